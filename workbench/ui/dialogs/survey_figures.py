"""Figures that are counted from an imported survey: of which question, and for whom."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from workbench.domain.districts import District
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader
from workbench.domain.surveys import Survey
from workbench.services.joint_figures import BY_DISTRICT, countable, figures_of_survey
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.take_figures import TakeFigures, Taken
from workbench.ui.latest_job import LatestJob
from workbench.ui.panels.base import label
from workbench.ui.panels.counted_choice import choice_box
from workbench.ui.sitting import Sitting


class SurveyFigures(TakeFigures):
    """Counts anew whenever another question is chosen, or another way to part the respondents."""

    def __init__(self, parent: QWidget | None, sitting: Sitting, surveys: Sequence[Source]) -> None:
        language = sitting.preferences.language
        self._sitting, self._surveys = sitting, tuple(surveys)
        self.survey, self.question, self.by = choice_box(), choice_box(), choice_box()
        title = self.tr("Figures from an imported survey")
        super().__init__(parent, title, sitting.project.reader.all(District), language)
        self._job = LatestJob(sitting, lambda: self.tr("Counting answers"), self)
        self._lay_out_choices()
        for each in self._surveys:
            self.survey.addItem(each.name, each.id)
        # A survey's figures name it already.
        self.source.hide()
        self.source_caption.hide()
        self.survey.currentIndexChanged.connect(lambda _at: self._ask_questions())
        self.question.currentIndexChanged.connect(lambda _at: self._count())
        self.by.currentIndexChanged.connect(lambda _at: self._count())
        self._ask_questions()

    @classmethod
    def ask_of(cls, parent: QWidget | None, sitting: Sitting, surveys: Sequence[Source]) -> Taken | None:
        """Return the figures that were chosen, or None."""
        dialog = cls(parent, sitting, surveys)
        wanted = answered(dialog)
        dialog._job.drop()
        return dialog.taken() if wanted else None

    @property
    def busy(self) -> bool:
        """Tell whether figures are still to come."""
        return self._job.busy

    def _lay_out_choices(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for row, (box, words) in enumerate(
            (
                (self.survey, self.tr("Survey")),
                (self.question, self.tr("Closed question")),
                (self.by, self.tr("Broken down by")),
            )
        ):
            caption = label("caption")
            caption.setText(words)
            caption.setBuddy(box)
            box.setAccessibleName(words)
            grid.addWidget(caption, row, 0)
            grid.addWidget(box, row, 1)
        self.above.addLayout(grid)

    def _ask_questions(self) -> None:
        """Offer the questions of the chosen survey."""
        source = self._chosen()
        self._job.want(lambda reader, _progress: countable(reader, source), self._on_questions)

    def _chosen(self) -> Source:
        return self._surveys[max(0, self.survey.currentIndex())]

    def _on_questions(self, questions: tuple[str, ...]) -> None:
        _refill(self.question, [(each, each) for each in questions])
        nobody, district = self.tr("not: all respondents"), self.tr("District")
        _refill(self.by, [(nobody, ""), (district, BY_DISTRICT), *((each, each) for each in questions)])
        self._count()

    def _count(self) -> None:
        question, by, source = self.question.currentData(), self.by.currentData() or "", self._chosen()
        if question is None:
            self.hint.setText(self.tr("This survey has no closed question with a few different answers."))
            self.show_figures(())
            return
        self._say()
        language, level = self._language, self._sitting.project.place_level
        self._job.want(
            lambda reader, _progress: figures_of_survey(reader, source, question, language, by, level),
            self.show_figures,
        )


def surveys_of(reader: ProjectReader) -> tuple[Source, ...]:
    """Return the surveys of a project by name."""
    found = (reader.get(Source, each.id) for each in reader.all(Survey))
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.id)))


def _refill(box: QComboBox, offered: Sequence[tuple[str, str]]) -> None:
    box.blockSignals(True)
    box.clear()
    for words, key in offered:
        box.addItem(words, key)
    box.blockSignals(False)
