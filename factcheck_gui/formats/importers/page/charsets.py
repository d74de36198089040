"""Names of encodings as pages write them, and the codecs that browsers take them for."""

import re
from typing import Final

# Only these: Python knows codecs that are no encodings of pages at all, and UTF-7 hides tags.
_SAFE: Final = re.compile(
    r"""utf_?8 | utf_?16(_?[lb]e)? | (iso_?)?8859_?\d{1,2} | (windows|cp|x_cp|ibm)_?\d{3,4}
    | koi8_?[ru] | gb2312 | gbk | gb18030 | big5(_?hkscs)? | euc_?(jp|kr) | shift_?jis | cp932 | cp949
    | iso_?2022_?jp | mac_?(roman|cyrillic) | macintosh | tis_?620 | us_?ascii | hz(_?gb_?2312)?
    """,
    re.VERBOSE,
)
# What browsers read instead: each is larger, and what pages mean.
_MEANT: Final = {
    "iso_8859_1": "cp1252",
    "iso8859_1": "cp1252",
    "us_ascii": "cp1252",
    "iso_8859_9": "cp1254",
    "iso_8859_11": "cp874",
    "tis_620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "utf8": "utf_8",
    "macintosh": "mac_roman",
}
_SAME: Final = {
    "latin1": "cp1252",
    "latin_1": "cp1252",
    "l1": "cp1252",
    "ascii": "cp1252",
    "x_sjis": "cp932",
    "sjis": "cp932",
    "ms_kanji": "cp932",
    "x_gbk": "gb18030",
    "gb_2312_80": "gb18030",
    "ks_c_5601_1987": "cp949",
    "ksc5601": "cp949",
    "big5_hkscs": "big5hkscs",
    "x_mac_cyrillic": "mac_cyrillic",
}
GUESSED: Final = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874",
    "koi8_r", "mac_roman", "iso8859_2", "iso8859_5", "cp866", "cp932", "euc_jp", "gb18030", "big5", "cp949",
    "iso2022_jp",
)  # fmt: skip
"""The codecs of encodings that are known by their words alone."""
_PUNCTUATION: Final = re.compile(r"[\s:.-]+")


def codec_of(label: str) -> str | None:
    """Return the codec for a name such as `ISO-8859-1`, or None where no page should be read with it."""
    name = _PUNCTUATION.sub("_", label.strip(" \t\r\n\"'").lower())
    if name in _SAME:
        return _SAME[name]
    if not _SAFE.fullmatch(name):
        return None
    codec = _MEANT.get(name, name)
    if codec.startswith("windows"):
        codec = "cp" + codec.removeprefix("windows").strip("_")
    return codec.removeprefix("x_")
