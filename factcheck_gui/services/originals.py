"""Gives back the bytes that articles were read from."""

from pathlib import PurePath

from factcheck_gui.domain.articles import Version
from factcheck_gui.services.kept_files import Described, KeptFiles, OriginalFacts

__all__ = ["OriginalFacts", "Originals"]


class Originals(KeptFiles[Version]):
    """The originals of an article's versions."""

    def described(self, owner: Version) -> Described:
        """Return which original a version has."""
        return Described(
            sha256=owner.original,
            name=PurePath(owner.origin.partition(" · ")[0].split("?")[0].rstrip("/")).name,
            entity="original",
            wanted=owner.origin,
            encoding=owner.encoding,
        )
