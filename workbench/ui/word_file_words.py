"""What the page of Word files says of what it found, and where it has nothing to show."""

from PySide6.QtCore import QObject

from workbench.domain.errors import WorkbenchError
from workbench.domain.live import LiveKind
from workbench.services.refreshing.refresh import Refresh
from workbench.ui.phrases import sentence


class WordFileWords(QObject):
    """Says numbers: the translators' tool knows a plural by ``tr`` alone."""

    def facts(self, found: Refresh | None, ticked: int) -> str:
        """Return what is live in a file, and how many changes are ticked; nothing while nothing is known."""
        if found is None:
            return ""
        tables = sum(each.kind is LiveKind.TABLE for each in found.tables)
        figures = len(found.tables) - tables
        parts = [self.tr("%Ln tables", "", tables)] if tables or not figures else []
        parts += [self.tr("%Ln figures and texts", "", figures)] if figures else []
        return self.tr("{found}: {ticked}").format(
            found=", ".join(parts), ticked=self.tr("%Ln changes ticked", "", ticked)
        )

    def warning(self, found: Refresh | None, language: str, *, stale: bool) -> str:
        """Return what to heed; ``stale`` tells that the project has changed since the file was read."""
        words: list[str] = []
        if found is None:
            return ""
        if stale:
            words.append(self.tr("The project has changed since this file was read. Look again."))
        if found.open_elsewhere:
            words.append(
                self.tr("The file is open in Word or LibreOffice. Close it there before you refresh it.")
            )
        if found.strange:
            words.append(
                self.tr(
                    "This project knows none of the tables and quotations in this file: it may belong to another "
                    "project. Tick the figures only if it doesn't."
                )
            )
        words += [
            self.tr("The kept table {name} can't be made: {why}").format(
                name=table.name, why=sentence(error, language)
            )
            for table, error in found.broken
        ]
        return " ".join(words)

    def nothing(
        self, found: Refresh | None, refusal: WorkbenchError | None, language: str, *, busy: bool
    ) -> tuple[str, str, str]:
        """Return what an empty page says: title, sentence, and the next step."""
        step = self.tr("Choose a Word file…")
        if busy:
            return self.tr("Reading the Word file"), "", ""
        if refusal is not None:
            return self.tr("This file can't be refreshed"), sentence(refusal, language), step
        if found is None:
            return (
                self.tr("Tables that stay true"),
                self.tr(
                    "Tables, figures and quotations that this app wrote to Word remember where they come from. "
                    "Choose your file, or drag it here, to see what has changed since: only these places are "
                    "renewed, and your own words and layout stay."
                ),
                step,
            )
        if not found.asks:
            return (
                self.tr("Nothing in this file follows the project"),
                self.tr(
                    "Write a table to Word, copy it into your text, and it will be found here. A single figure is "
                    "asked for by words that the command “Insert a number” gives you."
                ),
                step,
            )
        return self.tr("Everything is as the project says"), self.tr("There is nothing to refresh."), step
