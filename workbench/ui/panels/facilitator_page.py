"""A facilitator: what she carries, what she learnt and wants to learn, and what supervision has of her."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.access import AccessKind
from workbench.domain.capacity import CaseloadRow
from workbench.domain.cases import Case
from workbench.domain.facilitators import Facilitator, LearningNeed, Training
from workbench.services.access_log import note_access
from workbench.services.facilitators import work_of
from workbench.ui.panels.base import Panel, button, label, line
from workbench.ui.panels.capacity_words import CapacityCounts, CapacityWords, about_day, caseload_role
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.supervision_words import day_word
from workbench.ui.sitting import Sitting

_MOST_CASES = 40


class FacilitatorPage(Panel):
    """Shows one entry of the register and asks for what is to be done with it."""

    edit_wanted = Signal(str)
    retire_wanted = Signal(str)
    return_wanted = Signal(str)
    case_wanted = Signal(str)

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._row: CaseloadRow | None = None
        self.title, self.place = label("title"), label("muted", wraps=True)
        self.caseload = label("good", wraps=True)
        self.facts = label("muted", wraps=True)
        self.edit, self.retire = button("quiet"), button("quiet")
        self._body = QVBoxLayout()
        self._lay_out()
        self.edit.clicked.connect(lambda: self._emit(self.edit_wanted))
        self.retire.clicked.connect(self._on_retire)
        self.retranslate()

    @property
    def row(self) -> CaseloadRow | None:
        """Who is shown."""
        return self._row

    def show_row(self, row: CaseloadRow | None) -> None:
        """Show a facilitator, or nobody."""
        self._row = row
        self.setVisible(row is not None)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.edit.setText(self.tr("Edit"))
        row = self._row
        if row is None:
            return
        words, person = CapacityWords(self._sitting), row.facilitator
        self._scroll.setAccessibleName(person.code)
        self.retire.setText(self.tr("Retire…") if person.active else self.tr("Return"))
        for each in (self.edit, self.retire):
            each.setVisible(self._sitting.writable and person.erased is None)
        self.title.setText(person.code)
        since = f"{words.word('since')} {about_day(person.since)}" if person.since else ""
        off = "" if person.active else words.word("inactive")
        self.place.setText(" · ".join(filter(None, (row.district, person.subdistrict, since, off))))
        self.caseload.setText(words.caseload(person.families))
        self.caseload.setProperty("role", caseload_role(row.caseload))
        self.style().unpolish(self.caseload)
        self.style().polish(self.caseload)
        self.facts.setText(_facts(person, words))
        self._fill(person, words)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.edit)
        head.addWidget(self.retire)
        inner = QWidget()
        self._body.setSpacing(6)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 14, 14)
        column.setSpacing(6)
        column.addLayout(head)
        for each in (self.place, self.caseload, self.facts):
            column.addWidget(each)
        column.addWidget(line())
        column.addLayout(self._body)
        column.addStretch(1)
        scroll = self._scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(inner)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _fill(self, person: Facilitator, words: CapacityWords) -> None:
        empty(self._body)
        work, counts = work_of(self._sitting.project, person.code), CapacityCounts()
        last = (
            self.tr("the last on {day}").format(day=day_word(work.last_session)) if work.last_session else ""
        )
        met = counts.sessions(work.sessions)
        self._part(
            self.tr("In supervision"),
            counts.cases(work.cases, len(work.open_cases)),
            counts.actions(work.open_actions),
            f"{met}, {last}" if last else met,
        )
        if work.open_cases:
            self._body.addLayout(self._case_buttons(work.open_cases[:_MOST_CASES]))
        trainings = sorted(person.trainings, key=lambda each: each.on, reverse=True)
        self._part(words.word("training"), *(_training(each, words) for each in trainings))
        self._part(words.word("needs"), *(self._need(each, words) for each in person.needs))
        if person.note:
            self._restricted_note(person, words)

    def _restricted_note(self, person: Facilitator, words: CapacityWords) -> None:
        """Show that there is a note on the person; its words when somebody asks for them, which is written down."""
        show = button("quiet")
        show.setText(self.tr("Read it (this is noted down)"))
        self._heading(f"🔒 {words.word('note')}")
        self._body.addWidget(show)

        def on_show() -> None:
            note_access(self._sitting.project, AccessKind.OPENED, "facilitator", person.id, "note")
            show.hide()
            self._say(person.note)

        show.clicked.connect(on_show)

    def _part(self, title: str, *lines: str) -> None:
        self._heading(title)
        for text in lines or ("–",):
            self._say(text)

    def _heading(self, title: str) -> None:
        heading = label("caption")
        heading.setText(title)
        self._body.addSpacing(6)
        self._body.addWidget(heading)

    def _say(self, text: str) -> None:
        made = label("", wraps=True, selectable=True)
        made.setText(text)
        self._body.addWidget(made)

    def _case_buttons(self, ids: tuple[str, ...]) -> QLayout:
        flow = FlowLayout(across=6, down=6)
        for case in self._sitting.project.reader.among(Case, ids):
            made = button("quiet")
            made.setText(case.code)
            made.setAccessibleName(self.tr("Show case {code}").format(code=case.code))
            made.clicked.connect(lambda _on=False, id_=case.id: self.case_wanted.emit(id_))
            flow.addWidget(made)
        return flow

    def _need(self, need: LearningNeed, words: CapacityWords) -> str:
        met = words.word("met") if need.met else ""
        return " · ".join(
            filter(None, (words.value(need.competence), need.what, need.agreed, need.progress, met))
        )

    def _on_retire(self) -> None:
        active = self._row is not None and self._row.facilitator.active
        self._emit(self.retire_wanted if active else self.return_wanted)

    def _emit(self, wanted: SignalInstance) -> None:
        if self._row is not None:
            wanted.emit(self._row.facilitator.id)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, and away."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def _facts(person: Facilitator, words: CapacityWords) -> str:
    groups = f"{words.word('groups')}: {person.groups}" if person.groups is not None else ""
    return " · ".join(
        filter(None, (groups, f"{words.word('performance')}: {words.value(person.performance)}"))
    )


def _training(training: Training, words: CapacityWords) -> str:
    competence = words.value(training.competence) if training.competence else ""
    return " · ".join(filter(None, (about_day(training.on), training.what, competence)))
