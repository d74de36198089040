"""What this program is, and what it is made with."""

from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from factcheck_gui import __version__
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.widgets.caption import text_label


class AboutDialog(FramedDialog):
    """Names versions, licences and the folders in which things lie; the words can be copied."""

    def __init__(
        self,
        *,
        sqlite_version: str,
        workspace: Path | None,
        settings: Path,
        backups: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("About"), parent)
        name = text_label("factcheck-gui", "title", self)
        purpose = self.tr("Go through an article line by line, and write down what holds.")
        self.body.addWidget(name)
        self.body.addWidget(text_label(purpose, "mute", self))
        self.facts: dict[str, str] = {
            self.tr("Version"): __version__,
            self.tr("Licence"): self.tr("MIT"),
            self.tr("Qt"): qVersion(),
            self.tr("SQLite"): sqlite_version,
            self.tr("Workspace"): str(workspace) if workspace else self.tr("none is open"),
            self.tr("Settings"): str(settings),
            self.tr("Backups"): str(backups),
            self.tr("Fonts"): self.tr(
                "Inter, Noto Serif and Noto Naskh Arabic, under the SIL Open Font License 1.1"
            ),
        }
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        self.body.addWidget(rule)
        self.body.addLayout(self._build_facts())
        self.body.addStretch(1)
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)
        self.resize(560, 380)
        self.close_button.setFocus()

    def _build_facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self.facts.items()):
            label = text_label(name, "mute", self)
            words = text_label(value, "plain", self)
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{name}: {value}")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        return grid
