import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.coding.codes import AddCode
from workbench.coding.codings import AddCodings
from workbench.coding.material import ImportedSource, ImportSources, SetRole
from workbench.domain.clock import system_clock
from workbench.domain.codes import Code, CodeStatus, Guide
from workbench.domain.codings import Coding
from workbench.domain.errors import Cancelled, UnknownThing
from workbench.domain.ids import CodeId, ParticipantId, SourceId
from workbench.domain.operations import Operation
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.suggestions import ReasonKind, Withheld
from workbench.domain.turns import Turn
from workbench.services.coding import acceptance_of, coding_of, refusal_of
from workbench.services.projects import Project
from workbench.services.studies import create
from workbench.services.suggestions import PIPELINE, Suggester, SuggestionSet, warm_up

TALK, LATER = SourceId("s-1"), SourceId("s-2")
CONTEXT, NETWORK, COSTS = CodeId("c-1"), CodeId("c-2"), CodeId("c-3")
FIRST = "Kalau hujan sinyalnya hilang sama sekali. Bensin kami beli dari kantong sendiri."
SECOND = "Di desa saya sinyal hilang kalau hujan. Selebihnya baik."


def source_of(id: SourceId, name: str, words: str) -> ImportedSource:
    text = f"P1: {words}"
    who = Participant(ParticipantId(f"p-{id}"), "P1", Role.FACILITATOR)
    turn = Turn(0, "P1", 0, 4, len(text), who.id)
    source = described(id, name, SourceKind.FGD, "txt", text, system_clock())
    return ImportedSource(source, Transcript(id, text, (turn,)), (who,))


def code(id: CodeId, name: str, *keywords: str, parent: CodeId | None = CONTEXT) -> Code:
    return Code(id, name, parent, guide=Guide(keywords=keywords))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = create(tmp_path / "study.workbench", study="empty", coder="Rini")
    operations: list[Operation] = [
        AddCode(code(CONTEXT, "Konteks", "konteks", parent=None)),
        AddCode(code(NETWORK, "Jaringan internet", "sinyal")),
        AddCode(code(COSTS, "Biaya", "bensin")),
        ImportSources((source_of(TALK, "FGD satu", FIRST), source_of(LATER, "FGD dua", SECOND))),
    ]
    for operation in operations:
        made.perform(operation)
    yield made
    made.close()


def suggested(project: Project, *sources: SourceId) -> SuggestionSet:
    return Suggester(project).suggest(project.reader, sources or None)


def marked(found: SuggestionSet) -> list[tuple[str, str, str]]:
    return [(each.source, each.code, each.quote) for each in found.suggestions]


NETWORK_FIRST = (TALK, NETWORK, "Kalau hujan sinyalnya hilang sama sekali.")
COSTS_FIRST = (TALK, COSTS, "Bensin kami beli dari kantong sendiri.")
NETWORK_SECOND = (LATER, NETWORK, "Di desa saya sinyal hilang kalau hujan.")


class DescribeSuggester:
    def it_proposes_in_the_order_of_the_sources_and_their_texts(self, project: Project) -> None:
        assert marked(suggested(project)) == [NETWORK_FIRST, COSTS_FIRST, NETWORK_SECOND]

    def it_looks_only_at_the_sources_asked_for(self, project: Project) -> None:
        assert marked(suggested(project, LATER)) == [NETWORK_SECOND]

    def it_says_that_a_source_is_not_there(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            suggested(project, SourceId("nowhere"))

    def it_writes_nothing(self, project: Project) -> None:
        suggested(project)

        assert project.reader.count(Coding) == 0

    def it_does_not_propose_what_was_accepted(self, project: Project) -> None:
        first = suggested(project).suggestions[0]

        project.perform(acceptance_of(project, first))

        assert marked(suggested(project)) == [COSTS_FIRST, NETWORK_SECOND]

    def it_does_not_propose_what_was_refused(self, project: Project) -> None:
        first = suggested(project).suggestions[0]

        project.perform(refusal_of(project, first))

        assert NETWORK_FIRST not in marked(suggested(project))

    def it_does_not_propose_where_a_coding_covers_most(self, project: Project) -> None:
        project.perform(coding_of(project, TALK, Span(10, 40), NETWORK))

        assert NETWORK_FIRST not in marked(suggested(project))

    def it_still_proposes_beside_another_code(self, project: Project) -> None:
        project.perform(coding_of(project, TALK, Span(4, 44), COSTS))

        assert NETWORK_FIRST in marked(suggested(project))

    def it_shows_an_earlier_segment_as_the_reason(self, project: Project) -> None:
        coding = coding_of(project, TALK, Span(4, 45), NETWORK).coding
        project.perform(AddCodings((coding,)))

        found = [each for each in suggested(project, LATER).suggestions if each.code == NETWORK]

        reasons = [reason for reason in found[0].reasons if reason.kind is ReasonKind.EXAMPLE]
        assert [(reason.coding, reason.text) for reason in reasons] == [(coding.id, coding.segment.quote)]

    def it_leaves_the_moderator_alone(self, project: Project) -> None:
        project.perform(SetRole(ParticipantId(f"p-{TALK}"), Role.MODERATOR))

        assert marked(suggested(project)) == [NETWORK_SECOND]

    def it_keeps_the_surest_in_order(self, project: Project) -> None:
        everything = suggested(project).suggestions
        surest = max(each.confidence for each in everything)

        limited = Suggester(project).suggest(project.reader, limit=1).suggestions

        assert [each.confidence for each in limited] == [surest]
        assert Suggester(project).suggest(project.reader, limit=0).suggestions == ()

    def it_takes_a_precision_as_the_least_confidence(self, project: Project) -> None:
        assert Suggester(project).suggest(project.reader, precision=0.99).suggestions == ()

    def it_says_on_what_it_stands(self, project: Project) -> None:
        project.perform(coding_of(project, TALK, Span(4, 45), NETWORK))

        trained = suggested(project).trained_on

        assert (trained.codings, trained.codes, trained.sources) == (1, 1, 1)

    def it_withholds_branches_retired_codes_and_codes_without_words(self, project: Project) -> None:
        retired, wordless = CodeId("c-8"), CodeId("c-9")
        project.perform(AddCode(replace(code(retired, "Lama", "hujan"), status=CodeStatus.RETIRED)))
        project.perform(AddCode(code(wordless, "???")))

        assert set(suggested(project).withheld) == {
            Withheld(CONTEXT, "branch"),
            Withheld(retired, "retired"),
            Withheld(wordless, "no_words"),
        }

    def it_proposes_a_branch_that_is_used_as_a_code(self, project: Project) -> None:
        project.perform(coding_of(project, LATER, Span(4, 10), CONTEXT))

        assert Withheld(CONTEXT, "branch") not in suggested(project).withheld

    def it_follows_changes_of_the_codebook(self, project: Project) -> None:
        suggester = Suggester(project)
        before = suggester.suggest(project.reader)
        project.perform(AddCode(code(CodeId("c-7"), "Cuaca", "hujan")))

        after = suggester.suggest(project.reader)

        assert {each.code for each in after.suggestions} == {each.code for each in before.suggestions} | {
            "c-7"
        }

    def it_stops_when_the_person_cancels(self, project: Project) -> None:
        class Impatient:
            def advance(self, done: int, total: int, what: str = "") -> None:
                raise Cancelled

        with pytest.raises(Cancelled):
            Suggester(project).suggest(project.reader, progress=Impatient())

    def it_works_on_another_thread(self, project: Project) -> None:
        found: list[SuggestionSet] = []

        def job() -> None:
            with project.reading() as reader:
                found.append(Suggester(project).suggest(reader))

        thread = threading.Thread(target=job)
        thread.start()
        thread.join()

        assert found == [suggested(project)]


class DescribeWhatIsKept:
    def it_suggests_the_same_every_time(self, project: Project) -> None:
        project.perform(coding_of(project, TALK, Span(4, 45), NETWORK))
        suggester = Suggester(project)

        assert suggester.suggest(project.reader) == suggester.suggest(project.reader) == suggested(project)

    def it_suggests_the_same_with_a_pipeline_that_was_saved(self, project: Project, tmp_path: Path) -> None:
        project.perform(coding_of(project, TALK, Span(4, 45), NETWORK))
        Suggester(project).save(project.reader, tmp_path / "kept")
        again = Suggester(project)

        again.load(tmp_path / "kept")

        assert again.suggest(project.reader) == suggested(project)

    def it_suggests_the_same_with_the_settings_that_the_project_keeps(self, project: Project) -> None:
        first = Suggester(project)
        expected = first.suggest(project.reader)
        first.keep_settings()

        assert "workbench_lexicon" in (project.file.setting(PIPELINE) or "")
        assert suggested(project) == expected

    def it_takes_its_own_settings_when_the_project_has_others_of_another_version(
        self, project: Project
    ) -> None:
        expected = suggested(project)
        project.file.set_setting(
            PIPELINE,
            '[nlp]\nlang = "id"\npipeline = ["gone"]\n[components]\n[components.gone]\nfactory = "gone"\n',
        )

        assert suggested(project) == expected

    def it_keeps_nothing_before_it_has_suggested(self, project: Project) -> None:
        Suggester(project).keep_settings()

        assert project.file.setting(PIPELINE) is None

    @pytest.mark.slow
    @pytest.mark.parametrize("seed", ["1", "2"])
    def it_suggests_the_same_in_another_process(self, project: Project, seed: str) -> None:
        project.perform(coding_of(project, TALK, Span(4, 45), NETWORK))
        script = (
            "import sys\nfrom pathlib import Path\n"
            "from workbench.services.projects import open_project\n"
            "from workbench.services.suggestions import PIPELINE, Suggester\n"
            "project = open_project(Path(sys.argv[1]), read_only=True)\n"
            "print(Suggester(project).suggest(project.reader))\n"
        )

        ran = subprocess.run(
            [sys.executable, "-c", script, str(project.path)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=True,
        )

        assert ran.stdout == f"{suggested(project)}\n"


def test_warming_up_loads_spacy() -> None:
    warm_up()

    assert "spacy" in sys.modules


def test_spacy_is_not_loaded_before_it_is_wanted() -> None:
    script = "import sys, workbench.services.suggestions; print('spacy' in sys.modules)"

    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ran.stdout == "False\n"
