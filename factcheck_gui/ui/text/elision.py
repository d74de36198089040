"""Long values cut short for one line, so that what differs between two of them is still to be seen."""

from typing import Final

from factcheck_gui.ui.text.revealing import revealed

_COMPARED: Final = 20_000
"""Where two values are alike for longer than this, nobody looks for the difference any more."""
_BEFORE: Final = 16


def elided(text: str, longest: int) -> str:
    """Return the beginning of a text, on one line and with nothing in it that could disguise it."""
    words = " ".join(text[: 4 * longest].split())
    if len(text) <= 4 * longest and len(words) <= longest and len(whole := revealed(words)) <= longest:
        return whole
    # An escape takes more room than its sign has, and is not cut.
    beginning = words[: longest - 1]
    while len(revealed(beginning)) >= longest:
        beginning = beginning[:-1]
    return f"{revealed(beginning.rstrip())}…"


def elided_pair(old: str, new: str, longest: int) -> tuple[str, str]:
    """Return two texts cut short: from just before their difference, where they begin alike."""
    before, after = (" ".join(text[:_COMPARED].split()) for text in (old, new))
    alike = _alike(before, after)
    if alike < longest - 1:
        return elided(old, longest), elided(new, longest)
    start = alike - _BEFORE
    return f"…{elided(before[start:], longest - 1)}", f"…{elided(after[start:], longest - 1)}"


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts share at their beginnings."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (left, right) in pairs if left != right), min(len(one), len(other)))
