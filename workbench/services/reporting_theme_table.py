"""What an author may choose for the theme table of a report."""

from dataclasses import dataclass

from workbench.domain.print_tables import PrintKind, PrintWish


@dataclass(frozen=True, slots=True)
class ThemeReportOptions:
    """What an author may choose.

    ``quotations_per_row`` quotations of at most ``quotation_length`` characters; ``empty_codes`` gives codes
    without codings a row of their own instead of a mention in the note.
    """

    quotations_per_row: int = 2
    quotation_length: int = 280
    empty_codes: bool = True

    def wish(self, language: str) -> PrintWish:
        """Return the theme table that is chosen so."""
        return PrintWish(
            PrintKind.THEMES,
            language,
            empty_codes=self.empty_codes,
            quotations=self.quotations_per_row,
            length=self.quotation_length,
        )
