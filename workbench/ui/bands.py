"""How sure the machine is, in three steps, and what it promises, in words: more would promise what isn't there."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.domain.suggestions import Withheld
from workbench.services.suggestion_wishes import Wishes

SURE, MAYBE = 0.7, 0.3
_OF_TEN: Final[Mapping[float, tuple[int, int]]] = {
    0.5: (5, 10),
    0.7: (7, 10),
    0.8: (8, 10),
    0.9: (9, 10),
    0.95: (19, 20),
}


def steps_of(probability: float) -> int:
    """Return 3, 2 or 1: sure, maybe, a guess."""
    rounded = round(probability, 9)
    return 3 if rounded >= SURE else 2 if rounded >= MAYBE else 1


def _step_word(steps: int) -> str:
    """Return what so many steps mean."""
    translate = QCoreApplication.translate
    return {
        3: translate("Suggestions", "sure"),
        2: translate("Suggestions", "maybe"),
        1: translate("Suggestions", "a guess"),
    }[steps]


def likelihood_words(probability: float) -> str:
    """Return the band and, beside it, the probability in whole per cent, for whoever asks more."""
    percent = QLocale().toString(round(probability * 100))
    spoken = QCoreApplication.translate("Suggestions", "{band}, about {percent} in 100")
    return spoken.format(band=_step_word(steps_of(probability)), percent=percent)


def share_words(precision: float) -> str:
    """Return a wanted precision as people say it: *8 of 10*."""
    right, all_ = _OF_TEN.get(precision, (round(precision * 100), 100))
    return QCoreApplication.translate("Suggestions", "{right} of {all}").format(right=right, all=all_)


def promise_words(precision: float) -> str:
    """Return what is promised."""
    spoken = QCoreApplication.translate("Suggestions", "promised: {share} right")
    return spoken.format(share=share_words(precision))


def wishes_words(wishes: Wishes) -> str:
    """Return how the machine is set, in a few words."""
    if not wishes.on:
        return QCoreApplication.translate("Suggestions", "Suggestions are off")
    if not wishes.unasked:
        return QCoreApplication.translate("Suggestions", "Only in the code box")
    promise = promise_words(wishes.precision)
    return promise[:1].upper() + promise[1:]


def why_withheld(withheld: Withheld) -> str:
    """Return why nothing is suggested for a code, and what would help."""
    translate, why = QCoreApplication.translate, withheld.why
    if why == "retired":
        return translate("Suggestions", "archived: never suggested")
    if why == "branch":
        return translate("Suggestions", "a branch: the codes below it are suggested")
    if why == "no_words":
        return translate(
            "Suggestions", "nothing to go by yet: a keyword, a definition or a coding would help"
        )
    if why == "few":
        spoken = translate("Suggestions", "not enough yet: {codings} codings in {sources} sources")
    else:
        spoken = translate(
            "Suggestions",
            "can't be told apart yet ({codings} codings in {sources} sources): try writing when to use it",
        )
    return spoken.format(
        codings=QLocale().toString(withheld.codings), sources=QLocale().toString(withheld.sources)
    )
