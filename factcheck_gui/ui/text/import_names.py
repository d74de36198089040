"""What the formats are called that articles are read from; without Qt, for window and command line alike."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Translate

if TYPE_CHECKING:
    from factcheck_gui.services.importing import ImportFormat

CONTEXT: Final = "import formats"
_NAMES: Final = {
    "plain_text": QT_TRANSLATE_NOOP("import formats", "Plain text"),
    "markdown": QT_TRANSLATE_NOOP("import formats", "Markdown"),
    "html": QT_TRANSLATE_NOOP("import formats", "Web page"),
    "mhtml": QT_TRANSLATE_NOOP("import formats", "Web page in one file (MHTML)"),
    "warc": QT_TRANSLATE_NOOP("import formats", "Web archive (WARC)"),
    "wacz": QT_TRANSLATE_NOOP("import formats", "Web archive (WACZ)"),
    "docx": QT_TRANSLATE_NOOP("import formats", "Word document"),
    "odt": QT_TRANSLATE_NOOP("import formats", "OpenDocument text"),
    "pdf": QT_TRANSLATE_NOOP("import formats", "PDF"),
    "epub": QT_TRANSLATE_NOOP("import formats", "EPUB book"),
    "qdpx": QT_TRANSLATE_NOOP("import formats", "Coded texts (REFI-QDA)"),
    "brat": QT_TRANSLATE_NOOP("import formats", "Annotated texts (brat)"),
    "cas": QT_TRANSLATE_NOOP("import formats", "Annotated text (UIMA CAS)"),
    "webanno": QT_TRANSLATE_NOOP("import formats", "Annotated text (WebAnno TSV)"),
    "labelstudio": QT_TRANSLATE_NOOP("import formats", "Labelled texts (Label Studio)"),
    "doccano": QT_TRANSLATE_NOOP("import formats", "Labelled texts (doccano)"),
    "srt": QT_TRANSLATE_NOOP("import formats", "Subtitles (SRT)"),
    "vtt": QT_TRANSLATE_NOOP("import formats", "Subtitles (WebVTT)"),
    "transcript": QT_TRANSLATE_NOOP("import formats", "Transcript"),
    "jsonl": QT_TRANSLATE_NOOP("import formats", "Table, one article per line (JSONL)"),
    "csv": QT_TRANSLATE_NOOP("import formats", "Table, one article per row (CSV)"),
}
_EVERY: Final = QT_TRANSLATE_NOOP("import formats", "All articles")
_ANY: Final = QT_TRANSLATE_NOOP("import formats", "All files")


def import_name(name: str, translate: Translate = str) -> str:
    """Return what a format is called; one without words goes by its own name."""
    return translate(_NAMES[name]) if name in _NAMES else name


def file_kinds(formats: Iterable["ImportFormat"], translate: Translate = str) -> str:
    """Return the kinds of files that a file dialog offers: all articles, each format, all files."""
    with_endings = [one for one in formats if any(one.suffixes)]
    every = [ending for one in with_endings for ending in one.suffixes]
    kinds = [_kind(translate(_EVERY), every)]
    kinds += [_kind(import_name(one.name, translate), one.suffixes) for one in with_endings]
    return ";;".join([*kinds, f"{translate(_ANY)} (*)"])


def _kind(name: str, endings: Iterable[str]) -> str:
    # Parentheses in a name would be taken for the list of endings.
    plain = name.replace(" (", ", ").replace(")", "")
    patterns = " ".join(f"*{ending}" for ending in dict.fromkeys(endings) if ending)
    return f"{plain} ({patterns})"
