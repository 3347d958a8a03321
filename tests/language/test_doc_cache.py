import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import DocBin

from tests.language.pipelines import TALK
from workbench.domain.sources import Transcript
from workbench.language import doc_cache
from workbench.language.doc_cache import key_of, packed, parted_from, read, unpacked
from workbench.language.learning.lesson import Grain
from workbench.language.pipeline import new_pipeline
from workbench.language.tongues import Tongue
from workbench.language.units import Parted, talk_in, talk_of

NLP = new_pipeline()
TEXT = "P1: Sinyalnya nggak ada, eee… gabisa lapor.\nWe have 1:150 families, and they don't answer.\n\n“Ya.”"


class DescribeKeptDocs:
    def it_gives_the_same_words_as_the_doc(self) -> None:
        transcript = Transcript(TALK, TEXT)

        kept = talk_in(parted_from(packed(read(NLP, TEXT))), transcript, {}, Grain.SENTENCE)

        assert kept == talk_of(new_pipeline(), transcript, {}, Grain.SENTENCE)

    @given(st.text(alphabet="aB1 .…!?\n:-'é😀", max_size=60))
    def it_gives_the_same_places_whatever_the_text(self, text: str) -> None:
        doc = read(NLP, text)
        one, other = Parted.of(doc), parted_from(packed(doc))

        assert np.array_equal(one._start, other._start)
        assert np.array_equal(one._end, other._end)

    def it_makes_the_doc_again(self) -> None:
        doc = unpacked(new_pipeline(), packed(read(NLP, TEXT)))

        assert doc.text == TEXT
        assert [token.lemma_ for token in doc] == [token.lemma_ for token in NLP(TEXT)]
        assert [token.norm_ for token in doc] == [token.norm_ for token in NLP(TEXT)]
        assert [sentence.text for sentence in doc.sents] == [sentence.text for sentence in NLP(TEXT).sents]

    def it_is_an_ordinary_doc_bin(self) -> None:
        (doc,) = DocBin().from_bytes(packed(read(NLP, TEXT))).get_docs(new_pipeline().vocab)

        assert doc.text == TEXT

    @pytest.mark.parametrize("damaged", [b"", b"nothing of ours", packed(read(NLP, TEXT))[:-20]])
    def it_says_that_bytes_are_damaged(self, damaged: bytes) -> None:
        with pytest.raises(ValueError):
            parted_from(damaged)

    def it_takes_no_bin_of_several(self) -> None:
        docs = [read(NLP, "satu"), read(NLP, "dua")]

        with pytest.raises(ValueError, match="not one"):
            parted_from(DocBin(attrs=doc_cache.ATTRIBUTES, docs=docs).to_bytes())

    def it_takes_no_bin_that_lacks_a_text(self) -> None:
        kept = DocBin().from_bytes(packed(read(NLP, TEXT)))
        kept.strings.remove("Sinyalnya")

        with pytest.raises(ValueError, match="missing"):
            parted_from(kept.to_bytes())


class DescribeTheKey:
    def it_changes_with_the_text_and_the_language(self) -> None:
        keys = [key_of(new_pipeline(each), text) for each in Tongue for text in ("aa", "bb")]

        assert len(set(keys)) == 6
        assert keys[0] == key_of(new_pipeline(Tongue.INDONESIAN), "aa")

    def it_changes_with_the_rules(self, monkeypatch: pytest.MonkeyPatch) -> None:
        before = key_of(NLP, "aa")
        monkeypatch.setattr(doc_cache, "_source", lambda module: module.__name__)
        doc_cache._rules.cache_clear()
        after = key_of(NLP, "aa")
        doc_cache._rules.cache_clear()

        assert after != before

    def it_changes_with_the_programs_version(self, monkeypatch: pytest.MonkeyPatch) -> None:
        before = key_of(NLP, "aa")
        monkeypatch.setattr(doc_cache, "version", lambda name: f"{name} 9.9")
        doc_cache._rules.cache_clear()
        after = key_of(NLP, "aa")
        doc_cache._rules.cache_clear()

        assert after != before

    def it_is_there_where_the_programs_source_is_not(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def nothing(module: object) -> str:
            raise OSError

        monkeypatch.setattr(doc_cache.inspect, "getsource", nothing)

        told = doc_cache._source(doc_cache)
        assert told == doc_cache._source(doc_cache)
        assert told != doc_cache._source(pytest)
