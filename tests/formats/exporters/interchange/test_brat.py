"""brat's collections."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

from factcheck_gui.domain.losses import Part
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.verdicts import RatingScale
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.interchange.brat import BRAT
from factcheck_gui.formats.exporters.interchange.brat_settings import value_tokens, visual_settings
from tests.formats.exporters.material import SCALES, nasty_material, nasty_reviews

_MARK = re.compile(r"T(\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")


def files(material: Material) -> dict[str, str]:
    """Return what is written, by the names of the files."""
    return {piece.name: piece.content.decode() for piece in BRAT.pieces(material)}


def test_the_annotations_are_as_they_were(
    bridge: ArticleReview, same_as_golden: Callable[[str, bytes], None]
) -> None:
    written = {piece.name: piece.content for piece in BRAT.pieces(nasty_material(bridge))}
    (name,) = (name for name in written if name.endswith(".ann"))
    same_as_golden("claims.ann", written[name])
    same_as_golden("annotation.conf", written["annotation.conf"])


def test_marks_stand_at_their_words_and_no_line_is_torn() -> None:
    written = files(nasty_material())
    stems = [name.removesuffix(".txt") for name in written if name.endswith(".txt")]
    assert len(stems) == 2
    for stem, review in zip(stems, nasty_reviews(), strict=True):
        text, lines = written[f"{stem}.txt"], written[f"{stem}.ann"].splitlines()
        assert text == review.text.text
        marks = [found for line in lines if (found := _MARK.fullmatch(line))]
        assert [int(found[1]) for found in marks] == list(range(1, len(review.claims) + 1))
        for found, one in zip(marks, review.claims, strict=True):
            places = [tuple(map(int, place.split())) for place in found[3].split(";")]
            assert " ".join(text[start:end] for start, end in places) == found[4]
            assert found[4].splitlines() == [found[4]]
            assert (places[0][0], places[-1][1]) == (one.claim.start, one.claim.end)
            assert found[2] == one.claim.kind
        assert all(re.match(r"[TRA]\d+\t|#\d+\t", line) for line in lines)


def test_the_zip_holds_the_same_files() -> None:
    with zipfile.ZipFile(io.BytesIO(BRAT.render(nasty_material()))) as archive:
        packed = {name: archive.read(name).decode() for name in archive.namelist()}
    assert packed == files(nasty_material())


def test_articles_of_one_title_get_names_of_their_own() -> None:
    review = nasty_reviews()[0]
    other = replace(review, article=replace(review.article, id="another"))
    names = list(files(nasty_material(review, other)))
    assert len(set(names)) == len(names) == 6


def test_every_verdict_of_a_claim_is_declared() -> None:
    written = files(nasty_material())
    declared = {
        line.split("\t")[0]: line.rpartition("Value:")[2].split("|")
        for line in written["annotation.conf"].splitlines()
        if "Value:" in line
    }
    said = re.findall(r"^A\d+\t(\S+) T\d+ (\S+)$", "\n".join(written.values()), re.MULTILINE)
    assert said
    assert all(value in declared[name] for name, value in said)


def test_labels_that_look_alike_are_told_apart_and_shown_in_full() -> None:
    scale = SCALES[0]
    labels = ("Half true", "Half-true!", "half true", "نصف", "½", "A | B")
    values = tuple(
        replace(scale.values[0], id=label, label=label, name=f"value{place}")
        for place, label in enumerate(labels)
    )
    tokens = value_tokens([RatingScale(id="s", name="S", question=scale.question, values=values)])
    assert list(tokens.values()) == ["Half_true", "Half-true", "half_true_2", "value3", "value4", "A_B"]
    shown = visual_settings([RatingScale(id="s", name="S", question=scale.question, values=values)])
    assert "value3 | نصف\n" in shown
    assert "A_B | A / B\n" in shown


def test_what_brat_cannot_hold_is_told() -> None:
    parts = {one.part for one in BRAT.losses(nasty_material())}
    assert Part.DETAILS in parts
    assert Part.HANDS in parts
    assert not {Part.VERDICTS, Part.REASONS, Part.NOTES, Part.SOURCES, Part.LINKS} & parts


def test_a_long_title_becomes_a_name_of_whole_words() -> None:
    review = nasty_reviews()[0]
    details = replace(review.article.details, title="Word " * 30)
    (name, *_) = files(nasty_material(replace(review, article=replace(review.article, details=details))))
    assert name == f"{'-'.join(['word'] * 16)}.txt"
