"""Suggestions in the coding workspace: they come by themselves, they say why, they stay where they are looked at."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.teller import FakeTeller
from workbench.coding.material import RemoveSource
from workbench.coding.removal import RemoveCode
from workbench.domain.codings import Coding, Origin
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodingId
from workbench.domain.spans import Span
from workbench.domain.suggestions import (
    Finished,
    Ranked,
    Reason,
    ReasonKind,
    Refusal,
    Suggestion,
    Verdict,
    VerdictKind,
    Withheld,
)
from workbench.services.coding import coding_of
from workbench.services.ledger import ledger_of
from workbench.services.suggestion_wishes import PRECISIONS, Wishes, wishes_of
from workbench.ui.dialogs.suggestion_settings import SuggestionSettings
from workbench.ui.machine import ENOUGH
from workbench.ui.main_window import MainWindow
from workbench.ui.models.roles import DETAIL, LIKELY
from workbench.ui.panels.suggestion_strip import SuggestionStrip
from workbench.ui.workspaces.coding import CodingWorkspace

ON = Wishes(on=True)
ACCESS = "Konteks wilayah / Geografi dan akses"
REPORTS = "Beban kerja / Pelaporan digital"
Suggest = Callable[..., Suggestion]


@pytest.fixture
def teller(coding: CodingWorkspace) -> FakeTeller:
    """The machine of the open project, which says what it is told to."""
    made = FakeTeller()
    coding.sitting.machine.answer_with(made)
    return made


@pytest.fixture
def suggested(coding: CodingWorkspace) -> Suggest:
    """Make a suggestion for words of the open source."""

    def make(words: str, path: str = ACCESS, confidence: float = 0.8, *reasons: Reason) -> Suggestion:
        span = span_of(coding, words)
        source = coding.transcript.source
        assert source is not None
        code = coding.sitting.project.codebook().at_path(path)
        return Suggestion(source, span, words, code.id, confidence, reasons)

    return make


def span_of(coding: CodingWorkspace, words: str) -> Span:
    reading = coding.transcript.reading
    assert reading is not None
    start = reading.text.index(words)
    return Span(start, start + len(words))


def rest(qtbot: QtBot, coding: CodingWorkspace) -> None:
    """Wait until no job is under way and what they brought is shown."""
    qtbot.waitUntil(lambda: not coding.sitting.jobs.busy)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not coding.sitting.jobs.busy)


def want(qtbot: QtBot, coding: CodingWorkspace, wishes: Wishes = ON) -> None:
    coding.sitting.machine.want(wishes)
    rest(qtbot, coding)


def listed(coding: CodingWorkspace) -> list[str]:
    return [each.quote for _key, each in coding.suggestions.model.rows()]


def strip(coding: CodingWorkspace) -> SuggestionStrip:
    return coding.transcript.strip


class DescribeComingByThemselves:
    def it_costs_nothing_and_says_nothing_until_somebody_wants_suggestions(
        self, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"),)
        assert teller.asked == []
        assert strip(coding).isHidden()
        assert listed(coding) == []

    def it_brings_them_to_the_list_the_text_and_the_strip(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"), suggested("Tiap minggu ada format baru", REPORTS))
        want(qtbot, coding)
        assert listed(coding) == ["Tiap minggu ada format baru", "Naik bukit dulu"]
        assert strip(coding).words == "2 suggestions here  ·  promised: 8 of 10 right"
        assert window.commands["accept_suggestion"].isEnabled()
        assert teller.asked == [0.8]

    def it_looks_by_itself_in_a_source_that_is_opened(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"),)
        source = coding.transcript.source
        coding.transcript.show_source(None)
        want(qtbot, coding)
        assert strip(coding).isHidden()
        coding.transcript.show_source(source)
        assert strip(coding).words == "Looking for suggestions…"
        rest(qtbot, coding)
        assert listed(coding) == ["Naik bukit dulu"]

    def it_only_ranks_when_that_is_all_that_is_wanted(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        want(qtbot, coding, Wishes(on=True, unasked=False))
        assert teller.asked == []
        assert strip(coding).isHidden()
        assert coding.suggestions.wish.words == "Only in the code box"

    def it_is_switched_on_by_the_command_and_remembered_with_the_project(
        self, qtbot: QtBot, window: MainWindow, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        window.commands["suggest"].trigger()
        rest(qtbot, coding)
        assert coding.suggestions.isVisible()
        assert wishes_of(coding.sitting.project) == ON
        window.commands["suggest"].trigger()
        rest(qtbot, coding)
        assert len(teller.asked) == 2

    def it_leaves_moderators_out_where_that_is_wanted(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        teller.suggestions = (suggested("Bagaimana koordinatornya"),)
        want(qtbot, coding)
        assert listed(coding) == ["Bagaimana koordinatornya"]
        want(qtbot, coding, Wishes(on=True, skips_moderators=True))
        assert listed(coding) == []

    def it_learns_from_one_coder_alone_where_that_is_wanted(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        want(qtbot, coding, Wishes(on=True, own_only=True))
        assert teller.coders[-1] == (coding.sitting.project.coder.id,)

    def it_says_no_more_when_a_source_is_gone_before_the_answer(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        source = coding.transcript.source
        assert source is not None
        teller.error = UnknownThing("source", source)
        want(qtbot, coding)
        assert strip(coding).isHidden()
        coding.sitting.perform(RemoveSource(source))
        assert listed(coding) == []

    def it_drops_what_stands_on_other_words_by_now(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        old = suggested("Naik bukit dulu")
        teller.suggestions = (Suggestion(old.source, old.span, "Naik gunung dul", old.code, 0.8),)
        want(qtbot, coding)
        assert listed(coding) == []

    def it_keeps_them_while_one_goes_to_the_other_half_and_back(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"),)
        want(qtbot, coding)
        window.commands["split_view"].trigger()
        coding.transcript.show_source(None)
        assert listed(coding) == []
        coding.transcripts.to_other_half()
        assert listed(coding) == ["Naik bukit dulu"]
        assert len(teller.asked) == 1


class DescribeDeciding:
    def it_goes_on_and_back_by_keys_and_by_the_strip(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Tiap minggu"), suggested("Naik bukit dulu"), suggested("Mendukung"))
        want(qtbot, coding)
        strip(coding).on.click()
        assert marked(coding) == "Naik bukit dulu"
        window.commands["previous_suggestion"].trigger()
        strip(coding).before.click()
        assert marked(coding) == "Mendukung"
        window.commands["next_suggestion"].trigger()
        assert marked(coding) == "Tiap minggu"

    def it_takes_other_words_when_some_of_its_own_are_selected(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu baru bisa unggah"),)
        want(qtbot, coding)
        coding.transcript.view.set_selection(span_of(coding, "bukit dulu"))
        window.commands["accept_suggestion"].trigger()
        (made,) = coding.sitting.project.reader.all(Coding)
        assert (made.segment.quote, made.origin) == ("bukit dulu", Origin.ACCEPTED)
        (verdict,) = coding.sitting.project.reader.all(Verdict)
        assert verdict.kind is VerdictKind.CHANGED
        assert verdict.run

    def it_takes_its_own_words_when_others_are_selected_far_away(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"),)
        want(qtbot, coding)
        coding.transcript.view.set_selection(span_of(coding, "Mendukung"))
        window.commands["accept_suggestion"].trigger()
        (made,) = coding.sitting.project.reader.all(Coding)
        assert made.segment.quote == "Naik bukit dulu"

    def it_asks_for_another_code_with_the_code_box(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"),)
        want(qtbot, coding)
        window.commands["change_suggestion"].trigger()
        QTest.keyClicks(coding.box.field, "Pelaporan digital")
        QTest.keyClick(coding.box.field, Qt.Key.Key_Return)
        (made,) = coding.sitting.project.reader.all(Coding)
        assert coding.sitting.project.codebook().path(made.code) == REPORTS
        assert made.segment.quote == "Naik bukit dulu"
        (verdict,) = coding.sitting.project.reader.all(Verdict)
        assert verdict.chosen == made.code
        window.commands["undo"].trigger()
        assert coding.sitting.project.reader.all(Verdict) == ()
        assert listed(coding) == ["Naik bukit dulu"]

    def it_marks_the_one_that_is_clicked_in_the_text(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        teller.suggestions = (suggested("Tiap minggu"), suggested("Naik bukit dulu"))
        want(qtbot, coding)
        key, _each = coding.suggestions.model.rows()[1]
        coding.transcript.view.suggestion_picked.emit(key)
        assert marked(coding) == "Naik bukit dulu"
        assert coding.suggestions.isVisible()

    def it_writes_down_what_was_really_shown(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        teller.suggestions = (suggested("Tiap minggu"), suggested("Naik bukit dulu"))
        want(qtbot, coding)
        coding.suggesting.suggesting.offers.take_note()
        coding.suggesting.suggesting.offers.take_note()
        project = coding.sitting.project
        facts = ledger_of(project, project.reader)
        assert sum(reckoning.offered for _run, reckoning in facts.runs) == 2

    def it_writes_nothing_down_of_what_nobody_saw(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Tiap minggu"),)
        want(qtbot, coding)
        window.bring("memos")
        coding.suggesting.suggesting.offers.take_note()
        project = coding.sitting.project
        assert ledger_of(project, project.reader).runs == ()


def marked(coding: CodingWorkspace) -> str:
    current = coding.suggestions.current()
    assert current is not None
    return current[1].quote


class DescribeSilence:
    def it_says_of_each_code_why_and_where_to_look_next(
        self,
        qtbot: QtBot,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
        qtmodeltester: ModelTester,
    ) -> None:
        book = coding.sitting.project.codebook()
        access, reports = book.at_path(ACCESS).id, book.at_path(REPORTS).id
        theme = next(code for code in book if code.is_theme).id
        teller.withheld = (
            Withheld(theme, "branch"),
            Withheld(access, "few", 4, 2),
            Withheld(reports, "not_separable", 60, 9),
        )
        teller.next = (suggested("Naik bukit dulu"),)
        want(qtbot, coding)
        assert strip(coding).words == "No suggestion reaches 8 of 10 here"
        strip(coding).why.click()
        silence = coding.suggestions.silence
        assert silence.isVisible()
        said = {
            str(silence.model.index(row).data()): str(silence.model.index(row).data(DETAIL))
            for row in range(silence.model.rowCount())
        }
        assert said["Geografi dan akses"] == "not enough yet: 4 codings in 2 sources"
        assert said["Pelaporan digital"] == (
            "can't be told apart yet (60 codings in 9 sources): try writing when to use it"
        )
        assert "branch" in said[book.code(theme).name]
        qtmodeltester.check(silence.model)
        row = [silence.model.code_at(row) for row in range(silence.model.rowCount())].index(access)
        silence.view.setCurrentIndex(silence.model.index(row))
        rest(qtbot, coding)
        silence.next.itemClicked.emit(silence.next.item(0))
        assert coding.transcript.view.selection() == span_of(coding, "Naik bukit dulu")
        silence.view.setCurrentIndex(silence.model.index(silence.model.rowCount() - 1))
        assert silence.next.isHidden()

    def it_shows_the_silent_codes_and_the_suggestions_in_turn(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        code = coding.sitting.project.codebook().at_path(REPORTS).id
        teller.suggestions, teller.withheld = (suggested("Naik bukit dulu"),), (Withheld(code, "retired"),)
        want(qtbot, coding)
        coding._show_suggestions()
        assert coding.suggestions.view.isVisible()
        coding.suggestions.silent.click()
        assert coding.suggestions.silence.isVisible()
        coding.suggestions.silent.click()
        assert coding.suggestions.view.isVisible()


class DescribeReasons:
    def it_names_the_words_that_moved_the_score_and_frames_them_in_the_text(
        self,
        qtbot: QtBot,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
        qtmodeltester: ModelTester,
    ) -> None:
        bukit, naik = span_of(coding, "bukit"), span_of(coding, "Naik")
        teller.suggestions = (suggested("Naik bukit dulu"),)
        teller.why = (
            Reason(ReasonKind.TERM, "bukit", None, bukit, 2.0),
            Reason(ReasonKind.TERM, "Naik", None, naik, 0.5),
            Reason(ReasonKind.TERM, "dulu", None, span_of(coding, "dulu"), 0.01),
            Reason(ReasonKind.CONTEXT, "berat", None, span_of(coding, "berat"), -1.0),
            Reason(ReasonKind.DEFINITION, "akses", None, None, 0.4),
        )
        want(qtbot, coding)
        model = coding.suggestions.reasons.model
        assert [str(model.index(row).data()) for row in range(model.rowCount())] == [
            "“bukit”",
            "“Naik”",
            "“berat”",
            "“akses”",
        ]
        assert "speaks against it" in str(model.index(2).data(Qt.ItemDataRole.AccessibleTextRole))
        grounds = coding.transcript.view._page.grounds
        assert [(each.span, each.strength) for each in grounds] == [(bukit, 1.0), (naik, 0.25)]
        qtmodeltester.check(model)
        coding._show_suggestions()
        coding.transcript.view.grab()
        view = coding.suggestions.reasons.view
        view.grab()
        view.setCurrentIndex(model.index(0))
        QTest.keyClick(view, Qt.Key.Key_Return)
        QTest.keyClick(view, Qt.Key.Key_Down)
        assert view.currentIndex().row() == 1

    def it_shows_the_nearest_own_segment_in_the_other_half_and_comes_back(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        source = coding.transcript.source
        assert source is not None
        project = coding.sitting.project
        made = coding_of(project, source, span_of(coding, "Mendukung"), project.codebook().at_path(ACCESS).id)
        project.perform(made)
        teller.suggestions = (suggested("Naik bukit dulu"),)
        teller.why = (Reason(ReasonKind.EXAMPLE, "Mendukung", made.coding.id, None, 0.6),)
        want(qtbot, coding)
        here = coding.transcript
        window.commands["nearest_example"].trigger()
        assert coding.transcripts.is_split
        assert coding.transcript is here
        other = next(each for each in coding.transcripts.panels() if each is not here)
        qtbot.waitUntil(lambda: other.view._page.emphasised == {made.coding.id})
        window.commands["nearest_example"].trigger()
        window.commands["back_from_example"].trigger()
        assert not coding.transcripts.is_split
        assert marked(coding) == "Naik bukit dulu"

    def it_says_so_when_there_is_no_such_segment_or_it_is_gone(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        told: list[str] = []
        window.messages.told.connect(lambda words, *_rest: told.append(words))
        teller.suggestions = (suggested("Naik bukit dulu"),)
        want(qtbot, coding)
        window.commands["nearest_example"].trigger()
        teller.why = (Reason(ReasonKind.EXAMPLE, "Hilang", CodingId("gone"), None, 0.6),)
        window.commands["suggest"].trigger()
        rest(qtbot, coding)
        coding.suggestions.reasons.view.opened.emit(0)
        assert told == ["No segment of yours is like this one.", "That segment is gone."]


class DescribeLearningAnew:
    def it_learns_after_a_handful_of_changes_and_leaves_what_is_in_sight_alone(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"),)
        want(qtbot, coding)
        teller.suggestions = (suggested("Mendukung"),)
        with qtbot.waitSignal(coding.sitting.machine.learned):
            code_words(coding, ENOUGH)
        rest(qtbot, coding)
        assert listed(coding) == ["Naik bukit dulu"]
        assert not strip(coding).renew.isHidden()
        strip(coding).renew.click()
        assert "Mendukung" in listed(coding)
        assert marked(coding) == "Naik bukit dulu"
        assert strip(coding).renew.isHidden()

    def it_waits_for_a_pause_after_little(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        want(qtbot, coding)
        code_words(coding, 1)
        machine = coding.sitting.machine
        assert (machine.changes, teller.lessons) == (1, 0)
        machine.learn()
        machine.learn()
        rest(qtbot, coding)
        assert (machine.changes, teller.lessons) == (0, 1)

    def it_looks_again_when_the_person_asks_though_nothing_was_learned(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        want(qtbot, coding)
        teller.suggestions = (suggested("Mendukung"),)
        coding.suggesting.suggesting.renew()
        rest(qtbot, coding)
        assert listed(coding) == ["Mendukung"]

    def it_shows_what_is_new_where_nobody_looks(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        first = suggested("Tiap minggu")
        teller.suggestions = (first,)
        want(qtbot, coding)
        coding.transcript.view.in_sight = lambda: first.span  # type: ignore[method-assign]
        teller.suggestions = (suggested("Mendukung"),)
        coding.sitting.machine.learn()
        rest(qtbot, coding)
        assert listed(coding) == ["Tiap minggu", "Mendukung"]
        assert marked(coding) == "Tiap minggu"

    def it_does_not_learn_while_it_is_not_wanted(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        code_words(coding, ENOUGH)
        coding.sitting.machine.learn()
        rest(qtbot, coding)
        assert teller.lessons == 0


def code_words(coding: CodingWorkspace, count: int) -> None:
    """Code so many single letters of the open source."""
    source, code = coding.transcript.source, coding.sitting.project.codebook().at_path(REPORTS).id
    assert source is not None
    for place in range(count):
        coding.sitting.perform(coding_of(coding.sitting.project, source, Span(place, place + 1), code))


class DescribeTheRankingInTheCodeBox:
    def ranked(self, coding: CodingWorkspace, teller: FakeTeller) -> list[str]:
        book = coding.sitting.project.codebook()
        likely = [ACCESS, REPORTS, "Beban kerja"]
        teller.ranking = tuple(
            Ranked(book.at_path(path).id, chance)
            for path, chance in zip(likely, (0.85, 0.4, 0.1), strict=True)
        )
        return likely

    def box(self, qtbot: QtBot, coding: CodingWorkspace) -> None:
        coding.transcript.view.set_selection(span_of(coding, "Naik bukit dulu"))
        coding.commands["code_selection"].trigger()
        assert coding.box.isVisible()

    def names(self, coding: CodingWorkspace) -> list[str]:
        model = coding.box.view.model()
        return [str(model.index(row, 0).data()) for row in range(3)]

    def it_ranks_the_codes_with_the_likeliest_on_the_first_keys(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        likely = self.ranked(coding, teller)
        teller.taught = None
        want(qtbot, coding)
        self.box(qtbot, coding)
        rest(qtbot, coding)
        assert teller.lessons == 1
        assert self.names(coding) == [path.rpartition(" / ")[2] for path in likely]
        model = coding.box.view.model()
        assert model.index(0, 0).data(LIKELY) == 0.85
        assert "sure, about 85 in 100" in str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        coding.box.grab()
        QTest.keyClick(coding.box.field, Qt.Key.Key_2)
        (made,) = coding.sitting.project.reader.all(Coding)
        assert coding.sitting.project.codebook().path(made.code) == REPORTS

    def it_moves_nothing_once_the_person_has_typed_or_moved(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        self.ranked(coding, teller)
        want(qtbot, coding)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_B):
            self.box(qtbot, coding)
            QTest.keyClick(coding.box.field, key)
            before = self.names(coding)
            rest(qtbot, coding)
            assert self.names(coding) == before
            coding.box.hide()
        assert not coding.box.show_ranking(teller.ranking)

    def it_keeps_the_first_keys_for_the_ranking_while_it_is_not_there(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        source, book = coding.transcript.source, coding.sitting.project.codebook()
        assert source is not None
        coding.sitting.perform(
            coding_of(coding.sitting.project, source, Span(0, 4), book.at_path(REPORTS).id)
        )
        want(qtbot, coding)
        self.box(qtbot, coding)
        QTest.keyClick(coding.box.field, Qt.Key.Key_1)
        assert len(coding.sitting.project.reader.all(Coding)) == 1
        QTest.keyClick(coding.box.field, Qt.Key.Key_4)
        assert len(coding.sitting.project.reader.all(Coding)) == 2
        rest(qtbot, coding)

    def it_says_why_in_a_line_and_more_when_it_is_asked(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        self.ranked(coding, teller)
        teller.why = (Reason(ReasonKind.TERM, "bukit", None, span_of(coding, "bukit"), 1.0),)
        want(qtbot, coding)
        self.box(qtbot, coding)
        qtbot.waitUntil(lambda: coding.box.reasons.words == "word here “bukit”")
        QTest.keyClick(coding.box.field, Qt.Key.Key_Tab)
        assert coding.box.reasons.has_more
        QTest.keyClick(coding.box.field, Qt.Key.Key_Down)
        QTest.keyClick(coding.box.field, Qt.Key.Key_Up)
        qtbot.waitUntil(lambda: coding.box.reasons.words == "word here “bukit”")
        coding.box.hide()
        rest(qtbot, coding)

    def it_has_the_recent_codes_on_the_first_keys_where_the_machine_is_not_wanted(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        source, book = coding.transcript.source, coding.sitting.project.codebook()
        assert source is not None
        coding.sitting.perform(
            coding_of(coding.sitting.project, source, Span(0, 4), book.at_path(REPORTS).id)
        )
        self.box(qtbot, coding)
        QTest.keyClick(coding.box.field, Qt.Key.Key_1)
        assert len(coding.sitting.project.reader.all(Coding)) == 2
        assert teller.lessons == 0


class DescribeGoingOnWithTheCodeBefore:
    def prepare(self, coding: CodingWorkspace) -> None:
        source, project = coding.transcript.source, coding.sitting.project
        assert source is not None
        for path in (REPORTS, ACCESS):
            span = span_of(coding, "Laporannya")
            coding.sitting.perform(coding_of(project, source, span, project.codebook().at_path(path).id))

    def it_gives_the_codes_of_the_segment_before_by_one_key(self, coding: CodingWorkspace) -> None:
        self.prepare(coding)
        coding.transcript.view.set_selection(span_of(coding, "Mendukung"))
        coding.transcript.view.setFocus()
        QTest.keyClick(coding.transcript.view, Qt.Key.Key_0)
        made = [
            each for each in coding.sitting.project.reader.all(Coding) if each.segment.quote == "Mendukung"
        ]
        assert len(made) == 2
        coding.commands["undo"].trigger()
        assert len(coding.sitting.project.reader.all(Coding)) == 2

    def it_is_offered_apart_in_the_code_box(self, coding: CodingWorkspace) -> None:
        self.prepare(coding)
        coding.transcript.view.set_selection(span_of(coding, "Mendukung"))
        coding.commands["code_selection"].trigger()
        assert coding.box.go_on.words == "0   Go on with: Pelaporan digital, Geografi dan akses"
        QTest.keyClick(coding.box.field, Qt.Key.Key_0)
        assert len(coding.sitting.project.reader.all(Coding)) == 4

    def it_says_so_when_there_is_nothing_to_go_on_with(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        told: list[str] = []
        window.messages.told.connect(lambda words, *_rest: told.append(words))
        coding.transcript.view.set_selection(span_of(coding, "Laporannya"))
        window.commands["continue_code"].trigger()
        assert told == ["Nothing before these words is coded in this source."]


class DescribeFinishing:
    def it_says_that_a_source_is_coded_to_its_end_and_takes_it_back(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        action = window.commands["finish_source"]
        action.trigger()
        assert action.isChecked()
        assert len(coding.sitting.project.reader.all(Finished)) == 1
        source = coding.transcript.source
        assert source is not None
        index = coding.sources.model.index_of_source(source)
        assert "coded to its end" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        coding.sources.tree.grab()
        action.trigger()
        assert not action.isChecked()
        assert coding.sitting.project.reader.all(Finished) == ()
        window.commands["undo"].trigger()
        assert action.isChecked()


class DescribeSettings:
    @pytest.mark.parametrize(
        "wishes",
        [
            Wishes(),
            Wishes(on=True, unasked=False),
            Wishes(on=True, precision=0.95, own_only=True, skips_moderators=True),
        ],
    )
    def it_gives_back_what_it_shows(self, coding: CodingWorkspace, wishes: Wishes) -> None:
        dialog = SuggestionSettings(coding, wishes)
        assert dialog.wishes() == wishes
        dialog.deleteLater()

    def it_sets_what_is_chosen(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def choose(dialog: SuggestionSettings) -> bool:
            dialog.ways[2].click()
            dialog.precision.setCurrentIndex(dialog.precision.findData(0.9))
            dialog.own_only.click()
            return True

        monkeypatch.setattr("workbench.ui.dialogs.suggestion_settings.answered", choose)
        coding.commands["suggestion_settings"].trigger()
        rest(qtbot, coding)
        assert wishes_of(coding.sitting.project) == Wishes(on=True, precision=0.9, own_only=True)

    def it_changes_nothing_when_the_person_thinks_better_of_it(
        self, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("workbench.ui.dialogs.suggestion_settings.answered", lambda _dialog: False)
        coding.commands["suggestion_settings"].trigger()
        assert wishes_of(coding.sitting.project) == Wishes()

    def it_can_be_chosen_from_the_panels_own_menu(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        wish, menu = coding.suggestions.wish, QMenu()
        wish.fill(menu)
        said = [each.text() for each in menu.actions() if not each.isSeparator()]
        assert said[:3] == ["Off", "Only in the code box, when asked", "By themselves: 5 of 10 right"]
        assert len(said) == len(PRECISIONS) + 3
        next(each for each in menu.actions() if each.text() == "By themselves: 19 of 20 right").trigger()
        rest(qtbot, coding)
        assert coding.sitting.machine.wishes == Wishes(on=True, precision=0.95)
        assert wish.words == "Promised: 19 of 20 right"
        wish.fill(menu)
        (checked,) = [each.text() for each in menu.actions() if each.isChecked()]
        assert checked == "By themselves: 19 of 20 right"
        menu.deleteLater()


class DescribeTheList:
    def it_follows_without_moving_what_stays(
        self,
        qtbot: QtBot,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
        qtmodeltester: ModelTester,
    ) -> None:
        model = coding.suggestions.model
        stays, goes, same = suggested("Tiap minggu"), suggested("Naik bukit dulu"), suggested("Mendukung")
        model.show_suggestions((stays, goes, same), coding.sitting.project.codebook())
        keys = [key for key, _each in model.rows()]
        qtmodeltester.check(model)
        surer = suggested("Mendukung", confidence=0.95)
        new, beside = suggested("Laporannya"), suggested("minggu ada format")
        model.follow((surer, new, beside), lambda key, _each: key == keys[0])
        assert [each.quote for _key, each in model.rows()] == ["Laporannya", "Tiap minggu", "Mendukung"]
        assert [key for key, _each in model.rows()][1:] == [keys[0], keys[2]]
        assert model.rows()[2][1].confidence == 0.95

    def it_lets_go_of_a_code_that_is_deleted(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        found = suggested("Naik bukit dulu")
        teller.suggestions = (found,)
        want(qtbot, coding)
        coding.sitting.perform(RemoveCode(found.code))
        assert listed(coding) == []

    def it_refuses_with_the_run_in_which_it_was_made(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"),)
        want(qtbot, coding)
        window.commands["refuse_suggestion"].trigger()
        (verdict,) = coding.sitting.project.reader.all(Verdict)
        assert verdict.kind is VerdictKind.REFUSED
        assert verdict.run
        assert len(coding.sitting.project.reader.all(Refusal)) == 1
