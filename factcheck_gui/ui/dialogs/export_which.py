"""Which articles are exported: the open one, chosen ones, or all."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.services.export_orders import ExportFormat, Scope
from factcheck_gui.ui.dialogs.article_choice_dialog import ArticleChoiceDialog
from factcheck_gui.ui.dialogs.export_choice_list import Choice, ChoiceList
from factcheck_gui.ui.dialogs.export_offer import ExportOffer
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.widgets.caption import text_label

_THIS: Final = "this"
_SELECTED: Final = "selected"
_ALL: Final = "all"


class ExportWhich(QWidget):
    """Three choices, and whether each article becomes a file of its own."""

    changed = Signal()

    def __init__(self, offer: ExportOffer, open_article: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self._open_article = open_article
        self._selected: tuple[str, ...] = ()
        self._before = _THIS if open_article else _ALL
        self._unread: tuple[bool, str] | None = None
        everything = self.tr("All articles (%1)").replace("%1", f"{offer.count:,}")
        choices = (
            Choice(key=_THIS, name=self.tr("This article")),
            Choice(key=_SELECTED, name=self.tr("Selected…")),
            Choice(key=_ALL, name=everything),
        )
        self.list = ChoiceList(self.tr("Which"), choices, self)
        self.this_button, self.selected_button, self.all_button = self.list.buttons
        self.each_box = QCheckBox(self.tr("One file for each article"), self)
        self.whole_line = text_label(
            self.tr("This format always holds the whole workspace."), "small", self, is_wrapping=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.list, self.each_box, self.whole_line):
            column.addWidget(widget)
        self.list.choose(self._before)
        self.list.changed.connect(self._on_changed)
        # Clicked anew, it asks anew.
        self.selected_button.clicked.connect(self._on_selected)
        self.each_box.toggled.connect(self.changed)

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The chosen articles; none stands for all of them, unless it is still unanswered which."""
        if not self.list.isEnabled() or self.list.key == _ALL:
            return ()
        if self.list.key == _THIS and self._open_article is not None:
            return (self._open_article,)
        return self._selected

    @property
    def is_unanswered(self) -> bool:
        """Whether some articles are meant, and nobody has said yet which."""
        return self.list.isEnabled() and self.list.key == _SELECTED and not self._selected

    @property
    def must_wait(self) -> bool:
        """Whether it takes a while to read the chosen articles."""
        return self._needs_all and self._offer.must_wait

    @property
    def is_unread(self) -> bool:
        """Whether the user did not want to wait for the chosen articles, and nothing else is chosen."""
        return self._unread is not None

    def read(self) -> bool:
        """Read the chosen articles; False where the user did not want to wait for them.

        Then this article is chosen again, if there is one; if not, nobody is asked again until something else
        is chosen.

        Raises:
            ExpectedError: they cannot be read now.
        """
        wanted = self.list.isEnabled(), self.list.key
        if self._unread == wanted:
            return False
        self._unread = None
        if not self._needs_all or self._offer.read():
            return True
        if self.list.isEnabled() and self._open_article is not None:
            self.list.choose(_THIS)
        else:
            self._unread = wanted
        return False

    @property
    def chosen(self) -> tuple[ArticleOverview, ...]:
        """The articles that are exported, once they are read."""
        if self.is_unanswered:
            return ()
        named = self.article_ids
        if not named:
            return self._offer.all()
        if named == (self._open_article,):
            return self._offer.one(named[0])
        ids = set(named)
        return tuple(one for one in self._offer.all() if one.article.id in ids)

    @property
    def _needs_all(self) -> bool:
        """Whether all articles must be read, to know those that are chosen."""
        return not self.is_unanswered and self.article_ids != (self._open_article,)

    @property
    def _is_several(self) -> bool:
        """Whether more than one article is exported."""
        if self.is_unanswered:
            return False
        return (len(self.article_ids) or self._offer.count) > 1

    @property
    def is_one_each(self) -> bool:
        """Whether each article becomes a file of its own, in a folder."""
        return not self.each_box.isHidden() and self.each_box.isChecked()

    def select(self, article_ids: Sequence[str]) -> None:
        """Choose some articles."""
        self._selected = tuple(article_ids)
        words = self.tr("Selected (%1)…").replace("%1", f"{len(self._selected):,}")
        self.selected_button.name_label.setText(words)
        self.selected_button.setAccessibleName(words)
        self._before = _SELECTED
        self.list.choose(_SELECTED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask which articles on Enter, as a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected_button.hasFocus():
            self.selected_button.click()
        else:
            super().keyPressEvent(event)

    def fit(self, wanted: ExportFormat) -> None:
        """Offer what a format can hold."""
        self.list.setEnabled(wanted.is_article_wise)
        self.this_button.setEnabled(wanted.is_article_wise and self._open_article is not None)
        self.selected_button.setEnabled(wanted.is_article_wise and self._offer.count > 1)
        self.whole_line.setHidden(wanted.is_article_wise)
        is_several = wanted.is_article_wise and self._is_several
        self.each_box.setHidden(not is_several)
        is_packed = wanted.scope is Scope.ARTICLE
        self.each_box.setToolTip(self.tr("Without it, the files are put into one ZIP.") if is_packed else "")

    def _on_changed(self) -> None:
        if self.list.key != _SELECTED:
            self._before = self.list.key
        self.changed.emit()

    def _on_selected(self) -> None:
        chosen = self._ask() if self._offer.read() else ()
        if chosen:
            self.select(chosen)
        elif not self._selected:
            self.list.choose(self._before)
        self.changed.emit()

    def _ask(self) -> tuple[str, ...]:
        articles = self._offer.all()
        dialog = ArticleChoiceDialog(articles, self._selected, self)
        return dialog.chosen if articles and run(dialog) else ()
