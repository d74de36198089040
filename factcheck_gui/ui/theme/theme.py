"""The look in force: which palette, and how it gets onto Qt's widgets."""

from enum import StrEnum
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.theme.colours import DARK, LIGHT, Colours, readable
from factcheck_gui.ui.theme.fonts import load_window_fonts, window_font


class Appearance(StrEnum):
    """Which palette the user has chosen."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_ROLES: Final = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "mute",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "float_panel",
    QPalette.ColorRole.ToolTipText: "on_float",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "faint_line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "field_line",
    QPalette.ColorRole.Shadow: "line",
    QPalette.ColorRole.Accent: "accent",
}


class Theme(QObject):
    """Puts a palette on the application and tells those who paint themselves when it changes."""

    changed = Signal()

    def __init__(self, application: QApplication, resources: Path) -> None:
        super().__init__(application)
        self._application = application
        self.resources = resources
        self._readable: dict[str, str] = {}
        self.appearance = Appearance.SYSTEM
        self.colours: Colours = LIGHT

    def start(self, appearance: Appearance) -> None:
        """Load the window's fonts and apply a palette for the first time."""
        load_window_fonts(self.resources)
        self._application.setFont(window_font())
        self.appearance = appearance
        self._apply()
        self._application.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def choose(self, appearance: Appearance) -> None:
        """Change the palette."""
        self.appearance = appearance
        self._apply()
        self.changed.emit()

    def verdict_colour(self, colour: str) -> str:
        """Return a rating value's colour as it can be read on a panel of this palette."""
        found = self._readable.get(colour)
        if found is None:
            found = self._readable[colour] = readable(colour, self.colours.panel)
        return found

    def _on_system_changed(self) -> None:
        if self.appearance is Appearance.SYSTEM:
            self.choose(Appearance.SYSTEM)

    def _apply(self) -> None:
        dark = self.appearance is Appearance.DARK or (
            self.appearance is Appearance.SYSTEM and self._is_system_dark()
        )
        self.colours = DARK if dark else LIGHT
        self._readable.clear()
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, QColor(getattr(self.colours, name)))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.colours.mute))
        self._application.setPalette(palette)
        sheet = Template((self.resources / "style.qss").read_text(encoding="utf-8"))
        icons = {
            name: (self.resources / "icons" / f"{name}-{'dark' if dark else 'light'}.svg").as_posix()
            for name in ("arrow", "tick")
        }
        self._application.setStyleSheet(sheet.substitute(_named(self.colours), **icons))

    def _is_system_dark(self) -> bool:
        if not self._application.styleSheet():
            # Nobody has dressed the application yet: its palette is the system's.
            found = self._application.palette()
            paper = found.color(QPalette.ColorRole.Window).lightness()
            return paper < found.color(QPalette.ColorRole.WindowText).lightness()
        from PySide6.QtCore import Qt

        return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _named(colours: Colours) -> dict[str, str]:
    names = {name: value for name, value in colours._asdict().items() if isinstance(value, str)}
    for kind in ("allegation", "denial", "fact"):
        pair = getattr(colours, kind)
        names |= {f"{kind}_ink": pair.ink, f"{kind}_tint": pair.tint}
    return names
