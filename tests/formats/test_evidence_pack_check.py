"""A pack is checked without unpacking it and without believing it."""

import hashlib
import io
import json
import os
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import DiskError, FileMissingError
from factcheck_gui.domain.evidence import PackFault
from factcheck_gui.formats.evidence_pack_check import PackLimits, check_pack, is_pack
from factcheck_gui.services.evidence import check_evidence, is_evidence

Files = dict[str, bytes]
Write = Callable[..., Path]

_LISTED: Files = {
    "report.html": b"<html>",
    "versions/01-x.txt": "دریا 🌉".encode(),
    "copies/پل.pdf": b"x" * 5000,
}


def sums(contents: Mapping[str, bytes]) -> bytes:
    """Return the checksums of some files as `sha256sum` writes them."""
    lines = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in contents.items())
    return "".join(lines).encode()


FILES: Files = {**_LISTED, "SHA256SUMS.txt": sums(_LISTED)}


def manifest(contents: Mapping[str, bytes], **changes: object) -> bytes:
    """Return a manifest of some files."""
    listed = [
        {"path": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in contents.items()
    ]
    whole = {
        "format": "factcheck-evidence-pack",
        "format_version": 1,
        "made_at": "2026-03-05T09:00:00.000Z",
        "program": "factcheck-gui 0.0.0",
        "files": listed,
        "missing": [],
    }
    return json.dumps({**whole, **changes}).encode()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a zip of some files."""

    def pack(*entries: tuple[str, bytes], name: str = "pack.zip") -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for entry, content in entries:
                archive.writestr(entry, content)
        return path

    return pack


def faults(path: Path) -> list[tuple[str, str]]:
    """Return what is found, as pairs."""
    return [(one.fault.value, one.subject) for one in check_pack(path).findings]


def test_a_pack_as_it_was_made_is_whole(write: Write) -> None:
    made = manifest(FILES)
    found = check_pack(write(("manifest.json", made), *FILES.items()))
    assert found.is_whole
    assert (found.whole, found.manifest_sha256) == (4, hashlib.sha256(made).hexdigest())


def test_what_was_altered_added_and_removed_is_named(write: Write) -> None:
    altered = {**FILES, "report.html": b"<HTML>", "new.txt": b""}
    del altered["copies/پل.pdf"]
    path = write(("manifest.json", manifest(FILES)), *altered.items())
    assert sorted(faults(path)) == [
        ("added", "new.txt"),
        ("altered", "report.html"),
        ("gone", "copies/پل.pdf"),
    ]


def test_a_flipped_byte_is_found(write: Write) -> None:
    path = write(("manifest.json", manifest(FILES)), *FILES.items())
    content = bytearray(path.read_bytes())
    place = content.index(b"copies/")
    content[place + len("copies/پل.pdf".encode()) + 8] ^= 1
    path.write_bytes(content)
    assert faults(path) == [("altered", "copies/پل.pdf")]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["report.html", "REPORT.html"])
def test_two_files_of_one_name_are_told(write: Write, second: str) -> None:
    path = write(("manifest.json", manifest(FILES)), *FILES.items(), (second, b"<evil>"))
    assert ("twice", "report.html") in faults(path)


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "a/../../evil", "C:/evil", "a\\..\\evil"])
def test_names_that_lead_outside_are_told(write: Write, name: str) -> None:
    listed = {**_LISTED, name: b"x"}
    files = {**listed, "SHA256SUMS.txt": sums(listed)}
    path = write(("manifest.json", manifest(files)), *files.items())
    assert ("outside", name) in faults(path)


def test_a_bomb_is_not_looked_into(write: Write) -> None:
    bomb = {"zeros": bytes(5_000_000)}
    path = write(("manifest.json", manifest(bomb)), *bomb.items())
    limits = PackLimits(bytes_in_all=1_000_000)
    assert [one.fault for one in check_pack(path, limits).findings] == [PackFault.TOO_LARGE]


def test_an_encrypted_file_is_told(write: Write) -> None:
    path = write(("manifest.json", manifest(FILES)), *FILES.items())
    content = bytearray(path.read_bytes())
    place = content.rindex(b"PK\x01\x02", 0, content.rindex(b"copies/"))
    content[place + 8] |= 1
    path.write_bytes(content)
    assert faults(path) == [("locked", "copies/پل.pdf")]


@pytest.mark.parametrize(
    ("made", "fault"),
    [
        (b"{", PackFault.BAD_MANIFEST),
        (b'{"format": 1}', PackFault.BAD_MANIFEST),
        (b"[" * 100_000, PackFault.BAD_MANIFEST),
        (manifest(FILES, files="x"), PackFault.BAD_MANIFEST),
        (manifest(FILES, files=[{"path": "a", "size": -1, "sha256": "0" * 64}]), PackFault.BAD_MANIFEST),
        (manifest(FILES, format_version=2), PackFault.NEWER),
    ],
)
def test_a_manifest_is_not_believed(write: Write, made: bytes, fault: PackFault) -> None:
    found = check_pack(write(("manifest.json", made), *FILES.items()))
    assert [one.fault for one in found.findings] == [fault]


def test_a_zip_without_a_manifest_is_no_pack(write: Write) -> None:
    assert faults(write(*FILES.items())) == [("no_manifest", "manifest.json")]


@pytest.mark.parametrize("content", [b"", b"just a text", b"PK\x03\x04 and nothing more"])
def test_what_is_no_zip_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "text.zip"
    path.write_bytes(content)
    found = check_pack(path)
    assert [one.fault for one in found.findings] == [PackFault.NOT_A_ZIP]
    assert found.is_damaged
    assert is_pack(path)


def test_a_pack_cut_short_is_damaged_wherever_it_was_cut(write: Write) -> None:
    path = write(("manifest.json", manifest(FILES)), *FILES.items())
    content = path.read_bytes()
    for end in range(0, len(content) - 1, 97):
        path.write_bytes(content[:end])
        assert check_pack(path).is_damaged


def test_two_lists_that_disagree_are_told(write: Write) -> None:
    altered = {**FILES, "report.html": b"<evil>"}
    path = write(("manifest.json", manifest(altered)), *altered.items())
    assert faults(path) == [("disagree", "report.html")]


def test_a_file_that_only_one_of_the_lists_names_is_told(write: Write) -> None:
    more = {**FILES, "evil.html": b"<evil>"}
    less = {name: content for name, content in FILES.items() if name != "report.html"}
    assert faults(write(("manifest.json", manifest(more)), *more.items())) == [("disagree", "evil.html")]
    assert faults(write(("manifest.json", manifest(less)), *less.items())) == [("disagree", "report.html")]


def test_a_pack_without_its_second_list_is_not_whole(write: Write) -> None:
    path = write(("manifest.json", manifest(_LISTED)), *_LISTED.items())
    assert faults(path) == [("gone", "SHA256SUMS.txt")]


@pytest.mark.parametrize("content", [b"\xff", b"no list\n", FILES["SHA256SUMS.txt"] * 2])
def test_a_second_list_that_is_none_is_told(write: Write, content: bytes) -> None:
    files = {**FILES, "SHA256SUMS.txt": content}
    path = write(("manifest.json", manifest(files)), *files.items())
    assert faults(path) == [("disagree", "SHA256SUMS.txt")]


def test_bytes_that_belong_to_no_file_are_told(write: Write) -> None:
    path = write(("manifest.json", manifest(FILES)), *FILES.items())
    content = path.read_bytes()
    for changed, place in ((b"MZ evil" * 10 + content, 0), (content + b"trailing", len(content))):
        path.write_bytes(changed)
        assert faults(path) == [("loose", str(place))]


def test_a_file_that_the_zip_does_not_list_is_told(tmp_path: Path) -> None:
    path = tmp_path / "pack.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hidden", b"hidden")
        for name, content in {"manifest.json": manifest(FILES), **FILES}.items():
            archive.writestr(name, content)
        del archive.filelist[0]
    assert faults(path) == [("loose", "0")]


def test_places_that_cannot_be_are_told_and_not_followed(write: Write) -> None:
    path = write(("manifest.json", manifest(FILES)), *FILES.items())
    content = path.read_bytes()
    end = content.rindex(b"PK\x05\x06")
    far = b"PK\x06\x06" + b"\xff" * 8
    path.write_bytes(content[:end] + far + bytes(44) + content[end:])
    assert check_pack(path).findings


def test_a_comment_on_the_zip_is_told(write: Write) -> None:
    path = write(("manifest.json", manifest(FILES)), *FILES.items())
    size = path.stat().st_size
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = b"hidden"
    assert faults(path) == [("loose", str(size))]


def test_a_pack_that_was_packed_anew_by_others_is_whole(tmp_path: Path) -> None:
    class Pipe(io.BytesIO):
        """A file that cannot go back, so that sizes come after the files, as some packers write them."""

        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("versions/", b"")
        with archive.open("manifest.json", "w", force_zip64=True) as file:
            file.write(manifest(FILES))
        for name, content in FILES.items():
            archive.writestr(name, content)
    path = tmp_path / "pack.zip"
    path.write_bytes(pipe.getvalue())
    assert faults(path) == []


def test_folders_that_hold_nothing_of_the_pack_are_told(write: Write) -> None:
    entries = [("manifest.json", manifest(FILES)), *FILES.items()]
    path = write(*entries, ("versions/", b""), ("sub/", b""), ("copies/", b"hidden"), ("../up/", b""))
    assert faults(path) == [
        ("outside", "../up/"),
        ("added", "sub/"),
        ("added", "copies/"),
        ("added", "../up/"),
    ]


def test_a_file_without_a_name_is_told(write: Write) -> None:
    path = write(("manifest.json", manifest(FILES)), *FILES.items(), ("x", b"x"))
    content = path.read_bytes()
    place = content.rindex(b"PK\x01\x02")
    path.write_bytes(
        content[: place + 28] + b"\0\0" + content[place + 30 : place + 46] + content[place + 47 :]
    )
    assert check_pack(path).findings


def test_a_folder_and_a_pipe_are_no_packs(tmp_path: Path) -> None:
    folder, pipe = tmp_path / "folder.zip", tmp_path / "pipe.zip"
    folder.mkdir()
    os.mkfifo(pipe)
    for path in (folder, pipe):
        assert faults(path) == [("not_a_zip", path.name)]
        assert not is_evidence(path)


def test_a_file_that_is_not_there_or_may_not_be_read_is_refused(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FileMissingError):
        check_evidence(tmp_path / "gone.zip")
    path = write(("manifest.json", manifest(FILES)), *FILES.items())

    def forbidden(*_: object, **__: object) -> None:
        # Whoever runs the tests may be allowed to read every file.
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(DiskError) as caught:
        check_evidence(path)
    assert (caught.value.path, caught.value.reason) == (path, "Permission denied")
    assert not is_evidence(path)
