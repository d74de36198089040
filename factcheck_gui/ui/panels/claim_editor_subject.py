"""The claim that the editor is about, and the one way in which its parts change it."""

from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.review import Review
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.stay import Stay


class EditedClaim:
    """Holds the claim as the editor shows it, even while another place or article is being gone to."""

    def __init__(self, session: Session, keys: ActionKeys | None = None) -> None:
        self.session = session
        self.keys = keys or standard_keys()
        self.is_submitting = False
        """Whether what has just changed was changed here: it shows at once, for the parts build on it."""
        self._reviewed: ReviewedClaim | None = None

    @property
    def reviewed(self) -> ReviewedClaim | None:
        """The claim as last shown."""
        return self._reviewed

    @property
    def review(self) -> Review | None:
        """The open article."""
        return self.session.review

    @property
    def composer(self) -> Composer:
        """Makes the edits."""
        return self.session.workspace.composer

    def show(self, reviewed: ReviewedClaim | None) -> None:
        """Take another claim, or another state of the same."""
        self._reviewed = reviewed

    def submit(self, edit: Edit, stay: Stay | None = None) -> bool:
        """Submit an edit of the claim, unless it has gone: then there is nothing to write to."""
        self.is_submitting = True
        try:
            return not self._is_gone and self.session.submit(edit, stay=stay)
        finally:
            self.is_submitting = False

    @property
    def _is_gone(self) -> bool:
        reviewed, review = self._reviewed, self.session.review
        if reviewed is None:
            return True
        if review is None or review.article.id != reviewed.claim.article_id:
            return False
        claim_id = reviewed.claim.id
        # A claim that waits since somebody took in a new version takes what was being typed.
        return review.claim(claim_id) is None and review.other(claim_id) is None
