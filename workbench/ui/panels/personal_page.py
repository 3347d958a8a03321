"""The page *Personal data*: what may tell who somebody is, in all sources, to be decided by a person."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.ids import SourceId
from workbench.domain.participants import Participant
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.services.personal import Place, places
from workbench.services.personal_decisions import pseudonyms_of, stand_ins_of
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.personal_model import PersonalColumn, PersonalFilter, PersonalModel
from workbench.ui.panels.base import button, follow, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.personal_table import PersonalTable
from workbench.ui.personal_deciding import COMMANDS, PersonalDeciding
from workbench.ui.phrases_personal import KIND_LABELS, STATE_LABELS
from workbench.ui.sitting import Sitting

_SHORT = 12


class PersonalPage(FindingPage):
    """A table of places that one goes through by the keyboard; each decision is a step that can be undone."""

    name = "personal"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._job = LatestJob(sitting, lambda: self.tr("Reading personal data"), self)
        self._stale, self._read, self._decided_at = True, False, ("", 0)
        self.model = PersonalModel(sitting.preferences.language)
        self.table = PersonalTable(self.model)
        self.deciding = PersonalDeciding(sitting, self._chosen, self._known, self)
        self.state, self.kind, self.source = QComboBox(), QComboBox(), QComboBox()
        self.words = QLineEdit(clearButtonEnabled=True)
        self.look, self.masks, self.keeps = button(), button("primary"), button()
        self.names, self.export = button(), button()
        self._facts = label("muted", wraps=True)
        self._nothing, self._blank, self._pages = EmptyState("lock"), QWidget(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("PersonalPage", "Personal data")

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(Source, Transcript):
            self._stale = True
            self._leave_out_gone()
        elif change.touches(PersonalMark):
            # A list that is being read is of before: it is read anew, not put over what was decided meanwhile.
            self._stale = self._stale or self._job.busy or not self._take_in(change)
        elif not change.touches(Participant):
            return
        if self._stale and self.isVisible():
            self._load()

    @override
    def shown(self) -> None:
        if self._stale:
            self._load()
        self._note_selection()
        (self.table if self.model.rowCount() else self.look).setFocus()

    @override
    def hidden(self) -> None:
        self._actions.note(absent=When.PERSONAL)

    @override
    def retranslate(self) -> None:
        language = self.model.language = self._sitting.preferences.language
        self.table.setAccessibleName(self.tr("Places of personal data"))
        self.words.setPlaceholderText(self.tr("Only with these letters"))
        self.words.setAccessibleName(self.tr("Only with these letters"))
        self.state.setAccessibleName(self.tr("State"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.source.setAccessibleName(self.tr("Source"))
        for box, everything, names in (
            (self.state, self.tr("Every state"), STATE_LABELS[language].items()),
            (self.kind, self.tr("Every kind"), KIND_LABELS[language].items()),
        ):
            _fill(box, everything, [(str(each), words) for each, words in names])
        self.look.setText(self.tr("Find personal data"))
        self.masks.setText(self.tr("Mask"))
        self.keeps.setText(self.tr("Keep as it is"))
        self.names.setText(self.tr("Pseudonym…"))
        self.export.setText(self.tr("Export copies…"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(PersonalColumn) - 1)
        self._fill_sources()
        self._narrow()

    def _chosen(self) -> list[PersonalMark]:
        """Return what is chosen to be decided about, and remember where: the next place follows."""
        place = self.model.at(self.table.currentIndex().row())
        self._decided_at = ("" if place is None else place.mark.id, self.table.currentIndex().row())
        return self.table.marks

    def _known(self) -> list[PersonalMark] | None:
        """Return all marks as they are now; None while they are being read."""
        return None if self._stale or self._job.busy else [each.mark for each in self.model.places]

    def _on_decided(self) -> None:
        """Go on to the next place: the row below, or the one that moved up because a filter leaves this one no more."""
        id, row = self._decided_at
        now = self.model.at(row)
        self.table.go_to(row + 1 if now is not None and now.mark.id == id else row)

    # what is shown

    def _load(self) -> None:
        self._stale = False
        self._job.want(lambda reader, _progress: places(reader), self._on_loaded)

    def _on_loaded(self, found: tuple[Place, ...]) -> None:
        row, self._read = self.table.currentIndex().row(), True
        self.model.show_places(found, self._proposed([each.mark for each in found]))
        self._fill_sources()
        self._show()
        self.table.go_to(max(0, row))
        if self.isVisible() and self.model.rowCount() and self.look.hasFocus():
            self.table.setFocus()

    def _leave_out_gone(self) -> None:
        """Offer nothing of sources that are no more, not even until the list is read anew."""
        there = {each.id for each in self._sitting.project.reader.all(Source)}
        staying = [each for each in self.model.places if each.mark.source in there]
        if len(staying) < len(self.model.places):
            self.model.show_places(staying, self._proposed([each.mark for each in staying]))
            self._show()
            self.table.go_to(0)

    def _on_stopped(self) -> None:
        """Read again when the page is looked at next."""
        self._stale = True

    def _take_in(self, change: Change) -> bool:
        """Show what was decided of marks that are there; tell whether that was all that changed."""
        known = {each.mark.id: each.mark for each in self.model.places}
        touched = [id for id in change.ids if id in known]
        now: dict[str, PersonalMark] = {
            each.id: each for each in self._sitting.project.reader.among(PersonalMark, touched)
        }
        if len(touched) != len(change.ids) or len(now) != len(touched):
            return False
        if any(each.segment != known[each.id].segment for each in now.values()):
            return False
        marks = [now.get(each.id, each) for each in known.values()]
        row = self.table.currentIndex().row()
        self.model.show_marks(now, self._proposed(marks))
        self._show()
        self.table.go_to(row)
        return True

    def _proposed(self, marks: Sequence[PersonalMark]) -> dict[str, str]:
        """Return what would stand for open marks of which it is known already."""
        known = pseudonyms_of(self._sitting.project, self.deciding.remembered(), marks)
        stand_ins = stand_ins_of(self._sitting.project)
        proposed: dict[str, str] = {}
        for mark in marks:
            if mark.state is MarkState.OPEN:
                named = mark.kind is PersonalKind.NAME
                proposed[mark.id] = " / ".join(known.bearers(mark)) if named else stand_ins[mark.kind]
        return proposed

    def _narrow(self) -> None:
        state, kind, source = (box.currentData() for box in (self.state, self.kind, self.source))
        self.model.narrow(
            PersonalFilter(
                MarkState(state) if state else None,
                PersonalKind(kind) if kind else None,
                SourceId(source) if source else None,
                self.words.text(),
            )
        )
        self._show()
        self.table.go_to(0)

    def _show(self) -> None:
        if self.model.rowCount():
            self._pages.setCurrentWidget(self.table)
        else:
            # What is not read yet is not known to be nothing.
            self._pages.setCurrentWidget(self._nothing if self._read else self._blank)
        counts = dict.fromkeys(MarkState, 0)
        for each in self.model.places:
            counts[each.mark.state] += 1
        numbers = {state: self.locale().toString(count) for state, count in counts.items()}
        self._facts.setText(
            self.tr("{open} not reviewed · {masked} masked · {kept} kept as they are").format(
                open=numbers[MarkState.OPEN], masked=numbers[MarkState.MASKED], kept=numbers[MarkState.KEPT]
            )
            if self.model.places
            else ""
        )
        if self.model.places:
            self._nothing.say(self.tr("Nothing here"), self.tr("No place is left by what is chosen above."))
        else:
            self._nothing.say(
                self.tr("Nothing is marked yet"),
                self.tr(
                    "Names, numbers and addresses that may tell who somebody is are found and shown here. You decide "
                    "about each. The transcripts themselves never change: what you mask is replaced in copies."
                ),
                self.tr("Find personal data") if self._sitting.writable else "",
            )
        self._note_selection()

    def _note_selection(self) -> None:
        chosen = self.isVisible() and self.table.selectionModel().hasSelection()
        self._actions.note(
            present=When.PERSONAL if chosen else When.ALWAYS, absent=When.ALWAYS if chosen else When.PERSONAL
        )

    def _fill_sources(self) -> None:
        sources = self._sitting.project.reader.all(Source)
        _fill(self.source, self.tr("Every source"), [(each.id, each.name) for each in sources])

    def _on_open(self, index: QModelIndex) -> None:
        place = self.model.at(index.row())
        if place is not None:
            self.source_wanted.emit(place.mark.source, place.mark.segment.span)

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for name in COMMANDS:
            menu.addAction(self._actions[name])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(at))

    # how it is made

    def _lay_out(self) -> None:
        for box in (self.state, self.kind, self.source):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_SHORT)
        filters, tools = QHBoxLayout(), QHBoxLayout()
        filters.setSpacing(8)
        for box in (self.state, self.kind, self.source):
            filters.addWidget(box)
        filters.addWidget(self.words, 1)
        filters.addWidget(self.look)
        tools.setSpacing(8)
        tools.addWidget(self._facts, 1)
        for widget in (self.masks, self.keeps, self.names, self.export):
            tools.addWidget(widget)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._blank)
        top = QVBoxLayout()
        top.setContentsMargins(20, 14, 20, 6)
        top.setSpacing(8)
        top.addLayout(filters)
        top.addLayout(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        for box in (self.state, self.kind, self.source):
            box.activated.connect(lambda _place: self._narrow())
        self.words.textChanged.connect(lambda _text: self._narrow())
        self.table.activated.connect(self._on_open)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.table.selectionModel().selectionChanged.connect(lambda *_changed: self._note_selection())
        self._job.stopped.connect(self._on_stopped)
        self._nothing.wanted.connect(self._actions["find_personal"].trigger)
        decide = self.deciding
        decide.decided.connect(self._on_decided)
        doers: dict[str, Callable[[], None]] = {
            "mask_personal": lambda: decide.mask(same=False),
            "mask_same": lambda: decide.mask(same=True),
            "keep_personal": lambda: decide.keep(same=False),
            "keep_same": lambda: decide.keep(same=True),
            "name_pseudonym": decide.name,
            "reopen_personal": decide.reopen,
            "unmark_personal": decide.unmark,
        }
        for name, do in doers.items():
            self._actions.on(name, do)
        self._actions.local_to(self.table, *COMMANDS)
        for made, name in (
            (self.look, "find_personal"),
            (self.masks, "mask_personal"),
            (self.keeps, "keep_personal"),
            (self.names, "name_pseudonym"),
            (self.export, "export_redacted"),
        ):
            follow(made, self._actions[name])


def _fill(box: QComboBox, everything: str, choices: Sequence[tuple[str, str]]) -> None:
    """Offer choices by their ids below one for all; what was chosen stays chosen."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, "")
    for id, words in choices:
        box.addItem(words, id)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
