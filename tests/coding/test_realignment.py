import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coding.random_edits import History, transcript
from workbench.coding.realignment import Certainty, Placement, Realignment, realigned
from workbench.domain.spans import Span

TALK = (
    "P1: Pendamping datang tiap bulan dan mencatat nama anak.\n"
    "P2: Iya betul.\n"
    "P1: Kalau hujan jalan ke kantor desa putus dua hari.\n"
    "P2: Iya betul.\n"
    "P3: Sinyal hilang, laporan saya kirim dari pasar.\n"
)


def _of(text: str, words: str, number: int = 0) -> Span:
    """Return where words stand in a text for the nth time, from 0."""
    at = -1
    for _ in range(number + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def _placed(new: str, words: str, number: int = 0, old: str = TALK) -> Placement:
    return realigned(old, new, [_of(old, words, number)])[0]


class DescribeKeptWords:
    def it_places_words_behind_what_was_put_in_before_them(self):
        new = "Catatan: rekaman pagi.\n" + TALK
        placed = _placed(new, "jalan ke kantor desa")
        assert placed.certainty is Certainty.KEPT
        assert placed.span == _of(new, "jalan ke kantor desa")

    @pytest.mark.parametrize("number", [0, 1])
    def it_tells_occurrences_of_a_repeated_phrase_apart(self, number):
        new = TALK.replace("tiap bulan", "setiap bulan sekali").replace("dari pasar", "dari warung")
        assert _placed(new, "Iya betul.", number).span == _of(new, "Iya betul.", number)

    def it_keeps_the_second_when_the_first_is_taken_out_with_its_line(self):
        new = TALK.replace("P1: Pendamping datang tiap bulan dan mencatat nama anak.\nP2: Iya betul.\n", "")
        assert _placed(new, "Iya betul.", 1).span == _of(new, "Iya betul.")
        assert _placed(new, "Iya betul.", 0).certainty is Certainty.UNCERTAIN

    def it_follows_a_paragraph_that_was_moved(self):
        line = "P3: Sinyal hilang, laporan saya kirim dari pasar.\n"
        new = line + TALK.replace(line, "")
        placed = _placed(new, "laporan saya kirim")
        assert placed.certainty is Certainty.KEPT
        assert placed.span == _of(new, "laporan saya kirim")

    def it_follows_a_moved_block_of_many_words(self):
        old = "\n".join(
            f"P{n}: kata{n} tentang hal{n} yang ke {n} di desa{n} itu memang ada." for n in range(40)
        )
        lines = old.split("\n")
        new = "\n".join([*lines[10:], *lines[:10]])
        for wanted in ("hal3 yang ke 3", "hal30 yang ke 30"):
            assert _placed(new, wanted, old=old).span == _of(new, wanted)

    def it_keeps_part_of_a_word_and_white_space_at_the_ends(self):
        new = "Baru. " + TALK
        for words in ("endamp", " datang ", "hari.\nP2: Iya"):
            assert _placed(new, words).span == _of(new, words)

    def it_counts_code_points(self):
        old = "P1: 😀 anak👩‍👩‍👧 itu é senang sekali hari ini.\nP2: Iya."
        new = "P0: 🇮🇩🇮🇩 halo.\n" + old
        assert _placed(new, "itu é senang", old=old).span == _of(new, "itu é senang")

    def it_leaves_everything_where_it_is_in_the_same_text(self):
        spans = [Span(a, b) for a in range(0, 60, 7) for b in range(a + 3, 90, 11)]
        assert all(
            each.span == each.old and each.certainty is Certainty.KEPT
            for each in realigned(TALK, TALK, spans)
        )


class DescribeChangedWords:
    @pytest.mark.parametrize(
        ("words", "before", "after", "expected"),
        [
            (
                "Kalau hujan jalan ke kantor",
                "hujan jalan",
                "hujan deras jalan",
                "Kalau hujan deras jalan ke kantor",
            ),
            ("mencatat", "mencatat", "mencatatkan", "mencatatkan"),
            ("Sinyal hilang, laporan", "Sinyal", "Signal", "Signal hilang, laporan"),
            ("saya kirim dari pasar", "pasar", "pasarnya", "saya kirim dari pasarnya"),
            ("kantor desa putus", "kantor desa putus", "KANTOR DESA PUTUS", "KANTOR DESA PUTUS"),
            ("datang tiap bulan", "datang tiap", "datang  tiap", "datang  tiap bulan"),
        ],
    )
    def it_takes_small_corrections_in(self, words, before, after, expected):
        new = TALK.replace(before, after)
        placed = _placed(new, words)
        assert placed.certainty is Certainty.CHANGED
        assert placed.span is not None
        assert placed.span.of(new) == expected

    def it_takes_in_a_correction_at_either_end_of_the_text(self):
        for words, after in (("Pagi", "Pagy"), ("semua", "semuwa")):
            old = "Pagi ibu-ibu, terima kasih sudah datang semua"
            placed = _placed(old.replace(words, after), words, old=old)
            assert placed.certainty is Certainty.CHANGED

    def it_compares_long_spans_by_their_words(self):
        old = " ".join(f"kata{n}" for n in range(200))
        new = old.replace("kata77 ", "lain ").replace("kata120 ", "")
        placed = realigned(old, new, [Span(0, len(old))])[0]
        assert placed.certainty is Certainty.CHANGED
        assert placed.span == Span(0, len(new))

    def it_does_not_take_a_long_span_of_which_half_was_rewritten(self):
        old = "Awal " + " ".join(f"kata{n} hal{n}" for n in range(60)) + " akhir"
        new = "Awal " + " ".join(f"kata{n} barang{n}" for n in range(60)) + " akhir"
        assert realigned(old, new, [Span(0, len(old))])[0].certainty is Certainty.UNCERTAIN


class DescribeUncertainWords:
    def it_proposes_what_stands_there_instead(self):
        new = TALK.replace("jalan ke kantor desa putus", "banjir")
        placed = _placed(new, "jalan ke kantor desa putus")
        assert placed.certainty is Certainty.UNCERTAIN
        assert placed.span is None
        assert placed.candidates[0].of(new) == "banjir"

    def it_proposes_the_same_words_elsewhere_the_nearest_first(self):
        new = TALK.replace("P2: Iya betul.\nP1: Kalau", "P1: Kalau")
        placed = _placed(new, "Iya betul.")
        assert placed.certainty is Certainty.UNCERTAIN
        assert [each.of(new) for each in placed.candidates] == ["Iya betul."]

    def it_does_not_choose_between_a_sentence_and_its_double(self):
        line = "P3: Sinyal hilang, laporan saya kirim dari pasar.\n"
        new = TALK.replace(line, line * 2)
        placed = _placed(new, "Sinyal hilang")
        assert placed.certainty is Certainty.UNCERTAIN
        assert {each.start for each in placed.candidates} == {
            _of(new, "Sinyal hilang", n).start for n in (0, 1)
        }

    def it_does_not_follow_words_that_another_line_happens_to_end_with(self):
        old = "P1: Kami ke pasar, tidak tahu juga.\nP2: Rumahnya jauh dari jalan besar itu."
        new = "P4: Anaknya lima kelas satu, tidak tahu juga.\nP2: Rumahnya jauh dari jalan besar itu."
        assert _placed(new, "tidak tahu juga", old=old).certainty is Certainty.UNCERTAIN

    def it_does_not_take_in_a_paragraph_that_was_put_between(self):
        new = TALK.replace(
            "P2: Iya betul.\nP1:", "P4: Baru kemarin lusa ada rapat besar di balai.\nP2: Iya betul.\nP1:"
        )
        assert _placed(new, "nama anak.\nP2: Iya").certainty is Certainty.UNCERTAIN

    def it_does_not_place_words_of_which_some_went_elsewhere(self):
        new = TALK.replace("tiap bulan dan", "dan tiap bulan")
        assert _placed(new, "tiap bulan dan").certainty is Certainty.UNCERTAIN

    def it_says_near_what_the_words_stood(self):
        new = TALK.replace(" jalan ke kantor desa putus", "")
        placed = _placed(new, "jalan ke kantor desa putus")
        assert placed.candidates == ()
        assert new[: placed.near].endswith("hujan")

    def it_leaves_white_space_alone_to_a_person(self):
        placed = realigned(TALK, "x " + TALK, [Span(3, 4)])[0]
        assert placed.certainty is Certainty.UNCERTAIN

    @pytest.mark.parametrize("new", ["", " ", "Sama sekali lain."])
    def it_has_no_place_in_an_empty_or_other_text(self, new):
        assert _placed(new, "Sinyal hilang").certainty is Certainty.UNCERTAIN

    def it_ends_soon_over_texts_without_anything_in_common(self):
        old = " ".join(f"a{n % 977}" for n in range(9000))
        new = " ".join(f"a{n * n % 991}" for n in range(9000))
        spans = [Span(n * 20, n * 20 + 15) for n in range(900)]
        placed = realigned(old, new, spans)
        assert len(placed) == len(spans)

    def it_finds_its_way_through_texts_that_were_corrected_everywhere(self):
        old = "\n".join(
            f"P1: kata{n} dan juga hal{n} serta barang{n} lagi pula nama{n} ya." for n in range(1500)
        )
        new = old.replace("juga", "jugalah").replace("serta", "beserta")
        placed = realigned(
            old, new, [_of(old, f"barang{n} lagi pula nama{n} ya") for n in range(0, 1500, 50)]
        )
        assert {each.certainty for each in placed} == {Certainty.KEPT}

    def it_finds_its_way_where_every_fifth_word_was_corrected(self):
        old = "\n".join(f"a{n} b{n} c{n} d{n} x{n}" for n in range(3000))
        new = old.replace("x", "y")
        placed = realigned(old, new, [_of(old, f"b{n} c{n}") for n in range(0, 3000, 100)])
        assert {each.certainty for each in placed} == {Certainty.KEPT}


class DescribeTheLawOfCorrections:
    """Ten thousand random edits: what is placed quotes its own words, not those of another time they were said."""

    @pytest.mark.parametrize("seed", range(100))
    def it_holds_after_a_hundred_edits(self, seed):
        dice = random.Random(seed)
        for _ in range(10):
            old = transcript(dice)
            spans = _spans(old, dice)
            history = History(old, dice)
            for _ in range(10):
                history.edit()
            for span, placed in zip(spans, realigned(old, history.text, spans), strict=True):
                assert placed.old == span
                _check(placed, old, history)

    @given(seed=st.integers(0, 2**32), edits=st.integers(0, 40))
    def it_drops_nothing_and_quotes_truly(self, seed, edits):
        dice = random.Random(seed)
        old = transcript(dice, 8)
        spans = _spans(old, dice)
        history = History(old, dice)
        for _ in range(edits):
            history.edit()
        placed = Realignment(old, history.text).placements(spans)
        assert [each.old for each in placed] == spans
        for each in placed:
            assert all(candidate.end <= len(history.text) for candidate in each.candidates)
            if each.certainty is Certainty.KEPT:
                assert each.span is not None
                assert each.span.of(history.text) == each.old.of(old)


def _spans(text: str, dice: random.Random) -> list[Span]:
    """Choose what researchers code: some words of a turn, or whole turns."""
    spans = []
    lines, start = [], 0
    for line in text.splitlines():
        lines.append((start, start + len(line)))
        start += len(line) + 1
    for _ in range(40):
        first = dice.randrange(len(lines))
        if dice.random() < 0.2:
            spans.append(Span(lines[first][0], lines[min(len(lines) - 1, first + dice.randrange(3))][1]))
            continue
        low, high = lines[first]
        starts = [low, *(at + 1 for at in range(low, high) if text[at] == " ")]
        at = dice.choice(starts)
        ends = [each - 1 for each in starts if each > at] + [high]
        spans.append(Span(at, dice.choice(ends)))
    return spans


def _check(placed: Placement, old: str, history: History) -> None:
    """Demand that a placed span holds the letters that the history knows to be its own."""
    if placed.span is None:
        return
    if placed.certainty is Certainty.KEPT:
        assert placed.span.of(history.text) == placed.old.of(old)
    there = history.numbers[placed.span.start : placed.span.end]
    roots = [history.root(number) for number in there]
    own = sum(1 for root in roots if root is not None and placed.old.contains(root))
    others = [
        number
        for number, root in zip(there, roots, strict=True)
        if root is not None and not placed.old.contains(root)
    ]
    if placed.certainty is Certainty.KEPT:
        assert len(others) <= own // 3, "the words of another time"
    else:
        sure = [number for number in others if number < history.size and number not in history.unsure]
        assert len(sure) <= 2 * own, "the words of another time"
    first = range(placed.old.start, placed.old.end)
    if history.place(first) is not None and history.unsure.isdisjoint(first):
        assert 2 * sum(number in first for number in there) >= len(there), "a copy instead of what was copied"
