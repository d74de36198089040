"""The claims that come along with articles on the command line."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck_gui.cli.adjusted import tell_adjusted
from factcheck_gui.cli.intake_outcomes import Outcomes
from factcheck_gui.cli.labels import mapping_for
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import SignedOffError
from factcheck_gui.domain.found_claims import FoundClaims
from factcheck_gui.domain.label_mapping import LabelMapping

if TYPE_CHECKING:
    from factcheck_gui.domain.known import Known
    from factcheck_gui.domain.taken_over import TakenOver
    from factcheck_gui.services.label_proposals import Scales
    from factcheck_gui.services.review import Review
    from factcheck_gui.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What was said about the words of other programs."""

    given: LabelMapping
    scales: "Scales"
    adds_claims: bool = False
    ids: dict[str, str] = field(default_factory=dict)
    """Of the claims that came in already, by the keys of their marks: links may lead there."""

    def mapping(self, drafts: Iterable[ArticleDraft]) -> LabelMapping:
        """Return what the labels of drafts become."""
        mapping = LabelMapping()
        for draft in drafts:
            if draft.found:
                mapping = mapping.with_all(mapping_for(draft.found, self.given, self.scales))
        return mapping


def add_found(
    workspace: "Workspace", review: "Review", found: FoundClaims, given: LabelMapping
) -> "TakenOver":
    """Add found claims to an article and return what became of them.

    Raises:
        SignedOffError: the article takes nothing any more.
    """
    if review.article.is_signed_off:
        raise SignedOffError(title=review.article.details.title, signed_by=review.article.signed_by or "")
    taking_over = workspace.taking_over
    around = taking_over.surroundings(review)
    edit, taken = taking_over.into_review(found, review, mapping_for(found, given, around.scales), around)
    if not edit.is_empty:
        tell_adjusted(workspace.editing.submit(edit))
    return taken


def add_to_duplicate(
    workspace: "Workspace",
    name: str,
    draft: ArticleDraft,
    known: "Known",
    outcomes: Outcomes,
    labels: Labels,
) -> None:
    """Add the claims of a draft to the article with the same text, where that is wanted, and tell of it."""
    from factcheck_gui.services.taking_over import count_new

    if not draft.found:
        outcomes.add_duplicate(name, draft, known)
        return
    review = workspace.browsing.review(known.article.id)
    if review.text.text != draft.text:
        outcomes.add_duplicate(name, draft, known)
    elif labels.adds_claims:
        outcomes.add_claims(name, draft, known, add_found(workspace, review, draft.found, labels.given))
    else:
        mapping = mapping_for(draft.found, labels.given, workspace.taking_over.surroundings(review).scales)
        outcomes.add_duplicate(name, draft, known, new_claims=count_new(draft.found, review, mapping))
