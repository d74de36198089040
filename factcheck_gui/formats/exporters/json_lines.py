"""One JSON object per claim and line, with everything that hangs on it, for scripts.

UTF-8 without a byte order mark, lines end in a line feed. The keys are always the same; what is not known is
`null`, and so is what stays on the desk in a file for readers. `version` is the text that is exported,
`version_id` names the one that `start` and `end` are in, in Unicode code points: they differ while a claim
waits to be placed.
"""

import json
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part, find_losses
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonLines:
    """Writes the claims of the chosen articles, article by article, claims in text order."""

    name: str = "jsonl"
    suffix: str = ".jsonl"
    media_type: str = "application/jsonl"
    scope: Scope = Scope.ARTICLES
    group: Group = Group.TABLE
    back: Back = Back.NOTHING
    audience: Audience | None = None
    left_out: frozenset[Part] = frozenset(
        {Part.PEOPLE, Part.COPIES, Part.MARKS, Part.BLOCKS, Part.OLDER_VERSIONS}
    )

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what is not said of claims: bytes, texts, and statements with nothing to check."""
        return find_losses(material.reviews, self.left_out, material.parties)

    def render(self, material: Material) -> bytes:
        """Return the lines; the same claims give the same bytes."""
        from factcheck_gui.formats.exporters.tables.claim_objects import claim_object
        from factcheck_gui.formats.exporters.tables.claim_rows import claim_rows

        lines = (json.dumps(claim_object(row), ensure_ascii=False) for row in claim_rows(material))
        return "".join(f"{line}\n" for line in lines).encode()


JSON_LINES: Final = JsonLines()
