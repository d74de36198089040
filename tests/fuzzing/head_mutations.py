"""Damage to heads of web archives, of answers and of mails, and to the words of PDFs."""

import random
import re
from typing import Final

_HEAD: Final = re.compile(rb"(?m)^[A-Za-z-]{3,40}:[^\r\n]*\r?\n")
_LYING: Final = (
    *(
        b"Content-Length: 99999999999999\r\n",
        b"Content-Length: -5\r\n",
        b"Content-Length: x\r\n",
        b"Content-Length: \r\n",
    ),
    *(
        b"Content-Encoding: gzip\r\n",
        b"Content-Encoding: br\r\n",
        b"Content-Encoding: deflate, gzip, zstd\r\n",
    ),
    *(
        b"Transfer-Encoding: chunked\r\n",
        b"Content-Type: text/html; charset=utf-16\r\n",
        b"Content-Type: \r\n",
    ),
    *(
        b"Content-Type: application/pdf\r\n",
        b"Content-Type: text/html; charset=zip\r\n",
        b"WARC-Type: revisit\r\n",
    ),
    *(
        b"WARC-Target-URI: http://[::1\r\n",
        b"WARC-Target-URI: \xff\xfe\r\n",
        b"WARC-Date: 9999-99-99\r\n",
        b"\r\n",
    ),
    *(b"Content-Transfer-Encoding: base64\r\n", b"Content-Transfer-Encoding: x-uuencode\r\n"),
    *(
        b'Content-Type: multipart/related; boundary=""\r\n',
        b'Content-Type: multipart/mixed; boundary="B"\r\n',
    ),
    *(b"Subject: =?utf-8?B?////?=\r\n", b"Subject: =?zip?Q?=00?=\r\n", b"Date: Thu, 99 Foo 99999 99:99\r\n"),
    *(
        b" folded\r\n" * 2_000,
        b"X-Long: " + b"x" * 3_000_000 + b"\r\n",
        b"No colon here\r\n",
        b"WARC/9.9\r\n",
    ),
)
_REFERENCE: Final = re.compile(rb"\d+ 0 R")
_NAME: Final = re.compile(rb"/[A-Za-z]{2,20}")
_OPERATORS: Final = (
    *(
        b"q " * 60_000,
        b"[" * 60_000,
        b"<<" * 60_000,
        b"(" * 60_000,
        b"BT " * 900,
        b"9999999999 0 0 1 1e30 1e30 cm ",
    ),
    *(
        b"/F1 1e308 Tf ",
        b"/F9 0 Tf ",
        b"T* " * 50_000,
        b"BI /W 99999 ID \0 EI ",
        b"/X Do ",
        b"() ' " * 900,
        b"-1e38 Tz ",
    ),
    *(
        b"endstream endobj",
        b"\0\0\0",
        b"<FEFFD800> Tj ",
        b"[(a) -1e99 (b)] TJ ",
        b"%\n",
        b"trailer<</Prev 9>>",
    ),
)


def change_heads(dice: random.Random, data: bytes) -> bytes:
    """Return a file with lines of its heads gone, there twice, or lying."""
    found = list(_HEAD.finditer(data))
    if not found:
        return data
    for one in sorted(dice.sample(found, min(len(found), dice.choice((1, 1, 3)))), key=_start, reverse=True):
        ways = (b"", one[0] * 2, dice.choice(_LYING), dice.choice(_LYING) + one[0], one[0][:-2])
        data = data[: one.start()] + dice.choice(ways) + data[one.end() :]
    return data


def change_pdf(dice: random.Random, data: bytes) -> bytes:
    """Return a PDF with references to elsewhere, with other names, or that draws what nobody draws."""
    match dice.randrange(3):
        case 0:
            return _exchanged(dice, _REFERENCE, data)
        case 1:
            return _exchanged(dice, _NAME, data)
        case _:
            place = dice.choice([one.end() for one in re.finditer(rb"stream\r?\n|ET\n|<<", data)] or [0])
            return data[:place] + dice.choice(_OPERATORS) + data[place:]


def _exchanged(dice: random.Random, pattern: re.Pattern[bytes], data: bytes) -> bytes:
    """Return the bytes with some of what is found replaced by another of it."""
    found = list(pattern.finditer(data))
    if not found:
        return data
    for one in sorted(dice.sample(found, min(len(found), dice.choice((1, 2, 6)))), key=_start, reverse=True):
        data = data[: one.start()] + dice.choice(found)[0] + data[one.end() :]
    return data


def _start(found: re.Match[bytes]) -> int:
    return found.start()
