"""SRQR: twenty-one items on qualitative research of any kind. Topics as published, questions in words of our own."""

from typing import Final

from workbench.services.printing.checklist_items import Checklist, Group, Item

_FRONT = Group(
    "front",
    ("Judul dan abstrak", "Title and abstract"),
    (
        Item(
            1,
            ("Judul", "Title"),
            (
                "Apakah judul menyebut pokok penelitian dan bahwa penelitian itu kualitatif?",
                "Does the title name the subject and say that the study is qualitative?",
            ),
            gap=("judul", "title"),
        ),
        Item(
            2,
            ("Abstrak", "Abstract"),
            (
                "Apakah abstrak merangkum unsur pokok menurut bentuk yang diminta penerbit?",
                "Does the abstract sum up the main elements in the form that the publisher asks for?",
            ),
            gap=("abstrak", "abstract"),
        ),
    ),
)
_INTRODUCTION = Group(
    "introduction",
    ("Pendahuluan", "Introduction"),
    (
        Item(
            3,
            ("Rumusan masalah", "Problem formulation"),
            (
                "Masalah apa yang diteliti, mengapa penting, dan apa yang sudah diketahui?",
                "Which problem is studied, why does it matter, and what is known of it?",
            ),
            gap=("rumusan masalah", "the problem"),
        ),
        Item(
            4,
            ("Tujuan atau pertanyaan penelitian", "Purpose or research question"),
            ("Apa tujuan atau pertanyaan penelitian?", "What is the study to find out?"),
            lambda prose: (prose.questions(),),
            ("tujuan dan pertanyaan penelitian", "purpose and research questions"),
        ),
    ),
)
_METHODS = Group(
    "methods",
    ("Metode", "Methods"),
    (
        Item(
            5,
            ("Pendekatan kualitatif dan paradigma", "Qualitative approach and research paradigm"),
            (
                "Pendekatan, teori, dan paradigma apa yang dipakai, dan mengapa?",
                "Which approach, theory and paradigm guide the study, and why?",
            ),
            gap=("pendekatan, teori, dan paradigma", "approach, theory and paradigm"),
        ),
        Item(
            6,
            ("Ciri peneliti dan refleksivitas", "Researcher characteristics and reflexivity"),
            (
                "Bagaimana latar belakang dan anggapan peneliti dapat memengaruhi penelitian?",
                "How may the researchers' background and assumptions have shaped the study?",
            ),
            gap=("latar belakang dan anggapan peneliti", "the researchers' background and assumptions"),
        ),
        Item(
            7,
            ("Konteks", "Context"),
            (
                "Di mana penelitian dilakukan, dan mengapa di sana?",
                "Where was the study done, and why there?",
            ),
            lambda prose: (prose.places(), prose.settings()),
            ("keadaan setempat dan alasan memilihnya", "local circumstances, and why they were chosen"),
        ),
        Item(
            8,
            ("Strategi pemilihan sampel", "Sampling strategy"),
            (
                "Siapa atau apa yang dipilih, bagaimana, dan kapan pengumpulan dianggap cukup?",
                "Who or what was selected, how, and when was it enough?",
            ),
            lambda prose: (prose.plan(), prose.saturation()),
            ("cara memilih dan alasan berhenti", "how selection was made, and why it ended"),
        ),
        Item(
            9,
            ("Etika penelitian dengan manusia", "Ethical issues pertaining to human subjects"),
            (
                "Siapa yang memberi izin etik, bagaimana partisipan setuju, dan bagaimana data dilindungi?",
                "Who approved the study, how did participants consent, and how are data protected?",
            ),
            lambda prose: (prose.personal(),),
            ("nomor izin etik dan persetujuan partisipan", "ethics approval number and consent"),
        ),
        Item(
            10,
            ("Cara mengumpulkan data", "Data collection methods"),
            (
                "Data apa yang dikumpulkan, dengan langkah apa, dan kapan?",
                "Which data were collected, in which steps, and when?",
            ),
            lambda prose: (prose.material(), prose.dates()),
            ("langkah pengumpulan data dan perubahannya", "steps of data collection, and changes in them"),
        ),
        Item(
            11,
            ("Instrumen dan teknologi", "Data collection instruments and technologies"),
            (
                "Pedoman dan alat apa yang dipakai, dan apakah berubah di tengah jalan?",
                "Which guides and devices were used, and did they change on the way?",
            ),
            gap=("pedoman dan alat", "guides and devices"),
        ),
        Item(
            12,
            ("Satuan penelitian", "Units of study"),
            (
                "Berapa partisipan, dokumen, atau peristiwa yang diteliti, dan apa cirinya?",
                "How many participants, documents or events were studied, and of what kind?",
            ),
            lambda prose: (prose.participants(), prose.moderators()),
            ("ciri partisipan", "characteristics of participants"),
            unless_known=True,
        ),
        Item(
            13,
            ("Pengolahan data", "Data processing"),
            (
                "Bagaimana data disalin, disimpan, diperiksa, dan disamarkan?",
                "How were data transcribed, kept, verified and made anonymous?",
            ),
            lambda prose: (prose.software(), prose.corrections(), prose.personal()),
            ("penyalinan dan penyimpanan data", "transcription and storage"),
        ),
        Item(
            14,
            ("Analisis data", "Data analysis"),
            (
                "Bagaimana tema ditemukan dan dikembangkan, dan oleh siapa?",
                "How were themes found and developed, and by whom?",
            ),
            lambda prose: (prose.codebook(), prose.coders(), prose.coded(), prose.suggestions()),
            ("cara tema dikembangkan", "how themes were developed"),
        ),
        Item(
            15,
            ("Cara memperkuat keterpercayaan", "Techniques to enhance trustworthiness"),
            (
                "Apa yang dilakukan agar analisis dapat dipercaya?",
                "What was done to make the analysis trustworthy?",
            ),
            lambda prose: (prose.agreement(), prose.trail(), prose.memos()),
            ("cara lain untuk memperkuat keterpercayaan", "other ways to strengthen trust"),
        ),
    ),
)
_RESULTS = Group(
    "results",
    ("Hasil", "Results"),
    (
        Item(
            16,
            ("Sintesis dan tafsiran", "Synthesis and interpretation"),
            ("Apa temuan utamanya?", "What are the main findings?"),
            lambda prose: (prose.themes(), prose.meaning()),
            ("temuan utama", "main findings"),
        ),
        Item(
            17,
            ("Kaitan dengan data", "Links to empirical data"),
            (
                "Bukti apa dari data yang mendukung temuan?",
                "Which evidence from the data supports the findings?",
            ),
            lambda prose: (prose.quoted(),),
            ("halaman kutipan", "pages with quotations"),
        ),
    ),
)
_DISCUSSION = Group(
    "discussion",
    ("Pembahasan", "Discussion"),
    (
        Item(
            18,
            (
                "Kaitan dengan karya terdahulu, implikasi, keteralihan, dan sumbangan",
                "Integration with prior work, implications, transferability, and contribution(s) to the field",
            ),
            (
                "Bagaimana temuan berhubungan dengan karya lain, dan di mana lagi berlaku?",
                "How do the findings relate to other work, and where else may they hold?",
            ),
            gap=("pembahasan dan implikasi", "discussion and implications"),
        ),
        Item(
            19,
            ("Keterbatasan", "Limitations"),
            ("Apa batas temuan ini?", "What are the limits of the findings?"),
            gap=("keterbatasan", "limitations"),
        ),
    ),
)
_OTHER = Group(
    "other",
    ("Lain-lain", "Other"),
    (
        Item(
            20,
            ("Benturan kepentingan", "Conflicts of interest"),
            (
                "Apa yang dapat memengaruhi penelitian ini, dan bagaimana ditangani?",
                "What could have swayed the study, and how was that handled?",
            ),
            gap=("benturan kepentingan", "conflicts of interest"),
        ),
        Item(
            21,
            ("Pendanaan", "Funding"),
            (
                "Siapa yang mendanai, dan apa perannya dalam penelitian?",
                "Who paid for the study, and what part did they have in it?",
            ),
            gap=("pendanaan", "funding"),
        ),
    ),
)
SRQR: Final = Checklist(
    "srqr",
    "SRQR",
    "O’Brien, Harris, Beckman, Reed & Cook (2014), Academic Medicine 89(9): 1245–1251",
    (_FRONT, _INTRODUCTION, _METHODS, _RESULTS, _DISCUSSION, _OTHER),
)
