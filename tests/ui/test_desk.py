"""The desk: segments, quotations and the whole keyboard loop, by keys alone and seen on the project."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from workbench.coding.codes import AddCode
from workbench.coding.codings import SetMemo
from workbench.domain.codes import Code, CodeStatus
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, new_id
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.spans import Span
from workbench.services.coding import new_memo
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project, open_project
from workbench.services.reading_places import SETTING, ReadingPlaces
from workbench.ui.dialogs.go_to_turn import GoToTurn
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.models.roles import COUNT
from workbench.ui.panels.memo_marks import mark_of
from workbench.ui.workspaces.coding import CodingWorkspace

NETWORK = "Konteks wilayah / Jaringan internet"
LOAD = "Beban kerja / Beban administratif"


def codings(coding: CodingWorkspace) -> tuple[Coding, ...]:
    return coding.sitting.project.reader.all(Coding)


def memos(coding: CodingWorkspace) -> tuple[Memo, ...]:
    return coding.sitting.project.reader.all(Memo)


def quotes(coding: CodingWorkspace) -> list[str]:
    return sorted(each.segment.quote for each in codings(coding))


def text_of(coding: CodingWorkspace) -> str:
    assert coding.transcript.reading is not None
    return coding.transcript.reading.text


def put_caret(coding: CodingWorkspace, words: str, inside: int = 0) -> None:
    coding.transcript.view.set_caret(text_of(coding).index(words) + inside)
    coding.transcript.view.setFocus()


def select(coding: CodingWorkspace, words: str) -> Span:
    start = text_of(coding).index(words)
    span = Span(start, start + len(words))
    coding.transcript.view.set_selection(span)
    coding.transcript.view.setFocus()
    return span


def press(coding: CodingWorkspace, keys: str) -> None:
    """Press keys one after the other with the transcript in focus."""
    QTest.keyClicks(coding.transcript.view, keys)


def choose(coding: CodingWorkspace, words: str) -> None:
    assert coding.box.isVisible()
    QTest.keyClicks(coding.box.field, words)
    QTest.keyClick(coding.box.field, Qt.Key.Key_Return)


def code(coding: CodingWorkspace, words: str, name: str) -> Coding:
    """Select words and give them a code; return the coding."""
    before = {each.id for each in codings(coding)}
    select(coding, words)
    press(coding, "c")
    choose(coding, name)
    return next(each for each in codings(coding) if each.id not in before)


def selected(coding: CodingWorkspace) -> str | None:
    span = coding.transcript.view.selection()
    return None if span is None else span.of(text_of(coding))


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow, coding: CodingWorkspace) -> CodingWorkspace:
    """The workspace with the keyboard in its transcript."""
    window.activateWindow()
    coding.transcript.view.setFocus()
    qtbot.waitUntil(coding.transcript.view.hasFocus)
    return coding


@pytest.fixture
def two(project: Project, folder: Path) -> Project:
    """The project with a second source, long enough to scroll in."""
    talk = "".join(f"P{place % 5 + 1}: Kalimat ke {place} tentang desa.\n" for place in range(300))
    (folder / "Wawancara Ende.txt").write_text(talk, encoding="utf-8")
    operation = import_operation(
        propose(project.reader, [folder / "Wawancara Ende.txt"], ImportOptions(), Silent())
    )
    assert operation is not None
    project.perform(operation)
    return project


class DescribeSelectingByKeys:
    def it_takes_a_sentence_and_then_the_next(self, shown: CodingWorkspace) -> None:
        put_caret(shown, "Tiap minggu", 3)
        press(shown, "k")
        assert selected(shown) == "Tiap minggu ada format baru zirahkencana."
        put_caret(shown, "sinyal", 2)
        press(shown, "kk")
        assert selected(shown) == "Kalau saya sinyal. Naik bukit dulu baru bisa unggah."
        press(shown, "l")
        assert selected(shown) == "Kalau saya sinyal."

    def it_takes_a_paragraph_and_a_turn(self, shown: CodingWorkspace) -> None:
        put_caret(shown, "Naik bukit")
        press(shown, "p")
        assert selected(shown) == "Kalau saya sinyal. Naik bukit dulu baru bisa unggah."
        put_caret(shown, "Laporannya")
        press(shown, "k")
        press(shown, "t")
        assert selected(shown) == "Laporannya, Pak. Tiap minggu ada format baru zirahkencana."


class DescribeCodingMoreThanOnce:
    def it_keeps_the_segment_at_hand_for_a_second_code(self, shown: CodingWorkspace) -> None:
        code(shown, "Naik bukit dulu", "jaringan")
        press(shown, "c")
        choose(shown, "geografi")
        first, second = codings(shown)
        assert first.segment == second.segment
        assert first.code != second.code
        assert shown.segment.codes.count() == 2

    def it_takes_recent_codes_by_digit_for_it(self, shown: CodingWorkspace) -> None:
        code(shown, "sinyal", "geografi")
        code(shown, "Naik bukit dulu", "jaringan")
        press(shown, "2")
        assert len([each for each in codings(shown) if each.segment.quote == "Naik bukit dulu"]) == 2

    def it_codes_nothing_that_the_caret_has_left(self, window: MainWindow, shown: CodingWorkspace) -> None:
        code(shown, "Naik bukit dulu", "jaringan")
        put_caret(shown, "Bagaimana")
        press(shown, "1")
        press(shown, "c")
        assert len(codings(shown)) == 1
        assert not shown.box.isVisible()
        assert window.messages.last.startswith("Select words first")

    def it_lets_go_of_the_segment_by_esc(self, shown: CodingWorkspace) -> None:
        code(shown, "Naik bukit dulu", "jaringan")
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Escape)
        assert shown.segment.current() is None
        assert not shown.commands["code_selection"].isEnabled()

    def it_lets_go_of_the_segment_when_other_words_are_selected(self, shown: CodingWorkspace) -> None:
        code(shown, "Naik bukit dulu", "jaringan")
        select(shown, "Laporannya")
        assert not shown.commands["remove_coding"].isEnabled()

    def it_offers_no_retired_code(self, shown: CodingWorkspace) -> None:
        retired = Code(CodeId(new_id()), "Pensiun", None, 99, status=CodeStatus.RETIRED)
        shown.sitting.perform(AddCode(retired))
        select(shown, "sinyal")
        press(shown, "c")
        QTest.keyClicks(shown.box.field, "Pensiun")
        offered = shown.box.view.model()
        assert "Pensiun" not in [offered.index(row, 0).data() for row in range(offered.rowCount())]


class DescribeInVivo:
    def it_names_a_code_by_the_words_in_one_step(self, window: MainWindow, shown: CodingWorkspace) -> None:
        shown.codes.mark(shown.sitting.project.codebook().at_path(NETWORK).id)
        select(shown, "Naik bukit dulu")
        press(shown, "v")
        (made,) = codings(shown)
        assert shown.sitting.project.codebook().path(made.code) == "Konteks wilayah / Naik bukit dulu"
        assert "Naik bukit dulu" in window.messages.last
        window.commands["undo"].trigger()
        assert codings(shown) == ()
        assert not [each for each in shown.sitting.project.codebook() if each.name == "Naik bukit dulu"]

    def it_uses_the_code_that_bears_that_name(self, shown: CodingWorkspace) -> None:
        shown.codes.mark(shown.sitting.project.codebook().at_path(NETWORK).id)
        before = len(shown.sitting.project.codebook())
        for words in ("sinyal", "Naik bukit"):
            select(shown, words)
            press(shown, "v")
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Escape)
        select(shown, "sinyal")
        press(shown, "v")
        assert len(shown.sitting.project.codebook()) == before + 2
        assert len(codings(shown)) == 2


class DescribeQuotations:
    def it_keeps_words_without_a_code_and_codes_them_later(
        self, window: MainWindow, shown: CodingWorkspace
    ) -> None:
        span = select(shown, "Naik bukit dulu")
        press(shown, "q")
        (kept,) = memos(shown)
        assert (kept.text, kept.target) == ("", MemoTarget.SOURCE)
        assert kept.segment is not None
        assert kept.segment.span == span
        assert shown.transcript.view._page.codings.get(mark_of(kept.id)).name == "Quotation"
        assert codings(shown) == ()
        press(shown, "c")
        choose(shown, "jaringan")
        assert quotes(shown) == ["Naik bukit dulu"]
        assert memos(shown) == ()
        window.commands["undo"].trigger()
        assert (memos(shown), codings(shown)) == ((kept,), ())

    def it_hands_its_words_to_the_coding_as_memo(self, shown: CodingWorkspace) -> None:
        select(shown, "Naik bukit dulu")
        press(shown, "q")
        press(shown, "m")
        shown.segment.memo.text.setPlainText("Bandingkan.")
        QTest.keyClick(shown.segment.memo.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert shown.transcript.view.hasFocus()
        press(shown, "c")
        choose(shown, "jaringan")
        (memo,), (made,) = memos(shown), codings(shown)
        assert (memo.target, memo.about, memo.text) == (MemoTarget.CODING, made.id, "Bandingkan.")
        assert memo.segment is None

    def it_is_kept_once(self, window: MainWindow, shown: CodingWorkspace) -> None:
        for _ in range(2):
            select(shown, "Naik bukit dulu")
            press(shown, "q")
        assert len(memos(shown)) == 1
        assert window.messages.last == "These words are kept already."

    def it_gets_a_code_by_its_button_and_by_digit(self, shown: CodingWorkspace) -> None:
        code(shown, "sinyal", "jaringan")
        for words in ("Naik bukit dulu", "Laporannya"):
            select(shown, words)
            press(shown, "q")
            if words == "Laporannya":
                press(shown, "1")
            else:
                shown.segment._recode.click()
                choose(shown, "geografi")
        assert memos(shown) == ()
        assert quotes(shown) == ["Laporannya", "Naik bukit dulu", "sinyal"]

    def it_gets_the_code_that_is_marked_in_the_tree(self, window: MainWindow, shown: CodingWorkspace) -> None:
        shown.codes.mark(shown.sitting.project.codebook().at_path(NETWORK).id)
        select(shown, "Naik bukit dulu")
        press(shown, "q")
        window.commands["code_with_selected"].trigger()
        assert memos(shown) == ()
        assert quotes(shown) == ["Naik bukit dulu"]

    def it_becomes_a_code_in_vivo(self, shown: CodingWorkspace) -> None:
        select(shown, "Naik bukit dulu")
        press(shown, "qv")
        assert memos(shown) == ()
        assert quotes(shown) == ["Naik bukit dulu"]

    def it_is_removed_by_del(self, window: MainWindow, shown: CodingWorkspace) -> None:
        select(shown, "Naik bukit dulu")
        press(shown, "q")
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Delete)
        assert memos(shown) == ()
        assert window.messages.last == "The quotation is removed."

    def it_is_resized(self, shown: CodingWorkspace) -> None:
        select(shown, "Naik bukit dulu")
        press(shown, "q")
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        (kept,) = memos(shown)
        assert kept.segment is not None
        assert kept.segment.quote == "Naik bukit dulu baru"


class DescribeMemosOnWords:
    def it_is_written_on_selected_words(self, shown: CodingWorkspace) -> None:
        select(shown, "Mendukung")
        press(shown, "m")
        assert shown.segment.memo.text.hasFocus()
        assert memos(shown) == ()
        QTest.keyClicks(shown.segment.memo.text, "Nada ragu.")
        QTest.keyClick(shown.segment.memo.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        (memo,) = memos(shown)
        assert memo.segment is not None
        assert (memo.text, memo.segment.quote) == ("Nada ragu.", "Mendukung")
        assert shown.segment.current_memo() == memo

    def it_keeps_nothing_when_nothing_is_written(self, shown: CodingWorkspace) -> None:
        select(shown, "Mendukung")
        press(shown, "m")
        QTest.keyClick(shown.segment.memo.text, Qt.Key.Key_Escape)
        assert shown.transcript.view.hasFocus()
        assert memos(shown) == ()

    def it_goes_on_with_the_memo_that_is_there(self, shown: CodingWorkspace) -> None:
        select(shown, "Mendukung")
        press(shown, "q")
        select(shown, "Mendukung")
        press(shown, "m")
        assert shown.segment.current_memo() == memos(shown)[0]

    def it_is_the_codings_when_a_segment_is_marked(self, shown: CodingWorkspace) -> None:
        made = code(shown, "Mendukung", "jaringan")
        press(shown, "m")
        QTest.keyClicks(shown.segment.memo.text, "Penting.")
        QTest.keyClick(shown.segment.memo.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert [(each.about, each.text) for each in memos(shown)] == [(made.id, "Penting.")]

    def it_does_nothing_without_words(self, shown: CodingWorkspace) -> None:
        put_caret(shown, "Mendukung")
        shown.coding.write_memo()
        assert not shown.segment.memo.text.hasFocus()


class DescribeBounds:
    def it_moves_an_end_by_alt_and_arrows(self, window: MainWindow, shown: CodingWorkspace) -> None:
        code(shown, "Naik bukit dulu", "jaringan")
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert quotes(shown) == ["Naik bukit dulu baru"]
        window.commands["undo"].trigger()
        assert quotes(shown) == ["Naik bukit dulu"]

    def it_moves_only_what_is_marked_on_a_segment(self, shown: CodingWorkspace) -> None:
        code(shown, "Naik bukit dulu", "jaringan")
        press(shown, "c")
        choose(shown, "geografi")
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert quotes(shown) == ["Naik bukit dulu", "Naik bukit dulu baru"]

    def it_moves_all_that_are_marked(self, shown: CodingWorkspace) -> None:
        code(shown, "Naik bukit dulu", "jaringan")
        press(shown, "c")
        choose(shown, "geografi")
        shown.segment.codes.selectAll()
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert quotes(shown) == ["Naik bukit dulu baru"] * 2

    def it_is_split_at_the_caret(self, window: MainWindow, shown: CodingWorkspace) -> None:
        made = code(shown, "Naik bukit dulu baru bisa unggah.", "jaringan")
        put_caret(shown, "baru bisa")
        press(shown, "s")
        assert quotes(shown) == ["Naik bukit dulu", "baru bisa unggah."]
        assert shown.segment.current() is not None
        assert shown.segment.current().id == made.id
        assert window.messages.last.startswith("The segment is split.")

    def it_says_where_nothing_can_be_split(self, window: MainWindow, shown: CodingWorkspace) -> None:
        code(shown, "Naik bukit", "jaringan")
        put_caret(shown, "Naik bukit")
        press(shown, "s")
        assert quotes(shown) == ["Naik bukit"]
        assert window.messages.last.startswith("Put the caret between two words")

    def it_joins_with_the_next_of_the_same_code(self, window: MainWindow, shown: CodingWorkspace) -> None:
        code(shown, "Naik bukit dulu", "jaringan")
        code(shown, "bisa unggah", "jaringan")
        press(shown, ",")
        press(shown, "j")
        assert quotes(shown) == ["Naik bukit dulu baru bisa unggah"]
        press(shown, "j")
        assert window.messages.last.startswith("No segment of the same code")

    def it_asks_before_it_joins_over_a_long_way(
        self, window: MainWindow, two: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window.show_project(two)
        coding = window.workspace("coding")
        asked: list[str] = []

        def no(_parent: object, _title: str, body: str, _yes: str) -> bool:
            asked.append(body)
            return False

        monkeypatch.setattr(Question, "ask", no)
        window.commands["next_source"].trigger()
        code(coding, "Kalimat ke 2 ", "jaringan")
        code(coding, "Kalimat ke 200 ", "jaringan")
        press(coding, ",")
        press(coding, "j")
        assert len(codings(coding)) == 2
        assert "words between" in asked[0]

    def it_keeps_both_memos_of_joined_segments(self, shown: CodingWorkspace) -> None:
        project = shown.sitting.project
        made = [code(shown, words, "jaringan") for words in ("Naik bukit dulu", "bisa unggah")]
        for each in made:
            note = new_memo(project, MemoTarget.CODING, each.id, f"Tentang {each.segment.quote}")
            shown.sitting.perform(SetMemo(note))
        press(shown, ",")
        press(shown, "j")
        (field,) = shown.segment._more_memos.fields()
        assert {shown.segment.memo.text.toPlainText(), field.text.toPlainText()} == {
            "Tentang Naik bukit dulu",
            "Tentang bisa unggah",
        }
        field.text.setPlainText("Lain.")
        field.text.commit()
        assert "Lain." in {each.text for each in memos(shown)}
        field.text.setPlainText("")
        field.text.commit()
        assert len(memos(shown)) == 1
        assert shown.segment._more_memos.fields() == ()


class DescribeSeveralCodes:
    def both(self, coding: CodingWorkspace) -> None:
        code(coding, "Naik bukit dulu", "jaringan")
        press(coding, "c")
        choose(coding, "geografi")
        coding.segment.codes.selectAll()

    def it_removes_all_that_are_marked_in_one_step(self, window: MainWindow, shown: CodingWorkspace) -> None:
        self.both(shown)
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Delete)
        assert codings(shown) == ()
        assert window.messages.last == "2 codes are taken off the segment."
        window.commands["undo"].trigger()
        assert len(codings(shown)) == 2

    def it_removes_codes_and_memos_together(self, window: MainWindow, shown: CodingWorkspace) -> None:
        select(shown, "Naik bukit dulu")
        press(shown, "q")
        code(shown, "Naik bukit dulu", "jaringan")
        shown.segment.codes.selectAll()
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Delete)
        assert (codings(shown), memos(shown)) == ((), ())
        assert window.messages.last == "2 codes and memos are taken off the segment."
        window.commands["undo"].trigger()
        assert (len(codings(shown)), len(memos(shown))) == (1, 1)

    def it_gives_all_that_are_marked_another_code(self, window: MainWindow, shown: CodingWorkspace) -> None:
        self.both(shown)
        window.commands["recode"].trigger()
        choose(shown, "beban adm")
        (left,) = codings(shown)
        assert left.code == shown.sitting.project.codebook().at_path(LOAD).id

    def it_names_the_coder_of_each(self, shown: CodingWorkspace) -> None:
        self.both(shown)
        rows = shown.segment.codes
        assert [rows.item(row).data(COUNT) for row in range(rows.count())] == ["Rini", "Rini"]
        assert rows.item(0).toolTip() == NETWORK


class DescribeGoing:
    def it_goes_from_coding_to_coding(self, window: MainWindow, shown: CodingWorkspace) -> None:
        first, second = code(shown, "Laporannya", "beban adm"), code(shown, "sinyal", "jaringan")
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Escape)
        shown.transcript.view.set_caret(0)
        press(shown, ".")
        assert shown.segment.current() == first
        press(shown, ".")
        assert shown.segment.current() == second
        assert shown.transcript.view.caret() == second.span.start
        assert shown.transcript.view._page.emphasised == {second.id}
        press(shown, ".")
        assert window.messages.last == "No coding follows in this source."
        press(shown, ",")
        assert shown.segment.current() == first
        press(shown, ",")
        assert window.messages.last == "No coding comes before in this source."

    def it_passes_over_what_the_filter_hides(self, shown: CodingWorkspace) -> None:
        code(shown, "Laporannya", "beban adm")
        second = code(shown, "sinyal", "jaringan")
        shown.sitting.shown.only_codes(frozenset({second.code}))
        shown.transcript.view.set_caret(0)
        press(shown, ".")
        assert shown.segment.current() == second

    def it_finds_the_next_uncoded_turn(self, window: MainWindow, shown: CodingWorkspace) -> None:
        shown.sitting.project.count_moderator(wanted=False)
        code(shown, "sinyal", "jaringan")
        shown.transcript.view.set_caret(text_of(shown).index("Laporannya"))
        press(shown, "u")
        assert shown.transcript.view.caret() == text_of(shown).index("Mendukung")
        for words in ("Laporannya", "Mendukung"):
            code(shown, words, "jaringan")
        press(shown, "u")
        assert window.messages.last == "Something is coded in every turn."

    def it_goes_to_a_turn_by_number(self, shown: CodingWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
        said: list[str] = []

        def answer(dialog: GoToTurn) -> int:
            QTest.keyClicks(dialog.field, "9")
            said.append(dialog.who.text())
            assert not dialog.yes.isEnabled()
            QTest.keyClick(dialog.field, Qt.Key.Key_Backspace)
            QTest.keyClicks(dialog.field, "3")
            said.append(dialog.who.text())
            said.append(dialog.words.text())
            return 1

        monkeypatch.setattr(GoToTurn, "exec", answer)
        press(shown, "g")
        assert said == ["No such turn", "3  ·  P2", "Kalau saya sinyal. Naik bukit dulu baru bisa unggah."]
        assert shown.transcript.view.caret() == text_of(shown).index("Kalau saya")

    def it_opens_the_next_source_and_comes_back_to_the_place(self, window: MainWindow, two: Project) -> None:
        window.show_project(two)
        coding = window.workspace("coding")
        first = coding.transcript.source
        window.commands["next_source"].trigger()
        second = coding.transcript.source
        assert second != first
        coding.transcript.view.set_first_visible(text_of(coding).index("Kalimat ke 150"))
        place = coding.transcript.view.first_visible()
        assert place > 0
        window.commands["next_source"].trigger()
        assert window.messages.last == "This is the last source."
        window.commands["previous_source"].trigger()
        assert coding.transcript.source == first
        window.commands["previous_source"].trigger()
        assert window.messages.last == "This is the first source."
        window.commands["next_source"].trigger()
        assert coding.transcript.view.first_visible() == place
        assert coding.transcript.view.caret() == place


class DescribeComingBack:
    def it_opens_the_source_and_the_place_that_were_left(
        self, qtbot: QtBot, window: MainWindow, two: Project
    ) -> None:
        window.show_project(two)
        coding = window.workspace("coding")
        window.commands["next_source"].trigger()
        source = coding.transcript.source
        coding.transcript.view.set_first_visible(text_of(coding).index("Kalimat ke 150"))
        place = coding.transcript.view.first_visible()
        window.leave_project()
        window.show_project(open_project(two.path, coder="Rini"))
        again = window.workspace("coding")
        assert again.transcript.source == source
        qtbot.waitUntil(lambda: again.transcript.view.first_visible() == place)

    def it_writes_nothing_into_a_project_that_can_only_be_read(
        self, window: MainWindow, two: Project
    ) -> None:
        path = two.path
        two.close()
        window.show_project(open_project(path, read_only=True))
        coding = window.workspace("coding")
        window.commands["next_source"].trigger()
        coding.transcript.view.set_first_visible(text_of(coding).index("Kalimat ke 150"))
        place = coding.transcript.view.first_visible()
        window.commands["previous_source"].trigger()
        window.commands["next_source"].trigger()
        assert coding.transcript.view.first_visible() == place
        assert window.sitting is not None
        assert window.sitting.project.file.setting(SETTING) is None

    @pytest.mark.parametrize("kept", ["", "{", "[]", '{"open":3,"places":[]}', '{"places":{"a":"b","c":-1}}'])
    def it_forgets_what_cannot_be_read(self, project: Project, kept: str) -> None:
        project.file.set_setting(SETTING, kept)
        places = ReadingPlaces(project)
        assert places.open_last() is None
        assert places.place("a") == places.place("c") == 0

    def it_forgets_a_source_that_is_gone(self, project: Project) -> None:
        project.file.set_setting(SETTING, '{"open":"gone","places":{"gone":7}}')
        assert ReadingPlaces(project).open_last() is None


class DescribeTheSplitView:
    def it_shows_two_places_of_one_source_and_both_follow(
        self, window: MainWindow, shown: CodingWorkspace
    ) -> None:
        left = shown.transcript
        window.commands["split_view"].trigger()
        QApplication.processEvents()
        right = shown.transcript
        assert right is not left
        assert window.commands["split_view"].isChecked()
        assert right.source == left.source
        assert right.view.hasFocus()
        made = code(shown, "sinyal", "jaringan")
        for panel in (left, right):
            assert panel.view._page.codings.get(made.id) is not None
            assert panel.view._page.emphasised == {made.id}
        window.commands["undo"].trigger()
        assert left.view._page.codings.get(made.id) is None

    def it_lets_the_marked_segment_stand_out_in_the_new_half(
        self, window: MainWindow, shown: CodingWorkspace
    ) -> None:
        made = code(shown, "sinyal", "jaringan")
        window.commands["split_view"].trigger()
        assert [each.view._page.emphasised for each in shown.transcripts.panels()] == [{made.id}] * 2

    def it_acts_on_the_half_that_has_the_keyboard(self, window: MainWindow, two: Project) -> None:
        window.show_project(two)
        coding = window.workspace("coding")
        left = coding.transcript
        window.commands["split_view"].trigger()
        window.commands["next_source"].trigger()
        right = coding.transcript
        assert right.source != left.source
        made = code(coding, "Kalimat ke 2 ", "jaringan")
        assert made.source == right.source
        window.commands["other_half"].trigger()
        assert coding.transcript is left
        assert coding.segment.current() is None
        assert coding.sources.current() == left.source
        left.view.setFocus()
        right.view.setFocus()
        assert coding.transcript is right

    def it_gives_the_first_back(self, window: MainWindow, two: Project) -> None:
        window.show_project(two)
        coding = window.workspace("coding")
        left = coding.transcript
        window.commands["split_view"].trigger()
        window.commands["next_source"].trigger()
        kept = coding.transcript.source
        window.commands["split_view"].trigger()
        assert coding.transcript is left
        assert coding.transcript.source == kept
        assert not window.commands["split_view"].isChecked()
        assert coding.transcript.view.hasFocus()
        window.commands["other_half"].trigger()
        assert coding.transcript is left

    def it_stands_one_above_the_other_in_a_narrow_window(
        self, window: MainWindow, shown: CodingWorkspace
    ) -> None:
        window.commands["split_view"].trigger()
        assert shown.transcripts.orientation() is Qt.Orientation.Horizontal
        window.resize(880, 600)
        QApplication.processEvents()
        assert shown.transcripts.orientation() is Qt.Orientation.Vertical
        upper, lower = shown.transcripts.panels()
        assert abs(upper.height() - lower.height()) < 40
        window.resize(1280, 800)
        QApplication.processEvents()
        assert shown.transcripts.orientation() is Qt.Orientation.Horizontal

    def it_closes_either_half_by_its_button(self, window: MainWindow, two: Project) -> None:
        window.show_project(two)
        coding = window.workspace("coding")
        first = coding.transcript.source
        window.commands["split_view"].trigger()
        window.commands["next_source"].trigger()
        coding.transcripts._halves[1]._close.click()
        assert coding.transcript.source == first
        window.commands["split_view"].trigger()
        window.commands["next_source"].trigger()
        second = coding.transcript.source
        coding.transcripts._halves[0]._close.click()
        assert coding.transcript.source == second
        assert not coding.transcripts.is_split


class DescribeTheMenuOverAPlace:
    def offered(self, coding: CodingWorkspace, words: str) -> list[str]:
        position = text_of(coding).index(words) + 1
        coding.transcript.view.context_menu_wanted.emit(QPoint(10, 10), position)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        names = [each.objectName() for each in menu.actions() if not each.isSeparator()]
        menu.close()
        return names

    def it_offers_what_fits(self, shown: CodingWorkspace) -> None:
        made = code(shown, "sinyal", "jaringan")
        QTest.keyClick(shown.transcript.view, Qt.Key.Key_Escape)
        assert self.offered(shown, "Bagaimana")[0] == "select_sentence"
        assert self.offered(shown, "sinyal")[:2] == ["code_selection", "recode"]
        assert shown.segment.current() == made
        select(shown, "Laporannya")
        assert "keep_quotation" in self.offered(shown, "Laporannya")
