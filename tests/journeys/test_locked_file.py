"""While another program holds the file, what somebody chooses ends in a sentence, and then goes on."""

import pytest

from tests.journeys.user import User
from tests.ui.locked import locked


@pytest.mark.parametrize("name", ["show_history", "export_report", "link_claim"])
def test_an_action_that_cannot_read_says_so(reader: User, name: str) -> None:
    reader.go_to("Villagers")
    reader.press("A")
    failed: list[str] = []
    reader.session.failed.connect(failed.append)

    with locked(reader.session):
        reader.choose(name)

    assert len(failed) == 1
    reader.press("D")
    assert [kind for kind, _ in reader.claims()] == ["denial"]
