"""Tell which regions contain which: a tree that the caller gives (行政区域的隶属关系)."""

from collections.abc import Iterator, Mapping

import attrs

from congress_rules.errors import DefinitionError, Fault, UnknownNameError

__all__ = ["RegionTree"]


def _parents(parents: Mapping[str, str | None]) -> dict[str, str | None]:
    return dict(parents)


@attrs.frozen(eq=False)
class RegionTree(Mapping[str, str | None]):
    """The region above each region, by id; None above the highest.

    Raise `DefinitionError`, which lists every fault, for a region that lies in one that is not listed, or in itself.
    """

    _parents: dict[str, str | None] = attrs.field(converter=_parents)

    def __attrs_post_init__(self) -> None:
        """Check that every region above another is listed, and that nothing lies in itself."""
        faults = [*self._faults()]
        if faults:
            subject = "regions"
            raise DefinitionError(subject, faults)

    def _faults(self) -> Iterator[Fault]:
        for region, above in self._parents.items():
            if above is not None and above not in self._parents:
                yield Fault(f"regions[{region}]", repr(above), "a region that is listed")
            elif self._circles(region):
                yield Fault(f"regions[{region}]", "a region in itself", "a region in another, or in none")

    def _circles(self, region: str) -> bool:
        return region in self._chain(region)

    def _chain(self, region: str) -> list[str]:
        """List what lies above a region, up to the highest, or until it comes round."""
        found = dict[str, None]()
        above = self._parents.get(region)
        while above is not None and above not in found:
            found[above] = None
            above = self._parents.get(above)
        return [*found]

    def __getitem__(self, region: str) -> str | None:
        """Give the region above a region."""
        return self._parents[region]

    def __iter__(self) -> Iterator[str]:
        """Go through the regions."""
        return iter(self._parents)

    def __len__(self) -> int:
        """Count the regions."""
        return len(self._parents)

    def __hash__(self) -> int:
        """Hash the regions without their order, as `==` compares them."""
        return hash(frozenset(self._parents.items()))

    def above(self, region: str) -> tuple[str, ...]:
        """List the regions that contain a region, the nearest first; raise `UnknownNameError` for one not listed."""
        if region not in self._parents:
            kind = "region"
            raise UnknownNameError(kind, region, self._parents)
        return tuple(self._chain(region))

    def contains(self, one: str, other: str) -> bool | None:
        """Tell whether one region is another or contains it; None where one of them is not listed."""
        if one not in self or other not in self:
            return None
        return one == other or one in self.above(other)

    def related(self, one: str, other: str) -> bool | None:
        """Tell whether one of two regions contains the other (有隶属关系), or they are the same."""
        found = self.contains(one, other), self.contains(other, one)
        return None if None in found else True in found
