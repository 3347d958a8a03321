"""Asks which paper on supervision is wanted, of what, for whom, and in which language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.services.glossary import glossary_of
from workbench.services.reporting import can_make_pdf
from workbench.services.supervision_papers.door import (
    COPIES,
    ENDINGS,
    HEEDED,
    PaperKind,
    PaperWish,
    Part,
    month_before,
)
from workbench.services.supervision_papers.paper import ALL_DAYS, Copy, Period
from workbench.services.supervision_views import today
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label
from workbench.ui.sitting import Sitting

_NEEDED: Final = {Part.SESSION, Part.CASE}


@dataclass(frozen=True, slots=True)
class Answer:
    """The paper, and the ending of the file that it is written to."""

    wish: PaperWish
    ending: str


@dataclass(frozen=True, slots=True)
class Start:
    """What stands in the fields at first: the session and case that are in front, and their district."""

    kind: PaperKind = PaperKind.MONTH
    session: str = ""
    case: str = ""
    district: DistrictId | None = None


class SupervisionPapers(QDialog):
    """A kind of paper over the fields that it heeds; others are hidden."""

    def __init__(self, parent: QWidget | None, sitting: Sitting, start: Start) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Papers"))
        self.setMinimumWidth(480)
        language = sitting.preferences.language
        words = glossary_of(sitting.project)
        now = today(sitting.project)
        heading, told = label("title"), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        told.setText(
            self.tr(
                "Each paper is written anew from the records. That it was written goes into the log of accesses."
            )
        )
        self.kind, self.language, self.copies = QComboBox(), QComboBox(), QComboBox()
        self.district, self.format = QComboBox(), QComboBox()
        self.session, self.case, self.facilitator = (
            QLineEdit(start.session),
            QLineEdit(start.case),
            QLineEdit(),
        )
        self.open_only = QCheckBox(self.tr("Only those on which something is still to be done"))
        self.month = _date_edit(month_before(now), "MMMM yyyy")
        self.since, self.until = _date_edit(date(now.year, 1, 1)), _date_edit(now)
        self._makes_pdf = can_make_pdf()
        for kind in PaperKind:
            self.kind.addItem(words.word(kind.value, language), kind)
        self.language.addItem("Bahasa Indonesia", "id")
        self.language.addItem("English", "en")
        self.language.setCurrentIndex(self.language.findData(language))
        self.district.addItem(self.tr("All districts"), None)
        for district in sitting.project.reader.all(District):
            self.district.addItem(district.name, district.id)
        self.district.setCurrentIndex(max(0, self.district.findData(start.district)))
        self._form = QFormLayout()
        self._rows = self._lay_out(heading, told)
        self.kind.currentIndexChanged.connect(self._on_kind)
        for field in (self.session, self.case):
            field.textChanged.connect(self._on_typed)
        self.kind.setCurrentIndex(self.kind.findData(start.kind))
        self._on_kind()

    @classmethod
    def ask(cls, parent: QWidget | None, sitting: Sitting, start: Start) -> Answer | None:
        """Return what is wanted, or None when the person changed their mind."""
        dialog = cls(parent, sitting, start)
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> Answer:
        """Return what stands in the fields that the kind heeds."""
        heeded = HEEDED[self._kind]

        def typed(part: Part, field: QLineEdit) -> str:
            return field.text().strip() if part in heeded else ""

        wish = PaperWish(
            self._kind,
            str(self.language.currentData()),
            typed(Part.SESSION, self.session),
            typed(Part.CASE, self.case),
            Copy(self.copies.currentData()) if Part.COPY in heeded else Copy.COORDINATOR,
            self.district.currentData() if Part.DISTRICT in heeded else None,
            _day(self.month) if Part.MONTH in heeded else None,
            Period(_day(self.since), _day(self.until)) if Part.PERIOD in heeded else ALL_DAYS,
            typed(Part.FACILITATOR, self.facilitator),
            Part.OPEN_ONLY in heeded and self.open_only.isChecked(),
        )
        return Answer(wish, str(self.format.currentData()))

    @property
    def _kind(self) -> PaperKind:
        return PaperKind(self.kind.currentData())

    def _lay_out(self, heading: QWidget, told: QWidget) -> Mapping[Part, tuple[QWidget, ...]]:
        rows: tuple[tuple[Part | None, str, QWidget], ...] = (
            (None, self.tr("Paper"), self.kind),
            (Part.SESSION, self.tr("Session number"), self.session),
            (Part.CASE, self.tr("Case code"), self.case),
            (Part.MONTH, self.tr("Month"), self.month),
            (Part.DISTRICT, self.tr("District"), self.district),
            (Part.FACILITATOR, self.tr("Facilitator"), self.facilitator),
            (Part.PERIOD, self.tr("From"), self.since),
            (Part.PERIOD, self.tr("Until"), self.until),
            (Part.OPEN_ONLY, "", self.open_only),
            (Part.COPY, self.tr("Copy for"), self.copies),
            (None, self.tr("Language"), self.language),
            (None, self.tr("Format"), self.format),
        )
        found: dict[Part, tuple[QWidget, ...]] = {}
        for part, words, field in rows:
            self._form.addRow(words, field)
            field.setAccessibleName(words or self.open_only.text())
            if part is not None:
                found[part] = (*found.get(part, ()), field)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Write…"))
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(told)
        layout.addLayout(self._form)
        layout.addStretch(1)
        layout.addLayout(foot)
        return found

    def _on_kind(self) -> None:
        heeded = HEEDED[self._kind]
        for part, fields in self._rows.items():
            for field in fields:
                self._form.setRowVisible(field, part in heeded)
        self.facilitator.setPlaceholderText(
            self.tr("Code name; needed for a copy of a session with several")
            if self._kind is PaperKind.SESSION
            else self.tr("Code name; empty: all")
        )
        self.copies.clear()
        names = {
            Copy.COORDINATOR: self.tr("The coordinator"),
            Copy.FACILITATOR: self.tr("The facilitator, with well-being (restricted)"),
            Copy.MINISTRY: self.tr("The ministry: nobody can be told"),
        }
        for copy in COPIES.get(self._kind, ()):
            self.copies.addItem(names[copy], copy)
        self.format.clear()
        for ending in ENDINGS[self._kind]:
            if ending != ".pdf" or self._makes_pdf:
                self.format.addItem(self._format_words()[ending], ending)
        self._on_typed()

    def _format_words(self) -> Mapping[str, str]:
        return {
            ".docx": self.tr("Word (.docx)"),
            ".pdf": self.tr("PDF (.pdf)"),
            ".html": self.tr("Web page (.html)"),
            ".xlsx": self.tr("Excel (.xlsx)"),
            ".csv": self.tr("Comma-separated values (.csv)"),
            ".png": self.tr("Picture (.png)"),
            ".svg": self.tr("Drawing (.svg)"),
        }

    def _on_typed(self) -> None:
        fields = {Part.SESSION: self.session, Part.CASE: self.case}
        needed = _NEEDED & {*HEEDED[self._kind]}
        self.yes.setEnabled(all(fields[each].text().strip() for each in needed))


def _date_edit(day: date, form: str = "d MMM yyyy") -> QDateEdit:
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setCalendarPopup(True)
    made.setDisplayFormat(form)
    return made


def _day(field: QDateEdit) -> date:
    found = field.date()
    return date(found.year(), found.month(), found.day())
