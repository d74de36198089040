"""A desk changes templates, words, colours and name, and is told plainly what is wrong with them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import FileExistsAlreadyError, FileMissingError, TemplateFaultError
from factcheck_gui.domain.imprint import Imprint
from factcheck_gui.domain.reports import Report
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.report.contrasts import faint_words
from factcheck_gui.formats.exporters.report.environment import Limits, ReportEnvironment
from factcheck_gui.formats.exporters.report.faults import FAULTS
from factcheck_gui.formats.exporters.report.imprint import read_imprint
from factcheck_gui.formats.exporters.report.rendering import render_report
from factcheck_gui.formats.exporters.report.templates import copy_templates
from factcheck_gui.formats.exporters.report.words import Words

TEMPLATES = Path(__file__).resolve().parents[4] / "resources" / "templates"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)
Desk = Callable[..., Material]


def told(material: Material) -> tuple[str, int | None, str]:
    """Return what a report is refused with."""
    with pytest.raises(TemplateFaultError) as caught:
        render_report(material)
    return caught.value.file, caught.value.line, caught.value.finding


def test_a_desk_overrides_one_template_and_some_words(desk: Desk) -> None:
    html = render_report(
        desk(
            verdicts__html__j2=(
                '{% extends "_frame.html.j2" %}\n{% block content %}<p>{{ words.quoted }}</p>{% endblock %}'
            ),
            words__toml='quoted = "Aussage <1>"\nlanguage = "de"\nown = "new"\n',
        )
    )

    assert "<p>Aussage &lt;1&gt;</p>" in html
    assert '<html lang="de"' in html


def test_the_imprint_changes_name_words_and_colours(desk: Desk) -> None:
    imprint = Imprint(
        name="Desk & Sons",
        link="https://example.org/",
        words={"claim_number": "Statement no. {number}"},
        colours={"accent": "#123456", "accent-dark": "#abcdef"},
        logo=PNG,
        logo_type="image/png",
    )

    html = render_report(replace(desk(), imprint=imprint))

    assert '<meta name="author" content="Desk &amp; Sons">' in html
    assert "Statement no. 1</a>" in html
    assert "@media print, (prefers-color-scheme: light) { :root { --accent: #123456; } }" in html
    assert "(prefers-color-scheme: dark) { :root { --accent: #abcdef; } }" in html
    assert '<img src="data:image/png;base64,iVBOR' in html


@pytest.mark.parametrize(
    ("imprint", "finding"),
    [
        (Imprint(words={"clam": "x"}), "no words are called “clam”"),
        (Imprint(words={"claim_number": "{nummer}"}), "names {nummer}"),
        (Imprint(colours={"acent": "#123456"}), "no colour is called “acent”"),
        (Imprint(colours={"accent": "red;} body{"}), "must be written as #rrggbb"),
        (Imprint(logo=b"<svg onload='x'/>", logo_type="image/svg+xml"), "the logo is not a PNG"),
    ],
)
def test_an_imprint_that_cannot_be_is_refused(imprint: Imprint, finding: str, desk: Desk) -> None:
    file, _, found = told(replace(desk(), imprint=imprint))

    assert file == "desk.toml"
    assert finding in found


@pytest.mark.parametrize(
    ("template", "line", "finding"),
    [
        ("one\n{% if %}", 2, "Expected an expression"),
        ("one\n\n{{ report.nonsense }}", 3, "nonsense"),
        ("{{ words.nonsense }}", 1, "nonsense"),
        ("\n{{ say('nonsense') }}", 2, "there are no words called “nonsense”"),
        ("\n{{ say('claim_number') }}", 2, "which is not known here"),
        ("\n\n\n{% include 'gone.j2' %}", 4, "there is no template “gone.j2”"),
        ("{% include '../../../../etc/passwd' %}", 1, "there is no template"),
        ("{% include '/etc/passwd' %}", 1, "there is no template"),
        ("a\n{{ 1 / 0 }}", 2, "division by zero"),
        ("a\n{{ 'x' + 1 }}", 2, "str"),
        ("{{ ''.__class__.__mro__ }}", 1, "unsafe"),
        ("\n{% for i in range(9999999999) %}{% endfor %}", 2, "never end"),
        ("{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}", 1, "never end"),
        ("{{ 'x' * 999999999 }}", 1, "repetitions"),
        ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 1, "calls itself"),
        ("{% include 'verdicts.html.j2' %}", 1, "calls itself"),
    ],
)
def test_a_fault_names_template_and_line(template: str, line: int, finding: str, desk: Desk) -> None:
    file, found_line, found = told(desk(verdicts__html__j2=template))

    assert (file, found_line) == ("verdicts.html.j2", line)
    assert finding in found


def test_a_fault_in_a_part_names_the_part(desk: Desk) -> None:
    parts = (TEMPLATES / "_parts.html.j2").read_text("utf-8")
    broken = parts.replace("{{ head.title }}", "{{ head.titel }}", 1)
    line = parts[: parts.index("{{ head.title }}")].count("\n") + 1

    assert told(desk(_parts__html__j2=broken))[:2] == ("_parts.html.j2", line)


def test_a_report_that_never_ends_is_stopped() -> None:
    endless = ReportEnvironment((), Words({}), Limits(seconds=-1))
    large = ReportEnvironment((), Words({}), Limits(characters=10))

    for environment in (endless, large):
        with pytest.raises(FAULTS):
            environment.write(
                environment.from_string("{% for i in range(9) %}{{ i }}, {% endfor %}").generate()
            )


@pytest.mark.parametrize(
    ("text", "line", "finding"),
    [
        ('name = "A"\nlink = oops', 2, "Invalid value"),
        ('nam = "A"', 1, "there is no setting “nam”"),
        ("\nname = 3", 2, "must be words in quotation marks"),
        ("words = 3", 1, "[words]"),
        ('[words]\n# note\nclam = "x"', 3, "no words are called “clam”"),
        ('[words]\nquoted = "x"\nclaim_number = "S {number"', 3, "“claim_number” has a brace"),
        ('[words]\nclaim_number = "S number}"', 2, "“claim_number” has a brace"),
        ('[words]\nclaim_number = "S {{number}}"', 2, "“claim_number” has a brace"),
        ('[words]\nclaim_number = "S {}"', 2, "“claim_number” has a brace"),
        ('[colours]\naccent = "blue"', 2, "#rrggbb"),
        ('[colours]\naccent = "#ffffff"', 2, "“accent” on “ground” has a contrast of 1.0 to 1"),
        ('[colours]\n\nink-dark = "#333333"', 3, "“ink-dark” on “ground-dark” has a contrast of 1.4 to 1"),
        ('[colours]\nground = "#808080"', 2, "4.5 to 1"),
        ('[colours]\nfact-tint = "#0a6c51"', 2, "“fact” on “fact-tint” has a contrast of 1.0 to 1"),
        ('language = "German, please"', 1, "must be a code"),
        ('logo = "gone.png"', 1, "there is no picture"),
        ('logo = "../outside.png"', 1, "there is no picture"),
        ('logo = "/etc/passwd"', 1, "there is no picture"),
        ('logo = "link.png"', 1, "there is no picture"),
        ('logo = "large.png"', 1, "larger than 1 MB"),
        ('logo = "logo.svg"', 1, "not a picture in PNG"),
    ],
)
def test_a_desk_file_that_cannot_be_is_refused(text: str, line: int, finding: str, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (tmp_path / "outside.png").write_bytes(PNG)
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    (folder / "large.png").write_bytes(PNG + bytes(1_000_000))
    (folder / "logo.svg").write_text("<svg/>")
    (folder / "desk.toml").write_text(text, encoding="utf-8")

    with pytest.raises(TemplateFaultError) as caught:
        read_imprint(folder, (TEMPLATES,))

    assert (caught.value.file, caught.value.line) == ("desk.toml", line)
    assert finding in caught.value.finding


def test_a_brace_that_is_not_closed_is_refused_in_a_file_of_words_too(desk: Desk) -> None:
    words = '# ours\nquoted = "Aussage"\nclaim_number = "Aussage {number"\n'

    file, line, finding = told(desk(words__toml=words))

    assert (file, line) == ("words.toml", 3)
    assert "“claim_number” has a brace" in finding


def test_colours_that_can_be_read_together_are_taken_though_none_could_alone(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text(
        '[colours]\nink = "#fafafa"\nmute = "#d0d0d0"\naccent = "#a0c0ff"\nground = "#101010"\n'
        'page = "#111111"\nline = "#101010"\nallegation = "#ffc080"\n'
        'allegation-tint = "#402000"\ndenial = "#a0c8ff"\n'
        'denial-tint = "#102040"\nfact = "#80e0c0"\nfact-tint = "#103020"\nremoved-tint = "#401010"\n'
        'removed = "#ffb0a0"\nadded-tint = "#103020"\nadded = "#80e0c0"\n'
    )

    assert len(read_imprint(tmp_path, (TEMPLATES,)).colours) == 16


def test_a_style_sheet_of_a_desk_that_knows_other_colours_is_left_to_it(tmp_path: Path) -> None:
    (tmp_path / "report.css").write_text(":root { --ours: #ffffff; --ground: #ffffff; }")
    (tmp_path / "desk.toml").write_text('[colours]\nours = "#fefefe"\n')

    assert read_imprint(tmp_path, (TEMPLATES,)).colours == {"ours": "#fefefe"}


def test_the_colours_that_ship_can_be_read() -> None:
    assert not list(faint_words({}, (TEMPLATES / "report.css").read_text("utf-8")))


def test_a_desk_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PNG)
    (tmp_path / "desk.toml").write_text('name = "A"\nlogo = "logo.png"\n[words]\nquoted = "B"\n')

    imprint = read_imprint(tmp_path, (TEMPLATES,))

    assert imprint == Imprint(name="A", words={"quoted": "B"}, logo=PNG, logo_type="image/png")


def test_a_folder_without_a_desk_file_sets_nothing(tmp_path: Path) -> None:
    assert read_imprint(tmp_path) == Imprint()
    with pytest.raises(FileMissingError):
        read_imprint(tmp_path / "gone")


def test_copied_templates_write_the_same_report(tmp_path: Path, desk: Desk) -> None:
    target = tmp_path / "ours" / "templates"

    names = {path.name for path in copy_templates(TEMPLATES, target)}

    assert {"verdicts.html.j2", "_parts.html.j2", "words.toml", "report.css", "desk.toml"} <= names
    assert read_imprint(target, (TEMPLATES,)) == Imprint()
    material = replace(desk(Report.SOURCES), templates=(TEMPLATES,))
    assert render_report(replace(material, templates=(target, TEMPLATES))) == render_report(material)


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")

    with pytest.raises(FileExistsAlreadyError):
        copy_templates(TEMPLATES, tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
