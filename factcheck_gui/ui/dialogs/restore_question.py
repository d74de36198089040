"""What is asked before a backup is restored, and before one is deleted."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from factcheck_gui.services.restoring_backups import Restoration
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.text.backup_words import CONTEXT, things_words

_TRANSLATE: Final = partial(QCoreApplication.translate, CONTEXT)


def agrees_to_restore(restoration: Restoration, made: str, age: str, window: QWidget) -> bool:
    """Tell what restoring a backup does, and ask whether to."""
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(window.tr("Restore a backup"))
    words = window.tr("Make this workspace as it was on %1 (%2)?")
    box.setText(words.replace("%1", made).replace("%2", age))
    safety = window.tr(
        "Nothing is erased: it is one step, which Undo takes back. A backup of how it is now is made first."
    )
    box.setInformativeText("\n".join([*_consequences(restoration, window), "", safety]))
    agree = box.addButton(window.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    run(box)
    return box.clickedButton() is agree


def agrees_to_replace(name: str, made: str, age: str, window: QWidget) -> bool:
    """Ask whether a backup is to take the place of a damaged workspace."""
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(window.tr("Put a backup in its place"))
    words = window.tr("Put the backup of %1 (%2) in the place of the damaged “%3”?")
    box.setText(words.replace("%1", made).replace("%2", age).replace("%3", name))
    box.setInformativeText(
        window.tr(
            "The damaged file is renamed and kept as it is. What was noted after the backup is only in it."
        )
    )
    agree = box.addButton(window.tr("Put in its place"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    run(box)
    return box.clickedButton() is agree


def agrees_to_delete(made: str, window: QWidget) -> bool:
    """Ask whether a backup is to be deleted: that cannot be undone."""
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(window.tr("Delete a backup"))
    box.setText(window.tr("Delete the backup of %1? This cannot be undone.").replace("%1", made))
    agree = box.addButton(window.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    run(box)
    return box.clickedButton() is agree


def _consequences(restoration: Restoration, window: QWidget) -> list[str]:
    coming = things_words(restoration.count(came=True), _TRANSLATE)
    going = things_words(restoration.count(came=False), _TRANSLATE)
    lines = [
        window.tr("Comes back: %1").replace("%1", coming) if coming else "",
        window.tr("Goes: %1").replace("%1", going) if going else "",
        window.tr("Gets back former values: %1").replace("%1", f"{restoration.changed:,}")
        if restoration.changed
        else "",
    ]
    return [line for line in lines if line]
