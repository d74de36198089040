"""What holds for all dialogs: names for screen readers, plain text, a size that small screens have."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.parties import Part
from factcheck_gui.services.findings import Findings
from factcheck_gui.services.label_proposals import propose
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.dialogs.about_dialog import AboutDialog
from factcheck_gui.ui.dialogs.backups_dialog import BackupsDialog
from factcheck_gui.ui.dialogs.bulk_line_dialog import BulkLineDialog
from factcheck_gui.ui.dialogs.bulk_link_dialog import BulkLinkDialog
from factcheck_gui.ui.dialogs.bulk_name_dialog import BulkNameDialog
from factcheck_gui.ui.dialogs.command_list import Command
from factcheck_gui.ui.dialogs.command_palette import CommandPalette
from factcheck_gui.ui.dialogs.details_dialog import DetailsDialog
from factcheck_gui.ui.dialogs.export_dialog import ExportDialog
from factcheck_gui.ui.dialogs.help_dialog import HelpDialog
from factcheck_gui.ui.dialogs.history_dialog import HistoryDialog
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.dialogs.import_results_dialog import ImportResultsDialog
from factcheck_gui.ui.dialogs.key_entries import KeyEntry
from factcheck_gui.ui.dialogs.keys_dialog import KeysDialog
from factcheck_gui.ui.dialogs.keys_settings_dialog import KeysSettingsDialog
from factcheck_gui.ui.dialogs.labels_dialog import LabelsDialog
from factcheck_gui.ui.dialogs.link_dialog import LinkDialog
from factcheck_gui.ui.dialogs.merge_dialog import MergeDialog
from factcheck_gui.ui.dialogs.merge_sources_dialog import MergeSourcesDialog
from factcheck_gui.ui.dialogs.new_version_dialog import NewVersionDialog
from factcheck_gui.ui.dialogs.not_found_dialog import NotFoundDialog
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.dialogs.rename_dialog import RenameDialog
from factcheck_gui.ui.dialogs.reviewer_dialog import ReviewerDialog
from factcheck_gui.ui.dialogs.rules_dialog import RulesDialog
from factcheck_gui.ui.dialogs.scales_dialog import ScalesDialog
from factcheck_gui.ui.dialogs.search_dialog import SearchDialog
from factcheck_gui.ui.dialogs.sign_off_dialog import SignOffDialog
from factcheck_gui.ui.dialogs.sources_dialog import SourcesDialog
from factcheck_gui.ui.dialogs.split_dialog import SplitDialog
from factcheck_gui.ui.dialogs.versions_dialog import VersionsDialog
from factcheck_gui.ui.dialogs.waiting_dialog import WaitingDialog
from factcheck_gui.ui.import_report import Became, ImportReport, ImportResult
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme
from tests.found import bridge_marks
from tests.ui.versions import take_in_version

Make = Callable[[Session, Settings, Theme], QDialog]


def _import(session: Session, settings: Settings, theme: Theme) -> QDialog:
    draft = session.workspace.importing.preview_text("Noise on Line 2\n\nThe council denies it.")
    return ImportDialog(draft, None, (1, 3), theme)


def _labels(session: Session, settings: Settings, theme: Theme) -> QDialog:
    scales = session.workspace.taking_over.surroundings().scales
    return LabelsDialog(bridge_marks(), str.strip, propose(bridge_marks(), scales), scales)


def _not_found(session: Session, settings: Settings, theme: Theme) -> QDialog:
    return NotFoundDialog("1 was not found.", ["These words are not in the text: “one”"])


def _details(session: Session, settings: Settings, theme: Theme) -> QDialog:
    assert session.review is not None
    return DetailsDialog(session.review.article)


def _export(session: Session, settings: Settings, theme: Theme) -> QDialog:
    return ExportDialog(session, settings, theme)


def _history(session: Session, settings: Settings, theme: Theme) -> QDialog:
    return HistoryDialog(session)


def _backups(session: Session, settings: Settings, theme: Theme) -> QDialog:
    backups = session.workspace.desk.backups
    return BackupsDialog(backups, backups.parent, session)


def _reviewer(session: Session, settings: Settings, theme: Theme) -> QDialog:
    return ReviewerDialog("mira")


def _keys(session: Session, settings: Settings, theme: Theme) -> QDialog:
    return KeysDialog([("Tagging", "Tag as denial", "D")])


def _palette(session: Session, settings: Settings, theme: Theme) -> QDialog:
    return CommandPalette([Command(action=QAction("Tag as denial", session), name="Tag as denial")])


def _key_settings(session: Session, settings: Settings, theme: Theme) -> QDialog:
    entries = [KeyEntry(name="tag_denial", group="Claim", label="Tag as denial")]
    return KeysSettingsDialog(standard_keys(), entries, ("f",))


def _split(session: Session, settings: Settings, theme: Theme) -> QDialog:
    assert session.review is not None
    return SplitDialog(session.review.text.text, session.review.text.statements[1])


def _about(session: Session, settings: Settings, theme: Theme) -> QDialog:
    return AboutDialog(sqlite_version="3", workspace=None, settings=Path("s"), backups=Path("b"))


def _help(_session: Session, _settings: Settings, theme: Theme) -> QDialog:
    return HelpDialog(theme.resources)


def _new_version(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    assert session.review is not None
    return NewVersionDialog(session, session.review, theme, Path("d"))


def _bulk_name(session: Session, _settings: Settings, _theme: Theme) -> QDialog:
    assert session.review is not None
    naming = session.workspace.naming
    return BulkNameDialog(Part.SPEAKER, session.review.claims, naming.people)


def _bulk_line(_session: Session, _settings: Settings, _theme: Theme) -> QDialog:
    return BulkLineDialog("Send the claims back", "What is asked for?", "Send back", objection=str.strip)


def _bulk_link(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    assert session.review is not None
    return BulkLinkDialog(session.review, 12, theme)


def _waiting(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    assert session.review is not None
    newer = session.review.text.text.replace("council", "city", 3)
    take_in_version(session, newer)
    return WaitingDialog(session, theme, 100)


def _versions(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    assert session.review is not None
    return VersionsDialog(session, session.review, theme)


def _link(session: Session, settings: Settings, theme: Theme) -> QDialog:
    return LinkDialog(session.workspace.importing.reader, "https://example.org/story")


def _results(session: Session, settings: Settings, theme: Theme) -> QDialog:
    report = ImportReport(1)
    report.add(ImportResult(name="mill.txt", became=Became.CAME_IN, article_id="1", title="Mill"))
    return ImportResultsDialog(report)


def _scales(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    return ScalesDialog(session, theme)


def _sources(session: Session, _settings: Settings, _theme: Theme) -> QDialog:
    return SourcesDialog(session)


def _merge_sources(session: Session, _settings: Settings, _theme: Theme) -> QDialog:
    return MergeSourcesDialog(session.workspace.sources.overviews()[:3])


def _rules(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    return RulesDialog(session, theme)


def _search(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    return SearchDialog(session.workspace, theme)


def _sign_off(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    assert session.review is not None
    session.submit(session.workspace.ruling.suggest(()))
    findings = Findings()
    findings.show(session.review)
    return SignOffDialog(session.review, findings, "mira", theme)


def _people(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    return PeopleDialog(session)


def _rename(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    return RenameDialog("Town council", ["Harrowfen Tramways"], 3)


def _merge(session: Session, _settings: Settings, theme: Theme) -> QDialog:
    naming = session.workspace.naming
    return MergeDialog(naming.people(), naming.count)


EVERY = (
    _people,
    _rename,
    _merge,
    _rules,
    _search,
    _sign_off,
    _sources,
    _merge_sources,
    _scales,
    _new_version,
    _waiting,
    _bulk_line,
    _bulk_link,
    _bulk_name,
    _versions,
    _import,
    _labels,
    _not_found,
    _details,
    _export,
    _history,
    _backups,
    _reviewer,
    _keys,
    _palette,
    _key_settings,
    _split,
    _about,
    _help,
    _link,
    _results,
)


@pytest.fixture(params=EVERY)
def dialog(
    request: pytest.FixtureRequest, qtbot: QtBot, session: Session, settings: Settings, theme: Theme
) -> QDialog:
    make: Make = request.param
    found = make(session, settings, theme)
    # One that was never shown would not end what it has begun, such as a search.
    qtbot.addWidget(found, before_close_func=lambda _: found.done(QDialog.DialogCode.Rejected))
    return found


def test_every_control_has_a_name_for_screen_readers(dialog: QDialog) -> None:
    nameless = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.objectName().startswith("qt_")
        and widget.focusProxy() is None
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]

    assert [type(widget).__name__ for widget in nameless] == []


def test_every_label_shows_its_text_as_it_is(dialog: QDialog) -> None:
    formats = {label.textFormat() for label in dialog.findChildren(QLabel)}

    assert formats == {Qt.TextFormat.PlainText}


def test_every_dialog_fits_a_small_screen(dialog: QDialog) -> None:
    assert dialog.height() <= 640
    assert dialog.width() <= 1000
    assert dialog.minimumSizeHint().height() <= dialog.height()


def test_escape_closes_every_dialog(qtbot: QtBot, dialog: QDialog) -> None:
    dialog.open()

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
