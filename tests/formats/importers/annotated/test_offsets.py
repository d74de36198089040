"""Spans keep their words on the way out and back, whatever the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.articles import ArticleDetails
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.formats.exporters.interchange.doccano import DOCCANO
from factcheck_gui.formats.exporters.interchange.label_studio import LABEL_STUDIO
from factcheck_gui.formats.exporters.interchange.refi_qda import REFI_QDA
from factcheck_gui.text.canonical import canonicalise
from tests.formats.exporters.material import nasty_material, review, uuid
from tests.formats.importers.annotated.round_trips import importer_of, told_by_articles, told_by_reviews
from tests.formats.importers.reading_sources import articles, source

signs = st.characters(exclude_categories=["Cs"]) | st.sampled_from("\n🌉🏳️‍🌈\u2028\x85\u0301د\ufeff\r")
texts = st.text(signs, min_size=2, max_size=60).map(lambda raw: canonicalise(f"a{raw}").text)


def claim(number: int, text: str, start: int, end: int) -> Claim:
    """Return a claim at a place."""
    return Claim(
        id=uuid(0x1000 + number),
        article_id=uuid(0x10),
        version_id=uuid(0x18),
        start=start,
        end=end,
        quote=text[start:end],
        prefix="",
        suffix="",
        kind=ClaimKind.FACT,
        created_at="2026-03-04T10:00:00.456Z",
        reviewer="Reviewer 1",
    )


@settings(max_examples=60)
@given(texts, st.data())
def test_spans_come_back_with_their_words(text: str, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20))
    spans = data.draw(st.lists(places, min_size=1, max_size=5))
    claims = [
        claim(number, text, start, min(start + length, len(text)))
        for number, (start, length) in enumerate(spans)
    ]
    one = review(0x10, ArticleDetails(title="T"), text, claims, {}, {}, ())
    for exporter in (DOCCANO, LABEL_STUDIO, REFI_QDA):
        content = exporter.render(nasty_material(one))
        reader = importer_of(source(content, f"a{exporter.suffix}"))
        assert reader.name == exporter.name
        assert told_by_articles(articles(reader, content)) == told_by_reviews([one])
