"""Which backups stay and which go."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.backups import KEPT_WHATEVER_THEY_TAKE, Backup, BackupLabel, going

NOW: Final = datetime(2026, 3, 4, 10, tzinfo=UTC)
_MOST: Final = 110


def backup(made_at: datetime, label: BackupLabel = BackupLabel.AUTO, size: int = 1) -> Backup:
    """Return a backup of this moment."""
    path = Path(f"{made_at.isoformat()}-{label}")
    return Backup(path=path, name="desk", place="0" * 8, made_at=made_at, label=label, size=size)


def every(step: timedelta, count: int, size: int = 1) -> list[Backup]:
    """Return backups made at even distances, the newest first."""
    return [backup(NOW - step * number, size=size) for number in range(count)]


def kept(backups: list[Backup], now: datetime = NOW, limit: int = 2**40) -> list[Backup]:
    """Return what stays."""
    gone = {one.path for one in going(backups, now, limit)}
    return [one for one in backups if one.path not in gone]


BACKUPS: Final = st.builds(
    backup,
    st.timedeltas(timedelta(days=-90), timedelta(days=30)).map(NOW.__add__),
    st.sampled_from(BackupLabel),
    st.integers(1, 1000),
)
LISTS: Final = st.lists(BACKUPS, max_size=40, unique_by=lambda one: one.path)


def test_the_newest_ones_all_stay() -> None:
    made = every(timedelta(minutes=15), 12)

    assert kept(made) == made


def test_of_earlier_hours_one_each_stays() -> None:
    made = every(timedelta(minutes=15), 4 * 24)

    stay = kept(made)

    assert {one.made_at.hour for one in stay} == {one.made_at.hour for one in made}
    assert len(stay) < 40


def test_one_a_day_stays_for_two_weeks_and_one_a_week_for_two_months() -> None:
    made = every(timedelta(hours=1), 24 * 70)

    stay = kept(made)

    days = {(NOW - one.made_at).days for one in stay}
    assert set(range(13)) <= days
    assert any(day > 40 for day in days)
    assert len(stay) <= _MOST


def test_those_before_a_migration_stay_longer() -> None:
    old = backup(NOW - timedelta(days=300), BackupLabel.BEFORE_MIGRATION)

    assert old in kept([*every(timedelta(minutes=15), 4 * 24 * 90), old])


def test_a_large_workspace_keeps_the_newest_few_and_an_older_one() -> None:
    made = every(timedelta(hours=1), 24 * 30, size=1000)

    stay = kept(made, limit=1)

    assert stay[:KEPT_WHATEVER_THEY_TAKE] == made[:KEPT_WHATEVER_THEY_TAKE]
    (older,) = stay[KEPT_WHATEVER_THEY_TAKE:]
    assert older.made_at.date() < NOW.date()


def test_a_clock_set_back_deletes_nothing_that_was_made_before_and_nothing_new() -> None:
    ahead = every(timedelta(hours=1), 100)
    now = NOW - timedelta(days=4000)

    new = backup(now)

    assert kept([*ahead, new], now=now) == [*ahead, new]


def test_a_clock_far_ahead_lets_nothing_grow_old() -> None:
    made = every(timedelta(days=1), 14)
    now = NOW + timedelta(days=4000)

    assert kept([*made, backup(now)], now=now) == [*made, backup(now)]


@given(LISTS, st.integers(0, 5000))
def test_the_newest_few_and_an_older_one_always_stay(made: list[Backup], limit: int) -> None:
    known = sorted((one for one in made if one.made_at <= NOW), key=_moment, reverse=True)

    stay = kept(known, limit=limit)

    assert stay[:KEPT_WHATEVER_THEY_TAKE] == known[:KEPT_WHATEVER_THEY_TAKE]
    assert len(stay) >= min(len(known), KEPT_WHATEVER_THEY_TAKE + 1)
    must = sum(one.size for one in stay[:KEPT_WHATEVER_THEY_TAKE])
    assert sum(one.size for one in stay) <= max(limit, must + max((one.size for one in known), default=0))
    assert len(stay) <= _MOST


@given(LISTS)
def test_what_stays_does_not_depend_on_the_order_and_stays_the_next_time(made: list[Backup]) -> None:
    gone = set(going(made, NOW, 3000))
    stay = [one for one in made if one not in gone]

    assert set(going(reversed(made), NOW, 3000)) == gone
    assert all(one.made_at <= NOW for one in gone)
    assert kept(stay, limit=3000) == stay


def _moment(one: Backup) -> datetime:
    return one.made_at
