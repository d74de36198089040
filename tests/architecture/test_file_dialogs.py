"""File dialogs are opened in one place, because the open workspace's locks must be taken anew after each."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "factcheck_gui"


def test_only_one_place_opens_file_dialogs() -> None:
    places = [path.name for path in PACKAGE.rglob("*.py") if "QFileDialog" in path.read_text("utf-8")]
    assert places == ["where.py"]
