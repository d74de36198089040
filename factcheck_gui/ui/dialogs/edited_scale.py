"""The scale that the dialog is about, and the one way in which its parts change it."""

from collections.abc import Mapping
from dataclasses import replace

from factcheck_gui.domain.verdicts import RatingScale, RatingValue
from factcheck_gui.services.scaling import Scaling
from factcheck_gui.ui.session import Session


class EditedScale:
    """Holds the scale as shown, with what uses it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.scale: RatingScale | None = None
        self.uses: Mapping[str, int] = {}
        self.articles = 0

    @property
    def scaling(self) -> Scaling:
        """Makes the edits."""
        return self.session.workspace.scaling

    @property
    def is_in_use(self) -> bool:
        """Whether it is the workspace's, an article's, or any of its values was given."""
        scale = self.scale
        return scale is not None and (scale.is_default or self.articles > 0 or bool(self.uses))

    def show(self, scale: RatingScale | None) -> None:
        """Take another scale, or another state of the same.

        Raises:
            ExpectedError: the file could not be read.
        """
        self.uses = {} if scale is None else self.scaling.uses(scale)
        self.articles = 0 if scale is None else self.scaling.articles_on(scale)
        self.scale = scale

    def value(self, value_id: str | None) -> RatingValue | None:
        """Return a value of the scale."""
        return None if self.scale is None or value_id is None else self.scale.value(value_id)

    def is_of_article(self, scale: RatingScale) -> bool:
        """Tell whether the open article has chosen a scale for itself."""
        review = self.session.review
        if review is None:
            return False
        return scale.id in (review.article.truth_scale, review.article.attribution_scale)

    def is_used_here(self, scale: RatingScale) -> bool:
        """Tell whether the open article is rated on a scale, by its own choice or the workspace's."""
        review = self.session.review
        used = None if review is None else review.scale(scale.question)
        return used is not None and used.id == scale.id

    def is_name_taken(self, name: str) -> bool:
        """Tell whether another scale of the workspace goes by a name; no where that cannot be read."""
        if self.scale is not None:
            with self.session.telling():
                return self.scaling.namesake(self.scale, name) is not None
        return False

    def change(self, before: RatingScale, after: RatingScale) -> bool:
        """Submit the difference between two states of the scale as one edit."""
        return self.session.submit(self.scaling.change_scale(before, after))

    def change_value(self, before: RatingValue, after: RatingValue) -> bool:
        """Submit what differs between two states of one value."""
        scale = self.scale
        if scale is None or scale.value(after.id) is None:
            return False
        return self.change(_with(scale, before), _with(scale, after))


def _with(scale: RatingScale, value: RatingValue) -> RatingScale:
    return replace(scale, values=tuple(value if one.id == value.id else one for one in scale.values))
