"""Exports come out whole, under a safe name, or not at all."""

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.errors import (
    DiskError,
    FileExistsAlreadyError,
    NotFoundError,
    NothingToCompareError,
    ReadersOnlyError,
    UnknownFormatError,
)
from factcheck_gui.domain.reports import Report
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.workspace_json import FORMAT_VERSION
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.workspace import Workspace


def take_in(workspace: Workspace, title: str, text: str = "It rained. The river rose.") -> str:
    """Take in a text under a title and return the article's id."""
    draft = workspace.importing.preview_text(text)
    draft = replace(draft, details=replace(draft.details, title=title))
    return workspace.importing.take_in(draft).edit.changes[0].entity_id


def tag(workspace: Workspace, article_id: str) -> str:
    """Tag the first words of an article as a fact and return the claim's id."""
    review = workspace.browsing.review(article_id)
    edit = workspace.composer.tag(review.version, review.text.text, Span(start=0, end=9), ClaimKind.FACT)
    return workspace.editing.submit(edit).edit.changes[0].entity_id


def order(name: str, *article_ids: str) -> ExportOrder:
    """Return the order of a format, for some articles or for all."""
    return ExportOrder(format_name=name, article_ids=article_ids)


def rate(workspace: Workspace, article_id: str, claim_id: str, value: str) -> None:
    """Answer whether a claim is true."""
    reviewed = workspace.browsing.review(article_id).claim(claim_id)
    assert reviewed is not None
    chosen = workspace.browsing.scale(Question.TRUTH).named(value)
    workspace.editing.submit(workspace.composer.rate(reviewed, Question.TRUTH, chosen))


def test_formats_tell_their_endings_and_what_they_hold(workspace: Workspace) -> None:
    formats = {one.name: (one.suffix, one.is_article_wise) for one in workspace.exporting.formats()}
    assert formats["html"] == (".html", True)
    assert formats["csv"] == (".csv", True)
    assert formats["json"] == (".json", False)


@pytest.mark.parametrize("name", ["html", "csv", "json"])
def test_a_file_holds_what_was_rendered(name: str, workspace: Workspace, tmp_path: Path) -> None:
    article_id = take_in(workspace, "Rain")
    tag(workspace, article_id)
    target = tmp_path / "out"
    workspace.exporting.export(order(name, article_id), target)
    assert b"It rained" in target.read_bytes()
    assert not list(tmp_path.glob(".*"))


def test_an_export_replaces_an_older_one(workspace: Workspace, tmp_path: Path) -> None:
    take_in(workspace, "Rain")
    target = tmp_path / "out.html"
    target.write_bytes(b"older")
    workspace.exporting.export(order("html"), target)
    assert target.read_bytes().startswith(b"<!doctype html>")


def test_an_export_can_be_read_by_whom_the_umask_lets(workspace: Workspace, tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        workspace.exporting.export(order("csv"), tmp_path / "out.csv")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o640


def test_no_articles_named_stands_for_all(workspace: Workspace) -> None:
    first, second = take_in(workspace, "Rain"), take_in(workspace, "Sun", "It shone.")
    assert workspace.exporting.render(order("html")).count(b"<article ") == 2
    assert workspace.exporting.render(order("html", second)).count(b"<article ") == 1
    assert (
        workspace.exporting.render(
            ExportOrder(
                format_name="html",
                article_ids=(
                    first,
                    second,
                    first,
                ),
            )
        ).count(b"<article ")
        == 2
    )


def test_an_unknown_format_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError):
        workspace.exporting.export(order("abacus"), tmp_path / "out.abacus")
    with pytest.raises(UnknownFormatError):
        workspace.exporting.suggested_name(order("abacus"))


def test_an_unknown_article_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        workspace.exporting.export(order("html", "nobody"), tmp_path / "out.html")
    with pytest.raises(NotFoundError):
        workspace.exporting.suggested_name(order("html", "nobody"))
    assert not (tmp_path / "out.html").exists()


def test_nothing_is_left_where_the_disk_refuses(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "out.html"
    folder.mkdir()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(DiskError):
        workspace.exporting.export(order("html"), folder)
    with pytest.raises(DiskError):
        workspace.exporting.export(order("html"), tmp_path / "missing" / "out.html")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("ending", ["", "-wal", "-journal"])
def test_the_open_workspace_is_never_overwritten(ending: str, workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileExistsAlreadyError):
        workspace.exporting.export(order("json"), tmp_path / f"desk.factcheck{ending}")
    assert workspace.verify() == ()


def test_two_exports_of_a_workspace_differ_in_their_time_only(workspace: Workspace) -> None:
    take_in(workspace, "Rain")
    first, second = (json.loads(workspace.exporting.render(order("json"))) for _ in range(2))
    assert first.pop("exported_at") < second.pop("exported_at")
    assert first == second
    assert (first["format"], first["format_version"]) == ("factcheck-workspace", FORMAT_VERSION)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("City denies it: “Bridge” closed!", "city-denies-it-bridge-closed.html"),
        ("../../etc/passwd", "etc-passwd.html"),
        ("دریا کا پل", "دریا-کا-پل.html"),
        ("पुल बंद है", "पुल-बंद-है.html"),
        ("🌉 ❤️", "report.html"),
        ("\u202eevil\u202c.exe\u0007", "evil-exe.html"),
        ("a" * 200, "a" * 75 + ".html"),
        ("long word " * 20, "long-word-" * 7 + "long.html"),
        ("𠀀" * 100, "𠀀" * 58 + ".html"),
    ],
)
def test_a_name_is_made_of_the_title(title: str, name: str, workspace: Workspace, tmp_path: Path) -> None:
    suggested = workspace.exporting.suggested_name(order("html", take_in(workspace, title)))
    assert suggested == name
    assert len(suggested) <= 80
    workspace.exporting.export(order("html"), tmp_path / suggested)


def test_several_articles_bear_the_name_of_the_workspace(workspace: Workspace) -> None:
    article_id = take_in(workspace, "Rain")
    assert workspace.exporting.suggested_name(order("csv")) == "rain.csv"
    assert workspace.exporting.suggested_name(order("json", article_id)) == "desk.json"
    take_in(workspace, "Sun", "It shone.")
    assert workspace.exporting.suggested_name(order("csv")) == "desk.csv"


def test_shortcomings_count_what_readers_would_miss(workspace: Workspace) -> None:
    rain, sun = take_in(workspace, "Rain"), take_in(workspace, "Sun", "It always shone.")
    checked, _ = tag(workspace, rain), tag(workspace, sun)
    rate(workspace, rain, checked, "true")
    workspace.editing.submit(workspace.composer.add_note(workspace.composer.new_note(checked)))
    both, one = workspace.exporting.shortcomings([]), workspace.exporting.shortcomings([rain])
    assert (both.claims_without_source, both.verdicts_without_reason, both.unchecked_claims) == (1, 1, 1)
    assert (one.claims_without_source, one.verdicts_without_reason, one.unchecked_claims) == (0, 1, 0)


def test_no_export_takes_the_place_of_another_workspace(workspace: Workspace, tmp_path: Path) -> None:
    Workspace.create(tmp_path / "other.factcheck", workspace.desk).close()
    before = (tmp_path / "other.factcheck").read_bytes()
    with pytest.raises(FileExistsAlreadyError):
        workspace.exporting.export(order("csv"), tmp_path / "other.factcheck")
    assert (tmp_path / "other.factcheck").read_bytes() == before


def test_what_is_internal_stays_out_unless_it_is_asked_for(workspace: Workspace) -> None:
    article_id = take_in(workspace, "Rain")
    claim_id = tag(workspace, article_id)
    reviewed = workspace.browsing.review(article_id).claim(claim_id)
    assert reviewed is not None
    workspace.editing.submit(workspace.composer.reword(reviewed.claim, "It poured."))
    assert b"It poured." not in workspace.exporting.render(order("csv"))
    assert b"It poured." in workspace.exporting.render(replace(order("csv"), is_internal=True))


def test_a_report_for_readers_takes_no_internal_fields(workspace: Workspace) -> None:
    take_in(workspace, "Rain")
    with pytest.raises(ReadersOnlyError):
        workspace.exporting.render(replace(order("html"), is_internal=True))


def test_versions_that_are_not_there_cannot_be_compared(workspace: Workspace) -> None:
    take_in(workspace, "Rain")
    wanted = replace(order("html"), report=Report.COMPARISON)
    for asked in (wanted, replace(wanted, versions=(1, 2))):
        with pytest.raises(NothingToCompareError):
            workspace.exporting.render(asked)


def test_each_article_gets_a_file_of_its_own_in_a_folder(workspace: Workspace, tmp_path: Path) -> None:
    for title in ("Rain", "rain", "Sun"):
        take_in(workspace, title, f"{title} fell. It was {title}.")
    written = workspace.exporting.export_into(order("csv"), tmp_path / "all")
    assert sorted(one.name for one in written) == ["rain-2.csv", "rain.csv", "sun.csv"]
    assert sorted(one.name for one in (tmp_path / "all").iterdir()) == ["rain-2.csv", "rain.csv", "sun.csv"]


def test_the_whole_workspace_is_one_file_in_a_folder(workspace: Workspace, tmp_path: Path) -> None:
    take_in(workspace, "Rain")
    (written,) = workspace.exporting.export_into(order("json"), tmp_path)
    assert written == tmp_path / "desk.json"


def test_progress_is_told_for_each_article(workspace: Workspace) -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, of: int) -> None:
        told.append((done, of))

    for title in ("Rain", "Sun"):
        take_in(workspace, title, f"{title} came.")
    workspace.exporting.render(order("csv"), progress=progress)
    assert told[:2] == [(1, 2), (2, 2)]


def test_an_export_is_of_one_moment(workspace: Workspace, desk: Desk) -> None:
    first = take_in(workspace, "Rain")
    other = Workspace.open(workspace.path, desk)

    def meanwhile(done: int, _: int) -> None:
        if done == 1:
            tag(other, first)

    take_in(workspace, "Sun", "It shone.")
    csv = workspace.exporting.render(order("csv"), progress=meanwhile)
    other.close()
    assert b"It rained" not in csv
    assert b"It rained" in workspace.exporting.render(order("csv"))
