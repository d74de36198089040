"""Foreign words as they may be shown: nothing in them steers, hides or turns round what stands beside it.

A title with a right-to-left override reads "exe.jpg" where it says "gpj.exe". Such signs have no picture,
so an escape is shown in their place. What is stored, copied and exported stays as it is.
"""

import re
from typing import Final

# Without a picture, and with a meaning for terminals or for the order of letters: controls, embeddings and
# overrides, what Qt and UTF-8 cannot hold, annotations between lines, and the tags of an older Unicode.
_STEERING: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u206a-\u206f\ufff9-\ufffb\ud800-\udfff\U000e0001"
_ISOLATES: Final = "\u2066-\u2069"
_MARKS: Final = "\u061c\u200e\u200f"

# Compiled when they are first used: most words are plain.
_IN_NAMES: Final = f"[{_STEERING}{_ISOLATES}]"
_WITHOUT_LETTERS: Final = f"[{_STEERING}{_ISOLATES}{_MARKS}]"
_IN_SENTENCES: Final = f"[{_STEERING}]"
_RIGHT_TO_LEFT: Final = (
    "[\u0590-\u05ff\u0600-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001eeff]"
)
_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"
_BASIC_PLANE: Final = 0xFFFF


def revealed(words: str) -> str:
    """Return foreign words with an escape for each sign that could disguise them.

    Directional marks stay where there are letters from right to left, which need them.
    """
    if words.isprintable():
        return words
    return re.sub(_IN_NAMES if has_right_to_left(words) else _WITHOUT_LETTERS, _escape, words)


def contained(sentence: str) -> str:
    """Return words of ours with foreign ones in them, none of which reach beyond their own end.

    The isolates that we put around foreign words stay; all others do not, nor what is not closed.
    """
    if sentence.isprintable():
        return sentence
    sentence = re.sub(_IN_SENTENCES, _escape, sentence)
    return _closed(sentence) if re.search(f"[{_ISOLATES}]", sentence) else sentence


def has_right_to_left(words: str) -> bool:
    """Tell whether a letter runs from right to left."""
    return not words.isascii() and re.search(_RIGHT_TO_LEFT, words) is not None


def _closed(sentence: str) -> str:
    """Return a text with an escape for each isolate but the pairs of "first strong" and "pop"."""
    kept: list[str] = []
    opened: int | None = None
    for sign in sentence:
        if sign == _FIRST_STRONG_ISOLATE and opened is None:
            opened = len(kept)
        elif sign == _POP_ISOLATE and opened is not None:
            opened = None
        elif "\u2066" <= sign <= _POP_ISOLATE:
            kept.append(_written(sign))
            continue
        kept.append(sign)
    if opened is not None:
        kept[opened] = _written(kept[opened])
    return "".join(kept)


def _escape(found: re.Match[str]) -> str:
    return _written(found.group())


def _written(sign: str) -> str:
    number = ord(sign)
    return f"\\u{number:04x}" if number <= _BASIC_PLANE else f"\\U{number:08x}"
