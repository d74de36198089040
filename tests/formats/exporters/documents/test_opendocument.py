"""OpenDocument texts, read by the rules of OpenDocument 1.3: elements, blanks, tabs, line breaks."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pytest
from lxml import etree

from factcheck_gui.domain.reports import Report
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.documents.odt_file import write_opendocument
from factcheck_gui.formats.exporters.documents.opendocument import OPEN_DOCUMENT
from factcheck_gui.formats.exporters.documents.reading import read_document
from factcheck_gui.formats.exporters.exporter import Material
from tests.formats.exporters.documents.pages import NASTY_WORDS, branded, parts, same_parts_as_golden
from tests.formats.exporters.material import nasty_material

TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
HREF: Final = "{http://www.w3.org/1999/xlink}href"


def written(html: str) -> bytes:
    return write_opendocument(read_document(html), nasty_material())


def body_of(content: bytes) -> etree._Element:
    """Return the root of the document's content."""
    return etree.fromstring(parts(content)["content.xml"].encode())


def words_of(element: etree._Element) -> str:
    """Return what a reader shows of an element: its text, and what stands for blanks in it."""
    told = {
        f"{TEXT}s": " " * int(element.get(f"{TEXT}c", "1")),
        f"{TEXT}tab": "\t",
        f"{TEXT}line-break": "\n",
    }.get(str(element.tag), element.text or "")
    return told + "".join(words_of(child) + (child.tail or "") for child in element)


def lines(content: bytes) -> list[str]:
    """Return the headings and paragraphs of a document."""
    return [words_of(line) for line in body_of(content).iter(f"{TEXT}h", f"{TEXT}p")]


def test_document_is_as_it_was(bridge: ArticleReview, river: ArticleReview) -> None:
    same_parts_as_golden("report.odt", OPEN_DOCUMENT.render(nasty_material(bridge, river)))


def test_the_same_material_gives_the_same_bytes() -> None:
    assert OPEN_DOCUMENT.render(branded()) == OPEN_DOCUMENT.render(branded())


def test_every_claim_and_note_is_there_to_the_letter() -> None:
    text = "\n".join(lines(OPEN_DOCUMENT.render(nasty_material())))
    for words in NASTY_WORDS:
        assert words in text


def test_every_part_of_every_report_is_xml() -> None:
    for report in Report:
        for name, content in parts(OPEN_DOCUMENT.render(replace(branded(), report=report))).items():
            if name.endswith(".xml"):
                etree.fromstring(content.encode())


def test_the_type_of_the_file_stands_first_and_uncompressed() -> None:
    with zipfile.ZipFile(io.BytesIO(OPEN_DOCUMENT.render(branded()))) as package:
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert package.read("mimetype").decode() == OPEN_DOCUMENT.media_type
        manifest = package.read("META-INF/manifest.xml").decode()
        named = set(package.namelist()) - {"mimetype", "META-INF/manifest.xml"}
        assert all(f'manifest:full-path="{name}"' in manifest for name in named)


def test_blanks_in_a_row_and_tabs_are_kept() -> None:
    words = "a  b   c\td"
    assert lines(written(f"<p>{words} <b> e</b></p>")) == [f"{words} e"]
    assert lines(written("<p class=typed>one\n  two</p>")) == ["one\n  two"]


def test_links_lead_to_the_web_or_to_a_place_in_the_document() -> None:
    body = body_of(OPEN_DOCUMENT.render(nasty_material()))
    targets = {link.get(HREF, "") for link in body.iter(f"{TEXT}a")}
    marks = {mark.get(f"{TEXT}name", "") for mark in body.iter(f"{TEXT}bookmark", f"{TEXT}bookmark-start")}
    inner = {target[1:] for target in targets if target.startswith("#")}
    assert "https://example.org/bridge?a=1&b=2" in targets
    assert inner
    assert inner <= marks


def test_no_link_leads_anywhere_else() -> None:
    body = body_of(written("<a href='javascript:alert(1)'>a</a><a href='#nowhere'>b</a>"))
    assert not list(body.iter(f"{TEXT}a"))


def test_words_from_right_to_left_are_set_so(river: ArticleReview) -> None:
    content = parts(OPEN_DOCUMENT.render(nasty_material(river)))["content.xml"]
    assert 'style:writing-mode="rl-tb"' in content
    assert 'fo:text-align="right"' in content
    assert 'style:language-complex="ur"' in content


def test_kinds_are_told_by_underlines_and_changes_by_strokes() -> None:
    marks = (
        "".join(f"<mark class={kind}>a</mark>" for kind in ("allegation", "denial", "fact")) + "<del>d</del>"
    )
    content = parts(written(marks))["content.xml"]
    for line in ("dash", "dotted", "solid"):
        assert f'style:text-underline-style="{line}"' in content
    assert 'style:text-line-through-style="solid"' in content


def test_heads_of_tables_are_repeated_and_spans_covered() -> None:
    table = "<table><tr><th>A</th><th>B</th></tr><tr><td colspan=2>c</td></tr></table>"
    content = parts(written(table))["content.xml"]
    assert "<table:table-header-rows>" in content
    assert "<table:covered-table-cell/>" in content


def test_tables_and_cards_in_lists_are_written_as_lines() -> None:
    body = "<ul><li>a<table><tr><td>b</td></tr></table><section class=card><p>c</p></section></li></ul>"
    content = written(body)
    assert lines(content) == ["a", "b", "c"]
    assert "table:table" not in parts(content)["content.xml"].partition("<office:body>")[2]


def test_a_logo_is_embedded_with_its_words() -> None:
    content = parts(OPEN_DOCUMENT.render(branded()))
    assert "Pictures/picture1.png" in content
    assert "<svg:title>Desk &lt;&amp;&gt; Sons</svg:title>" in content["content.xml"]


def test_properties_name_the_title_and_the_publisher() -> None:
    meta = parts(OPEN_DOCUMENT.render(branded()))["meta.xml"]
    assert "<dc:creator>Desk &lt;&amp;&gt; Sons</dc:creator>" in meta
    assert "dc:creator" not in parts(OPEN_DOCUMENT.render(nasty_material()))["meta.xml"]


def test_an_export_can_be_stopped_on_its_way(stopping: Callable[[Material], Material]) -> None:
    with pytest.raises(InterruptedError):
        OPEN_DOCUMENT.render(stopping(nasty_material()))
