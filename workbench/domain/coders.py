"""Coders: who coded."""

from dataclasses import dataclass

from workbench.domain.ids import CoderId


@dataclass(frozen=True, slots=True)
class Coder:
    """Somebody who codes in this project."""

    id: CoderId
    name: str
