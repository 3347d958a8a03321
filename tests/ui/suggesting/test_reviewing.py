"""The suggestions of all sources in one list: found beside the window, narrowed, decided on one by one or at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TALK
from tests.ui.teller import FakeTeller
from workbench.coding.removal import RemoveCode
from workbench.domain.codings import Coding
from workbench.domain.errors import DiskFull
from workbench.domain.ids import CodeId
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.suggestions import Reason, ReasonKind, Refusal, Suggestion, Verdict
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.correcting import correction_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.ledger import ledger_of
from workbench.services.projects import Project
from workbench.services.suggestion_queue import QueueHeads, QueueOrder
from workbench.services.suggestion_wishes import Wishes, keep_wishes
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.models.review_model import ReviewModel
from workbench.ui.models.roles import COUNT, DETAIL, IS_GROUP, QUOTE
from workbench.ui.panels.review_page import ReviewPage
from workbench.ui.suggestion_commands import SuggestionCommands
from workbench.ui.workspaces.suggestions import SuggestionsWorkspace

ACCESS = "Konteks wilayah / Geografi dan akses"
REPORTS = "Beban kerja / Pelaporan digital"
WORDS = ("Naik bukit dulu", "Tiap minggu ada format baru", "Mendukung")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two sources of the same words; suggestions come by themselves."""
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini")
    for name, more in (("FGD Garut", ""), ("FGD Ende", "P1: Lain lagi.\n")):
        (tmp_path / f"{name}.txt").write_text(TALK + more, encoding="utf-8")
    paths = [tmp_path / "FGD Garut.txt", tmp_path / "FGD Ende.txt"]
    operation = import_operation(propose(made.reader, paths, ImportOptions(), Silent()))
    assert operation is not None
    made.perform(operation)
    keep_wishes(made, Wishes(on=True))
    return made


@pytest.fixture
def teller(project: Project) -> FakeTeller:
    """Six suggestions: three in each source, of two codes."""
    book, found = project.codebook(), []
    for source in sorted(project.reader.all(Source), key=lambda each: each.name):
        text = project.reader.text(source.id)
        for place, words in enumerate(WORDS):
            start = text.index(words)
            code = book.at_path(REPORTS if place == 1 else ACCESS).id
            span = Span(start, start + len(words))
            found.append(Suggestion(source.id, span, words, code, 0.9 - 0.2 * place))
    return FakeTeller(*found)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, project: Project, teller: FakeTeller) -> Iterator[ReviewPage]:
    """The page, seen, with what was found."""
    window.show_project(project)
    assert window.sitting is not None
    window.sitting.machine.answer_with(teller)
    SuggestionCommands(window)
    window.commands["review_suggestions"].trigger()
    workspace = window.front
    assert isinstance(workspace, SuggestionsWorkspace)
    page = workspace.pages["review"]
    assert isinstance(page, ReviewPage)
    rest(qtbot, window)
    yield page
    rest(qtbot, window)


def rest(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: not window.jobs.busy)
        QApplication.processEvents()


def rows(page: ReviewPage) -> list[str]:
    model = page.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def said(page: ReviewPage) -> str:
    return page._said.text()


class DescribeTheQueue:
    def it_lists_every_suggestion_under_its_code(self, page: ReviewPage, qtmodeltester: ModelTester) -> None:
        assert rows(page) == [
            REPORTS,
            *["Pelaporan digital"] * 2,
            ACCESS,
            *["Geografi dan akses"] * 4,
        ]
        assert said(page) == "6 suggestions in 2 sources  ·  promised: 8 of 10 right"
        qtmodeltester.check(page.model)
        head, first = page.model.index(0, 0), page.model.index(1, 0)
        assert head.data(IS_GROUP)
        assert head.data(COUNT) in {"4", "2"}
        assert first.data(QUOTE) in WORDS
        assert "FGD" in str(first.data(DETAIL))
        assert "“" in str(first.data(Qt.ItemDataRole.AccessibleTextRole))
        page.grab()

    def it_stands_under_sources_or_under_nothing_in_the_order_that_is_wanted(self, page: ReviewPage) -> None:
        page.bar.choose(QueueHeads.SOURCE, QueueOrder.PLACE)
        assert [row for row in rows(page) if row.startswith("FGD")] == ["FGD Ende", "FGD Garut"]
        page.bar.choose(QueueHeads.NONE, QueueOrder.SUREST)
        listed = page.model.suggestions()
        assert [each.confidence for each in listed] == sorted(
            (each.confidence for each in listed), reverse=True
        )
        page.grab()
        page.bar.choose(QueueHeads.NONE, QueueOrder.TELLING)
        assert page.model.suggestions()[0].confidence == pytest.approx(0.5)

    def it_is_narrowed_to_codes_districts_and_sources(self, page: ReviewPage, project: Project) -> None:
        book = project.codebook()
        page.bar.codes._on_chosen((book.at_path(REPORTS).id,))
        assert said(page).startswith("2 suggestions")
        source = next(each for each in project.reader.all(Source) if each.name == "FGD Ende")
        page.bar.sources._on_chosen((source.id,))
        assert said(page).startswith("1 suggestion ")
        page.bar.codes._on_chosen(("none",))
        assert rows(page) == []
        assert page._empty.isVisible()
        page.bar.codes.open()
        page.bar.sources.open()
        page.bar.districts.open()
        for field in (page.bar.codes, page.bar.sources, page.bar.districts):
            assert field.picker is not None
            assert field.picker.model.rowCount() > 0
            field.picker.hide()

    def it_looks_again_only_when_it_is_asked(
        self, qtbot: QtBot, window: MainWindow, page: ReviewPage, teller: FakeTeller
    ) -> None:
        assert page.bar.renew.isHidden()
        teller.suggestions = teller.suggestions[:1]
        assert window.sitting is not None
        window.sitting.machine.learn()
        rest(qtbot, window)
        assert len(page.model.suggestions()) == 6
        page.bar.renew.click()
        page.ask()
        rest(qtbot, window)
        assert len(page.model.suggestions()) == 1
        assert page.bar.renew.isHidden()

    def it_says_how_to_switch_suggestions_on_where_they_are_off(
        self, qtbot: QtBot, window: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert window.sitting is not None
        window.sitting.machine.want(Wishes())
        assert rows(page) == []
        asked: list[bool] = []
        window.commands.on("suggestion_settings", lambda: asked.append(True))
        page._empty.wanted.emit()
        assert asked == [True]
        window.sitting.machine.want(Wishes(on=True, precision=0.9))
        rest(qtbot, window)
        assert len(page.model.suggestions()) == 6

    def it_offers_to_look_again_where_nothing_was_found(
        self, qtbot: QtBot, window: MainWindow, page: ReviewPage, teller: FakeTeller
    ) -> None:
        teller.suggestions = ()
        page.ask()
        rest(qtbot, window)
        assert rows(page) == []
        page._empty.wanted.emit()
        rest(qtbot, window)
        assert len(teller.asked) == 3

    def it_can_be_given_up(self, qtbot: QtBot, window: MainWindow, page: ReviewPage) -> None:
        page.ask()
        window.jobs.cancel_all()
        rest(qtbot, window)
        assert len(page.model.suggestions()) == 6
        assert not page._busy


class DescribeWhatHappensWhileItLooks:
    def it_lists_only_what_is_wanted_by_then(
        self, qtbot: QtBot, window: MainWindow, page: ReviewPage, teller: FakeTeller
    ) -> None:
        assert window.sitting is not None
        teller.may_answer.clear()
        page.ask()
        first, teller.suggestions = teller.suggestions, teller.suggestions[:2]
        window.sitting.machine.want(Wishes(on=True, precision=0.9))
        assert page._busy
        teller.may_answer.set()
        rest(qtbot, window)
        assert teller.asked[-1] == 0.9
        assert set(page.model.suggestions()) == set(first[:2])
        assert not page._busy

    def it_lists_nothing_once_suggestions_are_off(
        self, qtbot: QtBot, window: MainWindow, page: ReviewPage, teller: FakeTeller
    ) -> None:
        assert window.sitting is not None
        teller.may_answer.clear()
        page.ask()
        window.sitting.machine.want(Wishes(on=False))
        teller.may_answer.set()
        rest(qtbot, window)
        assert rows(page) == []

    def it_does_not_bring_back_what_was_decided(
        self, qtbot: QtBot, window: MainWindow, page: ReviewPage, teller: FakeTeller
    ) -> None:
        teller.may_answer.clear()
        page.ask()
        window.commands["accept_reviewed"].trigger()
        window.commands["refuse_reviewed"].trigger()
        assert len(page.model.suggestions()) == 4
        teller.may_answer.set()
        rest(qtbot, window)
        assert len(page.model.suggestions()) == 4


class DescribeDeciding:
    def it_accepts_the_marked_one_and_goes_on(
        self, window: MainWindow, page: ReviewPage, project: Project
    ) -> None:
        first = page.view.current()
        assert first is not None
        window.commands["accept_reviewed"].trigger()
        (made,) = project.reader.all(Coding)
        assert (made.code, made.span) == (first.code, first.span)
        assert len(page.model.suggestions()) == 5
        assert page.view.current() not in {None, first}
        (verdict,) = project.reader.all(Verdict)
        assert verdict.run

    def it_brings_back_what_is_undone(self, window: MainWindow, page: ReviewPage, project: Project) -> None:
        window.commands["refuse_reviewed"].trigger()
        assert len(project.reader.all(Refusal)) == 1
        assert len(page.model.suggestions()) == 5
        window.commands["undo"].trigger()
        assert len(page.model.suggestions()) == 6
        window.commands["redo"].trigger()
        assert len(page.model.suggestions()) == 5

    def it_accepts_many_in_one_step_after_a_look_at_how_many(
        self, window: MainWindow, page: ReviewPage, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[tuple[str, str]] = []

        def answer(_parent: object, title: str, body: str, _yes: str, **_how: object) -> bool:
            asked.append((title, body))
            return len(asked) > 1

        monkeypatch.setattr(Question, "ask", answer)
        page.view.selectAll()
        assert page.preview.accept_it.text() == "Accept 6  A"
        window.commands["accept_reviewed"].trigger()
        assert project.reader.all(Coding) == ()
        window.commands["accept_reviewed"].trigger()
        assert len(project.reader.all(Coding)) == 6
        title, body = asked[0]
        assert title == "Accept 6 suggestions?"
        assert body.splitlines() == [
            f"4 × {ACCESS}",
            f"2 × {REPORTS}",
            "In 2 sources. One step: it can be undone as one.",
        ]
        assert rows(page) == []
        window.commands["undo"].trigger()
        assert project.reader.all(Coding) == ()
        assert len(page.model.suggestions()) == 6

    def it_refuses_many_in_one_step(
        self, window: MainWindow, page: ReviewPage, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Question, "ask", lambda *_all, **_how: True)
        page.view.selectAll()
        window.commands["refuse_reviewed"].trigger()
        assert len(project.reader.all(Refusal)) == 6
        window.commands["undo"].trigger()
        assert project.reader.all(Refusal) == ()

    def it_lets_go_of_what_was_coded_elsewhere(self, page: ReviewPage, project: Project) -> None:
        each = page.model.suggestions()[0]
        wider = Span(each.span.start, each.span.end + 2)
        project.perform(coding_of(project, each.source, wider, each.code))
        assert each not in page.model.suggestions()

    def it_lets_go_of_codes_and_words_that_are_gone(self, page: ReviewPage, project: Project) -> None:
        each = page.model.suggestions()[0]
        text = project.reader.text(each.source)
        correction = correction_of(project, each.source, text.replace("Moderator", "Pemandu"))
        assert correction.operation is not None
        project.perform(correction.operation)
        assert all(other.source != each.source for other in page.model.suggestions())
        project.perform(RemoveCode(each.code))
        assert all(other.code != each.code for other in page.model.suggestions())

    def it_decides_on_nothing_where_nothing_is_chosen(self, page: ReviewPage, project: Project) -> None:
        page.view.clearSelection()
        page.accept()
        page.refuse()
        assert project.reader.all(Verdict) == ()


class DescribeLooking:
    def it_shows_the_talk_around_and_why(
        self, qtbot: QtBot, window: MainWindow, page: ReviewPage, project: Project, teller: FakeTeller
    ) -> None:
        marked = page.view.current()
        assert marked is not None
        inside = Span(marked.span.start, marked.span.start + 4)
        teller.why = (Reason(ReasonKind.TERM, "kata", None, inside, 1.0),)
        page.view.mark_row(2)
        page.view.mark_row(1)
        assert page.preview.text.marked is not None
        qtbot.waitUntil(lambda: page.preview.reasons.model.rowCount() == 1)
        assert len(page.preview.text.extraSelections()) == 2
        page.preview.reasons.view.opened.emit(0)
        assert page.preview.text.words().startswith("Moderator")

    def it_opens_the_place_in_the_text(self, window: MainWindow, page: ReviewPage) -> None:
        marked = page.view.current()
        assert marked is not None
        wanted: list[tuple[str, Span]] = []
        page.source_wanted.connect(lambda source, span: wanted.append((source, span)))
        QTest.keyClick(page.view, Qt.Key.Key_Return)
        page.preview.open.click()
        page.view.doubleClicked.emit(page.view.currentIndex())
        assert wanted == [(marked.source, marked.span)] * 3

    def it_opens_a_segment_that_is_like_it(
        self, window: MainWindow, page: ReviewPage, project: Project
    ) -> None:
        each = page.model.suggestions()[-1]
        made = coding_of(project, each.source, Span(0, 4), CodeId(each.code))
        project.perform(made)
        wanted: list[Span] = []
        page.source_wanted.connect(lambda _source, span: wanted.append(span))
        page.preview.example_wanted.emit(Reason(ReasonKind.EXAMPLE, "x", made.coding.id))
        page.preview.example_wanted.emit(Reason(ReasonKind.EXAMPLE, "x"))
        assert wanted == [Span(0, 4)]

    def it_writes_down_what_was_in_sight(
        self, window: MainWindow, page: ReviewPage, project: Project
    ) -> None:
        page.offers.take_note()
        ((run, reckoning),) = ledger_of(project, project.reader).runs
        assert reckoning.offered == 6
        assert run.codings == 12
        window.bring("coding")
        assert page.in_sight() == []

    def it_says_so_when_there_is_no_room_to_write_it_down(
        self, window: MainWindow, page: ReviewPage, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_facts: object) -> None:
            raise DiskFull(project.path)

        monkeypatch.setattr("workbench.ui.machine.note_shown", full)
        page.offers.take_note()
        assert "no room" in window.messages.last

    def it_says_everything_anew_in_another_language(self, window: MainWindow, page: ReviewPage) -> None:
        window.preferences.set_language("id")
        QApplication.processEvents()
        assert "saran" in said(page)


class DescribeManyRows:
    def it_takes_out_many_at_once(self, project: Project, teller: FakeTeller) -> None:
        model, book = ReviewModel(), project.codebook()
        sources = {each.id: each for each in project.reader.all(Source)}
        from workbench.services.suggestion_queue import QueueGroup

        source = next(iter(sources))
        code = book.at_path(ACCESS).id
        many = tuple(Suggestion(source, Span(at, at + 1), "x", code, 0.5) for at in range(50))
        model.show_queue([QueueGroup("", many)], book, sources, {})
        assert model.at(0) == many[0]
        assert model.heading(0) is None
        model.take(many[:40])
        assert model.suggestions() == list(many[40:])
        assert model.row_of(None) == -1
        model.take(many[40:42])
        assert model.rowCount() == 8
        assert model.index(0, 0).data(QUOTE) == "x"
