"""Which two versions of an article a comparison shows."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from factcheck_gui.domain.articles import Version
from factcheck_gui.ui.text.moments import local_day
from factcheck_gui.ui.widgets.caption import text_label

_TWO: Final = 2


class ExportVersions(QWidget):
    """Two boxes; nothing to choose where there are fewer than two versions."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: tuple[int, ...] = ()
        self.older, self.newer = QComboBox(self), QComboBox(self)
        self.older.setAccessibleName(self.tr("Older version"))
        self.newer.setAccessibleName(self.tr("Newer version"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(8)
        row.addWidget(text_label(self.tr("From"), "mute", self))
        row.addWidget(self.older)
        row.addWidget(text_label(self.tr("to"), "mute", self))
        row.addWidget(self.newer)
        row.addStretch(1)
        for box in (self.older, self.newer):
            box.activated.connect(self.changed)

    @property
    def numbers(self) -> tuple[int, int] | None:
        """The numbers of the two; None stands for the last two."""
        older, newer = self.older.currentIndex(), self.newer.currentIndex()
        if len(self._numbers) < _TWO or min(older, newer) < 0 or older == newer:
            return None
        return self._numbers[min(older, newer)], self._numbers[max(older, newer)]

    @property
    def is_choice(self) -> bool:
        """Whether there are more than the two that are shown anyway."""
        return len(self._numbers) >= _TWO

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Offer some versions, and choose the last two of them."""
        self._numbers = tuple(one.number for one in versions)
        for box, place in ((self.older, -2), (self.newer, -1)):
            box.clear()
            box.addItems([self._words(one) for one in versions])
            box.setCurrentIndex(max(0, len(versions) + place))

    def _words(self, version: Version) -> str:
        words = self.tr("Version %1 · %2").replace("%2", local_day(version.created_at))
        return words.replace("%1", str(version.number))
