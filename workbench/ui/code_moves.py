"""Moving codes about in the tree: by keys, by dragging, by naming where to, and putting them in order."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.coding.codes import MoveCode
from workbench.coding.many_codes import MoveCodes, OrderCodes, tops
from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.domain.operations import Operation, Step, Together
from workbench.domain.themes import Interpretation
from workbench.ui.actions import Actions
from workbench.ui.models.code_choices import Choice
from workbench.ui.panels.code_box import CodeBox
from workbench.ui.panels.codes_panel import CodesPanel
from workbench.ui.sitting import Sitting

_LAST = 1_000_000
"""A place behind every sibling."""


class CodeMoves(QObject):
    """Moves the codes that are marked in the tree, several in one step."""

    def __init__(self, sitting: Sitting, actions: Actions, panel: CodesPanel, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._panel = sitting, panel
        self.box = CodeBox(window)
        self.box.chosen.connect(self._on_target_chosen)
        doers: tuple[tuple[str, Callable[[], object]], ...] = (
            ("move_code_up", lambda: self.shift(-1)),
            ("move_code_down", lambda: self.shift(1)),
            ("move_code_out", self.move_out),
            ("move_code_in", self.move_in),
            ("move_code_to", self.choose_target),
            ("keep_code_order", self.keep_order),
        )
        for name, do in doers:
            actions.on(name, do)
        panel.model.move_wanted.connect(self._on_dropped)

    def shift(self, by: int) -> None:
        """Move the marked codes among their siblings, past the next one that is in sight."""
        moving = self._siblings_marked()
        if not moving or not self._ordered_by_hand():
            return
        ids = {code.id for code in moving}
        siblings = self._book.children(moving[0].parent)
        rest = [each for each in siblings if each.id not in ids]
        edge = siblings.index(moving[0] if by < 0 else moving[-1])
        place = sum(1 for each in siblings[:edge] if each.id not in ids) + by
        while 0 <= place <= len(rest) and self._passed(rest, place, by):
            place += by
        if 0 <= place <= len(rest):
            self._move(moving, moving[0].parent, place)

    def move_out(self) -> None:
        """Move the marked codes one level up, behind the code that they were under."""
        moving = self._siblings_marked()
        if not moving or moving[0].parent is None:
            return
        above = self._book.code(moving[0].parent)
        place = [each.id for each in self._book.children(above.parent)].index(above.id)
        self._move(moving, above.parent, place + 1)

    def move_in(self) -> None:
        """Move the marked codes under the sibling above the first of them that is in sight."""
        moving = self._siblings_marked()
        if not moving:
            return
        shown = [self._book.code(each) for each in self._panel.shown_order(moving[0].parent)]
        before = shown[: min(shown.index(each) for each in moving)]
        if before:
            self._move(moving, before[-1].id, _LAST)

    def choose_target(self) -> None:
        """Ask with the code box where the marked codes go."""
        moving = self._tops()
        if moving:
            below = {each for code in moving for each in self._book.branch_ids(code.id)}
            others = Codebook(each for each in self._book if each.id not in below)
            tree = self._panel.tree
            at = tree.viewport().mapToGlobal(tree.visualRect(tree.currentIndex()).bottomLeft())
            self.box.ask_at(at, others, self.tr("Move under which code?"), top=True)

    def keep_order(self) -> None:
        """Make the order that is shown the codebook's own, on every level, and show that."""
        parents: list[CodeId | None] = [None, *(code.id for code in self._book)]
        ordering: list[Operation] = []
        for parent in parents:
            order = self._panel.shown_order(parent)
            if order != tuple(each.id for each in self._book.children(parent)):
                ordering.append(OrderCodes(parent, order))
        if ordering:
            told = self.tr("The codebook stands in this order now, in reports too.")
            self._sitting.perform(Together(Step("order_codes"), tuple(ordering)), told)
        else:
            self._sitting.messages.inform(self.tr("The codebook stands in this order already."))
        self._panel.tree.order_by(-1)

    @property
    def _book(self) -> Codebook:
        return self._sitting.project.codebook()

    def _tops(self) -> tuple[Code, ...]:
        return tops(self._book, [code for code in self._panel.chosen() if code in self._book])

    def _siblings_marked(self) -> tuple[Code, ...]:
        """Return the marked codes when they stand side by side under one parent; say so when they don't."""
        moving = self._tops()
        if len({code.parent for code in moving}) > 1:
            self._sitting.messages.inform(self.tr("Mark codes of one branch for this, or use “Move to…”."))
            return ()
        return moving

    def _ordered_by_hand(self) -> bool:
        if not self._panel.by_hand:
            self._sitting.messages.inform(
                self.tr("The tree is sorted; show it in the codebook's order to move codes up and down.")
            )
        return self._panel.by_hand

    def _passed(self, rest: list[Code], place: int, by: int) -> bool:
        """Tell whether the sibling that was passed last is out of sight."""
        passed = place if by < 0 else place - 1
        return 0 <= passed < len(rest) and self._panel.tree.shown.hidden(rest[passed])

    def _move(self, moving: tuple[Code, ...], parent: CodeId | None, place: int) -> None:
        ids = tuple(code.id for code in moving)
        operation: Operation = (
            MoveCode(ids[0], parent, place) if len(ids) == 1 else MoveCodes(ids, parent, place)
        )
        if self._sitting.perform(operation, self._told_of_meaning(moving, parent)):
            self._panel.choose(ids)

    def _told_of_meaning(self, moving: tuple[Code, ...], parent: CodeId | None) -> str:
        """Return what to say when themes with an interpretation become codes."""
        if parent is None:
            return ""
        read = [
            code
            for code in moving
            if code.is_theme and self._sitting.project.reader.find(Interpretation, code.id)
        ]
        if not read:
            return ""
        return self.tr(
            "“{name}” is no theme now; its interpretation is kept for when it is one again."
        ).format(name=read[0].name)

    def _on_target_chosen(self, choice: Choice) -> None:
        moving = self._tops()
        if moving:
            self._move(moving, choice.code, _LAST)

    def _on_dropped(self, codes: tuple[CodeId, ...], parent: CodeId | None, place: int) -> None:
        moving = tops(self._book, codes)
        # In a tree that is sorted, a place between two others means nothing.
        self._move(moving, parent, place if self._panel.by_hand else _LAST)
