"""Finds the source that a note of another program draws on, or makes it, each only once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from factcheck_gui.domain.addresses import is_link, link_key
from factcheck_gui.domain.clock import is_date, is_partial_date
from factcheck_gui.domain.found_claims import FoundNote
from factcheck_gui.domain.sources import Independence, Medium, Source, SourceNote, Stance
from factcheck_gui.services.composing import Composer
from factcheck_gui.text.visible import is_visible


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cited:
    """What a note says of its source, each part as a field of ours can hold it.

    `is_dated` is whether a source without a date in it has none; else it counts as seen today.
    """

    title: str | None
    publisher: str | None
    author: str | None
    date: str | None
    link: str | None
    archive_link: str | None
    medium: Medium | None
    independence: Independence | None
    contact: str | None
    seen: str | None
    is_dated: bool

    def names(self) -> tuple[str, ...]:
        """Return what a source can be told by."""
        return tuple(filter(None, (self.title, self.publisher, self.author, self.link, self.archive_link)))


class FoundSources:
    """Knows the sources that are there, and those that were made of notes with it."""

    def __init__(self, known: Iterable[Source], composer: Composer) -> None:
        self._new: list[Source] = []
        self._composer = composer
        self._by_link: dict[str, dict[str | None, Source]] = {}
        self._by_name: dict[tuple[str | None, str | None], Source] = {}
        # Where several lead to one page, the oldest is meant; ids sort by time.
        for source in sorted(known, key=_id_of):
            self._keep(source)

    def take(self) -> tuple[Source, ...]:
        """Return the sources that have been made since this was last asked."""
        made, self._new = tuple(self._new), []
        return made

    def note(self, claim_id: str, found: FoundNote) -> SourceNote | None:
        """Return a found note as one of ours under a claim; None where nothing in it can be seen.

        What no field of ours can hold as it should, a link that is none or an odd date, is kept in words.
        """
        told = [found.words or ""]
        link = _kept(_tidy(found.link), is_link, told)
        archive = _kept(_tidy(found.archive_link), is_link, told)
        seen = _kept(_tidy(found.seen), is_date, told)
        source_seen = _kept(_tidy(found.source_seen), is_date, told)
        date = _kept(_tidy(found.date), is_partial_date, told)
        # Only files of ours name a stance, and those name every date there is.
        stance = Stance(found.stance) if found.stance in set(Stance) else None
        words, quote = "\n".join(filter(None, told)), found.quote or ""
        cited = _Cited(
            title=_tidy(found.title),
            publisher=_tidy(found.publisher),
            author=_tidy(found.author),
            date=date,
            link=link,
            archive_link=archive,
            medium=Medium(found.medium) if found.medium in set(Medium) else None,
            independence=_independence(found.independence),
            contact=_tidy(found.contact),
            seen=source_seen,
            is_dated=stance is not None,
        )
        if not any(map(is_visible, (words, quote, *cited.names()))):
            return None
        note = self._composer.new_note(claim_id, stance or Stance.CONTEXT)
        return replace(
            note,
            note=words.strip() or None,
            quote=quote.strip() or None,
            seen=seen if stance is not None else seen or note.seen,
            source_id=self._source_id(cited) if cited.names() else None,
        )

    def _source_id(self, cited: "_Cited") -> str:
        if cited.link:
            # Where a title is given it must be the source's own: nothing known is renamed by that.
            on_page = self._by_link.get(link_key(cited.link), {})
            known = on_page.get(cited.title) if cited.title else next(iter(on_page.values()), None)
        else:
            known = self._by_name.get((cited.title, cited.publisher))
        if known is not None:
            return known.id
        made = self._composer.new_source(link=cited.link)
        source = replace(
            made,
            title=cited.title,
            publisher=cited.publisher,
            author=cited.author,
            date=cited.date,
            archive_link=cited.archive_link,
            medium=cited.medium or made.medium,
            independence=cited.independence,
            contact=cited.contact,
            seen=cited.seen if cited.is_dated else cited.seen or made.seen,
        )
        self._new.append(source)
        self._keep(source)
        return source.id

    def _keep(self, source: Source) -> None:
        for link in filter(None, (source.link, source.archive_link)):
            self._by_link.setdefault(link_key(link), {}).setdefault(source.title, source)
        if not source.link:
            self._by_name.setdefault((source.title, source.publisher), source)


def _id_of(source: Source) -> str:
    return source.id


def _tidy(words: str | None) -> str | None:
    return " ".join((words or "").split()) or None


def _kept(value: str | None, fits: Callable[[str], bool], told: list[str]) -> str | None:
    """Return what a field can hold; what it cannot is told in words."""
    if value is None or fits(value):
        return value
    told.append(value)
    return None


def _independence(word: str | None) -> Independence | None:
    return Independence(word) if word in set(Independence) else None
