"""Which codings are looked at, when what they say is counted."""

from dataclasses import dataclass

from workbench.domain.ids import CoderId, DistrictId


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice among the codings that the coder who works may see.

    ``query`` is a written query (``domain.query_form``) that they must answer, empty for all. ``district`` is that of
    the coding: its source's, or its speaker's where the source asks who speaks. ``moderator`` says whether the talk of
    those who lead it counts; None leaves that to the project.
    """

    query: str = ""
    district: DistrictId | None = None
    coder: CoderId | None = None
    moderator: bool | None = None
