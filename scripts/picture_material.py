"""What the manual's pictures show coming in: files of our own, and projects in which some of it already is."""

import csv
import shutil
from pathlib import Path

from docx import Document

from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.correcting import correction_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.material import source_named
from workbench.services.people import people_in_sheet
from workbench.services.projects import Project, open_project

ROOT = Path(__file__).resolve().parent.parent
STUDY, FIELD = "pkh-2025.workbench", "studi-lapangan.workbench"
CODER = "Rini"
SURVEY = "Angket pendamping Agustus"
CORRECTED = "FGD Sampang – pendamping"
DUPLICATE = "corpora/pkh-2025/sources/19-sampang-wawancara-koordinator.txt"

TALKS = {
    "FGD Ende pendamping pulau.txt": (
        "Transkrip FGD Pendamping Sosial – Kabupaten Ende\n"
        "Tanggal: 19 Agustus 2025\n"
        "Moderator: Terima kasih sudah menyeberang pagi-pagi. Kapalnya jam berapa?\n"
        "Bu Yosefa: Jam lima, Kak. Kalau angin timur, kami menunggu sampai siang.\n"
        "Pak Markus: Laporan saya kirim dari dermaga. Di kampung tidak ada sinyal.\n"
        "Bu Yosefa: Ibu-ibu sudah hafal: hari pasar itu hari saya datang.\n"
    ),
    "Wawancara Ende Bu Yosefa.txt": (
        "Pewawancara: Ibu sudah berapa lama mendampingi di pulau?\n"
        "Bu Yosefa: Sembilan tahun. Dulu mengajar di PAUD.\n"
        "Pewawancara: Apa yang berubah sesudah data baru dipakai?\n"
        "Bu Yosefa: Orang bertanya, saya tidak selalu bisa menjawab.\n"
    ),
    "KPM Garut, dua wawancara.txt": (
        "Wawancara 1\n"
        "Informan: Ceu Nining\n"
        "Tanggal: 2 September 2025\n"
        "Pewawancara: Kegiatan Ibu sehari-hari apa?\n"
        "Ceu Nining: Jualan gorengan di depan sekolah, Neng.\n"
        "Pewawancara: Sejak kapan ikut PKH?\n"
        "Ceu Nining: Sejak si bungsu masuk SD.\n"
        "\n"
        "Wawancara 2\n"
        "Informan: Bu Euis\n"
        "Tanggal: 3 September 2025\n"
        "Pewawancara: Kegiatan Ibu sehari-hari apa?\n"
        "Bu Euis: Buruh tani. Kalau tidak musim, mencuci di tetangga.\n"
        "Pewawancara: Sejak kapan ikut PKH?\n"
        "Bu Euis: Baru setahun ini.\n"
    ),
    "Chat WhatsApp Pendamping Mimika.txt": (
        "04/08/25 06.58 - Pesan dan panggilan dienkripsi secara end-to-end.\n"
        "04/08/25 06.58 - Kak Ance: Selamat pagi. Hari ini siapa yang ke SP 3?\n"
        "04/08/25 07.02 - Pak Yonas: Saya, Kak. Jalannya sudah bisa dilewati.\n"
        "04/08/25 07.10 - Kak Ance: <Media tidak disertakan>\n"
        "04/08/25 07.15 - Pak Yonas: Siap. Nanti saya kabari kalau ada yang pindah.\n"
    ),
    "Rapat daring Karawang.vtt": (
        "WEBVTT\n\n"
        "00:00:02.000 --> 00:00:06.000\n<v Teh Ira>Kita mulai ya. Bagaimana pemutakhiran minggu ini?</v>\n\n"
        "00:00:07.000 --> 00:00:12.000\n<v Pak Wahyu>Di desa saya tinggal dua belas rumah, Teh.</v>\n\n"
        "00:00:13.000 --> 00:00:17.000\n<v Bu Lastri>Saya masih empat puluh. Banyak yang sudah pindah.</v>\n"
    ),
    "catatan lapangan Wonosobo.txt": (
        "Catatan lapangan Wonosobo\nJalan ke dusun atas putus sejak Senin. Kunjungan diundur ke hari Kamis.\n"
    ),
}

HEADER = (
    "Transkrip FGD Pendamping Sosial PKH – Kabupaten Subang",
    "Hari/tanggal: Kamis, 14 Agustus 2025",
    "Tempat: Aula Kecamatan Cisalak",
    "Hadir: Bu Sri, Pak Dadang, Teh Lina, Kang Asep",
)
SAID = (
    (
        "Moderator",
        "Terima kasih sudah hadir. Kita mulai dari pekerjaan sehari-hari. Apa yang paling menyita waktu?",
    ),
    ("Bu Sri", "Laporan, Pak. Siang turun, malam unggah."),
    ("Pak Dadang", "Rasionya 1:280 di tempat saya. Pukul 08:30 sudah harus di balai desa."),
    ("Teh Lina", "Koordinator pernah bilang begini: yang penting angkanya masuk."),
    ("Moderator", "Lalu bagaimana caranya membagi waktu?"),
    ("Ibu Sri", "Saya minta bantuan ketua kelompok. Ibu-ibu sudah biasa saling mengingatkan."),
    ("Pak Dadang", "Di kampung saya sinyal cuma ada di dekat balai desa, jadi ditumpuk dulu."),
    ("Moderator", "Kalau koordinator, bagaimana pendapatnya?"),
    ("Teh Lina", "Beliau tidak keberatan, asal kunjungannya jalan."),
    ("Ibu Sri", "Di tempat saya ditanya tiap sore."),
)
REMARKS = {1: "Beban administratif", 5: "Tanyakan lagi: ketua kelompok dibayar atau tidak?"}

PEOPLE = (
    ("Sumber", "Partisipan", "Jenis kelamin", "Usia", "Pendidikan"),
    ("FGD Garut – KPM", "Bu Enok", "perempuan", "46", "SD"),
    ("FGD Garut – KPM", "Ceu Mimin", "perempuan", "39", "SMP"),
    ("FGD Garut – KPM", "Bu Yati", "perempuan", "41", "SD"),
    ("FGD Garut – KPM", "Bu Iis", "perempuan", "37", "SMA"),
    ("FGD Garut – KPM", "Bu Cucu", "perempuan", "52", "SD"),
    ("FGD Garut – KPM", "Teh Rina", "perempuan", "33", "SMA"),
)

QUESTIONS = (
    "Timestamp",
    "Kode responden",
    "Nama lengkap",
    "Nomor HP",
    "Kabupaten",
    "Jenis kelamin",
    "Usia",
    "Apa kesulitan terbesar dalam pekerjaan Anda?",
    "Apa yang paling membantu Anda?",
)
ANSWERS = (
    (
        "Garut",
        "P",
        34,
        "Sinyal di dusun atas tidak ada, jadi laporan menumpuk sampai akhir pekan.",
        "Ketua kelompok yang mau mengingatkan ibu-ibu.",
    ),
    ("Garut", "L", 41, "KPM saya tiga ratus lebih. Waktu untuk duduk dan mendengar tidak ada.", ""),
    (
        "Subang",
        "P",
        29,
        "Satu kegiatan dilaporkan empat kali di tempat yang berbeda.",
        "Teman satu kecamatan. Kami berbagi tugas: siapa yang mahir aplikasi, siapa yang menemui warga.",
    ),
    (
        "Ende",
        "P",
        36,
        "Ke pulau harus naik kapal. Kalau ombak besar, kunjungan ditunda seminggu.",
        "Pastor paroki mengumumkan jadwal pertemuan sesudah misa.",
    ),
    (
        "Ende",
        "L",
        45,
        "Warga bertanya mengapa namanya hilang, dan saya tidak tahu jawabannya.",
        "Koordinator yang menelepon dan bertanya keadaan saya dulu.",
    ),
    (
        "Sampang",
        "P",
        31,
        "Bahasa. Ke ibu sepuh saya harus memakai bahasa halus.",
        "Ketua kelompok menjadi penerjemah.",
    ),
    (
        "Sampang",
        "L",
        38,
        "Data di aplikasi berbeda dengan keadaan di rumah.",
        "Kepala desa mau menempel daftarnya.",
    ),
    (
        "Pidie",
        "P",
        27,
        "Belum pernah ikut pelatihan tatap muka sejak masuk.",
        "Belajar dari senior di kecamatan.",
    ),
    ("Pidie", "L", 49, "Dulu gampong jauh, sekarang aplikasinya yang jauh.", ""),
    (
        "Mimika",
        "P",
        33,
        "Jarak. Sekali turun tiga hari, ongkosnya dari kantong sendiri.",
        "Guru SD di kampung.",
    ),
    ("Wonosobo", "L", 40, "Rapat mendadak pada hari kunjungan.", "Kalender bersama dengan puskesmas."),
    (
        "Karawang",
        "P",
        30,
        "Penerima sering pindah kontrakan, alamatnya tidak pernah cocok.",
        "Ibu-ibu di grup WA memberi tahu alamat baru.",
    ),
    ("Pandeglang", "P", 35, "Anak KPM putus sekolah dan tidak ada kolom untuk menuliskannya.", "Guru BP."),
    ("Bandung", "L", 44, "Perangkat desa menitipkan nama.", "Musyawarah terbuka."),
)
CODED = (
    ("laporan menumpuk sampai akhir pekan", "Beban kerja / Beban administratif"),
    ("Satu kegiatan dilaporkan empat kali di tempat yang berbeda.", "Beban kerja / Beban administratif"),
    ("KPM saya tiga ratus lebih.", "Beban kerja / Rasio KPM per pendamping"),
    ("Ke pulau harus naik kapal.", "Konteks wilayah / Geografi dan akses"),
    ("Sinyal di dusun atas tidak ada", "Konteks wilayah / Jaringan internet"),
    ("Ke ibu sepuh saya harus memakai bahasa halus.", "Konteks wilayah / Adaptasi budaya dan bahasa lokal"),
    ("Belajar dari senior di kecamatan.", "Pengembangan kapasitas / Belajar sejawat"),
)

CORRECTIONS = (
    (
        "Pintunya ditutup. Betul itu, saya pernah, tahun pertama saya",
        "Pintunya ditutup. Saya pernah, tahun pertama",
    ),
    (
        "Jadi mereka menyembunyikan sapi. Sapinya dititipkan. (tertawa)",
        "Jadi sapi-sapi itu dibawa ke rumah saudara. (tertawa)",
    ),
    (
        "Jadi ya disimpan. Disimpan malah orang curiga, dikira ada yang main.",
        "Jadi ya disimpan. Jadi ya disimpan. Orang malah curiga.",
    ),
    (
        "Yang ngajari saya cara mimpin kelompok ya Bu P4 ini.",
        "Yang mengajari saya memimpin kelompok ya Bu P4 ini.",
    ),
)


def prepare(folder: Path) -> None:
    """Make the example study, a project with a survey and a corrected transcript, and files that wait outside."""
    studies.create_example(folder / STUDY, Silent()).close()
    _waiting(folder / "masuk")
    shutil.copy(folder / STUDY, folder / FIELD)
    project = open_project(folder / FIELD, coder=CODER)
    _survey(project, folder / f"{SURVEY}.csv")
    _people(project, folder / "peserta.csv")
    _correct(project)
    project.close()


def _waiting(folder: Path) -> None:
    folder.mkdir()
    for name, words in TALKS.items():
        (folder / name).write_text(words, encoding="utf-8")
    (folder / "rekaman lama.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    shutil.copy(ROOT / DUPLICATE, folder / "wawancara Sampang.txt")
    document = Document()
    for line in HEADER:
        document.add_paragraph(line)
    for place, (name, words) in enumerate(SAID):
        paragraph = document.add_paragraph(f"{name}: ")
        run = paragraph.add_run(words)
        if place in REMARKS:
            document.add_comment([run], REMARKS[place], author="Bayu", initials="B")
    document.save(str(folder / "FGD Subang 14 Agustus.docx"))


def _survey(project: Project, path: Path) -> None:
    rows = [
        (
            f"2025/08/{day:02} 9.{day}.10",
            f"AG-{day:03}",
            f"Nama {day}",
            f"0812-0000-{day:04}",
            place,
            sex,
            age,
            *said,
        )
        for day, (place, sex, age, *said) in enumerate(ANSWERS, 1)
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([QUESTIONS, *rows, ("2025/08/20 9.01.10", "AG-020", "Nama 20"), rows[2]])
    operation = import_operation(propose(project.reader, [path], ImportOptions(), Silent()))
    assert operation is not None
    project.perform(operation)
    source = source_named(project.reader, SURVEY)
    text, book = project.reader.text(source.id), project.codebook()
    for words, code in CODED:
        start = text.index(words)
        project.perform(coding_of(project, source.id, Span(start, start + len(words)), book.at_path(code).id))


def _people(project: Project, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(PEOPLE)
    described = people_in_sheet(project, path).operation()
    assert described is not None
    project.perform(described)


def _correct(project: Project) -> None:
    source = source_named(project.reader, CORRECTED)
    text = project.reader.text(source.id)
    for before, after in CORRECTIONS:
        assert before in text
        text = text.replace(before, after)
    operation = correction_of(project, source.id, text).operation
    assert operation is not None
    project.perform(operation)
