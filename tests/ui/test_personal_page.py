"""Personal data in the window: found, gone through by the keyboard, masked in what is exported, the key."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.services.bringing_in import written
from workbench.coding.codings import SetMemo
from workbench.coding.material import RenameSource
from workbench.coding.personal_marks import ExportUnreviewed, KeepMarks, MaskMarks
from workbench.domain.errors import ReadOnly
from workbench.domain.memos import THE_PROJECT
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.queries import Query
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.memos import fresh_memo
from workbench.services.personal import Place, marked_by_hand
from workbench.services.personal_decisions import ids_of
from workbench.services.personal_key import PersonalKey
from workbench.services.projects import Project, open_project
from workbench.services.redacted_copies import mask_exports, masks_exports
from workbench.services.upkeep import audit_trail
from workbench.services.word_exports import Listing
from workbench.ui.codebook_commands import CodebookCommands
from workbench.ui.dialogs.ask import AskChoice
from workbench.ui.dialogs.ask_pseudonym import Answer as Named
from workbench.ui.dialogs.ask_pseudonym import AskPseudonym
from workbench.ui.dialogs.ask_words import AskWords
from workbench.ui.dialogs.pseudonym_key import KeyPassword, PseudonymKey
from workbench.ui.dialogs.redacted_copies import Answer, RedactedCopies
from workbench.ui.export_commands import ExportCommands
from workbench.ui.found_commands import FoundCommands
from workbench.ui.listing_export import export_listing
from workbench.ui.main_window import MainWindow
from workbench.ui.memo_commands import MemoCommands
from workbench.ui.models.personal_model import PersonalColumn
from workbench.ui.panels.personal_page import PersonalPage
from workbench.ui.personal_commands import PersonalCommands

TALK = """Moderator: Nomornya berapa?
Bu Sri: Nomor saya 0812-3456-7890. Tetangga saya Pak Budi.
Moderator: Terima kasih Bu Sri, salam untuk Pak Budi.
"""
SECRET = "rahasia"


@pytest.fixture
def named(tmp_path: Path) -> Project:
    """A project in which people are named; names are marked by hand, the number is to be found."""
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini")
    proposals = propose(made.reader, [written(tmp_path, "Kebun.txt", TALK)], ImportOptions(), Silent())
    operation = import_operation(proposals)
    assert operation is not None
    made.perform(operation)
    (source,) = made.reader.all(Source)
    text = made.reader.text(source.id)
    for words in ("Bu Sri", "Pak Budi"):
        start = text.find(words)
        while start >= 0:
            made.perform(marked_by_hand(made, source.id, Span(start, start + len(words)), PersonalKind.NAME))
            start = text.find(words, start + 1)
    return made


@pytest.fixture
def commands(window: MainWindow) -> PersonalCommands:
    return PersonalCommands(window)


@pytest.fixture
def page(window: MainWindow, commands: PersonalCommands, named: Project, qtbot: QtBot) -> PersonalPage:
    window.show_project(named)
    window.commands["personal_data"].trigger()
    found = commands.show_page()
    rest(window, qtbot)
    return found


def rest(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)


def shown(page: PersonalPage, column: PersonalColumn = PersonalColumn.WORDS) -> list[str]:
    return [page.model.index(row, column).data() for row in range(page.model.rowCount())]


def go_to(page: PersonalPage, words: str, nth: int = 0) -> None:
    rows = [row for row, each in enumerate(shown(page)) if each == words]
    page.table.go_to(rows[nth])


def marks(page: PersonalPage) -> list[tuple[str, MarkState, str]]:
    found = [each.mark for each in page.model.places]
    return [(each.segment.quote, each.state, each.pseudonym) for each in found]


def decide_all(window: MainWindow, page: PersonalPage, qtbot: QtBot) -> None:
    window.commands["find_personal"].trigger()
    rest(window, qtbot)
    page.table.selectAll()
    window.commands["mask_personal"].trigger()


class DescribeThePage:
    def it_is_a_sound_model(self, page: PersonalPage, qtmodeltester: ModelTester) -> None:
        qtmodeltester.check(page.model)
        assert page.model.at(99) is None
        assert page.model.headerData(0, Qt.Orientation.Vertical) is None
        assert page.model.data(page.model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
        assert page.model.data(page.model.index(-1, 0)) is None

    def it_says_what_it_is_for_while_nothing_is_there(
        self, window: MainWindow, commands: PersonalCommands, project: Project, qtbot: QtBot
    ) -> None:
        window.show_project(project)
        page = commands.show_page()
        rest(window, qtbot)
        assert page._pages.currentWidget() is page._nothing
        page._nothing.wanted.emit()
        rest(window, qtbot)
        assert project.reader.get(Transcript, project.reader.all(Source)[0].id).text.startswith("Moderator")

    def it_finds_beside_the_window_and_notes_it_in_one_step(
        self, window: MainWindow, page: PersonalPage, qtbot: QtBot
    ) -> None:
        window.commands["find_personal"].trigger()
        rest(window, qtbot)
        assert "0812-3456-7890" in shown(page)
        assert window.sitting is not None
        before = len(page.model.places)
        window.commands["find_personal"].trigger()
        rest(window, qtbot)
        assert len(page.model.places) == before
        window.sitting.undo()
        rest(window, qtbot)
        assert "0812-3456-7890" not in shown(page)

    def it_shows_words_in_their_place_and_what_would_stand_for_them(
        self, window: MainWindow, page: PersonalPage, qtbot: QtBot
    ) -> None:
        window.commands["find_personal"].trigger()
        rest(window, qtbot)
        row = shown(page).index("0812-3456-7890")
        cells = [page.model.index(row, column).data() for column in PersonalColumn]
        assert cells[:6] == [
            "Phone",
            "Kebun",
            "Bu Sri: Nomor saya",
            "0812-3456-7890",
            ". Tetangga saya Pak Budi.",
            "→ [telepon]",
        ]
        assert cells[6] == "Not reviewed"
        assert cells[7].endswith("%")
        certainty = page.model.index(row, PersonalColumn.CERTAINTY)
        assert certainty.data(Qt.ItemDataRole.ToolTipRole).startswith("Found by: ")
        assert "Nomor saya" in page.model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert shown(page, PersonalColumn.CERTAINTY)[0] == "–"

    def it_is_gone_through_by_the_keyboard(
        self, window: MainWindow, page: PersonalPage, qtbot: QtBot
    ) -> None:
        assert shown(page) == ["Bu Sri", "Pak Budi", "Bu Sri", "Pak Budi"]
        page.table.go_to(0)
        page.table.setFocus()
        qtbot.keyClick(page.table, Qt.Key.Key_M)
        assert marks(page)[0] == ("Bu Sri", MarkState.MASKED, "P1")
        assert page.table.currentIndex().row() == 1
        qtbot.keyClick(page.table, Qt.Key.Key_K)
        assert marks(page)[1] == ("Pak Budi", MarkState.KEPT, "")
        page.table.go_to(1)
        qtbot.keyClick(page.table, Qt.Key.Key_O)
        assert marks(page)[1][1] is MarkState.OPEN
        page.table.go_to(1)
        qtbot.keyClick(page.table, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
        assert [each[2] for each in marks(page)] == ["P1", "P2", "", "P2"]
        page.table.go_to(3)
        qtbot.keyClick(page.table, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
        assert [each[1] for each in marks(page)].count(MarkState.KEPT) == 2
        page.table.go_to(3)
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
        rest(window, qtbot)
        assert len(marks(page)) == 3
        assert window.sitting is not None
        window.sitting.undo()
        rest(window, qtbot)
        assert len(marks(page)) == 4

    def it_narrows_to_what_is_left_to_do_and_goes_on(
        self, window: MainWindow, page: PersonalPage, qtbot: QtBot
    ) -> None:
        page.state.setCurrentIndex(page.state.findData(str(MarkState.OPEN)))
        page.state.activated.emit(1)
        page.table.go_to(1)
        window.commands["keep_personal"].trigger()
        assert shown(page) == ["Bu Sri", "Bu Sri", "Pak Budi"]
        assert page.table.currentIndex().row() == 1
        page.words.setText("budi")
        assert shown(page) == ["Pak Budi"]
        window.commands["keep_personal"].trigger()
        assert page._pages.currentWidget() is page._nothing
        assert not window.commands["mask_personal"].isEnabled()
        page.words.clear()
        page.kind.setCurrentIndex(page.kind.findData(str(PersonalKind.PHONE)))
        page.kind.activated.emit(1)
        assert not shown(page)
        page.kind.setCurrentIndex(0)
        page.source.setCurrentIndex(1)
        page.source.activated.emit(1)
        assert shown(page) == ["Bu Sri", "Bu Sri"]

    @pytest.mark.parametrize("column", list(PersonalColumn))
    def it_is_put_in_order_by_any_column(self, page: PersonalPage, column: PersonalColumn) -> None:
        page.table.go_to(1)
        page.deciding.mask(same=False)
        page.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        up = shown(page, column)
        page.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        assert sorted(up) == sorted(shown(page, column))
        if column is PersonalColumn.WORDS:
            assert up == ["Bu Sri", "Bu Sri", "Pak Budi", "Pak Budi"]
        page.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        assert shown(page) == ["Bu Sri", "Pak Budi", "Bu Sri", "Pak Budi"]

    def it_opens_a_place_in_its_text(self, window: MainWindow, page: PersonalPage, qtbot: QtBot) -> None:
        wanted: list[tuple[str, Span]] = []
        page.source_wanted.connect(lambda source, span: wanted.append((source, span)))
        page.table.activated.emit(page.model.index(1, 0))
        place = page.model.at(1)
        assert place is not None
        assert wanted == [(place.mark.source, place.mark.segment.span)]

    def it_offers_its_commands_in_a_menu(self, page: PersonalPage) -> None:
        page.table.customContextMenuRequested.emit(page.table.rect().center())
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [each.objectName() for each in menu.actions()][:2] == ["mask_personal", "keep_personal"]
        menu.close()

    def it_follows_language_names_and_texts(
        self, window: MainWindow, page: PersonalPage, named: Project, qtbot: QtBot
    ) -> None:
        window.preferences.set_language("id")
        qtbot.waitUntil(lambda: shown(page, PersonalColumn.STATE)[0] == "Belum ditinjau")
        window.preferences.set_language("en")
        qtbot.waitUntil(lambda: shown(page, PersonalColumn.STATE)[0] == "Not reviewed")
        (source,) = named.reader.all(Source)
        named.perform(RenameSource(source.id, "Sawah"))
        rest(window, qtbot)
        assert shown(page, PersonalColumn.SOURCE)[0] == "Sawah"
        window.commands["find_words"].trigger()
        page.hidden()
        assert not window.commands["mask_personal"].isEnabled()

    def it_waits_with_its_work_while_another_page_is_in_front(
        self, window: MainWindow, page: PersonalPage, named: Project, qtbot: QtBot
    ) -> None:
        window.bring("coding")
        (source,) = named.reader.all(Source)
        named.perform(marked_by_hand(named, source.id, Span(0, 9), PersonalKind.OTHER))
        window.bring("finding")
        rest(window, qtbot)
        assert shown(page)[0] == "Moderator"


class DescribePseudonyms:
    def it_is_chosen_for_one_or_for_all_that_say_the_same(
        self, window: MainWindow, page: PersonalPage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[tuple[str, list[str]]] = []
        answers = iter([Named("Petani 1", False), None, Named("P40", True)])

        def ask(
            _parent: object, words: str, _caption: str, choices: list[str], *, now: str = ""
        ) -> Named | None:
            asked.append((words, choices))
            return next(answers)

        monkeypatch.setattr(AskPseudonym, "ask", ask)
        for _turn in range(3):
            page.table.go_to(0)
            window.commands["name_pseudonym"].trigger()
        assert asked[0][0] == "Bu Sri"
        assert asked[1][1][0] == "Petani 1"
        assert [each[2] for each in marks(page)] == ["P40", "", "P40", ""]

    def it_asks_who_is_meant_where_several_bear_a_name(
        self, window: MainWindow, page: PersonalPage, named: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one, other = (each.mark for each in page.model.places if each.mark.segment.quote == "Bu Sri")
        (source,) = named.reader.all(Source)
        sri = marked_by_hand(
            named, source.id, Span(one.segment.span.start + 3, one.segment.span.end), PersonalKind.NAME
        )
        named.perform(sri)
        named.perform(MaskMarks(((one.id, "P1"), (other.id, "P2"))))
        told: list[str] = []

        def ask(_parent: object, _words: str, caption: str, choices: list[str], *, now: str = "") -> Named:
            told.append(caption)
            return Named(choices[1], False)

        monkeypatch.setattr(AskPseudonym, "ask", ask)
        monkeypatch.setattr(page.deciding, "_chosen", lambda: [named.reader.get(PersonalMark, sri.mark.id)])
        page.deciding.mask(same=False)
        assert told[0].startswith("Several people")
        assert named.reader.get(PersonalMark, sri.mark.id).pseudonym == "P2"

    def it_offers_the_kind_for_what_is_no_name(
        self, window: MainWindow, page: PersonalPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window.commands["find_personal"].trigger()
        rest(window, qtbot)
        go_to(page, "0812-3456-7890")
        offered: list[list[str]] = []
        monkeypatch.setattr(
            AskPseudonym, "ask", lambda _p, _w, _c, choices, *, now="": offered.append(choices)
        )
        window.commands["name_pseudonym"].trigger()
        assert offered == [["[telepon]"]]

    def it_says_why_a_pseudonym_is_refused(
        self, window: MainWindow, page: PersonalPage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(AskPseudonym, "ask", lambda *_a, **_k: Named("Bu Sri", False))
        page.table.go_to(0)
        window.commands["name_pseudonym"].trigger()
        assert "holds words" in window.messages.last

    def it_does_nothing_with_nothing_chosen(self, page: PersonalPage) -> None:
        page.table.clearSelection()
        for do in (page.deciding.name, page.deciding.reopen, page.deciding.unmark):
            do()
        page.deciding.keep(same=True)
        page.deciding.mask(same=True)
        assert {each[1] for each in marks(page)} == {MarkState.OPEN}

    def it_is_asked_in_a_dialog(self, window: MainWindow) -> None:
        dialog = AskPseudonym(window, "Bu Sri", "Satu orang.", ["P1", "P2"])
        dialog.field.setEditText(" P3  x ")
        dialog.everywhere.setChecked(True)
        assert dialog.answer() == Named("P3 x", True)
        dialog.field.setEditText(" ")
        assert not dialog.yes.isEnabled()

    @pytest.mark.parametrize("yes", [True, False])
    def it_starts_from_what_is_known(
        self, window: MainWindow, monkeypatch: pytest.MonkeyPatch, yes: bool
    ) -> None:
        code = QDialog.DialogCode.Accepted if yes else QDialog.DialogCode.Rejected
        monkeypatch.setattr(AskPseudonym, "exec", lambda _dialog: code)
        answer = AskPseudonym.ask(window, "Bu Sri", "", ["P1", "P2"])
        assert answer == (Named("P1", False) if yes else None)


class DescribeMarkingByHand:
    def it_marks_the_selection(
        self, window: MainWindow, page: PersonalPage, named: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (source,) = named.reader.all(Source)
        desk = window.bring("coding")
        desk.show_source(source.id, Span(0, 9))
        answers = iter([None, str(PersonalKind.OTHER), str(PersonalKind.OTHER)])
        monkeypatch.setattr(AskChoice, "ask", lambda *_a, **_k: next(answers))
        monkeypatch.setattr(desk.transcript.ways, "spans", lambda: (Span(0, 9),))  # type: ignore[attr-defined]
        PersonalCommands(window).mark_selection()
        PersonalCommands(window).mark_selection()
        (found,) = [each for each in named.reader.all(PersonalMark) if each.kind is PersonalKind.OTHER]
        assert found.segment.quote == "Moderator"
        PersonalCommands(window).mark_selection()
        assert "marked as personal data already" in window.messages.last

    def it_needs_a_selection_in_a_transcript_that_is_seen(
        self, window: MainWindow, page: PersonalPage, named: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        commands = PersonalCommands(window)
        commands.mark_selection()
        (source,) = named.reader.all(Source)
        desk = window.bring("coding")
        monkeypatch.setattr(desk.transcript.ways, "spans", lambda: ())  # type: ignore[attr-defined]
        desk.show_source(source.id, None)
        commands.mark_selection()
        monkeypatch.setattr(desk.transcript.ways, "spans", lambda: (Span(0, 9999),))  # type: ignore[attr-defined]
        monkeypatch.setattr(AskChoice, "ask", lambda *_a, **_k: str(PersonalKind.NAME))
        commands.mark_selection()
        assert len(named.reader.all(PersonalMark)) == 4


def gives(monkeypatch: pytest.MonkeyPatch, reason: str | None) -> list[str]:
    """Answer the question for a reason, and note what it said."""
    asked: list[str] = []

    def ask(_parent: object, title: str, caption: str, _yes: str) -> str | None:
        asked.append(f"{title} {caption}")
        return reason

    monkeypatch.setattr(AskWords, "ask", ask)
    return asked


class DescribeCopies:
    def it_writes_redacted_transcripts_where_all_is_decided(
        self,
        window: MainWindow,
        page: PersonalPage,
        qtbot: QtBot,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        decide_all(window, page, qtbot)
        asked = gives(monkeypatch, None)
        folder = tmp_path / "salinan"
        monkeypatch.setattr(RedactedCopies, "ask", lambda *_a: Answer(folder, ".txt"))
        window.commands["export_redacted"].trigger()
        rest(window, qtbot)
        qtbot.waitUntil(folder.exists)
        rest(window, qtbot)
        assert not asked
        words = (folder / "Kebun.txt").read_text(encoding="utf-8")
        assert "P1: Nomor saya [telepon]. Tetangga saya P2." in words
        assert "salinan is written, with 1 transcript." in window.messages.last

    def it_asks_for_a_reason_before_anything_unreviewed_leaves(
        self,
        window: MainWindow,
        page: PersonalPage,
        named: Project,
        qtbot: QtBot,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        folder = tmp_path / "salinan"
        monkeypatch.setattr(RedactedCopies, "ask", lambda *_a: Answer(folder, ".txt"))
        asked = gives(monkeypatch, None)
        window.commands["export_redacted"].trigger()
        rest(window, qtbot)
        assert len(asked) == 1
        assert "5 places" in asked[0]
        assert not folder.exists()
        gives(monkeypatch, "Hubungi 0812-3456-7890")
        window.commands["export_redacted"].trigger()
        rest(window, qtbot)
        assert not folder.exists()
        gives(monkeypatch, "Untuk penguji.")
        window.commands["export_redacted"].trigger()
        qtbot.waitUntil(folder.exists)
        rest(window, qtbot)
        logged = [each.step.subject for each in audit_trail(named) if each.step.verb == ExportUnreviewed.VERB]
        assert logged == ["redacted [justified: Untuk penguji.]"]

    def it_writes_nothing_when_the_person_changes_their_mind(
        self, window: MainWindow, page: PersonalPage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(RedactedCopies, "ask", lambda *_a: None)
        window.commands["export_redacted"].trigger()
        assert not window.jobs.busy

    def it_asks_for_folder_and_format(
        self, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        dialog = RedactedCopies(window, tmp_path / "a")
        dialog.format.setCurrentIndex(1)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(tmp_path / "b"))
        dialog._on_browse()
        assert dialog.answer() == Answer(tmp_path / "b", ".docx")
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: "")
        dialog._on_browse()
        assert dialog.answer().folder == tmp_path / "b"
        dialog.folder.clear()
        assert not dialog.yes.isEnabled()

    @pytest.mark.parametrize("yes", [True, False])
    def it_returns_what_was_chosen(
        self, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, yes: bool
    ) -> None:
        code = QDialog.DialogCode.Accepted if yes else QDialog.DialogCode.Rejected
        monkeypatch.setattr(RedactedCopies, "exec", lambda _dialog: code)
        answer = RedactedCopies.ask(window, tmp_path / "a")
        assert answer == (Answer(tmp_path / "a", ".txt") if yes else None)


class DescribeMaskedExports:
    def it_is_switched_for_the_project(self, window: MainWindow, page: PersonalPage, named: Project) -> None:
        window.commands["mask_exports"].trigger()
        assert masks_exports(named)
        assert window.commands["mask_exports"].isChecked()
        window.commands["mask_exports"].trigger()
        assert not masks_exports(named)
        assert "stands as it was said" in window.messages.last

    def it_masks_every_export(
        self,
        window: MainWindow,
        page: PersonalPage,
        named: Project,
        qtbot: QtBot,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        (source,) = named.reader.all(Source)
        text = named.reader.text(source.id)
        start = text.index("Tetangga saya Pak Budi")
        which = named.codebook().at_path("Konteks wilayah / Jaringan internet")
        named.perform(coding_of(named, source.id, Span(start, start + 22), which.id))
        named.perform(SetMemo(fresh_memo(named, THE_PROJECT, "Tanya Bu Sri.", "Aturan")))
        decide_all(window, page, qtbot)
        mask_exports(named, wanted=True)
        assert window.sitting is not None
        finder = FoundCommands(window.sitting, window)
        exports, memos, book = ExportCommands(window), MemoCommands(window), CodebookCommands(window)
        from workbench.services.finding import Finder

        found = Finder(named).find(Query(), named.codebook())
        listing = Listing("Hit", "id", ("kata",), [["Bu Sri"]])
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "kata.csv"), ""))
        writers = {
            "tema.docx": exports.export,
            "ikut.docx": exports.export_participation,
            "daftar.csv": lambda path: finder.export(found, [], path),
            "memo.csv": memos.export,
            "kode.csv": book.export_to,
            "kata.csv": lambda _path: export_listing(window, window.sitting, "Kata", lambda: listing),
        }
        for name, write in writers.items():
            write(tmp_path / name)
            qtbot.waitUntil((tmp_path / name).exists, timeout=20_000)
            rest(window, qtbot)
            words = _words(tmp_path / name)
            assert "Budi" not in words, name
            assert "Sri" not in words, name
        assert "Tetangga saya P2" in _words(tmp_path / "daftar.csv")
        assert "Tanya P1." in _words(tmp_path / "memo.csv")
        assert "P1" in _words(tmp_path / "kata.csv")

    def it_warns_beside_an_export_that_is_not_masked(
        self, window: MainWindow, page: PersonalPage, qtbot: QtBot, tmp_path: Path
    ) -> None:
        exports = ExportCommands(window)
        exports.export(tmp_path / "tema.docx")
        qtbot.waitUntil((tmp_path / "tema.docx").exists, timeout=20_000)
        rest(window, qtbot)
        assert "not masked" not in window.messages.last
        page.table.go_to(0)
        window.commands["mask_personal"].trigger()
        exports.export(tmp_path / "lagi.docx")
        qtbot.waitUntil((tmp_path / "lagi.docx").exists, timeout=20_000)
        rest(window, qtbot)
        assert "not masked" in window.messages.last

    def it_says_why_a_project_that_is_read_can_not_be_switched(
        self, window: MainWindow, commands: PersonalCommands, named: Project
    ) -> None:
        named.close()
        window.show_project(open_project(named.path, read_only=True))
        with pytest.raises(ReadOnly):
            mask_exports(window.sitting.project, wanted=True)  # type: ignore[union-attr]
        commands.switch_masking()
        assert not window.commands["mask_exports"].isChecked()

    def it_does_nothing_without_a_project(
        self, window: MainWindow, commands: PersonalCommands, tmp_path: Path
    ) -> None:
        for do in (
            commands.find,
            commands.mark_selection,
            commands.choose_and_export,
            commands.switch_masking,
            commands.open_key,
            commands.show_choice,
        ):
            do()
        commands.export(Answer(tmp_path / "a", ".txt"))
        commands._on_found(None)
        assert not (tmp_path / "a").exists()


def _words(path: Path) -> str:
    if path.suffix == ".csv":
        return path.read_text(encoding="utf-8-sig")
    document = docx.Document(str(path))
    rows = [row for table in document.tables for row in table.rows]
    return "\n".join(
        [*(each.text for each in document.paragraphs), *(cell.text for row in rows for cell in row.cells)]
    )


class DescribeTheKey:
    def it_is_made_with_a_password_that_is_typed_twice(
        self, window: MainWindow, page: PersonalPage, named: Project
    ) -> None:
        assert window.sitting is not None
        dialog = KeyPassword(window, window.sitting)
        dialog.password.setText(SECRET)
        assert not dialog.yes.isEnabled()
        dialog.again.setText(SECRET)
        dialog.yes.click()
        assert dialog.key is not None
        dialog.key.close()
        assert named.path.with_suffix(".key").exists()

    def it_says_that_the_password_is_wrong(
        self, window: MainWindow, page: PersonalPage, named: Project
    ) -> None:
        PersonalKey.create(named, SECRET).close()
        assert window.sitting is not None
        dialog = KeyPassword(window, window.sitting)
        dialog.password.setText("salah")
        dialog.yes.click()
        assert "does not open with that password" in dialog.told.text()
        assert dialog.key is None

    @pytest.mark.parametrize("yes", [True, False])
    def it_stays_open_until_it_is_locked(
        self,
        window: MainWindow,
        page: PersonalPage,
        named: Project,
        monkeypatch: pytest.MonkeyPatch,
        yes: bool,
    ) -> None:
        PersonalKey.create(named, SECRET).close()

        def answer(dialog: KeyPassword) -> int:
            dialog.password.setText(SECRET)
            if yes:
                dialog.yes.click()
            return dialog.result()

        shown: list[PersonalKey] = []
        monkeypatch.setattr(KeyPassword, "exec", answer)
        monkeypatch.setattr(PseudonymKey, "exec", lambda dialog: shown.append(dialog._key) or 0)
        window.commands["pseudonym_key"].trigger()
        window.commands["pseudonym_key"].trigger()
        assert window.sitting is not None
        assert len(shown) == (2 if yes else 0)
        assert (window.sitting.pseudonym_key is not None) is yes

    def it_shows_who_is_meant_and_takes_notes(
        self, window: MainWindow, page: PersonalPage, named: Project
    ) -> None:
        assert window.sitting is not None
        window.sitting.hold_key(PersonalKey.create(named, SECRET))
        page.table.go_to(0)
        window.commands["mask_same"].trigger()
        key = window.sitting.pseudonym_key
        assert key is not None
        assert [each.names for each in key.entries()] == [("Bu Sri",)]
        dialog = PseudonymKey(window, window.sitting, key)
        assert dialog.table.item(0, 1).text() == "Bu Sri"
        dialog.table.item(0, 2).setText("Kader di Desa Kenari")
        assert key.entries()[0].note == "Kader di Desa Kenari"
        key._file.read_only = True
        dialog.table.item(0, 2).setText("lain")
        assert "read" in dialog.told.text()
        dialog.lock.click()
        assert window.sitting.pseudonym_key is None

    def it_tells_of_a_name_under_two_pseudonyms(
        self, window: MainWindow, page: PersonalPage, named: Project
    ) -> None:
        one, other = (each.mark for each in page.model.places if each.mark.segment.quote == "Bu Sri")
        named.perform(MaskMarks(((one.id, "P1"), (other.id, "P2"))))
        assert window.sitting is not None
        with PersonalKey.create(named, SECRET) as key:
            dialog = PseudonymKey(window, window.sitting, key)
            assert "sri: P1, P2" in dialog.told.text()

    def it_says_when_it_can_not_be_written(
        self, window: MainWindow, page: PersonalPage, named: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert window.sitting is not None
        window.sitting.hold_key(PersonalKey.create(named, SECRET))

        def refuse(_key: PersonalKey) -> int:
            raise ReadOnly

        monkeypatch.setattr(PersonalKey, "update", refuse)
        page.table.go_to(0)
        window.commands["mask_personal"].trigger()
        assert marks(page)[0][1] is MarkState.MASKED
        assert "read" in window.messages.last


def test_a_place_that_moved_is_shown_anew(
    window: MainWindow, page: PersonalPage, named: Project, qtbot: QtBot
) -> None:
    first: Place | None = page.model.at(0)
    assert first is not None
    named.perform(KeepMarks(ids_of([first.mark])))
    assert marks(page)[0][1] is MarkState.KEPT
