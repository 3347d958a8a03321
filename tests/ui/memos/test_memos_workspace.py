"""All memos in one place: finding, writing, linking, undoing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.memos.conftest import NETWORK, REPORTS, code_at, coded, keep
from workbench.coding.removal import RemoveCode
from workbench.domain.ids import CodeId
from workbench.domain.memos import PROJECT, THE_PROJECT, Memo, MemoStatus, MemoTarget, MemoType, Subject
from workbench.domain.participants import Participant
from workbench.domain.prose import Link, LinkKind
from workbench.domain.sources import Source
from workbench.services.memos import MemoKind
from workbench.services.projects import Project, open_project
from workbench.ui.dialogs.ask import AskChoice
from workbench.ui.dialogs.link_picker import LinkPicker
from workbench.ui.dialogs.participants import ParticipantsDialog
from workbench.ui.main_window import MainWindow
from workbench.ui.memo_commands import MemoCommands
from workbench.ui.models.memos_model import MemoOrder
from workbench.ui.models.roles import DETAIL, KEY
from workbench.ui.panels.memo_count import MemoCount
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.memos import MemosWorkspace

Memos = dict[str, Memo]


def listed(memos: MemosWorkspace) -> list[str]:
    """Return what the list shows."""
    model = memos.list.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def stored(memos: MemosWorkspace) -> tuple[Memo, ...]:
    return memos.sitting.project.reader.all(Memo)


def type_in(memos: MemosWorkspace, words: str) -> None:
    QTest.keyClicks(memos.editor.text, words)


class DescribeTheList:
    def it_shows_all_newest_first(self, written: Memos, memos: MemosWorkspace) -> None:
        assert listed(memos) == ["Rapat", "Sinyal bukan hanya soal teknis.", "Aturan"]
        assert memos.list._count.text() == "3 memos"
        first = memos.list.model.index(0)
        assert first.data(DETAIL) == "Jaringan internet · Analytic"
        assert "Done" in str(first.data(Qt.ItemDataRole.AccessibleTextRole))

    def it_is_narrowed_as_one_types(self, written: Memos, memos: MemosWorkspace, window: MainWindow) -> None:
        window.commands["find_memo"].trigger()
        QTest.keyClicks(memos.list.filter.words, "sinyal")
        assert listed(memos) == ["Sinyal bukan hanya soal teknis."]
        assert memos.list._count.text() == "1 of 3 memos"
        QTest.keyClicks(memos.list.filter.words, " tidakada")
        assert listed(memos) == []
        memos.list._nothing.wanted.emit()
        assert len(listed(memos)) == 3

    def it_is_narrowed_by_what_memos_are(
        self, written: Memos, memos: MemosWorkspace, project: Project
    ) -> None:
        shown = memos.list.filter
        for combo, data, wanted in (
            (shown.type, MemoType.METHODOLOGICAL, ["Aturan"]),
            (shown.status, MemoStatus.DONE, ["Rapat"]),
            (shown.kind, MemoKind.PROJECT, ["Aturan"]),
            (shown.code, code_at(project, "Konteks wilayah"), ["Rapat", "Sinyal bukan hanya soal teknis."]),
            (shown.author, project.coder.id, ["Rapat", "Sinyal bukan hanya soal teknis.", "Aturan"]),
            (shown.source, project.reader.all(Source)[0].id, []),
        ):
            combo.setCurrentIndex(combo.findData(data))
            assert listed(memos) == wanted
            shown.clear.click()
        assert len(listed(memos)) == 3

    def it_is_narrowed_by_days(self, written: Memos, memos: MemosWorkspace) -> None:
        shown = memos.list.filter
        shown.dated.click()
        assert len(listed(memos)) == 3
        shown.until.setDate(shown.until.date().addDays(-1))
        assert listed(memos) == []

    def it_stands_in_the_order_that_is_chosen(self, written: Memos, memos: MemosWorkspace) -> None:
        order = memos.list.filter.order
        for wanted, names in (
            (MemoOrder.OLDEST, ["Aturan", "Sinyal bukan hanya soal teknis.", "Rapat"]),
            (MemoOrder.TITLE, ["Aturan", "Rapat", "Sinyal bukan hanya soal teknis."]),
            (MemoOrder.THING, ["Aturan", "Sinyal bukan hanya soal teknis.", "Rapat"]),
        ):
            order.setCurrentIndex(order.findData(wanted))
            assert listed(memos) == names

    def it_shows_those_on_one_thing_and_all_again(
        self, written: Memos, memos: MemosWorkspace, project: Project
    ) -> None:
        memos.sitting.memos_wanted.emit(Subject(MemoTarget.CODE, code_at(project, NETWORK)))
        assert listed(memos) == ["Rapat", "Sinyal bukan hanya soal teknis."]
        assert memos.list.filter._about_words.text() == f"About: {NETWORK}"
        memos.list.filter._about_off.click()
        assert len(listed(memos)) == 3

    def it_is_a_sound_model(self, written: Memos, memos: MemosWorkspace, project: Project) -> None:
        tester = QAbstractItemModelTester(
            memos.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        keep(project, THE_PROJECT, "Baru.")
        memos.list.filter.words.setText("baru")
        memos.list.filter.words.clear()
        assert tester.model() is memos.list.model

    def it_speaks_the_language_that_is_chosen(self, written: Memos, memos: MemosWorkspace) -> None:
        memos.sitting.preferences.set_language("id")
        QApplication.processEvents()
        assert memos.list._count.text() == "3 memo"
        assert memos.list.model.index(0).data(DETAIL) == "Jaringan internet · Analitis"
        assert memos.list.filter.type.itemText(1) == "Analitis"

    def it_offers_the_first_memo_where_there_is_none(self, memos: MemosWorkspace) -> None:
        memos.list._none.wanted.emit()
        assert memos.editor.memo is not None
        assert stored(memos) == ()


class DescribeWriting:
    def it_keeps_a_spell_of_writing_as_one_step(
        self, written: Memos, memos: MemosWorkspace, window: MainWindow
    ) -> None:
        memos.show_memo(written["code"].id)
        memos.editor.text.moveCursor(memos.editor.text.textCursor().MoveOperation.End)
        type_in(memos, " Lihat Ende")
        assert memos.editor.pause.isActive()
        memos.editor.pause.timeout.emit()
        kept = memos.sitting.project.reader.get(Memo, written["code"].id)
        assert kept.text == "Sinyal bukan hanya soal teknis. Lihat Ende"
        assert kept.edited_at is not None
        assert memos.sitting.undo_words() == "Write memo on “Jaringan internet”"
        memos.editor.text.clearFocus()
        window.commands["undo"].trigger()
        assert memos.editor.text.prose() == "Sinyal bukan hanya soal teknis."
        window.commands["redo"].trigger()
        assert memos.editor.text.prose() == "Sinyal bukan hanya soal teknis. Lihat Ende"

    def it_keeps_what_is_written_when_another_memo_is_shown(
        self, written: Memos, memos: MemosWorkspace
    ) -> None:
        memos.show_memo(written["code"].id)
        type_in(memos, "Bukan: ")
        memos.show_memo(written["rule"].id)
        assert memos.sitting.project.reader.get(Memo, written["code"].id).text.startswith("Bukan: Sinyal")

    def it_keeps_what_is_written_when_the_project_is_closed(
        self, written: Memos, memos: MemosWorkspace, window: MainWindow, project: Project
    ) -> None:
        memos.show_memo(written["code"].id)
        type_in(memos, "Bukan: ")
        window.leave_project()
        again = open_project(project.path)
        assert again.reader.get(Memo, written["code"].id).text.startswith("Bukan: Sinyal")
        again.close()

    def it_keeps_title_type_and_status(self, written: Memos, memos: MemosWorkspace) -> None:
        memos.show_memo(written["code"].id)
        editor = memos.editor
        QTest.keyClicks(editor.title, "Sinyal")
        QTest.keyClick(editor.title, Qt.Key.Key_Return)
        editor.type.setCurrentIndex(editor.type.findData(MemoType.REFLEXIVE))
        editor.type.activated.emit(editor.type.currentIndex())
        memos.commands["memo_done"].trigger()
        kept = memos.sitting.project.reader.get(Memo, written["code"].id)
        assert (kept.title, kept.type, kept.status) == ("Sinyal", MemoType.REFLEXIVE, MemoStatus.DONE)

    def it_is_dated_and_signed(self, written: Memos, memos: MemosWorkspace) -> None:
        memos.show_memo(written["code"].id)
        assert memos.editor._facts.text().startswith("Rini · written ")
        type_in(memos, "x")
        memos.editor.keep()
        assert " · last changed " in memos.editor._facts.text()

    def it_does_nothing_where_nothing_was_changed(self, written: Memos, memos: MemosWorkspace) -> None:
        before = stored(memos)
        memos.show_memo(written["code"].id)
        type_in(memos, "x")
        QTest.keyClick(memos.editor.text, Qt.Key.Key_Backspace)
        memos.editor.keep()
        assert stored(memos) == before

    def it_keeps_long_spells_before_their_end(
        self, written: Memos, memos: MemosWorkspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QElapsedTimer, "hasExpired", lambda _timer, _most: True)
        memos.show_memo(written["code"].id)
        type_in(memos, "ab")
        assert memos.sitting.project.reader.get(Memo, written["code"].id).text.startswith("ab")

    def it_lets_an_emptied_memo_go(self, written: Memos, memos: MemosWorkspace, window: MainWindow) -> None:
        memos.show_memo(written["code"].id)
        memos.editor.text.selectAll()
        QTest.keyClick(memos.editor.text, Qt.Key.Key_Backspace)
        memos.show_memo(written["rule"].id)
        assert memos.sitting.project.reader.find(Memo, written["code"].id) is None
        window.commands["undo"].trigger()
        assert memos.sitting.project.reader.find(Memo, written["code"].id) is not None

    def it_is_removed_and_comes_back(self, written: Memos, memos: MemosWorkspace, window: MainWindow) -> None:
        memos.show_memo(written["code"].id)
        window.commands["remove_memo"].trigger()
        assert memos.editor.memo is None
        assert window.messages.last == "The memo is removed."
        assert not window.commands["remove_memo"].isEnabled()
        window.commands["undo"].trigger()
        assert "Sinyal bukan hanya soal teknis." in listed(memos)

    def it_forgets_a_draft_that_is_removed(self, memos: MemosWorkspace, window: MainWindow) -> None:
        memos.write_on(THE_PROJECT)
        window.commands["remove_memo"].trigger()
        assert memos.editor.memo is None
        assert stored(memos) == ()

    def it_only_shows_in_a_project_that_may_not_be_changed(
        self, written: Memos, window: MainWindow, commands: MemoCommands, project: Project
    ) -> None:
        path = project.path
        project.close()
        window.show_project(open_project(path, read_only=True))
        found = window.bring("memos")
        assert isinstance(found, MemosWorkspace)
        found.show_memo(written["code"].id)
        assert found.editor.text.isReadOnly()
        assert not found.editor.done.isEnabled()
        assert not window.commands["new_memo"].isEnabled()
        found.write_on(THE_PROJECT)
        assert found.editor.memo == written["code"]


class DescribeNewMemos:
    def it_is_in_the_project_with_its_first_words(self, memos: MemosWorkspace, window: MainWindow) -> None:
        window.commands["new_memo"].trigger()
        assert stored(memos) == ()
        type_in(memos, "Gagasan")
        memos.editor.keep()
        (memo,) = stored(memos)
        assert (memo.target, memo.about, memo.text) == (MemoTarget.PROJECT, PROJECT, "Gagasan")
        assert memos.list.current == memo.id
        type_in(memos, " lagi")
        memos.editor.keep()
        assert [each.text for each in stored(memos)] == ["Gagasan lagi"]
        memos.editor.text.clearFocus()
        window.commands["undo"].trigger()
        window.commands["undo"].trigger()
        assert stored(memos) == ()
        assert memos.editor.memo is None

    def it_leaves_no_trace_when_nothing_is_written(self, memos: MemosWorkspace, window: MainWindow) -> None:
        window.commands["new_memo"].trigger()
        type_in(memos, "x")
        QTest.keyClick(memos.editor.text, Qt.Key.Key_Backspace)
        window.bring("coding")
        assert stored(memos) == ()

    def it_is_about_what_is_marked_at_the_desk(
        self, memos: MemosWorkspace, window: MainWindow, commands: MemoCommands, project: Project
    ) -> None:
        coding = coded(project, "sinyal", NETWORK)
        desk = window.bring("coding")
        assert isinstance(desk, CodingWorkspace)
        assert commands.subject() == Subject(MemoTarget.SOURCE, coding.source)
        desk.segment.show_codings((coding.id,))
        assert commands.subject() == Subject(MemoTarget.CODING, coding.id)
        desk.transcript.view.setFocus()
        desk.transcript.ways.show_in_text(coding.span)
        QTest.keyClick(desk.transcript.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        words = commands.subject()
        assert words.segment is not None
        assert words.segment.quote == project.reader.text(coding.source)[slice(*_ends(words))]
        code = code_at(project, REPORTS)
        desk.codes.mark(code)
        desk.codes.tree.setFocus()
        assert commands.subject() == Subject(MemoTarget.CODE, code)
        desk.sources.mark(coding.source)
        desk.sources.focus_filter()
        assert commands.subject() == Subject(MemoTarget.SOURCE, coding.source)
        window.commands["new_memo"].trigger()
        assert memos.editor.memo is not None
        assert memos.editor.memo.subject == Subject(MemoTarget.SOURCE, coding.source)

    def it_is_about_the_district_or_the_memos_own_thing(
        self, written: Memos, memos: MemosWorkspace, window: MainWindow
    ) -> None:
        memos.show_memo(written["code"].id)
        assert memos.subject() == written["code"].subject
        districts = window.bring("districts")
        assert districts.subject().target is MemoTarget.DISTRICT
        assert window.bring("supervision").subject() == THE_PROJECT


def _ends(subject: Subject) -> tuple[int, int]:
    assert subject.segment is not None
    return subject.segment.span.start, subject.segment.span.end


class DescribeLinks:
    def it_links_to_the_marked_segment_and_leads_there(
        self, written: Memos, memos: MemosWorkspace, window: MainWindow, project: Project
    ) -> None:
        coding = coded(project, "Naik bukit", NETWORK)
        desk = window.bring("coding")
        assert isinstance(desk, CodingWorkspace)
        desk.segment.show_codings((coding.id,))
        memos.show_memo(written["rule"].id)
        memos.editor.text.moveCursor(memos.editor.text.textCursor().MoveOperation.End)
        window.commands["link_marked"].trigger()
        memos.editor.keep()
        link = Link(LinkKind.CODING, coding.id)
        kept = project.reader.get(Memo, written["rule"].id)
        assert kept.text == f"Satu segmen satu gagasan.[Naik bukit]({link.address})"
        desk.segment.show_codings(())
        memos.editor.links.link_wanted.emit(link)
        assert window.front is desk
        assert desk.segment.current() == coding

    def it_links_to_what_is_chosen(
        self, written: Memos, memos: MemosWorkspace, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        coding = coded(project, "Naik bukit", NETWORK)
        memos.show_memo(written["rule"].id)

        def choose(dialog: LinkPicker) -> QDialog.DialogCode:
            dialog.field.setText("jaringan")
            assert dialog.chosen() == Link(LinkKind.CODE, code_at(project, NETWORK))
            dialog.field.setText("tidak ada yang begini")
            assert dialog.chosen() is None
            dialog.field.setText("naik bukit")
            assert dialog.chosen() == Link(LinkKind.CODING, coding.id)
            dialog.field.setText("")
            QTest.keyClick(dialog.field, Qt.Key.Key_Down)
            assert dialog.view.currentRow() == 1
            dialog.field.setText("aturan")
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(LinkPicker, "exec", choose)
        memos.commands["link_in_memo"].trigger()
        memos.editor.keep()
        assert (
            f"[Aturan](workbench:memo/{written['rule'].id})"
            in project.reader.get(Memo, written["rule"].id).text
        )

    def it_shows_what_links_here_and_what_is_gone(
        self, written: Memos, memos: MemosWorkspace, project: Project
    ) -> None:
        code = code_at(project, NETWORK)
        linking = keep(project, THE_PROJECT, f"Lihat [itu](workbench:code/{code}).", "Menaut")
        memos.show_memo(written["code"].id)
        assert [words for _link, words, _there in memos.editor.links._shown[1]] == ["Menaut"]
        memos.show_memo(linking.id)
        assert memos.editor.links._shown[0] == ((Link(LinkKind.CODE, code), "Jaringan internet", True),)
        project.perform(RemoveCode(code))
        assert [there for _link, _words, there in memos.editor.links._shown[0]] == [False]
        assert "Sinyal bukan hanya soal teknis." not in listed(memos)

    def it_goes_wherever_a_link_leads(
        self,
        written: Memos,
        memos: MemosWorkspace,
        window: MainWindow,
        project: Project,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        person = project.reader.all(Participant)[1]
        shown: list[str] = []
        monkeypatch.setattr(
            ParticipantsDialog, "exec", lambda dialog: shown.extend(each.id for each in dialog.marked())
        )
        follow = memos.sitting.thing_wanted.emit
        follow(Link(LinkKind.PARTICIPANT, person.id))
        assert shown == [person.id]
        source = project.reader.all(Source)[0].id
        for link, name in (
            (Link(LinkKind.CODE, code_at(project, NETWORK)), "coding"),
            (Link(LinkKind.SOURCE, source), "coding"),
            (Link(LinkKind.DISTRICT, "nothing"), "coding"),
            (Link(LinkKind.MEMO, written["done"].id), "memos"),
        ):
            follow(link)
            assert window.front is not None
            assert window.front.name == name
        assert memos.editor.memo == written["done"]
        assert window.messages.last == "What the link leads to is no longer in the project."

    def it_leads_to_what_a_memo_is_about(
        self, written: Memos, memos: MemosWorkspace, window: MainWindow, project: Project
    ) -> None:
        memos.show_memo(written["code"].id)
        memos.editor.about.click()
        assert window.front is not None
        assert window.front.name == "coding"
        coding = coded(project, "Naik bukit", NETWORK)
        words = keep(project, Subject(MemoTarget.SOURCE, coding.source, coding.segment), "Di mana?")
        memos.show_memo(words.id)
        assert memos.editor._quote.text() == "“Naik bukit”"
        window.bring("memos")
        memos.editor.about.click()
        assert window.front.name == "coding"


class DescribeMemoCount:
    def it_counts_and_opens_the_list(
        self, written: Memos, memos: MemosWorkspace, window: MainWindow, project: Project, qtbot: QtBot
    ) -> None:
        count = MemoCount(memos.sitting)
        qtbot.addWidget(count)
        count.show_subject(written["code"].subject)
        assert count.button.text().strip() == "2 memos, 1 open"
        keep(project, written["code"].subject, "Satu lagi.")
        assert count.button.text().strip() == "3 memos, 2 open"
        window.bring("coding")
        count.button.click()
        assert window.front is memos
        assert len(listed(memos)) == 3

    def it_begins_the_first(self, memos: MemosWorkspace, window: MainWindow, qtbot: QtBot) -> None:
        count = MemoCount(memos.sitting)
        qtbot.addWidget(count)
        count.show_subject(THE_PROJECT)
        assert count.button.text().strip() == "Write a memo"
        count.button.click()
        assert memos.editor.memo is not None
        assert memos.editor.memo.subject == THE_PROJECT
        count.show_subject(None)
        assert count.isHidden()
        count._on_clicked()
        assert window.front is memos

    def it_stands_at_the_head_of_a_source_that_has_memos(
        self, memos: MemosWorkspace, window: MainWindow, project: Project
    ) -> None:
        desk = window.bring("coding")
        assert isinstance(desk, CodingWorkspace)
        count = desk.transcript.memos
        assert count.isHidden()
        assert desk.transcript.source is not None
        keep(project, Subject(MemoTarget.SOURCE, desk.transcript.source), "Ramai.")
        assert count.button.text().strip() == "1 memo"
        count.button.click()
        assert window.front is memos
        assert listed(memos) == ["Ramai."]

    def it_stands_on_a_codes_card(
        self, written: Memos, memos: MemosWorkspace, window: MainWindow, qtbot: QtBot
    ) -> None:
        desk = window.bring("coding")
        assert isinstance(desk, CodingWorkspace)
        desk.codes.mark(CodeId(written["code"].about))
        # A card is laid out when somebody sees it.
        desk._card_dock.show()
        desk._card_dock.raise_()
        qtbot.waitUntil(lambda: not desk.card.memos.visibleRegion().isEmpty())
        assert desk.card.memos.button.text().strip() == "2 memos, 1 open"

    def it_leaves_the_list_of_participants(
        self, memos: MemosWorkspace, window: MainWindow, project: Project, qtbot: QtBot
    ) -> None:
        dialog = ParticipantsDialog(window, memos.sitting)
        qtbot.addWidget(dialog)
        dialog.show()
        person = dialog.marked()[0]
        dialog.page.memos.button.click()
        assert dialog.result() == QDialog.DialogCode.Accepted
        assert memos.editor.memo is not None
        assert memos.editor.memo.subject == Subject(MemoTarget.PARTICIPANT, person.id)


class DescribeExport:
    def it_writes_what_the_list_shows(
        self,
        written: Memos,
        memos: MemosWorkspace,
        window: MainWindow,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        qtbot: QtBot,
    ) -> None:
        out = tmp_path / "memo"
        monkeypatch.setattr(AskChoice, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
        memos.list.filter.words.setText("rapat")
        window.commands["export_memos"].trigger()
        qtbot.waitUntil(lambda: window.messages.last == "memo.docx is written, with 1 memo.")
        assert out.with_name("memo.docx").stat().st_size > 0

    def it_writes_nothing_unless_a_grouping_is_chosen(
        self, memos: MemosWorkspace, window: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(AskChoice, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("asked for a file"))
        window.commands["export_memos"].trigger()
        assert not window.jobs.busy
        assert memos.list.current is None
        assert memos.list.view.currentIndex().data(KEY) is None
