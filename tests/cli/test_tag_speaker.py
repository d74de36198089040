"""In a transcript the block tells who says a claim, unless the command does."""

import json
from pathlib import Path

import pytest

from factcheck_gui.formats.importers.transcripts.transcript import TRANSCRIPT
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.drafting import draft
from factcheck_gui.services.workspace import Workspace
from tests.cli.conftest import Factcheck, Json

TEXT = "ANNA (12:31): The bridge fell. It rained.\n\nBOB (12:40): It did not fall.\n"


@pytest.fixture
def debate(tmp_path: Path, desk: Desk) -> Path:
    """A workspace with a transcript."""
    path = tmp_path / "debate.factcheck"
    workspace = Workspace.create(path, desk)
    found = draft(
        TRANSCRIPT.read(TEXT), origin="The bridge.transcript", format_name="transcript", original=None
    )
    workspace.importing.take_in(found)
    workspace.close()
    return path


def claims(factcheck: Factcheck, path: Path) -> list[Json]:
    found: list[Json] = factcheck("claims", path, "--json").data
    return found


def test_a_claim_gets_the_speaker_of_its_block(factcheck: Factcheck, debate: Path) -> None:
    assert factcheck("tag", debate, "The bridge", "--quote", "It did not fall.", "--kind", "denial").code == 0

    assert [claim["speaker"] for claim in claims(factcheck, debate)] == ["BOB"]


@pytest.mark.parametrize(("given", "speaker"), [("Carl", "Carl"), ("", None)])
def test_a_speaker_who_is_named_comes_first(
    factcheck: Factcheck, debate: Path, given: str, speaker: str | None
) -> None:
    place = ("--quote", "The bridge fell.", "--kind", "allegation")

    assert factcheck("tag", debate, "The bridge", *place, "--speaker", given).code == 0

    assert [claim["speaker"] for claim in claims(factcheck, debate)] == [speaker]


def test_a_claim_of_two_speakers_has_none(factcheck: Factcheck, debate: Path) -> None:
    article = factcheck("articles", debate, "--json").data[0]["id"]
    text = factcheck("show", debate, article, "--json").data["text"]

    place = ("--start", 0, "--end", len(text))
    assert factcheck("tag", debate, article, *place, "--kind", "fact").code == 0

    assert [claim["speaker"] for claim in claims(factcheck, debate)] == [None]


def test_an_order_of_a_batch_gets_the_speaker_too(factcheck: Factcheck, debate: Path) -> None:
    order = {"do": "tag", "article": "The bridge", "quote": "It rained.", "kind": "fact"}

    assert factcheck("batch", debate, stdin=json.dumps(order)).code == 0

    assert [claim["speaker"] for claim in claims(factcheck, debate)] == ["ANNA"]
