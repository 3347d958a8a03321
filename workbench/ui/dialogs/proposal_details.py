"""One file that is about to be imported: what it will be called, what is doubtful, its transcript, its speakers."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.sources import SourceKind
from workbench.services.across import Across
from workbench.services.proposals import Proposal
from workbench.ui.dialogs.proposal_file import FilePage
from workbench.ui.dialogs.proposal_speakers import SpeakersPage
from workbench.ui.dialogs.proposal_transcript import TranscriptPage
from workbench.ui.labels import kind_word
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.phrases import sentence, warning_text

_MOST_DOUBTS = 3
_NARROWEST = 430
TRANSCRIPT, SPEAKERS, FILE = range(3)


class ProposalDetails(Panel):
    """Shows a proposal and says how a person wants it corrected; whoever holds the proposals corrects them."""

    corrected = Signal(object)
    """A person put something right: a function from Proposal to Proposal."""
    reread = Signal(object)
    """The file is to be read anew, which may take a while: a function from Proposal to Proposal."""
    split_wanted = Signal()
    similar_wanted = Signal()

    def __init__(
        self, districts: Mapping[DistrictId, District], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._proposal: Proposal | None = None
        self._file = label("heading")
        self._file.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.state = label("warning", wraps=True)
        self.checked = button("quiet")
        self.checked.clicked.connect(
            lambda: self.corrected.emit(lambda now: now.seen(checked=not now.checked))
        )
        self.name, self.kind, self.district = QLineEdit(), QComboBox(), QComboBox()
        for kind in SourceKind:
            self.kind.addItem(kind_word(kind), kind)
        self.district.addItem("", None)
        for district in districts.values():
            self.district.addItem(district.name, district.id)
        self._from = label("faint", wraps=True)
        self._parts, self.split = label("warning", wraps=True), button()
        self.split.clicked.connect(self.split_wanted)
        self.similar = button("quiet")
        self.similar.clicked.connect(self.similar_wanted)
        self.transcript, self.speakers, self.facts = (
            TranscriptPage(language),
            SpeakersPage(language),
            FilePage(),
        )
        self.tabs = QTabWidget()
        for page in (self.transcript, self.speakers, self.facts):
            self.tabs.addTab(page, "")
        self.transcript.reread.connect(self.reread)
        self.speakers.reread.connect(self.reread)
        self.speakers.corrected.connect(self.corrected)
        self.facts.corrected.connect(self.corrected)
        self.name.editingFinished.connect(self._on_named)
        self.kind.activated.connect(self._on_kind)
        self.district.activated.connect(self._on_district)
        self.setMinimumWidth(_NARROWEST)
        self._lay_out()
        self.retranslate()

    def show_proposal(
        self, proposal: Proposal, similar: int = 0, across: Sequence[tuple[Across, str]] = ()
    ) -> None:
        """Show one file; ``similar`` counts the files that are laid out like it."""
        self._proposal = proposal
        source = proposal.source
        self._file.setText(proposal.path.name)
        self._file.setToolTip(str(proposal.path))
        self.state.setText(self._state_words(proposal))
        self.state.setToolTip(self._all_doubts(proposal))
        self.state.setProperty("role", "danger" if proposal.error else "warning")
        self.state.style().polish(self.state)
        self.state.setVisible(bool(self.state.text()))
        self.checked.setVisible(proposal.status == "ready" and (proposal.needs_look or proposal.checked))
        self.checked.setText(self.tr("Not checked yet") if proposal.checked else self.tr("Mark as checked"))
        self._parts_row.setVisible(proposal.parts > 1)
        self._parts.setText(self.tr("This file holds %n interviews.", "", proposal.parts))
        self.similar.setVisible(similar > 0)
        self.similar.setText(self.tr("Apply to %n similar files", "", similar))
        self._editable.setVisible(source is not None)
        if source is not None:
            self.name.setText(source.name)
            self.kind.setCurrentIndex(self.kind.findData(source.kind))
            self.district.setCurrentIndex(max(0, self.district.findData(source.district)))
            self._from.setText(self._from_words(proposal))
            self.transcript.show_proposal(proposal)
            self.speakers.show_proposal(proposal, across)
            self.facts.show_proposal(proposal)
            self._say_tabs()

    @override
    def retranslate(self) -> None:
        self._name_label.setText(self.tr("Name"))
        self._kind_label.setText(self.tr("Kind"))
        self._district_label.setText(self.tr("District"))
        self.district.setItemText(0, self.tr("none"))
        for widget, words in (
            (self.name, self._name_label),
            (self.kind, self._kind_label),
            (self.district, self._district_label),
        ):
            widget.setAccessibleName(words.text())
        self.split.setText(self.tr("Split"))
        self.split.setToolTip(self.tr("Make a source of each interview"))
        self.similar.setToolTip(
            self.tr(
                "Layout, labels, roles by label, kind and remarks, as they are set here, for those files too"
            )
        )
        self.tabs.setAccessibleName(self.tr("What was recognised"))
        self.tabs.tabBar().setAccessibleName(self.tr("What was recognised"))
        self._say_tabs()

    def _say_tabs(self) -> None:
        people = self._proposal.participants if self._proposal else ()
        silent = self._proposal.silent if self._proposal else ()
        count = f" · {len(people) - len(silent)}" if people else ""
        self.tabs.setTabText(TRANSCRIPT, self.tr("Transcript"))
        self.tabs.setTabText(SPEAKERS, self.tr("Speakers") + count)
        remarks = len(self._proposal.remarks) if self._proposal else 0
        self.tabs.setTabText(FILE, self.tr("File") if not remarks else self.tr("File and remarks"))

    def _lay_out(self) -> None:
        self._name_label, self._kind_label, self._district_label = (
            label("muted"),
            label("muted"),
            label("muted"),
        )
        head = QHBoxLayout()
        head.addWidget(self._file, 1)
        head.addWidget(self.checked)
        form = QGridLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(6)
        form.addWidget(self._name_label, 0, 0)
        form.addWidget(self.name, 0, 1, 1, 3)
        form.addWidget(self._kind_label, 1, 0)
        form.addWidget(self.kind, 1, 1)
        form.addWidget(self._district_label, 1, 2)
        form.addWidget(self.district, 1, 3)
        form.addWidget(self._from, 2, 1, 1, 3)
        form.setColumnStretch(1, 1)
        form.setColumnStretch(3, 1)
        self._parts_row = QWidget()
        parts = QHBoxLayout(self._parts_row)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addWidget(self._parts, 1)
        parts.addWidget(self.split)
        self._editable = QWidget()
        inner = QVBoxLayout(self._editable)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addLayout(form)
        inner.addWidget(self._parts_row)
        inner.addWidget(self.tabs, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.similar)
        inner.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.state)
        layout.addWidget(self._editable, 1)
        layout.addStretch(0)

    def _state_words(self, proposal: Proposal) -> str:
        if proposal.error is not None:
            return sentence(proposal.error, self._language)
        if proposal.status == "duplicate":
            return self.tr("The same text is in the project already, as “{name}”.").format(
                name=proposal.duplicate_of
            )
        words = self._doubt_words(proposal)
        if len(words) > _MOST_DOUBTS:
            words = [*words[: _MOST_DOUBTS - 1], self.tr("and %n more", "", len(words) - _MOST_DOUBTS + 1)]
        return "\n".join(f"• {each}" for each in words)

    def _all_doubts(self, proposal: Proposal) -> str:
        return "\n".join(self._doubt_words(proposal))

    def _doubt_words(self, proposal: Proposal) -> list[str]:
        """Return the doubts in words, but for the one about several interviews, which has a line of its own."""
        told = (each for each in proposal.doubts if each.kind != "several_interviews")
        return [warning_text(each.kind, each.facts, self._language) for each in told]

    def _from_words(self, proposal: Proposal) -> str:
        return {
            "name": self.tr("District read from the file's name"),
            "text": self.tr("District read from the text"),
            "option": self.tr("District set for all files"),
            "hand": self.tr("District set by you"),
        }.get(proposal.district_from, self.tr("No district was recognised; you can set it here or later"))

    def _on_named(self) -> None:
        name = " ".join(self.name.text().split())
        source = self._proposal.source if self._proposal else None
        if name and source is not None and name != source.name:
            self.corrected.emit(lambda now: now.renamed(name))

    def _on_kind(self, _place: int) -> None:
        kind = SourceKind(self.kind.currentData())
        self.corrected.emit(lambda now: now.in_kind(kind))

    def _on_district(self, _place: int) -> None:
        district = self.district.currentData()
        self.corrected.emit(lambda now: now.placed(district))
