"""Operations on templates of cases: a team changes the program's own, adds others, and takes its changes back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.domain.case_templates import CaseTemplate
from workbench.domain.codes import Code, checked_name
from workbench.domain.errors import InvalidField, NameTaken
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.supervision.personal_numbers import justified_step, refuse_personal_numbers
from workbench.supervision.rules import refuse_empty


@dataclass(frozen=True, slots=True)
class KeepCaseTemplate:
    """Keep a template as it is now: a new one, or one that stands for the program's own or an earlier wording."""

    template: CaseTemplate
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the template's name."""
        verb = "hide_case_template" if self.template.hidden else "keep_case_template"
        return justified_step(verb, self.template.name, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it.

        Raises:
            NameEmpty, NameTaken: it has no name, or another one in the choice bears it.
            InvalidField: another record stands for the same template of the program, or an action lacks words or
                is due before the day on which it is agreed on.
            UnknownThing: a theme is not in the codebook.
            PersonalNumber: a text holds a NIK or KK number without justification.
        """
        template = replace(self.template, name=checked_name(self.template.name))
        _refuse_taken(store, template)
        for tie in template.themes:
            store.get(Code, tie.code)
        for place, action in enumerate(template.actions):
            refuse_empty(f"actions[{place}].what", action.what)
            if action.days < 0:
                raise InvalidField(f"actions[{place}].days", str(action.days), ("0–",))
        refuse_personal_numbers(_texts(template), self.justification)
        log = EditLog(store)
        log.put(template)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RemoveCaseTemplate:
    """Take a team's template away. Where it stood for one of the program's own, that one is back."""

    template: CaseTemplate

    @property
    def step(self) -> Step:
        """Named by the template's name."""
        verb = "bring_back_case_template" if self.template.builtin else "remove_case_template"
        return Step(verb, self.template.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Take it away; cases that began with it keep their words. Raises UnknownThing."""
        before = store.get(CaseTemplate, self.template.id)
        log = EditLog(store)
        log.remove(before)
        return log.inverse(self.step)


def _refuse_taken(reader: ProjectReader, template: CaseTemplate) -> None:
    for other in reader.all(CaseTemplate):
        if other.id == template.id:
            continue
        if other.builtin and other.builtin == template.builtin:
            raise InvalidField("builtin", template.builtin)
        if not other.hidden and not template.hidden and other.name.casefold() == template.name.casefold():
            raise NameTaken(template.name)


def _texts(template: CaseTemplate) -> Iterator[tuple[str, str]]:
    yield "name", template.name
    yield "situation", template.situation
    for place, question in enumerate(template.questions):
        yield f"questions[{place}]", question
    for place, component in enumerate(template.components):
        yield f"components[{place}]", component
    for place, action in enumerate(template.actions):
        yield f"actions[{place}].what", action.what
