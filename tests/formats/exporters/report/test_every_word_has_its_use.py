"""Every key of the words has a use in the templates that ship, and every use its key."""

import re
import tomllib
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.differences import RowKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reports import Report
from factcheck_gui.domain.sources import Independence, Medium, Stance
from factcheck_gui.formats.exporters.report.comparisons import Fate
from tests.formats.exporters.report.conftest import TEMPLATES

_READ: Final = re.compile(r"""\bwords(?:\.(\w+)|\["(\w+)"\])""")
_SAID: Final = re.compile(r"""\bsay\("(\w+)"(?: if [^,]*? else "(\w+)")?""")
_COUNTED: Final = re.compile(r"""\bcounted\("(\w+)\"""")
_ROW: Final = re.compile(r"""\brow\("(\w+)\"""")
# Templates ask for these by what they show: `words[card.kind]`, `counted("rows_" ~ kind, ...)`.
_BY_VALUE: Final = {
    *(f"title_{one.value}" for one in Report),
    *(one.value for one in (*ClaimKind, *Stance, *Medium, *Independence, *RowKind)),
    *(f"{way}_{one.value}" for way in ("in", "out") for one in LinkType),
    *(f"rows_{one.value}_{many}" for one in RowKind for many in ("one", "many")),
    *(f"fate_{one.value}" for one in Fate),
    *("older", "newer"),
}


def asked_for() -> set[str]:
    """Return the keys that the templates ask for."""
    found = set(_BY_VALUE)
    for path in TEMPLATES.glob("*.j2"):
        template = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
        for pattern in (_READ, _SAID, _ROW):
            found |= {key for match in pattern.finditer(template) for key in match.groups() if key}
        for key in _COUNTED.findall(template):
            found |= set() if key == "rows_" else {f"{key}_one", f"{key}_many"}
    return found


def test_no_word_is_unused_and_none_is_missing() -> None:
    known = set(tomllib.loads((TEMPLATES / "words.toml").read_text("utf-8")))

    assert known - asked_for() == set()
    assert asked_for() - known == set()
