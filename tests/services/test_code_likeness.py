from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.services.discovering import (
    BAGAS,
    BRIDGE,
    ROADS,
    SIGNAL,
    UPLOAD,
    coding,
    codings,
    discovering_project,
)
from workbench.domain.codes import Code
from workbench.domain.discoveries import NearCode
from workbench.domain.errors import UnknownThing
from workbench.services.code_likeness import NearQuery, confused_codes, near_code
from workbench.services.jobs import Silent
from workbench.services.passages import PASSAGES, Cutting
from workbench.services.projects import Project
from workbench.services.searching import Where

MISSED = "Anak menyeberang naik perahu, jembatan belum diperbaiki."
ODD = "Kartu ditolak mesin agen, uang tertahan di bank."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = discovering_project(tmp_path / "temuan.workbench")
    yield opened
    opened.close()


def _near(project: Project, code: Code = BRIDGE, **asked) -> NearCode:
    return near_code(project, NearQuery(code.id, **asked), Silent())


class DescribeWhatIsNearACode:
    def it_is_what_was_missed_with_its_reasons(self, project: Project) -> None:
        found = _near(project)
        (near,) = found.missed
        assert near.passage.quote == MISSED
        assert set(near.terms) == {"jembatan", "menyeberang", "perahu"}
        assert near.nearest is not None
        assert "perahu" in near.nearest.quote
        assert near.nearness >= found.expected / 2 > 0
        assert (near.coding, near.codes, near.nearer) == (None, (), None)

    def it_shows_what_of_its_own_is_least_like_the_rest(self, project: Project) -> None:
        (odd,) = _near(project).odd
        assert (odd.passage.quote, odd.coding, odd.terms, odd.nearest) == (ODD, "x-odd", (), None)

    def it_says_to_which_code_an_odd_one_is_nearer(self, project: Project) -> None:
        project.perform(Rewrite((coding(project, "x-s9", 3, MISSED, SIGNAL),)))
        odd = _near(project, SIGNAL).odd
        assert (odd[0].passage.quote, odd[0].nearer) == (MISSED, BRIDGE.id)

    def it_looks_at_coded_talk_too_when_told_to_and_says_what_is_on_it(self, project: Project) -> None:
        project.perform(Rewrite((coding(project, "x-s9", 3, MISSED, SIGNAL),)))
        assert _near(project).missed == ()
        (near,) = _near(project, uncoded=False).missed
        assert (near.passage.quote, near.codes) == (MISSED, (SIGNAL.id,))

    def it_loses_what_gets_the_code(self, project: Project) -> None:
        project.perform(Rewrite((coding(project, "x-new", 3, MISSED, BRIDGE),)))
        assert _near(project, uncoded=False).missed == ()

    def it_takes_a_code_for_all_below_it(self, project: Project) -> None:
        above = _near(project, ROADS)
        assert above.places == 4
        assert above.missed == _near(project).missed

    def it_says_when_there_is_not_enough(self, project: Project) -> None:
        few = Code("c-few", "Sedikit", None, 3)
        project.perform(Rewrite((few, coding(project, "x-f", 0, "Sinyal lemah", few))))
        found = _near(project, few)
        assert (found.enough, found.places, found.needed, found.missed, found.odd) == (False, 1, 3, (), ())
        with pytest.raises(UnknownThing):
            near_code(project, NearQuery("c-none"), Silent())

    def it_looks_where_it_is_told(self, project: Project) -> None:
        assert _near(project, cutting=Cutting(Where(sources=frozenset({"s-0"})))).missed == ()
        assert [each.passage.quote for each in _near(project, cutting=Cutting(sentences=True)).missed] == [
            MISSED
        ]

    def it_sees_in_blind_mode_what_the_coder_may_see(self, project: Project) -> None:
        project.switch_coder("Bagas")
        project.be_blind(wanted=True)
        assert _near(project, UPLOAD).places == 2
        project.be_blind(wanted=False)
        assert _near(project, UPLOAD).places == 4

    def it_counts_what_two_coders_gave_to_the_same_words_once(self, project: Project) -> None:
        before = _near(project)
        twins = [each for each in codings(project) if each.code == BRIDGE.id]
        doubled = tuple(
            type(each)(f"{each.id}-2", each.segment, each.code, BAGAS.id, each.created_at) for each in twins
        )
        project.perform(Rewrite(doubled))
        assert _near(project) == before

    def it_does_not_hang_on_the_order_of_the_import(self, project: Project, tmp_path: Path) -> None:
        other = discovering_project(tmp_path / "lain.workbench", backwards=True)
        for code in (BRIDGE, SIGNAL, UPLOAD):
            assert _near(other, code) == _near(project, code)
        assert confused_codes(other, PASSAGES, Silent()) == confused_codes(project, PASSAGES, Silent())
        other.close()


class DescribeConfusedCodes:
    def it_finds_codes_on_the_same_words(self, project: Project) -> None:
        (pair,) = confused_codes(project, PASSAGES, Silent())
        assert (pair.one, pair.other) == (SIGNAL.id, UPLOAD.id)
        assert (pair.segments, pair.together, pair.disputed, pair.share) == (8, 8, 2, 1.0)
        assert "sinyal" in pair.terms

    def it_finds_segments_that_lie_between(self, project: Project) -> None:
        strays = [
            coding(project, "y-1", 3, MISSED, SIGNAL),
            coding(project, "y-2", 3, "jembatan belum diperbaiki", SIGNAL),
            coding(project, "y-3", 0, "perahu kecil dipakai menyeberang", SIGNAL),
        ]
        project.perform(Rewrite(tuple(strays)))
        pair = next(
            each
            for each in confused_codes(project, PASSAGES, Silent())
            if {each.one, each.other} == {BRIDGE.id, SIGNAL.id}
        )
        between = {each.coding: each for each in pair.between}
        assert "y-1" in between
        near = between["y-1"]
        assert near.nearer == BRIDGE.id
        assert near.nearest is not None
        assert "jembatan" in near.terms
        assert pair.together == 2
        assert 0 < pair.alike < 1

    def it_is_no_pair_with_a_code_above(self, project: Project) -> None:
        both = [coding(project, f"z-{n}", n, project.reader.text(f"s-{n}")[50:80], ROADS) for n in range(4)]
        more = [
            type(each)(f"{each.id}-2", each.segment, BRIDGE.id, each.coder, each.created_at) for each in both
        ]
        project.perform(Rewrite((*both, *more)))
        pairs = [{each.one, each.other} for each in confused_codes(project, PASSAGES, Silent())]
        assert {ROADS.id, BRIDGE.id} not in pairs

    def it_finds_none_where_nothing_is_coded(self, tmp_path: Path) -> None:
        bare = discovering_project(tmp_path / "bersih.workbench", coded=False)
        assert confused_codes(bare, PASSAGES, Silent()) == ()
        bare.close()
