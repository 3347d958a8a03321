"""A case's chronology on one page: the picture above, the entries below, filtered by kind, followed by thread."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workbench.domain.ids import CodeId
from workbench.services.chronology import Chronology, Entry, EntryKind
from workbench.ui.panels.base import button
from workbench.ui.panels.case_entry import CaseEntry
from workbench.ui.panels.case_words import CaseWords, theme_names
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.supervision_parts import line_of
from workbench.ui.sitting import Sitting
from workbench.ui.views.case_timeline import CaseTimeline


class CaseChronology(QWidget):
    """Shows one chronology; ``hidden`` are the kinds left out, kept by whoever makes it anew after a change."""

    session_wanted = Signal(str)
    entry_shown = Signal(object)
    """A CaseEntry that should be brought into sight."""

    def __init__(
        self, sitting: Sitting, found: Chronology, hidden: set[EntryKind], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sitting, self._found, self._hidden = sitting, found, hidden
        self.words = CaseWords(sitting)
        self.key = ""
        self._thread: frozenset[str] = frozenset()
        self.rows: list[CaseEntry] = []
        self.kinds: dict[EntryKind, QWidget] = {}
        self.timeline = CaseTimeline(self.words.line)
        self.timeline.entry_chosen.connect(self.go_to)
        self.themes = QComboBox()
        self._told = line_of("muted", "")
        self.all = button("quiet")
        self.all.setText(self.tr("Show all again"))
        self.all.clicked.connect(lambda: self._follow(frozenset()))
        self._lay_out()
        self._fill()
        self._follow(frozenset())

    def go_to(self, key: str) -> None:
        """Follow an entry's thread, bring it into sight and let the keyboard be there."""
        self.follow(key)
        for row in self.rows:
            if row.entry.key == key and not row.isHidden():
                row.setFocus()
                self.entry_shown.emit(row)

    def follow(self, key: str) -> None:
        """Mark what an entry came of and what came of it; asked twice, mark nothing any more."""
        again = key == self.key
        self._follow(frozenset() if again else self._found.thread(key), "" if again else key)

    def follow_theme(self, code: CodeId) -> None:
        """Mark the sessions that spoke of a theme, what they decided, and what became of it."""
        self._follow(self._found.of_theme(code))
        self.themes.setCurrentIndex(max(0, self.themes.findData(code)))

    def show_kind(self, kind: EntryKind, *, wanted: bool) -> None:
        """Show a kind of entry, or leave it out."""
        (self._hidden.discard if wanted else self._hidden.add)(kind)
        self._filter()

    def _lay_out(self) -> None:
        lanes = (
            self.words.word("risk"),
            self.words.word("session"),
            self.words.word("action"),
            self.tr("Other"),
        )
        self.timeline.say_lanes(lanes, self.words.word("chronology"))
        chips = FlowLayout(across=6, down=4)
        present = {each.kind for each in self._found.entries}
        for kind in EntryKind:
            if kind in present:
                chip = button("segment")
                chip.setCheckable(True)
                chip.setChecked(kind not in self._hidden)
                chip.setText(self._kind_word(kind))
                chip.toggled.connect(lambda on, own=kind: self.show_kind(own, wanted=on))
                chips.addWidget(chip)
                self.kinds[kind] = chip
        self.themes.addItem(self.tr("Follow a theme…"), None)
        for theme in self._found.themes:
            if theme.sessions:
                self.themes.addItem(theme.path, theme.code)
        self.themes.setAccessibleName(self.tr("Follow a theme…"))
        self.themes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.themes.setMinimumContentsLength(14)
        self.themes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if self.themes.count() == 1:
            self.themes.hide()
        self.themes.activated.connect(self._on_theme)
        told = QHBoxLayout()
        told.addWidget(self.themes, 1)
        told.addWidget(self.all)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.timeline)
        layout.addLayout(chips)
        layout.addLayout(told)
        layout.addWidget(self._told)
        layout.addLayout(self._list)

    def _fill(self) -> None:
        by_key = {each.key: each for each in self._found.entries}
        results: dict[str, list[Entry]] = {}
        for entry in self._found.entries:
            for source in entry.after:
                results.setdefault(source, []).append(entry)
        for entry in self._found.entries:
            sources = [by_key[key] for key in entry.after if key in by_key and key != "opened"]
            led = results.get(entry.key, []) if entry.key != "opened" else []
            row = CaseEntry(entry, self.words, theme_names(self._sitting, entry.themes), sources, led)
            row.followed.connect(self.follow)
            row.neighbour_wanted.connect(self.go_to)
            row.session_wanted.connect(self.session_wanted)
            row.stepped.connect(lambda by, own=row: self._on_stepped(own, by))
            self._list.addWidget(row)
            self.rows.append(row)
            if entry.kind in self._hidden:
                row.hide()

    def _filter(self) -> None:
        for row in self.rows:
            row.setVisible(row.entry.kind not in self._hidden)
        self._show_timeline()

    def _follow(self, thread: frozenset[str], key: str = "") -> None:
        self.key, self._thread = key, thread
        for row in self.rows:
            row.mark(in_thread=row.entry.key in thread)
        self._told.setText(self.tr("Marked: what belongs together, from the theme to the outcome."))
        self._told.setVisible(bool(thread))
        self.all.setVisible(bool(thread))
        if not thread:
            self.themes.setCurrentIndex(0)
        self._show_timeline()

    def _show_timeline(self) -> None:
        shown = self._found.of(kind for kind in EntryKind if kind not in self._hidden)
        self.timeline.show_chronology(self._found, shown, self._thread)

    def _on_theme(self, row: int) -> None:
        code = self.themes.itemData(row)
        if code:
            self.follow_theme(CodeId(str(code)))
        else:
            self._follow(frozenset())

    def _on_stepped(self, here: CaseEntry, step: int) -> None:
        shown = [row for row in self.rows if not row.isHidden()]
        place = shown.index(here) + step
        target = shown[min(max(place, 0), len(shown) - 1)]
        target.setFocus()
        self.entry_shown.emit(target)

    def _kind_word(self, kind: EntryKind) -> str:
        return self.words.word(kind.value)
