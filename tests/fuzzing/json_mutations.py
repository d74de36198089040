"""Damage to JSON: values of other types, numbers without end, names given twice, depth."""

import json
import random
from typing import Any, Final

from tests.nasty_words import nasty_words

Node = dict[str, Any] | list[Any]
_RAW: Final = "\ue123raw\ue123"
"""Stands where something comes that the standard library would not write."""
_VALUES: Final[tuple[Any, ...]] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1.5,
        2**31,
        2**63,
        2**64,
        10**400,
        [],
        {},
        "",
        " ",
        "0",
        "null",
        [[]],
        [None],
    ),
    *({"": None}, "\ud800", "\x00", "../../x", "https://[::1", "x" * 300_000, float("inf"), float("nan")),
)
_RAWS: Final = (
    *(
        '"\\ud83c"',
        '"\\uDC00\\uD800"',
        "1e999",
        "-1e999",
        "1" * 5_000,
        "NaN",
        "-Infinity",
        "01",
        "'x'",
        "undefined",
    ),
    *(
        "[" * 100_000,
        '{"a":' * 100_000,
        "[" * 900 + "]" * 900,
        "[" * 20_000 + "]" * 20_000,
        "",
        "/**/1",
        '"\x01"',
    ),
    *('{"a":1,"a":2}', "[1,]", '"\\u12"'),
)


def change_json(dice: random.Random, data: bytes) -> bytes:
    """Return JSON, or a file of a line for each, with some of its values changed."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data
    try:
        return _changed(dice, text).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        lines = text.split("\n")
        place = dice.randrange(len(lines))
        try:
            lines[place] = _changed(dice, lines[place])
        except (ValueError, RecursionError):
            lines[place] = dice.choice(_RAWS)
        return "\n".join(lines).encode("utf-8", "surrogatepass")


def _changed(dice: random.Random, text: str) -> str:
    # A number of thousands of digits is refused with a ValueError, by us as by others.
    document = json.loads(text)
    raw = dice.choice(_RAWS)
    for _ in range(dice.choice((1, 1, 2, 6))):
        document = _with_change(dice, document)
    return (
        json.dumps(document, ensure_ascii=dice.random() < 0.5)
        .replace(json.dumps(_RAW), raw)
        .replace(f'"{_RAW}"', raw)
    )


def _with_change(dice: random.Random, document: object) -> object:
    nodes = _nodes(document)
    if not nodes:
        return dice.choice(_VALUES)
    node = dice.choice(nodes)
    keys = list(node) if isinstance(node, dict) else list(range(len(node)))
    if not keys:
        return document
    key: Any = dice.choice(keys)
    match dice.randrange(7):
        case 0:
            del node[key]
        case 1:
            node[key] = _RAW
        case 2:
            node[key] = nasty_words(dice)
        case 3 if isinstance(node, dict):
            node[nasty_words(dice)] = node.pop(key)
        case 3 | 4:
            node[key] = dice.choice(nodes[:50])
            return _unlooped(document)
        case _:
            node[key] = dice.choice(_VALUES)
    return document


def _unlooped(document: object) -> object:
    """Return the document, or an empty one where it holds itself by now."""
    try:
        return json.loads(json.dumps(document))
    except (ValueError, RecursionError):
        return {}


def _nodes(document: object) -> list[Node]:
    """Return all that holds other values, from the outside in."""
    found: list[Node] = []
    waiting = [document]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, (dict, list)) and len(found) < 3_000:
            found.append(one)
            waiting += one.values() if isinstance(one, dict) else one
    return found


JSON_MUTATIONS: Final = (change_json,)
"""Every way."""
