"""What the commands about copies, merging and erasing of supervision do."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.errors import WorkbenchError
from workbench.domain.facilitators import Facilitator
from workbench.services.erasing import Due, Erasable, ErasurePlan, due_for_erasure, erased, planned
from workbench.services.glossary import glossary_of
from workbench.services.jobs import Progress
from workbench.services.supervision_copies import CopyWish, WrittenCopy, copy_written, note_copy
from workbench.services.supervision_masking import copy_mask
from workbench.services.supervision_merging import looked_through, merge_operation, read_copy
from workbench.services.supervision_views import today
from workbench.supervision.copying import CopyFor
from workbench.supervision.merging import Merge
from workbench.ui.dialogs.due_records import DueRecords
from workbench.ui.dialogs.erase_dialog import EraseDialog
from workbench.ui.dialogs.merge_copy import MergeCopy
from workbench.ui.dialogs.supervision_copy import SupervisionCopy
from workbench.ui.main_window import MainWindow
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.supervision import SupervisionWorkspace


class SupervisionFileCommands(QObject):
    """Copies for others, copies of others, and words that go for good."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        on = window.commands.on
        on("supervision_copy", self.copy)
        on("supervision_merge", self.merge)
        on("erase_record", self.erase)
        on("due_records", self.show_due)

    def copy(self) -> None:
        """Ask for whom, and where to; write the copy."""
        sitting = self._window.sitting
        if sitting is None:
            return
        reader = sitting.project.reader
        codes = sorted({each.code for each in reader.all(Facilitator)}, key=str.casefold)
        wish = SupervisionCopy.ask(self._window, reader.all(District), codes)
        if wish is None:
            return
        suggested = str(sitting.project.path.with_name(self._suggested(sitting, wish)))
        chosen, _filter = QFileDialog.getSaveFileName(
            self._window, self.tr("Write the copy"), suggested, self.tr("Copies of supervision (*.zip)")
        )
        if chosen:
            self._write(sitting, wish, Path(chosen).with_suffix(".zip"))

    def merge(self) -> None:
        """Ask for a district's copy, show what it would change, and take it in."""
        sitting = self._window.sitting
        if sitting is None:
            return
        chosen, _filter = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Take in a district's copy"),
            str(sitting.project.path.parent),
            self.tr("Copies of supervision (*.zip)"),
        )
        if not chosen:
            return
        try:
            incoming = read_copy(sitting.project, Path(chosen))
        except WorkbenchError as error:
            sitting.tell(error)
            return

        def look(staff: bool) -> Merge:
            return looked_through(sitting.project, incoming, staff=staff)

        name, strange = incoming.path.stem, len(incoming.strange)
        merge = MergeCopy.ask(self._window, name, look, strange, sitting.preferences.language)
        operation = merge_operation(incoming, merge) if merge is not None else None
        if operation is not None:
            told = self.tr("%n records were taken in.", "", len(operation.records))
            sitting.perform(operation, told)

    def erase(self) -> None:
        """Erase the words of what is in front, or of what is named."""
        sitting = self._window.sitting
        if sitting is not None:
            kind, name = self._in_front(sitting)
            self._ask_and_erase(sitting, kind, name)

    def show_due(self) -> None:
        """List what is kept longer than agreed, and erase what is chosen there."""
        sitting = self._window.sitting
        if sitting is None:
            return
        chosen: Due | None = DueRecords.ask(
            self._window, due_for_erasure(sitting.project, today(sitting.project))
        )
        if chosen is not None:
            self._ask_and_erase(sitting, chosen.kind, chosen.name)

    def _ask_and_erase(self, sitting: Sitting, kind: Erasable, name: str) -> None:
        project = sitting.project

        def look(kind: Erasable, name: str, reason: str) -> ErasurePlan:
            return planned(project, kind, name, reason)

        plan = EraseDialog.ask(self._window, look, kind, name, sitting.preferences.language)
        if plan is None:
            return
        try:
            erased(project, plan)
        except WorkbenchError as error:
            sitting.tell(error)
            return
        sitting.begin_anew()
        sitting.messages.inform(self.tr("The words of {name} are erased.").format(name=plan.name))

    def _in_front(self, sitting: Sitting) -> tuple[Erasable, str]:
        front = self._window.front
        if isinstance(front, SupervisionWorkspace):
            case = sitting.project.reader.find(Case, front.case.case or "")
            if case is not None:
                return Erasable.CASE, case.code
        return Erasable.CASE, ""

    def _write(self, sitting: Sitting, wish: CopyWish, path: Path) -> None:
        project, language = sitting.project, sitting.preferences.language
        words = glossary_of(project)

        def write(progress: Progress) -> WrittenCopy:
            progress.advance(0, 1)
            with project.reading() as reader:
                mask = copy_mask(project, reader)
                return copy_written(project, wish, path, language, mask, reader, words)

        sitting.jobs.start(
            self.tr("Write the copy"),
            write,
            lambda written: self._on_written(sitting, wish, written),
            sitting.tell,
        )

    def _on_written(self, sitting: Sitting, wish: CopyWish, written: WrittenCopy) -> None:
        try:
            note_copy(sitting.project, wish)
        except WorkbenchError as error:
            sitting.tell(error)
        told = self.tr("The copy with %n records is written to {file}.", "", sum(written.counts.values()))
        sitting.messages.inform(told.format(file=written.path.name))

    def _suggested(self, sitting: Sitting, wish: CopyWish) -> str:
        """Return the copy's suggested name, which tells no more than its kind, day and code name."""
        day = today(sitting.project).isoformat()
        if wish.kind is CopyFor.FACILITATOR:
            return self.tr("copy {who} {day}.zip").format(who=wish.facilitator, day=day)
        if wish.kind is CopyFor.RESEARCH:
            return self.tr("research copy {day}.zip").format(day=day)
        place = sitting.project.reader.find(District, wish.district or "")
        where = place.name if place is not None else sitting.project.path.stem
        return self.tr("copy {who} {day}.zip").format(who=where, day=day)
