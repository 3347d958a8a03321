"""Papers from the window: what is asked, what is held up, what is written; and the words that they are written in."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.supervision.conftest import case_called
from workbench.domain.districts import District
from workbench.services import supervision as do
from workbench.services.access_log import accesses
from workbench.services.glossary import glossary_of, program_words
from workbench.services.projects import Project
from workbench.services.supervision_papers.door import PaperKind, PaperWish, paper_for
from workbench.services.supervision_papers.paper import ALL_DAYS, Copy
from workbench.ui.dialogs.ask_words import AskWords
from workbench.ui.dialogs.glossary_words import GlossaryWords
from workbench.ui.dialogs.supervision_papers import Start, SupervisionPapers
from workbench.ui.models.glossary_model import ENGLISH, INDONESIAN, KEY, GlossaryModel
from workbench.ui.workspaces.supervision import SupervisionWorkspace

Dialog = Callable[..., SupervisionPapers]


@pytest.fixture
def papers(work: SupervisionWorkspace) -> Dialog:
    def made(start: Start = Start()) -> SupervisionPapers:  # noqa: B008 - a frozen record
        return SupervisionPapers(work, work.sitting, start)

    return made


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where every question for a file is answered with."""
    path = tmp_path / "surat.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), ""))
    return path


def accept_next(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], fill: Callable[..., object]) -> None:
    """Answer the next dialog of that kind with yes, after filling it in."""

    def shown(dialog: QDialog) -> int:
        fill(dialog)
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(kind, "exec", shown)


class DescribeTheQuestion:
    def it_begins_with_what_is_in_front(self, work: SupervisionWorkspace) -> None:
        assert work.writing.start().kind is PaperKind.CHRONOLOGY
        assert work.writing.start().case == "K-END-001"
        work.tabs.setCurrentWidget(work.sessions)
        begun = work.writing.start()
        assert (begun.kind, begun.session) == (PaperKind.SESSION, "END/2026/001")
        assert begun.district is not None
        work.tabs.setCurrentWidget(work.actions_list)
        assert work.writing.start().kind is PaperKind.TRACKER

    def it_shows_only_what_the_kind_heeds(self, papers: Dialog) -> None:
        dialog = papers(Start(PaperKind.SESSION, "END/2026/001"))
        dialog.show()
        assert dialog.session.isVisible()
        assert not dialog.case.isVisible()
        assert not dialog.month.isVisible()
        assert dialog.facilitator.isVisible()
        assert dialog.facilitator.placeholderText().startswith("Code name; needed")
        assert [dialog.copies.itemData(row) for row in range(2)] == [Copy.COORDINATOR, Copy.FACILITATOR]
        dialog.kind.setCurrentIndex(dialog.kind.findData(PaperKind.BALANCE))
        assert dialog.since.isVisible()
        assert dialog.format.findData(".png") >= 0

    def it_waits_for_a_name_where_one_is_needed(self, papers: Dialog) -> None:
        dialog = papers(Start(PaperKind.CHRONOLOGY))
        assert not dialog.yes.isEnabled()
        dialog.case.setText("K-END-001")
        assert dialog.yes.isEnabled()

    @pytest.mark.parametrize("kind", PaperKind)
    def it_gives_a_wish_that_makes_a_paper(self, papers: Dialog, desk: Project, kind: PaperKind) -> None:
        place = case_called(desk, "K-END-001").district
        dialog = papers(Start(kind, "END/2026/001", "K-END-001", place))
        dialog.language.setCurrentIndex(dialog.language.findData("en"))
        answer = dialog.answer()
        assert (answer.wish.kind, answer.wish.language) == (kind, "en")
        assert answer.ending.startswith(".")
        assert paper_for(desk, answer.wish).what == kind.value

    def it_means_the_month_before_unless_told(self, papers: Dialog, desk: Project) -> None:
        wish = papers().answer().wish
        assert wish.month == date(2026, 2, 1)
        assert wish.period == ALL_DAYS
        report = paper_for(desk, PaperWish(PaperKind.MONTH)).report
        assert report.subtitle.endswith("Februari 2026")


class DescribeWriting:
    def it_writes_beside_the_window_and_logs_it(
        self,
        work: SupervisionWorkspace,
        desk: Project,
        saved: Path,
        monkeypatch: pytest.MonkeyPatch,
        qtbot: QtBot,
    ) -> None:
        accept_next(monkeypatch, SupervisionPapers, lambda _dialog: None)
        work.commands["supervision_papers"].trigger()
        qtbot.waitUntil(saved.exists, timeout=20_000)
        qtbot.waitUntil(lambda: not work.sitting.jobs.busy, timeout=20_000)
        assert saved.read_bytes().startswith(b"PK")
        assert [each.what for each in accesses(desk)][-1:] == ["chronology"]

    def it_does_nothing_when_nobody_wants_it(
        self, work: SupervisionWorkspace, desk: Project, saved: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(SupervisionPapers, "exec", lambda _self: int(QDialog.DialogCode.Rejected))
        work.commands["supervision_papers"].trigger()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: ("", ""))
        accept_next(monkeypatch, SupervisionPapers, lambda _dialog: None)
        work.commands["supervision_papers"].trigger()
        assert not saved.exists()
        assert not [each for each in accesses(desk) if each.what == "chronology"]

    def it_says_what_is_not_there(
        self, work: SupervisionWorkspace, saved: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told: list[str] = []
        monkeypatch.setattr(work.sitting.messages, "warn", told.append)
        accept_next(monkeypatch, SupervisionPapers, lambda dialog: dialog.case.setText("K-404"))
        work.commands["supervision_papers"].trigger()
        assert len(told) == 1
        assert "K-404" in told[0]
        assert not saved.exists()

    @pytest.mark.parametrize(
        "reason", ["", "diminta tertulis oleh dinas", "untuk Ibu Siti Aminah, 081234567890"]
    )
    def it_asks_why_when_words_tell_who_somebody_is(
        self,
        work: SupervisionWorkspace,
        desk: Project,
        saved: Path,
        monkeypatch: pytest.MonkeyPatch,
        qtbot: QtBot,
        reason: str,
    ) -> None:
        told: list[str] = []
        monkeypatch.setattr(work.sitting.messages, "warn", told.append)
        asked: list[str] = []
        work.sitting.perform(do.case_edited(desk, "K-END-001", {"situation": "Hubungi 081234567890 dulu."}))

        def answer(_parent: object, _title: str, caption: str, _yes: str) -> str | None:
            asked.append(caption)
            return reason or None

        monkeypatch.setattr(AskWords, "ask", answer)
        accept_next(monkeypatch, SupervisionPapers, lambda _dialog: None)
        work.commands["supervision_papers"].trigger()
        qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
        assert "081234567890" in asked[0]
        qtbot.waitUntil(lambda: not work.sitting.jobs.busy, timeout=20_000)
        QApplication.processEvents()
        assert saved.exists() == reason.startswith("diminta")
        assert bool(told) == reason.startswith("untuk")


class DescribeTheWords:
    @pytest.fixture
    def words(self, work: SupervisionWorkspace) -> GlossaryWords:
        return GlossaryWords(work, work.sitting)

    def it_keeps_what_was_corrected(
        self, work: SupervisionWorkspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def correct(dialog: GlossaryWords) -> None:
            row = list(dialog.model.words()).index("risk.high")
            dialog.model.setData(dialog.model.index(row, INDONESIAN), " Besar ")

        accept_next(monkeypatch, GlossaryWords, correct)
        work.commands["supervision_words"].trigger()
        assert glossary_of(work.sitting.project).words["risk.high"] == ("Besar", "High")
        monkeypatch.setattr(GlossaryWords, "exec", lambda _self: int(QDialog.DialogCode.Rejected))
        work.commands["supervision_words"].trigger()
        assert glossary_of(work.sitting.project).words["risk.high"] == ("Besar", "High")

    def it_finds_words_and_puts_them_back(self, words: GlossaryWords) -> None:
        words.filter.setText("tindak lanjut")
        assert 0 < words.table.model().rowCount() < words.model.rowCount()
        words.model.setData(words.model.index(0, ENGLISH), "Other")
        words.own.click()
        assert words.model.words() == dict(program_words())

    def it_says_what_forbids_a_word(self, words: GlossaryWords, monkeypatch: pytest.MonkeyPatch) -> None:
        told: list[Exception] = []
        monkeypatch.setattr(words._sitting, "tell", told.append)
        words.model.setData(words.model.index(0, ENGLISH), "x" * 200)
        assert not words.keep()
        assert len(told) == 1

    def it_goes_to_a_sheet_and_back(
        self, words: GlossaryWords, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told: list[Exception] = []
        monkeypatch.setattr(words._sitting, "tell", told.append)
        sheet = tmp_path / "kata.csv"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kata"), ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(sheet), ""))
        words.write.click()
        text = sheet.read_text(encoding="utf-8-sig").replace("risk.high,Tinggi,High", "risk.high,Besar,Great")
        sheet.write_text(text, encoding="utf-8")
        words.read.click()
        assert words.model.words()["risk.high"] == ("Besar", "Great")
        sheet.write_text("x", encoding="utf-8")
        words.read.click()
        words.export(tmp_path / "kata.xlsx")
        assert len(told) == 2
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
        words.write.click()
        words.read.click()
        assert len(told) == 2


class DescribeTheWordsModel:
    @pytest.fixture
    def model(self) -> GlossaryModel:
        return GlossaryModel(
            {"a": ("satu", "one"), "b": ("dua", "two")}, {"a": ("satu", "one"), "b": ("2", "two")}
        )

    def it_is_a_sound_model(self, model: GlossaryModel, qtmodeltester: object) -> None:
        qtmodeltester.check(model)  # type: ignore[attr-defined]

    def it_shows_what_differs_in_bold(self, model: GlossaryModel) -> None:
        font = model.data(model.index(1, INDONESIAN), Qt.ItemDataRole.FontRole)
        assert isinstance(font, QFont)
        assert font.bold()
        assert model.data(model.index(0, INDONESIAN), Qt.ItemDataRole.FontRole) is None
        assert model.data(QModelIndex()) is None
        assert model.headerData(KEY, Qt.Orientation.Vertical) is None

    def it_takes_no_empty_word_and_no_other_key(self, model: GlossaryModel) -> None:
        assert not model.setData(model.index(0, INDONESIAN), "  ")
        assert not model.setData(model.index(0, KEY), "c")
        assert not model.flags(model.index(0, KEY)) & Qt.ItemFlag.ItemIsEditable
        assert model.setData(model.index(0, ENGLISH), "1")
        assert model.words()["a"] == ("satu", "1")


def test_districts_are_offered(papers: Dialog, desk: Project) -> None:
    names = [papers().district.itemText(row) for row in range(1, 3)]
    assert names == [each.name for each in desk.reader.all(District)][:2]
