"""What others have marked in the open article comes in from a file without a text."""

from pathlib import Path

import pytest

from factcheck_gui.domain.label_mapping import Family
from factcheck_gui.ui.dialogs import where
from factcheck_gui.ui.dialogs.labels_dialog import LabelsDialog
from factcheck_gui.ui.dialogs.not_found_dialog import NotFoundDialog
from tests.annotations import DENIED, GONE, SAFE, annotation, write_annotations
from tests.conftest import BRIDGE
from tests.journeys.user import User

PAGE = "https://example.org/bridge"


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the file dialog answer with a file."""

    def ask_which(*_: object) -> list[Path]:
        return [path]

    monkeypatch.setattr(where, "ask_which", ask_which)


def take_them(dialog: LabelsDialog) -> None:
    dialog.fields[Family.LABEL, "hearsay"].choose("allegation")
    dialog.take_button.click()


def test_annotations_come_in_as_one_step(user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user.paste(BRIDGE)
    marks = (annotation(SAFE, "hearsay", PAGE, 1), annotation(DENIED, "denial", PAGE, 2))
    choose_file(monkeypatch, write_annotations(tmp_path / "marks.json", *marks))

    user.answer(LabelsDialog, take_them)
    user.choose("import_annotations")
    user.come_back()

    assert user.claims() == [("allegation", SAFE), ("denial", DENIED)]
    assert user.window.messages.words == "2 annotations were found in the text. 2 claims came in."
    user.press("Ctrl+Z")
    assert user.claims() == []
    user.press("Ctrl+Shift+Z")

    def take_as_before(dialog: LabelsDialog) -> None:
        assert dialog.fields[Family.LABEL, "hearsay"].chosen == "allegation"
        dialog.take_button.click()

    user.answer(LabelsDialog, take_as_before)
    user.choose("import_annotations")
    user.come_back()
    assert len(user.claims()) == 2
    assert user.window.messages.words.endswith("2 were here already.")


def test_what_is_not_found_is_listed(user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user.paste(BRIDGE)
    marks = (annotation(GONE, "denial", PAGE, 1), annotation(DENIED, "denial", PAGE, 2))
    choose_file(monkeypatch, write_annotations(tmp_path / "marks.json", *marks))
    seen: list[str] = []

    def look(dialog: NotFoundDialog) -> None:
        seen.append(dialog.list_field.toPlainText())
        dialog.close_button.click()

    user.answer(NotFoundDialog, look)
    user.choose("import_annotations")

    assert seen == [f"These words are not in the text: “{GONE}”"]
    assert user.claims() == [("denial", DENIED)]


def test_a_file_that_is_none_is_told(user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user.paste(BRIDGE)
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    choose_file(monkeypatch, broken)

    user.choose("import_annotations")

    assert "broken.json" in user.window.messages.words
    assert user.claims() == []


def test_a_signed_off_article_takes_none(user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user.paste(BRIDGE)
    review = user.session.review
    assert review is not None
    assert user.session.submit(user.session.workspace.signing.sign_off(review.snapshot(), ()))

    def ask_which(*_: object) -> list[Path]:
        raise AssertionError

    monkeypatch.setattr(where, "ask_which", ask_which)
    user.choose("import_annotations")

    assert "signed off" in user.window.messages.words
