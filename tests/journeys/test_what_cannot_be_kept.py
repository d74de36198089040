"""Words that no file can keep, and names that read otherwise than they are: the window says what it does."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from tests.journeys.user import User
from tests.ui.disguises import disguised_widgets


@pytest.fixture
def said(reader: User) -> list[str]:
    """What the window tells."""
    told: list[str] = []
    reader.session.told.connect(told.append)
    reader.press("J", "J", "A")
    return told


@pytest.mark.parametrize("odd", ["\0", "\ufdd0", "\ufdd1", "\uffff", "\ufffe"])
def test_what_a_pasted_text_could_not_keep_is_said(reader: User, said: list[str], odd: str) -> None:
    field = reader.view.claims.editor.form.words.restatement
    QApplication.clipboard().setText(f"Seen{odd} in the log")
    field.setFocus()
    field.paste()
    reader.view.claims.commit_pending()

    assert reader.session.review is not None
    claim = reader.session.review.claims[0].claim
    assert claim.restatement == "Seen\ufffd in the log"
    assert said == ["1 character could not be kept and became \ufffd."]


def test_a_file_whose_name_reads_otherwise_is_shown_as_it_is(user: User, tmp_path: Path) -> None:
    path = tmp_path / "report\u202efdp.txt"
    path.write_text("Title\n\nIt is called report\u202efdp.exe here.", encoding="utf-8")
    seen: list[str] = []

    def look(dialog: ImportDialog) -> None:
        seen.append(dialog.notes.text())
        seen.extend(disguised_widgets())
        dialog.import_button.click()

    user.answer(ImportDialog, look)
    user.working.imports.import_files([path])
    user.come_back()

    assert len(seen) == 1
    assert "This text holds 1 invisible direction control." in seen[0]
    assert user.session.review is not None
    assert "report\u202efdp.exe" in user.session.review.text.text
    assert disguised_widgets() == []
