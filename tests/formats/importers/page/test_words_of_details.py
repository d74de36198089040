"""Dates, names, languages and titles as pages write them."""

import pytest

from factcheck_gui.formats.importers.page.dates import date_in
from factcheck_gui.formats.importers.page.languages import language_in
from factcheck_gui.formats.importers.page.names import names_in


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2024-03-05T23:30:00Z", "2024-03-05"),
        ("2024/3/5", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("20240305T101500", "2024-03-05"),
        ("Tue, 05 Mar 2024 16:07:38 -0600", "2024-03-05"),
        ("March 5th, 2024, 07:47 PM EST", "2024-03-05"),
        ("5 Mar 2024 08:02 GMT", "2024-03-05"),
        ("01:38:07 PM IST Mar 05, 2024", "2024-03-05"),
        ("2024年3月5日", "2024-03-05"),
        ("2024-02-30", None),
        ("0001-01-01T00:00:00Z", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_is_read(words: str | None, date: str | None) -> None:
    assert date_in(words) == date


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Jane Doe", ["Jane Doe"]),
        ("Jane Doe and Bob Roe", ["Jane Doe", "Bob Roe"]),
        ("Jane Doe, Bob Roe, and Ann Poe", ["Jane Doe", "Bob Roe", "Ann Poe"]),
        ("Perry Bacon Jr.", ["Perry Bacon Jr."]),
        ("Jane Doe, PhD", ["Jane Doe"]),
        ("Jane Doe jane@example.org @jane", ["Jane Doe"]),
        ("https://facebook.com/jane", []),
        ("admin", []),
        ("Von Anna Müller; Karl Groß", ["Anna Müller", "Karl Groß"]),
        ("محمد علي", ["محمد علي"]),
        ("The Example", []),
    ],
)
def test_names_are_read(words: str, names: list[str]) -> None:
    assert list(names_in([words], sites=["The Example"])) == names


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("en_US", "en-US"),
        ("DE", "de"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("Arabic", "ar"),
        ("x-default", None),
        ("", None),
    ],
)
def test_a_language_is_read(words: str, language: str | None) -> None:
    assert language_in(words) == language
