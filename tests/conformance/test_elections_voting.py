"""Facts E37 to E42, B47 to B52, D4.7 and D4.8: who votes how, for whom, and with whose help."""

from typing import Any

import attrs
import pytest

from congress_rules.elections.voting import (
    Assistance,
    Identification,
    Mandate,
    MandateCase,
    PollingRoom,
    ProxyVote,
    ReceivedBallot,
    VoterSituation,
)
from congress_rules.logic import Status
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.rulebooks.election_law.counting import VOTING
from congress_rules.rulebooks.election_outline.counting import OUTLINE_VOTING

LAWS = tuple(VOTING.values())
DIRECT = (*LAWS, BEIJING_VOTING, OUTLINE_VOTING)
every_book = pytest.mark.parametrize("book", DIRECT, ids=lambda book: book.id)
ALLOWED = attrs.evolve(
    Mandate(id="m", principal="p", proxy="q", number=1),
    written=True,
    consented=True,
    away=True,
    detained=False,
    proxy_votes=True,
    same_district=True,
    mandate_shown=True,
    card_shown=True,
)


def but(case: Any, **changes: Any) -> Any:
    """Change a case."""
    return attrs.evolve(case, **changes)


def to(number, proxy="q", principal=None, **facts):
    """Give a mandate that fulfils all but the facts given."""
    return attrs.evolve(
        ALLOWED, id=f"m{number}", number=number, proxy=proxy, principal=principal or f"p{number}", **facts
    )


def articles(decision):
    """Give the article and the instrument of each provision that a decision rests on."""
    return {(each.instrument.id, each.article) for ground in decision.grounds for each in ground.basis}


def ids(mandates):
    """List the ids of mandates."""
    return [each.id for each in mandates]


@pytest.mark.parametrize("book", LAWS, ids=lambda book: book.id)
def test_e37_a_ballot_on_an_identity_card_or_a_voter_card(book):
    """Either document, and no other; what a deputy shows in an indirect election is not regulated."""
    for document, accepted in (("identity_card", True), ("voter_card", True), ("other", False)):
        assert accepted is book.identity.decide(Identification(document=document)).value
    assert Status.UNKNOWN is book.identity.decide(Identification(document=None)).status
    indirect = book.identity.decide(Identification(document="voter_card", mode="indirect"))
    assert Status.NOT_REGULATED is indirect.status


@pytest.mark.parametrize("book", [BEIJING_VOTING, OUTLINE_VOTING], ids=lambda book: book.id)
def test_b47_d4_7_a_ballot_on_the_voter_card(book):
    """Beijing and the outline ask for the voter card alone."""
    assert not book.identity.decide(Identification(document="identity_card", registered_here=True)).value
    assert book.identity.decide(Identification(document="voter_card", registered_here=True)).value


@pytest.mark.parametrize(("book", "asked"), [(VOTING[2020], False), (OUTLINE_VOTING, False), (BEIJING_VOTING, True)])
def test_b47_a_ballot_in_the_district_of_registration(book, asked):
    """Beijing says so; while it is unknown, nothing is decided. Neither the law nor the outline says it."""
    here = Identification(document="voter_card", registered_here=True)
    elsewhere, unknown = but(here, registered_here=False), but(here, registered_here=None)
    assert book.identity.decide(here).value
    refused = book.identity.decide(elsewhere)
    assert (not asked) is refused.value
    assert (("elsewhere",) if asked else ("accepted",)) == refused.rows
    assert (Status.UNKNOWN if asked else Status.DECIDED) is book.identity.decide(unknown).status
    assert False is book.identity.decide(but(unknown, document="other")).value
    if asked:
        assert {("beijing-rules", 47)} == articles(refused)


@every_book
@pytest.mark.parametrize("wished", [True, False, None])
def test_e42_b51_a_proxy_votes_as_the_principal_wishes(book, wished):
    """It is a duty of the vote, and no condition of the mandate, which is accepted before."""
    decision = book.proxies.decide_vote(ProxyVote(mandate=ALLOWED, as_wished=wished))
    assert wished is decision.outcome.value
    assert {each[1] for each in articles(decision)} <= {40, 41, 42, 51}
    assert book.proxies.decide(MandateCase(mandate=ALLOWED)).value


@every_book
def test_e38_b48_d4_7_forms_of_voting(book):
    """A station is for all; a meeting where voters live close together; a mobile box for two kinds of voters."""
    decide = book.forms.decide
    assert decide(VoterSituation(form="station")).value
    for close in (True, False):
        assert close is decide(VoterSituation(form="meeting", concentrated=close)).value
    for unable in (True, False):
        case = VoterSituation(
            form="mobile_box", cannot_move=unable, scattered=False, hard_to_reach=True, detained=False
        )
        assert unable is decide(case).value
    for scattered, far in ((True, True), (True, False), (False, True), (False, False)):
        case = VoterSituation(
            form="mobile_box", cannot_move=False, scattered=scattered, hard_to_reach=far, detained=False
        )
        assert (scattered and far) is decide(case).value
    assert Status.UNKNOWN is decide(VoterSituation(form="mobile_box", cannot_move=None)).status
    assert Status.NOT_REGULATED is decide(VoterSituation(form="station", mode="indirect")).status


@every_book
def test_e38_who_is_held_may_vote_at_a_mobile_box(book):
    """The provisions of 1983 add those who are held, where that was decided together."""
    case = VoterSituation(form="mobile_box", cannot_move=False, scattered=False, hard_to_reach=False, detained=False)
    assert not book.forms.decide(case).value
    assert Status.UNKNOWN is book.forms.decide(attrs.evolve(case, detained=None)).status
    assert book.forms.decide(attrs.evolve(case, detained=True)).value


@every_book
def test_e40_b50_d4_7_secret_with_a_booth(book):
    """A secret ballot, and a booth."""
    room = PollingRoom(secret=True, booth=True, watched=False)
    assert book.secrecy.decide(room).value
    for fact in ("secret", "booth"):
        assert not book.secrecy.decide(attrs.evolve(room, **{fact: False})).value


@pytest.mark.parametrize(("book", "asked"), [(VOTING[2020], True), (BEIJING_VOTING, False), (OUTLINE_VOTING, False)])
def test_b50_d4_8_nobody_watches(book, asked):
    """Beijing and the outline say that others do not watch; the law does not say it in these words."""
    watched = PollingRoom(secret=True, booth=True, watched=True)
    assert asked is book.secrecy.decide(watched).value


@every_book
def test_e40_b50_d4_8_assisted_writing(book):
    """Only for who cannot read or write or is disabled, who asks for it, by a person he trusts."""
    case = Assistance(illiterate=True, disabled=False, asked=True, trusted=True)
    assert book.assistance.decide(case).value
    assert book.assistance.decide(attrs.evolve(case, illiterate=False, disabled=True)).value
    for changes in ({"illiterate": False}, {"asked": False}, {"trusted": False}):
        assert not book.assistance.decide(attrs.evolve(case, **changes)).value


@every_book
@pytest.mark.parametrize("fact", ["written", "consented", "away", "proxy_votes"])
def test_e42_b51_a_mandate_is_written_consented_and_of_who_is_away(book, fact):
    """Each of these is asked for, and unknown is neither yes nor no."""
    assert book.proxies.decide(MandateCase(mandate=ALLOWED)).value
    assert not book.proxies.decide(MandateCase(mandate=but(ALLOWED, **{fact: False}))).value
    unknown = book.proxies.decide(MandateCase(mandate=but(ALLOWED, **{fact: None})))
    assert Status.UNKNOWN is unknown.status


@pytest.mark.parametrize("fact", ["same_district", "mandate_shown", "card_shown"])
def test_b51_same_district_with_mandate_and_card(fact):
    """Beijing asks for three things more than the law."""
    case = MandateCase(mandate=but(ALLOWED, **{fact: False}))
    assert VOTING[2020].proxies.decide(case).value
    decision = BEIJING_VOTING.proxies.decide(case)
    assert not decision.value
    held = {("beijing-rules", 35)} if fact == "card_shown" else set()
    assert {("beijing-rules", 51), *held} == {each for each in articles(decision) if each[0] == "beijing-rules"}


@every_book
@pytest.mark.parametrize(("given", "accepted"), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 3), (6, 3)])
def test_e42_b51_at_most_three_mandates(book, given, accepted):
    """The first three registered count, whatever their order; every other is refused with the article."""
    mandates = [to(number) for number in range(1, given + 1)]
    found = book.mandates(reversed(mandates))
    assert [f"m{number}" for number in range(1, accepted + 1)] == ids(found.accepted)
    assert given == len(found.accepted) + len(found.refused)
    for each in found.decided[accepted:]:
        assert ("limit",) == each.decision.rows
        assert articles(each.decision)


def test_e42_when_more_than_three_are_given_all_may_be_refused():
    """Read the other way, none counts of four, and all of three."""
    book = VOTING[2020].read("e42-excess", "none")
    assert 3 == len(book.mandates([to(number) for number in (1, 2, 3)]).accepted)
    assert () == book.mandates([to(number) for number in (1, 2, 3, 4)]).accepted


def test_e42_one_refused_otherwise_uses_up_nothing():
    """A mandate that does not count leaves its place to the next; one of which it is not known leaves the last open."""
    book = VOTING[2020]
    refused = book.mandates([to(1, written=False), *(to(number) for number in (2, 3, 4))])
    assert ["m2", "m3", "m4"] == ids(refused.accepted)
    unknown = book.mandates([to(1, written=None), *(to(number) for number in (2, 3, 4))])
    assert (["m2", "m3"], ["m1", "m4"]) == (ids(unknown.accepted), ids(unknown.open))
    unnumbered = book.mandates([attrs.evolve(to(number), number=None) for number in (1, 2, 3, 4)])
    assert 4 == len(unnumbered.open)


def test_e42_a_proxy_votes_himself():
    """Who gave away his own vote votes for nobody else; the same if nobody is away but his mandate is refused."""
    book = VOTING[2020]
    chain = book.mandates([to(1, principal="a", proxy="b"), to(2, principal="b", proxy="c")])
    assert (["m2"], ["m1"]) == (ids(chain.accepted), ids(chain.refused))
    circle = book.mandates([to(1, principal="a", proxy="b"), to(2, principal="b", proxy="a")])
    assert 2 == len(circle.refused)
    broken = book.mandates([to(1, principal="a", proxy="b"), to(2, principal="b", proxy="c", written=False)])
    assert ["m1"] == ids(broken.accepted)
    unknown = book.mandates([to(1, principal="a", proxy="b"), to(2, principal="b", proxy="c", written=None)])
    assert 2 == len(unknown.open)
    oneself = book.mandates([to(1, principal="a", proxy="a")])
    assert ["m1"] == ids(oneself.refused)


def test_e42_a_voter_has_one_proxy():
    """Two mandates of one principal are refused, or, read the other way, the first one counts."""
    two = [to(1, principal="a", proxy="b"), to(2, principal="a", proxy="c")]
    assert 2 == len(VOTING[2020].mandates(two).refused)
    assert ["m1"] == ids(VOTING[2020].read("e42-two", "first").mandates(two).accepted)


def test_e42_who_is_held_may_vote_by_proxy():
    """The provisions of 1983 add those who are held."""
    held = attrs.evolve(ALLOWED, away=False, detained=True)
    assert BEIJING_VOTING.proxies.decide(MandateCase(mandate=held)).value
    assert not BEIJING_VOTING.proxies.decide(MandateCase(mandate=attrs.evolve(held, detained=False))).value


@every_book
def test_e42_a_chain_of_mandates_is_a_reading(book):
    """That a proxy votes himself no text says: read the other way, both mandates of a chain count."""
    chain = [to(1, principal="a", proxy="b"), to(2, principal="b", proxy="c")]
    refused = book.mandates(chain).decided[0].decision
    assert (("in-person",), ("e42-chain",)) == (refused.rows, refused.grounds[0].readings)
    assert ["m1", "m2"] == ids(book.read("e42-chain", "free").mandates(chain).accepted)


@every_book
def test_e42_p5_b35_a_mandate_of_who_is_held_rests_on_what_says_so(book):
    """P5 (and B35) stand beside the article on who is away; without them a detained voter would have no proxy."""
    decision = book.proxies.decide(MandateCase(mandate=but(ALLOWED, away=False, detained=True, certificate_shown=True)))
    assert decision.value
    cited = {(each.instrument.id, each.key) for ground in decision.grounds for each in ground.basis}
    assert "5" in {key for name, key in cited if name not in {"beijing-rules", book.instrument.id}}
    if book is BEIJING_VOTING:
        assert {("beijing-rules", "35 para. 2"), ("beijing-rules", "35 para. 3")} <= cited


@every_book
@pytest.mark.parametrize("detained", [False, None])
def test_e42_p9_b51_a_mandate_of_who_is_away_rests_on_no_article_on_who_is_held(book, detained):
    """Whether he is held, too, is not asked then: neither P5 nor B35 is cited, for the absence or for the card."""
    [decided] = book.mandates([but(ALLOWED, away=True, detained=detained)]).decided
    decision = decided.decision
    assert decision.value
    cited = {(each.instrument.id, each.key) for ground in decision.grounds for each in ground.basis}
    own = {"beijing-rules", book.instrument.id}
    assert "5" not in {key for name, key in cited if name not in own and "election-law" not in name}
    assert not {("beijing-rules", "35 para. 2"), ("beijing-rules", "35 para. 3")} & cited
    assert "held" not in decision.explain("en")


@every_book
def test_e42_whether_who_is_not_away_is_held_may_be_unknown(book):
    """Who is not away votes by proxy only where he is held: while that is unknown, it is neither yes nor no."""
    unknown = but(ALLOWED, away=False, detained=None)
    assert Status.UNKNOWN is book.proxies.decide(MandateCase(mandate=unknown)).status
    assert book.proxies.decide(MandateCase(mandate=but(unknown, away=True))).value
    assert None is Mandate(id="m", principal="p", proxy="q").detained


def test_b35_b51_who_is_held_has_a_certificate_instead_of_a_card():
    """One of the two papers is enough for who is held; of who is away only the card is. A written mandate is asked."""
    held = but(ALLOWED, away=False, detained=True)
    decide = BEIJING_VOTING.proxies.decide
    papers = {(card, paper): held for card in (True, False) for paper in (True, False)}
    for (card, paper), case in papers.items():
        shown = but(case, card_shown=card, certificate_shown=paper)
        assert (card or paper) is decide(MandateCase(mandate=shown)).value
        assert card is decide(MandateCase(mandate=but(shown, away=True, detained=False))).value
    none = decide(MandateCase(mandate=but(held, card_shown=False, certificate_shown=False)))
    assert {("beijing-rules", 51), ("beijing-rules", 35)} <= articles(none)
    assert Status.UNKNOWN is decide(MandateCase(mandate=but(held, card_shown=False, certificate_shown=None))).status
    sent = but(held, card_shown=False, certificate_shown=True)
    for fact in ("written", "mandate_shown", "same_district"):
        assert not decide(MandateCase(mandate=but(sent, **{fact: False}))).value


def test_e42_every_mandate_is_told_and_nobody_is_named():
    """Rows and words give ids and articles; who the principal is stays out of them."""
    found = BEIJING_VOTING.mandates([to(1, principal="secret-name"), to(2, written=False)])
    for language in ("zh", "en"):
        assert "secret-name" not in found.explain(language)
    assert [True, False] == [row["accepted"] for row in found.to_rows("en")]
    assert "secret-name" not in repr(found)


@pytest.mark.parametrize(
    ("legible", "sealed", "replaced"),
    [
        *[(True, True, False), (False, True, True), (True, False, True), (False, False, True)],
        *[(None, False, True), (False, None, True), (None, True, None), (True, None, None), (None, None, None)],
    ],
)
def test_d4_8_a_ballot_is_checked_on_receipt(legible, sealed, replaced):
    """A ballot that is not legible or has no seal is replaced, whatever else is unknown; only the outline says so."""
    assert OUTLINE_VOTING.receipt is not None
    decision = OUTLINE_VOTING.receipt.decide(ReceivedBallot(legible=legible, sealed=sealed))
    assert replaced is decision.outcome.value
    assert (replaced is None) is (Status.UNKNOWN is decision.status)
    assert all(book.receipt is None for book in (*LAWS, BEIJING_VOTING))
