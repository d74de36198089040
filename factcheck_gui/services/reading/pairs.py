"""Files that belong together: annotations, and the text that they count in."""

from collections.abc import Iterable
from pathlib import Path

from factcheck_gui.formats.importers.annotated.brat_files import ANNOTATIONS, TEXT


def text_beside(path: Path) -> Path | None:
    """Return the text that lies beside a file of annotations; None where it does not, or it is another."""
    if path.suffix != ANNOTATIONS:
        return None
    text = path.with_suffix(TEXT)
    return text if text.exists() else None


def without_texts_beside(paths: Iterable[str]) -> list[str]:
    """Return paths without the texts whose annotations are among them: those bring their text along."""
    chosen = list(paths)
    told = {path.removesuffix(ANNOTATIONS) + TEXT for path in chosen if path.endswith(ANNOTATIONS)}
    return [path for path in chosen if path not in told]
