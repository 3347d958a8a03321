"""Groups of similar passages: candidates for codes, with the passages of the marked one."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.discoveries import SimilarGroup
from workbench.domain.errors import WorkbenchError
from workbench.services.discovered_deeds import code_of_group
from workbench.services.similar_groups import TIGHTNESSES, GroupsQuery, SimilarGroups, similar_groups
from workbench.services.word_exports import Listing
from workbench.ui.delegates.finding_card import FindingCardDelegate
from workbench.ui.delegates.quotation import QuotationDelegate
from workbench.ui.dialogs.group_code import GroupCodeDialog
from workbench.ui.models.finding_cards import Card, FindingCards
from workbench.ui.models.passages_model import PassagesModel, passage_in
from workbench.ui.panels.base import button, label
from workbench.ui.panels.discovery_panel import DiscoveryPanel, card_list, name_box
from workbench.ui.sitting import Sitting

_SHOWN_TERMS, _SHOWN_DISTRICTS, _EXPORTED_TERMS = 5, 4, 8
_MEDIUM = TIGHTNESSES.index("medium")


class GroupsPanel(DiscoveryPanel):
    """A list of groups; passages that are ticked get the code that is made of their group."""

    icon = "board"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.tightness = QComboBox()
        for each in TIGHTNESSES:
            self.tightness.addItem("", each)
        self.tightness.setCurrentIndex(_MEDIUM)
        self.uncoded.setChecked(True)
        self.found: SimilarGroups | None = None
        self.cards, self.groups = FindingCards(), card_list()
        self.groups.setModel(self.cards)
        self.groups.setItemDelegate(FindingCardDelegate(self.groups))
        self.groups.setUniformItemSizes(True)
        self.passages, self.list = PassagesModel(ticks=True), card_list()
        self.list.setModel(self.passages)
        self.list.setItemDelegate(QuotationDelegate(self.list))
        self.make, self.open = button("primary"), button("quiet")
        self._title, self._about = label("heading", wraps=True), label("muted", wraps=True)
        self._lay_out()
        self.retranslate()
        self._connect()

    @override
    def working_words(self) -> str:
        return self.tr("Grouping what is alike")

    @override
    def look(self) -> None:
        project = self._sitting.project
        query = GroupsQuery(self.cutting(), self.uncoded.isChecked(), str(self.tightness.currentData()))
        self._job.want(lambda _reader, progress: similar_groups(project, query, progress), self._on_grouped)

    def current(self) -> SimilarGroup | None:
        """Return the group that is marked."""
        row = self.groups.currentIndex().row()
        return (
            self.found.groups[row] if self.found is not None and 0 <= row < len(self.found.groups) else None
        )

    @override
    def listing(self) -> Listing | None:
        if self.found is None or not self.found.groups:
            return None
        header = (
            self.tr("Words"),
            self.tr("Passages"),
            self.tr("Sources"),
            self.tr("Districts"),
            self.tr("Quotations"),
        )
        rows = [
            (
                ", ".join(each.terms[:_EXPORTED_TERMS]),
                each.size,
                each.sources,
                self._districts(each, len(each.districts)),
                "\n".join(f"“{quotation.quote}” ({quotation.provenance})" for quotation in each.quotations),
            )
            for each in self.found.groups
        ]
        return Listing(
            self.tr("Similar passages"),
            self._sitting.preferences.language,
            header,
            rows,
            (1.6, 0.7, 0.7, 1.4, 4.0),
            self._facts.text(),
            wide=True,
        )

    @override
    def retranslate(self) -> None:
        super().retranslate()
        for place, words in enumerate((self.tr("Loose groups"), self.tr("Medium"), self.tr("Tight groups"))):
            self.tightness.setItemText(place, words)
        name_box(self.tightness, self.tr("How alike the passages of a group are"))
        self.groups.setAccessibleName(self.tr("Groups of similar passages"))
        self.list.setAccessibleName(self.tr("Passages of the group; Space ticks one"))
        self.open.setText(self.tr("Open in the transcript"))
        self.cards.say_anew(self._cards())
        self._say()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(14, 6, 14, 12)
        tools.setSpacing(8)
        tools.addWidget(self.make)
        tools.addWidget(self.open)
        tools.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(14, 4, 14, 8)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._about)
        right = QWidget()
        shown = QVBoxLayout(right)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(0)
        shown.addLayout(head)
        shown.addWidget(self.list, 1)
        shown.addLayout(tools)
        self.lay_out((self.sentences, self.tightness), (self.uncoded,), self.groups, right)

    def _connect(self) -> None:
        self.tightness.currentIndexChanged.connect(lambda _place: self.ask())
        self.groups.selectionModel().currentRowChanged.connect(lambda *_rows: self._on_marked())
        self.groups.activated.connect(lambda _index: self.list.setFocus())
        self.list.activated.connect(self._on_opened)
        self.open.clicked.connect(lambda: self._on_opened(self.list.currentIndex()))
        self.make.clicked.connect(self._on_make)
        self.passages.dataChanged.connect(lambda *_facts: self._say_make())

    def _on_grouped(self, found: SimilarGroups) -> None:
        self.found = found
        self.cards.show_cards(self._cards())
        self.show_filled(bool(found.groups))
        self.groups.setCurrentIndex(self.cards.index(0))
        self._on_marked()

    def _on_marked(self) -> None:
        row, book = self.groups.currentIndex().row(), self._sitting.project.codebook()
        there = self.found is not None and 0 <= row < len(self.found.groups)
        members = list(self.found.members(row)) if there and self.found is not None else []
        self.forget_done(self.passages)
        self.passages.show_items(members, book)
        self.list.setCurrentIndex(self.passages.index(0))
        self._say()

    def _on_opened(self, index: QModelIndex) -> None:
        item = self.passages.at(index.row())
        self.go_to(None if item is None else passage_in(item))

    def _on_make(self) -> None:
        group, project = self.current(), self._sitting.project
        if group is None:
            return
        ticked = self.passages.ticked()
        wanted = GroupCodeDialog.ask(self, project.codebook(), group.terms, len(ticked))
        if wanted is None:
            return
        try:
            _, operation = code_of_group(project, wanted.name, wanted.parent, wanted.keywords, ticked)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        made = self.tr("The code “{name}” is made, with %n codings.", "", len(ticked))
        done = self._sitting.perform(operation, made.format(name=wanted.name))
        if done is not None:
            for row in range(self.passages.rowCount()):
                if self.passages.index(row).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked:
                    self.tell_done(self.passages, row, wanted.name, done)

    def _cards(self) -> list[Card]:
        return [self._card(each) for each in (self.found.groups if self.found is not None else ())]

    def _card(self, group: SimilarGroup) -> Card:
        sources = self.tr("%n sources", "", group.sources)
        return Card(
            ", ".join(group.terms[:_SHOWN_TERMS]),
            self.tr("%n passages", "", group.size),
            f"{sources}  ·  {self._districts(group, _SHOWN_DISTRICTS)}",
            f"“{group.quotations[0].quote}”",
        )

    def _districts(self, group: SimilarGroup, most: int) -> str:
        nowhere = self.tr("no district")
        named = [f"{name or nowhere} {number}" for name, number in group.districts[:most]]
        return ", ".join(named) + (" …" if len(group.districts) > most else "")

    def _say_make(self) -> None:
        ticked = len(self.passages.ticked())
        words = (
            self.tr("Make a code of it, with %n codings…", "", ticked)
            if ticked
            else self.tr("Make a code of it…")
        )
        self.make.setText(words)
        self.make.setEnabled(self._sitting.writable and self.current() is not None)

    def _say(self) -> None:
        group, found = self.current(), self.found
        self._title.setText(", ".join(group.terms) if group is not None else "")
        self._about.setText(
            self.tr("The nearest to the middle of the group first. Tick what is to get the code.")
        )
        self._say_make()
        if found is None:
            self._facts.setText("")
            return
        groups = self.tr("%Ln groups", "", len(found.groups))
        looked = self.tr("%Ln passages looked at", "", found.passages)
        inside = self.tr("%Ln of them in a group", "", found.grouped)
        self._facts.setText(f"{groups}  ·  {looked}, {inside}" if found.passages else "")
        if found.passages:
            self._empty.say(
                self.tr("Nothing repeats"),
                self.tr("Let groups be looser, liken sentences, or look at more talk."),
            )
        else:
            self._empty.say(
                self.tr("Nothing is left to group"),
                self.tr(
                    "All talk here is coded already, or there is none. Look at coded talk too, or elsewhere."
                ),
            )
