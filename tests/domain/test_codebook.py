import pytest

from workbench.domain.codes import Code, Codebook, brief_names, checked_name
from workbench.domain.errors import AmbiguousName, NameEmpty, UnknownThing
from workbench.domain.ids import CodeId


def code(id, parent=None, position=0, name=None):
    return Code(CodeId(id), name or id, CodeId(parent) if parent else None, position)


BOOK = Codebook(
    [
        code("c2", "t1", 1, "Biaya"),
        code("t2", None, 1, "Kinerja"),
        code("t1", None, 0, "Beban kerja"),
        code("c1", "t1", 0, "Rasio"),
        code("d1", "c1", 0, "Kota"),
        code("e1", "t2", 0, "Biaya"),
    ]
)


class DescribeCodebook:
    def it_gives_the_codes_in_the_books_order(self):
        assert [each.id for each in BOOK] == ["t1", "c1", "d1", "c2", "t2", "e1"]
        assert len(BOOK) == 6

    def it_knows_themes_children_and_branches(self):
        assert [each.id for each in BOOK.themes()] == ["t1", "t2"]
        assert [each.id for each in BOOK.children(CodeId("t1"))] == ["c1", "c2"]
        assert BOOK.branch_ids(CodeId("c1")) == {"c1", "d1"}
        assert BOOK.theme_of(CodeId("d1")).id == "t1"
        assert BOOK.theme_of(CodeId("t2")).is_theme

    def it_names_a_code_by_its_path(self):
        assert BOOK.path(CodeId("d1")) == "Beban kerja / Rasio / Kota"
        assert [each.id for each in BOOK.ancestors(CodeId("d1"))] == ["t1", "c1"]

    @pytest.mark.parametrize(
        "path",
        ["Beban kerja / Rasio / Kota", "beban KERJA / rasio/  kota".replace("/  ", " / "), "Kota", "d1"],
    )
    def it_finds_a_code_by_path_by_a_unique_name_or_by_id(self, path):
        assert BOOK.at_path(path).id == "d1"

    def it_says_when_a_name_means_several_or_nothing(self):
        with pytest.raises(AmbiguousName):
            BOOK.at_path("Biaya")
        with pytest.raises(UnknownThing):
            BOOK.at_path("Kinerja / Rasio")
        with pytest.raises(UnknownThing):
            BOOK.code(CodeId("nothing"))
        assert "nothing" not in BOOK
        assert "d1" in BOOK


class DescribeNames:
    def it_tidies_white_space(self):
        assert checked_name("  Biaya   pribadi ") == "Biaya pribadi"

    @pytest.mark.parametrize("name", ["", "   ", "a / b", "/"])
    def it_refuses_nothing_and_the_level_sign(self, name):
        with pytest.raises(NameEmpty):
            checked_name(name)

    def it_lets_a_stroke_within_a_word_be(self):
        assert checked_name("mengajar/fasilitasi") == "mengajar/fasilitasi"


class DescribeBriefNames:
    def it_leaves_away_what_tells_nothing_apart(self):
        paths = ["Beban / Biaya", "Jaringan / Biaya", "Jaringan / Sinyal", "Sinyal"]
        assert brief_names(paths) == {
            "Beban / Biaya": "Beban / Biaya",
            "Jaringan / Biaya": "Jaringan / Biaya",
            "Jaringan / Sinyal": "Jaringan / Sinyal",
            "Sinyal": "Sinyal",
        }
        assert brief_names(["Beban / Rapat / Biaya", "Beban / Ojek"]) == {
            "Beban / Rapat / Biaya": "Biaya",
            "Beban / Ojek": "Ojek",
        }

    def it_goes_as_high_as_it_must(self):
        assert list(brief_names(["A / B / C", "D / B / C", "E / C"]).values()) == [
            "A / B / C",
            "D / B / C",
            "E / C",
        ]
