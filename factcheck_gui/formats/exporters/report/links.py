"""Links out of the report: only to the web and to mail, all else stays plain text."""

import re
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.addresses import may_be_followed

_SCHEME: Final = re.compile(r"^(?:https?://(?:www\.)?|mailto:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link as it is shown, and where it leads; nowhere, where that may not be followed."""

    text: str
    href: str | None


def link_view(link: str | None) -> LinkView | None:
    """Return how to show a link, or None where there is none."""
    if not link:
        return None
    if not may_be_followed(link):
        return LinkView(text=link, href=None)
    return LinkView(text=_SCHEME.sub("", link).removesuffix("/"), href=link)
