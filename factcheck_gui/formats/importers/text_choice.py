"""Which importer reads a text; those that are not needed are not loaded, which would take a while."""

from typing import Final

from factcheck_gui.formats.importers.endings import TEXT_ENDINGS, suffix_of
from factcheck_gui.formats.importers.parsed import TextImporter
from factcheck_gui.formats.importers.texts.plain import PLAIN_TEXT
from factcheck_gui.formats.importers.transcripts.colons import has_colons

_PLAIN: Final = PLAIN_TEXT.name
_MARKDOWN: Final = "markdown"


def text_importer_for(name: str, text: str) -> TextImporter:
    """Return the importer for a text, by the ending of its name; a plain one may be a transcript."""
    suffix = suffix_of(name)
    promised = next((one for one, suffixes in TEXT_ENDINGS if suffix in suffixes), _PLAIN)
    if promised == _PLAIN:
        return _transcript_or_plain(text)
    if promised == _MARKDOWN:
        from factcheck_gui.formats.importers.texts.markdown import MARKDOWN

        return MARKDOWN
    from factcheck_gui.formats.importers.registry import TEXT_IMPORTERS

    return next(one for one in TEXT_IMPORTERS if one.name == promised)


def _transcript_or_plain(text: str) -> TextImporter:
    if not has_colons(text):
        return PLAIN_TEXT
    from factcheck_gui.formats.importers.transcripts.transcript import TRANSCRIPT, is_transcript

    return TRANSCRIPT if is_transcript(text) else PLAIN_TEXT
