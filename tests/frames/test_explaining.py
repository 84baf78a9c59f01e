"""A row is explained as the single case that it is."""

from datetime import date

import attrs
import polars as pl
import pytest

from congress_rules import frames
from congress_rules.errors import FrameError
from tests.frames.agreement import adoptions, book_in, columns_of
from tests.frames.test_admitting import ADULT
from tests.policies.nouns import TAXONOMY, ByWord, Piece

ENTRIES = list(adoptions(60, seed=3))
FRAME = pl.DataFrame(columns_of(ENTRIES))
BOOK = book_in({})


@pytest.mark.parametrize("policy", [BOOK.scoring, BOOK.admission], ids=lambda policy: policy.id)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_row_is_explained_as_its_entry(policy, language):
    """Word for word, in both languages, for decided, unknown and foreign ones."""
    for entry in ENTRIES:
        decision = policy.decide(entry)
        assert decision.explain(language) == frames.explain(policy, FRAME, key=entry.id, language=language)
        assert decision.outcome == frames.decision(policy, FRAME.lazy(), key=entry.id).outcome


def test_quantities_are_explained():
    """Of a score the number of times is told, and what it makes; or why it makes nothing."""
    policy = attrs.evolve(ByWord(), taxonomy=TAXONOMY)
    frame = pl.DataFrame(
        {"id": ["a", "b", "c", "d"], "level": ["city", "city", "city", None], "words": [3, None, -1, 3]}
    )
    said = [frames.explain(policy, frame, key=key, language="en").splitlines()[-1] for key in "abcd"]
    assert ["  × 字数: 3, that is 6 points", "  × 字数: unknown", "  × 字数: a foreign value", "  × 字数: 3"] == [
        each.replace("words", "字数") for each in said
    ]
    assert frames.explain(policy, frame, key="a").endswith("  × 字数：3，计6分")


def test_ids_may_be_whole_numbers_or_enumerated():
    """Any column whose values tell the rows apart may be named."""
    frame = FRAME.with_row_index("number").with_columns(pl.col("id").cast(pl.Categorical))
    expected = BOOK.scoring.decide(ENTRIES[5]).outcome
    assert expected == frames.decision(BOOK.scoring, frame, key=5, id="number").outcome
    assert expected == frames.decision(BOOK.scoring, frame, key="e-5").outcome


def test_rows_that_are_not_there_are_refused():
    """The error gives the nearest id, where ids are text."""
    with pytest.raises(FrameError, match=r"'e-500' is not the id of a row; did you mean 'e-50'\? @ id"):
        frames.explain(BOOK.scoring, FRAME.lazy(), key="e-500")
    with pytest.raises(FrameError, match="7 is not the id of a row @ id"):
        frames.explain(BOOK.scoring, FRAME, key=7)
    with pytest.raises(FrameError, match="'7' is not the id of a row @ number"):
        frames.explain(BOOK.scoring, FRAME.with_row_index("number"), key="7", id="number")
    for dtype in (pl.Int8, pl.Date):  # no number of so many bits, nor any number, is so great
        frame = FRAME.head(1).with_columns(number=pl.lit(None, dtype=dtype))
        with pytest.raises(FrameError, match="1000 is not the id of a row @ number"):
            frames.explain(BOOK.scoring, frame, key=1000, id="number")


def test_ids_that_several_rows_have_are_refused():
    """Which of them is meant nobody knows."""
    with pytest.raises(FrameError, match="'e-5' is not the id of one row: 2 rows have it @ id"):
        frames.explain(BOOK.scoring, pl.concat([FRAME, FRAME]), key="e-5")


def test_a_column_of_ids_that_is_not_there_is_refused():
    """The nearest name is given."""
    with pytest.raises(FrameError, match=r"'ids' is not a column of the frame; did you mean 'id'\? @ id"):
        frames.explain(BOOK.scoring, FRAME, key="e-5", id="ids")


def test_parameters_are_stated():
    """A row is decided with the parameters of the call, and columns are found by their names."""
    frame = pl.DataFrame({"id": ["v1"], "birthday": [date(2006, 12, 9)]})
    said = frames.explain(
        ADULT,
        frame,
        key="v1",
        columns={"voter.born_on": "birthday"},
        parameters={"on": date(2024, 12, 8)},
        language="en",
    )
    assert said.startswith("of age: no\n  ✗ adult: age 17; required: age is at least 18")


def test_columns_of_the_result_do_not_matter():
    """A frame that has been scored is explained as before."""
    scored = frames.score(BOOK.scoring, FRAME)
    assert frames.explain(BOOK.scoring, FRAME, key="e-1") == frames.explain(BOOK.scoring, scored, key="e-1")


def test_a_piece_of_other_words():
    """The single case of the same values is explained in the same words."""
    policy = attrs.evolve(ByWord(), taxonomy=TAXONOMY)
    frame = pl.DataFrame({"id": ["a"], "level": ["city"], "words": [2]})
    first = frames.explain(policy, frame, key="a", language="en").splitlines()[:-1]
    assert policy.decide(Piece(level="city")).explain("en").splitlines() == first
