"""From bytes to text."""

import codecs
import contextlib
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.errors import BinaryInputError, EmptyInputError
from factcheck_gui.text.decoding import decode

WESTERN = {
    "en": "“We’ve seen enough,” the mayor said — after a £3 million deal… The café’s owner, José, didn’t.",
    "de": "Die Bürgermeisterin sagte: „Wir müssen über Straßen reden.“ Danach ging sie – größer als zuvor.",
    "fr": "Le président a déclaré : « L’été a été très chaud, où êtes-vous ? » Les élèves étaient là.",
    "es": "El año pasado, la señora González dijo: “¿Qué pasó aquí?”. El corazón de la nación sufre.",
    "pt": "A eleição não será adiada, disse o ministro. “A situação é difícil”, afirmou após a reunião.",
    "it": "Il presidente ha detto: «La città è bella, perché no?» È così che l’Italia andrà avanti.",
    "sv": "Flera människor sågs på gatan i går kväll. ”Det är så här”, sade hon och gick åt höger över ån.",
    "da": "Børnene kørte hjem fra København, og de spiste æbler på vejen. Det sagde statsministeren i går.",
    "is": "Forsætisráðherra sagði að það væri ekki rétt. Börnin fóru heim og borðuðu epli á leiðinni.",
    "short": "café",
}
OTHERS = {
    "cp1251": "Президент сказал, что это неправда. «Мы будем бороться», — добавил он. Все довольны.",
    "koi8_r": "Президент сказал, что это неправда. Мы будем бороться за справедливость, добавил он.",
    "cp1250": "Prezydent powiedział, że żadna z tych rzeczy nie jest prawdą. „Będziemy walczyć” – dodał.",
    "cp1253": "Ο πρόεδρος είπε ότι αυτό δεν είναι αλήθεια. «Θα αγωνιστούμε για δικαιοσύνη», πρόσθεσε.",
    "cp1254": "Cumhurbaşkanı bunun doğru olmadığını söyledi. “Adalet için savaşacağız” diye ekledi. "
    "Herkes mutlu, bakan da öyle; çünkü ağaçlar yeşildi.",
    "cp1255": 'הנשיא אמר שזה לא נכון. "אנחנו נילחם למען הצדק", הוסיף. כולם מרוצים, כולל השר.',
    "cp1256": "قال الرئيس إن هذا غير صحيح. وأضاف: «سنناضل من أجل العدالة». الجميع راضون، بمن فيهم الوزير.",
    "cp932": "大統領はこれは真実ではないと述べた。「私たちは正義のために戦います」と付け加えた。",
    "gb18030": "总统说这不是真的。“我们将为正义而战，”他补充说。包括部长在内的所有人都很满意。",
    "cp949": "대통령은 이것이 사실이 아니라고 말했다. 우리는 정의를 위해 싸울 것입니다라고 덧붙였다.",
}


@pytest.mark.parametrize("language", WESTERN)
def test_western_text_in_windows_1252_comes_out_right(language: str) -> None:
    decoded = decode(WESTERN[language].encode("cp1252"))

    assert decoded.text == WESTERN[language]
    assert decoded.encoding == "cp1252"


@pytest.mark.parametrize("encoding", OTHERS)
def test_other_scripts_come_out_right(encoding: str) -> None:
    assert decode(OTHERS[encoding].encode(encoding)).text == OTHERS[encoding]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_goes(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + "Ünı 😀 — ok".encode(encoding))

    assert decoded.text == "Ünı 😀 — ok"
    assert decoded.encoding == encoding


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Hello.", WESTERN["en"], OTHERS["cp1251"], OTHERS["cp1256"]])
def test_utf_16_is_known_without_a_mark(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))

    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_one_broken_byte_leaves_the_rest_utf_8() -> None:
    decoded = decode("“We’re here.” It’s so.".encode() + b"\x93 end")

    assert decoded.text == "“We’re here.” It’s so.\ufffd end"
    assert decoded.encoding == "utf-8"


def test_a_stray_nul_does_not_make_a_text_binary() -> None:
    assert decode(b"Hello\x00world, this is text").text == "Hello\x00world, this is text"


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE + b" \x00", "\u00a0".encode()]
)
def test_white_space_only_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyInputError) as caught:
        decode(data, name="a.txt")
    assert caught.value.name == "a.txt"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n1 0 obj",
        b"PK\x03\x04\x14\x00\x06\x00",
        b"\x89PNG\r\n\x1a\n\x00",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"GIF89a\x01\x00",
        b"\x1f\x8b\x08\x00\x00",
        b"SQLite format 3\x00\x10",
        b"\x7fELF\x02\x01",
        b"\x00\x01\x02\x03" * 100,
        b"\x07" + zlib.compress(bytes(range(256)) * 4),
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(BinaryInputError):
        decode(data)


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc"))).filter(
        lambda text: bool(text.strip("\ufeff \u00a0"))
    )
)
def test_all_utf_8_comes_back(text: str) -> None:
    raw = text.lstrip("\ufeff")
    if raw.strip():
        assert decode(raw.encode()).text == raw


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused_in_a_typed_way(data: bytes) -> None:
    with contextlib.suppress(EmptyInputError, BinaryInputError):
        assert decode(data).text.strip()
