"""What came back from a damaged workspace, and what was damaged, in words."""

from dataclasses import replace
from pathlib import Path

from factcheck_gui.domain.recovered import Kept, Recovered, Tally
from factcheck_gui.ui.text.recovery_words import recovery_sentences

COMPLETE = Recovered(
    source=Path("/desk/old.factcheck"),
    target=Path("/desk/new.factcheck"),
    was_whole=False,
    tallies=(Tally(kind=Kept.CLAIM, found=3, of=3),),
)


def test_everything_that_came_back_is_counted() -> None:
    assert recovery_sentences(COMPLETE) == ("Everything came back.", "Recovered: 3 of 3 claims.")


def test_a_damaged_log_is_named_though_everything_came_back() -> None:
    told = recovery_sentences(replace(COMPLETE, had_damaged_log=True))

    assert told[0] == "Everything came back."
    assert told[1].startswith("The log beside the file, which holds what was saved last, was damaged:")
