"""Older versions, versions that others take in, and the originals of all."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from factcheck_gui.app import make_desk
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs import where
from factcheck_gui.ui.dialogs.versions_dialog import VersionsDialog
from tests.journeys.newer import NEWER, checked, keys, later, state, take_in
from tests.journeys.user import ARTICLE, User


def test_an_older_version_is_shown_read_only_and_left_again(reader: User) -> None:
    checked(reader)
    before = reader.claims()
    take_in(reader, NEWER, later)

    def show_first(dialog: VersionsDialog) -> None:
        keys(dialog, Qt.Key.Key_Up)
        keys(dialog, Qt.Key.Key_Return)

    reader.answer(VersionsDialog, show_first)
    reader.press("V")
    reader.come_back()

    assert reader.claims() == before
    assert reader.view.strips.version.words.startswith("You are reading version 1 of 2")
    stored = state(reader)
    reader.go_to("Villagers")
    reader.press("F", "1")
    assert "This is an older version" in reader.window.messages.words
    assert reader.view.claims.editor.form.is_frozen
    assert state(reader) == stored
    reader.view.strips.version.back_button.click()
    assert reader.session.review is not None
    assert reader.session.review.version.number == 2
    assert reader.view.strips.version.words == ""
    assert not reader.view.claims.editor.form.is_frozen


def test_what_is_being_typed_is_saved_before_an_older_version_is_shown(reader: User) -> None:
    checked(reader)
    take_in(reader, NEWER, later)
    reader.go_to("Villagers")
    reader.press("Return")
    reader.write("asked the village")
    assert reader.session.review is not None
    versions = reader.session.workspace.versioning.versions(reader.session.review.article.id)

    assert reader.view.show_version(versions[0].id)

    reader.view.show_newest()
    claim = next(one for one in reader.session.review.claims if one.claim.quote.startswith("Villagers"))
    assert [verdict.reason for verdict in claim.verdicts.values()] == ["asked the village"]


def test_a_version_that_another_program_takes_in_is_shown_at_once(reader: User) -> None:
    checked(reader)
    assert reader.session.review is not None
    other = Workspace.open(reader.session.workspace.path, make_desk("Reviewer 2"))
    before = other.versioning.before(reader.session.review.article.id)
    other.importing.submit(other.versioning.compose(propose(before, other.importing.preview_text(NEWER))))
    other.close()
    reader.session.place.go(None)
    reader.go_to("Dr. Ames")
    reader.press("Return")
    reader.write("typed meanwhile")

    reader.session.look_elsewhere()

    assert reader.session.review.version.number == 2
    assert reader.view.claims.waiting_line.words == "3 claims wait for a decision since version 2"
    lost = next(one for one in reader.session.review.waiting if one.claim.quote.startswith("Dr. Ames"))
    assert [verdict.reason for verdict in lost.verdicts.values()] == ["typed meanwhile"]
    assert reader.session.workspace.verify() == ()


def test_an_older_version_stays_shown_while_another_program_adds_one(reader: User) -> None:
    take_in(reader, NEWER, None)
    assert reader.session.review is not None
    article_id = reader.session.review.article.id
    versions = reader.session.workspace.versioning.versions(article_id)
    reader.view.show_version(versions[0].id)
    other = Workspace.open(reader.session.workspace.path, make_desk("Reviewer 2"))
    draft = other.importing.preview_text(NEWER.replace("Friday", "Monday"))
    other.importing.submit(other.versioning.compose(propose(other.versioning.before(article_id), draft)))
    other.close()

    reader.session.look_elsewhere()
    assert reader.session.review.version.number == 1
    reader.view.strips.version.back_button.click()

    assert reader.session.review.version.number == 3


def test_the_original_is_shown_by_the_browser_and_its_copy_goes_at_closing(
    reader: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    reader.choose("open_original")
    assert opened[0].read_text(encoding="utf-8") == ARTICLE

    reader.working.workbench.close()

    assert not opened[0].exists()


def test_the_original_is_saved_as_it_came(
    reader: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed: list[str] = []

    def answer(*arguments: object, **_: object) -> Path:
        proposed.append(Path(str(arguments[3])).name)
        return tmp_path / "saved.txt"

    monkeypatch.setattr(where, "ask_where", answer)
    reader.choose("save_original")

    assert proposed == ["paste.txt"]
    assert (tmp_path / "saved.txt").read_bytes() == ARTICLE.encode()
    assert "Saved as it came" in reader.window.messages.words
