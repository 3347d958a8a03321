"""The command evaluate."""

import shutil
from pathlib import Path

import pytest

from tests.commands.calling import CommandLine, Document, Rows
from tests.services.appraising import LINES, appraisable
from workbench.commands.evaluating import share_words
from workbench.domain.quality import Share

FIELDS = {"code", "codings", "sources", "precision", "recall", "low", "high", "threshold"}
"""What the contract promises of a code."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = appraisable(tmp_path_factory.mktemp("evaluated") / "mutu.workbench", sources=5)
    project.close()
    return project.path


@pytest.fixture
def shell_on(shell: CommandLine, made: Path) -> CommandLine:
    shutil.copyfile(made, shell.project)
    return shell


class DescribeEvaluate:
    def it_prints_what_the_contract_promises(self, shell_on: CommandLine) -> None:
        found = shell_on.json("evaluate")
        codes = found["codes"]
        assert isinstance(codes, list)

        assert {"codes", "micro", "macro", "baseline", "method"} <= set(found)
        assert [each["code"] for each in codes] == ["Sinyal", "Biaya", "Suasana", "Jarang"]
        for each in codes:
            assert set(each) >= FIELDS
        assert found["method"] == "leave-one-source-out"
        assert (found["groups"], found["sources"], found["units"]) == (5, 5, 5 * LINES)
        assert found["lacking"] is None

    def it_gives_shares_with_intervals(self, shell_on: CommandLine) -> None:
        found = shell_on.json("evaluate")
        micro = found["micro"]
        assert isinstance(micro, dict)
        assert 0 <= micro["low"] <= micro["precision"] <= micro["high"] <= 1
        assert micro["right"] / micro["offered"] == pytest.approx(micro["precision"], abs=1e-4)
        assert micro["hit_at_1"] <= micro["hit_at_3"]
        (two,) = _rows(found, "people")
        assert sorted(two["coders"]) == ["Bayu", "Sari"]
        assert {each["kind"] for each in _rows(found, "mistakes")} == {"proposed", "missed"}
        assert sum(each["count"] for each in _rows(found, "reliability")) == 5 * LINES * 4

    def it_says_the_same_every_time(self, shell_on: CommandLine) -> None:
        assert shell_on.json("evaluate", "--precision", "0.9") == shell_on.json(
            "evaluate", "--precision", "0.9"
        )

    def it_holds_back_districts(self, shell_on: CommandLine) -> None:
        found = shell_on.json("evaluate", "--by", "district")

        assert (found["method"], found["by"], found["groups"]) == ("leave-one-district-out", "district", 2)

    def it_learns_from_the_coders_that_are_named(self, shell_on: CommandLine) -> None:
        found = shell_on.json("evaluate", "--coder-layer", "Bayu")

        assert found["sources"] == 2
        assert shell_on.on("evaluate", "--coder-layer", "Nobody").fails(5)

    @pytest.mark.parametrize(
        ("lang", "words"),
        [
            ("en", ["not yet: not separable", "not yet: too few", "measured on 5 sources, 150 units"]),
            ("id", ["belum: sulit dibedakan", "belum: terlalu sedikit", "diukur pada 5 sumber, 150 satuan"]),
        ],
    )
    def it_prints_a_table_in_either_language(
        self, shell_on: CommandLine, lang: str, words: list[str]
    ) -> None:
        told = shell_on.on("evaluate", lang=lang).out

        for each in words:
            assert each in told

    def it_writes_nothing(self, shell_on: CommandLine) -> None:
        before = shell_on.project.read_bytes()
        shell_on.json("evaluate")

        assert shell_on.project.read_bytes() == before

    def it_refuses_another_way_to_hold_back(self, shell_on: CommandLine) -> None:
        assert "--by: source, district" in shell_on.on("evaluate", "--by", "speaker").fails(2)

    def it_refuses_a_precision_above_one(self, shell_on: CommandLine) -> None:
        assert "precision" in shell_on.on("evaluate", "--precision", "1.5").fails(2)


class DescribeWhatCannotBeMeasured:
    def it_says_that_nothing_is_coded(self, study: CommandLine) -> None:
        found = study.json("evaluate")

        assert found["lacking"] == "codings"
        micro = found["micro"]
        assert isinstance(micro, dict)
        assert (micro["precision"], micro["recall"], micro["offered"]) == (None, None, 0)
        assert all(each["band"] == "not_yet" for each in _rows(found, "codes"))
        assert "nothing is coded; code two sources at least" in study.on("evaluate").out

    def it_says_that_one_source_is_not_enough(self, study: CommandLine) -> None:
        study.coded("Jaringan internet", "Konteks wilayah / Jaringan internet")
        answer = study.on("evaluate", lang="id")

        assert answer.code == 0
        assert "hanya satu sumber yang dikodekan" in answer.out

    def it_says_that_one_district_is_not_enough(self, study: CommandLine) -> None:
        study.coded("Jaringan internet", "Konteks wilayah / Jaringan internet")

        assert "coded sources of two districts are needed" in study.on("evaluate", "--by", "district").out


class DescribeShareWords:
    def it_says_share_and_interval(self) -> None:
        assert share_words(Share(0, 0)) == "-"
        assert share_words(Share(3, 4, 0.3, 0.95)).startswith(("0,75 [0,30-0,95]", "0.75 [0.30-0.95]"))


def _rows(found: Document, name: str) -> Rows:
    rows = found[name]
    assert isinstance(rows, list)
    return rows
