"""The command that draws the window hands on what it was told."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.cli.conftest import Factcheck


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the window was asked to draw, in its place."""
    asked: list[tuple[object, ...]] = []

    def draw_window(
        workspace: Path, output: Path, *, size: tuple[int, int], dark: bool, article: str | None
    ) -> int:
        asked.append((workspace, output, size, dark, article))
        return 0

    app = ModuleType("factcheck_gui.app")
    monkeypatch.setattr(app, "draw_window", draw_window, raising=False)
    monkeypatch.setitem(sys.modules, "factcheck_gui.app", app)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return asked


def test_it_draws_what_was_asked_for(
    factcheck: Factcheck, tmp_path: Path, desk_file: Path, article_id: str, drawn: list[tuple[object, ...]]
) -> None:
    output = tmp_path / "window.png"
    command = ("screenshot", desk_file, "--output", output)

    assert factcheck(*command).code == 0
    assert factcheck(*command, "--size", "1024x700", "--dark", "--article", "Council").code == 0

    assert drawn == [
        (desk_file, output, (1440, 900), False, None),
        (desk_file, output, (1024, 700), True, article_id),
    ]


def test_what_is_wrong_with_the_workspace_is_told_before_anything_is_drawn(
    factcheck: Factcheck, tmp_path: Path, desk_file: Path, drawn: list[tuple[object, ...]]
) -> None:
    assert factcheck("screenshot", tmp_path / "missing", "--output", tmp_path / "x.png").code == 2
    assert factcheck("screenshot", desk_file, "--output", desk_file).code == 2
    command = ("screenshot", desk_file, "--output", tmp_path / "x.png", "--article", "Nothing")
    assert factcheck(*command).code == 2

    assert drawn == []
