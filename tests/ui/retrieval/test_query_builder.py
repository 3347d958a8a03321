"""Building a query: rows, groups, what each lets one choose."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.retrieval.desk import SAID, code_named, project_of, quotes, row, wait
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
    TalkedBetween,
    Term,
    Where,
    Whose,
    for_code,
)
from workbench.ui.main_window import MainWindow
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
