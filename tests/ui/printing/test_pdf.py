"""PDFs: what other programs read out of them, and what stands on which page."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.documents import (
    Block,
    Cell,
    Document,
    Group,
    Listing,
    Look,
    PageBreak,
    Paragraph,
    Picture,
    Rule,
    Run,
    Table,
)
from factcheck_gui.ui.printing.printer import printer

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def said(text: str, level: int = 0) -> Paragraph:
    """Return a paragraph of plain words."""
    return Paragraph(runs=(Run(text=text),), level=level)


def pages(qapp: QApplication, *blocks: Block, title: str = "A report") -> list[str]:
    """Return what is read on each page of a printed document."""
    content = printer(RESOURCES)(Document(title=title, blocks=blocks, footer="Made on 2026-03-04"))
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def test_the_words_can_be_read_again(qapp: QApplication) -> None:
    words = "It was 2026-03-04, at 10:30: 3x4 → “office” (A-B) fluffy ffi"

    assert words in pages(qapp, said(words))[0]


def test_the_title_is_told_and_stands_with_the_number_at_the_foot(qapp: QApplication) -> None:
    content = printer(RESOURCES)(Document(title="Bridge & tram", blocks=(said("Words."),), author="The Desk"))
    reader = PdfReader(BytesIO(content))

    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Bridge & tram", "The Desk")
    assert reader.pages[0].extract_text().split() == ["Bridge", "&", "tram", "1", "Words.", "/", "1"]
    assert reader.pages[0].mediabox.width == pytest.approx(595, abs=1)


def test_a_link_leads_to_the_web(qapp: QApplication) -> None:
    run = Run(text="the letters", href="https://example.org/letters?a=1&b=2")
    content = printer(RESOURCES)(Document(title="", blocks=(Paragraph(runs=(run,)),)))
    annotations = PdfReader(BytesIO(content)).pages[0].annotations

    assert annotations is not None
    assert [one.get_object()["/A"]["/URI"] for one in annotations] == [run.href]


def test_joined_letters_and_emoji_can_be_read_again(qapp: QApplication) -> None:
    found = pages(qapp, said("office fluffy"), said("شہر نے کہا"), said("السلام"))
    read = "".join("".join(found).split())

    assert "officefluffy" in read
    assert not any(0xFB50 <= ord(letter) < 0xFF00 for letter in read)
    assert {*"شہرنےکہا"} <= {*read}


def test_a_link_within_leads_to_its_page_and_headings_are_listed(qapp: QApplication) -> None:
    run = Run(text="1", href="#c1")
    blocks = (
        Paragraph(runs=(run,)),
        PageBreak(),
        Paragraph(runs=(Run(text="Claim 1"),), level=2, anchors=("c1",)),
    )
    reader = PdfReader(BytesIO(printer(RESOURCES)(Document(title="", blocks=blocks, language="en"))))
    annotations = reader.pages[0].annotations

    assert annotations is not None
    assert annotations[0].get_object()["/Dest"][0] == reader.pages[1].indirect_reference
    assert [one.title for one in reader.outline if not isinstance(one, list)] == ["Claim 1"]
    assert str(reader.root_object["/Lang"]) == "en"
    assert len(reader.pages) == 2


def test_a_heading_is_not_left_alone_at_the_foot_of_a_page(qapp: QApplication) -> None:
    for lines in range(30, 46):
        blocks = [said(f"Line {number}.") for number in range(lines)]
        found = pages(qapp, *blocks, said("The claims", level=2), said("The first of them."))
        with_heading = next(page for page in found if "The claims" in page)

        assert "The first of them." in with_heading


def test_a_card_is_not_torn_where_it_fits_on_a_page(qapp: QApplication) -> None:
    card = Group(role="card", colour="#b42318", blocks=tuple(said(f"Card {line}.") for line in range(8)))
    for lines in range(34, 42):
        found = pages(qapp, *[said(f"Line {number}.") for number in range(lines)], card)

        assert any("Card 0." in page and "Card 7." in page for page in found)


def test_a_card_longer_than_a_page_goes_on_with_no_line_lost(qapp: QApplication) -> None:
    card = Group(role="card", blocks=tuple(said(f"Card {line}.") for line in range(150)))
    found = pages(qapp, said("Before."), card)

    assert len(found) > 2
    whole = "\n".join(found)
    assert [whole.count(f"Card {line}.") for line in range(150)] == [1] * 150


def test_the_head_of_a_table_is_repeated_on_each_page(qapp: QApplication) -> None:
    head = (Cell(blocks=(said("Value"),), is_head=True), Cell(blocks=(said("Meaning"),), is_head=True))
    rows = tuple((Cell(blocks=(said(f"row {n}"),)), Cell(blocks=(said("words"),))) for n in range(90))
    found = pages(qapp, Table(rows=(head, *rows), head_rows=1, caption="Scale"))

    assert len(found) > 1
    assert all("Meaning" in page for page in found)
    assert sum(page.count("row 57") for page in found) == 1


def test_ten_thousand_characters_run_over_pages(qapp: QApplication) -> None:
    found = pages(qapp, said("word " * 4_000 + "end"))

    assert "".join("".join(found).split()).count("word") == 4_000


def test_each_page_tells_how_many_there_are_and_when_the_report_was_made(qapp: QApplication) -> None:
    found = pages(qapp, said("One."), PageBreak(), said("Two."), title="A long title " * 30)

    assert ["/ 2" in page and "…" in page and "Made on 2026-03-04" in page for page in found] == [True, True]


def test_what_is_to_be_whole_goes_to_the_next_page_as_a_whole(qapp: QApplication) -> None:
    legend = Group(role="whole", blocks=(said("Meanings", level=2), *[said(f"M{n}.") for n in range(20)]))
    for lines in (4, 22, 34):
        found = pages(qapp, *[said(f"Line {number}.") for number in range(lines)], legend)

        assert any("Meanings" in page and "M19." in page for page in found)


def test_a_table_does_not_begin_with_a_single_row_at_the_foot_of_a_page(qapp: QApplication) -> None:
    head = (Cell(blocks=(said("Value"),), is_head=True), Cell(blocks=(said("Meaning"),), is_head=True))
    rows = tuple((Cell(blocks=(said(f"row {n}."),)), Cell(blocks=(said("words"),))) for n in range(60))
    for lines in range(36, 42, 2):
        before = [said(f"Line {number}.") for number in range(lines)]
        found = pages(qapp, *before, Table(rows=(head, *rows), head_rows=1))

        assert any("row 0." in page and "row 2." in page for page in found)


def test_a_row_of_a_table_is_not_torn(qapp: QApplication) -> None:
    long = " ".join(f"word{n}" for n in range(40))
    rows = tuple((Cell(blocks=(said(f"row {n}. {long}"),)), Cell(blocks=(said("x"),))) for n in range(40))
    for lines in range(0, 6, 2):
        found = pages(qapp, *[said(f"Line {number}.") for number in range(lines)], Table(rows=rows))

        assert all(page.count("row ") == page.count("word39") for page in found)


def test_what_follows_a_break_begins_on_a_new_page(qapp: QApplication) -> None:
    found = pages(qapp, said("One."), PageBreak(), said("Two."))

    assert ["One." in found[0], "Two." in found[0], "Two." in found[1]] == [True, False, True]


def test_signs_that_nobody_sees_are_shown_as_such(qapp: QApplication) -> None:
    found = pages(qapp, said("a\x00b\x1b[31mc\ufffcd"), said("one\ntwo"))

    assert "one\ntwo" in found[0]
    assert "\x00" not in found[0]


def test_every_kind_of_block_can_be_set(qapp: QApplication) -> None:
    look = Look(is_strong=True, is_deleted=True, is_raised=True, colour="#b42318", ground="#fde7cc")
    marked = Run(text="marked", look=Look(underline="dashed", ground="#d8e9fb"))
    listing = Listing(items=((said("first"), said("more")), (Listing(items=((said("inner"),),)),)), start=3)
    found = pages(
        qapp,
        Paragraph(runs=(Run(text="struck", look=look), marked)),
        listing,
        Rule(),
        Picture(data=b"no picture", media_type="image/png", alternative="The crest"),
        Table(rows=()),
        Group(blocks=(), anchors=("here",)),
    )

    for words in ("struck", "marked", "first", "more", "inner", "The crest"):
        assert words in found[0]


def test_a_picture_is_set_as_wide_as_it_is(qapp: QApplication) -> None:
    store = QByteArray.fromBase64(
        b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    content = printer(RESOURCES)(
        Document(
            title="",
            blocks=(
                Picture(data=bytes(store.data()), media_type="image/png", alternative="A dot", width=40),
            ),
        )
    )

    assert len(PdfReader(BytesIO(content)).pages[0].images) == 1


def test_a_soft_hyphen_before_another_script_is_printed(qapp: QApplication) -> None:
    # In fonts that every machine has which runs these tests.
    assert "მერი" in pages(qapp, said("a \u00adმერი b"))[0]


@pytest.mark.parametrize(
    ("word", "printed"), [("по\u00adлиция", "полиция"), ("\u00adмэр", "мэр"), ("δή\u00adμος", "δήμος")]
)
def test_letters_behind_a_soft_hyphen_are_what_they_look_like(
    qapp: QApplication, word: str, printed: str
) -> None:
    assert printed in pages(qapp, said(f"before {word} behind"))[0]


@pytest.mark.parametrize("letter", ["\u07a1", "\u0710", "\ue123", "\U0010fffd", "\u1720"])
def test_a_letter_that_no_font_has_is_printed_as_a_box_among_the_others(
    qapp: QApplication, letter: str
) -> None:
    assert "before" in pages(qapp, said(f"before {letter} behind"))[0]
