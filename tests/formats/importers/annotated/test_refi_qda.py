"""REFI-QDA projects: ours, and with what other programs do."""

import io
import zipfile
from collections.abc import Callable

import pytest

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.found_claims import FoundLink, FoundNote
from factcheck_gui.domain.input_errors import BrokenInputError, InputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.exporters.interchange.refi_qda import REFI_QDA as EXPORTER
from factcheck_gui.formats.importers.annotated.refi_qda import REFI_QDA
from factcheck_gui.formats.importers.parsed import ParsedArticle
from tests.formats.exporters.material import nasty_material, nasty_reviews
from tests.formats.importers.annotated.refi_maker import (
    CLAIMS,
    DENIAL,
    FACT,
    project,
    raw_project,
    selection,
    text_source,
)
from tests.formats.importers.annotated.round_trips import read_back, told_by_articles, told_by_reviews
from tests.formats.importers.reading_sources import articles, rejected, source, survives

TEXT = "Bridges 🌉🌉 fall.\nThe city\ndenies it."


def read(data: bytes) -> ParsedArticle:
    """Read a project of one text."""
    [article] = read_back(data, "a.qdpx", "qdpx")
    return article


def marked(article: ParsedArticle) -> list[tuple[str, str]]:
    """Return the words and the label of each claim."""
    return [(article.text[one.span.start : one.span.end], one.label) for one in article.found.claims]


def plain(selections: str, text: str = TEXT, rest: str = "") -> bytes:
    """Return a project of one text."""
    return project(text_source(selections), {"Sources/a.txt": text.encode()}, rest=rest)


def test_what_we_write_comes_back() -> None:
    back = read_back(EXPORTER.render(nasty_material()), "a.qdpx", "qdpx")
    expected = told_by_reviews(nasty_reviews())
    found = told_by_articles(back)
    assert [text for text, _, _ in found] == [text for text, _, _ in expected]
    assert [links for _, _, links in found] == [links for _, _, links in expected]
    swapped = [repr(claims).replace(r"\x07", "�").replace(r"\x1b", "�") for _, claims, _ in expected]
    assert [repr(claims) for _, claims, _ in found] == swapped
    details = nasty_reviews()[0].article.details
    assert (back[0].details.date, back[0].details.link) == (details.date, details.link)
    assert back[1].details.title == back[0].details.title


def test_labels_are_the_paths_of_codes_and_several_codes_are_several_claims() -> None:
    article = read(plain(selection(0, 7, DENIAL, FACT) + selection(11, 15, CLAIMS)))
    assert marked(article) == [("Bridges", "Claims/Denial"), ("Bridges", "Fact"), ("fall", "Claims")]
    assert article.details.title == "Interview"


def test_a_code_right_in_the_selection_counts_as_a_coding() -> None:
    article = read(plain(selection(0, 7, inside=f'<CodeRef targetGUID="{FACT}"/>')))
    assert marked(article) == [("Bridges", "Fact")]


def test_a_selection_without_code_is_a_claim_without_label_and_its_description_a_note() -> None:
    article = read(plain(selection(0, 7, inside="<Description>Look here.</Description>")))
    assert marked(article) == [("Bridges", "")]
    assert article.found.claims[0].notes == (FoundNote(words="Look here."),)


def units(text: str) -> int:
    """Count UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize(
    ("count", "ends"),
    [(len, "\n"), (units, "\n"), (len, "\r\n"), (units, "\r\n")],
)
@pytest.mark.parametrize("counted", ["\n", "\r\n"])
def test_positions_are_understood_whatever_they_count(
    count: Callable[[str], int], ends: str, counted: str, *, names: bool
) -> None:
    quotes = ("The city", "denies", "it.")
    counts_in = TEXT.replace("\n", counted)
    made = []
    for quote in quotes:
        start = count(counts_in[: counts_in.index(quote)])
        made.append(selection(start, start + count(quote), FACT, name=quote if names else ""))
    article = read(plain("".join(made), TEXT.replace("\n", ends)))
    assert article.text == TEXT
    assert [words for words, _ in marked(article)] == list(quotes)


def test_a_byte_order_mark_is_not_counted() -> None:
    article = read(plain(selection(0, 7, FACT, name="Bridges"), "\ufeff" + TEXT))
    assert marked(article) == [("Bridges", "Fact")]


def test_notes_come_by_reference_by_link_and_on_codings() -> None:
    notes = """<Notes>
      <Note guid="N1"><PlainTextContent>by reference</PlainTextContent></Note>
      <Note guid="N2" plainTextPath="internal://n2.txt"/>
      <Note guid="N3" name="only a name"/></Notes>
      <Links><Link guid="L" originGUID="{S1}" targetGUID="n2"/>
      <Link guid="M" originGUID="N3" targetGUID="s1"/></Links>"""
    inside = '<NoteRef targetGUID="{n1}"/>'
    data = project(
        text_source(selection(0, 7, FACT, inside=inside, guid="S1")),
        {"sources/a.txt": TEXT.encode(), "sources/N2.txt": b"by link"},
        rest=notes,
    )
    (claim,) = read(data).found.claims
    assert [one.words for one in claim.notes] == ["by reference", "by link", "only a name"]


def test_a_note_that_marks_words_by_itself_is_a_claim() -> None:
    note = (
        '<Notes><Note guid="N"><PlainTextContent>Odd.</PlainTextContent>'
        '<PlainTextSelection guid="x" startPosition="0" endPosition="7"/></Note></Notes>'
    )
    (claim,) = read(plain('<NoteRef targetGUID="N"/>', rest=note)).found.claims
    assert (claim.label, claim.notes) == ("", (FoundNote(words="Odd."),))


def test_links_lead_from_claim_to_claim() -> None:
    links = '<Links><Link guid="L" name="denies" direction="OneWay" originGUID="b" targetGUID="A"/></Links>'
    made = selection(0, 7, CLAIMS, FACT, guid="a") + selection(11, 15, DENIAL, guid="B")
    assert read(plain(made, rest=links)).found.links == (FoundLink(from_key="b", to_key="a", label="denies"),)


@pytest.mark.parametrize(
    "path",
    ["internal://a.txt", "internal:///a.txt", "internal://Sources/a.txt", "relative:///a.txt", "A.TXT"],
)
@pytest.mark.parametrize("folder", ["Sources/", "sources/", "SOURCES/", ""])
def test_texts_are_found_wherever_programs_put_them(path: str, folder: str) -> None:
    data = project(text_source(selection(0, 7, FACT), path=path), {f"{folder}a.txt": TEXT.encode()})
    assert marked(read(data)) == [("Bridges", "Fact")]


def test_the_plain_text_counts_where_there_is_a_formatted_one_too() -> None:
    element = text_source(selection(0, 7, FACT)).replace(
        "<TextSource", '<TextSource richTextPath="internal://a.docx"'
    )
    data = project(element, {"Sources/a.txt": TEXT.encode(), "Sources/a.docx": b"PK\x03\x04 not read"})
    assert marked(read(data)) == [("Bridges", "Fact")]


def test_a_plain_text_under_the_other_name_is_read() -> None:
    element = text_source(selection(0, 7, FACT)).replace("plainTextPath", "richTextPath")
    assert marked(read(project(element, {"Sources/a.txt": TEXT.encode()}))) == [("Bridges", "Fact")]


def test_a_text_may_stand_in_the_project_itself() -> None:
    element = (
        '<TextSource guid="s" name="I"><PlainTextContent>Bridges fall.</PlainTextContent>'
        f"{selection(8, 12, FACT)}</TextSource>"
    )
    assert marked(read(project(element, {}))) == [("fall", "Fact")]


def test_the_project_may_have_any_name_and_lie_in_a_folder() -> None:
    data = project(
        text_source(selection(0, 7, FACT)), {"My/Sources/a.txt": TEXT.encode()}, name="My/Panjshir.QDE"
    )
    assert marked(read(data)) == [("Bridges", "Fact")]


def test_transcripts_are_marked_by_points_in_time() -> None:
    element = (
        '<AudioSource guid="v" name="talk.mp3"><Transcript guid="t" plainTextPath="internal://a.txt">'
        '<SyncPoint guid="p0" position="0" timeStamp="0"/><SyncPoint guid="p1" position="7" timeStamp="9"/>'
        '<TranscriptSelection guid="x" fromSyncPoint="p0" toSyncPoint="p1">'
        f'<Coding guid="c"><CodeRef targetGUID="{FACT}"/></Coding></TranscriptSelection>'
        "</Transcript></AudioSource>"
    )
    assert marked(read(project(element, {"Sources/a.txt": TEXT.encode()}))) == [("Bridges", "Fact")]


def test_sources_without_text_are_named_and_the_others_come_in() -> None:
    elements = (
        '<PDFSource guid="1" name="report.pdf" path="internal://r.pdf"/>'
        '<PictureSource guid="2" name="p.png" path="internal://p.png"/>'
        + text_source(selection(0, 7, FACT))
        + text_source("", path="internal://lost.txt", name="Interview")
        + text_source("", path="absolute:///home/somebody/b.txt", name="Outside")
    )
    found = list(REFI_QDA.read(source(project(elements, {"Sources/a.txt": TEXT.encode()}), "a.qdpx")))
    assert [one.place for one in rejected(found)] == ["4: Interview", "5: Outside"]
    [article] = [one for one in found if isinstance(one, ParsedArticle)]
    assert article.remarks == (Remark(kind=RemarkKind.SOURCES, count=2, detail="report.pdf, p.png"),)


def test_links_between_sources_come_along_and_those_that_lead_nowhere_are_counted() -> None:
    first = selection(0, 7, FACT, guid="{A}")
    second = selection(0, 7, FACT, guid="{B}")
    elements = text_source(first) + text_source(second, path="internal://b.txt")
    links = (
        '<Links><Link guid="l1" name="denies" originGUID="a" targetGUID="B"/>'
        '<Link guid="l2" name="denies" originGUID="b" targetGUID="nowhere"/></Links>'
    )
    texts = {"Sources/a.txt": TEXT.encode(), "Sources/b.txt": TEXT.encode()}
    one, other = read_back(project(elements, texts, rest=links), "a.qdpx", "qdpx")
    assert (one.found.links_out, one.found.lost_links) == ((), 0)
    assert other.found.links_out == (FoundLink(from_key="a", to_key="b", label="denies"),)
    assert other.found.lost_links == 1


def test_selections_outside_the_text_are_counted() -> None:
    article = read(plain(selection(0, 7, FACT) + selection(5, 5, FACT) + selection(9, 999, FACT)))
    assert (marked(article), article.found.misplaced) == ([("Bridges", "Fact")], 2)


def test_variables_become_details_those_of_cases_too() -> None:
    variables = (
        '<Variables><Variable guid="v1" name="Date" typeOfVariable="Date"/>'
        '<Variable guid="v2" name="publisher" typeOfVariable="Text"/></Variables>'
        '<Cases><Case guid="k"><VariableValue><VariableRef targetGUID="V2"/><TextValue>Gazette</TextValue>'
        '</VariableValue><SourceRef targetGUID="S-Interview"/></Case></Cases>'
    )
    value = '<VariableValue><VariableRef targetGUID="v1"/><DateValue>2026-03-02</DateValue></VariableValue>'
    article = read(plain(selection(0, 7, FACT) + value, rest=variables))
    assert (article.details.date, article.details.publisher) == ("2026-03-02", "Gazette")


def test_a_project_without_sources_is_empty() -> None:
    with pytest.raises(EmptyInputError):
        list(REFI_QDA.read(source(project("", {}), "a.qdpx")))


def test_entities_that_name_files_are_not_followed() -> None:
    evil = '<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    body = '<Project name="P"><Sources><TextSource guid="s" name="&x;"/></Sources></Project>'
    with pytest.raises(BrokenInputError):
        articles(REFI_QDA, raw_project(evil + body))


def test_damaged_files_do_no_harm() -> None:
    survives(REFI_QDA, EXPORTER.render(nasty_material()), "a.qdpx", 100)


def test_projects_with_holes_do_no_harm() -> None:
    with zipfile.ZipFile(io.BytesIO(EXPORTER.render(nasty_material()))) as archive:
        pieces = {name: archive.read(name) for name in archive.namelist()}
    lines = pieces.pop("project.qde").decode().split("\n")
    for at in range(2, len(lines), 3):
        changed = [*lines[: at - 1], lines[at - 1].replace('="', '="-'), *lines[at:]]
        try:
            found = list(REFI_QDA.read(source(raw_project("\n".join(changed), pieces), "a.qdpx")))
        except InputError:
            continue
        assert all(one.found.misplaced < 3 for one in found if isinstance(one, ParsedArticle))


def test_our_own_projects_count_code_points_whatever_it_looks_like() -> None:
    text = "a0000\x1b\U00018cd600"
    made = plain(selection(0, 8, FACT), text)
    ours = project(
        text_source(selection(0, 8, FACT)), {"Sources/a.txt": text.encode()}, origin="factcheck-gui 1.0"
    )
    assert marked(read(ours)) == [(text[:8], "Fact")]
    assert marked(read(made)) == [(text[:8], "Fact")]
