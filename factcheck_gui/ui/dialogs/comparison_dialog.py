"""Two versions of an article side by side."""

from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.articles import Version, VersionText
from factcheck_gui.domain.differences import Row
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.models.difference_list import RowKind
from factcheck_gui.ui.models.shown_differences import shown_rows
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.moments import local_day
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.difference_view import DifferenceView


class ComparisonDialog(FramedDialog):
    """Only to be read."""

    def __init__(
        self,
        versions: tuple[Version, Version],
        compared: tuple[VersionText, VersionText, tuple[Row, ...]],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        rtl: bool,
    ) -> None:
        super().__init__("", parent)
        older, newer = versions
        title = self.tr("Version %1 and version %2").replace("%1", str(older.number))
        self.setWindowTitle(title.replace("%2", str(newer.number)))
        before, after, rows = compared
        shown = shown_rows(rows, before.text, after.text)
        self.view = DifferenceView(theme, self)
        self.view.show_rows(shown, (self._name(older), self._name(newer)), rtl=rtl)
        self.body.addWidget(self.view, 1)
        differing = sum(row.kind is not RowKind.SAME for row in shown)
        self.say(
            counted(differing, self.tr("%n paragraph differs"), self.tr("%n paragraphs differ"))
            if differing
            else self.tr("The words are the same.")
        )
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)
        self.resize(980, 620)
        self.view.list.setFocus()

    def _name(self, version: Version) -> str:
        words = self.tr("Version %1, %2").replace("%1", str(version.number))
        return words.replace("%2", local_day(version.created_at))
