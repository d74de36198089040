"""Makes the links between claims that came in, within one article or across several."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck_gui.domain.edits import Change
from factcheck_gui.domain.fields import creation
from factcheck_gui.domain.found_claims import FoundLink
from factcheck_gui.domain.label_mapping import LabelMapping, key_of
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.taken_over import TakenOver
from factcheck_gui.services.composing import Composer


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeLinks:
    """The changes that draw arrows, and the labels of those left out: for what they say, or lack an end."""

    changes: tuple[Change, ...]
    left_out: Counter[str]
    without_end: Counter[str]

    @property
    def taken(self) -> TakenOver:
        """What is told of links that lead from one article to another."""
        lost = self.without_end.total()
        return TakenOver(links=len(self.changes), links_left_out=dict(self.left_out), lost_links=lost)


def make_links(
    links: Iterable[FoundLink],
    ids: Mapping[str, str],
    mapping: LabelMapping,
    composer: Composer,
    standing: Iterable[ReviewedClaim] = (),
) -> MadeLinks:
    """Return what draws the arrows of a file that are not there yet.

    Args:
        links: The arrows.
        ids: The ids of the claims that came in, by their keys.
        mapping: What the labels of the arrows become.
        composer: Makes the links.
        standing: The claims that were there before, with their links.
    """
    drawn = {(link.type, link.from_claim, link.to_claim) for one in standing for link in one.links}
    changes: list[Change] = []
    left_out: Counter[str] = Counter()
    without_end: Counter[str] = Counter()
    for one in links:
        link_type: LinkType | None = mapping.links.get(key_of(one.label))
        begin, end = ids.get(one.from_key), ids.get(one.to_key)
        if link_type is None:
            left_out[key_of(one.label)] += 1
        elif begin is None or end is None or begin == end:
            without_end[key_of(one.label)] += 1
        elif (link_type, begin, end) not in drawn:
            drawn.add((link_type, begin, end))
            link = Link(**composer.made(), type=link_type, from_claim=begin, to_claim=end)
            changes.append(creation(link))
    return MadeLinks(changes=tuple(changes), left_out=left_out, without_end=without_end)
