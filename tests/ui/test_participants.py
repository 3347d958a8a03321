"""Participants and turns in the window: through actions and keys, seen on the project and in what is told."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.test_coding_workspace import code_named, select
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.people import person_items
from workbench.ui.dialogs.participants import ParticipantsDialog
from workbench.ui.dialogs.who_speaks import WhoSpeaks
from workbench.ui.main_window import MainWindow
from workbench.ui.models.participants_model import ParticipantsModel
from workbench.ui.people_commands import PeopleCommands
from workbench.ui.workspaces.coding import CodingWorkspace


def speakers(coding: CodingWorkspace) -> list[str]:
    reader = coding.sitting.project.reader
    (transcript,) = reader.all(Transcript)
    names = {person.id: person.name for person in reader.all(Participant)}
    return [names[turn.participant] if turn.participant else "" for turn in transcript.turns]


def shown_labels(coding: CodingWorkspace) -> list[str]:
    return [turn.label for turn in coding.transcript.view._page.layout.turns]


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Type a code name, the last of this list, into the question who speaks, and press Enter."""
    wanted: list[str] = []

    def answer(dialog: QDialog) -> int:
        assert isinstance(dialog, WhoSpeaks)
        dialog.field.setEditText(wanted[-1])
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(WhoSpeaks, "exec", answer)
    return wanted


class DescribeTurnsInTheWindow:
    def it_gives_a_turn_to_somebody_else_of_the_source(
        self, window: MainWindow, coding: CodingWorkspace, chosen: list[str]
    ) -> None:
        select(coding, "sinyal")
        coding.transcript.view.clear_selection()
        chosen.append("P1")
        window.commands["assign_turn"].trigger()
        assert speakers(coding) == ["Moderator", "P1", "P1", "Moderator", "P1"]
        assert shown_labels(coding) == speakers(coding)
        assert "P1" in window.messages.last
        window.commands["undo"].trigger()
        assert shown_labels(coding) == ["Moderator", "P1", "P2", "Moderator", "P1"]

    def it_marks_selected_words_as_somebody_news(
        self, window: MainWindow, coding: CodingWorkspace, chosen: list[str]
    ) -> None:
        select(coding, "Naik bukit dulu baru bisa unggah.")
        chosen.append("Bu Lurah")
        window.commands["assign_turn"].trigger()
        assert speakers(coding) == ["Moderator", "P1", "P2", "Bu Lurah", "Moderator", "P1"]

    def it_splits_and_joins_at_the_caret_and_keeps_codings_and_place(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        span = select(coding, "Naik bukit")
        coding.code_span(span, code_named(coding, "Konteks wilayah / Jaringan internet").id)
        coding.transcript.view._selector.place(span.start)
        window.commands["split_turn"].trigger()
        assert speakers(coding) == ["Moderator", "P1", "P2", "P2", "Moderator", "P1"]
        assert coding.transcript.view._page.codings.get(coding.segment.current().id) is not None
        coding.transcript.view._selector.place(span.start - 3)
        window.commands["join_turns"].trigger()
        assert len(speakers(coding)) == 5

    def it_leaves_words_to_nobody(self, window: MainWindow, coding: CodingWorkspace) -> None:
        select(coding, "Mendukung")
        window.commands["unmark_turn"].trigger()
        assert speakers(coding) == ["Moderator", "P1", "P2", "Moderator"]

    def it_says_why_nothing_can_be_done_where_nobody_speaks(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        view = coding.transcript.view
        (transcript,) = coding.sitting.project.reader.all(Transcript)
        view._selector.place(len(transcript.text))
        for command, words in (
            ("split_turn", "can be split"),
            ("join_turns", "another one after"),
            ("unmark_turn", "no turn at the caret"),
            ("assign_turn", "Nobody speaks"),
        ):
            window.commands[command].trigger()
            assert words in window.messages.last
        assert len(speakers(coding)) == 5


class DescribeTheQuestionWhoSpeaks:
    def it_takes_a_known_name_or_a_new_one(self, coding: CodingWorkspace, qtbot: QtBot) -> None:
        items = person_items(coding.sitting.project)
        dialog = WhoSpeaks(None, [item.participant for item in items[:2]], items, "P1")
        qtbot.addWidget(dialog)
        assert dialog.answer() == items[1].participant
        dialog.field.setEditText("P2")
        assert dialog.answer() == items[2].participant
        dialog.field.setEditText(" Bu  Camat ")
        assert dialog.answer() == "Bu Camat"

    def it_wants_a_name(self, coding: CodingWorkspace, qtbot: QtBot) -> None:
        dialog = WhoSpeaks(None, (), (), "")
        qtbot.addWidget(dialog)
        assert not dialog._yes.isEnabled()


class DescribeTheListOfParticipants:
    @pytest.fixture
    def dialog(self, coding: CodingWorkspace, window: MainWindow, qtbot: QtBot) -> ParticipantsDialog:
        made = ParticipantsDialog(window, coding.sitting)
        qtbot.addWidget(made)
        made.show()
        return made

    def it_lists_everybody_and_filters(self, dialog: ParticipantsDialog, qtmodeltester: ModelTester) -> None:
        qtmodeltester.check(dialog.model)
        assert dialog.shown.rowCount() == 3
        QTest.keyClicks(dialog.filter, "p2")
        assert dialog.shown.rowCount() == 1

    def it_changes_what_is_known(self, dialog: ParticipantsDialog, coding: CodingWorkspace) -> None:
        dialog.table.selectRow(1)
        page = dialog.page
        page.name.setText("PD-01")
        page.name.editingFinished.emit()
        page.role.setCurrentIndex(page.role.findData(Role.FACILITATOR))
        page.role.activated.emit(page.role.currentIndex())
        page.district.setCurrentIndex(2)
        page.district.activated.emit(2)
        last = page.attributes.rowCount() - 1
        page.attributes.item(last, 0).setText("Usia")
        page.attributes.item(last, 1).setText("34")
        person = coding.sitting.project.reader.all(Participant)[1]
        assert (person.name, person.role, person.attribute("Usia")) == ("PD-01", Role.FACILITATOR, "34")
        assert person.district is not None
        assert dialog.model.columnCount() == 6
        assert shown_labels(coding)[1] == "PD-01"
        page.attributes.item(0, 1).setText("")
        assert coding.sitting.project.reader.all(Participant)[1].attributes == ()

    def it_makes_one_person_of_several(
        self, dialog: ParticipantsDialog, coding: CodingWorkspace, window: MainWindow
    ) -> None:
        assert not dialog.one_person.isEnabled()
        dialog._mark(*(person.id for person in coding.sitting.project.reader.all(Participant)[1:]))
        dialog.one_person.click()
        assert [item.participant.name for item in person_items(coding.sitting.project)] == ["Moderator", "P1"]
        assert "one person" in window.messages.last

    def it_sorts_turns_as_numbers(self, dialog: ParticipantsDialog) -> None:
        dialog.table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
        turns = [dialog.shown.index(row, 4).data() for row in range(3)]
        assert turns == sorted(turns, key=int, reverse=True)

    def it_shows_nothing_to_change_for_several(self, dialog: ParticipantsDialog) -> None:
        dialog.table.selectAll()
        assert not dialog.page.name.isVisible()

    def it_leaves_a_surveys_respondents_out_until_they_are_wanted(
        self, dialog: ParticipantsDialog, coding: CodingWorkspace, tmp_path: Path
    ) -> None:
        assert dialog.respondents.isHidden()
        rows = [
            f"2026-03-0{day} 08:00,R-{day},3{day},Sinyal di kampung nomor {day} hilang" for day in range(1, 7)
        ]
        sheet = tmp_path / "survei.csv"
        sheet.write_text(
            "\n".join(["Timestamp,Kode responden,Usia,Apa kendala terbesar Anda?", *rows]), "utf-8"
        )
        project = coding.sitting.project
        operation = import_operation(propose(project.reader, [sheet], ImportOptions(), Silent()))
        assert operation is not None
        coding.sitting.perform(operation)
        assert not dialog.respondents.isHidden()
        assert dialog.shown.rowCount() == 3
        dialog.respondents.click()
        assert dialog.shown.rowCount() == 9
        assert dialog._count.text() == "9 participants"

    def it_stands_an_empty_study(self, qtmodeltester: ModelTester) -> None:
        qtmodeltester.check(ParticipantsModel(()))


class DescribeParticipantCommands:
    @pytest.fixture
    def commands(self, window: MainWindow, coding: CodingWorkspace) -> PeopleCommands:
        return PeopleCommands(window)

    def it_brings_a_sheet_in_and_names_rows_of_strangers(
        self,
        commands: PeopleCommands,
        window: MainWindow,
        coding: CodingWorkspace,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        sheet = tmp_path / "peserta.csv"
        sheet.write_text("Kode,Usia\nP1,34\nP9,20\n", encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(sheet), ""))
        window.commands["import_participants"].trigger()
        assert coding.sitting.project.reader.all(Participant)[1].attribute("Usia") == "34"
        assert "1 rows name nobody" in window.messages.last or "1 row names nobody" in window.messages.last

    def it_says_why_a_sheet_is_none(
        self, commands: PeopleCommands, window: MainWindow, tmp_path: Path
    ) -> None:
        bad = tmp_path / "peserta.csv"
        bad.write_text("Usia,Desa\n3,A\n", encoding="utf-8")
        commands.import_sheet(bad)
        assert "peserta.csv" in window.messages.last

    def it_leaves_moderators_out_of_the_counts(
        self, commands: PeopleCommands, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        code = code_named(coding, "Beban kerja / Beban administratif").id
        coding.code_span(select(coding, "Apa yang paling berat"), code)
        coding.code_span(select(coding, "format baru"), code)
        assert coding._tally.by_code[code] == 2
        window.commands["leave_out_moderator"].trigger()
        assert coding._tally.by_code[code] == 1
        assert window.commands["leave_out_moderator"].isChecked()
        assert "left out" in window.messages.last
        coding.code_span(select(coding, "Bagaimana koordinatornya"), code)
        assert coding._tally.by_code[code] == 1
        window.commands["leave_out_moderator"].trigger()
        assert coding._tally.by_code[code] == 3
