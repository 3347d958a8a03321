import pytest

from tests.language.privacy.found import names
from workbench.domain.turns import Turn
from workbench.language.privacy import How, KnownNames, find_personal, parted, same_person_key
from workbench.language.privacy.vocabulary import Sort, either, likeness, sort_of, words
from workbench.language.privacy.vocabulary import names as listed


class DescribeNames:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Bu Sri bilang begitu.", "Bu Sri"),
            ("bu sri bilang begitu", "bu sri"),
            ("kata pak budi nanti", "pak budi"),
            ("namanya yanti", "yanti"),
            ("saya rina dari kelompok mawar", "rina"),
            ("Pak Haji Sulaiman datang.", "Pak Haji Sulaiman"),
            ("Hj. Siti Aminah datang.", "Hj. Siti Aminah"),
            ("Bu Bidan Wiwik datang.", "Bu Bidan Wiwik"),
            ("Bapak M. Yusuf datang.", "Bapak M. Yusuf"),
            ("Saya ketemu Tan Giok Lan.", "Tan Giok Lan"),
            ("my name is Sarah", "Sarah"),
            ("Itu I Made Sudana.", "I Made Sudana"),
            ("Itu Wa Ode Hasnah.", "Wa Ode Hasnah"),
            ("Rekening a.n. Budi Santoso", "Budi Santoso"),
            ("Itu rumahnya orang tua Daeng Te’ne.", "Daeng Te’ne"),
            ("orang manggilnya Mbah Minto", "Mbah Minto"),
            ("Budinya sakit.", "Budi"),
            ("kata Budi-nya", "Budi"),
        ],
    )
    def it_finds_them_whole_with_their_titles(self, text: str, name: str) -> None:
        assert names(text) == [name]

    @pytest.mark.parametrize(
        ("text", "how"),
        [
            ("katanya bu mbeo sakit", How.ADDRESSED),
            ("namanya mbeo", How.INTRODUCED),
            ("tadi yanti pulang", How.LISTED),
            ("Lalu Bunga pulang", How.CAPITAL),
            ("tadi rusminarti pulang", How.LIKENESS),
        ],
    )
    def it_tells_by_what(self, text: str, how: How) -> None:
        (hit,) = find_personal(text)

        assert hit.how is how

    def it_knows_a_name_again_that_was_sure_elsewhere(self) -> None:
        text = "Namanya Mbeo, orang jauh. Rumahnya roboh. Mbeo lalu pindah."

        assert [text[hit.start : hit.end] for hit in find_personal(text)] == ["Mbeo", "Mbeo"]
        assert find_personal(text)[1].how is How.REPEATED

    @pytest.mark.parametrize(
        "text",
        [
            "Pak RT sama Pak Lurah belum setuju.",
            "iya bu sudah saya bilang",
            "sudah bu verifkasinya",
            "Kelompok Melati paling aktif, Desa Sukamaju juga.",
            "bunga pinjamannya tinggi",
            "PELATIHAN PENDAMPING BANSOS",
            "Kepada Yth. Ketua Forum Komunikasi Pendamping Kabupaten",
            "Dinas Sosial Kabupaten Garut",
            "hahaha wkwk yaaaa",
            "anak-anak, ibu-ibu-nya",
            "B. dan C. setuju",
            "",
        ],
    )
    def it_leaves_roles_groups_places_and_words(self, text: str) -> None:
        assert names(text) == []

    def it_does_not_run_on_into_what_is_said_of_somebody(self) -> None:
        assert names("bu sri kasih uang, Bu Sri Kasih uang") == ["bu sri", "Bu Sri Kasih"]
        assert names("Bu Sri Bu Endang") == ["Bu Sri", "Bu Endang"]
        assert names("bu sri bli wayan") == ["bu sri", "bli wayan"]

    def it_goes_on_with_a_name_that_no_list_holds(self) -> None:
        assert names("kata pak budi tugiyemanto begitu") == ["pak budi tugiyemanto"]
        assert names("pak rt kasih surat") == []

    def it_takes_no_more_than_five_words_in_a_row(self) -> None:
        assert names("Budi Agus Bambang Joko Heru Rudi") == ["Budi Agus Bambang Joko Heru", "Rudi"]


class DescribeWhatAProjectKnows:
    def it_finds_confirmed_names_however_unlikely(self) -> None:
        known = KnownNames(confirmed=frozenset({"Bu Sendok", "Meja Kursi"}))

        assert names("lalu sendok datang, meja kursi juga, kursi tidak", known) == ["sendok", "meja kursi"]

    def it_does_not_take_an_everyday_word_for_a_confirmed_name_where_names_have_capitals(self) -> None:
        known = KnownNames(confirmed=frozenset({"Bu Bunga"}))

        assert names("Katanya bunga di bank tinggi. Kata Bunga, bu bunga, tidak.", known) == [
            "Bunga",
            "bu bunga",
        ]
        assert names("katanya bunga di bank tinggi", known) == ["bunga"]

    def it_leaves_out_rejected_ones(self) -> None:
        known = KnownNames(rejected=frozenset({"Mawar"}))

        assert names("Bu Mawar dan Bu Sri", known) == ["Bu Sri"]

    def it_believes_a_confirmation_before_a_rejection(self) -> None:
        known = KnownNames(confirmed=frozenset({"mawar"}), rejected=frozenset({"Mawar"}))

        assert names("itu mawar", known) == ["mawar"]


class DescribeLabelsOfTurns:
    @pytest.mark.parametrize("label", ["", "Narasumber: ", "[00:01:20] Narasumber: ", "Ibu Kader Posyandu: "])
    def it_reads_talk_in_small_letters_alike_under_any_label(self, label: str) -> None:
        text = f"{label}nama saya dwi lestari, panggilan wiwi, anaknya yuli."
        found = [text[each.start : each.end] for each in find_personal(text)]
        assert found == ["dwi lestari", "wiwi", "yuli"]

    TEXT = "Bu Mbeo: Saya datang.\nP1: Kata mbeo begitu.\nModerator: Terima kasih."

    def turns(self) -> list[Turn]:
        labels = ("Bu Mbeo", "P1", "Moderator")
        starts = [self.TEXT.index(label) for label in labels]
        ends = [*starts[1:], len(self.TEXT)]
        return [
            Turn(place, label, start, start + len(label) + 2, end)
            for place, (label, start, end) in enumerate(zip(labels, starts, ends, strict=True))
        ]

    def it_finds_the_names_among_them_there_and_in_the_talk(self) -> None:
        hits = find_personal(self.TEXT, self.turns())

        assert [self.TEXT[hit.start : hit.end] for hit in hits] == ["Bu Mbeo", "mbeo"]
        assert [hit.how for hit in hits] == [How.SPEAKER, How.SPEAKER]

    def it_leaves_out_a_rejected_one(self) -> None:
        hits = find_personal(self.TEXT, self.turns(), KnownNames(rejected=frozenset({"Mbeo"})))

        assert hits == ()

    @pytest.mark.parametrize("label", ["Yanti", "Pak Bunga", "Mbeo"])
    def it_takes_names_listed_or_not(self, label: str) -> None:
        text = f"{label}: halo"

        (hit,) = find_personal(text, [Turn(0, label, 0, len(label) + 2, len(text))])

        assert (text[hit.start : hit.end], hit.how) == (label, How.SPEAKER)

    @pytest.mark.parametrize("label", ["", "MS", "Pewawancara", "Ibu 3", "DPRD"])
    def it_takes_no_role_number_or_initials(self, label: str) -> None:
        text = f"{label}: halo"

        assert find_personal(text, [Turn(0, label, 0, len(label) + 2, len(text))]) == ()


class DescribeKeys:
    @pytest.mark.parametrize(
        "writing", ["Bu Sri", "Ibu Sri", "sri", "SRI", "Hj. Sri", "bu  sri", "Bu Hj. Sri"]
    )
    def it_is_one_for_all_writings(self, writing: str) -> None:
        assert same_person_key(writing) == "sri"

    def it_tells_two_names_apart(self) -> None:
        assert same_person_key("Bu Sri Wahyuni") != same_person_key("Bu Sri")

    def it_does_not_lose_a_title_that_stands_alone_or_marks(self) -> None:
        assert same_person_key("Bu") == "bu"
        assert same_person_key("?") == "?"
        assert same_person_key("Bu Sa’adah") == same_person_key("sa'adah")

    def it_parts_titles_from_the_name(self) -> None:
        assert parted("Bu Hj. Sri Wahyuni") == ("Bu Hj.", "Sri Wahyuni")
        assert parted("Pak Camat Rudi") == ("Pak Camat", "Rudi")
        assert parted("Pak Camat") == ("Pak", "Camat")
        assert parted("Sri") == ("", "Sri")
        assert parted("Bu") == ("", "Bu")


class DescribeTheWordsItKnows:
    def it_lists_at_least_1500_names_once(self) -> None:
        assert len(listed() | either()) >= 1500
        assert not listed() & either()
        assert not listed() & words()

    @pytest.mark.parametrize(
        ("word", "sort"),
        [
            ("yanti", Sort.NAME),
            ("bunga", Sort.EITHER),
            ("garut", Sort.PLACE),
            ("uang", Sort.WORD),
            ("uangnya", Sort.WORD),
            ("membantunya", Sort.WORD),
            ("pencairan", Sort.WORD),
            ("anak-anak", Sort.WORD),
            ("menyapu", Sort.WORD),
            ("ngopi", Sort.WORD),
            ("mbeo", Sort.UNKNOWN),
            ("iya-oke", Sort.WORD),
        ],
    )
    def it_sorts_words_and_their_forms(self, word: str, sort: Sort) -> None:
        assert sort_of(word) is sort

    def it_weighs_letters(self) -> None:
        assert likeness("rohemiyati") > 0 > likeness("pendampingan")
        assert likeness("ab") == likeness("a-b-c") == -1.0
