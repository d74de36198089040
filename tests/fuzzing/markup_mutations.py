"""Damage to XML and HTML: elements, attributes, entities and references that are not as they should be."""

import random
import re
from typing import Final

_TAG: Final = re.compile(rb"<[^<>]{1,2000}>")
_ATTRIBUTE: Final = re.compile(rb"""\s[\w:.-]+\s*=\s*("[^"<]*"|'[^'<]*')""")
_NAMESPACE: Final = re.compile(rb"""\sxmlns(:\w+)?\s*=\s*("[^"]*"|'[^']*')""")
_REFERENCES: Final = (
    *(b"&#0;", b"&#x1F;", b"&#xD800;", b"&#x110000;", b"&#99999999999999999999;", b"&nosuch;", b"&", b"&#;"),
    *(
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"-->",
        b"<?x",
        b"<!DOCTYPE y []>",
        b"</",
        b"<",
        b"<a b=",
        b"\xef\xbf\xbe",
    ),
)
_LAUGHS: Final = b'<!DOCTYPE x [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + place, b"&%c;" % (97 + place) * 12) for place in range(10)
)
_DOCTYPES: Final = (
    _LAUGHS + b"]>",
    b'<!DOCTYPE x SYSTEM "file:///etc/passwd">',
    b'<!DOCTYPE x [<!ENTITY k SYSTEM "file:///etc/passwd">]>',
    b'<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>',
    b'<!DOCTYPE x [<!ENTITY k "' + b"x" * 100_000 + b'">]>',
)
_DEEP: Final = (60, 600, 3_000, 60_000)


def drop_tags(dice: random.Random, data: bytes) -> bytes:
    """Return the markup without some of its tags."""
    for one in _some(dice, _TAG, data):
        data = data[: one.start()] + data[one.end() :]
    return data


def double_tags(dice: random.Random, data: bytes) -> bytes:
    """Return the markup with some of its tags there more than once."""
    for one in _some(dice, _TAG, data):
        data = data[: one.end()] + one[0] * dice.choice((1, 2, 300)) + data[one.end() :]
    return data


def nest_deep(dice: random.Random, data: bytes) -> bytes:
    """Return the markup with an element nested in itself again and again, closed as often or not at all."""
    for one in _some(dice, _TAG, data)[:1]:
        name = re.match(rb"<([\w:.-]+)", one[0])
        if name is not None:
            times = dice.choice(_DEEP)
            opened, closed = (b"<%b>" % name[1]) * times, (b"</%b>" % name[1]) * dice.choice((0, times))
            data = data[: one.start()] + opened + b"x" + closed + data[one.start() :]
    return data


def change_attributes(dice: random.Random, data: bytes) -> bytes:
    """Return the markup with attributes that are there twice, huge, empty, another's, or gone."""
    found = _some(dice, _ATTRIBUTE, data)
    others = [one[1] for one in found]
    for one in found:
        name = one[0].partition(b"=")[0]
        ways = (
            one[0] * 2,
            name + b'="' + b"9" * dice.choice((30, 400_000)) + b'"',
            name + b'=""',
            name + b"=" + dice.choice(others),
            name + b'="-1"',
            name + b'="../../../../etc/passwd"',
            name + '="\u202e\u0001 %s %n {0}"'.encode(),
            b"",
        )
        data = data[: one.start()] + dice.choice(ways) + data[one.end() :]
    return data


def lose_namespaces(dice: random.Random, data: bytes) -> bytes:
    """Return the markup without a namespace, or with one that is another's."""
    for one in _some(dice, _NAMESPACE, data):
        swapped = one[0].replace(b"http", b"urn:http").replace(b"urn:", b"http:")
        data = data[: one.start()] + dice.choice((b"", swapped)) + data[one.end() :]
    return data


def insert_references(dice: random.Random, data: bytes) -> bytes:
    """Return the markup with references that lead nowhere, and with marks that open what is never closed."""
    for _ in range(dice.choice((1, 1, 5))):
        place = dice.randrange(len(data) + 1)
        data = data[:place] + dice.choice(_REFERENCES) + data[place:]
    return data


def add_doctype(dice: random.Random, data: bytes) -> bytes:
    """Return the markup with entities that unfold without end, or come from outside."""
    head = re.match(rb"\s*(\xef\xbb\xbf)?<\?xml[^>]*\?>", data)
    place = head.end() if head else 0
    used = re.search(rb">\s*[\w]", data[place:])
    if used is not None:
        inside = place + used.end() - 1
        data = data[:inside] + dice.choice((b"&j;", b"&k;")) + data[inside:]
    return data[:place] + dice.choice(_DOCTYPES) + data[place:]


def lie_about_charset(dice: random.Random, data: bytes) -> bytes:
    """Return the markup with another encoding named than it has."""
    named = dice.choice(
        (b"utf-16", b"utf-7", b"idna", b"zip", b"rot13", b"unicode_escape", b"x-user-defined", b"")
    )
    return re.sub(rb"(?i)utf-8", named, data, count=dice.choice((0, 1)))


def _some(dice: random.Random, pattern: re.Pattern[bytes], data: bytes) -> list[re.Match[bytes]]:
    """Return some of what is found, the last first, so that the places of the others hold."""
    found = list(pattern.finditer(data))
    return sorted(dice.sample(found, min(len(found), dice.choice((1, 1, 2, 8)))), key=_start, reverse=True)


def _start(found: re.Match[bytes]) -> int:
    return found.start()


MARKUP_MUTATIONS: Final = (
    *(drop_tags, double_tags, nest_deep, change_attributes, change_attributes, lose_namespaces),
    *(insert_references, add_doctype, lie_about_charset),
)
"""Every way, by how likely it is."""
