"""Pairs a mentor with a mentee, or writes a pair and its goals anew."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.districts import District
from workbench.domain.errors import InvalidField, WorkbenchError
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import DistrictId, MentorshipId
from workbench.domain.mentorships import Mentorship
from workbench.services.mentorships import mentorship_edited, mentorship_from, suggested_mentors
from workbench.services.supervision_views import today
from workbench.supervision.mentorship_records import goal_data
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.panels.capacity_words import CASELOAD_SIGNS, CapacityCounts, CapacityWords
from workbench.ui.panels.register_rows import FormRows, GoalRow
from workbench.ui.phrases import sentence
from workbench.ui.sitting import Sitting

_FIELDS = ("district", "started_on", "mentee", "mentor")


class MentorshipForm(QDialog):
    """Stays open, with everything that was typed, until the pair is kept or given up."""

    kept = Signal(str)
    """The id of the mentorship."""

    def __init__(
        self, parent: QWidget, sitting: Sitting, pair: Mentorship | None, district: DistrictId | None
    ) -> None:
        super().__init__(parent)
        self._sitting, self._pair = sitting, pair
        self._words = CapacityWords(sitting)
        self.district = QComboBox()
        self.mentor, self.mentee = QComboBox(editable=True), QComboBox(editable=True)
        self.started_on = QDateEdit()
        self.started_on.setCalendarPopup(True)
        self.started_on.setDisplayFormat("d MMM yyyy")
        self.goals = FormRows(GoalRow, self._words)
        self.note = QLineEdit()
        self.error = label("danger", wraps=True)
        self.keep, self._cancel = button("primary"), button()
        for each in sitting.project.reader.all(District):
            self.district.addItem(each.name, each.id)
        self._lay_out()
        self._say()
        self._fill(district)
        self.district.activated.connect(lambda _row: self._suggest())
        self.mentee.currentTextChanged.connect(lambda _text: self._suggest_mentors())
        self.keep.clicked.connect(self._on_keep)
        self._cancel.clicked.connect(self.reject)
        self.keep.setDefault(True)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        sitting: Sitting,
        pair: Mentorship | None = None,
        district: DistrictId | None = None,
    ) -> "MentorshipForm":
        """Open the form over the window; ``kept`` tells of the pair."""
        form = cls(parent, sitting, pair, district)
        form.finished.connect(form.deleteLater)
        form.open()
        return form

    def _lay_out(self) -> None:
        self._heading, self._hint = label("title"), label("muted", wraps=True)
        self._goals_caption, self._note_caption = label("caption"), label("caption")
        self._note_caption.setBuddy(self.note)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(10)
        inner.addLayout(self._grid())
        inner.addWidget(self._hint)
        for part in (self._goals_caption, self.goals, self._note_caption, self.note):
            inner.addWidget(part)
        inner.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 18)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.error)
        layout.addLayout(foot)
        self.error.hide()
        open_at(self, 720, 560)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        self._captions: dict[str, QLabel] = {}
        widgets: tuple[QWidget, ...] = (self.district, self.started_on, self.mentee, self.mentor)
        for place, (name, widget) in enumerate(zip(_FIELDS, widgets, strict=True)):
            row, column = divmod(place, 2)
            self._captions[name] = label("caption")
            self._captions[name].setBuddy(widget)
            widget.setAccessibleName(self._words.word(name))
            grid.addWidget(self._captions[name], 2 * row, column)
            grid.addWidget(widget, 2 * row + 1, column)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _say(self) -> None:
        title = self.tr("Edit this pair") if self._pair else self.tr("Pair a mentor with a mentee")
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._hint.setText(
            self.tr(
                "Suggested as mentors: those of this district with high performance, who have fewest mentees and "
                "families. You may type any other code name."
            )
        )
        for name in _FIELDS:
            self._captions[name].setText(self._words.word(name))
        self._goals_caption.setText(self._words.word("goals"))
        self._note_caption.setText(self._words.word("note"))
        self.note.setAccessibleName(self._words.word("note"))
        self.goals.say(self.tr("Add a goal"), self.tr("Remove this goal"))
        self.keep.setText(self.tr("Keep the changes") if self._pair else self.tr("Pair them"))
        self._cancel.setText(self.tr("Cancel"))

    def _fill(self, district: DistrictId | None) -> None:
        pair = self._pair
        day = pair.started_on if pair else today(self._sitting.project)
        self.started_on.setDate(QDate(day.year, day.month, day.day))
        self.district.setCurrentIndex(max(0, self.district.findData(pair.district if pair else district)))
        self._suggest()
        if pair is None:
            self.mentee.setCurrentText("")
            self.mentor.setCurrentText("")
            self.goals.add({})
        else:
            self.mentee.setCurrentText(pair.mentee)
            self.mentor.setCurrentText(pair.mentor)
            self.goals.show_rows([goal_data(each) for each in pair.goals])
            self.note.setText(pair.note)
        self.mentee.setFocus()

    def _suggest(self) -> None:
        """Offer those of the district as mentees, and who could be a mentor."""
        typed = self.mentee.currentText()
        people = self._sitting.project.reader.where(Facilitator, district=str(self.district.currentData()))
        self.mentee.clear()
        for each in sorted(people, key=lambda one: one.code.casefold()):
            if each.active:
                self.mentee.addItem(each.code)
        self.mentee.setCurrentText(typed)
        self._suggest_mentors()

    def _suggest_mentors(self) -> None:
        typed, counts = self.mentor.currentText(), CapacityCounts()
        found = suggested_mentors(
            self._sitting.project, DistrictId(str(self.district.currentData())), self.mentee.currentText()
        )
        self.mentor.clear()
        for each in found:
            self.mentor.addItem(each.facilitator.code)
            mark = CASELOAD_SIGNS[each.facilitator.caseload]
            told = (
                f"{mark} {self._words.caseload(each.facilitator.families)} · {counts.mentees(each.mentees)}"
            )
            self.mentor.setItemData(self.mentor.count() - 1, told, Qt.ItemDataRole.ToolTipRole)
        self.mentor.setCurrentText(typed)

    def _data(self) -> dict[str, object]:
        return {
            "district": str(self.district.currentData() or ""),
            "mentor": self.mentor.currentText(),
            "mentee": self.mentee.currentText(),
            "started_on": self.started_on.date().toString(Qt.DateFormat.ISODate),
            "goals": self.goals.data(),
            "note": self.note.text(),
        }

    def _on_keep(self) -> None:
        project = self._sitting.project
        try:
            if self._pair is None:
                added = mentorship_from(project, self._data())
                self._sitting.attempt(added, self.tr("The two are a pair."))
                id_: MentorshipId = added.mentorship.id
            else:
                id_ = self._pair.id
                edited = mentorship_edited(project, id_, self._data())
                self._sitting.attempt(edited, self.tr("The pair is changed."))
        except WorkbenchError as error:
            self.error.setText(self._in_words(error))
            self.error.show()
            return
        self.kept.emit(id_)
        self.accept()

    def _in_words(self, error: WorkbenchError) -> str:
        if isinstance(error, InvalidField) and error.name == "mentee" and error.value:
            return self.tr("Mentor and mentee are the same person; choose two.")
        if isinstance(error, InvalidField) and error.name in {"mentor", "mentee"}:
            return self.tr("“{field}” is empty; fill it in.").format(field=self._words.word(error.name))
        return sentence(error, self._sitting.preferences.language)
