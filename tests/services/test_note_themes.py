"""Which codes a note is about: by what was learned, by the codebook's words alone, and which are never offered."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.services.suggesting import (
    CONTEXT,
    COSTS,
    NETWORK,
    NEWEST,
    REPORTS,
    code,
    founded,
    source_of,
    taught_project,
)
from workbench.domain.codes import CodeStatus, Guide
from workbench.domain.ids import CodeId
from workbench.domain.suggestions import PROMISED, Readiness, ReasonKind, Standing
from workbench.services.note_themes import LONGEST, SPOKEN, NoteTheme, note_themes
from workbench.services.projects import Project, open_project
from workbench.services.suggestions import Suggester
from workbench.services.suggestions_taught import Taught

NOTE = "Keluarga baru pindah.\nKami naik bukit mencari sinyal, bensin dibeli dari kantong sendiri."


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = taught_project(tmp_path_factory.mktemp("taught"), sources=9, rounds=5)
    made.close()
    return made.path


@pytest.fixture
def project(template: Path, tmp_path: Path) -> Iterator[Project]:
    made = open_project(Path(shutil.copy(template, tmp_path)))
    yield made
    made.close()


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Project]:
    """A project with a codebook in which nobody has coded anything."""
    made = founded(tmp_path, [source_of(NEWEST, ["Pagi itu kabut tebal."])])
    yield made
    made.close()


def codes_of(found: tuple[NoteTheme, ...]) -> list[CodeId]:
    return [each.code for each in found]


class DescribeANoteInAProjectWithoutCodings:
    def it_is_about_the_codes_whose_terms_stand_in_it(self, bare: Project) -> None:
        found = note_themes(bare, NOTE)
        assert codes_of(found) == [NETWORK, COSTS]
        assert all(each.by_terms and each.confidence >= SPOKEN for each in found)
        assert found[0].path == "Konteks / Jaringan internet"

    def it_says_which_words_speak_and_where(self, bare: Project) -> None:
        (why,) = note_themes(bare, NOTE)[0].reasons
        assert (why.kind, why.text) == (ReasonKind.TERM, "sinyal")
        assert why.span is not None
        assert why.span.of(NOTE) == "sinyal"

    def it_shows_a_term_with_what_negates_it(self, bare: Project) -> None:
        (found,) = note_themes(bare, "Di kampung itu tidak ada sinyal.")
        assert found.reasons[0].text == "tidak ada sinyal"

    def it_names_a_word_of_the_definition_as_such(self, bare: Project) -> None:
        defined = replace(
            code(REPORTS, "Laporan", "laporan"), guide=Guide("Mengisi borang bulanan", keywords=("laporan",))
        )
        bare.perform(Rewrite((defined,)))
        (found,) = note_themes(bare, "Borang laporan menumpuk.")
        assert [each.kind for each in found.reasons] == [ReasonKind.TERM, ReasonKind.DEFINITION]

    def it_is_offered_no_branch_and_no_retired_code(self, bare: Project) -> None:
        assert note_themes(bare, "Konteks.") == ()
        bare.perform(Rewrite((replace(code(NETWORK, "Jaringan", "sinyal"), status=CodeStatus.RETIRED),)))
        assert codes_of(note_themes(bare, NOTE)) == [COSTS]

    def it_is_offered_a_branch_once_all_below_is_retired(self, bare: Project) -> None:
        retired = [replace(code(each, each), status=CodeStatus.RETIRED) for each in (NETWORK, COSTS, REPORTS)]
        bare.perform(Rewrite(tuple(retired)))
        assert codes_of(note_themes(bare, "Konteks.")) == [CONTEXT]

    def it_leaves_out_what_is_not_wanted(self, bare: Project) -> None:
        assert codes_of(note_themes(bare, NOTE, without={NETWORK})) == [COSTS]

    def it_gives_so_many_at_most(self, bare: Project) -> None:
        assert codes_of(note_themes(bare, NOTE, limit=1)) == [NETWORK]

    def it_is_about_nothing_when_nothing_is_said(self, bare: Project) -> None:
        assert note_themes(bare, " \n ") == ()
        assert note_themes(bare, "Cuaca cerah.") == ()

    def it_reads_the_end_of_a_long_note(self, bare: Project) -> None:
        long = f"laporan {'ya ' * LONGEST}bensin"
        (found,) = note_themes(bare, long)
        assert found.code == COSTS
        assert found.reasons[0].span is not None
        assert found.reasons[0].span.of(long) == "bensin"

    def it_follows_the_codebook(self, bare: Project) -> None:
        assert note_themes(bare, "Cuaca cerah.") == ()
        bare.perform(Rewrite((code(REPORTS, "Laporan", "cuaca"),)))
        assert codes_of(note_themes(bare, "Cuaca cerah.")) == [REPORTS]


class DescribeANoteInATaughtProject:
    def it_is_about_what_the_learner_promises_before_what_terms_say(self, project: Project) -> None:
        suggester = Suggester(project)
        taught = suggester.refresh(project.reader)
        found = note_themes(project, NOTE, taught=taught)
        assert not found[0].by_terms
        assert all(each.confidence >= PROMISED for each in found if not each.by_terms)
        assert set(codes_of(found)) == {NETWORK, COSTS}

    def it_gives_segments_of_ones_own_as_reasons(self, project: Project) -> None:
        taught = Suggester(project).refresh(project.reader)
        (found,) = note_themes(project, "Kami naik bukit mencari sinyal.", taught=taught)
        kinds = {each.kind for each in found.reasons}
        assert {ReasonKind.TERM, ReasonKind.EXAMPLE} <= kinds
        example = next(each for each in found.reasons if each.kind is ReasonKind.EXAMPLE)
        assert example.coding is not None

    def it_gives_them_for_codes_that_terms_speak_for_too(
        self, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        taught = Suggester(project).refresh(project.reader)
        monkeypatch.setattr(Taught, "standing", lambda _self, _precision: {})
        (found,) = note_themes(project, "Kami naik bukit mencari sinyal.", taught=taught)
        assert found.by_terms
        assert found.reasons[-1].kind is ReasonKind.EXAMPLE

    def it_is_not_offered_what_words_do_not_tell(
        self, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        taught = Suggester(project).refresh(project.reader)
        untold = {each: Standing(each, Readiness.NOT_SEPARABLE, 30, 8) for each in (NETWORK, COSTS)}
        monkeypatch.setattr(Taught, "standing", lambda _self, _precision: untold)
        assert note_themes(project, NOTE, taught=taught) == ()

    def it_moves_the_places_of_reasons_in_a_long_note(self, project: Project) -> None:
        taught = Suggester(project).refresh(project.reader)
        long = f"{'ya ' * LONGEST}\nKami naik bukit mencari sinyal."
        (found,) = note_themes(project, long, taught=taught)
        places = [each.span.of(long) for each in found.reasons if each.span is not None]
        assert "sinyal" in places

    def it_is_read_in_marks_without_words(self, project: Project) -> None:
        taught = Suggester(project).refresh(project.reader)
        assert note_themes(project, "…", taught=taught) == ()


class DescribeTheSuggester:
    def it_answers_by_terms_before_it_was_taught(self, project: Project) -> None:
        found = Suggester(project).note_themes(project.reader, NOTE, {COSTS})
        assert codes_of(found) == [NETWORK]
        assert found[0].by_terms

    def it_answers_by_what_it_was_taught_unless_terms_alone_are_wanted(self, project: Project) -> None:
        suggester = Suggester(project)
        suggester.refresh(project.reader)
        assert not suggester.note_themes(project.reader, NOTE, ())[0].by_terms
        assert suggester.note_themes(project.reader, NOTE, (), by_terms=True)[0].by_terms
