"""brat's files are read with every mark, arrow, attribute and note."""

import io
import zipfile
from contextlib import suppress
from dataclasses import replace

import pytest

from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.domain.found_claims import FoundClaim
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.exporters.interchange.brat import BRAT as EXPORTER
from factcheck_gui.formats.exporters.interchange.noted import verdict_label
from factcheck_gui.formats.importers.annotated.brat import BRAT
from factcheck_gui.formats.importers.parsed import ParsedArticle
from factcheck_gui.formats.importers.registry import FILE_IMPORTERS
from tests.formats.exporters.material import nasty_material, nasty_reviews
from tests.formats.importers.annotated.round_trips import read_back
from tests.formats.importers.reading_sources import rejected, source, survives

TEXT = "Ann told Bob 😊 that rain\nfell. He denied it."
LINES = """T1\tPerson 0 3\tAnn
T2\tPerson 9 12\tBob
T3\tTell 4 8\ttold
E1\tTell:T3 Who:T1 Whom:T2
R1\tknows Arg1:T1 Arg2:T2\t
*\tEquiv T1 T2 T3
A1\tVerdict T3 Mostly_true
A2\tNegation E1
A3\tCertain R1 low
N1\tReference T1 Wiki:42\tAnn of Somewhere
#1\tAnnotatorNotes E1\tStance: refutes | Note: no such talk | Link: https://example.org/x
#2\tLemma T2\tbob
#3\tAnnotatorNotes T2\tSpeaker: Ann
"""


def read(lines: str, text: str | bytes = TEXT) -> ParsedArticle:
    """Read annotations with the text beside them."""
    words = text if isinstance(text, bytes) else text.encode()
    (found,) = BRAT.read(replace(source(lines.encode(), "a.ann"), beside=words))
    assert isinstance(found, ParsedArticle)
    return found


def quoted(article: ParsedArticle) -> list[tuple[str, str, str]]:
    """Return keys, labels and words of the claims."""
    return [(one.key, one.label, one.span.quote(article.text)) for one in article.found.claims]


def by_key(article: ParsedArticle) -> dict[str, FoundClaim]:
    """Return the claims by their keys."""
    return {one.key: one for one in article.found.claims}


def packed(files: dict[str, str]) -> bytes:
    """Return files as a zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_every_line_finds_its_place() -> None:
    article = read(LINES)
    assert quoted(article) == [("T1", "Person", "Ann"), ("T2", "Person", "Bob"), ("T3", "Tell", "told")]
    arrows = {(one.from_key, one.label, one.to_key) for one in article.found.links}
    assert arrows == {
        ("T3", "Who", "T1"),
        ("T3", "Whom", "T2"),
        ("T1", "knows", "T2"),
        ("T1", "Equiv", "T2"),
        ("T2", "Equiv", "T3"),
    }
    claims = by_key(article)
    assert claims["T3"].verdict == "Mostly_true"
    assert [one.words for one in claims["T3"].notes] == ["Negation", "no such talk"]
    assert (claims["T3"].notes[1].stance, claims["T3"].notes[1].link) == ("refutes", "https://example.org/x")
    assert [(one.words, one.title) for one in claims["T1"].notes] == [
        ("Reference: Wiki:42", "Ann of Somewhere"),
        ("Certain: low", None),
    ]
    assert claims["T2"].speaker == "Ann"
    assert [one.words for one in claims["T2"].notes] == ["Lemma: bob"]
    assert not article.remarks


def test_lines_of_a_mark_across_a_line_break_are_one_claim() -> None:
    article = read("T1\tfact 15 24;25 30\tthat rain fell.\n")
    assert quoted(article) == [("T1", "fact", "that rain\nfell.")]


def test_parts_with_words_between_are_claims_with_the_whole_beside_them() -> None:
    article = read("T1\tfact 31 40;0 3\tHe denied Ann\n")
    assert quoted(article) == [("T1", "fact", "Ann"), ("T1.2", "fact", "He denied")]
    assert [(one.notes[0].words, one.notes[0].quote) for one in article.found.claims] == [
        ("1/2", "Ann … He denied"),
        ("2/2", "Ann … He denied"),
    ]


def test_offsets_count_the_text_as_it_lies_there() -> None:
    article = read("T1\tfact 6 8\t😊x\nT2\tfact 10 13\tend\n", "\ufeffa\r\nb\n😊x\r\nend".encode())
    assert article.text == "a\nb\n😊x\nend"
    assert quoted(article) == [("T1", "fact", "😊x"), ("T2", "fact", "end")]


def test_a_text_whose_line_ends_were_changed_later_is_still_the_one_that_was_marked() -> None:
    article = read("T1\tfact 4 7\tend\n", b"a\r\nb\r\nend")
    assert quoted(article) == [("T1", "fact", "end")]


def test_empty_marks_and_arrows_to_nowhere_are_left_out_and_counted() -> None:
    article = read(
        "T1\tfact 3 3\t\nT2\tfact 0 3\tAnn\nR1\tknows Arg1:T2 Arg2:T1\nR2\tknows Arg1:T2 Arg2:T9\n"
    )
    assert [one.key for one in article.found.claims] == ["T2"]
    assert article.remarks == (Remark(kind=RemarkKind.ANNOTATIONS, count=1),)
    assert article.found.lost_links == 2


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ("T1\tfact 0 3\tAnn\nT2\tfact 0 99\tAnn", 2),
        ("T1\tfact 0 3\tBob", 1),
        ("T1\tfact 0 3\tAnn\nT1\tfact 0 3\tAnn", 2),
        ("T1\tfact 3 0\tAnn", 1),
        ("T1\tfact 0\tAnn", 1),
        ("\nT1\tfact", 2),
        ("X1\tfact", 1),
        ("R1\tknows T1 T2", 1),
        ("E1\t", 1),
        ("A1\tVerdict", 1),
    ],
)
def test_a_line_that_cannot_be_is_named(lines: str, line: int) -> None:
    with pytest.raises(UnreadableInputError) as told:
        read(lines)
    assert told.value.line == line


def test_annotations_without_their_text_are_refused() -> None:
    with pytest.raises(BrokenInputError) as told:
        list(BRAT.read(source(LINES.encode(), "b.ann")))
    assert "b.txt" in told.value.finding


def test_a_collection_goes_on_behind_a_damaged_pair() -> None:
    data = packed(
        {"c/a.txt": TEXT, "c/a.ann": LINES, "c/b.txt": TEXT, "c/b.ann": "T1\tfact 0 99\tx", "c/lone.ann": ""}
    )
    found = list(BRAT.read(source(data, "c.zip")))
    assert [type(one) for one in found[:1]] == [ParsedArticle]
    assert [one.place for one in rejected(found)] == ["c/b.ann"]


def test_other_archives_and_annotations_are_left_alone() -> None:
    assert not BRAT.recognises(source(packed({"a.txt": "", "b.ann": ""}), "c.zip"))
    assert not BRAT.recognises(source(b"This is an ordinary text.", "a.ann"))
    assert not BRAT.recognises(source(b"T1\tfact 0 1\ta", "a.txt"))


def test_our_own_collection_comes_back() -> None:
    material = nasty_material()
    articles = read_back(EXPORTER.render(material), "x.zip", "brat")
    for article, review in zip(articles, nasty_reviews(), strict=True):
        assert article.text == review.text.text
        told = [
            (one.span.start, one.span.end, one.label, one.verdict, one.attribution)
            for one in article.found.claims
        ]
        expected = [
            (
                *(one.claim.start, one.claim.end, one.claim.kind.value),
                verdict_label(review, one, Question.TRUTH),
                verdict_label(review, one, Question.ATTRIBUTION),
            )
            for one in review.claims
        ]
        assert told == expected
        for found, one in zip(article.found.claims, review.claims, strict=True):
            claim = one.claim
            assert (found.speaker, found.target, found.reported_by) == (
                *(claim.speaker, claim.target, claim.reported_by),
            )
            # A tab would be the end of a column.
            assert found.reason == ((one.reason(Question.TRUTH) or "").replace("\t", " ").strip() or None)
            assert [note.stance for note in found.notes] == [note.note.stance for note in one.notes]
            assert [note.link for note in found.notes] == [note.link for note in one.notes]
        places = {one.claim.id: f"T{number}" for number, one in enumerate(review.claims, start=1)}
        links = {
            (places[link.from_claim], link.type.value, places[link.to_claim])
            for one in review.claims
            for link in one.links_out
            if link.to_claim in places
        }
        assert {(one.from_key, one.label, one.to_key) for one in article.found.links} == links


def test_damaged_files_are_refused_in_words_or_read() -> None:
    survives(BRAT, EXPORTER.render(nasty_material()), "x.zip", 100)
    for place in range(0, len(LINES), 3):
        cut = source((LINES[:place] + LINES[place + 2 :]).encode(), "a.ann")
        with suppress(UnreadableInputError):
            list(BRAT.read(replace(cut, beside=TEXT.encode())))


def test_it_is_listed() -> None:
    assert BRAT in FILE_IMPORTERS
