"""A bug is written down, and told with the place where."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck_gui.log import start_log


@pytest.fixture(autouse=True)
def _own_log(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take away the handlers and the hook that a test leaves."""
    logger = logging.getLogger("factcheck_gui")
    before = list(logger.handlers)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    yield
    for handler in logger.handlers[:]:
        if handler not in before:
            logger.removeHandler(handler)
            handler.close()


def meet_bug() -> None:
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("a bug"), None)


def test_a_bug_is_told_with_the_place_of_the_log(tmp_path: Path) -> None:
    told: list[Path | None] = []
    start_log(tmp_path / "log", told.append)

    meet_bug()

    (file,) = told
    assert file is not None
    assert "ZeroDivisionError: a bug" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("obstacle", ["folder", "file"])
def test_where_no_log_can_be_made_no_place_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], obstacle: str
) -> None:
    if obstacle == "folder":
        (tmp_path / "log").write_text("in the way")
    else:
        (tmp_path / "log" / "factcheck-gui.log").mkdir(parents=True)
    told: list[Path | None] = []
    start_log(tmp_path / "log", told.append)

    meet_bug()

    assert told == [None]
    assert "ZeroDivisionError: a bug" in capsys.readouterr().err
