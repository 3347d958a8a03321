"""COREQ: thirty-two items on interviews and focus groups. Topics as published, questions in words of our own."""

from typing import Final

from workbench.services.printing.checklist_items import Checklist, Group, Item

_TEAM = Group(
    "team",
    ("Bagian 1: tim peneliti dan refleksivitas", "Domain 1: research team and reflexivity"),
    (
        Item(
            1,
            ("Pewawancara atau fasilitator", "Interviewer or facilitator"),
            ("Siapa di antara penulis yang memimpin percakapan?", "Which of the authors led the talks?"),
            lambda prose: (prose.moderators(),),
            ("penulis yang memimpin percakapan", "the authors who led the talks"),
        ),
        Item(
            2,
            ("Kualifikasi", "Credentials"),
            ("Apa gelar dan kualifikasi mereka?", "Which degrees and qualifications do they hold?"),
            gap=("gelar dan kualifikasi", "degrees and qualifications"),
        ),
        Item(
            3,
            ("Pekerjaan", "Occupation"),
            ("Apa pekerjaan mereka selama penelitian?", "What was their work while the study ran?"),
            gap=("pekerjaan selama penelitian", "work during the study"),
        ),
        Item(
            4,
            ("Jenis kelamin", "Gender"),
            ("Apa jenis kelamin mereka?", "What is their gender?"),
            gap=("jenis kelamin", "gender"),
        ),
        Item(
            5,
            ("Pengalaman dan pelatihan", "Experience and training"),
            (
                "Pengalaman dan pelatihan apa yang mereka miliki untuk pekerjaan ini?",
                "What experience and training did they bring to this work?",
            ),
            gap=("pengalaman dan pelatihan", "experience and training"),
        ),
        Item(
            6,
            ("Hubungan sebelumnya", "Relationship established"),
            (
                "Apakah mereka sudah mengenal partisipan sebelum penelitian dimulai?",
                "Did they know the participants before the study began?",
            ),
            gap=("hubungan dengan partisipan sebelumnya", "earlier relationship with participants"),
        ),
        Item(
            7,
            ("Pengetahuan partisipan tentang pewawancara", "Participant knowledge of the interviewer"),
            (
                "Apa yang diketahui partisipan tentang peneliti, misalnya tujuan dan alasannya?",
                "What were participants told about the researchers, such as their aims and reasons?",
            ),
            gap=("yang diberitahukan kepada partisipan", "what participants were told"),
        ),
        Item(
            8,
            ("Ciri pewawancara", "Interviewer characteristics"),
            (
                "Apa yang dilaporkan tentang pewawancara: kepentingan, anggapan, dan keberpihakan?",
                "What is reported about the interviewers: interests, assumptions, leanings?",
            ),
            gap=("kepentingan dan anggapan pewawancara", "the interviewers' interests and assumptions"),
        ),
    ),
)
_DESIGN = Group(
    "design",
    ("Bagian 2: rancangan penelitian", "Domain 2: study design"),
    (
        Item(
            9,
            ("Orientasi metodologis dan teori", "Methodological orientation and theory"),
            (
                "Pendekatan metodologis atau teori apa yang mendasari penelitian?",
                "On which methodology or theory does the study rest?",
            ),
            gap=("pendekatan metodologis dan teori", "methodology and theory"),
        ),
        Item(
            10,
            ("Pemilihan sampel", "Sampling"),
            ("Dengan cara apa partisipan dipilih?", "In what way were participants chosen?"),
            lambda prose: (prose.places(), prose.plan()),
            ("cara memilih partisipan", "how participants were chosen"),
        ),
        Item(
            11,
            ("Cara mendekati", "Method of approach"),
            ("Bagaimana partisipan dihubungi?", "How were participants contacted?"),
            gap=("cara menghubungi partisipan", "how participants were contacted"),
        ),
        Item(
            12,
            ("Besar sampel", "Sample size"),
            ("Berapa orang yang ikut serta?", "How many people took part?"),
            lambda prose: (prose.participants(),),
            ("banyaknya partisipan", "number of participants"),
            unless_known=True,
        ),
        Item(
            13,
            ("Yang tidak ikut serta", "Non-participation"),
            (
                "Berapa orang menolak atau berhenti, dan mengapa?",
                "How many declined or left, and for what reasons?",
            ),
            gap=("yang menolak atau berhenti, dan alasannya", "who declined or left, and why"),
        ),
        Item(
            14,
            ("Tempat pengumpulan data", "Setting of data collection"),
            ("Di mana percakapan berlangsung?", "Where did the talks take place?"),
            lambda prose: (prose.settings(),),
            ("tempat percakapan", "where the talks took place"),
        ),
        Item(
            15,
            ("Kehadiran orang lain", "Presence of non-participants"),
            (
                "Apakah ada orang lain selain partisipan dan peneliti?",
                "Were people there other than participants and researchers?",
            ),
            gap=("orang lain yang hadir", "others who were present"),
        ),
        Item(
            16,
            ("Gambaran sampel", "Description of sample"),
            (
                "Apa ciri penting partisipan, dan kapan data dikumpulkan?",
                "What matters about the participants, and when were data collected?",
            ),
            lambda prose: (prose.places(), prose.dates()),
            ("rujukan ke tabel partisipan", "reference to the table of participants"),
        ),
        Item(
            17,
            ("Pedoman wawancara", "Interview guide"),
            (
                "Apakah pertanyaan atau pedoman disiapkan dan diuji coba?",
                "Were questions or a guide prepared, and tried out?",
            ),
            gap=("pedoman wawancara dan uji cobanya", "interview guide and its trial"),
        ),
        Item(
            18,
            ("Wawancara ulang", "Repeat interviews"),
            ("Apakah ada wawancara ulang, dan berapa?", "Was anybody interviewed again, and how many?"),
            lambda prose: (prose.repeated(),),
            ("ada tidaknya wawancara ulang", "whether interviews were repeated"),
        ),
        Item(
            19,
            ("Perekaman suara atau gambar", "Audio/visual recording"),
            ("Apakah percakapan direkam, dan dengan apa?", "Were talks recorded, and by what means?"),
            gap=("cara merekam", "how talks were recorded"),
        ),
        Item(
            20,
            ("Catatan lapangan", "Field notes"),
            (
                "Apakah catatan dibuat selama atau sesudah percakapan?",
                "Were notes taken during or after talks?",
            ),
            lambda prose: (prose.notes(),),
            ("catatan selama dan sesudah percakapan", "notes taken during and after talks"),
        ),
        Item(
            21,
            ("Lama", "Duration"),
            ("Berapa lama percakapan berlangsung?", "How long did talks last?"),
            lambda prose: (prose.lengths(),),
            ("lama percakapan", "length of talks"),
        ),
        Item(
            22,
            ("Kejenuhan data", "Data saturation"),
            (
                "Apakah kejenuhan dibahas, dan bagaimana dinilai?",
                "Is saturation discussed, and how was it judged?",
            ),
            lambda prose: (prose.saturation(),),
            ("kejenuhan data", "data saturation"),
            unless_known=True,
        ),
        Item(
            23,
            ("Pengembalian transkrip", "Transcripts returned"),
            (
                "Apakah transkrip dikembalikan kepada partisipan untuk diperiksa?",
                "Did participants get transcripts back to check them?",
            ),
            lambda prose: (prose.corrections(),),
            ("pengembalian transkrip kepada partisipan", "whether transcripts went back to participants"),
        ),
    ),
)
_FINDINGS = Group(
    "findings",
    ("Bagian 3: analisis dan temuan", "Domain 3: analysis and findings"),
    (
        Item(
            24,
            ("Banyaknya pengode", "Number of data coders"),
            ("Berapa orang mengodekan data?", "How many people coded the data?"),
            lambda prose: (prose.coders(), prose.agreement()),
        ),
        Item(
            25,
            ("Gambaran pohon kode", "Description of the coding tree"),
            ("Apakah susunan kode dipaparkan?", "Is the structure of codes laid out?"),
            lambda prose: (prose.codebook(),),
            ("tempat susunan kode dipaparkan", "where the structure of codes is laid out"),
        ),
        Item(
            26,
            ("Asal tema", "Derivation of themes"),
            (
                "Apakah tema ditetapkan sebelumnya atau muncul dari data?",
                "Were themes set beforehand or found in the data?",
            ),
            gap=("asal tema", "where themes come from"),
        ),
        Item(
            27,
            ("Perangkat lunak", "Software"),
            (
                "Perangkat lunak apa yang dipakai untuk mengelola data?",
                "With which software were data managed?",
            ),
            lambda prose: (prose.software(), prose.suggestions()),
        ),
        Item(
            28,
            ("Pemeriksaan oleh partisipan", "Participant checking"),
            ("Apakah partisipan menanggapi temuan?", "Did participants comment on the findings?"),
            gap=("tanggapan partisipan atas temuan", "participants' comments on the findings"),
        ),
        Item(
            29,
            ("Penyajian kutipan", "Quotations presented"),
            (
                "Apakah temuan disertai kutipan, dan tampakkah dari siapa setiap kutipan?",
                "Do quotations support the findings, and is it plain whose each one is?",
            ),
            lambda prose: (prose.quoted(),),
            ("halaman kutipan", "pages with quotations"),
        ),
        Item(
            30,
            ("Kesesuaian data dan temuan", "Data and findings consistent"),
            (
                "Apakah data yang disajikan sejalan dengan temuan?",
                "Do the data that are shown bear out the findings?",
            ),
            lambda prose: (prose.meaning(),),
            ("kesesuaian data dan temuan", "how data and findings agree"),
        ),
        Item(
            31,
            ("Kejelasan tema utama", "Clarity of major themes"),
            ("Apakah tema utama disajikan dengan jelas?", "Are the major themes set out clearly?"),
            lambda prose: (prose.themes(),),
            ("halaman tema utama", "pages with the major themes"),
        ),
        Item(
            32,
            ("Kejelasan tema kecil", "Clarity of minor themes"),
            (
                "Apakah kasus yang berbeda dan tema kecil juga dibahas?",
                "Are differing cases and minor themes discussed, too?",
            ),
            gap=("kasus yang berbeda dan tema kecil", "differing cases and minor themes"),
        ),
    ),
)
COREQ: Final = Checklist(
    "coreq",
    "COREQ",
    "Tong, Sainsbury & Craig (2007), International Journal for Quality in Health Care 19(6): 349–357",
    (_TEAM, _DESIGN, _FINDINGS),
)
