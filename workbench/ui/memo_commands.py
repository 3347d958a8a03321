"""What the commands about memos and themes do from wherever one is, and the ways from things to memos and back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from workbench.domain.codings import Coding
from workbench.domain.ids import CaseId, CodeId, DistrictId, MemoId, ParticipantId, SourceId
from workbench.domain.memos import THE_PROJECT, Subject
from workbench.domain.prose import Link, LinkKind
from workbench.services.memos import MemoQuery
from workbench.services.projects import Project
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.themes import with_evidence
from workbench.services.things import Things
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.ask import AskChoice
from workbench.ui.dialogs.participants import ParticipantsDialog
from workbench.ui.leaving import Leaving
from workbench.ui.main_window import MainWindow
from workbench.ui.memo_subjects import subject_at
from workbench.ui.messages import Offer
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.districts import DistrictsWorkspace
from workbench.ui.workspaces.memos import MemosWorkspace
from workbench.ui.workspaces.supervision import SupervisionWorkspace

WORD, SHEET = ".docx", ".csv"


class MemoCommands(QObject):
    """Begins memos on what is marked, finds them, writes them to files, and goes where links lead."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        on = window.commands.on
        on("new_memo", self.write_memo)
        on("find_memo", lambda: self._memos().search())
        on("link_marked", self.link_marked)
        on("export_memos", self.choose_and_export)
        on("show_board", lambda: self._memos().show_board())
        on("key_quotation", lambda: self.use_marked(counter=False))
        on("counter_evidence", lambda: self.use_marked(counter=True))
        self._ways: dict[LinkKind, Callable[[str], object]] = {
            LinkKind.CODE: lambda id_: window.bring("coding").show_code(CodeId(id_)),
            LinkKind.SOURCE: lambda id_: window.bring("coding").show_source(SourceId(id_), None),
            LinkKind.CODING: self._show_coding,
            LinkKind.PARTICIPANT: lambda id_: self._show_participant(ParticipantId(id_)),
            LinkKind.DISTRICT: lambda id_: self._show_district(DistrictId(id_)),
            LinkKind.CASE: lambda id_: self._show_case(CaseId(id_)),
            LinkKind.MEMO: lambda id_: self._memos().show_memo(MemoId(id_)),
        }
        window.project_shown.connect(self._on_project_shown)
        self._on_project_shown()

    def write_memo(self) -> None:
        """Begin a memo on what is marked in the workspace that is at the front."""
        self._write_on(self.subject())

    def subject(self) -> Subject:
        """Return what is marked in the workspace that is at the front."""
        front = self._window.front
        if isinstance(front, CodingWorkspace):
            return subject_at(front.transcript, front.segment, front.codes, front.sources)
        return front.subject() if front is not None else THE_PROJECT

    def link_marked(self) -> None:
        """Put a link to the marked segment into the memo that is being written."""
        coding = self._marked()
        if coding is not None:
            self._memos().link_to(Link(LinkKind.CODING, coding.id))

    def use_marked(self, *, counter: bool) -> None:
        """Let the marked segment be a key quotation of its theme, or counter evidence."""
        coding, sitting = self._marked(), self._window.sitting
        if coding is None or sitting is None or not sitting.writable:
            return
        theme = sitting.project.codebook().theme_of(coding.code)
        operation = with_evidence(sitting.project, theme.id, (coding.id,), counter=counter)
        if operation is None:
            sitting.messages.inform(self.tr("It stands there already."))
            return
        told = (
            self.tr("Counter evidence of “{theme}” now.")
            if counter
            else self.tr("A key quotation of “{theme}” now.")
        )
        sitting.perform(operation, told.format(theme=theme.name))

    def follow(self, link: Link) -> None:
        """Go to what a link leads to, or say that it is gone."""
        sitting = self._window.sitting
        if sitting is None:
            return
        if Things(sitting.project.reader).has(link):
            self._ways[link.kind](link.id)
        else:
            sitting.messages.inform(self.tr("What the link leads to is no longer in the project."))

    def choose_and_export(self) -> None:
        """Ask by what memos are to stand together and for a file, and write those that the list shows."""
        sitting = self._window.sitting
        if sitting is None:
            return
        grouping = AskChoice.ask(
            self._window,
            self.tr("Export memos"),
            self.tr("Those that the list of memos shows now. What is to stand together?"),
            choices=[
                ("thing", self.tr("What is about the same thing")),
                ("type", self.tr("What is of the same type")),
            ],
            yes=self.tr("Choose a file…"),
        )
        if grouping is None:
            return
        suggested = sitting.project.path.with_name(
            self.tr("Memos {title}").format(title=sitting.project.path.stem)
        )
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export memos"),
            str(suggested.with_name(suggested.name + WORD)),
            self.tr("Word files (*.docx);;Sheets (*.csv)"),
        )
        if chosen:
            path = Path(chosen)
            known = path.suffix.casefold() in {WORD, SHEET}
            self.export(path if known else path.with_name(path.name + WORD), grouping)

    def export(self, path: Path, grouping: str = "thing") -> None:
        """Write the memos that the list shows, in the language of the window."""
        sitting = self._window.sitting
        if sitting is None:
            return
        front = self._memos()
        front.left()
        project, language, query = sitting.project, self._window.preferences.language, front.chosen
        leaving = Leaving(sitting, self._window)
        leaving.let(
            "memos",
            lambda stand_ins: self._window.jobs.start(
                self.tr("Writing memos"),
                lambda _progress: _write(project, path, language, query, grouping, stand_ins),
                lambda count: self._on_written(path, count, leaving.warning()),
                self._window.tell,
            ),
        )

    def _on_written(self, path: Path, count: int, warning: str) -> None:
        told = self.tr("{name} is written, with %n memos.", "", count).format(name=path.name)
        told = f"{told} {warning}".strip()
        open_it = Offer(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._window.messages.inform(told, open_it)

    def _on_project_shown(self) -> None:
        sitting = self._window.sitting
        if sitting is not None:
            sitting.memo_wanted.connect(self._write_on)
            sitting.memos_wanted.connect(lambda subject: self._memos().show_about(subject))
            sitting.thing_wanted.connect(self.follow)

    def _write_on(self, subject: Subject) -> None:
        self._memos().write_on(subject)

    def _memos(self) -> MemosWorkspace:
        found = self._window.bring("memos")
        assert isinstance(found, MemosWorkspace)
        return found

    def _marked(self) -> Coding | None:
        desk = self._window.workspace("coding") if self._window.sitting is not None else None
        return desk.segment.current() if isinstance(desk, CodingWorkspace) else None

    def _show_coding(self, id_: str) -> None:
        sitting = self._window.sitting
        coding = sitting.project.reader.find(Coding, id_) if sitting is not None else None
        desk = self._window.bring("coding")
        if coding is not None and isinstance(desk, CodingWorkspace):
            desk.show_source(coding.source, coding.span)
            desk.segment.show_codings((coding.id,))

    def _show_participant(self, person: ParticipantId) -> None:
        if self._window.sitting is not None:
            dialog = ParticipantsDialog(self._window, self._window.sitting)
            dialog.show_participant(person)
            answered(dialog)

    def _show_district(self, district: DistrictId) -> None:
        found = self._window.bring("districts")
        if isinstance(found, DistrictsWorkspace):
            found.districts.mark(district)

    def _show_case(self, case: CaseId) -> None:
        found = self._window.bring("supervision")
        if isinstance(found, SupervisionWorkspace):
            found.cases.mark_case(case)
            found.show_case(case)


def _write(
    project: Project,
    path: Path,
    language: str,
    query: MemoQuery,
    grouping: str,
    stand_ins: StandIns | None,
) -> int:
    from workbench.services.reporting_memos import MemoGrouping, export_memos

    with masked_reading(project, stand_ins) as reader:
        chosen = query if query != MemoQuery() else None
        return export_memos(project, path, language, chosen, MemoGrouping(grouping), reader=reader)
