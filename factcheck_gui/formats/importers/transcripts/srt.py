"""SubRip subtitles: numbered cues, each with its times."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.importers.parsed import ParsedArticle, TextImporter
from factcheck_gui.formats.importers.texts.plain import PLAIN_TEXT
from factcheck_gui.formats.importers.transcripts.cues import read_cues
from factcheck_gui.formats.importers.transcripts.subtitles import article_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SrtImporter:
    """Makes paragraphs of the cues; a file without any is plain text."""

    name: str = "srt"
    suffixes: tuple[str, ...] = (".srt",)
    media_type: str = "application/x-subrip"

    def read(self, text: str) -> ParsedArticle:
        """Return what is said, with speakers and times."""
        found = read_cues(text.split("\n"), named=False)
        return article_of(found.cues, found.above) if found.cues else PLAIN_TEXT.read(text)


SRT: Final[TextImporter] = SrtImporter()
