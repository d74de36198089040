"""Gives back the bytes that are kept of sources."""

from factcheck_gui.domain.sources import Source
from factcheck_gui.services.kept_files import Described, KeptFiles, OriginalFacts

__all__ = ["Copies", "OriginalFacts"]


class Copies(KeptFiles[Source]):
    """The copies that sources name."""

    def described(self, owner: Source) -> Described:
        """Return which copy a source has."""
        return Described(
            sha256=owner.copy,
            name=owner.copy_name or owner.title or "",
            entity="copy",
            wanted=owner.title or owner.link or owner.id,
        )
