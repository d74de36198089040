"""Takes in what others have marked in the open article, from a file that holds no text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from factcheck_gui.domain.edits import Edit
    from factcheck_gui.domain.found_claims import QuotedClaims
    from factcheck_gui.domain.label_mapping import LabelMapping
    from factcheck_gui.domain.taken_over import TakenOver
    from factcheck_gui.services.quoted_claims import PlacedMarks
    from factcheck_gui.services.reading.answers import Failure
    from factcheck_gui.services.reading.reader import Reader
    from factcheck_gui.ui.session import Session
    from factcheck_gui.ui.windows.workbench import Workbench

_PURPOSE: Final = "import"
_UNNOTICED: Final = 100


class AnnotationCommands(QObject):
    """The method without arguments bears the name of its action."""

    def __init__(self, workbench: Workbench, documents: Path) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._documents = documents

    def import_annotations(self) -> None:
        """Take in the annotations of a file that the user chooses."""
        from factcheck_gui.ui.dialogs.where import ask_which

        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or not view.commit_pending() or session.tell_signed_off():
            return
        settings, window = self._workbench.settings, self._workbench.window
        folder = Path(settings.folder(_PURPOSE) or self._documents)
        kinds = self.tr("Annotations (*.json *.jsonld);;All files (*)")
        for path in ask_which(window, session, self.tr("Import annotations"), folder, kinds):
            settings.remember_folder(_PURPOSE, path.parent)
            self.import_from(path)

    def import_from(self, path: Path) -> None:
        """Take in the annotations of a file."""
        from factcheck_gui.services.quoted_claims import place_marks
        from factcheck_gui.ui.jobs import in_background
        from factcheck_gui.ui.text.sentences import shown

        session = self._workbench.session
        if session is None or session.review is None:
            return
        with session.telling():
            quoted = self._read(path, session)
            parts = () if quoted is None else session.workspace.quoted.reviews(quoted, session.review)
            words, window = self.tr("Looking for the words…"), self._workbench.window
            has_any = quoted is not None and bool(quoted.claims or quoted.without_words)
            look = partial(place_marks, parts, quoted) if quoted is not None and has_any else None
            placed = None if look is None else in_background(look, words, window)
            if placed is not None and session.is_open:
                self._take_over(session, placed)
            elif quoted is not None and not has_any:
                words = self.tr("There are no annotations of words in “%1”.")
                session.told.emit(words.replace("%1", shown(path.name)))

    def _read(self, path: Path, session: Session) -> QuotedClaims | None:
        """Return what a file has marked, read in a process of its own; None where the user has cancelled.

        Raises:
            ExpectedError: it cannot be read.
        """
        from factcheck_gui.services.reading.answers import Failure
        from factcheck_gui.ui.jobs import in_background
        from factcheck_gui.ui.text.sentences import shown

        reader = session.workspace.importing.reader()
        words = self.tr("Reading %1…").replace("%1", shown(path.name))
        answer = in_background(partial(_marks, reader, path), words, self._workbench.window)
        if answer is None:
            reader.stop()
        if isinstance(answer, Failure):
            raise answer.error
        return answer

    def _take_over(self, session: Session, placed: PlacedMarks) -> None:
        from factcheck_gui.domain.taken_over import NOTHING_TAKEN
        from factcheck_gui.ui.dialogs.not_found_dialog import NotFoundDialog
        from factcheck_gui.ui.dialogs.running import run
        from factcheck_gui.ui.text import annotation_words, taken_words
        from factcheck_gui.ui.wait_cursor import wait_cursor

        mapping, taken = self._mapping(session, placed), NOTHING_TAKEN
        if mapping is None:
            return
        if placed.placed:
            composed = self._composed(session, placed, mapping)
            if composed is None:
                return
            edit, taken = composed
            with wait_cursor(is_shown=len(edit.changes) > _UNNOTICED):
                if not session.submit(edit):
                    return
        translate = partial(QCoreApplication.translate, annotation_words.CONTEXT)
        sentences = annotation_words.placed_sentences(placed, translate)
        told = taken_words.taken_sentences(taken, partial(QCoreApplication.translate, taken_words.CONTEXT))
        passed_over = annotation_words.passed_over_sentences(placed, translate)
        summary = " ".join((*sentences, *passed_over, *told))
        session.told.emit(summary)
        if placed.lost:
            lines = annotation_words.lost_lines(placed, translate)
            run(NotFoundDialog(summary, lines, self._workbench.window))

    def _mapping(self, session: Session, placed: PlacedMarks) -> LabelMapping | None:
        from factcheck_gui.domain.label_mapping import NOTHING_MAPPED
        from factcheck_gui.ui.windows.coming_claims import ComingClaims

        if not placed.placed:
            return NOTHING_MAPPED
        coming = ComingClaims(session, self._workbench.settings, self._workbench.window)
        review = placed.found[0][0]
        scales = session.workspace.taking_over.surroundings(review).scales
        try:
            return coming.ask_about(placed.placed, _words_of(placed), scales, is_shown=True)
        finally:
            coming.deleteLater()

    def _composed(
        self, session: Session, placed: PlacedMarks, mapping: LabelMapping
    ) -> tuple[Edit, TakenOver] | None:
        from factcheck_gui.ui.jobs import in_background

        workspace = session.workspace
        around = [workspace.taking_over.surroundings(review) for review, _ in placed.found]
        compose = partial(workspace.quoted.compose, placed, mapping, around)
        return in_background(compose, self.tr("Making claims…"), self._workbench.window)


def _marks(reader: Reader, path: Path) -> QuotedClaims | Failure:
    with reader:
        return reader.marks(path)


def _words_of(placed: PlacedMarks) -> Callable[[str], str]:
    """Return what tells the words of an article that a claim was marked on, by its key."""
    words = {
        one.key: one.span.quote(review.text.text) for review, found in placed.found for one in found.claims
    }

    def words_of(key: str) -> str:
        return words.get(key, "")

    return words_of
