import pytest

from workbench.coding.ranking import Part, fitness, hits, words_of
from workbench.domain.codes import Code, Codebook, Guide

CODES = (
    Code("t", "Konteks wilayah", None, 0),
    Code(
        "net",
        "Jaringan internet",
        "t",
        0,
        name_en="Network access",
        guide=Guide(keywords=("sinyal", "blank spot")),
    ),
    Code("geo", "Geografi – jarak & medan", "t", 1, guide=Guide("Jalan rusak menuju rumah sasaran.")),
    Code("w", "Beban kerja", None, 1),
    Code("fee", "Biaya pribadi", "w", 0),
    Code("resume", "Résumé kegiatan", "w", 1),
)
BOOK = Codebook(CODES)


def found(typed):
    return [hit.code for hit in hits(typed, BOOK, BOOK)]


def first(typed):
    return hits(typed, BOOK, BOOK)[0]


class DescribeRanking:
    @pytest.mark.parametrize(
        ("typed", "code"),
        [
            ("jaringan internet", "net"),
            ("JARING", "net"),
            ("internet", "net"),
            ("ternet", "net"),
            ("pribadi biaya", "fee"),
            ("ber pri", None),
            ("resume", "resume"),
            ("bpri", "fee"),
            ("jrgn", "net"),
            ("jarignan", "net"),
            ("jarngan", "net"),
            ("biya pribdi", "fee"),
            ("medan geo", "geo"),
            ("adi aya", "fee"),
        ],
    )
    def it_finds_by_name_with_letters_left_out_and_slips(self, typed, code):
        assert (found(typed) or [None])[0] == code

    @pytest.mark.parametrize(
        ("typed", "code", "part"),
        [
            ("network", "net", Part.ENGLISH_NAME),
            ("sinyal", "net", Part.KEYWORDS),
            ("blank sp", "net", Part.KEYWORDS),
            ("rusak", "geo", Part.DEFINITION),
            ("beban fee", None, None),
            ("kerja pribadi", "fee", Part.PATH),
        ],
    )
    def it_finds_by_what_else_the_card_says(self, typed, code, part):
        best = next(iter(hits(typed, BOOK, BOOK)), None)
        assert (best.code if best else None, best.part if best else None) == (code, part)

    def it_puts_names_before_all_else(self):
        book = Codebook(
            [Code("a", "Lain", guide=Guide(keywords=("biaya",))), Code("b", "Ongkos biaya", None, 1)]
        )
        assert [hit.code for hit in hits("biaya", book, book)] == ["b", "a"]

    def it_puts_beginnings_before_the_middle_and_the_whole_name_first(self):
        names = ("Tidak jaringan", "Sejaringan", "Jaringan lain", "Jaringan")
        book = Codebook(Code(str(place), name, None, place) for place, name in enumerate(names))
        assert [hit.code for hit in hits("jaringan", book, book)] == ["3", "2", "0", "1"]

    def it_gives_all_for_nothing_and_none_for_mere_signs(self):
        assert found("  ") == [code.id for code in BOOK]
        assert found("/") == []
        assert found("zzzz") == []

    def it_marks_where_it_fits(self):
        assert [span.of("Jaringan internet") for span in first("inter").marks] == ["inter"]
        assert [span.of("Résumé kegiatan") for span in first("resume keg").marks] == ["Résumé keg"]
        assert [span.of("Biaya pribadi") for span in first("pri bia").marks] == ["Bia", "pri"]
        assert [span.of("Jaringan internet") for span in first("jarignan").marks] == ["Jaringan"]
        assert first("sinyal").marks == ()

    def it_marks_through_signs_that_fold_to_several(self):
        book = Codebook([Code("x", "Straße 😀 e\u0301tape")])
        (hit,) = hits("strasse", book, book)
        assert [span.of("Straße 😀 e\u0301tape") for span in hit.marks] == ["Straße"]
        (hit,) = hits("etape", book, book)
        assert hit.marks[0].of("Straße 😀 e\u0301tape") == "e\u0301tape"

    def it_needs_more_than_a_letter_of_a_definition(self):
        assert "geo" not in [hit.code for hit in hits("ru", BOOK, BOOK) if hit.part is Part.DEFINITION]

    def it_has_nothing_to_find_in_a_name_of_mere_signs(self):
        book = Codebook([Code("x", "???")])
        assert hits("a", book, book) == []

    def it_takes_one_letter_for_a_beginning_or_a_part_only(self):
        assert found("q") == []
        assert found("j")[0] == "net"

    def it_marks_neighbouring_letters_as_one(self):
        assert [span.of("Jaringan internet") for span in first("jri").marks] == ["J", "ri"]

    def it_lets_letters_begin_at_any_word(self):
        assert [span.of("Biaya pribadi") for span in first("pbd").marks] == ["p", "b", "d"]
        assert found("xpbd") == []

    def it_says_how_well_any_name_fits(self):
        assert fitness("biaya", "Biaya pribadi") > fitness("adi aya", "Biaya pribadi") > 0
        assert [fitness(typed, "Biaya pribadi") for typed in (" ", "/", "zzz")] == [1, 0, 0]

    def it_parts_words(self):
        assert words_of("Anak-anak, É!") == ["anak", "anak", "e"]
