"""Links as people type them: web addresses, and those of other schemes."""

import re
from typing import Final

# A web address with a host, or any other scheme (doi:, mailto:, file:) but those that run code in a browser.
_LINK: Final = re.compile(
    r"https?://[^\s/]\S*|(?!https?:|javascript:|data:|vbscript:)[a-z][a-z0-9+.-]*:\S+", re.IGNORECASE
)


def is_link(value: str) -> bool:
    """Tell whether a text is a link that can be kept."""
    return _LINK.fullmatch(value) is not None
