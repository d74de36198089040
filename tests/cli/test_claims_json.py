"""What scripts get of a claim: every field that the workspace holds of it and of what hangs on it."""

import json
from dataclasses import fields
from pathlib import Path

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.sources import Source, SourceNote
from factcheck_gui.domain.verdicts import Verdict
from tests.cli.conftest import Factcheck


def names(made: type[Claim] | type[Verdict] | type[SourceNote] | type[Source] | type[Link]) -> set[str]:
    """Return the names of what a thing holds."""
    return {field.name for field in fields(made)}


def test_every_field_is_there(factcheck: Factcheck, desk_file: Path, article_id: str) -> None:
    found = [
        factcheck(
            *("tag", desk_file, article_id, "--quote", quote, "--kind", "denial", "--verdict", "false"),
            *("--reason", "It is not.", "--note", "Report", "--url", "https://example.org/report", "--json"),
        ).data["claim"]
        for quote in ("The mayor says the bridge is safe.", "The mayor denies that.")
    ]
    order = json.dumps({"do": "link", "claim": found[1], "to": found[0]})
    assert factcheck("batch", desk_file, stdin=order.encode()).code == 0

    one, _ = factcheck("claims", desk_file, "--json").data

    assert names(Claim) <= set(one)
    assert names(Verdict) <= set(one["verdicts"]["truth"])
    assert names(SourceNote) <= set(one["notes"][0])
    assert names(Source) == set(one["notes"][0]["source"])
    assert names(Link) == set(one["links"][0])
