"""At the start it is said how the last run ended, and only what was looked at is promised."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck_gui.services.runs import EndedRun, TypedWords
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.windows.last_run import LastRun
from factcheck_gui.ui.windows.troubles import Troubles
from tests.journeys.conftest import home, made_once, reader, start, user
from tests.journeys.user import User

__all__ = ["home", "made_once", "reader", "start", "user"]


def ended(workspace: Path | None, edit_id: str = "") -> EndedRun:
    """Return a run that ended long ago."""
    return EndedRun(at=datetime(2026, 3, 4, 10, tzinfo=UTC), workspace=workspace, edit_id=edit_id, fault="")


def tell(user: User, run: EndedRun | None, *typed: TypedWords) -> str:
    """Return what is said at the start."""
    troubles = user.window.findChild(Troubles)
    assert troubles is not None
    troubles.typed = typed
    LastRun(run, troubles, user.working.workbench).tell()
    return user.window.messages.words.replace("\xa0", " ")


def test_the_last_edit_is_looked_for_in_the_history(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A")
    path, session = reader.session.workspace.path, reader.session
    assert session.last_edit_id

    words = tell(reader, ended(path, session.last_edit_id))

    assert words.startswith("The program ended unexpectedly at ")
    assert words.endswith("Everything that was shown as saved is there.")


def test_an_edit_that_is_not_there_is_not_promised(reader: User) -> None:
    words = tell(reader, ended(reader.session.workspace.path, "another"))

    assert words.endswith("Look in the history whether your last edit is there.")


def test_of_a_workspace_that_is_not_open_it_is_said_later(reader: User, tmp_path: Path) -> None:
    other = tmp_path / "other.factcheck"
    Workspace.create(other, reader.session.workspace.desk).close()

    words = tell(reader, ended(other))
    assert words.endswith("“other” was open, and is checked when it is opened.")

    assert reader.working.files.open_path(other)
    assert reader.window.messages.words.endswith("Everything that was shown as saved is there.")


@pytest.mark.parametrize("typed", [(), (TypedWords(field="", words="x"),)])
def test_without_a_workspace_little_is_said(reader: User, typed: tuple[TypedWords, ...]) -> None:
    words = tell(reader, ended(None), *typed)

    assert words.startswith("The program ended unexpectedly at ")
    assert words.endswith("kept.") == bool(typed)


def test_after_a_proper_end_nothing_is_said(user: User) -> None:
    assert tell(user, None) == ""
