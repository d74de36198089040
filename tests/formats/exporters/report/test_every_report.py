"""What holds for each of the five reports."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import etree

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.imprint import Imprint
from factcheck_gui.domain.reports import Report
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.report.colours import contrast
from factcheck_gui.formats.exporters.report.rendering import render_report

Order = Callable[[Report], Material]
every_report = pytest.mark.parametrize("report", list(Report))
VOID = re.compile(r"<(meta|img|col|br)\b([^<>]*)>")


def parsed(html: str) -> etree._Element:
    """Return a report as a tree; read as XML, which lets no unclosed element pass."""
    body = html[html.index("<html") :].replace("data-screen>", 'data-screen="">')
    return etree.fromstring(VOID.sub(r"<\1\2/>", body))


@every_report
def test_a_report_is_as_it_was(
    report: Report, order: Order, same_as_golden: Callable[[str, bytes], None]
) -> None:
    same_as_golden(f"report-{report}.html", render_report(order(report)).encode())


@every_report
def test_a_report_is_well_formed_and_its_links_lead_somewhere(report: Report, order: Order) -> None:
    tree = parsed(render_report(order(report)))

    ids = tree.xpath("//@id")
    named = {name for names in tree.xpath("//@aria-labelledby") for name in names.split()}
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in tree.xpath("//a/@href") if link.startswith("#")} | named <= set(ids)


@every_report
def test_headings_are_in_order_and_there_is_one_main(report: Report, order: Order) -> None:
    tree = parsed(render_report(order(report)))

    levels = [int(str(one.tag)[1]) for one in tree.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(tree.xpath("//main")) == 1
    assert all(one.get("scope") in {"row", "col"} for one in tree.iter("th"))


@every_report
def test_nothing_is_loaded_from_outside(report: Report, order: Order) -> None:
    material = replace(
        order(report), imprint=Imprint(name="D", logo=b"\x89PNG\r\n\x1a\n", logo_type="image/png")
    )

    tree = parsed(render_report(material))

    assert not list(tree.iter("script", "link", "iframe", "object", "embed", "base", "form"))
    assert all(source.startswith("data:image/png;base64,") for source in tree.xpath("//@src"))
    policy = tree.xpath("//meta[@http-equiv]/@content")
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    assert not re.search(r"@import|url\(|@font-face", "".join(tree.xpath("//style/text()")))


@every_report
def test_a_report_on_nothing_says_so(report: Report, material: Callable[..., Material]) -> None:
    words = "".join(parsed(render_report(replace(material(), report=report))).itertext())

    assert "There are no articles in it." in words or "There is nothing to compare" in words


@every_report
def test_what_is_nasty_stays_words(report: Report, checked: ArticleReview, order: Order) -> None:
    nasty = "=1+1 </script><script>alert(1)</script> \u202eدریا\u202c 🌉\x00\x0b " + "x" * 10_000
    first, *rest = checked.claims
    claim = replace(
        first.claim, quote=nasty, speaker=nasty, restatement=nasty, correction=nasty, remark=nasty
    )
    notes = tuple(
        replace(one, note=replace(one.note, note=nasty, quote=nasty), source=None) for one in first.notes
    )
    verdicts = {question: replace(one, reason=nasty) for question, one in first.verdicts.items()}
    review = replace(checked, claims=(replace(first, claim=claim, notes=notes, verdicts=verdicts), *rest))

    html = render_report(replace(order(report), reviews=(review,)))

    assert not list(parsed(html).iter("script"))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", html)
    assert "=1+1 &lt;/script&gt;&lt;script&gt;alert(1)" in html


@every_report
def test_colours_of_words_can_be_read_on_both_grounds(report: Report, order: Order) -> None:
    html = render_report(order(report))
    light, dark = re.findall(r":root \{([^}]*)\}", html)[:2]
    for palette in (light, dark):
        known = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", palette))
        kinds = [kind.value for kind in ClaimKind] + ["removed", "added"]
        pairs = [(known[kind], known[f"{kind}-tint"]) for kind in kinds]
        pairs += [
            (known[ink], known[ground]) for ink in ("ink", "mute", "accent") for ground in ("ground", "page")
        ]
        assert all(contrast(ink, ground) >= 4.5 for ink, ground in pairs)


def test_verdicts_are_named_in_the_language_of_the_imprint(order: Order) -> None:
    material = replace(order(Report.VERDICTS), imprint=Imprint(language="de-AT"))

    html = render_report(material)

    assert ' lang="de">✓ Wahr? true</span>' in html
    assert '<td lang="de">Siehe da.</td>' in html
    assert "✓ True" not in html
    assert "It is &lt;true&gt;." in render_report(order(Report.VERDICTS))
