"""What the commands of the Codes menu do."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from workbench.coding.codes import AddCode, MoveCode, RecolourCode, RenameCode
from workbench.coding.removal import MergeCodes, RemoveCode, branch_contents
from workbench.domain.codes import Code, Codebook, checked_name
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import CodeId
from workbench.services.coding import new_code
from workbench.ui.actions import Actions
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.models.code_choices import Choice
from workbench.ui.panels.code_box import CodeBox
from workbench.ui.panels.codes_panel import CodesPanel
from workbench.ui.panels.colour_menu import colour_menu
from workbench.ui.sitting import Sitting


class CodeCommands(QObject):
    """Edits the codebook at the code that is marked in the tree."""

    def __init__(self, sitting: Sitting, actions: Actions, panel: CodesPanel, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._panel, self._window = sitting, panel, window
        self._box = CodeBox(window)
        self._box.chosen.connect(self._on_merge_chosen)
        for name, do in (
            ("new_theme", self.new_theme),
            ("new_code", self.new_code),
            ("rename_code", self.rename),
            ("recolour_code", self.recolour),
            ("move_code_up", lambda: self.shift(-1)),
            ("move_code_down", lambda: self.shift(1)),
            ("move_code_out", self.move_out),
            ("move_code_in", self.move_in),
            ("merge_code", self.choose_merge),
            ("remove_code", self.remove),
        ):
            actions.on(name, do)
        panel.model.rename_wanted.connect(self._on_renamed)
        panel.model.move_wanted.connect(self._on_moved)

    def create(self, name: str, parent: CodeId | None) -> CodeId | None:
        """Add a code; return its id, or None when a rule forbids it, which is told."""
        try:
            code = new_code(self._sitting.project, checked_name(name), parent)
        except RuleBroken as error:
            self._sitting.tell(error)
            return None
        return code.id if self._sitting.perform(AddCode(code)) else None

    def new_theme(self) -> None:
        """Ask for the name of a theme and add it."""
        self._ask_new(self.tr("New theme"), self.tr("A theme is a top branch of the codebook."), None)

    def new_code(self) -> None:
        """Ask for the name of a code and add it below the marked theme, or beside the marked code."""
        marked = self._marked()
        if marked is None:
            self.new_theme()
            return
        parent = marked if marked.is_theme else self._book.code(self._book.ancestors(marked.id)[-1].id)
        self._ask_new(
            self.tr("New code"), self.tr("It will stand under “{name}”.").format(name=parent.name), parent.id
        )

    def rename(self) -> None:
        """Let the person type another name in the tree."""
        marked = self._marked()
        if marked is not None:
            self._panel.edit_name(marked.id)

    def recolour(self) -> None:
        """Offer colours beside the pointer."""
        marked = self._marked()
        if marked is not None:
            menu = colour_menu(self._window, marked.colour, lambda colour: self._recolour(marked.id, colour))
            menu.popup(QCursor.pos())

    def shift(self, by: int) -> None:
        """Move the marked code among its siblings."""
        marked = self._marked()
        if marked is None:
            return
        siblings = [each.id for each in self._book.children(marked.parent)]
        place = siblings.index(marked.id) + by
        if 0 <= place < len(siblings):
            self._move(marked.id, marked.parent, place)

    def move_out(self) -> None:
        """Move the marked code one level up, behind the code that it was under."""
        marked = self._marked()
        if marked is not None and marked.parent is not None:
            above = self._book.code(marked.parent)
            place = [each.id for each in self._book.children(above.parent)].index(above.id)
            self._move(marked.id, above.parent, place + 1)

    def move_in(self) -> None:
        """Move the marked code under the sibling above it."""
        marked = self._marked()
        if marked is None:
            return
        siblings = self._book.children(marked.parent)
        place = [each.id for each in siblings].index(marked.id)
        if place > 0:
            into = siblings[place - 1].id
            self._move(marked.id, into, len(self._book.children(into)))

    def choose_merge(self) -> None:
        """Ask with the code box into which code the marked one goes."""
        marked = self._marked()
        if marked is not None:
            others = Codebook(each for each in self._book if each.id not in self._book.branch_ids(marked.id))
            at = self._panel.tree.viewport().mapToGlobal(
                self._panel.tree.visualRect(self._panel.tree.currentIndex()).bottomLeft()
            )
            self._box.open_at(at, others, (), None)

    def remove(self) -> None:
        """Delete the marked code and all below it, after a look at what goes with it."""
        marked = self._marked()
        if marked is None:
            return
        told = self.tr("“{name}” is deleted.").format(name=marked.name)
        if self._may_remove(marked):
            self._sitting.perform(RemoveCode(marked.id), told)

    def _may_remove(self, code: Code) -> bool:
        contents = branch_contents(self._sitting.project.reader, code.id)
        parts = [
            (contents.codes - 1, self.tr("%n codes below it", "", contents.codes - 1)),
            (contents.codings, self.tr("%n codings", "", contents.codings)),
            (contents.links, self.tr("%n district links", "", contents.links)),
            (contents.cases, self.tr("%n ties to cases", "", contents.cases)),
        ]
        going = [words for count, words in parts if count]
        if not going:
            return True
        return Question.ask(
            self._window,
            self.tr("Delete “{name}”?").format(name=code.name),
            self.tr("With it go: {what}. You can undo this, now or later.").format(what=", ".join(going)),
            self.tr("Delete"),
            danger=True,
        )

    @property
    def _book(self) -> Codebook:
        return self._sitting.project.codebook()

    def _marked(self) -> Code | None:
        marked = self._panel.current()
        return self._book.code(marked) if marked is not None and marked in self._book else None

    def _ask_new(self, title: str, caption: str, parent: CodeId | None) -> None:
        name = AskText.ask(self._window, title, caption, yes=self.tr("Create"))
        made = self.create(name, parent) if name else None
        if made is not None:
            self._panel.mark(made)

    def _recolour(self, code: CodeId, colour: str) -> None:
        if self._book.code(code).colour.casefold() != colour.casefold():
            self._sitting.perform(RecolourCode(code, colour))

    def _move(self, code: CodeId, parent: CodeId | None, place: int) -> None:
        if self._sitting.perform(MoveCode(code, parent, place)):
            self._panel.mark(code)

    def _on_renamed(self, code: str, name: str) -> None:
        self._sitting.perform(RenameCode(CodeId(code), name))

    def _on_moved(self, code: str, parent: CodeId | None, place: int) -> None:
        self._move(CodeId(code), parent, place)

    def _on_merge_chosen(self, choice: Choice) -> None:
        marked = self._marked()
        if marked is None:
            return
        into = choice.code or self.create(choice.name, choice.parent)
        if into is None:
            return
        told = self.tr("“{name}” is merged into “{into}”.").format(
            name=marked.name, into=self._book.code(into).name
        )
        if self._sitting.perform(MergeCodes(marked.id, into), told):
            self._panel.mark(into)
