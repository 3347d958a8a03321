"""What is done to the bounds of segments: resized by handle or key, split, joined; and the menu over a place."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from workbench.coding.segments import JoinCodings, ResizeCodings
from workbench.domain.codings import Coding
from workbench.domain.ids import CodingId
from workbench.domain.memos import Memo
from workbench.domain.spans import Span
from workbench.domain.texts import count_words
from workbench.services.segments import moved_quotation, split
from workbench.ui.desk import Desk
from workbench.ui.dialogs.question import Question
from workbench.ui.panels.memo_marks import memo_behind

_FAR = 50
"""Words between two segments from which on joining them asks first: that many would be coded with them."""
_ON_SELECTION = ("code_selection", "code_with_selected", "code_in_vivo", "keep_quotation", "edit_memo")
_ON_SEGMENT = (
    "code_selection",
    "recode",
    "edit_memo",
    "",
    "split_segment",
    "join_segments",
    "",
    "remove_coding",
)
_ON_TEXT = (
    "select_sentence",
    "select_paragraph",
    "select_turn",
    "",
    "go_to_turn",
    "next_uncoded",
    "",
    "split_view",
)


class SegmentCommands(QObject):
    """Acts on the codings that are marked; those beside them on the same words stay as they are."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk, self._sitting = desk, desk.sitting
        desk.actions.on("split_segment", self.split)
        desk.actions.on("join_segments", self.join)

    def resize(self, mark: str, span: Span) -> None:
        """Give what a handle or a key moved, a coding or a memo on words, its new words."""
        if not self._sitting.writable:
            return
        reader, memo_id = self._sitting.project.reader, memo_behind(mark)
        memo = reader.find(Memo, memo_id) if memo_id is not None else None
        if memo is not None:
            done = self._sitting.perform(moved_quotation(self._sitting.project, memo, span))
        else:
            done = self._sitting.perform(ResizeCodings(self._moving_with(mark), span))
        view = self._desk.panel.view
        if done is not None and not span.start <= view.caret() <= span.end:
            # The segment stays at hand: the next key means it.
            view.set_caret(span.start)

    def split(self) -> None:
        """Cut the marked codings in two at the caret; without such, the shortest one around it."""
        caret = self._desk.panel.view.caret()
        around = self._around(caret)
        marked = {each.id for each in self._desk.segment.chosen()}
        chosen = [each for each in around if each.id in marked] or around[:1]
        if not chosen:
            self._sitting.messages.inform(
                self.tr(
                    "Put the caret between two words of a coded segment, where the second part is to begin."
                )
            )
            return
        told = self.tr("The segment is split. Its memo and its place as evidence stay with the first part.")
        if self._sitting.perform(split(chosen, caret), told):
            first = self._desk.find(CodingId(chosen[0].id))
            if first is not None:
                self._desk.mark(first)

    def join(self) -> None:
        """Make one of the marked codings, or of the marked one and the next of the same code."""
        chosen = list(self._desk.segment.chosen())
        if not chosen:
            return
        following = self._next_alike(chosen[0])
        if following is None:
            self._sitting.messages.inform(
                self.tr("No segment of the same code and coder follows in this source.")
            )
            return
        if not self._may_join(chosen[0], following):
            return
        told = self.tr("Two segments are one now, with the words between them.")
        if self._sitting.perform(JoinCodings((chosen[0].id, following.id)), told):
            kept = self._desk.find(chosen[0].id)
            if kept is not None:
                self._desk.go_to(kept)

    def show_menu(self, at: QPoint, position: int) -> None:
        """Offer what fits a place in the transcript: the selected words, the segment there, or the text."""
        names = self._names_at(position)
        menu = QMenu(self._desk.window)
        menu.aboutToHide.connect(menu.deleteLater)
        for name in names:
            if name:
                menu.addAction(self._desk.actions[name])
            else:
                menu.addSeparator()
        menu.popup(at)

    def _moving_with(self, mark: str) -> tuple[CodingId, ...]:
        """Return a coding with those that are marked on the very same words; marked ones on other words stay there."""
        chosen = self._desk.segment.chosen()
        held = next((each for each in chosen if each.id == mark), None)
        if held is None:
            return (CodingId(mark),)
        return tuple(each.id for each in chosen if each.segment == held.segment)

    def _names_at(self, position: int) -> tuple[str, ...]:
        selection = self._desk.panel.view.selection()
        if selection is not None and selection.start <= position <= selection.end:
            return (*_ON_SELECTION, "", *_ON_TEXT)
        around = self._around(position, inside=False)
        marked = self._desk.marked()
        if around and (marked is None or not marked.span.contains(position)):
            self._desk.panel.view.set_caret(position)
            self._desk.mark(around[0])
        if around or (marked is not None and marked.span.contains(position)):
            return (*_ON_SEGMENT, "", *_ON_TEXT)
        self._desk.panel.view.set_caret(position)
        return _ON_TEXT

    def _around(self, position: int, *, inside: bool = True) -> list[Coding]:
        """Return the codings around a position, the shortest first; ``inside`` leaves out those that begin there."""
        found = [
            each
            for each in self._desk.codings()
            if each.span.contains(position) and (each.span.start < position or not inside)
        ]
        return sorted(found, key=lambda each: (each.span.length, each.id))

    def _next_alike(self, coding: Coding) -> Coding | None:
        """Return the next coding under the same code by the same coder."""
        codings = self._desk.panel.codings
        following = (codings.get(id_) for id_ in codings.in_order().after(coding))
        alike = (coding.code, coding.coder)
        return next((each for each in following if each and (each.code, each.coder) == alike), None)

    def _may_join(self, one: Coding, other: Coding) -> bool:
        gap = other.span.start - one.span.end
        reading = self._desk.panel.reading
        if gap <= 0 or reading is None:
            return True
        words = count_words(reading.text[one.span.end : other.span.start])
        return words < _FAR or Question.ask(
            self._desk.window,
            self.tr("Join over a long way?"),
            self.tr("%n words between the two segments would be coded with them.", "", words),
            self.tr("Join"),
        )
