"""Each sentence of a methods section, in both languages, from made-up facts."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from workbench.coding.ledger import reckoned
from workbench.domain.districts import PlaceLevel
from workbench.domain.memos import MemoType
from workbench.domain.participants import Role
from workbench.domain.saturation import Saturation, SaturationWish
from workbench.domain.sources import SourceKind
from workbench.domain.suggestions import Run
from workbench.services.coverage import DistrictCoverage, TalkCount
from workbench.services.ledger_facts import LedgerFacts
from workbench.services.printing.methods_english import EnglishMethods
from workbench.services.printing.methods_indonesian import IndonesianMethods
from workbench.services.printing.methods_prose import MethodsProse, together
from workbench.services.printing.study_facts import Analysis, CoderPair, Held, People, Privacy, StudyFacts

FGD, INTERVIEW, NOTE = SourceKind.FGD, SourceKind.INTERVIEW, SourceKind.NOTE
FIRST, LAST = date(2026, 3, 2), date(2026, 4, 5)
HELD = Held(((FGD, 2), (INTERVIEW, 1), (NOTE, 1)), 4, 1558, 4, 3, 2, 1, FIRST, LAST, "id", 0)
PEOPLE = People(((Role.FACILITATOR, 6), (Role.OFFICIAL, 1)), 2, 0, 1)
ANALYSIS = Analysis(
    ("Bayu", "Sari"), ("Beban kerja",), (), 1, 3, 4, 9, 3, 0, FIRST, LAST,
    (CoderPair("Bayu", "Sari", 2, 5, 3, 2),), ((MemoType.ANALYTIC, 4), (MemoType.REFLEXIVE, 1)), 1, 2, True,
)  # fmt: skip
NOTHING = LedgerFacts(reckoned(0, ()), (), (), (), ())
FACTS = StudyFacts(
    "Studi", ("Garut", "Ende"), ("Jawa Barat", "Nusa Tenggara Timur"), None, HELD, PEOPLE, ANALYSIS, NOTHING, None,
    Privacy(0, 0, 0, 0), False, "1.2.3",
)  # fmt: skip
BARE = replace(
    FACTS,
    places=(),
    provinces=(),
    held=Held((), 0, 0, 0, 0, 0, 0, None, None, "", 0),
    people=People((), 0, 0, 0),
    analysis=Analysis((), (), (), 0, 0, 0, 0, 0, 0, None, None, (), (), 0, 0, True),
)
NAMES = [
    "places",
    "plan",
    "material",
    "dates",
    "settings",
    "lengths",
    "tongue",
    "participants",
    "moderators",
    "coders",
    "codebook",
    "coded",
    "agreement",
    "suggestions",
    "saturation",
    "themes",
    "questions",
    "repeated",
    "notes",
    "quoted",
    "memos",
    "meaning",
    "personal",
    "corrections",
    "trail",
    "software",
]


def said(facts: StudyFacts, sentence: str, level: PlaceLevel = PlaceLevel.DISTRICT) -> tuple[str, str]:
    """Return a sentence in Indonesian and in English."""
    both: tuple[MethodsProse, ...] = (IndonesianMethods(facts, level), EnglishMethods(facts, level))
    indonesian, english = (getattr(each, sentence)() for each in both)
    return indonesian, english


def held(**more: object) -> StudyFacts:
    return replace(FACTS, held=replace(HELD, **more))


def people(**more: object) -> StudyFacts:
    return replace(FACTS, people=replace(PEOPLE, **more))


def analysis(**more: object) -> StudyFacts:
    return replace(FACTS, analysis=replace(ANALYSIS, **more))


def privacy(*counts: int, masked: bool = False) -> StudyFacts:
    return replace(FACTS, privacy=Privacy(*counts), masked=masked)


def planned(*talks: TalkCount) -> StudyFacts:
    return replace(FACTS, plan=DistrictCoverage(None, talks, 0, 0))


@pytest.mark.parametrize("sentence", NAMES)
@pytest.mark.parametrize("facts", [FACTS, BARE])
def test_every_sentence_is_whole_or_nothing(sentence: str, facts: StudyFacts) -> None:
    for text in said(facts, sentence):
        assert text == text.strip()
        assert not text or text.endswith(".")
        assert "None" not in text
        assert "{" not in text


@pytest.mark.parametrize(
    ("facts", "sentence", "indonesian", "english"),
    [
        (
            FACTS,
            "places",
            "Bahan berasal dari 2 kabupaten di 2 provinsi: Garut dan Ende.",
            "Material comes from 2 districts in 2 provinces: Garut and Ende.",
        ),
        (
            replace(FACTS, places=("Ende",), provinces=()),
            "places",
            "Bahan berasal dari 1 kabupaten: Ende.",
            "Material comes from 1 district: Ende.",
        ),
        (
            replace(FACTS, places=tuple(f"K{at}" for at in range(16)), provinces=("A",)),
            "places",
            "Bahan berasal dari 16 kabupaten di 1 provinsi.",
            "Material comes from 16 districts in 1 province.",
        ),
        (
            planned(TalkCount(FGD, 3, 2, 2), TalkCount(INTERVIEW, 1, 1, 0), TalkCount(NOTE, None, 4, 4)),
            "plan",
            "Direncanakan 3 FGD dan 1 wawancara; yang terkumpul 2 FGD dan 1 wawancara.",
            "Planned: 3 FGDs and 1 interview; held: 2 FGDs and 1 interview.",
        ),
        (planned(TalkCount(NOTE, None, 4, 4)), "plan", "", ""),
        (
            FACTS,
            "material",
            "Bahan terdiri atas 2 FGD, 1 wawancara, dan 1 catatan, seluruhnya 1.558 kata.",
            "The material consists of 2 FGDs, 1 interview, and 1 note, 1,558 words in all.",
        ),
        (BARE, "material", "Proyek ini belum memiliki bahan.", "The project has no material yet."),
        (
            FACTS,
            "dates",
            "Percakapan berlangsung dari 2 Maret 2026 sampai 5 April 2026 (tanggal tercantum pada 3 dari 4 sumber).",
            "Talks were held from 2 March 2026 to 5 April 2026 (the date is given in 3 of 4 sources).",
        ),
        (
            held(last=FIRST, dated=4),
            "dates",
            "Percakapan berlangsung pada 2 Maret 2026.",
            "Talks were held on 2 March 2026.",
        ),
        (
            FACTS,
            "settings",
            "Tempat tercantum pada 2 dari 4 sumber.",
            "The place is given in 2 of 4 sources.",
        ),
        (
            FACTS,
            "lengths",
            "Waktu atau lama percakapan tercantum pada 1 dari 4 sumber.",
            "The time or length of the talk is given in 1 of 4 sources.",
        ),
        (
            held(tongue="xx"),
            "tongue",
            "Menurut kata sehari-hari di dalamnya, teks ditulis dalam bahasa Indonesia dan bahasa Inggris.",
            "By the everyday words in them, the texts are in Indonesian and English.",
        ),
        (
            FACTS,
            "participants",
            "Sebanyak 7 partisipan hadir dalam percakapan: 6 pendamping dan 1 dinas.",
            "7 participants took part in talks: 6 PKH facilitators and 1 dinas official.",
        ),
        (
            people(roles=(), respondents=30),
            "participants",
            "Survei dijawab oleh 30 responden yang tidak hadir dalam percakapan.",
            "The survey was answered by 30 respondents who took part in no talk.",
        ),
        (
            people(moderators=1),
            "moderators",
            "Yang tercatat sebagai moderator 1 orang; pengodean atas ucapan moderator ikut dihitung.",
            "1 person is recorded as moderator; codings of moderators' talk are counted.",
        ),
        (
            analysis(moderator=False),
            "moderators",
            "Yang tercatat sebagai moderator 2 orang; pengodean atas ucapan moderator tidak dihitung.",
            "2 people are recorded as moderators; codings of moderators' talk are not counted.",
        ),
        (
            FACTS,
            "coders",
            "Pengodean dilakukan oleh 2 orang (Bayu dan Sari).",
            "Coding was done by 2 people (Bayu and Sari).",
        ),
        (BARE, "coders", "Belum ada pengodean.", "Nothing is coded yet."),
        (
            FACTS,
            "codebook",
            "Buku kode terdiri atas 1 tema dan 3 kode; semuanya berdefinisi.",
            "The codebook consists of 1 theme and 3 codes, all with a definition.",
        ),
        (
            analysis(defined=2),
            "codebook",
            "Buku kode terdiri atas 1 tema dan 3 kode; 2 di antaranya berdefinisi.",
            "The codebook consists of 1 theme and 3 codes, 2 of these with a definition.",
        ),
        (
            FACTS,
            "coded",
            (
                "Sebanyak 3 dari 4 sumber sudah dikodekan, dengan 9 pengodean yang dibuat antara "
                "2 Maret 2026 dan 5 April "
                "2026."
            ),
            "So far, 3 of 4 sources have been coded, with 9 codings made between 2 March 2026 and 5 April 2026.",
        ),
        (
            analysis(last=FIRST, codings=1),
            "coded",
            "Sebanyak 3 dari 4 sumber sudah dikodekan, dengan 1 pengodean yang dibuat pada 2 Maret 2026.",
            "So far, 3 of 4 sources have been coded, with 1 coding made on 2 March 2026.",
        ),
        (
            FACTS,
            "agreement",
            (
                "Sebanyak 2 sumber dikodekan oleh Bayu dan Sari. Dari 10 tempat yang dikodekan "
                "salah satu atau keduanya, "
                "5 (50,0%) diberi kode yang sama pada kata-kata yang sekurangnya 75% sama, 3 "
                "diberi kode yang sama pada "
                "bentangan lain, dan 2 hanya oleh satu orang (persen kesepakatan, bukan kappa)."
            ),
            (
                "Bayu and Sari both coded 2 sources. Of the 10 places that either of them coded, "
                "5 (50.0%) bear the same "
                "code on words that are at least 75% the same, 3 the same code on another "
                "stretch, and 2 a code of one of "
                "them alone (percent agreement, not kappa)."
            ),
        ),
        (
            FACTS,
            "suggestions",
            "Tidak ada pengodean yang berawal dari saran mesin.",
            "No coding comes from a suggestion of the machine.",
        ),
        (
            analysis(accepted=1),
            "suggestions",
            (
                "Sebanyak 1 pengodean berawal dari saran mesin yang diterima seorang pengode; "
                "saran yang belum diperiksa "
                "tidak dihitung."
            ),
            (
                "1 coding comes from suggestions of the machine that a coder accepted; suggestions that nobody has "
                "reviewed are not counted."
            ),
        ),
        (
            FACTS,
            "memos",
            "Selama analisis ditulis 5 memo (4 analitis dan 1 reflektif).",
            "5 memos were written during the analysis (4 analytic and 1 reflexive).",
        ),
        (
            analysis(memos=((MemoType.REFLEXIVE, 1),)),
            "memos",
            "Selama analisis ditulis 1 memo (1 reflektif).",
            "1 memo was written during the analysis (1 reflexive).",
        ),
        (
            FACTS,
            "meaning",
            "Tafsiran sudah ditulis untuk 1 dari 1 tema; 2 kutipan dicatat sebagai bukti yang berlawanan.",
            "An interpretation is written for 1 of 1 theme; 2 quotations are recorded as evidence against one.",
        ),
        (
            analysis(counter=0),
            "meaning",
            "Tafsiran sudah ditulis untuk 1 dari 1 tema.",
            "An interpretation is written for 1 of 1 theme.",
        ),
        (FACTS, "themes", "Tema: Beban kerja.", "Themes: Beban kerja."),
        (
            people(repeated=0),
            "repeated",
            "Tidak ada partisipan yang tercatat dalam lebih dari satu percakapan.",
            "No participant is recorded in more than one talk.",
        ),
        (
            FACTS,
            "repeated",
            "1 partisipan tercatat dalam lebih dari satu percakapan.",
            "1 participant is recorded in more than one talk.",
        ),
        (
            FACTS,
            "notes",
            "Di antara sumber proyek ada 1 catatan.",
            "The project holds 1 note among its sources.",
        ),
        (
            privacy(3, 1, 2, 2),
            "personal",
            (
                "Dalam teks ditandai 6 data pribadi: 3 disamarkan dengan 2 nama samaran, 1 dibiarkan, dan 2 belum "
                "diputuskan."
            ),
            (
                "6 places with personal data were marked in the texts: 3 masked under 2 "
                "pseudonyms, 1 kept, 2 not decided "
                "yet."
            ),
        ),
        (
            privacy(1, 0, 0, 0, masked=True),
            "personal",
            (
                "Dalam teks ditandai 1 data pribadi: 1 disamarkan, 0 dibiarkan, dan 0 belum "
                "diputuskan. Dalam cetakan ini "
                "yang disamarkan diganti."
            ),
            (
                "1 place with personal data was marked in the texts: 1 masked, 0 kept, 0 not "
                "decided yet. What is masked "
                "is replaced in this print."
            ),
        ),
        (
            held(corrected=1),
            "corrections",
            "Transkrip dari 1 sumber diperbaiki sesudah diimpor.",
            "The transcript of 1 source was corrected after import.",
        ),
        (
            held(corrected=2),
            "corrections",
            "Transkrip dari 2 sumber diperbaiki sesudah diimpor.",
            "The transcripts of 2 sources were corrected after import.",
        ),
        (
            analysis(codings=1),
            "quoted",
            (
                "Ada 1 pengodean yang dapat dikutip; setiap kutipan yang dicetak program ini disertai sumber dan nomor "
                "paragrafnya."
            ),
            (
                "There is 1 coding to quote from; each quotation that this program prints comes "
                "with its source and the "
                "number of its paragraph."
            ),
        ),
    ],
)
def test_sentences(facts: StudyFacts, sentence: str, indonesian: str, english: str) -> None:
    assert said(facts, sentence) == (indonesian, english)


class DescribeWhatIsTakenFromElsewhere:
    def it_tells_of_suggestions_as_their_ledger_does(self):
        runs = ((Run("u-1", datetime(2026, 3, 2, tzinfo=UTC), "k-1", "m", 0.8, 10, 2, 1), reckoned(0, ())),)
        facts = replace(FACTS, ledger=replace(NOTHING, runs=runs))
        indonesian, english = said(facts, "suggestions")
        assert "Dalam 1 putaran diperlihatkan" in indonesian
        assert "In 1 run" in english

    def it_tells_of_saturation_as_its_page_does(self):
        found = Saturation(SaturationWish(), (), 0, (), (), 0, 0, 0, 0, True)
        indonesian, english = said(replace(FACTS, saturation=found), "saturation")
        assert indonesian.startswith(
            "Kejenuhan dinilai dengan rasio Guest, Namey, dan Chen (2020). Baru 0 sumber"
        )
        assert english.startswith(
            "Saturation was assessed by the ratio of Guest, Namey and Chen (2020). Only 0 sources"
        )

    def it_repeats_the_research_questions_of_codes(self):
        indonesian, english = said(analysis(questions=("Apa?", "Siapa?")), "questions")
        assert indonesian == "Pertanyaan penelitian yang tercatat pada kode: Apa? Siapa?"
        assert english == "Research questions recorded with codes: Apa? Siapa?"

    def it_calls_places_what_the_study_calls_them(self):
        indonesian, english = said(FACTS, "places", PlaceLevel.SUBDISTRICT)
        assert indonesian.startswith("Bahan berasal dari 2 kecamatan")
        assert english.startswith("Material comes from 2 subdistricts")


def test_sentences_stand_together_without_holes() -> None:
    assert together(("Satu.", "", "Dua.")) == "Satu. Dua."
