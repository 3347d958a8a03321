"""Templates for the usual kinds of case: the program's own in both languages, and what a team makes of them.

The program's own stand in ``case_templates.json``. A record that bears the key of one as its ``builtin`` stands for it
in either language. A case keeps which template it began with as a reference: the key of the program's own, else the
record's id.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any, Final, cast

from workbench.domain.case_templates import CaseTemplate, TemplateAction
from workbench.domain.cases import Risk, ThemeTie
from workbench.domain.codes import Codebook
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CaseTemplateId, new_id
from workbench.services.projects import Project
from workbench.supervision.templates import KeepCaseTemplate, RemoveCaseTemplate

_FILE: Final = "case_templates.json"
_OWN: Final = "builtin:"


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """A template as it is managed: ``changed`` tells of one of the program's own that a team changed or hid."""

    template: CaseTemplate
    changed: bool

    @property
    def own(self) -> bool:
        """Tell whether the program has it, too."""
        return bool(self.template.builtin)


def templates(project: Project, language: str) -> tuple[CaseTemplate, ...]:
    """Return the templates to choose from: the program's own in their order, then the team's by name."""
    found = all_templates(project, language)
    return tuple(each.template for each in found if not each.template.hidden)


def all_templates(project: Project, language: str) -> tuple[TemplateChoice, ...]:
    """Return every template, hidden ones too."""
    kept = project.reader.all(CaseTemplate)
    standing = {each.builtin: each for each in kept if each.builtin}
    book = project.codebook()
    own = [
        TemplateChoice(
            standing.get(each["key"]) or _program_template(each, language, book), each["key"] in standing
        )
        for each in _program_data()
    ]
    team = sorted((each for each in kept if not each.builtin), key=lambda each: each.name.casefold())
    return (*own, *(TemplateChoice(each, changed=False) for each in team))


def reference_of(template: CaseTemplate) -> str:
    """Return how a case names the template that it began with."""
    return template.builtin or template.id


def template_called(project: Project, reference: str, language: str) -> CaseTemplate | None:
    """Return a template by its reference or name, capital letters aside; None where there is none any more."""
    wanted = reference.strip().casefold()
    for each in all_templates(project, language):
        names = {reference_of(each.template).casefold(), each.template.name.casefold()}
        if wanted and wanted in names:
            return each.template
    return None


def template_word(project: Project, reference: str, language: str) -> str:
    """Return what a case's template is called; the reference itself where it is there no more."""
    found = template_called(project, reference, language)
    return found.name if found is not None else reference


def new_template(name: str = "") -> CaseTemplate:
    """Return an empty template of the team's own, not kept yet."""
    return CaseTemplate(CaseTemplateId(new_id()), name)


def template_kept(project: Project, template: CaseTemplate, justify: str = "") -> KeepCaseTemplate:
    """Keep a template; one of the program's own gets a record of the project's that stands for it."""
    return KeepCaseTemplate(_record_of(project, template), justify)


def template_hidden(project: Project, template: CaseTemplate, *, hidden: bool = True) -> KeepCaseTemplate:
    """Take a template out of the choice, or bring it back with its words."""
    return KeepCaseTemplate(replace(_record_of(project, template), hidden=hidden))


def template_removed(project: Project, template: CaseTemplate) -> RemoveCaseTemplate:
    """Take a team's template, or its changes to one of the program's own, away; raise UnknownThing for no record."""
    record = _record_of(project, template)
    if project.whole.find(CaseTemplate, record.id) is None:
        raise UnknownThing("case_template", template.name)
    return RemoveCaseTemplate(record)


def _record_of(project: Project, template: CaseTemplate) -> CaseTemplate:
    if not template.id.startswith(_OWN):
        return template
    for each in project.whole.all(CaseTemplate):
        if each.builtin == template.builtin:
            return replace(template, id=each.id)
    return replace(template, id=CaseTemplateId(new_id()))


@cache
def _program_data() -> tuple[Mapping[str, Any], ...]:
    text = resources.files("workbench.services").joinpath(_FILE).read_text(encoding="utf-8")
    return tuple(cast("list[Mapping[str, Any]]", json.loads(text)))


def _program_template(data: Mapping[str, Any], language: str, book: Codebook) -> CaseTemplate:
    ties: list[ThemeTie] = []
    for path, strength in data["themes"]:
        try:
            ties.append(ThemeTie(book.at_path(path).id, strength))
        except UnknownThing:
            # Another study's codebook has other themes; the rest of the template is of use all the same.
            continue
    return CaseTemplate(
        CaseTemplateId(f"{_OWN}{data['key']}"),
        data["name"][language],
        data["situation"][language],
        tuple(data["questions"][language]),
        tuple(data["components"][language]),
        Risk(data["risk"]),
        tuple(ties),
        tuple(TemplateAction(each[language], each["days"]) for each in data["actions"]),
        data["key"],
    )
