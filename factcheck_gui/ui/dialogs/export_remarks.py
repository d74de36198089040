"""Gathers what is to be said of an order before it is carried out."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.claim_reviews import ReviewLevel
from factcheck_gui.domain.reports import Audience
from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.services.export_orders import ExportFormat, ExportOrder, Shortcomings
from factcheck_gui.services.export_remarks import Remarks
from factcheck_gui.services.exporting import Exporting
from factcheck_gui.ui.dialogs.export_notes import ExportNote
from factcheck_gui.ui.models.claim_filter import Wanted
from factcheck_gui.ui.text.claim_review_groups import grouped_sentences
from factcheck_gui.ui.text.claim_review_words import CONTEXT as REVIEW_CONTEXT
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.format_names import format_name
from factcheck_gui.ui.text.internal_words import CONTEXT as FIELDS_CONTEXT
from factcheck_gui.ui.text.internal_words import internal_sentence
from factcheck_gui.ui.text.loss_words import CONTEXT, left_out_words, loss_sentences
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_MOST_CLAIMS: Final = 2_000
_MOST_ARTICLES: Final = 1_000
"""So much is counted bit by bit while somebody looks at the rest."""
_WHAT_IS_MISSING: Final = (
    (
        Wanted.UNCHECKED,
        QT_TRANSLATE_NOOP("export", "⚠ %n claim is not checked."),
        QT_TRANSLATE_NOOP("export", "⚠ %n claims are not checked."),
    ),
    (
        Wanted.WITHOUT_SOURCE,
        QT_TRANSLATE_NOOP("export", "⚠ %n claim has no source."),
        QT_TRANSLATE_NOOP("export", "⚠ %n claims have no source."),
    ),
    (
        Wanted.WITHOUT_REASON,
        QT_TRANSLATE_NOOP("export", "⚠ %n verdict has no reason."),
        QT_TRANSLATE_NOOP("export", "⚠ %n verdicts have no reason."),
    ),
)
_SHOW: Final = QT_TRANSLATE_NOOP("export", "Show them")
_COUNTING: Final = QT_TRANSLATE_NOOP("export", "Counting what is missing or left out…")
_UNCOUNTED: Final = QT_TRANSLATE_NOOP("export", "Not part of %1: %2.")


class ExportRemarks:
    """Asks the service; `show` goes to the claims of the open article that lack something."""

    def __init__(self, exporting: Exporting, show: Callable[[Wanted], None]) -> None:
        self._exporting = exporting
        self._show = show

    def notes(
        self, order: ExportOrder, wanted: ExportFormat, chosen: Sequence[ArticleOverview], *, is_open: bool
    ) -> Iterator[tuple[ExportNote, ...] | None]:
        """Yield what is to be said, what can be said at once first, and None for each bit of the work.

        Problems come first, and what nobody need do anything about last. `is_open` tells that the order is
        about the open article only.

        Raises:
            ExpectedError: as the service does.
        """
        internal = self._internal(order, wanted)
        if not wanted.is_article_wise:
            yield internal
            return
        if len(chosen) > _MOST_ARTICLES or sum(one.claims for one in chosen) > _MOST_CLAIMS:
            yield (*self._uncounted(wanted), *internal)
            return
        yield (*internal, ExportNote(words=_translated(_COUNTING)))
        for remarks in self._exporting.look_over(order):
            yield None
            if remarks is not None:
                found = tuple(self._findings(remarks))
                yield (
                    *(note for note in found if note.role == "error"),
                    *self._missing(remarks.shortcomings, is_open=is_open),
                    *(self._losses(remarks, wanted)),
                    *internal,
                    *(note for note in found if note.role != "error"),
                )

    def _findings(self, remarks: Remarks) -> Iterator[ExportNote]:
        """Yield the rules for published checks that are broken, each of them once."""
        for level, words in grouped_sentences(remarks.findings, _of_reviews):
            yield ExportNote(words=words, role="error" if level is ReviewLevel.ERROR else "small")

    def _internal(self, order: ExportOrder, wanted: ExportFormat) -> tuple[ExportNote, ...]:
        audience = wanted.audience_of(order.report)
        is_internal = order.is_internal or audience is Audience.DESK
        words = internal_sentence(is_internal=is_internal, translate=_of_fields)
        return (ExportNote(words=words, role="warning" if is_internal else "small"),)

    def _uncounted(self, wanted: ExportFormat) -> Iterator[ExportNote]:
        parts = left_out_words(wanted.left_out, _of_losses)
        if parts:
            words = _translated(_UNCOUNTED).replace("%1", format_name(wanted.name))
            yield ExportNote(words=words.replace("%2", ", ".join(parts)))

    def _losses(self, remarks: Remarks, wanted: ExportFormat) -> Iterator[ExportNote]:
        # What a report shows is chosen by its kind.
        if not wanted.takes_report:
            for sentence in loss_sentences(remarks.losses, format_name(wanted.name), _of_losses):
                yield ExportNote(words=sentence)

    def _missing(self, found: Shortcomings, *, is_open: bool) -> Iterator[ExportNote]:
        for kind, one, several in _WHAT_IS_MISSING:
            count = _count(found, kind)
            if count:
                words = counted(count, _translated(one), _translated(several))
                show = partial(self._show, kind) if is_open else None
                yield ExportNote(words=words, role="warning", link=_translated(_SHOW), show=show)


def _count(found: Shortcomings, kind: Wanted) -> int:
    return {
        Wanted.UNCHECKED: found.unchecked_claims,
        Wanted.WITHOUT_SOURCE: found.claims_without_source,
        Wanted.WITHOUT_REASON: found.verdicts_without_reason,
    }[kind]


def _translated(words: str) -> str:
    return QCoreApplication.translate("export", words)


def _of_fields(words: str) -> str:
    return QCoreApplication.translate(FIELDS_CONTEXT, words)


def _of_losses(words: str) -> str:
    return QCoreApplication.translate(CONTEXT, words)


def _of_reviews(words: str) -> str:
    return QCoreApplication.translate(REVIEW_CONTEXT, words)
