"""For every action a way to make it, in a workspace that holds something for each of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.articles import Article, Direction
from factcheck_gui.domain.claims import ClaimKind, ClaimState, Standing
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.found_claims import FoundClaims, FoundLink, FoundNote
from factcheck_gui.domain.label_mapping import LabelMapping
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.domain.sources import Independence, Medium, Source, Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue
from factcheck_gui.services.linking import retype_link
from factcheck_gui.services.review import Review
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, take_in
from tests.found import DENIED, NOT_SAFE, marked
from tests.random_desk import COPIES

NOT_MADE_HERE: Final[Mapping[Action, str]] = {
    Action.IMPORT_ARTICLES: "takes in the frozen texts of many; see tests/ui/test_undoing_imports.py",
    Action.NEW_VERSION: "takes in a frozen text; see tests/services/test_versioning.py",
    Action.IMPORT_ARTICLE: "takes in a frozen text; see tests/services/test_importing.py",
    Action.UPGRADE: "is made by a migration, and by nobody; see tests/storage/test_migrations.py",
    Action.RECOVER: "is made when a damaged file is recovered, and by nobody; see tests/storage/recovery",
    Action.CREATE_WORKSPACE: "is the first step, with nothing before; see tests/services/test_workspace.py",
    Action.BATCH: "is made of others; see tests/services/test_editing.py",
    Action.RESTORE_BACKUP: "needs a backup; see tests/services/test_restoring_backups.py",
}
"""Actions without a way here, and why."""


class World:
    """A workspace in which every action can be done."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.review: Review = workspace.browsing.review(take_in(workspace, BRIDGE))
        self._prepare()

    @property
    def first(self) -> ReviewedClaim:
        """A claim with a verdict, a reason, a note and a link; its words have changed since."""
        return self._placed("first")

    @property
    def second(self) -> ReviewedClaim:
        """A claim that the first is linked to."""
        return self._placed("second")

    @property
    def neighbour(self) -> ReviewedClaim:
        """A claim that touches the first."""
        return self._placed("neighbour")

    @property
    def waiting(self) -> ReviewedClaim:
        """A claim whose place in the newest version is still to be decided on."""
        return self.review.waiting[0]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Two sources: one that a note draws on, and one that is unused."""
        found = {source.title: source for source in self.workspace.noting.sources()}
        return found["Used"], found["Unused"]

    @property
    def scale(self) -> RatingScale:
        """A scale that nothing is rated on."""
        return next(scale for scale in self.workspace.scaling.scales() if scale.name == "Unused")

    @property
    def article(self) -> Article:
        """The article."""
        return self.review.article

    def do(self, edit: Edit) -> Edit:
        """Make an edit, look again, and return it as it was stored."""
        stored = self.workspace.editing.submit(edit).edit
        self.look()
        return stored

    def look(self) -> None:
        """Read the article anew."""
        self.review = self.workspace.browsing.review(self.review.article.id)

    def sign_off(self) -> Edit:
        """Return the edit that signs the article off, once nothing waits any more."""
        self.do(self.workspace.placing.retire(self.waiting.claim))
        return self.workspace.signing.sign_off(self.review.snapshot(), ())

    def reopen(self) -> Edit:
        """Return the edit that reopens the article, once it is signed off."""
        self.do(self.sign_off())
        return self.workspace.signing.reopen(self.article)

    def restore(self) -> Edit:
        """Return the edit that leads back to what the oldest step left of the first claim."""
        self.do(self.workspace.composer.name_target(self.first.claim, "Cem"))
        return self.workspace.timeline.restore(self.workspace.timeline.of_claim(self.first.claim.id)[-1])

    def remove_party(self) -> Edit:
        """Return the edit that removes somebody whom no claim names any more."""
        self.do(self.workspace.naming.change("Ada", role="Mayor"))
        for claim in (self.first, self.second, self.neighbour, self.waiting):
            self.do(self.workspace.composer.name_speaker(claim.claim, None))
        party = self.workspace.naming.party("Ada")
        assert party is not None
        return self.workspace.naming.remove(party)

    def _placed(self, words: str) -> ReviewedClaim:
        return next(one for one in self.review.claims if one.claim.restatement == words)

    def _prepare(self) -> None:
        composer, version, text = self.workspace.composer, self.review.version, self.review.text.text
        statements = self.review.text.statements
        for words, span in zip(("first", "neighbour", "second", "lost"), statements[1:], strict=False):
            self.do(
                composer.tag(
                    version, text, span, ClaimKind.DENIAL, restatement=words, speaker="Ada", target="Bo"
                )
            )
        self.do(composer.rate(self.first, Question.TRUTH, self._value()))
        self.do(composer.give_reason(self.first, Question.TRUTH, "Counted."))
        source = replace(composer.new_source(link="https://example.org/a"), title="Used")
        self.do(composer.add_note(composer.new_note(self.first.claim.id), source))
        self.do(composer.add_source(replace(composer.new_source(medium=Medium.DATA), title="Unused")))
        self.do(composer.link(self.first.claim.id, self.second.claim.id))
        self.do(composer.mark(version, statements[0]))
        self.do(self.workspace.scaling.new_scale("Unused", Question.TRUTH))
        self._rewrite()

    def _rewrite(self) -> None:
        """Take in a version that says one thing otherwise and another no more."""
        text = self.review.text.text.replace("It rained 🌧️ all day. ", "").replace(
            "is safe.", "is quite safe."
        )
        versioning, importing = self.workspace.versioning, self.workspace.importing
        proposal = propose(versioning.before(self.article.id), importing.preview_text(text))
        importing.submit(versioning.compose(proposal))
        self.look()
        first = next(one for one in self.review.others if one.claim.restatement == "first")
        assert first.claim.standing is Standing.CHANGED
        self.do(self.workspace.placing.keep(first, self.review.version.id, self.review.text.text))
        self.do(self.workspace.composer.mark(self.review.version, self.review.text.statements[0]))

    def _value(self) -> RatingValue:
        scale = self.review.scale(Question.TRUTH)
        assert scale is not None
        return scale.values[0]


def _another_place(world: World) -> Edit:
    claim, text = world.second.claim, world.review.text.text
    return world.workspace.composer.move_span(claim, text, Span(start=claim.start, end=claim.end - 1))


def _changed_note(world: World) -> Edit:
    one = world.first.notes[0]
    changed = replace(one.note, quote="Words.", stance=Stance.REFUTES)
    return world.workspace.noting.change(one, replace(one, note=changed))


def _marks(world: World) -> tuple[FoundClaims, Review, LabelMapping]:
    mapping = LabelMapping(
        kinds={"PERSON_SAYS": ClaimKind.ALLEGATION, "denial": ClaimKind.DENIAL},
        links={"answers": LinkType.DENIES},
        verdicts={"refuted": "false"},
        attributions={"verbatim": "verbatim"},
    )
    text = world.review.text.text
    note = FoundNote(words="Asked", link="https://example.org/report")
    found = FoundClaims(
        claims=(
            marked(NOT_SAFE, "PERSON_SAYS", text, verdict="refuted", reason="Counted.", notes=(note,)),
            marked(DENIED, "denial", text, attribution="verbatim"),
        ),
        links=(FoundLink(from_key=DENIED, to_key=NOT_SAFE, label="answers"),),
    )
    return found, world.review, mapping


def _changed_source(world: World) -> Edit:
    used, _ = world.sources
    after = replace(
        used, title="Other", date="2026-01-01", independence=Independence.PRIMARY, contact="5550100"
    )
    return world.workspace.composer.change_source(used, after)


def _changed_scale(world: World) -> Edit:
    scale = world.workspace.scaling.scales()[0]
    values = tuple(replace(value, label=f"{value.label} again") for value in reversed(scale.values))
    return world.workspace.scaling.change_scale(scale, replace(scale, name="Other", values=values))


def _split(world: World) -> Edit:
    claim = world.second.claim
    at = claim.start + claim.quote.index(" ")
    return world.workspace.dividing.split(world.second, world.review.text.text, world.review.version, at)


def _corrected(world: World) -> Edit:
    details = replace(world.article.details, title="Other", author="A. Writer", direction=Direction.RTL)
    return world.workspace.composer.correct(world.article, details)


WAYS: Final[Mapping[Action, Callable[[World], Edit]]] = {
    Action.PLACE_CLAIM: lambda w: w.workspace.placing.place(
        w.waiting, w.review.version.id, w.review.text.text, w.review.text.statements[0]
    ),
    Action.RETIRE_CLAIM: lambda w: w.workspace.placing.retire(w.waiting.claim),
    Action.STILL_HOLDS: lambda w: w.workspace.placing.still_holds(w.first.claim),
    Action.CORRECT_ARTICLE: _corrected,
    Action.REMOVE_ARTICLE: lambda w: w.workspace.composer.remove_article(w.article),
    Action.TAG: lambda w: w.workspace.composer.tag(
        w.review.version, w.review.text.text, w.review.text.statements[0], ClaimKind.FACT
    ),
    Action.IMPORT_CLAIMS: lambda w: w.workspace.taking_over.into_review(*_marks(w))[0],
    Action.CHANGE_KIND: lambda w: w.workspace.composer.change_kind(w.first.claim, ClaimKind.FACT),
    Action.MOVE_SPAN: _another_place,
    Action.RESTATE: lambda w: w.workspace.composer.restate(w.first.claim, "Said otherwise."),
    Action.REWORD: lambda w: w.workspace.composer.reword(w.first.claim, "It should say otherwise."),
    Action.NAME_SPEAKER: lambda w: w.workspace.composer.name_speaker(w.first.claim, "Cem"),
    Action.NAME_TARGET: lambda w: w.workspace.composer.name_target(w.first.claim, "Cem"),
    Action.NAME_REPORTER: lambda w: w.workspace.composer.name_reporter(w.first.claim, "Post"),
    Action.SET_STATE: lambda w: w.workspace.composer.set_state(w.first.claim, ClaimState.SENT_BACK, "Why?"),
    Action.SPLIT_CLAIM: _split,
    Action.MERGE_CLAIMS: lambda w: w.workspace.dividing.merge(w.neighbour, w.first, w.review.text.text),
    Action.DUPLICATE_CLAIM: lambda w: w.workspace.dividing.duplicate(w.first),
    Action.REMOVE_CLAIM: lambda w: w.workspace.composer.remove_claim(w.first),
    Action.RATE: lambda w: w.workspace.composer.rate(w.first, Question.TRUTH, None),
    Action.GIVE_REASON: lambda w: w.workspace.composer.give_reason(w.first, Question.ATTRIBUTION, "Heard."),
    Action.ADD_NOTE: lambda w: w.workspace.noting.cite(
        w.workspace.composer.new_note(w.second.claim.id), link="https://example.org/b"
    ),
    Action.CHANGE_NOTE: _changed_note,
    Action.REMOVE_NOTE: lambda w: w.workspace.composer.remove_note(w.first.notes[0].note),
    Action.DATE_VERDICT: lambda w: w.workspace.composer.date_verdict(
        w.first, Question.TRUTH, as_of="2026-01-02", due_on="2026-09-09"
    ),
    Action.ADD_SOURCE: lambda w: w.workspace.composer.add_source(w.workspace.composer.new_source()),
    Action.CHANGE_SOURCE: _changed_source,
    Action.KEEP_COPY: lambda w: w.workspace.sources.keep(w.sources[0], COPIES[0]),
    Action.REMOVE_SOURCE: lambda w: w.workspace.sources.remove([w.sources[1]]),
    Action.MERGE_SOURCES: lambda w: w.workspace.sources.merge(w.sources[1], [w.sources[0]]),
    Action.CHANGE_PARTY: lambda w: w.workspace.naming.change("Ada", role="Mayor", aliases="A.\nAda A."),
    Action.RENAME_PARTY: lambda w: w.workspace.naming.rename("Ada", "Ada B."),
    Action.MERGE_PARTIES: lambda w: w.workspace.naming.merge(["Ada"], "Bo"),
    Action.REMOVE_PARTY: World.remove_party,
    Action.ADD_SCALE: lambda w: w.workspace.scaling.add_preset("politifact"),
    Action.CHANGE_SCALE: _changed_scale,
    Action.REMOVE_SCALE: lambda w: w.workspace.scaling.remove_scale(w.scale),
    Action.CHOOSE_SCALE: lambda w: w.workspace.scaling.choose_for_workspace(w.scale),
    Action.SET_RULE: lambda w: w.workspace.ruling.set_rule(
        w.workspace.browsing.rules(), Rule.NO_REASON, Level.STOP
    ),
    Action.SIGN_OFF: World.sign_off,
    Action.REOPEN: World.reopen,
    Action.RESTORE_VALUE: World.restore,
    Action.LINK: lambda w: w.workspace.composer.link(w.second.claim.id, w.neighbour.claim.id),
    Action.CHANGE_LINK: lambda w: retype_link(w.first.links[0], LinkType.REPEATS),
    Action.UNLINK: lambda w: w.workspace.composer.unlink(w.first.links[0]),
    Action.MARK: lambda w: w.workspace.composer.mark(w.review.version, w.review.text.statements[-1]),
    Action.UNMARK: lambda w: w.workspace.composer.unmark(*w.review.marks),
}
"""How each action is made in a world."""
