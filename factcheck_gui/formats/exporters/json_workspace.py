"""The whole workspace as JSON, lossless: every row, also the removed ones and the history."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope, Tables
from factcheck_gui.formats.workspace_json import FORMAT, FORMAT_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonWorkspace:
    """Writes one row per line, so that people can read the file and compare two of them."""

    name: str = "json"
    suffix: str = ".json"
    media_type: str = "application/json"
    scope: Scope = Scope.WORKSPACE
    group: Group = Group.ARCHIVE
    back: Back = Back.WORKSPACE
    audience: Audience | None = Audience.DESK
    left_out: frozenset[Part] = frozenset()

    def losses(self, _: Material) -> tuple[Loss, ...]:
        """Return nothing: all of it has a place."""
        return ()

    def render(self, material: Material) -> bytes:
        """Return the workspace as UTF-8; the same rows give the same bytes but for `exported_at`."""
        head = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "program": material.program,
            "exported_at": material.made_at,
        }
        lines = [f"  {_json(name)}: {_json(value)}," for name, value in head.items()]
        document = "\n".join(
            ["{", *lines, '  "tables": {', ",\n".join(_tables(material.tables)), "  }", "}", ""]
        )
        return document.encode()


JSON_WORKSPACE: Final = JsonWorkspace()


def _tables(tables: Tables) -> Iterator[str]:
    for name, rows in tables.items():
        body = ",\n".join(f"      {_json(dict(row))}" for row in rows)
        yield f"    {_json(name)}: [\n{body}\n    ]" if body else f"    {_json(name)}: []"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
