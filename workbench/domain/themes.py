"""Themes: what a top branch of the codebook comes to mean."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.ids import CodeId, CodingId


class ThemeStep(StrEnum):
    """How far a theme has come, in the four steps of the study's method."""

    INITIAL_CODING = "initial_coding"
    CATEGORIES = "categories"
    INTERPRETATION = "interpretation"
    SYNTHESIS = "synthesis"


@dataclass(frozen=True, slots=True)
class Interpretation:
    """The researcher's reading of a theme, in running prose. ``code`` is a top branch.

    ``key_quotations`` are the codings that carry it, ``counter_evidence`` those that speak against it.
    """

    code: CodeId
    text: str = ""
    text_en: str = ""
    step: ThemeStep = ThemeStep.INITIAL_CODING
    key_quotations: tuple[CodingId, ...] = ()
    counter_evidence: tuple[CodingId, ...] = ()

    @property
    def id(self) -> CodeId:
        """An interpretation is known by its theme."""
        return self.code
