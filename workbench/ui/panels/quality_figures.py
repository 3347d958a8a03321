"""The figures of all codes together, as cards side by side: unasked, asked, keywords alone, two people."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.quality import Quality, TwoPeople
from workbench.ui.panels.base import Panel, label
from workbench.ui.quality_words import QualityCounts, decimal, interval
from workbench.ui.sitting import Sitting

_PAD = 12


class _Card(QFrame):
    """A heading, one figure in large, and what goes with it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.title, self.figure = label("caption", wraps=True), label("title", wraps=True)
        self.more = label("muted", wraps=True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(_PAD, 8, _PAD, 8)
        inside.setSpacing(2)
        for each in (self.title, self.figure, self.more):
            inside.addWidget(each)
        inside.addStretch(1)

    def say(self, title: str, figure: str, more: str) -> None:
        """Set the words."""
        self.title.setText(title)
        self.figure.setText(figure)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.setAccessibleName(f"{title}. {figure}. {more}")


class QualityFigures(Panel):
    """Says what a measurement says of all codes together."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._quality: Quality | None = None
        self.unasked, self.asked, self.keywords, self.people = (_Card() for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(10)
        for each in (self.unasked, self.asked, self.keywords, self.people):
            row.addWidget(each, 1)

    def show_quality(self, quality: Quality) -> None:
        """Show this measurement."""
        self._quality = quality
        self.retranslate()

    @override
    def retranslate(self) -> None:
        if self._quality is None:
            return
        overall = self._quality.overall
        right, found = overall.offered.precision, overall.offered.recall
        more = self.tr("finds {found} of your codings").format(found=interval(found))
        if overall.promised is not None:
            promised = self.tr("promised {promised}, {cases}")
            told = promised.format(
                promised=decimal(overall.promised), cases=QualityCounts().of_cases(right.of)
            )
            more = f"{more}\n{told}"
        silent = self.tr("nothing is offered")
        self.unasked.say(self.tr("Offered unasked: right"), interval(right) if right.of else silent, more)
        ranking = overall.ranking
        self.asked.say(
            self.tr("When you ask: right code in the first three"),
            interval(ranking.three),
            self.tr("in the first place {first}").format(first=interval(ranking.first)),
        )
        words = overall.keywords
        self.keywords.say(
            self.tr("Keywords alone: right"),
            interval(words.precision),
            self.tr("finds {found}; first three {three}").format(
                found=interval(words.recall), three=decimal(overall.keyword_ranking.three.value)
            ),
        )
        self._say_people(self._quality)

    def _say_people(self, quality: Quality) -> None:
        title = self.tr("Two people on the same sources")
        if quality.people:
            two = quality.people[0]
            self.people.say(title, self._agreed(two), self._machine(two))
            rest = "\n".join(f"{self._agreed(each)}; {self._machine(each)}" for each in quality.people[1:])
            self.people.setToolTip(rest)
            return
        whole = self.tr("The machine, of everything it thinks likely: F1 {f1}").format(
            f1=decimal(quality.overall.likely.f1)
        )
        nobody = self.tr("No source was coded by two.")
        self.people.say(title, "–", f"{nobody}\n{whole}")
        self.people.setToolTip("")

    def _agreed(self, two: TwoPeople) -> str:
        return self.tr("F1 {f1} · kappa {kappa}").format(
            f1=decimal(two.people.f1), kappa=decimal(two.people.kappa)
        )

    def _machine(self, two: TwoPeople) -> str:
        first, second = (self._sitting.coder_name(each) for each in two.coders)
        words = self.tr(
            "{first} and {second}, {sources}\nthe machine with {first}: {one} · with {second}: {other}"
        )
        return words.format(
            first=first,
            second=second,
            sources=QualityCounts().sources(two.sources),
            one=decimal(two.machine[0].f1),
            other=decimal(two.machine[1].f1),
        )
