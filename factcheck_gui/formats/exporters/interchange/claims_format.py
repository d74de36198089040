"""What all formats share that other annotation programs read claims from."""

from dataclasses import dataclass

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope
from factcheck_gui.formats.exporters.interchange.placed import NEVER_HELD, losses_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsFormat:
    """Holds the texts of articles with the claims on them, which can come back."""

    scope: Scope = Scope.ARTICLES
    group: Group = Group.INTERCHANGE
    back: Back = Back.CLAIMS
    audience: Audience | None = None
    left_out: frozenset[Part] = NEVER_HELD

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what has no place, and the links that lead to it."""
        return losses_of(material.reviews, self.left_out, parties=material.parties)
