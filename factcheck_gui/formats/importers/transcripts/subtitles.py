"""What subtitle formats have in common: cues that become paragraphs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.parsed import FoundDetails, ParsedArticle
from factcheck_gui.formats.importers.rebuilding import Rebuilding
from factcheck_gui.formats.importers.transcripts.cue_words import is_painted, voiced_lines
from factcheck_gui.formats.importers.transcripts.cues import Cue
from factcheck_gui.formats.importers.transcripts.rolling import Shown, without_repeats
from factcheck_gui.formats.importers.transcripts.sayings import sayings_of
from factcheck_gui.formats.importers.transcripts.speech import write_speech


def article_of(
    cues: Sequence[Cue], above: Iterable[str] = (), details: FoundDetails | None = None
) -> ParsedArticle:
    """Return the article that cues make; the lines `above` them are paragraphs that nobody says."""
    built = Rebuilding()
    for line in above:
        built.add(BlockKind.PARAGRAPH, line)
    shown = [Shown(start=cue.start, end=cue.end, lines=voiced_lines(cue.lines)) for cue in cues]
    shown = [cue for cue in shown if cue.lines]
    painted = any(is_painted(cue.lines) for cue in cues)
    write_speech(built, sayings_of(without_repeats(shown, painted=painted)))
    found = ParsedArticle(text=built.text, blocks=built.blocks)
    return found if details is None else replace(found, details=details)
