from workbench.domain.marks import Mark, MarkKind
from workbench.language.readers import Part, Passage
from workbench.language.speakers.marking import marks_of


class DescribeMarks:
    def it_keeps_titles_items_notes_and_boxes_where_they_stand(self) -> None:
        found = marks_of(
            [
                Passage("Bab satu", level=1, style="Heading 1"),
                Passage("beras", item=2, style="List Bullet"),
                Passage(""),
                Passage("Kotak", part=Part.BOX),
                Passage("Catatan", part=Part.NOTE),
            ]
        )

        assert found == (
            Mark(MarkKind.HEADING, 0, 8, 1, "Heading 1"),
            Mark(MarkKind.ITEM, 9, 14, 2, "List Bullet"),
            Mark(MarkKind.BOX, 16, 21),
            Mark(MarkKind.NOTE, 22, 29),
        )

    def it_marks_nothing_in_plain_passages(self) -> None:
        assert marks_of([Passage("Ya.", "H", cells=("H", "Ya."), table=1), Passage("  ", level=2)]) == ()

    def it_leaves_the_time_of_a_turn_to_the_turn(self) -> None:
        assert marks_of([Passage("Ya.", speaker="A", time=3.0)]) == ()
        assert marks_of([Passage("Ya.", time=3.0)]) == (Mark(MarkKind.TIME, 0, 3, time=3.0),)
