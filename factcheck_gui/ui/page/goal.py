"""Where a view of an article is going to while the words there are still coming."""

from collections.abc import Callable

from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A place to which the view goes as soon as it can be shown."""

    code_point: int
    arrive: Callable[[], None]
    """Brings the place into view."""
    is_kept: bool = False
    """Whether what was painted last stays in the window until then."""
