"""What an annotation is about: words of a version of an article, quoted and counted."""

from factcheck_gui.domain.addresses import may_be_followed
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.annotation_terms import term
from factcheck_gui.formats.exporters.interchange.names_of_things import urn_of


def target(review: ArticleReview, span: Span) -> dict[str, object]:
    """Return a span as the target of an annotation."""
    prefix, suffix = span.context(review.text.text)
    return {
        "type": "SpecificResource",
        "source": _source(review),
        "state": {
            "type": "TimeState",
            "sourceDate": review.version.created_at,
            "cached": urn_of(review.version.id),
            term("version"): review.version.number,
            term("version_sha256"): review.version.sha256,
        },
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.quote(review.text.text),
                "prefix": prefix,
                "suffix": suffix,
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _source(review: ArticleReview) -> dict[str, object]:
    details = review.article.details
    has_link = may_be_followed(details.link)
    known = {
        "language": details.language,
        "textDirection": details.direction.value,
        term("article_id"): review.article.id,
        term("title"): details.title,
        term("author"): details.author,
        term("publisher"): details.publisher,
        term("date"): details.date,
        term("link"): None if has_link else details.link,
    }
    return {
        "id": details.link if has_link else urn_of(review.version.id),
        "type": "Text",
        **{name: value for name, value in known.items() if value},
    }
