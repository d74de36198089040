"""The words of an OpenDocument text, with blanks and line breaks as its readers keep them."""

import re
from typing import Final

from factcheck_gui.formats.exporters.documents.markup import element, words

_CUT: Final = re.compile("(\n|\t|  +)")
_BREAKS: Final = {"\n": element("text:line-break"), "\t": element("text:tab")}


class BlankKeeper:
    """Writes the words of one paragraph; of several blanks in a row readers would keep only one."""

    def __init__(self) -> None:
        self._ends_blank = True

    def written(self, text: str) -> str:
        """Return some words that stand behind those before."""
        found = []
        for part in _CUT.split(text):
            if part in _BREAKS:
                found.append(_BREAKS[part])
                self._ends_blank = True
            elif part:
                found.append(self._part(part))
                self._ends_blank = part[-1] == " "
        return "".join(found)

    def _part(self, part: str) -> str:
        blanks = len(part) - len(part.lstrip(" "))
        if not self._ends_blank:
            blanks = max(0, blanks - 1)
            first = " " if part.startswith(" ") else ""
        else:
            first = ""
        count = {"text:c": blanks} if blanks > 1 else None
        return first + (element("text:s", count) if blanks else "") + words(part.lstrip(" "))
