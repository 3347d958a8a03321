"""Templates for the usual kinds of case, which a team may change."""

from dataclasses import dataclass

from workbench.domain.cases import Risk, ThemeTie
from workbench.domain.ids import CaseTemplateId


@dataclass(frozen=True, slots=True)
class TemplateAction:
    """An action that cases of this kind usually need, and within how many days."""

    what: str
    days: int = 14


@dataclass(frozen=True, slots=True)
class CaseTemplate:
    """What a case of a usual kind begins with: words to fill in, questions to ask, actions and themes.

    ``builtin`` is the key of the program's own template that this one stands for, empty for the team's own;
    ``hidden`` takes it out of the choice.
    """

    id: CaseTemplateId
    name: str
    situation: str = ""
    questions: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    risk: Risk = Risk.MEDIUM
    themes: tuple[ThemeTie, ...] = ()
    actions: tuple[TemplateAction, ...] = ()
    builtin: str = ""
    hidden: bool = False
