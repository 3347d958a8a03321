"""Takes somebody into the register or writes an entry anew: one page, every field in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.access import AccessKind
from workbench.domain.districts import District
from workbench.domain.errors import InvalidField, PersonalNumber, WorkbenchError
from workbench.domain.facilitators import Facilitator, Performance
from workbench.domain.ids import DistrictId, FacilitatorId
from workbench.services.access_log import note_access
from workbench.services.facilitators import facilitator_edited, facilitator_from
from workbench.supervision.facilitator_records import facilitator_data, training_data
from workbench.supervision.record_parts import needs_data
from workbench.ui.dialogs.case_form import next_code
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.panels.capacity_words import CapacityWords
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.register_rows import FormRows, NeedRow, TrainingRow, typed_day
from workbench.ui.phrases import sentence
from workbench.ui.sitting import Sitting

_FIELDS = (
    ("code", "facilitator_code"),
    ("district", "district"),
    ("subdistrict", "subdistrict"),
    ("performance", "performance"),
    ("families", "families"),
    ("groups", "groups"),
    ("since", "since"),
)


class FacilitatorForm(QDialog):
    """Stays open, with everything that was typed, until the entry is kept or given up."""

    kept = Signal(str)
    """The id of the entry that was made or written anew."""

    def __init__(
        self, parent: QWidget, sitting: Sitting, person: Facilitator | None, district: DistrictId | None
    ) -> None:
        super().__init__(parent)
        self._sitting, self._person = sitting, person
        self._words = CapacityWords(sitting)
        self.code, self.subdistrict = QLineEdit(), QLineEdit()
        self.families, self.groups, self.since = QLineEdit(), QLineEdit(), QLineEdit()
        self.district, self.performance = QComboBox(), QComboBox()
        self.trainings = FormRows(TrainingRow, self._words)
        self.needs = FormRows(NeedRow, self._words)
        self.note = Field(2)
        self.error = label("danger", wraps=True)
        self.keep, self._cancel = button("primary"), button()
        for each in sitting.project.reader.all(District):
            self.district.addItem(each.name, each.id)
        for group in Performance:
            self.performance.addItem(self._words.value(group), group)
        self._lay_out()
        self._say()
        self._fill(district)
        self.keep.clicked.connect(self._on_keep)
        self._cancel.clicked.connect(self.reject)
        self.keep.setDefault(True)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        sitting: Sitting,
        person: Facilitator | None = None,
        district: DistrictId | None = None,
    ) -> "FacilitatorForm":
        """Open the form over the window; ``kept`` tells of the entry."""
        form = cls(parent, sitting, person, district)
        form.finished.connect(form.deleteLater)
        form.open()
        return form

    def _lay_out(self) -> None:
        self._heading, self._hint = label("title"), label("muted", wraps=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        self._captions: dict[str, QLabel] = {}
        for place, (name, _key) in enumerate(_FIELDS):
            row, column = divmod(place, 2)
            self._captions[name] = label("caption")
            self._captions[name].setBuddy(self._field(name))
            grid.addWidget(self._captions[name], 2 * row, column)
            grid.addWidget(self._field(name), 2 * row + 1, column)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._trainings_caption, self._needs_caption = label("caption"), label("caption")
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(10)
        inner.addLayout(grid)
        for part in (self._trainings_caption, self.trainings, self._needs_caption, self.needs, self.note):
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
        for widget in (self._heading, self._hint, scroll, self.error):
            layout.addWidget(widget)
        layout.addLayout(foot)
        layout.setStretchFactor(scroll, 1)
        self.error.hide()
        open_at(self, 820, 680)

    def _field(self, name: str) -> QLineEdit | QComboBox:
        fields: dict[str, QLineEdit | QComboBox] = {
            "code": self.code,
            "district": self.district,
            "subdistrict": self.subdistrict,
            "performance": self.performance,
            "families": self.families,
            "groups": self.groups,
            "since": self.since,
        }
        return fields[name]

    def _say(self) -> None:
        person = self._person
        title = (
            self.tr("Edit facilitator {code}").format(code=person.code)
            if person
            else self.tr("Add a facilitator")
        )
        self.setWindowTitle(title)
        self._heading.setText(title)
        self._hint.setText(self.tr("Code names only: no names, no NIK, no KK numbers."))
        for name, key in _FIELDS:
            self._captions[name].setText(self._words.word(key))
            self._field(name).setAccessibleName(self._words.word(key))
        self.since.setPlaceholderText(self.tr("a day, month or year, as 2019 or 2019-03-01"))
        self._trainings_caption.setText(self._words.word("training"))
        self._needs_caption.setText(self._words.word("needs"))
        self.trainings.say(self.tr("Add a training"), self.tr("Remove this training"))
        self.needs.say(self.tr("Add a learning need"), self.tr("Remove this learning need"))
        self.note.say(self._words.word("note"), self.tr("What else matters, without names"))
        self.keep.setText(self.tr("Keep the changes") if person else self.tr("Add"))
        self._cancel.setText(self.tr("Cancel"))

    def _fill(self, district: DistrictId | None) -> None:
        person, reader = self._person, self._sitting.project.reader
        if person is None:
            self.district.setCurrentIndex(max(0, self.district.findData(district)))
            self.code.setText(next_code([each.code for each in reader.all(Facilitator)]))
        else:
            data = facilitator_data(person, reader)
            for name in ("code", "subdistrict", "since"):
                self._line(name).setText(typed_day(data[name]))
            for name, number in (("families", person.families), ("groups", person.groups)):
                self._line(name).setText("" if number is None else str(number))
            self.district.setCurrentIndex(self.district.findData(person.district))
            self.performance.setCurrentIndex(self.performance.findData(person.performance))
            if person.note:
                note_access(self._sitting.project, AccessKind.OPENED, "facilitator", person.id, "note")
            self.note.text.setPlainText(person.note)
            self.trainings.show_rows([training_data(each) for each in person.trainings])
            self.needs.show_rows(needs_data(person.needs))
        self.code.setFocus()
        self.code.selectAll()

    def _line(self, name: str) -> QLineEdit:
        field = self._field(name)
        assert isinstance(field, QLineEdit)
        return field

    def _data(self) -> dict[str, object]:
        return {
            "code": self.code.text(),
            "district": str(self.district.currentData() or ""),
            "subdistrict": self.subdistrict.text(),
            "families": _number("families", self.families.text()),
            "groups": _number("groups", self.groups.text()),
            "since": self.since.text() or None,
            "performance": Performance(self.performance.currentData()).value,
            "trainings": self.trainings.data(),
            "needs": self.needs.data(),
            "note": self.note.text.toPlainText(),
        }

    def _on_keep(self) -> None:
        project = self._sitting.project
        try:
            if self._person is None:
                added = facilitator_from(project, self._data())
                told = self.tr("{code} is in the register.").format(code=added.facilitator.code)
                self._sitting.attempt(added, told)
                id_: FacilitatorId = added.facilitator.id
            else:
                edited = facilitator_edited(project, self._person.id, self._data())
                told = self.tr("{code} is changed.").format(code=edited.facilitator.code)
                self._sitting.attempt(edited, told)
                id_ = self._person.id
        except WorkbenchError as error:
            self.error.setText(self._in_words(error))
            self.error.show()
            return
        self.kept.emit(id_)
        self.accept()

    def _in_words(self, error: WorkbenchError) -> str:
        """Return what is wrong as a sentence that names the field as the form does."""
        name = error.name.rsplit(".", 1)[-1] if isinstance(error, InvalidField | PersonalNumber) else ""
        field = self._words.field(dict(_FIELDS).get(name, name))
        if isinstance(error, InvalidField) and not error.value:
            return self.tr("“{field}” is empty; fill it in.").format(field=field)
        if isinstance(error, PersonalNumber):
            return self.tr("“{field}” holds a 16-digit number like a NIK or KK; take it out.").format(
                field=field
            )
        if isinstance(error, InvalidField):
            error = InvalidField(field, error.value, error.allowed)
        return sentence(error, self._sitting.preferences.language)


def _number(name: str, text: str) -> int | None:
    """Return a number that was typed, with or without marks of thousands; None for nothing."""
    bare = text.strip().replace(".", "").replace(",", "")
    if not bare:
        return None
    if not bare.isdecimal():
        raise InvalidField(name, text.strip(), ("0–",))
    return int(bare)
