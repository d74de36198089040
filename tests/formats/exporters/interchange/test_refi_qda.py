"""REFI-QDA projects, held against the schema of the standard."""

import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from lxml import etree

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.interchange.refi_qda import REFI_QDA
from tests.formats.exporters.material import nasty_material, nasty_reviews

if TYPE_CHECKING:
    from lxml.etree import _Element

TESTS: Final = Path(__file__).resolve().parents[3]
NAMES: Final = {"q": "urn:QDA-XML:project:1.0"}


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The schema of projects."""
    return etree.XMLSchema(etree.parse(TESTS / "data" / "refi-qda" / "Project-mrt2019.xsd"))


def files(content: bytes) -> dict[str, bytes]:
    """Unpack a project."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def project(material: Material) -> "_Element":
    """Return the root of a project."""
    return etree.fromstring(files(REFI_QDA.render(material))["project.qde"])


def test_project_is_as_it_was(bridge: ArticleReview, river: ArticleReview) -> None:
    content = REFI_QDA.render(nasty_material(bridge, river))
    golden = TESTS / "golden" / "project.qdpx"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        golden.write_bytes(content)
    assert files(content) == files(golden.read_bytes())


def test_project_is_valid(schema: etree.XMLSchema, bridge: ArticleReview, river: ArticleReview) -> None:
    for material in (nasty_material(), nasty_material(bridge, river), nasty_material(river)):
        schema.assertValid(project(material))


def test_project_without_articles_is_valid(schema: etree.XMLSchema) -> None:
    schema.assertValid(project(replace(nasty_material(), reviews=())))


def test_selections_stand_at_the_words_of_the_claims() -> None:
    unpacked = files(REFI_QDA.render(nasty_material()))
    root = etree.fromstring(unpacked["project.qde"])
    sources = root.findall("q:Sources/q:TextSource", NAMES)
    for source, review in zip(sources, nasty_reviews(), strict=True):
        path = str(source.get("plainTextPath")).removeprefix("internal://")
        text = unpacked[f"Sources/{path}"].decode()
        assert text == review.text.text
        covered = [
            text[int(one.get("startPosition", "")) : int(one.get("endPosition", ""))]
            for one in source.findall("q:PlainTextSelection", NAMES)
        ]
        assert covered == [one.claim.quote for one in review.claims]
        assert source.get("richTextPath") is None


def test_every_guid_is_one_of_its_own_and_every_reference_leads_somewhere() -> None:
    root = project(nasty_material())
    guids = [str(one.get("guid")) for one in root.iter() if one.get("guid")]
    assert len(set(guids)) == len(guids)
    names = ("targetGUID", "originGUID", "creatingUser", "creatingUserGUID")
    references = {str(one.get(name)) for one in root.iter() for name in names if one.get(name)}
    assert references <= set(guids)


def test_our_ids_are_the_guids() -> None:
    harbour, _ = nasty_reviews()
    selections = project(nasty_material()).findall("q:Sources/q:TextSource/q:PlainTextSelection", NAMES)
    assert [one.get("guid") for one in selections[: len(harbour.claims)]] == [
        one.claim.id for one in harbour.claims
    ]


def test_verdicts_are_codes_under_a_parent_that_cannot_be_given() -> None:
    root = project(nasty_material())
    codes = {str(one.get("guid")): one for one in root.iter("{*}Code")}
    assert len({one.get("name") for one in codes.values()}) == len(codes)
    told = root.find("q:Sources/q:TextSource/q:PlainTextSelection", NAMES)
    assert told is not None
    given = [codes[str(one.get("targetGUID"))] for one in told.iter("{*}CodeRef")]
    assert [one.get("name") for one in given] == ["allegation", "Verbatim", "True"]
    parent = given[2].getparent()
    assert parent is not None
    assert (parent.get("name"), parent.get("isCodable")) == ("Verdict", "false")


def test_links_lead_across_articles() -> None:
    links = project(nasty_material()).findall("q:Links/q:Link", NAMES)
    ends = [(str(one.get("originGUID"))[-2:], str(one.get("targetGUID"))[-2:]) for one in links]
    assert ends == [("13", "11"), ("12", "11"), ("31", "11"), ("32", "31")]
    assert {one.get("direction") for one in links} == {"OneWay"}


def test_replaced_characters_are_counted_and_the_texts_are_whole() -> None:
    losses = REFI_QDA.losses(nasty_material())
    assert [one.part for one in losses] == [Part.BLOCKS, Part.CHARACTERS]
    assert Loss(part=Part.CHARACTERS, count=7) in losses
    assert (
        "\x07"
        in files(REFI_QDA.render(nasty_material()))[f"Sources/{nasty_reviews()[0].version.id}.txt"].decode()
    )


def test_articles_of_the_same_title_get_names_of_their_own() -> None:
    sources = project(nasty_material()).findall("q:Sources/q:TextSource", NAMES)
    names = [str(one.get("name")) for one in sources]
    assert names[1] == f"{names[0]} (2)"


def test_times_are_in_whole_seconds() -> None:
    root = project(nasty_material())
    times = {str(one.get("creationDateTime")) for one in root.iter() if one.get("creationDateTime")}
    assert times == {"2026-03-05T09:00:00Z", "2026-03-04T10:00:00Z"}


def test_the_same_material_gives_the_same_bytes() -> None:
    assert REFI_QDA.render(nasty_material()) == REFI_QDA.render(nasty_material())
