"""Pictures of writing: tables for print, a Word file that follows the project, and pages as a reader has them.

Pages need LibreOffice and poppler's ``pdftoppm``. Where one of them is missing, the pages that the manual has stay.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeVar

from docx import Document
from docx.oxml.ns import qn
from picture_material import STUDY
from picture_studio import WIDE, Studio
from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from exports.office import office, write_pdf
from workbench.coding.codings import RemoveCodings
from workbench.coding.saved_tables import RemoveSavedTable
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId
from workbench.domain.live import Happening, LiveChange
from workbench.domain.matrices import SavedTable
from workbench.domain.print_form import read_print
from workbench.domain.print_tables import PrintColumn, PrintKind, PrintWish
from workbench.domain.templates import House
from workbench.services.printing.door import kept_now, print_report
from workbench.services.printing.door import print_tables as print_tables_of
from workbench.services.printing.templates import opened_template
from workbench.services.refreshing.refresh import look
from workbench.services.reporting import write
from workbench.ui.dialogs.insert_number import InsertNumber
from workbench.ui.dialogs.quotation_choice import QuotationChoice
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.print_page import PrintPage
from workbench.ui.panels.word_file_page import WordFilePage
from workbench.ui.print_state import table_key
from workbench.ui.print_words import kind_name
from workbench.ui.workspaces.writing import WritingWorkspace

IN_PRINT: Final = "studi-naskah.workbench"
THEME, CODE, PLACE = "Beban kerja", "Beban kerja / Biaya pribadi", "Ende"
SPEAKERS: Final = 2
EVERY: Final = 9
"""Each ninth coding of the theme comes in after the brief is written."""
COLUMNS: Final = (PrintColumn.DEFINITION, PrintColumn.CODINGS, PrintColumn.SOURCES, PrintColumn.QUOTATIONS)
ON_A5: Final = (PrintColumn.CODINGS, PrintColumn.QUOTATIONS)
NAMES: Final = {"id": "Beban kerja di sepuluh kabupaten", "en": "Workload in ten districts"}
BRIEF: Final = {"id": "naskah-kebijakan.docx", "en": "policy-brief.docx"}
FOLDER: Final = {"id": "Naskah", "en": "Texts"}
TITLE: Final = {
    "id": "Siapa menanggung biaya pendampingan?",
    "en": "Who bears the costs of facilitation?",
}
PROSE: Final = {
    "id": (
        "Beban kerja muncul dalam {{tema: Beban kerja | jumlah}} pengodean, {{tema: Beban kerja | persen}} dari semua.",
        "{{kode: Biaya pribadi | penutur}} orang menyebut uang pribadi yang terpakai, tanpa ditanya.",
    ),
    "en": (
        "Workload is spoken of in {{theme: Workload | codings}} codings, {{theme: Workload | share}} of all.",
        "{{code: Private costs | speakers}} people told of money of their own, without being asked.",
    ),
}
CORRECTED: Final = {"id": " [disunting]", "en": " [edited]"}
TRANSLATION: Final = (
    "Petrol costs me six hundred thousand a month, sometimes seven. Tyres twice a year. Data, a hundred and fifty. "
    "All of it out of my pay."
)
DOTS, LONGEST, GAP = 72, 660, 16
GROUND, EDGE = QColor("#e4e7ea"), QColor("#c3c9cf")
Maker = Callable[[Studio], QImage]
P = TypeVar("P", bound=FindingPage)


def prepare_print(folder: Path) -> None:
    """Lay a copy of the example study beside it, in which tables are kept and codings change."""
    shutil.copyfile(folder / STUDY, folder / IN_PRINT)


def print_tables(studio: Studio) -> QImage:
    """Look at a theme table before it goes to Word; what was kept for the other language's pictures goes."""
    project = studio.sitting.project
    for each in print_tables_of(project.reader):
        studio.sitting.perform(RemoveSavedTable(each.id, each.name))
    with studio.sized(WIDE):
        page = _page(studio, PrintPage)
        page.open(table_key(_kept(studio, _wish(studio)).id))
        return _shown(studio)


def quotation_choice(studio: Studio) -> QImage:
    """Choose quotations by hand, one of them with its translation."""
    dialog = QuotationChoice(studio.window, studio.sitting, _wish(studio))
    dialog.show()
    dialog.codes.setCurrentIndex(dialog.codes_model.index(dialog.codes_model.row_of(_code(studio, CODE))))
    studio.linger()
    dialog.view.setCurrentIndex(dialog.model.index(0))
    dialog.translation.setPlainText(TRANSLATION)
    dialog.keep_translation()
    image = studio.dialog(dialog)
    dialog.reject()
    return image


def insert_number(studio: Studio) -> QImage:
    """Ask for a single figure."""
    dialog = InsertNumber(studio.window, studio.sitting)
    dialog.show()
    dialog.code.choose((_code(studio, CODE),))
    dialog.district.choose((studio.district(PLACE),))
    dialog.measure.setCurrentIndex(SPEAKERS)
    studio.linger()
    image = studio.dialog(dialog)
    dialog.close()
    return image


def word_file(studio: Studio) -> QImage:
    """Look at what a refresh would change in a policy brief whose author corrected a quotation."""
    path = _brief(studio)
    with studio.sized(WIDE):
        page = _page(studio, WordFilePage)
        page.look_at(path)
        studio.linger()
        hers = next(each.id for each in page.model.changes if each.what is Happening.KEPT)
        page.view.setCurrentIndex(_place_of(page, hers))
        return _shown(studio)


def page_of_brief(studio: Studio) -> QImage:
    """Read the brief once it is refreshed."""
    path = _brief(studio)
    found = look(studio.sitting.project, path, studio.preferences.language)
    found.write(studio.sitting.project)
    return _beside(_pages(path, 2))


def pages_of_looks(studio: Studio) -> QImage:
    """Print one table in three looks."""
    wish = replace(_wish(studio), columns=ON_A5, quotations=1)
    houses = (House.ARTICLE, House.BRIEF, House.MINISTRY)
    return _beside(_page_of(studio, wish, NAMES[wish.language], house) for house in houses)


def pages_of_kinds(studio: Studio) -> QImage:
    """Print what is no theme table: quotations, the methods section, a checklist."""
    language = studio.preferences.language
    kinds = (PrintKind.QUOTATIONS, PrintKind.METHODS, PrintKind.COREQ)
    wishes = (PrintWish(kind, language, length=0) for kind in kinds)
    return _beside(_page_of(studio, each, kind_name(each.kind), House.PLAIN) for each in wishes)


def _wish(studio: Studio) -> PrintWish:
    codes = (_code(studio, THEME),)
    return PrintWish(PrintKind.THEMES, studio.preferences.language, codes, columns=COLUMNS)


def _code(studio: Studio, path: str) -> CodeId:
    return studio.sitting.project.codebook().at_path(path).id


def _kept(studio: Studio, wish: PrintWish) -> SavedTable:
    table = kept_now(studio.sitting.project, wish, NAMES[wish.language])
    assert table is not None
    return table


def _brief(studio: Studio) -> Path:
    """Write a policy brief as its author left it: after that, some codings came in."""
    project, language = studio.sitting.project, studio.preferences.language
    path = studio.folder / FOLDER[language] / BRIEF[language]
    path.parent.mkdir(exist_ok=True)
    kept = _kept(studio, replace(_wish(studio), columns=ON_A5, quotations=1))
    branch = project.codebook().branch_ids(_code(studio, THEME))
    coded = [each.id for each in project.reader.all(Coding) if each.code in branch]
    later = project.perform(RemoveCodings(tuple(coded[::EVERY])))
    report = print_report(project, read_print(kept.wish), kept.id, title=TITLE[language])
    write(report, path, template=opened_template(House.BRIEF))
    _edit(path, language)
    project.undo(later)
    return path


def _edit(path: Path, language: str) -> None:
    """Write prose above the table, and correct the first quotation."""
    document = Document(str(path))
    first = next(
        each for each in document.paragraphs if each.style is not None and each.style.name == "Caption"
    )
    for words in PROSE[language]:
        first.insert_paragraph_before(words)
    quotation = next(
        control
        for control in document.element.body.iter(qn("w:sdt"))
        if control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val"), "").startswith("wb1:q")
    )
    *_, last = quotation.iter(qn("w:t"))
    last.text = f"{last.text[:-1]}{CORRECTED[language]}{last.text[-1]}"
    document.save(str(path))


def _page_of(studio: Studio, wish: PrintWish, title: str, house: House) -> QImage:
    report = print_report(studio.sitting.project, wish, title=title)
    path = studio.folder / "page.docx"
    write(report, path, template=opened_template(house))
    (page,) = _pages(path, 1)
    return page


def _pages(path: Path, most: int) -> list[QImage]:
    """Return the first pages of a Word file as LibreOffice lays them out."""
    pdf = path.with_suffix(".pdf")
    write_pdf(lambda out: len(str(shutil.copyfile(path, out))), pdf, tick=lambda: None)
    with TemporaryDirectory() as folder:
        command = ["pdftoppm", "-l", str(most), "-r", str(DOTS), "-png", str(pdf), f"{folder}/page"]
        subprocess.run(command, check=True)
        return [QImage(str(each)) for each in sorted(Path(folder).iterdir())]


def _beside(pages: Iterable[QImage]) -> QImage:
    """Return pages beside each other, the longer side of each equally long."""
    room = QSize(LONGEST, LONGEST)
    scaled = [
        each.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        for each in pages
    ]
    width = sum(each.width() + GAP for each in scaled) + GAP
    sheet = QImage(QSize(width, max(each.height() for each in scaled) + 2 * GAP), QImage.Format.Format_RGB32)
    sheet.fill(GROUND)
    painter, left = QPainter(sheet), GAP
    painter.setPen(EDGE)
    for each in scaled:
        painter.drawImage(left, GAP, each)
        painter.drawRect(QRect(left, GAP, each.width() - 1, each.height() - 1))
        left += each.width() + GAP
    painter.end()
    return sheet


def _page(studio: Studio, kind: type[P]) -> P:
    desk = studio.workspace("writing")
    assert isinstance(desk, WritingWorkspace)
    page = desk.show_page(kind.name)
    assert isinstance(page, kind)
    studio.rest()
    return page


def _place_of(page: WordFilePage, change: str) -> QModelIndex:
    model = page.model
    for node in model.root.walk():
        if isinstance(node.record, LiveChange) and node.record.id == change:
            return model.index_of(node)
    return QModelIndex()


def _shown(studio: Studio) -> QImage:
    """Return the workspace, without what stands round it."""
    studio.linger()
    desk = studio.workspace("writing")
    return studio.picture().copy(QRect(desk.mapTo(studio.window, QPoint()), desk.size()))


def _can_print() -> bool:
    """Tell whether pages can be made here, and say so where they can't."""
    able = office() is not None and shutil.which("pdftoppm") is not None
    if not able:
        print("pages stay as they are: LibreOffice or pdftoppm is not installed")
    return able


OF_WRITING: dict[str, Maker] = {
    "print-tables": print_tables,
    "quotation-choice": quotation_choice,
    "insert-number": insert_number,
    "word-file": word_file,
}
OF_PAGES: dict[str, Maker] = {
    "page-brief": page_of_brief,
    "pages-looks": pages_of_looks,
    "pages-kinds": pages_of_kinds,
}
AT_PRINT = OF_WRITING | (OF_PAGES if _can_print() else {})
"""Pictures of the example study by their file's name."""
