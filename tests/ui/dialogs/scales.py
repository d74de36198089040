"""The dialog of rating scales as a test types into it and reads it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from factcheck_gui.ui.dialogs.scales_dialog import ScalesDialog


def type_into(dialog: ScalesDialog, field: str, text: str) -> None:
    """Type into a field of a value, in the place of what stands there, and press Enter."""
    line = getattr(dialog.editor.form, field)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def labels(dialog: ScalesDialog) -> list[str]:
    """Return the labels of the chosen scale."""
    assert dialog.chosen is not None
    return [value.label for value in dialog.chosen.values]
