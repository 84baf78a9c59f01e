"""What a text does not state it does not regulate."""

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.voting import Identification
from congress_rules.logic import UNREGULATED, field
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.texts import Text

LAW = edition(2020)
DOCUMENT = field(Identification, lambda shown: shown.document)


def row(articles):
    """Write a row of a rule."""
    return articles.row("document", Text("证件", "document"), DOCUMENT.equals("other"), value=False)


def test_a_row_of_a_text_that_is_silent():
    """It says that the matter is not regulated; where no row says more, one row says so whatever the case."""
    stated = Articles({"document": LAW.cite("37")}, LAW.cite("37"))
    silent = Articles({}, LAW.cite("37"))
    assert UNREGULATED is row(silent).value
    assert (row(stated),) == regulated([row(stated)])
    (one,) = regulated([row(silent), row(silent)])
    assert ("silent", ()) == (one.id, one.when)


def test_articles_are_a_mapping():
    """They list the rules that the text states."""
    stated = Articles({"document": LAW.cite("37")}, LAW.cite("37"))
    assert ["document"] == list(stated)
    assert 1 == len(stated)
    assert (LAW.cite("37"),) == stated["document"]
