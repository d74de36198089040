"""Knows the people and organisations of a workspace, and makes the edits that name them; writes nothing."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import Final, TypedDict, Unpack

from factcheck_gui.domain.adjustments import Adjustments
from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.edits import Action, Change, Edit
from factcheck_gui.domain.errors import InUseError, InvalidValueError, NotFoundError
from factcheck_gui.domain.fields import creation, difference, removal
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.parties import Party
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.reading_aside import ReadingAside
from factcheck_gui.storage.claims import find_claims
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.parties import (
    NamedClaim,
    NameUse,
    claims_with_name,
    count_named_claims,
    count_with_names,
    find_party,
    list_name_uses,
    list_named_claims,
    list_names,
    list_parties,
)
from factcheck_gui.storage.store import Store
from factcheck_gui.text.field_text import field_text
from factcheck_gui.text.visible import is_visible

__all__ = ["Details", "NameUse", "NamedClaim", "Naming", "Person"]


_DETAIL_LENGTH: Final = 60


class Details(TypedDict, total=False):
    """What can be known of a party beyond the name."""

    role: str | None
    organisation: str | None
    identity: str | None
    aliases: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody, or some organisation, of the workspace: the name, what is known beyond it, and the uses."""

    name: str
    party: Party | None
    uses: NameUse | None

    @property
    def spellings(self) -> tuple[str, ...]:
        """The other spellings of the name."""
        return () if self.party is None else self.party.spellings

    @property
    def total(self) -> int:
        """In how many places of claims the name stands."""
        return 0 if self.uses is None else self.uses.total


class Naming:
    """Looks names up, and renames and merges them wherever they stand."""

    def __init__(self, store: Store, composer: Composer) -> None:
        self._store = store
        self._composer = composer

    def people(self) -> tuple[Person, ...]:
        """Return everybody who is named or known, whoever was named last first, the unused by name."""
        with self._store.at_one_moment() as db:
            return self._people(db)

    def people_aside(self) -> ReadingAside[tuple[Person, ...]]:
        """Return a way to read the same in another thread: where claims are many it lasts."""
        return ReadingAside(self._store, self._people_of)

    def _people_of(self, store: Store) -> tuple[Person, ...]:
        return self._people(store.db)

    def _people(self, db: Database) -> tuple[Person, ...]:
        uses, parties = list_name_uses(db), {party.name: party for party in list_parties(db)}
        named = [Person(name=use.name, party=parties.pop(use.name, None), uses=use) for use in uses]
        unused = (Person(name=name, party=party, uses=None) for name, party in parties.items())
        return (*named, *unused)

    def known(self) -> tuple[Person, ...]:
        """Return the same people without their uses, which take long to count where there are many claims."""
        with self._store.reading() as db:
            names, parties = list_names(db), {party.name: party for party in list_parties(db)}
        return tuple(
            Person(name=name, party=parties.get(name), uses=None)
            for name in dict.fromkeys((*names, *parties))
        )

    def party(self, name: str) -> Party | None:
        """Return what is known of somebody beyond the name, or None where nothing is."""
        with self._store.reading() as db:
            return find_party(db, name)

    def uses(self, name: str, newest: int = -1) -> tuple[NamedClaim, ...]:
        """Return the claims that bear a name; where there are more than `newest`, those made last."""
        with self._store.reading() as db:
            return tuple(list_named_claims(db, name, newest))

    def count(self, names: Iterable[str]) -> int:
        """Return how many claims a change of these names would reach, in removed articles as well."""
        with self._store.reading() as db:
            return count_with_names(db, names)

    def resolve(self, text: str) -> str | None:
        """Return the name that a text is, or is another spelling of; None where nobody goes by it.

        A name comes before a spelling, and the same letters before others of the same word.
        """
        wanted, people = _clean(text), self.known()
        folded = wanted.casefold()
        names = [(person.name, person.name) for person in people]
        aliases = [(spelling, person.name) for person in people for spelling in person.spellings]
        for known in (names, aliases):
            same = (name for spelling, name in known if spelling == wanted)
            alike = (name for spelling, name in known if spelling.casefold() == folded)
            found = next(chain(same, alike), None)
            if found is not None:
                return found
        return None

    def change(self, name: str, *, shown: Party | None = None, **details: Unpack[Details]) -> Edit:
        """Return the edit that gives details of somebody; the first one makes the record.

        Args:
            name: Whose details they are.
            shown: The record as it was when the change was begun. Where another value is stored by now, the
                edit will be refused.
            details: What is known now; None where it is not.
        """
        given, adjusted = _tidied(details), _adjustments_of(details)
        before = shown or self.party(name)
        if before is not None:
            changes = difference(before, replace(before, **given))
            return replace(_edit(Action.CHANGE_PARTY, changes, name), adjusted=adjusted)
        made = Party(**self._composer.made(), name=name, **given)
        has_any = any((made.role, made.organisation, made.identity, made.aliases))
        edit = _edit(Action.CHANGE_PARTY, (creation(made),) if has_any else (), name)
        return replace(edit, adjusted=adjusted)

    def rename(self, old: str, new: str) -> Edit:
        """Return the edit that gives somebody another name, in every claim; the old one stays as a spelling.

        Where somebody goes by the new name already, the two become one.

        Raises:
            InvalidValueError: the new name has nothing to see.
            NotFoundError: nobody has the old name.
        """
        name = _checked(new)
        taken = any(person.name == name for person in self.known())
        if name == old:
            return _edit(Action.RENAME_PARTY, (), old)
        action, detail = (Action.MERGE_PARTIES, name) if taken else (Action.RENAME_PARTY, old)
        return replace(self._renamed((old,), name, action, detail), adjusted=_adjusted(new))

    def merge(self, names: Iterable[str], into: str) -> Edit:
        """Return the edit that makes several names one, in every claim.

        Spellings are joined, and details that the one lacks are taken from the others in the order given. A
        detail that is there stays.

        Raises:
            InvalidValueError: the name that stays has nothing to see.
            NotFoundError: nobody has one of the names.
        """
        name = _checked(into)
        others = tuple(dict.fromkeys(one for one in names if one != name))
        return self._renamed(others, name, Action.MERGE_PARTIES, name)

    def remove(self, party: Party) -> Edit:
        """Return the edit that removes the record of somebody whom no claim names any more.

        Raises:
            InUseError: claims name them.
        """
        with self._store.reading() as db:
            count = count_named_claims(db, party.name)
        if count:
            raise InUseError(entity="party", name=party.name, count=count)
        return _edit(Action.REMOVE_PARTY, (removal(party),), party.name)

    def _renamed(self, names: tuple[str, ...], into: str, action: Action, detail: str) -> Edit:
        """Return the edit that puts a name in the place of others."""
        with self._store.reading() as db:
            ids = {name: claims_with_name(db, name) for name in names}
            parties = {name: find_party(db, name) for name in (*names, into)}
            claims = find_claims(db, sorted({one for found in ids.values() for one in found}))
        for name in names:
            if not ids[name] and parties[name] is None:
                raise NotFoundError(entity="party", wanted=name)
        if not names:
            return _edit(action, (), detail)
        changes = [change for claim in claims for change in _pointed(claim, frozenset(names), into)]
        known = (parties[name] for name in (into, *names))
        records = [party for party in known if party is not None]
        return _edit(action, (*self._records(records, names, into), *changes), detail)

    def _records(self, records: list[Party], names: tuple[str, ...], into: str) -> Iterable[Change]:
        """Yield the changes that leave one record with everything that was known."""
        spellings = [_clean(one) for name in names for one in (name, *_spellings_of(records, name))]
        kept = records[0] if records else None
        own = () if kept is None else kept.spellings
        aliases = "\n".join(dict.fromkeys(one for one in (*own, *spellings) if one and one != into)) or None
        # First, for no two records may have the same name.
        yield from map(removal, records[1:])
        if kept is None:
            yield creation(Party(**self._composer.made(), name=into, aliases=aliases))
            return
        whole = replace(
            kept,
            name=into,
            role=_first(one.role for one in records),
            organisation=_first(one.organisation for one in records),
            identity=_first(one.identity for one in records),
            aliases=aliases,
        )
        yield from difference(kept, whole)


def _spellings_of(records: Iterable[Party], name: str) -> tuple[str, ...]:
    return next((one.spellings for one in records if one.name == name), ())


def _first(values: Iterable[str | None]) -> str | None:
    return next(filter(None, values), None)


def _pointed(claim: Claim, names: frozenset[str], into: str) -> tuple[Change, ...]:
    """Return the change that puts a name in the place of others in a claim."""
    pointed = replace(
        claim,
        speaker=into if claim.speaker in names else claim.speaker,
        target=into if claim.target in names else claim.target,
        reported_by=into if claim.reported_by in names else claim.reported_by,
    )
    return difference(claim, pointed)


def _tidied(details: Details) -> Details:
    """Return details as they will be stored: without what cannot be seen, each spelling once."""
    found: Details = {}
    if "role" in details:
        found["role"] = _clean(details["role"] or "") or None
    if "organisation" in details:
        found["organisation"] = _clean(details["organisation"] or "") or None
    if "identity" in details:
        found["identity"] = _clean(details["identity"] or "") or None
    if "aliases" in details:
        lines = map(str.strip, field_text(details["aliases"] or "", is_line=False)[0].split("\n"))
        found["aliases"] = "\n".join(dict.fromkeys(filter(None, lines))) or None
    return found


def _edit(action: Action, changes: tuple[Change, ...], detail: str) -> Edit:
    return Edit(action=action, changes=changes, detail=detail[:_DETAIL_LENGTH])


def _clean(text: str) -> str:
    """Return a name as it will be stored."""
    return field_text(text, is_line=True)[0]


def _adjusted(name: str) -> Adjustments:
    """Return what a name could not keep on its way into the edit."""
    return field_text(name, is_line=True)[1]


def _adjustments_of(details: Details) -> Adjustments:
    lines = (details.get("role"), details.get("organisation"), details.get("identity"))
    found = (_adjusted(line) for line in lines if line)
    return sum(found, field_text(details.get("aliases") or "", is_line=False)[1])


def _checked(name: str) -> str:
    cleaned = _clean(name)
    if not is_visible(cleaned):
        raise InvalidValueError(field="party", value=cleaned)
    return cleaned
