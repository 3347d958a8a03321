"""Every page of every workspace, and every window that opens above them, one after the other."""

from collections.abc import Callable, Iterator
from pathlib import Path

from docx import Document
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget
from pytestqt.qtbot import QtBot

from tests.ui.supervision_windows import prepare_supervision, supervision_makers, supervision_pages
from workbench.coding.codings import SetMemo
from workbench.domain.codings import Coding
from workbench.domain.joint_displays import JointRow, SurveyFigure
from workbench.domain.memos import THE_PROJECT
from workbench.domain.named_people import NamedPerson
from workbench.domain.personal import PersonalKind
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.codebook import revision_of
from workbench.services.coding import coding_of
from workbench.services.jobs import Silent
from workbench.services.joint_displays import fresh_display
from workbench.services.memos import fresh_memo
from workbench.services.name_key import NameKey
from workbench.services.note_scanning import Finding
from workbench.services.personal_key import PersonalKey
from workbench.services.projects import Project
from workbench.services.searching import Found, SearchQuery, find
from workbench.services.splitting import SplitPlan, segments_of
from workbench.services.stop_words import stop_words
from workbench.services.supervision_papers.door import PaperKind
from workbench.services.word_index import word_indexes
from workbench.ui.dialogs.access_log import AccessLog
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.ask_pseudonym import AskPseudonym
from workbench.ui.dialogs.code_hits import CodeHits
from workbench.ui.dialogs.codebook_history import CodebookHistory
from workbench.ui.dialogs.codebook_preview import CodebookPreview
from workbench.ui.dialogs.compare_coders import CompareCoders
from workbench.ui.dialogs.evidence_picker import EvidencePicker
from workbench.ui.dialogs.glossary_words import GlossaryWords
from workbench.ui.dialogs.go_to_turn import GoToTurn
from workbench.ui.dialogs.group_code import GroupCodeDialog
from workbench.ui.dialogs.insert_number import InsertNumber
from workbench.ui.dialogs.link_picker import LinkPicker
from workbench.ui.dialogs.merge_dialog import MergeDialog
from workbench.ui.dialogs.name_key import NameKeyWindow
from workbench.ui.dialogs.name_key_password import NameKeyPassword
from workbench.ui.dialogs.participants import ParticipantsDialog
from workbench.ui.dialogs.personal_gate import PersonalGate
from workbench.ui.dialogs.pseudonym_key import KeyPassword, PseudonymKey
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.quotation_choice import QuotationChoice
from workbench.ui.dialogs.redacted_copies import RedactedCopies
from workbench.ui.dialogs.shortcuts import Shortcuts
from workbench.ui.dialogs.split_dialog import SplitDialog
from workbench.ui.dialogs.stop_words import StopWords
from workbench.ui.dialogs.suggestion_settings import SuggestionSettings
from workbench.ui.dialogs.supervision_papers import Start, SupervisionPapers
from workbench.ui.dialogs.wastebasket import Wastebasket
from workbench.ui.dialogs.who_is import WhoIs
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.discover_page import PARTS, DiscoverPage
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.key_sheet import KeySheet
from workbench.ui.panels.print_page import PrintPage
from workbench.ui.panels.search_page import SearchPage
from workbench.ui.panels.word_file_page import WordFilePage
from workbench.ui.panels.words_page import WordsPage
from workbench.ui.print_state import kind_key
from workbench.ui.sitting import Sitting
from workbench.ui.window_commands import WindowCommands
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.finding import FindingWorkspace
from workbench.ui.workspaces.memos import MemosWorkspace
from workbench.ui.workspaces.paged import PagedWorkspace
from workbench.ui.workspaces.supervision import SupervisionWorkspace

WORD = "unggah"


def prepare(project: Project) -> None:
    """Put something of each kind into the project: codings of two coders, a memo, a case, a joint display."""
    (source,) = project.reader.all(Source)
    book = project.codebook()
    (first, second), coder = [code for code in book if not code.is_theme][:2], project.coder.name
    for name, code in ((coder, first), ("Bayu", second)):
        project.switch_coder(name)
        project.perform(coding_of(project, source.id, Span(11, 40), code.id))
    project.switch_coder(coder)
    project.perform(SetMemo(fresh_memo(project, THE_PROJECT, "Satu segmen satu gagasan.", "Aturan")))
    prepare_supervision(project)
    figure = SurveyFigure("Pendamping dengan lebih dari 200 KPM", "88 %", 88.0, "%", source="BRIN (2025)")
    coded = tuple(coding.id for coding in project.reader.all(Coding))
    row = JointRow("Beban kerja", (figure,), (first.id,), coded)
    project.perform(fresh_display(project, "Survei dan pembicaraan", [row]))


def pages(window: MainWindow, commands: WindowCommands, qtbot: QtBot) -> Iterator[str]:
    """Bring each page to the front and say its name."""
    for workspace in window.workspaces:
        window.bring(workspace.name)
        for name in _pages_of(workspace, window):
            _rest(window, qtbot)
            yield f"{workspace.name}, {name}"
    window.commands["history"].trigger()
    _rest(window, qtbot)
    yield "history"
    for dock in window.findChildren(QDockWidget, "dock_history"):
        dock.hide()
    sheet = KeySheet.lay_over(window, window.commands)
    _rest(window, qtbot)
    yield "keys"
    sheet.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert commands.history is not None


def _pages_of(workspace: object, window: MainWindow) -> Iterator[str]:
    yield "first"
    if isinstance(workspace, CodingWorkspace):
        workspace.codes.mark(next(iter(workspace.sitting.project.codebook())).id)
        for dock in workspace.findChildren(QDockWidget):
            dock.raise_()
            yield dock.windowTitle()
        window.commands["split_view"].trigger()
        yield "split"
        window.commands["split_view"].trigger()
    elif isinstance(workspace, MemosWorkspace):
        workspace.show_board()
        yield "board"
        theme = next(code for code in workspace.sitting.project.codebook() if code.is_theme)
        workspace.board.open_theme(theme.id)
        yield "theme"
    elif isinstance(workspace, PagedWorkspace):
        yield from _tabs_of(workspace, window)
    elif isinstance(workspace, SupervisionWorkspace):
        yield from supervision_pages(workspace)


def _tabs_of(workspace: PagedWorkspace, window: MainWindow) -> Iterator[str]:
    if isinstance(workspace, FindingWorkspace):
        window.commands["add_condition_group"].trigger()
        yield "conditions"
    for name, page in workspace.pages.items():
        workspace.show_page(name)
        yield name
        yield from _parts_of(page, workspace.sitting.project)


def _parts_of(page: FindingPage, project: Project) -> Iterator[str]:
    if isinstance(page, SearchPage):
        page.search_for(WORD)
        yield "found"
    if isinstance(page, WordsPage):
        page.sides.setCurrentIndex(1)
        yield "cloud"
    if isinstance(page, DiscoverPage):
        for part in PARTS:
            page.show_part(part)
            yield part.__name__
    if isinstance(page, PrintPage):
        for kind in PrintKind:
            page.open(kind_key(kind))
            yield kind.value
    if isinstance(page, WordFilePage):
        for words, path in _word_files(project):
            page.look_at(path)
            yield words


def _word_files(project: Project) -> Iterator[tuple[str, Path]]:
    """Write a file that asks for more than there is, one that asks for nothing, and one that is none."""
    asks, plain, broken = (project.path.with_name(f"{each}.docx") for each in ("naskah", "polos", "rusak"))
    document = Document()
    document.save(str(plain))
    for asked in ("kode: Kode yang tidak pernah ada dalam buku kode mana pun", "semua", "tabel: Tidak ada"):
        document.add_paragraph(f"Ada {{{{{asked} | jumlah}}}} pengodean di seluruh studi.")
    document.save(str(asks))
    broken.write_bytes(b"rusak")
    yield from (("changes", asks), ("nothing asked", plain), ("refused", broken))


def dialogs(window: MainWindow, sitting: Sitting) -> Iterator[QDialog]:
    """Make each window that opens above the workspaces; whoever asks for the next one has done with it."""
    for make in _makers(window, sitting):
        made = make()
        yield made
        made.close()
        made.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _makers(window: MainWindow, sitting: Sitting) -> tuple[Callable[[], QDialog], ...]:
    project, language = sitting.project, sitting.preferences.language
    (source,) = project.reader.all(Source)
    first, second = [code for code in project.codebook() if not code.is_theme][:2]
    theme = next(code for code in project.codebook() if code.is_theme)
    reading = next(each for each in window.workspaces if isinstance(each, CodingWorkspace)).transcript.reading
    assert reading is not None
    rows = [{"path": "Kinerja / Kode yang baru saja dibawa masuk", "definition": "Lulus."}]
    return (
        lambda: MergeDialog(window, project, [first.id], second),
        lambda: SplitDialog(window, project, SplitPlan(first.id), segments_of(project, first.id)),
        lambda: Wastebasket(window, sitting),
        lambda: CodebookHistory(window, sitting),
        lambda: CodebookPreview(window, "kode.csv", revision_of(project.reader, rows), (), language, ()),
        lambda: CompareCoders(window, sitting, source.id),
        lambda: CodeHits(window, sitting, _hits(project)),
        lambda: StopWords(window, stop_words(project)),
        lambda: GlossaryWords(window, sitting),
        *(
            lambda kind=kind: SupervisionPapers(window, sitting, Start(kind, "GRT/2026/001", "K-GRT-001"))  # type: ignore[misc]
            for kind in PaperKind
        ),
        *supervision_makers(window, sitting),
        lambda: GroupCodeDialog(window, project.codebook(), ("kartu", "agen bank"), 3),
        lambda: SuggestionSettings(window, sitting.machine.wishes),
        lambda: LinkPicker(window, project),
        lambda: EvidencePicker(window, project, theme.id, frozenset(), "Kutipan kunci"),
        lambda: GoToTurn(window, reading),
        lambda: ParticipantsDialog(window, sitting),
        lambda: AskPseudonym(window, "Bu Sri Wahyuni", "Satu orang.", ["P1", "P2"]),
        lambda: RedactedCopies(window, project.path.with_name("Uji tersamar")),
        lambda: KeyPassword(window, sitting),
        lambda: PseudonymKey(window, sitting, _key(sitting)),
        lambda: QuotationChoice(window, sitting, PrintWish(PrintKind.THEMES)),
        lambda: InsertNumber(window, sitting),
        lambda: NameKeyPassword(window, sitting),
        lambda: NameKeyWindow(window, _with_names(sitting)),
        lambda: WhoIs(window, _with_names(sitting), "PD-07"),
        lambda: AccessLog(window, sitting),
        lambda: PersonalGate(window, _FOUND, replace=lambda *_all: None, go_to=lambda _finding: None),
        lambda: Shortcuts(window),
        lambda: AskText(window, "Nama", "Satu baris.", "", "Simpan"),
        lambda: Question(window, "Hapus?", "Dapat diurungkan.", "Hapus", danger=True),
    )


def _key(sitting: Sitting) -> PersonalKey:
    if sitting.pseudonym_key is None:
        sitting.hold_key(PersonalKey.create(sitting.project, "rahasia"))
    assert sitting.pseudonym_key is not None
    return sitting.pseudonym_key


def _with_names(sitting: Sitting) -> Sitting:
    if not sitting.names.is_open:
        key = NameKey.create(sitting.project.path.with_name("semua.names.key"), "rahasia")
        key.add(NamedPerson("PD-07", "Yohana Mbulu", phone="081234567890"))
        sitting.names.hold(key)
    return sitting


_FOUND = (
    Finding(PersonalKind.NAME, Span(0, 10), "Ibu Yohana", "cases[0].discussed", "", " menolak datang"),
    Finding(PersonalKind.PHONE, Span(0, 12), "081234567890", "summary"),
)


def _hits(project: Project) -> Found:
    return find(word_indexes(project).current(), SearchQuery(WORD), Silent())


def _rest(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    QApplication.processEvents()
