"""The page *Timeline*: where in a talk which code, theme or speaker stands."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.ids import CodeId, SourceId
from workbench.domain.sources import Source
from workbench.domain.store import Change
from workbench.domain.timelines import LaneKind, TalkTimeline, TimelineWish, TimeUnit
from workbench.services.material import source_items
from workbench.services.reporting_timelines import span_in, timeline_picture
from workbench.services.timelines import talk_timeline
from workbench.ui.actions import Actions
from workbench.ui.panels.base import button
from workbench.ui.panels.counted_choice import choice_box
from workbench.ui.panels.counting_page import CountingPage
from workbench.ui.panels.picture_view import PictureView
from workbench.ui.sitting import Sitting


class TimelinePage(CountingPage):
    """Draws a talk anew when a choice or its codings change; a stretch that is opened shows its words in the source."""

    name = "timeline"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._found: TalkTimeline | None = None
        self._unit = TimeUnit.MINUTES
        self.source = choice_box()
        self.source.setMinimumContentsLength(16)
        self.codes, self.themes, self.speakers = (button("segment") for _ in range(3))
        self.words, self.minutes = button("segment"), button("segment")
        self.only, self._menu = button(), QMenu(self)
        self.only.setMenu(self._menu)
        self.moderator = QCheckBox()
        self.moderator.setChecked(sitting.project.moderator_counts)
        self.picture = PictureView(sitting, actions)
        self._lay_out()
        self._fill_sources()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("TimelinePage", "Timeline")

    @property
    def found(self) -> TalkTimeline | None:
        """What is drawn."""
        return self._found

    def wish(self) -> TimelineWish | None:
        """Return what is asked for; None while there is no source."""
        source = self.source.currentData()
        if source is None:
            return None
        lanes = LaneKind.CODE if self.codes.isChecked() else LaneKind.THEME
        return TimelineWish(
            SourceId(source),
            LaneKind.SPEAKER if self.speakers.isChecked() else lanes,
            self._unit,
            tuple(CodeId(str(each.data())) for each in self._menu.actions() if each.isChecked()),
            self.moderator.isChecked(),
        )

    def show_talk(self, source: SourceId) -> None:
        """Choose a talk."""
        self.source.setCurrentIndex(max(0, self.source.findData(source)))

    @override
    def counting_words(self) -> str:
        return self.tr("Laying a talk out in time")

    @override
    def start(self) -> None:
        project, wish = self._sitting.project, self.wish()
        if wish is None:
            self.job.drop()
            self._found = None
            self.picture.show_picture(None)
            return
        self.job.want(lambda reader, _progress: talk_timeline(project, wish, reader), self._on_found)

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(Source):
            self._fill_sources()
        super().on_changed(change)

    @override
    def shown(self) -> None:
        super().shown()
        self.picture.canvas.setFocus()

    @override
    def retranslate(self) -> None:
        self.source.setAccessibleName(self.tr("Talk"))
        self.source.setToolTip(self.tr("Talk"))
        for each, words, tip in (
            (self.codes, self.tr("Codes"), self.tr("A lane for every code")),
            (self.themes, self.tr("Themes"), self.tr("A lane for every theme")),
            (self.speakers, self.tr("Speakers"), self.tr("A lane for everybody who speaks")),
            (self.words, self.tr("Words"), self.tr("Measure in words said before")),
            (
                self.minutes,
                self.tr("Minutes"),
                self.tr("Measure in minutes, where the transcript says times"),
            ),
        ):
            each.setText(words)
            each.setToolTip(tip)
        self.moderator.setText(self.tr("Moderators' talk counts"))
        self.picture.say_empty(
            self.tr("Nothing to show in this talk"),
            self.tr("Choose a talk with codings, or everybody who speaks."),
        )
        self._say_only()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(10)
        second.setSpacing(10)
        first.addWidget(self.source, 1)
        first.addLayout(self._switch(self.codes, self.themes, self.speakers))
        second.addLayout(self._switch(self.words, self.minutes))
        second.addWidget(self.only)
        second.addWidget(self.moderator)
        second.addStretch(1)
        self.themes.setChecked(True)
        self.minutes.setChecked(True)
        top = QVBoxLayout()
        top.setContentsMargins(20, 12, 20, 8)
        top.setSpacing(8)
        top.addLayout(first)
        top.addLayout(second)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.picture, 1)

    def _switch(self, *buttons: QPushButton) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(0)
        for place, each in enumerate(buttons):
            each.setCheckable(True)
            each.setProperty("place", {0: "first", len(buttons) - 1: "last"}.get(place, "middle"))
            group.addButton(each)
            row.addWidget(each)
        return row

    def _connect(self) -> None:
        self.source.currentIndexChanged.connect(lambda _place: self.count_soon())
        for each in (self.codes, self.themes, self.speakers):
            each.clicked.connect(lambda _on: self.count_soon())
        self.words.clicked.connect(lambda _on: self._measure_in(TimeUnit.WORDS))
        self.minutes.clicked.connect(lambda _on: self._measure_in(TimeUnit.MINUTES))
        self.moderator.toggled.connect(lambda _on: self.count_soon())
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.triggered.connect(lambda _action: self._on_chosen())
        self.picture.part_opened.connect(self._on_part_opened)

    def _fill_sources(self) -> None:
        reader, chosen = self._sitting.project.reader, self.source.currentData()
        sources = sorted(reader.all(Source), key=lambda each: each.name.casefold())
        self.source.blockSignals(True)
        self.source.clear()
        for each in sources:
            self.source.addItem(each.name, each.id)
        if chosen is None:
            # What is coded most is worth seeing first.
            items = source_items(self._sitting.project)
            chosen = max(items, key=lambda each: each.codings).source.id if items else None
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)) if sources else -1)
        self.source.blockSignals(False)
        if self.source.currentData() != chosen:
            self.count_soon()

    def _fill_menu(self) -> None:
        """Offer the themes that there are, with those ticked that were."""
        ticked = {each.data() for each in self._menu.actions() if each.isChecked()}
        self._menu.clear()
        for theme in self._sitting.project.codebook().themes():
            action = QAction(theme.name.replace("&", "&&"), self._menu, checkable=True)
            action.setData(theme.id)
            action.setChecked(theme.id in ticked)
            self._menu.addAction(action)

    def _measure_in(self, unit: TimeUnit) -> None:
        """Remember what is wanted where there is a choice: a talk without times changes nothing about that."""
        self._unit = unit
        self.count_soon()

    def _on_chosen(self) -> None:
        self._say_only()
        self.count_soon()

    def _on_found(self, found: TalkTimeline) -> None:
        self._found = found
        self.minutes.setEnabled(found.timed)
        (self.minutes if found.unit is TimeUnit.MINUTES else self.words).setChecked(True)
        speakers = found.wish.lanes is LaneKind.SPEAKER
        self.only.setEnabled(not speakers)
        self.moderator.setEnabled(not speakers)
        self.picture.show_picture(timeline_picture(found, self._sitting.preferences.language))

    def _on_part_opened(self, key: str) -> None:
        if self._found is not None:
            self.source_wanted.emit(self._found.wish.source, span_in(key))

    def _say_only(self) -> None:
        chosen = sum(each.isChecked() for each in self._menu.actions())
        self.only.setText(self.tr("%n themes only", "", chosen) if chosen else self.tr("All themes"))
        self.only.setToolTip(self.tr("Which themes, with their codes, have lanes"))
