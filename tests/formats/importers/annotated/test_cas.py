"""UIMA CAS of other programs, as JSON and as XMI."""

import io
import json
import zipfile
from typing import Any

import pytest

from factcheck_gui.domain.errors import ExpectedError, UnreadableInputError
from factcheck_gui.domain.remarks import RemarkKind
from factcheck_gui.formats.exporters.interchange.cas_json import CAS_JSON
from factcheck_gui.formats.exporters.interchange.xmi import XMI
from factcheck_gui.formats.importers.annotated.cas import CAS
from factcheck_gui.formats.importers.parsed import ParsedArticle
from tests.formats.exporters.material import nasty_material, nasty_reviews
from tests.formats.importers.reading_sources import articles, rejected, source, survives

HEAD = """<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:tcas="http:///uima/tcas.ecore"
 xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:seg=
 "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"
 xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0"><cas:NULL xmi:id="0"/>"""
TEXT = "😊 Ann told Bob. &#10;He denied."
TAIL = f'<cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" sofaString="{TEXT}"/></xmi:XMI>'


def read(body: str) -> ParsedArticle:
    """Read an XMI file with these structures."""
    data = (HEAD + body + TAIL).encode()
    assert CAS.recognises(source(data, "a.xmi"))
    (found,) = articles(CAS, data, "a.xmi")
    return found


def told(article: ParsedArticle) -> tuple[list[tuple[str, str]], set[tuple[str, str, str]]]:
    """Return the claims and links in words."""
    words = {one.key: one.span.quote(article.text) for one in article.found.claims}
    claims = [(words[one.key], one.label) for one in article.found.claims]
    return claims, {(words[one.from_key], one.label, words[one.to_key]) for one in article.found.links}


def a_json(structures: list[dict[str, Any]]) -> bytes:
    """Return a CAS JSON file with these structures on a text."""
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "😊 Ann told Bob."}
    return json.dumps({"%TYPES": {}, "%FEATURE_STRUCTURES": [sofa, *structures], "%VIEWS": {}}).encode()


def test_spans_of_xmi_stand_at_their_words_and_say_what_they_are() -> None:
    claims, _ = told(
        read(
            '<custom:Person xmi:id="1" sofa="9" begin="3" end="6" value="PER" identifier="Q1"/>'
            '<custom:Plain xmi:id="2" sofa="9" begin="12" end="15"/>'
            '<seg:Token xmi:id="3" sofa="9" begin="3" end="6"/>'
            '<seg:Lemma xmi:id="4" sofa="9" begin="7" end="11" value="tell"/>'
        )
    )
    assert claims == [("Ann", "PER"), ("told", "Lemma"), ("Bob", "Plain")]


def test_relations_slots_and_chains_of_xmi_are_links() -> None:
    _, links = told(
        read(
            '<custom:Span xmi:id="1" sofa="9" begin="3" end="6" next="2" referenceRelation="same"/>'
            '<custom:Span xmi:id="2" sofa="9" begin="12" end="15"/>'
            '<custom:Host xmi:id="3" sofa="9" begin="7" end="11" fillers="4 5"/>'
            '<custom:Filler xmi:id="4" role="who" target="1"/><custom:Filler xmi:id="5" target="2"/>'
            '<custom:Rel xmi:id="6" sofa="9" begin="12" end="15" Governor="1" Dependent="2" value="knows"/>'
        )
    )
    assert links == {
        ("Ann", "same", "Bob"),
        ("told", "who", "Ann"),
        ("told", "fillers", "Bob"),
        ("Ann", "knows", "Bob"),
    }


def test_a_relation_between_tokens_makes_claims_of_them_and_keeps_its_features() -> None:
    article = read(
        '<seg:Token xmi:id="1" sofa="9" begin="3" end="6"/>'
        '<seg:Token xmi:id="2" sofa="9" begin="7" end="11"/><custom:Dep xmi:id="6" sofa="9"'
        ' begin="7" end="11" Governor="1" Dependent="2" value="subj" flavor="x"/>'
    )
    assert told(article) == ([("Ann", "Token"), ("told", "Token")], {("Ann", "subj", "told")})
    assert [one.words for one in article.found.claims[0].notes] == ["subj: flavor: x"]


def test_empty_spans_and_those_of_other_texts_are_left_out_and_counted() -> None:
    article = read(
        '<custom:Span xmi:id="1" sofa="9" begin="3" end="3"/>'
        '<custom:Span xmi:id="2" sofa="8" begin="3" end="6"/>'
        '<custom:Rel xmi:id="6" sofa="9" begin="3" end="6" Governor="1" Dependent="7"/>'
    )
    assert told(article) == ([], set())
    assert [(one.kind, one.count) for one in article.remarks] == [(RemarkKind.ANNOTATIONS, 3)]


def test_lists_of_json_lead_to_what_is_in_them() -> None:
    data = a_json(
        [
            {"%ID": 2, "%TYPE": "x.Host", "@sofa": 1, "begin": 7, "end": 11, "@fillers": 3, "sure": True},
            {"%ID": 3, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [4]},
            {"%ID": 4, "%TYPE": "x.Filler", "role": "who", "@target": 5},
            {"%ID": 5, "%TYPE": "x.Span", "@sofa": 1, "begin": 3, "end": 6, "value": "PER"},
        ]
    )
    (article,) = articles(CAS, data, "a.json")
    assert told(article) == ([("Ann", "PER"), ("told", "true")], {("told", "who", "Ann")})


@pytest.mark.parametrize(
    "data",
    [
        b'{"%TYPES": {}, "%FEATURE_STRUCTURES": []}',
        b'{"%TYPES": {}, "%FEATURE_STRUCTURES": 3}',
        b'{"%TYPES": ' + b"[" * 100_000,
        b'{"%TYPES": {"a": "\xff"}}',
        b'{"%TYPES": {},\n"x"',
        (HEAD + "</xmi:XMI>").encode(),
        (HEAD + "<a>").encode(),
    ],
)
def test_what_is_damaged_or_holds_no_text_is_refused(data: bytes) -> None:
    assert CAS.recognises(source(data, "a"))
    with pytest.raises(ExpectedError):
        list(CAS.read(source(data, "a")))


def test_the_line_that_is_wrong_is_named() -> None:
    with pytest.raises(UnreadableInputError) as found:
        list(CAS.read(source(b'{"%TYPES": {},\n"x"', "a.json")))
    assert found.value.line == 2


def test_several_articles_of_json_come_out_of_a_zip_and_damage_stays_with_one() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number, review in enumerate(nasty_reviews()):
            archive.writestr(f"{number}.json", CAS_JSON.render(nasty_material(review)))
        archive.writestr("2.json", b"{")
    data = file.getvalue()
    assert CAS.recognises(source(data, "a.zip"))
    found = list(CAS.read(source(data, "a.zip")))
    assert [one.place for one in found] == ["0.json", "1.json", "2.json"]
    assert [one.place for one in rejected(found)] == ["2.json"]


def test_other_json_and_other_archives_are_left_alone() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.json", b'{"text": "x"}')
    for data in (b'{"text": "%TYPES"}', b"[]", b"<html></html>", file.getvalue()):
        assert not CAS.recognises(source(data, "a.json"))


def test_damaged_files_are_refused_in_words_or_read() -> None:
    review = nasty_reviews()[1]
    survives(CAS, CAS_JSON.render(nasty_material(review)), "a.json", 100)
    survives(CAS, next(iter(XMI.pieces(nasty_material(review)))).content, "a.xmi", 100)
