"""UIMA CAS JSON and XMI, read with the library of others and with our own importer."""

import io
import json
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

import pytest

from factcheck_gui.domain.losses import Part
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Exporter
from factcheck_gui.formats.exporters.interchange.cas_json import CAS_JSON
from factcheck_gui.formats.exporters.interchange.cas_library import Cas
from factcheck_gui.formats.exporters.interchange.xmi import TYPES, XMI
from factcheck_gui.formats.uima_names import ANSWERS, CLAIM, META, SENTENCE
from factcheck_gui.formats.unfit_characters import fit_for_xml
from tests.formats.exporters.material import nasty_material, nasty_reviews
from tests.formats.importers.annotated.round_trips import read_back, told_by_articles, told_by_reviews

CASSIS = import_module("cassis")
HARBOUR, RIVER = nasty_reviews()


def as_json(review: ArticleReview) -> Cas:
    """Read the JSON of an article with the library."""
    cas: Cas = CASSIS.load_cas_from_json(CAS_JSON.render(nasty_material(review)).decode())
    return cas


def as_xmi(review: ArticleReview) -> Cas:
    """Read the XMI of an article with the library."""
    pieces = {piece.name: piece.content for piece in XMI.pieces(nasty_material(review))}
    types = CASSIS.load_typesystem(io.BytesIO(pieces.pop(TYPES)))
    (content,) = pieces.values()
    cas: Cas = CASSIS.load_cas_from_xmi(io.BytesIO(content), typesystem=types)
    return cas


def test_the_json_is_as_it_was(bridge: ArticleReview, same_as_golden: Callable[[str, bytes], None]) -> None:
    same_as_golden("cas.json", CAS_JSON.render(nasty_material(bridge)))


def test_the_xmi_is_as_it_was(bridge: ArticleReview, same_as_golden: Callable[[str, bytes], None]) -> None:
    pieces = {piece.name: piece.content for piece in XMI.pieces(nasty_material(bridge))}
    (name,) = pieces.keys() - {TYPES}
    same_as_golden("claims.xmi", pieces[name])


@pytest.mark.parametrize("review", [HARBOUR, RIVER])
@pytest.mark.parametrize("load", [as_json, as_xmi])
def test_others_read_every_claim_at_its_words(
    review: ArticleReview, load: Callable[[ArticleReview], Cas]
) -> None:
    cas = load(review)
    fit = fit_for_xml if load is as_xmi else lambda text: (text, 0)
    assert cas.sofa_string == fit(review.text.text)[0]
    found = [(one.begin, one.end, one.kind, one.claimId) for one in cas.select(CLAIM)]
    expected = [(one.claim.start, one.claim.end, one.claim.kind, one.claim.id) for one in review.claims]
    assert Counter(found) == Counter(expected)
    for one in cas.select(CLAIM):
        quote = next(each.claim.quote for each in review.claims if each.claim.id == one.claimId)
        assert one.get_covered_text() == fit(quote)[0]


@pytest.mark.parametrize("load", [as_json, as_xmi])
def test_others_read_links_sentences_and_the_title(load: Callable[[ArticleReview], Cas]) -> None:
    cas = load(HARBOUR)
    links = {(one.Governor.claimId[-2:], one.kind, one.Dependent.claimId[-2:]) for one in cas.select(ANSWERS)}
    assert links == {("13", "denies", "11"), ("12", "corroborates", "11")}
    assert all(
        (one.begin, one.end) == (one.Dependent.begin, one.Dependent.end) for one in cas.select(ANSWERS)
    )
    assert len(cas.select(SENTENCE)) == len(HARBOUR.text.statements)
    (meta,) = cas.select(META)
    assert meta.documentTitle.startswith("City denies <it>")


def test_offsets_in_the_file_count_utf_16_units() -> None:
    document = json.loads(CAS_JSON.render(nasty_material(HARBOUR)))
    units = HARBOUR.text.text.encode("utf-16-le")
    claims = {one["claimId"]: one for one in document["%FEATURE_STRUCTURES"] if one["%TYPE"] == CLAIM}
    for one in HARBOUR.claims:
        found = claims[one.claim.id]
        assert units[2 * found["begin"] : 2 * found["end"]].decode("utf-16-le") == one.claim.quote


def test_characters_that_xml_forbids_are_counted() -> None:
    counted = {one.part: one.count for one in XMI.losses(nasty_material())}
    assert counted[Part.CHARACTERS] > 0
    assert Part.CHARACTERS not in {one.part for one in CAS_JSON.losses(nasty_material())}


def test_json_comes_back_as_it_was() -> None:
    for review in nasty_reviews():
        articles = read_back(CAS_JSON.render(nasty_material(review)), "x.json", "cas")
        ((text, claims, links),) = told_by_articles(articles)
        ((own_text, own_claims, own_links),) = told_by_reviews([review])
        assert (text, claims) == (own_text, own_claims)
        assert sorted(links, key=str) == sorted(own_links, key=str)


def test_xmi_comes_back_with_the_same_places_and_links() -> None:
    articles = read_back(XMI.render(nasty_material()), "x.zip", "cas")
    for article, review in zip(articles, nasty_reviews(), strict=True):
        assert article.text == fit_for_xml(review.text.text)[0]
        found = Counter((one.span.start, one.span.end, one.label) for one in article.found.claims)
        assert found == Counter((one.claim.start, one.claim.end, one.claim.kind) for one in review.claims)
        assert article.details.language == review.article.details.language


@pytest.mark.parametrize("exporter", [CAS_JSON, XMI])
def test_progress_is_told_for_each_claim(exporter: Exporter) -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, of: int) -> None:
        told.append((done, of))

    exporter.render(replace(nasty_material(HARBOUR), progress=tell))
    assert told == [(number, 7) for number in range(1, 8)]


def test_the_zip_holds_the_types_once() -> None:
    with zipfile.ZipFile(io.BytesIO(XMI.render(nasty_material()))) as archive:
        names = archive.namelist()
    assert names.count(TYPES) == 1
    assert sum(name.endswith(".xmi") for name in names) == 2
