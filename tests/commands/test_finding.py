import json
from pathlib import Path

import pytest

from tests.commands.calling import DIGITAL, NETWORK, CommandLine
from workbench.coding.saved_queries import SaveQuery
from workbench.domain.ids import new_id
from workbench.domain.queries import CodeIs, NextTo, Query, Relation, SavedQuery, Term, for_code
from workbench.domain.query_form import written
from workbench.services.projects import open_project


@pytest.fixture
def coded(study: CommandLine) -> CommandLine:
    """Three codings: P1 on the network, P2 on reports, the moderator on reports."""
    study.on("code", "FGD Garut", 58, 90, NETWORK)
    study.on("code", "FGD Garut", 130, 160, DIGITAL)
    study.on("code", "FGD Garut", 11, 30, DIGITAL)
    project = open_project(study.project)
    network = project.codebook().at_path(NETWORK)
    queries = (("Jaringan", for_code(network.id)), ("Hilang", for_code("c-gone")))
    for name, query in queries:
        saved = SavedQuery(new_id(), name, written(query), project.coder.id, project.clock())
        project.perform(SaveQuery(saved))
    project.close()
    return study


class DescribeCodings:
    @pytest.mark.parametrize(
        ("options", "found"),
        [
            ((), 3),
            (("--role", "moderator"), 1),
            (("--kind", "fgd"), 3),
            (("--kind", "note"), 0),
            (("--origin", "accepted"), 0),
            (("--since", "2020-01-01", "--until", "2100-01-01"), 3),
            (("--until", "2020-01-01"), 0),
            (("--saved", "jaringan"), 1),
            (("--saved", "hilang"), 0),
            (("--saved", "jaringan", "--role", "moderator"), 0),
        ],
    )
    def it_narrows(self, coded: CommandLine, options: tuple[str, ...], found: int) -> None:
        assert len(coded.rows("codings", "codings", *options)) == found

    def it_narrows_by_words(self, coded: CommandLine) -> None:
        (first, *_others) = coded.rows("codings", "codings")
        words = str(first["quote"])[:12].upper()
        found = coded.rows("codings", "codings", "--text", words)
        assert found == [first]

    def it_asks_the_query_of_a_file(self, coded: CommandLine, tmp_path: Path) -> None:
        project = open_project(coded.project)
        network = project.codebook().at_path(NETWORK).id
        digital = project.codebook().at_path(DIGITAL).id
        project.close()
        query = Query(terms=(Term(CodeIs(digital)), Term(NextTo(Relation.PRECEDED_BY, network, distance=99))))
        file = tmp_path / "query.json"
        file.write_text(written(query), encoding="utf-8")
        (found,) = coded.rows("codings", "codings", "--query", file)
        assert found["start"] == 130

    @pytest.mark.parametrize(
        "options", [("--role", "x"), ("--kind", "x"), ("--origin", "x"), ("--since", "kemarin")]
    )
    def it_calls_what_can_not_be_asked_usage(self, coded: CommandLine, options: tuple[str, ...]) -> None:
        coded.on("codings", *options).fails(2)

    def it_refuses_a_query_that_is_not_saved(self, coded: CommandLine) -> None:
        assert "lain" in coded.on("codings", "--saved", "lain").fails(5)

    def it_refuses_files_that_hold_no_query(self, coded: CommandLine, tmp_path: Path) -> None:
        file = tmp_path / "query.json"
        coded.on("codings", "--query", file).fails(5)
        file.write_bytes(b"\xff\xfe\xff")
        coded.on("codings", "--query", file).fails(5)
        file.write_text('{"version": 1, "magic": 1}', encoding="utf-8")
        assert "magic" in coded.on("codings", "--query", file).fails(5)


class DescribeQueries:
    def it_lists_what_is_saved(self, coded: CommandLine) -> None:
        gone, network = coded.rows("queries", "queries")
        assert (network["name"], network["codings"], network["gone_codes"]) == ("Jaringan", 1, [])
        assert (gone["name"], gone["codings"], gone["gone_codes"]) == ("Hilang", 0, ["c-gone"])
        assert json.loads(str(network["query"]))["version"] == 1
        assert network["coder"] == "Sari"

    def it_shows_a_table(self, coded: CommandLine) -> None:
        assert "Jaringan" in coded.on("queries").out
