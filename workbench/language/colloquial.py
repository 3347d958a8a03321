"""Spoken Indonesian: the standard form of colloquial spellings, words that only look affixed, fillers and the like."""


def words(listing: str) -> frozenset[str]:
    """Return the words of a listing."""
    return frozenset(listing.split())


STANDARD = {
    **dict.fromkeys(
        (
            "nggak",
            "gak",
            "ga",
            "ndak",
            "enggak",
            "engga",
            "nda",
            "tak",
            "tdk",
            "kagak",
            "kaga",
            "tra",
            "trada",
            "ngga",
            "ora",
            "mboten",
            "henteu",
            "teu",
            "hana",
            "tida",
        ),
        "tidak",
    ),
    **dict.fromkeys(("udah", "udh", "dah", "sdh", "sampun", "atos"), "sudah"),
    **dict.fromkeys(("blm", "belom", "blum", "durung"), "belum"),
    **dict.fromkeys(("bkn", "sanes"), "bukan"),
    **dict.fromkeys(("gimana", "gmn", "piye", "kumaha"), "bagaimana"),
    **dict.fromkeys(("knp", "ngapa", "naha"), "kenapa"),
    **dict.fromkeys(("kayak", "kek", "kyk"), "seperti"),  # not *kaya*: the rich are spoken of too often
    **dict.fromkeys(("aja", "aj", "doang"), "saja"),
    **dict.fromkeys(("kalo", "klo", "kl", "lamun", "menawi"), "kalau"),
    **dict.fromkeys(("cuman", "cm"), "cuma"),
    **dict.fromkeys(("pake", "make"), "pakai"),
    **dict.fromkeys(("bikin", "mbikin"), "buat"),
    **dict.fromkeys(("tau", "taunya"), "tahu"),
    **dict.fromkeys(("temen", "rencang"), "teman"),
    **dict.fromkeys(("duit", "artos", "pitih"), "uang"),
    **dict.fromkeys(("denger", "dengerin", "ngedengerin"), "dengar"),
    **dict.fromkeys(("hape", "handphone", "ponsel"), "hp"),
    **dict.fromkeys(("capek", "cape", "cape'"), "capai"),
    **dict.fromkeys(("nyari", "cariin"), "cari"),
    "krn": "karena",
    "yg": "yang",
    "dgn": "dengan",
    "utk": "untuk",
    "jg": "juga",
    "sm": "sama",
    "org": "orang",
    "dapet": "dapat",
    "dpt": "dapat",
    "seneng": "senang",
    "males": "malas",
    "bener": "benar",
    "cepet": "cepat",
    "deket": "dekat",
    "inget": "ingat",
    "kasi": "kasih",
    "pengen": "ingin",
    "pengin": "ingin",
    "kepingin": "ingin",
    "ngasih": "kasih",
    "liat": "lihat",
    "ngeliat": "lihat",
    "ampe": "sampai",
    "sampe": "sampai",
    "abis": "habis",
    "ilang": "hilang",
    "idup": "hidup",
    "ujan": "hujan",
    "rame": "ramai",
    "sodara": "saudara",
    "pinter": "pintar",
}
"""Colloquial, abbreviated and some regional words, each with the standard word under which it is to fall."""

WHOLE = words("""
    keluar sekolah semangat sendiri keluarga kelompok kepala kabupaten kecamatan kelurahan pertama perempuan
    diskusi digital
    terima dinas desil persen percaya server petani kerja sehat senang sedih segar sewa selesai setuju sepeda
    masalah langkah nikah kuliah makan bukan ikan rekan pekan pesan perangkat peran perahu pesta penuh pernah pergi
    perlu permata persis berani berat berapa berita beras berkas bersih besar bensin benar beda bencana teman
    teratur teknologi telepon terus tetap tetangga kemarin kecil keras kertas kering kecewa ketua keren kelas kemah
    mental mentor menteri merah mewah mesin menit meja medan media memang mereka masih materi manusia mandiri
    pemerintah pengaruh penting sertifikat sederhana seragam sejahtera sektor semester sekretaris diri
    dinding disiplin diklat disabilitas direktur kondisi kartu kantor kampung koordinator kawasan
    pegang pegawai pedoman peduli pelaku pendek pensiun pesawat kerabat kemas kenal kendala kereta keluh empati simpati
""")
"""Words that only look affixed or nasal; they stand as they are."""

NEGATIONS_AND_QUESTIONS = words("""
    tidak bukan belum jangan tanpa tiada tak enggak nggak gak apa apakah siapa mana kapan kenapa mengapa bagaimana
    berapa not no nor never none cannot without what who whom whose which when where why how n't n’t
""")
"""What stop lists hold wrongly for this work: it turns the sense of a sentence or makes it a question."""

FILLERS = words("""
    ee eee eh em emm hmm mm anu ya iya yah nggih inggih enya muhun gitu begitu gini begini kayak mah teh atuh sih deh
    dong kan kok loh lho lah tuh nih nah wah oh ah aduh duh pak bu bapak ibu mas mbak kang ceu neng abang kaka tertawa
    uh um yeah okay ok well like know mean just really kind sort
""")
"""Sounds and forms of address that carry a talk along."""

ABBREVIATIONS = words("""
    dr drs dra ir prof hj h kh tgk sdr sdri bpk bp ny tn jl jln no kab kec kel prov dll dsb dst spt yth a.n s.d u.p hlm
    tgl pkl alm almh ybs dkk rp min maks mr mrs ms etc vs e.g i.e st ph.d s.sos s.pd m.si m.pd s.e s.ag s.h tk
""")
"""Words that end with a full stop inside a sentence, in lower case and without that stop."""

ENGLISH_MARKS = words("the and of to is are was were that it this with for have they we you not be")
INDONESIAN_MARKS = words(
    "yang di itu ini dan ada saya kita kami tidak nggak sudah kalau ya juga ke dari untuk jadi mereka"
)
"""The commonest words of each language that the other lacks: by these a talk is known."""
