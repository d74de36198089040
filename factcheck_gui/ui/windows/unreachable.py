"""What is said and asked where a workspace can only be read, or is not at its place any more."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.panels.message_bar import MessageBar
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import shown


def tell_read_only(workspace: Workspace, messages: MessageBar) -> None:
    """Say of a workspace that was just opened that nothing can be noted in it, if that is so."""
    if workspace.is_read_only:
        words = messages.tr(
            "“%1” can only be read there, so nothing can be noted in it. To work on it, save a copy in"
            " another folder and open that."
        )
        messages.fail(words.replace("%1", shown(workspace.path.name)))


def may_leave_behind(session: Session, window: QWidget) -> bool:
    """Ask before a workspace is let go whose file is not at its place; False where it is to stay open."""
    session.look_elsewhere()
    if not session.is_away:
        return True
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(window.tr("The file cannot be reached"))
    words = window.tr(
        "“%1” is not at its place, or cannot be reached. What is open here may be nowhere else. “Save a copy”"
        " in the menu “File” keeps it; a backup is made in any case, if there is room for it."
    )
    box.setText(words.replace("%1", shown(session.workspace.path.name)))
    leave = box.addButton(window.tr("Leave it behind"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(window.tr("Stay"), QMessageBox.ButtonRole.RejectRole))
    run(box)
    return box.clickedButton() is leave
