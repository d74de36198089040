"""Bytes of a page become text as in a browser."""

import codecs

import pytest

from factcheck_gui.formats.importers.page.decoding import decode_page
from factcheck_gui.text.decoding import decode

_CHINESE = "<p>中文文章的内容在这里，短缺药品保供稳价。</p>"


@pytest.mark.parametrize(
    ("data", "charset", "encoding"),
    [
        (_CHINESE.encode(), None, "utf-8"),
        (_CHINESE.encode(), "iso-8859-1", "utf-8"),
        (b"<meta charset=gb2312>" + _CHINESE.encode("gbk"), None, "gb18030"),
        (_CHINESE.encode("gbk"), "GBK", "gb18030"),
        (codecs.BOM_UTF8 + _CHINESE.encode(), "gbk", "utf-8"),
        (codecs.BOM_UTF16_LE + _CHINESE.encode("utf-16-le"), None, "utf-16-le"),
        (_CHINESE.encode("utf-16-be"), None, "utf-16-be"),
        (_CHINESE.encode("iso2022_jp", "ignore"), "iso-2022-jp", "iso-2022-jp"),
    ],
)
def test_the_encoding_is_found(data: bytes, charset: str | None, encoding: str) -> None:
    page = decode_page(data, charset)
    assert page.encoding == encoding
    assert "中文" in page.text


def test_a_broken_byte_costs_one_sign() -> None:
    page = decode_page(b"<meta charset=utf-8><p>Gr\xc3\xb6\xc3\x9fe ab\xffcd</p>", None)
    assert page.text.endswith("<p>Größe ab\ufffdcd</p>")


def test_typographic_quotes_of_windows_are_read_without_a_declaration() -> None:
    assert decode_page(b"<p>It\x92s \x93so\x94</p>", None).text == "<p>It’s “so”</p>"


@pytest.mark.parametrize("label", ["utf-7", "base64", "unicode_escape", "idna", "nonsense", "\0"])
def test_a_name_that_is_no_encoding_of_pages_is_passed_over(label: str) -> None:
    assert decode_page(b"+ADw-script+AD4- <p>", label).text == "+ADw-script+AD4- <p>"


@pytest.mark.parametrize("label", ["", "<meta charset=utf-8>"])
@pytest.mark.parametrize(
    ("words", "codec"),
    [
        ("Le maire a déjà annoncé que la réforme coûtera 812 millions d’euros à l’État.", "cp1252"),
        ("Il sindaco ha detto che la città è già pronta, perché così non si può andare avanti.", "cp1252"),
        ("O presidente não disse que a decisão já está tomada; será ouvida amanhã.", "cp1252"),
        ("Sveriges regering säger att åtgärderna är nödvändiga för att öka säkerheten.", "cp1252"),
    ],
)
def test_words_tell_an_encoding_that_nobody_names_rightly(words: str, codec: str, label: str) -> None:
    source = f"{label}<script>var page = {{}};</script><div class='text'><p>{words}</p></div>"
    page = decode_page(source.encode(codec), None, lambda data, name: decode(data, name).text)
    assert (page.text, page.encoding) == (source, codec)
