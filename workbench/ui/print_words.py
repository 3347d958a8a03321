"""What print tables, their columns and choices are called in the window."""

from PySide6.QtCore import QCoreApplication

from workbench.domain.print_tables import Anonymity, PrintColumn, PrintKind, ProvenancePlace, RowOrder


def kind_name(kind: PrintKind) -> str:
    """Return what a kind of print table is called."""
    return _kind(kind)[0]


def kind_about(kind: PrintKind) -> str:
    """Return in a line what it shows."""
    return _kind(kind)[1]


def _kind(kind: PrintKind) -> tuple[str, str]:
    tr = QCoreApplication.translate
    return {
        PrintKind.THEMES: (
            tr("PrintWords", "Theme table"),
            tr("PrintWords", "Themes and codes with definition, counts and quotations"),
        ),
        PrintKind.THEMES_BY_DISTRICT: (
            tr("PrintWords", "Themes by district"),
            tr("PrintWords", "What is spoken of where, by any measure"),
        ),
        PrintKind.QUOTATIONS: (
            tr("PrintWords", "Quotation appendix"),
            tr("PrintWords", "All quotations, theme by theme, with where they stand"),
        ),
        PrintKind.CODEBOOK: (
            tr("PrintWords", "Codebook"),
            tr("PrintWords", "Codes with definition, when to use them, when not, and example"),
        ),
        PrintKind.FRAMEWORK: (
            tr("PrintWords", "Framework matrix"),
            tr("PrintWords", "Your summaries, districts or participants by theme"),
        ),
        PrintKind.JOINT_DISPLAY: (
            tr("PrintWords", "Joint display"),
            tr("PrintWords", "Survey figures beside what the talks say"),
        ),
        PrintKind.PARTICIPANTS: (
            tr("PrintWords", "Participants"),
            tr("PrintWords", "Who took part: role, district and attributes"),
        ),
        PrintKind.PARTICIPATION: (
            tr("PrintWords", "Participation"),
            tr("PrintWords", "Who spoke how much"),
        ),
        PrintKind.MEMOS: (
            tr("PrintWords", "Memos"),
            tr("PrintWords", "What you wrote while you analysed"),
        ),
        PrintKind.DISTRICT_PROFILE: (
            tr("PrintWords", "District profile"),
            tr("PrintWords", "A district's material, people, themes and quotations"),
        ),
        PrintKind.METHODS: (
            tr("PrintWords", "Methods paragraph"),
            tr("PrintWords", "How the study was done, from the project's facts"),
        ),
        PrintKind.COREQ: (
            tr("PrintWords", "COREQ checklist"),
            tr("PrintWords", "32 items on interviews and focus groups, filled as far as known"),
        ),
        PrintKind.SRQR: (
            tr("PrintWords", "SRQR checklist"),
            tr("PrintWords", "21 items on qualitative research, filled as far as known"),
        ),
    }[kind]


def column_name(column: PrintColumn) -> str:
    """Return what a column of the theme table is called."""
    tr = QCoreApplication.translate
    return {
        PrintColumn.DEFINITION: tr("PrintWords", "Definition"),
        PrintColumn.INTERPRETATION: tr("PrintWords", "Interpretation"),
        PrintColumn.CODINGS: tr("PrintWords", "Number of codings"),
        PrintColumn.SHARE: tr("PrintWords", "Per cent of the codings"),
        PrintColumn.SOURCES: tr("PrintWords", "Number of sources"),
        PrintColumn.SPEAKERS: tr("PrintWords", "Number of speakers"),
        PrintColumn.WORDS: tr("PrintWords", "Number of words"),
        PrintColumn.DISTRICTS: tr("PrintWords", "Number of districts"),
        PrintColumn.WHERE: tr("PrintWords", "Which districts"),
        PrintColumn.QUOTATIONS: tr("PrintWords", "Quotations"),
        PrintColumn.TRANSLATIONS: tr("PrintWords", "Translations of the quotations"),
    }[column]


def order_name(order: RowOrder) -> str:
    """Return what an order of rows is called."""
    tr = QCoreApplication.translate
    return {
        RowOrder.CODEBOOK: tr("PrintWords", "As in the codebook"),
        RowOrder.MOST: tr("PrintWords", "Most codings first"),
        RowOrder.NAME: tr("PrintWords", "By name"),
    }[order]


def anonymity_name(level: Anonymity) -> str:
    """Return what a level of anonymity is called, with what is left of who spoke and where."""
    tr = QCoreApplication.translate
    return {
        Anonymity.NAMES: tr("PrintWords", "Code name: FGD Garut, P3"),
        Anonymity.ROLES: tr("PrintWords", "Role: FGD Garut, facilitator"),
        Anonymity.SOURCES: tr("PrintWords", "Neither: Source 7"),
    }[level]


def place_of_provenance(place: ProvenancePlace) -> str:
    """Return where print says whence a quotation comes."""
    tr = QCoreApplication.translate
    return {
        ProvenancePlace.BELOW: tr("PrintWords", "Below the quotation"),
        ProvenancePlace.FOOTNOTE: tr("PrintWords", "In a footnote"),
    }[place]


def language_name(language: str) -> str:
    """Return what a language of print is called."""
    tr = QCoreApplication.translate
    return tr("PrintWords", "Indonesian") if language == "id" else tr("PrintWords", "English")
