"""Spoken lines, made up for the tests, with | where a sentence ends and another begins."""

SPOKEN = """
Susah, Pak. | Kalau hujan sinyalnya hilang.
Ya... gimana ya, Bu, kami ini cuma bisa nunggu.
Eh... Kami waktu itu ke kantor desa dulu. | Baru setelah itu ke kecamatan.
Saya... Saya tidak berani bilang begitu ke koordinator.
Itu datanya dari... dari pusat, bukan dari kami.
Kami sudah lapor ke Dinsos Kab. Garut, tapi belum ada jawaban.
Kata Dr. Hendra sih aman. | Tapi kan kami yang di lapangan.
Anggarannya buat bensin, pulsa, fotokopi, dll. | Semua dari kantong sendiri.
Kami ketemu di RT. 03 RW. 05, di rumahnya Bu Tini.
No. 12 itu rumah KPM yang sudah graduasi.
Rasionya 1:300, Bu. | Padahal anjurannya kan 1:150.
Jam 08.30 kami mulai. | Jam 12.00 baru selesai.
Honornya Rp 1.500.000 sebulan, itu pun telat.
Terus dia nanya, "Ibu kok dapat?" | Saya bingung jawabnya.
Dia bilang, "Belum cair, Bu." | Ya sudah, kami pulang.
Kenapa begitu? | Karena datanya tidak pernah diperbarui!
Waktu itu… eh, lupa saya, tahun 2019 atau 2020 ya.
Capek… | Tapi kalau lihat anaknya lulus, senang.
Jadi begini, Pak... | Kalau datanya salah, kami yang dimarahi warga.
Hmm... Kalau menurut saya sih wajar.
Anu... Itu lho, yang pakai HP Android.
Bu Ratna, kalau menurut Ibu bagaimana? | Silakan.
Betul. | Betul sekali. | Saya juga begitu.
Iya, (tertawa) pokoknya lucu waktu itu.
Susah. | (tertawa) Mau bagaimana lagi.
Kami... apa namanya... P2K2, pertemuan kelompok itu, sebulan sekali.
Yang ikut cuma sepuluh orang. | Yang lain di sawah.
Karena... Karena jembatannya putus, kami lewat sungai.
Kalau ke sana harus naik perahu, sekitar dua jam... | Itu pun kalau air pasang.
Ya Allah, Bu! | Masa kami disuruh ganti?
1. Soal sinyal. | 2. Soal data ganda.
pak, susah sekali di sini. | kalau hujan jalannya putus.
iya bu. | kami cuma bisa sabar. | mau lapor ke siapa?
nggak ada sinyal... ya kami naik ke bukit. | di situ baru bisa kirim.
tgl. 5 bulan lalu kami ke kab. sebelah, naik ojek. | pulangnya hujan.
Nah, itu dia masalahnya. | Aplikasinya sering eror, terus... ya ulang lagi dari awal.
Tidak. | Saya tidak pernah diajak rapat.
Pak M. Yusuf dari Kec. Cibatu yang bantu kami.
Beliau S.Sos., lulusan Bandung. | Orangnya sabar.
Kami buka laptop, login, tunggu... | Gagal lagi!
Ada yang bilang, "Bantuan itu cuma buat keluarga kades..." | Saya diam saja.
Kayak apa ya... kayak dikejar target begitu.
Selesai verifikasi, a.n. Ibu Siti, kami kirim berkasnya. | Dua minggu belum ada kabar.
Mm... Mungkin karena jauh. | Dari kota ke sini tiga jam.
Sudah, sudah. | Nanti kita lanjut, ya?
Oh, jadi begitu?! | Baru tahu saya.
Yang susah itu lansia. | Mereka kan tidak punya HP, terus tidak bisa baca.
Kami bilang ke warga, sabar, sabar, nanti cair... | Eh, ternyata namanya dicoret.
Di... Di Desa Sukamaju juga sama kejadiannya.
Terima kasih, Bu. | Ada lagi?
It was hard. | We had no signal at all.
Well... I mean, we just waited there.
I... I don't know what to say.
Uh... We went to the office first. | Then they sent us home.
Dr. Smith said it was fine. | Nobody checked.
We asked Mrs. Tan, e.g. about the forms, and she helped.
They pay for fuel, phone credit, etc. | It all comes from us.
So do I. | We all feel the same.
She asked, "Why her and not me?" | I had no answer.
No. | They never came back.
Really? | Yes, twice a month!
We meet at 8.30 a.m. on Mondays, usually.
The thing is... the data is never updated.
It took two hours... | Nobody was there when we arrived.
And... And then the bridge collapsed.
yeah, it's far. | we walk two hours. | sometimes three.
um... so the app crashed again... and we lost it all.
Hmm, good question... | I think it depends on the village.
That's vs. the old system, which was on paper. | I prefer paper.
You know, like... Like when the water rises. | Then nobody can cross.
He told us to wait for the money... | We waited a year.
Okay. | Right. | Let me think.
St. Mary's is the only school around.
We have 1,500 families in Fig. 2, all of them registered.
(laughs) That's right. | It happens every year.
I said "stop." | Nobody listened.
Begini, Bu. | Saya kan dampingi 320 keluarga... | Mana sempat?
Aduh... Gimana ya jelasinnya, soalnya ribet.
Jalannya rusak. | Motor saya sampai ganti ban tiga kali, lho!
Menurut saya... menurut saya ya, itu kurang adil.
Pertama, soal gaji. | Kedua, soal kendaraan.
Kata Ir. Joko, proyeknya sudah selesai tahun lalu. | Nyatanya belum.
Saya lahir di Jl. Melati No. 7, dekat pasar.
Loh, kok begitu? | Siapa yang bilang?
Mereka itu... | Ah, sudahlah.
Pendaftaran ditutup pkl. 15.00, jadi kami buru-buru.
Datanya ganda... | Namanya sama, NIK-nya beda.
Kemarin rapat dengan Kadinsos, Sekdes, dsb. di balai desa.
ibunya sakit. | anaknya tiga. | yang besar putus sekolah.
Ya begitulah... | Mau bilang apa lagi.
Beliau (Pak Camat) tidak datang. | Wakilnya juga tidak.
Kalau... Ehm, kalau boleh jujur, kami capek.
Itu saja, Pak. | Terima kasih.
Nggak. | Nggak ada.
Kira-kira 2.500 jiwa. | Itu termasuk balita.
Emm... Saya kurang tahu.
So... We tried again. | And again.
The U.S. program was different, they said.
I think, um... The forms were lost? | Or maybe burnt.
We got 2.5 kg of rice. | That was all.
My neighbour, Mr. Lee, helped. | He is kind.
Oh... | That I didn't know.
They promised us... They promised a road.
Yes! | Finally, somebody listened.
I was like, "What?" | And he just left.
it works. | most days.
Ya itu tadi, Bu... | Mereka merasa tidak dianggap.
Kalau bantuan telat, mereka datang ke rumah. | Marah-marah. | Kami yang kena.
Saya tanya, "Bapak sudah makan?" | Dia cuma geleng.
Jadi, eh, gimana... kami minta surat dari Kel. Sukajadi dulu.
Habis itu... | Nah, baru ketahuan kalau NIK-nya salah.
Pokoknya... Pokoknya saya tidak mau lagi.
Di sana ada Hj. Aminah, beliau yang punya warung. | Baik orangnya.
Jam berapa? | Jam 7.15, kalau tidak salah.
Yang dapat sembako itu Pak Ujang, Bu Eti, dkk. | Lainnya tidak.
Gini... Waktu pertama kali masuk, saya tidak paham apa-apa.
anak saya tiga pak. | yang dua sekolah. | yang satu kerja di kota.
Wah, kalau itu... | Saya tidak berani komentar.
Saya senang! | Senang sekali, karena akhirnya dihargai.
Honor kami 2,5 juta, dipotong BPJS, dll., tinggal sedikit.
Katanya mau dibangun jembatan... dari tahun 2015 lho itu.
Apa? | Oh, soal itu.
We... we didn't have a choice. | It was that or nothing.
But... But nobody told me.
He works for the gov. office downtown.
Sometimes I cry... | Sometimes I laugh.
Who decides? | Not us!
It's about 3.5 miles. | You walk.
Prof. Wang came in 2019. | He interviewed my mother.
Mm-hmm. | Go on.
That was... How do you say it? | A miracle.
"""
