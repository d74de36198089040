"""The styles of a Word file become kinds of blocks, whoever wrote the file and in which language."""

import docx
import pytest

from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.documents.word import WORD
from tests.formats.importers.documents.documents import (
    STRICT_SPACE,
    blocks_of,
    read_one,
    word_file,
)
from tests.formats.importers.documents.word_xml import p, read, saved, style


def test_styles_become_kinds() -> None:
    document = docx.Document()
    document.add_paragraph("Mill closes", style="Title")
    document.add_paragraph("After forty years", style="Subtitle")
    document.add_paragraph("By Jane Doe")
    document.add_heading("Why", 1)
    document.add_paragraph("It lost money.")
    document.add_paragraph("We had no choice.", style="Intense Quote")
    document.add_paragraph("Rents", style="List Bullet")
    document.add_paragraph("Wages", style="List Number")
    document.add_paragraph("The mill in May", style="Caption")

    assert blocks_of(read_one(WORD, saved(document), "a.docx")) == [
        ("headline", "Mill closes"),
        ("dek", "After forty years"),
        ("byline", "By Jane Doe"),
        ("heading", "Why"),
        ("paragraph", "It lost money."),
        ("quote", "We had no choice."),
        ("list_item", "Rents"),
        ("list_item", "Wages"),
        ("caption", "The mill in May"),
    ]


def test_a_heading_that_begins_the_document_is_its_headline() -> None:
    document = docx.Document()
    document.add_heading("Mill closes", 1)
    document.add_paragraph("It lost money.")
    document.add_heading("What next", 1)

    assert [kind for kind, _ in blocks_of(read_one(WORD, saved(document), "a.docx"))] == [
        "headline",
        "paragraph",
        "heading",
    ]


def test_without_styles_the_layout_tells_the_headline() -> None:
    article = read(
        p("Mill closes after forty years") + p("By Jane Doe") + p("The mill closed on Monday. It was old.")
    )

    assert [kind for kind, _ in blocks_of(article)] == ["headline", "byline", "paragraph"]
    assert article.details.found_in["title"] is FoundIn.LAYOUT


@pytest.mark.parametrize(
    ("style_id", "name", "kind"),
    [
        ("berschrift2", "heading 2", "heading"),
        ("Titre2", "Titre 2", "heading"),
        ("a3", "Заголовок 2", "heading"),
        ("Zitat", "Zitat", "quote"),
        ("Cita", "Cita destacada", "quote"),
        ("Listenabsatz", "List Paragraph", "list_item"),
        ("Beschriftung", "caption", "caption"),
        ("Standard", "Normal", "paragraph"),
    ],
)
def test_styles_are_known_in_other_languages(style_id: str, name: str, kind: str) -> None:
    body = p("It rained.") + p("It did.", f'<w:pStyle w:val="{style_id}"/>') + p("All day.")

    assert blocks_of(read(body, style(style_id, name)))[1][0] == kind


def test_a_style_that_is_not_defined_is_known_by_its_id() -> None:
    body = (
        p("It rained.")
        + p("Said so.", '<w:pStyle w:val="IntenseQuote"/>')
        + p("Why", '<w:pStyle w:val="Heading2"/>')
    )

    assert [kind for kind, _ in blocks_of(read(body))] == ["paragraph", "quote", "heading"]


def test_a_file_of_google_docs_is_read() -> None:
    def paragraph(words: str, properties: str) -> str:
        return (
            f'<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w14:paraId="00000001"'
            f' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:pPr>{properties}'
            f"<w:rPr/></w:pPr>"
            '<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_x" w:id="0"/><w:bookmarkEnd w:id="0"/>'
            '<w:r w:rsidDel="00000000" w:rsidR="00000000"><w:rPr><w:b w:val="1"/><w:rtl w:val="0"/></w:rPr>'
            f'<w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
        )

    numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720"/>'
    body = (
        paragraph("Mill closes", '<w:pStyle w:val="Title"/>')
        + paragraph("It lost money. ", "")
        + paragraph("Why", '<w:pStyle w:val="Heading2"/>')
        + paragraph("Rents", numbering)
    )
    styles = style("Title", "Title", '<w:basedOn w:val="Normal"/>') + style("Heading2", "heading 2")
    styles = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en"/></w:rPr></w:rPrDefault>'
        f"</w:docDefaults>{styles}"
    )

    article = read(body, styles)

    assert blocks_of(article) == [
        ("headline", "Mill closes"),
        ("paragraph", "It lost money."),
        ("heading", "Why"),
        ("list_item", "Rents"),
    ]
    assert article.details.language == "en"


def test_a_file_of_libreoffice_is_read() -> None:
    heading = '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        + style("Heading", "Heading", '<w:basedOn w:val="Normal"/>')
        + style(
            "Heading1", "heading 1", '<w:basedOn w:val="Heading"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
        )
        + style("TextBody", "Body Text", '<w:basedOn w:val="Normal"/>')
        + style("Quotations", "Quotations", '<w:basedOn w:val="Normal"/>')
    )
    body = (
        p("Mill closes", heading)
        + p("It lost money.", '<w:pStyle w:val="TextBody"/>')
        + p("We had no choice.", '<w:pStyle w:val="Quotations"/>')
    )

    assert blocks_of(read(body, styles)) == [
        ("headline", "Mill closes"),
        ("paragraph", "It lost money."),
        ("quote", "We had no choice."),
    ]


def test_a_style_is_what_it_is_based_on() -> None:
    styles = style("Quote", "Quote") + style("Mine", "House rules", '<w:basedOn w:val="Quote"/>')

    assert blocks_of(read(p("Said so.", '<w:pStyle w:val="Mine"/>'), styles)) == [("quote", "Said so.")]


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = style("A", "One", '<w:basedOn w:val="B"/>') + style("B", "Two", '<w:basedOn w:val="A"/>')

    assert blocks_of(read(p("Said so.", '<w:pStyle w:val="A"/>'), styles)) == [("paragraph", "Said so.")]


def test_outline_levels_and_numbering_count_without_a_style() -> None:
    body = (
        p("It rained.")
        + p("Why", '<w:outlineLvl w:val="1"/>')
        + p("One", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')
        + p("No item.", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )

    assert [kind for kind, _ in blocks_of(read(body))] == ["paragraph", "heading", "list_item", "paragraph"]


def test_strict_files_are_read_too() -> None:
    data = word_file(p("One.", '<w:pStyle w:val="Q"/>'), styles=style("Q", "Quote"), space=STRICT_SPACE)

    assert blocks_of(read_one(WORD, data, "a.docx")) == [("quote", "One.")]


def test_an_outline_level_beyond_all_is_none() -> None:
    level = f'<w:outlineLvl w:val="{"9" * 5_000}"/>'

    assert blocks_of(read(p("It rained.") + p("All day.", level)))[1] == ("paragraph", "All day.")
