"""What is asked before an export that still runs is stopped."""

from PySide6.QtWidgets import QMessageBox, QWidget

from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.jobs import wait_until
from factcheck_gui.ui.running_exports import RunningExports


def may_stop(exports: RunningExports, window: QWidget) -> bool:
    """Ask whether what is being written is to be stopped, and stop it; False where it is to go on."""
    if not exports.is_running:
        return True
    box = QMessageBox(window)
    box.setWindowTitle(window.tr("An export is being written"))
    box.setText(window.tr("An export is still being written. Stop it? Nothing of it will be left behind."))
    stop = box.addButton(window.tr("Stop the export"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(window.tr("Go on exporting"), QMessageBox.ButtonRole.RejectRole))
    run(box)
    if box.clickedButton() is not stop:
        return not exports.is_running
    exports.ask_to_stop()
    return wait_until(
        lambda: not exports.is_running, exports.all_ended, window.tr("Stopping the export…"), window
    )
