"""What is wanted of the machine in one project: whether it may propose, how sure it must be, from whom it learns."""

import json
from dataclasses import asdict, dataclass, replace

from workbench.services.projects import Project

SETTING = "suggestion_wishes"
PRECISIONS = (0.5, 0.7, 0.8, 0.9, 0.95)
"""What can be asked for: so many of the suggestions that nobody asked for are to be right, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """``on``: the machine ranks codes when it is asked; ``unasked``: it also proposes by itself.

    ``precision`` is the share of its proposals that are to be right. ``own_only``: it learns from the codings of the
    coder who works alone; ``moderators``: it proposes codes for the talk of those who lead it, too.
    """

    on: bool = False
    unasked: bool = True
    precision: float = 0.8
    own_only: bool = False
    moderators: bool = False

    @property
    def proposes(self) -> bool:
        """Whether suggestions come by themselves."""
        return self.on and self.unasked


def wishes_of(project: Project) -> Wishes:
    """Return what is wanted in a project; where nothing was said, or it can't be read, nothing is proposed."""
    try:
        kept = json.loads(project.file.setting(SETTING) or "{}")
    except ValueError:
        return Wishes()
    if not isinstance(kept, dict):
        return Wishes()
    plain = asdict(Wishes())
    fitting = {key: value for key, value in kept.items() if key in plain and type(value) is type(plain[key])}
    wishes = replace(Wishes(), **fitting)
    return wishes if wishes.precision in PRECISIONS else replace(wishes, precision=Wishes().precision)


def keep_wishes(project: Project, wishes: Wishes) -> None:
    """Remember what is wanted, with the project and for everybody who opens it. Raises ReadOnly."""
    project.file.set_setting(SETTING, json.dumps(asdict(wishes), separators=(",", ":")))
