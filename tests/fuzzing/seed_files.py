"""The whole files that are damaged: everything that the program reads, small, and what it writes itself."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.export_orders import ExportOrder
from factcheck_gui.services.sample import create_sample
from factcheck_gui.services.workspace import Workspace
from tests.fuzzing.seed_documents import DOCUMENTS
from tests.fuzzing.seed_texts import TEXTS

_DATA: Final = Path(__file__).parents[1] / "data"
_COMING_BACK: Final = (
    *(("html", "html"), ("docx", "docx"), ("odt", "odt"), ("md", "md"), ("csv", "csv"), ("jsonl", "jsonl")),
    *(("claimreview", "jsonld"), ("averitec", "json"), ("qdpx", "qdpx"), ("casjson", "json")),
    *(("xmi", "zip"), ("brat", "zip"), ("doccano", "jsonl"), ("labelstudio", "json")),
)
"""Our own formats that are read as articles or refused as such, with the ending of the file."""


class Way(StrEnum):
    """What a user does with a file."""

    READ = "read"
    """Takes it in as articles."""
    MARK = "mark"
    """Takes its claims over into an article that is here."""
    RESTORE = "restore"
    """Makes a workspace of it."""
    CHECK = "check"
    """Has an evidence pack checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedFile:
    """A file that is in order, what is done with it, and the text that lies beside it."""

    name: str
    data: bytes
    way: Way = Way.READ
    beside: bytes | None = None


def seed_files(folder: Path, seeds: Path, desk: Desk) -> tuple[SeedFile, ...]:
    """Return one file of each sort; the program's own are made of the sample."""
    files = [SeedFile(name=name, data=make()) for name, make in {**TEXTS, **DOCUMENTS}.items()]
    files += [SeedFile(name=path.name, data=path.read_bytes()) for path in _of_others()]
    sample = create_sample(folder / "sample.factcheck", desk, seeds)
    try:
        files += _own(sample)
    finally:
        sample.close()
    files.append(SeedFile(name="sample.factcheck", data=(folder / "sample.factcheck").read_bytes()))
    text = "The mayor says it is safe 🌉. He denies that.\n"
    marks = b"T1\tAllegation 0 25\tThe mayor says it is safe\nT2\tDenial 29 44\tHe denies that.\n"
    files.append(SeedFile(name="a.ann", data=marks + b"R1\tDenies Arg1:T2 Arg2:T1\n", beside=text.encode()))
    return tuple(files)


def _of_others() -> tuple[Path, ...]:
    """Return files that other programs have written."""
    names = ("testSubTokenRelation", "testStackedChain", "testSentenceWithEmoji", "testMultiTokenSlotFeature")
    found = [_DATA / "webanno" / f"{name}{suffix}" for name in names for suffix in (".tsv", ".xmi")]
    return (*found, *sorted((_DATA / "doccano").glob("*.jsonl")))


def _own(sample: Workspace) -> list[SeedFile]:
    """Return what the program itself writes of a workspace."""
    one = sample.browsing.articles()[0].article.id
    files = [
        SeedFile(name=f"own-{name}.{ending}", data=_rendered(sample, name, one))
        for name, ending in _COMING_BACK
    ]
    marks = _rendered(sample, "webannotation", one)
    files += [
        SeedFile(name="own-marks.jsonld", data=marks, way=Way.MARK),
        SeedFile(name="own-annotations.json", data=marks),
        SeedFile(name="hypothesis-marks.json", data=DOCUMENTS["hypothesis.json"](), way=Way.MARK),
        SeedFile(name="own-workspace.json", data=_rendered(sample, "json", one), way=Way.RESTORE),
        SeedFile(name="own-workspace-read.json", data=_rendered(sample, "json", one)),
    ]
    pack = _rendered(sample, "pack", one)
    files += [
        SeedFile(name="own-pack.zip", data=pack, way=Way.CHECK),
        SeedFile(name="own-pack-read.zip", data=pack),
    ]
    return files


def _rendered(sample: Workspace, name: str, article_id: str) -> bytes:
    return sample.exporting.render(ExportOrder(format_name=name, article_ids=(article_id,)))
