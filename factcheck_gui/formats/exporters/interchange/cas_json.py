"""UIMA CAS JSON 0.4.0: an article with its claims, and the types that they are of, in one file."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope
from factcheck_gui.formats.exporters.interchange.cas import cas_of
from factcheck_gui.formats.exporters.interchange.placed import NEVER_HELD, losses_of, placed_in


@dataclass(frozen=True, slots=True, kw_only=True)
class CasJson:
    """Writes one article."""

    name: str = "casjson"
    suffix: str = ".json"
    media_type: str = "application/json"
    scope: Scope = Scope.ARTICLE
    group: Group = Group.INTERCHANGE
    back: Back = Back.CLAIMS
    audience: Audience | None = None
    left_out: frozenset[Part] = NEVER_HELD

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what has no place, and the links that lead to it."""
        return losses_of(material.reviews, self.left_out, parties=material.parties)

    def render(self, material: Material) -> bytes:
        """Return the article as UTF-8."""
        ((review, _, tell),) = placed_in(material)
        return f"{cas_of(review, tell).to_json()}\n".encode()


CAS_JSON: Final = CasJson()
