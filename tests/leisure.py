"""Searches that are not broken off because the machine is busy."""

from typing import Final

import pytest

from factcheck_gui.services.searching import PAGE, SOON, Query, RunningSearch, Searching
from factcheck_gui.storage import search_linkable

_SECONDS: Final = 60.0


def search_at_leisure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every search more time than any needs; one that is given none gets none."""
    begin = Searching.begin

    def begin_at_leisure(
        searching: Searching, query: Query, *, most: int = PAGE, seconds: float = SOON
    ) -> RunningSearch:
        return begin(searching, query, most=most, seconds=seconds and _SECONDS)

    monkeypatch.setattr(Searching, "begin", begin_at_leisure)
    monkeypatch.setattr(search_linkable, "_SECONDS", _SECONDS)
