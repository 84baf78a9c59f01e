"""Find, over the rows of a frame of voter lists, the voters who are registered more than once."""

from typing import Any, Final, cast

import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.elections.registration import OneDistrictPolicy
from congress_rules.errors import Fault, FrameError
from congress_rules.frames.admitting import admit
from congress_rules.frames.naming import unfit_key
from congress_rules.frames.natives import opened
from congress_rules.frames.plans import fitting

__all__ = ["duplicates"]

_TIMES: Final = "registrations"
_VERDICT: Final = "verdict"
_ADDED: Final = (_TIMES, _VERDICT, "status", "failing", "unknown")


def duplicates(policy: OneDistrictPolicy, frame: IntoFrameT, *, voter: str = "voter") -> IntoFrameT:
    """Give the voters whose registrations a policy does not admit, each once, in the order of their ids.

    A row of the frame is one voter on the list of one district; `voter` is the column of their ids. The column
    `registrations` counts them; `verdict` is a *no*. Rows without an id cannot be told apart: they come back as one
    row, whose verdict is null. Raise `FrameError` as `admit` does, and for a column that is not there, or has the name
    of one to be added.
    """
    fitting("duplicates", "policy", policy, OneDistrictPolicy)
    read = opened(frame, policy.id)
    faults = list(unfit_key(read, "voter", voter))
    if voter in _ADDED:
        faults.append(Fault("voter", repr(voter), f"another name than those to be added: {', '.join(_ADDED)}"))
    if faults:
        raise FrameError(policy.id, faults)
    rows = read.select(voter, nw.lit(1, nw.Int64()).alias(_TIMES))
    counted: Any = rows.group_by(voter).agg(nw.col(_TIMES).sum()).with_columns(nw.col(_TIMES).cast(nw.Int64))
    judged: Any = nw.from_native(admit(policy, counted.to_native())).select(voter, _TIMES, _VERDICT)
    known = nw.when(~nw.col(voter).is_null()).then(nw.col(_VERDICT)).alias(_VERDICT)
    found = judged.filter(~nw.col(_VERDICT) | nw.col(voter).is_null()).with_columns(known).sort(voter)
    return cast("IntoFrameT", found.to_native())
