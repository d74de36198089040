"""The left side of the export: which report, which format, which articles, how it looks."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from factcheck_gui.domain.reports import Report
from factcheck_gui.services.export_orders import ExportFormat, ExportOrder
from factcheck_gui.ui.dialogs.export_choice_list import Choice, ChoiceList
from factcheck_gui.ui.dialogs.export_look import ExportLook
from factcheck_gui.ui.dialogs.export_offer import ExportOffer
from factcheck_gui.ui.dialogs.export_which import ExportWhich
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.text.format_names import (
    format_name,
    format_purpose,
    group_name,
    report_name,
    report_purpose,
)
from factcheck_gui.ui.widgets.caption import rule

_WIDTH: Final = 244
_GAP: Final = 12
_FORMAT: Final = "export-format"
_REPORT: Final = "export-report"
_INTERNAL: Final = "export-internal"
_YES: Final = "yes"


class ExportChoices(QWidget):
    """All that an order consists of, save the versions of a comparison."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        settings: Settings,
        offer: ExportOffer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formats = {one.name: one for one in session.workspace.exporting.formats()}
        self.setFixedWidth(_WIDTH)
        open_article = None if session.review is None else session.review.article.id
        self.report_list = ChoiceList(self.tr("Report"), map(_of_report, Report), self)
        self.format_list = ChoiceList(self.tr("Format"), map(_of_format, self._formats.values()), self)
        self.which = ExportWhich(offer, open_article, self)
        self.look = ExportLook(session, settings, self)
        self.internal_box = QCheckBox(self.tr("With internal fields"), self)
        self._settings = settings
        self._build()
        self._restore()
        self._on_changed()
        for part in (self.report_list, self.format_list, self.which, self.look):
            part.changed.connect(self._on_changed)
        self.internal_box.toggled.connect(self._on_changed)

    @property
    def format(self) -> ExportFormat:
        """The chosen format."""
        return self._formats[self.format_list.key]

    @property
    def report(self) -> Report:
        """The chosen report."""
        return Report(self.report_list.key)

    def order_of(self, versions: tuple[int, int] | None) -> ExportOrder:
        """Return what is ordered; `versions` are the two that a comparison shows."""
        wanted = self.format
        may_be_internal = wanted.audience_of(self.report) is None
        return ExportOrder(
            format_name=wanted.name,
            article_ids=self.which.article_ids,
            report=self.report if wanted.takes_report else Report.VERDICTS,
            is_internal=may_be_internal and self.internal_box.isChecked(),
            house=self.look.house if wanted.takes_report else None,
            versions=versions,
        )

    def choose_format(self, name: str) -> None:
        """Choose a format by its name."""
        self.format_list.choose(name)

    def choose_report(self, report: Report) -> None:
        """Choose a report."""
        self.report_list.choose(report.value)

    def _build(self) -> None:
        inside = QWidget(self)
        lists = QVBoxLayout(inside)
        lists.setContentsMargins(0, 0, 10, 0)
        lists.setSpacing(_GAP)
        lists.addWidget(self.report_list)
        lists.addWidget(self.format_list)
        lists.addStretch(1)
        self.lists = QScrollArea(self)
        self.lists.setWidget(inside)
        self.lists.setWidgetResizable(True)
        self.lists.setFrameShape(QFrame.Shape.NoFrame)
        self.lists.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lists.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lists.setAccessibleName(self.tr("Report and format"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.lists, 1)
        for widget in (rule(self), self.which, self.look, self.internal_box):
            column.addWidget(widget)

    def _restore(self) -> None:
        """Choose what was chosen last."""
        self.choose_format(self._settings.choice(_FORMAT))
        self.report_list.choose(self._settings.choice(_REPORT))
        self.internal_box.setChecked(self._settings.choice(_INTERNAL) == _YES)

    def _remember(self) -> None:
        self._settings.remember_choice(_FORMAT, self.format_list.key)
        self._settings.remember_choice(_REPORT, self.report_list.key)
        self._settings.remember_choice(_INTERNAL, _YES if self.internal_box.isChecked() else "")

    def _on_changed(self) -> None:
        self._remember()
        wanted = self.format
        self.report_list.setEnabled(wanted.takes_report)
        self.look.setVisible(wanted.takes_report)
        self.internal_box.setVisible(wanted.audience_of(self.report) is None)
        self.which.fit(wanted)
        if self.isVisible():
            self.lists.ensureWidgetVisible(self.format_list.button(wanted.name), 0, _GAP)
        self.changed.emit()


def _of_report(report: Report) -> Choice:
    return Choice(key=report.value, name=report_name(report), words=report_purpose(report))


def _of_format(one: ExportFormat) -> Choice:
    heading = group_name(one.group)
    return Choice(key=one.name, name=format_name(one.name), words=format_purpose(one.name), heading=heading)
