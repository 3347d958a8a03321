import os
import subprocess
import sys
from collections.abc import Callable
from typing import cast

import pytest

from tests.commands.calling import CommandLine, Document, Rows
from tests.services.discovering import discovering_project

Run = Callable[..., Document]


_EVERYTHING = """
import sys
from workbench.cli import main
for asked in (["keyness", "--by", "role", "--p", "0.05"], ["groups", "--all"], ["near", "Jembatan"], ["confused"]):
    assert main(["discover", sys.argv[1], *asked, "--json"]) == 0
"""


@pytest.fixture
def shop(shell: CommandLine) -> CommandLine:
    """A command line whose project is the one that is made to be discovered in."""
    discovering_project(shell.project).close()
    return shell


@pytest.fixture
def run(shop: CommandLine) -> Run:
    return lambda *arguments: shop.json("discover", *arguments)


class DescribeKeyness:
    def it_compares_by_district_role_and_attribute(self, run: Run) -> None:
        for by, groups in (
            ("district", ["Garut", "Ende"]),
            ("role", ["moderator", "pendamping", "kpm"]),
            ("dusun", ["Atas", "Bawah"]),
        ):
            found = run("keyness", "--by", by, "--p", "0.05")
            assert [each["group"] for each in cast("Rows", found["groups"])] == groups
        assert found["critical"] == 3.8415
        atas = cast("Rows", cast("Rows", found["groups"])[0]["phrases"])
        bridge = next(each for each in atas if each["phrase"] == "jembatan")
        assert (bridge["count"], bridge["elsewhere"], bridge["sources"], bridge["forms"]) == (
            4,
            0,
            4,
            ["jembatan"],
        )

    def it_looks_at_the_rest_and_is_stricter_when_asked(self, run: Run) -> None:
        everything = run("keyness", "--by", "role", "--p", "0.05")
        rest = run("keyness", "--by", "role", "--p", "0.05", "--uncoded")
        strict = run("keyness", "--by", "role", "--p", "0.05", "--corrected", "--forms")
        assert sum(cast("int", each["words"]) for each in cast("Rows", rest["groups"])) < sum(
            cast("int", each["words"]) for each in cast("Rows", everything["groups"])
        )
        assert cast("float", strict["critical"]) > cast("float", everything["critical"])


class DescribeGroups:
    def it_lists_groups_with_quotations(self, run: Run) -> None:
        found = run("groups", "--all", "--sources", "1", "--tightness", "loose")
        first = cast("Rows", found["groups"])[0]
        assert {"terms", "size", "sources", "districts", "cohesion", "quotations"} == set(first)
        assert cast("Rows", first["quotations"])[0]["quote"]
        assert (found["passages"], run("groups")["passages"]) == (16, 8)


class DescribeNear:
    def it_lists_near_misses_and_odd_ones(self, run: Run) -> None:
        found = run("near", "Jalan / Jembatan")
        (near,) = cast("Rows", found["near_misses"])
        assert (near["source"], near["speaker"], near["role"], near["district"]) == (
            "FGD 4",
            "Ani",
            "kpm",
            "Ende",
        )
        assert (near["coding_id"], near["codes"], near["nearer"]) == (None, [], None)
        assert cast("Document", near["nearest"])["quote"]
        (odd,) = cast("Rows", found["least_like"])
        assert (odd["coding_id"], odd["nearest"]) == ("x-odd", None)
        assert (found["places"], found["needed"]) == (4, 3)


class DescribeConfused:
    def it_lists_pairs(self, run: Run) -> None:
        (pair,) = cast("Rows", run("confused")["pairs"])
        assert (pair["a"], pair["b"], pair["together"], pair["disputed"], pair["share"]) == (
            "Sinyal", "Unggah", 8, 2, 1.0,
        )  # fmt: skip


class DescribeTheTables:
    @pytest.mark.parametrize("arguments", [
        ("keyness", "--by", "role", "--p", "0.05"), ("groups", "--all"), ("near", "Jembatan"), ("near", "Unggah"),
        ("confused",),
    ])  # fmt: skip
    @pytest.mark.parametrize("language", ["id", "en"])
    def it_prints_one_in_both_languages(
        self, shop: CommandLine, arguments: tuple[str, ...], language: str
    ) -> None:
        found = shop.on("discover", *arguments, lang=language)
        assert found.code == 0
        assert set(found.out.splitlines()[1]) == {"-", " "}

    def it_says_when_a_code_was_given_too_seldom(self, shop: CommandLine) -> None:
        bare = discovering_project(shop.folder / "bersih.workbench", coded=False)
        bare.close()
        found = shop("discover", bare.path, "near", "Jembatan")
        assert "in 0 places only" in found.out


class DescribeItsDeterminism:
    def it_is_the_same_whatever_the_seed_of_hashes(self, shop: CommandLine) -> None:
        answers = []
        for seed in ("1", "2"):
            made = subprocess.run(
                [sys.executable, "-c", _EVERYTHING, str(shop.project)],
                env={**os.environ, "PYTHONHASHSEED": seed},
                capture_output=True,
                text=True,
                check=True,
            )
            answers.append(made.stdout)
        assert answers[0] == answers[1]
        assert answers[0].count("\n") == 4


class DescribeWrongUse:
    @pytest.mark.parametrize("arguments", [
        ("near",), ("groups", "Jembatan"), ("elsewhere",), ("keyness", "--p", "2"), ("groups", "--tightness", "huge"),
    ])  # fmt: skip
    def it_is_refused(self, shop: CommandLine, arguments: tuple[str, ...]) -> None:
        shop.on("discover", *arguments).fails(2)

    @pytest.mark.parametrize("arguments", [("near", "Tidak ada"), ("keyness", "--by", "speaker")])
    def it_names_what_is_not_there(self, shop: CommandLine, arguments: tuple[str, ...]) -> None:
        shop.on("discover", *arguments).fails(5)
