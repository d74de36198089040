"""What is asked before many articles come in, and before a running import is stopped."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from factcheck_gui.ui.dialogs.running import run


def agrees_to_import(count: int, window: QWidget) -> bool:
    """Ask whether so many files are to come in."""
    words = window.tr("%1 files were found. Import them all? You can work on meanwhile, or stop it.")
    box = QMessageBox(window)
    box.setWindowTitle(window.tr("Import many articles"))
    box.setText(words.replace("%1", f"{count:,}"))
    agree = box.addButton(window.tr("Import all"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(agree)
    run(box)
    return box.clickedButton() is agree


def wants_to_stop(progress: str, window: QWidget) -> bool:
    """Ask whether an import that has come so far is to be stopped."""
    words = window.tr("%1. Stop the import? What has come in whole stays.")
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(window.tr("Articles are being imported"))
    box.setText(words.replace("%1", progress))
    stop = box.addButton(window.tr("Stop the import"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(window.tr("Go on importing"), QMessageBox.ButtonRole.RejectRole))
    run(box)
    return box.clickedButton() is stop
