"""JSON as interchange files hold it: readable, in UTF-8, and harmless inside of a page."""

import json
import re
from typing import Final

_LONE: Final = re.compile("[\ud800-\udfff]")
# A page ends a script at `</script` wherever it stands, and `<!--` hides that end from it.
_SCRIPT: Final = re.compile(r"<(?=[/!])")
# Some readers take these for ends of lines; JSON may write them out.
_SEPARATORS: Final = {0x2028: "\\u2028", 0x2029: "\\u2029", 0x7F: "\\u007f"}


def written(value: object) -> bytes:
    r"""Return a value as JSON that can be pasted between `<script>` tags; `</` stands there as `<\/`."""
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    text = _SCRIPT.sub(_escaped, _LONE.sub("\ufffd", text)).translate(_SEPARATORS)
    # Outside of strings JSON has none of these signs, so that only strings are changed.
    return f"{text}\n".encode()


def _escaped(found: re.Match[str]) -> str:
    return "<\\" if found.string[found.end()] == "/" else "\\u003c"
