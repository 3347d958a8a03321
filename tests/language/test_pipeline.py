import json
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from tests.language.pipelines import COSTS, code, pipeline
from workbench.language.learner_component import LEARNER
from workbench.language.lexicon import TermKind
from workbench.language.pipeline import components, lexicon_of, load_pipeline, new_pipeline
from workbench.language.tongues import Tongue

ROOT = Path(__file__).parents[2]
TEXT = "Kami nyari sinyal ke bukit. Bensinnya dari kantong sendiri, koordinator tidak tahu."


class DescribeThePipeline:
    def it_has_its_components_in_order(self) -> None:
        assert tuple(new_pipeline().pipe_names) == components()

    def it_gives_every_token_a_stem(self) -> None:
        doc = pipeline()("Mereka menagih laporannya")

        assert [token._.stem for token in doc][1:] == ["tagih", "lapor"]

    def it_stems_english_talk_by_english_rules(self) -> None:
        doc = pipeline()("They were reporting to the coordinators")

        assert [token._.stem for token in doc][-1] == "coordinator"
        assert doc[2]._.stem == "report"

    def it_marks_sentences(self) -> None:
        assert [sentence.text for sentence in pipeline()(TEXT).sents] == [
            "Kami nyari sinyal ke bukit.",
            "Bensinnya dari kantong sendiri, koordinator tidak tahu.",
        ]

    def it_finds_what_may_tell_who_somebody_is(self) -> None:
        doc = pipeline()("Nomor Bu Sri 0812-3456-7890.")

        assert [doc.text[hit.start : hit.end] for hit in doc._.workbench_personal][-1] == "0812-3456-7890"

    def it_finds_the_same_after_it_was_saved_and_loaded(self, tmp_path: Path) -> None:
        nlp = pipeline()
        nlp.to_disk(tmp_path / "kept")

        doc, again = nlp(TEXT), load_pipeline(tmp_path / "kept")(TEXT)

        assert again._.workbench_terms == doc._.workbench_terms
        assert doc._.workbench_terms

    def it_survives_bytes(self) -> None:
        nlp = pipeline()

        again = new_pipeline().from_bytes(nlp.to_bytes())

        assert again(TEXT)._.workbench_terms == nlp(TEXT)._.workbench_terms

    def it_keeps_no_pickle(self, tmp_path: Path) -> None:
        pipeline().to_disk(tmp_path)

        assert json.loads((tmp_path / "workbench_lexicon").read_text(encoding="utf-8"))

    @pytest.mark.slow
    def it_opens_with_plain_spacy_where_the_program_is_installed(self, tmp_path: Path) -> None:
        nlp = pipeline()
        nlp.to_disk(tmp_path / "kept")
        script = (
            "import sys, spacy; doc = spacy.load(sys.argv[1])(sys.argv[2]);"
            "print([(h.term.code, h.start) for h in doc._.workbench_terms])"
        )

        ran = subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "kept"), TEXT],
            env={"PYTHONPATH": f"{as_installed(tmp_path)}:{ROOT}", "PYTHONHASHSEED": "7", "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=True,
        )

        doc = nlp(TEXT)
        terms = [(hit.term.code, hit.start) for hit in doc._.workbench_terms]
        assert ran.stdout == f"{terms}\n"


def it_declares_every_component_to_spacy() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = project["entry-points"]["spacy_factories"]

    assert {*components(), LEARNER} <= declared.keys()
    for where in declared.values():
        module, _, name = where.partition(":")
        assert callable(getattr(import_module(module), name))


def as_installed(folder: Path) -> Path:
    """Lay what pyproject declares where Python looks for what is installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = folder / "site" / "workbench-0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: workbench\nVersion: 0\n")
    lines = []
    for group, points in project["entry-points"].items():
        lines += [f"[{group}]", *(f"{name} = {where}" for name, where in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines))
    return info.parent


class DescribeTheLexicon:
    def it_finds_keywords_by_their_stems(self) -> None:
        doc = pipeline()("Soal bensinnya saya diam.")

        assert [(hit.term.code, doc[hit.start : hit.end].text) for hit in doc._.workbench_terms] == [
            (COSTS.id, "bensinnya")
        ]

    def it_lets_the_longer_phrase_stand(self) -> None:
        doc = pipeline()("Kami cari sinyal.")

        assert [hit.term.stems for hit in doc._.workbench_terms] == [("cari", "sinyal")]

    def it_trusts_keywords_more_than_names_and_names_more_than_definitions(self) -> None:
        doc = pipeline((code("c", "Transportasi", "Perjalanan berlumpur", "ojek"),))(
            "ojek transportasi lumpur"
        )
        weights = {hit.term.kind: hit.term.weight for hit in doc._.workbench_terms}

        assert weights[TermKind.KEYWORD] > weights[TermKind.NAME] > weights[TermKind.DEFINITION] > 0

    def it_trusts_a_shared_keyword_less(self) -> None:
        shared = (code("a", "Satu", "", "kuota"), code("b", "Dua", "", "kuota", "pulsa"))
        doc = pipeline(shared)("kuota pulsa")
        weights = {hit.term.stems: hit.term.weight for hit in doc._.workbench_terms}

        assert weights[("uota",)] < weights[("pulsa",)]

    def it_trusts_the_bare_root_of_a_derived_noun_less(self) -> None:
        doc = pipeline((code("c", "Kota", "", "pendatang"),))("pendatang datang")

        derived, root = (hit.weight for hit in doc._.workbench_terms)
        assert derived > root > 0

    def it_reads_the_english_name_too(self) -> None:
        doc = pipeline((code("c", "Beban", name_en="Workload"),))("The workload is high and it grows")

        assert [hit.term.code for hit in doc._.workbench_terms] == ["c"]

    def it_knows_which_codes_have_words(self) -> None:
        assert lexicon_of(pipeline((code("a", "Satu kata"), code("b", "...")))).codes() == {"a"}

    def it_passes_over_stop_words_of_definitions_but_not_negations(self) -> None:
        found = pipeline((code("c", "Nama", "yang tidak dan"),))("yang tidak dan")._.workbench_terms

        assert [hit.term.stems for hit in found] == [("tidak",)]


def it_needs_no_model_from_elsewhere() -> None:
    assert {new_pipeline(each).lang for each in Tongue} == {"id", "en", "xx"}
