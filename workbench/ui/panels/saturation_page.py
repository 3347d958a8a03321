"""The page *Saturation*: whether more talks would say more."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.matrices import TableKind
from workbench.domain.saturation import BASE, RUN, Saturation, SaturationWish, SourceOrder
from workbench.domain.store import Change
from workbench.domain.together_form import read_saturation, read_saturation_wish, written
from workbench.services.reporting_choices import picture_of
from workbench.services.reporting_saturation import curves, note_of, saturation_listing, sentences, title_of
from workbench.services.saturation import saturation
from workbench.ui.actions import Actions
from workbench.ui.choosing import chooser_of
from workbench.ui.command_spec import When
from workbench.ui.listing_export import export_listing
from workbench.ui.models.saturation_model import (
    ALL,
    CODES,
    DAY,
    FRESH,
    NAME,
    NAMES,
    PLACE,
    RATIO,
    SaturationModel,
)
from workbench.ui.panels.base import button, follow, label
from workbench.ui.panels.counted_choice import CountedChoice, choice_box, choose_number, number_box
from workbench.ui.panels.counting_page import CountingPage
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.picture_view import PictureView
from workbench.ui.panels.saved_counts import SavedCounts
from workbench.ui.panels.saved_tables import TableDraft
from workbench.ui.sitting import Sitting
from workbench.ui.views.whole_rows import fit_heads, lay_out_rows

_WIDTHS = {PLACE: 46, NAME: 240, DAY: 92, CODES: 62, FRESH: 58, ALL: 58, RATIO: 70}
_BASES, _RUNS = tuple(range(1, 13)), tuple(range(1, 7))


class SaturationPage(CountingPage):
    """Reckons again when a choice changes; a talk that is chosen opens its source."""

    name = "saturation"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._found: Saturation | None = None
        self.choice = CountedChoice(sitting)
        self.keeping = SavedCounts(
            self,
            sitting,
            actions,
            TableKind.SATURATION,
            ("save_saturation", "keep_saturation"),
            self._draft,
            lambda text: self.show_wish(read_saturation_wish(text)),
            lambda text: self._on_reckoned(read_saturation(text)),
        )
        self.order, self.export = choice_box(), button()
        self.base, self.run = number_box(_BASES, BASE), number_box(_RUNS, RUN)
        for each in SourceOrder:
            self.order.addItem("", each)
        self.model, self.table = SaturationModel(), QTableView()
        self.picture = PictureView(sitting, actions)
        self.tabs = QTabWidget(documentMode=True)
        self._sentence, self._facts = label("heading", wraps=True), label("muted", wraps=True)
        self._empty, self._pages = EmptyState("table"), QStackedWidget()
        self._lay_out()
        self._connect(actions)
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("SaturationPage", "Saturation")

    @property
    def found(self) -> Saturation | None:
        """What was reckoned last."""
        return self._found

    def wish(self) -> SaturationWish:
        """Return what is asked for."""
        return SaturationWish(
            self.choice.by_theme,
            SourceOrder(self.order.currentData()),
            int(self.base.currentData()),
            int(self.run.currentData()),
            choice=self.choice.choice(),
        )

    def show_wish(self, wish: SaturationWish) -> None:
        """Choose what a wish asks for; nothing is reckoned yet."""
        boxes = (self.order, self.base, self.run)
        for box in boxes:
            box.blockSignals(True)
        self.choice.show_choice(wish.choice, themes=wish.themes)
        self.order.setCurrentIndex(list(SourceOrder).index(wish.order))
        choose_number(self.base, wish.base)
        choose_number(self.run, wish.run)
        for box in boxes:
            box.blockSignals(False)

    @property
    @override
    def is_dated(self) -> bool:
        return self.keeping.is_dated

    @override
    def counting_words(self) -> str:
        return self.tr("Reckoning saturation")

    @override
    def start(self) -> None:
        chooser, wish = chooser_of(self._sitting), self.wish()
        self.job.want(lambda reader, _progress: saturation(chooser, wish, reader), self._on_reckoned)

    @override
    def on_changed(self, change: Change) -> None:
        self.choice.on_changed(change)
        self.keeping.on_changed(change)
        super().on_changed(change)

    @override
    def shown(self) -> None:
        super().shown()
        (self.picture.canvas if self.tabs.currentWidget() is self.picture else self.table).setFocus()

    @override
    def note(self) -> None:
        there = self._in_front and self._found is not None and bool(self._found.talks)
        self._actions.note(
            present=When.SATURATION if there else When.ALWAYS,
            absent=When.ALWAYS if there else When.SATURATION,
        )

    @override
    def retranslate(self) -> None:
        words = {
            SourceOrder.DATE: self.tr("By day of talk"),
            SourceOrder.IMPORTED: self.tr("As imported"),
            SourceOrder.NAME: self.tr("By name"),
        }
        for place, each in enumerate(SourceOrder):
            self.order.setItemText(place, words[each])
        self.order.setAccessibleName(self.tr("Order of sources"))
        self.order.setToolTip(self.tr("Order of sources"))
        for place, sources in enumerate(_BASES):
            self.base.setItemText(place, self.tr("Base of %n sources", "", sources))
        for place, sources in enumerate(_RUNS):
            self.run.setItemText(place, self.tr("Runs of %n sources", "", sources))
        self.base.setAccessibleName(self.tr("How many sources make the base"))
        self.base.setToolTip(self.tr("How many sources make the base, with which what is new is compared"))
        self.run.setAccessibleName(self.tr("How many sources make a run"))
        self.run.setToolTip(self.tr("How many sources in a row must bring hardly anything new"))
        self.export.setText(self.tr("Export…"))
        self.table.setAccessibleName(self.tr("Sources and what is new in each"))
        self.tabs.setAccessibleName(self.tr("Curve and sources"))
        self.tabs.setTabText(0, self.tr("Curve"))
        self.tabs.setTabText(1, self.tr("Sources"))
        fit_heads(self.table, _WIDTHS)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, NAMES)
        self._say()

    def _lay_out(self) -> None:
        row = self.choice.first
        row.addWidget(self.order, 1)
        row.addWidget(self.base, 1)
        row.addWidget(self.run, 1)
        row.addStretch(1)
        row.addWidget(self.export)
        table = self.table
        table.setModel(self.model)
        lay_out_rows(table)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.horizontalHeader().setStretchLastSection(True)
        self.tabs.addTab(self.picture, "")
        self.tabs.addTab(table, "")
        self._pages.addWidget(self.tabs)
        self._pages.addWidget(self._empty)
        for words in (self._sentence, self._facts):
            words.setContentsMargins(20, 0, 20, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.choice.second.addWidget(self.keeping.saved)
        layout.addWidget(self.choice)
        layout.addWidget(self.keeping.date)
        layout.addWidget(self._sentence)
        layout.addWidget(self._facts)
        layout.addWidget(self._pages, 1)

    def _connect(self, actions: Actions) -> None:
        self.choice.changed.connect(self.keeping.choose)
        self.order.currentIndexChanged.connect(lambda _place: self.keeping.choose())
        for box in (self.base, self.run):
            box.currentIndexChanged.connect(lambda _place: self.keeping.choose())
        self.table.activated.connect(self._on_activated)
        self.picture.part_opened.connect(lambda source: self.source_wanted.emit(source, None))
        actions.on("export_saturation", self._on_export)
        follow(self.export, actions["export_saturation"])

    def _on_reckoned(self, found: Saturation) -> None:
        project, language = self._sitting.project, self._sitting.preferences.language
        self._found = found
        marked = max(0, self.table.currentIndex().row())
        self.model.show_talks(found, project.codebook())
        self.table.setCurrentIndex(self.model.index(min(marked, len(found.talks) - 1), NAME))
        self.picture.show_picture(
            picture_of(self.keeping.date_words(), curves(found, project.reader, language))
        )
        self._pages.setCurrentIndex(0 if found.talks else 1)
        self._say()
        self.note()

    def _on_activated(self, index: QModelIndex) -> None:
        talk = self.model.at(index.row())
        if talk is not None:
            self.source_wanted.emit(talk.source, None)

    def _draft(self) -> TableDraft | None:
        if self._found is None:
            return None
        title = title_of(self._found, self._sitting.preferences.language)
        return TableDraft(written(self._found.wish), written(self._found), "", title)

    def _on_export(self) -> None:
        if self._found is not None:
            listing = saturation_listing(
                self._found, self._sitting.project.reader, self._sitting.preferences.language
            )
            dated = self.keeping.dated(listing)
            export_listing(self, self._sitting, self.tr("Saturation"), lambda: dated)

    def _say(self) -> None:
        found, language = self._found, self._sitting.preferences.language
        there = found is not None and bool(found.talks)
        if found is not None:
            self._sentence.setText(" ".join(sentences(found, language)))
            self._facts.setText(note_of(found, self._sitting.project.reader, language))
        self._sentence.setVisible(there)
        self._facts.setVisible(there)
        self._empty.say(
            self.tr("No talk is coded here yet"),
            self.tr("Saturation asks of coded talks, one after the other, how many codes each brings anew."),
        )
