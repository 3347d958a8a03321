"""The sheet of the session's form: its blocks under each other, from the meeting to the closing words."""

import re
from collections.abc import Iterator
from dataclasses import astuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.access import AccessKind
from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.sessions import Session, WellBeing
from workbench.services.access_log import note_access
from workbench.services.session_drafts import earlier_actions, own_actions
from workbench.services.session_prefill import Prefill, people, prefill, supervisors
from workbench.services.supervision_lists import cases_named
from workbench.ui.panels.base import Panel
from workbench.ui.panels.in_place import InPlaceText
from workbench.ui.panels.session_actions import ActionRow
from workbench.ui.panels.session_balance import SessionBalance
from workbench.ui.panels.session_block import SessionBlock
from workbench.ui.panels.session_case_choice import SessionCaseChoice
from workbench.ui.panels.session_closing import SessionClosing
from workbench.ui.panels.session_discussion import SessionDiscussion
from workbench.ui.panels.session_meeting import SessionMeeting
from workbench.ui.panels.session_needs import SessionNeeds
from workbench.ui.panels.session_reviews import SessionReviews
from workbench.ui.panels.session_texts import SessionTexts
from workbench.ui.panels.session_watch import suggest_themes, watch
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.panels.session_workload import SessionWorkload
from workbench.ui.sitting import Sitting

_REFLECTION = {
    "experience": "experience",
    "reflection": "reflecting",
    "analysis": "analysing",
    "plan": "plan",
}
_WELLBEING = {"impact": "impact", "support": "support"}
_Part = (
    SessionMeeting
    | SessionReviews
    | SessionBalance
    | SessionTexts
    | SessionWorkload
    | SessionNeeds
    | SessionClosing
)
_CASE = re.compile(r"cases\[(\d+)\]")
_MOST_BROUGHT = 5
"""So many cases with follow-ups from last time come onto the sheet by themselves; the others are a click away."""


class SessionSheet(Panel):
    """Holds what is written of a session. It keeps nothing itself: ``data`` says what there is to keep."""

    changed = Signal()
    structured = Signal()
    """Fields were added or taken off."""
    action_dropped = Signal(str)

    def __init__(self, sitting: Sitting, words: SessionWords) -> None:
        super().__init__()
        self._sitting, self._words = sitting, words
        self._session: Session | None = None
        reader, now = sitting.project.reader, sitting.project.clock().astimezone()
        self.meeting = SessionMeeting(reader.all(District), now, words)
        self.reviews = SessionReviews(sitting, words)
        self.discussions: list[SessionDiscussion] = []
        self.choice = SessionCaseChoice(words, self._codes)
        self.balance = SessionBalance(words)
        self.reflection = SessionTexts(words, _REFLECTION, columns=2)
        self.workload = SessionWorkload(words)
        self.wellbeing = SessionTexts(words, _WELLBEING, columns=2)
        self.needs = SessionNeeds(words)
        self.closing = SessionClosing(words, now.date())
        self._parts: dict[str, _Part] = {
            "meeting": self.meeting,
            "previous": self.reviews,
            "balance": self.balance,
            "reflection": self.reflection,
            "workload": self.workload,
            "wellbeing": self.wellbeing,
            "needs": self.needs,
            "closing": self.closing,
        }
        self.blocks = {key: self._block(key, part) for key, part in self._parts.items()}
        self._cases = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._prefill = Prefill()
        self._offer_people()
        watch(sitting, self.findChildren(InPlaceText))
        self.retranslate()

    def begin(self, case: Case | None) -> None:
        """Begin a new session: about a case and whom it belongs to, or with nobody yet."""
        self.meeting.be_unplanned()
        if case is not None:
            self.meeting.supervisees.show_names((case.facilitator,) if case.facilitator else ())
            self._fill_in(prefill(self._sitting.project, self.meeting.supervisees.names()))
            self.meeting.district.setCurrentIndex(self.meeting.district.findData(case.district))
            before = self._sitting.project.reader.sessions_about(case.id)
            if before and not self.meeting.supervisor.text():
                self.meeting.supervisor.show_names((before[-1].supervisor,))
            self.add_case(case)
        self._offer_cases()

    def show_session(self, session: Session) -> None:
        """Show a draft; fields that say the same stay as they are."""
        self._session = session
        self.meeting.show_session(session)
        for gone in [each for each in self.discussions if session.discussion_of(each.case.id) is None]:
            self._drop(gone)
        for said in session.discussions:
            shown = self.add_case(self._sitting.project.reader.get(Case, said.case))
            shown.show_discussion(said, session)
        self.balance.show_balance(session.minutes)
        self.reflection.show_texts(astuple(session.reflection))
        self.workload.show_workload(session.workload)
        self.wellbeing.show_texts(astuple(session.wellbeing))
        self.needs.show_needs(session.needs)
        self.closing.show_session(session)
        for key in ("balance", "reflection", "workload", "needs"):
            if self._parts[key].summary():
                self.blocks[key].unfold()
        self._prefill = prefill(self._sitting.project, session.supervisees)
        self._offer_cases()

    def remember(self, session: Session | None) -> None:
        """Know under which record the sheet is kept now; None when it is kept under none any more."""
        self._session = session
        if session is not None:
            self.meeting.district.setEnabled(False)
        else:
            self.meeting.district.setEnabled(True)
            for _case, row in self.action_rows():
                row.id, row.kept = None, None

    def follow_actions(self) -> None:
        """Follow what was done to follow-ups from elsewhere, by undoing for one."""
        self.reviews.follow()
        if self._session is not None:
            for each in self.discussions:
                each.actions_editor.show_actions(own_actions(self._sitting.project, each.case, self._session))

    def add_case(self, case: Case) -> SessionDiscussion:
        """Put a case on the sheet, with its follow-ups; one that is there already is only returned."""
        for there in self.discussions:
            if there.case.id == case.id:
                return there
        added = SessionDiscussion(self._sitting.project, case, self.meeting.held_on(), self._words)
        added.actions_editor.usual_who = case.facilitator
        added.changed.connect(self._on_changed)
        added.dropped.connect(lambda: self._drop(added))
        added.action_dropped.connect(self.action_dropped)
        suggest_themes(self._sitting, added)
        watch(self._sitting, added.findChildren(InPlaceText))
        added.folded.connect(lambda _folded: self.structured.emit())
        self.discussions.append(added)
        self._cases.addWidget(added)
        self.reviews.add(earlier_actions(self._sitting.project, case, self._session))
        self._offer_cases()
        self._on_changed()
        return added

    def action_rows(self) -> Iterator[tuple[SessionDiscussion, ActionRow]]:
        """Give every follow-up that can be kept, with the case that it is for."""
        for each in self.discussions:
            for row in each.actions_editor.wanted():
                yield each, row

    def field_at(self, path: str) -> QWidget | None:
        """Return the field of a text by its path in the record's file (``cases[0].rationale``), in its open block."""
        *outer, name = path.split(".")
        place = _CASE.fullmatch(outer[0]) if outer else None
        if place is not None and int(place[1]) < len(self.discussions):
            return self.discussions[int(place[1])].field_of(name)
        for key, texts in (
            ("reflection", self.reflection),
            ("closing", self.closing.summary_text),
            ("closing", self.closing.voices),
        ):
            if name in texts.fields and outer in ([], [key]):
                self.blocks[key].unfold()
                return texts.fields[name].text
        return None

    def in_order(self) -> list[SessionBlock]:
        """Return the blocks as they lie under each other."""
        first = [self.blocks["meeting"], *([self.blocks["previous"]] if self.reviews.rows else [])]
        rest = [block for key, block in self.blocks.items() if key not in {"meeting", "previous"}]
        return [*first, *self.discussions, *rest]

    def data(self) -> dict[str, object]:
        """Return everything as a record has it, but for the follow-ups."""
        return {
            **self.meeting.data(),
            "cases": [each.data() for each in self.discussions],
            "function_minutes": self.balance.data(),
            "reflection": self.reflection.data(),
            "workload": self.workload.data(),
            "wellbeing": self.wellbeing.data(),
            "needs": self.needs.data(),
            **self.closing.data(),
        }

    def enter(self) -> None:
        """Go to where writing goes on: who is met, what was left open, the first case."""
        if not self.meeting.supervisees.names():
            self.meeting.supervisees.setFocus()
        elif not self.meeting.supervisor.text().strip():
            self.meeting.supervisor.setFocus()
        elif self.reviews.missing():
            next(row for row in self.reviews.rows if not row.complete).choice.enter()
        elif self.discussions:
            self.discussions[0].discussed.text.setFocus()
        else:
            next(iter(self.choice.chips.values()), self.choice.field).setFocus()

    @override
    def retranslate(self) -> None:
        self._words.anew()
        say = self._words
        for key, block in self.blocks.items():
            block.say(
                *{
                    "meeting": (say("meeting"),),
                    "previous": (
                        say("previous_actions"),
                        self.tr("Keys: 1 done, 2 in progress, 3 carried over, 4 given up"),
                    ),
                    "balance": (say("function_minutes"),),
                    "reflection": (say("reflection"), self.tr("The supervisee's own words; may stay empty")),
                    "workload": (say("workload"),),
                    "wellbeing": (say("wellbeing"), self._who_never_sees()),
                    "needs": (say("needs"),),
                    "closing": (self.tr("Closing"),),
                }[key]
            )
        self.reflection.hint(
            {
                "experience": self.tr("What happened?"),
                "reflection": self.tr("How was it for you, what did you think?"),
                "analysis": self.tr("Why did it go like that?"),
                "plan": self.tr("What will you do next time?"),
            }
        )

    def _who_never_sees(self) -> str:
        return self.tr(
            "Restricted: province, ministry and researchers never see this. It is left out of district and research"
            " copies, of summaries and tables; whoever opens or prints it is noted down."
        )

    def _block(self, key: str, part: QWidget) -> SessionBlock:
        at_first = key in {"meeting", "previous", "closing"}
        block = SessionBlock(key, open_at_first=at_first, sign="lock" if key == "wellbeing" else "")
        block.inside.addWidget(part)
        block.folded.connect(lambda _folded: self.structured.emit())
        return block

    def _lay_out(self) -> None:
        self._cases.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.blocks["meeting"])
        layout.addWidget(self.blocks["previous"])
        layout.addLayout(self._cases)
        layout.addWidget(self.choice)
        for key in ("balance", "reflection", "workload", "wellbeing", "needs", "closing"):
            layout.addWidget(self.blocks[key])
        self.blocks["previous"].hide()

    def _connect(self) -> None:
        for part in self._parts.values():
            part.changed.connect(self._on_changed)
        self.blocks["wellbeing"].folded.connect(self._on_restricted)
        self.meeting.people_settled.connect(self._on_people)
        self.meeting.supervisees.entered.connect(self.enter)
        self.reviews.gone_on.connect(self.enter)
        self.meeting.supervisor.entered.connect(self.enter)
        self.meeting.district.currentIndexChanged.connect(lambda _row: self.choice.forget_codes())
        self.choice.chosen.connect(self._on_case)
        self.choice.typed.connect(self._on_case_typed)

    def _offer_people(self) -> None:
        self.meeting.supervisees.offer(people(self._sitting.project))
        known = supervisors(self._sitting.project)
        self.meeting.supervisor.offer([name for name, _role in known])
        if known and self._session is None:
            self.meeting.supervisor.show_names((known[0][0],))
            self.meeting.role.setText(known[0][1])

    def _on_people(self) -> None:
        found = prefill(self._sitting.project, self.meeting.supervisees.names())
        self._fill_in(found)
        if self._session is None and not self.discussions:
            for case in found.cases[: min(found.waiting, _MOST_BROUGHT)]:
                self.add_case(case)
        self._offer_cases()

    def _fill_in(self, found: Prefill) -> None:
        self._prefill = found
        if self._session is None:
            if found.district is not None:
                self.meeting.district.setCurrentIndex(self.meeting.district.findData(found.district))
            if found.supervisor:
                self.meeting.supervisor.show_names((found.supervisor,))
                self.meeting.role.setText(found.role)
        self.workload.suggest_families(found.families)

    def _offer_cases(self) -> None:
        self.choice.offer(self._prefill.cases, [each.case.id for each in self.discussions])
        self.structured.emit()

    def _codes(self) -> list[str]:
        district = self.meeting.district_id()
        return [code for _id, code in cases_named(self._sitting.project, district)] if district else []

    def _on_restricted(self, is_folded: bool) -> None:
        """Note down that somebody looks at what was written of well-being before."""
        session = self._session
        if not is_folded and session is not None and session.wellbeing != WellBeing():
            note_access(self._sitting.project, AccessKind.OPENED, "session", session.id, "wellbeing")

    def _on_case(self, case: Case) -> None:
        self.add_case(case).discussed.text.setFocus()

    def _on_case_typed(self, code: str) -> None:
        for found in self._sitting.project.reader.bearing(Case, code):
            self._on_case(found)

    def _drop(self, discussion: SessionDiscussion) -> None:
        self.discussions.remove(discussion)
        self.reviews.take_case(discussion.case.id)
        discussion.hide()
        discussion.deleteLater()
        self.choice.field.setFocus()
        self._offer_cases()
        self._on_changed()

    def _on_changed(self) -> None:
        for each in self.discussions:
            each.actions_editor.held_on = self.meeting.held_on()
        self.closing.next_on.after = self.meeting.held_on()
        self.blocks["previous"].setVisible(bool(self.reviews.rows))
        for key, part in self._parts.items():
            # What is restricted is not said in passing either.
            self.blocks[key].sum_up("" if key == "wellbeing" else part.summary())
        self.changed.emit()
