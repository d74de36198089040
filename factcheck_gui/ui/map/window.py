"""Who says what, in a window of its own: the map, the matrix, the table."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.exporting import file_name
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.dialogs.where import ask_where
from factcheck_gui.ui.jobs import in_background
from factcheck_gui.ui.map.export import as_png, as_svg
from factcheck_gui.ui.map.map_tab import MapTab
from factcheck_gui.ui.map.matrix_tab import MatrixTab
from factcheck_gui.ui.map.table_tab import TableTab
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme

_NAME: Final = "map"
_PURPOSE: Final = "export"
_FIRST_SIZE: Final = QSize(1240, 780)
_LEAST_SIZE: Final = QSize(560, 380)
_PAUSE_MS: Final = 300
_FULL: Final = 2.0
_PER_CENT: Final = 50


class MapWindow(FramedDialog):
    """Follows the open article; `room` is what its first size may take.

    It has no parent, because system after system keeps a child before its parent, and going to a claim brings
    the main window to the front. Whoever opens it lets it go with the workspace.
    """

    chosen = Signal(str)
    """A claim is to be selected in the main window."""
    wanted = Signal(str)
    """A claim is to be shown in the text, in front of this window."""

    def __init__(self, session: Session, theme: Theme, settings: Settings, room: QSize) -> None:
        super().__init__(session.tr("Who says what"))
        self._session = session
        self._settings = settings
        # One edit seldom comes alone, and drawing two thousand claims takes a while.
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.tabs = QTabWidget(self)
        self.map_tab = MapTab(theme, self)
        self.matrix_tab = MatrixTab(self)
        self.table_tab = TableTab(self)
        self._build(room)
        self._connect()

    def refresh(self) -> None:
        """Show the open article as it is now, in the tab that is seen."""
        self._timer.stop()
        review = self._session.review
        if review is None:
            self.hide()
            return
        tab = self.tabs.currentWidget()
        if isinstance(tab, MapTab | MatrixTab | TableTab):
            with self._session.telling():
                tab.show_review(review.snapshot())
        self.map_tab.go_to(self._session.place.claim_id)

    def save_svg(self, target: Path) -> bool:
        """Write the map as SVG; where that fails, say why and return False."""
        picture = self.map_tab.picture
        if picture is None or not self._save(as_svg(picture), target):
            return False
        self.say(self.tr("Saved: “%1”.").replace("%1", target.name), "good")
        return True

    def save_png(self, target: Path) -> bool:
        """Write the map as PNG; where that fails or is cancelled, return False."""
        picture = self.map_tab.picture
        if picture is None:
            return False
        pixels = in_background(partial(as_png, picture), self.tr("The map is being drawn…"), self)
        if pixels is None or not self._save(pixels.content, target):
            return False
        if pixels.scale < _FULL:
            words = self.tr(
                "Saved: “%1”. The map is too long for a picture in full size, so it is drawn at %2 %. "
                "An SVG keeps every word sharp."
            )
            per_cent = str(round(pixels.scale * _PER_CENT))
            self.say(words.replace("%2", per_cent).replace("%1", target.name), "warning")
        else:
            self.say(self.tr("Saved: “%1”.").replace("%1", target.name), "good")
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has changed while nobody was looking."""
        self.refresh()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw what has changed while it was only an icon."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._on_changed()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the size."""
        self._timer.stop()
        self._settings.remember_geometry(_NAME, self.saveGeometry())
        super().hideEvent(event)

    def _build(self, room: QSize) -> None:
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setMinimumSize(_LEAST_SIZE)
        self.setSizeGripEnabled(True)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.map_tab, self.tr("&Map"))
        self.tabs.addTab(self.matrix_tab, self.tr("Speakers and ta&rgets"))
        self.tabs.addTab(self.table_tab, self.tr("&Table"))
        self.tabs.setAccessibleName(self.tr("Ways to see who says what"))
        self.body.addWidget(self.tabs, 1)
        self.close_button = self.add_button(self.tr("Close"))
        self._say_keys()
        geometry = self._settings.geometry(_NAME)
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(_FIRST_SIZE.boundedTo(room))
        self.map_tab.view.setFocus()

    def _connect(self) -> None:
        for tab in (self.map_tab, self.matrix_tab, self.table_tab):
            tab.chosen.connect(self.chosen)
            tab.wanted.connect(self.wanted)
        self.map_tab.svg_wanted.connect(self._on_svg)
        self.map_tab.png_wanted.connect(self._on_png)
        self.tabs.currentChanged.connect(self._on_tab)
        self.close_button.clicked.connect(self.hide)
        self._timer.timeout.connect(self._on_pause)
        self._session.changed.connect(self._on_changed)
        self._session.article_opened.connect(self._on_changed)
        self._session.article_changed.connect(self._on_changed)
        self._session.place.moved.connect(self._on_moved)
        self._session.told.connect(self.say)
        self._session.failed.connect(self._on_failed)

    def _say_keys(self) -> None:
        words = self.tr(
            "A click selects a claim in the main window, Enter or a double click goes to it there."
        )
        if self.tabs.currentWidget() is self.map_tab:
            words = self.tr(
                "A click or Space selects a claim in the main window, Enter or a double click goes to it "
                "there. Tab and the arrow keys go from claim to claim, Ctrl and an arrow key moves the map. "
                "Ctrl++ and Ctrl+− zoom, Ctrl+0: own size, F or Ctrl+9: whole map."
            )
        self.say(words)

    def _save(self, content: bytes, target: Path) -> bool:
        try:
            self._session.workspace.exporting.save(content, target)
        except ExpectedError as error:
            self.say(describe(error), "error")
            return False
        self._settings.remember_folder(_PURPOSE, target.parent)
        return True

    def _ask(self, title: str, suffix: str, kinds: str) -> Path | None:
        review = self._session.review
        if review is None:
            return None
        folder = Path(self._settings.folder(_PURPOSE) or QDir.homePath())
        proposed = folder / file_name(review.article.details.title, suffix)
        return ask_where(self, self._session, title, proposed, kinds)

    def _on_svg(self) -> None:
        target = self._ask(self.tr("Save the map"), ".svg", self.tr("SVG pictures (*.svg)"))
        if target is not None:
            self.save_svg(target)

    def _on_png(self) -> None:
        target = self._ask(self.tr("Save the map"), ".png", self.tr("PNG pictures (*.png)"))
        if target is not None:
            self.save_png(target)

    def _on_tab(self) -> None:
        self._say_keys()
        self.refresh()

    def _on_changed(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _on_pause(self) -> None:
        if not self.isMinimized():
            self.refresh()

    def _on_failed(self, sentence: str) -> None:
        self.say(sentence, "error")

    def _on_moved(self) -> None:
        if self.isVisible():
            self.map_tab.go_to(self._session.place.claim_id)
