"""The page of a case by clicks and keys: what happens around it, its evidence, its chronology and its picture."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu

from tests.ui.supervision.conftest import OTHER, THEME, case_called
from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.cases import CaseState, Risk
from workbench.services import case_events, supervision
from workbench.services.chronology import EntryKind, Event
from workbench.ui.dialogs.case_event_form import CaseEventForm, DayChoice
from workbench.ui.dialogs.case_notes import CaseNotes
from workbench.ui.dialogs.session_evidence import SessionEvidence
from workbench.ui.panels.case_chronology import CaseChronology
from workbench.ui.panels.case_entry import CaseEntry
from workbench.ui.panels.in_place import Field
from workbench.ui.workspaces.supervision import SupervisionWorkspace

CODE = "K-END-001"


def form() -> CaseEventForm:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CaseEventForm)
    return dialog


def fill(asked: CaseEventForm, **words: str) -> None:
    for name, text in words.items():
        field = asked.fields[name]
        assert isinstance(field, Field)
        field.text.setPlainText(text)


def keep(qtbot, asked: CaseEventForm) -> None:
    qtbot.mouseClick(asked.yes, Qt.MouseButton.LeftButton)


def step(work: SupervisionWorkspace, words: str) -> CaseEventForm:
    """Take a step of the menu about the case."""
    menu = work.case.head.more.menu()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.text() == words).trigger()
    return form()


def press(qtbot, work: SupervisionWorkspace, words: str) -> None:
    """Press a button of what happens around the case."""
    for line in work.case.events.children():
        for made in getattr(line, "buttons", []):
            if made.text() == words:
                qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
                return
    raise AssertionError(words)


def texts(work: SupervisionWorkspace) -> str:
    return "\n".join(each.text() for each in work.case.page.findChildren(QLabel))


def course(work: SupervisionWorkspace) -> CaseChronology:
    shown = work.case.chronology
    assert shown is not None
    return shown


def row_of(work: SupervisionWorkspace, event: Event) -> CaseEntry:
    return next(each for each in course(work).rows if each.entry.event is event)


class DescribeWhatHappensAroundACase:
    def it_judges_the_risk_with_a_reason(self, qtbot, work: SupervisionWorkspace):
        asked = step(work, "Judge the risk…")
        box = asked.fields["risk"]
        assert isinstance(box, QComboBox)
        assert [box.itemData(row) for row in range(box.count())] == ["low", "medium", "critical"]
        box.setCurrentIndex(2)
        keep(qtbot, asked)
        assert "Reason" in asked.error.text()
        fill(asked, reason="Ada ancaman")
        keep(qtbot, asked)
        case = case_called(work.sitting.project, CODE)
        assert (case.risk, case.risk_changes[-1].reason) == (Risk.CRITICAL, "Ada ancaman")
        assert row_of(work, Event.RISK).entry.value is Risk.CRITICAL

    def it_raises_a_flag_and_resolves_it(self, qtbot, work: SupervisionWorkspace):
        asked = step(work, "Raise a flag…")
        fill(asked, reason="Belum ada kabar")
        keep(qtbot, asked)
        (flag,) = work.sitting.project.reader.all(Flag)
        assert (flag.reason, flag.due) == ("Belum ada kabar", date(2026, 3, 27))
        assert "Flag: Belum ada kabar" in texts(work)
        press(qtbot, work, "Resolve…")
        fill(form(), note="Sudah dikunjungi")
        keep(qtbot, form())
        assert not work.sitting.project.reader.get(Flag, flag.id).is_up
        assert "Sudah dikunjungi" in texts(work)

    def it_raises_a_flag_without_a_day(self, qtbot, work: SupervisionWorkspace):
        asked = step(work, "Raise a flag…")
        fill(asked, reason="Kapan-kapan")
        day = asked.fields["due"]
        assert isinstance(day, DayChoice)
        day.there.setChecked(False)
        keep(qtbot, asked)
        assert work.sitting.project.reader.all(Flag)[0].due is None

    def it_says_when_a_flag_is_late(self, work: SupervisionWorkspace):
        project = work.sitting.project
        project.perform(case_events.flag_raised(project, CODE, {"reason": "x", "due": "2026-03-12"}))
        assert "was due on 12 Mar 2026" in texts(work)

    def it_escalates_from_the_menu_of_states_and_keeps_the_answer(self, qtbot, work: SupervisionWorkspace):
        work.case.state.menu().actions()[1].trigger()
        asked = form()
        fill(asked, to="Linjamsos", reason="Buntu", sent="NIK 3205010101010001")
        keep(qtbot, asked)
        assert "16-digit" in asked.error.text()
        fill(asked, sent="Ringkasan tanpa identitas")
        keep(qtbot, asked)
        project = work.sitting.project
        assert case_called(project, CODE).state is CaseState.ESCALATED
        assert "no answer yet" in texts(work)
        press(qtbot, work, "Answer…")
        fill(form(), answer="Dijadwalkan April")
        keep(qtbot, form())
        assert project.reader.all(Escalation)[0].answer == "Dijadwalkan April"
        work.commands["undo"].trigger()
        work.commands["undo"].trigger()
        assert case_called(project, CODE).state is CaseState.OPEN

    def it_refers_with_consent_or_says_why_without(self, qtbot, work: SupervisionWorkspace):
        asked = step(work, "Refer to an agency…")
        fill(asked, agency="Puskesmas", reason="Gizi")
        keep(qtbot, asked)
        assert "consent" in asked.error.text()
        day = asked.fields["consented_on"]
        assert isinstance(day, DayChoice)
        assert not day.day.isEnabled()
        day.there.setChecked(True)
        keep(qtbot, asked)
        (made,) = work.sitting.project.reader.all(Referral)
        assert made.consented_on == date(2026, 3, 20)
        assert "consent of 20 Mar 2026" in texts(work)
        press(qtbot, work, "Feedback…")
        fill(form(), outcome="Anak diperiksa")
        keep(qtbot, form())
        assert work.sitting.project.reader.all(Referral)[0].outcome == "Anak diperiksa"

    def it_tells_of_a_referral_without_consent(self, work: SupervisionWorkspace):
        project = work.sitting.project
        data = {"agency": "PPA", "reason": "aman", "without_consent": "nyawa terancam"}
        project.perform(case_events.case_referred(project, CODE, data))
        assert "without consent: nyawa terancam" in texts(work)

    @pytest.mark.parametrize(("words", "state"), [("Approve…", "approved"), ("Reject…", "rejected")])
    def it_asks_for_approval_and_keeps_the_answer(
        self, qtbot, work: SupervisionWorkspace, words: str, state: str
    ):
        asked = step(work, "Ask for approval…")
        fill(asked, note="Semua selesai")
        keep(qtbot, asked)
        press(qtbot, work, words)
        fill(form(), decided_by="KP-01", comment="baik")
        keep(qtbot, form())
        (approval,) = work.sitting.project.reader.all(Approval)
        assert (approval.state.value, approval.decided_by, approval.comment) == (state, "KP-01", "baik")

    def it_can_be_given_up(self, qtbot, work: SupervisionWorkspace):
        asked = step(work, "Raise a flag…")
        qtbot.mouseClick(asked.cancel, Qt.MouseButton.LeftButton)
        assert work.sitting.project.reader.all(Flag) == ()


class DescribeTheHeadAndThemes:
    def it_shows_on_which_side_of_the_border_the_case_is(self, work: SupervisionWorkspace):
        project = work.sitting.project
        assert not work.case.head.border.consent
        project.perform(
            supervision.case_edited(
                project,
                CODE,
                {
                    "research_consent": True,
                    "household": "ibu tunggal",
                    "group": "Melati",
                    "template": "conflict",
                    "keep_until": "2031-12-31",
                    "strengths": "Nenek membantu",
                },
            )
        )
        assert work.case.head.border.consent
        shown = texts(work)
        for words in ("ibu tunggal", "group Melati", "Conflict", "Kept until 31 Dec 2031", "Nenek membantu"):
            assert words in shown

    def it_says_how_themes_of_sessions_differ(self, work: SupervisionWorkspace):
        project = work.sitting.project
        session = supervision.session_from(
            project,
            {
                "date": "2026-03-19",
                "district": "Ende",
                "supervisor": "KK-01",
                "cases": [
                    {
                        "case": CODE,
                        "themes": [{"code": THEME, "strength": 1}, {"code": OTHER, "strength": 2}],
                    }
                ],
            },
        )
        project.perform(session)
        shown = texts(work)
        assert "last time touched" in shown
        assert "Only in sessions" in shown


class DescribeEvidence:
    def it_cites_words_of_earlier_sessions(self, qtbot, work: SupervisionWorkspace):
        qtbot.mouseClick(work.case.citing[1], Qt.MouseButton.LeftButton)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CaseNotes)
        assert "Jarak" in dialog.list.item(0).text()
        dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
        qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
        case = case_called(work.sitting.project, CODE)
        assert [note.quote for note in case.notes] == ["Jarak"]
        assert "“Jarak”" in texts(work)
        assert row_of(work, Event.QUOTATIONS).entry.said

    def it_takes_a_quotation_off(self, qtbot, work: SupervisionWorkspace):
        qtbot.mouseClick(work.case.citing[0], Qt.MouseButton.LeftButton)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SessionEvidence)
        dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
        qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
        assert case_called(work.sitting.project, CODE).evidence == ()
        assert "Nothing is cited yet" in texts(work)

    def it_has_nothing_to_cite_of_a_case_that_nobody_spoke_of(self, qtbot, work: SupervisionWorkspace):
        work.cases.mark_case(case_called(work.sitting.project, "K-END-002").id)
        qtbot.mouseClick(work.case.citing[1], Qt.MouseButton.LeftButton)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CaseNotes)
        assert dialog.list.count() == 0
        dialog.reject()


class DescribeTheChronologyOnThePage:
    def it_follows_a_thread_both_ways(self, qtbot, work: SupervisionWorkspace):
        project = work.sitting.project
        action = next(each for each in project.reader.all(Action) if each.what == "Telepon puskesmas")
        project.perform(supervision.action_done(project, action.id, "Dicatat"))
        end = row_of(work, Event.ACTION_DONE)
        qtbot.mouseClick(end, Qt.MouseButton.LeftButton)
        marked = [row.entry.event for row in course(work).rows if row.in_thread]
        assert marked == [Event.SESSION, Event.ACTION_AGREED, Event.ACTION_DONE]
        qtbot.mouseClick(course(work).all, Qt.MouseButton.LeftButton)
        assert not any(row.in_thread for row in course(work).rows)
        meeting = row_of(work, Event.SESSION)
        qtbot.keyClick(meeting, Qt.Key.Key_Space)
        assert sum(row.in_thread for row in course(work).rows) == 4
        qtbot.keyClick(meeting, Qt.Key.Key_Return)
        assert not any(row.in_thread for row in course(work).rows)

    def it_goes_to_a_neighbour_in_the_thread(self, qtbot, work: SupervisionWorkspace):
        meeting = row_of(work, Event.SESSION)
        meeting.neighbour_wanted.emit(row_of(work, Event.ACTION_AGREED).entry.key)
        QApplication.processEvents()
        assert course(work).key == row_of(work, Event.ACTION_AGREED).entry.key

    def it_follows_a_theme(self, work: SupervisionWorkspace):
        project = work.sitting.project
        said = {"case": CODE, "decision": "x", "rationale": "y", "themes": [{"code": OTHER, "strength": 2}]}
        data = {"date": "2026-03-10", "district": "Ende", "supervisor": "KK-01", "cases": [said]}
        project.perform(supervision.session_from(project, data))
        themes = course(work).themes
        assert not themes.isHidden()
        themes.setCurrentIndex(1)
        themes.activated.emit(1)
        assert [row.entry.on.day for row in course(work).rows if row.in_thread] == [10]
        themes.setCurrentIndex(0)
        themes.activated.emit(0)
        assert not any(row.in_thread for row in course(work).rows)

    def it_is_filtered_by_kind_and_stays_so(self, work: SupervisionWorkspace):
        course(work).kinds[EntryKind.ACTION].setChecked(False)
        assert row_of(work, Event.ACTION_AGREED).isHidden()
        project = work.sitting.project
        project.perform(case_events.flag_raised(project, CODE, {"reason": "x"}))
        assert row_of(work, Event.ACTION_AGREED).isHidden()
        course(work).kinds[EntryKind.ACTION].setChecked(True)
        assert not row_of(work, Event.ACTION_AGREED).isHidden()

    def it_is_walked_through_by_arrows(self, qtbot, work: SupervisionWorkspace):
        work.window().activateWindow()
        first, second = course(work).rows[:2]
        first.setFocus()
        qtbot.keyClick(first, Qt.Key.Key_Down)
        assert QApplication.focusWidget() is second
        qtbot.keyClick(second, Qt.Key.Key_Up)
        assert QApplication.focusWidget() is first
        qtbot.keyClick(first, Qt.Key.Key_A)
        assert QApplication.focusWidget() is first

    def it_opens_a_session(self, qtbot, work: SupervisionWorkspace):
        with qtbot.waitSignal(work.case.session_wanted):
            row_of(work, Event.SESSION).session_wanted.emit("z")

    def it_looks_anew_only_when_it_is_seen(self, work: SupervisionWorkspace):
        work.tabs.setCurrentWidget(work.sessions)
        before = work.case.chronology
        project = work.sitting.project
        project.perform(case_events.flag_raised(project, CODE, {"reason": "x"}))
        assert work.case.chronology is before
        work.tabs.setCurrentWidget(work.case)
        assert row_of(work, Event.FLAG_RAISED)


class DescribeThePicture:
    def it_goes_from_mark_to_mark_by_keys(self, qtbot, work: SupervisionWorkspace):
        picture = course(work).timeline
        qtbot.keyClick(picture, Qt.Key.Key_End)
        last = picture.entry
        assert last is not None
        assert last.subject in picture.accessibleDescription()
        qtbot.keyClick(picture, Qt.Key.Key_Home)
        qtbot.keyClick(picture, Qt.Key.Key_Right)
        qtbot.keyClick(picture, Qt.Key.Key_Left)
        assert picture.current == 0
        with qtbot.waitSignal(picture.entry_chosen) as heard:
            qtbot.keyClick(picture, Qt.Key.Key_Return)
        assert heard.args == [picture.entry.key]
        qtbot.keyClick(picture, Qt.Key.Key_A)
        assert picture.current == 0

    def it_chooses_one_after_the_other_of_a_days_marks(self, qtbot, work: SupervisionWorkspace):
        picture = course(work).timeline
        key = row_of(work, Event.ACTION_AGREED).entry.key
        place = picture.box_of(key).center().toPoint()
        chosen = []
        picture.entry_chosen.connect(chosen.append)
        for _click in range(3):
            qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
        assert len(chosen) == 3
        assert len(set(chosen)) == 2
        qtbot.mouseMove(picture, place)
        assert picture.box_of("nothing").isEmpty()

    def it_says_what_lies_under_the_pointer(self, work: SupervisionWorkspace):
        picture = course(work).timeline
        meeting = row_of(work, Event.SESSION).entry
        assert meeting.subject in picture.words_at(picture.box_of(meeting.key).center())
        opened = picture.box_of("opened").center()
        assert "High risk" in picture.words_at(QPointF(opened.x() + 1, 30))
        assert picture.words_at(QPointF(0, 0)) == ""
        for place in (picture.box_of(meeting.key).center().toPoint(), QPointF(0, 0).toPoint()):
            event = QHelpEvent(QEvent.Type.ToolTip, place, picture.mapToGlobal(place))
            assert picture.event(event)

    def it_paints_marks_and_focus(self, work: SupervisionWorkspace):
        picture = course(work).timeline
        course(work).follow(row_of(work, Event.SESSION).entry.key)
        QApplication.processEvents()
        image = QImage(picture.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        picture.render(image)
        colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
        assert len(colours) > 5
        row = row_of(work, Event.SESSION)
        row.setFocus()
        assert not row.grab().isNull()
