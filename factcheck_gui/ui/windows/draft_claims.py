"""The claims that come with one draft: how many come in as things stand, and the dialog that changes it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.label_mapping import Family, LabelMapping, key_of
from factcheck_gui.services.label_proposals import Proposal
from factcheck_gui.services.review import Review
from factcheck_gui.services.taking_over import count_new

ProposalOf = Callable[[], tuple[Proposal, LabelMapping | None]]
"""Returns what labels may become, and what was said of this draft."""


class DraftClaims:
    """Counts again whenever somebody has chosen; `review` is of the article with the same text."""

    def __init__(
        self,
        draft: ArticleDraft,
        review: Review | None,
        proposal_of: ProposalOf,
        ask: Callable[[QWidget], None],
    ) -> None:
        self.is_of_older = review is not None and review.text.text != draft.text
        self.can_choose = False
        self.is_asking = False
        self.coming = 0
        self.new = 0
        self._found = draft.found
        self._review = review
        self._proposal_of = proposal_of
        self._ask = ask
        self._count()

    def choose(self, parent: QWidget) -> None:
        """Let the user say what the labels become."""
        self._ask(parent)
        self._count()

    def _count(self) -> None:
        proposal, said = self._proposal_of()
        self.can_choose = proposal.has_foreign
        self.is_asking = said is None and not proposal.is_settled
        mapping = proposal.mapping if said is None else said
        kinds = mapping.kinds
        self.coming = sum(kinds.get(key_of(one.label)) is not None for one in self._found.claims)
        # A label that nobody has decided on may still come in.
        open_labels = proposal.unsettled[Family.LABEL] if said is None else frozenset()
        wanted = tuple(
            one
            for one in self._found.claims
            if kinds.get(key_of(one.label)) is not None or key_of(one.label) in open_labels
        )
        review = self._review
        if review is not None and not self.is_of_older and not review.article.is_signed_off:
            self.new = count_new(replace(self._found, claims=wanted), review, mapping)
