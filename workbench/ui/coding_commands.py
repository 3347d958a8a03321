"""What the commands do that give codes to words, take them off, and keep what has none."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from workbench.coding.codings import AddCodings, RemoveCodings, RemoveMemo
from workbench.coding.many_codes import is_offered
from workbench.domain.codes import Codebook
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CodingId, SourceId
from workbench.domain.memos import Memo
from workbench.domain.operations import Operation, Step, Together
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_record, codings_of, without_twins
from workbench.services.segments import coded_quotation, in_vivo, keeping, kept_quotation, recoded
from workbench.ui.box_ranking import BoxRanking
from workbench.ui.code_commands import CodeCommands
from workbench.ui.desk import Desk
from workbench.ui.models.code_choices import Choice
from workbench.ui.panels.code_box import CodeBox

_RECENT = 9


class CodingCommands(QObject):
    """Codes what is selected, or once more the marked segment: what was coded stays marked for a second code."""

    def __init__(self, desk: Desk, codes: CodeCommands, show_segment: Callable[[], None]) -> None:
        super().__init__(desk.window)
        self._desk, self._codes, self._show_segment = desk, codes, show_segment
        self._sitting = desk.sitting
        self._recent: list[CodeId] = []
        self._known: dict[SourceId, list[CodeId]] = {}
        self._then: Callable[[CodeId], None] = lambda _code: None
        self._previous: tuple[CodeId, ...] = ()
        self.box = CodeBox(desk.window)
        self.box.chosen.connect(self._on_chosen)
        self.box.continued.connect(lambda: self._give(self._previous))
        self.ranker = BoxRanking(self._sitting.machine, self.box)
        for name, do in (
            ("code_selection", self.open_box),
            ("code_with_selected", self.code_with_marked),
            ("code_in_vivo", self.code_in_vivo),
            ("keep_quotation", self.keep_quotation),
            ("edit_memo", self.write_memo),
            ("recode", self.recode),
            ("remove_coding", self.remove),
            ("continue_code", self.code_with_previous),
        ):
            desk.actions.on(name, do)

    def keys_in(self, view: QWidget) -> None:
        """Let the digits, and Esc, act on the marked segment in a transcript where no words are selected."""
        for digit in range(1, _RECENT + 1):
            self._key(view, str(digit), partial(self.code_with_recent, digit))
        self._key(view, "Esc", lambda: self._desk.segment.show_codings(()))

    def recent(self) -> list[CodeId]:
        """Return the codes that were used last, the latest first; those of the open source fill the list."""
        book, source = self._book(), self._desk.source
        used = [code for code in self._recent if code in book and is_offered(book.code(code))]
        if len(used) < _RECENT and source is not None:
            known = [code for code in self._known_in(source) if code not in used and code in book]
            used += [code for code in known if is_offered(book.code(code))]
        return used[:_RECENT]

    def _known_in(self, source: SourceId) -> list[CodeId]:
        """Return the codes of a source by when they were last given there, as it was when that was first asked."""
        if source not in self._known:
            latest: dict[CodeId, datetime] = {}
            for coding in self._desk.codings():
                if coding.code not in latest or latest[coding.code] < coding.created_at:
                    latest[coding.code] = coding.created_at
            self._known[source] = sorted(latest, key=latest.__getitem__, reverse=True)
        return self._known[source]

    def open_box(self) -> None:
        """Ask with the code box which code the words get."""
        spans, memo = self._desk.spans(), self._quotation()
        if not self._sitting.writable or not self._have_words(spans):
            return
        if memo is not None:
            self._ask(lambda code: self._code_quotation(memo, code))
        else:
            self._ask(lambda code: self.code_spans(spans, code), spans)

    def code_marked_quotation(self) -> None:
        """Ask which code the marked quotation, or memo on words, becomes."""
        memo = self._desk.segment.current_memo()
        if memo is not None and self._sitting.writable:
            self._ask(lambda code: self._code_quotation(memo, code))

    def code_spans(self, spans: tuple[Span, ...], code: CodeId) -> None:
        """Give spans of the open source a code, in one step; of several, those that have it already are passed over."""
        source = self._desk.source
        if source is None or not spans or not self._sitting.writable:
            return
        operation = codings_of(self._sitting.project, source, spans, code)
        if operation is None:
            self._sitting.messages.inform(self.tr("These answers have that code already."))
            return
        made = operation.codings if isinstance(operation, AddCodings) else (operation.coding,)
        if self._sitting.perform(operation) is not None:
            self._coded(made[0], code)

    def code_with_recent(self, digit: int) -> None:
        """Give the code that was used last but ``digit``."""
        recent, memo = self.recent(), self._quotation()
        if digit > len(recent):
            return
        if memo is not None:
            self._code_quotation(memo, recent[digit - 1])
        else:
            self.code_spans(self._desk.spans(), recent[digit - 1])

    def code_with_marked(self) -> None:
        """Give the code that is marked in the tree."""
        code, memo = self._desk.codes.usable(), self._quotation()
        if code is None:
            return
        if memo is not None:
            self._code_quotation(memo, code)
        elif self._have_words(self._desk.spans()):
            self.code_spans(self._desk.spans(), code)

    def code_with_previous(self) -> None:
        """Give the code, or the codes, of the segment before to the words: what was talked of goes on."""
        spans = self._desk.spans()
        if not self._have_words(spans):
            return
        previous = self._codes_before(spans[0])
        if not previous:
            self._sitting.messages.inform(self.tr("Nothing before these words is coded in this source."))
            return
        self._give(previous)

    def ask_code(self, then: Callable[[CodeId], None], span: Span) -> None:
        """Ask which code words get, whatever is selected: such as another one than was suggested."""
        self._ask(then, (span,))

    def code_in_vivo(self) -> None:
        """Make a code of the words themselves, in the theme of the marked code, and give it to them."""
        source, spans = self._desk.source, self._desk.spans()
        if source is None or not self._have_words(spans):
            return
        if len(spans) > 1:
            self._sitting.messages.inform(self.tr("Choose one answer: its words become the code's name."))
            return
        operation, code, coding = in_vivo(
            self._sitting.project, source, spans[0], self._theme(), self._quotation()
        )
        if self._sitting.perform(operation) is None:
            return
        made = self._desk.find(coding)
        if made is not None:
            self._coded(made, code)
        path = self._sitting.project.codebook().path(code)
        self._sitting.messages.inform(self.tr("Coded in vivo: “{name}”.").format(name=path))

    def keep_quotation(self) -> None:
        """Keep the selected words without giving them a code."""
        source, spans = self._desk.source, self._desk.panel.ways.spans()
        if source is None or not spans:
            return
        known = kept_quotation(self._sitting.project, source, spans[0])
        if known is not None:
            self._sitting.messages.inform(self.tr("These words are kept already."))
        elif self._sitting.perform(
            keeping(self._sitting.project, source, spans[0]),
            self.tr("Kept as a quotation. C gives it a code, M a memo."),
        ):
            known = kept_quotation(self._sitting.project, source, spans[0])
        if known is not None:
            self._desk.panel.ways.clear_selection()
            self._desk.mark_memo(known)
            self._show_segment()

    def write_memo(self) -> None:
        """Go to the memo of the marked segment or, for selected words, to a memo on these."""
        source, spans = self._desk.source, self._desk.panel.ways.spans()
        segment = self._desk.marked()
        if source is not None and spans and (segment is None or segment.span != spans[0]):
            known = kept_quotation(self._sitting.project, source, spans[0])
            if known is not None:
                self._desk.mark_memo(known)
            else:
                self._desk.segment.begin_memo(source, spans[0])
        elif segment is None:
            return
        self._show_segment()
        self._desk.segment.memo.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def recode(self) -> None:
        """Ask for another code for the codings that are marked."""
        chosen = self._desk.segment.chosen()
        if chosen:
            self._ask(lambda code: self._recode(chosen, code))

    def remove(self) -> None:
        """Take the marked codes and memos off, all in one step."""
        codings, memos = self._desk.segment.chosen(), self._desk.segment.chosen_memos()
        steps: list[Operation] = [RemoveMemo(memo.id) for memo in memos]
        if codings:
            steps.insert(0, RemoveCodings(tuple(each.id for each in codings)))
        count = len(codings) + len(memos)
        if len(steps) == 1:
            self._sitting.perform(steps[0], self._removed(codings, memos))
        elif steps:
            told = self.tr("%n codes and memos are taken off the segment.", "", count)
            self._sitting.perform(Together(Step("remove_coding", count=count), tuple(steps)), told)

    def _removed(self, codings: Sequence[Coding], memos: Sequence[Memo]) -> str:
        if len(codings) == 1:
            name = self._sitting.project.codebook().code(codings[0].code).name
            return self.tr("“{name}” is taken off the segment.").format(name=name)
        if codings:
            return self.tr("%n codes are taken off the segment.", "", len(codings))
        return self.tr("The memo is removed.") if memos[0].text else self.tr("The quotation is removed.")

    def _recode(self, chosen: Sequence[Coding], code: CodeId) -> None:
        ids = [CodingId(each.id) for each in chosen]
        if self._sitting.perform(recoded(ids, code)) is not None:
            self._use(code)

    def _code_quotation(self, memo: Memo, code: CodeId) -> None:
        operation, coding = coded_quotation(self._sitting.project, memo, code)
        if self._sitting.perform(operation) is None:
            return
        made = self._desk.find(coding)
        if made is not None:
            self._coded(made, code)

    def _quotation(self) -> Memo | None:
        """Return the memo on words that is marked and at hand: a code is given to it, not beside it."""
        memo = self._desk.segment.current_memo()
        return memo if memo is not None and self._desk.at_hand() is not None else None

    def _coded(self, coding: Coding, code: CodeId) -> None:
        self._use(code)
        self._desk.panel.ways.clear_selection()
        self._desk.follow_code(code)
        self._desk.mark(coding)
        self._show_segment()

    def _have_words(self, spans: Sequence[Span]) -> bool:
        if not spans:
            self._sitting.messages.inform(
                self.tr("Select words first, or go to a segment with the full stop or the comma.")
            )
        return bool(spans)

    def _ask(self, then: Callable[[CodeId], None], spans: Sequence[Span] = ()) -> None:
        """Ask for a code; for one stretch of words the machine ranks the codes where it is wanted."""
        self._then = then
        source = self._desk.source
        alone = spans[0] if len(spans) == 1 and source is not None else None
        self._previous = self._codes_before(alone) if alone is not None else ()
        place = self._desk.panel.ways.place_below_selection()
        ranks = alone is not None and self._sitting.machine.wishes.on
        self.box.open_at(
            place, self._book(), self.recent(), self._theme(), previous=self._previous, ranks=ranks
        )
        if ranks and alone is not None and source is not None:
            self.ranker.rank(source, alone)

    def _give(self, codes: Sequence[CodeId]) -> None:
        """Give several codes to the words, each of which they do not bear already."""
        spans, memo = self._desk.spans(), self._quotation()
        if memo is not None and len(codes) == 1:
            self._code_quotation(memo, codes[0])
            return
        source = self._desk.source
        if source is None or not spans or not self._sitting.writable:
            return
        made = [coding for code in codes for coding in self._made(source, spans, code)]
        operation, _there = without_twins(self._sitting.project, made)
        if operation is None:
            self._sitting.messages.inform(self.tr("These words have that code already."))
        elif self._sitting.perform(operation) is not None:
            first = operation.codings[0]
            self._coded(first, first.code)

    def _made(self, source: SourceId, spans: Sequence[Span], code: CodeId) -> list[Coding]:
        project = self._sitting.project
        record, text = project.reader.get(Source, source), project.reader.text(source)
        return [coding_record(project, record, text, span, code, project.coder) for span in spans]

    def _codes_before(self, span: Span) -> tuple[CodeId, ...]:
        """Return the codes of the last segment that begins before words do, of those in sight."""
        order = self._desk.panel.codings.in_order()
        last = self._desk.panel.codings.get(order.last_before(span.start))
        if last is None:
            return ()
        found = [self._desk.panel.codings.get(id_) for id_ in order.on(last.span)]
        book = self._book()
        codes = [each.code for each in found if each is not None and each.code in book]
        return tuple(dict.fromkeys(code for code in codes if is_offered(book.code(code))))

    def _on_chosen(self, choice: Choice) -> None:
        then = self._then
        code = choice.code or self._codes.create(choice.name, choice.parent)
        if code is not None:
            then(code)
            self._desk.panel.ways.focus()

    def _theme(self) -> CodeId | None:
        """Return the theme that a new code goes to: that of the marked code, or the first."""
        book, marked = self._sitting.project.codebook(), self._desk.codes.current()
        if marked is not None and marked in book:
            return book.theme_of(marked).id
        return book.themes()[0].id if book.themes() else None

    def _book(self) -> Codebook:
        """Return all codes; of retired ones the code box knows that they are not offered."""
        return self._sitting.project.codebook()

    def _use(self, code: CodeId) -> None:
        self._recent = [code, *(each for each in self._recent if each != code)][:_RECENT]

    @staticmethod
    def _key(view: QWidget, key: str, do: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(key), view)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(do)
