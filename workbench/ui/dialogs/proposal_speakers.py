"""Who speaks in a file that is about to be imported: names, roles and why, who may be one person, and who is none."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.ids import ParticipantId
from workbench.domain.participants import Role
from workbench.services.across import Across
from workbench.services.casting import SpeakerShare
from workbench.services.proposals import Proposal
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.proposal_merges import MergeList
from workbench.ui.labels import role_word
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.phrases import shortened
from workbench.ui.phrases_importing import role_reason

_MOST = 60
_LONGEST = 300


class SpeakersPage(Panel):
    """Lists the speakers with all that can be said of them; several that are ticked can be one person."""

    corrected = Signal(object)
    """A person put something right: a function from Proposal to Proposal."""
    reread = Signal(object)
    """The file is to be read anew: a function from Proposal to Proposal."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._proposal: Proposal | None = None
        self.rows: list[SpeakerRow] = []
        self.merges = MergeList(language)
        self.merges.corrected.connect(self.corrected)
        self._grid = QGridLayout()
        self._more, self._silent, self._nobody = (
            label("faint", wraps=True),
            label("muted", wraps=True),
            label("muted", wraps=True),
        )
        self.one, self.part, self.none, self.add = button(), button(), button(), button("quiet")
        self.one.clicked.connect(self._on_one)
        self.part.clicked.connect(self._on_part)
        self.none.clicked.connect(self._on_none)
        self.add.clicked.connect(self._on_add)
        self._lay_out()
        self.retranslate()
        self._allow()

    def show_proposal(self, proposal: Proposal, across: Sequence[tuple[Across, str]] = ()) -> None:
        """Show one file, with those in it who may speak in other files too, and in which."""
        self._proposal = proposal
        shares = proposal.shares()[:_MOST]
        if [row.id for row in self.rows] != [each.participant.id for each in shares]:
            self._rebuild(len(shares))
        for row, share in zip(self.rows, shares, strict=True):
            row.show_share(share)
        more = len(proposal.participants) - len(proposal.silent) - len(shares)
        self._more.setText(self.tr("and %n more", "", more))
        self._more.setVisible(more > 0)
        self._nobody.setVisible(not shares)
        silent = ", ".join(each.name for each in proposal.silent)
        self._silent.setText(
            self.tr("Present, but silent: {names}").format(names=shortened(silent, _LONGEST))
        )
        self._silent.setVisible(bool(silent))
        self.merges.show_proposal(proposal, across)
        self._allow()

    def ticked(self) -> tuple[ParticipantId, ...]:
        """Return who is ticked, in the order of the list."""
        return tuple(row.id for row in self.rows if row.tick.isChecked())

    @override
    def retranslate(self) -> None:
        self.one.setText(self.tr("One person"))
        self.one.setToolTip(self.tr("The ticked names are one person: the first of them"))
        self.part.setText(self.tr("Part again"))
        self.part.setToolTip(self.tr("Make each name of the ticked person somebody by itself again"))
        self.none.setText(self.tr("Not a speaker"))
        self.none.setToolTip(self.tr("The ticked labels are part of what somebody says"))
        self.add.setText(self.tr("Add a label…"))
        self.add.setToolTip(self.tr("Name a speaker whose label was not recognised"))
        self._nobody.setText(self.tr("No speakers were recognised. Choose another layout, or add a label."))

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.setSpacing(10)
        inside.addWidget(self.merges)
        inside.addWidget(self._nobody)
        inside.addLayout(self._grid)
        inside.addWidget(self._more)
        inside.addWidget(self._silent)
        inside.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for each in (self.one, self.part, self.none):
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)

    def _rebuild(self, count: int) -> None:
        for row in self.rows:
            row.leave()
        self.rows = [SpeakerRow(self._grid, place, self._language, self) for place in range(count)]
        for row in self.rows:
            row.corrected.connect(self.corrected)
            row.tick.toggled.connect(self._allow)

    def _allow(self) -> None:
        ticked = set(self.ticked())
        names = [row.names for row in self.rows if row.id in ticked]
        self.one.setEnabled(len(ticked) > 1)
        self.none.setEnabled(
            bool(ticked) and self._proposal is not None and self._proposal.reading is not None
        )
        self.part.setVisible(any(len(each) > 1 for each in names))

    def _on_one(self) -> None:
        into, *others = self.ticked()
        self._untick()
        self.corrected.emit(lambda now: now.merged(into, others))

    def _on_part(self) -> None:
        wanted = [row.id for row in self.rows if row.tick.isChecked() and len(row.names) > 1]
        self._untick()

        def parted(now: Proposal) -> Proposal:
            for person in wanted:
                now = now.parted(person)
            return now

        self.corrected.emit(parted)

    def _on_none(self) -> None:
        names = [name for row in self.rows if row.tick.isChecked() for name in row.names]
        self._untick()
        self.reread.emit(lambda now: now.without_label(*names))

    def _on_add(self) -> None:
        name = AskText.ask(
            self,
            self.tr("Add a label"),
            self.tr("A name that begins lines of a speaker, as it stands in the file."),
            yes=self.tr("Add"),
        )
        if name:
            self.reread.emit(lambda now: now.with_label(name))

    def _untick(self) -> None:
        for row in self.rows:
            row.tick.setChecked(False)


class SpeakerRow(QObject):
    """One speaker: two lines of the grid, the second quiet."""

    corrected = Signal(object)

    def __init__(self, grid: QGridLayout, place: int, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._grid, self._language = grid, language
        self._share: SpeakerShare | None = None
        self.tick, self.name, self.role = QCheckBox(), QLineEdit(), QComboBox()
        self._facts = label("faint", wraps=True)
        self._facts.setContentsMargins(1, 0, 0, 8)
        for each in Role:
            self.role.addItem(role_word(each), each)
        self.name.editingFinished.connect(self._on_named)
        self.role.activated.connect(self._on_role)
        for column, widget in enumerate((self.tick, self.name, self.role)):
            grid.addWidget(widget, 2 * place, column)
        grid.addWidget(self._facts, 2 * place + 1, 1, 1, 2)

    @property
    def id(self) -> ParticipantId:
        """Who it is."""
        assert self._share is not None
        return self._share.participant.id

    @property
    def names(self) -> tuple[str, ...]:
        """The recognised names that are this person's."""
        return self._share.names if self._share else ()

    def show_share(self, share: SpeakerShare) -> None:
        """Show a speaker."""
        self._share = share
        person = share.participant
        if self.name.text() != person.name:
            self.name.setText(person.name)
        self.role.setCurrentIndex(self.role.findData(person.role))
        self._facts.setText(self._fact_words(share))
        self.tick.setAccessibleName(self.tr("Tick {name}").format(name=person.name))
        self.name.setAccessibleName(self.tr("Code name of {name}").format(name=person.name))
        self.role.setAccessibleName(self.tr("Role of {name}").format(name=person.name))

    def leave(self) -> None:
        """Take the row's widgets out of the grid."""
        for widget in (self.tick, self.name, self.role, self._facts):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    def _fact_words(self, share: SpeakerShare) -> str:
        facts = [
            self.tr("%n turns", "", share.turns),
            self.tr("%n words", "", share.words).replace(str(share.words), QLocale().toString(share.words)),
        ]
        if share.reason is not None and share.reason.clue != "none":
            facts.append(role_reason(share.reason.clue, share.reason.words, self._language))
        elif share.reason is None and share.names:
            facts.append(self.tr("role set by you"))
        others = [name for name in share.names if name != share.participant.name]
        if others:
            facts.append(self.tr("in the file: {names}").format(names=", ".join(others)))
        return " · ".join(facts)

    def _on_named(self) -> None:
        name = " ".join(self.name.text().split())
        if self._share is not None and name != self._share.participant.name:
            id_ = self.id
            if name:
                self.corrected.emit(lambda now: now.with_speaker_name(id_, name))
            else:
                self.name.setText(self._share.participant.name)

    def _on_role(self, _place: int) -> None:
        id_, role = self.id, Role(self.role.currentData())
        if self._share is not None and role is not self._share.participant.role:
            self.corrected.emit(lambda now: now.with_role(id_, role))
