"""The menus that give a verdict: the values of the scales that the open article is rated on."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.ui.actions.action_data import Menu
from factcheck_gui.ui.actions.built_action_data import verdict_action_name
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.widgets.plain_text import on_button
from factcheck_gui.ui.windows.main_window import MainWindow


class VerdictMenus(QObject):
    """Follows the open article and its scales; the first nine values have keys."""

    chosen = Signal(Question, int)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session: Session | None = None
        self._shown: dict[Question, RatingScale | None] = {}
        self.menus: dict[Question, QMenu] = {
            Question.TRUTH: self._menu(self.tr("Is it &true?")),
            Question.ATTRIBUTION: self._menu(self.tr("Was it &said?")),
        }
        window.keys.changed.connect(self._on_keys_changed)

    def follow(self, session: Session) -> None:
        """Show the scales of a session's open article from now on, else those of its workspace."""
        self._session = session
        session.article_opened.connect(self._show)
        # An edit of a scale is told as one, with or without an open article.
        session.beside.changed.connect(self._show)
        session.saved.connect(self._on_saved)
        session.articles_changed.connect(self._show)
        self._show()

    def leave(self) -> None:
        """Let the session go; the menus keep what they show, and nothing of it can be chosen."""
        self._session = None
        for action in self.actions():
            action.setEnabled(False)

    def actions(self) -> list[QAction]:
        """Return the actions that give a verdict; none where no workspace has been open."""
        return [action for menu in self.menus.values() for action in menu.actions()]

    def _menu(self, label: str) -> QMenu:
        menu = QMenu(label, self._window)
        before = self._window.actions_by_name["clear_verdict"]
        self._window.menus[Menu.REVIEW].insertMenu(before, menu)
        return menu

    def _show(self) -> None:
        if self._session is None or not self._session.is_open:
            return
        try:
            in_use = self._in_use(self._session)
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
            return
        for question, scale in in_use.items():
            if question not in self._shown or self._shown[question] != scale:
                self._shown[question] = scale
                self._fill(question, scale)
        for action in self.actions():
            action.setEnabled(self._session.review is not None)

    def _on_saved(self) -> None:
        # With an open article it is told beside the page.
        if self._session is not None and self._session.review is None:
            self._show()

    def _in_use(self, session: Session) -> dict[Question, RatingScale | None]:
        review = session.review
        if review is not None:
            return {question: review.scale(question) for question in Question}
        return {question: session.workspace.browsing.scale(question) for question in Question}

    def _fill(self, question: Question, scale: RatingScale | None) -> None:
        menu = self.menus[question]
        menu.clear()
        for number, value in enumerate(() if scale is None else scale.values, start=1):
            action = QAction(on_button(f"{value.sign} {value.label}".strip()), menu)
            action.setObjectName(verdict_action_name(question, number - 1))
            self._give_keys(action)
            action.setData((question.value, number - 1))
            action.triggered.connect(self._on_triggered)
            menu.addAction(action)

    def _give_keys(self, action: QAction) -> None:
        keys = self._window.keys.of(action.objectName())
        action.setShortcuts([QKeySequence(key) for key in keys.anywhere])

    def _on_keys_changed(self) -> None:
        for action in self.actions():
            self._give_keys(action)

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            question, position = action.data()
            self.chosen.emit(Question(question), position)
