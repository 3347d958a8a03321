"""What a person decides about places of personal data, in a list that goes on to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.coding.personal_marks import KeepMarks, ReopenMarks, UnmarkPersonal
from workbench.domain.errors import PseudonymTelling, WorkbenchError
from workbench.domain.operations import Operation
from workbench.domain.personal import PersonalKind, PersonalMark
from workbench.services.personal_decisions import choices_for, ids_of, masking, same_as, stand_ins_of
from workbench.ui.dialogs.ask_pseudonym import AskPseudonym
from workbench.ui.sitting import Sitting

COMMANDS = (
    "mask_personal",
    "keep_personal",
    "mask_same",
    "keep_same",
    "name_pseudonym",
    "reopen_personal",
    "unmark_personal",
)


class PersonalDeciding(QObject):
    """Does what is decided about the marks that ``chosen`` gives, in one step that can be undone."""

    decided = Signal()
    """A decision was made about what was chosen."""

    def __init__(
        self,
        sitting: Sitting,
        chosen: Callable[[], list[PersonalMark]],
        known: Callable[[], list[PersonalMark] | None],
        parent: QWidget,
    ) -> None:
        """Decide about what ``chosen`` gives; ``known`` gives all marks where the list has read them."""
        super().__init__(parent)
        self._sitting, self._chosen, self._known, self._parent = sitting, chosen, known, parent

    def remembered(self) -> list[tuple[str, str]]:
        """Return the names, with their pseudonyms, that the key knows while it is open."""
        key = self._sitting.pseudonym_key
        return key.remembered() if key is not None else []

    def mask(self, *, same: bool) -> None:
        """Mask what is chosen, or all that says the same; ask who is meant where several bear a name."""
        marks = self._meant(same=same)
        made = masking(self._sitting.project, marks, remembered=self.remembered(), known=self._known())
        done = len(made.operation.pseudonyms) if made.operation is not None else 0
        self._decide(made.operation, self.tr("%n places are masked in copies.", "", done))
        if made.doubtful:
            caption = self.tr(
                "Several people bear this name: say who is meant here, or write a new pseudonym."
            )
            first = made.doubtful[0].segment.quote
            self._ask([each for each in made.doubtful if each.segment.quote == first], caption)

    def keep(self, *, same: bool) -> None:
        """Keep what is chosen, or all that says the same, as it is."""
        marks = self._meant(same=same)
        if marks:
            self._decide(KeepMarks(ids_of(marks)), self.tr("%n places stay as they are.", "", len(marks)))

    def reopen(self) -> None:
        """Take back what was decided of what is chosen."""
        marks = self._chosen()
        if marks:
            told = self.tr("%n places are to be reviewed again.", "", len(marks))
            self._decide(ReopenMarks(ids_of(marks)), told)

    def unmark(self) -> None:
        """Take the marks away."""
        marks = self._chosen()
        if marks:
            self._decide(UnmarkPersonal(ids_of(marks)), self.tr("%n marks are removed.", "", len(marks)))

    def name(self) -> None:
        """Ask by which pseudonym what is chosen is masked."""
        marks = self._chosen()
        if marks:
            self._ask(marks, self.tr("One person has one pseudonym in the whole project."))

    def _ask(self, marks: list[PersonalMark], caption: str) -> None:
        project, first = self._sitting.project, marks[0]
        choices = (
            choices_for(project, first, self.remembered())
            if first.kind is PersonalKind.NAME
            else [stand_ins_of(project)[first.kind]]
        )
        words = " ".join(first.segment.quote.split())
        answer = AskPseudonym.ask(self._parent.window(), words, caption, choices, now=first.pseudonym)
        if answer is None:
            return
        meant: Sequence[PersonalMark] = (
            same_as(project.reader, marks, self._known()) if answer.everywhere else marks
        )
        told = self.tr("%n places are masked in copies.", "", len(meant))
        try:
            made = masking(project, meant, answer.pseudonym)
        except PseudonymTelling as error:
            self._sitting.tell(error)
            return
        self._decide(made.operation, told)

    def _decide(self, operation: Operation | None, told: str) -> None:
        if operation is None or self._sitting.perform(operation, told) is None:
            return
        key = self._sitting.pseudonym_key
        if key is not None:
            try:
                key.update()
            except WorkbenchError as error:
                self._sitting.tell(error)
        self.decided.emit()

    def _meant(self, *, same: bool) -> list[PersonalMark]:
        marks = self._chosen()
        return list(same_as(self._sitting.project.reader, marks, self._known())) if same else marks
