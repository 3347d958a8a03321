"""A district of the study: all that is known of it, to add one by hand or to change one."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.coding.district_setup import MOST_PLANNED
from workbench.domain.districts import District
from workbench.domain.errors import InvalidField
from workbench.domain.ids import DistrictId, new_id
from workbench.services.district_columns import degrees, names_in
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label
from workbench.ui.panels.session_numbers import number_field

_DIGITS: Final = 8


class DistrictDialog(QDialog):
    """Asks for name, province, codes, plan, notes and place; the name alone is needed."""

    def __init__(self, parent: QWidget | None, district: District | None = None) -> None:
        super().__init__(parent)
        self._known = district
        self.setMinimumWidth(500)
        title = self.tr("Add a district") if district is None else self.tr("Edit the district")
        self.setWindowTitle(title)
        heading, hint = label("title"), label("muted", wraps=True)
        heading.setText(title)
        hint.setText(
            self.tr("Sources whose name or text mentions it are placed there when they are imported.")
        )
        self.name, self.province = QLineEdit(), QLineEdit()
        self.code, self.kemendagri, self.aliases = QLineEdit(), QLineEdit(), QLineEdit()
        self.fgds, self.interviews = number_field(0, MOST_PLANNED), number_field(0, MOST_PLANNED)
        self.latitude, self.longitude = QLineEdit(), QLineEdit()
        self.notes = QPlainTextEdit()
        self.told = label("warning", wraps=True)
        self.told.hide()
        self.yes, self._cancel = button("primary"), button()
        self._lay_out(heading, hint)
        if district is not None:
            self._show(district)
        self.name.textChanged.connect(lambda _text: self._check())
        self.latitude.textChanged.connect(lambda _text: self._check())
        self.longitude.textChanged.connect(lambda _text: self._check())
        self.yes.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._check()
        self.name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, district: District | None = None) -> District | None:
        """Ask; None when the person changed their mind. A ``district`` that is given is changed."""
        dialog = cls(parent, district)
        return dialog.district() if answered(dialog) else None

    def district(self) -> District:
        """Return what is filled in now, under a new id unless there was one."""
        plain = {name: " ".join(field.text().split()) for name, field in self._lines().items()}
        known = self._known
        return District(
            known.id if known is not None else DistrictId(new_id()),
            plain["name"],
            plain["province"],
            plain["code"],
            plain["code_home_affairs"],
            names_in(plain["aliases"]),
            known.position if known is not None else 0,
            self.fgds.value(),
            self.interviews.value(),
            self.notes.toPlainText().strip(),
            self._degrees("latitude", self.latitude, known.latitude if known else None),
            self._degrees("longitude", self.longitude, known.longitude if known else None),
        )

    def _lines(self) -> Mapping[str, QLineEdit]:
        return {
            "name": self.name,
            "province": self.province,
            "code": self.code,
            "code_home_affairs": self.kemendagri,
            "aliases": self.aliases,
        }

    def _show(self, district: District) -> None:
        for name, field in self._lines().items():
            value = getattr(district, name)
            field.setText("; ".join(value) if isinstance(value, tuple) else value)
        self.fgds.setValue(district.planned_fgds)
        self.interviews.setValue(district.planned_interviews)
        self.notes.setPlainText(district.notes)
        for field, value in ((self.latitude, district.latitude), (self.longitude, district.longitude)):
            field.setText("" if value is None else _written(value))

    def _lay_out(self, heading: QLabel, hint: QLabel) -> None:
        self.name.setPlaceholderText(self.tr("such as Bekasi"))
        self.code.setPlaceholderText(self.tr("such as 3216"))
        self.kemendagri.setPlaceholderText(self.tr("such as 32.16"))
        self.aliases.setPlaceholderText(self.tr("other ways to write it, parted by ;"))
        self.latitude.setPlaceholderText(self.tr("degrees, south below zero"))
        self.longitude.setPlaceholderText(self.tr("degrees"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 16)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(14)
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("Province"), self.province),
            (self.tr("Other names"), self.aliases),
            (self.tr("BPS code"), self.code),
            (self.tr("Kemendagri code"), self.kemendagri),
            (self.tr("Planned FGDs"), self.fgds),
            (self.tr("Planned interviews"), self.interviews),
            (self.tr("Latitude"), self.latitude),
            (self.tr("Longitude"), self.longitude),
            (self.tr("Notes"), self.notes),
        ):
            caption: QLabel = label("muted")
            caption.setText(words)
            caption.setBuddy(field)
            field.setAccessibleName(words)
            form.addRow(caption, field)
        self.yes.setText(self.tr("Add") if self._known is None else self.tr("Keep"))
        self.yes.setDefault(True)
        self._cancel.setText(self.tr("Cancel"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addWidget(self.told)
        layout.addLayout(foot)

    def _check(self) -> None:
        """Let the answer be given only while every field holds what it can hold."""
        bad = any(not _may_be(name, field.text()) for name, field in self._places())
        self.told.setText(self.tr("Latitude goes from -90 to 90 degrees, longitude from -180 to 180."))
        self.told.setVisible(bad)
        self.yes.setEnabled(bool(self.name.text().strip()) and not bad)

    def _places(self) -> tuple[tuple[str, QLineEdit], ...]:
        return ("latitude", self.latitude), ("longitude", self.longitude)

    @staticmethod
    def _degrees(name: str, field: QLineEdit, before: float | None) -> float | None:
        words = field.text().strip()
        if not words:
            return None
        # What was only shown is not rounded.
        return before if before is not None and words == _written(before) else degrees(name, words)


def _written(value: float) -> str:
    return QLocale().toString(value, "g", _DIGITS)


def _may_be(name: str, words: str) -> bool:
    if not words.strip():
        return True
    try:
        degrees(name, words.strip())
    except InvalidField:
        return False
    return True
