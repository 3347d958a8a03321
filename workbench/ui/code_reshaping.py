"""Merging codes and splitting them: asked in a dialog, done as one step."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.coding.codes import AddCode
from workbench.coding.merging import MergeCodes
from workbench.domain.codes import Code, Codebook, checked_name
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import CodeId
from workbench.domain.operations import Operation, Together
from workbench.services.coding import new_code
from workbench.services.splitting import SplitPlan, segments_of
from workbench.ui.actions import Actions
from workbench.ui.dialogs.merge_dialog import MergeDialog
from workbench.ui.dialogs.split_dialog import SplitDialog
from workbench.ui.models.code_choices import Choice
from workbench.ui.panels.code_box import CodeBox
from workbench.ui.panels.codes_panel import CodesPanel
from workbench.ui.sitting import Sitting


class CodeReshaping(QObject):
    """Makes one code of several, and several of one."""

    def __init__(self, sitting: Sitting, actions: Actions, panel: CodesPanel, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._panel, self._window = sitting, panel, window
        self._plans: dict[CodeId, SplitPlan] = {}
        self.box = CodeBox(window)
        self.box.chosen.connect(self._on_merge_chosen)
        actions.on("merge_code", self.choose_merge)
        actions.on("split_code", self.split)

    def choose_merge(self) -> None:
        """Ask with the code box into which code the marked ones go."""
        going = self._going()
        if going:
            below = {each for code in going for each in self._book.branch_ids(code)}
            others = Codebook(each for each in self._book if each.id not in below)
            tree = self._panel.tree
            at = tree.viewport().mapToGlobal(tree.visualRect(tree.currentIndex()).bottomLeft())
            self.box.ask_at(at, others, self.tr("Merge into which code?"), new=True)

    def split(self) -> None:
        """Go through the marked code's segments; what was decided when the dialog is closed early is kept."""
        code = self._panel.current()
        if code is None:
            return
        segments = segments_of(self._sitting.project, code)
        if not segments:
            self._sitting.messages.inform(self.tr("This code has no segments of its own to go through."))
            return
        plan = self._plans.setdefault(code, self._begun(code))
        plan.forget_what_is_gone(self._sitting.project)
        if not SplitDialog.ask(self._window, self._sitting.project, plan, segments):
            return
        operation = plan.operation(self._sitting.project)
        del self._plans[code]
        if operation is not None:
            moved = operation.step.count
            self._sitting.perform(operation, self.tr("%n segments went to other codes.", "", moved))

    @property
    def _book(self) -> Codebook:
        return self._sitting.project.codebook()

    def _going(self) -> tuple[CodeId, ...]:
        return tuple(code for code in self._panel.chosen() if code in self._book)

    def _begun(self, code: CodeId) -> SplitPlan:
        """Return a plan whose first targets are the codes below, into which a code is most often split."""
        return SplitPlan(code, [each.id for each in self._book.children(code)])

    def _on_merge_chosen(self, choice: Choice) -> None:
        going = self._going()
        into = self._target(choice)
        if not going or into is None:
            return
        merging = MergeDialog.ask(self._window, self._sitting.project, going, into)
        if merging is None:
            return
        told = self._told(merging, into)
        operation: Operation = merging
        if choice.code is None:
            operation = Together(merging.step, (AddCode(into), merging))
        if self._sitting.perform(operation, told):
            self._panel.mark(into.id)

    def _target(self, choice: Choice) -> Code | None:
        if choice.code is not None:
            return self._book.code(choice.code)
        try:
            return new_code(self._sitting.project, checked_name(choice.name), choice.parent)
        except RuleBroken as error:
            self._sitting.tell(error)
            return None

    def _told(self, merging: MergeCodes, into: Code) -> str:
        if len(merging.codes) == 1:
            name = self._book.code(merging.codes[0]).name
            return self.tr("“{name}” is merged into “{into}”.").format(name=name, into=into.name)
        merged = self.tr("%n codes are merged into “{into}”.", "", len(merging.codes))
        return merged.format(into=into.name)
