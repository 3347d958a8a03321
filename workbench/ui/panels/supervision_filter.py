"""The filter over cases, sessions and follow-ups: words, a menu for the rest, and the filters that are saved."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.cases import CaseState, Risk
from workbench.domain.districts import District
from workbench.domain.ids import CodeId
from workbench.domain.supervision_filters import SavedFilter, SupervisionFilter
from workbench.domain.supervision_rows import Lens
from workbench.services.supervision_filters import filter_removed, filter_renamed, filter_saved, saved_filters
from workbench.services.supervision_lists import facilitators_named
from workbench.services.supervision_views import today
from workbench.ui.dialogs.ask import AskText
from workbench.ui.panels.base import IconButton, Panel, label
from workbench.ui.panels.supervision_lenses import lens_word, period_word, periods
from workbench.ui.panels.supervision_words import case_state_word, risk_word
from workbench.ui.sitting import Sitting

_MANY = 40
"""More facilitators than a menu holds: then their code name is asked for."""
PAUSE_MS = 150
"""After so long without a key the list is looked through for the words; Enter looks at once."""
EVERYTHING = SupervisionFilter()
T = TypeVar("T")


class SupervisionFilterBar(Panel):
    """A line for words, a menu for the rest; what is asked for stands below in words, with a way to drop it."""

    changed = Signal()

    def __init__(
        self,
        sitting: Sitting,
        lenses: Sequence[Lens],
        usual: Lens | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sitting, self._lenses, self._usual = sitting, lenses, usual
        self._wanted = EVERYTHING
        self._lens = usual
        self.text = QLineEdit(clearButtonEnabled=True)
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.pause.timeout.connect(self.changed)
        self.text.textChanged.connect(lambda _text: self.pause.start())
        self.text.returnPressed.connect(self._on_return)
        self.more = IconButton("filter")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self.menu)
        self._asked = label("caption", wraps=True)
        self._asked.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._drop = IconButton("cross", size=12)
        self._drop.clicked.connect(self.drop)
        self.row = QHBoxLayout()
        self.row.setSpacing(4)
        self.row.addWidget(self.text, 1)
        self.row.addWidget(self.more)
        said = QHBoxLayout()
        said.addWidget(self._asked, 1)
        said.addWidget(self._drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 8, 4)
        layout.setSpacing(4)
        layout.addLayout(self.row)
        layout.addLayout(said)
        self.retranslate()

    @property
    def lens(self) -> Lens | None:
        """What the list is narrowed to beside the filter."""
        return self._lens

    def wanted(self) -> SupervisionFilter:
        """Return what is asked for."""
        return replace(self._wanted, text=" ".join(self.text.text().split()))

    def show_filter(self, wanted: SupervisionFilter, lens: Lens | None = None) -> None:
        """Ask for this and nothing else."""
        self._wanted, self._lens = replace(wanted, text=""), lens
        was = self.text.blockSignals(True)
        self.text.setText(wanted.text)
        self.text.blockSignals(was)
        self._tell()

    def drop(self) -> None:
        """Ask for everything that the words fit."""
        self._wanted, self._lens = EVERYTHING, self._usual
        self._tell()

    def drop_all(self) -> None:
        """Ask for everything, whatever its words."""
        self.show_filter(EVERYTHING, self._usual)

    def refresh(self) -> None:
        """Say anew what is asked for: themes and districts may be called otherwise, or be gone."""
        reader, book = self._sitting.project.reader, self._sitting.project.codebook()
        wanted = replace(
            self._wanted,
            codes=tuple(each for each in self._wanted.codes if each in book),
            districts=tuple(each for each in self._wanted.districts if reader.find(District, each)),
        )
        if wanted != self._wanted:
            self._wanted = wanted
        self._say()

    @override
    def retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Filter"))
        self.text.setAccessibleName(self.tr("Filter by words"))
        self.more.say(self.tr("Filter by district, facilitator, theme, risk, state or period"))
        self._drop.say(self.tr("Drop the filter"))
        self._say()

    def _fill(self) -> None:
        menu, wanted = self.menu, self._wanted
        menu.clear()
        self._offer(
            menu, ((lens_word(each), each is self._lens, self._lens_setter(each)) for each in self._lenses)
        )
        menu.addSection(self.tr("State of the case"))
        for state in CaseState:
            states = _toggled(wanted.states, state)
            self._add(menu, case_state_word(state), state in wanted.states, self._setter(states=states))
        menu.addSection(self.tr("Risk"))
        for risk in reversed(Risk):
            risks = _toggled(wanted.risks, risk)
            self._add(menu, risk_word(risk), risk in wanted.risks, self._setter(risks=risks))
        menu.addSeparator()
        self._add(menu, self.tr("Overdue"), wanted.overdue, self._setter(overdue=not wanted.overdue))
        self._fill_more()

    def _fill_more(self) -> None:
        wanted, day = self._wanted, today(self._sitting.project)
        self._offer(
            self.menu.addMenu(self.tr("Period")),
            (
                (words, (wanted.since, wanted.until) == (first, last), self._period_setter(first, last))
                for words, first, last in periods(day)
            ),
        )
        self._offer(
            self.menu.addMenu(self.tr("District")),
            (
                (
                    each.name,
                    each.id in wanted.districts,
                    self._setter(districts=_toggled(wanted.districts, each.id)),
                )
                for each in self._sitting.project.reader.all(District)
            ),
        )
        self._offer(
            self.menu.addMenu(self.tr("Theme")),
            (
                (each.name, each.id in wanted.codes, self._setter(codes=_only(wanted.codes, each.id)))
                for each in self._sitting.project.codebook().themes()
            ),
        )
        self._fill_facilitators()
        self._fill_saved(self.menu.addMenu(self.tr("Saved filters")))

    def _fill_facilitators(self) -> None:
        names = facilitators_named(self._sitting.project)
        if len(names) > _MANY:
            self.menu.addAction(self.tr("Facilitator…")).triggered.connect(self._ask_facilitator)
            return
        chosen = {each.casefold() for each in self._wanted.facilitators}
        self._offer(
            self.menu.addMenu(self.tr("Facilitator")),
            (
                (
                    name,
                    name.casefold() in chosen,
                    self._setter(facilitators=_toggled(self._wanted.facilitators, name)),
                )
                for name in names
            ),
        )

    def _fill_saved(self, menu: QMenu) -> None:
        saved = saved_filters(self._sitting.project)
        here = self.wanted()
        self._offer(menu, ((each.name, each.filter == here, self._showing(each)) for each in saved))
        if not saved:
            menu.addAction(self.tr("No filter is saved yet")).setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(self.tr("Save this filter…"))
        keep.setEnabled(self._sitting.writable and here != EVERYTHING)
        keep.triggered.connect(self.save)
        shown = next((each for each in saved if each.filter == here), None)
        for words, do in ((self.tr("Rename…"), self.rename), (self.tr("Delete"), self.remove)):
            action = menu.addAction(words)
            action.setEnabled(self._sitting.writable and shown is not None)
            if shown is not None:
                action.triggered.connect(lambda _on=False, do=do, shown=shown: do(shown))

    def save(self) -> None:
        """Ask for a name and keep the filter under it."""
        name = AskText.ask(
            self.window(),
            self.tr("Save the filter"),
            self.tr("It can be used over cases, sessions and follow-ups alike."),
            yes=self.tr("Save"),
        )
        if name:
            told = self.tr("The filter “{name}” is saved.").format(name=name)
            self._sitting.perform(filter_saved(self._sitting.project, name, self.wanted()), told)

    def rename(self, saved: SavedFilter) -> None:
        """Ask for another name for a saved filter."""
        name = AskText.ask(
            self.window(), self.tr("Rename the filter"), start=saved.name, yes=self.tr("Rename")
        )
        if name and name != saved.name:
            self._sitting.perform(filter_renamed(self._sitting.project, saved.id, name))

    def remove(self, saved: SavedFilter) -> None:
        """Forget a saved filter; what it finds stays."""
        told = self.tr("The filter “{name}” is deleted.").format(name=saved.name)
        self._sitting.perform(filter_removed(self._sitting.project, saved.id), told)

    def _ask_facilitator(self) -> None:
        start = self._wanted.facilitators[0] if self._wanted.facilitators else ""
        name = AskText.ask(
            self.window(), self.tr("Code name of the facilitator"), start=start, yes=self.tr("Filter")
        )
        if name:
            self._wanted = replace(self._wanted, facilitators=(name,))
            self._tell()

    def _offer(self, menu: QMenu, choices: Iterable[tuple[str, bool, Callable[[], None]]]) -> None:
        for words, on, do in choices:
            self._add(menu, words, on, do)

    @staticmethod
    def _add(menu: QMenu, words: str, on: object, do: Callable[[], None]) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(bool(on))
        action.toggled.connect(lambda _on: do())
        return action

    def _setter(self, **changes: Any) -> Callable[[], None]:  # noqa: ANN401 - fields of the filter by name
        def set_them() -> None:
            self._wanted = replace(self._wanted, **changes)
            self._tell()

        return set_them

    def _lens_setter(self, lens: Lens) -> Callable[[], None]:
        def set_it() -> None:
            self._lens = None if self._lens is lens else lens
            self._tell()

        return set_it

    def _period_setter(self, first: date, last: date) -> Callable[[], None]:
        on = (self._wanted.since, self._wanted.until) == (first, last)
        return self._setter(since=None if on else first, until=None if on else last)

    def _showing(self, saved: SavedFilter) -> Callable[[], None]:
        return lambda: self.show_filter(saved.filter, self._lens)

    def _on_return(self) -> None:
        if self.pause.isActive():
            self._tell()

    def _tell(self) -> None:
        self.pause.stop()
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        words = " · ".join(filter(None, self._parts()))
        self._asked.setText(words)
        self._asked.setVisible(bool(words))
        self._drop.setVisible(bool(words))

    def _parts(self) -> Iterable[str]:
        wanted, book = self._wanted, self._sitting.project.codebook()
        names = {each.id: each.name for each in self._sitting.project.reader.all(District)}
        yield lens_word(self._lens) if self._lens is not None and self._lens is not self._usual else ""
        yield from (case_state_word(each) for each in wanted.states)
        yield from (risk_word(each) for each in wanted.risks)
        yield self.tr("Overdue") if wanted.overdue else ""
        yield period_word(wanted, today(self._sitting.project))
        yield from (names.get(each, "") for each in wanted.districts)
        yield from wanted.facilitators
        yield from (book.path(each) for each in wanted.codes if each in book)


def _toggled(chosen: tuple[T, ...], one: T) -> tuple[T, ...]:
    return tuple(each for each in chosen if each != one) if one in chosen else (*chosen, one)


def _only(chosen: tuple[CodeId, ...], one: CodeId) -> tuple[CodeId, ...]:
    return () if one in chosen else (one,)
