"""Who makes a claim, as a ClaimReview names them: a person or an organisation.

Search engines know no third, and a workspace does not ask which. So it is told from what is there, and the
first of these holds: a name that is noted as its own organisation is an organisation; one that begins as
offices and titles do (“Mayor of …”, “Dr …”) is a person; one with a word for a body in it (council, company,
command …) is an organisation; somebody with a role or an organisation is a person. Of all others nothing is
known, and they are taken for organisations, which may be any group of people. Whoever wants a person there
notes the role.
"""

import re
from typing import Final, Literal

from factcheck_gui.domain.parties import Party
from factcheck_gui.formats.exporters.interchange.claim_review_addresses import linked

_WORD: Final = re.compile(r"[^\W\d_]+")
_OFFICES: Final = frozenset(
    {
        *("mayor", "president", "chancellor", "minister", "senator", "governor", "member", "spokesman"),
        *("spokeswoman", "spokesperson", "spokes", "chairman", "chairwoman", "chair", "director", "witness"),
        *("resident", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "judge"),
        *("colonel", "captain", "king", "queen", "prince", "princess", "pope", "rev"),
        *("herr", "frau", "bürgermeister", "bürgermeisterin", "minister", "ministerin", "señor", "señora"),
        *("alcalde", "alcaldesa", "presidente", "presidenta", "ministro", "ministra"),
    }
)
_BODIES: Final = frozenset(
    {
        *("academy", "administration", "agency", "alliance", "army", "assembly", "association", "authority"),
        *("bank", "board", "brigade", "bureau", "cabinet", "campaign", "centre", "center", "chamber"),
        *("charity", "church", "clinic", "club", "coalition", "college", "command", "commission"),
        *("committee", "community", "company", "confederation", "congress", "consortium", "cooperative"),
        *("corporation", "council", "county", "court", "department", "embassy", "federation"),
        *("force", "forces", "forum", "foundation", "front", "fund", "gazette", "government", "group"),
        *("guard", "headquarters", "herald", "hospital", "initiative", "institute"),
        *("institution", "journal", "laboratory", "league", "library", "media", "militia", "ministry"),
        *("mission", "movement", "museum", "navy", "network", "news", "newspaper", "observatory", "office"),
        *("organisation", "organization", "parish", "parliament", "partnership", "party", "police"),
        *("press", "project", "radio", "railway", "railways", "regime", "residents", "school", "secretariat"),
        *("senate", "service", "services", "society", "studio", "syndicate", "team", "television", "times"),
        *("tramways", "tribunal", "trust", "union", "unions", "university", "workers"),
        *("ltd", "limited", "inc", "llc", "plc", "corp", "gmbh", "ag", "kg", "ev", "sa", "srl", "bv", "ngo"),
        *("amt", "behörde", "bund", "gesellschaft", "gewerkschaft", "gericht", "ministerium", "partei"),
        *("polizei", "rat", "regierung", "stadt", "universität", "verband", "verein", "zeitung"),
        *("asociación", "ayuntamiento", "compañía", "consejo", "empresa", "gobierno", "ministerio"),
        *("oficina", "partido", "policía", "sindicato", "tribunal", "universidad"),
    }
)


def claimant(name: str | None, party: Party | None) -> dict[str, object] | None:
    """Return who makes a claim, with what the desk knows of the name; None where nobody is named."""
    if not name:
        return None
    role, organisation = (None, None) if party is None else (party.role, party.organisation)
    is_own = _same(name, organisation)
    kind = kind_of(name, party)
    fields: dict[str, object] = {"@type": kind, "name": name}
    if party is not None:
        fields["alternateName"] = list(party.spellings) or None
        fields |= linked("sameAs", party.identity)
    fields["jobTitle" if kind == "Person" else "description"] = role
    if organisation and not is_own:
        over = {"@type": "Organization", "name": organisation}
        fields["affiliation" if kind == "Person" else "parentOrganization"] = over
    return {key: value for key, value in fields.items() if value is not None}


def kind_of(name: str, party: Party | None) -> Literal["Person", "Organization"]:
    """Return whether a name is that of a person or of an organisation, by the rule of this module."""
    words = [word.casefold() for word in _WORD.findall(name)]
    if party is not None and _same(name, party.organisation):
        return "Organization"
    if words and words[0] in _OFFICES:
        return "Person"
    if _names_body(words):
        return "Organization"
    return "Person" if party is not None and (party.role or party.organisation) else "Organization"


def _names_body(words: list[str]) -> bool:
    return not _BODIES.isdisjoint(words)


def _same(name: str, organisation: str | None) -> bool:
    return organisation is not None and organisation.casefold() == name.casefold()
