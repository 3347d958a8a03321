"""What the blind half is made of. Written before the rules for names were; looked at when they were done.

The templates are others than the sentences of the first half. About a quarter of the names stand in no list of the
program; ``test_halves`` holds that share. What the first look said stands there, too.
"""


def _listed(names: str) -> list[str]:
    return names.split()


KNOWN_WOMEN = _listed("""
    Sumarni Wagiyem Nurjanah Rohaeti Komariah Dedeh Suwarni Mariana Ernawati Fransiska Yuliati Halimah
    Juminten Titin Sulastri Rosmiati Veronika Martina Endang Saodah Wulandari Kadek Lasmi Hotmaida Nuraini
    Rusmini Yohana Ngatinah Khotimah Susilowati Imas Winarti Jumriah Zuraida Desi Siska Anita Novita Intan
    Fitriani Nur Ayu Indah Bunga Puji Lina Kokom Hasnah Agnes Petronela
""")
KNOWN_MEN = _listed("""
    Sutarno Paijo Wahyudi Dadan Ujang Abdullah Syaiful Lukman Yohanes Petrus Agustinus Nyoman Poltak Ruslan
    Zainal Hasan Kurniawan Setiawan Rudi Hendro Ridwan Mulyadi Parman Suyatno Tatang Cecep Ahmad Iskandar
    Irwan Darto Bambang Sigit Teguh Untung Slamet Bagus Fajar Eko Heri Yusuf Markus Melkias Otniel Baharudin
    Amiruddin Firman Rizal Dedi Yadi Toto
""")
KNOWN_LAST = _listed("""
    Siregar Nainggolan Simbolon Lubis Wea Tukan Kogoya Wenda Rumbiak Lestari Rahayu Wibowo Prasetyo Santoso
    Hidayat Saputra Pratiwi Kusuma Tanjung Sembiring Keraf Wijaya Gunawan Halim Sondakh Pattinama Handayani
    Nugroho Ramadhan Permana
""")
UNKNOWN_WOMEN = _listed("""
    Sukaryati Mursinah Tarwiyah Kasmirah Wartiyem Ruminah Daliyem Rokayah Tasripah Cartem Dasimah Warkinah
    Ngaisah Khumaedah Turyati Marfuah Sulasiyah Darmiyati Kristianti Meilani Anindita Ghina Hasmira Rostiani
    Herawati Yosephine Serafina Selestina Ludovika Hildegardis Wuri Tanti Yesi Pipin Ncun Oces Iwo Theodora
    Nurwati Ropiah
""")
UNKNOWN_MEN = _listed("""
    Wasmad Tarmudi Carsidi Rastono Jaswadi Sumarwan Tukirno Ngadirin Darkum Casmadi Endrawan Sutaryo Waslim
    Kasnadi Syaefudin Mustamir Tamrin Lamudi Rostam Burhanis Nofiardi Ardinal Hotdiman Baharman Yohanis
    Melkianus Oktafianus Hiskia Theys Gervasius Yoakim Rikardus Fulgensius Mbeo Nggoro Bolang Wiro Tewu Ejen
    Ruki
""")
UNKNOWN_LAST = _listed("""
    Munthe Hutasuhut Lumentut Rorimpandey Telenggen Yoman Ngole Djami Wadu Suryawinata Prawiranegara
    Kusumadewa
""")

# {F} a woman's name, {M} a man's, {L} a last name; the others are made by ``blind_half``.
TEMPLATES = """
Kalau Bu {F} yang pegang buku, semua beres.
Kemarin Pak {M} datang ke rumah, bawa formulir.
Saya dengar dari Mbak {F} kalau tahap tiga mundur.
Betul, Pak {M}, kami juga begitu.
Ibu {F} {L} itu ketua kelompok yang lama.
Bapak {M} {L} dari kabupaten yang buka acara.
Nenek {F} umurnya sudah delapan puluh, tidak kuat antre.
Mas {M} yang input datanya, saya tinggal setor foto.
Bibi {F} jual kue keliling kampung.
Teh {F} sama Teh {F} beda pendapat soal itu.
Akhirnya Bang {M} yang bicara ke dinas.
Kak {F}, tolong dicek lagi punya saya.
Haji {M} menyumbang kursi untuk pertemuan.
Mama {F} bilang anaknya su tidak sekolah.
Opa {M} masih kuat kerja kebun e.
Kata {F} sih, kuotanya sudah habis.
Terus {M} bilang, jangan lewat situ.
Saya sama {F} waktu itu dapat giliran malam.
Nama saya {F} {L}, sudah lima tahun di sini.
Namanya {M}, dulu kerja di tambak.
Suami saya, {M}, pulang enam bulan sekali.
Anak saya {F} ikut neneknya di kampung.
Si {M} itu pintar, cuma tidak ada biaya.
Kakak ipar saya {F} juga penerima.
Kartunya punya {F}, yang pegang {M}.
Waktu kunjungan saya ketemu {F} lagi masak.
Ada penerima bernama {F}, rumahnya di tepi sungai.
Yang lapor itu {M} {L}, orang seberang.
Saya {F}, pendamping baru di sini.
Panggil {M} saja, Pak, tidak usah pakai bapak.
Menurut saya {F} layak dapat, {M} tidak.
Untung ada {M}, jadi motornya bisa diangkat.
Dulu waktu {F} hamil, posyandunya pindah.
Tetangga bilang {F} punya dua kartu.
Itu rumah {M}, yang catnya biru.
Mertua saya {F} ikut arisan juga.
bu {F} nya lagi sakit jadi diwakilkan
pak {M} kalau ngomong suka muter muter
terus kata mbak {F} suruh balik besok
nama ibunya {F} kalau bapaknya {M}
ya saya {F} bu dari dusun atas
itu lho bu {F} yang rumahnya roboh
katanya si {F} mau nikah lagi
sama pak {M} disuruh nunggu di luar
anaknya bu {F} yang nomor dua itu pinter
waktu {M} sakit ndak ada yang nengok
kami minta tolong {M} buat bikin surat
mbah {F} dikasih beras sama pak {M}
ibu {F} {L} yang tanda tangan
kakak saya {M} kerja di sawit
yang jadi ketua sekarang {F} bu
cuma {M} yang berani ngomong
udah saya kasih tau ke {F} berkali kali
ada namanya {F} anaknya lima
kalau pak {M} datang baru rame
dipanggil {F} sama orang sini
mas {M} tolong jelasin lagi
tanteku {F} yang ngerawat
om {M} antar kami pakai oto
mama {F} deng bapa {M} su pisah
punya {F} belum cair punya saya sudah
biasanya {M} yang kunci pintu balai
istri saya {F} jualan di pasar
eh {M} kamu kan yang kemarin ikut
My neighbour {F} looked after the children.
then {M} said we should apply again
Her name is {F} and she has three kids.
I told Mr {M} that the list was wrong.
NIK beliau {NIK}, coba dicek di sistem.
nik saya {NIK} masih kepakai ndak
Nomor kartu keluarganya {NIK} atas nama {F}.
yang tertulis {NIK} padahal salah
disebutkan begini {NIKWORDS} gitu bu
Kalau mau tanya, telepon {PHONE} saja.
nomernya {PHONE} simpan ya pak
Nomor Pak {M} {PHONE}, aktifnya malam.
kontak {PHONE} itu sudah ganti orang
catat ya {PHONEWORDS} itu wa saya
Bantuan masuk ke rekening {ACCOUNT}, bukan tunai.
norek saya {ACCOUNT} di bank bri
setor ke {ACCOUNT} mandiri atas nama {F}
Kartu KKS nomor {CARD} ditelan mesin ATM.
rekeningnya {ACCOUNTWORDS} jangan kebalik
Surat elektronik saya {MAIL}, jarang dibuka.
tolong kirim ke {MAIL} ya mas
emailku {MAILWORDS} semuanya huruf kecil
Motor yang dipakai {PLATE}, pinjaman kantor.
mobilnya plat {PLATE} warna putih
Alamatnya {ADDRESS}, dekat langgar.
saya tinggal di {ADDRESS} ngontrak
Ia lahir tanggal {BIRTH} menurut akta.
lahir {BIRTH} jadi sekarang masih sekolah
""".strip().splitlines()

PLAIN = """
Skalanya 1:150 untuk satu orang pendamping.
Total Rp 2.400.000 per tahun, dipotong pajak nol.
Laporan tahun 2021, 2022, dan 2023 hilang semua.
Kode peserta P4, P11, dan PD-12 tidak ikut.
Modul P2K2 yang kelima soal disabilitas.
Rapat tanggal 03-02-2026 ditunda seminggu.
01:22:47 suara tidak jelas
Pak Camat dan Pak Sekdes saling lempar.
Bu Lurah yang baru lebih ramah.
Pak Menteri janji naikkan honor.
oh iya bu nanti saya tanyakan
pak kalau boleh saya jawab dulu
mbak itu yang merah kartunya apa
nggih bu matur nuwun sanget
mangga pak silakan diminum dulu
muhun bu leres pisan
siap pak laksanakan
betul kak memang susah
Kecamatan Blanakan paling banyak rob-nya.
Kabupaten Sikka, Ngada, sama Manggarai mirip.
Gunung Kelimutu kelihatan dari sini kalau cerah.
Provinsi Papua Tengah baru dibentuk.
Bulan Desember angin kencang, perahu tidak jalan.
Kami libur Sabtu Minggu, tapi HP tetap bunyi.
Bulan Juni panen, bulan Juli bayar utang.
Honor kami Rp 1,850,000 belum termasuk bensin.
penerimanya 12500 orang sekabupaten
bantuan tiga ratus tiga puluh tiga ribu per bulan
nomor antrean seratus dua puluh tujuh
hitungannya satu dua tiga empat lima enam tujuh delapan
pukul tujuh tiga puluh sudah harus di lokasi
Bank BNI sama BSI beda prosedur.
Kantor Pos lebih dekat daripada bank.
Program Sembako digabung sama PKH.
Kementerian Sosial minta data ulang.
Google Maps salah arah, kami nyasar.
Zoom putus-putus, akhirnya lewat telepon.
Sinyal Telkomsel cuma ada di bukit.
Sepeda motor Honda itu cicilannya belum lunas.
ibu yang itu pindah ke kelompok lain
bapaknya kerja di laut pulang sebulan sekali
anak anak pada nonton televisi
adik yang kecil belum imunisasi
nenek sama kakek dapat kategori lansia
om om yang di pasar itu calo
Astaghfirullah, kok bisa begitu.
Alhamdulillah lancar, tidak ada potongan.
Selamat siang, kita mulai diskusinya.
Baik, Ibu-ibu, silakan perkenalkan diri.
Terima kasih, Bapak Ibu semua.
jalan kaki dua jam baru sampai
jalan tikus lewat kebun lebih cepat
gang sempit motor tidak bisa masuk
blok yang kena banjir sudah kosong
RT yang lama tidak mau tanda tangan
lahir batin saya ikhlas kerja begini
anak yang lahir tahun itu belum terdata
Orang Minang suka merantau, orang Madura juga.
Suku Kamoro tinggal di pesisir.
Bahasa Lio beda dengan bahasa Ende.
Islam dan Katolik di sini rukun.
Kemarin mendung, sekarang panas lagi.
Masalahnya Dinas tidak turun lapangan.
Intinya kami minta transport ditambah.
Soal DTSEN kami tidak diajak bicara.
Wah, itu panjang ceritanya.
Nah, Pusdatin yang bisa buka, kami tidak.
kasih sayang orang tua paling penting
cinta kampung sendiri itu wajar
harapan kami cuma satu data diperbaiki
surya sudah tinggi baru mereka datang
teguh pendirian itu perlu
bulan purnama air naik
sari buahnya dijual di warung
murni kesalahan sistem bukan kami
suci niatnya membantu
mega proyek itu tidak sampai desa
rahmat tuhan katanya
setiap hari minggu kami ibadah
Page 27 has the table for 2023.
The baseline was 1,200 households at 0.75 each.
We may need more hope than money.
Last summer the bank moved to Main Market.
Monday and Tuesday are for home visits.
the mark on the form was wrong
""".strip().splitlines()
