"""What was found in an evidence pack, line by line."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.evidence import PackCheck, PackFault, PackFinding
from factcheck_gui.ui.dialogs.pack_check_dialog import PackCheckDialog
from factcheck_gui.ui.text.pack_words import pack_finding_words

MADE = PackCheck(
    findings=(), made_at="2026-03-05T09:00:00.000Z", program="factcheck-gui 0.0.0", manifest_sha256="ab" * 32
)


def test_a_whole_pack_is_called_so_with_the_checksum_of_its_manifest(qtbot: QtBot) -> None:
    dialog = PackCheckDialog(Path("pack.zip"), replace(MADE, whole=11))
    qtbot.addWidget(dialog)
    assert dialog.outcome.text() == "The pack is whole."
    assert "ab" * 32 in dialog.lines.toPlainText()
    assert "11 files are as they were when the pack was made." in dialog.lines.toPlainText()


def test_what_is_wrong_stands_first_and_can_be_copied(qtbot: QtBot) -> None:
    finding = PackFinding(fault=PackFault.ALTERED, subject="<b>report</b>.html")
    dialog = PackCheckDialog(Path("pack.zip"), replace(MADE, findings=(finding,), missing=("Letters",)))
    qtbot.addWidget(dialog)
    assert dialog.outcome.text() == "Something is wrong with this pack."
    assert dialog.lines.toPlainText().startswith("This file has been altered: <b>report</b>.html")
    dialog.copy_button.click()
    assert "Letters" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize("fault", PackFault)
def test_every_fault_has_words(fault: PackFault) -> None:
    assert pack_finding_words(PackFinding(fault=fault, subject="SUBJECT")).count("SUBJECT") == 1
