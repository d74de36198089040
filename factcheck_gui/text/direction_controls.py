"""Signs without a picture that turn the order of the letters round them: overrides, embeddings, isolates."""

import re
from typing import Final

from factcheck_gui.text.beyond_ascii import beyond_ascii

# Marks are none of these: a text from right to left needs them, and they reach no further than their place.
_CONTROLS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


def count_direction_controls(text: str) -> int:
    """Return how many signs of a text could make it read otherwise than its letters stand in it."""
    return len(_CONTROLS.findall(beyond_ascii(text)))
