"""The map with its small bar: how large it is shown, whether facts are, and the way to a file."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.services.mapping.claim_map import ClaimMap, map_claims
from factcheck_gui.services.mapping.ordering import ordered_as
from factcheck_gui.ui.map.picture import Draughtsman, Picture
from factcheck_gui.ui.map.scene import MapScene
from factcheck_gui.ui.map.view import MapView
from factcheck_gui.ui.theme.fonts import load_reading_fonts
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label

_PER_CENT: Final = 100


class MapTab(QWidget):
    """Draws the map of an article, and again when something on it has changed."""

    chosen = Signal(str)
    wanted = Signal(str)
    svg_wanted = Signal()
    png_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_reading_fonts(theme.resources)
        self._theme = theme
        self._draughtsman = Draughtsman()
        self._review: ArticleReview | None = None
        self._map: ClaimMap | None = None
        self._shown: ClaimMap | None = None
        self.scene = MapScene(theme.colours, self)
        self.view = MapView(self.scene, self)
        self.facts_box = QCheckBox(self.tr("Show facts too"), self)
        self.percent = text_label("", "mute", self)
        self.save_button = QPushButton(self.tr("Save as picture"), self)
        self._build()
        self._connect()

    @property
    def picture(self) -> Picture | None:
        """What is drawn."""
        return self.scene.picture

    def show_review(self, review: ArticleReview) -> None:
        """Draw the map of an article, unless it looks as it did."""
        is_other = self._review is None or self._review.article.id != review.article.id
        self._review = review
        claim_map = map_claims(review, with_facts=self.facts_box.isChecked())
        if claim_map == self._map:
            return
        self._map = claim_map
        if is_other:
            self.scene.go_to(None)
        in_order = self._shown = ordered_as(claim_map, None if is_other else self._shown)
        self.scene.show_picture(self._draughtsman.draw(in_order))
        self.view.show_map(in_order, is_other=is_other)

    def go_to(self, claim_id: str | None) -> None:
        """Follow the main window to a claim."""
        if claim_id == self.scene.current_id:
            return
        self.scene.go_to(claim_id)
        if claim_id is not None:
            self.view.reveal(claim_id)

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        bar.addWidget(self.facts_box)
        bar.addStretch(1)
        bar.setSpacing(8)
        bar.addWidget(self.percent)
        for action in self._zooming():
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            bar.addWidget(button)
        menu = QMenu(self.save_button)
        menu.addAction(self.tr("&SVG, for print and for browsers…")).triggered.connect(self.svg_wanted)
        menu.addAction(self.tr("&PNG, for everything else…")).triggered.connect(self.png_wanted)
        self.save_button.setMenu(menu)
        self.save_button.setAutoDefault(False)
        bar.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.view, 1)

    def _zooming(self) -> tuple[QAction, ...]:
        texts = (
            (self.tr("−"), self.tr("Make the map smaller"), ("Ctrl+-",), self._on_smaller),
            (self.tr("+"), self.tr("Make the map larger"), ("Ctrl++", "Ctrl+="), self._on_larger),
            (self.tr("1:1"), self.tr("Show the map at its own size"), ("Ctrl+0",), self.view.show_own_size),
            (self.tr("Whole map"), self.tr("Show the whole map"), ("F", "Ctrl+9"), self.view.fit),
        )
        found = []
        for text, tip, keys, slot in texts:
            action = QAction(text, self)
            action.setIconText(text)
            action.setText(tip)
            action.setShortcuts([QKeySequence(key) for key in keys])
            native = QKeySequence.SequenceFormat.NativeText
            key_words = self.tr(", ").join(key.toString(native) for key in action.shortcuts())
            action.setToolTip(self.tr("%1 (%2)").replace("%1", tip).replace("%2", key_words))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
            found.append(action)
        return tuple(found)

    def _connect(self) -> None:
        self.view.chosen.connect(self.chosen)
        self.view.wanted.connect(self.wanted)
        self.view.zoomed.connect(self._on_zoomed)
        self.facts_box.toggled.connect(self._on_facts)
        self._theme.changed.connect(self._on_theme)
        self._on_zoomed()

    def _on_smaller(self) -> None:
        self.view.zoom_by(-1)

    def _on_larger(self) -> None:
        self.view.zoom_by(1)

    def _on_zoomed(self) -> None:
        self.percent.setText(self.tr("%1 %").replace("%1", str(round(self.view.zoom * _PER_CENT))))

    def _on_facts(self) -> None:
        if self._review is not None:
            self.show_review(self._review)
        if self.scene.current_id is not None:
            self.view.reveal(self.scene.current_id)

    def _on_theme(self) -> None:
        self.scene.use_colours(self._theme.colours)
