"""The components that know the field: turns, stop words and the study's districts."""

from pathlib import Path

import pytest
from spacy.tokens import Doc

from tests.language.pipelines import talk
from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.language.gazetteer import DISTRICT
from workbench.language.pipeline import load_pipeline, new_pipeline, teach_field
from workbench.language.stop_words import STOP_WORDS
from workbench.language.tongues import Tongue
from workbench.language.turn_spans import TURNS

DISTRICTS = (
    District(DistrictId("d-1"), "Kabupaten Bogor", aliases=("Bogor", "Kab. Bogor")),
    District(DistrictId("d-2"), "Ende"),
    District(DistrictId("d-3"), "Malang"),
    District(DistrictId("d-4"), "Lombok Barat"),
)


def places(text: str, districts: tuple[District, ...] = DISTRICTS) -> list[tuple[str, str]]:
    nlp = new_pipeline()
    teach_field(nlp, districts)
    return [(each.text, each.kb_id_) for each in nlp(text).ents]


class DescribeTheGazetteer:
    def it_finds_districts_by_name_and_alias_whatever_their_letters(self) -> None:
        assert places("Kami dari ENDE, lalu pindah ke lombok barat.") == [
            ("ENDE", "d-2"),
            ("lombok barat", "d-4"),
        ]

    def it_lets_the_longer_name_stand(self) -> None:
        assert places("Rapat di Kab. Bogor kemarin.") == [("Kab. Bogor", "d-1")]

    @pytest.mark.parametrize("text", ["nasib kami malang", "Malang nian nasib kami.", "sungguh malang, Pak"])
    def it_takes_a_word_for_a_word(self, text: str) -> None:
        assert places(text) == []

    @pytest.mark.parametrize(
        "text", ["waktu di malang dulu", "Saya orang Malang, Pak.", "malang: kab malang"]
    )
    def it_takes_a_word_for_a_place_where_it_is_led_or_written_like_one(self, text: str) -> None:
        assert [id for _, id in places(text)] == ["d-3"]

    def it_says_what_it_found(self) -> None:
        nlp = new_pipeline()
        teach_field(nlp, DISTRICTS)

        assert [each.label_ for each in nlp("Ende").ents] == [DISTRICT]

    def it_leaves_what_is_an_entity_already(self) -> None:
        nlp = new_pipeline()
        teach_field(nlp, DISTRICTS)
        doc = nlp.make_doc("Pak Ende dari Ende")
        doc.set_ents([doc.char_span(0, 8, label="PERSON")])

        assert [(each.text, each.label_) for each in nlp(doc).ents] == [
            ("Pak Ende", "PERSON"),
            ("Ende", DISTRICT),
        ]

    def it_knows_nothing_by_itself(self) -> None:
        assert places("Kami dari Ende", ()) == []


class DescribeStopMarks:
    def stops(self, tongue: Tongue, text: str, words: tuple[str, ...] | None = None) -> list[str]:
        nlp = new_pipeline(tongue)
        if words is not None:
            teach_field(nlp, (), words)
        return [token.text for token in nlp(text) if token.is_stop]

    def it_marks_the_words_of_the_pipelines_language(self) -> None:
        text = "yang desa the village"

        assert self.stops(Tongue.INDONESIAN, text) == ["yang"]
        assert self.stops(Tongue.ENGLISH, text) == ["the"]
        assert self.stops(Tongue.MIXED, text) == ["yang", "the"]

    def it_marks_the_projects_own(self) -> None:
        assert self.stops(Tongue.MIXED, "yang Desa the", ("desa",)) == ["Desa"]

    def it_marks_words_that_the_vocabulary_knew_before(self) -> None:
        nlp = new_pipeline()
        nlp("desa yang")
        teach_field(nlp, (), ("desa",))

        assert [token.is_stop for token in nlp("desa yang")] == [True, False]

    def it_knows_the_programs_own_list(self) -> None:
        assert "yang" in STOP_WORDS


class DescribeTurns:
    def turns(self, doc: Doc) -> list[tuple[str, str]]:
        return [(each.label_, each.text) for each in doc.spans[TURNS]]

    def it_marks_those_that_come_with_the_doc(self) -> None:
        nlp = new_pipeline()
        transcript, _ = talk(("Moderator", "Bagaimana?"), ("P1", "Susah sekali."))
        doc = nlp.make_doc(transcript.text)
        doc._.workbench_turns = transcript.turns

        assert self.turns(nlp(doc)) == [("Moderator", "Bagaimana?"), ("P1", "Susah sekali.")]

    def it_recognises_them_in_a_text(self) -> None:
        text = "Moderator: Bagaimana?\nIbu Ani: Susah sekali.\nModerator: Lalu?\nIbu Ani: Kami sabar."

        assert self.turns(new_pipeline()(text))[1] == ("Ibu Ani", "Susah sekali.")

    def it_marks_none_where_nobody_is_named(self) -> None:
        assert self.turns(new_pipeline()("Hari ini hujan.")) == []


def it_is_all_there_again_after_it_was_saved(tmp_path: Path) -> None:
    nlp = new_pipeline(Tongue.INDONESIAN)
    teach_field(nlp, DISTRICTS, ("sabar",))
    nlp.to_disk(tmp_path / "kept")

    again = load_pipeline(tmp_path / "kept")
    doc = again("Kami sabar di malang dan Ende.")

    assert again.lang == "id"
    assert [each.kb_id_ for each in doc.ents] == ["d-3", "d-2"]
    assert [token.text for token in doc if token.is_stop] == ["sabar"]
    assert again.tokenizer.max_cache_size == nlp.tokenizer.max_cache_size > 10_000
