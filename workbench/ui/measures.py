"""What the measures of a matrix are called, what they mean, and how their numbers are written."""

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.domain.matrices import Measure

PRESENT_SIGN = "●"
_DECIMALS = {
    Measure.ROW_PERCENT: 1,
    Measure.COLUMN_PERCENT: 1,
    Measure.PER_1000_WORDS: 2,
    Measure.PER_SOURCE: 2,
}


def measure_word(measure: Measure) -> str:
    """Return what a measure is called, short."""
    return {
        Measure.CODINGS: QCoreApplication.translate("Measures", "Codings"),
        Measure.SOURCES: QCoreApplication.translate("Measures", "Sources"),
        Measure.SPEAKERS: QCoreApplication.translate("Measures", "Speakers"),
        Measure.WORDS: QCoreApplication.translate("Measures", "Words"),
        Measure.ROW_PERCENT: QCoreApplication.translate("Measures", "Per cent of the row"),
        Measure.COLUMN_PERCENT: QCoreApplication.translate("Measures", "Per cent of the district"),
        Measure.PER_1000_WORDS: QCoreApplication.translate("Measures", "Codings per 1,000 words"),
        Measure.PER_SOURCE: QCoreApplication.translate("Measures", "Codings per source"),
        Measure.PRESENT: QCoreApplication.translate("Measures", "Present"),
    }[measure]


def measure_meaning(measure: Measure) -> str:
    """Return in one sentence what a number of this measure says."""
    return {
        Measure.CODINGS: QCoreApplication.translate(
            "Measures", "How many codings the theme or code has in the district's sources."
        ),
        Measure.SOURCES: QCoreApplication.translate(
            "Measures", "In how many of the district's sources the theme or code occurs."
        ),
        Measure.SPEAKERS: QCoreApplication.translate(
            "Measures", "How many different speakers spoke of it in the district."
        ),
        Measure.WORDS: QCoreApplication.translate(
            "Measures", "How many words lie under the codings; where codings overlap they count once."
        ),
        Measure.ROW_PERCENT: QCoreApplication.translate(
            "Measures", "Of all codings of the theme or code: how many per cent come from the district."
        ),
        Measure.COLUMN_PERCENT: QCoreApplication.translate(
            "Measures", "Of all codings in the district: how many per cent are of the theme or code."
        ),
        Measure.PER_1000_WORDS: QCoreApplication.translate(
            "Measures",
            "Codings for each thousand words of the district's sources: fair where material differs in length.",
        ),
        Measure.PER_SOURCE: QCoreApplication.translate(
            "Measures",
            "Codings for each of the district's sources: fair where the districts differ in the number of sources.",
        ),
        Measure.PRESENT: QCoreApplication.translate(
            "Measures", "Whether the theme or code occurs in the district at all."
        ),
    }[measure]


def number_words(value: float, measure: Measure, *, plain: bool = False) -> str:
    """Return a cell's number in the window's language; ``plain`` for another program: no grouped thousands, no sign."""
    if measure is Measure.PRESENT and not plain:
        return PRESENT_SIGN if value else "0"
    locale = QLocale()
    if plain:
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    decimals = _DECIMALS.get(measure, 0) if value else 0
    return locale.toString(float(value), "f", decimals)
