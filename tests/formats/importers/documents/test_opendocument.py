"""OpenDocument texts are read whole, packed or flat, as LibreOffice and others write them."""

import pytest

from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.documents.opendocument import OPENDOCUMENT
from tests.formats.importers.documents.documents import (
    blocks_of,
    read_one,
    remarks_of,
    words_of,
)
from tests.formats.importers.documents.text_xml import MIMETYPE, SPACES, STYLES, p, read


def test_a_text_of_thirty_paragraphs_is_whole_and_in_order() -> None:
    wanted = [f"Paragraph {number} says that it rained, and it did." for number in range(30)]

    article = read("".join(map(p, wanted)))

    assert (words_of(article), article.remarks) == (wanted, ())


def test_styles_become_kinds() -> None:
    body = (
        p("Mill closes", "Title")
        + p("After forty years", "Subtitle")
        + p("By Jane Doe")
        + '<text:h text:style-name="Heading_20_1" text:outline-level="1">Why</text:h>'
        + p("It lost money.")
        + p("We had no choice.", "P1")
        + p("The mill in May", "Illustration")
    )

    assert blocks_of(read(body)) == [
        ("headline", "Mill closes"),
        ("dek", "After forty years"),
        ("byline", "By Jane Doe"),
        ("heading", "Why"),
        ("paragraph", "It lost money."),
        ("quote", "We had no choice."),
        ("caption", "The mill in May"),
    ]


def test_a_heading_that_begins_the_text_is_its_headline() -> None:
    body = '<text:h text:outline-level="1">Mill closes</text:h>' + p("It lost money.")

    assert [kind for kind, _ in blocks_of(read(body))] == ["headline", "paragraph"]


def test_lists_within_lists_keep_their_order() -> None:
    inner = f"<text:list><text:list-item>{p('Inner.')}</text:list-item></text:list>"
    body = f"<text:list><text:list-header>{p('Head.')}</text:list-header><text:list-item>{p('Outer.')}{inner}"
    body += f"</text:list-item><text:list-item>{p('Last.')}</text:list-item></text:list>" + p("After.")

    assert blocks_of(read(body)) == [
        ("list_item", "Head."),
        ("list_item", "Outer."),
        ("list_item", "Inner."),
        ("list_item", "Last."),
        ("paragraph", "After."),
    ]


def test_numbered_headings_in_lists_stay_headings() -> None:
    body = (
        p("It rained.")
        + "<text:list><text:list-item><text:h text:outline-level='2'>Why</text:h></text:list-item>"
        "</text:list>"
    )

    assert blocks_of(read(body))[1] == ("heading", "Why")


def test_spaces_tabs_and_breaks_are_elements() -> None:
    body = p(
        "One<text:s text:c='1000000000'/>two<text:tab/>three<text:line-break/>four<text:soft-page-break/>."
    )

    assert words_of(read(body)) == ["One two three\u2028four."]


def test_words_within_links_and_fields_stay() -> None:
    body = p(
        "In <text:a>the <text:span>paper</text:span></text:a> of <text:date>4 May</text:date>"
        "<text:bookmark-start/>, page <text:page-number>3</text:page-number>."
    )

    assert words_of(read(body)) == ["In the paper of 4 May, page 3."]


def test_a_table_gives_one_paragraph_for_each_row() -> None:
    def row(*cells: str) -> str:
        inside = "".join(f"<table:table-cell>{p(words)}</table:table-cell>" for words in cells)
        return (
            f"<table:table-row table:number-rows-repeated='99999999'>{inside}"
            f"<table:covered-table-cell/></table:table-row>"
        )

    head = f"<table:table-header-rows>{row('Town', 'Votes')}</table:table-header-rows>"
    body = p("Before.") + f"<table:table>{head}{row('Harrowfen', '12')}</table:table>" + p("After.")

    assert words_of(read(body)) == ["Before.", "Town · Votes", "Harrowfen · 12", "After."]


def test_notes_come_at_the_end_and_comments_go() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>"
    )
    comment = f"<office:annotation><dc:creator>Ed</dc:creator>{p('Sure?')}</office:annotation>"
    body = p(f"Said so.{note.format(p('Twice.'))}{comment}") + p("And so.")

    article = read(body)

    assert words_of(article) == ["Said so.", "And so.", "Twice."]
    assert remarks_of(article) == {"comments": 1, "footnotes": 1}


def test_what_was_deleted_or_hidden_goes_and_is_said() -> None:
    changes = (
        f"<text:tracked-changes><text:changed-region><text:deletion>{p('Gone.')}"
        f"</text:deletion></text:changed-region>"
    )
    changes += "<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
    body = (
        changes
        + p("Seen<text:span text:style-name='T1'> unseen</text:span>.<text:change/>")
        + f"<text:section text:display='none'>{p('In a hidden section.')}</text:section>"
        + f"<text:section>{p('In a section.')}</text:section>"
    )

    article = read(body)

    assert words_of(article) == ["Seen.", "In a section."]
    assert remarks_of(article) == {"hidden_text": 3}


def test_text_boxes_come_after_their_paragraph() -> None:
    box = (
        f"<draw:frame><draw:text-box>{p('In the box.')}</draw:text-box><svg:desc>A box</svg:desc>"
        f"</draw:frame>"
    )
    picture = "<draw:frame><draw:image/><svg:title>Mill</svg:title></draw:frame>"

    article = read(p(f"Around {box}the box.{picture}") + p("After."))

    assert words_of(article) == ["Around the box.", "In the box.", "After."]
    assert remarks_of(article) == {"pictures": 1}


def test_a_table_of_contents_goes_and_is_said() -> None:
    index = (
        f"<text:table-of-content><text:index-body>{p('Why 2')}{p('How 3')}</text:index-body>"
        f"</text:table-of-content>"
    )

    article = read(index + p("It rained."))

    assert (words_of(article), remarks_of(article)) == (["It rained."], {"menus": 2})


def test_meta_data_gives_the_details() -> None:
    meta = (
        "<dc:title>Rain</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator>"
        "<dc:creator>Ed</dc:creator>"
        "<meta:creation-date>2026-02-23T08:00:00.5</meta:creation-date><dc:date>2026-03-01</dc:date>"
    )

    details = read(
        p("<text:span text:style-name='T2'>Es regnete den ganzen Tag.</text:span>"), meta=meta
    ).details

    assert (details.title, details.author, details.date, details.language) == (
        "Rain",
        "Jane Doe",
        "2026-02-23",
        "de-DE",
    )
    assert set(details.found_in.values()) == {FoundIn.DOCUMENT, FoundIn.GUESSED}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_flat_texts_are_read_with_their_pictures_left_out(encoding: str) -> None:
    picture = f"<office:binary-data>{'QUJD' * 3_000_000}</office:binary-data>"
    framed = f"<draw:frame><draw:image>{picture}</draw:image></draw:frame>"
    flat = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<office:document{SPACES} office:mimetype="{MIMETYPE}">'
        f"<office:meta><dc:title>Rain</dc:title></office:meta><office:styles>{STYLES}"
        f"</office:styles><office:body>"
        f"<office:text>{p('Été.', 'Quotations')}{p(framed)}"
        "</office:text></office:body></office:document>"
    )

    article = read_one(OPENDOCUMENT, flat.encode(encoding), "a.fodt")

    assert (blocks_of(article), article.details.title) == ([("quote", "Été.")], "Rain")


def test_frames_and_shapes_between_paragraphs_are_read() -> None:
    box = f"<draw:frame><draw:text-box>{p('In the box.')}</draw:text-box></draw:frame>"
    inner = f"<draw:custom-shape>{p('In a shape.')}</draw:custom-shape>"
    items = f"<text:list><text:list-item>{p('In a list.')}</text:list-item></text:list>"
    table = (
        f"<table:table><table:table-row><table:table-cell>{p('In a table.')}</table:table-cell>"
        f"</table:table-row>"
    )

    assert words_of(read(p("Before.") + box + p(f"After.{inner}{items}{table}</table:table>"))) == [
        "Before.",
        "In the box.",
        "After.",
        "In a shape.",
        "In a list.",
        "In a table.",
    ]


def test_words_hidden_by_a_field_go_where_its_condition_was_met() -> None:
    article = read(
        p("Seen.<text:hidden-text text:is-hidden='true'>Unseen.</text:hidden-text>")
        + p("<text:hidden-text text:is-hidden='false'>Seen too.</text:hidden-text>")
        + p("Unseen.<text:hidden-paragraph/>")
    )

    assert (words_of(article), remarks_of(article)) == (["Seen.", "Seen too."], {"hidden_text": 2})
