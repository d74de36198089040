"""A folder of damaged files on the command line: each is taken in, known, or refused with one line."""

import random
from pathlib import Path
from typing import Final

import pytest

from tests.cli.conftest import Factcheck
from tests.full import full
from tests.fuzzing.mutating import mutants
from tests.fuzzing.seed_documents import DOCUMENTS
from tests.fuzzing.seed_files import SeedFile
from tests.fuzzing.seed_texts import TEXTS

_SEEDS: Final = tuple(SeedFile(name=name, data=make()) for name, make in {**TEXTS, **DOCUMENTS}.items())


@pytest.mark.parametrize("number", range(full(1, 12)))
def test_every_damaged_file_of_a_folder_has_an_outcome(
    factcheck: Factcheck, tmp_path: Path, number: int
) -> None:
    workspace, folder = tmp_path / "desk.factcheck", tmp_path / "files"
    folder.mkdir()
    # A page that must come in, whatever happens to the others.
    (folder / "whole.html").write_bytes(DOCUMENTS["a.html"]())
    for file in mutants(_SEEDS, random.Random(1_000 + number), 24):
        (folder / file.name).write_bytes(file.data)
    assert factcheck("new", workspace).code == 0

    result = factcheck("import", workspace, folder, "--json")

    assert result.code in {0, 7}
    inputs = {one["input"] for one in result.data}
    assert inputs >= {
        str(one) for one in folder.iterdir() if one.suffix in {".html", ".docx", ".txt", ".pdf"}
    }
    outcomes = {one["input"]: one["outcome"] for one in result.data}
    assert outcomes[str(folder / "whole.html")] in {"imported", "duplicate"}
    assert not set("\x1b\x00\u202e") & set(result.err)
    assert "Traceback" not in result.err
    assert "BUG" not in result.err
    assert factcheck("verify", workspace).code == 0
