"""Searching the whole workspace: for rare words, common ones, several, and those half typed."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from factcheck_gui.app import make_desk
from factcheck_gui.services.searching import SOON, Query, read_query
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from tests.bench.data.words import Words
from tests.bench.data.workspaces import REVIEWER, fill_with_many
from tests.bench.figures import Figure, Goal, Measured, Of
from tests.bench.floors.plain import Plain
from tests.bench.measuring import Samples, timed
from tests.bench.part import Bench
from tests.bench.sizes import Amounts

_ANSWER_MS: Final = 100
_FLOOR: Final = "FTS5's own ranked query"
_KINDS: Final = {
    "commonest": "the commonest words",
    "common": "common words",
    "rare": "rare words",
    "absent": "words that are nowhere",
    "several": "several words",
    "typing": "words that are being typed",
}
_COMMONEST: Final = 5
_COMMON: Final = (20, 500)
_RARE: Final = 5_000
_BARE: Final = (
    "SELECT rowid FROM words_of_texts WHERE words_of_texts MATCH ? ORDER BY rank LIMIT 40",
    "SELECT rowid FROM words_of_claims WHERE words_of_claims MATCH ? ORDER BY rank LIMIT 40",
)


class Searching:
    """What is asked of the search while somebody types, beside what SQLite needs for the same words."""

    name = "searching"
    title = "Searching a workspace of many articles"

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return each kind of query, and all together."""
        goal = Goal(of=Of.P95, most=_ANSWER_MS)
        return (
            Figure(key="search", words=f"any query ({amounts.desk.label})", floor=_FLOOR, goal=goal),
            *(
                Figure(key=f"search_{key}", words=f"– {words}", floor=_FLOOR, goal=goal)
                for key, words in _KINDS.items()
            ),
        )

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Ask each query in turn with SQLite."""
        many = bench.amounts.desk
        make = partial(fill_with_many, many=many)
        name = f"desk-{many.articles}x{many.claims}"
        path = bench.kept.copy(name, ".factcheck", make, bench.folder)
        dice = Random(bench.kept.seed)
        queries = _queries(dice, Words(dice), bench.amounts.searches)
        workspace = Workspace.open(path, make_desk(REVIEWER))
        bare = sqlite3.connect(f"file:{_copied(path)}?mode=ro", uri=True)
        ours: dict[str, list[float]] = {key: [] for key in _KINDS}
        floor: dict[str, list[float]] = {key: [] for key in _KINDS}
        stopped = 0
        try:
            for kind, query in queries:
                search = workspace.searching.begin(query, seconds=SOON)
                ours[kind].append(timed(search.run))
                floor[kind].append(timed(partial(_ask, bare, query)))
                stopped += workspace.searching.begin(query, seconds=SOON).run().is_stopped
        finally:
            bare.close()
            workspace.close()
        whole = Samples.of(one for times in ours.values() for one in times)
        whole_floor = Samples.of(one for times in floor.values() for one in times)
        note = f"{stopped} of {len(queries)} answers say that there may be more"
        yield Measured(key="search", samples=whole, floor=whole_floor, note=note)
        for kind in _KINDS:
            samples = Samples.of(ours[kind])
            yield Measured(key=f"search_{kind}", samples=samples, floor=Samples.of(floor[kind]))


def _queries(dice: Random, words: Words, rounds: int) -> list[tuple[str, Query]]:
    """Return queries of every kind, mixed."""
    ranked = words.by_rank
    typed: list[tuple[str, str, bool]] = []
    for number in range(rounds):
        common = ranked[dice.randrange(*_COMMON)]
        rare = ranked[dice.randrange(_RARE, len(ranked))]
        typed += [
            ("commonest", ranked[number % _COMMONEST], False),
            ("common", common, False),
            ("rare", rare, False),
            ("absent", f"{rare}zzq", False),
            ("several", f"{ranked[number % _COMMONEST]} {common} {ranked[dice.randrange(*_COMMON)]}", False),
            ("typing", rare[: dice.randint(1, 4)], True),
        ]
    read = ((kind, read_query(text, is_typing=is_typing)) for kind, text, is_typing in typed)
    return [(kind, query) for kind, query in read if query is not None]


def _copied(path: Path) -> Path:
    """Return a second copy: nobody opens the file of an open workspace in the same process."""
    return Path(shutil.copyfile(path, path.with_name(f"bare-{path.name}")))


def _ask(connection: Plain, query: Query) -> None:
    for sql in _BARE:
        connection.execute(sql, [query.beginning or query.exact]).fetchall()
