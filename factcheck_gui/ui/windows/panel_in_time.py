"""A column beside the page, whose panel is built once the page has been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

Panel = TypeVar("Panel", bound=QWidget)


class PanelInTime(QWidget, Generic[Panel]):
    """Keeps the place of a panel, in its colour; whoever asks for the panel gets it at once.

    Whoever opens a workspace waits for the article, and its claims are marked there from the first painting
    on. The lists beside it take as long to build as the page.
    """

    def __init__(self, build: Callable[[QWidget], Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self._panel: Panel | None = None
        self._waiting: list[Callable[[Panel], None]] = []
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def panel(self) -> Panel:
        """Return the panel, which is built by now at the latest."""
        if self._panel is None:
            panel = self._panel = self._build(self)
            for act in self._waiting:
                act(panel)
            self._waiting.clear()
            # Only now: what others put into it is laid out and painted with it.
            self._layout.addWidget(panel)
            panel.show()
        return self._panel

    def built(self) -> Panel | None:
        """Return the panel if there is one yet."""
        return self._panel

    def when_built(self, act: Callable[[Panel], None]) -> None:
        """Do something to the panel: now, or as soon as it is built."""
        if self._panel is None:
            self._waiting.append(act)
        else:
            act(self._panel)
