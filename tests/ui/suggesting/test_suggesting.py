"""Suggestions in the coding workspace: they come by themselves, they say why, they stay where they are looked at."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.suggesting.desk import (
    ACCESS,
    ON,
    REPORTS,
    Suggest,
    code_words,
    listed,
    marked,
    rest,
    span_of,
    strip,
    want,
)
from tests.ui.teller import FakeTeller
from workbench.coding.material import RemoveSource
from workbench.coding.removal import RemoveCode
from workbench.domain.codings import Coding, Origin
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodingId
from workbench.domain.spans import Span
from workbench.domain.suggestions import (
    Reason,
    ReasonKind,
    Refusal,
    Suggestion,
    Verdict,
    VerdictKind,
    Withheld,
)
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.ledger import ledger_of
from workbench.services.suggestion_wishes import Wishes, wishes_of
from workbench.ui.machine import ENOUGH
from workbench.ui.main_window import MainWindow
from workbench.ui.models.roles import DETAIL
from workbench.ui.workspaces.coding import CodingWorkspace


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
        teller.may_answer.clear()
        coding.transcript.show_source(source)
        assert strip(coding).words == "Looking for suggestions…"
        teller.may_answer.set()
        rest(qtbot, coding)
        assert listed(coding) == ["Naik bukit dulu"]

    def it_only_ranks_when_that_is_all_that_is_wanted(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        want(qtbot, coding, Wishes(on=True, unasked=False))
        assert teller.asked == []
        assert teller.lessons == 1  # the ranking is there when the code box opens for the first time
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


class DescribeKeepingStill:
    @pytest.fixture
    def long(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, tmp_path: Path
    ) -> tuple[Suggestion, ...]:
        """A source of many screens, open at its beginning, with suggestions at its beginning, middle and end."""
        lines = [f"P1: Kalimat nomor {number} tentang laporan." for number in range(300)]
        (tmp_path / "Panjang.txt").write_text("\n".join(lines), encoding="utf-8")
        project = coding.sitting.project
        operation = import_operation(
            propose(project.reader, [tmp_path / "Panjang.txt"], ImportOptions(), Silent())
        )
        assert operation is not None
        coding.sitting.perform(operation)
        source = operation.imported[0].source.id
        text, code = project.reader.text(source), project.codebook().at_path(REPORTS).id
        found = []
        for number in (2, 150, 290):
            words = f"Kalimat nomor {number} tentang"
            span = Span(text.index(words), text.index(words) + len(words))
            found.append(Suggestion(source, span, words, code, 0.9))
        teller.suggestions = tuple(found)
        coding.show_source(source, None)
        QApplication.processEvents()
        return tuple(found)

    def it_scrolls_nothing_when_suggestions_come_by_themselves(
        self, qtbot: QtBot, coding: CodingWorkspace, long: tuple[Suggestion, ...]
    ) -> None:
        view = coding.transcript.view
        view.reveal(long[1].span)
        before = view.first_visible()
        want(qtbot, coding)
        assert view.first_visible() == before
        assert marked(coding) == long[1].quote

    def it_brings_the_marked_one_into_sight_before_it_is_decided_on(
        self, qtbot: QtBot, window: MainWindow, coding: CodingWorkspace, long: tuple[Suggestion, ...]
    ) -> None:
        want(qtbot, coding)
        view = coding.transcript.view
        coding.suggestions.hide()
        for command in ("accept_suggestion", "refuse_suggestion"):
            view.reveal(long[2].span)
            window.commands[command].trigger()
            assert coding.sitting.project.reader.all(Verdict) == ()
            sight = view.in_sight()
            assert sight is not None
            assert sight.overlaps(long[0].span)
        window.commands["accept_suggestion"].trigger()
        assert len(coding.sitting.project.reader.all(Verdict)) == 1

    def it_goes_on_from_where_one_reads(
        self, qtbot: QtBot, window: MainWindow, coding: CodingWorkspace, long: tuple[Suggestion, ...]
    ) -> None:
        want(qtbot, coding)
        view = coding.transcript.view
        view.reveal(Span(long[1].span.start - 600, long[1].span.start - 590))
        window.commands["next_suggestion"].trigger()
        assert marked(coding) == long[1].quote
        view.reveal(Span(len(coding.transcript.view._page.layout.text) - 9, len(view._page.layout.text)))
        window.commands["previous_suggestion"].trigger()
        assert marked(coding) == long[2].quote
        coding.suggestions.model.take(2)
        coding.suggestions.model.take(1)
        view.reveal(long[2].span)
        window.commands["next_suggestion"].trigger()
        sight = view.in_sight()
        assert sight is not None
        assert sight.overlaps(long[0].span)

    def it_learns_anew_for_another_coder_where_it_learns_from_one_alone(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller
    ) -> None:
        want(qtbot, coding, Wishes(on=True, own_only=True))
        with qtbot.waitSignal(coding.sitting.machine.learned):
            coding.sitting.switch_coder("Bayu")
        rest(qtbot, coding)
        assert teller.coders[-1] == (coding.sitting.project.coder.id,)


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
