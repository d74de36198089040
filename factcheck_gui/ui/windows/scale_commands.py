"""What the Review menu does with rating scales and reasons."""

from PySide6.QtCore import QObject

from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.windows.workbench import Workbench


class ScaleCommands(QObject):
    """Each public method bears the name of its action."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench

    def edit_scales(self) -> None:
        """Choose and edit the rating scales of the workspace."""
        from factcheck_gui.ui.dialogs.scales_dialog import ScalesDialog

        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or not view.commit_pending():
            return
        window = self._workbench.window
        dialog = ScalesDialog(session, self._workbench.theme, window.keys, window)
        run(dialog)

    def recent_reasons(self) -> None:
        """Offer the reasons given before, for the field that is being typed in, else for the truth."""
        view = self._workbench.view
        if view is not None and view.checking.claim_to_change_or_hint() is not None:
            view.claims.list.select_one()
            view.claims.editor.offer_reasons()
