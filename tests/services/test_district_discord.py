from dataclasses import replace
from pathlib import Path

from tests.fakes.changes import Rewrite
from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import CASE, ENDE, GARUT, NETWORK, NOW, SARI, SESSION, WORKLOAD
from tests.services.study import CODES, COST, LOAD, PLACE, ROADS, SIGNAL, TRAINING, study_project
from workbench.domain.cases import ThemeTie
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import DistrictLink
from workbench.domain.sessions import CaseDiscussion
from workbench.services.district_discord import MUCH, Discord, discords
from workbench.services.district_supervision import SupervisedTheme, supervised_themes
from workbench.services.districts import LinkRow, links_and_codings

BOOK = Codebook(CODES)
TOLD = SupervisedTheme(2, (("q-1", "K-GAR-001"),), ())


def row(code: Code, codings: int = 0, *, stated: bool = False, supervised: bool = False) -> LinkRow:
    link = DistrictLink("l-1", code.id, "d-garut", "k-sari", NOW) if stated else None
    return LinkRow(code, codings, link, supervised=TOLD if supervised else None)


def told(*rows: LinkRow) -> list[tuple[str, str]]:
    return [(each.discord.value, each.code.id) for each in discords(rows, BOOK)]


class DescribeDiscord:
    def it_is_none_where_all_say_the_same(self) -> None:
        assert told() == []
        assert told(row(COST, 5, stated=True, supervised=True)) == []

    def it_names_what_is_stated_and_not_coded(self) -> None:
        assert told(row(COST, stated=True)) == [("stated_uncoded", COST.id)]
        # A theme is borne out by a code below it, a code not by its theme.
        assert told(row(LOAD, stated=True), row(COST, 1)) == []
        assert told(row(LOAD, 1), row(COST, stated=True)) == [("stated_uncoded", COST.id)]

    def it_names_what_is_coded_much_and_not_stated(self) -> None:
        assert told(row(COST, MUCH)) == [("coded_unstated", COST.id)]
        assert told(row(COST, MUCH - 1)) == []
        assert told(row(COST, MUCH), row(LOAD, stated=True)) == []
        # Of 40 codings three are not much.
        assert told(row(COST, 3), row(SIGNAL, 37)) == [("coded_unstated", SIGNAL.id)]

    def it_names_what_supervision_names_and_nobody_coded(self) -> None:
        assert told(row(ROADS, supervised=True)) == [("supervised_uncoded", ROADS.id)]
        assert told(row(PLACE, supervised=True), row(ROADS, 1)) == []

    def it_names_what_is_coded_much_and_supervision_passes_over(self) -> None:
        found = told(row(COST, 4, stated=True), row(TRAINING, 1, supervised=True))
        assert found == [("coded_unsupervised", COST.id)]
        assert told(row(COST, 4, stated=True)) == []

    def it_stands_by_kind_what_is_coded_most_first(self) -> None:
        found = told(row(COST, 4), row(SIGNAL, 6), row(ROADS, stated=True), row(TRAINING, supervised=True))
        assert found == [
            ("stated_uncoded", ROADS.id),
            ("coded_unstated", SIGNAL.id),
            ("coded_unstated", COST.id),
            ("supervised_uncoded", TRAINING.id),
            ("coded_unsupervised", SIGNAL.id),
            ("coded_unsupervised", COST.id),
        ]
        assert [each.value for each in Discord] == list(dict.fromkeys(kind for kind, _code in found))

    def it_lets_a_code_that_left_the_codebook_speak_for_itself(self) -> None:
        gone = Code("c-gone", "Hilang")
        assert [each.code.id for each in discords([row(gone, stated=True)], BOOK)] == ["c-gone"]


class DescribeSupervision:
    def it_takes_a_case_at_its_strongest_and_names_cases_and_sessions(self) -> None:
        case = replace(CASE, themes=(ThemeTie("c-net", 1),))
        other = replace(
            CASE, id="q-2", code="K-GAR-002", themes=(ThemeTie("c-net", 2), ThemeTie("c-work", 1))
        )
        far = replace(CASE, id="q-3", code="K-END-001", district=ENDE.id, themes=(ThemeTie("c-net", 3),))
        # A session held elsewhere that speaks of this district's case, and of another's.
        said = (
            CaseDiscussion("q-1", themes=(ThemeTie("c-net", 3),)),
            CaseDiscussion("q-3", themes=(ThemeTie("c-work", 3),)),
        )
        session = replace(SESSION, district=ENDE.id, discussions=said)
        store = MemoryStore(GARUT, ENDE, WORKLOAD, NETWORK, SARI, case, other, far, session)
        found = supervised_themes(store, GARUT.id)
        assert found == {
            "c-net": SupervisedTheme(3, (("q-1", "K-GAR-001"), ("q-2", "K-GAR-002")), ("GAR/2026/001",)),
            "c-work": SupervisedTheme(1, (("q-2", "K-GAR-002"),), ()),
        }
        assert supervised_themes(store, ENDE.id)["c-net"].cases == (("q-3", "K-END-001"),)

    def it_says_nothing_without_cases(self) -> None:
        assert supervised_themes(MemoryStore(GARUT, SESSION), GARUT.id) == {}


class DescribeADistrictsRows:
    def it_sets_the_three_beside_each_other(self, tmp_path: Path) -> None:
        project = study_project(tmp_path)
        case = replace(CASE, themes=(ThemeTie(TRAINING.id, 2),))
        link = DistrictLink("l-1", ROADS.id, GARUT.id, SARI.id, NOW, "Jalan rusak.")
        project.perform(Rewrite((case, link)))
        rows = {each.code.id: each for each in links_and_codings(project, GARUT.id)}
        # Costs: three codings on two turns of one FGD (Sari's twice, Bayu's once), one in the other.
        assert (rows[COST.id].codings, rows[COST.id].sources, rows[COST.id].speakers) == (4, 2, 3)
        assert rows[ROADS.id].link == link
        assert rows[ROADS.id].codings == 0
        supervised = rows[TRAINING.id].supervised
        assert supervised is not None
        assert supervised.strength == 2
        assert list(rows) == [each.id for each in CODES if each.id in rows]
        project.close()
