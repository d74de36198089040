"""A file's name from right to left turns nothing round that stands beside it."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.ui.dialogs.damage_dialog import DamageDialog
from factcheck_gui.ui.models.reading_direction import is_right_to_left
from factcheck_gui.ui.panels.status_line import StatusLine

NAME = "الترام – فحص.factcheck"


def test_the_heading_about_damage_begins_with_the_name_in_its_place(qtbot: QtBot) -> None:
    dialog = DamageDialog(DamagedError(path=Path("/desk") / NAME, finding="bits are flipped"))
    qtbot.addWidget(dialog)

    (heading,) = [one for one in dialog.findChildren(QLabel) if one.text().endswith("is damaged")]

    assert heading.text() == f"“\u2068{NAME}\u2069” is damaged"


def test_the_risk_stands_behind_the_name_in_the_status_line(qtbot: QtBot) -> None:
    status = StatusLine()
    qtbot.addWidget(status)

    status.show_workspace(NAME, f"/desk/{NAME}", "Ada")
    status.show_risk("⚠ network", "On a share.")

    assert status._file.text() == f"\u2068{NAME}\u2069 ⚠ network"
    assert not is_right_to_left(status._file.text().replace(NAME, ""))
