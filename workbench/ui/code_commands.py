"""What the commands of the Codes menu do, to one code or to all that are marked."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from workbench.coding.codes import AddCode, RecolourCode, RenameCode
from workbench.coding.many_codes import SetStatus, recolouring, removal, tops
from workbench.coding.removal import RemoveCode, branch_contents
from workbench.domain.codes import Code, Codebook, CodeStatus, checked_name
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import CodeId
from workbench.services.coding import new_code
from workbench.ui.actions import Actions
from workbench.ui.code_moves import CodeMoves
from workbench.ui.code_reshaping import CodeReshaping
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.wastebasket import Wastebasket
from workbench.ui.panels.codes_panel import CodesPanel
from workbench.ui.panels.colour_menu import colour_menu
from workbench.ui.sitting import Sitting


class CodeCommands(QObject):
    """Edits the codebook at the codes that are marked in the tree."""

    def __init__(self, sitting: Sitting, actions: Actions, panel: CodesPanel, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._panel, self._window = sitting, panel, window
        self.moves = CodeMoves(sitting, actions, panel, window)
        self.reshaping = CodeReshaping(sitting, actions, panel, window)
        doers: tuple[tuple[str, Callable[[], object]], ...] = (
            ("new_theme", self.new_theme),
            ("new_code", self.new_code),
            ("rename_code", self.rename),
            ("recolour_code", self.recolour),
            ("archive_code", self.archive),
            ("use_code", self.use_again),
            ("remove_code", self.remove),
            ("open_wastebasket", lambda: Wastebasket.show_for(window, sitting)),
        )
        for name, do in doers:
            actions.on(name, do)
        panel.model.rename_wanted.connect(self._on_renamed)

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
        """Offer colours beside the pointer, for all that are marked."""
        marked = self._marked()
        if marked is not None:
            menu = colour_menu(self._window, marked.colour, self._recolour)
            menu.popup(self._beside_the_marked())

    def archive(self) -> None:
        """Retire the marked codes and all below them; their codings stay."""
        chosen = [
            code
            for code in self._tops()
            if any(each.status is not CodeStatus.RETIRED for each in self._book.branch(code.id))
        ]
        told = self.tr("“{name}” is archived.")
        self._set_status(chosen, CodeStatus.RETIRED, told, self.tr("%n codes are archived.", "", len(chosen)))

    def use_again(self) -> None:
        """Put archived codes, or drafts, to use."""
        chosen = [
            code
            for code in self._tops()
            if any(each.status is not CodeStatus.ACTIVE for each in self._book.branch(code.id))
        ]
        told = self.tr("“{name}” is in use.")
        self._set_status(chosen, CodeStatus.ACTIVE, told, self.tr("%n codes are in use.", "", len(chosen)))

    def remove(self) -> None:
        """Delete the marked codes and all below them, after a look at what goes with them."""
        chosen = self._tops()
        if not chosen or not self._may_remove(chosen):
            return
        if len(chosen) == 1:
            told = self.tr("“{name}” is deleted.").format(name=chosen[0].name)
            self._sitting.perform(RemoveCode(chosen[0].id, chosen[0].name), told)
        else:
            self._sitting.perform(removal(chosen), self.tr("%n codes are deleted.", "", len(chosen)))

    def _may_remove(self, chosen: tuple[Code, ...]) -> bool:
        contents = branch_contents(self._sitting.project.reader, *(code.id for code in chosen))
        below = contents.codes - len(chosen)
        parts = [
            (below, self.tr("%n codes below it", "", below)),
            (contents.codings, self.tr("%n codings", "", contents.codings)),
            (contents.links, self.tr("%n district links", "", contents.links)),
            (contents.cases, self.tr("%n ties to cases", "", contents.cases)),
            (contents.summaries, self.tr("%n summaries", "", contents.summaries)),
        ]
        going = [words for count, words in parts if count]
        if not going and len(chosen) == 1:
            return True
        told = self.tr("You can bring it back: undo, or the wastebasket in the Edit menu.")
        what = self.tr("With it go: {what}.").format(what=", ".join(going)) if going else ""
        return Question.ask(
            self._window,
            self.tr("Delete “{name}”?").format(name=chosen[0].name)
            if len(chosen) == 1
            else self.tr("Delete %n codes?", "", len(chosen)),
            f"{what} {told}".strip(),
            self.tr("Delete"),
            danger=True,
        )

    @property
    def _book(self) -> Codebook:
        return self._sitting.project.codebook()

    def _marked(self) -> Code | None:
        marked = self._panel.current()
        return self._book.code(marked) if marked is not None and marked in self._book else None

    def _tops(self) -> tuple[Code, ...]:
        return tops(self._book, [code for code in self._panel.chosen() if code in self._book])

    def _beside_the_marked(self) -> QPoint:
        """Return the place of the pointer when it is over the tree, or else that of the marked row."""
        tree = self._panel.tree
        if tree.rect().contains(tree.mapFromGlobal(QCursor.pos())):
            return QCursor.pos()
        return tree.viewport().mapToGlobal(tree.visualRect(tree.currentIndex()).bottomLeft())

    def _set_status(self, chosen: list[Code], status: CodeStatus, one: str, many: str) -> None:
        if not chosen:
            self._sitting.messages.inform(self.tr("It is so already."))
            return
        told = one.format(name=chosen[0].name) if len(chosen) == 1 else many
        codes = tuple(code.id for code in chosen)
        self._sitting.perform(SetStatus(codes, status, chosen[0].name if len(chosen) == 1 else ""), told)

    def _ask_new(self, title: str, caption: str, parent: CodeId | None) -> None:
        name = AskText.ask(self._window, title, caption, yes=self.tr("Create"))
        made = self.create(name, parent) if name else None
        if made is not None:
            self._panel.mark(made)

    def _recolour(self, colour: str) -> None:
        others = tuple(
            code
            for code in self._panel.chosen()
            if self._book.code(code).colour.casefold() != colour.casefold()
        )
        if len(others) == 1:
            self._sitting.perform(RecolourCode(others[0], colour))
        elif others:
            self._sitting.perform(recolouring(others, colour))

    def _on_renamed(self, code: str, name: str) -> None:
        self._sitting.perform(RenameCode(CodeId(code), name))
