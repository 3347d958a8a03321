"""Personal data found, decided about and remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.personal_study import FIRST, mark, named_project, source
from workbench.coding.material import RemoveSource
from workbench.coding.participants import ChangeParticipants
from workbench.coding.personal_marks import KeepMarks, MaskMarks
from workbench.domain.errors import AlreadyMarked, SpanOutOfRange
from workbench.domain.participants import Participant
from workbench.domain.personal import KeyEntry, MarkState, PersonalKind, PersonalMark
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.services.jobs import Silent
from workbench.services.personal import (
    Unreviewed,
    known_names,
    marked_by_hand,
    places,
    search_personal,
    unreviewed,
)
from workbench.services.personal_decisions import (
    GIVEN,
    choices_for,
    ids_of,
    likeness,
    masking,
    note_given,
    same_as,
    stand_ins_of,
)
from workbench.services.personal_key import PersonalKey, spoken_for, where
from workbench.services.projects import Project

SECRET = "rahasia"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = named_project(tmp_path)
    yield made
    made.close()


def search(project: Project, *names: str):
    sources = [source(project, each).id for each in names] or None
    return search_personal(project.reader, project.coder.id, project.clock, sources)


def mask(project: Project, marks, pseudonym: str = "", **more) -> dict[str, str]:
    made = masking(project, marks, pseudonym, **more)
    assert made.operation is not None
    project.perform(made.operation)
    return {
        project.reader.get(PersonalMark, id).segment.quote: word for id, word in made.operation.pseudonyms
    }


def of_kind(project: Project, *kinds: PersonalKind) -> list[PersonalMark]:
    return [each for each in project.reader.all(PersonalMark) if each.kind in kinds]


class DescribeSearching:
    def it_notes_what_is_found_with_how_and_how_surely(self, project: Project):
        operation = search(project, "satu")
        assert operation is not None
        project.perform(operation)
        (phone,) = of_kind(project, PersonalKind.PHONE)
        assert phone.segment.quote == "0812-3456-7890"
        assert phone.state is MarkState.OPEN
        assert phone.how
        assert 0 < phone.certainty <= 1

    def it_changes_no_word_and_finds_nothing_twice(self, project: Project):
        project.perform(search(project))
        assert project.reader.get(Transcript, source(project, "satu").id).text == FIRST
        assert search(project) is None

    def it_leaves_words_that_a_mark_covers(self, project: Project):
        mark(project, "satu", "saya 0812-3456-7890 😀", PersonalKind.OTHER)
        found = search(project, "satu")
        assert found is not None
        assert "0812-3456-7890" not in [each.segment.quote for each in found.marks]

    def it_learns_what_people_said_of_names(self, project: Project):
        budi, sri = mark(project, "satu", "Pak Budi"), mark(project, "satu", "Bu Sri")
        mask(project, budi)
        project.perform(KeepMarks(ids_of(sri)))
        project.perform(KeepMarks(ids_of(budi[:1])))
        known = known_names(project.reader)
        assert known.confirmed == {"Pak Budi"}
        assert known.rejected == {"Bu Sri"}

    def it_counts_what_nobody_decided_about(self, project: Project):
        first = unreviewed(project.reader, [source(project, "satu").id])
        assert first.open == 0
        assert first.found >= 2
        assert first.sources == 1
        operation = search(project, "satu")
        assert operation is not None
        project.perform(operation)
        after = unreviewed(project.reader, [source(project, "satu").id], Silent())
        assert after == Unreviewed(first.found, 0, 1)
        assert after.count == first.found
        project.perform(KeepMarks(ids_of(operation.marks)))
        assert unreviewed(project.reader, [source(project, "satu").id]).count == 0


class DescribeMarkingByHand:
    def it_marks_words_and_shows_them_in_their_place(self, project: Project):
        mark(project, "satu", "Pak Budi")
        first, second = places(project.reader)
        assert (first.mark.segment.quote, first.source_name, first.mark.how) == ("Pak Budi", "satu", "hand")
        assert first.before.endswith("Tetangga saya ")
        assert first.after == " punya warung."
        assert second.before == "Moderator: Terima kasih Bu Sri, salam untuk "

    def it_refuses_what_is_marked_and_what_is_not_there(self, project: Project):
        at = source(project, "satu").id
        operation = marked_by_hand(project, at, Span(0, 4), PersonalKind.OTHER)
        project.perform(operation)
        with pytest.raises(AlreadyMarked):
            project.perform(marked_by_hand(project, at, Span(0, 4), PersonalKind.NAME))
        with pytest.raises(SpanOutOfRange):
            marked_by_hand(project, at, Span(0, 9999), PersonalKind.NAME)


class DescribeMasking:
    def it_gives_one_person_one_pseudonym_in_all_sources(self, project: Project):
        marks = [
            *mark(project, "dua", "Ibu Sri"),
            *mark(project, "satu", "Pak Budi"),
            *mark(project, "satu", "Bu Sri"),
        ]
        # Numbers come by the material, whatever order the marks are named in; P7 speaks in it already.
        assert mask(project, marks) == {"Bu Sri": "P1", "Pak Budi": "P2", "Ibu Sri": "P1"}

    def it_passes_over_code_names_and_what_was_given_away(self, project: Project):
        project.file.set_setting(GIVEN, "6")
        assert mask(project, mark(project, "satu", "Pak Budi")) == {"Pak Budi": "P8"}

    def it_calls_a_known_participant_by_their_code_name(self, project: Project):
        (person,) = [each for each in project.reader.all(Participant) if each.name == "P7"]
        project.perform(ChangeParticipants((person.described((("Nama asli", "Budi"),)),)))
        assert mask(project, mark(project, "satu", "Pak Budi")) == {"Pak Budi": "P7"}

    def it_names_kinds_in_the_projects_language(self, project: Project):
        marks = mark(project, "satu", "0812-3456-7890", PersonalKind.PHONE)
        assert mask(project, marks) == {"0812-3456-7890": "[telepon]"}
        assert stand_ins_of(project)[PersonalKind.EMAIL] == "[surel]"

    def it_lets_a_person_tell_two_of_one_name_apart(self, project: Project):
        one, other = mark(project, "satu", "Bu Sri"), mark(project, "dua", "Ibu Sri")
        mask(project, one)
        assert choices_for(project, other[0])[:2] == ["P1", "P2"]
        assert "P7" in choices_for(project, other[0])
        assert "Bu Sri" not in choices_for(project, other[0])
        mask(project, other[:1], "P9")
        third = mark(project, "satu", "Sri")
        assert masking(project, other[1:]).operation == MaskMarks(((other[1].id, "P9"),))
        assert masking(project, third).operation is not None
        project.perform(RemoveSource(source(project, "satu").id))
        assert mask(project, other[1:]) == {"Ibu Sri": "P9"}

    def it_asks_who_is_meant_where_nothing_tells(self, project: Project):
        one, two = mark(project, "satu", "Bu Sri")[:2]
        mask(project, [one], "P1")
        mask(project, [two], "P2")
        (third, *_rest) = mark(project, "dua", "Ibu Sri")
        made = masking(project, [third])
        assert made.operation is None
        assert made.doubtful == (third,)

    def it_finds_all_that_says_the_same(self, project: Project):
        marks = [*mark(project, "satu", "Bu Sri"), *mark(project, "dua", "Ibu Sri")]
        mark(project, "satu", "Pak Budi")
        assert {each.id for each in same_as(project.reader, marks[:1])} == {each.id for each in marks}
        (phone,) = mark(project, "satu", "0812-3456-7890", PersonalKind.PHONE)
        assert likeness(phone) == (PersonalKind.PHONE, "081234567890")

    def it_never_gives_a_number_again_that_left_in_a_copy(self, project: Project):
        budi = mark(project, "satu", "Pak Budi")
        mask(project, budi)
        note_given(project)
        assert project.file.setting(GIVEN) == "1"
        project.perform(KeepMarks(ids_of(budi)))
        note_given(project)
        assert project.file.setting(GIVEN) == "1"
        assert mask(project, mark(project, "satu", "Bu Sri")) == {"Bu Sri": "P2"}


class DescribeTheKey:
    def it_learns_who_is_masked_whenever_it_is_opened(self, project: Project):
        mask(project, mark(project, "satu", "Bu Sri"))
        with PersonalKey.create(project, SECRET) as key:
            assert key.entries() == (KeyEntry("P1", ("Bu Sri",)),)
            assert key.path == where(project)
            key.describe("P1", "Kader")
        mask(project, [*mark(project, "dua", "Ibu Sri"), *mark(project, "satu", "Pak Budi")])
        with PersonalKey.open(project, SECRET) as key:
            assert key.entries() == (
                KeyEntry("P1", ("Bu Sri", "Ibu Sri"), "Kader"),
                KeyEntry("P2", ("Pak Budi",)),
            )

    def it_remembers_whom_a_deleted_source_named(self, project: Project):
        mask(project, mark(project, "satu", "Bu Sri"))
        with PersonalKey.create(project, SECRET) as key:
            project.perform(RemoveSource(source(project, "satu").id))
            sri = mark(project, "dua", "Ibu Sri")
            assert mask(project, sri, remembered=key.remembered()) == {"Ibu Sri": "P1"}

    def it_tells_who_has_two_pseudonyms(self, project: Project):
        one, other = mark(project, "satu", "Bu Sri"), mark(project, "dua", "Ibu Sri")
        mask(project, one)
        mask(project, other, "P9")
        with PersonalKey.create(project, SECRET) as key:
            assert key.twice_named() == {"sri": ("P1", "P9")}

    def it_is_not_written_where_it_can_only_be_read(self, project: Project, monkeypatch: pytest.MonkeyPatch):
        with PersonalKey.create(project, SECRET) as key:
            mask(project, mark(project, "satu", "Bu Sri"))
            monkeypatch.setattr(key._file, "read_only", True)
            assert key.read_only
            assert key.update() == 0
            assert key.entries() == ()
            monkeypatch.undo()
            assert key.update() == 1

    def it_is_asked_for_nothing_that_the_marks_do_not_say(self, project: Project):
        mask(project, mark(project, "satu", "Bu Sri"))
        mask(project, mark(project, "satu", "sri@contoh.id", PersonalKind.EMAIL))
        assert spoken_for(project.reader) == [("P1", "Bu Sri")]
