"""Backups are listed and restored from the shell, also where the workspace cannot be opened."""

from pathlib import Path

from tests.cli.conftest import Factcheck

QUOTE = "The mayor denies that."


def _tag(factcheck: Factcheck, path: Path) -> None:
    done = factcheck("tag", path, "Council", "--quote", QUOTE, "--kind", "denial")
    assert done.code == 0, done.err


def _claims(factcheck: Factcheck, path: Path) -> int:
    return len(factcheck("claims", path, "--json").data)


def test_a_backup_is_listed_and_restored_and_that_is_in_the_history(
    factcheck: Factcheck, empty: Path, article_file: Path
) -> None:
    factcheck("import", empty, article_file)
    made = factcheck("backup", empty, "--json").data["backup"]
    _tag(factcheck, empty)

    (listed,) = factcheck("backups", empty, "--json").data
    done = factcheck("restore", empty, made, "--json")

    assert (listed["path"], listed["label"], listed["articles"], listed["claims"]) == (made, "by-hand", 1, 0)
    assert done.code == 0
    assert done.data["changes"] == 1
    assert _claims(factcheck, empty) == 0
    assert factcheck("verify", empty).code == 0
    history = factcheck("history", empty, "--json").data
    assert (history[-1]["action"], history[-1]["reviewer"]) == ("restore_backup", "Ada")
    newest = factcheck("backups", empty, "--json").data[0]
    assert (newest["path"], newest["label"]) == (done.data["backup_before"], "before-restore")
    assert factcheck("restore", empty, Path(newest["path"]).name).code == 0
    assert _claims(factcheck, empty) == 1


def test_people_are_told_what_came_back(factcheck: Factcheck, empty: Path, article_file: Path) -> None:
    factcheck("import", empty, article_file)
    without = factcheck("backup", empty).out.strip()
    _tag(factcheck, empty)
    made = factcheck("backup", empty).out.strip()

    listed = factcheck("backups", empty).out
    went = factcheck("restore", empty, without).out
    came = factcheck("restore", empty, made).out

    assert "just now  made by hand" in listed
    assert "1 article · 1 claim" in listed
    assert "Came back: –. Went: 1 claim." in went
    assert "Came back: 1 claim. Went: –." in came
    assert "just what" in factcheck("restore", empty, made).out


def test_a_damaged_workspace_is_kept_and_a_backup_put_in_its_place(
    factcheck: Factcheck, empty: Path, article_file: Path
) -> None:
    factcheck("import", empty, article_file)
    _tag(factcheck, empty)
    made = factcheck("backup", empty, "--json").data["backup"]
    damaged = bytearray(empty.read_bytes())
    damaged[4096 : 4096 * 8] = b"\xff" * (4096 * 7)
    empty.write_bytes(damaged)
    assert factcheck("claims", empty).code == 3

    (listed,) = factcheck("backups", empty, "--json").data
    done = factcheck("restore", empty, listed["path"], "--json")

    assert listed["path"] == made
    assert done.code == 0
    assert Path(done.data["set_aside"]).read_bytes() == bytes(damaged)
    assert _claims(factcheck, empty) == 1


def test_a_workspace_that_is_gone_comes_back(factcheck: Factcheck, empty: Path) -> None:
    made = factcheck("backup", empty, "--json").data["backup"]
    empty.unlink()

    assert len(factcheck("backups", empty, "--json").data) == 1
    assert factcheck("restore", empty, made).code == 0

    assert factcheck("verify", empty).code == 0


def test_a_backup_that_is_not_there_or_no_good_is_refused(
    factcheck: Factcheck, empty: Path, article_file: Path
) -> None:
    before = empty.read_bytes()

    missing = factcheck("restore", empty, "gone.factcheck")
    wrong = factcheck("restore", empty, article_file)
    itself = factcheck("restore", empty, empty)

    assert (missing.code, wrong.code, itself.code) == (2, 2, 2)
    assert "There is no file" in missing.err
    assert "is not a workspace" in wrong.err
    assert "is the workspace itself" in itself.err
    assert empty.read_bytes() == before


def test_a_large_import_is_backed_up_before(factcheck: Factcheck, empty: Path, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number}.txt").write_text(f"Story {number}\n\nIt says {number} times {number * 7}.")

    factcheck("import", empty, folder)

    (listed,) = factcheck("backups", empty, "--json").data
    assert (listed["label"], listed["articles"]) == ("before-import", 0)


def test_without_a_backup_it_says_how_to_make_one(factcheck: Factcheck, empty: Path) -> None:
    assert "factcheck backup" in factcheck("backups", empty).out
    assert factcheck("backups", empty, "--all", "--json").data == []
