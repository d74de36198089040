"""What became of an import, in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.known import Known, KnownBy
from factcheck_gui.ui.import_report import Became, ImportReport, ImportResult
from factcheck_gui.ui.text.counted import counted_of
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.moments import local_day
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.text.taken_words import CONTEXT as CONTEXT_OF_TAKEN
from factcheck_gui.ui.text.taken_words import taken_sentences

_CONTEXT: Final = "imports"
_TITLE_SHOWN: Final = 60
_FAILURES_SAID: Final = 2

_CAME_IN: Final = (
    QT_TRANSLATE_NOOP("imports", "%n article imported"),
    QT_TRANSLATE_NOOP("imports", "%n articles imported"),
)
_LEFT: Final = (
    QT_TRANSLATE_NOOP("imports", "%n further article was not imported."),
    QT_TRANSLATE_NOOP("imports", "%n further articles were not imported."),
)
_OTHERS: Final = {
    Became.CAME_IN_ALIKE: (
        QT_TRANSLATE_NOOP("imports", "%n of them probably a version of another"),
        QT_TRANSLATE_NOOP("imports", "%n of them probably versions of others"),
    ),
    Became.AS_VERSION: (
        QT_TRANSLATE_NOOP("imports", "%n taken in as a new version"),
        QT_TRANSLATE_NOOP("imports", "%n taken in as new versions"),
    ),
    Became.WITH_CLAIMS: (
        QT_TRANSLATE_NOOP("imports", "%n already here, its claims added"),
        QT_TRANSLATE_NOOP("imports", "%n already here, their claims added"),
    ),
    Became.HERE_ALREADY: (
        QT_TRANSLATE_NOOP("imports", "%n already here"),
        QT_TRANSLATE_NOOP("imports", "%n already here"),
    ),
    Became.SKIPPED: (QT_TRANSLATE_NOOP("imports", "%n skipped"), QT_TRANSLATE_NOOP("imports", "%n skipped")),
    Became.FAILED: (QT_TRANSLATE_NOOP("imports", "%n failed"), QT_TRANSLATE_NOOP("imports", "%n failed")),
}
_BECAME: Final = {
    Became.CAME_IN: QT_TRANSLATE_NOOP("imports", "came in"),
    Became.CAME_IN_ALIKE: QT_TRANSLATE_NOOP("imports", "came in; probably a version of “%1” (%2)"),
    Became.AS_VERSION: QT_TRANSLATE_NOOP("imports", "taken in as a new version of “%1”"),
    Became.WITH_CLAIMS: QT_TRANSLATE_NOOP("imports", "claims added to “%1”, imported %3"),
    Became.HERE_ALREADY: QT_TRANSLATE_NOOP("imports", "already here as “%1”, imported %3"),
    Became.SKIPPED: QT_TRANSLATE_NOOP("imports", "skipped"),
}
_SAME_LINK: Final = QT_TRANSLATE_NOOP("imports", "same link, %1 % the same words")
_SAME_WORDS: Final = QT_TRANSLATE_NOOP("imports", "%1 % the same words")


def counts_line(report: ImportReport) -> str:
    """Return what has become of the articles so far: “3,210 articles imported · 12 already here”."""
    # Whose only article became a version, or got claims, has not come away with nothing.
    has_others = report.count(Became.AS_VERSION) or report.count(Became.WITH_CLAIMS)
    has_articles = report.came_in or not has_others
    parts = [counted_of(_CAME_IN, report.came_in, _translated)] if has_articles else []
    parts += [
        counted_of(forms, report.count(one), _translated)
        for one, forms in _OTHERS.items()
        if report.count(one)
    ]
    return " · ".join(parts)


def progress_line(report: ImportReport) -> str:
    """Return how far an import has come: “Importing: 3,210 of 10,000 · 12 already here · 3 failed”."""
    if report.total is None:
        line = _translated(QT_TRANSLATE_NOOP("imports", "Importing: %1"))
    else:
        line = _translated(QT_TRANSLATE_NOOP("imports", "Importing: %1 of %2"))
        line = line.replace("%2", f"{report.total:,}")
    others = (Became.HERE_ALREADY, Became.FAILED)
    parts = [counted_of(_OTHERS[one], report.count(one), _translated) for one in others if report.count(one)]
    return " · ".join([line.replace("%1", f"{report.seen:,}"), *parts])


def ending_sentence(report: ImportReport) -> str:
    """Return what is said of an import that has ended, with what became of the claims that came along."""
    has_stopped = report.is_cancelled or report.trouble is not None
    left = [counted_of(_LEFT, report.left, _translated)] if has_stopped and report.left else []
    return " ".join([_ending(report), *left, *taken_sentences(report.taken, _translated_taken)])


def _ending(report: ImportReport) -> str:
    counts = counts_line(report)
    if report.trouble is not None:
        words = _translated(QT_TRANSLATE_NOOP("imports", "The import had to stop. %1 Until then: %2."))
        return words.replace("%1", describe(report.trouble)).replace("%2", counts)
    if report.is_cancelled:
        words = _translated(
            QT_TRANSLATE_NOOP("imports", "The import was cancelled. What had come in stays: %1.")
        )
        return words.replace("%1", counts)
    failures = [one.error for one in report.results if one.error is not None]
    if 0 < len(failures) <= _FAILURES_SAID:
        said = " ".join(describe(error) for error in failures)
        is_more = report.came_in or report.count(Became.AS_VERSION)
        return f"{counts}. {said}" if is_more else said
    return f"{counts}."


def became_words(result: ImportResult) -> str:
    """Return what has become of one article."""
    if result.error is not None:
        return describe(result.error)
    words = _translated(_BECAME[result.became])
    known = result.known
    if known is None:
        return words
    title = shown(elided(known.article.details.title, _TITLE_SHOWN))
    day = local_day(known.article.created_at)
    return words.replace("%3", day).replace("%2", share_words(known)).replace("%1", title)


def share_words(known: Known) -> str:
    """Return how alike two articles are: “83 % the same words”."""
    template = _SAME_LINK if known.by is KnownBy.LINK else _SAME_WORDS
    return _translated(template).replace("%1", str(round(100 * known.share)))


def _translated_taken(template: str) -> str:
    return QCoreApplication.translate(CONTEXT_OF_TAKEN, template)


def _translated(template: str) -> str:
    return QCoreApplication.translate(_CONTEXT, template)
