"""The commands suggest and finished."""

from pathlib import Path

import pytest
import spacy

from tests.commands.calling import DIGITAL, ENDE_TEXT, GARUT_TEXT, NETWORK, CommandLine

LOOSE = ("--precision", 0.5)


@pytest.fixture
def coded(study: CommandLine) -> CommandLine:
    study.coded("Kadang kami naik ke bukit mencari sinyal", NETWORK)
    return study


class DescribeSuggest:
    def it_stays_silent_and_says_why_while_there_is_little_to_learn_from(self, coded: CommandLine) -> None:
        said = coded.json("suggest")

        assert said["suggestions"] == []
        assert said["trained_on"] == {"codings": 1, "codes": 1, "sources": 1}
        why = {each["code"]: each for each in coded.rows("withheld", "suggest")}
        assert why[NETWORK] == {"code": NETWORK, "why": "few", "codings": 1, "sources": 1}
        assert why[NETWORK.split(" / ", maxsplit=1)[0]]["why"] == "branch"

    def it_proposes_what_is_not_promised_to_who_asks_for_it(self, coded: CommandLine) -> None:
        suggestions = coded.rows("suggestions", "suggest", *LOOSE)

        assert suggestions
        codes = {each["path"] for each in coded.rows("codes", "codebook")}
        for each in suggestions:
            assert each["quote"] == GARUT_TEXT[each["start"] : each["end"]]
            assert each["code"] in codes
            assert 0.5 <= each["confidence"] <= 1
            assert (each["promised"], each["by"]) == (False, "keywords")
            assert each["reasons"]
            for reason in each["reasons"]:
                assert reason["kind"] in {"term", "example", "definition"}
                assert set(reason) <= {"kind", "text", "coding_id", "weight", "start", "end"}
            assert all(reason["kind"] == "context" for reason in each["context"])

    def it_writes_nothing_and_says_the_same_again(self, coded: CommandLine) -> None:
        before = coded.rows("events", "log")

        said = coded.json("suggest", *LOOSE)

        assert set(said) == {"trained_on", "run", "suggestions", "withheld"}
        assert coded.json("suggest", *LOOSE) == said
        assert coded.rows("events", "log") == before
        assert len(coded.rows("codings", "codings")) == 1

    def it_names_model_and_wanted_precision(self, coded: CommandLine) -> None:
        first, second = coded.json("suggest")["run"], coded.json("suggest", *LOOSE)["run"]

        assert isinstance(first, dict)
        assert isinstance(second, dict)
        assert first["model"] == second["model"]
        assert (first["precision"], second["precision"]) == (0.8, 0.5)

    def it_keeps_to_sources_and_limit(self, study: CommandLine) -> None:
        study.bring_in("FGD Ende.txt", ENDE_TEXT)
        everything = study.rows("suggestions", "suggest", *LOOSE)
        ende = study.rows("suggestions", "suggest", "FGD Ende", *LOOSE)

        assert 0 < len(ende) < len(everything)
        assert len({each["source_id"] for each in ende}) == 1
        assert len(study.rows("suggestions", "suggest", *LOOSE, "--limit", 1)) == 1

    def it_learns_from_the_layers_that_are_named(self, coded: CommandLine) -> None:
        coded.json("code", "FGD Garut", 0, 9, DIGITAL, "--coder", "Budi")

        assert coded.json("suggest", "--coder-layer", "sari")["trained_on"] == {
            "codings": 1,
            "codes": 1,
            "sources": 1,
        }
        both = coded.json("suggest", "--coder-layer", "Sari", "--coder-layer", "Budi")["trained_on"]
        assert both == coded.json("suggest")["trained_on"]

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            (("--precision", 2), 2),
            (("--limit", 0), 2),
            (("FGD Bima",), 5),
            (("--coder-layer", "Nobody"), 5),
        ],
    )
    def it_refuses_what_makes_no_sense(
        self, study: CommandLine, arguments: tuple[object, ...], code: int
    ) -> None:
        study.on("suggest", *arguments).fails(code)

    def it_tells_a_person_what_is_not_promised(self, coded: CommandLine) -> None:
        quiet, loose = coded.on("suggest").out, coded.on("suggest", *LOOSE).out

        assert "confidence" in quiet
        assert "codes can't be suggested at precision 0.8 yet" in quiet
        assert "were not shown to be right as often" in loose
        assert "belum dapat disarankan" in coded.on("suggest", lang="id").out

    def it_saves_a_pipeline_and_says_what_is_in_it(self, coded: CommandLine, tmp_path: Path) -> None:
        said = coded.on("suggest", "--save", tmp_path / "kept").out

        assert "holds words of participants" in said
        assert "workbench_learner" in spacy.load(tmp_path / "kept").pipe_names


class DescribeFinished:
    def it_marks_a_source_and_opens_it_again(self, study: CommandLine) -> None:
        said = study.json("finished", "FGD Garut")

        assert {key: said[key] for key in ("source", "coder", "finished", "changed")} == {
            "source": "FGD Garut",
            "coder": "Sari",
            "finished": True,
            "changed": True,
        }
        assert study.json("finished", "FGD Garut")["changed"] is False
        opened = study.json("finished", "FGD Garut", "--reopen")
        assert (opened["finished"], opened["changed"]) == (False, True)

    def it_is_the_word_of_one_coder(self, study: CommandLine) -> None:
        study.json("finished", "FGD Garut")

        study.on("finished", "FGD Garut", "--reopen", "--coder", "Budi").fails(5)

    def it_refuses_what_is_not_there(self, study: CommandLine) -> None:
        study.on("finished", "FGD Bima").fails(5)

    def it_says_what_it_did(self, study: CommandLine) -> None:
        assert study.on("finished", "FGD Garut").out == "FGD Garut: coded to its end (Sari).\n"
        again = study.on("finished", "FGD Garut", "--reopen", lang="id").out
        assert again == "FGD Garut: dibuka kembali (Sari).\n"
