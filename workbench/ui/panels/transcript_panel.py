"""The open source: what it is, above its words."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.memos import MemoTarget, Subject
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.store import Change
from workbench.domain.suggestions import Suggestion
from workbench.domain.turns import Turn
from workbench.services.correcting import waiting_count
from workbench.services.material import Reading, open_source
from workbench.services.settings import Settings
from workbench.ui.collector import collector_waiting
from workbench.ui.icons import pixmap
from workbench.ui.labels import clock_words, kind_word, role_word
from workbench.ui.models.suggestions_model import why
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.memo_count import MemoCount
from workbench.ui.panels.reading_bar import ReadingBar
from workbench.ui.panels.reading_ways import ReadingWays
from workbench.ui.panels.shown_choice import HiddenSign
from workbench.ui.panels.source_codings import SourceCodings
from workbench.ui.panels.suggestion_strip import SuggestionStrip
from workbench.ui.sitting import Sitting
from workbench.ui.views.transcript import TranscriptView
from workbench.ui.views.transcript_measures import Setting
from workbench.ui.views.transcript_shown import ShownSuggestion, ShownTurn


class TranscriptPanel(Panel):
    """Shows one source with its codings and the memos on its words; follows changes mark by mark."""

    source_shown = Signal(object)
    """A SourceId, or None."""
    review_wanted = Signal()
    """The person wants to place what waits for a place in this source."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._reading: Reading | None = None
        self._suggested: tuple[tuple[int, Suggestion], ...] = ()
        self._filled = False
        self._picture = QLabel()
        self._name = label("title", selectable=True)
        self.memos = MemoCount(sitting, begins=False)
        self._facts = label("muted", wraps=True)
        self.view = TranscriptView()
        self.view.set_setting(_setting_of(sitting.preferences.settings))
        self.view.set_resizable(sitting.writable)
        self.codings = SourceCodings(sitting, self.view, self)
        self.ways = ReadingWays(sitting, self.view, self._fill_text)
        self.bar, self.hidden, self.strip = ReadingBar(sitting), HiddenSign(sitting), SuggestionStrip()
        self._waiting, self._waiting_words = QWidget(), label("warning")
        self.review = button()
        self._empty = EmptyState("quote")
        self._pages = QStackedWidget()
        sitting.preferences.changed.connect(self._on_preferences)
        self.codings.counted.connect(self._say_counts)
        self.ways.shown.connect(self._on_way_shown)
        self._lay_out()
        self.retranslate()

    @property
    def source(self) -> SourceId | None:
        """The source that is shown."""
        return self._reading.source.id if self._reading else None

    @property
    def reading(self) -> Reading | None:
        """What is shown, as it was when it was opened; its codings may have changed since."""
        return self._reading

    def show_source(self, source: SourceId | None) -> None:
        """Open a source at its beginning; None shows the hint."""
        reader = self._sitting.project.reader
        if source is None or reader.find(Source, source) is None:
            self._reading = None
            self.codings.take(None, ())
            self.ways.grid.show_reading(None)
            self._pages.setCurrentIndex(1)
        else:
            with collector_waiting():
                self._open(open_source(reader, source))
        self._say_hint()
        self.source_shown.emit(self.source)

    def _open(self, reading: Reading) -> None:
        self._reading = reading
        self._suggested = ()
        self._empty_text()
        self.codings.take(reading.source.id, reading.codings)
        self.ways.offer(reading)
        self._pages.setCurrentIndex(0)
        self._say_head()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches: a single coding or memo is put in or taken out alone."""
        if self._reading is None:
            return
        reader, source = self._sitting.project.reader, self._reading.source.id
        if change.touches(Source) and source in change.ids:
            found = reader.find(Source, source)
            if found is None:
                self.show_source(None)
                return
            before = self._reading.text
            self._reading = open_source(reader, source)
            if self._reading.text != before:
                self.show_source(
                    source
                )  # other words: suggestions and segments that were shown belong to the old
                return
        elif change.touches(Transcript, Participant):
            self._show_turns_anew()
        self.codings.follow(change)
        if change.touches(Code):
            self.bar.shown.book_changed()
        self.ways.grid.on_changed(change)
        self._say_head()

    def show_suggestions(self, rows: tuple[tuple[int, Suggestion], ...]) -> None:
        """Underline suggestions."""
        self._suggested = rows
        if not self._filled:
            return
        book = self._sitting.project.codebook()
        self.view.set_suggestions(
            [
                ShownSuggestion(
                    key, each.span, book.code(each.code).colour, book.code(each.code).name, why(each)
                )
                for key, each in rows
                if each.code in book
            ]
        )

    def mark_code(self, code: CodeId | None, *, light: bool = True) -> None:
        """Be told which code is marked in the tree; by default its codings and those below it are pointed out."""
        self.bar.shown.mark_code(code)
        self.codings.light(code if light else None)

    @override
    def retranslate(self) -> None:
        self._say_hint()
        if self._reading is not None:
            if self._filled:
                self.view.relabel_turns(self._turns())
                self.codings.show_anew()
            self._say_head()

    def _say_hint(self) -> None:
        if self._sitting.project.reader.count(Source):
            self._empty.say(
                self.tr("No source open"),
                self.tr("Choose a source at the left. Select words in it and press C or Enter to code them."),
            )
        else:
            self._empty.say(
                self.tr("Nothing to read yet"),
                self.tr(
                    "Transcripts that you import, or drop anywhere in this window, are read and coded here."
                ),
            )

    @override
    def retint(self) -> None:
        if self._reading is not None:
            self._picture.setPixmap(pixmap(self._reading.source.kind.value, 22, "muted"))
            self.codings.show_anew()

    def _lay_out(self) -> None:
        head = QWidget()
        head.setObjectName("paper")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self.memos)
        row.addWidget(self.ways.switch)
        self._waiting.setObjectName("paper")
        self._waiting.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar = QHBoxLayout(self._waiting)
        bar.setContentsMargins(20, 4, 20, 8)
        bar.addWidget(self._waiting_words, 1)
        bar.addWidget(self.review)
        self.review.clicked.connect(self.review_wanted)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(head)
        inside.addWidget(self.bar)
        inside.addWidget(self.hidden)
        inside.addWidget(self.strip)
        inside.addWidget(self._waiting)
        inside.addWidget(self.ways, 1)
        self._pages.addWidget(page)
        self._pages.addWidget(self._empty)
        self._pages.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _empty_text(self) -> None:
        """Take the words off the text view until somebody wants to see them: a survey has millions of them."""
        if self._filled:
            self.view.set_transcript("", ())
        self._filled = False

    def _fill_text(self) -> None:
        """Put the words of the open source into the text view, with what is shown on them."""
        if self._filled or self._reading is None:
            return
        self._filled = True
        self.view.set_transcript(self._reading.text, self._turns())
        self.codings.fill()
        self.show_suggestions(self._suggested)

    def _turns(self) -> list[ShownTurn]:
        assert self._reading is not None
        words = {role: role_word(role) for role in Role}
        return [self._shown_turn(turn, self._reading, words) for turn in self._reading.turns]

    @staticmethod
    def _shown_turn(turn: Turn, reading: Reading, words: Mapping[Role, str]) -> ShownTurn:
        person = reading.participants.get(turn.participant) if turn.participant else None
        role = words[person.role] if person else ""
        name = person.name if person else turn.speaker
        if reading.source.kind is SourceKind.SURVEY:
            # All have one role; which question it is stands in the label.
            name, role = turn.speaker, name
        return ShownTurn(turn.start, turn.text_start, turn.end, name, role, clock_words(turn.time))

    def _show_turns_anew(self) -> None:
        """Show who speaks after turns or names were corrected: the words are the same, so the place is kept."""
        assert self._reading is not None
        before = self._reading
        self._reading = open_source(self._sitting.project.reader, before.source.id)
        if (self._reading.turns, self._reading.participants) != (before.turns, before.participants):
            if self._filled:
                self.view.replace_turns(self._turns())
            self.ways.grid.show_reading(self._reading)

    def _on_way_shown(self) -> None:
        self.bar.setVisible(not self.ways.in_grid)
        self._say_counts()

    def _say_counts(self) -> None:
        """Say how much the filter keeps from sight; it does so in the text alone."""
        self.hidden.tell(self.codings.in_sight, len(self.codings))
        if self.ways.in_grid:
            self.hidden.hide()

    def _on_preferences(self, settings: Settings) -> None:
        self.view.set_setting(_setting_of(settings))

    def _say_head(self) -> None:
        if self._reading is None:
            return
        source = self._reading.source
        waiting = waiting_count(self._sitting.project, source.id)
        self._waiting.setVisible(waiting > 0)
        self._waiting_words.setText(
            self.tr("%n codings or memos need a place in the corrected words", "", waiting)
        )
        self.review.setText(self.tr("Review…"))
        self.review.setEnabled(self._sitting.writable)
        district = self._sitting.project.reader.find(District, source.district) if source.district else None
        length, turns, codings = source.words, len(self._reading.turns), len(self.codings)
        parts = [
            kind_word(source.kind),
            district.name if district else self.tr("no district"),
            self.tr("%Ln words", "", length),
            self.tr("%Ln turns", "", turns),
            self.tr("%Ln codings", "", codings),
        ]
        self._name.setText(source.name)
        self.memos.show_subject(Subject(MemoTarget.SOURCE, source.id))
        self._facts.setText("  ·  ".join(parts))
        self._picture.setPixmap(pixmap(source.kind.value, 22, "muted"))


def _setting_of(settings: Settings) -> Setting:
    return Setting(settings.text_size, settings.reading_face, settings.line_spacing, settings.line_length)
