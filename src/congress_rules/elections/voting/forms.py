"""Say in which form a voter may vote, and what he shows to receive a ballot."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.voting.nouns import Identification, VoterSituation
from congress_rules.logic import ANY, UNREGULATED, Decider, Decision, DecisionTable, Row, Test, field
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["IdentityPolicy", "VotingFormPolicy"]

_YES: Final = True
_NO: Final = False
_FORM: Final = field(VoterSituation, lambda v: v.form)
_VOTES: Final = field(VoterSituation, lambda v: v.mode)
_CONCENTRATED: Final = field(VoterSituation, lambda v: v.concentrated)
_CANNOT_MOVE: Final = field(VoterSituation, lambda v: v.cannot_move)
_SCATTERED: Final = field(VoterSituation, lambda v: v.scattered)
_HARD_TO_REACH: Final = field(VoterSituation, lambda v: v.hard_to_reach)
_DETAINED: Final = field(VoterSituation, lambda v: v.detained)
_DOCUMENT: Final = field(Identification, lambda i: i.document)
_HERE: Final = field(Identification, lambda i: i.registered_here)
_SHOWS: Final = field(Identification, lambda i: i.mode)
_INDIRECT: Final = Text("间接选举", "indirect election")
_ELSE: Final = Text("其他情形", "otherwise")


@attrs.frozen(kw_only=True)
class VotingFormPolicy(Policy):
    """Say by a table who may vote at a station, at a meeting, and at a mobile box.

    `articles` states "station", "meeting", "unable", "far" and "detained"; a rule that a text does not state gives
    nobody a form. Indirect elections have no such forms.
    """

    articles: Articles

    def rows(self) -> tuple[Row[bool], ...]:
        """List who may vote in which form."""
        mobile = _FORM.equals("mobile_box")
        stated: tuple[tuple[str, Text, tuple[Test, ...]], ...] = (
            ("station", Text("投票站", "polling station"), (_FORM.equals("station"),)),
            (
                "meeting",
                Text("居住集中，选举大会", "meeting, where voters live close together"),
                (_FORM.equals("meeting"), _CONCENTRATED.equals(_YES)),
            ),
            (
                "unable",
                Text("行动不便，流动票箱", "mobile box for those who cannot move"),
                (mobile, _CANNOT_MOVE.equals(_YES)),
            ),
            (
                "far",
                Text("居住分散并且交通不便，流动票箱", "mobile box for those scattered and hard to reach"),
                (mobile, _SCATTERED.equals(_YES), _HARD_TO_REACH.equals(_YES)),
            ),
            (
                "detained",
                Text("经共同决定，流动票箱", "mobile box for those held, decided together"),
                (mobile, _DETAINED.equals(_YES)),
            ),
        )
        direct = _VOTES.equals("direct")
        return tuple(
            Row(id=rule, name=name, when=(direct, *when), value=_YES, basis=self.articles[rule])
            for rule, name, when in stated
            if rule in self.articles
        )

    @cached_property
    def forms(self) -> DecisionTable[bool]:
        """Give the table."""
        silent = self.articles.silent
        indirect: Row[bool] = Row(
            id="indirect", name=_INDIRECT, when=_VOTES.equals("indirect"), value=UNREGULATED, basis=silent
        )
        last = Row(id="not-so", name=_ELSE, value=_NO, basis=silent)
        return self.table(self.id, self.name, (*self.rows(), indirect), hit=ANY, otherwise=last)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table."""
        return (self.forms,)

    def decide(self, voter: VoterSituation) -> Decision[bool]:
        """Decide whether a voter may vote so."""
        return self.forms.decide(voter)


@attrs.frozen(kw_only=True)
class IdentityPolicy(Policy):
    """Say by a table on which documents a ballot is handed out: those listed, members of `document`.

    `articles` states "document" and, where a voter is to vote in the district in which he is registered, "district";
    what an elector of an indirect election shows is not regulated.
    """

    articles: Articles
    documents: tuple[str, ...] = ("identity_card", "voter_card")

    @cached_property
    def accepted(self) -> DecisionTable[bool]:
        """Give the table."""
        direct = _SHOWS.equals("direct")
        here = (_HERE.equals(_YES),) if "district" in self.articles else ()
        shown, other = Text("凭证领取选票", "a ballot on this document"), Text("其他证件", "another document")
        indirect: Row[bool] = Row(
            id="indirect",
            name=_INDIRECT,
            when=_SHOWS.equals("indirect"),
            value=UNREGULATED,
            basis=self.articles.silent,
        )
        rows = (
            self.articles.row(
                "accepted", shown, (direct, _DOCUMENT.one_of(*self.documents), *here), _YES, of="document"
            ),
            self.articles.row("refused", other, (direct, _DOCUMENT.none_of(*self.documents)), _NO, of="document"),
            *self._elsewhere(direct),
            indirect,
        )
        return self.table(self.id, self.name, rows, hit=ANY)

    def _elsewhere(self, direct: Test) -> Iterator[Row[bool]]:
        if "district" in self.articles:
            name = Text("不在本选区登记", "not registered in the district")
            yield self.articles.row("elsewhere", name, (direct, _HERE.equals(_NO)), _NO, of="district")

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table."""
        return (self.accepted,)

    def decide(self, shown: Identification) -> Decision[bool]:
        """Decide whether a ballot is handed out on what is shown."""
        return self.accepted.decide(shown)
