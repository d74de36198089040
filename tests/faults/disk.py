"""A disk as a power cut leaves it: what was synced is there, and of the rest anything may be."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final

from tests.faults.operations import Kind, Operation

SECTOR: Final = 512
Files = dict[Path, bytes]


@dataclass(slots=True, kw_only=True)
class _File:
    """A file, whatever it is called: what is on the disk for certain, and what is on its way there."""

    safe: bytes = b""
    waiting: list[Operation] = field(default_factory=list)

    def sync(self) -> None:
        self.safe, self.waiting = _applied(self.safe, self.waiting), []


@dataclass(frozen=True, slots=True, kw_only=True)
class _Naming:
    """What changes in a folder: a name is given to a file, or taken away."""

    folder: Path
    gone: Path | None = None
    came: Path | None = None
    file: _File | None = None


class Disk:
    """Follows what a program does with files.

    Names are safe only once their folder was synced, as POSIX has it; SQLite counts on no more.
    """

    def __init__(self, files: Mapping[Path, bytes]) -> None:
        self._names = {path: _File(safe=content) for path, content in files.items()}
        self._safe_names = dict(self._names)
        self._waiting: list[_Naming] = []

    def follow(self, operations: Iterable[Operation]) -> None:
        """Do what the program did."""
        for operation in operations:
            self._follow(operation)

    def _follow(self, operation: Operation) -> None:
        path = operation.path
        match operation.kind:
            case Kind.OPEN | Kind.CREATE:
                if path not in self._names:
                    self._name(_Naming(folder=path.parent, came=path, file=_File()))
            case Kind.WRITE | Kind.TRUNCATE:
                self._names[path].waiting.append(operation)
            case Kind.SYNC:
                self._names[path].sync()
            case Kind.DELETE:
                self._name(_Naming(folder=path.parent, gone=path))
            case Kind.RENAME | Kind.LINK:
                gone = path if operation.kind is Kind.RENAME else None
                # What nobody has synced before it got its name may be empty.
                file = self._names.get(path) or _File()
                self._name(_Naming(folder=path.parent, gone=gone, came=operation.target, file=file))
            case Kind.SYNC_FOLDER:
                for one in self._waiting:
                    if one.folder == path:
                        _rename(self._safe_names, one)
                self._waiting = [one for one in self._waiting if one.folder != path]

    def _name(self, naming: _Naming) -> None:
        _rename(self._names, naming)
        self._waiting.append(naming)

    def after_power_cut(self, dice: random.Random) -> Files:
        """Return one of the many states that a power cut may leave now."""
        names, likely = dict(self._safe_names), dice.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        for naming in self._waiting:
            if dice.random() < likely:
                _rename(names, naming)
        left: dict[int, bytes] = {}
        for file in names.values():
            if id(file) not in left:
                left[id(file)] = _torn(file, dice)
        return {path: left[id(file)] for path, file in names.items()}


def _rename(names: dict[Path, _File], naming: _Naming) -> None:
    if naming.gone is not None:
        names.pop(naming.gone, None)
    if naming.came is not None and naming.file is not None:
        names[naming.came] = naming.file


def _torn(file: _File, dice: random.Random) -> bytes:
    """Return what is left of a file: each write kept, dropped, torn between sectors, or later than others."""
    likely = dice.choice((0.0, 0.05, 0.5, 0.95, 1.0))
    kept = [one for one in file.waiting if dice.random() < likely]
    tears, shuffles = dice.random() < 0.5, dice.random() < 0.3
    if shuffles:
        dice.shuffle(kept)
    pieces = [piece for one in kept for piece in _pieces(one, dice, tears=tears)]
    image = bytearray(_applied(file.safe, pieces))
    sizes = _sizes(file)
    if dice.random() < 0.3:
        # The size goes to the disk on its own; what was not written there is zero, or what stood there once.
        size = dice.choice(sizes)
        filling = dice.randbytes if dice.random() < 0.3 else bytes
        image = image[:size] + filling(max(size - len(image), 0))
    return bytes(image)


def _sizes(file: _File) -> list[int]:
    """Return the sizes that a file has had since it was synced."""
    sizes = [len(file.safe)]
    for one in file.waiting:
        sizes.append(one.place if one.kind is Kind.TRUNCATE else max(sizes[-1], one.place + len(one.data)))
    return sizes


def _pieces(operation: Operation, dice: random.Random, *, tears: bool) -> Iterable[Operation]:
    if operation.kind is not Kind.WRITE or not tears:
        yield operation
        return
    likely = dice.choice((0.2, 0.5, 0.8, 1.0))
    start, end = operation.place, operation.place + len(operation.data)
    edges = [start, *range((start // SECTOR + 1) * SECTOR, end, SECTOR), end]
    for begin, stop in pairwise(edges):
        if dice.random() < likely:
            data = operation.data[begin - start : stop - start]
            yield Operation(kind=Kind.WRITE, path=operation.path, place=begin, data=data)


def _applied(content: bytes, operations: Iterable[Operation]) -> bytes:
    image = bytearray(content)
    for one in operations:
        if one.kind is Kind.TRUNCATE:
            image = image[: one.place] + bytes(max(one.place - len(image), 0))
        else:
            image.extend(bytes(max(one.place - len(image), 0)))
            image[one.place : one.place + len(one.data)] = one.data
    return bytes(image)
