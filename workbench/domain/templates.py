"""Templates: whose look a Word file takes on, ours or the author's own, and what an own one lacks."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class House(StrEnum):
    """A look of ours.

    ``PLAIN`` is A4 for reading; ``ARTICLE`` a manuscript after APA 7; ``BRIEF`` a policy brief on A5; ``MINISTRY`` an
    official report on A4.
    """

    PLAIN = "plain"
    ARTICLE = "article"
    BRIEF = "brief"
    MINISTRY = "ministry"


TemplateChoice = House | Path
"""What an author chooses: a look of ours, or the place of a ``.docx`` or ``.dotx`` of her own."""


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template of the author's that was read: where it lies, and the bytes of its parts by their names."""

    path: Path
    parts: Mapping[str, bytes]


Template = House | OwnTemplate
"""What a writer takes: a look of ours, or one that was read."""


class TemplateLack(StrEnum):
    """What is to be said of a template before anything is written.

    ``STYLE``: it has no such style, ours comes in its place; the subject is what we call it. ``TABLE_STYLE``: it has
    none for tables. ``FURNITURE``: it has neither header nor footer, our footer comes in their place.
    ``PAGE_NUMBER``: it has them, but they number no page. ``NARROW``: its pages are narrow even when turned; the
    subject is their room in centimetres. ``LEFT_OUT``: something that would fetch or run what lies elsewhere was left
    out; the subject says how many such things.
    """

    STYLE = "style"
    TABLE_STYLE = "table_style"
    FURNITURE = "furniture"
    PAGE_NUMBER = "page_number"
    NARROW = "narrow"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class TemplateRemark:
    """One thing that an author should know of a template; ``subject`` is the style, the room or the count."""

    lack: TemplateLack
    subject: str = ""
