"""What a wheel brings along."""

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.conftest import ROOT


def test_the_wheel_holds_the_package_with_its_resources_and_seeds(tmp_path: Path) -> None:
    order = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path)]
    built = subprocess.run(order, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr

    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
        (entry_points,) = (opened.read(name).decode() for name in names if name.endswith("entry_points.txt"))
    wanted = {
        f"factcheck_gui/{path.relative_to(ROOT / folder).as_posix()}"
        if folder == "factcheck_gui"
        else f"factcheck_gui/{path.relative_to(ROOT).as_posix()}"
        for folder, endings in (("factcheck_gui", "*.py"), ("resources", "*"), ("seeds", "*"))
        for path in (ROOT / folder).rglob(endings)
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert wanted <= names
    assert [name for name in names if name.startswith(("tests/", "design/")) or "__pycache__" in name] == []
    assert "factcheck = factcheck_gui.cli:main" in entry_points
    assert "factcheck-gui = factcheck_gui.__main__:main" in entry_points
