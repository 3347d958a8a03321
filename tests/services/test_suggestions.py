import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import spacy

from tests.services.suggesting import (
    CONTEXT,
    COSTS,
    NETWORK,
    NEWEST,
    REPORTS,
    code,
    founded,
    lines_of,
    source_of,
    taught_project,
)
from workbench.coding.codes import AddCode
from workbench.coding.codings import RemoveCodings
from workbench.coding.material import ImportSources, SetRole
from workbench.domain.codes import CodeStatus
from workbench.domain.codings import Coding
from workbench.domain.errors import Cancelled, SpanOutOfRange, UnknownThing
from workbench.domain.ids import CodeId, ParticipantId, SourceId
from workbench.domain.participants import Role
from workbench.domain.spans import Span
from workbench.domain.suggestions import PROMISED, ReasonKind, Withheld
from workbench.services.coding import coding_of
from workbench.services.deciding import acceptance_of, finishing_of, refusal_of
from workbench.services.projects import Project, open_project
from workbench.services.stop_words import keep_stop_words
from workbench.services.suggestions import Suggester, SuggestionSet, warm_up
from workbench.services.suggestions_proposing import conditions_at, proposed_in


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
def fresh(tmp_path: Path) -> Iterator[Project]:
    """A project in which nobody has coded anything."""
    talk = [
        "Sinyal hilang kalau hujan turun.",
        "Pagi itu kabut tebal dan dingin.",
        "Bensin kami beli sendiri.",
    ]
    made = founded(tmp_path, [source_of(SourceId("s-1"), talk)])
    yield made
    made.close()


def suggested(project: Project, *sources: SourceId, precision: float | None = None) -> SuggestionSet:
    return Suggester(project).suggest(project.reader, sources or None, precision=precision)


def marked(found: SuggestionSet) -> list[tuple[str, str, str]]:
    return [(each.source, each.code, each.quote) for each in found.suggestions]


MEANT = [(NEWEST, topic, line) for line, topic in lines_of(8, 5) if topic]


class DescribeUnasked:
    def it_proposes_what_the_coder_would_code_in_the_order_of_the_text(self, project: Project) -> None:
        found = suggested(project)

        assert marked(found) == MEANT
        assert all(each.confidence >= PROMISED for each in found.suggestions)
        assert found.promised == {NETWORK, COSTS}

    def it_looks_only_at_the_sources_asked_for(self, project: Project) -> None:
        assert marked(suggested(project, SourceId("s-1"))) == []
        assert marked(suggested(project, NEWEST)) == MEANT

    def it_says_that_a_source_is_not_there(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            suggested(project, SourceId("nowhere"))

    def it_writes_nothing(self, project: Project) -> None:
        before = project.reader.all(Coding)

        suggested(project)

        assert project.reader.all(Coding) == before

    def it_says_on_what_it_stands(self, project: Project) -> None:
        trained = suggested(project).trained_on

        assert (trained.codings, trained.codes, trained.sources) == (80, 2, 8)

    def it_keeps_the_surest_in_order(self, project: Project) -> None:
        everything = suggested(project).suggestions
        surest = max(each.confidence for each in everything)

        limited = Suggester(project).suggest(project.reader, limit=1).suggestions

        assert [each.confidence for each in limited] == [surest]
        assert Suggester(project).suggest(project.reader, limit=0).suggestions == ()

    def it_proposes_nothing_that_does_not_reach_the_wanted_precision(self, project: Project) -> None:
        assert suggested(project, precision=0.999).suggestions == ()

    def it_stays_silent_where_nobody_has_coded(self, fresh: Project) -> None:
        found = suggested(fresh)

        assert found.suggestions == ()
        assert Withheld(NETWORK, "few") in found.withheld

    def it_leaves_the_words_of_who_leads_alone(self, project: Project) -> None:
        project.perform(SetRole(ParticipantId(f"p-{NEWEST}"), Role.MODERATOR))
        project.perform(SetRole(ParticipantId("p-m"), Role.FACILITATOR))

        assert marked(suggested(project, NEWEST)) == []

    def it_explains_itself_when_asked_to(self, project: Project) -> None:
        plain = suggested(project).suggestions

        explained = Suggester(project).suggest(project.reader, explained=True).suggestions

        assert [replace(each, reasons=()) for each in explained] == list(plain)
        assert all({ReasonKind.TERM, ReasonKind.EXAMPLE} <= {r.kind for r in s.reasons} for s in explained)

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


class DescribeWhatIsDecided:
    def it_does_not_propose_what_was_accepted(self, project: Project) -> None:
        first = suggested(project).suggestions[0]

        project.perform(acceptance_of(project, first))

        assert marked(suggested(project)) == MEANT[1:]

    def it_does_not_propose_what_was_refused(self, project: Project) -> None:
        first = suggested(project).suggestions[0]

        project.perform(refusal_of(project, first))

        assert MEANT[0] not in marked(suggested(project))

    def it_does_not_propose_what_was_given_another_code(self, project: Project) -> None:
        first = suggested(project).suggestions[0]

        project.perform(acceptance_of(project, first, code=REPORTS))

        assert MEANT[0] not in marked(suggested(project))

    def it_proposes_again_what_is_taken_back(self, project: Project) -> None:
        before = suggested(project)
        done = [project.perform(refusal_of(project, each)) for each in before.suggestions[:2]]

        for each in reversed(done):
            project.undo(each)

        assert suggested(project) == before

    def it_does_not_propose_where_a_coding_covers_most(self, project: Project) -> None:
        first = suggested(project).suggestions[0]
        most = Span(first.span.start + 3, first.span.end)
        project.perform(coding_of(project, NEWEST, most, CodeId(first.code)))

        assert MEANT[0] not in marked(suggested(project))

    def it_does_not_propose_what_a_code_below_says_already(self, project: Project) -> None:
        below = CodeId("c-below")
        project.perform(AddCode(code(below, "Sinyal di bukit", parent=NETWORK)))
        first = next(each for each in suggested(project).suggestions if each.code == NETWORK)

        project.perform(coding_of(project, NEWEST, first.span, below))

        assert (NEWEST, NETWORK, first.quote) not in marked(suggested(project))


class DescribeLessThanPromised:
    def it_proposes_by_keywords_where_nobody_has_coded(self, fresh: Project) -> None:
        found = suggested(fresh, precision=0.5)

        assert [each.code for each in found.suggestions] == [NETWORK, COSTS]
        assert found.promised == frozenset()
        assert found.by_keywords == {NETWORK, COSTS, REPORTS}

    def it_makes_few_proposals_of_a_code_that_is_known_by_keywords_only(self, tmp_path: Path) -> None:
        talk = [f"Sinyal hilang {number} kali." for number in range(9)]
        project = founded(tmp_path, [source_of(SourceId("s-1"), talk)])

        assert len(suggested(project, precision=0.5).suggestions) == 3
        project.close()

    def it_names_no_code_as_withheld_that_it_proposes(self, fresh: Project) -> None:
        assert suggested(fresh, precision=0.5).withheld == (Withheld(CONTEXT, "branch"),)


class DescribeWithheld:
    def it_tells_why(self, project: Project) -> None:
        retired, wordless = CodeId("c-8"), CodeId("c-9")
        project.perform(AddCode(replace(code(retired, "Lama", "hujan"), status=CodeStatus.RETIRED)))
        project.perform(AddCode(code(wordless, "???")))

        assert set(suggested(project).withheld) == {
            Withheld(CONTEXT, "branch"),
            Withheld(retired, "retired"),
            Withheld(wordless, "no_words"),
            Withheld(REPORTS, "few"),
        }

    def it_tells_how_much_there_is_to_learn_from(self, project: Project) -> None:
        start = project.reader.text(NEWEST).index("Pagi")
        project.perform(coding_of(project, NEWEST, Span(start, start + 40), REPORTS))

        assert Withheld(REPORTS, "few", 1, 1) in suggested(project).withheld

    def it_proposes_a_branch_that_is_used_as_a_code(self, project: Project) -> None:
        project.perform(coding_of(project, NEWEST, Span(4, 10), CONTEXT))

        assert Withheld(CONTEXT, "branch") not in suggested(project).withheld


class DescribeWhoseWorkIsLearned:
    def it_can_leave_out_another_coders_layer(self, project: Project) -> None:
        rini = project.coder.id
        before = suggested(project)
        project.switch_coder("Bayu")
        for each in before.suggestions:
            other = COSTS if each.code == NETWORK else NETWORK
            project.perform(coding_of(project, NEWEST, each.span, other))

        found = Suggester(project).suggest(project.reader, coders=[rini])

        assert replace(found, model=before.model) == before
        assert found.model == before.model

    def it_learns_in_blind_mode_from_what_the_coder_may_see(self, project: Project) -> None:
        project.switch_coder("Bayu")
        project.be_blind(wanted=True)

        found = suggested(project)

        assert found.suggestions == ()
        assert found.trained_on.codings == 0


class DescribeLearningAnew:
    def it_costs_nothing_when_nothing_changed(self, project: Project) -> None:
        suggester = Suggester(project)

        assert suggester.taught is None
        assert suggester.refresh(project.reader) is suggester.refresh(project.reader) is suggester.taught

    def it_keeps_what_words_say_while_the_talks_stay(self, project: Project) -> None:
        suggester = Suggester(project)
        first = suggester.refresh(project.reader)
        project.perform(coding_of(project, NEWEST, Span(4, 30), REPORTS))

        second = suggester.refresh(project.reader)

        assert second is not first
        assert second.learner.basis is first.learner.basis
        assert second.model != first.model

    def it_is_the_same_learned_bit_by_bit_or_at_once(self, project: Project) -> None:
        suggester = Suggester(project)
        suggester.refresh(project.reader)
        for each in suggester.suggest(project.reader).suggestions[:3]:
            project.perform(acceptance_of(project, each))
            suggester.refresh(project.reader)

        assert suggester.suggest(project.reader) == suggested(project)

    def it_follows_changes_of_the_codebook(self, project: Project) -> None:
        suggester = Suggester(project)
        suggester.refresh(project.reader)
        project.perform(AddCode(code(CodeId("c-7"), "Cuaca", "kabut")))

        assert "c-7" in {each.code for each in suggester.suggest(project.reader, precision=0.5).suggestions}

    def it_follows_new_material(self, project: Project) -> None:
        suggester = Suggester(project)
        suggester.refresh(project.reader)
        more = SourceId("s-99")
        project.perform(ImportSources((source_of(more, [line for line, _ in lines_of(1, 5)]),)))

        assert [topic for _, topic, _ in marked(suggester.suggest(project.reader, [more]))] == [
            topic for _, topic in lines_of(1, 5) if topic
        ]

    def it_proposes_nothing_in_a_source_that_went_while_it_read(self, project: Project) -> None:
        taught = Suggester(project).refresh(project.reader)
        gone = replace(taught, talks={})

        assert proposed_in(gone, NEWEST, project.reader.text(NEWEST), conditions_at(gone, PROMISED)) == []

    def it_does_not_learn_from_suggestions_that_nobody_accepted(self, project: Project) -> None:
        suggester = Suggester(project)
        before = suggester.refresh(project.reader)

        suggester.suggest(project.reader)

        assert suggester.refresh(project.reader) is before


class DescribeAsked:
    def it_ranks_all_codes_in_use(self, project: Project) -> None:
        retired = CodeId("c-8")
        project.perform(AddCode(replace(code(retired, "Lama"), status=CodeStatus.RETIRED)))
        first = suggested(project).suggestions[0]

        found = Suggester(project).rank(project.reader, NEWEST, first.span)

        assert found[0].code == first.code
        assert {each.code for each in found} == {CONTEXT, NETWORK, COSTS, REPORTS}
        probabilities = [each.probability for each in found]
        assert probabilities == sorted(probabilities, reverse=True)

    def it_gives_a_whole_unit_what_the_unit_gets_unasked(self, project: Project) -> None:
        suggester = Suggester(project)

        for each in suggester.suggest(project.reader).suggestions:
            best = suggester.rank(project.reader, NEWEST, each.span, 1)
            assert (best[0].code, best[0].probability) == (each.code, each.confidence)

    def it_puts_codes_that_stand_there_last(self, project: Project) -> None:
        first = suggested(project).suggestions[0]
        project.perform(coding_of(project, NEWEST, first.span, CodeId(first.code)))

        assert Suggester(project).rank(project.reader, NEWEST, first.span)[-1].code == first.code

    def it_takes_any_words_that_are_selected(self, project: Project) -> None:
        words = "sinyalnya tidak ada"
        start = project.reader.text(NEWEST).index(words)

        found = Suggester(project).rank(project.reader, NEWEST, Span(start, start + len(words)), 2)

        assert next(each.code for each in found) == NETWORK
        assert len(found) == 2

    def it_ranks_by_keywords_where_nobody_has_coded(self, fresh: Project) -> None:
        start = fresh.reader.text(SourceId("s-1")).index("Bensin")

        assert (
            Suggester(fresh).rank(fresh.reader, SourceId("s-1"), Span(start, start + 24), 1)[0].code == COSTS
        )

    def it_answers_by_what_was_taught_and_knows_codes_that_came_since(self, project: Project) -> None:
        suggester = Suggester(project)
        taught = suggester.refresh(project.reader)
        project.perform(AddCode(code(CodeId("c-new"), "Baru")))

        found = suggester.rank(project.reader, NEWEST, Span(4, 30))

        assert suggester.taught is taught
        assert (found[-1].code, found[-1].probability) == ("c-new", 0.0)
        assert suggester.reasons(project.reader, NEWEST, Span(4, 30), CodeId("c-new")) == ()
        assert suggester.informative(project.reader, CodeId("c-new")) == ()

    def it_answers_for_a_source_that_came_since(self, project: Project) -> None:
        suggester = Suggester(project)
        suggester.refresh(project.reader)
        more = SourceId("s-99")
        project.perform(ImportSources((source_of(more, ["Sinyal hilang kalau hujan turun."]),)))
        start = project.reader.text(more).index("Sinyal")

        assert suggester.rank(project.reader, more, Span(start, start + 20), 1)[0].code == NETWORK

    def it_refuses_words_that_are_not_there(self, project: Project) -> None:
        with pytest.raises(SpanOutOfRange):
            Suggester(project).rank(project.reader, NEWEST, Span(0, 10**6))
        with pytest.raises(UnknownThing):
            Suggester(project).reasons(project.reader, SourceId("nowhere"), Span(0, 1), NETWORK)


class DescribeReasons:
    def it_names_words_as_they_stand_and_own_segments(self, project: Project) -> None:
        suggester = Suggester(project)
        first = suggester.suggest(project.reader).suggestions[0]

        found = suggester.reasons(project.reader, NEWEST, first.span, CodeId(first.code))

        text = project.reader.text(NEWEST)
        placed = [each for each in found if each.span is not None]
        assert placed
        assert all(each.span.of(text) == each.text for each in placed if each.span)
        assert all(each.weight > 0 for each in found)
        examples = [each for each in found if each.kind is ReasonKind.EXAMPLE]
        assert len(examples) == 2
        for each in examples:
            coding = project.reader.get(Coding, each.coding or "")
            assert (coding.segment.quote, coding.code) == (each.text, first.code)

    def it_names_no_example_that_was_taken_away(self, project: Project) -> None:
        suggester = Suggester(project)
        first = suggester.suggest(project.reader).suggestions[0]
        project.perform(RemoveCodings(tuple(each.id for each in project.reader.all(Coding))))

        found = suggester.reasons(project.reader, NEWEST, first.span, CodeId(first.code))

        assert ReasonKind.EXAMPLE not in {each.kind for each in found}

    def it_is_true_that_deleting_a_named_term_lowers_the_score(self, project: Project) -> None:
        suggester = Suggester(project)
        first = suggester.suggest(project.reader).suggestions[0]
        chosen = CodeId(first.code)
        terms = [
            each
            for each in suggester.reasons(project.reader, NEWEST, first.span, chosen)
            if each.kind is ReasonKind.TERM
        ]
        assert terms
        for number, term in enumerate(terms):
            assert term.span is not None
            at = term.span.start - first.span.start
            without = first.quote[:at] + first.quote[at + term.span.length :].lstrip()
            rest = [line for line, _ in lines_of(8, 5)]
            changed = [without if line == first.quote else line for line in rest]
            project.perform(ImportSources((source_of(SourceId(f"s-x{number}"), changed),)))
            copied = project.reader.text(SourceId(f"s-x{number}"))
            start = copied.index(without)
            span = Span(start, start + len(without))
            ranking = suggester.rank(project.reader, SourceId(f"s-x{number}"), span)
            lower = next(each.probability for each in ranking if each.code == chosen)
            assert lower < first.confidence


class DescribeWhatToLookAtNext:
    def it_names_uncoded_segments_that_nobody_has_read(self, project: Project) -> None:
        found = Suggester(project).informative(project.reader, REPORTS, 3)

        assert len(found) == 3
        assert {each.source for each in found} == {NEWEST}
        assert len({each.quote for each in found}) == 3
        assert all(each.span.of(project.reader.text(NEWEST)) == each.quote for each in found)

    def it_names_the_same_every_time(self, project: Project) -> None:
        once, again = (Suggester(project).informative(project.reader, NETWORK) for _ in range(2))

        assert once == again

    def it_passes_over_what_was_refused(self, project: Project) -> None:
        suggester = Suggester(project)
        (first, *_) = suggester.informative(project.reader, NETWORK)
        project.perform(refusal_of(project, first))
        suggester.refresh(project.reader)

        assert first.span not in {each.span for each in suggester.informative(project.reader, NETWORK, 99)}

    def it_has_nothing_to_name_when_all_is_read(self, project: Project) -> None:
        project.perform(finishing_of(project, NEWEST))

        assert Suggester(project).informative(project.reader, REPORTS) == ()


class DescribeWhatIsKept:
    def it_suggests_the_same_every_time(self, project: Project) -> None:
        suggester = Suggester(project)

        assert suggester.suggest(project.reader) == suggester.suggest(project.reader) == suggested(project)

    def it_suggests_the_same_with_what_the_file_kept(self, project: Project) -> None:
        suggester = Suggester(project)
        expected = suggester.suggest(project.reader)

        suggester.keep()
        path = project.path
        project.close()

        again = open_project(path)
        assert suggested(again) == expected
        again.close()

    def it_is_saved_as_a_pipeline_that_spacy_loads(self, project: Project, tmp_path: Path) -> None:
        suggester = Suggester(project)
        first = suggester.suggest(project.reader).suggestions[0]
        suggester.save(project.reader, tmp_path / "kept")

        ((_start, _end, weighed),) = spacy.load(tmp_path / "kept")(first.quote)._.workbench_codes

        assert max(weighed, key=weighed.__getitem__) == first.code

    def it_is_saved_with_the_projects_own_stop_words(self, project: Project, tmp_path: Path) -> None:
        keep_stop_words(project, ["sinyal"])
        Suggester(project).save(project.reader, tmp_path / "kept")

        doc = spacy.load(tmp_path / "kept")("Yang sinyal")

        assert [token.is_stop for token in doc] == [False, True]

    @pytest.mark.slow
    @pytest.mark.parametrize("seed", ["1", "2"])
    def it_suggests_the_same_in_another_process(self, project: Project, seed: str) -> None:
        script = (
            "import sys\nfrom pathlib import Path\n"
            "from workbench.services.projects import open_project\n"
            "from workbench.services.suggestions import Suggester\n"
            "project = open_project(Path(sys.argv[1]), read_only=True)\n"
            "found = Suggester(project).suggest(project.reader, explained=True)\n"
            "print(found.suggestions, found.withheld, found.model)\n"
        )

        ran = subprocess.run(
            [sys.executable, "-c", script, str(project.path)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=True,
        )

        found = Suggester(project).suggest(project.reader, explained=True)
        assert ran.stdout == f"{found.suggestions} {found.withheld} {found.model}\n"


def test_warming_up_loads_spacy() -> None:
    warm_up()

    assert "spacy" in sys.modules


@pytest.mark.parametrize("heavy", ["spacy", "scipy", "pandas"])
def test_nothing_heavy_is_loaded_before_it_is_wanted(heavy: str) -> None:
    script = f"import sys, workbench.services.suggestions; print({heavy!r} in sys.modules)"

    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ran.stdout == "False\n"
