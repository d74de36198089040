"""Reports and exports of workspaces in which everything is nasty: each is made, and is of its format."""

import json
import random
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from lxml import etree
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.reports import Report
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.exporting import ExportFormat, ExportOrder
from factcheck_gui.services.sample import take_in_seed
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.printing.printer import printer
from tests import random_choices, random_desk
from tests.conftest import ROOT, take_in
from tests.full import full
from tests.fuzzing.mutating import damaged
from tests.fuzzing.seed_files import SeedFile
from tests.fuzzing.seed_texts import TEXTS
from tests.nasty_words import nasty_text, nasty_words
from tests.random_desk import copies_of
from tests.random_user import RandomUser

_STEPS: Final = 40
_XML: Final = (".xml", ".rels", ".xmi", ".qde")
_LINES: Final = frozenset({"jsonl", "doccano"})
_SEEDS: Final = tuple(SeedFile(name=name, data=make()) for name, make in TEXTS.items())


@pytest.mark.parametrize("seed", range(full(2, 200)))
def test_every_report_and_export_is_made(
    workspace: Workspace,
    desk: Desk,
    seeds: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
    seed: int,
) -> None:
    dice = random.Random(seed)
    words = tuple(nasty_words(dice) for _ in range(40))
    monkeypatch.setattr(random_choices, "WORDS", words)
    monkeypatch.setattr(random_desk, "WORDS", words)
    if seed % 2:
        take_in_seed(workspace, seeds / "harrowfen-tram.txt", seeds / "harrowfen-tram.claims.json")
    article_id = take_in(workspace, _text(dice))
    _work(workspace, article_id, dice)
    proposal = propose(workspace.versioning.before(article_id), workspace.importing.preview_text(_text(dice)))
    if not proposal.is_same_text:
        workspace.importing.submit(workspace.versioning.compose(proposal))
    _work(workspace, article_id, dice)

    made = 0
    for one in workspace.exporting.formats():
        for report in list(Report) if one.name == "html" else [dice.choice(list(Report))]:
            order = ExportOrder(format_name=one.name, report=report, is_internal=dice.random() < 0.5)
            made += _is_made(workspace, one, order)
    assert made > len(list(Report))


def _text(dice: random.Random) -> str:
    """Return an article that is nasty, or was one of another format before it was damaged."""
    seed = dice.choice(_SEEDS)
    harmed = damaged(dice, seed.name, seed.data[:3_000], _SEEDS)[:20_000].decode("utf-8", "surrogateescape")
    return nasty_text(dice) + dice.choice(("", harmed))


def _work(workspace: Workspace, article_id: str, dice: random.Random) -> None:
    """Do at random what can be done."""
    review = workspace.browsing.review(article_id)
    user = RandomUser(workspace, dice)
    for _ in range(_STEPS):
        edit = user.edit(review)
        try:
            if edit is not None:
                workspace.editing.submit(edit, copies=copies_of(edit))
        except ExpectedError:
            # Said in a sentence, and nothing was written.
            continue
        review.reload()


def _is_made(workspace: Workspace, export_format: ExportFormat, order: ExportOrder) -> bool:
    """Make an export and look at it; False where it is not to be had of this workspace, and that is said."""
    try:
        content = workspace.exporting.render(order, print_document=printer(ROOT / "resources"))
        workspace.exporting.losses(order)
        workspace.exporting.suggested_name(order)
        list(workspace.exporting.look_over(order))
    except ExpectedError:
        return False
    _look_at(export_format.name, content)
    return True


def _look_at(name: str, content: bytes) -> None:
    """Read a file as its format is read; whatever is wrong is raised."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            assert archive.testzip() is None
            for member in archive.namelist():
                if member.endswith(_XML):
                    etree.fromstring(archive.read(member), etree.XMLParser(huge_tree=True))
    elif name == "pdf":
        assert content.startswith(b"%PDF")
        assert content.rstrip().endswith(b"%%EOF")
    elif name in _LINES:
        assert all(isinstance(json.loads(line), dict) for line in content.decode().split("\n") if line)
    elif content[:1] in (b"{", b"["):
        json.loads(content)
    else:
        assert "\0" not in content.decode("utf-8-sig")
