"""The small bar that appears at a selection and offers the three kinds."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QToolButton

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.followed_key import FollowedWords, KeyedLabel
from factcheck_gui.ui.actions.standard_keys import standard_keys

_GAP = 10


class SelectionBar(QFrame):
    """Floats over the page beside the selected words."""

    kind_chosen = Signal(ClaimKind)
    nothing_chosen = Signal()
    remove_chosen = Signal()

    def __init__(self, page: QAbstractScrollArea, keys: ActionKeys | None = None) -> None:
        super().__init__(page)
        self._keys = keys or standard_keys()
        self._page = page
        self._kinds: dict[ClaimKind, QToolButton] = {}
        self._build()
        self.hide()

    def _build(self) -> None:
        self.setObjectName("selectionBar")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(7, 6, 7, 6)
        layout.setSpacing(6)
        labels = (self.tr("Allegation"), self.tr("Denial"), self.tr("Fact"))
        for kind, label in zip(ClaimKind, labels, strict=True):
            button = self._keyed(label, f"tag_{kind.value}")
            button.setProperty("kind", kind.value)
            button.setCheckable(True)
            button.clicked.connect(self._on_kind_clicked)
            self._kinds[kind] = button
            layout.addWidget(button)
        self._nothing = self._keyed(self.tr("Nothing to check"), "nothing_to_check")
        self._nothing.clicked.connect(self.nothing_chosen)
        self._remove = self._button("⌫")
        self._remove.setAccessibleName(self.tr("Remove claim"))
        words = self.tr("Remove claim (%1)")
        FollowedWords(self._keys, words, ("remove_claim",), self._remove.setToolTip, self._remove)
        self._remove.clicked.connect(self.remove_chosen)
        layout.addWidget(self._nothing)
        layout.addWidget(self._remove)

    def show_at(self, words: QRect, kind: ClaimKind | None) -> None:
        """Appear above the words, or below where there is no room; `kind` is that of the selected claim."""
        for one, button in self._kinds.items():
            button.setChecked(one is kind)
        self._nothing.setVisible(kind is None)
        self._remove.setVisible(kind is not None)
        self.adjustSize()
        room, scrolling = self._page.rect(), self._page.verticalScrollBar()
        if scrolling.isVisible():
            room.setRight(room.right() - scrolling.width())
        x = min(max(words.left(), room.left() + 4), max(4, room.right() - self.width() - 4))
        above = words.top() - self.height() - _GAP
        below = min(words.bottom() + _GAP, room.bottom() - self.height() - 4)
        y = above if above >= 0 else below
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def _button(self, label: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(label)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _keyed(self, label: str, name: str) -> QToolButton:
        """Return a button that shows the key of an action behind its label."""
        button = self._button(label)
        button.setAccessibleName(label)
        KeyedLabel(self._keys, name, label, button)
        return button

    def _on_kind_clicked(self) -> None:
        kind = next(kind for kind, button in self._kinds.items() if button is self.sender())
        self.kind_chosen.emit(kind)
