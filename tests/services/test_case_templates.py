"""The program's own templates of cases, and what a team makes of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.domain.cases import Risk
from workbench.domain.errors import UnknownThing
from workbench.services import studies
from workbench.services.case_templates import (
    all_templates,
    new_template,
    reference_of,
    template_called,
    template_hidden,
    template_kept,
    template_removed,
    template_word,
    templates,
)
from workbench.services.projects import Project
from workbench.supervision.personal_numbers import holds_personal_number

KEYS = ["commitment", "data_dispute", "graduation", "conflict", "violence", "lost_contact"]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini")
    yield made
    made.close()


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Project]:
    made = studies.create(tmp_path / "kosong.workbench", study="empty", title="Uji", coder="Rini")
    yield made
    made.close()


class DescribeTheProgramsOwn:
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_has_the_usual_kinds_whole_in_each_language(self, project: Project, language: str) -> None:
        found = templates(project, language)
        assert [reference_of(each) for each in found] == KEYS
        for each in found:
            assert each.name
            assert each.situation.count(": ") >= 3
            assert len(each.questions) >= 4
            assert all(question.endswith("?") for question in each.questions)
            assert len(each.actions) >= 3
            assert each.themes
            assert not holds_personal_number(each.situation)
        assert len({each.name for each in found}) == len(KEYS)

    def it_thinks_violence_critical_and_acts_today(self, project: Project) -> None:
        violence = template_called(project, "violence", "id")
        assert violence is not None
        assert violence.risk is Risk.CRITICAL
        assert violence.actions[0].days == 0

    def it_does_without_themes_that_the_codebook_has_not(self, bare: Project) -> None:
        assert [each.themes for each in templates(bare, "id")] == [()] * len(KEYS)


class DescribeATeamsTemplates:
    def it_changes_one_of_the_programs_own_in_both_languages(self, project: Project) -> None:
        conflict = templates(project, "id")[3]
        project.perform(template_kept(project, replace(conflict, name="Perselisihan warga")))
        for language in ("id", "en"):
            assert templates(project, language)[3].name == "Perselisihan warga"
        again = replace(conflict, name="Perselisihan")
        project.perform(template_kept(project, again))
        assert templates(project, "id")[3].name == "Perselisihan"
        assert [each.changed for each in all_templates(project, "id")].count(True) == 1
        project.perform(template_removed(project, templates(project, "id")[3]))
        assert templates(project, "id")[3] == conflict

    def it_hides_one_and_brings_it_back(self, project: Project) -> None:
        conflict = templates(project, "id")[3]
        project.perform(template_hidden(project, conflict))
        assert "conflict" not in {reference_of(each) for each in templates(project, "id")}
        hidden = all_templates(project, "id")[3]
        assert (hidden.template.hidden, hidden.own) == (True, True)
        project.perform(template_hidden(project, hidden.template, hidden=False))
        assert templates(project, "id")[3].name == conflict.name

    def it_adds_its_own_behind_them(self, project: Project) -> None:
        for name in ("Putus sekolah", "Gizi anak"):
            project.perform(template_kept(project, replace(new_template(name), questions=("Mengapa?",))))
        found = templates(project, "id")
        assert [each.name for each in found[len(KEYS) :]] == ["Gizi anak", "Putus sekolah"]
        own = found[-1]
        assert template_called(project, own.id, "en") == own
        assert template_word(project, own.id, "en") == "Putus sekolah"
        project.perform(template_removed(project, own))
        assert template_word(project, own.id, "en") == own.id
        assert template_called(project, "", "id") is None

    def it_has_nothing_to_take_away_of_an_unchanged_one(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            template_removed(project, templates(project, "id")[0])

    def it_is_found_by_its_name(self, project: Project) -> None:
        found = template_called(project, "hilang KONTAK", "id")
        assert found is not None
        assert reference_of(found) == "lost_contact"
