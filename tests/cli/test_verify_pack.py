"""The command that checks evidence packs."""

import zipfile
from pathlib import Path

from tests.cli.conftest import Factcheck


def _packed(factcheck: Factcheck, tmp_path: Path) -> Path:
    workspace, article, pack = tmp_path / "w.factcheck", tmp_path / "a.txt", tmp_path / "pack.zip"
    article.write_text("The mayor says the bridge is safe.\n")
    assert factcheck("new", workspace).code == 0
    assert factcheck("import", workspace, article).code == 0
    assert factcheck("export", workspace, "--format", "pack", "--output", pack).code == 0
    return pack


def test_a_pack_that_was_exported_is_whole(factcheck: Factcheck, tmp_path: Path) -> None:
    pack = _packed(factcheck, tmp_path)
    told = factcheck("verify", pack)
    assert told.code == 0
    assert told.out.startswith("The pack is whole: all ")
    answer = factcheck("verify", pack, "--json")
    assert (answer.data["whole"], answer.data["findings"]) == (True, [])


def test_a_file_that_was_added_is_named(factcheck: Factcheck, tmp_path: Path) -> None:
    pack = _packed(factcheck, tmp_path)
    with zipfile.ZipFile(pack, "a") as archive:
        archive.writestr("more.txt", "x")
    told = factcheck("verify", pack)
    assert told.code == 1
    assert "more.txt" in told.out


def test_a_text_called_zip_is_damaged(factcheck: Factcheck, tmp_path: Path) -> None:
    path = tmp_path / "text.zip"
    path.write_text("no zip")
    told = factcheck("verify", path)
    assert (told.code, told.out) == (3, "This is no zip file, or a damaged one: text.zip\n")
