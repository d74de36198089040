"""WebAnno TSV 3 is read with every mark at its words; the same documents as XMI tell what must come out."""

from collections import Counter
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.cas import CAS
from factcheck_gui.formats.importers.annotated.webanno import WEBANNO
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle
from factcheck_gui.formats.importers.registry import FILE_IMPORTERS
from tests.formats.importers.reading_sources import articles, source, survives

DATA = Path(__file__).resolve().parents[3] / "data" / "webanno"
OTHERWISE = {
    "testAnnotationWithTrailingWhitespaceAtEnd": "the XMI has a space at the end, which TSV cannot hold",
    "testDependencyWithValues": "in the XMI the dependency leads from token to token, in TSV from POS to POS",
}
SUITE = sorted(path.stem for path in DATA.glob("*.tsv") if path.stem not in OTHERWISE)

HEAD = """#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Claim|kind|speaker
#T_RL=webanno.custom.Answers|kind|BT_webanno.custom.Claim


"""
BODY = """#Text=😊 Ann told Bob.
1-1\t0-2\t😊\t_\t_\t_\t_\t
1-2\t3-6\tAnn\tallegation[1]|fact[2]\tA \\[B\\]|*\tdenies\t2-1[3_1]\t
1-3\t7-11\ttold\tallegation[1]\tA \\[B\\]\t_\t_\t
1-4\t12-15\tBob\t_\t_\t_\t_\t
1-5\t15-16\t.\t_\t_\t_\t_\t

#Text=He said:
#Text=\\tno.
2-1\t18-20\tHe\tdenial[3]\t*\t_\t_\t
2-2\t21-25\tsaid\tdenial[3]\t*\t_\t_\t
2-3\t25-26\t:\tdenial[3]\t*\t_\t_\t
2-4\t28-30\tno\tdenial[3]\t*\t_\t_\t
2-5\t30-31\t.\t_\t_\t_\t_\t
"""


def read(data: str | bytes, importer: FileImporter = WEBANNO) -> ParsedArticle:
    """Read a file that holds one article."""
    content = data if isinstance(data, bytes) else data.encode()
    assert importer.recognises(source(content, "a.tsv"))
    (found,) = articles(importer, content, "a.tsv")
    return found


def told(article: ParsedArticle) -> list[tuple[str, str]]:
    """Return the claims as words and label."""
    return [(one.span.quote(article.text), one.label) for one in article.found.claims]


def places(article: ParsedArticle) -> tuple[Counter[Span], Counter[tuple[Span, Span]]]:
    """Return where claims and links are, without the order of the file."""
    spans = {one.key: one.span for one in article.found.claims}
    links = Counter((spans[one.from_key], spans[one.to_key]) for one in article.found.links)
    return Counter(spans.values()), links


@pytest.mark.parametrize("name", SUITE)
def test_a_document_is_the_same_as_tsv_and_as_xmi(name: str) -> None:
    tabbed = read((DATA / f"{name}.tsv").read_bytes())
    expected = read((DATA / f"{name}.xmi").read_bytes(), CAS)
    assert tabbed.text == expected.text
    assert places(tabbed) == places(expected)


def test_a_whole_file_is_understood() -> None:
    article = read(HEAD + BODY)
    assert article.text == "😊 Ann told Bob.\n\nHe said:\n\tno."
    assert told(article) == [("Ann told", "allegation"), ("Ann", "fact"), ("He said:\n\tno", "denial")]
    assert [one.speaker for one in article.found.claims] == ["A [B]", None, None]
    (link,) = article.found.links
    assert (link.from_key, link.label, link.to_key) == ("3", "denies", "1")


def test_signs_that_the_format_uses_itself_come_back_as_they_were() -> None:
    article = read((DATA / "testTokenBoundedSpanWithSpecialSymbolsValue.tsv").read_bytes())
    assert article.found.labels == ("#*'\"`´\t:;{}|[ ]()\\§$%?=&_\n",)


def test_stacked_annotations_on_parts_of_tokens_keep_their_labels() -> None:
    article = read((DATA / "testStackedSubMultiTokenSpanWithFeatureValue.tsv").read_bytes())
    assert told(article)[1:4] == [("aaaaaa bbbbbb", "2b"), ("aaaaaa bbb", "7a"), ("aaaaaa bbb", "7b")]
    assert article.remarks == (Remark(kind=RemarkKind.ANNOTATIONS, count=6),)


def test_slots_are_links_by_their_roles() -> None:
    article = read((DATA / "testMultiTokenSlotFeature.tsv").read_bytes())
    words = {one.key: one.span.quote(article.text) for one in article.found.claims}
    links = {(words[one.from_key], one.label, words[one.to_key]) for one in article.found.links}
    assert links == {("This", "p1", "is a"), ("This", "p2", "test .")}


def test_chains_are_links_from_each_to_the_next() -> None:
    article = read((DATA / "testStackedChain.tsv").read_bytes())
    words = {one.key: one.span.quote(article.text) for one in article.found.claims}
    links = Counter((words[one.from_key], words[one.to_key]) for one in article.found.links)
    assert links == Counter([("This", "is"), ("is", "a"), ("a", "is"), ("is", "This")])


def test_versions_before_escape_as_java_does() -> None:
    article = read("#FORMAT=WebAnno TSV 3.1\n\n\n#Text=a \\u00e9 \\ud83d\\ude0a\n1-1\t0-1\ta\t\n")
    assert article.text == "a é 😊"


def test_line_ends_of_windows_and_a_byte_order_mark_do_no_harm() -> None:
    article = read("\ufeff" + (HEAD + BODY).replace("\n", "\r\n"))
    assert told(article) == told(read(HEAD + BODY))


def test_signs_that_break_lines_elsewhere_stay_in_the_text() -> None:
    article = read("#FORMAT=WebAnno TSV 3.3\n\n\n#Text=a\u2028b\x85c\n1-1\t0-5\ta\u2028b\x85c\t\n")
    assert article.text == "a\u2028b\x85c"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (HEAD + BODY.replace("3-6\tAnn", "4-7\tAnn"), 8),
        (HEAD + BODY.replace("\t_\t_\t_\t_\t\n", "\t_\t\n", 1), 7),
        (HEAD + BODY.replace("18-20", "999999999-999999999"), 15),
        (HEAD + BODY.replace("1-1\t0-2", "1-1\t2-0"), 7),
        (HEAD + BODY.replace("1-1\t0-2", "one"), 7),
        (HEAD.replace("#T_SP", "#T_XX") + BODY, 2),
        (HEAD.replace("|kind|speaker", "|" * 5_000) + BODY, 2),
    ],
)
def test_a_line_that_cannot_be_is_named(content: str, line: int) -> None:
    with pytest.raises(UnreadableInputError) as found:
        list(WEBANNO.read(source(content.encode(), "a.tsv")))
    assert found.value.line == line


def test_a_plain_table_stays_a_table() -> None:
    found = source(b"title\ttext\nOne\tWords of an article.\n", "a.tsv")
    assert not WEBANNO.recognises(found)
    assert next(one for one in FILE_IMPORTERS if one.recognises(found)).name == "csv"
    marked = source((HEAD + BODY).encode(), "a.tsv")
    assert [one.name for one in FILE_IMPORTERS if one.recognises(marked)] == ["webanno"]


def test_damaged_files_are_refused_in_words_or_read() -> None:
    survives(WEBANNO, (HEAD + BODY).encode(), "a.tsv", 200)
    survives(WEBANNO, (DATA / "testStackedChain.tsv").read_bytes(), "a.tsv", 100)
