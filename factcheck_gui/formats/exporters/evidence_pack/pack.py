"""One zip with the reports, the texts, the originals, the copies, the history, and how to check them all.

The manifest names every file with its SHA-256; so does `SHA256SUMS.txt`, in the form that `sha256sum --check`
reads. Originals and copies that the workspace no longer has whole are named as missing. The same workspace at
the same moment gives the same bytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Piece, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePack:
    """Packs the chosen articles with all that hangs on them."""

    name: str = "pack"
    suffix: str = ".zip"
    media_type: str = "application/zip"
    scope: Scope = Scope.ARTICLES
    group: Group = Group.ARCHIVE
    back: Back = Back.NOTHING
    audience: Audience | None = Audience.DESK
    left_out: frozenset[Part] = frozenset()

    def losses(self, _: Material) -> tuple[Loss, ...]:
        """Return nothing: all of it has a place; what the workspace has lost is told in the pack."""
        return ()

    def render(self, material: Material) -> bytes:
        """Return the zip."""
        from factcheck_gui.formats.exporters.packing import packed

        return packed(self.pieces(material))

    def pieces(self, material: Material) -> Iterator[Piece]:
        """Return the files, the page that explains them first and the manifest second."""
        from factcheck_gui.formats.exporters.evidence_pack.pack_files import pack_files

        return pack_files(material)


EVIDENCE_PACK: Final = EvidencePack()
