"""Going through a code's segments."""

from pathlib import Path

import pytest

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from workbench.coding.codings import RemoveCodings
from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.services.projects import Project, create_file
from workbench.services.splitting import ROOM, SplitPlan, segments_of, surroundings

SIGNAL = Code("c-signal", "Sinyal", "c-work", 5)
OTHER = Code("c-other", "Lain", "c-work", 6)


@pytest.fixture
def project(tmp_path: Path):
    made_here = create_file(tmp_path / "uji.workbench", study="empty", title="Uji", coder="Sari")
    more = (made.coding("x-2", 4, 14), made.coding("x-3", 0, 3, "c-work"), OTHER)
    made_here.perform(Rewrite((*made.ONE_OF_EACH, *more)))
    yield made_here
    made_here.close()


class DescribeSegments:
    def it_gives_a_codes_own_in_the_order_of_the_text(self, project: Project):
        assert [each.coding.id for each in segments_of(project, "c-net")] == ["x-2", "x-1"]
        assert [each.coding.id for each in segments_of(project, "c-work")] == ["x-3"]


class DescribeSplitPlan:
    def it_makes_one_step_of_what_was_decided(self, project: Project):
        plan = SplitPlan("c-net", ["c-signal", "c-work"], {"c-signal": SIGNAL})
        plan.decided = {"x-1": "c-signal", "x-2": None}
        operation = plan.operation(project)
        assert operation is not None
        project.perform(operation)
        assert project.reader.get(Code, "c-signal").name == "Sinyal"
        assert project.reader.get(Coding, "x-1").code == "c-signal"
        assert project.reader.get(Coding, "x-2").code == "c-net"

    def it_adds_no_code_that_got_no_segment_and_does_nothing_for_nothing(self, project: Project):
        plan = SplitPlan("c-net", ["c-signal"], {"c-signal": SIGNAL}, {"x-1": None})
        assert plan.operation(project) is None
        plan.decided = {"x-1": "c-work"}
        operation = plan.operation(project)
        assert operation is not None
        project.perform(operation)
        assert project.reader.find(Code, "c-signal") is None

    def it_passes_over_what_went_meanwhile(self, project: Project):
        plan = SplitPlan(
            "c-net", ["c-other", "c-work"], {}, {"x-1": "c-other", "x-2": "c-other", "x-3": "c-work"}
        )
        project.perform(RemoveCodings(("x-1",)))
        operation = plan.operation(project)
        assert operation is not None
        assert operation.step.count == 1
        project.perform(RemoveCode("c-other"))
        assert plan.operation(project) is None
        plan.forget_what_is_gone(project)
        assert (plan.targets, plan.decided) == (["c-work"], {"x-3": "c-work"})


class DescribeSurroundings:
    def it_gives_the_paragraph_with_its_neighbours(self):
        text = "Nol.\nSatu.\nDua tiga empat.\nLima.\nEnam."
        words, span = surroundings(text, Span(15, 19))
        assert (words, span.of(words)) == ("Satu.\nDua tiga empat.\nLima.", "tiga")

    def it_gives_all_of_a_short_text(self):
        words, span = surroundings("Satu dua.", Span(0, 4))
        assert (words, span) == ("Satu dua.", Span(0, 4))
        words, span = surroundings("Nol.\nSatu dua.\nTiga.", Span(5, 9))
        assert (words, span.of(words)) == ("Nol.\nSatu dua.\nTiga.", "Satu")

    def it_cuts_one_long_line_and_holds_a_long_segment(self):
        text = "x" * 5000
        words, span = surroundings(text, Span(2000, 3000))
        assert len(words) == 1000 + 2 * ROOM
        assert (span.start, span.end) == (ROOM, ROOM + 1000)

    def it_holds_a_segment_over_many_lines(self):
        text = "\n".join("baris" for _ in range(100))
        words, span = surroundings(text, Span(6, 300))
        assert span.of(words) == text[6:300]
