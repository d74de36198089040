"""The list of what the rules find is built when somebody first asks for it."""

from PySide6.QtWidgets import QApplication

from tests.journeys.user import User


def open_again(user: User) -> None:
    """Leave the workspace and open it once more."""
    path = user.session.workspace.path
    user.working.workbench.close()
    assert user.working.files.open_path(path)
    QApplication.processEvents()


def test_it_is_built_when_it_is_asked_for(reader: User) -> None:
    assert not reader.view.reading.is_shared

    reader.view.checks_button.click()

    assert reader.view.findings.isVisible()


def test_the_tab_key_goes_there_from_the_page(reader: User) -> None:
    reader.view.checks_button.click()
    reader.view.page.setFocus()

    reader.press("Tab")

    assert reader.view.findings.has_focus


def test_how_the_height_is_shared_outlasts_a_day_on_which_nobody_asks(reader: User) -> None:
    reader.view.checks_button.click()
    reader.view.reading.rows.setSizes([300, 500])
    QApplication.processEvents()
    shared = reader.view.reading.rows.sizes()
    reader.view.findings.close_button.click()
    open_again(reader)
    assert not reader.view.reading.is_shared

    open_again(reader)
    reader.view.checks_button.click()
    QApplication.processEvents()

    assert reader.view.reading.rows.sizes() == shared


def test_it_is_there_at_once_where_it_was_left_open(reader: User) -> None:
    reader.view.checks_button.click()

    open_again(reader)

    assert reader.view.findings.isVisible()
    reader.view.findings.close_button.click()
    assert reader.view.findings.isHidden()
