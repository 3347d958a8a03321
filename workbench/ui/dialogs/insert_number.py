"""Chooses a single figure for running prose, and gives the words that ask for it in a Word file."""

from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.districts import District
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.live import NumberMeasure, NumberWish
from workbench.domain.store import ProjectReader
from workbench.services.refreshing.figures import Figure, Figures
from workbench.services.refreshing.named_things import asked_of
from workbench.services.refreshing.number_words import placeholder
from workbench.ui.dialogs.answered import answered
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.options_model import Option
from workbench.ui.panels.base import button, label
from workbench.ui.panels.counted_choice import choice_box
from workbench.ui.panels.picker import PickField
from workbench.ui.sitting import Sitting

_WIDTH: Final = 560


class InsertNumber(QDialog):
    """What to count, of what, and where; below it the figure as it is now and what to type in Word."""

    def __init__(self, parent: QWidget | None, sitting: Sitting) -> None:
        super().__init__(parent)
        self._sitting = sitting
        # Not the dialog's child: a figure may come when the dialog is gone, and nobody wants it any more.
        self._job = LatestJob(sitting, lambda: self.tr("Counting the figure"), sitting)
        self.destroyed.connect(self._job.drop)
        self.setWindowTitle(self.tr("Insert a number"))
        self.setMinimumWidth(_WIDTH)
        self.code, self.measure, self.district = PickField(self._codes), choice_box(), PickField(self._places)
        self.figure, self.meaning = label("display", selectable=True), label("muted", wraps=True)
        self.words, self.hint = QLineEdit(readOnly=True), label("muted", wraps=True)
        self.copy, self.close_it = button("primary"), button()
        self._say()
        self._lay_out()
        for changed in (self.code.changed, self.district.changed, self.measure.currentIndexChanged):
            changed.connect(self._count)
        self.copy.clicked.connect(self._on_copied)
        self.close_it.clicked.connect(self.accept)
        self._count()
        self.code.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, sitting: Sitting) -> None:
        """Let a person choose figures and copy them until she closes the dialog."""
        answered(cls(parent, sitting))

    @property
    def busy(self) -> bool:
        """Tell whether the figure is still to come."""
        return self._job.busy

    @property
    def wish(self) -> NumberWish:
        """The figure that is chosen."""
        code, district = "".join(self.code.chosen), "".join(self.district.chosen)
        measure = NumberMeasure(self.measure.currentData())
        return NumberWish(CodeId(code) if code else None, measure, DistrictId(district) if district else None)

    def _say(self) -> None:
        self.code.say(self.tr("Theme or code"), self.tr("All codings"), self.tr("gone"))
        self.district.say(self.tr("District"), self.tr("All of the study"), self.tr("gone"))
        for measure, words in (
            (NumberMeasure.CODINGS, self.tr("Codings")),
            (NumberMeasure.SOURCES, self.tr("Sources")),
            (NumberMeasure.SPEAKERS, self.tr("Speakers")),
            (NumberMeasure.DISTRICTS, self.tr("Districts")),
            (NumberMeasure.WORDS, self.tr("Words")),
            (NumberMeasure.SHARE, self.tr("Per cent of all codings")),
        ):
            self.measure.addItem(words, measure.value)
        self.measure.setAccessibleName(self.tr("What is counted"))
        self.words.setAccessibleName(self.tr("What to type in Word"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setDefault(True)
        self.close_it.setText(self.tr("Close"))
        self.hint.setText(
            self.tr(
                "Copy these words and paste them into your text in Word. When you refresh the file, the figure "
                "stands in their place and follows the project from then on."
            )
        )

    def _lay_out(self) -> None:
        heading = label("title")
        heading.setText(self.windowTitle())
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        for words, field in (
            (self.tr("Of"), self.code),
            (self.tr("Count"), self.measure),
            (self.tr("In"), self.district),
        ):
            caption = QLabel(words)
            caption.setBuddy(field)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            form.addRow(caption, field)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_it)
        foot.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addLayout(form)
        for widget in (self.figure, self.meaning, self.words, self.hint):
            layout.addWidget(widget)
        layout.addLayout(foot)

    def _codes(self) -> list[Option]:
        book = self._sitting.project.codebook()
        found = [Option(each.id, book.path(each.id), "", each.colour, each.is_theme) for each in book]
        return [Option("", self.tr("All codings")), *found]

    def _places(self) -> list[Option]:
        found = self._sitting.project.reader.all(District)
        everywhere = Option("", self.tr("All of the study"))
        return [everywhere, *(Option(each.id, each.name, each.province) for each in found)]

    def _count(self) -> None:
        wish, language = self.wish, self._sitting.preferences.language
        project, tabulator = self._sitting.project, self._sitting.tabulator
        asked = asked_of(wish, project.codebook(), project.reader.all(District))
        self.words.setText(placeholder(asked, language))
        self.words.setCursorPosition(0)
        self.figure.setText("…")
        self.meaning.setText(self.tr("Counting the figure"))

        def work(reader: ProjectReader) -> Figure:
            return Figures(reader, tabulator, language).figure(wish)

        self._job.want(lambda reader, _progress: work(reader), self._on_counted)

    def _on_counted(self, found: Figure) -> None:
        self.figure.setText(found.text)
        self.meaning.setText(self.tr("This is the figure now, counted as in the tables."))

    def _on_copied(self) -> None:
        QGuiApplication.clipboard().setText(self.words.text())
        self.hint.setText(
            self.tr("Copied. Paste it into your text in Word, save, then refresh the file here.")
        )
