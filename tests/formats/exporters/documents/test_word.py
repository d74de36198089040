"""Word documents, as python-docx reads them."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from factcheck_gui.domain.losses import Part
from factcheck_gui.domain.reports import Report
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.documents.reading import read_document
from factcheck_gui.formats.exporters.documents.word import WORD
from factcheck_gui.formats.exporters.documents.word_file import write_word
from factcheck_gui.formats.exporters.exporter import Material
from tests.formats.exporters.documents.pages import NASTY_WORDS, branded, parts, same_parts_as_golden
from tests.formats.exporters.material import MADE_AT, nasty_material


def opened(material: Material) -> WordFile:
    return docx.Document(io.BytesIO(WORD.render(material)))


def written(html: str) -> WordFile:
    return docx.Document(io.BytesIO(write_word(read_document(html), nasty_material())))


def lines(file: WordFile) -> Iterator[Paragraph]:
    yield from file.paragraphs
    for table in file.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs


def test_document_is_as_it_was(bridge: ArticleReview, river: ArticleReview) -> None:
    same_parts_as_golden("report.docx", WORD.render(nasty_material(bridge, river)))


def test_the_same_material_gives_the_same_bytes() -> None:
    assert WORD.render(branded()) == WORD.render(branded())


def test_every_claim_and_note_is_there_to_the_letter() -> None:
    text = "\n".join(line.text for line in lines(opened(nasty_material())))
    for words in NASTY_WORDS:
        assert words in text


def test_every_report_can_be_opened() -> None:
    for report in Report:
        assert opened(replace(branded(), report=report)).paragraphs


def test_headings_bear_the_styles_of_word() -> None:
    styles = [
        line.style.name
        for line in opened(nasty_material(nasty_material().reviews[0])).paragraphs
        if line.style
    ]
    assert styles.count("Title") == 1
    assert {"Heading 2", "Heading 3", "Report Quoted Words", "Report Source"} <= set(styles)


def test_words_from_right_to_left_are_set_so(river: ArticleReview) -> None:
    file = opened(nasty_material(river))
    line = next(line for line in file.paragraphs if line.text.startswith("یونین کہتی"))
    properties = line._p.pPr
    assert properties is not None
    assert properties.find(qn("w:bidi")) is not None
    assert line._p.findall(f".//{qn('w:rtl')}")
    assert {one.get(qn("w:bidi")) for one in line._p.iter(qn("w:lang"))} >= {"ur"}


def test_the_stop_behind_foreign_words_runs_with_them() -> None:
    (line,) = written("<p>So: <bdi>دریا 44%.</bdi> And on.</p>").paragraphs
    pieces = [(run.text, run._r.find(f".//{qn('w:rtl')}") is not None) for run in line.runs]

    assert pieces == [("So: ", False), ("\u200fدریا 44%.", True), ("\u200e And on.", False)]


def test_a_column_of_labels_is_as_wide_as_its_words() -> None:
    words = "word " * 60
    file = written(f"<table><tr><th>Changed</th><td>{words}</td><td>{words}</td></tr></table>")
    widths = [cell.width for cell in file.tables[0].rows[0].cells]

    assert widths[0] is not None
    assert widths[0].mm > 18


def test_links_lead_to_the_web_or_to_a_place_in_the_document() -> None:
    file = opened(nasty_material())
    links = [link for line in file.paragraphs for link in line.hyperlinks]
    assert "https://example.org/bridge?a=1&b=2" in {link.url for link in links}
    marks = {one.get(qn("w:name")) for one in file.element.iter(qn("w:bookmarkStart"))}
    inner = {link.fragment for link in links if not link.address}
    assert inner
    assert inner <= marks


def test_no_link_leads_anywhere_else() -> None:
    file = written(
        "<p><a href='javascript:alert(1)'>a</a><a href='file:///etc'>b</a><a href='#nowhere'>c</a>"
        "<a href='https://ok.example/ä b'>d</a><a href='https://ok.example/[x]?y=ä#z'>e</a>"
        "<a href='HTTPS:///no'>f</a></p>"
    )
    links = [link.url for line in file.paragraphs for link in line.hyperlinks]
    assert links == ["https://ok.example/%5Bx%5D?y=%C3%A4#z"]
    assert file.paragraphs[0].text == "abcdef"


def test_kinds_are_told_by_underlines_and_changes_by_strokes() -> None:
    file = written(
        "<p><mark class=allegation>a</mark><mark class=denial>b</mark><mark class=fact>c</mark></p>"
    )
    assert [one.get(qn("w:val")) for one in file.element.iter(qn("w:u"))] == ["dash", "dotted", "single"]
    assert [one.get(qn("w:fill")) for one in file.element.iter(qn("w:shd"))] == ["FDE7CC", "D8E9FB", "D2F0E4"]
    changed = written("<p><del>a</del><ins>b</ins></p>")
    assert [run.font.strike for run in changed.paragraphs[0].runs] == [True, None]
    assert [run.font.underline for run in changed.paragraphs[0].runs] == [None, True]


def test_heads_of_tables_are_repeated_on_each_page() -> None:
    file = written("<table><tr><th>A</th><th>B</th></tr><tr><td>c</td><td>d</td></tr></table>")
    heads = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in file.tables[0].rows]
    assert heads == [True, False]


def test_cards_are_not_torn_and_headings_stay_with_what_follows() -> None:
    file = written(
        "<section class=card><h3>A</h3><p>b</p><p>c</p></section><section class=card><p>d</p></section>"
    )
    assert [line.paragraph_format.keep_with_next for line in file.paragraphs] == [True, True, None, None]
    bars = [one.get(qn("w:sz")) for one in file.element.iter(qn("w:left")) if one.get(qn("w:sz"))]
    assert bars[0] == bars[2] != bars[3]


def test_numbered_lists_begin_where_they_should() -> None:
    content = parts(write_word(read_document("<ol start=5><li>a</ol><ol><li>b</ol>"), nasty_material()))
    assert 'w:startOverride w:val="5"' in content["word/numbering.xml"]
    assert [f'<w:numId w:val="{number}"/>' in content["word/document.xml"] for number in (2, 3)] == [
        True,
        True,
    ]


def test_properties_name_the_title_and_the_publisher_and_no_person() -> None:
    properties = opened(branded()).core_properties
    assert properties.author == "Desk <&> Sons"
    assert "2 articles" in properties.title
    assert properties.created is not None
    assert properties.created.isoformat().startswith(MADE_AT[:19])
    assert opened(nasty_material()).core_properties.author == ""


def test_a_logo_is_embedded_with_its_words() -> None:
    file = opened(branded())
    (shape,) = file.inline_shapes
    assert (shape.width.pt, shape.height.pt) == (66, 33)
    assert shape._inline.docPr.get("descr") == "Desk <&> Sons"


def test_pages_are_numbered() -> None:
    foot = parts(WORD.render(nasty_material()))["word/footer1.xml"]
    assert " PAGE " in foot
    assert " NUMPAGES " in foot


def test_replaced_characters_are_counted() -> None:
    (loss,) = WORD.losses(nasty_material())
    assert loss.part is Part.CHARACTERS
    assert loss.count > 0


def test_a_template_of_the_desk_changes_the_document(tmp_path: Path, bridge: ArticleReview) -> None:
    template = "<html><title>Own</title><body><p>Our own words on {{ report.articles | length }}</p></html>"
    (tmp_path / "verdicts.html.j2").write_text(template)
    material = nasty_material(bridge)
    file = opened(replace(material, templates=(tmp_path, *material.templates)))
    assert [line.text for line in file.paragraphs] == ["Our own words on 1"]


def test_an_export_can_be_stopped_on_its_way(stopping: Callable[[Material], Material]) -> None:
    stopped = False
    try:
        WORD.render(stopping(nasty_material()))
    except InterruptedError:
        stopped = True
    assert stopped
