"""What the program remembers between two starts."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Appearance


def again(settings: Settings) -> Settings:
    """Return the settings as the next start reads them from the disk."""
    settings.sync()
    return Settings(settings.path)


def test_everything_has_a_value_before_anything_was_remembered(settings: Settings) -> None:
    assert settings.reviewer == ""
    assert settings.appearance is Appearance.SYSTEM
    assert settings.zoom == 100
    assert settings.recent == ()
    assert settings.geometry("window").isEmpty()
    assert settings.is_shown("articles")
    assert settings.last_place(Path("desk.factcheck")) is None
    assert settings.folder("export") == ""


def test_simple_values_are_there_at_the_next_start(settings: Settings, tmp_path: Path) -> None:
    settings.reviewer = "Görling, Ada; “x” = 50 %"
    settings.appearance = Appearance.DARK
    settings.zoom = 130
    settings.remember_geometry("window", QByteArray(b"\x00\xff;,="))
    settings.remember_shown("articles", is_shown=False)
    settings.remember_folder("export", tmp_path)

    found = again(settings)

    assert found.reviewer == "Görling, Ada; “x” = 50 %"
    assert (found.appearance, found.zoom) == (Appearance.DARK, 130)
    assert found.geometry("window").data() == b"\x00\xff;,="
    assert not found.is_shown("articles")
    assert found.folder("export") == str(tmp_path)


@pytest.mark.parametrize("count", [1, 2, 10, 13])
def test_the_latest_ten_workspaces_are_remembered_the_latest_first(settings: Settings, count: int) -> None:
    paths = [Path(f"/desks/{n}, “ö” %20;=.factcheck") for n in range(count)]
    for path in paths:
        settings.remember_recent(path)

    assert again(settings).recent == tuple(reversed(paths))[:10]


def test_a_workspace_opened_again_moves_to_the_top(settings: Settings) -> None:
    for name in ("a", "b", "a"):
        settings.remember_recent(Path(name))

    assert again(settings).recent == (Path("a"), Path("b"))


def test_a_forgotten_workspace_is_gone_and_the_last_one_too(settings: Settings) -> None:
    settings.remember_recent(Path("a"))
    settings.remember_recent(Path("b"))

    settings.forget_recent(Path("a"))
    assert again(settings).recent == (Path("b"),)
    settings.forget_recent(Path("b"))

    assert again(settings).recent == ()


def test_each_workspace_has_a_place_of_its_own(settings: Settings) -> None:
    first, second = Path("/desks/a b/ö.factcheck"), Path("/desks/a b/other.factcheck")
    settings.remember_place(first, "article-1", 1234)

    found = again(settings)

    assert found.last_place(first) == ("article-1", 1234)
    assert found.last_place(second) is None


@pytest.mark.parametrize(
    "content",
    [
        "[General]\nappearance=purple\nzoom=huge\nrecent=@Invalid()\n",
        "[General]\nzoom=-5\nappearance=\n[place]\n",
        "\x00\x01 no settings at all",
    ],
)
def test_a_settings_file_that_was_damaged_does_no_harm(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(content, encoding="utf-8")

    found = Settings(path)

    assert (found.appearance, found.zoom, found.recent) == (Appearance.SYSTEM, 100, ())


@pytest.mark.parametrize("zoom", ["²", "0", "999999", "٣"])
def test_a_zoom_that_no_page_can_have_is_left_out(tmp_path: Path, zoom: str) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(f"[General]\nzoom={zoom}\n", encoding="utf-8")

    assert 50 <= Settings(path).zoom <= 300
