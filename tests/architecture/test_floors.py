"""The floors of the house: what may import what."""

import subprocess
import sys

from tests.conftest import ROOT


def test_every_contract_between_the_floors_is_kept() -> None:
    script = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"

    found = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert found.returncode == 0, found.stdout + found.stderr
    assert "0 broken" in found.stdout
