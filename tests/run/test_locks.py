"""What the lock files hold."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
LOCKS = ("requirements.txt", "requirements-dev.txt")


def pins(lock: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+==\S+)", (PROJECT / lock).read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host(lock: str) -> None:
    assert not re.search(r"://|index-url|find-links|trusted-host", (PROJECT / lock).read_text())


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    entries = re.split(r"^(?=[a-z])", (PROJECT / lock).read_text(), flags=re.MULTILINE)
    assert pins(lock)
    assert all("--hash=sha256:" in entry for entry in entries if entry.strip())


def test_development_uses_the_program_s_own_pins() -> None:
    assert pins("requirements.txt") <= pins("requirements-dev.txt")


def test_pyside_is_older_than_the_release_that_aborts_python_3_11() -> None:
    (pin,) = (pin for pin in pins("requirements.txt") if pin.startswith("pyside6-essentials=="))
    assert tuple(map(int, pin.split("==")[1].split("."))) < (6, 12)
