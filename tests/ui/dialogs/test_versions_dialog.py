"""The list of versions, and two of them side by side."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.dialogs.comparison_dialog import ComparisonDialog
from factcheck_gui.ui.dialogs.versions_dialog import VersionsDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.sessions import review_of
from tests.ui.versions import DENIED, ENGINEER, tag_words, take_in_version


@pytest.fixture
def dialog(qtbot: QtBot, bridge_session: Session, theme: Theme) -> VersionsDialog:
    tag_words(bridge_session, DENIED)
    tag_words(bridge_session, ENGINEER)
    take_in_version(bridge_session)
    found = VersionsDialog(bridge_session, review_of(bridge_session), theme)
    qtbot.addWidget(found)
    return found


def column(dialog: VersionsDialog, number: int) -> list[str]:
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [item.text(number) for item in items if item is not None]


def test_each_version_tells_its_statements_and_the_claims_there(dialog: VersionsDialog) -> None:
    assert column(dialog, 0) == ["1", "2"]
    assert column(dialog, 4) == ["6", "6"]
    assert column(dialog, 5)[0] == "2"


def test_the_shown_version_is_selected(dialog: VersionsDialog, bridge_session: Session) -> None:
    assert dialog.chosen == review_of(bridge_session).version


def test_the_whole_checksum_can_be_copied(dialog: VersionsDialog) -> None:
    dialog.copy_button.click()

    assert dialog.chosen is not None
    assert QGuiApplication.clipboard().text() == dialog.chosen.sha256


def test_two_versions_are_shown_side_by_side(
    dialog: VersionsDialog, bridge_session: Session, qtbot: QtBot, theme: Theme
) -> None:
    versions = bridge_session.workspace.versioning.versions(review_of(bridge_session).article.id)
    compared = bridge_session.workspace.versioning.compare(versions[0].id, versions[1].id)

    found = ComparisonDialog((versions[0], versions[1]), compared, theme, rtl=False)
    qtbot.addWidget(found)

    assert [label.text().split(",")[0] for label in found.view.names] == ["Version 1", "Version 2"]
    assert "differ" in found.footer_line.text()
