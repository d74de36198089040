"""How `run` makes .venv and keeps it in step with the lock files, with a package index of one file."""

import hashlib
import json
import subprocess
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

Start = Callable[..., subprocess.CompletedProcess[str]]
WHEEL = "pebble-1.0-py3-none-any.whl"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the folder with the only package there is."""
    folder = tmp_path_factory.mktemp("index")
    with zipfile.ZipFile(folder / WHEEL, "w") as wheel:
        wheel.writestr("pebble.py", "")
        about = "pebble-1.0.dist-info"
        wheel.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: pebble\nVersion: 1.0\n")
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{about}/RECORD", "")
    return folder


@pytest.fixture(scope="module")
def environment(index: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give pip that folder and nothing else."""
    return {
        "PIP_CONFIG_FILE": "/dev/null",
        "PIP_FIND_LINKS": str(index),
        "PIP_NO_INDEX": "1",
        "TMPDIR": str(tmp_path_factory.mktemp("logs")),
    }


@pytest.fixture(scope="module")
def lock(index: Path) -> str:
    """Give the lock file of that package."""
    digest = hashlib.sha256((index / WHEEL).read_bytes()).hexdigest()
    return f"pebble==1.0 \\\n    --hash=sha256:{digest}\n"


@pytest.fixture(scope="module")
def first_starts(
    empty_checkout: Callable[[], Path], start: Start, environment: dict[str, str], lock: str
) -> tuple[Path, list[subprocess.CompletedProcess[str]]]:
    """Start a checkout whose .venv has lost its Python twice at the same time."""
    folder = empty_checkout()
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "python").symlink_to("/nowhere/python")
    (folder / ".venv" / "requirements.txt.installed").write_text(f"/nowhere/python\n{lock}")
    (folder / "requirements.txt").write_text(lock)
    with ThreadPoolExecutor() as pool:
        starts = [pool.submit(start, folder, "factcheck", environment=environment) for _ in range(2)]
    return folder, [each.result() for each in starts]


@pytest.fixture
def installed(first_starts: tuple[Path, list[subprocess.CompletedProcess[str]]]) -> Path:
    """Give the checkout that has been set up by its first start."""
    return first_starts[0]


def test_two_starts_at_once_make_a_lost_venv_anew_once(
    first_starts: tuple[Path, list[subprocess.CompletedProcess[str]]],
) -> None:
    folder, starts = first_starts
    assert [(each.returncode, json.loads(each.stdout)["module"]) for each in starts] == [
        (0, "factcheck_gui.cli"),
        (0, "factcheck_gui.cli"),
    ]
    assert "".join(each.stderr for each in starts).count("Installing requirements.txt") == 1
    assert list(folder.glob(".venv/lib/python3*/site-packages/pebble.py"))


def test_the_next_start_has_nothing_to_set_up(
    installed: Path, start: Start, environment: dict[str, str]
) -> None:
    assert start(installed, "factcheck", environment=environment).stderr == ""


def test_a_package_with_another_hash_is_refused_until_the_lock_is_right_again(
    installed: Path, start: Start, environment: dict[str, str], lock: str, tmp_path: Path
) -> None:
    start(installed, "factcheck", environment=environment)
    for left in installed.glob(".venv/lib/python3*/site-packages/pebble*"):
        left.rename(tmp_path / left.name)
    (installed / "requirements.txt").write_text(lock.replace("sha256:", "sha256:0")[:-2] + "\n")
    refused = start(installed, "factcheck", environment=environment)
    (installed / "requirements.txt").write_text(lock)
    accepted = start(installed, "factcheck", environment=environment)

    assert (refused.returncode, refused.stdout) == (5, "")
    assert "pip could not install requirements.txt. Is there a network?" in refused.stderr
    assert "Traceback" not in refused.stderr
    log = Path(refused.stderr.split()[-1])
    assert "DO NOT MATCH" in log.read_text()
    # The stamp of the first install is gone, although the lock file is what it was then.
    assert "Installing requirements.txt" in accepted.stderr
    assert accepted.returncode == 0
    assert list(installed.glob(".venv/lib/python3*/site-packages/pebble.py"))
