from dataclasses import replace
from itertools import pairwise

from workbench.coding.realignment import Realignment
from workbench.coding.talk_realignment import realigned_marks, realigned_turns
from workbench.domain.marks import Mark, MarkKind
from workbench.domain.turns import Turn

TALK = (
    "Catatan lapangan\n"
    "P1: Jalan ke balai desa rusak sejak banjir bulan lalu.\n"
    "P2: Iya betul.\n"
    "P1: Kami naik perahu kalau musim hujan tiba.\n"
    "P2: Anak-anak pun begitu, Bu, ke sekolah."
)


def _turns(text: str = TALK) -> tuple[Turn, ...]:
    turns, start = [], 0
    for line in text.splitlines():
        if line[0] == "P" and ":" in line:
            label = line.index(":")
            turns.append(
                Turn(
                    len(turns), line[:label], start, start + label + 2, start + len(line), f"p-{line[:label]}"
                )
            )
        start += len(line) + 1
    return tuple(turns)


def _said(
    new: str, old: str = TALK, turns: tuple[Turn, ...] | None = None
) -> list[tuple[str, str | None, str]]:
    moved = realigned_turns(_turns(old) if turns is None else turns, Realignment(old, new))
    assert [each.index for each in moved] == list(range(len(moved)))
    for each, later in pairwise(moved):
        assert each.end <= later.start
    for each in moved:
        assert each.start <= each.text_start <= each.end <= len(new)
    return [(each.speaker, each.participant, new[each.text_start : each.end]) for each in moved]


class DescribeRealignedTurns:
    def it_leaves_them_alone_in_the_same_text(self):
        assert realigned_turns(_turns(), Realignment(TALK, TALK)) == _turns()

    def it_moves_them_with_their_words(self):
        new = "Rekaman pagi\n" + TALK.replace("rusak", "rusak parah")
        said = _said(new)
        assert said[0] == ("P1", "p-P1", "Jalan ke balai desa rusak parah sejak banjir bulan lalu.")
        assert len(said) == 4

    def it_counts_words_that_were_added_behind_a_turn_to_it(self):
        said = _said(TALK.replace("musim hujan tiba.", "musim hujan tiba. Sewanya mahal.\nItu pun antre."))
        assert said[2][2].endswith("Itu pun antre.")

    def it_drops_a_turn_whose_words_were_all_taken_out(self):
        assert [each[0] for each in _said(TALK.replace("P2: Iya betul.\n", ""))] == ["P1", "P1", "P2"]

    def it_keeps_a_turn_of_which_every_word_was_corrected(self):
        said = _said(TALK.replace("P2: Iya betul.", "P3: Ya, benar sekali."))
        assert said[1] == ("P3", None, "Ya, benar sekali.")

    def it_gives_a_turn_to_whom_its_corrected_label_names(self):
        said = _said(TALK.replace("P1: Kami naik", "P2: Kami naik"))
        assert said[2][:2] == ("P2", "p-P2")

    def it_gives_a_turn_to_nobody_known_under_a_label_that_is_new(self):
        said = _said(TALK.replace("P1: Kami naik", "Bu Ani: Kami naik"))
        assert said[2] == ("Bu Ani", None, "Kami naik perahu kalau musim hujan tiba.")
        assert said[0][:2] == ("P1", "p-P1")

    def it_knows_a_longer_label_from_another_person(self):
        assert _said(TALK.replace("P1: Kami", "P12: Kami"))[2][:2] == ("P12", None)
        assert _said(TALK.replace("P1: Kami", "P1 (ketua): Kami"))[2][:2] == ("P1", "p-P1")

    def it_ends_a_new_label_at_its_colon_when_words_were_put_in_behind_it(self):
        said = _said(TALK.replace("P1: Kami naik", "P7: Oh begitu, kami naik"))
        assert said[2] == ("P7", None, "Oh begitu, kami naik perahu kalau musim hujan tiba.")

    def it_lets_a_turn_go_on_as_its_speakers_whose_label_was_taken_out(self):
        said = _said(TALK.replace("P1: Kami naik", "Kami naik"))
        assert said[2] == ("P1", "p-P1", "Kami naik perahu kalau musim hujan tiba.")

    def it_reads_a_new_label_that_has_no_colon(self):
        old = TALK.replace("P1: ", "P1 - ").replace("P2: ", "P2 - ")
        turns = tuple(
            replace(each, start=each.start + n, text_start=each.text_start + n + 1, end=each.end + n + 1)
            for n, each in enumerate(_turns())
        )
        moved = realigned_turns(
            turns, Realignment(old, old.replace("P1 - Kami", "P7 - Kami")), lambda label: label.strip(" -")
        )
        assert (moved[2].speaker, moved[2].participant) == ("P7", None)

    def it_leaves_a_turn_alone_whose_label_can_name_nobody(self):
        new = TALK.replace("P1: Kami naik", "P7: Kami naik")
        moved = realigned_turns(_turns(), Realignment(TALK, new), lambda label: label.replace("P7", ""))
        assert (moved[2].speaker, moved[2].participant) == ("P1", "p-P1")

    def it_begins_a_turn_where_a_known_label_was_put_in(self):
        said = _said(TALK.replace("P1: Kami", "P2: Sudah lama itu.\nP1: Kami"))
        assert said[2] == ("P2", "p-P2", "Sudah lama itu.")

    def it_begins_none_in_a_header_that_stayed_as_it_was(self):
        old = "P1: ketua kelompok, 40 tahun\n" + TALK
        turns = _turns(old)[1:]
        turns = tuple(replace(turn, index=number) for number, turn in enumerate(turns))
        assert _said(old.replace("rusak", "rusak parah"), old, turns) == _said(
            TALK.replace("rusak", "rusak parah")
        )

    def it_leaves_two_turns_joined_that_a_person_joined(self):
        first, second, third, fourth = _turns()
        joined = (replace(first, end=second.end), replace(third, index=1), replace(fourth, index=2))
        said = _said(TALK.replace("tiba.", "datang."), TALK, joined)
        assert [each[0] for each in said] == ["P1", "P1", "P2"]
        assert said[0][2].endswith("P2: Iya betul.")

    def it_parts_a_turn_at_a_label_put_in_and_lets_the_rest_be_said_by_it(self):
        said = _said(TALK.replace("P1: Kami naik perahu", "P1: Kami naik\nP2: perahu"))
        assert said[3] == ("P2", "p-P2", "perahu kalau musim hujan tiba.")

    def it_follows_a_turn_that_was_moved(self):
        line = "P1: Kami naik perahu kalau musim hujan tiba.\n"
        new = TALK.replace(line, "").replace("P1: Jalan", line + "P1: Jalan")
        assert [each[2][:8] for each in _said(new)] == ["Kami nai", "Jalan ke", "Iya betu", "Anak-ana"]

    def it_leaves_a_line_that_was_moved_into_anothers_turn_to_its_speaker(self):
        old = TALK.replace(
            "musim hujan tiba.", "musim hujan tiba.\nSewa perahu itu dua puluh ribu sekali jalan."
        )
        line = "Sewa perahu itu dua puluh ribu sekali jalan.\n"
        new = old.replace(line, "").replace("P2: Iya betul.\n", "P2: Iya betul.\n" + line)
        turns = tuple(
            replace(each, end=old.index("\nP2: Anak")) if each.index == 2 else each for each in _turns(old)
        )
        said = _said(new, old, turns)
        assert ("P1", "p-P1", line.strip()) in said

    def it_ends_a_turn_where_words_of_nobody_follow(self):
        old = TALK.replace("P2: Anak", "Istirahat makan siang bersama di balai\nP2: Anak")
        new = old.replace("musim hujan tiba.", "musim penghujan tiba.").replace("siang", "siang ramai")
        said = _said(new, old)
        assert said[2][2] == "Kami naik perahu kalau musim penghujan tiba."

    def it_knows_turns_without_labels(self):
        turns = tuple(
            Turn(each.index, each.speaker, each.text_start, each.text_start, each.end, each.participant)
            for each in _turns()
        )
        said = _said(TALK.replace("rusak", "rusak parah"), turns=turns)
        assert said[0][2] == "Jalan ke balai desa rusak parah sejak banjir bulan lalu."

    def it_does_not_take_a_clock_for_a_name(self):
        old = "[00:01:05] Ani: Jalan rusak sejak banjir.\n[00:02:10] Budi: Iya betul sekali itu."
        turns = (Turn(0, "Ani", 0, 16, 41, "p-a", 65.0), Turn(1, "Budi", 42, 59, len(old), "p-b", 130.0))
        said = _said(old.replace("00:02:10", "00:02:11"), old, turns)
        assert said[1] == ("Budi", "p-b", "Iya betul sekali itu.")
        other = _said(old.replace("Budi: Iya", "Cici: Iya"), old, turns)
        assert other[1] == ("Cici", None, "Iya betul sekali itu.")

    def it_has_none_in_a_text_with_nothing_of_the_old_one(self):
        assert _said("Sesuatu yang lain sama sekali.\n") == []
        assert _said("") == []

    def it_ignores_an_empty_turn(self):
        turns = (*_turns(), Turn(4, "P9", len(TALK), len(TALK), len(TALK)))
        assert len(_said(TALK, turns=turns)) == 4


class DescribeRealignedMarks:
    def it_moves_marks_with_their_words_and_drops_those_without(self):
        marks = (
            Mark(MarkKind.HEADING, 0, 16, 1, "Heading 1"),
            Mark(MarkKind.ITEM, TALK.index("P2: Iya"), TALK.index("P2: Iya") + 14, 1),
            Mark(MarkKind.ITEM, TALK.index("P1: Kami"), len(TALK), 1),
        )
        new = ("Baru. " + TALK).replace("P2: Iya betul.\n", "")
        moved = realigned_marks(marks, Realignment(TALK, new))
        assert [new[each.start : each.end][:16] for each in moved] == ["Catatan lapangan", "P1: Kami naik pe"]
