"""What print tables and templates are called, and what is said of them, on the command line."""

from typing import Final

from workbench.commands.context import said, said_of_places
from workbench.domain.districts import PlaceLevel
from workbench.domain.print_tables import PrintKind
from workbench.domain.templates import TemplateLack, TemplateRemark


def kind_name(kind: PrintKind, level: PlaceLevel) -> str:
    """Return what a kind of print table is called, in the language asked for, with the study's word for places."""
    return said_of_places(*_KIND_NAMES[kind], level)


def remark_words(remark: TemplateRemark) -> str:
    """Return what is to be known of a template."""
    subject = remark.subject
    words = {
        TemplateLack.STYLE: (
            f"Templat tidak memiliki gaya {subject}.",
            f"The template has no style {subject}.",
        ),
        TemplateLack.TABLE_STYLE: (
            "Templat tidak memiliki gaya tabel.",
            "The template has no style for tables.",
        ),
        TemplateLack.FURNITURE: (
            "Templat tidak memiliki kepala dan kaki halaman.",
            "The template has neither header nor footer.",
        ),
        TemplateLack.PAGE_NUMBER: (
            "Kepala dan kaki halaman templat tidak memuat nomor halaman.",
            "The template's header and footer number no page.",
        ),
        TemplateLack.NARROW: (
            f"Halaman templat sempit: {subject} cm meskipun diputar.",
            f"The template's pages are narrow: {subject} cm even when turned.",
        ),
        TemplateLack.LEFT_OUT: (
            f"Yang mengambil atau menjalankan sesuatu dari tempat lain tidak dibawa ({subject}).",
            f"What would fetch or run something from elsewhere is left out ({subject}).",
        ),
    }
    return said(*words[remark.lack])


_KIND_NAMES: Final[dict[PrintKind, tuple[str, str]]] = {
    PrintKind.THEMES: ("Tabel tema", "Theme table"),
    PrintKind.THEMES_BY_DISTRICT: ("Tema menurut kabupaten", "Themes by district"),
    PrintKind.QUOTATIONS: ("Lampiran kutipan", "Quotation appendix"),
    PrintKind.CODEBOOK: ("Buku kode", "Codebook"),
    PrintKind.FRAMEWORK: ("Matriks kerangka", "Framework matrix"),
    PrintKind.JOINT_DISPLAY: ("Sajian gabungan", "Joint display"),
    PrintKind.PARTICIPANTS: ("Partisipan", "Participants"),
    PrintKind.PARTICIPATION: ("Partisipasi", "Participation"),
    PrintKind.MEMOS: ("Memo", "Memos"),
    PrintKind.DISTRICT_PROFILE: ("Profil kabupaten", "District profile"),
    PrintKind.METHODS: ("Metode", "Methods"),
    PrintKind.COREQ: ("Daftar periksa COREQ", "COREQ checklist"),
    PrintKind.SRQR: ("Daftar periksa SRQR", "SRQR checklist"),
}
