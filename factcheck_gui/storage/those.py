"""How a query names the things that it is about, whose ids come in as one value."""

import json
from collections.abc import Collection
from typing import Final

_ANY: Final = "IN (SELECT value FROM json_each(?))"
_ONE: Final = "= ?"


def those(ids: Collection[str]) -> tuple[str, str]:
    """Return what a column must fulfil to be among some ids, and the one value for that.

    SQLite limits how many values a statement may have. Of one, which most edits are about, it need not make
    a list first: that takes as long as all else in such a query.
    """
    if len(ids) == 1:
        return _ONE, next(iter(ids))
    return _ANY, json.dumps(list(ids))
