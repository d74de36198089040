"""GUIDs for REFI-QDA: our ids where they are UUIDs, and else ones that are always the same."""

import re
import uuid
from typing import Final

_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SPACE: Final = uuid.UUID("6a0f3f5e-1f0b-5d52-9c55-5c2a4c0b7a41")


def guid_of(thing_id: str) -> str:
    """Return the GUID of a thing of the workspace."""
    return thing_id if _UUID.fullmatch(thing_id) else guid_for(thing_id)


def guid_for(*names: str) -> str:
    """Return the GUID of what has no id of its own, such as a code or a user."""
    return str(uuid.uuid5(_SPACE, "\x1f".join(names)))
