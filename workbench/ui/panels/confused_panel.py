"""Codes that are hard to tell apart: pairs, with the segments that lie between them."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.codings import RecodeCoding
from workbench.domain.codings import Coding
from workbench.domain.discoveries import ConfusedCodes, Near
from workbench.domain.ids import CodeId
from workbench.services.code_likeness import confused_codes
from workbench.services.word_exports import Listing
from workbench.ui.delegates.finding_card import FindingCardDelegate
from workbench.ui.delegates.quotation import QuotationDelegate
from workbench.ui.dialogs.merge_dialog import MergeDialog
from workbench.ui.models.finding_cards import Card, FindingCards
from workbench.ui.models.passages_model import PassagesModel
from workbench.ui.panels.base import button
from workbench.ui.panels.discovery_panel import DiscoveryPanel, card_list
from workbench.ui.panels.near_preview import NearPreview
from workbench.ui.sitting import Sitting


class ConfusedPanel(DiscoveryPanel):
    """Pairs at the left; at the right, the segments that bear one code and are nearest to the other."""

    icon = "merge"

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(sitting, parent)
        self.pairs: tuple[ConfusedCodes, ...] | None = None
        self.cards, self.list = FindingCards(), card_list()
        self.list.setModel(self.cards)
        self.list.setItemDelegate(FindingCardDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.segments, self.between = PassagesModel(), card_list()
        self.between.setModel(self.segments)
        self.between.setItemDelegate(QuotationDelegate(self.between))
        self.preview = NearPreview(sitting)
        self.merge, self.recode, self.open = button("primary"), button(), button("quiet")
        tools = QHBoxLayout()
        tools.setContentsMargins(14, 6, 14, 12)
        tools.setSpacing(8)
        for each in (self.merge, self.recode, self.open):
            tools.addWidget(each)
        tools.addStretch(1)
        right = QWidget()
        shown = QVBoxLayout(right)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(0)
        shown.addWidget(self.between, 3)
        shown.addWidget(self.preview, 2)
        shown.addLayout(tools)
        self.lay_out((), (), self.list, right)
        self.uncoded.hide()
        self.sentences.hide()
        self.where.hide()
        self.retranslate()
        self.list.selectionModel().currentRowChanged.connect(lambda *_rows: self._on_pair())
        self.list.activated.connect(lambda _index: self.between.setFocus())
        self.between.selectionModel().currentRowChanged.connect(lambda *_rows: self._on_segment())
        self.between.activated.connect(lambda _index: self._on_open())
        self.merge.clicked.connect(self._on_merge)
        self.recode.clicked.connect(self._on_recode)
        self.open.clicked.connect(self._on_open)

    @override
    def working_words(self) -> str:
        return self.tr("Comparing codes")

    @override
    def look(self) -> None:
        project, cutting = self._sitting.project, self.cutting()
        self._job.want(lambda _reader, progress: confused_codes(project, cutting, progress), self._on_found)

    def current(self) -> ConfusedCodes | None:
        """Return the pair that is marked, when both codes are still there."""
        row, book = self.list.currentIndex().row(), self._sitting.project.codebook()
        pair = self.pairs[row] if self.pairs is not None and 0 <= row < len(self.pairs) else None
        return pair if pair is not None and pair.one in book and pair.other in book else None

    def segment(self) -> Near | None:
        """Return the segment that is marked."""
        item = self.segments.at(self.between.currentIndex().row())
        return item if isinstance(item, Near) else None

    @override
    def listing(self) -> Listing | None:
        if not self.pairs:
            return None
        header = (
            self.tr("Code"),
            self.tr("Other code"),
            self.tr("Segments"),
            self.tr("With both"),
            self.tr("Between"),
            self.tr("In doubt"),
            self.tr("Words in common"),
        )
        rows = [
            (
                self._path(each.one),
                self._path(each.other),
                each.segments,
                each.together,
                len(each.between),
                round(each.share, 2),
                ", ".join(each.terms),
            )
            for each in self.pairs
        ]
        language = self._sitting.preferences.language
        widths = (2.0, 2.0, 0.8, 0.8, 0.8, 0.8, 2.0)
        return Listing(
            self.tr("Confused codes"), language, header, rows, widths, self._facts.text(), wide=True
        )

    @override
    def deeds_changed(self) -> None:
        self._on_segment()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.list.setAccessibleName(self.tr("Pairs of codes"))
        self.between.setAccessibleName(self.tr("Segments between the two codes"))
        self.merge.setText(self.tr("Merge the two…"))
        self.recode.setText(self.tr("Give the other code"))
        self.open.setText(self.tr("Open in the transcript"))
        self.cards.say_anew(self._cards())
        self._say()

    def _on_found(self, pairs: tuple[ConfusedCodes, ...]) -> None:
        self.pairs = pairs
        self.cards.show_cards(self._cards())
        self.show_filled(bool(pairs))
        self.list.setCurrentIndex(self.cards.index(0))
        self._on_pair()
        self._say()

    def _on_pair(self) -> None:
        pair = self.current()
        self.forget_done(self.segments)
        self.segments.show_items(pair.between if pair is not None else (), self._sitting.project.codebook())
        self.between.setCurrentIndex(self.segments.index(0))
        self.merge.setEnabled(self._sitting.writable and pair is not None)
        self._on_segment()

    def _on_segment(self) -> None:
        near, book = self.segment(), self._sitting.project.codebook()
        there = near is not None and near.nearer is not None and near.nearer in book
        self.preview.show_near(near, book.code(near.nearer).name if there and near and near.nearer else "")
        free = there and not self.segments.is_done(self.between.currentIndex().row())
        self.recode.setEnabled(self._sitting.writable and free)
        self.open.setEnabled(near is not None)

    def _on_merge(self) -> None:
        pair, project = self.current(), self._sitting.project
        if pair is None:
            return
        # The smaller one goes into the larger one.
        sizes = {code: len(project.reader.where(Coding, code=code)) for code in (pair.one, pair.other)}
        into, going = sorted(sizes, key=lambda code: (-sizes[code], code))
        target = project.codebook().code(into)
        name = project.codebook().code(going).name
        merging = MergeDialog.ask(self, project, (going,), target)
        if merging is not None:
            told = self.tr("“{name}” is merged into “{into}”.").format(name=name, into=target.name)
            if self._sitting.perform(merging, told):
                self.ask()

    def _on_recode(self) -> None:
        near, row = self.segment(), self.between.currentIndex().row()
        book = self._sitting.project.codebook()
        if near is None or near.coding is None or near.nearer is None or near.nearer not in book:
            return
        name = book.code(near.nearer).name
        told = self.tr("It has the code “{code}” now.").format(code=name)
        done = self._sitting.perform(RecodeCoding(near.coding, near.nearer), told)
        if done is not None:
            self.tell_done(self.segments, row, self.tr("changed"), done)
            self._on_segment()

    def _on_open(self) -> None:
        near = self.segment()
        self.go_to(None if near is None else near.passage)

    def _cards(self) -> list[Card]:
        return [self._card(each) for each in self.pairs or ()]

    def _card(self, pair: ConfusedCodes) -> Card:
        book = self._sitting.project.codebook()
        both = [book.code(each) for each in (pair.one, pair.other) if each in book]
        together = self.tr("%n segments bear both", "", pair.together) if pair.together else ""
        between = self.tr("%n are nearer to the other", "", len(pair.between))
        disputed = self.tr("%n times two coders differ", "", pair.disputed) if pair.disputed else ""
        share = self.locale().toString(100 * pair.share, "f", 0)
        return Card(
            "  ↔  ".join(each.name for each in both),
            self.tr("{share}% in doubt").format(share=share),
            "  ·  ".join(each for each in (together, between, disputed) if each),
            self.tr("Words in common: {words}").format(words=", ".join(pair.terms)),
            tuple(each.colour for each in both),
        )

    def _path(self, code: CodeId) -> str:
        book = self._sitting.project.codebook()
        return book.path(code) if code in book else "?"

    def _say(self) -> None:
        if self.pairs is None:
            self._facts.setText("")
            return
        pairs = self.tr("%Ln pairs of codes", "", len(self.pairs))
        meant = self.tr("in doubt is what bears both codes, or one and is nearest to the other")
        self._facts.setText(f"{pairs}  ·  {meant}" if self.pairs else "")
        self._empty.say(
            self.tr("No two codes are confused"),
            self.tr("It takes codes that were given in three places at least. Code more, then look again."),
        )
