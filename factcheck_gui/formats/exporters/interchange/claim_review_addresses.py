"""The links that a ClaimReview bears: as addresses where programs may follow them, else as names."""

from collections.abc import Iterator

from factcheck_gui.domain.addresses import is_link, leads_to_web
from factcheck_gui.formats.exporters.exporter import Material


def linked(key: str, link: str | None) -> dict[str, object]:
    """Return a link under a key that programs follow, where it leads to the web; as an identifier else.

    What is no link that could have been noted stands nowhere: a page that shows the markup could run it.
    """
    if not link or not can_be_written(link):
        return {}
    return {key if leads_to_web(link) else "identifier": link}


def can_be_written(link: str) -> bool:
    """Tell whether a link is written in one way or the other."""
    return leads_to_web(link) or is_link(link)


def links_in(material: Material) -> Iterator[str]:
    """Yield each link that the ClaimReviews of some articles would bear, once."""
    found = {material.imprint.link: None}
    for review in material.reviews:
        found[review.article.details.link or ""] = None
        for reviewed in review.claims:
            party = material.parties.get(reviewed.claim.speaker or "")
            found[(party.identity if party is not None else None) or ""] = None
            for source in (one.source for one in reviewed.notes if one.source is not None):
                found |= {source.link or "": None, source.archive_link or "": None}
    yield from (link for link in found if link)
