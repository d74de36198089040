"""The words of an import: formats, remarks, provenance, and what became of it."""

import pytest

from factcheck_gui.domain.articles import Article, ArticleDetails
from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.known import Known, KnownBy
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.registry import IMPORTERS
from factcheck_gui.services.importing import ImportFormat
from factcheck_gui.ui.import_report import Became, ImportReport, ImportResult
from factcheck_gui.ui.text.import_names import file_kinds, import_name
from factcheck_gui.ui.text.import_words import became_words, counts_line, ending_sentence, progress_line
from factcheck_gui.ui.text.links import only_link, only_links
from factcheck_gui.ui.text.provenance_words import needs_look, provenance_words, stored_words
from factcheck_gui.ui.text.remark_words import incomplete_sentences, remark_sentences

HERE = Article(
    id="1", details=ArticleDetails(title="Mill"), created_at="2026-03-04T12:00:00.000Z", reviewer="R"
)


def report_of(*became: Became, total: int | None = None) -> ImportReport:
    report = ImportReport(total)
    for one in became:
        error = EmptyInputError(name="empty.txt") if one is Became.FAILED else None
        report.add(ImportResult(name="a.txt", became=one, error=error))
    return report


def test_every_format_that_is_read_has_a_name() -> None:
    assert [one.name for one in IMPORTERS if import_name(one.name) == one.name] == []


def test_the_file_dialog_offers_all_articles_each_format_and_all_files() -> None:
    formats = (
        ImportFormat(name="plain_text", suffixes=(".txt", "")),
        ImportFormat(name="jsonl", suffixes=(".jsonl",)),
        ImportFormat(name="transcript", suffixes=()),
    )

    assert file_kinds(formats).split(";;") == [
        "All articles (*.txt *.jsonl)",
        "Plain text (*.txt)",
        "Table, one article per line, JSONL (*.jsonl)",
        "All files (*)",
    ]


@pytest.mark.parametrize("kind", RemarkKind)
def test_every_remark_is_said_somewhere(kind: RemarkKind) -> None:
    remarks = (Remark(kind=kind, count=2, detail="html"),)

    assert remark_sentences(remarks) or incomplete_sentences(remarks)


def test_what_is_missing_is_said_with_its_reason() -> None:
    remarks = (
        Remark(kind=RemarkKind.PAGES_WITHOUT_TEXT, detail="2"),
        Remark(kind=RemarkKind.CUT_SHORT, detail="damage"),
        Remark(kind=RemarkKind.CUT_SHORT),
    )

    assert incomplete_sentences(remarks) == (
        "The text is not whole: page 2 is a picture.",
        "The text is not whole: a part of the document is missing (damage).",
        "The text is not whole: a part of the document is missing.",
    )


@pytest.mark.parametrize("found_in", FoundIn)
def test_every_source_of_a_detail_has_words(found_in: FoundIn) -> None:
    assert provenance_words("publisher", found_in)


def test_a_guess_asks_to_be_looked_at_and_a_fetched_link_does_not() -> None:
    assert provenance_words("author", FoundIn.LAYOUT) == "from the byline: please look"
    assert needs_look("author", FoundIn.LAYOUT)
    assert not needs_look("link", FoundIn.ADDRESS)
    assert not needs_look("title", FoundIn.META)


def test_of_a_stored_detail_nobody_knows_whether_it_was_you() -> None:
    assert stored_words("title", FoundIn.PERSON) == "by a person"


def test_the_progress_of_an_import_is_said_in_one_line() -> None:
    report = report_of(Became.CAME_IN, Became.HERE_ALREADY, Became.FAILED, total=10_000)

    assert progress_line(report) == "Importing: 3 of 10,000 · 1 already here · 1 failed"
    assert progress_line(report_of()) == "Importing: 0"


def test_the_end_of_an_import_is_said_with_its_counts() -> None:
    report = report_of(Became.CAME_IN, Became.CAME_IN, Became.CAME_IN_ALIKE, Became.HERE_ALREADY)

    assert counts_line(report) == (
        "3 articles imported · 1 of them probably a version of another · 1 already here"
    )
    assert ending_sentence(report) == f"{counts_line(report)}."


def test_a_single_failure_is_said_in_full() -> None:
    sentence = "There is no text in “empty.txt”. Choose something that has text."

    assert ending_sentence(report_of(Became.FAILED)) == sentence
    assert ending_sentence(report_of(Became.CAME_IN, Became.FAILED)).endswith(f"1 failed. {sentence}")


def test_a_cancelled_import_says_that_what_came_in_stays() -> None:
    report = report_of(Became.CAME_IN)
    report.is_cancelled = True

    assert ending_sentence(report) == (
        "The import was cancelled. What had come in stays: 1 article imported."
    )


def test_an_import_that_stopped_says_how_many_are_missing() -> None:
    cancelled, stopped = (report_of(Became.CAME_IN, Became.FAILED, total=total) for total in (12, 3))
    cancelled.is_cancelled, stopped.trouble = True, EmptyInputError(name="a.txt")

    assert ending_sentence(cancelled).endswith("1 failed. 10 further articles were not imported.")
    assert ending_sentence(stopped).endswith("1 failed. 1 further article was not imported.")


@pytest.mark.parametrize("total", [None, 1])
def test_nothing_is_missing_where_all_was_seen_or_nobody_knows_how_many_there_are(total: int | None) -> None:
    report = report_of(Became.CAME_IN, total=total)
    report.is_cancelled = True

    assert "further" not in ending_sentence(report)


def test_what_became_of_one_article_names_the_other() -> None:
    by_words = Known(by=KnownBy.WORDS, article=HERE, share=0.62)
    alike = ImportResult(name="a.txt", became=Became.CAME_IN_ALIKE, article_id="2", known=by_words)
    here = ImportResult(name="a.txt", became=Became.HERE_ALREADY, known=by_words)

    assert became_words(alike) == "came in; probably a version of “Mill” (62 % the same words)"
    assert became_words(here) == "already here as “Mill”, imported 2026-03-04"


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("  http://example.org \n", "http://example.org"),
        ("see https://example.org", ""),
        ("https://example.org and more", ""),
        ("https:///nothing", ""),
        ("ftp://example.org", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_a_text_is_a_link_only_where_it_is_nothing_else(text: str, link: str) -> None:
    assert only_link(text) == link


def test_several_links_stand_on_lines_of_their_own() -> None:
    assert only_links("https://a.example\n\nhttps://b.example\n") == (
        "https://a.example",
        "https://b.example",
    )
    assert only_links("https://a.example\nwords") == ()


def test_a_new_version_is_counted_and_named() -> None:
    by_words = Known(by=KnownBy.WORDS, article=HERE, share=0.62)
    version = ImportResult(name="a.txt", became=Became.AS_VERSION, article_id="1", known=by_words)

    assert became_words(version) == "taken in as a new version of “Mill”"
    assert counts_line(report_of(Became.AS_VERSION)) == "1 taken in as a new version"
    assert counts_line(report_of(Became.CAME_IN, Became.AS_VERSION, Became.AS_VERSION)) == (
        "1 article imported · 2 taken in as new versions"
    )


@pytest.mark.parametrize("became", [one for one in Became if one is not Became.FAILED])
def test_everything_that_can_become_of_an_article_has_words(became: Became) -> None:
    known = Known(by=KnownBy.WORDS, article=HERE, share=0.62)

    assert became_words(ImportResult(name="a.txt", became=became, known=known))
    assert counts_line(report_of(became))
