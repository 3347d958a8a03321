"""Finding codings in the window: building a query, what answers it, what is done with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from workbench.coding.codings import AddCodings
from workbench.coding.removal import RemoveCode
from workbench.domain.codings import Coding
from workbench.domain.found import GroupBy, SortBy
from workbench.domain.ids import CodeId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Role
from workbench.domain.queries import (
    CodedBetween,
    CodeIs,
    Comparison,
    Contains,
    Fact,
    Group,
    HasAttribute,
    Match,
    NextTo,
    OneOf,
    Query,
    Reach,
    Relation,
    SavedQuery,
    TalkedBetween,
    Term,
    Where,
    Whose,
    for_code,
)
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_record, memo_on
from workbench.services.projects import Project, open_project
from workbench.ui.delegates.found import FoundDelegate
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.ask_words import AskWords
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.models.found_model import RECORD
from workbench.ui.panels.query_editors import (
    AttributeEditor,
    CodeEditor,
    DaysEditor,
    TimesEditor,
    ValuesEditor,
    WordsEditor,
    seconds_in,
)
from workbench.ui.panels.query_rows import ConditionRow, GroupFrame
from workbench.ui.panels.retrieval_page import RetrievalPage
from workbench.ui.retrieving import Retrieving
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.finding import FindingWorkspace

SAID = (
    "Laporannya, Pak.",
    "Tiap minggu ada format baru",
    "Kalau saya sinyal.",
    "Naik bukit dulu baru bisa unggah.",
)


def code_named(project: Project, name: str) -> CodeId:
    return next(each.id for each in project.codebook() if each.name == name)


def place_of(words: str, text: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture
def coded(project: Project) -> Project:
    """Five codings: two on reports, two on the network, one of each on the same words."""
    source = project.reader.all(Source)[0]
    text = project.reader.text(source.id)
    digital, network = code_named(project, "Pelaporan digital"), code_named(project, "Jaringan internet")
    made = [
        coding_record(
            project,
            source,
            text,
            Span(text.index(words), text.index(words) + len(words)),
            code,
            project.coder,
        )
        for words, code in (
            (SAID[0], digital),
            (SAID[1], digital),
            (SAID[2], network),
            (SAID[3], network),
            (SAID[3], digital),
        )
    ]
    project.perform(AddCodings(tuple(made)))
    return project


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, coded: Project) -> RetrievalPage:
    window.show_project(coded)
    Retrieving(window)
    workspace = window.bring("finding")
    assert isinstance(workspace, FindingWorkspace)
    found = workspace.pages["retrieval"]
    assert isinstance(found, RetrievalPage)
    wait(qtbot, found)
    return found


def wait(qtbot: QtBot, page: RetrievalPage) -> None:
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)


@pytest.fixture
def ask(qtbot: QtBot, page: RetrievalPage) -> Callable[..., list[str]]:
    """Ask a query and return the words that it finds, in order."""

    def asked(query: Query) -> list[str]:
        page.retrieve(query)
        wait(qtbot, page)
        return quotes(page)

    return asked


def quotes(page: RetrievalPage) -> list[str]:
    rows = map(page.model.at, range(page.model.rowCount()))
    return [each.quotation.coding.segment.quote for each in rows if each is not None]


def project_of(page: RetrievalPage) -> Project:
    return page._sitting.project


def choose_all(page: RetrievalPage) -> None:
    page.view.setFocus()
    page.view.selectAll()


def row(page: RetrievalPage, place: int = 0) -> ConditionRow:
    found = page.builder.rows.parts[place]
    assert isinstance(found, ConditionRow)
    return found


class DescribeAnswers:
    def it_shows_everything_at_first(self, page: RetrievalPage) -> None:
        assert len(quotes(page)) == 5
        assert page.count.text() == "5 codings"
        assert page.count.toolTip() == "in 1 source · by 2 speakers"

    def it_finds_the_codings_of_a_code(self, page: RetrievalPage, ask: Callable[..., list[str]]) -> None:
        network = code_named(project_of(page), "Jaringan internet")
        assert ask(for_code(network)) == [SAID[2], SAID[3]]

    def it_answers_while_one_chooses(self, qtbot: QtBot, page: RetrievalPage) -> None:
        editor = row(page).editor
        assert isinstance(editor, CodeEditor)
        qtbot.keyClick(editor.code, Qt.Key.Key_Down)
        picker = editor.code.picker
        assert picker is not None
        qtbot.keyClicks(picker.field, "jaringan")
        qtbot.keyClick(picker.field, Qt.Key.Key_Down)
        qtbot.keyClick(picker.field, Qt.Key.Key_Up)
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        wait(qtbot, page)
        assert quotes(page) == [SAID[2], SAID[3]]
        assert editor.code.accessibleName() == "Code: Jaringan internet"

    def it_says_when_nothing_answers(self, page: RetrievalPage, ask: Callable[..., list[str]]) -> None:
        assert ask(Query(terms=(Term(Contains(Where.WORDS, "tidak ada")),))) == []
        shown = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
        assert "Nothing answers this" in shown
        assert page.preview.shown is None

    def it_says_that_a_code_is_gone(
        self, qtbot: QtBot, page: RetrievalPage, ask: Callable[..., list[str]]
    ) -> None:
        network = code_named(project_of(page), "Jaringan internet")
        ask(for_code(network))
        page._sitting.perform(RemoveCode(network))
        wait(qtbot, page)
        assert quotes(page) == []
        assert page._gone.isVisible()
        editor = row(page).editor
        assert isinstance(editor, CodeEditor)
        assert editor.code.text() == "(code is gone)"
        page._sitting.undo()
        wait(qtbot, page)
        assert quotes(page) == [SAID[2], SAID[3]]
        assert not page._gone.isVisible()

    def it_follows_what_is_coded_elsewhere(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow
    ) -> None:
        window.bring("coding")
        first = project_of(page).reader.all(Coding)[0]
        page._sitting.perform(RemoveCode(first.code))
        window.bring("finding")
        wait(qtbot, page)
        assert len(quotes(page)) == 2

    def it_keeps_the_place_of_the_marked_one(self, qtbot: QtBot, page: RetrievalPage) -> None:
        page.view.selectRow(3)
        marked = page.model.id_at(3)
        page.sort.setCurrentIndex(page.sort.findData(SortBy.LENGTH.value))
        wait(qtbot, page)
        assert page.model.id_at(page.view.currentIndex().row()) == marked
        page.turned.click()
        wait(qtbot, page)
        assert page.turned.text() == "↓"
        lengths = list(map(len, quotes(page)))
        assert lengths == sorted(lengths, reverse=True)


class DescribeTheBuilder:
    QUERY = Query(
        Match.ANY,
        (
            Term(CodeIs(None, below=False), negated=True),
            Term(NextTo(Relation.NEAR, None, True, Reach.PARAGRAPHS, 3)),
            Term(NextTo(Relation.OVERLAPS, None)),
            Term(NextTo(Relation.FOLLOWED_BY, None, True, Reach.NEXT_TURN, 10)),
            *(Term(OneOf(fact, ())) for fact in Fact),
            Group(
                Match.NONE, (Term(OneOf(Fact.ROLE, (Role.MODERATOR.value,))), Term(Contains(Where.MEMO, "a")))
            ),
            Term(CodedBetween()),
            Term(TalkedBetween(75.0, 3750.0)),
            Term(HasAttribute(Whose.SPEAKER, "", Comparison.BETWEEN, "", 2.5, None)),
            Term(HasAttribute(Whose.SOURCE, "Tempat", Comparison.CONTAINS, "aula")),
        ),
        same_coder=True,
    )

    def it_shows_every_kind_of_condition_as_it_is(self, page: RetrievalPage) -> None:
        page.builder.show_query(self.QUERY)
        assert page.builder.query() == self.QUERY

    def it_says_all_of_it_in_the_other_language(self, page: RetrievalPage, window: MainWindow) -> None:
        page.builder.show_query(self.QUERY)
        window.preferences.set_language("id")
        QApplication.processEvents()
        assert page.builder.query() == self.QUERY
        assert row(page).kind.currentText() == "Kode"
        assert row(page, 1).kind.currentText() == "berdekatan dengan"
        assert row(page, 1)._joint.text() == "ATAU"
        assert page.title() == "Pengodean"

    def it_adds_and_takes_out_by_keyboard(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow
    ) -> None:
        window.activateWindow()
        window.commands["add_condition"].trigger()
        assert len(page.builder.rows.parts) == 2
        assert row(page, 1)._joint.text() == "AND"
        qtbot.waitUntil(lambda: row(page, 1).isAncestorOf(QApplication.focusWidget() or page))
        window.commands["remove_condition"].trigger()
        assert len(page.builder.rows.parts) == 1
        window.commands["add_condition_group"].trigger()
        group = page.builder.rows.parts[1]
        assert isinstance(group, GroupFrame)
        window.commands["add_condition"].trigger()
        assert len(group.rows.parts) == 3
        for left in (2, 1):
            last = group.rows.parts[-1]
            assert isinstance(last, ConditionRow)
            last.kind.setFocus()
            window.commands["remove_condition"].trigger()
            assert len(group.rows.parts) == left
        window.commands["remove_condition"].trigger()
        assert len(page.builder.rows.parts) == 1

    def it_takes_out_by_mouse(self, page: RetrievalPage) -> None:
        page.builder.show_query(self.QUERY)
        row(page).drop.click()
        assert len(page.builder.rows.parts) == len(self.QUERY.terms) - 1
        group = next(each for each in page.builder.rows.parts if isinstance(each, GroupFrame))
        group.more.click()
        assert len(group.group().terms) == 3
        group.match.setCurrentIndex(group.match.findData(Match.ANY.value))
        assert group.group().match is Match.ANY
        group.drop.click()
        page.builder.clear.click()
        assert page.builder.query() == Query(terms=(Term(CodeIs(None)),))

    def it_keeps_the_code_when_the_relation_changes(self, page: RetrievalPage) -> None:
        code = code_named(project_of(page), "Jaringan internet")
        page.builder.show_query(for_code(code))
        kind = row(page).kind
        kind.setCurrentIndex(kind.findData("near"))
        assert row(page).term() == Term(NextTo(Relation.NEAR, code))
        kind.setCurrentIndex(kind.findData("role"))
        assert row(page).term() == Term(OneOf(Fact.ROLE, ()))
        row(page).negated.click()
        assert row(page).term().negated

    def it_counts_the_distance_by_arrow_keys(self, qtbot: QtBot, page: RetrievalPage) -> None:
        page.builder.show_query(Query(terms=(Term(NextTo(Relation.NEAR, None)),)))
        editor = row(page).editor
        assert isinstance(editor, CodeEditor)
        assert editor.reach is not None
        qtbot.keyClick(editor.distance, Qt.Key.Key_Up)
        assert (editor.distance.number, editor.reach.itemText(0)) == (11, "words")
        editor.distance.clear()
        qtbot.keyClick(editor.distance, Qt.Key.Key_Down)
        qtbot.keyClicks(editor.distance, "1")
        editor.reach.setCurrentIndex(editor.reach.findData(Reach.SAME_TURN.value))
        assert not editor.distance.isVisibleTo(editor)

    def it_chooses_several_values(self, qtbot: QtBot, page: RetrievalPage) -> None:
        page.builder.show_query(Query(terms=(Term(OneOf(Fact.SPEAKER, ())),)))
        editor = row(page).editor
        assert isinstance(editor, ValuesEditor)
        editor.values.open()
        picker = editor.values.picker
        assert picker is not None
        for name in ("P1", "P2"):
            qtbot.keyClicks(picker.field, name)
            qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        assert "P1, chosen" not in picker.field.text()
        qtbot.mouseClick(picker.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
        picker.hide()
        wait(qtbot, page)
        assert len(editor.values.chosen) == 1
        assert editor.values.text() == "P1"
        assert quotes(page) == [SAID[0], SAID[1]]

    def it_reads_words_days_times_and_attributes(self, page: RetrievalPage) -> None:
        page.builder.show_query(self.QUERY)
        editors = [each.editor for each in page.builder.rows.parts if isinstance(each, ConditionRow)]
        days = next(each for each in editors if isinstance(each, DaysEditor))
        days.first.setDate(days.first.date().addDays(1))
        first = days.condition()
        assert isinstance(first, CodedBetween)
        assert first.first is not None
        times = next(each for each in editors if isinstance(each, TimesEditor))
        times.last.setText("x")
        assert times.condition() == TalkedBetween(75.0, None)
        attributes = [each for each in editors if isinstance(each, AttributeEditor)]
        attributes[0].comparison.setCurrentIndex(0)
        attributes[0].value.setText("34")
        assert attributes[0].condition() == HasAttribute(
            Whose.SPEAKER, "", Comparison.EQUALS, "34", 2.5, None
        )
        attributes[1].name.open()
        attributes[1].name.picker.hide()
        group = next(each for each in page.builder.rows.parts if isinstance(each, GroupFrame))
        words = next(e.editor for e in group.rows.parts if isinstance(e.editor, WordsEditor))
        words.text.setText("b")
        assert group.group().terms[1] == Term(Contains(Where.MEMO, "b"))

    @pytest.mark.parametrize(
        ("words", "seconds"),
        [("12:30", 750.0), ("1:02:30", 3750.0), ("12", 720.0), ("", None), ("1:2:3:4", None), ("x", None)],
    )
    def it_reads_times_as_they_are_written(self, words: str, seconds: float | None) -> None:
        assert seconds_in(words) == seconds


class DescribeTheList:
    def it_is_sound_to_qt(self, qtbot: QtBot, page: RetrievalPage) -> None:
        tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        page.group.setCurrentIndex(page.group.findData(GroupBy.CODE.value))
        wait(qtbot, page)
        assert tester.model() is page.model
        assert [page.model.heading(each) is not None for each in range(7)] == [
            True,
            *[False] * 3,
            True,
            *[False] * 2,
        ]
        assert page.model.row_of(3) == 5
        assert page.model.data(page.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == (
            "Beban kerja / Pelaporan digital (3)"
        )

    def it_paints_headings_and_cards(self, qtbot: QtBot, page: RetrievalPage) -> None:
        page.group.setCurrentIndex(page.group.findData(GroupBy.CODE.value))
        wait(qtbot, page)
        page.view.viewport().repaint()
        delegate = page.view.itemDelegate()
        assert isinstance(delegate, FoundDelegate)
        image = page.view.grab().toImage()
        assert image.width() > 0
        heights = [page.view.rowHeight(each) for each in range(3)]
        assert heights[0] < heights[1] == heights[2]

    def it_says_to_a_screen_reader_what_stands_where(self, page: RetrievalPage) -> None:
        index = page.model.index(3, 0)
        spoken = str(page.model.data(index, Qt.ItemDataRole.AccessibleTextRole))
        assert SAID[3] in spoken
        assert "FGD Garut, P2, par. 3" in spoken
        assert page.model.data(index, RECORD) == page.model.at(3)
        assert "Pelaporan digital" in str(page.model.data(index, Qt.ItemDataRole.ToolTipRole))

    def it_opens_the_place_in_the_transcript(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow
    ) -> None:
        page.view.setFocus()
        page.view.selectRow(2)
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
        coding = window.front
        assert isinstance(coding, CodingWorkspace)
        assert coding.transcript.source == project_of(page).reader.all(Source)[0].id

    def it_shows_the_place_of_the_marked_one(self, page: RetrievalPage) -> None:
        page.view.selectRow(3)
        shown = page.preview.text
        assert shown.marked is not None
        assert shown.marked.of(shown.words()) == SAID[3]
        codes = [each.text() for each in page.preview.findChildren(QLabel) if each.isVisible()]
        assert "Beban kerja / Pelaporan digital\nKonteks wilayah / Jaringan internet" in codes or (
            "Konteks wilayah / Jaringan internet\nBeban kerja / Pelaporan digital" in codes
        )

    def it_copies_what_is_chosen(self, page: RetrievalPage, window: MainWindow) -> None:
        choose_all(page)
        window.commands["copy_found"].trigger()
        assert QGuiApplication.clipboard().text().count("(FGD Garut, ") == 5
        assert window.messages.last == "5 quotations are on the clipboard."

    def it_keeps_headings_out_of_what_is_chosen(self, qtbot: QtBot, page: RetrievalPage) -> None:
        page.group.setCurrentIndex(page.group.findData(GroupBy.SOURCE.value))
        wait(qtbot, page)
        choose_all(page)
        assert len(page.chosen()) == 5


class DescribeWhatIsDoneWithMany:
    @pytest.fixture(autouse=True)
    def asked(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """Say yes to every question, and keep what was asked."""
        said: list[str] = []

        def answer(_parent: QWidget, title: str, body: str, _yes: str, **_more: object) -> bool:
            said.append(f"{title} {body}")
            return True

        monkeypatch.setattr(Question, "ask", answer)
        return said

    def it_changes_their_code_in_one_step(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow, asked: list[str]
    ) -> None:
        choose_all(page)
        window.commands["recode_found"].trigger()
        picker = page.commands.picker
        qtbot.keyClicks(picker.field, "jaringan")
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        assert "2 codings get this code instead of their own." in asked[0]
        assert "1 stands on words that have it already" in asked[0]
        assert "2 have it already and stay." in asked[0]
        network = code_named(project_of(page), "Jaringan internet")
        assert {each.code for each in project_of(page).reader.all(Coding)} == {network}
        window.commands["undo"].trigger()
        assert len(project_of(page).reader.all(Coding)) == 5
        page.commands.recode_as(page.chosen()[:0], network)
        assert "already" in window.messages.last

    def it_gives_them_one_more_code(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow, asked: list[str]
    ) -> None:
        choose_all(page)
        window.commands["code_found"].trigger()
        qtbot.keyClicks(page.commands.picker.field, "biaya pribadi")
        qtbot.keyClick(page.commands.picker.field, Qt.Key.Key_Return)
        assert "4 segments get this code" in asked[0]
        assert "by Rini" in asked[0]
        assert len(project_of(page).reader.all(Coding)) == 9
        cost = code_named(project_of(page), "Biaya pribadi")
        wait(qtbot, page)
        page.commands.add_code_of(page.chosen(), cost)
        page.commands.add_code_of(page.chosen(), cost)
        assert "already" in window.messages.last

    def it_writes_a_memo_on_them(
        self, page: RetrievalPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        captions: list[str] = []

        def words(_parent: QWidget, _title: str, caption: str, _yes: str) -> str:
            captions.append(caption)
            return "Bandingkan."

        monkeypatch.setattr(AskWords, "ask", words)
        choose_all(page)
        window.commands["note_found"].trigger()
        assert captions == ["5 codings get this memo."]
        assert {each.text for each in project_of(page).reader.all(Memo)} == {"Bandingkan."}
        assert window.messages.last == "The memo stands on 5 codings."

    def it_removes_them(self, page: RetrievalPage, window: MainWindow, asked: list[str]) -> None:
        choose_all(page)
        window.commands["remove_found"].trigger()
        assert asked == ["Remove 5 codings? You can undo this, now or later."]
        assert project_of(page).reader.all(Coding) == ()
        window.commands["undo"].trigger()
        assert len(project_of(page).reader.all(Coding)) == 5

    def it_changes_nothing_when_one_says_no(
        self, page: RetrievalPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Question, "ask", lambda *_facts, **_more: False)
        monkeypatch.setattr(AskWords, "ask", lambda *_facts: None)
        choose_all(page)
        window.commands["remove_found"].trigger()
        window.commands["note_found"].trigger()
        network = code_named(project_of(page), "Jaringan internet")
        page.commands.recode_as(page.chosen(), network)
        page.commands.add_code_of(page.chosen(), network)
        assert len(project_of(page).reader.all(Coding)) == 5

    @pytest.mark.parametrize(
        ("typed", "kind", "written"),
        [
            ("daftar", "CSV (*.csv)", "daftar.csv"),
            ("daftar.docx", "", "daftar.docx"),
            ("daftar", "", "daftar.xlsx"),
        ],
    )
    def it_writes_the_list_to_a_file(
        self,
        qtbot: QtBot,
        page: RetrievalPage,
        window: MainWindow,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        typed: str,
        kind: str,
        written: str,
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(tmp_path / typed), kind))
        window.commands["export_found"].trigger()
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=60_000)
        assert window.messages.last == f"{written} is written, with 5 codings."
        assert (tmp_path / written).stat().st_size > 0

    def it_is_not_offered_in_a_project_that_can_only_be_read(
        self, qtbot: QtBot, page: RetrievalPage, window: MainWindow
    ) -> None:
        path = project_of(page).path
        window.leave_project()
        window.show_project(open_project(path, read_only=True, coder="Rini"))
        workspace = window.bring("finding")
        assert isinstance(workspace, FindingWorkspace)
        again = workspace.pages["retrieval"]
        assert isinstance(again, RetrievalPage)
        wait(qtbot, again)
        choose_all(again)
        enabled = [
            name
            for name in ("recode_found", "note_found", "save_query", "copy_found")
            if window.commands[name].isEnabled()
        ]
        assert enabled == ["copy_found"]


class DescribeSavedQueries:
    @pytest.fixture
    def named(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
        def answer(name: str | None) -> None:
            monkeypatch.setattr(AskText, "ask", lambda *_facts, **_more: name)

        return answer

    def it_keeps_updates_renames_and_forgets(
        self,
        qtbot: QtBot,
        page: RetrievalPage,
        window: MainWindow,
        named: Callable[[str | None], None],
        monkeypatch: pytest.MonkeyPatch,
        ask: Callable[..., list[str]],
    ) -> None:
        reader = project_of(page).reader
        network = code_named(project_of(page), "Jaringan internet")
        ask(for_code(network))
        named("Jaringan & sinyal")
        window.commands["save_query"].trigger()
        assert page.saved._name.text() == "Jaringan & sinyal"
        row(page).negated.click()
        assert page.saved._name.text() == "Jaringan & sinyal (changed)"
        page.saved.update_shown()
        assert page.saved._name.text() == "Jaringan & sinyal"
        named("Jaringan")
        page.saved.rename()
        (saved,) = reader.all(SavedQuery)
        assert saved.name == "Jaringan"
        page.retrieve(for_code(None))
        page.saved.fill()
        page.saved.menu.actions()[0].trigger()
        wait(qtbot, page)
        assert len(quotes(page)) == 2
        monkeypatch.setattr(Question, "ask", lambda *_facts, **_more: True)
        page.saved.remove()
        assert reader.all(SavedQuery) == ()
        window.commands["undo"].trigger()
        assert reader.all(SavedQuery) == (saved,)

    def it_says_that_a_name_is_taken(
        self, page: RetrievalPage, window: MainWindow, named: Callable[[str | None], None]
    ) -> None:
        named("Sama")
        page.saved.save()
        page.saved.forget()
        page.saved.save()
        assert "Sama" in window.messages.last
        assert len(project_of(page).reader.all(SavedQuery)) == 1

    def it_does_nothing_without_a_name_or_a_query(
        self, page: RetrievalPage, named: Callable[[str | None], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        named(None)
        page.saved.save()
        page.saved.update_shown()
        page.saved.rename()
        page.saved.remove()
        assert project_of(page).reader.all(SavedQuery) == ()
        page.saved.fill()
        assert page.saved.menu.actions()[0].text() == "No query is saved yet"

    def it_forgets_the_name_of_one_that_is_undone(
        self, page: RetrievalPage, window: MainWindow, named: Callable[[str | None], None]
    ) -> None:
        named("Sebentar")
        page.saved.save()
        window.commands["undo"].trigger()
        assert page.saved.shown is None


class DescribeTheCommand:
    def it_fills_in_the_marked_code(self, qtbot: QtBot, page: RetrievalPage, window: MainWindow) -> None:
        coding = window.bring("coding")
        assert isinstance(coding, CodingWorkspace)
        network = code_named(project_of(page), "Jaringan internet")
        coding.codes.mark(network)
        window.commands["find_codings"].trigger()
        wait(qtbot, page)
        assert page.builder.query() == for_code(network)
        assert quotes(page) == [SAID[2], SAID[3]]

    def it_comes_to_the_page_as_it_is_from_elsewhere(self, page: RetrievalPage, window: MainWindow) -> None:
        window.bring("districts")
        assert not window.commands["add_condition"].isEnabled()
        window.commands["find_codings"].trigger()
        assert isinstance(window.front, FindingWorkspace)
        assert window.commands["add_condition"].isEnabled()

    def it_does_nothing_without_a_project(self, window: MainWindow) -> None:
        Retrieving(window).find_marked()
        assert window.front is None


class DescribeAnEmptyProject:
    def it_finds_nothing_and_says_so(self, qtbot: QtBot, window: MainWindow, project: Project) -> None:
        window.show_project(project)
        workspace = window.bring("finding")
        assert isinstance(workspace, FindingWorkspace)
        page = workspace.pages["retrieval"]
        assert isinstance(page, RetrievalPage)
        wait(qtbot, page)
        assert page.count.text() == "0 codings"
        assert "Nothing is coded yet" in [
            each.text() for each in page.findChildren(QLabel) if each.isVisible()
        ]
        page.view.selectionModel().clear()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        page.view.selectionModel().select(page.model.index(0, 0), flags)
        assert page.chosen() == ()


class DescribeThePicker:
    def it_paints_what_is_chosen_and_says_so(self, qtbot: QtBot, page: RetrievalPage) -> None:
        page.builder.show_query(
            Query(terms=(Term(OneOf(Fact.ORIGIN, ("hand",))), Term(OneOf(Fact.KIND, ()))))
        )
        values = row(page).editor
        assert isinstance(values, ValuesEditor)
        values.values.open()
        picker = values.values.picker
        assert picker is not None
        tester = QAbstractItemModelTester(picker.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert tester.model() is picker.model
        spoken = [
            picker.model.data(picker.model.index(place), Qt.ItemDataRole.AccessibleTextRole)
            for place in range(2)
        ]
        assert spoken == ["Coded by hand, chosen", "Accepted suggestion"]
        assert not picker.grab().isNull()
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        assert picker.model.chosen == ()
        qtbot.keyClicks(picker.field, "nothing such")
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        assert picker.model.data(picker.model.index(5)) is None
        picker.hide()
        kinds = row(page, 1).editor
        assert isinstance(kinds, ValuesEditor)
        kinds.values.open()
        assert kinds.values.picker is not None
        assert kinds.values.picker.model.data(kinds.values.picker.model.index(0)) == "FGD"
        kinds.values.picker.hide()

    def it_offers_nobody_where_something_may_have_none(self, page: RetrievalPage) -> None:
        page.builder.show_query(Query(terms=(Term(OneOf(Fact.DISTRICT, ("",))), Term(OneOf(Fact.ROLE, ())))))
        first, second = row(page).editor, row(page, 1).editor
        assert isinstance(first, ValuesEditor)
        assert isinstance(second, ValuesEditor)
        assert first.values.text() == "(none)"
        second.values.open()
        assert second.values.picker is not None
        names = second.values.picker.model
        assert "Other" in [names.data(names.index(place)) for place in range(names.rowCount())]
        second.values.picker.hide()


class DescribeLongWords:
    def it_cuts_them_and_says_so(self, qtbot: QtBot, window: MainWindow, project: Project) -> None:
        source = project.reader.all(Source)[0]
        text = project.reader.text(source.id)
        code = code_named(project, "Jaringan internet")
        made = [
            coding_record(project, source, text, span, code, project.coder)
            for span in (Span(0, len(text)), Span(100, 104), Span(60, 64))
        ]
        project.perform(AddCodings(tuple(made)))
        project.perform(memo_on(project, MemoTarget.CODING, made[0].id, "Penting."))
        window.show_project(project)
        workspace = window.bring("finding")
        assert isinstance(workspace, FindingWorkspace)
        page = workspace.pages["retrieval"]
        assert isinstance(page, RetrievalPage)
        wait(qtbot, page)
        narrow = page.view.grab().toImage()
        page.view.setFixedWidth(200)
        QApplication.processEvents()
        assert page.view.grab().toImage() != narrow
        page.view.selectRow(0)
        shown = [each.text() for each in page.preview.findChildren(QLabel) if each.isVisible()]
        assert "Memo: Penting." in shown


class DescribeTheQuestionInWords:
    def it_wants_some_words(self, qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        dialog = AskWords(window, "Judul", "", "Tulis")
        qtbot.addWidget(dialog)
        assert not dialog.yes.isEnabled()
        dialog.field.setPlainText(" kata ")
        assert dialog.yes.isEnabled()
        monkeypatch.setattr(
            AskWords, "exec", lambda self: self.field.setPlainText(" kata ") or self.DialogCode.Accepted
        )
        assert AskWords.ask(window, "Judul", "Ya", "Tulis") == "kata"
        monkeypatch.setattr(AskWords, "exec", lambda self: self.DialogCode.Rejected)
        assert AskWords.ask(window, "Judul", "Ya", "Tulis") is None
