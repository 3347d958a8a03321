from pathlib import Path

import pytest
import spacy

from tests.language.learning.lessons import made_up
from workbench.language.learner_component import LEARNER, learner_in, put_learner
from workbench.language.learning.learner import Learner
from workbench.language.pipeline import new_pipeline

TEXT = "sinyal hilang di bukit\nbensin beli uang sendiri"


@pytest.fixture(scope="module")
def learner() -> Learner:
    return Learner().learn(made_up(1))


class DescribeTheLearnerInThePipeline:
    def it_weighs_the_paragraphs_of_a_text(self, learner: Learner) -> None:
        nlp = new_pipeline()
        put_learner(nlp, learner)

        found = nlp(TEXT)._.workbench_codes

        assert [(start, end) for start, end, _ in found] == [(0, 22), (23, 47)]
        assert [max(weighed, key=weighed.__getitem__) for _, _, weighed in found] == ["c-signal", "c-costs"]

    def it_weighs_a_talk_that_comes_along(self, learner: Learner) -> None:
        nlp = new_pipeline()
        put_learner(nlp, learner)
        talk = made_up(1).marked[0].talk
        doc = nlp.make_doc(TEXT)
        doc._.workbench_talk = talk

        assert len(nlp(doc)._.workbench_codes) == len(talk.units)

    def it_is_there_once(self, learner: Learner) -> None:
        nlp = new_pipeline()
        put_learner(nlp, Learner())
        put_learner(nlp, learner)

        assert nlp.pipe_names.count(LEARNER) == 1
        assert learner_in(nlp) is learner

    def it_finds_the_same_after_it_was_saved_and_loaded(self, learner: Learner, tmp_path: Path) -> None:
        nlp = new_pipeline()
        put_learner(nlp, learner)
        nlp.to_disk(tmp_path / "kept")

        assert spacy.load(tmp_path / "kept")(TEXT)._.workbench_codes == nlp(TEXT)._.workbench_codes

    def it_survives_bytes(self, learner: Learner) -> None:
        nlp, again = new_pipeline(), new_pipeline()
        put_learner(nlp, learner)
        put_learner(again, Learner())

        again.from_bytes(nlp.to_bytes())

        assert again(TEXT)._.workbench_codes == nlp(TEXT)._.workbench_codes

    def it_is_not_there_before_it_is_put_there(self) -> None:
        with pytest.raises(KeyError):
            learner_in(new_pipeline())
