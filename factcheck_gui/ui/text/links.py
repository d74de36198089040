"""Links in what was pasted or dropped."""

import re
from typing import Final

_WEB_LINK: Final = r"https?://[^\s/?#]\S*"
_LONGEST: Final = 4000


def only_link(text: str) -> str:
    """Return the web link that a text is, and nothing but it; an empty text where it is none."""
    link = text.strip()
    return link if len(link) <= _LONGEST and re.fullmatch(_WEB_LINK, link, re.IGNORECASE) else ""


def only_links(text: str) -> tuple[str, ...]:
    """Return the web links of a text that has one on each line and nothing else."""
    links = [only_link(line) for line in text.splitlines() if line.strip()]
    return tuple(links) if all(links) else ()
