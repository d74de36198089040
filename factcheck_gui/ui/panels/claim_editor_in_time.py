"""Builds the form of the selected claim for the first claim, or before that when nobody waits."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.idle_steps import IdleSteps

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget

    from factcheck_gui.ui.panels.claim_editor_area import FormArea
    from factcheck_gui.ui.panels.claim_editor_form import ClaimForm
    from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
    from factcheck_gui.ui.session import Session
    from factcheck_gui.ui.theme.theme import Theme
    from factcheck_gui.ui.widgets.field_group import Drafts


class FormInTime(QObject):
    """Has the form built once: its hundreds of parts would keep the first article waiting."""

    _built = Signal(QWidget)

    def __init__(
        self, session: Session, subject: EditedClaim, drafts: Drafts, theme: Theme, pages: QStackedWidget
    ) -> None:
        """`pages` is where the form is put beside what else is shown there."""
        super().__init__(pages)
        self._subject = subject
        self._drafts = drafts
        self._theme = theme
        self._pages = pages
        self._area: FormArea | None = None
        self._is_read = False
        self._steps = IdleSteps(session, self._advance, self)

    @property
    def area(self) -> FormArea:
        """Where the form lies; it is built now where it was not yet."""
        return self._build() if self._area is None else self._area

    @property
    def is_built(self) -> bool:
        """Whether anything can have been typed there."""
        return self._area is not None

    def tell(self, slot: Callable[[ClaimForm], None]) -> None:
        """Call this with the form: now, or once it is built."""
        if self._area is None:
            self._built.connect(slot)
        else:
            slot(self._area.form)

    def prepare(self) -> None:
        """Have it built once it is quiet, so that the first claim finds it."""
        if self._area is None:
            self._steps.begin()

    def _build(self) -> FormArea:
        from factcheck_gui.ui.panels.claim_editor_area import FormArea

        self._area = FormArea(self._subject, self._drafts, self._theme, self._pages)
        self._pages.addWidget(self._area)
        self._built.emit(self._area.form)
        return self._area

    def _advance(self) -> bool:
        """Read in what it is made of at the first step, and build it at the second."""
        if self._area is not None:
            return False
        is_read, self._is_read = self._is_read, True
        if is_read:
            self._build()
        else:
            import_module("factcheck_gui.ui.panels.claim_editor_area")
        return True
