"""How figures of participation are said in the window's language."""

from PySide6.QtCore import QLocale, QObject


def count_word(number: int) -> str:
    """Return a whole number with the marks of the language."""
    return QLocale().toString(number)


class Counted(QObject):
    """Says how many there are; an object of Qt, because the translators' tool finds plurals in nothing else."""

    def words(self, number: int) -> str:
        """Return so many words, as words."""
        return self.tr("%Ln words", "", number)

    def turns(self, number: int) -> str:
        """Return so many turns, as words."""
        return self.tr("%Ln turns", "", number)

    def speakers(self, number: int) -> str:
        """Return so many speakers, as words."""
        return self.tr("%Ln speakers", "", number)


def decimal_word(value: float, places: int) -> str:
    """Return a number with so many decimals."""
    return QLocale().toString(value, "f", places)


def share_word(share: float | None) -> str:
    """Return a share (0 to 1) as per cent; a dash where there is none."""
    return "–" if share is None else f"{decimal_word(100 * share, 1)}%"
