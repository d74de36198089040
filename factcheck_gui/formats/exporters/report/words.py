"""The words of the reports as templates use them.

Imports MarkupSafe: to be imported inside functions only.
"""

import re
from collections.abc import Mapping
from typing import Final

from markupsafe import Markup, escape

_PLACE: Final = re.compile(r"\{(\w+)\}")


class Words:
    """Words by key; templates read `words.claim`, or have places filled in by `say` and `counted`."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)
        # Cut once: reports on 10,000 claims say a hundred thousand things.
        self._parts = {key: _PLACE.split(text) for key, text in texts.items()}
        self._escaped = {key: [escape(one) for one in parts] for key, parts in self._parts.items()}
        self.plain = frozenset(texts) - frozenset(dir(self))

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def say(self, key: str, **values: object) -> Markup:
        """Return the words with a key, with values filled in, all of it escaped.

        Raises:
            LookupError: there are no such words, or they name a place that the template has no value for.
        """
        if key not in self._escaped:
            msg = f"there are no words called “{key}”"
            raise LookupError(msg)
        parts: list[str] = list(self._escaped[key])
        for index in range(1, len(parts), 2):
            name = str(parts[index])
            if name not in values:
                msg = f"the words “{key}” name {{{name}}}, which is not known here"
                raise LookupError(msg)
            value = values[name]
            parts[index] = str(value) if type(value) is int else escape(value)
        # Not by `Markup.join`, which would look at each part of it again.
        return str.__new__(Markup, "".join(parts))

    def counted(self, key: str, count: int, **values: object) -> Markup:
        """Return the words for one or for several, of the keys that end in `_one` and `_many`."""
        return self.say(f"{key}_one" if count == 1 else f"{key}_many", count=count, **values)
