"""A template that would fill the memory, never ends or looks elsewhere is refused, by its name and line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import TemplateFaultError
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.report.environment import Limits, ReportEnvironment
from factcheck_gui.formats.exporters.report.faults import FAULTS, fault
from factcheck_gui.formats.exporters.report.rendering import render_report
from factcheck_gui.formats.exporters.report.words import Words

Desk = Callable[..., Material]

DOUBLING = (
    "{{% set ns = namespace(s='aaaaaaaaaa') %}}{{% for i in range(34) %}}\n{}{{% endfor %}}{{{{ ns.s }}}}"
)


def told(material: Material) -> tuple[str, int | None, str]:
    """Return what a report is refused with."""
    with pytest.raises(TemplateFaultError) as caught:
        render_report(material)
    return caught.value.file, caught.value.line, caught.value.finding


def written(template: str) -> str:
    """Return what a template writes."""
    environment = ReportEnvironment((), Words({}), Limits())
    return environment.write(environment.from_string(template).generate())


@pytest.mark.parametrize(
    "expression",
    [
        "{% set ns.s = ns.s ~ ns.s %}",
        "{% set ns.s = ns.s + ns.s %}",
        "{% set ns.s = '%s%s' % (ns.s, ns.s) %}",
        "{% set ns.s = '%s%s' | format(ns.s, ns.s) %}",
        "{% set ns.s = '{}{}'.format(ns.s, ns.s) %}",
        "{% set ns.s = '{a}{a}'.format_map({'a': ns.s}) %}",
        "{% set ns.s = ('<b>{}{}</b>'|safe).format(ns.s, ns.s) %}",
        "{% set ns.s = [ns.s, ns.s] | join %}",
        "{% set ns.s = ns.s.join(['x', 'x', 'x']) %}",
        "{% set ns.s = [{'a': ns.s}, {'a': ns.s}] | join(attribute='a') %}",
        "{% set ns.s = ns.s | replace('a', 'aa') %}",
        "{% set ns.s = ns.s.replace('a', 'aa') %}",
        "{% set ns.s = ns.s * 2 %}",
        "{% set ns.s = [ns.s, ns.s] %}",
        "{% set ns.s = (ns.s, ns.s) | string %}",
        "{% set ns.s = [[ns.s], [ns.s]] | sum(start=[]) + [ns.s, ns.s] %}",
        "{% set ns.s = ns.s | wordwrap(1, wrapstring=ns.s) %}",
        "{% set ns.s = ns.s | indent(ns.s, true) %}",
    ],
)
def test_what_doubles_is_refused(expression: str, desk: Desk) -> None:
    template = DOUBLING.format(expression)
    file, line, _ = told(desk(verdicts__html__j2=template))

    assert file == "verdicts.html.j2"
    assert line in {1, 2}


@pytest.mark.parametrize(
    "expression",
    [
        "'%1000000000d' % 1",
        "'%.1000000000f' % 1",
        "'%*d' % (1000000000, 1)",
        "'%(a())1000000000d' % {'a()': 1}",
        "'%1000000000d' | format(1)",
        "'%(a)1000000000d' | format(a=1)",
        "'{:>1000000000}'.format('x')",
        "'{:>{}}'.format('x', 1000000000)",
        "'{a:>1000000000}'.format_map({'a': 'x'})",
        "'x'.ljust(1000000000)",
        "'x'.rjust(10 ** 9)",
        "'x'.center(10 ** 9)",
        "'x'.zfill(10 ** 9)",
        "'\t'.expandtabs(10 ** 9)",
        "'x'.encode().ljust(10 ** 9)",
        "(1).to_bytes(10 ** 9, 'big')",
        "'x' | center(10 ** 9)",
        "'x' | center(1000000000)",
        "'x\ny' | indent(1000000000)",
        "['x'] | map('center', 1000000000) | list",
        "['a' * 100000] * 100000 | join",
        "(['a' * 100000] * 100000) | join",
        "('a' * 100000) | replace('a', 'a' * 100000)",
        "('a' * 100000).replace('', 'a' * 100000)",
        "('a ' * 100000) | wordwrap(1, wrapstring='a' * 100000)",
        "['x'] | batch(1000000000, 'x') | list",
        "['x'] | slice(1000000000) | list",
        "[1] | tojson(indent=1000000000)",
        "('a' * 100000).translate({97: 'a' * 100000})",
        "lipsum(n=1000000000)",
        "9 ** 999999999",
        "[0] * 999999999",
        "{'a': 1}.pop.__self__",
    ],
)
def test_what_becomes_huge_is_refused(expression: str, desk: Desk) -> None:
    assert told(desk(verdicts__html__j2=f"one\n{{{{ {expression} }}}}"))[0] == "verdicts.html.j2"


@pytest.mark.parametrize(
    ("template", "result"),
    [
        ("{{ 'a' ~ 1 ~ '<' }}", "a1&lt;"),
        ("{{ ('<b>'|safe) ~ '<' }}", "<b>&lt;"),
        ("{{ '%s of %05.1f%%' % ('a', 2) }}", "a of 002.0%"),
        ("{{ '%s-%s' | format('a', 'b') }}", "a-b"),
        ("{{ '{:>5}|{:,}'.format('x', 1234567) }}", "    x|1,234,567"),
        ("{{ ('<i>{}</i>'|safe).format('<') }}", "<i>&lt;</i>"),
        ("{{ ['a', '<'] | join(', ') }}", "a, &lt;"),
        ("{{ [{'a': 1}, {'a': 2}] | join('-', attribute='a') }}", "1-2"),
        ("{{ [{'a': 1}, {'a': 2}] | sum('a') }}", "3"),
        ("{{ [1, 2, 3] | map('string') | join('+') }}", "1+2+3"),
        ("{{ ', '.join(['a', 'b'] | map('upper')) }}", "A, B"),
        ("{{ 'banana' | replace('a', 'o') | upper | center(10) }}", "  BONONO  "),
        ("{{ 'ab cd' | wordwrap(2) | indent }}", "ab\n    cd"),
        ("{{ [3, 1, 2] | sort | list }}", "[1, 2, 3]"),
        ("{{ [1, 2, 3] | batch(2) | list }}", "[[1, 2], [3]]"),
        ("{{ 2 ** 10 + 7 % 4 * 2 }}", "1030"),
        ("{{ [1] + [2] }}{{ {'a': [1]} | tojson }}", '[1, 2]{"a": [1]}'),
        (
            "{% for a in [1, 2] | map('int') %}{{ loop.index }}{{ a }}{{ loop.last }} {% endfor %}",
            "11False 22True ",
        ),
        (
            "{% for a in 'ab' recursive %}{{ a }}{% endfor %}{% for a in [] %}{% else %}-{% endfor %}",
            "ab-",
        ),
        ("{% for k, v in {'a': 1}.items() if v %}{{ k ~ v }}{% endfor %}", "a1"),
    ],
)
def test_what_a_desk_writes_is_as_in_any_template(template: str, result: str, desk: Desk) -> None:
    material = desk(verdicts__html__j2=template)

    assert render_report(material) == written(template) == result


@pytest.mark.parametrize(
    ("template", "finding"),
    [
        ("{% extends 'verdicts.html.j2' %}", "itself"),
        ("{% import 'verdicts.html.j2' as m %}", "itself"),
        ("{% from 'verdicts.html.j2' import m %}", "itself"),
        ("{% include '..' %}", "there is no template"),
        ("{% include '../report.css' %}", "there is no template"),
        ("{% include '.' %}", "there is no template"),
        ("{% include 'C:/secret' %}", "there is no template"),
        ("{% include 'a\\\\b' %}", "there is no template"),
        ("{% include 'outside.txt' %}", "there is no template"),
        ("{% include 'a' * 5000 %}", "name too long"),
        ("{% block a %}{{ self.a() }}{% endblock %}", "itself"),
        ("{{ cycler.__init__ }}", "unsafe"),
        ("{{ cycler.__init__.__globals__ }}", "unsafe"),
        ("{{ self.__init__.__globals__ }}", "unsafe"),
        ("{{ self._TemplateReference__context }}", "unsafe"),
        ("{{ range.__self__ }}", "unsafe"),
        ("{{ say.__func__.__globals__ }}", "unsafe"),
        ("{{ words.__class__ }}", "unsafe"),
        ("{{ (1).__class__ | attr('mro') }}", "unsafe"),
        ("{{ '{0.__class__}'.format(1) }}", "unsafe"),
        ("{{ joiner() | attr('__call__') }}", "unsafe"),
        ("{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}", "itself"),
        ("{% for a in [[1]] recursive %}{{ loop([a]) }}{% endfor %}", "itself"),
        ("{% set d = {'a': 1, 'b': 2} %}{% for k in d %}{{ d.pop(k) }}{% endfor %}", "changed size"),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", ""),
        ("{{ " + "-" * 3000 + "1 }}", ""),
        ("{% if 1 %}" * 150 + "{% endif %}" * 150, ""),
        ("{% for a in [1] %}" * 40 + "{% endfor %}" * 40, ""),
    ],
)
def test_what_leads_nowhere_or_elsewhere_is_refused(
    template: str, finding: str, desk: Desk, tmp_path: Path
) -> None:
    material = desk(verdicts__html__j2=template)
    (tmp_path / "secret.txt").write_text("secret")
    (material.templates[0] / "outside.txt").symlink_to(tmp_path / "secret.txt")

    file, line, found = told(material)

    assert file == "verdicts.html.j2"
    assert line in {1, None}
    assert finding in found


def test_templates_that_import_each_other_are_refused(desk: Desk) -> None:
    material = desk(
        verdicts__html__j2="{% import 'a.j2' as a %}",
        a__j2="{% import 'b.j2' as b %}",
        b__j2="\n{% import 'a.j2' as a %}",
    )

    assert told(material)[0] in {"a.j2", "b.j2"}


@pytest.mark.parametrize(
    "limits", [Limits(rounds=100), Limits(expressions=100), Limits(blocks=100), Limits(seconds=-1)]
)
def test_loops_and_texts_are_counted_over_the_whole_report(limits: Limits, desk: Desk) -> None:
    environment = ReportEnvironment(
        desk(
            verdicts__html__j2=(
                "{% macro m() %}abc{% endmacro %}"
                "{% for a in 'a' * 40 %}{% for b in 'a' * 40 %}{% set c = a ~ m() %}{% endfor %}{% endfor %}"
            )
        ).templates,
        Words({}),
        limits,
    )

    with pytest.raises(FAULTS):
        environment.write(environment.get_template("verdicts.html.j2").generate())


def test_includes_that_double_are_stopped(desk: Desk) -> None:
    names = {f"t{n}__j2": f"{{% include 't{n + 1}.j2' %}}" * 2 for n in range(30)}
    folder = desk(verdicts__html__j2="{% include 't0.j2' %}", **names, t30__j2="").templates
    environment = ReportEnvironment(folder, Words({}), Limits(seconds=0.2))

    with pytest.raises(FAULTS):
        environment.write(environment.get_template("verdicts.html.j2").generate())


def test_want_of_memory_is_a_fault_of_the_template() -> None:
    assert "memory" in fault(MemoryError(), "verdicts.html.j2").finding
