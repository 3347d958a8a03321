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
    return {
        PrintKind.THEME_REPORT: (
            QCoreApplication.translate("PrintWords", "Theme report"),
            QCoreApplication.translate(
                "PrintWords", "Interpretations, theme table, districts and sources in one document"
            ),
        ),
        PrintKind.THEMES: (
            QCoreApplication.translate("PrintWords", "Theme table"),
            QCoreApplication.translate(
                "PrintWords", "Themes and codes with definition, counts and quotations"
            ),
        ),
        PrintKind.THEMES_BY_DISTRICT: (
            QCoreApplication.translate("PrintWords", "Themes by district"),
            QCoreApplication.translate("PrintWords", "What is spoken of where, by any measure"),
        ),
        PrintKind.QUOTATIONS: (
            QCoreApplication.translate("PrintWords", "Quotation appendix"),
            QCoreApplication.translate("PrintWords", "All quotations, theme by theme, with where they stand"),
        ),
        PrintKind.CODEBOOK: (
            QCoreApplication.translate("PrintWords", "Codebook"),
            QCoreApplication.translate(
                "PrintWords", "Codes with definition, when to use them, when not, and example"
            ),
        ),
        PrintKind.FRAMEWORK: (
            QCoreApplication.translate("PrintWords", "Framework matrix"),
            QCoreApplication.translate("PrintWords", "Your summaries, districts or participants by theme"),
        ),
        PrintKind.JOINT_DISPLAY: (
            QCoreApplication.translate("PrintWords", "Joint display"),
            QCoreApplication.translate("PrintWords", "Survey figures beside what the talks say"),
        ),
        PrintKind.PARTICIPANTS: (
            QCoreApplication.translate("PrintWords", "Participants"),
            QCoreApplication.translate("PrintWords", "Who took part: role, district and attributes"),
        ),
        PrintKind.PARTICIPATION: (
            QCoreApplication.translate("PrintWords", "Participation"),
            QCoreApplication.translate("PrintWords", "Who spoke how much"),
        ),
        PrintKind.MEMOS: (
            QCoreApplication.translate("PrintWords", "Memos"),
            QCoreApplication.translate("PrintWords", "What you wrote while you analysed"),
        ),
        PrintKind.DISTRICT_PROFILE: (
            QCoreApplication.translate("PrintWords", "District profile"),
            QCoreApplication.translate("PrintWords", "A district's material, people, themes and quotations"),
        ),
        PrintKind.METHODS: (
            QCoreApplication.translate("PrintWords", "Methods paragraph"),
            QCoreApplication.translate("PrintWords", "How the study was done, from the project's facts"),
        ),
        PrintKind.COREQ: (
            QCoreApplication.translate("PrintWords", "COREQ checklist"),
            QCoreApplication.translate(
                "PrintWords", "32 items on interviews and focus groups, filled as far as known"
            ),
        ),
        PrintKind.SRQR: (
            QCoreApplication.translate("PrintWords", "SRQR checklist"),
            QCoreApplication.translate(
                "PrintWords", "21 items on qualitative research, filled as far as known"
            ),
        ),
    }[kind]


def column_name(column: PrintColumn) -> str:
    """Return what a column of the theme table is called."""
    return {
        PrintColumn.DEFINITION: QCoreApplication.translate("PrintWords", "Definition"),
        PrintColumn.INTERPRETATION: QCoreApplication.translate("PrintWords", "Interpretation"),
        PrintColumn.CODINGS: QCoreApplication.translate("PrintWords", "Number of codings"),
        PrintColumn.SHARE: QCoreApplication.translate("PrintWords", "Per cent of the codings"),
        PrintColumn.SOURCES: QCoreApplication.translate("PrintWords", "Number of sources"),
        PrintColumn.SPEAKERS: QCoreApplication.translate("PrintWords", "Number of speakers"),
        PrintColumn.WORDS: QCoreApplication.translate("PrintWords", "Number of words"),
        PrintColumn.DISTRICTS: QCoreApplication.translate("PrintWords", "Number of districts"),
        PrintColumn.WHERE: QCoreApplication.translate("PrintWords", "Which districts"),
        PrintColumn.QUOTATIONS: QCoreApplication.translate("PrintWords", "Quotations"),
        PrintColumn.TRANSLATIONS: QCoreApplication.translate("PrintWords", "Translations of the quotations"),
    }[column]


def order_name(order: RowOrder) -> str:
    """Return what an order of rows is called."""
    return {
        RowOrder.CODEBOOK: QCoreApplication.translate("PrintWords", "As in the codebook"),
        RowOrder.MOST: QCoreApplication.translate("PrintWords", "Most codings first"),
        RowOrder.NAME: QCoreApplication.translate("PrintWords", "By name"),
    }[order]


def anonymity_name(level: Anonymity) -> str:
    """Return what a level of anonymity is called, with what is left of who spoke and where."""
    return {
        Anonymity.NAMES: QCoreApplication.translate("PrintWords", "Code name: FGD Garut, P3"),
        Anonymity.ROLES: QCoreApplication.translate("PrintWords", "Role: FGD Garut, facilitator"),
        Anonymity.SOURCES: QCoreApplication.translate("PrintWords", "Neither: Source 7"),
    }[level]


def place_of_provenance(place: ProvenancePlace) -> str:
    """Return where print says whence a quotation comes."""
    return {
        ProvenancePlace.BELOW: QCoreApplication.translate("PrintWords", "Below the quotation"),
        ProvenancePlace.FOOTNOTE: QCoreApplication.translate("PrintWords", "In a footnote"),
    }[place]


def language_name(language: str) -> str:
    """Return what a language of print is called."""
    return (
        QCoreApplication.translate("PrintWords", "Indonesian")
        if language == "id"
        else QCoreApplication.translate("PrintWords", "English")
    )
