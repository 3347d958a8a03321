"""Themes: what a top branch of the codebook comes to mean."""

from dataclasses import dataclass

from workbench.domain.ids import CodeId


@dataclass(frozen=True, slots=True)
class Interpretation:
    """The researcher's reading of a theme, in running prose. ``code`` is a top branch."""

    code: CodeId
    text: str = ""
    text_en: str = ""

    @property
    def id(self) -> CodeId:
        """An interpretation is known by its theme."""
        return self.code
