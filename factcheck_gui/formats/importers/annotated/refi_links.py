"""The links of a REFI-QDA project, within a source and from one to another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck_gui.domain.found_claims import FoundClaims, FoundLink
from factcheck_gui.formats.importers.annotated.refi_codes import guid
from factcheck_gui.formats.importers.documents.safe_xml import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element


class RefiLinks:
    """Gives each link to the source in which its second end comes, and remembers those before it."""

    def __init__(self, root: "_Element", links: Iterable[tuple[str, str, str]]) -> None:
        self._links = tuple(links)
        self._coming = _marks(root)
        self._before: dict[str, str] = {}

    def within(self, found: FoundClaims, places: Mapping[str, str]) -> FoundClaims:
        """Return the claims of a source with its links; `places` are the keys of its claims by GUIDs."""
        self._coming -= places.keys()
        inside: list[FoundLink] = []
        out: list[FoundLink] = []
        lost = 0
        for start, end, label in self._links:
            if start not in places and end not in places:
                continue
            begin, stop = self._key(start, places), self._key(end, places)
            if begin is not None and stop is not None:
                link = FoundLink(from_key=begin, to_key=stop, label=label)
                is_inside = start in places and end in places
                if not is_inside:
                    out.append(link)
                elif begin != stop:
                    inside.append(link)
            elif start not in self._coming and end not in self._coming:
                lost += 1
        self._before.update(places)
        return replace(found, links=tuple(inside), links_out=tuple(out), lost_links=lost)

    def _key(self, one: str, places: Mapping[str, str]) -> str | None:
        return places.get(one) or self._before.get(one)


def _marks(root: "_Element") -> set[str]:
    """Return the GUIDs of all that stands in a source."""
    return {guid(one.get("guid")) for one in _inside(root) if one.get("guid")}


def _inside(root: "_Element") -> Iterator["_Element"]:
    for group in root:
        if local_name(group) in {"Sources", "Notes"}:
            for one in group:
                # A link can lead to a source as such, which is no claim.
                yield from (each for part in one for each in part.iter("*"))
