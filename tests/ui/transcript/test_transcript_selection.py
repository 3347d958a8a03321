from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.spans import Span, snapped_to_words
from workbench.ui.views import transcript_selection as reading

texts = st.text(st.sampled_from("ab-' .,1😀é́م\n"), min_size=1, max_size=60)


class DescribeSnapping:
    @given(texts, st.data())
    def it_answers_as_the_domain_does(self, text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text) - 1))
        span = Span(start, data.draw(st.integers(start + 1, len(text))))
        assert reading.snapped(text, span) == snapped_to_words(text, span)

    def it_has_nothing_to_say_about_nothing(self) -> None:
        assert reading.snapped("kata", None) is None
        assert reading.raw_span(3, 3) is None


class DescribeWords:
    def it_goes_through_them_and_back(self) -> None:
        text = "Anak-anak, (begitu) 1.500 rumah."
        there, position = [], 0
        while word := reading.word_after(text, position):
            there.append(word.of(text))
            position = word.end
        back, position = [], len(text)
        while word := reading.word_before(text, position):
            back.append(word.of(text))
            position = word.start
        assert there == ["Anak-anak", "begitu", "1.500", "rumah"] == back[::-1]

    @given(texts, st.data())
    def it_always_gets_on(self, text: str, data: st.DataObject) -> None:
        position = data.draw(st.integers(0, len(text)))
        after, before = reading.word_after(text, position), reading.word_before(text, position)
        assert after is None or after.end > position
        assert before is None or before.start < position


class DescribeSentences:
    def it_finds_where_the_next_and_the_last_begin(self) -> None:
        text = "Satu dua. Tiga? Empat lima"
        assert reading.sentence_after(text, 0) == 10
        assert reading.sentence_after(text, 20) == len(text)
        assert reading.sentence_before(text, 12) == 10
        assert reading.sentence_before(text, 10) == 0
