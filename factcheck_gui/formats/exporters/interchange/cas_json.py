"""UIMA CAS JSON 0.4.0: an article with its claims, and the types that they are of, in one file."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.exporters.exporter import Material, Scope
from factcheck_gui.formats.exporters.interchange.cas import cas_of
from factcheck_gui.formats.exporters.interchange.claims_format import ClaimsFormat
from factcheck_gui.formats.exporters.interchange.placed import placed_in


@dataclass(frozen=True, slots=True, kw_only=True)
class CasJson(ClaimsFormat):
    """Writes one article."""

    name: str = "casjson"
    suffix: str = ".json"
    media_type: str = "application/json"
    scope: Scope = Scope.ARTICLE

    def render(self, material: Material) -> bytes:
        """Return the article as UTF-8."""
        ((review, _, tell),) = placed_in(material)
        return f"{cas_of(review, tell).to_json()}\n".encode()


CAS_JSON: Final = CasJson()
