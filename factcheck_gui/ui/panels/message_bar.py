"""One plain sentence at the foot of the window, until it is read."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from factcheck_gui.ui.text.revealing import contained

_TOLD_MS: Final = 6_000


class _Offer(NamedTuple):
    """A sentence with a button; it comes back until it is closed or the button is pressed."""

    sentence: str
    label: str
    take: Callable[[], object]


class MessageBar(QFrame):
    """Shows trouble until it is closed, news for a few seconds, offers while nothing else is to be said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        close = QToolButton()
        close.setText("✕")
        close.setProperty("plain", "true")
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setAccessibleName(self.tr("Close message"))
        close.clicked.connect(self._on_closed)
        self.offer_button = QToolButton()
        self.offer_button.setProperty("offers", "true")
        self.offer_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.offer_button.clicked.connect(self._on_taken)
        self.offer_button.hide()
        self._offers: list[_Offer] = []
        layout.addWidget(self._label, 1)
        layout.addWidget(self.offer_button)
        layout.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go)
        self.hide()

    @property
    def words(self) -> str:
        """What is being said; empty while nothing is."""
        return "" if self.isHidden() else self._label.text()

    def fail(self, sentence: str) -> None:
        """Say what went wrong and stay."""
        self._timer.stop()
        self._say(sentence)

    def tell(self, sentence: str) -> None:
        """Say something that may go by itself."""
        self._say(sentence)
        self._timer.start(_TOLD_MS)

    def take_back(self) -> None:
        """Let go of news that something newer has overtaken; trouble stays."""
        if self._timer.isActive():
            self._timer.stop()
            self._go()

    def offer(self, sentence: str, label: str, take: Callable[[], object]) -> None:
        """Say something that somebody can do something about, and come back to it after other messages."""
        self._timer.stop()
        self._offers = [one for one in self._offers if one.take != take]
        self._offers.append(_Offer(sentence, label, take))
        self._show_offer(self._offers[-1])

    def take_back_offer(self, take: Callable[[], object]) -> None:
        """Let go of an offer that nobody can take any more."""
        is_shown = not self.offer_button.isHidden() and bool(self._offers) and self._offers[-1].take == take
        self._offers = [one for one in self._offers if one.take != take]
        if is_shown:
            self._go()

    def take_back_trouble(self, sentence: str) -> None:
        """Let go of trouble that is mended, unless something else has been said since."""
        if self.words == contained(sentence):
            self._timer.stop()
            self._go()

    def _go(self) -> None:
        if self._offers:
            self._show_offer(self._offers[-1])
        else:
            self.hide()

    def _show_offer(self, offer: _Offer) -> None:
        self._say(offer.sentence)
        self.offer_button.setText(offer.label)
        self.offer_button.show()

    def _drop_offer(self) -> Callable[[], object] | None:
        """Forget the offer that is shown, and return what it does."""
        if self.offer_button.isHidden() or not self._offers:
            return None
        return self._offers.pop().take

    def _on_closed(self) -> None:
        self._drop_offer()
        self._timer.stop()
        self._go()

    def _on_taken(self) -> None:
        take = self._drop_offer()
        self._go()
        if take is not None:
            take()

    def _say(self, sentence: str) -> None:
        self.offer_button.hide()
        words = contained(sentence)
        self._label.setText(words)
        self.setAccessibleName(words)
        self.show()
