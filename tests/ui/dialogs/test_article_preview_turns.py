"""The preview of a transcript shows who speaks and when."""

from pytestqt.qtbot import QtBot

from factcheck_gui.domain.articles import ArticleDetails, Block, BlockKind
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.ui.dialogs.article_preview import ArticlePreview
from factcheck_gui.ui.theme.theme import Theme


def test_speaker_and_time_stand_above_the_words(qtbot: QtBot, theme: Theme) -> None:
    preview = ArticlePreview(theme)
    qtbot.addWidget(preview)
    blocks = (
        Block(kind=BlockKind.PARAGRAPH, start=0, end=4, speaker="ANNA", time=751_000),
        Block(kind=BlockKind.PARAGRAPH, start=6, end=10, speaker="ANNA", time=751_000),
    )
    details = ArticleDetails(title="Debate")

    preview.show_draft(ArticleDraft(details=details, text="One.\n\nTwo.", blocks=blocks, origin="a.srt"))

    shown = preview.toPlainText().replace("\u2068", "").replace("\u2069", "")
    assert shown.split("\n") == ["Debate", "ANNA · 12:31", "One.", "Two."]
