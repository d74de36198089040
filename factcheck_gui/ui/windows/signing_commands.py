"""What is done with rules, states and sign-off, in whichever workspace is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.actions.followed_key import FollowedKey
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.text.sentences import describe

if TYPE_CHECKING:
    from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
    from factcheck_gui.ui.windows.workbench import Workbench
    from factcheck_gui.ui.windows.workspace_view import WorkspaceView


class SigningCommands(QObject):
    """Each public method bears the name of its action."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        workbench.opened.connect(self._on_opened)

    def set_open(self) -> None:
        """Say that nobody works on the selected claim yet."""
        self._set_state(ClaimState.OPEN)

    def set_in_progress(self) -> None:
        """Say that somebody works on the selected claim."""
        self._set_state(ClaimState.IN_PROGRESS)

    def set_ready(self) -> None:
        """Say that the selected claim is done."""
        self._set_state(ClaimState.READY)

    def send_back(self) -> None:
        """Ask for more on the selected claim."""
        self._set_state(ClaimState.SENT_BACK)

    def show_checks(self) -> None:
        """Show what the rules have found and go there; hide it, where one is there already."""
        view = self._workbench.view
        if view is None:
            return
        if view.findings.isVisible() and view.findings.has_focus:
            self._hide_checks()
        else:
            view.findings.open()
            self._workbench.settings.remember_shown("checks", is_shown=True)

    def next_finding(self) -> None:
        """Go to the next place at which the rules have found something."""
        if self._workbench.view is not None:
            self._workbench.view.checks.step(1)

    def previous_finding(self) -> None:
        """Go to the place before at which the rules have found something."""
        if self._workbench.view is not None:
            self._workbench.view.checks.step(-1)

    def show_rules(self) -> None:
        """Set what is asked of an article."""
        from factcheck_gui.ui.dialogs.rules_dialog import RulesDialog

        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or not view.commit_pending():
            return
        dialog = RulesDialog(session, self._workbench.theme, self._workbench.window)
        run(dialog)

    def sign_off(self) -> None:
        """Show what the rules say and sign the open article off; reopen it where it is signed off."""
        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or session.review is None:
            return
        if session.review.article.is_signed_off:
            self._reopen()
        # What is typed belongs to what is signed; an older version is not what is signed off.
        elif view.show_version(None) and view.commit_pending():
            self._ask(view)

    def _set_state(self, state: ClaimState) -> None:
        view = self._workbench.view
        if view is None or not view.commit_pending():
            return
        claim = view.checking.claim_to_change_or_hint()
        if claim is not None and not view.claims.set_state_of_selected(state):
            view.claims.editor.set_state(state)

    def _ask(self, view: WorkspaceView) -> None:
        from factcheck_gui.ui.dialogs.sign_off_dialog import SignOffDialog

        session, review = view.session, view.session.review
        if review is None:
            return
        findings, reviewer = view.checks.findings, session.workspace.desk.reviewer
        window = self._workbench.window
        dialog = SignOffDialog(review, findings, reviewer, self._workbench.theme, window)
        is_agreed = run(dialog)
        if dialog.wanted is not None:
            view.checks.go(dialog.wanted)
        elif dialog.wants_rules:
            self.show_rules()
        elif is_agreed:
            self._sign(view)

    def _sign(self, view: WorkspaceView) -> None:
        session = view.session
        session.look_elsewhere()
        review = session.review
        if review is None:
            return
        try:
            edit = session.workspace.signing.sign_off(review.snapshot(), view.checks.findings.all)
        except ExpectedError as error:
            # Somebody else has written something meanwhile that stops it.
            session.failed.emit(describe(error))
            return
        if session.submit(edit):
            session.told.emit(self.tr("Signed off. The article takes no changes until it is reopened."))

    def _reopen(self) -> None:
        session = self._workbench.session
        if session is None or session.review is None:
            return
        if session.submit(session.workspace.signing.reopen(session.review.article)):
            session.told.emit(self.tr("Reopened: the article can be changed again."))

    def _hide_checks(self) -> None:
        view = self._workbench.view
        if view is not None:
            view.findings.hide()
            view.page.setFocus()
            self._workbench.settings.remember_shown("checks", is_shown=False)

    def _name_action(self) -> None:
        session = self._workbench.session
        review = None if session is None else session.review
        is_signed = review is not None and review.article.is_signed_off
        action = self._workbench.window.actions_by_name["sign_off"]
        action.setText(self.tr("Reo&pen") if is_signed else self.tr("Si&gn off…"))

    def _on_claims_built(self, _: ClaimsPanel) -> None:
        if self._workbench.view is not None:
            self._workbench.view.checks_button.clicked.connect(self.show_checks)

    def _on_waiting_wanted(self) -> None:
        if self._workbench.view is not None:
            self._workbench.view.claims.waiting_wanted.emit()

    def _on_findings_added(self) -> None:
        view = self._workbench.view
        if view is None:
            return
        view.findings.rules_wanted.connect(self.show_rules)
        view.findings.closed.connect(self._hide_checks)
        view.findings.waiting_wanted.connect(self._on_waiting_wanted)
        decide = view.findings.waiting_line.button
        FollowedKey(view.keys, "decide_waiting", decide.show_key, decide)

    def _on_opened(self) -> None:
        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None:
            return
        view.reading.findings_added.connect(self._on_findings_added)
        if view.reading.is_shared:
            self._on_findings_added()
        view.claims_column.when_built(self._on_claims_built)
        view.strips.sign_off.reopen_wanted.connect(self.sign_off)
        session.beside.changed.connect(self._name_action)
        session.article_opened.connect(self._name_action)
        self._name_action()
