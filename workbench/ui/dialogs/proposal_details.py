"""One file that is about to be imported: name, kind, district, speakers, the first turns as they will be."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.services.importing import Proposal, SpeakerShare
from workbench.ui.labels import kind_word, role_word
from workbench.ui.panels.base import Panel, label
from workbench.ui.phrases import sentence, warning_text

_FIRST_TURNS = 4
_EXCERPT = 180


class ProposalDetails(Panel):
    """Shows a proposal; each correction gives a new one."""

    corrected = Signal(object)
    """The corrected Proposal."""

    def __init__(
        self, districts: Mapping[DistrictId, District], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._proposal: Proposal | None = None
        self._file = label("heading", wraps=True)
        self._state = label("warning", wraps=True)
        self.name, self.kind, self.district = QLineEdit(), QComboBox(), QComboBox()
        for kind in SourceKind:
            self.kind.addItem(kind_word(kind), kind)
        self.district.addItem("", None)
        for district in districts.values():
            self.district.addItem(district.name, district.id)
        self._from = label("faint", wraps=True)
        self._speakers_title, self._turns_title = label("caption"), label("caption")
        self._speakers = QGridLayout()
        self._turns = label("quote", wraps=True, selectable=True)
        self.role_boxes: list[QComboBox] = []
        self.name.editingFinished.connect(self._on_named)
        self.kind.activated.connect(
            lambda _row: self._correct(lambda now: now.in_kind(SourceKind(self.kind.currentData())))
        )
        self.district.activated.connect(
            lambda _row: self._correct(lambda now: now.placed(self.district.currentData()))
        )
        self._lay_out()
        self.retranslate()

    def show_proposal(self, proposal: Proposal) -> None:
        """Show one file."""
        self._proposal = proposal
        source = proposal.source
        self._file.setText(proposal.path.name)
        self._state.setText(self._state_words(proposal))
        self._state.setVisible(bool(self._state.text()))
        self._editable.setVisible(source is not None)
        if source is not None:
            self.name.setText(source.name)
            self.kind.setCurrentIndex(self.kind.findData(source.kind))
            self.district.setCurrentIndex(max(0, self.district.findData(source.district)))
            self._from.setText(self._from_words(proposal))
            self._show_speakers(proposal.shares())
            self._turns.setText(_first_turns(proposal))

    @override
    def retranslate(self) -> None:
        self._name_label.setText(self.tr("Name"))
        self._kind_label.setText(self.tr("Kind"))
        self._district_label.setText(self.tr("District"))
        self.district.setItemText(0, self.tr("none"))
        self._speakers_title.setText(self.tr("Speakers"))
        self._turns_title.setText(self.tr("How it begins"))
        self.name.setAccessibleName(self.tr("Name"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.district.setAccessibleName(self.tr("District"))

    def _lay_out(self) -> None:
        self._name_label, self._kind_label, self._district_label = (
            label("muted"),
            label("muted"),
            label("muted"),
        )
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(self._name_label, self.name)
        form.addRow(self._kind_label, self.kind)
        form.addRow(self._district_label, self.district)
        form.addRow("", self._from)
        card = QFrame()
        card.setObjectName("card")
        in_card = QVBoxLayout(card)
        in_card.setContentsMargins(14, 12, 14, 12)
        in_card.addWidget(self._turns)
        self._editable = QWidget()
        inner = QVBoxLayout(self._editable)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addLayout(form)
        inner.addWidget(self._speakers_title)
        inner.addLayout(self._speakers)
        inner.addWidget(self._turns_title)
        inner.addWidget(card)
        body = QWidget()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(12, 0, 8, 0)
        outer.setSpacing(10)
        outer.addWidget(self._file)
        outer.addWidget(self._state)
        outer.addWidget(self._editable)
        outer.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _state_words(self, proposal: Proposal) -> str:
        if proposal.error is not None:
            return sentence(proposal.error, self._language)
        if proposal.status == "duplicate":
            return self.tr("The same text is in the project already, as “{name}”.").format(
                name=proposal.duplicate_of
            )
        return "\n".join(warning_text(each.kind, each.facts, self._language) for each in proposal.doubts)

    def _from_words(self, proposal: Proposal) -> str:
        return {
            "name": self.tr("District read from the file's name"),
            "text": self.tr("District read from the text"),
            "option": self.tr("District set for all files"),
            "hand": self.tr("District set by you"),
        }.get(proposal.district_from, self.tr("No district was recognised; you can set it here or later"))

    def _show_speakers(self, shares: tuple[SpeakerShare, ...]) -> None:
        while (item := self._speakers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.role_boxes = []
        self._speakers_title.setVisible(bool(shares))
        for row, share in enumerate(shares):
            self._add_speaker(row, share)

    def _add_speaker(self, row: int, share: SpeakerShare) -> None:
        person = share.participant
        name = QLineEdit(person.name)
        name.setAccessibleName(self.tr("Code name of {name}").format(name=person.name))
        name.editingFinished.connect(
            lambda: self._correct(lambda now: now.with_speaker_name(person.id, name.text()))
        )
        role = QComboBox()
        role.setAccessibleName(self.tr("Role of {name}").format(name=person.name))
        for each in Role:
            role.addItem(role_word(each), each)
        role.setCurrentIndex(role.findData(person.role))
        role.activated.connect(
            lambda _row: self._correct(lambda now: now.with_role(person.id, Role(role.currentData())))
        )
        counts = label("faint")
        words = self.tr("words")
        turns = self.tr("%n turns", "", share.turns)
        counts.setText(f"{turns} · {QLocale().toString(share.words)} {words}")
        self.role_boxes.append(role)
        for column, widget in enumerate((name, role, counts)):
            self._speakers.addWidget(widget, row, column)

    def _on_named(self) -> None:
        name = " ".join(self.name.text().split())
        if (
            name
            and self._proposal is not None
            and self._proposal.source is not None
            and name != self._proposal.source.name
        ):
            self._correct(lambda now: now.renamed(name))

    def _correct(self, change: Callable[[Proposal], Proposal]) -> None:
        if self._proposal is not None:
            corrected = change(self._proposal)
            if corrected != self._proposal:
                self._proposal = corrected
                self.corrected.emit(corrected)
                self._from.setText(self._from_words(corrected))


def _first_turns(proposal: Proposal) -> str:
    transcript = proposal.transcript
    if transcript is None:
        return ""
    if not transcript.turns:
        return transcript.text[: 3 * _EXCERPT].strip()
    shown: list[str] = []
    for turn in transcript.turns[:_FIRST_TURNS]:
        words = " ".join(transcript.text[turn.text_start : turn.end].split())
        short = words if len(words) <= _EXCERPT else words[:_EXCERPT].rstrip() + "…"
        shown.append(f"{turn.speaker}:  {short}")
    return "\n\n".join(shown)
