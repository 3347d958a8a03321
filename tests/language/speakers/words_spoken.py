"""Sentences and names for made-up transcripts, in two pools that share nothing: to develop on, and to report on."""

from dataclasses import dataclass


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.strip().splitlines())


@dataclass(frozen=True, slots=True)
class Pool:
    """What people say and what they are called."""

    questions: tuple[str, ...]
    answers: tuple[str, ...]
    short: tuple[str, ...]
    english_questions: tuple[str, ...]
    english_answers: tuple[str, ...]
    traps: tuple[str, ...]
    first_names: tuple[str, ...]
    addressed: tuple[str, ...]
    full_names: tuple[str, ...]
    titled: tuple[str, ...]
    initials: tuple[str, ...]
    places: tuple[str, ...]


DEVELOPING = Pool(
    questions=_lines("""
        Bagaimana pengalaman Ibu selama mendampingi keluarga di sini?
        Boleh diceritakan kegiatan sehari-hari di kelompok?
        Apa saja kesulitan yang paling terasa?
        Kalau ada keluarga yang tidak hadir, apa yang dilakukan?
        Sudah berapa lama Bapak tinggal di dusun ini?
        Siapa yang biasanya membantu kalau datanya keliru?
        Terus, perubahan apa yang dirasakan sesudah itu?
        Menurut Ibu, pertemuan bulanan itu ada gunanya?
        Kenapa bisa begitu, Pak?
        Selain soal biaya, ada hal lain?
        Kapan terakhir kali didatangi petugas?
        Bisa diberi contoh kejadiannya?
        Nah, kalau untuk anak sekolah bagaimana prosesnya?
        Jadi yang menentukan jadwalnya siapa?
        Apakah itu terjadi di semua kecamatan?
        Baik, ada yang mau menambahkan?
    """),
    answers=_lines("""
        Awalnya saya bingung karena semua serba baru dan tidak ada yang mengajari.
        Kami biasanya berkumpul di rumah ketua kelompok sesudah panen.
        Jaraknya jauh, jalannya licin kalau hujan, jadi kadang menginap.
        Sinyalnya hilang-hilang, akhirnya laporan dikirim tengah malam.
        Anak saya yang kedua sekarang sudah masuk SMP, alhamdulillah.
        Uangnya dipakai untuk beli seragam dan beras sedikit-sedikit.
        Data lama tidak cocok dengan kartu keluarga yang baru.
        Tetangga sering tanya kenapa dia dapat dan saya tidak.
        Ya sabar saja, namanya juga bantuan, tidak selalu tepat waktu.
        Pas musim tanam orang-orang susah dikumpulkan.
        Saya ini orangnya pemalu, jadi kalau rapat lebih banyak diam.
        Waktu itu ketua kelompok yang mengurus semuanya sampai selesai.
        Dulu pernah ada pelatihan dua hari di kabupaten, bagus sekali.
        Nek kula nggih manut mawon, sing penting lare-lare saged sekolah.
        Mun urang mah resep lamun aya kumpulan, jadi loba babaturan.
        Mayoritas warga di sini buruh tani dan nelayan kecil.
        Yang paling berat itu membagi waktu antara rumah dan lapangan.
        Kadang saya harus menombok ongkos bensin sendiri.
        Setelah ikut pertemuan, ibu-ibu jadi berani bicara.
        Bank-nya jauh, antrenya dari subuh sampai siang.
        Suami saya merantau, jadi saya yang mengurus semuanya.
        Kami catat dulu di buku, nanti malam baru dimasukkan ke aplikasi.
    """),
    short=_lines("""
        Ya.
        Betul, Bu.
        Iya, sama.
        Tidak ada, Mas.
        (tertawa)
        Hehehe, iya.
        Oh begitu.
        Belum pernah.
        Kadang-kadang.
        He em.
        Setuju saya.
        2018.
    """),
    english_questions=_lines("""
        How did you first hear about the programme?
        Could you tell me more about that?
        What happened after the meeting?
        So who decides on the schedule?
        And how do the families see it?
        Why do you think that is?
    """),
    english_answers=_lines("""
        We usually meet at the village hall on the first Monday of the month.
        It was difficult at the beginning because nobody had explained the form.
        My sister helped me with the paperwork and then it worked out.
        I think people are simply tired of filling in the same thing twice.
        The road is bad, so in the rainy season nobody comes.
        Well, the money is late, but it does arrive in the end.
        Most of the work is done on the phone these days.
        There is one person in the office who knows everything.
    """),
    traps=_lines("""
        katanya begini: kalau mau protes silakan ke kantor.
        Pukul 08:30 kami sudah antre di depan balai.
        08:30 sampai 10:15 itu biasanya kosong.
        Rasionya 1:150, jadi berat sekali.
        1:300 itu di atas kertas saja.
        Contohnya: beras, telur, minyak.
        Contohnya begini: ada satu keluarga yang pindah.
        Bu Camat bilang: 'besok saja datang lagi'
        Saya jawab: tidak bisa begitu.
        Kendalanya: sinyal, jalan, dan cuaca.
        Intinya: kami butuh kepastian.
        Pertama: datanya harus benar.
        Yang kedua: petugasnya ditambah.
        https://contoh.invalid/daftar:baru bisa dilihat di situ.
        Alamatnya Jalan Melati No. 5: rumah cat hijau.
        Ada tiga syarat: KTP, KK, dan surat dari desa.
        Dia itu bilang ke saya: jangan takut.
        Misalnya: anak yang putus sekolah.
        Maksud saya: bukan uangnya yang penting.
        Jadi begini: dulu kan belum ada aplikasi.
        Pokoknya: jangan sampai dobel.
        Waktu itu ada pengumuman: semua harus hadir.
        Catatan: ini belum termasuk ongkos.
        (sambil menunjuk buku: ini catatannya)
        Kalau istilah kami: nombok dulu.
    """),
    first_names=_lines("""
        Rahmi
        Doni
        Asep
        Euis
        Wulan
        Bagus
        Tini
        Yanti
        Rahmat
        Sutinah
        Markus
        Nining
    """),
    addressed=_lines("""
        Bu Sri
        Pak Rahmat
        Mbak Ningsih
        Teh Wati
        Mang Ujang
        Ibu Lasmi
        Bapak Tono
        Kak Dewi
        Bang Ucok
        Mas Joko
        Pak RT
        Cut Rosna
        Mama Yohana
    """),
    full_names=_lines("""
        Siti Rahmawati
        Andi Baso
        La Ode Hasan
        I Wayan Sudarta
        Ni Made Ayu
        Cut Nyak Meutia
        Yohanes Umbu Deta
        Maria da Costa
        Nur'aini
        M. Yusuf
        Budi Hartono
        Rina Sitompul
        Abdul Karim
        Tri Wahyuni
    """),
    titled=_lines("""
        Dr. Hasan Basri, M.Si.
        Drs. Suparman
        Hj. Fatimah
        dr. Anita
        Tgk. Amin
        H. Abdul Karim
        Prof. Lestari
        Ibu Hj. Salmah
    """),
    initials=("MR", "SN", "AL", "DK", "HT", "YS", "BW", "RJ", "EN"),
    places=("Aula Kecamatan Cibalong", "Balai desa Sukamaju", "rumah ketua kelompok", "Kantor Dinas Sosial"),
)

REPORTING = Pool(
    questions=_lines("""
        Ceritakan dulu awal mula Mama ikut kelompok ini, bagaimana?
        Apa yang berubah sejak ada kartu itu?
        Pernah tidak namanya tercoret dari daftar?
        Kalau sakit, biasanya berobat ke mana?
        Dari mana informasi itu didapat?
        Siapa saja yang hadir waktu itu?
        Bagaimana tanggapan kepala dusun?
        Lho, kok bisa sampai hilang kartunya?
        Berapa kali dalam setahun ditimbang?
        Terus yang menjaga anak siapa?
        Apakah ada pungutan selama ini?
        Seberapa jauh puskesmas dari kampung?
        Lalu langkah selanjutnya apa, Kak?
        Ada pengalaman lain yang mau dibagi?
    """),
    answers=_lines("""
        Pertama kali ikut itu diajak kakak ipar, saya mah ikut saja.
        Kartunya tertinggal di rumah mertua, baru ketemu sebulan kemudian.
        Kalau panas begini ladang kering semua, makan pun seadanya.
        Petugasnya baik, mau mendengarkan sampai kami selesai bicara.
        Di kampung sebelah malah sudah tiga kali ganti ketua.
        Anak-anak dijaga neneknya, saya berangkat ke kebun.
        Beta pung laki melaut, jadi beta sendiri yang urus.
        Aku ora ngerti carane, terus takon karo tanggaku.
        Listriknya baru masuk dua tahun lalu, itu pun sering mati.
        Kami menabung sepuluh ribu tiap kumpul, disimpan bendahara.
        Ada yang tersinggung karena merasa dibeda-bedakan.
        Puskesmas buka pagi saja, sorenya sudah sepi.
        Saya pernah jalan kaki empat jam hanya untuk tanda tangan.
        Hasil jahitannya lumayan, bisa untuk bayar buku.
        Orang tua kami dulu tidak sekolah, makanya kami ingin anak sekolah.
        Laporannya dobel, di kertas ada, di telepon genggam juga ada.
        Sesudah banjir semua berkas basah dan harus diurus ulang.
        Namanya orang kecil, ya menurut apa kata atasan.
        Syukurlah sekarang pencairannya lebih teratur.
    """),
    short=_lines("""
        Iya, Kak.
        Sudah.
        Belum.
        Heeh.
        Benar itu.
        (diam sejenak)
        Wah, tidak tahu.
        Sering.
        Mungkin saja.
        Oke.
        Tiga kali.
        Nggih.
    """),
    english_questions=_lines("""
        Can you walk me through a normal week?
        Where do you keep the records?
        Was anybody left out?
        What would you change first?
        How long did that take?
        Did it get any easier?
    """),
    english_answers=_lines("""
        My neighbours come over in the evening and we sort the forms together.
        Nobody told us that the list had changed.
        It took about three months before the card arrived.
        Honestly, the training was too short for what they expect of us.
        They keep the records in a cupboard in the old school.
        You learn a lot by watching how the others talk to people.
        In the dry season we have to carry water for two hours.
    """),
    traps=_lines("""
        Kata beliau begini: tunggu bulan depan.
        Jam 13:45 baru dibuka loketnya.
        17:00 kami pulang semua.
        Perbandingannya 1:40 kalau di kota.
        2:1 begitu kira-kira.
        Seperti ini: yang lansia didahulukan.
        Pak Lurah berkata: "nanti saya urus"
        Tetangga saya tanya: kok lama?
        Masalahnya: nomor induknya ganda.
        Hasilnya: tidak ada yang cair.
        Terakhir: soal honor.
        Ketiga: ada pelatihan lagi.
        http://contoh.invalid/a:b itu alamatnya.
        Di Gang Mawar RT 03: sebelah musala.
        Syaratnya cuma dua: hadir dan jujur.
        Ibu saya selalu pesan: jangan berutang.
        Umpamanya: ada bayi di rumah itu.
        Artinya: harus diulang dari awal.
        Terus begini: saya kan tidak punya motor.
        Singkatnya: kami pasrah.
        Di papan tertulis: pendaftaran ditutup.
        Solusinya: dibuat dua gelombang.
        Ada yang usul: bagaimana kalau arisan saja.
        Bahasa sini namanya: sambatan.
    """),
    first_names=_lines("""
        Marlina
        Yosef
        Gilang
        Komariah
        Petrus
        Desi
        Imam
        Farida
        Wayan
        Ratna
        Togar
        Lusi
    """),
    addressed=_lines("""
        Bu Endang
        Pak Mahmud
        Mbak Retno
        Ceu Popon
        Kang Dadan
        Ibu Nurhayati
        Bapak Silalahi
        Uni Elvi
        Inang Rosma
        Om Beni
        Bu Kades
        Tgk. Zulfikar
        Daeng Sitaba
    """),
    full_names=_lines("""
        Fitri Handayani
        Baharuddin Lopa
        Wa Ode Nurlina
        I Ketut Arnawa
        Ida Ayu Puspita
        Teuku Rizal
        Agustina Kewa Lein
        Jose dos Santos
        Ma'rifah
        A. Syamsul Bahri
        Sri Mulyono
        Tiurma Simbolon
        Zainal Abidin
        Dwi Kurniasih
    """),
    titled=_lines("""
        Ir. Bambang Wijaya, M.T.
        Dra. Hartati
        H. Mansyur
        drg. Melati
        Ustaz Rifai
        Hj. Nurjanah
        Dr. Sitorus
        Bapak Drs. Kusnadi
    """),
    initials=("TG", "PW", "ZA", "CK", "LM", "OV", "FD", "GS", "UH"),
    places=(
        "Aula Kantor Camat Lamno",
        "gedung PKK Desa Mekarsari",
        "teras rumah warga",
        "Puskesmas Waingapu",
    ),
)
