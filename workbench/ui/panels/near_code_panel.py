"""Near a code: what may have been missed, and what of its own is least like the rest."""

from PySide6.QtWidgets import QHBoxLayout, QListView, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.codings import RemoveCodings
from workbench.domain.codes import Code, Codebook
from workbench.domain.discoveries import Near, NearCode
from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import CodeId
from workbench.domain.operations import Operation
from workbench.domain.store import Change
from workbench.services.code_likeness import NearQuery, near_code
from workbench.services.discovered_deeds import codings_of_passages, counter_example
from workbench.services.word_exports import Listing
from workbench.ui.delegates.quotation import QuotationDelegate
from workbench.ui.models.passages_model import PassagesModel
from workbench.ui.panels.base import button
from workbench.ui.panels.discovery_panel import DiscoveryPanel, card_list, name_box, short_box
from workbench.ui.panels.near_preview import NearPreview
from workbench.ui.sitting import Sitting

MISSED, ODD = range(2)


class NearCodePanel(DiscoveryPanel):
    """Two lists for one code; at the right, the marked passage with its reasons, and what can be done with it."""

    icon = "tag"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.code = short_box(30)
        self.uncoded.setChecked(True)
        self.found: NearCode | None = None
        self.models = (PassagesModel(), PassagesModel())
        self.lists: tuple[QListView, QListView] = (card_list(), card_list())
        self.tabs, self.preview = QTabWidget(documentMode=True), NearPreview(sitting)
        for view, model in zip(self.lists, self.models, strict=True):
            view.setModel(model)
            view.setItemDelegate(QuotationDelegate(view))
            view.selectionModel().currentRowChanged.connect(lambda *_rows: self._on_marked())
            view.activated.connect(lambda _index: self._on_open())
            self.tabs.addTab(view, "")
        self.give, self.counter, self.take = button("primary"), button(), button()
        self.open = button("quiet")
        tools = QHBoxLayout()
        tools.setContentsMargins(14, 6, 14, 12)
        tools.setSpacing(8)
        for each in (self.give, self.take, self.counter, self.open):
            tools.addWidget(each)
        tools.addStretch(1)
        right = QWidget()
        shown = QVBoxLayout(right)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(0)
        shown.addWidget(self.preview, 1)
        shown.addLayout(tools)
        self.lay_out((self.code, self.sentences), (self.uncoded,), self.tabs, right)
        self._fill()
        self.retranslate()
        self.code.currentIndexChanged.connect(lambda _place: self.ask())
        self.tabs.currentChanged.connect(lambda _place: self._on_marked())
        self.give.clicked.connect(self._on_give)
        self.take.clicked.connect(self._on_take)
        self.counter.clicked.connect(self._on_counter)
        self.open.clicked.connect(self._on_open)

    @override
    def working_words(self) -> str:
        return self.tr("Looking what is near the code")

    @override
    def look(self) -> None:
        code, project = self.code.currentData(), self._sitting.project
        if code is None:
            self._on_found(None)
            return
        query = NearQuery(CodeId(code), self.cutting(), self.uncoded.isChecked())
        self._job.want(lambda _reader, progress: near_code(project, query, progress), self._on_found)

    def show_code(self, code: CodeId) -> None:
        """Choose a code."""
        self.code.setCurrentIndex(max(0, self.code.findData(code)))

    def current(self) -> Near | None:
        """Return what is marked in the list that is shown."""
        place = self.tabs.currentIndex()
        item = self.models[place].at(self.lists[place].currentIndex().row())
        return item if isinstance(item, Near) else None

    @override
    def deeds_changed(self) -> None:
        self._on_marked()

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(Code):
            self._fill()
        super().on_changed(change)

    @override
    def listing(self) -> Listing | None:
        found = self.found
        if found is None or not (found.missed or found.odd):
            return None
        header = (
            self.tr("List"),
            self.tr("Nearness"),
            self.tr("Words"),
            self.tr("Quotation"),
            self.tr("Where"),
            self.tr("Nearest own segment"),
        )
        rows = [
            (
                kind,
                round(each.nearness, 3),
                ", ".join(each.terms),
                each.passage.quote,
                each.passage.provenance,
                each.nearest.quote if each.nearest is not None else "",
            )
            for kind, listed in ((self.tr("Near misses"), found.missed), (self.tr("Least like"), found.odd))
            for each in listed
        ]
        title = self.tr("Near “{code}”").format(code=self._name())
        widths = (1.0, 0.8, 1.3, 3.2, 1.4, 2.4)
        language = self._sitting.preferences.language
        return Listing(title, language, header, rows, widths, self._facts.text(), wide=True)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        name_box(self.code, self.tr("Near which code"))
        self._say_choice()
        self.give.setText(self.tr("Give it the code"))
        self.take.setText(self.tr("Take the code off"))
        self.counter.setText(self.tr("Counter example"))
        self.counter.setToolTip(self.tr("Show it on the code's card as what only looks like it"))
        self.open.setText(self.tr("Open in the transcript"))
        self.lists[MISSED].setAccessibleName(self.tr("Passages near the code that lack it"))
        self.lists[ODD].setAccessibleName(self.tr("Segments of the code that are least like the others"))
        self.tabs.setAccessibleName(self.tr("Near misses and odd ones"))
        self._say()

    def _fill(self) -> None:
        """Offer the codes that there are, those that are archived not."""
        chosen, book = self.code.currentData(), self._sitting.project.codebook()
        self.code.blockSignals(True)
        self.code.clear()
        self.code.addItem("", None)
        self._say_choice()
        for each in book:
            self.code.addItem(book.path(each.id), each.id)
        place = self.code.findData(chosen) if chosen is not None else -1
        self.code.setCurrentIndex(max(0, place))
        self.code.blockSignals(False)
        if chosen is not None and place < 0:
            self.ask()

    def _say_choice(self) -> None:
        self.code.setItemText(0, self.tr("Choose a code"))

    def _on_found(self, found: NearCode | None) -> None:
        self.found = found
        book = self._sitting.project.codebook()
        for model, view, items in zip(
            self.models,
            self.lists,
            ((), ()) if found is None else (found.missed, found.odd),
            strict=True,
        ):
            self.forget_done(model)
            model.show_items(items, book)
            view.setCurrentIndex(model.index(0))
        self.show_filled(found is not None and bool(found.missed or found.odd))
        self._on_marked()
        self._say()

    def _on_marked(self) -> None:
        near, place = self.current(), self.tabs.currentIndex()
        row = self.lists[place].currentIndex().row()
        self.preview.show_near(near, self._name())
        free = self._sitting.writable and near is not None and not self.models[place].is_done(row)
        self.give.setVisible(place == MISSED)
        self.take.setVisible(place == ODD)
        self.give.setEnabled(free)
        self.take.setEnabled(free)
        self.counter.setEnabled(free)
        self.open.setEnabled(near is not None)

    def _on_open(self) -> None:
        near = self.current()
        self.go_to(None if near is None else near.passage)

    def _on_give(self) -> None:
        near, code = self.current(), self._code()
        if near is None or code is None:
            return
        try:
            operation = codings_of_passages(self._sitting.project, [near.passage], code)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        told = self.tr("Coded “{code}”.").format(code=self._name())
        self._settle(operation, told, self.tr("coded"))

    def _on_take(self) -> None:
        near = self.current()
        if near is not None and near.coding is not None:
            told = self.tr("The code “{code}” is taken off.").format(code=self._name())
            self._settle(RemoveCodings((near.coding,)), told, self.tr("taken off"))

    def _on_counter(self) -> None:
        near, code = self.current(), self._code()
        if near is None or code is None:
            return
        try:
            operation = counter_example(self._sitting.project, code, near)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        told = self.tr("It stands on the card of “{code}” as a counter example.").format(code=self._name())
        self._settle(operation, told, self.tr("counter example"))

    def _settle(self, operation: Operation | None, told: str, word: str) -> None:
        """Do it, say so at its row, and go on to the next."""
        place = self.tabs.currentIndex()
        view, model = self.lists[place], self.models[place]
        row = view.currentIndex().row()
        done = self._sitting.perform(operation, told) if operation is not None else None
        if operation is not None and done is None:
            return
        self.tell_done(model, row, word, done)
        if row + 1 < model.rowCount():
            view.setCurrentIndex(model.index(row + 1))
        self._on_marked()

    def _code(self) -> CodeId | None:
        code = self.code.currentData()
        return CodeId(code) if code is not None and code in self._book else None

    @property
    def _book(self) -> Codebook:
        return self._sitting.project.codebook()

    def _name(self) -> str:
        code = self._code()
        return self._book.code(code).name if code is not None else ""

    def _say(self) -> None:
        found = self.found
        missed, odd = (len(found.missed), len(found.odd)) if found is not None else (0, 0)
        self.tabs.setTabText(MISSED, self.tr("Near misses (%n)", "", missed))
        self.tabs.setTabText(ODD, self.tr("Least like the rest (%n)", "", odd))
        if found is None:
            self._facts.setText("")
            self._empty.say(
                self.tr("Choose a code"),
                self.tr(
                    "Passages that are like its segments but lack it show here, and those of its segments that are "
                    "least like the others."
                ),
            )
            return
        places = self.tr("given in %Ln places", "", found.places)
        meant = self.tr("near is what is at least half as near as its own segments are to each other")
        self._facts.setText(f"{places}  ·  {meant}" if found.enough else places)
        if found.enough:
            self._empty.say(
                self.tr("Nothing is near"), self.tr("Look at coded talk too, or liken sentences.")
            )
        else:
            needed = self.tr(
                "Give it in %n places at least: before that, nothing is like it.", "", found.needed
            )
            self._empty.say(self.tr("Not enough yet"), needed)
