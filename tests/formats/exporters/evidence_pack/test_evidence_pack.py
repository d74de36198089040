"""What is in an evidence pack."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest

from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.evidence_pack.names import safe_name
from factcheck_gui.formats.exporters.evidence_pack.pack import EVIDENCE_PACK
from factcheck_gui.formats.exporters.exporter import Material
from tests.formats.exporters.evidence_pack.packing import COPY, ORIGINAL, HandMadeArchive, pack_material

MakeMaterial = Callable[..., Material]


@pytest.fixture
def made(bridge: ArticleReview, material: MakeMaterial) -> Material:
    """What the pack of one article is made of."""
    return pack_material(material(bridge))


def files(made: Material) -> dict[str, bytes]:
    """Return the files of a pack by their paths."""
    with zipfile.ZipFile(io.BytesIO(EVIDENCE_PACK.render(made))) as archive:
        names = archive.namelist()
        assert len(set(names)) == len(names)
        return {name: archive.read(name) for name in names}


def test_manifest_is_as_it_was(made: Material, same_as_golden: Callable[[str, bytes], None]) -> None:
    manifest = json.loads(files(made)["manifest.json"])
    for one in manifest["files"]:
        # Reports and tables have golden files of their own.
        if one["kind"] not in {"version", "original", "copy"}:
            one["size"], one["sha256"] = 0, "of a file that is compared elsewhere"
    content = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    same_as_golden("pack.manifest.json", content.encode())


def test_manifest_names_every_file_but_itself_with_its_checksum(made: Material) -> None:
    found = files(made)
    manifest = json.loads(found.pop("manifest.json"))
    assert {one["path"] for one in manifest["files"]} == set(found)
    for one in manifest["files"]:
        content = found[one["path"]]
        assert (one["size"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())


def test_texts_originals_and_copies_are_the_bytes_that_are_kept(made: Material) -> None:
    found = files(made)
    text = made.reviews[0].text.text.encode()
    digest = hashlib.sha256(text).hexdigest()
    assert found[f"versions/02-{digest[:8]}.txt"] == text
    (original,) = (name for name in found if name.startswith("originals/"))
    (copy,) = (name for name in found if name.startswith("copies/"))
    assert (found[original], found[copy]) == (ORIGINAL, COPY)
    assert original == f"originals/{hashlib.sha256(ORIGINAL).hexdigest()}-CON___پل_ page.html"
    assert copy == f"copies/{hashlib.sha256(COPY).hexdigest()}-letters.pdf"


def test_the_same_material_gives_the_same_bytes(made: Material) -> None:
    assert EVIDENCE_PACK.render(made) == EVIDENCE_PACK.render(made)


def test_what_the_workspace_has_lost_is_named_and_not_passed_over(made: Material) -> None:
    found = files(replace(made, archive=HandMadeArchive(made.reviews, (COPY,))))
    manifest = json.loads(found["manifest.json"])
    assert [one["sha256"] for one in manifest["missing"]] == [hashlib.sha256(ORIGINAL).hexdigest()]
    assert hashlib.sha256(ORIGINAL).hexdigest() in found["index.html"].decode()


def test_the_history_comes_once_and_in_order(
    bridge: ArticleReview, river: ArticleReview, material: MakeMaterial
) -> None:
    found = files(pack_material(material(bridge, river)))
    events = [json.loads(line) for line in found["history.jsonl"].splitlines()]
    assert [event["number"] for event in events] == [9, 15, 16]
    assert events[0]["new"] == {"quote": "=1+1"}


def test_several_articles_have_folders_of_their_own(
    bridge: ArticleReview, river: ArticleReview, material: MakeMaterial
) -> None:
    names = files(pack_material(material(bridge, river)))
    folders = {name.split("/")[1] for name in names if name.startswith("versions/")}
    assert folders == {"article-01", "article-02"}


def test_reports_in_it_are_for_readers_and_the_memo_is_for_the_desk(made: Material) -> None:
    first = made.reviews[0].claims[0]
    claim = replace(first.claim, remark="MARKER", correction="MARKER")
    review = replace(made.reviews[0], claims=(replace(first, claim=claim), *made.reviews[0].claims[1:]))
    found = files(replace(made, reviews=(review,)))
    manifest = json.loads(found["manifest.json"])
    internal = {one["path"] for one in manifest["files"] if one["is_internal"]}
    holding = {name for name, content in found.items() if b"MARKER" in content}
    assert {"claims.csv", "claims.jsonl"} <= holding <= internal
    assert {"report.html", "article.html", "sources.html"}.isdisjoint(internal)


def test_the_page_links_to_nothing_that_others_have_made(made: Material) -> None:
    page = files(made)["index.html"].decode()
    assert 'href="report.html"' in page
    assert 'href="originals/' not in page
    assert 'href="copies/' not in page
    assert "<script" not in page


def test_checksums_are_as_sha256sum_reads_them(made: Material) -> None:
    found = files(made)
    for line in found["SHA256SUMS.txt"].decode().splitlines():
        digest, path = line.split("  ", 1)
        assert hashlib.sha256(found[path]).hexdigest() == digest


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd.html"),
        ("C:\\Windows\\con.txt", "con.txt"),
        ("a\0b\u202egpj.exe", "a_b_gpj.exe"),
        ("...", "file.html"),
        ("letter", "letter.html"),
        ("x" * 300 + ".pdf", "x" * 60 + ".pdf"),
        ("پل.pdf", "پل.pdf"),
        ("a<b>|c?.pdf ", "a_b__c_.pdf"),
    ],
)
def test_names_lead_nowhere(name: str, safe: str) -> None:
    assert safe_name(name, "text/html") == safe
