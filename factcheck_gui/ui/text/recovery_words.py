"""What came back from a damaged workspace, in words; without Qt, for window and command line alike."""

from collections.abc import Iterator, Mapping
from typing import Final

from factcheck_gui.domain.recovered import Kept, Recovered, Stage, Tally
from factcheck_gui.ui.text.counted import counted_of
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Translate, shown

CONTEXT: Final = "recovery"

_STAGES: Final[Mapping[Stage, str]] = {
    Stage.LOOKING: QT_TRANSLATE_NOOP("recovery", "Reading the damaged file…"),
    Stage.SEARCHING: QT_TRANSLATE_NOOP("recovery", "Searching the damaged file page by page…"),
    Stage.BACKUPS: QT_TRANSLATE_NOOP("recovery", "Looking into the backups…"),
    Stage.WRITING: QT_TRANSLATE_NOOP("recovery", "Writing the new workspace…"),
    Stage.CHECKING: QT_TRANSLATE_NOOP("recovery", "Checking the new workspace…"),
}

# %1 of %2 came back; the noun goes by the second number.
_TALLIES: Final[Mapping[Kept, tuple[str, str]]] = {
    Kept.ARTICLE: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n article"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n articles"),
    ),
    Kept.VERSION: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n version"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n versions"),
    ),
    Kept.TEXT: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n text"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n texts"),
    ),
    Kept.CLAIM: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n claim"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n claims"),
    ),
    Kept.VERDICT: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n verdict"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n verdicts"),
    ),
    Kept.NOTE: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n source note"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n source notes"),
    ),
    Kept.SOURCE: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n source"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n sources"),
    ),
    Kept.LINK: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n link between claims"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n links between claims"),
    ),
    Kept.MARK: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n mark “nothing to check”"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n marks “nothing to check”"),
    ),
    Kept.PLACEMENT: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n place in an older version"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n places in older versions"),
    ),
    Kept.PARTY: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n name with details"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n names with details"),
    ),
    Kept.SCALE: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n rating scale"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n rating scales"),
    ),
    Kept.VALUE: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n rating value"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n rating values"),
    ),
    Kept.RULE: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n rule"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n rules"),
    ),
    Kept.ORIGINAL: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n kept file"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n kept files"),
    ),
    Kept.EVENT: (
        QT_TRANSLATE_NOOP("recovery", "%1 of %n step of the history"),
        QT_TRANSLATE_NOOP("recovery", "%1 of %n steps of the history"),
    ),
}
_ALWAYS_TOLD: Final = (Kept.ARTICLE, Kept.CLAIM, Kept.VERDICT, Kept.NOTE, Kept.SOURCE)
_WHOLE: Final = QT_TRANSLATE_NOOP("recovery", "Nothing was damaged: the new workspace holds everything.")
_COMPLETE: Final = QT_TRANSLATE_NOOP("recovery", "Everything came back.")
_LOG: Final = QT_TRANSLATE_NOOP(
    "recovery",
    "The log beside the file, which holds what was saved last, was damaged:"
    " look whether your last changes are there.",
)
_RECOVERED: Final = QT_TRANSLATE_NOOP("recovery", "Recovered: %1.")
_COMMA: Final = QT_TRANSLATE_NOOP("recovery", ", ")
_FROM_HISTORY: Final = (
    QT_TRANSLATE_NOOP("recovery", "%n of these was taken from the history."),
    QT_TRANSLATE_NOOP("recovery", "%n of these were taken from the history."),
)
_FROM_BACKUP: Final = (
    QT_TRANSLATE_NOOP("recovery", "%n entry was taken from the backup of %1."),
    QT_TRANSLATE_NOOP("recovery", "%n entries were taken from the backup of %1."),
)
_DOUBTFUL: Final = (
    QT_TRANSLATE_NOOP("recovery", "%n entry may be altered or lacks something: look at it once more."),
    QT_TRANSLATE_NOOP("recovery", "%n entries may be altered or lack something: look at them once more."),
)
_ANEW: Final = (
    QT_TRANSLATE_NOOP("recovery", "%n paragraph or sentence was marked off anew."),
    QT_TRANSLATE_NOOP("recovery", "%n paragraphs and sentences were marked off anew."),
)
_MADE_UP: Final = (
    QT_TRANSLATE_NOOP(
        "recovery", "%n article or version is there in name only, so that its claims have a place."
    ),
    QT_TRANSLATE_NOOP(
        "recovery", "%n articles and versions are there in name only, so that their claims have a place."
    ),
)
_TEXT: Final = (
    QT_TRANSLATE_NOOP("recovery", "The text of “%1”, version %2, is damaged: %n character is lost."),
    QT_TRANSLATE_NOOP("recovery", "The text of “%1”, version %2, is damaged: %n characters are lost."),
)
_ALTERED_TEXT: Final = QT_TRANSLATE_NOOP(
    "recovery", "The text of “%1”, version %2, is damaged: some of its characters may be others than before."
)
_RESEALED: Final = QT_TRANSLATE_NOOP(
    "recovery", "The history has gaps; what is left of it was put together and sealed anew."
)
_STRAYS: Final = (
    QT_TRANSLATE_NOOP("recovery", "%n thing could not be put back. Its words, as far as they are known:"),
    QT_TRANSLATE_NOOP("recovery", "%n things could not be put back. Their words, as far as they are known:"),
)
_FINDINGS: Final = (
    QT_TRANSLATE_NOOP("recovery", "A check of the new workspace still finds %n fault."),
    QT_TRANSLATE_NOOP("recovery", "A check of the new workspace still finds %n faults."),
)


def stage_words(stage: Stage, translate: Translate = str) -> str:
    """Return what is being done."""
    return translate(_STAGES[stage])


def recovery_sentences(recovered: Recovered, translate: Translate = str) -> tuple[str, ...]:
    """Return how much came back, the most important first; the words of strays are lines of their own."""
    if recovered.was_whole:
        return (translate(_WHOLE), _summary(recovered, translate))
    return tuple(_sentences(recovered, translate))


def _sentences(recovered: Recovered, translate: Translate) -> Iterator[str]:
    if recovered.is_complete:
        yield translate(_COMPLETE)
    if recovered.had_damaged_log:
        yield translate(_LOG)
    yield _summary(recovered, translate)
    for text in recovered.texts:
        template = counted_of(_TEXT, text.lost, translate) if text.lost else translate(_ALTERED_TEXT)
        yield template.replace("%2", f"{text.version}").replace("%1", shown(text.title))
    for count, forms in (
        (recovered.doubtful, _DOUBTFUL),
        (recovered.made_up, _MADE_UP),
        (recovered.pieces_anew, _ANEW),
        (recovered.from_history, _FROM_HISTORY),
    ):
        if count:
            yield counted_of(forms, count, translate)
    for backup in recovered.from_backups:
        # To the minute, as the list of backups tells it.
        moment = backup.made_at[:16].replace("T", " ")
        yield counted_of(_FROM_BACKUP, backup.rows, translate).replace("%1", f"{moment} UTC")
    if recovered.history_resealed:
        yield translate(_RESEALED)
    if recovered.findings:
        yield counted_of(_FINDINGS, recovered.findings, translate)
    if recovered.strays:
        yield counted_of(_STRAYS, len(recovered.strays), translate)
        yield from (shown(stray.words) for stray in recovered.strays if stray.words)


def _summary(recovered: Recovered, translate: Translate) -> str:
    told = (tally for tally in recovered.tallies if tally.lost or (tally.kind in _ALWAYS_TOLD and tally.of))
    listed = translate(_COMMA).join(_tally(tally, translate) for tally in told)
    return translate(_RECOVERED).replace("%1", listed)


def _tally(tally: Tally, translate: Translate) -> str:
    return counted_of(_TALLIES[tally.kind], tally.of, translate).replace("%1", f"{tally.found:,}")
