"""Zip files are read within limits, whatever their directory says."""

import io
import struct
import zipfile
import zlib

import pytest

from factcheck_gui.domain.input_errors import BrokenInputError, EncryptedInputError, TooLargeInputError
from factcheck_gui.formats.importers.documents.archives import Archive, is_zip, open_archive
from tests.formats.importers.documents.documents import damaged, packed, source_of

MEGABYTE = 1_000_000


def opened(data: bytes, *, limit: int = 200 * MEGABYTE) -> Archive:
    return open_archive(source_of(data, "a.zip"), limit=limit)


def test_members_are_read_as_they_were_packed() -> None:
    archive = opened(packed({"a.txt": "rain", "b/c.txt": b"\0snow"}, stored=("b/c.txt",)))

    assert archive.names() == ("a.txt", "b/c.txt")
    assert (archive.read("a.txt"), archive.read("b/c.txt")) == (b"rain", b"\0snow")


def test_small_and_capital_letters_and_backslashes_do_not_matter() -> None:
    archive = opened(packed({"Word\\Document.xml": "rain"}))

    assert archive.find("word/document.xml") == "Word/Document.xml"
    assert archive.read("word/document.xml") == b"rain"


def test_what_is_missing_is_an_error() -> None:
    with pytest.raises(BrokenInputError) as found:
        opened(packed({"a": "rain"})).read("b")
    assert found.value.finding == "b is missing"


def test_a_member_beyond_its_limit_is_refused() -> None:
    archive = opened(packed({"a": "rain" * 100}))

    with pytest.raises(TooLargeInputError):
        archive.read("a", limit=399)
    assert len(archive.read("a", limit=400)) == 400


def test_all_members_share_one_limit() -> None:
    archive = opened(packed({"a": "r" * 600, "b": "r" * 600}, stored=("b",)), limit=1_000)

    archive.read("a")
    with pytest.raises(TooLargeInputError) as refused:
        archive.read("b")
    assert refused.value.limit == 1_000


def test_a_bomb_is_refused_by_its_ratio() -> None:
    with pytest.raises(TooLargeInputError):
        opened(packed({"a": bytes(12 * MEGABYTE)})).read("a")


def test_a_lie_about_the_size_is_noticed() -> None:
    data = bytearray(packed({"a": "rain" * 1_000}))
    place = data.index(b"PK\x01\x02")
    # The size after unpacking, and a checksum that fits it.
    data[place + 16 : place + 20] = struct.pack("<L", zlib.crc32(b"rain"))
    data[place + 24 : place + 28] = struct.pack("<L", 4)

    with pytest.raises(BrokenInputError):
        opened(bytes(data)).read("a")


def test_overlapping_members_are_refused() -> None:
    data = packed({"a": "rain" * 9, "b": "snow" * 9}, stored=("a", "b"))
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    bomb = bytearray(data)
    bomb[second + 42 : second + 46] = struct.pack("<L", 0)

    with pytest.raises(BrokenInputError) as found:
        opened(bytes(bomb))
    assert found.value.finding == "its members overlap"


def test_more_members_than_any_honest_file_has_are_refused() -> None:
    data = packed({"a": "rain"}) + b"PK\x01\x02" * 20_001

    with pytest.raises(BrokenInputError):
        opened(data)


def test_encrypted_members_are_said_to_be_so() -> None:
    data = bytearray(packed({"a": "rain"}))
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1

    with pytest.raises(EncryptedInputError):
        opened(bytes(data)).read("a")


def test_links_and_names_that_lead_outside_are_left_out() -> None:
    link = zipfile.ZipInfo("link")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        for name in ("../up", "/root", "C:/disk", "folder/", "in/../out", "good"):
            archive.writestr(name, "" if name.endswith("/") else "rain")

    assert opened(made.getvalue()).names() == ("good",)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(("second", "refused"), [("rain", False), ("snow", True)])
def test_two_members_of_one_name_must_be_the_same(second: str, refused: bool) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a", "rain")
        archive.writestr("a", second)

    if refused:
        with pytest.raises(BrokenInputError):
            opened(made.getvalue())
    else:
        assert opened(made.getvalue()).read("a") == b"rain"


def test_packings_that_no_office_uses_are_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a", "rain")

    with pytest.raises(BrokenInputError):
        opened(made.getvalue()).read("a")


def test_only_zip_files_are_opened() -> None:
    assert not is_zip(b"rain")
    with pytest.raises(BrokenInputError):
        opened(b"rain")


def test_whatever_the_bytes_the_error_is_one_that_is_told() -> None:
    data = packed({f"{number}.txt": "It rained all day. " * number for number in range(5)})
    read = 0
    for copy in damaged(data, 400):
        try:
            archive = opened(copy)
            read += sum(len(archive.read(name)) > 0 for name in archive.names())
        except (BrokenInputError, TooLargeInputError, EncryptedInputError):
            continue
    assert read > 0
