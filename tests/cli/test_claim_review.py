"""ClaimReview markup checked from the shell."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Factcheck

GOOD = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://example.org/1",
    "claimReviewed": "The bridge is 412 metres long",
    "reviewRating": {"@type": "Rating", "alternateName": "False"},
}


def test_broken_rules_are_told_with_exit_code_one(factcheck: "Factcheck", tmp_path: Path) -> None:
    file = tmp_path / "check.jsonld"
    file.write_text(json.dumps([GOOD | {"url": "nowhere"}]), encoding="utf-8")
    told = factcheck("check-claimreview", str(file))
    assert told.code == 1
    assert "ClaimReview 1: The address of the check is no web address: nowhere." in told.out
    found = {one["rule"]: one for one in factcheck("check-claimreview", str(file), "--json").data}
    assert found["url_not_web"] == {
        "rule": "url_not_web",
        "level": "error",
        "number": 1,
        "path": "url",
        "value": "nowhere",
    }


def test_advice_and_reminders_leave_exit_code_zero(factcheck: "Factcheck", tmp_path: Path) -> None:
    file = tmp_path / "check.jsonld"
    file.write_text(json.dumps(GOOD), encoding="utf-8")
    assert factcheck("check-claimreview", str(file)).code == 0


def test_file_that_is_none_is_rejected(factcheck: "Factcheck", tmp_path: Path) -> None:
    file = tmp_path / "check.jsonld"
    file.write_text("Nothing", encoding="utf-8")
    told = factcheck("check-claimreview", str(file))
    assert (told.code, told.out) == (7, "")
    assert "there is no JSON-LD in the file" in told.err
    assert factcheck("check-claimreview", str(tmp_path / "missing")).code == 2
