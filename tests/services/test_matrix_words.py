"""What is said of a matrix, in both languages: its name, its headings, and the sentence that stands with it."""

import pytest

from tests.fakes.records import NETWORK, WORKLOAD
from workbench.domain.codes import Codebook
from workbench.domain.districts import PlaceLevel
from workbench.domain.matrices import Base, Dimension, Facet, Heading, Lack, Matrix, MatrixWish, Measure
from workbench.domain.participants import Role
from workbench.services.matrix_words import MatrixWords

D = Dimension
WISH = MatrixWish((Facet(D.CODE),), (Facet(D.DISTRICT),), tree=True)
NESTED = MatrixWish((Facet(D.PROVINCE), Facet(D.DISTRICT)), (Facet(D.ROLE), Facet(D.ATTRIBUTE, "Masa kerja")))
ID, EN = MatrixWords("id"), MatrixWords("en")


def matrix(**facts: object) -> Matrix:
    return Matrix(D.CODE, D.DISTRICT, Measure.CODINGS, (), (), (), (), (), **facts)  # type: ignore[arg-type]


class DescribeNames:
    def it_names_a_table_by_measure_and_sides(self) -> None:
        assert EN.title(WISH) == "Codings: theme and code by district"
        assert ID.title(WISH) == "Pengodean: tema dan kode per kabupaten"
        assert EN.title(NESTED) == "Codings: province, district by role, Masa kerja"

    def it_calls_places_by_their_level(self) -> None:
        assert MatrixWords("id", PlaceLevel.SUBDISTRICT).facet(Facet(D.DISTRICT)) == "Kecamatan"

    @pytest.mark.parametrize("words", [ID, EN])
    def it_has_words_for_everything(self, words: MatrixWords) -> None:
        assert all(words.measure(each) and words.meaning(each) for each in Measure)
        assert all(words.facet(Facet(each, "Usia")) for each in Dimension)
        assert words.total()

    @pytest.mark.parametrize(
        ("value", "measure", "said"),
        [
            (1234, Measure.WORDS, "1.234"),
            (0, Measure.PER_SOURCE, "0"),
            (2.5, Measure.ROW_PERCENT, "2,5"),
            (1, Measure.PRESENT, "●"),
            (0, Measure.PRESENT, "0"),
        ],
    )
    def it_writes_numbers_as_the_language_does(self, value: float, measure: Measure, said: str) -> None:
        assert ID.number(value, measure) == said


class DescribeHeadings:
    BOOK = Codebook((WORKLOAD, NETWORK))

    def it_calls_codes_by_their_name_where_that_leaves_no_doubt(self) -> None:
        code = next(each for each in self.BOOK if each.parent is not None)
        heading = Heading(code.id, self.BOOK.path(code.id))
        words = MatrixWords("id", book=self.BOOK)
        assert words.headings([heading], WISH.rows) == [code.name]
        twice = [heading, Heading(code.id, "Lain / Lagi")]
        assert words.headings(twice, WISH.rows) == [heading.label, "Lain / Lagi"]
        assert words.headings(twice, WISH.rows, tree=True) == [code.name] * 2

    def it_keeps_the_names_of_the_window_where_that_is_wanted(self) -> None:
        theme = self.BOOK.themes()[0]
        words = MatrixWords("en", book=self.BOOK, own_names=True)
        heading = Heading("P1", "P1", 0, (theme.id, theme.name))
        assert words.outer(heading, (Facet(D.THEME), Facet(D.SPEAKER))) == theme.name

    def it_says_kinds_and_roles_in_the_language(self) -> None:
        assert ID.headings([Heading("interview", "interview")], (Facet(D.KIND),)) == ["Wawancara"]
        assert ID.headings([Heading(Role.FACILITATOR.value, "")], (Facet(D.ROLE),)) == ["Pendamping"]

    def it_says_so_where_there_is_no_value(self) -> None:
        assert EN.headings([Heading("", "")], (Facet(D.ATTRIBUTE, "Usia"),)) == ["(none)"]

    def it_names_outer_headings(self) -> None:
        assert EN.outer(Heading("a", "A"), WISH.rows) == ""
        assert EN.outer(Heading("a", "A", 0, ("x", "Aceh")), NESTED.rows) == "Aceh"
        assert EN.outer(Heading("a", "A", 0, ("gone", "Tema")), (Facet(D.CODE),)) == "Tema"


class DescribeTheSentence:
    def it_says_measure_moderators_and_that_nothing_is_left_out(self) -> None:
        assert EN.sentence(WISH, matrix()) == (
            "A number says how many codings there are. What moderators say is counted, too. No coding is left out."
        )

    def it_says_how_much_of_moderators_does_not_count(self) -> None:
        lacks = ((Lack.MODERATOR, 2),)
        assert "tidak dihitung (2 pengodean)." in ID.sentence(WISH, matrix(moderator=False, lacks=lacks))
        assert "is not counted (2 codings)." in EN.sentence(WISH, matrix(moderator=False, lacks=lacks))
        assert "is not counted." in EN.sentence(WISH, matrix(moderator=False))

    def it_says_what_is_left_out_and_why(self) -> None:
        lacks = ((Lack.DISTRICT, 3), (Lack.SPEAKER, 2), (Lack.ANSWER, 1), (Lack.QUERY, 9))
        found = matrix(left_out=6, lacks=lacks)
        assert EN.sentence(WISH, found).endswith(
            "6 codings are left out: 3 without a district, 2 without a known speaker, "
            "1 outside the answers of a survey."
        )
        assert ID.sentence(WISH, found).endswith(
            "6 pengodean tidak termuat: 3 tanpa kabupaten, 2 tanpa penutur yang dikenal, 1 di luar jawaban survei."
        )
        assert EN.sentence(WISH, matrix(left_out=1)).endswith("1 coding is left out.")

    def it_names_the_query(self) -> None:
        wish = MatrixWish(WISH.rows, WISH.columns, query="{}")
        found = matrix(lacks=((Lack.QUERY, 4),))
        assert "the query “Biaya” finds; 4 others" in EN.sentence(wish, found, query="Biaya")
        assert "dari pencarian; 4 lainnya" in ID.sentence(wish, found)

    def it_says_whose_material_a_rate_is_of(self) -> None:
        assert "all material" in EN.sentence(WISH, matrix(base=Base.ALL))
        assert "seluruh bahan" in ID.sentence(WISH, matrix(base=Base.ALL))
        assert "(role, Masa kerja)" in EN.sentence(NESTED, matrix(base=Base.PART))
        assert "base" not in EN.sentence(WISH, matrix(base=Base.COLUMN))
