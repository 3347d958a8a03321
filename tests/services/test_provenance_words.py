import pytest

from workbench.services.provenance_words import CodeParts, code_parts, folded

CODE = (("fgd garut, p3", ""), ("fgd", "garut, p3"), ("fgd garut", "p3"))


class DescribeCodes:
    @pytest.mark.parametrize(
        "words",
        [
            "[FGD Garut, P3, par. 41]",
            "(FGD Garut, P3, par. 41)",
            "FGD Garut, P3, par. 41",
            " [ fgd garut , p3,par.41 ] ",
            "[FGD\u00a0Garut,\u2009P3, par.\u00a041]",
            "[FGD Garut, P3, ¶41]",
            "[FGD Garut, P3, ¶ 41].",
            "FGD Garut, P3; para. 41",
            "FGD Garut, P3, Paragraf 41",
            "FGD Garut, P3, paragraph 41",
            "FGD Garut, P3, alinea 41,",
            "[FGD Garut, P3 par 41",
            "\u200e[FGD Garut, P3, par. 41]\u200f",
        ],
    )
    def it_is_read_whatever_it_looks_like(self, words: str) -> None:
        parts = code_parts(words)
        assert parts is not None
        assert (parts.first, parts.last, parts.said) == (41, 41, "")
        assert ("fgd garut", "p3") in parts.places

    def it_gives_every_way_to_part_names(self) -> None:
        assert code_parts("[FGD Garut, P3, par. 41]") == CodeParts(CODE, 41, 41)

    def it_stands_behind_what_was_said(self) -> None:
        parts = code_parts("“Sinyal [di sini] hilang.” [FGD Garut, P3, par. 41], katanya")
        assert parts is not None
        assert parts.said == '"sinyal [di sini] hilang." '
        assert parts.first == 41

    def it_can_have_brackets_in_its_names(self) -> None:
        for words in ("(FGD Garut (2), P3, par. 41)", "[FGD Garut (2), P3, par. 41]"):
            parts = code_parts(words)
            assert parts is not None
            assert ("fgd garut (2)", "p3") in parts.places

    def it_may_say_first_what_a_quotation_is_an_example_of(self) -> None:
        parts = code_parts("(Khas; FGD Garut, P3, par. 41)")
        assert parts is not None
        assert ("fgd garut", "p3") in parts.places

    @pytest.mark.parametrize(
        ("words", "first", "last"),
        [("41–43", 41, 43), ("41 - 43", 41, 43), ("43-41", 43, 43), ("0", 0, 0)],
    )
    def it_can_be_of_several_paragraphs(self, words: str, first: int, last: int) -> None:
        parts = code_parts(f"FGD Garut, par. {words}")
        assert parts is not None
        assert (parts.first, parts.last) == (first, last)

    @pytest.mark.parametrize(
        "words",
        [
            "",
            "sinyal",
            "par. 41",
            "[par. 41]",
            "FGD Garut, P3",
            "FGD Garut, P3, par.",
            "FGD Garut, P3, hlm. 41",
            "spar 41",
            "FGD Garut, par. 41 dan seterusnya",
            "x" * 500 + ", par. 41",
            "x" * 5000 + " [FGD Garut, P3, par. 41]",
            "FGD Garut, par. 12345678",
        ],
    )
    def it_is_not_seen_where_there_is_none(self, words: str) -> None:
        assert code_parts(words) is None


class DescribeFolding:
    def it_leaves_one_kind_of_everything(self) -> None:
        assert folded(" FGD\u2003Garut – “A”\u00ad ‘B’ ＝ … ") == "fgd garut - \"a\" 'b' = ..."
