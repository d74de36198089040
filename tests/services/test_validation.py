"""What may be written and what not."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.articles import Article, ArticleDetails
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.edits import Action, Change, Edit, Entity, Value
from factcheck_gui.domain.errors import InvalidValueError, OutOfRangeError, TooLongError
from factcheck_gui.domain.fields import Thing, creation, difference, fields_of, removal
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.parties import Party
from factcheck_gui.domain.sources import Source, SourceNote, Stance
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue
from factcheck_gui.services.validation import prepared
from factcheck_gui.ui.text.sentences import describe

AT = "2026-03-04T10:00:00.000Z"
TEXT = "The 🌧️ mayor says\u00a0so.  "
ARTICLE = Article(id="a", details=ArticleDetails(title="Title"), created_at=AT, reviewer="Ada")
NOTE = SourceNote(id="n", claim_id="c", stance=Stance.SUPPORTS, created_at=AT, reviewer="Ada")
SOURCE = Source(id="s", created_at=AT, reviewer="Ada")
CLAIM = Claim(
    id="c",
    article_id="a",
    version_id="v",
    start=4,
    end=12,
    quote=TEXT[4:12],
    prefix=TEXT[:4],
    suffix=TEXT[12:],
    kind=ClaimKind.FACT,
    created_at=AT,
    reviewer="Ada",
)


def written(*changes: Change) -> dict[str, Value]:
    """Return the fields that would be written by the first of the changes."""
    edit = prepared(Edit(action=Action.BATCH, changes=changes), {"v": TEXT}.__getitem__)
    return dict(edit.changes[0].new or {})


def changed(before: Thing, after: Thing) -> dict[str, Value]:
    return written(*difference(before, after))


def details(title: str = "Title", date: str | None = None) -> Article:
    return replace(ARTICLE, details=replace(ARTICLE.details, title=title, date=date))


def test_a_claim_whose_words_are_those_of_the_text_is_written_as_it_is() -> None:
    assert written(creation(CLAIM)) == fields_of(CLAIM)


def test_white_space_of_the_articles_own_words_stays() -> None:
    place = {"start": 16, "end": len(TEXT), "quote": TEXT[16:], "suffix": ""}
    claim = Claim(**{**{name: getattr(CLAIM, name) for name in CLAIM.__slots__}, **place})

    assert written(creation(claim))["quote"] == TEXT[16:]


@pytest.mark.parametrize(
    "place",
    [
        {"quote": "other words"},
        {"start": 5},
        {"end": 11},
        {"start": 12, "end": 4},
        {"start": -22, "end": -14},
        {"start": 4, "end": 400},
        {"start": 300, "end": 400, "quote": ""},
    ],
)
def test_a_claim_whose_words_are_not_those_of_the_text_is_refused(place: dict[str, Value]) -> None:
    change = creation(CLAIM)
    change = replace(change, new={**(change.new or {}), **place})

    with pytest.raises(InvalidValueError) as caught:
        written(change)

    assert caught.value.field == "span"


def test_a_claim_that_moves_must_name_its_whole_place() -> None:
    with pytest.raises(InvalidValueError):
        changed(CLAIM, replace(CLAIM, end=11))


def test_a_claim_without_words_is_refused() -> None:
    change = creation(CLAIM)

    with pytest.raises(InvalidValueError):
        written(replace(change, new={**(change.new or {}), "quote": ""}))


@pytest.mark.parametrize("seen", ["2026-02-30", "yesterday", "2026-3-4", "04.03.2026"])
def test_a_note_seen_on_no_date_is_refused(seen: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        changed(NOTE, replace(NOTE, seen=seen))

    assert (caught.value.field, caught.value.value) == ("seen", seen)


@pytest.mark.parametrize(
    "link",
    [
        "example.org",
        "no link",
        "https:",
        "https://a b",
        "javascript",
        "://x",
        "https://",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_link_is_refused(link: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        changed(SOURCE, replace(SOURCE, link=link))

    assert caught.value.field == "link"


@pytest.mark.parametrize("link", ["https://example.org/a?b=1#c", "mailto:ada@example.org", "doi:10.1000/182"])
def test_a_link_of_any_scheme_is_written(link: str) -> None:
    assert changed(SOURCE, replace(SOURCE, link=f" {link} ")) == {"link": link}


def test_what_is_empty_needs_no_form() -> None:
    assert changed(SOURCE, replace(SOURCE, link="", seen=" ")) == {"link": None, "seen": None}


@pytest.mark.parametrize("title", ["", " ", "\n\t", "\u00a0"])
def test_an_article_without_a_title_is_refused(title: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        changed(ARTICLE, details(title=title))

    assert caught.value.field == "title"


def test_an_article_of_no_date_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        changed(ARTICLE, details(date="March"))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  two words ", "two words"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2029b\u2028c", "a\nb\u2028c"),
        ("\ufeffword", "word"),
        ("nul\x00 \ufdd0 \ud800", "nul\ufffd \ufffd \ufffd"),
        ("e\u0301 👩‍🚀 میئر", "e\u0301 👩‍🚀 میئر"),
    ],
)
def test_a_text_is_written_in_its_canonical_form(typed: str, stored: str) -> None:
    assert changed(NOTE, replace(NOTE, note=typed)) == {"note": stored}


def test_a_text_of_a_million_characters_is_written_and_a_longer_one_refused() -> None:
    changed(NOTE, replace(NOTE, note="x" * 1_000_000))

    with pytest.raises(InvalidValueError) as caught:
        changed(NOTE, replace(NOTE, note="x" * 1_000_001))
    assert len(caught.value.value) < 100


def test_a_claim_is_not_linked_to_itself() -> None:
    link = Link(id="l", type=LinkType.DENIES, from_claim="c", to_claim="c", created_at=AT, reviewer="Ada")

    with pytest.raises(InvalidValueError):
        written(creation(link))
    written(creation(replace(link, to_claim="d")))


def test_a_removal_is_not_examined() -> None:
    odd = replace(SOURCE, link="written by an older program")

    assert written(removal(odd)) == {}


def test_the_word_of_detail_is_written_in_its_canonical_form_too() -> None:
    edit = Edit(action=Action.IMPORT_ARTICLE, changes=(creation(ARTICLE),), detail=" T\udcff\r\n2 ")

    assert prepared(edit, {"v": TEXT}.__getitem__).detail == "T\ufffd\n2"


VALUE = RatingValue(
    id="v",
    scale_id="s",
    position=0,
    name="true",
    label="True",
    definition="It is so.",
    colour="#067647",
    sign="✓",
    number=5,
)
SCALE = RatingScale(id="s", name="Truth", question=Question.TRUTH, values=())


@pytest.mark.parametrize("number", [-1001, 1001, 10**23, -(10**23)])
@pytest.mark.parametrize("field", ["number", "position"])
def test_a_number_of_a_value_has_its_range(field: str, number: int) -> None:
    change = creation(VALUE)
    with pytest.raises(OutOfRangeError) as caught:
        written(replace(change, new={**(change.new or {}), field: number}))
    assert (caught.value.field, caught.value.lowest, caught.value.highest) == (field, -1000, 1000)


@pytest.mark.parametrize("number", [-1000, 0, 1000, None])
def test_a_number_in_its_range_is_written(number: int | None) -> None:
    assert written(creation(replace(VALUE, number=number)))["number"] == number


def test_a_number_that_no_file_can_hold_is_refused_whatever_it_is_of() -> None:
    change = creation(CLAIM)
    with pytest.raises(OutOfRangeError):
        written(replace(change, new={**(change.new or {}), "number": 2**63}))


@pytest.mark.parametrize(
    ("thing", "field", "limit"),
    [
        (VALUE, "label", 200),
        (VALUE, "name", 200),
        (VALUE, "sign", 200),
        (SCALE, "name", 200),
        (Party(id="p", name="Ada", created_at=AT, reviewer="Ada"), "name", 500),
    ],
    ids=["label", "name of a value", "sign", "scale", "party"],
)
def test_names_have_a_greatest_length(thing: Thing, field: str, limit: int) -> None:
    change = creation(thing)
    whole = {**(change.new or {}), field: "x" * limit}
    assert written(replace(change, new=whole))[field] == "x" * limit
    with pytest.raises(TooLongError) as caught:
        written(replace(change, new={**whole, field: "x" * (limit + 1)}))
    assert (caught.value.field, caught.value.limit) == (field, limit)
    assert str(limit) in describe(caught.value)


def test_what_was_stored_before_there_were_limits_comes_back_by_undo() -> None:
    edit = Edit(action=Action.BATCH, changes=(creation(replace(VALUE, label="x" * 5000)),))
    again = prepared(edit, {"v": TEXT}.__getitem__, is_new=False)
    assert (again.changes[0].new or {})["label"] == "x" * 5000


@pytest.mark.parametrize("date", ["2026", "2026-02", "2026-02-28"])
def test_only_the_date_of_a_source_may_be_a_year_or_a_month(date: str) -> None:
    assert changed(SOURCE, replace(SOURCE, date=date)) == {"date": date}
    if len(date) < len("2026-02-28"):
        with pytest.raises(InvalidValueError):
            changed(SOURCE, replace(SOURCE, seen=date))
        with pytest.raises(InvalidValueError):
            changed(ARTICLE, details(date=date))


@pytest.mark.parametrize("date", ["2026-13", "26", "March 2026"])
def test_another_date_of_a_source_is_refused(date: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        changed(SOURCE, replace(SOURCE, date=date))
    assert "2026-03" in describe(caught.value)


@pytest.mark.parametrize("name", ["\u200b\u200b", "\u200d", "\ufeff \u2060", "\u3164", "\u2800", "\u0301"])
@pytest.mark.parametrize("field", ["speaker", "target", "reported_by"])
def test_a_name_that_cannot_be_seen_is_refused(field: str, name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        written(Change(entity=Entity.CLAIM, entity_id=CLAIM.id, old={field: None}, new={field: name}))
    assert describe(caught.value) == "A name needs at least one letter that can be seen."


def test_a_party_needs_a_name_that_can_be_seen() -> None:
    party = Party(id="p", name="\u200b\u200b", created_at=AT, reviewer="Ada")
    with pytest.raises(InvalidValueError):
        written(creation(party))


@pytest.mark.parametrize("name", ["می\u200cخواهم", "क्\u200dष", "👩\u200d⚖️", "7"])
def test_signs_that_join_and_part_letters_stay_in_names(name: str) -> None:
    assert changed(CLAIM, replace(CLAIM, speaker=name)) == {"speaker": name}
