"""The services that work on an open workspace, most of them made when somebody needs them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factcheck_gui.services.browsing import Browsing
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.listing import ArticleListing

if TYPE_CHECKING:
    from factcheck_gui.services.bulk import Bulk
    from factcheck_gui.services.copies import Copies
    from factcheck_gui.services.desk import Desk
    from factcheck_gui.services.dividing import Dividing
    from factcheck_gui.services.editing import Editing
    from factcheck_gui.services.exporting import Exporting
    from factcheck_gui.services.importing import Importing
    from factcheck_gui.services.naming import Naming
    from factcheck_gui.services.noting import Noting
    from factcheck_gui.services.originals import Originals
    from factcheck_gui.services.overview import Overview
    from factcheck_gui.services.placing import Placing
    from factcheck_gui.services.quoted_claims import QuotedTaking
    from factcheck_gui.services.recognising import Recognising
    from factcheck_gui.services.ruling import Ruling
    from factcheck_gui.services.scaling import Scaling
    from factcheck_gui.services.searching import Searching
    from factcheck_gui.services.signing import Signing
    from factcheck_gui.services.sources import Sources
    from factcheck_gui.services.taking_over import TakingOver
    from factcheck_gui.services.timeline import Timeline
    from factcheck_gui.services.versioning import Versioning
    from factcheck_gui.storage.store import Store


class ServicesOnDemand:
    """What can be done in a workspace; every service works on the one store."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self.desk = desk
        self.browsing = Browsing(store)
        self.listing = ArticleListing(store)
        self.composer = Composer(desk)

    @cached_property
    def editing(self) -> Editing:
        """Makes edits durable."""
        from factcheck_gui.services.editing import Editing

        return Editing(self._store, self.desk)

    @cached_property
    def searching(self) -> Searching:
        """Searches articles and claims."""
        from factcheck_gui.services.searching import Searching

        return Searching(self._store)

    @cached_property
    def bulk(self) -> Bulk:
        """Composes edits of several claims."""
        from factcheck_gui.services.bulk import Bulk

        return Bulk(self.composer)

    @cached_property
    def noting(self) -> Noting:
        """Composes edits of source notes."""
        from factcheck_gui.services.noting import Noting

        return Noting(self._store, self.composer)

    @cached_property
    def naming(self) -> Naming:
        """Knows and changes people and organisations."""
        from factcheck_gui.services.naming import Naming

        return Naming(self._store, self.composer)

    @cached_property
    def sources(self) -> Sources:
        """Lists sources and their uses."""
        from factcheck_gui.services.sources import Sources

        return Sources(self._store)

    @cached_property
    def copies(self) -> Copies:
        """Reads the copies that are kept of sources."""
        from factcheck_gui.services.copies import Copies

        return Copies(self._store)

    @cached_property
    def scaling(self) -> Scaling:
        """Composes edits of rating scales."""
        from factcheck_gui.services.scaling import Scaling

        return Scaling(self._store, self.composer, self.desk.resources)

    @cached_property
    def dividing(self) -> Dividing:
        """Splits and merges claims."""
        from factcheck_gui.services.dividing import Dividing

        return Dividing(self.composer)

    @cached_property
    def taking_over(self) -> TakingOver:
        """Takes over claims that an article brings along."""
        from factcheck_gui.services.taking_over import TakingOver

        return TakingOver(self._store, self.composer)

    @cached_property
    def quoted(self) -> QuotedTaking:
        """Takes over claims that are known by their words."""
        from factcheck_gui.services.quoted_claims import QuotedTaking

        return QuotedTaking(self._store, self.taking_over)

    @cached_property
    def importing(self) -> Importing:
        """Brings articles in."""
        from factcheck_gui.services.importing import Importing

        return Importing(self.desk, self.editing, self.taking_over)

    @cached_property
    def recognising(self) -> Recognising:
        """Finds articles that are there already."""
        from factcheck_gui.services.recognising import Recognising

        return Recognising(self._store)

    @cached_property
    def versioning(self) -> Versioning:
        """Takes in new versions of articles."""
        from factcheck_gui.services.versioning import Versioning

        return Versioning(self._store, self.desk)

    @cached_property
    def placing(self) -> Placing:
        """Composes what is decided about places in a new version."""
        from factcheck_gui.services.placing import Placing

        return Placing(self.desk)

    @cached_property
    def ruling(self) -> Ruling:
        """Composes edits of the rules."""
        from factcheck_gui.services.ruling import Ruling

        return Ruling(self.desk)

    @cached_property
    def signing(self) -> Signing:
        """Composes sign-off and reopening."""
        from factcheck_gui.services.signing import Signing

        return Signing(self.desk)

    @cached_property
    def originals(self) -> Originals:
        """Reads the originals of versions."""
        from factcheck_gui.services.originals import Originals

        return Originals(self._store)

    @cached_property
    def timeline(self) -> Timeline:
        """Orders claims by their dates."""
        from factcheck_gui.services.timeline import Timeline

        return Timeline(self._store)

    @cached_property
    def overview(self) -> Overview:
        """Counts what the workspace holds."""
        from factcheck_gui.services.overview import Overview

        return Overview(self._store, self.desk)

    @cached_property
    def exporting(self) -> Exporting:
        """Lets reports and tables out."""
        from factcheck_gui.services.exporting import Exporting

        return Exporting(self._store, self.desk, self.browsing, self.versioning)
