<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About this program</source>
        <translation>Tentang program ini</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>Meja Kerja Kualitatif</translation>
    </message>
    <message>
        <source>Version {version}. Free software under the MIT licence.</source>
        <translation>Versi {version}. Perangkat lunak bebas berlisensi MIT.</translation>
    </message>
    <message>
        <source>The program opens no connection: your material stays on this computer.</source>
        <translation>Program ini tidak membuka sambungan apa pun: bahan Anda tetap di komputer ini.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>AccessLog</name>
    <message>
        <source>Access log</source>
        <translation>Catatan akses</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>AccessModel</name>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bagian</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Access log</source>
        <translation>Catatan akses</translation>
    </message>
    <message>
        <source>Who opened restricted records, and who exported or printed records of supervision. Entries can&apos;t be changed or taken back.</source>
        <translation>Siapa yang membuka catatan rahasia, dan siapa yang mengekspor atau mencetak catatan supervisi. Isinya tidak dapat diubah atau ditarik kembali.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Yang dilakukan</translation>
    </message>
    <message>
        <source>Only with these words</source>
        <translation>Hanya yang memuat kata ini</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n catatan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionLine</name>
    <message>
        <source>What to do about it</source>
        <translation>Langkah untuk tindak lanjut ini</translation>
    </message>
</context>
<context>
    <name>ActionList</name>
    <message>
        <source>Only open ones</source>
        <translation>Hanya yang terbuka</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Nothing to follow up</source>
        <translation>Tidak ada tindak lanjut</translation>
    </message>
    <message>
        <source>Follow-ups are agreed on in sessions. Those that are done show without the filter.</source>
        <translation>Tindak lanjut disepakati dalam sesi. Yang sudah selesai tampil tanpa saringan.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New project…</source>
        <translation>Proyek &amp;baru…</translation>
    </message>
    <message>
        <source>Create a project file with the study&apos;s districts and starter codebook</source>
        <translation>Buat berkas proyek dengan kabupaten dan buku kode awal studi</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>B&amp;uka proyek…</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>Buka berkas proyek</translation>
    </message>
    <message>
        <source>Open the e&amp;xample study</source>
        <translation>Buka studi &amp;contoh</translation>
    </message>
    <message>
        <source>Open the example study; it is fiction, and yours to try things on</source>
        <translation>Buka studi contoh; isinya fiksi dan boleh Anda pakai untuk mencoba apa saja</translation>
    </message>
    <message>
        <source>&amp;Import sources…</source>
        <translation>&amp;Impor sumber…</translation>
    </message>
    <message>
        <source>Import transcripts and notes, with a look at them before anything is saved</source>
        <translation>Impor transkrip dan catatan; semuanya dapat diperiksa sebelum disimpan</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Impor &amp;folder…</translation>
    </message>
    <message>
        <source>Import everything that a folder holds</source>
        <translation>Impor semua isi sebuah folder</translation>
    </message>
    <message>
        <source>&amp;Export theme table to Word…</source>
        <translation>&amp;Ekspor tabel tema ke Word…</translation>
    </message>
    <message>
        <source>Write the themes with their definitions, counts and quotations to a Word file</source>
        <translation>Tulis tema beserta definisi, jumlah, dan kutipannya ke berkas Word</translation>
    </message>
    <message>
        <source>Export &amp;participation to Word…</source>
        <translation>Ekspor &amp;partisipasi ke Word…</translation>
    </message>
    <message>
        <source>Write turns, words and shares of all speakers and roles to a Word file</source>
        <translation>Tulis giliran bicara, kata, dan bagian setiap penutur dan peran ke berkas Word</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Ri&amp;wayat</translation>
    </message>
    <message>
        <source>Show every step that was done, by whom and when, and go back to any of them</source>
        <translation>Tampilkan setiap langkah, siapa yang melakukannya dan kapan, dan kembali ke langkah mana pun</translation>
    </message>
    <message>
        <source>Change &amp;coder…</source>
        <translation>Ganti &amp;pengode…</translation>
    </message>
    <message>
        <source>Say under which name you code, and whose codings show</source>
        <translation>Tentukan atas nama siapa Anda mengodekan, dan pengodean siapa yang tampak</translation>
    </message>
    <message>
        <source>&amp;Rename the coder…</source>
        <translation>Ganti &amp;nama pengode…</translation>
    </message>
    <message>
        <source>Call the coder who works now otherwise; all codings stay theirs</source>
        <translation>Beri nama lain kepada pengode yang sedang bekerja; semua pengodean tetap miliknya</translation>
    </message>
    <message>
        <source>Show only &amp;my codings</source>
        <translation>Tampilkan hanya pengodean &amp;saya</translation>
    </message>
    <message>
        <source>Keep what the others coded out of the transcript; counts stay as they are</source>
        <translation>Sembunyikan pengodean rekan dari transkrip; hitungan tetap</translation>
    </message>
    <message>
        <source>Show &amp;everybody&apos;s codings</source>
        <translation>Tampilkan pengodean s&amp;emua orang</translation>
    </message>
    <message>
        <source>Show the codings of all coders again</source>
        <translation>Tampilkan lagi pengodean semua pengode</translation>
    </message>
    <message>
        <source>Com&amp;pare two coders…</source>
        <translation>&amp;Bandingkan dua pengode…</translation>
    </message>
    <message>
        <source>See the codings of two coders on a source side by side, and settle differences</source>
        <translation>Lihat pengodean dua pengode pada satu sumber berdampingan, dan selesaikan perbedaannya</translation>
    </message>
    <message>
        <source>&amp;Blind mode</source>
        <translation>Mode b&amp;uta</translation>
    </message>
    <message>
        <source>Let each coder see nothing of what the others coded, nor how much</source>
        <translation>Sembunyikan dari setiap pengode apa dan berapa banyak yang dikodekan rekannya</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>&amp;Tutup proyek</translation>
    </message>
    <message>
        <source>Go back to the start page; everything is saved already</source>
        <translation>Kembali ke halaman awal; semuanya sudah tersimpan</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>Leave; everything is saved already</source>
        <translation>Keluar; semuanya sudah tersimpan</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Batalkan perubahan terakhir</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Lakukan lagi perubahan yang diurungkan</translation>
    </message>
    <message>
        <source>Find a &amp;source</source>
        <translation>Cari &amp;sumber</translation>
    </message>
    <message>
        <source>Go to the filter over the list of sources</source>
        <translation>Ke kotak saring di atas daftar sumber</translation>
    </message>
    <message>
        <source>Find a &amp;code</source>
        <translation>Cari &amp;kode</translation>
    </message>
    <message>
        <source>Go to the filter over the codes</source>
        <translation>Ke kotak saring di atas pohon kode</translation>
    </message>
    <message>
        <source>Copy the &amp;table</source>
        <translation>Salin &amp;tabel</translation>
    </message>
    <message>
        <source>Put the theme by district table on the clipboard as text</source>
        <translation>Salin tabel tema per kabupaten ke papan klip sebagai teks</translation>
    </message>
    <message>
        <source>Copy p&amp;articipation as table</source>
        <translation>Salin p&amp;artisipasi sebagai tabel</translation>
    </message>
    <message>
        <source>Put the speakers or roles that the panel shows on the clipboard as a table</source>
        <translation>Taruh penutur atau peran yang ditampilkan panel ke papan klip sebagai tabel</translation>
    </message>
    <message>
        <source>Set the source&apos;s &amp;district…</source>
        <translation>T&amp;etapkan kabupaten sumber…</translation>
    </message>
    <message>
        <source>Say which district the source belongs to</source>
        <translation>Tentukan kabupaten asal sumber ini</translation>
    </message>
    <message>
        <source>Re&amp;name the source…</source>
        <translation>Ganti &amp;nama sumber…</translation>
    </message>
    <message>
        <source>Give the source another name</source>
        <translation>Beri sumber ini nama lain</translation>
    </message>
    <message>
        <source>C&amp;orrect the transcript…</source>
        <translation>&amp;Perbaiki transkrip…</translation>
    </message>
    <message>
        <source>Correct the words of the source; codings, memos and turns move with them</source>
        <translation>Perbaiki kata-kata sumber; pengodean, memo, dan giliran bicara ikut berpindah</translation>
    </message>
    <message>
        <source>Replace by a corrected &amp;file…</source>
        <translation>Ganti dengan &amp;berkas yang sudah diperbaiki…</translation>
    </message>
    <message>
        <source>Put a corrected file in the place of the source&apos;s words</source>
        <translation>Pasang berkas yang sudah diperbaiki sebagai pengganti kata-kata sumber</translation>
    </message>
    <message>
        <source>Re&amp;view what needs a place…</source>
        <translation>Tinjau &amp;yang menunggu tempat…</translation>
    </message>
    <message>
        <source>Place the codings and memos that found no certain place in corrected words</source>
        <translation>Tempatkan pengodean dan memo yang belum punya tempat pasti dalam kata-kata yang diperbaiki</translation>
    </message>
    <message>
        <source>&amp;Earlier versions…</source>
        <translation>&amp;Versi terdahulu…</translation>
    </message>
    <message>
        <source>Read the source as it was before it was corrected</source>
        <translation>Baca sumber seperti sebelum diperbaiki</translation>
    </message>
    <message>
        <source>Remove the source</source>
        <translation>Hapus sumber</translation>
    </message>
    <message>
        <source>Take the source and its codings out of the project; can be undone</source>
        <translation>Keluarkan sumber dan pengodeannya dari proyek; dapat diurungkan</translation>
    </message>
    <message>
        <source>&amp;Code the selection…</source>
        <translation>&amp;Kode bagian terpilih…</translation>
    </message>
    <message>
        <source>Code with the code mar&amp;ked in the tree</source>
        <translation>Kode dengan kode yang &amp;ditandai di pohon</translation>
    </message>
    <message>
        <source>Give the selected words the code that is marked in the tree</source>
        <translation>Beri kata-kata terpilih kode yang ditandai di pohon kode</translation>
    </message>
    <message>
        <source>&amp;Give the segment another code…</source>
        <translation>&amp;Ganti kode segmen…</translation>
    </message>
    <message>
        <source>Keep the segment and change its code</source>
        <translation>Segmen tetap, kodenya diganti</translation>
    </message>
    <message>
        <source>Give the selected words, or the marked segment once more, a code</source>
        <translation>Beri kode pada kata yang dipilih, atau kode lagi pada segmen yang ditandai</translation>
    </message>
    <message>
        <source>Go &amp;on with the code before</source>
        <translation>Lan&amp;jutkan kode sebelumnya</translation>
    </message>
    <message>
        <source>Give the words the code of the segment before: what was talked of goes on</source>
        <translation>Beri kata-kata ini kode segmen sebelumnya: yang dibicarakan masih sama</translation>
    </message>
    <message>
        <source>In-&amp;vivo code</source>
        <translation>Kode in &amp;vivo</translation>
    </message>
    <message>
        <source>Make a code that is called what the selected words say, and give it to them</source>
        <translation>Buat kode yang namanya diambil dari kata yang dipilih, lalu berikan pada kata itu</translation>
    </message>
    <message>
        <source>Keep as &amp;quotation</source>
        <translation>Simpan sebagai kut&amp;ipan</translation>
    </message>
    <message>
        <source>Keep the selected words without giving them a code</source>
        <translation>Simpan kata yang dipilih tanpa memberinya kode</translation>
    </message>
    <message>
        <source>Write a &amp;memo</source>
        <translation>Tulis &amp;memo</translation>
    </message>
    <message>
        <source>Write a memo on the selected words or on the marked segment</source>
        <translation>Tulis memo pada kata yang dipilih atau pada segmen yang ditandai</translation>
    </message>
    <message>
        <source>Sp&amp;lit the segment at the caret</source>
        <translation>&amp;Bagi segmen di kursor</translation>
    </message>
    <message>
        <source>Make two segments of one; its memo stays with the first</source>
        <translation>Jadikan satu segmen dua; memonya tetap pada yang pertama</translation>
    </message>
    <message>
        <source>&amp;Join with the next of the same code</source>
        <translation>Gabung dengan segmen berikut &amp;yang sekode</translation>
    </message>
    <message>
        <source>Make one segment of two of the same code, with the words between them</source>
        <translation>Jadikan dua segmen sekode satu, beserta kata di antaranya</translation>
    </message>
    <message>
        <source>&amp;Remove code or memo</source>
        <translation>&amp;Hapus kode atau memo</translation>
    </message>
    <message>
        <source>Take the code, or the memo, off the segment; can be undone</source>
        <translation>Lepaskan kode, atau memo, dari segmen; dapat diurungkan</translation>
    </message>
    <message>
        <source>&amp;Suggest codes for this source</source>
        <translation>&amp;Sarankan kode untuk sumber ini</translation>
    </message>
    <message>
        <source>&amp;Accept the suggestion</source>
        <translation>&amp;Terima saran</translation>
    </message>
    <message>
        <source>Say no to the suggestion; it does not come again</source>
        <translation>Tolak saran ini; tidak akan muncul lagi</translation>
    </message>
    <message>
        <source>&amp;Next suggestion</source>
        <translation>S&amp;aran berikutnya</translation>
    </message>
    <message>
        <source>Go to the next suggestion without deciding</source>
        <translation>Ke saran berikutnya tanpa memutuskan</translation>
    </message>
    <message>
        <source>New &amp;theme…</source>
        <translation>&amp;Tema baru…</translation>
    </message>
    <message>
        <source>Add a top branch to the codebook</source>
        <translation>Tambahkan cabang teratas pada buku kode</translation>
    </message>
    <message>
        <source>&amp;New code…</source>
        <translation>Kode &amp;baru…</translation>
    </message>
    <message>
        <source>Add a code under the one that is marked</source>
        <translation>Tambahkan kode di bawah yang ditandai</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Ganti &amp;nama</translation>
    </message>
    <message>
        <source>Give the code another name</source>
        <translation>Beri kode ini nama lain</translation>
    </message>
    <message>
        <source>Change &amp;colour…</source>
        <translation>Ganti &amp;warna…</translation>
    </message>
    <message>
        <source>Give the marked codes another colour</source>
        <translation>Beri kode yang ditandai warna lain</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>Ars&amp;ipkan</translation>
    </message>
    <message>
        <source>Keep the code and its codings, but offer it for no new ones</source>
        <translation>Simpan kode dan pengodeannya, tetapi tidak ditawarkan lagi</translation>
    </message>
    <message>
        <source>Use a&amp;gain</source>
        <translation>Pakai &amp;lagi</translation>
    </message>
    <message>
        <source>Put an archived code or a draft to use</source>
        <translation>Pakai kembali kode arsip atau kode draf</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Pindah ke &amp;atas</translation>
    </message>
    <message>
        <source>Move the code before the one above it</source>
        <translation>Pindahkan kode ke depan kode di atasnya</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>&amp;Pindah ke bawah</translation>
    </message>
    <message>
        <source>Move the code behind the one below it</source>
        <translation>Pindahkan kode ke belakang kode di bawahnya</translation>
    </message>
    <message>
        <source>Move &amp;out of its branch</source>
        <translation>&amp;Keluarkan dari cabangnya</translation>
    </message>
    <message>
        <source>Move the code one level up</source>
        <translation>Naikkan kode satu tingkat</translation>
    </message>
    <message>
        <source>Move &amp;into the code above</source>
        <translation>&amp;Masukkan ke kode di atasnya</translation>
    </message>
    <message>
        <source>Move the code under the one above it</source>
        <translation>Jadikan kode ini anak dari kode di atasnya</translation>
    </message>
    <message>
        <source>Mo&amp;ve to…</source>
        <translation>Pin&amp;dahkan ke…</translation>
    </message>
    <message>
        <source>Move the marked codes under another one, or to the top</source>
        <translation>Pindahkan kode yang ditandai ke bawah kode lain, atau ke tingkat teratas</translation>
    </message>
    <message>
        <source>&amp;Keep the order that is shown</source>
        <translation>&amp;Simpan urutan yang tampil</translation>
    </message>
    <message>
        <source>Make the order in which the tree is sorted the codebook&apos;s own</source>
        <translation>Jadikan urutan yang tampil di pohon sebagai urutan buku kode</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;Gabungkan ke…</translation>
    </message>
    <message>
        <source>Give all codings of the marked codes to another one</source>
        <translation>Berikan semua pengodean kode yang ditandai kepada kode lain</translation>
    </message>
    <message>
        <source>&amp;Split by its segments…</source>
        <translation>Pe&amp;cah menurut segmennya…</translation>
    </message>
    <message>
        <source>Go through the code&apos;s segments and give them to other codes</source>
        <translation>Telusuri segmen kode satu per satu dan berikan kepada kode lain</translation>
    </message>
    <message>
        <source>Take the marked codes out of the codebook with all below them</source>
        <translation>Keluarkan kode yang ditandai dari buku kode beserta semua di bawahnya</translation>
    </message>
    <message>
        <source>&amp;Wastebasket…</source>
        <translation>Ke&amp;ranjang…</translation>
    </message>
    <message>
        <source>See what was deleted in this project and bring it back</source>
        <translation>Lihat apa yang dihapus di proyek ini dan kembalikan</translation>
    </message>
    <message>
        <source>&amp;Delete the code</source>
        <translation>&amp;Hapus kode</translation>
    </message>
    <message>
        <source>&amp;Participants…</source>
        <translation>&amp;Partisipan…</translation>
    </message>
    <message>
        <source>See everybody who speaks, and say what is known of them and who is one person</source>
        <translation>Melihat semua yang berbicara, mencatat yang diketahui tentang mereka, dan menyatakan siapa sebenarnya satu orang</translation>
    </message>
    <message>
        <source>&amp;Import participants from a sheet…</source>
        <translation>&amp;Impor partisipan dari lembar kerja…</translation>
    </message>
    <message>
        <source>Bring in sex, age, role and your own columns, one participant a row</source>
        <translation>Memasukkan jenis kelamin, usia, peran, dan kolom Anda sendiri, satu partisipan per baris</translation>
    </message>
    <message>
        <source>&amp;Who speaks here…</source>
        <translation>&amp;Siapa yang berbicara di sini…</translation>
    </message>
    <message>
        <source>Say who speaks in the turn at the caret, or who says the selected words</source>
        <translation>Menetapkan penutur giliran di kursor, atau siapa yang mengucapkan kata-kata terpilih</translation>
    </message>
    <message>
        <source>&amp;Split the turn at the caret</source>
        <translation>Pisahkan giliran &amp;di kursor</translation>
    </message>
    <message>
        <source>Let a new turn of the same speaker begin at the caret; no coding moves</source>
        <translation>Memulai giliran baru penutur yang sama di kursor; pengodean tidak bergeser</translation>
    </message>
    <message>
        <source>&amp;Join with the next turn</source>
        <translation>&amp;Gabungkan dengan giliran berikut</translation>
    </message>
    <message>
        <source>Let the turn at the caret and the next be one; no coding moves</source>
        <translation>Menyatukan giliran di kursor dan giliran berikut; pengodean tidak bergeser</translation>
    </message>
    <message>
        <source>This is &amp;no turn</source>
        <translation>Ini &amp;bukan giliran bicara</translation>
    </message>
    <message>
        <source>Leave the words of the turn at the caret to nobody</source>
        <translation>Membiarkan kata-kata giliran di kursor tanpa penutur</translation>
    </message>
    <message>
        <source>Leave &amp;moderators&apos; talk out of counts</source>
        <translation>Jangan hitung ucapan &amp;moderator</translation>
    </message>
    <message>
        <source>Count no coding that begins in a moderator&apos;s turn, in tables, lists and Word</source>
        <translation>Pengodean yang dimulai dalam giliran moderator tidak dihitung dalam tabel, daftar, dan Word</translation>
    </message>
    <message>
        <source>New &amp;case…</source>
        <translation>&amp;Kasus baru…</translation>
    </message>
    <message>
        <source>Open a supervision case under a code name</source>
        <translation>Buka kasus supervisi dengan nama kode</translation>
    </message>
    <message>
        <source>&amp;Edit the case…</source>
        <translation>&amp;Ubah kasus…</translation>
    </message>
    <message>
        <source>Change the case&apos;s situation, risk, components or themes</source>
        <translation>Ubah situasi, risiko, komponen, atau tema kasus</translation>
    </message>
    <message>
        <source>&amp;Find a case</source>
        <translation>&amp;Cari kasus</translation>
    </message>
    <message>
        <source>Go to the filter over the cases</source>
        <translation>Ke saringan di atas daftar kasus</translation>
    </message>
    <message>
        <source>&amp;Log a session</source>
        <translation>Catat &amp;sesi</translation>
    </message>
    <message>
        <source>Write down a supervision meeting: cases, decisions, reasons, follow-ups</source>
        <translation>Catat pertemuan supervisi: kasus, keputusan, alasan, tindak lanjut</translation>
    </message>
    <message>
        <source>&amp;Import records…</source>
        <translation>&amp;Impor catatan…</translation>
    </message>
    <message>
        <source>Bring in cases, sessions and follow-ups that were kept in a workbook</source>
        <translation>Masukkan kasus, sesi, dan tindak lanjut yang selama ini dicatat di buku kerja Excel</translation>
    </message>
    <message>
        <source>Work&amp;book to fill in…</source>
        <translation>Buku ke&amp;rja untuk diisi…</translation>
    </message>
    <message>
        <source>Write a workbook in which records can be kept until they are imported</source>
        <translation>Tulis buku kerja Excel untuk mencatat sampai catatannya diimpor</translation>
    </message>
    <message>
        <source>Cale&amp;ndar file…</source>
        <translation>Berkas kal&amp;ender…</translation>
    </message>
    <message>
        <source>Write open follow-ups and planned sessions for the calendar of a phone</source>
        <translation>Tulis tindak lanjut yang terbuka dan sesi yang direncanakan untuk kalender ponsel</translation>
    </message>
    <message>
        <source>&amp;Review the follow-up…</source>
        <translation>Tin&amp;jau tindak lanjut…</translation>
    </message>
    <message>
        <source>Note how the follow-up stands; it stays open</source>
        <translation>Catat perkembangan tindak lanjut; tetap terbuka</translation>
    </message>
    <message>
        <source>&amp;Start the follow-up</source>
        <translation>&amp;Mulai tindak lanjut</translation>
    </message>
    <message>
        <source>Say that somebody is at it</source>
        <translation>Nyatakan sedang dikerjakan</translation>
    </message>
    <message>
        <source>Follow-up is &amp;done…</source>
        <translation>Tin&amp;dak lanjut selesai…</translation>
    </message>
    <message>
        <source>Say what shows that it was done</source>
        <translation>Tulis bukti bahwa sudah dilakukan</translation>
    </message>
    <message>
        <source>&amp;Verify the follow-up</source>
        <translation>&amp;Verifikasi tindak lanjut</translation>
    </message>
    <message>
        <source>Confirm as supervisor that it was done</source>
        <translation>Sebagai supervisor, pastikan sudah dilakukan</translation>
    </message>
    <message>
        <source>&amp;Give the follow-up up…</source>
        <translation>&amp;Batalkan tindak lanjut…</translation>
    </message>
    <message>
        <source>Cancel it, with the reason</source>
        <translation>Batalkan, dengan alasannya</translation>
    </message>
    <message>
        <source>Make a &amp;copy…</source>
        <translation>Buat &amp;salinan…</translation>
    </message>
    <message>
        <source>Write a copy of supervision for a facilitator, a district or research</source>
        <translation>Tulis salinan supervisi untuk pendamping, kabupaten, atau penelitian</translation>
    </message>
    <message>
        <source>&amp;Take in a district&apos;s copy…</source>
        <translation>&amp;Gabungkan salinan kabupaten…</translation>
    </message>
    <message>
        <source>Take a coordinator&apos;s records into this project</source>
        <translation>Gabungkan catatan seorang koordinator ke proyek ini</translation>
    </message>
    <message>
        <source>&amp;Kept longer than agreed…</source>
        <translation>&amp;Disimpan melewati batas…</translation>
    </message>
    <message>
        <source>List records whose time of keeping is over</source>
        <translation>Daftar catatan yang masa simpannya sudah lewat</translation>
    </message>
    <message>
        <source>&amp;Erase words for good…</source>
        <translation>&amp;Hapus isi untuk selamanya…</translation>
    </message>
    <message>
        <source>Erase a case&apos;s, a session&apos;s or a facilitator&apos;s words on request</source>
        <translation>Hapus isi kasus, sesi, atau pendamping atas permintaan</translation>
    </message>
    <message>
        <source>&amp;Papers…</source>
        <translation>D&amp;okumen…</translation>
    </message>
    <message>
        <source>Write session records, monthly summaries, chronologies and tables</source>
        <translation>Tulis catatan sesi, ringkasan bulanan, kronologi, dan tabel</translation>
    </message>
    <message>
        <source>Words of s&amp;upervision…</source>
        <translation>Isti&amp;lah supervisi…</translation>
    </message>
    <message>
        <source>Correct what fields, states and kinds are called, in both languages</source>
        <translation>Perbaiki sebutan isian, status, dan jenis, dalam kedua bahasa</translation>
    </message>
    <message>
        <source>Add a d&amp;istrict…</source>
        <translation>Ta&amp;mbah kabupaten…</translation>
    </message>
    <message>
        <source>Add a district that the study did not come with</source>
        <translation>Tambahkan kabupaten yang belum ada di studi ini</translation>
    </message>
    <message>
        <source>Choose from Indonesia&apos;s kabupaten…</source>
        <translation>Pilih dari kabupaten/kota Indonesia…</translation>
    </message>
    <message>
        <source>Add kabupaten and kota by name, with province, codes and place on the map</source>
        <translation>Tambahkan kabupaten/kota menurut namanya, lengkap dengan provinsi, kode, dan letaknya di peta</translation>
    </message>
    <message>
        <source>Districts from a file…</source>
        <translation>Kabupaten dari berkas…</translation>
    </message>
    <message>
        <source>Take districts, plans and outlines from a sheet or a GeoJSON file</source>
        <translation>Ambil kabupaten, rencana, dan garis batas dari lembar kerja atau berkas GeoJSON</translation>
    </message>
    <message>
        <source>Edit the district…</source>
        <translation>Ubah kabupaten…</translation>
    </message>
    <message>
        <source>Change the marked district: name, codes, plan, notes, place on the map</source>
        <translation>Ubah kabupaten yang ditandai: nama, kode, rencana, catatan, letak di peta</translation>
    </message>
    <message>
        <source>Delete the district…</source>
        <translation>Hapus kabupaten…</translation>
    </message>
    <message>
        <source>Take the marked district out of the study; can be undone</source>
        <translation>Keluarkan kabupaten yang ditandai dari studi; dapat diurungkan</translation>
    </message>
    <message>
        <source>What the places are called…</source>
        <translation>Sebutan tempat studi…</translation>
    </message>
    <message>
        <source>Say whether the study&apos;s places are kabupaten, kecamatan, desa or others</source>
        <translation>Tentukan apakah tempat studi ini kabupaten/kota, kecamatan, desa, atau lainnya</translation>
    </message>
    <message>
        <source>District map</source>
        <translation>Peta kabupaten</translation>
    </message>
    <message>
        <source>Coverage of the material</source>
        <translation>Cakupan bahan</translation>
    </message>
    <message>
        <source>Show the study&apos;s districts as a map, shaded by what is coded there</source>
        <translation>Tampilkan kabupaten studi sebagai peta, diwarnai menurut pengodean di sana</translation>
    </message>
    <message>
        <source>Show what is planned, collected and coded in each district, and what is thin</source>
        <translation>Tampilkan rencana, bahan, dan pengodean setiap kabupaten, serta yang bertumpu pada sedikit bahan</translation>
    </message>
    <message>
        <source>&amp;Link a code to the district…</source>
        <translation>Ta&amp;utkan kode ke kabupaten…</translation>
    </message>
    <message>
        <source>State that a code matters in the district, with a note and evidence</source>
        <translation>Nyatakan bahwa suatu kode penting di kabupaten ini, dengan catatan dan bukti</translation>
    </message>
    <message>
        <source>Par&amp;ticipation</source>
        <translation>Part&amp;isipasi</translation>
    </message>
    <message>
        <source>Show who speaks how much, who speaks after whom, and who says nothing</source>
        <translation>Tampilkan siapa berbicara seberapa banyak, siapa berbicara setelah siapa, dan siapa yang diam</translation>
    </message>
    <message>
        <source>Stripes by the next thing</source>
        <translation>Garis menurut hal berikutnya</translation>
    </message>
    <message>
        <source>Let colours and stripes stand for codes, themes, coders, origins in turn</source>
        <translation>Warna dan garis bergiliran menurut kode, tema, pengode, asal</translation>
    </message>
    <message>
        <source>Stripes by code</source>
        <translation>Garis menurut kode</translation>
    </message>
    <message>
        <source>Give codings the colour and the name of their code</source>
        <translation>Beri pengodean warna dan nama kodenya</translation>
    </message>
    <message>
        <source>Stripes by theme</source>
        <translation>Garis menurut tema</translation>
    </message>
    <message>
        <source>Give codings the colour and the name of their theme</source>
        <translation>Beri pengodean warna dan nama temanya</translation>
    </message>
    <message>
        <source>Stripes by coder</source>
        <translation>Garis menurut pengode</translation>
    </message>
    <message>
        <source>Give codings a colour and the name of whoever coded</source>
        <translation>Beri pengodean warna dan nama pengodenya</translation>
    </message>
    <message>
        <source>Stripes by origin</source>
        <translation>Garis menurut asal</translation>
    </message>
    <message>
        <source>Tell codings made by hand from accepted suggestions</source>
        <translation>Bedakan pengodean dengan tangan dari saran yang diterima</translation>
    </message>
    <message>
        <source>Show only the marked code</source>
        <translation>Tampilkan hanya kode yang ditandai</translation>
    </message>
    <message>
        <source>Show the codings of the marked code and of those below it alone; again for all</source>
        <translation>Tampilkan hanya pengodean kode yang ditandai dan yang di bawahnya; sekali lagi untuk semua</translation>
    </message>
    <message>
        <source>Show all codings</source>
        <translation>Tampilkan semua pengodean</translation>
    </message>
    <message>
        <source>Show the codings of every code and of every coder again</source>
        <translation>Tampilkan lagi pengodean dari semua kode dan semua pengode</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Teks lebih &amp;besar</translation>
    </message>
    <message>
        <source>Show transcripts larger</source>
        <translation>Perbesar teks transkrip</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Teks lebih &amp;kecil</translation>
    </message>
    <message>
        <source>Show transcripts smaller</source>
        <translation>Perkecil teks transkrip</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Ukuran teks biasa</translation>
    </message>
    <message>
        <source>Show transcripts in the usual size</source>
        <translation>Tampilkan transkrip dalam ukuran biasa</translation>
    </message>
    <message>
        <source>How the text is set…</source>
        <translation>Tampilan teks…</translation>
    </message>
    <message>
        <source>Choose face, size, spacing and length of lines</source>
        <translation>Pilih huruf, ukuran, jarak, dan panjang baris</translation>
    </message>
    <message>
        <source>&amp;Dark appearance</source>
        <translation>Tampilan &amp;gelap</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Ganti antara terang dan gelap</translation>
    </message>
    <message>
        <source>Bahasa &amp;Indonesia</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>Switch between Indonesian and English</source>
        <translation>Ganti antara bahasa Indonesia dan Inggris</translation>
    </message>
    <message>
        <source>Put panels &amp;back</source>
        <translation>Kemb&amp;alikan panel</translation>
    </message>
    <message>
        <source>Bring every panel back to where it was at first</source>
        <translation>Kembalikan semua panel ke tempat semula</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Pintasan papan ketik</translation>
    </message>
    <message>
        <source>Show every command with its keys</source>
        <translation>Tampilkan semua perintah dan tombolnya</translation>
    </message>
    <message>
        <source>Keys for &amp;this place</source>
        <translation>Tombol di tempat &amp;ini</translation>
    </message>
    <message>
        <source>Lay the keys that work now over the window; any key takes them away</source>
        <translation>Tampilkan tombol yang berlaku sekarang di atas jendela; tekan tombol apa saja untuk menutupnya</translation>
    </message>
    <message>
        <source>&amp;About this program</source>
        <translation>&amp;Tentang program ini</translation>
    </message>
    <message>
        <source>Show version and licence</source>
        <translation>Tampilkan versi dan lisensi</translation>
    </message>
    <message>
        <source>Find &amp;codings…</source>
        <translation>Temukan &amp;pengodean…</translation>
    </message>
    <message>
        <source>Find codings by code, and by what else is known; the marked code is filled in</source>
        <translation>Menemukan pengodean menurut kode dan hal lain yang diketahui; kode yang ditandai langsung diisikan</translation>
    </message>
    <message>
        <source>&amp;Add a condition</source>
        <translation>Tambah &amp;syarat</translation>
    </message>
    <message>
        <source>Add a condition to the query, in the group where the caret is</source>
        <translation>Menambah syarat pada pencarian, di kelompok tempat kursor berada</translation>
    </message>
    <message>
        <source>Add a &amp;group of conditions</source>
        <translation>Tambah &amp;kelompok syarat</translation>
    </message>
    <message>
        <source>Add conditions that are taken together, such as one code or another</source>
        <translation>Menambah syarat yang diambil bersama, misalnya kode ini atau kode itu</translation>
    </message>
    <message>
        <source>Take the condition &amp;out</source>
        <translation>Ke&amp;luarkan syarat</translation>
    </message>
    <message>
        <source>Take the condition where the caret is out of the query</source>
        <translation>Mengeluarkan syarat tempat kursor berada dari pencarian</translation>
    </message>
    <message>
        <source>&amp;Save the query…</source>
        <translation>S&amp;impan pencarian…</translation>
    </message>
    <message>
        <source>Keep the query under a name, to ask it again</source>
        <translation>Menyimpan pencarian dengan nama agar dapat dijalankan lagi</translation>
    </message>
    <message>
        <source>C&amp;hange their code…</source>
        <translation>&amp;Ganti kodenya…</translation>
    </message>
    <message>
        <source>Put the chosen codings under another code, after a look at what that does</source>
        <translation>Mengganti kode pengodean yang terpilih, setelah akibatnya ditunjukkan</translation>
    </message>
    <message>
        <source>Give one &amp;more code…</source>
        <translation>Tam&amp;bah satu kode…</translation>
    </message>
    <message>
        <source>Give the segments of the chosen codings one more code</source>
        <translation>Memberi satu kode lagi pada segmen dari pengodean yang terpilih</translation>
    </message>
    <message>
        <source>Write a m&amp;emo on them…</source>
        <translation>Tulis &amp;memo…</translation>
    </message>
    <message>
        <source>Write the same memo on all chosen codings</source>
        <translation>Menulis memo yang sama pada semua pengodean yang terpilih</translation>
    </message>
    <message>
        <source>&amp;Remove them…</source>
        <translation>&amp;Hapus yang terpilih…</translation>
    </message>
    <message>
        <source>Take the chosen codings away; can be undone</source>
        <translation>Menghapus pengodean yang terpilih; dapat diurungkan</translation>
    </message>
    <message>
        <source>Cop&amp;y the quotations</source>
        <translation>Salin k&amp;utipan</translation>
    </message>
    <message>
        <source>Put the chosen quotations on the clipboard, with where they stand</source>
        <translation>Menaruh kutipan yang terpilih di papan klip, lengkap dengan asalnya</translation>
    </message>
    <message>
        <source>E&amp;xport the list…</source>
        <translation>&amp;Ekspor daftar…</translation>
    </message>
    <message>
        <source>Write the codings that were found to Excel, CSV or Word</source>
        <translation>Menulis pengodean yang ditemukan ke Excel, CSV, atau Word</translation>
    </message>
    <message>
        <source>&amp;Next coding</source>
        <translation>Pengodean &amp;berikutnya</translation>
    </message>
    <message>
        <source>Go to the next coding in sight and mark it</source>
        <translation>Pergi ke pengodean berikutnya yang terlihat dan tandai</translation>
    </message>
    <message>
        <source>&amp;Previous coding</source>
        <translation>Pengodean &amp;sebelumnya</translation>
    </message>
    <message>
        <source>Go to the coding before and mark it</source>
        <translation>Pergi ke pengodean sebelumnya dan tandai</translation>
    </message>
    <message>
        <source>Next &amp;uncoded turn</source>
        <translation>Giliran berikutnya &amp;yang belum dikode</translation>
    </message>
    <message>
        <source>Go to the next turn of which nothing is coded</source>
        <translation>Pergi ke giliran bicara berikutnya yang sama sekali belum dikode</translation>
    </message>
    <message>
        <source>&amp;Go to turn…</source>
        <translation>Ke &amp;giliran bicara…</translation>
    </message>
    <message>
        <source>Go to a turn by its number, or by a time in the recording</source>
        <translation>Pergi ke giliran bicara menurut nomor atau waktu rekaman</translation>
    </message>
    <message>
        <source>Ne&amp;xt source</source>
        <translation>Sumber be&amp;rikutnya</translation>
    </message>
    <message>
        <source>Open the source below in the list, where you left it</source>
        <translation>Buka sumber di bawahnya dalam daftar, di tempat terakhir Anda membaca</translation>
    </message>
    <message>
        <source>Previous s&amp;ource</source>
        <translation>Sumber sebelu&amp;mnya</translation>
    </message>
    <message>
        <source>Open the source above in the list, where you left it</source>
        <translation>Buka sumber di atasnya dalam daftar, di tempat terakhir Anda membaca</translation>
    </message>
    <message>
        <source>&amp;Select the sentence</source>
        <translation>Pilih &amp;kalimat</translation>
    </message>
    <message>
        <source>Select the sentence at the caret; again takes in the next one</source>
        <translation>Pilih kalimat di kursor; tekan lagi untuk menambah kalimat berikutnya</translation>
    </message>
    <message>
        <source>Select the p&amp;aragraph</source>
        <translation>Pilih &amp;paragraf</translation>
    </message>
    <message>
        <source>Select the paragraph at the caret; again takes in the next one</source>
        <translation>Pilih paragraf di kursor; tekan lagi untuk menambah paragraf berikutnya</translation>
    </message>
    <message>
        <source>Select the &amp;turn</source>
        <translation>Pilih giliran bi&amp;cara</translation>
    </message>
    <message>
        <source>Select what is said in the turn at the caret; again takes in the next one</source>
        <translation>Pilih ucapan dalam giliran bicara di kursor; tekan lagi untuk menambah giliran berikutnya</translation>
    </message>
    <message>
        <source>&amp;Let the last one go</source>
        <translation>&amp;Lepas bagian terakhir</translation>
    </message>
    <message>
        <source>Take the last sentence, paragraph or turn out of the selection</source>
        <translation>Keluarkan kalimat, paragraf, atau giliran terakhir dari pilihan</translation>
    </message>
    <message>
        <source>Split the &amp;view</source>
        <translation>B&amp;agi tampilan</translation>
    </message>
    <message>
        <source>Show two sources, or two places of one, side by side; again shows one</source>
        <translation>Tampilkan dua sumber, atau dua tempat dalam satu sumber, berdampingan; tekan lagi untuk kembali ke satu</translation>
    </message>
    <message>
        <source>To the other &amp;half</source>
        <translation>Ke paru&amp;h lain</translation>
    </message>
    <message>
        <source>Go to the other half of the split view</source>
        <translation>Pindah ke paruh lain dari tampilan terbagi</translation>
    </message>
    <message>
        <source>Use as typical e&amp;xample</source>
        <translation>&amp;Jadikan contoh khas</translation>
    </message>
    <message>
        <source>Put the segment&apos;s words on the card of its code, as what the code means</source>
        <translation>Taruh kata-kata segmen di kartu kodenya, sebagai inti maksud kode itu</translation>
    </message>
    <message>
        <source>Use as &amp;boundary example</source>
        <translation>Jadikan c&amp;ontoh batas</translation>
    </message>
    <message>
        <source>Put the segment&apos;s words on the card of its code, as what just still fits</source>
        <translation>Taruh kata-kata segmen di kartu kodenya, sebagai yang masih pas-pasan masuk</translation>
    </message>
    <message>
        <source>Use as counter example</source>
        <translation>Jadikan contoh tandingan</translation>
    </message>
    <message>
        <source>Put the segment&apos;s words on the card of its code, as what only looks alike</source>
        <translation>Taruh kata-kata segmen di kartu kodenya, sebagai yang hanya mirip</translation>
    </message>
    <message>
        <source>Codebook histor&amp;y…</source>
        <translation>&amp;Riwayat buku kode…</translation>
    </message>
    <message>
        <source>See what changed in the codebook between two dates, by whom</source>
        <translation>Lihat apa yang berubah dalam buku kode di antara dua tanggal, dan oleh siapa</translation>
    </message>
    <message>
        <source>Im&amp;port codebook…</source>
        <translation>Impor buku kode…</translation>
    </message>
    <message>
        <source>Bring in codes from Excel, CSV or REFI-QDA, after a look at what changes</source>
        <translation>Masukkan kode dari Excel, CSV, atau REFI-QDA, setelah melihat apa yang berubah</translation>
    </message>
    <message>
        <source>&amp;Export codebook…</source>
        <translation>&amp;Ekspor buku kode…</translation>
    </message>
    <message>
        <source>Write the codebook for Word, for Excel or for another program</source>
        <translation>Tulis buku kode untuk Word, Excel, atau program lain</translation>
    </message>
    <message>
        <source>&amp;New memo</source>
        <translation>Memo &amp;baru</translation>
    </message>
    <message>
        <source>Write a memo on what is marked now: words, segment, code, source, district, case, else the project</source>
        <translation>Tulis memo tentang yang sedang ditandai: kata-kata, segmen, kode, sumber, kabupaten, kasus, atau proyek</translation>
    </message>
    <message>
        <source>&amp;Search in memos</source>
        <translation>&amp;Cari di memo</translation>
    </message>
    <message>
        <source>Go to the list of all memos and type what they are to hold</source>
        <translation>Buka daftar semua memo dan ketik kata yang dicari</translation>
    </message>
    <message>
        <source>The memo is &amp;done</source>
        <translation>Memo &amp;selesai</translation>
    </message>
    <message>
        <source>Say that the memo wants nothing more, or that it is open again</source>
        <translation>Nyatakan memo selesai, atau terbuka kembali</translation>
    </message>
    <message>
        <source>Insert a &amp;link…</source>
        <translation>Sisipkan &amp;tautan…</translation>
    </message>
    <message>
        <source>Link the memo to a code, a segment, a source, a person, a district, a case</source>
        <translation>Tautkan memo ke kode, segmen, sumber, orang, kabupaten, atau kasus</translation>
    </message>
    <message>
        <source>Link to the &amp;marked segment</source>
        <translation>Tautkan ke segmen yang &amp;ditandai</translation>
    </message>
    <message>
        <source>Put a link to the segment that is marked in the transcript into the memo</source>
        <translation>Sisipkan ke memo tautan ke segmen yang ditandai di transkrip</translation>
    </message>
    <message>
        <source>&amp;Remove the memo</source>
        <translation>&amp;Hapus memo</translation>
    </message>
    <message>
        <source>Throw the memo away; can be undone</source>
        <translation>Buang memo; dapat diurungkan</translation>
    </message>
    <message>
        <source>&amp;Export memos…</source>
        <translation>&amp;Ekspor memo…</translation>
    </message>
    <message>
        <source>Write the memos that the list shows to a Word file or a sheet</source>
        <translation>Tulis memo yang tampak di daftar ke berkas Word atau lembar kerja</translation>
    </message>
    <message>
        <source>&amp;Theme board</source>
        <translation>&amp;Papan tema</translation>
    </message>
    <message>
        <source>See in which step each theme stands</source>
        <translation>Lihat tahap setiap tema</translation>
    </message>
    <message>
        <source>Theme one step &amp;back</source>
        <translation>Tema &amp;mundur satu tahap</translation>
    </message>
    <message>
        <source>Put the theme into the step before</source>
        <translation>Pindahkan tema ke tahap sebelumnya</translation>
    </message>
    <message>
        <source>Theme one step &amp;on</source>
        <translation>Tema ma&amp;ju satu tahap</translation>
    </message>
    <message>
        <source>Put the theme into the next step</source>
        <translation>Pindahkan tema ke tahap berikutnya</translation>
    </message>
    <message>
        <source>Use as &amp;key quotation</source>
        <translation>Pakai sebagai &amp;kutipan kunci</translation>
    </message>
    <message>
        <source>Let the marked segment be one of its theme&apos;s key quotations</source>
        <translation>Jadikan segmen yang ditandai kutipan kunci temanya</translation>
    </message>
    <message>
        <source>Use as &amp;counter evidence</source>
        <translation>P&amp;akai sebagai bukti tandingan</translation>
    </message>
    <message>
        <source>Let the marked segment stand as evidence against what its theme says</source>
        <translation>Jadikan segmen yang ditandai bukti yang menentang tafsiran temanya</translation>
    </message>
    <message>
        <source>Search all &amp;words…</source>
        <translation>&amp;Cari kata di mana saja…</translation>
    </message>
    <message>
        <source>Search transcripts, memos, codes and people; takes the selected words along</source>
        <translation>Cari di transkrip, memo, kode, dan orang; kata yang sedang dipilih ikut dibawa</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>Temuan be&amp;rikutnya</translation>
    </message>
    <message>
        <source>Go to the next place that the last search found</source>
        <translation>Ke tempat berikutnya dari pencarian terakhir</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>Temua&amp;n sebelumnya</translation>
    </message>
    <message>
        <source>Go to the previous place that the last search found</source>
        <translation>Ke tempat sebelumnya dari pencarian terakhir</translation>
    </message>
    <message>
        <source>Ta&amp;ke the hits&apos; marks away</source>
        <translation>Hapus &amp;tanda temuan</translation>
    </message>
    <message>
        <source>Show transcripts without the marks of the last search</source>
        <translation>Tampilkan transkrip tanpa tanda dari pencarian terakhir</translation>
    </message>
    <message>
        <source>Code a&amp;ll hits…</source>
        <translation>K&amp;odekan semua temuan…</translation>
    </message>
    <message>
        <source>Give what the search found a code, in one step, after a look at each hit</source>
        <translation>Beri kode pada semua temuan dalam satu langkah, setelah tiap temuan dilihat</translation>
    </message>
    <message>
        <source>Expor&amp;t the hits…</source>
        <translation>Ekspor temu&amp;an…</translation>
    </message>
    <message>
        <source>Write the hits with their surroundings to Excel, CSV or Word</source>
        <translation>Tulis temuan beserta konteksnya ke Excel, CSV, atau Word</translation>
    </message>
    <message>
        <source>Copy the selecte&amp;d hits</source>
        <translation>Salin temuan yang &amp;dipilih</translation>
    </message>
    <message>
        <source>Put the selected hits on the clipboard as a table</source>
        <translation>Taruh temuan yang dipilih di papan klip sebagai tabel</translation>
    </message>
    <message>
        <source>Count words and the&amp;ir company</source>
        <translation>Hitung kata dan temann&amp;ya</translation>
    </message>
    <message>
        <source>Show how often words are said, by district, role or code, and with which others</source>
        <translation>Lihat seberapa sering kata diucapkan, menurut kabupaten, peran, atau kode, dan bersama kata apa</translation>
    </message>
    <message>
        <source>Export the word ta&amp;ble…</source>
        <translation>Ekspor &amp;frekuensi kata…</translation>
    </message>
    <message>
        <source>Write the table of words to Excel, CSV or Word</source>
        <translation>Tulis tabel kata ke Excel, CSV, atau Word</translation>
    </message>
    <message>
        <source>Stop words of the pro&amp;ject…</source>
        <translation>Kata umum yang dile&amp;wati…</translation>
    </message>
    <message>
        <source>Say which words the project leaves out of its lists of words</source>
        <translation>Tentukan kata apa yang tidak dimuat proyek ini dalam daftar kata</translation>
    </message>
    <message>
        <source>Switch suggestions on and look for them here; none counts before you accept it</source>
        <translation>Nyalakan saran dan carikan di sini; tidak ada yang dihitung sebelum Anda terima</translation>
    </message>
    <message>
        <source>Make the suggestion a coding of yours, for the words selected on it if any are</source>
        <translation>Jadikan saran ini pengodean Anda; bila ada kata terpilih di dalamnya, untuk kata-kata itu</translation>
    </message>
    <message>
        <source>Accept with an&amp;other code…</source>
        <translation>Terima dengan kode &amp;lain…</translation>
    </message>
    <message>
        <source>The words are worth coding, but not so: choose the code yourself</source>
        <translation>Kata-katanya layak dikode, tetapi kodenya bukan itu: pilih sendiri</translation>
    </message>
    <message>
        <source>Ref&amp;use the suggestion</source>
        <translation>Tola&amp;k saran</translation>
    </message>
    <message>
        <source>&amp;Previous suggestion</source>
        <translation>Saran se&amp;belumnya</translation>
    </message>
    <message>
        <source>Go back to the suggestion before</source>
        <translation>Kembali ke saran sebelumnya</translation>
    </message>
    <message>
        <source>Show the segment most li&amp;ke it</source>
        <translation>Tampilkan segmen paling miri&amp;p</translation>
    </message>
    <message>
        <source>Show, in the other half, your own segment that is most like it; again the next</source>
        <translation>Tampilkan di paruh sebelah segmen Anda yang paling mirip; tekan lagi untuk yang berikutnya</translation>
    </message>
    <message>
        <source>&amp;Back from the segment</source>
        <translation>K&amp;embali dari segmen itu</translation>
    </message>
    <message>
        <source>Close the other half and go on where you were</source>
        <translation>Tutup paruh sebelah dan lanjutkan di tempat semula</translation>
    </message>
    <message>
        <source>Suggestions in all sou&amp;rces</source>
        <translation>Saran di sem&amp;ua sumber</translation>
    </message>
    <message>
        <source>Go through the suggestions of all sources in one list</source>
        <translation>Telusuri saran dari semua sumber dalam satu daftar</translation>
    </message>
    <message>
        <source>Accept the &amp;chosen ones</source>
        <translation>Terima yang terp&amp;ilih</translation>
    </message>
    <message>
        <source>Make codings of the suggestions that are chosen in the list, in one step</source>
        <translation>Jadikan pengodean semua saran yang terpilih dalam daftar, dalam satu langkah</translation>
    </message>
    <message>
        <source>Refuse the chosen ones</source>
        <translation>Tolak yang terpilih</translation>
    </message>
    <message>
        <source>Say no to the suggestions that are chosen in the list, in one step</source>
        <translation>Tolak semua saran yang terpilih dalam daftar, dalam satu langkah</translation>
    </message>
    <message>
        <source>This source is coded to its &amp;end</source>
        <translation>Sumber ini selesai &amp;dikodekan</translation>
    </message>
    <message>
        <source>Say that what bears no code here is meant to bear none; again takes it back</source>
        <translation>Nyatakan bahwa yang tidak berkode di sini memang tidak perlu kode; tekan lagi untuk membatalkannya</translation>
    </message>
    <message>
        <source>Se&amp;ttings of suggestions…</source>
        <translation>Pen&amp;gaturan saran…</translation>
    </message>
    <message>
        <source>Choose how sure suggestions must be, and from whose codings they are learned</source>
        <translation>Pilih seberapa yakin saran harus, dan dari pengodean siapa ia dipelajari</translation>
    </message>
    <message>
        <source>&amp;Ledger of suggestions</source>
        <translation>&amp;Catatan saran</translation>
    </message>
    <message>
        <source>Show what was suggested, what became of it, and whether the promise was kept</source>
        <translation>Lihat apa yang disarankan, apa keputusannya, dan apakah janjinya ditepati</translation>
    </message>
    <message>
        <source>&amp;Withdraw a run…</source>
        <translation>Ta&amp;rik kembali satu putaran…</translation>
    </message>
    <message>
        <source>Take back every coding that came of the marked run&apos;s suggestions, in one step</source>
        <translation>Tarik kembali semua pengodean yang berasal dari saran putaran yang ditandai, dalam satu langkah</translation>
    </message>
    <message>
        <source>How &amp;good the suggestions are</source>
        <translation>&amp;Mutu saran</translation>
    </message>
    <message>
        <source>Show how often suggestions were right on sources that the machine had not seen</source>
        <translation>Tampilkan seberapa sering saran tepat pada sumber yang belum pernah dilihat mesin</translation>
    </message>
    <message>
        <source>&amp;Measure how good they are</source>
        <translation>Ukur mutu&amp;nya</translation>
    </message>
    <message>
        <source>Hold each source back in turn, and see what would have been suggested in it</source>
        <translation>Sisihkan tiap sumber bergiliran, lalu lihat apa yang akan disarankan di dalamnya</translation>
    </message>
    <message>
        <source>The mistake is m&amp;ine</source>
        <translation>Kekeliruan sa&amp;ya</translation>
    </message>
    <message>
        <source>Give the code that the machine gave, or take away the one that it did not</source>
        <translation>Berikan kode yang diberikan mesin, atau cabut kode yang tidak diberikannya</translation>
    </message>
    <message>
        <source>The mistake is t&amp;he machine&apos;s</source>
        <translation>Kekeliruan mesin</translation>
    </message>
    <message>
        <source>Refuse what the machine gave, or note that your coding stands</source>
        <translation>Tolak pemberian mesin, atau catat bahwa pengodean Anda tetap berlaku</translation>
    </message>
    <message>
        <source>Cop&amp;y the table of codes</source>
        <translation>Salin tabel k&amp;ode</translation>
    </message>
    <message>
        <source>Put the table on the clipboard, for Word and for a spreadsheet</source>
        <translation>Taruh tabel di papan klip, untuk Word dan lembar kerja</translation>
    </message>
    <message>
        <source>E&amp;xport the table of codes…</source>
        <translation>Ekspor tabel kode…</translation>
    </message>
    <message>
        <source>Write the table to Word, Excel or CSV</source>
        <translation>Tulis tabel ke Word, Excel, atau CSV</translation>
    </message>
    <message>
        <source>Disco&amp;ver</source>
        <translation>Temukan hal baru</translation>
    </message>
    <message>
        <source>Key phrases, groups of similar passages, what is near a code, confused codes</source>
        <translation>Frasa kunci, kelompok petikan serupa, yang dekat dengan suatu kode, kode yang tertukar</translation>
    </message>
    <message>
        <source>Export the &amp;findings…</source>
        <translation>Ekspor hasil temuan…</translation>
    </message>
    <message>
        <source>Write what the page Discover shows to Excel, CSV or Word</source>
        <translation>Tulis isi halaman Temukan hal baru ke Excel, CSV, atau Word</translation>
    </message>
    <message>
        <source>Personal &amp;data</source>
        <translation>D&amp;ata pribadi</translation>
    </message>
    <message>
        <source>Review what may tell who somebody is, in all sources</source>
        <translation>Tinjau apa yang dapat mengungkap siapa seseorang, di semua sumber</translation>
    </message>
    <message>
        <source>&amp;Find personal data</source>
        <translation>&amp;Cari data pribadi</translation>
    </message>
    <message>
        <source>Look through all sources for names, numbers and addresses; nothing is replaced</source>
        <translation>Cari nama, nomor, dan alamat di semua sumber; tidak ada yang diganti</translation>
    </message>
    <message>
        <source>Mark the s&amp;election as personal data…</source>
        <translation>&amp;Tandai pilihan sebagai data pribadi…</translation>
    </message>
    <message>
        <source>Mark the selected words as personal data that the search did not find</source>
        <translation>Tandai kata yang dipilih sebagai data pribadi yang tidak ditemukan pencarian</translation>
    </message>
    <message>
        <source>M&amp;ask</source>
        <translation>Sama&amp;rkan</translation>
    </message>
    <message>
        <source>Let a pseudonym stand for the marked words in copies; the text stays as it is</source>
        <translation>Ganti kata yang ditandai dengan samaran dalam salinan; teksnya sendiri tidak berubah</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>Biar&amp;kan apa adanya</translation>
    </message>
    <message>
        <source>Say that the marked words tell nobody&apos;s name and may stand in copies</source>
        <translation>Nyatakan bahwa kata yang ditandai tidak mengungkap siapa pun dan boleh ada dalam salinan</translation>
    </message>
    <message>
        <source>Mask a&amp;ll that say the same</source>
        <translation>Samarkan s&amp;emua yang sama</translation>
    </message>
    <message>
        <source>Mask the same name or number everywhere, in one step</source>
        <translation>Samarkan nama atau nomor yang sama di mana saja, dalam satu langkah</translation>
    </message>
    <message>
        <source>Keep all t&amp;hat say the same</source>
        <translation>Biarkan semua &amp;yang sama</translation>
    </message>
    <message>
        <source>Keep the same name or number everywhere as it is, in one step</source>
        <translation>Biarkan nama atau nomor yang sama apa adanya di mana saja, dalam satu langkah</translation>
    </message>
    <message>
        <source>Pse&amp;udonym…</source>
        <translation>Nama samara&amp;n…</translation>
    </message>
    <message>
        <source>Say by which pseudonym, and so who is meant where two bear one name</source>
        <translation>Tentukan samarannya, dan dengan begitu siapa yang dimaksud bila dua orang bernama sama</translation>
    </message>
    <message>
        <source>&amp;Review again</source>
        <translation>Tin&amp;jau lagi</translation>
    </message>
    <message>
        <source>Take back what was decided of the marked words</source>
        <translation>Batalkan keputusan atas kata yang ditandai</translation>
    </message>
    <message>
        <source>Remo&amp;ve the mark</source>
        <translation>&amp;Hapus tandanya</translation>
    </message>
    <message>
        <source>Take the mark away, as though the words had never been found</source>
        <translation>Hapus tandanya, seolah kata itu tidak pernah ditemukan</translation>
    </message>
    <message>
        <source>Ke&amp;y of pseudonyms…</source>
        <translation>K&amp;unci samaran…</translation>
    </message>
    <message>
        <source>Open the encrypted file beside the project that says whom a pseudonym means</source>
        <translation>Buka berkas terenkripsi di samping proyek yang mencatat siapa di balik samaran</translation>
    </message>
    <message>
        <source>Export re&amp;dacted transcripts…</source>
        <translation>Ekspor transkrip ter&amp;samar…</translation>
    </message>
    <message>
        <source>Write copies of the transcripts in which what is masked is replaced</source>
        <translation>Tulis salinan transkrip yang bagian tersamarnya sudah diganti</translation>
    </message>
    <message>
        <source>&amp;Mask personal data in exports</source>
        <translation>Samarkan &amp;data pribadi dalam ekspor</translation>
    </message>
    <message>
        <source>Replace what is masked in every table, list and memo that leaves the project</source>
        <translation>Ganti bagian yang disamarkan di setiap tabel, daftar, dan memo yang keluar dari proyek</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>&amp;Matriks</translation>
    </message>
    <message>
        <source>Count anything by anything else: codes, districts, roles, attributes, coders</source>
        <translation>Hitung apa saja menurut apa saja: kode, kabupaten, peran, atribut, pengode</translation>
    </message>
    <message>
        <source>S&amp;wap rows and columns</source>
        <translation>T&amp;ukar baris dan kolom</translation>
    </message>
    <message>
        <source>Let the rows of the matrix be its columns</source>
        <translation>Jadikan baris matriks sebagai kolomnya</translation>
    </message>
    <message>
        <source>Order the rows by this column</source>
        <translation>Urutkan baris menurut kolom ini</translation>
    </message>
    <message>
        <source>Most first; once more: least first; and once more: as counted</source>
        <translation>Terbanyak dahulu; sekali lagi: tersedikit dahulu; sekali lagi: urutan semula</translation>
    </message>
    <message>
        <source>Order the columns by this row</source>
        <translation>Urutkan kolom menurut baris ini</translation>
    </message>
    <message>
        <source>Order as counted</source>
        <translation>Urutan semula</translation>
    </message>
    <message>
        <source>Take back every order by hand or by values</source>
        <translation>Batalkan semua urutan buatan tangan atau menurut angka</translation>
    </message>
    <message>
        <source>Save the &amp;table…</source>
        <translation>Simpan &amp;tabel…</translation>
    </message>
    <message>
        <source>Copy the matrix</source>
        <translation>Salin matriks</translation>
    </message>
    <message>
        <source>Export the m&amp;atrix…</source>
        <translation>Ekspo&amp;r matriks…</translation>
    </message>
    <message>
        <source>Keep the table under a name; it is counted anew whenever it is opened</source>
        <translation>Simpan tabel dengan nama; angkanya dihitung ulang setiap kali dibuka</translation>
    </message>
    <message>
        <source>&amp;Keep these numbers…</source>
        <translation>Simpan &amp;angka ini…</translation>
    </message>
    <message>
        <source>Keep the numbers as they are today, with date and coder, to compare later</source>
        <translation>Simpan angka seperti hari ini, dengan tanggal dan pengode, untuk dibandingkan nanti</translation>
    </message>
    <message>
        <source>Put the matrix on the clipboard, with the sentence that belongs to it</source>
        <translation>Salin matriks ke papan klip, beserta kalimat penjelasnya</translation>
    </message>
    <message>
        <source>Write the matrix as it is laid out to Excel, CSV or Word</source>
        <translation>Tulis matriks sesuai tata letaknya ke Excel, CSV, atau Word</translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation>&amp;Simpan gambar…</translation>
    </message>
    <message>
        <source>Save the picture in sight: for print (PNG), to draw on (SVG), or in Word</source>
        <translation>Menyimpan gambar yang tampak: untuk cetak (PNG), untuk disunting (SVG), atau dalam Word</translation>
    </message>
    <message>
        <source>C&amp;opy the picture</source>
        <translation>Salin gamba&amp;r</translation>
    </message>
    <message>
        <source>Put the picture in sight on the clipboard, to paste it elsewhere</source>
        <translation>Menaruh gambar yang tampak di papan klip agar dapat ditempel di tempat lain</translation>
    </message>
    <message>
        <source>What stands to&amp;gether</source>
        <translation>Yang muncul &amp;bersama</translation>
    </message>
    <message>
        <source>Show which codes or themes stand at the same places: as pairs and as a network</source>
        <translation>Tampilkan kode atau tema yang muncul di tempat yang sama: sebagai pasangan dan jaringan</translation>
    </message>
    <message>
        <source>Time&amp;line of a talk</source>
        <translation>&amp;Linimasa percakapan</translation>
    </message>
    <message>
        <source>Show where in a talk which code, theme or speaker stands</source>
        <translation>Tampilkan di mana dalam percakapan suatu kode, tema, atau penutur muncul</translation>
    </message>
    <message>
        <source>Sat&amp;uration</source>
        <translation>&amp;Kejenuhan</translation>
    </message>
    <message>
        <source>Show how many new codes each talk brings: whether more talks would say more</source>
        <translation>Tampilkan berapa kode baru dari tiap percakapan: apakah percakapan lain masih akan menambah</translation>
    </message>
    <message>
        <source>Export the pa&amp;irs…</source>
        <translation>Ekspor &amp;pasangan…</translation>
    </message>
    <message>
        <source>Write what stands together to Word, Excel or CSV</source>
        <translation>Tulis yang muncul bersama ke Word, Excel, atau CSV</translation>
    </message>
    <message>
        <source>Expo&amp;rt the saturation table…</source>
        <translation>Ekspor tabel ke&amp;jenuhan…</translation>
    </message>
    <message>
        <source>Write what is new in each talk to Word, Excel or CSV</source>
        <translation>Tulis yang baru dari tiap percakapan ke Word, Excel, atau CSV</translation>
    </message>
    <message>
        <source>Save what stands together…</source>
        <translation>Simpan yang muncul bersama…</translation>
    </message>
    <message>
        <source>Keep it under a name; it is counted anew whenever it is opened</source>
        <translation>Simpan dengan nama; dihitung ulang setiap kali dibuka</translation>
    </message>
    <message>
        <source>Keep these pairs…</source>
        <translation>Simpan angka pasangan ini…</translation>
    </message>
    <message>
        <source>Keep the numbers as they are today, with date and coder</source>
        <translation>Simpan angka seperti hari ini, dengan tanggal dan pengode</translation>
    </message>
    <message>
        <source>Save the saturation…</source>
        <translation>Simpan kejenuhan…</translation>
    </message>
    <message>
        <source>Keep it under a name; it is reckoned anew whenever it is opened</source>
        <translation>Simpan dengan nama; dihitung ulang setiap kali dibuka</translation>
    </message>
    <message>
        <source>Keep this saturation…</source>
        <translation>Simpan angka kejenuhan ini…</translation>
    </message>
    <message>
        <source>Keep the figures as they are today, with date and coder</source>
        <translation>Simpan angka seperti hari ini, dengan tanggal dan pengode</translation>
    </message>
    <message>
        <source>Compare &amp;districts…</source>
        <translation>Ban&amp;dingkan kabupaten…</translation>
    </message>
    <message>
        <source>Hold districts, roles or sources against each other; the marked district is among them</source>
        <translation>Membandingkan kabupaten, peran, atau sumber; kabupaten yang ditandai ikut serta</translation>
    </message>
    <message>
        <source>&amp;Negative cases…</source>
        <translation>Kasus &amp;negatif…</translation>
    </message>
    <message>
        <source>Where the marked theme or code is missing, and what speaks against it</source>
        <translation>Di mana tema atau kode yang ditandai tidak ada, dan apa yang menentangnya</translation>
    </message>
    <message>
        <source>Export the com&amp;parison…</source>
        <translation>Ekspo&amp;r perbandingan…</translation>
    </message>
    <message>
        <source>Write the comparison with its quotations to Word, or as a sheet to Excel</source>
        <translation>Menulis perbandingan dengan kutipannya ke Word, atau sebagai lembar ke Excel</translation>
    </message>
    <message>
        <source>Save the comparison…</source>
        <translation>Simpan perbandingan…</translation>
    </message>
    <message>
        <source>Keep the comparison under a name; it is made anew whenever it is opened</source>
        <translation>Simpan perbandingan dengan nama; dihitung lagi setiap kali dibuka</translation>
    </message>
    <message>
        <source>Export the negative cases…</source>
        <translation>Ekspor kasus negatif…</translation>
    </message>
    <message>
        <source>Write where it is missing, and what speaks against it, to Word, Excel or CSV</source>
        <translation>Tulis di mana hal itu tidak ada, dan apa yang menentangnya, ke Word, Excel, atau CSV</translation>
    </message>
    <message>
        <source>&amp;Framework matrix</source>
        <translation>Matriks keran&amp;gka</translation>
    </message>
    <message>
        <source>Sum up in your own words what each theme says in each district or by whom</source>
        <translation>Rangkum dengan kata-kata sendiri isi setiap tema di setiap kabupaten atau menurut siapa yang mengatakannya</translation>
    </message>
    <message>
        <source>Go to the next summary whose codings changed since it was written</source>
        <translation>Ke ringkasan berikutnya yang pengodeannya berubah sejak ringkasan itu ditulis</translation>
    </message>
    <message>
        <source>Next summ&amp;ary to read again</source>
        <translation>Rin&amp;gkasan berikutnya yang perlu dibaca ulang</translation>
    </message>
    <message>
        <source>The summary is still tr&amp;ue</source>
        <translation>&amp;Ringkasan masih benar</translation>
    </message>
    <message>
        <source>Say that the summary is true of the codings as they are now</source>
        <translation>Nyatakan bahwa ringkasan ini benar untuk pengodean sebagaimana adanya sekarang</translation>
    </message>
    <message>
        <source>Insert the &amp;quotation</source>
        <translation>Sisipkan kut&amp;ipan</translation>
    </message>
    <message>
        <source>Put the marked quotation into the summary, which then rests on it</source>
        <translation>Masukkan kutipan yang ditandai ke dalam ringkasan; kutipan itu menjadi dasarnya</translation>
    </message>
    <message>
        <source>Remo&amp;ve the summary</source>
        <translation>Hap&amp;us ringkasan</translation>
    </message>
    <message>
        <source>Throw the summary of the marked cell away; can be undone</source>
        <translation>Buang ringkasan sel yang ditandai; dapat diurungkan</translation>
    </message>
    <message>
        <source>&amp;Export the framework matrix…</source>
        <translation>Eksp&amp;or matriks kerangka…</translation>
    </message>
    <message>
        <source>Write the summaries to Word, Excel or CSV</source>
        <translation>Tulis ringkasan ke Word, Excel, atau CSV</translation>
    </message>
    <message>
        <source>&amp;Joint display</source>
        <translation>S&amp;ajian gabungan</translation>
    </message>
    <message>
        <source>Put survey figures beside themes, quotations and what you infer from both</source>
        <translation>Sandingkan angka survei dengan tema, kutipan, dan simpulan Anda</translation>
    </message>
    <message>
        <source>New joint display…</source>
        <translation>Sajian gabungan baru…</translation>
    </message>
    <message>
        <source>Make a joint display of survey figures and talk</source>
        <translation>Buat sajian gabungan dari angka survei dan pembicaraan</translation>
    </message>
    <message>
        <source>Rename the joint display…</source>
        <translation>Ganti nama sajian gabungan…</translation>
    </message>
    <message>
        <source>Give the joint display another title</source>
        <translation>Beri sajian gabungan judul lain</translation>
    </message>
    <message>
        <source>Delete the joint display…</source>
        <translation>Hapus sajian gabungan…</translation>
    </message>
    <message>
        <source>Delete the joint display that is shown; can be undone</source>
        <translation>Hapus sajian gabungan yang ditampilkan; dapat diurungkan</translation>
    </message>
    <message>
        <source>Add a row to the joint display</source>
        <translation>Tambah baris di sajian gabungan</translation>
    </message>
    <message>
        <source>Add a topic to the joint display</source>
        <translation>Tambahkan satu pokok ke sajian gabungan</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Naikkan baris</translation>
    </message>
    <message>
        <source>Move the row one place up</source>
        <translation>Pindahkan baris satu tempat ke atas</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Turunkan baris</translation>
    </message>
    <message>
        <source>Move the row one place down</source>
        <translation>Pindahkan baris satu tempat ke bawah</translation>
    </message>
    <message>
        <source>Duplicate the row for a district…</source>
        <translation>Gandakan baris untuk kabupaten…</translation>
    </message>
    <message>
        <source>Make a row of the same topic and codes for a district</source>
        <translation>Buat baris dengan pokok dan kode yang sama untuk satu kabupaten</translation>
    </message>
    <message>
        <source>A row for each district</source>
        <translation>Satu baris per kabupaten</translation>
    </message>
    <message>
        <source>Make a row of this topic for each district, from the figures that name them</source>
        <translation>Buat satu baris pokok ini untuk tiap kabupaten, dari angka yang menyebut namanya</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>Take the row out of the joint display; can be undone</source>
        <translation>Keluarkan baris dari sajian gabungan; dapat diurungkan</translation>
    </message>
    <message>
        <source>Export the joint display…</source>
        <translation>Ekspor sajian gabungan…</translation>
    </message>
    <message>
        <source>Write the joint display to Word, Excel or CSV</source>
        <translation>Tulis sajian gabungan ke Word, Excel, atau CSV</translation>
    </message>
    <message>
        <source>&amp;Tables for print</source>
        <translation>&amp;Tabel siap cetak</translation>
    </message>
    <message>
        <source>Build a table, an appendix or a paragraph for your report, and see it</source>
        <translation>Susun tabel, lampiran, atau paragraf untuk laporan Anda, dan lihat hasilnya</translation>
    </message>
    <message>
        <source>Write to &amp;Word…</source>
        <translation>Tulis ke &amp;Word…</translation>
    </message>
    <message>
        <source>Write the table to a Word file, where it can be refreshed later</source>
        <translation>Tulis tabel ke berkas Word; di sana tabel itu dapat disegarkan kemudian</translation>
    </message>
    <message>
        <source>Write to &amp;Excel…</source>
        <translation>Tulis ke &amp;Excel…</translation>
    </message>
    <message>
        <source>Write the table to an Excel workbook, numbers as numbers</source>
        <translation>Tulis tabel ke buku kerja Excel, angka sebagai angka</translation>
    </message>
    <message>
        <source>Write to &amp;CSV…</source>
        <translation>Tulis ke &amp;CSV…</translation>
    </message>
    <message>
        <source>Write the table as comma-separated values</source>
        <translation>Tulis tabel sebagai nilai terpisah koma</translation>
    </message>
    <message>
        <source>Write a we&amp;b page…</source>
        <translation>Tulis halaman we&amp;b…</translation>
    </message>
    <message>
        <source>Write the table to one HTML file that needs no other</source>
        <translation>Tulis tabel ke satu berkas HTML yang tidak memerlukan berkas lain</translation>
    </message>
    <message>
        <source>Write a &amp;PDF…</source>
        <translation>Tulis &amp;PDF…</translation>
    </message>
    <message>
        <source>Write the table to a PDF file; LibreOffice makes it, and has to be installed</source>
        <translation>Tulis tabel ke berkas PDF; LibreOffice yang membuatnya dan harus terpasang</translation>
    </message>
    <message>
        <source>Save the look as a te&amp;mplate…</source>
        <translation>Simpan tampilan sebagai te&amp;mplat…</translation>
    </message>
    <message>
        <source>Save the chosen look as a Word template that you can make your own</source>
        <translation>Simpan tampilan yang dipilih sebagai templat Word yang dapat Anda sesuaikan</translation>
    </message>
    <message>
        <source>Choose &amp;quotations by hand…</source>
        <translation>Pilih &amp;kutipan sendiri…</translation>
    </message>
    <message>
        <source>Choose which quotations the table shows, and translate them</source>
        <translation>Pilih kutipan yang ditampilkan tabel, dan terjemahkan</translation>
    </message>
    <message>
        <source>Move the column up</source>
        <translation>Naikkan kolom</translation>
    </message>
    <message>
        <source>Let the marked column stand further left in the table</source>
        <translation>Letakkan kolom yang ditandai lebih ke kiri di tabel</translation>
    </message>
    <message>
        <source>Move the column down</source>
        <translation>Turunkan kolom</translation>
    </message>
    <message>
        <source>Let the marked column stand further right in the table</source>
        <translation>Letakkan kolom yang ditandai lebih ke kanan di tabel</translation>
    </message>
    <message>
        <source>&amp;Keep the table</source>
        <translation>&amp;Simpan tabel</translation>
    </message>
    <message>
        <source>Keep the table under a name, or keep what you changed of it</source>
        <translation>Simpan tabel dengan nama, atau simpan perubahannya</translation>
    </message>
    <message>
        <source>&amp;Rename the table…</source>
        <translation>&amp;Ganti nama tabel…</translation>
    </message>
    <message>
        <source>Give the kept table another name</source>
        <translation>Beri nama lain pada tabel yang disimpan</translation>
    </message>
    <message>
        <source>&amp;Duplicate the table…</source>
        <translation>Gan&amp;dakan tabel…</translation>
    </message>
    <message>
        <source>Keep the table once more under another name</source>
        <translation>Simpan tabel sekali lagi dengan nama lain</translation>
    </message>
    <message>
        <source>De&amp;lete the table…</source>
        <translation>&amp;Hapus tabel…</translation>
    </message>
    <message>
        <source>Forget the kept table; no coding and no file is touched</source>
        <translation>Hapus tabel yang disimpan; pengodean dan berkas tidak berubah</translation>
    </message>
    <message>
        <source>Word &amp;files</source>
        <translation>Berkas W&amp;ord</translation>
    </message>
    <message>
        <source>See what has changed for the tables and figures in your Word file</source>
        <translation>Lihat apa yang berubah untuk tabel dan angka di berkas Word Anda</translation>
    </message>
    <message>
        <source>Ch&amp;oose a Word file…</source>
        <translation>P&amp;ilih berkas Word…</translation>
    </message>
    <message>
        <source>Choose your Word file and see what a refresh would change in it</source>
        <translation>Pilih berkas Word Anda dan lihat apa yang akan berubah bila disegarkan</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>&amp;Lihat lagi</translation>
    </message>
    <message>
        <source>Read the Word file again, and what the project says now</source>
        <translation>Baca lagi berkas Word-nya, dan apa isi proyek sekarang</translation>
    </message>
    <message>
        <source>Refre&amp;sh the file</source>
        <translation>Segarkan be&amp;rkas</translation>
    </message>
    <message>
        <source>Make the ticked changes in the Word file; the old one stays beside it</source>
        <translation>Lakukan perubahan yang dicentang di berkas Word; berkas lamanya tetap ada di sampingnya</translation>
    </message>
    <message>
        <source>Write a refreshed cop&amp;y…</source>
        <translation>Tulis salina&amp;n yang disegarkan…</translation>
    </message>
    <message>
        <source>Make the ticked changes in a copy of the Word file, and leave the file alone</source>
        <translation>Lakukan perubahan yang dicentang di salinan berkas Word, dan biarkan berkasnya</translation>
    </message>
    <message>
        <source>&amp;Insert a number…</source>
        <translation>Sisipkan &amp;angka…</translation>
    </message>
    <message>
        <source>Choose a single figure for your text, and copy what to type there</source>
        <translation>Pilih satu angka untuk naskah Anda, dan salin apa yang diketik di sana</translation>
    </message>
    <message>
        <source>&amp;Key of names…</source>
        <translation>Kunci &amp;nama…</translation>
    </message>
    <message>
        <source>Open the encrypted file that says who stands behind each code name</source>
        <translation>Buka berkas terenkripsi yang mencatat siapa orang di balik setiap kode</translation>
    </message>
    <message>
        <source>W&amp;ho is…?</source>
        <translation>Si&amp;apa…?</translation>
    </message>
    <message>
        <source>Ask the key of names whom a code name stands for</source>
        <translation>Tanyakan pada kunci nama siapa orang di balik sebuah kode</translation>
    </message>
    <message>
        <source>L&amp;ock the key of names</source>
        <translation>Tutu&amp;p kembali kunci nama</translation>
    </message>
    <message>
        <source>Let nobody ask any more whom a code name stands for</source>
        <translation>Cegah siapa pun bertanya lagi siapa orang di balik sebuah kode</translation>
    </message>
    <message>
        <source>&amp;Access log…</source>
        <translation>Ca&amp;tatan akses…</translation>
    </message>
    <message>
        <source>See who opened, exported or printed restricted records</source>
        <translation>Lihat siapa yang membuka, mengekspor, atau mencetak catatan rahasia</translation>
    </message>
    <message>
        <source>Tr&amp;iangulation</source>
        <translation>Tr&amp;iangulasi</translation>
    </message>
    <message>
        <source>Set beside each other what FGDs, interviews and supervision say of each theme</source>
        <translation>Sandingkan apa yang dikatakan FGD, wawancara, dan supervisi tentang tiap tema</translation>
    </message>
    <message>
        <source>Export the triangulation…</source>
        <translation>Ekspor triangulasi…</translation>
    </message>
    <message>
        <source>Write themes by strands of evidence, with judgements, to Word, Excel or CSV</source>
        <translation>Tulis tema menurut sumber bukti, beserta penilaian, ke Word, Excel, atau CSV</translation>
    </message>
</context>
<context>
    <name>AlertRuleDialog</name>
    <message>
        <source>When to warn of a recurring issue</source>
        <translation>Kapan diperingatkan tentang masalah berulang</translation>
    </message>
    <message>
        <source>Cases at least</source>
        <translation>Paling sedikit kasus</translation>
    </message>
    <message>
        <source>Facilitators at least</source>
        <translation>Paling sedikit pendamping</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>Dalam jumlah hari</translation>
    </message>
    <message>
        <source>An issue recurs in a district when cases of several facilitators name one theme in a short time.</source>
        <translation>Masalah berulang di suatu kabupaten jika kasus beberapa pendamping menyebut satu tema dalam waktu singkat.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>AskPseudonym</name>
    <message>
        <source>Pseudonym</source>
        <translation>Samaran</translation>
    </message>
    <message>
        <source>What stands for “{words}”?</source>
        <translation>Apa samaran untuk “{words}”?</translation>
    </message>
    <message>
        <source>For all places that say the same</source>
        <translation>Untuk semua tempat yang sama</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Samarkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>AskWords</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>AttributeEditor</name>
    <message>
        <source>Attribute</source>
        <translation>Ciri</translation>
    </message>
    <message>
        <source>choose an attribute…</source>
        <translation>pilih ciri…</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>(sudah tidak ada)</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Cara membandingkannya</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Paling sedikit</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Paling banyak</translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message>
        <source>Themes in the step {step}</source>
        <translation>Tema di tahap {step}</translation>
    </message>
    <message>
        <source>No theme stands here yet.</source>
        <translation>Belum ada tema di tahap ini.</translation>
    </message>
</context>
<context>
    <name>BoxReasons</name>
    <message>
        <source>Why this code is likely</source>
        <translation>Mengapa kode ini mungkin</translation>
    </message>
</context>
<context>
    <name>CapacityCounts</name>
    <message numerus="yes">
        <source>%n facilitators</source>
        <translation>
            <numerusform>%n pendamping</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n families</source>
        <translation>
            <numerusform>%n KPM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases, {open} of them not closed</source>
        <translation>
            <numerusform>%n kasus, {open} di antaranya belum ditutup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-ups</source>
        <translation>
            <numerusform>%n tindak lanjut terbuka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions held</source>
        <translation>
            <numerusform>%n sesi terlaksana</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learning needs not met yet</source>
        <translation>
            <numerusform>%n kebutuhan belajar belum terpenuhi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n pertemuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentees</source>
        <translation>
            <numerusform>%n mentee</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n facilitators are taken over.</source>
        <translation>
            <numerusform>%n pendamping diambil alih.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n facilitators</source>
        <translation>
            <numerusform>Ambil alih %n pendamping</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseChronology</name>
    <message>
        <source>Show all again</source>
        <translation>Tampilkan semua lagi</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Follow a theme…</source>
        <translation>Ikuti tema…</translation>
    </message>
    <message>
        <source>Marked: what belongs together, from the theme to the outcome.</source>
        <translation>Ditandai: yang saling berkaitan, dari tema sampai hasil.</translation>
    </message>
</context>
<context>
    <name>CaseEntry</name>
    <message>
        <source>Show the whole session</source>
        <translation>Tampilkan seluruh sesi</translation>
    </message>
    <message>
        <source>Show session {number}</source>
        <translation>Tampilkan sesi {number}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>sampai {day}</translation>
    </message>
    <message>
        <source>Came of: {entry}</source>
        <translation>Berasal dari: {entry}</translation>
    </message>
    <message>
        <source>Led to: {entry}</source>
        <translation>Menghasilkan: {entry}</translation>
    </message>
</context>
<context>
    <name>CaseEventForm</name>
    <message>
        <source>Why the number may stand</source>
        <translation>Alasan nomor ini boleh tercantum</translation>
    </message>
    <message>
        <source>Goes into the audit trail, without the number itself</source>
        <translation>Masuk ke jejak audit, tanpa nomornya</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>CaseEventsView</name>
    <message>
        <source>was due on {day}</source>
        <translation>lewat tenggat {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>sampai {day}</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Selesaikan…</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>belum dijawab</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Catat jawaban…</translation>
    </message>
    <message>
        <source>consent of {day}</source>
        <translation>persetujuan keluarga {day}</translation>
    </message>
    <message>
        <source>without consent: {why}</source>
        <translation>tanpa persetujuan: {why}</translation>
    </message>
    <message>
        <source>feedback until {day}</source>
        <translation>umpan balik sampai {day}</translation>
    </message>
    <message>
        <source>Feedback…</source>
        <translation>Catat umpan balik…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Setujui…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Tolak…</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>Edit case {code}</source>
        <translation>Ubah kasus {code}</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Kasus baru</translation>
    </message>
    <message>
        <source>Code names only: no names, no NIK, no KK numbers.</source>
        <translation>Hanya nama kode: tanpa nama orang, NIK, atau nomor KK.</translation>
    </message>
    <message>
        <source>code name, such as PD-07</source>
        <translation>nama kode, misalnya PD-07</translation>
    </message>
    <message>
        <source>such as bumil, balita, SD, lansia; parted by commas</source>
        <translation>misalnya bumil, balita, SD, lansia; pisahkan dengan koma</translation>
    </message>
    <message>
        <source>What the family is facing, without names</source>
        <translation>Apa yang dihadapi keluarga, tanpa nama</translation>
    </message>
    <message>
        <source>What changed, and how one knows</source>
        <translation>Apa yang berubah, dan dari mana diketahui</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Consent is given: the case may be used for research</source>
        <translation>Ada persetujuan: kasus boleh dipakai untuk penelitian</translation>
    </message>
    <message>
        <source>Why the number may stand</source>
        <translation>Mengapa nomor ini boleh ditulis</translation>
    </message>
    <message>
        <source>Goes into the audit trail, without the number itself</source>
        <translation>Masuk ke jejak audit, tanpa nomornya</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Buka kasus</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Case {code} is open.</source>
        <translation>Kasus {code} dibuka.</translation>
    </message>
    <message>
        <source>Case {code} is changed.</source>
        <translation>Kasus {code} diubah.</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>facilitator {name}</source>
        <translation>pendamping {name}</translation>
    </message>
    <message>
        <source>group {name}</source>
        <translation>kelompok {name}</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Status: {state}</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>Log a session</source>
        <translation>Catat sesi</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>What else to do about the case</source>
        <translation>Langkah lain untuk kasus ini</translation>
    </message>
    <message>
        <source>The words of this case were erased on request.</source>
        <translation>Isi kasus ini sudah dihapus atas permintaan.</translation>
    </message>
    <message>
        <source>Kept until {day}</source>
        <translation>Disimpan sampai {day}</translation>
    </message>
</context>
<context>
    <name>CaseMore</name>
    <message>
        <source>such as one parent, grandparents with grandchildren</source>
        <translation>misalnya orang tua tunggal, kakek-nenek dengan cucu</translation>
    </message>
    <message>
        <source>the P2K2 group&apos;s name</source>
        <translation>nama kelompok P2K2</translation>
    </message>
    <message>
        <source>What the family can do, who helps, what went well</source>
        <translation>Yang mampu dilakukan keluarga, siapa yang membantu, apa yang sudah baik</translation>
    </message>
</context>
<context>
    <name>CaseNotes</name>
    <message>
        <source>Evidence from earlier sessions</source>
        <translation>Kutipan dari sesi terdahulu</translation>
    </message>
    <message>
        <source>Take the ticked ones</source>
        <translation>Ambil yang dicentang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing was said yet</source>
        <translation>Belum ada catatan</translation>
    </message>
    <message>
        <source>What sessions say of this case appears here, to be cited word for word.</source>
        <translation>Catatan sesi tentang kasus ini tampil di sini untuk dikutip kata demi kata.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>No case chosen</source>
        <translation>Belum ada kasus dipilih</translation>
    </message>
    <message>
        <source>Choose a case at the left, or open a new one under a code name.</source>
        <translation>Pilih kasus di kiri, atau buka kasus baru dengan nama kode.</translation>
    </message>
    <message>
        <source>The situation is not described yet.</source>
        <translation>Situasinya belum ditulis.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil akhir</translation>
    </message>
    <message>
        <source>Why it stands so</source>
        <translation>Mengapa berstatus demikian</translation>
    </message>
    <message>
        <source>Nothing left open</source>
        <translation>Tidak ada tindak lanjut terbuka</translation>
    </message>
    <message>
        <source>Flags, escalations, referrals, approvals</source>
        <translation>Penanda, eskalasi, rujukan, persetujuan</translation>
    </message>
    <message>
        <source>Nothing is cited yet: neither quotations nor words of earlier sessions.</source>
        <translation>Belum ada yang dikutip: baik kutipan transkrip maupun catatan sesi terdahulu.</translation>
    </message>
    <message>
        <source>All of them stand at the right, each in its transcript.</source>
        <translation>Semuanya ada di sebelah kanan, masing-masing dalam transkripnya.</translation>
    </message>
    <message>
        <source>Cite quotations…</source>
        <translation>Kutip dari transkrip…</translation>
    </message>
    <message>
        <source>Cite earlier sessions…</source>
        <translation>Kutip dari sesi terdahulu…</translation>
    </message>
    <message>
        <source>Show session {number}</source>
        <translation>Tampilkan sesi {number}</translation>
    </message>
    <message>
        <source>Nobody has spoken of this case yet. Log the first session.</source>
        <translation>Kasus ini belum pernah dibahas. Catat sesi pertamanya.</translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message>
        <source>Judge the risk…</source>
        <translation>Nilai tingkat risiko…</translation>
    </message>
    <message>
        <source>Raise a flag…</source>
        <translation>Pasang penanda…</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Eskalasikan…</translation>
    </message>
    <message>
        <source>Refer to an agency…</source>
        <translation>Rujuk ke lembaga…</translation>
    </message>
    <message>
        <source>Ask for approval…</source>
        <translation>Minta persetujuan…</translation>
    </message>
    <message>
        <source>Judge the risk of {code}</source>
        <translation>Nilai tingkat risiko {code}</translation>
    </message>
    <message>
        <source>Now: {risk}</source>
        <translation>Sekarang: {risk}</translation>
    </message>
    <message>
        <source>What changed, and how one knows</source>
        <translation>Apa yang berubah, dan dari mana diketahui</translation>
    </message>
    <message>
        <source>Keep the risk</source>
        <translation>Simpan tingkat risiko</translation>
    </message>
    <message>
        <source>The risk is judged anew.</source>
        <translation>Tingkat risiko sudah dinilai kembali.</translation>
    </message>
    <message>
        <source>Raise a flag on {code}</source>
        <translation>Pasang penanda pada {code}</translation>
    </message>
    <message>
        <source>It shows on the first page until somebody resolves it.</source>
        <translation>Tampil di beranda sampai ada yang menyelesaikannya.</translation>
    </message>
    <message>
        <source>What must not be forgotten</source>
        <translation>Apa yang tidak boleh terlupakan</translation>
    </message>
    <message>
        <source>Raise the flag</source>
        <translation>Pasang penanda</translation>
    </message>
    <message>
        <source>The flag is up.</source>
        <translation>Penanda sudah dipasang.</translation>
    </message>
    <message>
        <source>Resolve the flag</source>
        <translation>Selesaikan penanda</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Bagaimana hasilnya</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Selesaikan</translation>
    </message>
    <message>
        <source>The flag is resolved.</source>
        <translation>Penanda sudah diselesaikan.</translation>
    </message>
    <message>
        <source>Escalate case {code}</source>
        <translation>Eskalasikan kasus {code}</translation>
    </message>
    <message>
        <source>What is sent leaves without names, NIK, KK numbers or addresses.</source>
        <translation>Yang dikirim tidak memuat nama, NIK, nomor KK, atau alamat.</translation>
    </message>
    <message>
        <source>The office, such as the unit for social assistance</source>
        <translation>Instansi atau bidangnya, misalnya Bidang Perlindungan dan Jaminan Sosial</translation>
    </message>
    <message>
        <source>Code names only</source>
        <translation>Hanya nama kode</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Eskalasikan</translation>
    </message>
    <message>
        <source>Case {code} is escalated.</source>
        <translation>Kasus {code} sudah dieskalasikan.</translation>
    </message>
    <message>
        <source>Answer to the escalation</source>
        <translation>Jawaban atas eskalasi</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>Simpan jawaban</translation>
    </message>
    <message>
        <source>The answer is kept.</source>
        <translation>Jawaban tersimpan.</translation>
    </message>
    <message>
        <source>Refer case {code}</source>
        <translation>Rujuk kasus {code}</translation>
    </message>
    <message>
        <source>A family is referred with her consent, or for a reason that outweighs it.</source>
        <translation>Keluarga dirujuk dengan persetujuannya, atau karena alasan yang lebih berat.</translation>
    </message>
    <message>
        <source>Such as puskesmas, UPTD PPA, school</source>
        <translation>Misalnya puskesmas, UPTD PPA, sekolah</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>Rujuk</translation>
    </message>
    <message>
        <source>Case {code} is referred.</source>
        <translation>Kasus {code} sudah dirujuk.</translation>
    </message>
    <message>
        <source>Feedback on the referral</source>
        <translation>Umpan balik atas rujukan</translation>
    </message>
    <message>
        <source>Keep the feedback</source>
        <translation>Simpan umpan balik</translation>
    </message>
    <message>
        <source>The feedback is kept.</source>
        <translation>Umpan balik tersimpan.</translation>
    </message>
    <message>
        <source>Ask for approval in case {code}</source>
        <translation>Minta persetujuan untuk kasus {code}</translation>
    </message>
    <message>
        <source>Where the closure is to be approved, the case can be closed only after that.</source>
        <translation>Bila penutupan dimintakan persetujuan, kasus baru dapat ditutup sesudah disetujui.</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Minta persetujuan</translation>
    </message>
    <message>
        <source>The approval is asked for.</source>
        <translation>Persetujuan sudah diminta.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>code name, such as KP-01</source>
        <translation>nama kode, misalnya KP-01</translation>
    </message>
    <message>
        <source>It is approved.</source>
        <translation>Sudah disetujui.</translation>
    </message>
    <message>
        <source>It is rejected.</source>
        <translation>Sudah ditolak.</translation>
    </message>
    <message>
        <source>The evidence of {code} is kept.</source>
        <translation>Kutipan pendukung {code} tersimpan.</translation>
    </message>
</context>
<context>
    <name>CaseTemplates</name>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name} (tersembunyi)</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (diubah)</translation>
    </message>
    <message>
        <source>{name} (ours)</source>
        <translation>{name} (milik kita)</translation>
    </message>
    <message>
        <source>Templates of cases</source>
        <translation>Templat kasus</translation>
    </message>
    <message>
        <source>What a new case of a usual kind begins with. Your changes stand for the program&apos;s own words.</source>
        <translation>Isi awal kasus baru dari jenis yang lazim. Perubahan Anda menggantikan kata-kata bawaan.</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nama templat</translation>
    </message>
    <message>
        <source>such as bumil, balita, SD, lansia; parted by commas</source>
        <translation>misalnya bumil, balita, SD, lansia; dipisahkan koma</translation>
    </message>
    <message>
        <source>Words to be filled in, a line each</source>
        <translation>Kata-kata yang akan dilengkapi, satu baris satu hal</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>Pertanyaan pemandu</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>Satu pertanyaan per baris</translation>
    </message>
    <message>
        <source>Usual follow-ups</source>
        <translation>Tindak lanjut yang lazim</translation>
    </message>
    <message>
        <source>One a line; days until it is due behind a bar: | 14</source>
        <translation>Satu per baris; jumlah hari sampai tenggat setelah garis tegak: | 14</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Templat baru</translation>
    </message>
    <message>
        <source>Keep the template</source>
        <translation>Simpan templat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Bring back into the choice</source>
        <translation>Kembalikan ke pilihan</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Sembunyikan</translation>
    </message>
    <message>
        <source>Back to the program&apos;s own</source>
        <translation>Kembali ke templat bawaan</translation>
    </message>
    <message>
        <source>Remove the template</source>
        <translation>Hapus templat</translation>
    </message>
</context>
<context>
    <name>CaseThemes</name>
    <message>
        <source>No themes yet. Edit the case, or name them in a session.</source>
        <translation>Belum ada tema. Ubah kasus ini, atau sebutkan dalam sesi.</translation>
    </message>
    <message>
        <source>Only in sessions</source>
        <translation>Hanya dalam sesi</translation>
    </message>
    <message numerus="yes">
        <source>in %n sessions</source>
        <translation>
            <numerusform>dalam %n sesi</numerusform>
        </translation>
    </message>
    <message>
        <source>last time {strength}</source>
        <translation>terakhir {strength}</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Requests that are not understood</source>
        <translation>Permintaan yang tidak dimengerti</translation>
    </message>
    <message>
        <source>Figures in the text</source>
        <translation>Angka di dalam teks</translation>
    </message>
    <message>
        <source>Quotations in the text</source>
        <translation>Kutipan di dalam teks</translation>
    </message>
    <message>
        <source>Table without a caption</source>
        <translation>Tabel tanpa keterangan</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>seluruh tabel</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>Words that go and words that come</source>
        <translation>Kata-kata lama dan baru</translation>
    </message>
    <message>
        <source>{place}, {what}</source>
        <translation>{place}, {what}</translation>
    </message>
    <message>
        <source>, now: {old}</source>
        <translation>, sekarang: {old}</translation>
    </message>
    <message>
        <source>, then: {new}</source>
        <translation>, menjadi: {new}</translation>
    </message>
</context>
<context>
    <name>CodeBox</name>
    <message>
        <source>The top of the codebook, as a theme</source>
        <translation>Tingkat teratas buku kode, sebagai tema</translation>
    </message>
    <message>
        <source>New theme “{name}”</source>
        <translation>Tema baru “{name}”</translation>
    </message>
    <message>
        <source>New code “{name}” under {parent}</source>
        <translation>Kode baru “{name}” di bawah {parent}</translation>
    </message>
    <message>
        <source>Code… type part of its name</source>
        <translation>Kode… ketik sebagian namanya</translation>
    </message>
    <message>
        <source>Code for the selection</source>
        <translation>Kode untuk bagian terpilih</translation>
    </message>
    <message>
        <source>Enter codes · 1–3 likeliest · 4–9 recent · Tab: why · Esc</source>
        <translation>Enter mengode · 1–3 termungkin · 4–9 terakhir · Tab: alasan · Esc</translation>
    </message>
    <message>
        <source>Type part of a name · Enter takes it · Esc closes</source>
        <translation>Ketik sebagian nama · Enter memilih · Esc menutup</translation>
    </message>
    <message>
        <source>Codes that fit</source>
        <translation>Kode yang cocok</translation>
    </message>
    <message>
        <source>0   Go on with: {codes}</source>
        <translation>0   Lanjutkan: {codes}</translation>
    </message>
    <message>
        <source>Only an archived code fits; “Use again” in the tree brings it back</source>
        <translation>Hanya kode arsip yang cocok; “Pakai lagi” di pohon mengembalikannya</translation>
    </message>
    <message>
        <source>Enter codes · 1–9 takes a recent one · Esc closes</source>
        <translation>Enter mengode · 1–9 kode terakhir · Esc menutup</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Interpretation</source>
        <translation>Tafsiran</translation>
    </message>
    <message>
        <source>What this theme comes to mean in the study</source>
        <translation>Makna tema ini dalam studi</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definisi</translation>
    </message>
    <message>
        <source>What the code means, in one or two sentences</source>
        <translation>Arti kode ini, dalam satu-dua kalimat</translation>
    </message>
    <message>
        <source>When to use</source>
        <translation>Kapan dipakai</translation>
    </message>
    <message>
        <source>What must be said for this code to fit</source>
        <translation>Apa yang harus terucap agar kode ini tepat</translation>
    </message>
    <message>
        <source>When not</source>
        <translation>Kapan tidak</translation>
    </message>
    <message>
        <source>What looks alike but belongs elsewhere</source>
        <translation>Yang mirip, tetapi masuk kode lain</translation>
    </message>
    <message>
        <source>A sentence that is coded so</source>
        <translation>Kalimat yang diberi kode ini</translation>
    </message>
    <message>
        <source>Example in own words</source>
        <translation>Contoh dengan kata sendiri</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Kata kunci</translation>
    </message>
    <message>
        <source>parted by semicolons; suggestions look for them</source>
        <translation>dipisah titik koma; dipakai untuk mencari saran</translation>
    </message>
    <message>
        <source>Research question</source>
        <translation>Pertanyaan penelitian</translation>
    </message>
    <message>
        <source>Which question of the study the code helps to answer</source>
        <translation>Pertanyaan studi mana yang dibantu dijawab oleh kode ini</translation>
    </message>
    <message>
        <source>No code marked</source>
        <translation>Belum ada kode ditandai</translation>
    </message>
    <message>
        <source>Mark a code in the tree to see and edit what it means.</source>
        <translation>Tandai kode di pohon untuk melihat dan menyunting artinya.</translation>
    </message>
</context>
<context>
    <name>CodeCommands</name>
    <message>
        <source>New theme</source>
        <translation>Tema baru</translation>
    </message>
    <message>
        <source>A theme is a top branch of the codebook.</source>
        <translation>Tema adalah cabang teratas buku kode.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Kode baru</translation>
    </message>
    <message>
        <source>It will stand under “{name}”.</source>
        <translation>Tempatnya di bawah “{name}”.</translation>
    </message>
    <message>
        <source>“{name}” is archived.</source>
        <translation>“{name}” diarsipkan.</translation>
    </message>
    <message numerus="yes">
        <source>%n codes are archived.</source>
        <translation>
            <numerusform>%n kode diarsipkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is in use.</source>
        <translation>“{name}” dipakai.</translation>
    </message>
    <message numerus="yes">
        <source>%n codes are in use.</source>
        <translation>
            <numerusform>%n kode dipakai.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>“{name}” dihapus.</translation>
    </message>
    <message numerus="yes">
        <source>%n codes are deleted.</source>
        <translation>
            <numerusform>%n kode dihapus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes below it</source>
        <translation>
            <numerusform>%n kode di bawahnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n district links</source>
        <translation>
            <numerusform>%n tautan kabupaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties to cases</source>
        <translation>
            <numerusform>%n kaitan ke kasus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summaries</source>
        <translation>
            <numerusform>%n ringkasan</numerusform>
        </translation>
    </message>
    <message>
        <source>You can bring it back: undo, or the wastebasket in the Edit menu.</source>
        <translation>Anda dapat mengembalikannya: urungkan, atau buka Keranjang di menu Sunting.</translation>
    </message>
    <message>
        <source>With it go: {what}.</source>
        <translation>Yang ikut terhapus: {what}.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Hapus “{name}”?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n codes?</source>
        <translation>
            <numerusform>Hapus %n kode?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Sudah begitu.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Buat</translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>choose a code…</source>
        <translation>pilih kode…</translation>
    </message>
    <message>
        <source>(code is gone)</source>
        <translation>(kode sudah tidak ada)</translation>
    </message>
    <message>
        <source>and below</source>
        <translation>dan turunannya</translation>
    </message>
    <message>
        <source>Takes the codes below it in the codebook too</source>
        <translation>Kode-kode di bawahnya dalam buku kode juga ikut</translation>
    </message>
    <message>
        <source>and the codes below it</source>
        <translation>dan kode di bawahnya</translation>
    </message>
    <message>
        <source>within</source>
        <translation>dalam</translation>
    </message>
    <message>
        <source>At most so far apart</source>
        <translation>Jarak paling jauh</translation>
    </message>
    <message>
        <source>In what the distance is counted</source>
        <translation>Satuan jaraknya</translation>
    </message>
</context>
<context>
    <name>CodeExamples</name>
    <message>
        <source>Examples from segments</source>
        <translation>Contoh dari segmen</translation>
    </message>
    <message>
        <source>Mark a coded segment and choose Codes ▸ Use as typical, boundary or counter example.</source>
        <translation>Tandai segmen yang sudah dikodekan, lalu pilih Kode ▸ Jadikan contoh khas, batas, atau tandingan.</translation>
    </message>
    <message>
        <source>Go to the segment</source>
        <translation>Ke segmennya</translation>
    </message>
    <message>
        <source>Move the example up</source>
        <translation>Naikkan contoh</translation>
    </message>
    <message>
        <source>Move the example down</source>
        <translation>Turunkan contoh</translation>
    </message>
    <message>
        <source>Remove the example</source>
        <translation>Hapus contoh</translation>
    </message>
    <message>
        <source>What the example shows</source>
        <translation>Yang ditunjukkan contoh</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Khas</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Batas</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Tandingan</translation>
    </message>
</context>
<context>
    <name>CodeHead</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Words in Indonesian</source>
        <translation>Kata-kata bahasa Indonesia</translation>
    </message>
    <message>
        <source>Words in English</source>
        <translation>Kata-kata bahasa Inggris</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status of the code</source>
        <translation>Status kode</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Dipakai</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Tidak dipakai lagi</translation>
    </message>
    <message>
        <source>Colour: {name}</source>
        <translation>Warna: {name}</translation>
    </message>
</context>
<context>
    <name>CodeHistoryModel</name>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (diurungkan)</translation>
    </message>
    <message>
        <source>{what} (done again)</source>
        <translation>{what} (diulangi)</translation>
    </message>
</context>
<context>
    <name>CodeHits</name>
    <message>
        <source>Code all hits</source>
        <translation>Kodekan semua temuan</translation>
    </message>
    <message>
        <source>Code what “{words}” found</source>
        <translation>Kodekan hasil pencarian “{words}”</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kodekan</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Dengan</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Katanya</translation>
    </message>
    <message>
        <source>Their sentence</source>
        <translation>Kalimatnya</translation>
    </message>
    <message>
        <source>Their turn</source>
        <translation>Gilirannya</translation>
    </message>
    <message>
        <source>Choose a code…</source>
        <translation>Pilih kode…</translation>
    </message>
    <message>
        <source>Code for the hits</source>
        <translation>Kode untuk semua temuan</translation>
    </message>
    <message>
        <source>Hits; Space sets or takes the tick</source>
        <translation>Temuan; Spasi memberi atau melepas centang</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Centang semua</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Lepas semua</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln temuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln segmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln coded already, which stay as they are</source>
        <translation>
            <numerusform>%Ln sudah dikodekan dan dibiarkan</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more; narrow the search to reach them</source>
        <translation>masih ada lagi; persempit pencarian untuk menjangkaunya</translation>
    </message>
    <message numerus="yes">
        <source>Code %Ln segments</source>
        <translation>
            <numerusform>Kodekan %Ln segmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeMoves</name>
    <message>
        <source>Move under which code?</source>
        <translation>Pindahkan ke bawah kode mana?</translation>
    </message>
    <message>
        <source>The codebook stands in this order now, in reports too.</source>
        <translation>Buku kode kini berurutan seperti ini, juga di laporan.</translation>
    </message>
    <message>
        <source>The codebook stands in this order already.</source>
        <translation>Buku kode sudah berurutan seperti ini.</translation>
    </message>
    <message>
        <source>Mark codes of one branch for this, or use “Move to…”.</source>
        <translation>Untuk ini tandai kode dari satu cabang, atau pakai “Pindahkan ke…”.</translation>
    </message>
    <message>
        <source>The tree is sorted; show it in the codebook&apos;s order to move codes up and down.</source>
        <translation>Pohon sedang diurutkan; tampilkan menurut urutan buku kode untuk memindahkan kode ke atas atau ke bawah.</translation>
    </message>
    <message>
        <source>“{name}” is no theme now; its interpretation is kept for when it is one again.</source>
        <translation>“{name}” kini bukan tema; tafsirannya disimpan sampai menjadi tema lagi.</translation>
    </message>
</context>
<context>
    <name>CodeReshaping</name>
    <message>
        <source>Merge into which code?</source>
        <translation>Gabungkan ke kode mana?</translation>
    </message>
    <message>
        <source>This code has no segments of its own to go through.</source>
        <translation>Kode ini tidak punya segmen sendiri untuk ditelusuri.</translation>
    </message>
    <message numerus="yes">
        <source>%n segments went to other codes.</source>
        <translation>
            <numerusform>%n segmen berpindah ke kode lain.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is merged into “{into}”.</source>
        <translation>“{name}” digabungkan ke “{into}”.</translation>
    </message>
    <message numerus="yes">
        <source>%n codes are merged into “{into}”.</source>
        <translation>
            <numerusform>%n kode digabungkan ke “{into}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeStory</name>
    <message>
        <source>History of the code</source>
        <translation>Riwayat kode</translation>
    </message>
    <message>
        <source>Nothing has happened to it yet.</source>
        <translation>Belum ada yang terjadi padanya.</translation>
    </message>
    <message>
        <source>{when}, {who}: {what}</source>
        <translation>{when}, {who}: {what}</translation>
    </message>
    <message>
        <source>{change} (undone)</source>
        <translation>{change} (diurungkan)</translation>
    </message>
</context>
<context>
    <name>CodebookCommands</name>
    <message>
        <source>Import codebook</source>
        <translation>Impor buku kode</translation>
    </message>
    <message>
        <source>Codebooks (*.xlsx *.csv *.qdc);;All files (*)</source>
        <translation>Buku kode (*.xlsx *.csv *.qdc);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Reading the codebook</source>
        <translation>Membaca buku kode</translation>
    </message>
    <message>
        <source>Codebook {title}</source>
        <translation>Buku kode {title}</translation>
    </message>
    <message>
        <source>Export codebook</source>
        <translation>Ekspor buku kode</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;Word (*.docx);;CSV (*.csv);;REFI-QDA codebook (*.qdc)</source>
        <translation>Excel (*.xlsx);;Word (*.docx);;CSV (*.csv);;Buku kode REFI-QDA (*.qdc)</translation>
    </message>
    <message>
        <source>Writing the codebook</source>
        <translation>Menulis buku kode</translation>
    </message>
    <message>
        <source>It stands on the card of “{name}” now.</source>
        <translation>Sekarang ada di kartu “{name}”.</translation>
    </message>
    <message>
        <source>{name} is in: {added} new, {changed} changed.</source>
        <translation>{name} sudah masuk: {added} baru, {changed} berubah.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, with %n codes.</source>
        <translation>
            <numerusform>{name} sudah ditulis, dengan %n kode.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in it: {what}.</source>
        <translation>Tidak ikut: {what}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>CodebookHistory</name>
    <message>
        <source>Codebook history</source>
        <translation>Riwayat buku kode</translation>
    </message>
    <message>
        <source>Codes that differ</source>
        <translation>Kode yang berbeda</translation>
    </message>
    <message>
        <source>What changed in the code</source>
        <translation>Yang berubah pada kode</translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, with %n changes.</source>
        <translation>
            <numerusform>{name} sudah ditulis, dengan %n perubahan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Since the project was set up</source>
        <translation>Sejak proyek disiapkan</translation>
    </message>
    <message>
        <source>Since {coder} began</source>
        <translation>Sejak {coder} mulai</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>7 hari terakhir</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>From the first code on</source>
        <translation>Sejak kode pertama</translation>
    </message>
    <message>
        <source>Dates of my own</source>
        <translation>Tanggal pilihan sendiri</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Yang berubah</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>No code differs</source>
        <translation>Tidak ada kode yang berbeda</translation>
    </message>
    <message>
        <source>Choose another time above.</source>
        <translation>Pilih waktu lain di atas.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Apa yang berbeda</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>Setiap perubahan</translation>
    </message>
    <message>
        <source>Export for a reviewer…</source>
        <translation>Ekspor untuk penelaah…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Nothing changed in this time.</source>
        <translation>Tidak ada yang berubah dalam waktu ini.</translation>
    </message>
    <message>
        <source>{what} into “{name}”</source>
        <translation>{what} ke dalam “{name}”</translation>
    </message>
    <message>
        <source>Codebook history {title}</source>
        <translation>Riwayat buku kode {title}</translation>
    </message>
    <message>
        <source>Export for a reviewer</source>
        <translation>Ekspor untuk penelaah</translation>
    </message>
    <message>
        <source>Word (*.docx);;CSV (*.csv)</source>
        <translation>Word (*.docx);;CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>CodebookPreview</name>
    <message>
        <source>Import codebook “{name}”</source>
        <translation>Impor buku kode “{name}”</translation>
    </message>
    <message>
        <source>A code is known by its path. An empty cell empties what the code says there; columns that the file does not have stay as they are, and no code is deleted. You can undo all of it in one step.</source>
        <translation>Kode dikenali dari jalurnya. Sel kosong mengosongkan isinya pada kode; kolom yang tidak ada dalam berkas dibiarkan, dan tidak ada kode yang dihapus. Semuanya dapat diurungkan dalam satu langkah.</translation>
    </message>
    <message>
        <source>Codes of the file</source>
        <translation>Kode dalam berkas</translation>
    </message>
    <message>
        <source>What changes in the code</source>
        <translation>Yang berubah pada kode</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message numerus="yes">
        <source>%n are new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>%n berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>%n tetap</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>berubah</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>{fate}, resembles “{name}”</source>
        <translation>{fate}, mirip “{name}”</translation>
    </message>
</context>
<context>
    <name>CodersMenu</name>
    <message>
        <source>Coders</source>
        <translation>Pengode</translation>
    </message>
    <message>
        <source>Who codes</source>
        <translation>Siapa yang mengodekan</translation>
    </message>
    <message>
        <source>&amp;New coder…</source>
        <translation>&amp;Pengode baru…</translation>
    </message>
    <message>
        <source>Whose codings show in the transcript</source>
        <translation>Pengodean yang tampak di transkrip</translation>
    </message>
</context>
<context>
    <name>CodesModel</name>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Urutkan menurut nama</translation>
    </message>
    <message>
        <source>Codings, those of the codes below with it. Click to sort</source>
        <translation>Pengodean, termasuk kode di bawahnya. Klik untuk mengurutkan</translation>
    </message>
    <message>
        <source>Sources in which the code or one below it was given. Click to sort</source>
        <translation>Sumber yang memuat kode ini atau kode di bawahnya. Klik untuk mengurutkan</translation>
    </message>
    <message>
        <source>Districts in which the code or one below it was given. Click to sort</source>
        <translation>Kabupaten yang memuat kode ini atau kode di bawahnya. Klik untuk mengurutkan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln districts</source>
        <translation>
            <numerusform>%Ln kabupaten</numerusform>
        </translation>
    </message>
    <message>
        <source>archived</source>
        <translation>diarsipkan</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draf</translation>
    </message>
</context>
<context>
    <name>CodesPanel</name>
    <message>
        <source>This code is archived and is given to no new segments.</source>
        <translation>Kode ini diarsipkan dan tidak diberikan pada segmen baru.</translation>
    </message>
    <message>
        <source>Show codings</source>
        <translation>Tampilkan pengodean</translation>
    </message>
    <message>
        <source>Show sources</source>
        <translation>Tampilkan sumber</translation>
    </message>
    <message>
        <source>Show districts</source>
        <translation>Tampilkan kabupaten</translation>
    </message>
    <message>
        <source>In the codebook&apos;s order</source>
        <translation>Menurut urutan buku kode</translation>
    </message>
    <message>
        <source>Sorted by name</source>
        <translation>Diurutkan menurut nama</translation>
    </message>
    <message>
        <source>Sorted by codings</source>
        <translation>Diurutkan menurut pengodean</translation>
    </message>
    <message>
        <source>Sorted by sources</source>
        <translation>Diurutkan menurut sumber</translation>
    </message>
    <message>
        <source>Sorted by districts</source>
        <translation>Diurutkan menurut kabupaten</translation>
    </message>
    <message numerus="yes">
        <source>Show archived codes (%Ln)</source>
        <translation>
            <numerusform>Tampilkan kode arsip (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Buka semua cabang</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Tutup semua cabang</translation>
    </message>
    <message>
        <source>Filter codes</source>
        <translation>Saring kode</translation>
    </message>
    <message>
        <source>Themes and codes</source>
        <translation>Tema dan kode</translation>
    </message>
    <message>
        <source>Columns of the codes</source>
        <translation>Kolom kode</translation>
    </message>
    <message>
        <source>New code under the marked one (Ctrl+N)</source>
        <translation>Kode baru di bawah yang ditandai (Ctrl+N)</translation>
    </message>
    <message>
        <source>How the codes are shown: columns, order, archived ones</source>
        <translation>Cara kode ditampilkan: kolom, urutan, arsip</translation>
    </message>
    <message>
        <source>No codes yet</source>
        <translation>Belum ada kode</translation>
    </message>
    <message>
        <source>Begin with a theme, or select words in a transcript and press C: a code can be made there too.</source>
        <translation>Mulailah dengan tema, atau pilih kata-kata dalam transkrip lalu tekan C: kode juga dapat dibuat di sana.</translation>
    </message>
    <message>
        <source>New theme…</source>
        <translation>Tema baru…</translation>
    </message>
</context>
<context>
    <name>CodingCommands</name>
    <message>
        <source>These answers have that code already.</source>
        <translation>Jawaban ini sudah memiliki kode itu.</translation>
    </message>
    <message>
        <source>Nothing before these words is coded in this source.</source>
        <translation>Sebelum kata-kata ini belum ada yang dikode di sumber ini.</translation>
    </message>
    <message>
        <source>Choose one answer: its words become the code&apos;s name.</source>
        <translation>Pilih satu jawaban saja: kata-katanya menjadi nama kode.</translation>
    </message>
    <message>
        <source>Coded in vivo: “{name}”.</source>
        <translation>Dikode in vivo: “{name}”.</translation>
    </message>
    <message>
        <source>These words are kept already.</source>
        <translation>Kata-kata ini sudah disimpan.</translation>
    </message>
    <message>
        <source>Kept as a quotation. C gives it a code, M a memo.</source>
        <translation>Disimpan sebagai kutipan. C memberinya kode, M memo.</translation>
    </message>
    <message numerus="yes">
        <source>%n codes and memos are taken off the segment.</source>
        <translation>
            <numerusform>%n kode dan memo dilepas dari segmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is taken off the segment.</source>
        <translation>“{name}” dilepas dari segmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n codes are taken off the segment.</source>
        <translation>
            <numerusform>%n kode dilepas dari segmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The memo is removed.</source>
        <translation>Memo dihapus.</translation>
    </message>
    <message>
        <source>The quotation is removed.</source>
        <translation>Kutipan dihapus.</translation>
    </message>
    <message>
        <source>Select words first, or go to a segment with the full stop or the comma.</source>
        <translation>Pilih kata-kata dahulu, atau pergi ke sebuah segmen dengan tombol titik atau koma.</translation>
    </message>
    <message>
        <source>These words have that code already.</source>
        <translation>Kata-kata ini sudah berkode itu.</translation>
    </message>
</context>
<context>
    <name>CodingLooks</name>
    <message>
        <source>Memo: {words}</source>
        <translation>Memo: {words}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>dengan tangan</translation>
    </message>
    <message>
        <source>suggestion accepted</source>
        <translation>saran diterima</translation>
    </message>
</context>
<context>
    <name>CodingWorkspace</name>
    <message>
        <source>Coding</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>Code card</source>
        <translation>Kartu kode</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Saran</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Partisipasi</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Another colour…</source>
        <translation>Warna lain…</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Nila</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Mawar</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>Pasir</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Biru langit</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Merah anggur</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Zaitun</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Ungu</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Toska</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Hijau</translation>
    </message>
</context>
<context>
    <name>Company</name>
    <message>
        <source>Word</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Berdekatan</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Harapan</translation>
    </message>
    <message>
        <source>G²</source>
        <translation>G²</translation>
    </message>
    <message>
        <source>logDice</source>
        <translation>logDice</translation>
    </message>
    <message>
        <source>A word that is near oftener than by chance</source>
        <translation>Kata yang berdekatan lebih sering daripada kebetulan</translation>
    </message>
    <message>
        <source>How often it is near, each time counted once</source>
        <translation>Berapa kali berdekatan, masing-masing dihitung sekali</translation>
    </message>
    <message>
        <source>How often it is near before the word</source>
        <translation>Berapa kali berdekatan di depan kata itu</translation>
    </message>
    <message>
        <source>How often it is near after the word</source>
        <translation>Berapa kali berdekatan di belakang kata itu</translation>
    </message>
    <message>
        <source>How often it would be near by chance</source>
        <translation>Berapa kali akan berdekatan kalau hanya kebetulan</translation>
    </message>
    <message>
        <source>Log-likelihood (Dunning): how sure one can be of the tie; above 10.8 chance is below 1 in 1,000</source>
        <translation>Log-likelihood (Dunning): seberapa yakin ikatan itu ada; di atas 10,8 peluang kebetulan di bawah 1 dari 1.000</translation>
    </message>
    <message>
        <source>Rychlý&apos;s logDice: how exclusive the tie is, at most about 14, whatever the size of the material</source>
        <translation>logDice dari Rychlý: seberapa khas ikatannya, paling tinggi sekitar 14, tidak bergantung pada besarnya bahan</translation>
    </message>
</context>
<context>
    <name>CompanyPanel</name>
    <message>
        <source>Looking who is near</source>
        <translation>Mencari kata yang berdekatan</translation>
    </message>
    <message>
        <source>Words that keep company</source>
        <translation>Kata yang sering bersama</translation>
    </message>
    <message>
        <source>Words on each side</source>
        <translation>Jumlah kata di tiap sisi</translation>
    </message>
    <message numerus="yes">
        <source>Within %n words</source>
        <translation>
            <numerusform>Dalam %n kata</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the table to a file</source>
        <translation>Tulis tabel ke berkas</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Teman kata</translation>
    </message>
    <message>
        <source>Choose a word</source>
        <translation>Pilih satu kata</translation>
    </message>
    <message>
        <source>The words that are said near it oftener than by chance show here.</source>
        <translation>Kata yang lebih sering berdekatan dengannya daripada kebetulan tampil di sini.</translation>
    </message>
    <message>
        <source>Company of “{word}”</source>
        <translation>Teman kata “{word}”</translation>
    </message>
    <message numerus="yes">
        <source>said %Ln times</source>
        <translation>
            <numerusform>diucapkan %Ln kali</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words near it</source>
        <translation>
            <numerusform>%Ln kata di dekatnya</numerusform>
        </translation>
    </message>
    <message>
        <source>No company</source>
        <translation>Tidak ada teman kata</translation>
    </message>
    <message>
        <source>No word is near it oftener than by chance.</source>
        <translation>Tidak ada kata yang berdekatan dengannya lebih sering daripada kebetulan.</translation>
    </message>
</context>
<context>
    <name>CompareChoice</name>
    <message>
        <source>With moderators</source>
        <translation>Dengan moderator</translation>
    </message>
    <message>
        <source>Whether the talk of those who lead it counts</source>
        <translation>Apakah ucapan yang memimpin pembicaraan ikut dihitung</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Bandingkan menurut</translation>
    </message>
    <message>
        <source>Themes or codes</source>
        <translation>Tema atau kode</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Yang dihitung</translation>
    </message>
    <message>
        <source>Held against what</source>
        <translation>Dibandingkan dengan apa</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Per 1,000 words</source>
        <translation>Per 1.000 kata</translation>
    </message>
    <message>
        <source>Of all codings</source>
        <translation>Dari semua pengodean</translation>
    </message>
    <message>
        <source>Which are compared</source>
        <translation>Yang dibandingkan</translation>
    </message>
    <message>
        <source>Choose two to six</source>
        <translation>Pilih dua sampai enam</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>sudah tidak ada</translation>
    </message>
</context>
<context>
    <name>CompareCoders</name>
    <message>
        <source>Compare two coders</source>
        <translation>Bandingkan dua pengode</translation>
    </message>
    <message>
        <source>Also list what is the same</source>
        <translation>Daftar juga yang sama</translation>
    </message>
    <message>
        <source>Places, in the order of the text</source>
        <translation>Tempat, menurut urutan teks</translation>
    </message>
    <message>
        <source>Previous  Shift+F8</source>
        <translation>Sebelumnya  Shift+F8</translation>
    </message>
    <message>
        <source>Next  F8</source>
        <translation>Berikutnya  F8</translation>
    </message>
    <message>
        <source>Discussion memo…</source>
        <translation>Memo diskusi…</translation>
    </message>
    <message>
        <source>Remove mine</source>
        <translation>Lepas milik saya</translation>
    </message>
    <message>
        <source>Code it like the other</source>
        <translation>Kodekan seperti rekan</translation>
    </message>
    <message>
        <source>Write a memo on these words for the team (Ctrl+M)</source>
        <translation>Tulis memo pada kata-kata ini untuk tim (Ctrl+M)</translation>
    </message>
    <message>
        <source>Take your own coding off these words; can be undone (Ctrl+Backspace)</source>
        <translation>Lepas pengodean Anda dari kata-kata ini; dapat diurungkan (Ctrl+Backspace)</translation>
    </message>
    <message>
        <source>Make the other&apos;s coding yours, too, with the same words (Ctrl+Return)</source>
        <translation>Jadikan pengodean rekan itu pengodean Anda juga, dengan kata-kata yang sama (Ctrl+Return)</translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n sama</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other words</source>
        <translation>
            <numerusform>%n beda batas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only {coder}</source>
        <translation>
            <numerusform>%n hanya {coder}</numerusform>
        </translation>
    </message>
    <message>
        <source>To settle differences, choose {coder}, who works now, as one of the two.</source>
        <translation>Untuk menyelesaikan perbedaan, pilih {coder}, yang sedang bekerja, sebagai salah satunya.</translation>
    </message>
    <message>
        <source>Discussion memo</source>
        <translation>Memo diskusi</translation>
    </message>
    <message>
        <source>What the team should talk about at these words, coded “{code}”.</source>
        <translation>Apa yang perlu dibahas tim pada kata-kata ini, yang dikodekan “{code}”.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Tulis</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Writing the comparison</source>
        <translation>Menulis perbandingan</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Ekspor perbandingan</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Perbandingan</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Membandingkan</translation>
    </message>
    <message>
        <source>Gathering quotations</source>
        <translation>Mengumpulkan kutipan</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Nothing is coded in these groups</source>
        <translation>Belum ada yang dikode dalam kelompok ini</translation>
    </message>
    <message>
        <source>Code their sources first, or choose other groups.</source>
        <translation>Kodekan sumbernya dulu, atau pilih kelompok lain.</translation>
    </message>
    <message>
        <source>Choose what to compare</source>
        <translation>Pilih yang dibandingkan</translation>
    </message>
    <message>
        <source>It takes two to six groups: districts, roles, sources or others.</source>
        <translation>Perlu dua sampai enam kelompok: kabupaten, peran, sumber, atau lainnya.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>the same</source>
        <translation>sama</translation>
    </message>
    <message>
        <source>other words ({shared} % shared)</source>
        <translation>beda batas ({shared} % sama)</translation>
    </message>
    <message>
        <source>only {coder}</source>
        <translation>hanya {coder}</translation>
    </message>
</context>
<context>
    <name>ComparingChoice</name>
    <message>
        <source>All codes</source>
        <translation>Semua kode</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Sumber</translation>
    </message>
    <message>
        <source>&amp;First coder</source>
        <translation>Pengode &amp;pertama</translation>
    </message>
    <message>
        <source>Second &amp;coder</source>
        <translation>Pengode &amp;kedua</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>K&amp;ode</translation>
    </message>
    <message>
        <source>The same are</source>
        <translation>Dianggap sama bila</translation>
    </message>
    <message>
        <source>exactly the same words</source>
        <translation>kata-katanya persis sama</translation>
    </message>
    <message>
        <source>at least 75 % shared</source>
        <translation>paling sedikit 75 % sama</translation>
    </message>
    <message>
        <source>at least 50 % shared</source>
        <translation>paling sedikit 50 % sama</translation>
    </message>
    <message>
        <source>any words shared</source>
        <translation>ada kata yang sama</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Turns the condition into its contrary</source>
        <translation>Membalik syarat menjadi kebalikannya</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>What the condition is about</source>
        <translation>Pokok syarat</translation>
    </message>
    <message>
        <source>Take the condition out (Alt+Del)</source>
        <translation>Keluarkan syarat (Alt+Del)</translation>
    </message>
    <message>
        <source>not</source>
        <translation>tidak</translation>
    </message>
</context>
<context>
    <name>ConfidentialCommands</name>
    <message>
        <source>The key of names is locked.</source>
        <translation>Kunci nama sudah dikunci.</translation>
    </message>
</context>
<context>
    <name>ConfusedPanel</name>
    <message>
        <source>Comparing codes</source>
        <translation>Membandingkan kode</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Other code</source>
        <translation>Kode lain</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>With both</source>
        <translation>Dengan keduanya</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Di antara</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Diragukan</translation>
    </message>
    <message>
        <source>Words in common</source>
        <translation>Kata bersama</translation>
    </message>
    <message>
        <source>Confused codes</source>
        <translation>Kode yang tertukar</translation>
    </message>
    <message>
        <source>Pairs of codes</source>
        <translation>Pasangan kode</translation>
    </message>
    <message>
        <source>Segments between the two codes</source>
        <translation>Segmen di antara kedua kode</translation>
    </message>
    <message>
        <source>Merge the two…</source>
        <translation>Gabungkan keduanya…</translation>
    </message>
    <message>
        <source>Give the other code</source>
        <translation>Beri kode lain</translation>
    </message>
    <message>
        <source>{share}% in doubt</source>
        <translation>{share}% diragukan</translation>
    </message>
    <message>
        <source>Open in the transcript</source>
        <translation>Buka di transkrip</translation>
    </message>
    <message>
        <source>“{name}” is merged into “{into}”.</source>
        <translation>“{name}” digabung ke “{into}”.</translation>
    </message>
    <message>
        <source>It has the code “{code}” now.</source>
        <translation>Sekarang kodenya “{code}”.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>diganti</translation>
    </message>
    <message numerus="yes">
        <source>%n segments bear both</source>
        <translation>
            <numerusform>%n segmen memuat keduanya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are nearer to the other</source>
        <translation>
            <numerusform>%n lebih mirip kode lain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times two coders differ</source>
        <translation>
            <numerusform>%n kali beda pendapat</numerusform>
        </translation>
    </message>
    <message>
        <source>Words in common: {words}</source>
        <translation>Kata bersama: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs of codes</source>
        <translation>
            <numerusform>%Ln pasangan kode</numerusform>
        </translation>
    </message>
    <message>
        <source>in doubt is what bears both codes, or one and is nearest to the other</source>
        <translation>segmen diragukan bila memuat kedua kode, atau memuat satu kode tetapi lebih mirip yang lain</translation>
    </message>
    <message>
        <source>No two codes are confused</source>
        <translation>Tidak ada kode yang tertukar</translation>
    </message>
    <message>
        <source>It takes codes that were given in three places at least. Code more, then look again.</source>
        <translation>Perlu kode yang sudah dipakai di setidaknya tiga tempat. Kodekan lebih banyak, lalu lihat lagi.</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct “{name}”</source>
        <translation>Perbaiki “{name}”</translation>
    </message>
    <message>
        <source>Correct the words freely. Codings, memos and turns move with their words; before anything is saved you see what would become of them.</source>
        <translation>Perbaiki kata-katanya dengan bebas. Pengodean, memo, dan giliran bicara ikut berpindah; sebelum disimpan Anda melihat dulu apa akibatnya.</translation>
    </message>
    <message>
        <source>Words of the transcript</source>
        <translation>Kata-kata transkrip</translation>
    </message>
    <message>
        <source>Look at the changes…</source>
        <translation>Lihat perubahannya…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Leave the corrections?</source>
        <translation>Tinggalkan perbaikan ini?</translation>
    </message>
    <message>
        <source>What you wrote here is lost then.</source>
        <translation>Yang Anda tulis di sini akan hilang.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Tinggalkan</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Replace by a corrected file</source>
        <translation>Ganti dengan berkas yang sudah diperbaiki</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>“{name}” was not corrected yet.</source>
        <translation>“{name}” belum pernah diperbaiki.</translation>
    </message>
    <message>
        <source>Comparing the texts</source>
        <translation>Membandingkan teks</translation>
    </message>
    <message>
        <source>The text is the same; nothing changed.</source>
        <translation>Teksnya sama; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>“{name}” is corrected.</source>
        <translation>“{name}” sudah diperbaiki.</translation>
    </message>
</context>
<context>
    <name>CorrectionPreview</name>
    <message>
        <source>Correct “{name}”</source>
        <translation>Perbaiki “{name}”</translation>
    </message>
    <message>
        <source>This looks like another text: hardly any of its words stand in the transcript as it is now. Is it the right one?</source>
        <translation>Ini tampaknya teks lain: hampir tidak ada katanya yang terdapat dalam transkrip sekarang. Benarkah ini yang dimaksud?</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Yang berubah</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Seperti sekarang</translation>
    </message>
    <message>
        <source>After the correction</source>
        <translation>Setelah diperbaiki</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message numerus="yes">
        <source>%n stay</source>
        <translation>
            <numerusform>%n tetap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have corrected words</source>
        <translation>
            <numerusform>%n kata-katanya diperbaiki</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a place</source>
        <translation>
            <numerusform>%n menunggu tempat</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted are codings and memos on words. What needs a place waits in the review list with all that belongs to it. The version as it is now stays readable, and you can undo all of it in one step.</source>
        <translation>Yang dihitung: pengodean dan memo pada kata-kata. Yang belum punya tempat menunggu di daftar tinjauan dengan semua yang melekat padanya. Versi sekarang tetap dapat dibaca, dan semuanya dapat diurungkan dalam satu langkah.</translation>
    </message>
    <message numerus="yes">
        <source>%n refused suggestions go with their words.</source>
        <translation>
            <numerusform>%n saran yang ditolak hilang bersama kata-katanya.</numerusform>
        </translation>
    </message>
    <message>
        <source>needs a place</source>
        <translation>menunggu tempat</translation>
    </message>
    <message>
        <source>corrected words</source>
        <translation>kata-kata diperbaiki</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln kata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turns</source>
        <translation>
            <numerusform>%Ln giliran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speakers</source>
        <translation>
            <numerusform>%Ln penutur</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedChoice</name>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Every coding counts for its own code</source>
        <translation>Setiap pengodean dihitung untuk kodenya sendiri</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Every coding counts for the theme that its code stands in</source>
        <translation>Setiap pengodean dihitung untuk tema kodenya</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Saved query</source>
        <translation>Kueri tersimpan</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Pengode</translation>
    </message>
    <message>
        <source>Moderators&apos; talk counts</source>
        <translation>Hitung ucapan moderator</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>All codings</source>
        <translation>Semua pengodean</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Semua pengode</translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Where it stands</source>
        <translation>Keadaan</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>Counting coverage</source>
        <translation>Menghitung cakupan</translation>
    </message>
    <message>
        <source>Nothing to cover yet</source>
        <translation>Belum ada yang dapat dihitung</translation>
    </message>
    <message>
        <source>Add the study&apos;s districts; then say how many talks are planned in each.</source>
        <translation>Tambahkan kabupaten studi, lalu tulis berapa percakapan yang direncanakan di masing-masing.</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something unforeseen happened</source>
        <translation>Terjadi hal yang tidak terduga</translation>
    </message>
    <message>
        <source>The last step may not have been done; everything before it is saved. You can go on working. If it happens again, tell the developers: {kind} at {place}.</source>
        <translation>Langkah terakhir mungkin tidak terlaksana; semua yang sebelumnya tersimpan. Anda dapat terus bekerja. Bila terulang, beri tahu pengembang: {kind} di {place}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Tutup program</translation>
    </message>
</context>
<context>
    <name>DaysEditor</name>
    <message>
        <source>any day</source>
        <translation>kapan pun</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
</context>
<context>
    <name>Discord</name>
    <message>
        <source>Stated, but nothing is coded</source>
        <translation>Dinyatakan, tetapi belum ada pengodean</translation>
    </message>
    <message>
        <source>Coded much, but nothing is stated</source>
        <translation>Banyak dikodekan, tetapi belum dinyatakan</translation>
    </message>
    <message>
        <source>Named by supervision, but nothing is coded</source>
        <translation>Disebut supervisi, tetapi belum ada pengodean</translation>
    </message>
    <message>
        <source>Coded much, but supervision does not name it</source>
        <translation>Banyak dikodekan, tetapi tidak disebut supervisi</translation>
    </message>
</context>
<context>
    <name>DiscordLine</name>
    <message>
        <source>Link</source>
        <translation>Tautkan</translation>
    </message>
    <message>
        <source>Link {code} to the district</source>
        <translation>Tautkan {code} ke kabupaten ini</translation>
    </message>
</context>
<context>
    <name>DiscoverPage</name>
    <message>
        <source>Discover</source>
        <translation>Temukan hal baru</translation>
    </message>
    <message>
        <source>Key phrases</source>
        <translation>Frasa kunci</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>Petikan serupa</translation>
    </message>
    <message>
        <source>Near a code</source>
        <translation>Dekat suatu kode</translation>
    </message>
    <message>
        <source>Confused codes</source>
        <translation>Kode yang tertukar</translation>
    </message>
    <message>
        <source>What a district, a role or a group says more than the others</source>
        <translation>Apa yang lebih sering dikatakan satu kabupaten, peran, atau kelompok daripada yang lain</translation>
    </message>
    <message>
        <source>Groups of passages that are alike: candidates for new codes</source>
        <translation>Kelompok petikan yang mirip: calon kode baru</translation>
    </message>
    <message>
        <source>What a code may have missed, and what may not belong to it</source>
        <translation>Apa yang mungkin terlewat oleh suatu kode, dan apa yang mungkin bukan bagiannya</translation>
    </message>
    <message>
        <source>Pairs of codes that are hard to tell apart</source>
        <translation>Pasangan kode yang sulit dibedakan</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
</context>
<context>
    <name>DiscoveryPanel</name>
    <message>
        <source>Only where nothing is coded</source>
        <translation>Hanya yang belum dikodekan</translation>
    </message>
    <message>
        <source>Stopped: look again</source>
        <translation>Dihentikan: periksa lagi</translation>
    </message>
    <message>
        <source>Codings have changed: look again</source>
        <translation>Pengodean berubah: periksa lagi</translation>
    </message>
    <message>
        <source>By passage</source>
        <translation>Per petikan</translation>
    </message>
    <message>
        <source>By sentence</source>
        <translation>Per kalimat</translation>
    </message>
    <message>
        <source>What is likened</source>
        <translation>Yang dibandingkan</translation>
    </message>
</context>
<context>
    <name>DistrictDialog</name>
    <message>
        <source>Add a district</source>
        <translation>Tambah kabupaten</translation>
    </message>
    <message>
        <source>Edit the district</source>
        <translation>Ubah kabupaten</translation>
    </message>
    <message>
        <source>Sources whose name or text mentions it are placed there when they are imported.</source>
        <translation>Sumber yang nama atau isinya menyebut kabupaten ini langsung ditempatkan di sana saat diimpor.</translation>
    </message>
    <message>
        <source>such as Bekasi</source>
        <translation>misalnya Bekasi</translation>
    </message>
    <message>
        <source>such as 3216</source>
        <translation>misalnya 3216</translation>
    </message>
    <message>
        <source>such as 32.16</source>
        <translation>misalnya 32.16</translation>
    </message>
    <message>
        <source>other ways to write it, parted by ;</source>
        <translation>cara lain menulisnya, dipisah ;</translation>
    </message>
    <message>
        <source>degrees, south below zero</source>
        <translation>derajat, selatan di bawah nol</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>derajat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Nama lain</translation>
    </message>
    <message>
        <source>BPS code</source>
        <translation>Kode BPS</translation>
    </message>
    <message>
        <source>Kemendagri code</source>
        <translation>Kode Kemendagri</translation>
    </message>
    <message>
        <source>Planned FGDs</source>
        <translation>Rencana FGD</translation>
    </message>
    <message>
        <source>Planned interviews</source>
        <translation>Rencana wawancara</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Lintang</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Bujur</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Latitude goes from -90 to 90 degrees, longitude from -180 to 180.</source>
        <translation>Lintang antara -90 dan 90 derajat, bujur antara -180 dan 180.</translation>
    </message>
</context>
<context>
    <name>DistrictFilePreview</name>
    <message>
        <source>Districts from “{name}”</source>
        <translation>Kabupaten dari “{name}”</translation>
    </message>
    <message>
        <source>Not taken: {titles}</source>
        <translation>Tidak diambil: {titles}</translation>
    </message>
    <message>
        <source>A district is known by its Kemendagri code, else its BPS code, else its name. Empty cells and districts that the file does not name stay as they are. You can undo all of it in one step.</source>
        <translation>Kabupaten dikenali dari kode Kemendagri, kalau tidak ada dari kode BPS, kalau tidak ada dari namanya. Sel kosong dan kabupaten yang tidak disebut berkas ini tidak berubah. Semuanya dapat diurungkan dalam satu langkah.</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Baris berkas</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ambil</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message numerus="yes">
        <source>%n are new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>%n berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>%n tetap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are refused</source>
        <translation>
            <numerusform>%n ditolak</numerusform>
        </translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Tidak ada baris</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Baris {number}</translation>
    </message>
    <message>
        <source>refused: {why} (row {number})</source>
        <translation>ditolak: {why} (baris {number})</translation>
    </message>
    <message>
        <source>{words} · its shape can not be used</source>
        <translation>{words} · bentuknya tidak dapat dipakai</translation>
    </message>
    <message>
        <source>changes: {fields}</source>
        <translation>berubah: {fields}</translation>
    </message>
    <message>
        <source>new, with outline</source>
        <translation>baru, dengan garis batas</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>tetap</translation>
    </message>
</context>
<context>
    <name>DistrictList</name>
    <message>
        <source>Districts of the study</source>
        <translation>Kabupaten studi</translation>
    </message>
    <message>
        <source>No districts</source>
        <translation>Belum ada kabupaten</translation>
    </message>
    <message>
        <source>This project was made without districts.</source>
        <translation>Proyek ini dibuat tanpa kabupaten.</translation>
    </message>
</context>
<context>
    <name>DistrictPage</name>
    <message>
        <source>Link a code…</source>
        <translation>Tautkan kode…</translation>
    </message>
    <message>
        <source>Compare with other districts</source>
        <translation>Bandingkan dengan kabupaten lain</translation>
    </message>
    <message>
        <source>Edit the district…</source>
        <translation>Ubah kabupaten…</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Yang dihitung</translation>
    </message>
    <message>
        <source>No district marked</source>
        <translation>Belum ada kabupaten yang dipilih</translation>
    </message>
    <message>
        <source>Mark a district to see what is coded there and what you state about it.</source>
        <translation>Pilih kabupaten untuk melihat apa yang dikodekan di sana dan apa yang Anda nyatakan tentangnya.</translation>
    </message>
    <message numerus="yes">
        <source>%n FGDs</source>
        <translation>
            <numerusform>%n FGD</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews</source>
        <translation>
            <numerusform>%n wawancara</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned: {talks}</source>
        <translation>Rencana: {talks}</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>sumber</translation>
    </message>
    <message>
        <source>words</source>
        <translation>kata</translation>
    </message>
    <message>
        <source>codings</source>
        <translation>pengodean</translation>
    </message>
    <message>
        <source>open cases</source>
        <translation>kasus terbuka</translation>
    </message>
    <message>
        <source>Nothing in this district&apos;s sources is coded yet.</source>
        <translation>Sumber di kabupaten ini belum ada yang dikodekan.</translation>
    </message>
    <message>
        <source>What the codings show</source>
        <translation>Yang tampak dari pengodean</translation>
    </message>
    <message>
        <source>Your own statements that a code matters here, with a note and evidence.</source>
        <translation>Pernyataan Anda sendiri bahwa suatu kode penting di sini, dengan catatan dan bukti.</translation>
    </message>
    <message>
        <source>What you state</source>
        <translation>Yang Anda nyatakan</translation>
    </message>
    <message>
        <source>No case of this district names a theme.</source>
        <translation>Belum ada kasus di kabupaten ini yang menyebut tema.</translation>
    </message>
    <message>
        <source>What supervision says</source>
        <translation>Yang dikatakan supervisi</translation>
    </message>
    <message>
        <source>Where they do not agree</source>
        <translation>Yang tidak sejalan</translation>
    </message>
    <message>
        <source>Codings, statements and supervision side by side; a click shows what there is.</source>
        <translation>Pengodean, pernyataan, dan supervisi berdampingan; klik untuk melihat buktinya.</translation>
    </message>
    <message>
        <source>Only in the codings</source>
        <translation>Hanya tampak dari pengodean</translation>
    </message>
    <message>
        <source>Coded here, but you have stated nothing about it.</source>
        <translation>Dikodekan di sini, tetapi belum Anda nyatakan.</translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speakers</source>
        <translation>
            <numerusform>%n penutur</numerusform>
        </translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Tautkan</translation>
    </message>
    <message>
        <source>Link {code} to the district</source>
        <translation>Tautkan {code} ke kabupaten ini</translation>
    </message>
</context>
<context>
    <name>DistrictSetup</name>
    <message>
        <source>Reading a file of districts</source>
        <translation>Membaca berkas kabupaten</translation>
    </message>
    <message>
        <source>{district} is added.</source>
        <translation>{district} ditambahkan.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Hapus “{name}”?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>“{name}” dihapus.</translation>
    </message>
    <message numerus="yes">
        <source>%n districts are added.</source>
        <translation>
            <numerusform>%n kabupaten ditambahkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Districts from a file</source>
        <translation>Kabupaten dari berkas</translation>
    </message>
    <message>
        <source>Sheets and maps (*.csv *.tsv *.xlsx *.geojson *.json);;All files (*)</source>
        <translation>Lembar kerja dan peta (*.csv *.tsv *.xlsx *.geojson *.json);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Kabupaten and kota</source>
        <translation>Kabupaten/kota</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>What the places are called</source>
        <translation>Sebutan tempat studi</translation>
    </message>
    <message>
        <source>Every table, picture and label calls the study&apos;s places so. Nothing else changes.</source>
        <translation>Semua tabel, gambar, dan label menyebut tempat studi begitu. Selain itu tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Tetapkan</translation>
    </message>
    <message numerus="yes">
        <source>%n districts are taken over.</source>
        <translation>
            <numerusform>%n kabupaten diambil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <translation>
            <numerusform>%n pernyataan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summaries</source>
        <translation>
            <numerusform>%n ringkasan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memos</source>
        <translation>
            <numerusform>%n memo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participants</source>
        <translation>
            <numerusform>%n partisipan</numerusform>
        </translation>
    </message>
    <message>
        <source>With it go: {things}.</source>
        <translation>Ikut terhapus: {things}.</translation>
    </message>
    <message>
        <source>These stay without a district: {things}.</source>
        <translation>Tetap ada tanpa kabupaten: {things}.</translation>
    </message>
    <message>
        <source>You can undo this, now or later.</source>
        <translation>Ini dapat diurungkan, sekarang atau nanti.</translation>
    </message>
</context>
<context>
    <name>DistrictViews</name>
    <message>
        <source>Ways to see the districts</source>
        <translation>Cara melihat kabupaten</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Peta</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cakupan</translation>
    </message>
</context>
<context>
    <name>DistrictsModel</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n sumber</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} words</source>
        <translation>{number} kata</translation>
    </message>
    <message numerus="yes">
        <source>%n open cases</source>
        <translation>
            <numerusform>%n kasus terbuka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n pengodean</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DistrictsWorkspace</name>
    <message>
        <source>Counting districts</source>
        <translation>Menghitung kabupaten</translation>
    </message>
    <message>
        <source>Looking up a district</source>
        <translation>Membuka kabupaten</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>“{code}” is linked to {district}.</source>
        <translation>“{code}” ditautkan ke {district}.</translation>
    </message>
    <message>
        <source>The table is on the clipboard; paste it into a spreadsheet.</source>
        <translation>Tabel sudah disalin; tempelkan ke lembar kerja.</translation>
    </message>
    <message>
        <source>The statement about “{code}” is taken back.</source>
        <translation>Pernyataan tentang “{code}” ditarik kembali.</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Let the panel float, or put it back</source>
        <translation>Lepaskan panel, atau kembalikan</translation>
    </message>
    <message>
        <source>Close the panel; View › Panels brings it back</source>
        <translation>Tutup panel; Tampilan › Panel memunculkannya lagi</translation>
    </message>
</context>
<context>
    <name>DueRecords</name>
    <message>
        <source>Kept longer than agreed</source>
        <translation>Disimpan melewati batas</translation>
    </message>
    <message>
        <source>Nothing is due. A record is listed here when its day of “kept until” has passed.</source>
        <translation>Tidak ada yang jatuh tempo. Catatan muncul di sini bila tanggal “disimpan sampai” sudah lewat.</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Disimpan sampai</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase words for good</source>
        <translation>Hapus isi untuk selamanya</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Code name or number</source>
        <translation>Kode atau nomor</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Dasar</translation>
    </message>
    <message>
        <source>Type the code name or number once more</source>
        <translation>Ketik kode atau nomornya sekali lagi</translation>
    </message>
    <message>
        <source>Such as: request of the family, letter 12/2026. Name nobody.</source>
        <translation>Misalnya: permintaan keluarga, surat 12/2026. Jangan sebut nama.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Hapus untuk selamanya</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Words, themes and evidence go, from the history too. Code name, days and states stay as a tombstone. Nothing takes this back, and no step before it can be undone any more. Copies, exports and backups that were made before are beyond reach.</source>
        <translation>Isi, tema, dan bukti hilang, juga dari riwayat. Kode, tanggal, dan status tinggal sebagai penanda. Penghapusan ini tidak dapat diurungkan, begitu pula langkah-langkah sebelumnya. Salinan, ekspor, dan cadangan yang dibuat sebelumnya tidak terjangkau.</translation>
    </message>
    <message>
        <source>Words go from: {records}</source>
        <translation>Isi dihapus dari: {records}</translation>
    </message>
    <message>
        <source>Read yourself, for their summaries are about others, too: {numbers}</source>
        <translation>Baca sendiri, karena ringkasannya juga tentang yang lain: {numbers}</translation>
    </message>
    <message>
        <source>A case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>A session</source>
        <translation>Sesi</translation>
    </message>
    <message>
        <source>A facilitator</source>
        <translation>Pendamping</translation>
    </message>
</context>
<context>
    <name>EvidencePicker</name>
    <message>
        <source>From other themes, too</source>
        <translation>Dari tema lain juga</translation>
    </message>
</context>
<context>
    <name>ExampleSteps</name>
    <message>
        <source>No segment of yours is like this one.</source>
        <translation>Belum ada segmen Anda yang mirip dengan ini.</translation>
    </message>
    <message>
        <source>That segment is gone.</source>
        <translation>Segmen itu sudah tidak ada.</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>Theme table {title}</source>
        <translation>Tabel tema {title}</translation>
    </message>
    <message>
        <source>Export theme table to Word</source>
        <translation>Ekspor tabel tema ke Word</translation>
    </message>
    <message>
        <source>Export participation to Word</source>
        <translation>Ekspor partisipasi ke Word</translation>
    </message>
    <message>
        <source>Participation {title}</source>
        <translation>Partisipasi {title}</translation>
    </message>
    <message>
        <source>Writing who takes part</source>
        <translation>Menulis partisipasi</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Berkas Word (*.docx)</translation>
    </message>
    <message>
        <source>Writing the theme table</source>
        <translation>Menulis tabel tema</translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, with %n rows.</source>
        <translation>
            <numerusform>{name} selesai ditulis, dengan %n baris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>FacilitatorForm</name>
    <message>
        <source>Edit facilitator {code}</source>
        <translation>Ubah pendamping {code}</translation>
    </message>
    <message>
        <source>Add a facilitator</source>
        <translation>Tambah pendamping</translation>
    </message>
    <message>
        <source>Code names only: no names, no NIK, no KK numbers.</source>
        <translation>Hanya nama kode: tanpa nama, NIK, atau nomor KK.</translation>
    </message>
    <message>
        <source>a day, month or year, as 2019 or 2019-03-01</source>
        <translation>tanggal, bulan, atau tahun, misalnya 2019 atau 2019-03-01</translation>
    </message>
    <message>
        <source>Add a training</source>
        <translation>Tambah pelatihan</translation>
    </message>
    <message>
        <source>Remove this training</source>
        <translation>Hapus pelatihan ini</translation>
    </message>
    <message>
        <source>Add a learning need</source>
        <translation>Tambah kebutuhan belajar</translation>
    </message>
    <message>
        <source>Remove this learning need</source>
        <translation>Hapus kebutuhan belajar ini</translation>
    </message>
    <message>
        <source>What else matters, without names</source>
        <translation>Hal penting lainnya, tanpa nama</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>{code} is in the register.</source>
        <translation>{code} masuk register.</translation>
    </message>
    <message>
        <source>{code} is changed.</source>
        <translation>{code} diubah.</translation>
    </message>
    <message>
        <source>“{field}” is empty; fill it in.</source>
        <translation>“{field}” kosong; isilah.</translation>
    </message>
    <message>
        <source>“{field}” holds a 16-digit number like a NIK or KK; take it out.</source>
        <translation>“{field}” memuat nomor 16 angka seperti NIK atau KK; hapuslah.</translation>
    </message>
</context>
<context>
    <name>FacilitatorPage</name>
    <message>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Nonaktifkan…</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Aktifkan lagi</translation>
    </message>
    <message>
        <source>the last on {day}</source>
        <translation>terakhir {day}</translation>
    </message>
    <message>
        <source>In supervision</source>
        <translation>Dalam supervisi</translation>
    </message>
    <message>
        <source>Read it (this is noted down)</source>
        <translation>Baca (pembacaan ini dicatat)</translation>
    </message>
    <message>
        <source>Show case {code}</source>
        <translation>Tampilkan kasus {code}</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>Figure of a survey</source>
        <translation>Angka survei</translation>
    </message>
    <message>
        <source>Write the figure as it is printed in its source; a percentage gets a bar.</source>
        <translation>Tulis angka seperti tercetak di sumbernya; persentase diberi batang.</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>&amp;Indikator</translation>
    </message>
    <message>
        <source>What it measures</source>
        <translation>Apa yang diukur</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>&amp;Angka</translation>
    </message>
    <message>
        <source>57.3 %</source>
        <translation>57,3 %</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>Sat&amp;uan</translation>
    </message>
    <message>
        <source>Only where the figure does not say it</source>
        <translation>Hanya bila belum disebut dalam angka</translation>
    </message>
    <message>
        <source>&amp;Group or district</source>
        <translation>&amp;Kelompok atau kabupaten</translation>
    </message>
    <message>
        <source>Empty: for all who answered</source>
        <translation>Kosong: semua yang menjawab</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Sumber</translation>
    </message>
    <message>
        <source>Report, page or table</source>
        <translation>Laporan, halaman, atau tabel</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Catatan</translation>
    </message>
    <message>
        <source>Such as the number of those who answered</source>
        <translation>Misalnya banyaknya yang menjawab</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message numerus="yes">
        <source>%n remarks in the margin</source>
        <translation>
            <numerusform>%n komentar di tepi berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>What the file says of itself</source>
        <translation>Keterangan dari berkas</translation>
    </message>
    <message>
        <source>Keep them as memos on their words</source>
        <translation>Simpan sebagai memo pada kata-katanya</translation>
    </message>
    <message>
        <source>Make codings of them, by their authors</source>
        <translation>Jadikan pengodean, atas nama penulisnya</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Jangan diimpor</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Pengodean aksara</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Hadir</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>District…</source>
        <translation>Kabupaten…</translation>
    </message>
    <message>
        <source>Kind…</source>
        <translation>Jenis…</translation>
    </message>
    <message>
        <source>District for the marked files</source>
        <translation>Kabupaten untuk berkas yang ditandai</translation>
    </message>
    <message>
        <source>Kind for the marked files</source>
        <translation>Jenis untuk berkas yang ditandai</translation>
    </message>
    <message>
        <source>Nothing needs a look any more.</source>
        <translation>Tidak ada lagi yang perlu diperiksa.</translation>
    </message>
    <message>
        <source>Only what needs a look ({count})</source>
        <translation>Hanya yang perlu diperiksa ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n files marked:</source>
        <translation>
            <numerusform>%n berkas ditandai:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Code name</source>
        <translation>Nama kode</translation>
    </message>
    <message>
        <source>Code name instead of “{words}”</source>
        <translation>Kode pengganti “{words}”</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ke tempatnya</translation>
    </message>
</context>
<context>
    <name>FindingWorkspace</name>
    <message>
        <source>Finding</source>
        <translation>Temukan</translation>
    </message>
    <message>
        <source>Ways to find</source>
        <translation>Cara menemukan</translation>
    </message>
</context>
<context>
    <name>FollowsPanel</name>
    <message>
        <source>Who speaks after whom</source>
        <translation>Siapa berbicara setelah siapa</translation>
    </message>
    <message>
        <source>Who speaks after whom, by role</source>
        <translation>Siapa berbicara setelah siapa, menurut peran</translation>
    </message>
    <message>
        <source>Row: who spoke. Column: who spoke next.</source>
        <translation>Baris: yang berbicara. Kolom: yang berbicara sesudahnya.</translation>
    </message>
</context>
<context>
    <name>FoundBar</name>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n sources</source>
        <translation>
            <numerusform>dalam %n sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n speakers</source>
        <translation>
            <numerusform>dari %n penutur</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Judul kelompok</translation>
    </message>
    <message>
        <source>Turn the order round</source>
        <translation>Balik urutan</translation>
    </message>
    <message>
        <source>With the chosen</source>
        <translation>Dengan yang terpilih</translation>
    </message>
    <message>
        <source>With the chosen codings</source>
        <translation>Dengan pengodean yang terpilih</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
</context>
<context>
    <name>FoundCommands</name>
    <message>
        <source>Code to put them under</source>
        <translation>Kode penggantinya</translation>
    </message>
    <message>
        <source>Code to give them too</source>
        <translation>Kode yang ditambahkan</translation>
    </message>
    <message>
        <source>They all have the code “{name}” already.</source>
        <translation>Semuanya sudah berkode “{name}”.</translation>
    </message>
    <message numerus="yes">
        <source>%n codings get this code instead of their own.</source>
        <translation>
            <numerusform>%n pengodean mendapat kode ini sebagai ganti kodenya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand on words that have it already by the same coder: memos move along.</source>
        <translation>
            <numerusform>%n berada pada kata-kata yang sudah memilikinya dari pengode yang sama: memonya ikut pindah.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have it already and stay.</source>
        <translation>
            <numerusform>%n sudah memilikinya dan tetap.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the code to “{name}”?</source>
        <translation>Ganti kodenya menjadi “{name}”?</translation>
    </message>
    <message>
        <source>Change the code</source>
        <translation>Ganti kode</translation>
    </message>
    <message numerus="yes">
        <source>%n codings have the code “{name}” now.</source>
        <translation>
            <numerusform>%n pengodean kini berkode “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments get this code beside those they have, by {coder}.</source>
        <translation>
            <numerusform>%n segmen mendapat kode ini di samping yang sudah ada, oleh {coder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have it already and are passed over.</source>
        <translation>
            <numerusform>%n sudah memilikinya dan dilewati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the code “{name}” too?</source>
        <translation>Beri juga kode “{name}”?</translation>
    </message>
    <message>
        <source>Give the code</source>
        <translation>Beri kode</translation>
    </message>
    <message numerus="yes">
        <source>%n segments are coded “{name}”.</source>
        <translation>
            <numerusform>%n segmen dikodekan “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings get this memo.</source>
        <translation>
            <numerusform>%n pengodean mendapat memo ini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have a memo already: the words come below its own.</source>
        <translation>
            <numerusform>%n sudah bermemo: kata-kata ini ditulis di bawahnya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation>Tulis memo</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Tulis</translation>
    </message>
    <message numerus="yes">
        <source>The memo stands on %n codings.</source>
        <translation>
            <numerusform>Memo tertulis pada %n pengodean.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With them go %n memos.</source>
        <translation>
            <numerusform>%n memo ikut terhapus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are cited as evidence and are taken out there.</source>
        <translation>
            <numerusform>%n di antaranya dikutip sebagai bukti dan dikeluarkan dari sana.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this, now or later.</source>
        <translation>Ini dapat diurungkan, sekarang atau nanti.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n codings?</source>
        <translation>
            <numerusform>Hapus %n pengodean?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message numerus="yes">
        <source>%n codings are removed.</source>
        <translation>
            <numerusform>%n pengodean dihapus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations are on the clipboard.</source>
        <translation>
            <numerusform>%n kutipan ada di papan klip.</numerusform>
        </translation>
    </message>
    <message>
        <source>Codings found</source>
        <translation>Pengodean yang ditemukan</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Ekspor daftar</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Menulis daftar</translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, with %n codings.</source>
        <translation>
            <numerusform>{name} ditulis, dengan %n pengodean.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>(none)</source>
        <translation>(tidak ada)</translation>
    </message>
</context>
<context>
    <name>FoundPreview</name>
    <message>
        <source>The talk around the coding</source>
        <translation>Percakapan di sekitar pengodean</translation>
    </message>
    <message>
        <source>Open in the transcript (Enter)</source>
        <translation>Buka di transkrip (Enter)</translation>
    </message>
    <message>
        <source>Memo: {words}</source>
        <translation>Memo: {words}</translation>
    </message>
</context>
<context>
    <name>FrameworkBar</name>
    <message numerus="yes">
        <source>%Ln cells written</source>
        <translation>
            <numerusform>%Ln sel terisi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be read again</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%Ln perlu dibaca ulang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not summed up yet</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%Ln belum dirangkum</numerusform>
        </translation>
    </message>
    <message>
        <source>moderators&apos; talk counted</source>
        <translation>ucapan moderator dihitung</translation>
    </message>
    <message>
        <source>moderators&apos; talk left out</source>
        <translation>ucapan moderator tidak dihitung</translation>
    </message>
    <message>
        <source>Transposed</source>
        <translation>Tukar baris dan kolom</translation>
    </message>
    <message>
        <source>Codes in the columns, and whose summaries they are in the rows</source>
        <translation>Kode di kolom; kabupaten, partisipan, atau sumber di baris</translation>
    </message>
    <message>
        <source>Next to read again</source>
        <translation>Perlu dibaca ulang berikutnya</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Which cells</source>
        <translation>Sel yang ditampilkan</translation>
    </message>
    <message>
        <source>Codes of: {theme}</source>
        <translation>Kode dari: {theme}</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Semua kode</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Partisipan</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>Semua sel</translation>
    </message>
    <message>
        <source>With codings</source>
        <translation>Yang ada pengodeannya</translation>
    </message>
    <message>
        <source>Not summed up yet</source>
        <translation>Belum dirangkum</translation>
    </message>
    <message>
        <source>To be read again</source>
        <translation>Perlu dibaca ulang</translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings without a district left out</source>
        <translation>
            <numerusform>%Ln pengodean tanpa kabupaten tidak masuk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings in nobody&apos;s words left out</source>
        <translation>
            <numerusform>%Ln pengodean tanpa penutur tidak masuk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameworkCellPanel</name>
    <message>
        <source>The summary is up to date.</source>
        <translation>Ringkasan ini mutakhir.</translation>
    </message>
    <message>
        <source>The summary is removed.</source>
        <translation>Ringkasan dihapus.</translation>
    </message>
    <message>
        <source>The summary was never any other.</source>
        <translation>Ringkasan ini belum pernah berbeda.</translation>
    </message>
    <message>
        <source>Still true</source>
        <translation>Masih benar</translation>
    </message>
    <message>
        <source>The summary is true of all codings below (Ctrl+Alt+Enter)</source>
        <translation>Ringkasan ini benar untuk semua pengodean di bawah (Ctrl+Alt+Enter)</translation>
    </message>
    <message>
        <source>Insert quotation</source>
        <translation>Sisipkan kutipan</translation>
    </message>
    <message>
        <source>What the summary said before</source>
        <translation>Isi ringkasan sebelumnya</translation>
    </message>
    <message>
        <source>What do these codings say, in your own words?</source>
        <translation>Apa kata pengodean ini, dengan kata-kata Anda sendiri?</translation>
    </message>
    <message>
        <source>The cell&apos;s summary</source>
        <translation>Ringkasan sel</translation>
    </message>
    <message>
        <source>Codings of the cell</source>
        <translation>Pengodean dalam sel</translation>
    </message>
    <message>
        <source>A tick: the summary rests on it. Drag it into the summary to quote it; double-click opens the source.</source>
        <translation>Centang: menjadi dasar ringkasan. Seret ke ringkasan untuk mengutipnya; klik ganda membuka sumbernya.</translation>
    </message>
    <message>
        <source>No cell chosen</source>
        <translation>Belum ada sel yang dipilih</translation>
    </message>
    <message>
        <source>Choose a cell: its codings stand here, beside the place where you sum them up.</source>
        <translation>Pilih sebuah sel: pengodeannya tampil di sini, di samping tempat Anda merangkumnya.</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>belum ditulis</translation>
    </message>
    <message>
        <source>by {coder}, {at}</source>
        <translation>oleh {coder}, {at}</translation>
    </message>
    <message>
        <source>To be read again: {why}</source>
        <translation>Perlu dibaca ulang: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked from elsewhere</source>
        <comment>codings</comment>
        <translation>
            <numerusform>%Ln ditautkan dari sel lain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameworkExport</name>
    <message>
        <source>Export the framework matrix</source>
        <translation>Ekspor matriks kerangka</translation>
    </message>
    <message>
        <source>Framework matrix</source>
        <translation>Matriks kerangka</translation>
    </message>
</context>
<context>
    <name>FrameworkPage</name>
    <message>
        <source>Laying out the framework matrix</source>
        <translation>Menyusun matriks kerangka</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Kerangka</translation>
    </message>
    <message>
        <source>No summary here has to be read again.</source>
        <translation>Tidak ada ringkasan di sini yang perlu dibaca ulang.</translation>
    </message>
    <message>
        <source>Framework matrix</source>
        <translation>Matriks kerangka</translation>
    </message>
    <message>
        <source>No such cells</source>
        <translation>Tidak ada sel seperti itu</translation>
    </message>
    <message>
        <source>Choose all cells above to see the whole matrix.</source>
        <translation>Pilih semua sel di atas untuk melihat seluruh matriks.</translation>
    </message>
    <message>
        <source>Nothing to sum up yet</source>
        <translation>Belum ada yang dapat dirangkum</translation>
    </message>
    <message>
        <source>A framework matrix needs codes, and districts, participants or sources.</source>
        <translation>Matriks kerangka memerlukan kode, dan kabupaten, partisipan, atau sumber.</translation>
    </message>
</context>
<context>
    <name>FrameworkWords</name>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln pengodean</numerusform>
        </translation>
    </message>
    <message>
        <source>two summaries joined</source>
        <translation>dua ringkasan digabung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>codings</comment>
        <translation>
            <numerusform>%Ln baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <comment>codings</comment>
        <translation>
            <numerusform>%Ln hilang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other words</source>
        <comment>codings</comment>
        <translation>
            <numerusform>%Ln berubah kata-katanya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under another code</source>
        <comment>codings</comment>
        <translation>
            <numerusform>%Ln berganti kode</numerusform>
        </translation>
    </message>
    <message>
        <source>no codings</source>
        <translation>tanpa pengodean</translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings, not summed up yet</source>
        <translation>
            <numerusform>%Ln pengodean, belum dirangkum</numerusform>
        </translation>
    </message>
    <message>
        <source>to be read again: {why}</source>
        <translation>perlu dibaca ulang: {why}</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>mutakhir</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>kata berubah</translation>
    </message>
    <message>
        <source>other code</source>
        <translation>kode lain</translation>
    </message>
    <message>
        <source>from elsewhere</source>
        <translation>dari sel lain</translation>
    </message>
</context>
<context>
    <name>GlossaryModel</name>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
</context>
<context>
    <name>GlossaryWords</name>
    <message>
        <source>Words of supervision</source>
        <translation>Istilah supervisi</translation>
    </message>
    <message>
        <source>What fields, states and kinds are called on screens and in papers. Words that differ from the program&apos;s are bold; they hold in this project.</source>
        <translation>Sebutan isian, status, dan jenis di layar dan dalam dokumen. Istilah yang berbeda dari bawaan program dicetak tebal; berlaku dalam proyek ini.</translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation>Cari istilah</translation>
    </message>
    <message>
        <source>As they came</source>
        <translation>Seperti semula</translation>
    </message>
    <message>
        <source>Put all words back to those that come with the program</source>
        <translation>Kembalikan semua istilah ke bawaan program</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Nilai dipisahkan koma (*.csv)</translation>
    </message>
</context>
<context>
    <name>GoToTurn</name>
    <message>
        <source>Go to turn</source>
        <translation>Ke giliran bicara</translation>
    </message>
    <message numerus="yes">
        <source>A number from 1 to %n.</source>
        <translation>
            <numerusform>Nomor dari 1 sampai %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A number from 1 to %n, or a time such as 12:30.</source>
        <translation>
            <numerusform>Nomor dari 1 sampai %n, atau waktu seperti 12:30.</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Giliran bicara</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>No such turn</source>
        <translation>Giliran itu tidak ada</translation>
    </message>
</context>
<context>
    <name>GoingCommands</name>
    <message>
        <source>No coding follows in this source.</source>
        <translation>Tidak ada pengodean lagi setelah ini dalam sumber ini.</translation>
    </message>
    <message>
        <source>No coding comes before in this source.</source>
        <translation>Tidak ada pengodean sebelum ini dalam sumber ini.</translation>
    </message>
    <message>
        <source>Something is coded in every turn.</source>
        <translation>Setiap giliran bicara sudah ada yang dikode.</translation>
    </message>
    <message>
        <source>This source has no turns.</source>
        <translation>Sumber ini tidak memiliki giliran bicara.</translation>
    </message>
    <message>
        <source>This is the last source.</source>
        <translation>Ini sumber terakhir.</translation>
    </message>
    <message>
        <source>This is the first source.</source>
        <translation>Ini sumber pertama.</translation>
    </message>
    <message>
        <source>In the grid the arrow keys go from answer to answer. For this, show the text.</source>
        <translation>Di kisi, tombol panah berpindah dari jawaban ke jawaban. Untuk ini, tampilkan teksnya.</translation>
    </message>
</context>
<context>
    <name>GroupCodeDialog</name>
    <message>
        <source>Make a code of this group</source>
        <translation>Buat kode dari kelompok ini</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked passages get the code, in the same step.</source>
        <translation>
            <numerusform>%n petikan yang dicentang mendapat kode itu, dalam langkah yang sama.</numerusform>
        </translation>
    </message>
    <message>
        <source>No passage is ticked: the code begins without codings.</source>
        <translation>Tidak ada petikan yang dicentang: kode dimulai tanpa pengodean.</translation>
    </message>
    <message>
        <source>(a new theme)</source>
        <translation>(tema baru)</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>Buat kode</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Di bawah</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Kata kunci</translation>
    </message>
    <message>
        <source>Parted by commas; take out what does not belong to the code</source>
        <translation>Dipisah dengan koma; buang yang bukan bagian kode</translation>
    </message>
</context>
<context>
    <name>GroupFrame</name>
    <message>
        <source>How many of the group’s conditions must hold</source>
        <translation>Berapa syarat kelompok ini yang harus terpenuhi</translation>
    </message>
    <message>
        <source>these conditions:</source>
        <translation>syarat berikut:</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Tambah syarat</translation>
    </message>
    <message>
        <source>Take the group out</source>
        <translation>Keluarkan kelompok</translation>
    </message>
</context>
<context>
    <name>GroupsPanel</name>
    <message>
        <source>Grouping what is alike</source>
        <translation>Mengelompokkan yang mirip</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Petikan</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>Petikan serupa</translation>
    </message>
    <message>
        <source>Loose groups</source>
        <translation>Kelompok longgar</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Sedang</translation>
    </message>
    <message>
        <source>Tight groups</source>
        <translation>Kelompok ketat</translation>
    </message>
    <message>
        <source>How alike the passages of a group are</source>
        <translation>Seberapa mirip petikan dalam satu kelompok</translation>
    </message>
    <message>
        <source>Groups of similar passages</source>
        <translation>Kelompok petikan serupa</translation>
    </message>
    <message>
        <source>Passages of the group; Space ticks one</source>
        <translation>Petikan kelompok; Spasi mencentang</translation>
    </message>
    <message>
        <source>Open in the transcript</source>
        <translation>Buka di transkrip</translation>
    </message>
    <message numerus="yes">
        <source>The code “{name}” is made, with %n codings.</source>
        <translation>
            <numerusform>Kode “{name}” dibuat, dengan %n pengodean.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n petikan</numerusform>
        </translation>
    </message>
    <message>
        <source>no district</source>
        <translation>tanpa kabupaten</translation>
    </message>
    <message numerus="yes">
        <source>Make a code of it, with %n codings…</source>
        <translation>
            <numerusform>Jadikan kode, dengan %n pengodean…</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a code of it…</source>
        <translation>Jadikan kode…</translation>
    </message>
    <message>
        <source>The nearest to the middle of the group first. Tick what is to get the code.</source>
        <translation>Yang paling khas untuk kelompok ini tampil lebih dulu. Centang yang akan diberi kode.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln kelompok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passages looked at</source>
        <translation>
            <numerusform>%Ln petikan diperiksa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them in a group</source>
        <translation>
            <numerusform>%Ln di antaranya dalam kelompok</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing repeats</source>
        <translation>Tidak ada yang berulang</translation>
    </message>
    <message>
        <source>Let groups be looser, liken sentences, or look at more talk.</source>
        <translation>Longgarkan kelompok, bandingkan per kalimat, atau periksa lebih banyak percakapan.</translation>
    </message>
    <message>
        <source>Nothing is left to group</source>
        <translation>Tidak ada yang tersisa untuk dikelompokkan</translation>
    </message>
    <message>
        <source>All talk here is coded already, or there is none. Look at coded talk too, or elsewhere.</source>
        <translation>Semua percakapan di sini sudah dikodekan, atau memang tidak ada. Periksa juga yang sudah dikodekan, atau cari di tempat lain.</translation>
    </message>
</context>
<context>
    <name>HiddenSign</name>
    <message numerus="yes">
        <source>{shown} of %Ln codings shown</source>
        <translation>
            <numerusform>{shown} dari %Ln pengodean tampil</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>and %n more records</source>
        <translation>
            <numerusform>dan %n catatan lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>To how it was just after this step: {step}.</source>
        <translation>Ke keadaan tepat setelah langkah ini: {step}.</translation>
    </message>
    <message>
        <source>Comes back:</source>
        <translation>Kembali:</translation>
    </message>
    <message>
        <source>Changes:</source>
        <translation>Berubah:</translation>
    </message>
    <message>
        <source>Goes:</source>
        <translation>Hilang:</translation>
    </message>
    <message>
        <source>This is a step of its own and can be undone; every later step stays in the history.</source>
        <translation>Ini langkah tersendiri dan dapat diurungkan; semua langkah sesudahnya tetap ada di riwayat.</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>diurungkan</translation>
    </message>
    <message>
        <source>undone by {coder}, {moment}</source>
        <translation>diurungkan oleh {coder}, {moment}</translation>
    </message>
    <message>
        <source>redone by {coder}, {moment}</source>
        <translation>diulangi oleh {coder}, {moment}</translation>
    </message>
</context>
<context>
    <name>HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Looking for the way back</source>
        <translation>Mencari jalan kembali</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Saring menurut kata</translation>
    </message>
    <message>
        <source>Filter the history by words</source>
        <translation>Saring riwayat menurut kata</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>Langkah, yang terbaru di atas</translation>
    </message>
    <message>
        <source>What the step changed</source>
        <translation>Apa yang diubah langkah itu</translation>
    </message>
    <message>
        <source>Go back to here…</source>
        <translation>Kembali ke sini…</translation>
    </message>
    <message>
        <source>Bring the project to how it was just after this step, as a new step</source>
        <translation>Kembalikan proyek ke keadaan tepat setelah langkah ini, sebagai langkah baru</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semuanya</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Buku kode</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Partisipan</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervisi</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Pengode</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Kapan saja</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 hari terakhir</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>Jenis langkah</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>No step here</source>
        <translation>Tidak ada langkah di sini</translation>
    </message>
    <message>
        <source>Every change that you or others make is listed here, and can be gone back to.</source>
        <translation>Setiap perubahan oleh Anda atau rekan tercatat di sini, dan Anda dapat kembali ke sana.</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Semua pengode</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Pengode</translation>
    </message>
    <message>
        <source>Blind mode: only steps of {coder} are listed.</source>
        <translation>Mode buta: hanya langkah {coder} yang didaftar.</translation>
    </message>
    <message>
        <source>Go back to this step?</source>
        <translation>Kembali ke langkah ini?</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>The project is as it was after this step: {step}.</source>
        <translation>Proyek kembali ke keadaan setelah langkah ini: {step}.</translation>
    </message>
</context>
<context>
    <name>HitChoices</name>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>coded already</source>
        <translation>sudah dikodekan</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n temuan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Tata letak</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Penutur</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>name taken</source>
        <translation>nama terpakai</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>sudah ada</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>tidak diimpor</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>mohon periksa</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>sudah diperiksa</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>siap</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import sources</source>
        <translation>Impor sumber</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Choose a file to see and correct what was recognised in it.</source>
        <translation>Belum ada yang disimpan. Pilih berkas untuk melihat dan memperbaiki apa yang dikenali di dalamnya.</translation>
    </message>
    <message numerus="yes">
        <source>%n files bear a name that is taken; rename them or leave them out.</source>
        <translation>
            <numerusform>%n berkas memakai nama yang sudah terpakai; ganti namanya atau jangan diimpor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people may speak in several files</source>
        <translation>
            <numerusform>%n orang mungkin berbicara di beberapa berkas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Membaca %n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading anew…</source>
        <translation>Membaca ulang…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message numerus="yes">
        <source>Import %n files</source>
        <translation>
            <numerusform>Impor %n berkas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Transcripts, notes and surveys ({endings});;All files (*)</source>
        <translation>Transkrip, catatan, dan survei ({endings});;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Import sources</source>
        <translation>Impor sumber</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Impor folder</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Membaca %n berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to import there.</source>
        <translation>Tidak ada yang dapat diimpor di sana.</translation>
    </message>
    <message numerus="yes">
        <source>%n sources imported.</source>
        <translation>
            <numerusform>%n sumber diimpor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsertNumber</name>
    <message>
        <source>Counting the figure</source>
        <translation>Menghitung angkanya</translation>
    </message>
    <message>
        <source>Insert a number</source>
        <translation>Sisipkan angka</translation>
    </message>
    <message>
        <source>Theme or code</source>
        <translation>Tema atau kode</translation>
    </message>
    <message>
        <source>All codings</source>
        <translation>Semua pengodean</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>sudah tidak ada</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>All of the study</source>
        <translation>Seluruh studi</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Penutur</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Per cent of all codings</source>
        <translation>Persen dari semua pengodean</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Yang dihitung</translation>
    </message>
    <message>
        <source>What to type in Word</source>
        <translation>Yang diketik di Word</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copy these words and paste them into your text in Word. When you refresh the file, the figure stands in their place and follows the project from then on.</source>
        <translation>Salin kata-kata ini dan tempel di naskah Anda di Word. Begitu berkasnya disegarkan, angkanya menggantikan kata-kata itu dan sejak itu mengikuti proyek.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Hitung</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>This is the figure now, counted as in the tables.</source>
        <translation>Inilah angkanya sekarang, dihitung seperti di tabel.</translation>
    </message>
    <message>
        <source>Copied. Paste it into your text in Word, save, then refresh the file here.</source>
        <translation>Sudah disalin. Tempel di naskah Anda di Word, simpan, lalu segarkan berkasnya di sini.</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
</context>
<context>
    <name>JointBar</name>
    <message>
        <source>New joint display</source>
        <translation>Sajian gabungan baru</translation>
    </message>
    <message>
        <source>Its title stands above the table in the report.</source>
        <translation>Judulnya berdiri di atas tabel dalam laporan.</translation>
    </message>
    <message>
        <source>Survey and talks</source>
        <translation>Survei dan pembicaraan</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Buat</translation>
    </message>
    <message>
        <source>Rename the joint display</source>
        <translation>Ganti nama sajian gabungan</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Delete the joint display “{title}”?</source>
        <translation>Hapus sajian gabungan “{title}”?</translation>
    </message>
    <message>
        <source>No coding is touched. You can undo this.</source>
        <translation>Tidak ada pengodean yang berubah. Ini dapat diurungkan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>The joint display “{title}” is deleted.</source>
        <translation>Sajian gabungan “{title}” dihapus.</translation>
    </message>
    <message>
        <source>Joint display</source>
        <translation>Sajian gabungan</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Baru…</translation>
    </message>
    <message>
        <source>+ Row</source>
        <translation>+ Baris</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Tambah baris</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Export the joint display</source>
        <translation>Ekspor sajian gabungan</translation>
    </message>
    <message>
        <source>Rename or delete the joint display</source>
        <translation>Ganti nama atau hapus sajian gabungan</translation>
    </message>
</context>
<context>
    <name>JointCard</name>
    <message>
        <source>Topic</source>
        <translation>Pokok</translation>
    </message>
    <message>
        <source>Topic, such as: Workload</source>
        <translation>Pokok, misalnya: Beban kerja</translation>
    </message>
    <message>
        <source>Inference</source>
        <translation>Simpulan</translation>
    </message>
    <message>
        <source>What do figures and talk say together?</source>
        <translation>Apa kata angka dan pembicaraan bersama-sama?</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>How figures and talk stand to each other</source>
        <translation>Hubungan angka dan pembicaraan</translation>
    </message>
    <message>
        <source>What can be done with the row</source>
        <translation>Yang dapat dilakukan dengan baris ini</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Survei</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Pembicaraan</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>+ Figures</source>
        <translation>+ Angka</translation>
    </message>
    <message>
        <source>Add figures</source>
        <translation>Tambah angka</translation>
    </message>
    <message>
        <source>+ Codes</source>
        <translation>+ Kode</translation>
    </message>
    <message>
        <source>Choose codes</source>
        <translation>Pilih kode</translation>
    </message>
    <message>
        <source>+ Quotations</source>
        <translation>+ Kutipan</translation>
    </message>
    <message>
        <source>Add quotations</source>
        <translation>Tambah kutipan</translation>
    </message>
    <message>
        <source>By hand…</source>
        <translation>Tulis sendiri…</translation>
    </message>
    <message>
        <source>From a sheet (CSV, Excel)…</source>
        <translation>Dari lembar (CSV, Excel)…</translation>
    </message>
    <message>
        <source>From an imported survey…</source>
        <translation>Dari survei yang diimpor…</translation>
    </message>
    <message>
        <source>Whole study</source>
        <translation>Seluruh studi</translation>
    </message>
    <message>
        <source>Change the figure</source>
        <translation>Ubah angka</translation>
    </message>
    <message>
        <source>Take out: {what}</source>
        <translation>Keluarkan: {what}</translation>
    </message>
    <message>
        <source>Read the quotations</source>
        <translation>Baca kutipannya</translation>
    </message>
    <message>
        <source>Open in its source</source>
        <translation>Buka di sumbernya</translation>
    </message>
</context>
<context>
    <name>JointEditing</name>
    <message>
        <source>The row is deleted.</source>
        <translation>Baris dihapus.</translation>
    </message>
    <message>
        <source>Duplicate for a district</source>
        <translation>Gandakan untuk kabupaten</translation>
    </message>
    <message>
        <source>The same topic and codes, with the figures that hold there.</source>
        <translation>Pokok dan kode yang sama, dengan angka yang berlaku di sana.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Gandakan</translation>
    </message>
    <message>
        <source>Codes of this row</source>
        <translation>Kode baris ini</translation>
    </message>
</context>
<context>
    <name>JointExport</name>
    <message>
        <source>Export the joint display</source>
        <translation>Ekspor sajian gabungan</translation>
    </message>
</context>
<context>
    <name>JointList</name>
    <message>
        <source>Note below the table</source>
        <translation>Catatan di bawah tabel</translation>
    </message>
    <message>
        <source>Such as where the figures come from</source>
        <translation>Misalnya asal angka</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more rows</source>
        <translation>
            <numerusform>%Ln baris lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JointPage</name>
    <message>
        <source>Counting what the talks say</source>
        <translation>Menghitung isi pembicaraan</translation>
    </message>
    <message>
        <source>Joint display</source>
        <translation>Sajian gabungan</translation>
    </message>
    <message>
        <source>What explains the survey&apos;s figures?</source>
        <translation>Apa yang menjelaskan angka survei?</translation>
    </message>
    <message>
        <source>A joint display puts figures of a survey beside what the talks say of the same thing: themes with their counts, quotations, and what you infer from both.</source>
        <translation>Sajian gabungan menyandingkan angka survei dengan pembicaraan tentang hal yang sama: tema dengan hitungannya, kutipan, dan simpulan Anda dari keduanya.</translation>
    </message>
    <message>
        <source>New joint display</source>
        <translation>Sajian gabungan baru</translation>
    </message>
    <message>
        <source>No rows yet</source>
        <translation>Belum ada baris</translation>
    </message>
    <message>
        <source>A row is one topic, for the whole study or for a district. Drag a sheet of figures here.</source>
        <translation>Satu baris adalah satu pokok, untuk seluruh studi atau satu kabupaten. Seret lembar angka ke sini.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Tambah baris</translation>
    </message>
    <message>
        <source>whole study</source>
        <translation>seluruh studi</translation>
    </message>
</context>
<context>
    <name>JointTaking</name>
    <message>
        <source>Gathering quotations</source>
        <translation>Mengumpulkan kutipan</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.tsv)</source>
        <translation>Tabel (*.xlsx *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Figures from a sheet</source>
        <translation>Angka dari lembar</translation>
    </message>
    <message>
        <source>Reading a sheet</source>
        <translation>Membaca lembar</translation>
    </message>
    <message>
        <source>No survey is imported yet. Import its sheet as a survey, or take figures from a sheet.</source>
        <translation>Belum ada survei yang diimpor. Impor lembarnya sebagai survei, atau ambil angka dari lembar.</translation>
    </message>
    <message>
        <source>Choose codes for this row first: their quotations are offered then.</source>
        <translation>Pilih kode untuk baris ini dahulu: kutipannya lalu ditawarkan.</translation>
    </message>
    <message>
        <source>Figures from “{name}”</source>
        <translation>Angka dari “{name}”</translation>
    </message>
    <message>
        <source>Nothing more is coded with these codes there.</source>
        <translation>Tidak ada lagi yang dikode dengan kode ini di sana.</translation>
    </message>
    <message>
        <source>One of each speaker stands first, in turn one of each source.</source>
        <translation>Satu dari tiap penutur berdiri di depan, bergiliran dari tiap sumber.</translation>
    </message>
    <message>
        <source>Only the first {count} are shown.</source>
        <translation>Hanya {count} yang pertama ditampilkan.</translation>
    </message>
    <message>
        <source>Quotations for this row</source>
        <translation>Kutipan untuk baris ini</translation>
    </message>
</context>
<context>
    <name>JointWords</name>
    <message>
        <source>Confirms</source>
        <translation>Saling menguatkan</translation>
    </message>
    <message>
        <source>Expands</source>
        <translation>Memperluas</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>Bertentangan</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Belum dinilai</translation>
    </message>
    <message>
        <source>no coding</source>
        <translation>tidak ada pengodean</translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speakers</source>
        <translation>
            <numerusform>%Ln penutur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not shown: another coder&apos;s, or waiting for their place in the text</source>
        <translation>
            <numerusform>%Ln tidak ditampilkan: milik pengode lain, atau menunggu tempatnya di teks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln baris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were made.</source>
        <translation>
            <numerusform>%Ln baris dibuat.</numerusform>
        </translation>
    </message>
    <message>
        <source>moderators&apos; talk counted</source>
        <translation>ucapan moderator dihitung</translation>
    </message>
    <message>
        <source>moderators&apos; talk left out</source>
        <translation>ucapan moderator tidak dihitung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings without a district, in no district&apos;s row</source>
        <translation>
            <numerusform>%Ln pengodean tanpa kabupaten, tidak ada di baris kabupaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quotations not shown</source>
        <translation>
            <numerusform>%Ln kutipan tidak ditampilkan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyPassword</name>
    <message>
        <source>Key of pseudonyms</source>
        <translation>Kunci samaran</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Buat kunci</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Sekali lagi</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Buat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The file {name} will say which name each pseudonym stands for. It is encrypted and lies beside the project, never in it. Without the password nobody can read it, and nobody can restore it.</source>
        <translation>Berkas {name} akan mencatat nama di balik setiap samaran. Berkas itu terenkripsi dan terletak di samping proyek, tidak pernah di dalamnya. Tanpa kata sandinya tidak ada yang dapat membaca atau memulihkannya.</translation>
    </message>
    <message>
        <source>The file {name} says which name each pseudonym stands for.</source>
        <translation>Berkas {name} mencatat nama di balik setiap samaran.</translation>
    </message>
</context>
<context>
    <name>KeyPhrases</name>
    <message>
        <source>Phrase</source>
        <translation>Frasa</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>G²</source>
        <translation>G²</translation>
    </message>
    <message>
        <source>Log ratio</source>
        <translation>Log rasio</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} dari {all}</translation>
    </message>
    <message>
        <source>What the group says more than the other groups together</source>
        <translation>Yang lebih sering dikatakan kelompok ini daripada semua kelompok lain bersama-sama</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Siapa yang mengatakannya</translation>
    </message>
    <message>
        <source>How often the group says it</source>
        <translation>Berapa kali kelompok ini mengatakannya</translation>
    </message>
    <message>
        <source>How often all other groups together say it</source>
        <translation>Berapa kali semua kelompok lain mengatakannya</translation>
    </message>
    <message>
        <source>Log-likelihood (Rayson and Garside): how sure one can be of the difference; above 10.8 chance is below 1 in 1,000</source>
        <translation>Log-likelihood (Rayson dan Garside): seberapa yakin kita akan perbedaannya; di atas 10,8 peluang kebetulan di bawah 1 banding 1.000</translation>
    </message>
    <message>
        <source>How great the difference is: 1 is twice as often as elsewhere, 2 four times, 3 eight times</source>
        <translation>Seberapa besar perbedaannya: 1 berarti dua kali lebih sering daripada di tempat lain, 2 empat kali, 3 delapan kali</translation>
    </message>
    <message>
        <source>In how many of the group&apos;s sources it is said</source>
        <translation>Dalam berapa sumber kelompok ini kata itu diucapkan</translation>
    </message>
</context>
<context>
    <name>KeyPhrasesPanel</name>
    <message>
        <source>Comparing what is said</source>
        <translation>Membandingkan yang dikatakan</translation>
    </message>
    <message>
        <source>Key phrases</source>
        <translation>Frasa kunci</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Bandingkan menurut</translation>
    </message>
    <message>
        <source>Show the phrases of</source>
        <translation>Tampilkan frasa dari</translation>
    </message>
    <message>
        <source>How sure the difference must be</source>
        <translation>Seberapa pasti perbedaannya</translation>
    </message>
    <message>
        <source>In how many sources at least</source>
        <translation>Setidaknya dalam berapa sumber</translation>
    </message>
    <message>
        <source>Longest phrase</source>
        <translation>Frasa terpanjang</translation>
    </message>
    <message>
        <source>Stems</source>
        <translation>Kata dasar</translation>
    </message>
    <message>
        <source>Count all forms of a word together</source>
        <translation>Hitung semua bentuk kata bersama-sama</translation>
    </message>
    <message>
        <source>p &lt; {chance}</source>
        <translation>p &lt; {chance}</translation>
    </message>
    <message>
        <source>p &lt; {chance} over all</source>
        <translation>p &lt; {chance} keseluruhan</translation>
    </message>
    <message>
        <source>Bonferroni: p is divided by the number of comparisons</source>
        <translation>Bonferroni: p dibagi jumlah perbandingan</translation>
    </message>
    <message numerus="yes">
        <source>%n sources or more</source>
        <translation>
            <numerusform>Min. %n sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n words</source>
        <translation>
            <numerusform>Maks. %n kata</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the phrase is said</source>
        <translation>Tempat frasa itu diucapkan</translation>
    </message>
    <message>
        <source>“{phrase}” in {group}</source>
        <translation>“{phrase}” di {group}</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>Menurut kabupaten</translation>
    </message>
    <message>
        <source>By role</source>
        <translation>Menurut peran</translation>
    </message>
    <message>
        <source>By kind of source</source>
        <translation>Menurut jenis sumber</translation>
    </message>
    <message>
        <source>By {attribute}</source>
        <translation>Menurut {attribute}</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Semua kelompok</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comparisons</source>
        <translation>
            <numerusform>%Ln perbandingan</numerusform>
        </translation>
    </message>
    <message>
        <source>all of them together are below the chance that you chose</source>
        <translation>semuanya bersama-sama di bawah peluang yang Anda pilih</translation>
    </message>
    <message numerus="yes">
        <source>of these about %Ln would reach it by chance</source>
        <translation>
            <numerusform>sekitar %Ln di antaranya akan tercapai secara kebetulan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key phrases</source>
        <translation>
            <numerusform>%Ln frasa kunci</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to compare with</source>
        <translation>Tidak ada pembandingnya</translation>
    </message>
    <message>
        <source>It takes talk of two groups at least. Give sources their districts or people their roles, or compare by something else.</source>
        <translation>Perlu percakapan dari sekurang-kurangnya dua kelompok. Beri sumber kabupatennya atau orang perannya, atau bandingkan menurut hal lain.</translation>
    </message>
    <message>
        <source>No group stands out</source>
        <translation>Tidak ada kelompok yang menonjol</translation>
    </message>
    <message>
        <source>Ask for less certainty or for fewer sources, or compare by something else.</source>
        <translation>Minta kepastian yang lebih rendah atau sumber yang lebih sedikit, atau bandingkan menurut hal lain.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys that work here</source>
        <translation>Tombol yang berlaku di sini</translation>
    </message>
    <message>
        <source>Any key takes this away · F1 shows every command</source>
        <translation>Tombol apa saja menutup ini · F1 menampilkan semua perintah</translation>
    </message>
</context>
<context>
    <name>Keywords</name>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Penutur</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Giliran</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>FGD</source>
        <translation>FGD</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Wawancara</translation>
    </message>
    <message>
        <source>Field note</source>
        <translation>Catatan lapangan</translation>
    </message>
    <message>
        <source>Survey answers</source>
        <translation>Jawaban survei</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>PKH facilitator</source>
        <translation>Pendamping PKH</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>Dinas official</source>
        <translation>Pejabat dinas</translation>
    </message>
    <message>
        <source>Beneficiary (KPM)</source>
        <translation>Penerima manfaat (KPM)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lainnya</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Looking for personal data</source>
        <translation>Mencari data pribadi</translation>
    </message>
    <message>
        <source>Names and numbers stand in it as they were said: exports are not masked.</source>
        <translation>Nama dan nomor di dalamnya apa adanya: ekspor tidak disamarkan.</translation>
    </message>
    <message numerus="yes">
        <source>%n places may be personal data and are not reviewed.</source>
        <translation>
            <numerusform>%n tempat mungkin data pribadi dan belum ditinjau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export without a review?</source>
        <translation>Ekspor tanpa peninjauan?</translation>
    </message>
    <message>
        <source>They would stand in the copy as they were said. Cancel to review them first, or write why the copy has to leave now: the reason goes into the project&apos;s history.</source>
        <translation>Semuanya akan tampil apa adanya dalam salinan. Batalkan untuk meninjaunya dahulu, atau tulis mengapa salinan harus keluar sekarang: alasannya dicatat dalam riwayat proyek.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Shown</source>
        <translation>Diperlihatkan</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Other code</source>
        <translation>Kode lain</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ditarik</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Dijanjikan</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Terbukti</translation>
    </message>
    <message>
        <source>Suggestions that were shown to somebody</source>
        <translation>Saran yang pernah diperlihatkan</translation>
    </message>
    <message>
        <source>The suggested code was given, perhaps to slightly other words</source>
        <translation>Kode yang disarankan diberikan, mungkin pada kata yang sedikit lain</translation>
    </message>
    <message>
        <source>Another code was given instead</source>
        <translation>Kode lain yang diberikan</translation>
    </message>
    <message>
        <source>Somebody said no</source>
        <translation>Seseorang menolaknya</translation>
    </message>
    <message>
        <source>Accepted, then taken back with the whole run; says nothing of it</source>
        <translation>Diterima, lalu ditarik bersama seluruh putarannya; tidak ikut dinilai</translation>
    </message>
    <message>
        <source>How often the machine said that it would be right, of those decided</source>
        <translation>Seberapa sering mesin mengatakan akan benar, di antara yang sudah diputuskan</translation>
    </message>
    <message>
        <source>How often it was right, with its 95% interval (Wilson)</source>
        <translation>Seberapa sering mesin benar, dengan selang 95% (Wilson)</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Reading the ledger</source>
        <translation>Membaca catatan saran</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Menurut kode</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Dari waktu ke waktu</translation>
    </message>
    <message>
        <source>By run</source>
        <translation>Menurut putaran</translation>
    </message>
    <message>
        <source>Withdraw a run…</source>
        <translation>Tarik kembali putaran…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Copy the paragraph</source>
        <translation>Salin paragraf</translation>
    </message>
    <message>
        <source>What became of the suggestions</source>
        <translation>Nasib saran-saran</translation>
    </message>
    <message>
        <source>Promised and observed precision over time; the table says the same</source>
        <translation>Ketepatan yang dijanjikan dan yang terbukti dari waktu ke waktu; tabelnya memuat hal yang sama</translation>
    </message>
    <message>
        <source>Dot: observed, with its 95% interval. Line across: promised.</source>
        <translation>Titik: yang terbukti, dengan selang 95%. Garis melintang: yang dijanjikan.</translation>
    </message>
    <message>
        <source>For the methods section</source>
        <translation>Untuk bagian metode</translation>
    </message>
    <message>
        <source>No suggestion has been shown yet</source>
        <translation>Belum ada saran yang diperlihatkan</translation>
    </message>
    <message>
        <source>Here stands what the machine proposed, what you made of it, and how often it was right.</source>
        <translation>Di sini tercatat apa yang disarankan mesin, apa keputusan Anda, dan seberapa sering mesin benar.</translation>
    </message>
    <message>
        <source>Withdraw what came of this run?</source>
        <translation>Tarik kembali hasil putaran ini?</translation>
    </message>
    <message numerus="yes">
        <source>%n codings are taken back in one step, which can be undone.</source>
        <translation>
            <numerusform>%n pengodean ditarik kembali dalam satu langkah, yang dapat diurungkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tarik kembali</translation>
    </message>
    <message>
        <source>What came of the run is withdrawn</source>
        <translation>Hasil putaran itu sudah ditarik kembali</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions were shown, none is decided yet.</source>
        <translation>
            <numerusform>%n saran diperlihatkan, belum ada yang diputuskan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n decided suggestions {right}% were right ({low} to {high}%); {promised}% were promised.</source>
        <translation>
            <numerusform>Dari %n saran yang diputuskan, {right}% benar ({low} sampai {high}%); yang dijanjikan {promised}%.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Dipelajari dari</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n pengodean</numerusform>
        </translation>
    </message>
    <message>
        <source>The paragraph is on the clipboard.</source>
        <translation>Paragraf sudah disalin ke papan klip.</translation>
    </message>
    <message>
        <source>Ledger of suggestions</source>
        <translation>Catatan saran</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>the same name</source>
        <translation>namanya sama</translation>
    </message>
    <message>
        <source>the same English name</source>
        <translation>nama Inggrisnya sama</translation>
    </message>
    <message>
        <source>the same words in another form</source>
        <translation>kata-katanya sama dalam bentuk lain</translation>
    </message>
    <message>
        <source>nearly the same spelling</source>
        <translation>ejaannya hampir sama</translation>
    </message>
    <message>
        <source>words in common</source>
        <translation>banyak kata yang sama</translation>
    </message>
    <message>
        <source>nearly the same definition</source>
        <translation>definisinya hampir sama</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link a code to a district</source>
        <translation>Tautkan kode ke kabupaten</translation>
    </message>
    <message>
        <source>{code} in {district}</source>
        <translation>{code} di {district}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Code… type part of its name</source>
        <translation>Kode… ketik sebagian namanya</translation>
    </message>
    <message>
        <source>Codes that fit</source>
        <translation>Kode yang cocok</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Why does it matter here? What is particular about this district?</source>
        <translation>Mengapa penting di sini? Apa yang khas di kabupaten ini?</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>No passage of this district has this code yet. You can state it all the same.</source>
        <translation>Belum ada bagian dari kabupaten ini yang berkode ini. Anda tetap boleh menyatakannya.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>You have stated something about this code here already; change it as you like.</source>
        <translation>Kode ini sudah pernah Anda nyatakan di sini; silakan ubah.</translation>
    </message>
    <message>
        <source>Your own statement stands beside what the codings show and changes none of them.</source>
        <translation>Pernyataan Anda berdiri di samping hasil pengodean dan tidak mengubahnya.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Tautkan</translation>
    </message>
    <message>
        <source>Evidence: quotations from this district</source>
        <translation>Bukti: kutipan dari kabupaten ini</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n dipilih</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>Link to…</source>
        <translation>Tautkan ke…</translation>
    </message>
    <message>
        <source>Codes, sources, people, districts, cases, memos; segments by the words in them.</source>
        <translation>Kode, sumber, orang, kabupaten, kasus, memo; segmen menurut kata-kata di dalamnya.</translation>
    </message>
    <message>
        <source>Part of a name, or words of a segment</source>
        <translation>Sebagian nama, atau kata-kata segmen</translation>
    </message>
    <message>
        <source>What can be linked to</source>
        <translation>Yang dapat ditautkan</translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation>Sisipkan tautan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Nilai terpisah koma (*.csv)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Dokumen Word (*.docx)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Halaman web (*.html)</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>Berkas PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Picture for print (*.png)</source>
        <translation>Gambar untuk cetak (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Gambar vektor (*.svg)</translation>
    </message>
</context>
<context>
    <name>ListingWritten</name>
    <message numerus="yes">
        <source>{name} is written, with %n rows.</source>
        <translation>
            <numerusform>{name} sudah ditulis, %n baris.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>Looking for suggestions</source>
        <translation>Mencari saran</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Urungkan: {step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>U&amp;langi: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>Meja Kerja Kualitatif</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Counting for the map</source>
        <translation>Menghitung untuk peta</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Semua kode</translation>
    </message>
    <message>
        <source>Theme or code</source>
        <translation>Tema atau kode</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>No districts to draw</source>
        <translation>Belum ada kabupaten untuk digambar</translation>
    </message>
    <message>
        <source>Add the study&apos;s districts: with outlines they make a map, without them tiles.</source>
        <translation>Tambahkan kabupaten studi: dengan garis batas menjadi peta, tanpanya menjadi petak.</translation>
    </message>
</context>
<context>
    <name>MatrixBuilder</name>
    <message>
        <source>&amp;Rows</source>
        <translation>Ba&amp;ris</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Ko&amp;lom</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>A&amp;ngka</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Rows within these</source>
        <translation>Baris di dalamnya</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Columns within these</source>
        <translation>Kolom di dalamnya</translation>
    </message>
    <message>
        <source>Part each by a second side, or leave it as it is (–)</source>
        <translation>Bagi lagi menurut sisi kedua, atau biarkan (–)</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Yang dihitung</translation>
    </message>
    <message>
        <source>Swap rows and columns</source>
        <translation>Tukar baris dan kolom</translation>
    </message>
</context>
<context>
    <name>MatrixCounting</name>
    <message>
        <source>Rests on one source and one speaker</source>
        <translation>Bertumpu pada satu sumber dan satu penutur</translation>
    </message>
    <message>
        <source>Rests on one source</source>
        <translation>Bertumpu pada satu sumber</translation>
    </message>
    <message>
        <source>Rests on one speaker</source>
        <translation>Bertumpu pada satu penutur</translation>
    </message>
    <message>
        <source>Counting a matrix</source>
        <translation>Menghitung matriks</translation>
    </message>
    <message>
        <source>Looking at what the numbers rest on</source>
        <translation>Memeriksa tumpuan angka</translation>
    </message>
</context>
<context>
    <name>MatrixDate</name>
    <message>
        <source>Counted now. ▲ more, ▼ less than on {date}, as {coder} counted.</source>
        <translation>Dihitung sekarang. ▲ lebih, ▼ kurang daripada hitungan {coder} pada {date}.</translation>
    </message>
    <message>
        <source>&amp;Back to the numbers of then</source>
        <translation>Kem&amp;bali ke angka waktu itu</translation>
    </message>
    <message>
        <source>Counted on {date} by {coder}: what was coded since is not in it.</source>
        <translation>Dihitung pada {date} oleh {coder}; pengodean sesudahnya tidak termasuk.</translation>
    </message>
    <message>
        <source>Count &amp;anew</source>
        <translation>&amp;Hitung ulang</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Theme and code</source>
        <translation>Tema dan kode</translation>
    </message>
    <message>
        <source>{district}: no sources yet</source>
        <translation>{district}: belum ada sumber</translation>
    </message>
    <message>
        <source>was {number}</source>
        <translation>semula {number}</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumlah</translation>
    </message>
</context>
<context>
    <name>MatrixOptions</name>
    <message>
        <source>All codings</source>
        <translation>Semua pengodean</translation>
    </message>
    <message>
        <source>No query is saved yet</source>
        <translation>Belum ada pencarian tersimpan</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Pilihan</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Which codings count, and what of the table is shown</source>
        <translation>Pengodean mana yang dihitung, dan apa yang ditampilkan</translation>
    </message>
    <message>
        <source>&amp;Themes above their codes</source>
        <translation>&amp;Tema di atas kodenya</translation>
    </message>
    <message>
        <source>T&amp;otals</source>
        <translation>&amp;Jumlah</translation>
    </message>
    <message>
        <source>&amp;Hide empty rows and columns</source>
        <translation>&amp;Sembunyikan baris dan kolom kosong</translation>
    </message>
    <message>
        <source>What &amp;moderators say</source>
        <translation>Ucapan &amp;moderator</translation>
    </message>
    <message>
        <source>Only codings of a &amp;query</source>
        <translation>Hanya pengodean dari p&amp;encarian</translation>
    </message>
    <message>
        <source>As the project says: counted</source>
        <translation>Menurut proyek: dihitung</translation>
    </message>
    <message>
        <source>As the project says: not counted</source>
        <translation>Menurut proyek: tidak dihitung</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Dihitung</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Tidak dihitung</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Matrix</source>
        <translation>Matriks</translation>
    </message>
    <message>
        <source>The table is on the clipboard; paste it into a spreadsheet.</source>
        <translation>Tabel sudah disalin; tempelkan ke lembar kerja.</translation>
    </message>
    <message>
        <source>Nothing is counted yet</source>
        <translation>Belum ada yang dihitung</translation>
    </message>
    <message>
        <source>Choose rows and columns.</source>
        <translation>Pilih baris dan kolom.</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>Counting…</source>
        <translation>Menghitung…</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Yang dihitung</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Fold every theme: one row each</source>
        <translation>Lipat semua tema: satu baris per tema</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Open every theme: its codes below it</source>
        <translation>Buka semua tema: kode di bawahnya</translation>
    </message>
    <message>
        <source>Copy the table as text (Ctrl+C)</source>
        <translation>Salin tabel sebagai teks (Ctrl+C)</translation>
    </message>
    <message>
        <source>Themes by district</source>
        <translation>Tema per kabupaten</translation>
    </message>
    <message>
        <source>Counting the codings</source>
        <translation>Menghitung pengodean</translation>
    </message>
    <message>
        <source>The table is there in a moment.</source>
        <translation>Tabel segera siap.</translation>
    </message>
    <message>
        <source>Import transcripts first, and say which district each comes from.</source>
        <translation>Impor transkrip dulu, dan tentukan kabupaten asalnya masing-masing.</translation>
    </message>
    <message>
        <source>Nothing coded yet</source>
        <translation>Belum ada pengodean</translation>
    </message>
    <message>
        <source>Import sources…</source>
        <translation>Impor sumber…</translation>
    </message>
    <message>
        <source>Code passages in the transcripts: this table then shows which theme occurs in which district.</source>
        <translation>Kodekan bagian transkrip; tabel ini lalu menunjukkan tema mana yang muncul di kabupaten mana.</translation>
    </message>
    <message>
        <source>Go to coding</source>
        <translation>Mulai mengodekan</translation>
    </message>
    <message>
        <source>This project has no districts</source>
        <translation>Proyek ini belum punya kabupaten</translation>
    </message>
    <message>
        <source>Add the districts that your material comes from; then say of each source which it belongs to.</source>
        <translation>Tambahkan kabupaten asal data Anda, lalu tentukan kabupaten setiap sumber.</translation>
    </message>
    <message>
        <source>Add a district…</source>
        <translation>Tambah kabupaten…</translation>
    </message>
    <message>
        <source>Themes by district: {measure}</source>
        <translation>Tema per kabupaten: {measure}</translation>
    </message>
    <message>
        <source>The darker a cell, the more it holds among rows of its level.</source>
        <translation>Makin pekat selnya, makin banyak isinya di antara baris setingkat.</translation>
    </message>
</context>
<context>
    <name>MatrixQuotations</name>
    <message>
        <source>Gathering quotations</source>
        <translation>Mengumpulkan kutipan</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>Double-click opens the source</source>
        <translation>Klik ganda membuka sumbernya</translation>
    </message>
    <message>
        <source>Close the quotations (Esc)</source>
        <translation>Tutup kutipan (Esc)</translation>
    </message>
    <message>
        <source>No cell chosen</source>
        <translation>Belum ada sel yang dipilih</translation>
    </message>
    <message>
        <source>Double-click a number in the table, or press Enter on it, to read what was said.</source>
        <translation>Klik ganda angka di tabel, atau tekan Enter, untuk membaca kutipannya.</translation>
    </message>
    <message>
        <source>Nothing that is coded now stands in this cell.</source>
        <translation>Tidak ada pengodean saat ini yang masuk sel ini.</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Semua kode</translation>
    </message>
    <message>
        <source>all districts</source>
        <translation>semua kabupaten</translation>
    </message>
    <message numerus="yes">
        <source>%n quotations as evidence</source>
        <translation>
            <numerusform>%n kutipan bukti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n kutipan</numerusform>
        </translation>
    </message>
    <message>
        <source>No quotations here</source>
        <translation>Tidak ada kutipan di sini</translation>
    </message>
    <message>
        <source>Nothing in this district has this code.</source>
        <translation>Tidak ada bagian dari kabupaten ini yang berkode ini.</translation>
    </message>
</context>
<context>
    <name>MatrixSheet</name>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>△ rests on one source or one speaker; faint where all of its row or column does.</source>
        <translation>△ bertumpu pada satu sumber atau satu penutur; samar bila seluruh baris atau kolomnya demikian.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Menghitung…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Peta panas</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Batang</translation>
    </message>
    <message>
        <source>Show the numbers as a table</source>
        <translation>Tampilkan angka sebagai tabel</translation>
    </message>
    <message>
        <source>Draw the same numbers as shades</source>
        <translation>Gambar angka yang sama sebagai kepekatan warna</translation>
    </message>
    <message>
        <source>Draw the same numbers as bars</source>
        <translation>Gambar angka yang sama sebagai batang</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Fold every theme: one row each</source>
        <translation>Lipat semua tema: satu baris per tema</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Open every theme: its codes below it</source>
        <translation>Buka semua tema: kode di bawahnya</translation>
    </message>
    <message>
        <source>Copy the table as text (Ctrl+C)</source>
        <translation>Salin tabel sebagai teks (Ctrl+C)</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matriks</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Codings</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Penutur</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Per cent of the row</source>
        <translation>Persen dari baris</translation>
    </message>
    <message>
        <source>Per cent of the district</source>
        <translation>Persen dari kabupaten</translation>
    </message>
    <message>
        <source>Codings per 1,000 words</source>
        <translation>Pengodean per 1.000 kata</translation>
    </message>
    <message>
        <source>Codings per source</source>
        <translation>Pengodean per sumber</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Muncul atau tidak</translation>
    </message>
    <message>
        <source>How many codings the theme or code has in the district&apos;s sources.</source>
        <translation>Berapa kali tema atau kode ini dikodekan dalam sumber kabupaten itu.</translation>
    </message>
    <message>
        <source>In how many of the district&apos;s sources the theme or code occurs.</source>
        <translation>Di berapa sumber dari kabupaten itu tema atau kode ini muncul.</translation>
    </message>
    <message>
        <source>How many different speakers spoke of it in the district.</source>
        <translation>Berapa penutur berbeda yang membicarakannya di kabupaten itu.</translation>
    </message>
    <message>
        <source>How many words lie under the codings; where codings overlap they count once.</source>
        <translation>Berapa kata yang dikodekan; kata dalam pengodean yang bertumpang-tindih dihitung sekali.</translation>
    </message>
    <message>
        <source>Of all codings of the theme or code: how many per cent come from the district.</source>
        <translation>Dari semua pengodean tema atau kode ini: berapa persen berasal dari kabupaten itu.</translation>
    </message>
    <message>
        <source>Of all codings in the district: how many per cent are of the theme or code.</source>
        <translation>Dari semua pengodean di kabupaten itu: berapa persen untuk tema atau kode ini.</translation>
    </message>
    <message>
        <source>Codings for each thousand words of the district&apos;s sources: fair where material differs in length.</source>
        <translation>Pengodean per seribu kata sumber kabupaten itu: adil bila panjang bahannya berbeda.</translation>
    </message>
    <message>
        <source>Codings for each of the district&apos;s sources: fair where the districts differ in the number of sources.</source>
        <translation>Pengodean per sumber kabupaten itu: adil bila banyaknya sumber berbeda.</translation>
    </message>
    <message>
        <source>Whether the theme or code occurs in the district at all.</source>
        <translation>Apakah tema atau kode ini muncul di kabupaten itu.</translation>
    </message>
</context>
<context>
    <name>MemoCommands</name>
    <message>
        <source>It stands there already.</source>
        <translation>Sudah ada di sana.</translation>
    </message>
    <message>
        <source>Counter evidence of “{theme}” now.</source>
        <translation>Kini bukti tandingan “{theme}”.</translation>
    </message>
    <message>
        <source>A key quotation of “{theme}” now.</source>
        <translation>Kini kutipan kunci “{theme}”.</translation>
    </message>
    <message>
        <source>What the link leads to is no longer in the project.</source>
        <translation>Yang dituju tautan sudah tidak ada dalam proyek.</translation>
    </message>
    <message>
        <source>Export memos</source>
        <translation>Ekspor memo</translation>
    </message>
    <message>
        <source>Those that the list of memos shows now. What is to stand together?</source>
        <translation>Memo yang kini tampak di daftar. Apa yang dikumpulkan bersama?</translation>
    </message>
    <message>
        <source>What is about the same thing</source>
        <translation>Yang membahas hal yang sama</translation>
    </message>
    <message>
        <source>What is of the same type</source>
        <translation>Yang sejenis</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Memos {title}</source>
        <translation>Memo {title}</translation>
    </message>
    <message>
        <source>Word files (*.docx);;Sheets (*.csv)</source>
        <translation>Berkas Word (*.docx);;Lembar kerja (*.csv)</translation>
    </message>
    <message>
        <source>Writing memos</source>
        <translation>Menulis memo</translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, with %n memos.</source>
        <translation>
            <numerusform>{name} ditulis, dengan %n memo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>MemoCount</name>
    <message numerus="yes">
        <source>%n memos</source>
        <translation>
            <numerusform>%n memo</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation>Tulis memo</translation>
    </message>
    <message numerus="yes">
        <source>{memos}, %n open</source>
        <translation>
            <numerusform>{memos}, %n terbuka</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the memos</source>
        <translation>Tampilkan memo</translation>
    </message>
</context>
<context>
    <name>MemoEditor</name>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>What strikes you? What follows from it? What is to be asked?</source>
        <translation>Apa yang menarik? Apa artinya? Apa yang perlu ditanyakan?</translation>
    </message>
    <message>
        <source>The memo&apos;s text</source>
        <translation>Isi memo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>No memo chosen</source>
        <translation>Belum ada memo dipilih</translation>
    </message>
    <message>
        <source>Choose a memo at the left, or press Ctrl+Shift+M to write one on whatever is marked.</source>
        <translation>Pilih memo di kiri, atau tekan Ctrl+Shift+M untuk menulis memo tentang apa pun yang ditandai.</translation>
    </message>
    <message>
        <source>written {at}</source>
        <translation>ditulis {at}</translation>
    </message>
    <message>
        <source>last changed {at}</source>
        <translation>terakhir diubah {at}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Buka di tempatnya</translation>
    </message>
</context>
<context>
    <name>MemoFilter</name>
    <message>
        <source>Search in memos…</source>
        <translation>Cari di memo…</translation>
    </message>
    <message>
        <source>Search in memos</source>
        <translation>Cari di memo</translation>
    </message>
    <message>
        <source>More ways to narrow the list</source>
        <translation>Cara lain menyaring daftar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Written from</source>
        <translation>Ditulis antara</translation>
    </message>
    <message>
        <source>Memos on anything again</source>
        <translation>Kembali ke memo tentang apa saja</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Tentang</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Penulis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Terbaru dahulu</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Terlama dahulu</translation>
    </message>
    <message>
        <source>By thing</source>
        <translation>Menurut yang dibahas</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Menurut judul</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>proyek</translation>
    </message>
    <message>
        <source>About: {name}</source>
        <translation>Tentang: {name}</translation>
    </message>
</context>
<context>
    <name>MemoLinks</name>
    <message>
        <source>Links</source>
        <translation>Tautan</translation>
    </message>
    <message>
        <source>What links here</source>
        <translation>Yang menaut ke sini</translation>
    </message>
    <message>
        <source>Go to {thing}</source>
        <translation>Buka {thing}</translation>
    </message>
    <message>
        <source>no longer in the project</source>
        <translation>sudah tidak ada dalam proyek</translation>
    </message>
</context>
<context>
    <name>MemoList</name>
    <message>
        <source>Memos</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>No memos yet</source>
        <translation>Belum ada memo</translation>
    </message>
    <message>
        <source>A memo keeps a thought where it arose: on a segment, a code, a source, a participant, or the study.</source>
        <translation>Memo menyimpan gagasan di tempat munculnya: pada segmen, kode, sumber, partisipan, atau studi.</translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation>Tulis memo</translation>
    </message>
    <message>
        <source>No memo fits</source>
        <translation>Tidak ada memo yang cocok</translation>
    </message>
    <message>
        <source>Nothing that is written fits all that is asked for.</source>
        <translation>Tidak ada tulisan yang cocok dengan semua yang diminta.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message numerus="yes">
        <source>%n memos</source>
        <translation>
            <numerusform>%n memo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n memos</source>
        <translation>
            <numerusform>{shown} dari %n memo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoMarks</name>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Kutipan</translation>
    </message>
</context>
<context>
    <name>MemoWords</name>
    <message>
        <source>Project</source>
        <translation>Proyek</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Words of a source</source>
        <translation>Kata-kata sumber</translation>
    </message>
    <message>
        <source>Free quotation</source>
        <translation>Kutipan lepas</translation>
    </message>
    <message>
        <source>Code or theme</source>
        <translation>Kode atau tema</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Partisipan</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Analytic</source>
        <translation>Analitis</translation>
    </message>
    <message>
        <source>Methodological</source>
        <translation>Metodologis</translation>
    </message>
    <message>
        <source>Reflexive</source>
        <translation>Reflektif</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Terjemahan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Initial coding</source>
        <translation>Pengodean awal</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Tafsiran</translation>
    </message>
    <message>
        <source>Narrative synthesis</source>
        <translation>Sintesis naratif</translation>
    </message>
    <message>
        <source>Empty memo</source>
        <translation>Memo kosong</translation>
    </message>
</context>
<context>
    <name>MemosWorkspace</name>
    <message>
        <source>Memos &amp; themes</source>
        <translation>Memo &amp; tema</translation>
    </message>
    <message>
        <source>Memos and themes</source>
        <translation>Memo dan tema</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Theme board</source>
        <translation>Papan tema</translation>
    </message>
    <message>
        <source>The memo is removed.</source>
        <translation>Memo dihapus.</translation>
    </message>
</context>
<context>
    <name>MentorMeetingLine</name>
    <message>
        <source>Day of the meeting</source>
        <translation>Tanggal pertemuan</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Menit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>menit</translation>
    </message>
    <message>
        <source>What the two did; Enter keeps the meeting</source>
        <translation>Yang dilakukan berdua; Enter menyimpan pertemuan</translation>
    </message>
    <message>
        <source>What the two did</source>
        <translation>Yang dilakukan berdua</translation>
    </message>
    <message>
        <source>Progress they saw (may stay empty)</source>
        <translation>Kemajuan yang terlihat (boleh kosong)</translation>
    </message>
    <message>
        <source>Progress they saw</source>
        <translation>Kemajuan yang terlihat</translation>
    </message>
    <message>
        <source>Log meeting</source>
        <translation>Catat pertemuan</translation>
    </message>
</context>
<context>
    <name>MentorshipCard</name>
    <message>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Tuntaskan</translation>
    </message>
    <message>
        <source>End early…</source>
        <translation>Hentikan…</translation>
    </message>
    <message>
        <source>Goals: {reached} of {all} reached</source>
        <translation>Tujuan: {reached} dari {all} tercapai</translation>
    </message>
    <message>
        <source>How far “{goal}” is</source>
        <translation>Sejauh mana “{goal}”</translation>
    </message>
    <message>
        <source>The meeting is logged.</source>
        <translation>Pertemuan dicatat.</translation>
    </message>
</context>
<context>
    <name>MentorshipForm</name>
    <message>
        <source>Edit this pair</source>
        <translation>Ubah pasangan ini</translation>
    </message>
    <message>
        <source>Pair a mentor with a mentee</source>
        <translation>Pasangkan mentor dan mentee</translation>
    </message>
    <message>
        <source>Suggested as mentors: those of this district with high performance, who have fewest mentees and families. You may type any other code name.</source>
        <translation>Usulan mentor: pendamping kabupaten ini yang berkinerja tinggi, dengan mentee dan KPM paling sedikit lebih dahulu. Nama kode lain boleh diketik.</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Tambah tujuan</translation>
    </message>
    <message>
        <source>Remove this goal</source>
        <translation>Hapus tujuan ini</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Pair them</source>
        <translation>Pasangkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The two are a pair.</source>
        <translation>Keduanya sudah berpasangan.</translation>
    </message>
    <message>
        <source>The pair is changed.</source>
        <translation>Pasangan diubah.</translation>
    </message>
    <message>
        <source>Mentor and mentee are the same person; choose two.</source>
        <translation>Mentor dan mentee orang yang sama; pilih dua orang.</translation>
    </message>
    <message>
        <source>“{field}” is empty; fill it in.</source>
        <translation>“{field}” kosong; isilah.</translation>
    </message>
</context>
<context>
    <name>MentorshipPage</name>
    <message>
        <source>Pairs</source>
        <translation>Pasangan</translation>
    </message>
    <message>
        <source>Training plan</source>
        <translation>Rencana pelatihan</translation>
    </message>
    <message>
        <source>Pairs or training plan</source>
        <translation>Pasangan atau rencana pelatihan</translation>
    </message>
    <message>
        <source>Only active ones</source>
        <translation>Hanya yang aktif</translation>
    </message>
    <message>
        <source>New pair…</source>
        <translation>Pasangan baru…</translation>
    </message>
    <message>
        <source>Mentorships</source>
        <translation>Mentoring</translation>
    </message>
    <message>
        <source>No pairs yet</source>
        <translation>Belum ada pasangan</translation>
    </message>
    <message>
        <source>Pair a facilitator who understands the role with one who wants to learn it.</source>
        <translation>Pasangkan pendamping yang memahami perannya dengan yang ingin mempelajarinya.</translation>
    </message>
    <message>
        <source>Pair a mentor with a mentee</source>
        <translation>Pasangkan mentor dan mentee</translation>
    </message>
    <message>
        <source>The mentorship is completed.</source>
        <translation>Mentoring tuntas.</translation>
    </message>
    <message>
        <source>End the mentorship early</source>
        <translation>Hentikan mentoring</translation>
    </message>
    <message>
        <source>Goals and meetings stay as they are; nothing more can be added.</source>
        <translation>Tujuan dan pertemuan tetap seperti adanya; tidak ada lagi yang dapat ditambahkan.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>The mentorship is ended.</source>
        <translation>Mentoring dihentikan.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Proyek</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation>Pen&amp;godean</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Navigasi</translation>
    </message>
    <message>
        <source>C&amp;odes</source>
        <translation>&amp;Kode</translation>
    </message>
    <message>
        <source>&amp;Memos</source>
        <translation>&amp;Memo</translation>
    </message>
    <message>
        <source>P&amp;articipants</source>
        <translation>P&amp;artisipan</translation>
    </message>
    <message>
        <source>Co&amp;ders</source>
        <translation>P&amp;engode</translation>
    </message>
    <message>
        <source>S&amp;uggestions</source>
        <translation>Sa&amp;ran</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Temukan</translation>
    </message>
    <message>
        <source>&amp;Tables</source>
        <translation>Tabe&amp;l</translation>
    </message>
    <message>
        <source>&amp;Writing</source>
        <translation>Men&amp;ulis</translation>
    </message>
    <message>
        <source>&amp;Supervision</source>
        <translation>Super&amp;visi</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Tamp&amp;ilan</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Bantuan</translation>
    </message>
    <message>
        <source>This matrix</source>
        <translation>Matriks ini</translation>
    </message>
    <message>
        <source>These summaries</source>
        <translation>Ringkasan ini</translation>
    </message>
    <message>
        <source>These pairs</source>
        <translation>Pasangan ini</translation>
    </message>
    <message>
        <source>This saturation</source>
        <translation>Kejenuhan ini</translation>
    </message>
    <message>
        <source>Comparison and negative cases</source>
        <translation>Perbandingan dan kasus negatif</translation>
    </message>
    <message>
        <source>This joint display</source>
        <translation>Sajian gabungan ini</translation>
    </message>
    <message>
        <source>This follow-up</source>
        <translation>Tindak lanjut ini</translation>
    </message>
    <message>
        <source>Names and accesses</source>
        <translation>Nama dan akses</translation>
    </message>
    <message>
        <source>Copies and erasing</source>
        <translation>Salinan dan penghapusan</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panel</translation>
    </message>
</context>
<context>
    <name>MergeCopy</name>
    <message>
        <source>Take in “{name}”</source>
        <translation>Gabungkan “{name}”</translation>
    </message>
    <message>
        <source>Take what is about facilitators&apos; work and person, too</source>
        <translation>Sertakan catatan tentang pekerjaan dan diri pendamping</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ditinggalkan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message numerus="yes">
        <source>%n districts or codes of the copy are not in this project; what hangs on them is left out.</source>
        <translation>
            <numerusform>%n kabupaten atau kode dalam salinan tidak ada di proyek ini; yang terkait dengannya ditinggalkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new records</source>
        <translation>
            <numerusform>%n catatan baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer than here</source>
        <translation>
            <numerusform>%n lebih baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same or older</source>
        <translation>
            <numerusform>%n sama atau lebih lama</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ditinggalkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed here and there; compare both and write what holds</source>
        <translation>Diubah di sini dan di sana; bandingkan keduanya dan tulis yang benar</translation>
    </message>
    <message>
        <source>Another record here bears this name or number</source>
        <translation>Catatan lain di sini sudah memakai kode atau nomor ini</translation>
    </message>
    <message>
        <source>Its words were erased here and do not come back</source>
        <translation>Isinya sudah dihapus di sini dan tidak kembali</translation>
    </message>
    <message>
        <source>Its words were erased there; erase them here, too</source>
        <translation>Isinya sudah dihapus di sana; hapus juga di sini</translation>
    </message>
    <message>
        <source>What it is about is neither here nor in the copy</source>
        <translation>Kasus atau sesinya tidak ada di sini maupun dalam salinan</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge “{name}” into “{into}”</source>
        <translation>Gabungkan “{name}” ke “{into}”</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n codes into “{into}”</source>
        <translation>
            <numerusform>Gabungkan %n kode ke “{into}”</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Keep segments that overlap as they are</source>
        <translation>Biarkan segmen yang bertumpang tindih apa adanya</translation>
    </message>
    <message>
        <source>Let one go that lies within another</source>
        <translation>Lepaskan segmen yang terletak di dalam segmen lain</translation>
    </message>
    <message>
        <source>Make one segment of those that overlap</source>
        <translation>Satukan segmen yang bertumpang tindih</translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln pengodean</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the words of “{name}”</source>
        <translation>Pertahankan keterangan “{name}”</translation>
    </message>
    <message>
        <source>Join the words of all</source>
        <translation>Gabungkan keterangan semuanya</translation>
    </message>
    <message>
        <source>No segment bears several of these codes.</source>
        <translation>Tidak ada segmen dengan beberapa kode ini sekaligus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments bear several of these codes by the same coder; each keeps one coding.</source>
        <translation>
            <numerusform>%Ln segmen punya beberapa kode ini dari pengode yang sama; satu pengodean dipertahankan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments overlap one of another code by the same coder.</source>
        <translation>
            <numerusform>%Ln segmen bertumpang tindih dengan segmen kode lain dari pengode yang sama.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is merged</source>
        <translation>Yang digabungkan</translation>
    </message>
    <message>
        <source>What it is merged into</source>
        <translation>Tujuannya</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>Definition, when to use, when not</source>
        <translation>Definisi, kapan dipakai, kapan tidak</translation>
    </message>
    <message>
        <source>Keywords and examples are joined; memos, district links and codes below move along. All of it is one step, which can be undone.</source>
        <translation>Kata kunci dan contoh disatukan; memo, tautan kabupaten, dan kode di bawahnya ikut pindah. Semuanya satu langkah yang dapat diurungkan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln sumber</numerusform>
        </translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definisi</translation>
    </message>
    <message>
        <source>When to use</source>
        <translation>Kapan dipakai</translation>
    </message>
    <message>
        <source>When not</source>
        <translation>Kapan tidak</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Kata kunci</translation>
    </message>
</context>
<context>
    <name>MergeList</name>
    <message>
        <source>also speaks in {sources}</source>
        <translation>juga berbicara di {sources}</translation>
    </message>
    <message>
        <source>Perhaps one person</source>
        <translation>Mungkin satu orang</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Biarkan terpisah</translation>
    </message>
    <message>
        <source>Merge {names}</source>
        <translation>Gabungkan {names}</translation>
    </message>
    <message>
        <source>Keep {names} apart</source>
        <translation>Biarkan {names} terpisah</translation>
    </message>
</context>
<context>
    <name>MistakesPanel</name>
    <message>
        <source>Given by the machine</source>
        <translation>Diberikan mesin</translation>
    </message>
    <message>
        <source>Missed by the machine</source>
        <translation>Terlewat oleh mesin</translation>
    </message>
    <message>
        <source>My mistake  1</source>
        <translation>Kekeliruan saya  1</translation>
    </message>
    <message>
        <source>The machine&apos;s  2</source>
        <translation>Kekeliruan mesin  2</translation>
    </message>
    <message>
        <source>Open in the text</source>
        <translation>Buka di teks</translation>
    </message>
    <message>
        <source>Mistakes, the most telling first</source>
        <translation>Kekeliruan, yang paling menonjol dulu</translation>
    </message>
    <message>
        <source>No mistakes to show</source>
        <translation>Tidak ada kekeliruan untuk ditampilkan</translation>
    </message>
    <message>
        <source>Either none was found, or you have said of each whose it is.</source>
        <translation>Memang tidak ada yang ditemukan, atau semuanya sudah Anda putuskan.</translation>
    </message>
    <message>
        <source>You gave these codes, the machine thought them improbable. “My mistake” takes your coding away.</source>
        <translation>Anda memberi kode ini, mesin menganggapnya kecil kemungkinannya. “Kekeliruan saya” mencabut pengodean Anda.</translation>
    </message>
    <message>
        <source>Nobody gave these codes, the machine would have. “My mistake” gives the code after all.</source>
        <translation>Tidak seorang pun memberi kode ini, mesin akan memberinya. “Kekeliruan saya” memberikan kode itu.</translation>
    </message>
</context>
<context>
    <name>NameKeyPassword</name>
    <message>
        <source>Key of names</source>
        <translation>Kunci nama</translation>
    </message>
    <message>
        <source>File of the key</source>
        <translation>Berkas kunci</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Sekali lagi</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Make a key of names</source>
        <translation>Buat kunci nama</translation>
    </message>
    <message>
        <source>Open the key of names</source>
        <translation>Buka kunci nama</translation>
    </message>
    <message>
        <source>The file will say who stands behind each code name. It is encrypted and lies apart from the project: in no copy, export or backup. Without the password nobody can read it, and nobody can restore it.</source>
        <translation>Berkas ini mencatat siapa orang di balik setiap kode. Berkas terenkripsi dan terpisah dari proyek: tidak ada dalam salinan, ekspor, atau cadangan mana pun. Tanpa kata sandi tidak seorang pun dapat membaca atau memulihkannya.</translation>
    </message>
    <message>
        <source>It locks itself after ten minutes in which nobody uses it. Its opening is logged.</source>
        <translation>Berkas terkunci sendiri bila sepuluh menit tidak dipakai. Pembukaannya dicatat.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Buat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Keys of names (*.names.key)</source>
        <translation>Kunci nama (*.names.key)</translation>
    </message>
</context>
<context>
    <name>NameKeyWindow</name>
    <message>
        <source>Key of names</source>
        <translation>Kunci nama</translation>
    </message>
    <message numerus="yes">
        <source>%n people are new</source>
        <translation>
            <numerusform>%n orang baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n diubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n tetap</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken, row and column: {rows}</source>
        <translation>Tidak dimasukkan, baris dan kolom: {rows}</translation>
    </message>
    <message>
        <source>Nobody will be able to say any more who {code} is, unless it is written down again.</source>
        <translation>Tidak akan ada lagi yang dapat mengatakan siapa {code}, kecuali dicatat kembali.</translation>
    </message>
    <message>
        <source>Remove {code} from the key?</source>
        <translation>Hapus {code} dari kunci?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Take in a sheet of names</source>
        <translation>Masukkan lembar nama</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv)</source>
        <translation>Lembar (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Look up a code, name or number</source>
        <translation>Cari kode, nama, atau nomor</translation>
    </message>
    <message>
        <source>Code name</source>
        <translation>Nama kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Who stands behind which code name</source>
        <translation>Siapa di balik kode mana</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Take in a sheet…</source>
        <translation>Masukkan lembar…</translation>
    </message>
    <message>
        <source>Lock the key</source>
        <translation>Kunci kembali</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>{path}. Keep it apart from the project. It locks itself after ten idle minutes.</source>
        <translation>{path}. Simpan terpisah dari proyek. Berkas terkunci sendiri setelah sepuluh menit tidak dipakai.</translation>
    </message>
</context>
<context>
    <name>NearCodePanel</name>
    <message>
        <source>Looking what is near the code</source>
        <translation>Mencari yang dekat dengan kode</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Nearness</source>
        <translation>Kedekatan</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Nearest own segment</source>
        <translation>Segmen sendiri yang terdekat</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>Mungkin terlewat</translation>
    </message>
    <message>
        <source>Least like</source>
        <translation>Paling tidak mirip</translation>
    </message>
    <message>
        <source>Near “{code}”</source>
        <translation>Dekat “{code}”</translation>
    </message>
    <message>
        <source>Near which code</source>
        <translation>Dekat kode yang mana</translation>
    </message>
    <message>
        <source>Give it the code</source>
        <translation>Beri kode ini</translation>
    </message>
    <message>
        <source>Take the code off</source>
        <translation>Lepas kodenya</translation>
    </message>
    <message>
        <source>Counter example</source>
        <translation>Contoh tandingan</translation>
    </message>
    <message>
        <source>Show it on the code&apos;s card as what only looks like it</source>
        <translation>Tampilkan di kartu kode sebagai yang hanya tampak serupa</translation>
    </message>
    <message>
        <source>Open in the transcript</source>
        <translation>Buka di transkrip</translation>
    </message>
    <message>
        <source>Passages near the code that lack it</source>
        <translation>Petikan yang dekat dengan kode tetapi belum memuatnya</translation>
    </message>
    <message>
        <source>Segments of the code that are least like the others</source>
        <translation>Segmen kode yang paling tidak mirip dengan yang lain</translation>
    </message>
    <message>
        <source>Near misses and odd ones</source>
        <translation>Yang mungkin terlewat dan yang janggal</translation>
    </message>
    <message>
        <source>Choose a code</source>
        <translation>Pilih kode</translation>
    </message>
    <message>
        <source>Coded “{code}”.</source>
        <translation>Diberi kode “{code}”.</translation>
    </message>
    <message>
        <source>coded</source>
        <translation>dikodekan</translation>
    </message>
    <message>
        <source>The code “{code}” is taken off.</source>
        <translation>Kode “{code}” dilepas.</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>dilepas</translation>
    </message>
    <message>
        <source>It stands on the card of “{code}” as a counter example.</source>
        <translation>Kini ada di kartu “{code}” sebagai contoh tandingan.</translation>
    </message>
    <message>
        <source>counter example</source>
        <translation>contoh tandingan</translation>
    </message>
    <message numerus="yes">
        <source>Near misses (%n)</source>
        <translation>
            <numerusform>Mungkin terlewat (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Least like the rest (%n)</source>
        <translation>
            <numerusform>Paling tidak mirip (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Passages that are like its segments but lack it show here, and those of its segments that are least like the others.</source>
        <translation>Di sini tampil petikan yang mirip segmennya tetapi belum memuat kode itu, dan segmennya yang paling tidak mirip dengan yang lain.</translation>
    </message>
    <message numerus="yes">
        <source>given in %Ln places</source>
        <translation>
            <numerusform>dipakai di %Ln tempat</numerusform>
        </translation>
    </message>
    <message>
        <source>near is what is at least half as near as its own segments are to each other</source>
        <translation>dianggap dekat: setidaknya separuh semirip segmen kode ini satu sama lain</translation>
    </message>
    <message>
        <source>Nothing is near</source>
        <translation>Tidak ada yang dekat</translation>
    </message>
    <message>
        <source>Look at coded talk too, or liken sentences.</source>
        <translation>Periksa juga yang sudah dikodekan, atau bandingkan per kalimat.</translation>
    </message>
    <message numerus="yes">
        <source>Give it in %n places at least: before that, nothing is like it.</source>
        <translation>
            <numerusform>Pakai kode ini di setidaknya %n tempat: sebelum itu, belum ada yang dapat dibandingkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not enough yet</source>
        <translation>Belum cukup</translation>
    </message>
</context>
<context>
    <name>NearPreview</name>
    <message>
        <source>The passage</source>
        <translation>Petikan</translation>
    </message>
    <message>
        <source>The code&apos;s segment that is most like it</source>
        <translation>Segmen kode yang paling mirip</translation>
    </message>
    <message>
        <source>Words that bring it near “{code}”: {words}</source>
        <translation>Kata yang membuatnya mirip “{code}”: {words}</translation>
    </message>
    <message>
        <source>No word brings it near “{code}”.</source>
        <translation>Tidak ada kata yang membuatnya mirip “{code}”.</translation>
    </message>
    <message>
        <source>Also coded: {codes}</source>
        <translation>Juga dikodekan: {codes}</translation>
    </message>
    <message>
        <source>Most like it among the segments of “{code}”</source>
        <translation>Paling mirip di antara segmen “{code}”</translation>
    </message>
</context>
<context>
    <name>NegativePage</name>
    <message>
        <source>Looking for negative cases</source>
        <translation>Mencari kasus negatif</translation>
    </message>
    <message>
        <source>Export the negative cases</source>
        <translation>Ekspor kasus negatif</translation>
    </message>
    <message>
        <source>Negative cases</source>
        <translation>Kasus negatif</translation>
    </message>
    <message>
        <source>Writing the negative cases</source>
        <translation>Menulis kasus negatif</translation>
    </message>
    <message>
        <source>Theme or code</source>
        <translation>Tema atau kode</translation>
    </message>
    <message>
        <source>Choose a theme or code</source>
        <translation>Pilih tema atau kode</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>sudah tidak ada</translation>
    </message>
    <message>
        <source>All of the study</source>
        <translation>Seluruh studi</translation>
    </message>
    <message>
        <source>With moderators</source>
        <translation>Dengan moderator</translation>
    </message>
    <message>
        <source>Whether the talk of those who lead it counts</source>
        <translation>Apakah ucapan yang memimpin pembicaraan ikut dihitung</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Other codings</source>
        <translation>Pengodean lain</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Diharapkan</translation>
    </message>
    <message>
        <source>Like it that have it</source>
        <translation>Serupa yang memuat</translation>
    </message>
    <message>
        <source>What it tells</source>
        <translation>Bobotnya</translation>
    </message>
    <message>
        <source>There is no code yet</source>
        <translation>Belum ada kode</translation>
    </message>
    <message>
        <source>Make a codebook and code sources first.</source>
        <translation>Buat buku kode dan kodekan sumber dulu.</translation>
    </message>
    <message>
        <source>Counter evidence</source>
        <translation>Bukti tandingan</translation>
    </message>
    <message>
        <source>Stated, but not coded</source>
        <translation>Dinyatakan, tetapi tidak dikode</translation>
    </message>
</context>
<context>
    <name>NewActions</name>
    <message>
        <source>What is to be done</source>
        <translation>Apa yang akan dilakukan</translation>
    </message>
    <message>
        <source>Take this follow-up off</source>
        <translation>Hapus tindak lanjut ini</translation>
    </message>
    <message>
        <source>Add follow-up</source>
        <translation>Tambah tindak lanjut</translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <source>New project</source>
        <translation>Proyek baru</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>such as PKH interviews 2026</source>
        <translation>misalnya Wawancara PKH 2026</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Folder lain…</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>Mulai dengan</translation>
    </message>
    <message>
        <source>Nothing: own districts and codes</source>
        <translation>Kosong: kabupaten dan kode sendiri</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Buat</translation>
    </message>
    <message>
        <source>With the invented material of the example, to try things on</source>
        <translation>Beserta bahan contohnya yang dikarang, untuk dicoba-coba</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>{path} is there already; choose another name</source>
        <translation>{path} sudah ada; pilih nama lain</translation>
    </message>
    <message>
        <source>Where the project lies</source>
        <translation>Letak proyek</translation>
    </message>
</context>
<context>
    <name>NoSuggestions</name>
    <message>
        <source>Suggest codes</source>
        <translation>Sarankan kode</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Mencari saran…</translation>
    </message>
    <message>
        <source>Nothing left to suggest here</source>
        <translation>Tidak ada lagi saran di sini</translation>
    </message>
    <message>
        <source>Keywords in the code cards and more codings of your own bring more.</source>
        <translation>Kata kunci di kartu kode dan lebih banyak pengodean Anda akan menambah saran.</translation>
    </message>
    <message>
        <source>Suggestions come when you ask</source>
        <translation>Saran datang bila Anda minta</translation>
    </message>
    <message>
        <source>Select words and press C: the code box ranks the codes, the likeliest on 1–3.</source>
        <translation>Pilih kata lalu tekan C: kotak kode mengurutkan kode, yang termungkin pada 1–3.</translation>
    </message>
    <message>
        <source>Let the machine propose</source>
        <translation>Biarkan mesin mengusulkan</translation>
    </message>
    <message>
        <source>It learns from your own codings, on this computer alone, and says why. You decide on each.</source>
        <translation>Mesin belajar dari pengodean Anda sendiri, hanya di komputer ini, dan menyebut alasannya. Anda yang memutuskan setiap saran.</translation>
    </message>
    <message>
        <source>Nothing here reaches {share}, so nothing is suggested. Select words and press C for all codes.</source>
        <translation>Di sini tidak ada yang mencapai {share} benar, jadi tidak ada saran. Pilih kata lalu tekan C untuk melihat semua kode.</translation>
    </message>
</context>
<context>
    <name>NoteSuggestions</name>
    <message>
        <source>Perhaps about:</source>
        <translation>Mungkin tentang:</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>Show the words and segments that speak for each theme</source>
        <translation>Tampilkan kata dan segmen yang mendukung tiap tema</translation>
    </message>
    <message>
        <source>Themes that this note seems to be about</source>
        <translation>Tema yang tampaknya dibicarakan catatan ini</translation>
    </message>
</context>
<context>
    <name>OptionalDay</name>
    <message>
        <source>Set a day…</source>
        <translation>Tetapkan hari…</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Tanpa hari</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>Both at {count} of {places} places; “{one}” at {one_places} of them, “{other}” at {other_places}.</source>
        <translation>Keduanya di {count} dari {places} tempat; “{one}” di {one_places} di antaranya, “{other}” di {other_places}.</translation>
    </message>
    <message>
        <source>One is far rarer than the other: look at the count rather than at the share.</source>
        <translation>Yang satu jauh lebih jarang daripada yang lain: perhatikan jumlahnya, bukan bagiannya.</translation>
    </message>
</context>
<context>
    <name>PaperWriting</name>
    <message>
        <source>Write the paper</source>
        <translation>Tulis dokumen</translation>
    </message>
    <message>
        <source>Looking for personal data</source>
        <translation>Mencari data pribadi</translation>
    </message>
    <message numerus="yes">
        <source>%n places may be personal data:</source>
        <translation>
            <numerusform>%n tempat mungkin memuat data pribadi:</numerusform>
        </translation>
    </message>
    <message>
        <source>Write it with personal data?</source>
        <translation>Tulis dengan data pribadi?</translation>
    </message>
    <message>
        <source>Cancel to change the records first, or write why it must leave so: the reason goes into the project&apos;s history.</source>
        <translation>Batalkan untuk mengubah catatan dahulu, atau tulis alasan mengapa harus keluar begitu: alasannya masuk ke riwayat proyek.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Tulis</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} telah ditulis.</translation>
    </message>
</context>
<context>
    <name>Participants</name>
    <message>
        <source>Code name</source>
        <translation>Nama kode</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Giliran</translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message numerus="yes">
        <source>%n names are one person now: {name}.</source>
        <translation>
            <numerusform>Kini %n nama menjadi satu orang: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Partisipan</translation>
    </message>
    <message>
        <source>Mark several to say that they are one person. Every change is kept at once and can be undone.</source>
        <translation>Tandai beberapa untuk menyatakan bahwa mereka satu orang. Setiap perubahan langsung tersimpan dan dapat diurungkan.</translation>
    </message>
    <message>
        <source>Filter by name, role, source or attribute</source>
        <translation>Saring menurut nama, peran, sumber, atau atribut</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>They are one person</source>
        <translation>Mereka satu orang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Respondents of surveys too</source>
        <translation>Responden survei juga</translation>
    </message>
    <message numerus="yes">
        <source>%n participants</source>
        <translation>
            <numerusform>%n partisipan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Participation</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Penutur</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Giliran</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Share of words (%)</source>
        <translation>Bagian kata (%)</translation>
    </message>
    <message>
        <source>Share without moderator (%)</source>
        <translation>Bagian tanpa moderator (%)</translation>
    </message>
    <message>
        <source>Words a turn</source>
        <translation>Kata per giliran</translation>
    </message>
    <message>
        <source>Longest turn (words)</source>
        <translation>Giliran terpanjang (kata)</translation>
    </message>
    <message>
        <source>w/o mod. {share}</source>
        <translation>tanpa mod. {share}</translation>
    </message>
    <message>
        <source>{mean} words a turn</source>
        <translation>{mean} kata per giliran</translation>
    </message>
    <message>
        <source>Longest turn: {words}</source>
        <translation>Giliran terpanjang: {words}</translation>
    </message>
    <message>
        <source>{share} of the words without the moderator&apos;s</source>
        <translation>{share} dari kata tanpa kata moderator</translation>
    </message>
    <message>
        <source>{after} after {before}: {count}</source>
        <translation>{after} setelah {before}: {count}</translation>
    </message>
</context>
<context>
    <name>ParticipationFigures</name>
    <message>
        <source>Moderator: {words} of the words, {turns} of the turns</source>
        <translation>Moderator: {words} dari kata, {turns} dari giliran</translation>
    </message>
    <message>
        <source>Longest turn: {name}, {words}</source>
        <translation>Giliran terpanjang: {name}, {words}</translation>
    </message>
    <message>
        <source>Go to the longest turn</source>
        <translation>Ke giliran terpanjang</translation>
    </message>
    <message>
        <source>Gini of words: {gini}</source>
        <translation>Gini kata: {gini}</translation>
    </message>
    <message>
        <source>How unevenly the words are spread over all but moderators: 0 when all say equally much, near 1 when one of many says everything. Who is silent counts with 0 words.</source>
        <translation>Seberapa tidak merata kata terbagi di antara semua orang selain moderator: 0 bila semua berbicara sama banyak, mendekati 1 bila satu dari banyak orang mengucapkan semuanya. Yang diam dihitung dengan 0 kata.</translation>
    </message>
    <message>
        <source>Said nothing: {names}</source>
        <translation>Tidak berbicara: {names}</translation>
    </message>
    <message>
        <source>Said nothing: {names} and {number} more</source>
        <translation>Tidak berbicara: {names} dan {number} lagi</translation>
    </message>
</context>
<context>
    <name>ParticipationPanel</name>
    <message>
        <source>Counting who takes part</source>
        <translation>Menghitung partisipasi</translation>
    </message>
    <message>
        <source>The table is on the clipboard; paste it into Word or a spreadsheet.</source>
        <translation>Tabel ada di papan klip; tempelkan ke Word atau lembar kerja.</translation>
    </message>
    <message>
        <source>This source</source>
        <translation>Sumber ini</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Semua sumber</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Penutur</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Copy as table (Ctrl+C)</source>
        <translation>Salin sebagai tabel (Ctrl+C)</translation>
    </message>
    <message>
        <source>Export the participation in all sources to Word…</source>
        <translation>Ekspor partisipasi di semua sumber ke Word…</translation>
    </message>
    <message>
        <source>Words of each speaker</source>
        <translation>Kata setiap penutur</translation>
    </message>
    <message>
        <source>No source has turns yet</source>
        <translation>Belum ada sumber dengan giliran bicara</translation>
    </message>
    <message>
        <source>Import a transcript with speakers.</source>
        <translation>Impor transkrip yang menyebut penuturnya.</translation>
    </message>
    <message>
        <source>No source open</source>
        <translation>Tidak ada sumber terbuka</translation>
    </message>
    <message>
        <source>Choose a source to see who takes part in it.</source>
        <translation>Pilih sumber untuk melihat siapa saja yang berbicara.</translation>
    </message>
    <message>
        <source>Nobody speaks here</source>
        <translation>Tidak ada penutur di sini</translation>
    </message>
    <message>
        <source>This source has no turns. Notes and survey sheets have none to count.</source>
        <translation>Sumber ini tidak memiliki giliran bicara. Catatan dan lembar survei tidak memiliki giliran untuk dihitung.</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>nearer to “{code}”</source>
        <translation>lebih mirip “{code}”</translation>
    </message>
</context>
<context>
    <name>PeopleCommands</name>
    <message>
        <source>Import participants from a sheet</source>
        <translation>Impor partisipan dari lembar kerja</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv *.tsv);;All files (*)</source>
        <translation>Lembar kerja (*.xlsx *.csv *.tsv);;Semua berkas (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n participants described.</source>
        <translation>
            <numerusform>%n partisipan dicatat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name nobody, or several: {rows}.</source>
        <translation>
            <numerusform>%n baris tidak menyebut siapa pun, atau lebih dari satu orang: {rows}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moderators&apos; talk counts again.</source>
        <translation>Ucapan moderator dihitung lagi.</translation>
    </message>
    <message>
        <source>Moderators&apos; talk is left out of all counts.</source>
        <translation>Ucapan moderator tidak dihitung di mana pun.</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Code name</source>
        <translation>Nama kode</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>What else is known</source>
        <translation>Yang juga diketahui</translation>
    </message>
    <message>
        <source>Speaks in</source>
        <translation>Berbicara dalam</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>Mark one participant to see and change what is known of them.</source>
        <translation>Tandai satu partisipan untuk melihat dan mengubah yang diketahui tentangnya.</translation>
    </message>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n giliran</numerusform>
        </translation>
    </message>
    <message>
        <source>was there and said nothing</source>
        <translation>hadir tanpa berbicara</translation>
    </message>
</context>
<context>
    <name>PersonalCommands</name>
    <message>
        <source>Looking for personal data</source>
        <translation>Mencari data pribadi</translation>
    </message>
    <message>
        <source>Mark as personal data</source>
        <translation>Tandai sebagai data pribadi</translation>
    </message>
    <message>
        <source>What are the selected words?</source>
        <translation>Apakah kata yang dipilih itu?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Tandai</translation>
    </message>
    <message>
        <source>Marked. It is reviewed with the others.</source>
        <translation>Ditandai. Tinjau bersama yang lain.</translation>
    </message>
    <message>
        <source>{title} redacted</source>
        <translation>{title} tersamar</translation>
    </message>
    <message>
        <source>Writing redacted transcripts</source>
        <translation>Menulis transkrip tersamar</translation>
    </message>
    <message>
        <source>What is exported from this project is masked from now on.</source>
        <translation>Mulai sekarang ekspor dari proyek ini disamarkan.</translation>
    </message>
    <message>
        <source>What is exported from this project stands as it was said.</source>
        <translation>Ekspor dari proyek ini apa adanya.</translation>
    </message>
    <message numerus="yes">
        <source>%n new places are to be reviewed.</source>
        <translation>
            <numerusform>%n tempat baru perlu ditinjau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new was found.</source>
        <translation>Tidak ditemukan yang baru.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, with %n transcripts.</source>
        <translation>
            <numerusform>{name} ditulis, berisi %n transkrip.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>PersonalDeciding</name>
    <message numerus="yes">
        <source>%n places are masked in copies.</source>
        <translation>
            <numerusform>%n tempat disamarkan dalam salinan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Several people bear this name: say who is meant here, or write a new pseudonym.</source>
        <translation>Beberapa orang bernama ini: tentukan siapa yang dimaksud, atau tulis samaran baru.</translation>
    </message>
    <message numerus="yes">
        <source>%n places stay as they are.</source>
        <translation>
            <numerusform>%n tempat dibiarkan apa adanya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are to be reviewed again.</source>
        <translation>
            <numerusform>%n tempat perlu ditinjau lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks are removed.</source>
        <translation>
            <numerusform>%n tanda dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>One person has one pseudonym in the whole project.</source>
        <translation>Satu orang punya satu samaran di seluruh proyek.</translation>
    </message>
</context>
<context>
    <name>PersonalGate</name>
    <message>
        <source>Before it is final</source>
        <translation>Sebelum difinalkan</translation>
    </message>
    <message>
        <source>Why these words must stand</source>
        <translation>Mengapa kata-kata ini harus tetap ada</translation>
    </message>
    <message>
        <source>Kept with the record and in the audit trail; it names nobody itself</source>
        <translation>Disimpan bersama catatan dan dalam jejak audit; alasan ini sendiri tidak menyebut siapa pun</translation>
    </message>
    <message numerus="yes">
        <source>%n places may tell who somebody is</source>
        <translation>
            <numerusform>%n tempat mungkin menunjukkan siapa orangnya</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing personal is left</source>
        <translation>Tidak ada lagi data pribadi</translation>
    </message>
    <message>
        <source>Write a code name instead, or say below why the words must stand.</source>
        <translation>Ganti dengan kode, atau jelaskan di bawah mengapa kata-kata itu harus tetap ada.</translation>
    </message>
    <message>
        <source>You can go on.</source>
        <translation>Anda dapat melanjutkan.</translation>
    </message>
    <message>
        <source>These words can only be changed where they stand.</source>
        <translation>Kata-kata ini hanya dapat diubah di tempatnya.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>Biarkan tetap ada</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yang ditemukan</translation>
    </message>
    <message>
        <source>Back to the record</source>
        <translation>Kembali ke catatan</translation>
    </message>
</context>
<context>
    <name>PersonalModel</name>
    <message>
        <source>Found by: {how}</source>
        <translation>Dikenali dari: {how}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Samaran</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Keyakinan</translation>
    </message>
</context>
<context>
    <name>PersonalPage</name>
    <message>
        <source>Reading personal data</source>
        <translation>Membaca data pribadi</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Data pribadi</translation>
    </message>
    <message>
        <source>Places of personal data</source>
        <translation>Tempat data pribadi</translation>
    </message>
    <message>
        <source>Only with these letters</source>
        <translation>Hanya yang memuat huruf ini</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Semua keadaan</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Semua jenis</translation>
    </message>
    <message>
        <source>Find personal data</source>
        <translation>Cari data pribadi</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Samarkan</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Pseudonym…</source>
        <translation>Samaran…</translation>
    </message>
    <message>
        <source>Export copies…</source>
        <translation>Ekspor salinan…</translation>
    </message>
    <message>
        <source>{open} not reviewed · {masked} masked · {kept} kept as they are</source>
        <translation>{open} belum ditinjau · {masked} disamarkan · {kept} dibiarkan</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
    <message>
        <source>No place is left by what is chosen above.</source>
        <translation>Tidak ada tempat yang cocok dengan pilihan di atas.</translation>
    </message>
    <message>
        <source>Nothing is marked yet</source>
        <translation>Belum ada yang ditandai</translation>
    </message>
    <message>
        <source>Names, numbers and addresses that may tell who somebody is are found and shown here. You decide about each. The transcripts themselves never change: what you mask is replaced in copies.</source>
        <translation>Nama, nomor, dan alamat yang dapat mengungkap siapa seseorang dicari dan ditampilkan di sini. Anda memutuskan satu per satu. Transkripnya sendiri tidak pernah berubah: yang Anda samarkan diganti dalam salinan.</translation>
    </message>
    <message>
        <source>Every source</source>
        <translation>Semua sumber</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, terpilih</translation>
    </message>
    <message>
        <source>Type part of a name</source>
        <translation>Ketik sebagian nama</translation>
    </message>
    <message>
        <source>Enter chooses or leaves · Esc closes</source>
        <translation>Enter memilih atau melepas · Esc menutup</translation>
    </message>
    <message>
        <source>Enter chooses · Esc closes</source>
        <translation>Enter memilih · Esc menutup</translation>
    </message>
</context>
<context>
    <name>PictureSaving</name>
    <message>
        <source>Picture for print (*.png)</source>
        <translation>Gambar untuk cetak (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Gambar vektor (*.svg)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Dokumen Word (*.docx)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Simpan gambar</translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation>Menyimpan gambar</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} sudah ditulis.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Drawing</source>
        <translation>Menggambar</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Gambar sudah ada di papan klip.</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Simpan gambar…</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation>Salin gambar (Ctrl+C)</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>Belum ada yang dapat digambar</translation>
    </message>
    <message>
        <source>The picture is there as soon as something is counted.</source>
        <translation>Gambar muncul begitu ada yang dihitung.</translation>
    </message>
</context>
<context>
    <name>PlacesBar</name>
    <message>
        <source>Go to {source}, paragraph {number}</source>
        <translation>Buka {source}, paragraf {number}</translation>
    </message>
    <message>
        <source>Several places may be meant. Enter goes to the first.</source>
        <translation>Beberapa tempat mungkin dimaksud. Enter membuka yang pertama.</translation>
    </message>
    <message>
        <source>Nobody of that name or role speaks there now. Enter goes there all the same.</source>
        <translation>Tidak ada orang dengan nama atau peran itu yang berbicara di sana sekarang. Enter tetap membukanya.</translation>
    </message>
    <message>
        <source>Enter goes there.</source>
        <translation>Enter membukanya.</translation>
    </message>
</context>
<context>
    <name>PrintCandidates</name>
    <message>
        <source>{number} characters</source>
        <translation>{number} karakter</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>diusulkan</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>diterjemahkan</translation>
    </message>
</context>
<context>
    <name>PrintChoices</name>
    <message>
        <source>How deep</source>
        <translation>Sampai tingkat</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Urutan baris</translation>
    </message>
    <message>
        <source>Quotations in a row</source>
        <translation>Kutipan per baris</translation>
    </message>
    <message>
        <source>Longest quotation</source>
        <translation>Kutipan terpanjang</translation>
    </message>
    <message>
        <source>What is told of who spoke</source>
        <translation>Yang disebut tentang penutur</translation>
    </message>
    <message>
        <source>Where the source stands</source>
        <translation>Letak sumber kutipan</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Yang dihitung</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Only codings of a saved query</source>
        <translation>Hanya pengodean dari kueri tersimpan</translation>
    </message>
    <message>
        <source>Language of the table</source>
        <translation>Bahasa tabel</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Type of memo</source>
        <translation>Jenis memo</translation>
    </message>
    <message>
        <source>Which joint display</source>
        <translation>Sajian gabungan yang mana</translation>
    </message>
    <message>
        <source>(no longer in the project)</source>
        <translation>(tidak ada lagi di proyek)</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Semua tingkat</translation>
    </message>
    <message>
        <source>Themes and codes</source>
        <translation>Tema dan kode</translation>
    </message>
    <message>
        <source>Three levels</source>
        <translation>Tiga tingkat</translation>
    </message>
    <message>
        <source>Four levels</source>
        <translation>Empat tingkat</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number} karakter</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Apa adanya</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>All codings</source>
        <translation>Semua pengodean</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Partisipan</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>All but translations</source>
        <translation>Semua kecuali terjemahan</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Semuanya</translation>
    </message>
</context>
<context>
    <name>PrintColumns</name>
    <message>
        <source>Columns of the table</source>
        <translation>Kolom tabel</translation>
    </message>
    <message>
        <source>Tick columns; drag them into their order.</source>
        <translation>Centang kolom; seret untuk mengurutkan.</translation>
    </message>
    <message>
        <source>Move the column up (Alt+Up)</source>
        <translation>Naikkan kolom (Alt+Atas)</translation>
    </message>
    <message>
        <source>Move the column down (Alt+Down)</source>
        <translation>Turunkan kolom (Alt+Bawah)</translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source>Themes and codes</source>
        <translation>Tema dan kode</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Yang ditampilkan</translation>
    </message>
    <message>
        <source>Language and protection</source>
        <translation>Bahasa dan pelindungan</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation>Isi tabel</translation>
    </message>
    <message>
        <source>Choose quotations…</source>
        <translation>Pilih kutipan…</translation>
    </message>
    <message>
        <source>Codes without codings too</source>
        <translation>Kode tanpa pengodean juga</translation>
    </message>
    <message>
        <source>In both languages</source>
        <translation>Dalam dua bahasa</translation>
    </message>
    <message>
        <source>Names and definitions in the other language too, and translations beside quotations</source>
        <translation>Nama dan definisi juga dalam bahasa lain, dan terjemahan di samping kutipan</translation>
    </message>
    <message>
        <source>Mask personal data</source>
        <translation>Samarkan data pribadi</translation>
    </message>
    <message>
        <source>In this file and whenever it is refreshed. Where the project masks all exports it is always so.</source>
        <translation>Di berkas ini dan setiap kali disegarkan. Jika proyek menyamarkan semua ekspor, selalu demikian.</translation>
    </message>
    <message numerus="yes">
        <source>Chosen by hand for %n codes, proposed for the others</source>
        <translation>
            <numerusform>Dipilih sendiri untuk %n kode, diusulkan untuk yang lain</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed: spread over districts and speakers</source>
        <translation>Diusulkan: tersebar menurut kabupaten dan penutur</translation>
    </message>
</context>
<context>
    <name>PrintHead</name>
    <message>
        <source>{kind} · changed since it was kept</source>
        <translation>{kind} · berubah sejak disimpan</translation>
    </message>
    <message>
        <source>{kind} · kept</source>
        <translation>{kind} · tersimpan</translation>
    </message>
    <message>
        <source>Keep changes</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>Write to Word…</source>
        <translation>Tulis ke Word…</translation>
    </message>
    <message>
        <source>Other formats</source>
        <translation>Format lain</translation>
    </message>
    <message>
        <source>More that can be done with this table</source>
        <translation>Tindakan lain untuk tabel ini</translation>
    </message>
    <message>
        <source>No PDF: LibreOffice, which makes it, is not installed here</source>
        <translation>Tanpa PDF: LibreOffice yang membuatnya tidak terpasang di sini</translation>
    </message>
</context>
<context>
    <name>PrintKeeping</name>
    <message>
        <source>The changes of “{name}” are kept.</source>
        <translation>Perubahan “{name}” disimpan.</translation>
    </message>
    <message>
        <source>Keep the table</source>
        <translation>Simpan tabel</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>The table is kept as “{name}”.</source>
        <translation>Tabel disimpan sebagai “{name}”.</translation>
    </message>
    <message>
        <source>Rename the table</source>
        <translation>Ganti nama tabel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Duplicate the table</source>
        <translation>Gandakan tabel</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Gandakan</translation>
    </message>
    <message>
        <source>Delete the table “{name}”?</source>
        <translation>Hapus tabel “{name}”?</translation>
    </message>
    <message>
        <source>Files that it was written to keep it as it is, but can&apos;t refresh it any more. You can undo this.</source>
        <translation>Berkas yang memuatnya tetap seperti sekarang, tetapi tidak dapat menyegarkannya lagi. Tindakan ini dapat diurungkan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>The table “{name}” is deleted.</source>
        <translation>Tabel “{name}” dihapus.</translation>
    </message>
    <message>
        <source>It is counted anew each time; a file that it is written to can be refreshed.</source>
        <translation>Tabel dihitung ulang setiap kali; berkas yang memuatnya dapat disegarkan.</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Tables for print</source>
        <translation>Tabel siap cetak</translation>
    </message>
    <message>
        <source>Making the preview</source>
        <translation>Menyiapkan pratinjau</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>No preview</source>
        <translation>Tidak ada pratinjau</translation>
    </message>
    <message>
        <source>What the table asks for could not be put together. Choose otherwise, or begin a new one.</source>
        <translation>Yang diminta tabel tidak dapat disusun. Ubah pilihannya, atau mulai tabel baru.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Menghitung…</translation>
    </message>
    <message>
        <source>Preview of the table</source>
        <translation>Pratinjau tabel</translation>
    </message>
    <message>
        <source>Nothing to print yet</source>
        <translation>Belum ada yang dapat dicetak</translation>
    </message>
    <message>
        <source>The project holds nothing of what this table shows, or the choices leave nothing of it. Code something first, or choose otherwise.</source>
        <translation>Proyek belum memuat isi tabel ini, atau pilihan Anda tidak menyisakan apa pun. Kodekan sesuatu dulu, atau ubah pilihannya.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows in the file</source>
        <translation>
            <numerusform>%Ln baris di berkas</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the beginning is shown here.</source>
        <translation>Di sini hanya bagian awalnya yang ditampilkan.</translation>
    </message>
</context>
<context>
    <name>PrintShelf</name>
    <message>
        <source>Kept tables</source>
        <translation>Tabel tersimpan</translation>
    </message>
    <message>
        <source>Made by a newer version</source>
        <translation>Dibuat oleh versi yang lebih baru</translation>
    </message>
    <message>
        <source>{kind} · changed, not kept</source>
        <translation>{kind} · berubah, belum disimpan</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Tabel baru</translation>
    </message>
    <message>
        <source>Tables that are kept, and kinds of new ones</source>
        <translation>Tabel yang disimpan, dan jenis tabel baru</translation>
    </message>
</context>
<context>
    <name>PrintTemplate</name>
    <message>
        <source>{name} is a template of your own already; choose one of the other looks first.</source>
        <translation>{name} sudah merupakan templat Anda sendiri; pilih dulu salah satu tampilan lain.</translation>
    </message>
    <message>
        <source>Save the look as a template</source>
        <translation>Simpan tampilan sebagai templat</translation>
    </message>
    <message>
        <source>Word templates (*.dotx);;Word documents (*.docx)</source>
        <translation>Templat Word (*.dotx);;Dokumen Word (*.docx)</translation>
    </message>
    <message>
        <source>{name} is saved. Change its styles in Word, then choose it here as a template of your own.</source>
        <translation>{name} disimpan. Ubah gayanya di Word, lalu pilih di sini sebagai templat sendiri.</translation>
    </message>
    <message>
        <source>Look in Word</source>
        <translation>Tampilan di Word</translation>
    </message>
    <message>
        <source>Look of the Word file</source>
        <translation>Tampilan berkas Word</translation>
    </message>
    <message>
        <source>A template of your own…</source>
        <translation>Templat sendiri…</translation>
    </message>
    <message>
        <source>Choose a Word template</source>
        <translation>Pilih templat Word</translation>
    </message>
    <message>
        <source>Word documents and templates (*.docx *.dotx)</source>
        <translation>Dokumen dan templat Word (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Looking into the template</source>
        <translation>Memeriksa templat</translation>
    </message>
</context>
<context>
    <name>PrintThemes</name>
    <message>
        <source>Find a theme or code</source>
        <translation>Cari tema atau kode</translation>
    </message>
    <message>
        <source>Themes and codes in the table</source>
        <translation>Tema dan kode di tabel</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message numerus="yes">
        <source>%n branches of the codebook</source>
        <translation>
            <numerusform>%n cabang buku kode</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole codebook. Tick themes or codes to show only these.</source>
        <translation>Seluruh buku kode. Centang tema atau kode untuk menampilkan itu saja.</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>Theme report</source>
        <translation>Laporan tema</translation>
    </message>
    <message>
        <source>Interpretations, theme table, districts and sources in one document</source>
        <translation>Tafsiran, tabel tema, kabupaten, dan sumber dalam satu dokumen</translation>
    </message>
    <message>
        <source>Theme table</source>
        <translation>Tabel tema</translation>
    </message>
    <message>
        <source>Themes and codes with definition, counts and quotations</source>
        <translation>Tema dan kode dengan definisi, jumlah, dan kutipan</translation>
    </message>
    <message>
        <source>Themes by district</source>
        <translation>Tema menurut kabupaten</translation>
    </message>
    <message>
        <source>What is spoken of where, by any measure</source>
        <translation>Apa yang dibicarakan di mana, menurut ukuran apa pun</translation>
    </message>
    <message>
        <source>Quotation appendix</source>
        <translation>Lampiran kutipan</translation>
    </message>
    <message>
        <source>All quotations, theme by theme, with where they stand</source>
        <translation>Semua kutipan, tema demi tema, beserta letaknya</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Buku kode</translation>
    </message>
    <message>
        <source>Codes with definition, when to use them, when not, and example</source>
        <translation>Kode dengan definisi, kapan dipakai, kapan tidak, dan contohnya</translation>
    </message>
    <message>
        <source>Framework matrix</source>
        <translation>Matriks kerangka</translation>
    </message>
    <message>
        <source>Your summaries, districts or participants by theme</source>
        <translation>Ringkasan Anda, kabupaten atau partisipan per tema</translation>
    </message>
    <message>
        <source>Joint display</source>
        <translation>Sajian gabungan</translation>
    </message>
    <message>
        <source>Survey figures beside what the talks say</source>
        <translation>Angka survei di samping isi pembicaraan</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Partisipan</translation>
    </message>
    <message>
        <source>Who took part: role, district and attributes</source>
        <translation>Siapa yang ikut serta: peran, kabupaten, dan atribut</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Partisipasi</translation>
    </message>
    <message>
        <source>Who spoke how much</source>
        <translation>Siapa berbicara seberapa banyak</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>What you wrote while you analysed</source>
        <translation>Yang Anda tulis selama menganalisis</translation>
    </message>
    <message>
        <source>District profile</source>
        <translation>Profil kabupaten</translation>
    </message>
    <message>
        <source>A district&apos;s material, people, themes and quotations</source>
        <translation>Bahan, orang, tema, dan kutipan sebuah kabupaten</translation>
    </message>
    <message>
        <source>Methods paragraph</source>
        <translation>Paragraf metode</translation>
    </message>
    <message>
        <source>How the study was done, from the project&apos;s facts</source>
        <translation>Bagaimana studi dilakukan, dari fakta proyek</translation>
    </message>
    <message>
        <source>COREQ checklist</source>
        <translation>Daftar periksa COREQ</translation>
    </message>
    <message>
        <source>32 items on interviews and focus groups, filled as far as known</source>
        <translation>32 butir tentang wawancara dan FGD, terisi sejauh yang diketahui</translation>
    </message>
    <message>
        <source>SRQR checklist</source>
        <translation>Daftar periksa SRQR</translation>
    </message>
    <message>
        <source>21 items on qualitative research, filled as far as known</source>
        <translation>21 butir tentang penelitian kualitatif, terisi sejauh yang diketahui</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definisi</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Tafsiran</translation>
    </message>
    <message>
        <source>Number of codings</source>
        <translation>Jumlah pengodean</translation>
    </message>
    <message>
        <source>Per cent of the codings</source>
        <translation>Persen dari pengodean</translation>
    </message>
    <message>
        <source>Number of sources</source>
        <translation>Jumlah sumber</translation>
    </message>
    <message>
        <source>Number of speakers</source>
        <translation>Jumlah penutur</translation>
    </message>
    <message>
        <source>Number of words</source>
        <translation>Jumlah kata</translation>
    </message>
    <message>
        <source>Number of districts</source>
        <translation>Jumlah kabupaten</translation>
    </message>
    <message>
        <source>Which districts</source>
        <translation>Kabupaten mana</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>Translations of the quotations</source>
        <translation>Terjemahan kutipan</translation>
    </message>
    <message>
        <source>As in the codebook</source>
        <translation>Seperti di buku kode</translation>
    </message>
    <message>
        <source>Most codings first</source>
        <translation>Pengodean terbanyak dulu</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Menurut nama</translation>
    </message>
    <message>
        <source>Code name: FGD Garut, P3</source>
        <translation>Nama kode: FGD Garut, P3</translation>
    </message>
    <message>
        <source>Role: FGD Garut, facilitator</source>
        <translation>Peran: FGD Garut, pendamping</translation>
    </message>
    <message>
        <source>Neither: Source 7</source>
        <translation>Tidak keduanya: Sumber 7</translation>
    </message>
    <message>
        <source>Below the quotation</source>
        <translation>Di bawah kutipan</translation>
    </message>
    <message>
        <source>In a footnote</source>
        <translation>Di catatan kaki</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inggris</translation>
    </message>
</context>
<context>
    <name>PrintWriting</name>
    <message>
        <source>Write the table</source>
        <translation>Tulis tabel</translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, with %n rows.</source>
        <translation>
            <numerusform>{name} ditulis, dengan %n baris.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} ditulis.</translation>
    </message>
    <message>
        <source>It can&apos;t be refreshed there: the project takes no changes, and the table is not kept.</source>
        <translation>Tabel ini tidak dapat disegarkan di sana: proyek tidak menerima perubahan, dan tabelnya tidak disimpan.</translation>
    </message>
    <message>
        <source>It is kept as “{table}” and can be refreshed.</source>
        <translation>Tabel disimpan sebagai “{table}” dan dapat disegarkan.</translation>
    </message>
</context>
<context>
    <name>ProjectDoor</name>
    <message>
        <source>Open project</source>
        <translation>Buka proyek</translation>
    </message>
    <message>
        <source>Projects (*.workbench)</source>
        <translation>Proyek (*.workbench)</translation>
    </message>
    <message>
        <source>Making the example study</source>
        <translation>Menyiapkan studi contoh</translation>
    </message>
    <message>
        <source>This project is open elsewhere</source>
        <translation>Proyek ini sedang dibuka di tempat lain</translation>
    </message>
    <message>
        <source>Another window on {host} (process {process}) is working on it. You can look at it without changing anything.</source>
        <translation>Jendela lain di {host} (proses {process}) sedang mengerjakannya. Anda dapat melihatnya tanpa mengubah apa pun.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Buka hanya-baca</translation>
    </message>
</context>
<context>
    <name>ProposalDetails</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Penutur</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Belum diperiksa</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>Tandai sudah diperiksa</translation>
    </message>
    <message numerus="yes">
        <source>This file holds %n interviews.</source>
        <translation>
            <numerusform>Berkas ini memuat %n wawancara.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n similar files</source>
        <translation>
            <numerusform>Terapkan ke %n berkas serupa</numerusform>
        </translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Pisahkan</translation>
    </message>
    <message>
        <source>Make a source of each interview</source>
        <translation>Jadikan setiap wawancara satu sumber</translation>
    </message>
    <message>
        <source>Layout, labels, roles by label, kind and remarks, as they are set here, for those files too</source>
        <translation>Tata letak, label, peran menurut label, jenis, dan komentar seperti di sini, juga untuk berkas-berkas itu</translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation>Yang dikenali</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkrip</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>File and remarks</source>
        <translation>Berkas dan komentar</translation>
    </message>
    <message>
        <source>The same text is in the project already, as “{name}”.</source>
        <translation>Teks yang sama sudah ada di proyek, sebagai “{name}”.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>District read from the file&apos;s name</source>
        <translation>Kabupaten dibaca dari nama berkas</translation>
    </message>
    <message>
        <source>District read from the text</source>
        <translation>Kabupaten dibaca dari teks</translation>
    </message>
    <message>
        <source>District set for all files</source>
        <translation>Kabupaten ditetapkan untuk semua berkas</translation>
    </message>
    <message>
        <source>District set by you</source>
        <translation>Kabupaten Anda tetapkan</translation>
    </message>
    <message>
        <source>No district was recognised; you can set it here or later</source>
        <translation>Kabupaten tidak dikenali; tetapkan di sini atau nanti</translation>
    </message>
</context>
<context>
    <name>ProseTools</name>
    <message>
        <source>B</source>
        <comment>bold, on a button</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>I</source>
        <comment>italic, on a button</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>H</source>
        <comment>heading, on a button</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Tebal (Ctrl+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Miring (Ctrl+I)</translation>
    </message>
    <message>
        <source>Heading (# and a space)</source>
        <translation>Judul (# dan spasi)</translation>
    </message>
    <message>
        <source>List (- and a space)</source>
        <translation>Daftar (- dan spasi)</translation>
    </message>
    <message>
        <source>Numbered list (1. and a space)</source>
        <translation>Daftar bernomor (1. dan spasi)</translation>
    </message>
    <message>
        <source>Link to a code, a segment, a source…</source>
        <translation>Tautkan ke kode, segmen, sumber…</translation>
    </message>
</context>
<context>
    <name>PseudonymKey</name>
    <message>
        <source>Key of pseudonyms</source>
        <translation>Kunci samaran</translation>
    </message>
    <message>
        <source>{path}. Keep it apart from the project when you pass the project on. It stays open until you close the project or lock it here.</source>
        <translation>{path}. Pisahkan dari proyek bila proyek Anda berikan kepada orang lain. Kunci tetap terbuka sampai proyek ditutup atau Anda kunci lagi di sini.</translation>
    </message>
    <message>
        <source>Who stands behind which pseudonym</source>
        <translation>Siapa di balik setiap samaran</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Samaran</translation>
    </message>
    <message>
        <source>Names in the texts</source>
        <translation>Nama dalam teks</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Lock the key</source>
        <translation>Kunci lagi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>One name under several pseudonyms, one person or two: {names}</source>
        <translation>Nama yang sama dengan beberapa samaran, satu orang atau dua: {names}</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>{source}: the machine would give it, nobody did</source>
        <translation>{source}: mesin akan memberinya, belum ada yang memberi</translation>
    </message>
    <message>
        <source>{source}: you gave it, the machine did not think of it</source>
        <translation>{source}: diberi oleh pengode, tidak terpikir oleh mesin</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Kepercayaan</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Tepat</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Terjaring</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Perlu</translation>
    </message>
    <message>
        <source>The code, by its path</source>
        <translation>Kode beserta jalurnya</translation>
    </message>
    <message>
        <source>Precision: of what would have been offered unasked, how much was right. The bar is the 95% interval, the dot what was measured, the upright line what you asked for.</source>
        <translation>Ketepatan: dari yang akan ditawarkan tanpa diminta, berapa bagian yang tepat. Batang ialah selang 95%, titik ialah hasil ukur, garis tegak ialah yang Anda minta.</translation>
    </message>
    <message>
        <source>Recall: of what you coded, how much would have been offered unasked</source>
        <translation>Cakupan: dari yang Anda kodekan, berapa bagian yang akan ditawarkan tanpa diminta</translation>
    </message>
    <message>
        <source>How many units of text bear the code</source>
        <translation>Berapa satuan teks yang memuat kode itu</translation>
    </message>
    <message>
        <source>In how many sources it was given</source>
        <translation>Dalam berapa sumber kode itu diberikan</translation>
    </message>
    <message>
        <source>What must come before the code can be suggested unasked</source>
        <translation>Apa yang masih perlu sebelum kode dapat disarankan tanpa diminta</translation>
    </message>
    <message>
        <source>All codes, from probability {threshold}: right {precision}, found {recall}</source>
        <translation>Semua kode, mulai peluang {threshold}: tepat {precision}, terjaring {recall}</translation>
    </message>
    <message>
        <source>Promised {promised}: observed {came}, of {count}</source>
        <translation>Dijanjikan {promised}: terbukti {came}, dari {count}</translation>
    </message>
    <message>
        <source>Reliable</source>
        <translation>Andal</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Belum pasti</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Belum</translation>
    </message>
    <message>
        <source>On sources that the machine had not seen, suggestions were right about as often as you asked, or oftener.</source>
        <translation>Pada sumber yang belum pernah dilihat mesin, saran tepat kira-kira sesering yang Anda minta, atau lebih sering.</translation>
    </message>
    <message>
        <source>Suggestions are shown, but how often they are right is not known well, or is less than asked.</source>
        <translation>Saran ditampilkan, tetapi seberapa sering tepatnya belum diketahui dengan baik, atau kurang dari yang diminta.</translation>
    </message>
    <message>
        <source>Nothing is suggested unasked; the code still stands in the ranking when you ask.</source>
        <translation>Tidak ada yang disarankan tanpa diminta; bila diminta, kode tetap ada dalam peringkat.</translation>
    </message>
    <message>
        <source>another source</source>
        <translation>satu sumber lagi</translation>
    </message>
    <message>
        <source>a clearer rule</source>
        <translation>aturan lebih jelas</translation>
    </message>
    <message>
        <source>Offered unasked: {count} of {of} right, {share}</source>
        <translation>Ditawarkan tanpa diminta: {count} dari {of} tepat, {share}</translation>
    </message>
    <message>
        <source>Of ten suggestions in a new source, expect {low} to {high} to be right</source>
        <translation>Dari sepuluh saran dalam sumber baru, perkirakan {low} sampai {high} tepat</translation>
    </message>
    <message>
        <source>Of your codings it found {share}</source>
        <translation>Dari pengodean Anda terjaring {share}</translation>
    </message>
    <message>
        <source>Keywords alone: right {right}, found {found}</source>
        <translation>Kata kunci saja: tepat {right}, terjaring {found}</translation>
    </message>
    <message>
        <source>Needs: {what}</source>
        <translation>Perlu: {what}</translation>
    </message>
</context>
<context>
    <name>QualityBar</name>
    <message>
        <source>Right in 5 of 10</source>
        <translation>Tepat 5 dari 10</translation>
    </message>
    <message>
        <source>Right in 7 of 10</source>
        <translation>Tepat 7 dari 10</translation>
    </message>
    <message>
        <source>Right in 8 of 10</source>
        <translation>Tepat 8 dari 10</translation>
    </message>
    <message>
        <source>Right in 9 of 10</source>
        <translation>Tepat 9 dari 10</translation>
    </message>
    <message>
        <source>Right in 19 of 20</source>
        <translation>Tepat 19 dari 20</translation>
    </message>
    <message>
        <source>How often suggestions should be right</source>
        <translation>Seberapa sering saran harus tepat</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Per sumber</translation>
    </message>
    <message>
        <source>Hold back one source after another</source>
        <translation>Sisihkan sumber satu demi satu</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>Per kabupaten</translation>
    </message>
    <message>
        <source>Hold back one district after another: harder, and fair to new places</source>
        <translation>Sisihkan kabupaten satu demi satu: lebih sulit, dan adil bagi tempat baru</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Ukur</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Copy the table of codes (Ctrl+C)</source>
        <translation>Salin tabel kode (Ctrl+C)</translation>
    </message>
</context>
<context>
    <name>QualityCounts</name>
    <message>
        <source>{codings} in {sources}</source>
        <translation>{codings} dalam {sources}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more codings</source>
        <translation>
            <numerusform>%Ln pengodean lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln suggestions</source>
        <translation>
            <numerusform>dari %Ln saran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>tersisa %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityFigures</name>
    <message>
        <source>finds {found} of your codings</source>
        <translation>menjaring {found} dari pengodean Anda</translation>
    </message>
    <message>
        <source>promised {promised}, {cases}</source>
        <translation>dijanjikan {promised}, {cases}</translation>
    </message>
    <message>
        <source>nothing is offered</source>
        <translation>tidak ada yang ditawarkan</translation>
    </message>
    <message>
        <source>Offered unasked: right</source>
        <translation>Ditawarkan tanpa diminta: tepat</translation>
    </message>
    <message>
        <source>When you ask: right code in the first three</source>
        <translation>Bila diminta: kode tepat di tiga teratas</translation>
    </message>
    <message>
        <source>in the first place {first}</source>
        <translation>di urutan pertama {first}</translation>
    </message>
    <message>
        <source>Keywords alone: right</source>
        <translation>Kata kunci saja: tepat</translation>
    </message>
    <message>
        <source>finds {found}; first three {three}</source>
        <translation>menjaring {found}; tiga teratas {three}</translation>
    </message>
    <message>
        <source>Two people on the same sources</source>
        <translation>Dua orang pada sumber yang sama</translation>
    </message>
    <message>
        <source>The machine, of everything it thinks likely: F1 {f1}</source>
        <translation>Mesin, dari semua yang dianggapnya mungkin: F1 {f1}</translation>
    </message>
    <message>
        <source>No source was coded by two.</source>
        <translation>Belum ada sumber yang dikodekan dua orang.</translation>
    </message>
    <message>
        <source>F1 {f1} · kappa {kappa}</source>
        <translation>F1 {f1} · kappa {kappa}</translation>
    </message>
    <message>
        <source>{first} and {second}, {sources}
the machine with {first}: {one} · with {second}: {other}</source>
        <translation>{first} dan {second}, {sources}
mesin dengan {first}: {one} · dengan {second}: {other}</translation>
    </message>
</context>
<context>
    <name>QualityPage</name>
    <message>
        <source>Measuring how good suggestions are</source>
        <translation>Mengukur mutu saran</translation>
    </message>
    <message>
        <source>How good they are</source>
        <translation>Mutu saran</translation>
    </message>
    <message>
        <source>Codes and what their suggestions are worth</source>
        <translation>Kode dan mutu sarannya</translation>
    </message>
    <message>
        <source>Diagrams and mistakes</source>
        <translation>Diagram dan kekeliruan</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Kekeliruan</translation>
    </message>
    <message>
        <source>Right (precision)</source>
        <translation>Tepat (ketepatan)</translation>
    </message>
    <message>
        <source>Found (recall)</source>
        <translation>Terjaring (cakupan)</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>Ketepatan dan cakupan</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Dijanjikan</translation>
    </message>
    <message>
        <source>Promised and observed</source>
        <translation>Dijanjikan dan terbukti</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Terbukti</translation>
    </message>
    <message>
        <source>Line: all codes, from the surest on. Dashed: the marked code. Dot: offered unasked. Diamond: keywords alone. Dotted: what you asked for.</source>
        <translation>Garis: semua kode, mulai dari yang paling yakin. Putus-putus: kode yang ditandai. Titik: ditawarkan tanpa diminta. Wajik: kata kunci saja. Titik-titik: yang Anda minta.</translation>
    </message>
    <message>
        <source>A dot on the dotted line: the promise was kept. Upright lines: 95% intervals. Numbers: how many cases.</source>
        <translation>Titik pada garis titik-titik: janji ditepati. Garis tegak: selang 95%. Angka: banyaknya kasus.</translation>
    </message>
    <message>
        <source>The table is on the clipboard; paste it into Word or a spreadsheet.</source>
        <translation>Tabel ada di papan klip; tempelkan ke Word atau lembar kerja.</translation>
    </message>
    <message>
        <source>How good the suggestions are</source>
        <translation>Mutu saran</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Mengukur…</translation>
    </message>
    <message>
        <source>Measured {when}, on {sources}</source>
        <translation>Diukur {when}, pada {sources}</translation>
    </message>
    <message>
        <source>Older than what is coded now.</source>
        <translation>Lebih lama daripada pengodean sekarang.</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Belum diukur</translation>
    </message>
    <message>
        <source>Nothing to measure yet</source>
        <translation>Belum ada yang dapat diukur</translation>
    </message>
    <message>
        <source>One source is not enough</source>
        <translation>Satu sumber belum cukup</translation>
    </message>
    <message>
        <source>One district is not enough</source>
        <translation>Satu kabupaten belum cukup</translation>
    </message>
    <message>
        <source>Every source is held back once: the machine learns from the others, and what it would have suggested is compared with what you coded. This takes a while.</source>
        <translation>Tiap sumber disisihkan sekali: mesin belajar dari yang lain, lalu saran yang akan diberikannya dibandingkan dengan pengodean Anda. Ini perlu waktu.</translation>
    </message>
    <message>
        <source>Code two sources at least, then measure.</source>
        <translation>Kodekan setidaknya dua sumber, lalu ukur.</translation>
    </message>
    <message>
        <source>The machine is measured on sources that it has not seen. Code another source, then measure.</source>
        <translation>Mesin diukur pada sumber yang belum dilihatnya. Kodekan satu sumber lagi, lalu ukur.</translation>
    </message>
    <message>
        <source>Coded sources of two districts are needed. Measure by source, or code sources of another district.</source>
        <translation>Perlu sumber berkode dari dua kabupaten. Ukur per sumber, atau kodekan sumber dari kabupaten lain.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Ukur</translation>
    </message>
</context>
<context>
    <name>QueryBuilder</name>
    <message>
        <source>Codings for which</source>
        <translation>Pengodean yang memenuhi</translation>
    </message>
    <message>
        <source>these conditions hold:</source>
        <translation>syarat berikut:</translation>
    </message>
    <message>
        <source>How many of the conditions must hold</source>
        <translation>Berapa syarat yang harus terpenuhi</translation>
    </message>
    <message>
        <source>both by the same coder</source>
        <translation>keduanya oleh pengode yang sama</translation>
    </message>
    <message>
        <source>What different coders did then neither overlaps nor stands near</source>
        <translation>Pengodean dari pengode yang berbeda lalu tidak dianggap bertumpang tindih atau berdekatan</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Tambah syarat</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Tambah kelompok</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>(none)</source>
        <translation>(tidak ada)</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>salah satu</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>tidak satu pun</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>DAN</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>ATAU</translation>
    </message>
    <message>
        <source>NOR</source>
        <translation>MAUPUN</translation>
    </message>
    <message>
        <source>words</source>
        <translation>kata</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation>paragraf</translation>
    </message>
    <message>
        <source>the same turn</source>
        <translation>giliran yang sama</translation>
    </message>
    <message>
        <source>the next turn</source>
        <translation>giliran berikutnya</translation>
    </message>
    <message>
        <source>is</source>
        <translation>adalah</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>bukan</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>memuat</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>di antara</translation>
    </message>
    <message>
        <source>Coded by hand</source>
        <translation>Dikode dengan tangan</translation>
    </message>
    <message>
        <source>Accepted suggestion</source>
        <translation>Saran yang diterima</translation>
    </message>
    <message>
        <source>Order of the text</source>
        <translation>Urutan teks</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>overlaps with</source>
        <translation>bertumpang tindih dengan</translation>
    </message>
    <message>
        <source>near</source>
        <translation>berdekatan dengan</translation>
    </message>
    <message>
        <source>followed by</source>
        <translation>diikuti</translation>
    </message>
    <message>
        <source>preceded by</source>
        <translation>didahului</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Jenis sumber</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Penutur</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Pengode</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Asal</translation>
    </message>
    <message>
        <source>Words contain</source>
        <translation>Kata-kata memuat</translation>
    </message>
    <message>
        <source>Memo contains</source>
        <translation>Memo memuat</translation>
    </message>
    <message>
        <source>Coded on</source>
        <translation>Dikode pada</translation>
    </message>
    <message>
        <source>Time in the recording</source>
        <translation>Waktu di rekaman</translation>
    </message>
    <message>
        <source>Speaker’s attribute</source>
        <translation>Ciri penutur</translation>
    </message>
    <message>
        <source>Source’s attribute</source>
        <translation>Ciri sumber</translation>
    </message>
    <message>
        <source>Date of coding</source>
        <translation>Tanggal pengodean</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Panjang</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>Tanpa judul</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Menurut kode</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Menurut sumber</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>Menurut kabupaten</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>QuickDays</name>
    <message>
        <source>+1 week</source>
        <translation>+1 minggu</translation>
    </message>
    <message>
        <source>+2 weeks</source>
        <translation>+2 minggu</translation>
    </message>
    <message>
        <source>end of month</source>
        <translation>akhir bulan</translation>
    </message>
    <message>
        <source>Keys: + and − go a week on and back, E to the end of the month</source>
        <translation>Tombol: + dan − maju dan mundur seminggu, E ke akhir bulan</translation>
    </message>
</context>
<context>
    <name>QuotationChoice</name>
    <message>
        <source>Looking for quotations</source>
        <translation>Mencari kutipan</translation>
    </message>
    <message>
        <source>Choose quotations</source>
        <translation>Pilih kutipan</translation>
    </message>
    <message>
        <source>Which quotations does the table show?</source>
        <translation>Kutipan mana yang ditampilkan tabel?</translation>
    </message>
    <message>
        <source>Themes and codes</source>
        <translation>Tema dan kode</translation>
    </message>
    <message>
        <source>Quotations; the space bar ticks them</source>
        <translation>Kutipan; bilah spasi mencentangnya</translation>
    </message>
    <message>
        <source>Back to the proposal</source>
        <translation>Kembali ke usulan</translation>
    </message>
    <message>
        <source>Move the quotation up (Alt+Up)</source>
        <translation>Naikkan kutipan (Alt+Atas)</translation>
    </message>
    <message>
        <source>Move the quotation down (Alt+Down)</source>
        <translation>Turunkan kutipan (Alt+Bawah)</translation>
    </message>
    <message>
        <source>&amp;Translation of the marked quotation</source>
        <translation>&amp;Terjemahan kutipan yang ditandai</translation>
    </message>
    <message>
        <source>Translation of the marked quotation</source>
        <translation>Terjemahan kutipan yang ditandai</translation>
    </message>
    <message>
        <source>No quotations yet</source>
        <translation>Belum ada kutipan</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Pakai ini</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nothing is coded yet with what the table shows.</source>
        <translation>Belum ada yang dikodekan dengan isi tabel ini.</translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen by hand</source>
        <translation>
            <numerusform>%n dipilih sendiri</numerusform>
        </translation>
    </message>
    <message>
        <source>As proposed: spread over districts and speakers</source>
        <translation>Sesuai usulan: tersebar menurut kabupaten dan penutur</translation>
    </message>
    <message>
        <source>Nothing is proposed here. Tick what the table is to show.</source>
        <translation>Di sini tidak ada usulan. Centang yang akan ditampilkan tabel.</translation>
    </message>
</context>
<context>
    <name>QuotationList</name>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Tutup daftar</translation>
    </message>
    <message numerus="yes">
        <source>%n quotations</source>
        <translation>
            <numerusform>%n kutipan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotationPicker</name>
    <message>
        <source>Several can be marked with Ctrl or Shift.</source>
        <translation>Beberapa dapat ditandai dengan Ctrl atau Shift.</translation>
    </message>
    <message>
        <source>Words, source, speaker, district or code</source>
        <translation>Kata, sumber, penutur, kabupaten, atau kode</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Face, size, spacing and length of lines</source>
        <translation>Huruf, ukuran, jarak, dan panjang baris</translation>
    </message>
    <message>
        <source>How the text is set</source>
        <translation>Tampilan teks</translation>
    </message>
    <message>
        <source>Stripes: {what}</source>
        <translation>Garis: {what}</translation>
    </message>
    <message>
        <source>Choose what colours and stripes stand for (Ctrl+Shift+G: the next)</source>
        <translation>Pilih arti warna dan garis (Ctrl+Shift+G: yang berikutnya)</translation>
    </message>
    <message>
        <source>code</source>
        <translation>kode</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>tema</translation>
    </message>
    <message>
        <source>coder</source>
        <translation>pengode</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>asal</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Huruf</translation>
    </message>
    <message>
        <source>Usual ({face})</source>
        <translation>Biasa ({face})</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Rapat</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Lapang</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Ganda</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>Jarak baris</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Pendek</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Panjang</translation>
    </message>
    <message>
        <source>Length of lines</source>
        <translation>Panjang baris</translation>
    </message>
    <message>
        <source>Size: {size} points</source>
        <translation>Ukuran: {size} poin</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Lebih besar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Lebih kecil</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Ukuran biasa</translation>
    </message>
</context>
<context>
    <name>ReadingWays</name>
    <message>
        <source>Grid</source>
        <translation>Kisi</translation>
    </message>
    <message>
        <source>Show the survey as a grid, a row for each respondent</source>
        <translation>Tampilkan survei sebagai kisi, satu baris tiap responden</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Show the survey as a text, respondent by respondent</source>
        <translation>Tampilkan survei sebagai teks, responden demi responden</translation>
    </message>
</context>
<context>
    <name>ReasonsModel</name>
    <message>
        <source>{reason}; speaks against it</source>
        <translation>{reason}; justru melemahkan</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>Why this is suggested</source>
        <translation>Mengapa ini disarankan</translation>
    </message>
</context>
<context>
    <name>RecordFiles</name>
    <message>
        <source>Reading the workbook</source>
        <translation>Membaca buku kerja</translation>
    </message>
    <message>
        <source>Import records</source>
        <translation>Impor catatan</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx);;All files (*)</source>
        <translation>Buku kerja Excel (*.xlsx);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Supervision records.xlsx</source>
        <translation>Catatan supervisi.xlsx</translation>
    </message>
    <message>
        <source>Workbook to fill in</source>
        <translation>Buku kerja untuk diisi</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Calendar with code names alone (*.ics)</source>
        <translation>Kalender hanya dengan nama kode (*.ics)</translation>
    </message>
    <message>
        <source>Calendar with what is to be done (*.ics)</source>
        <translation>Kalender dengan apa yang harus dilakukan (*.ics)</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Berkas kalender</translation>
    </message>
    <message>
        <source>Supervision.ics</source>
        <translation>Supervisi.ics</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Ditulis: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were brought in.</source>
        <translation>
            <numerusform>%n baris dimasukkan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsPreview</name>
    <message>
        <source>Records from “{name}”</source>
        <translation>Catatan dari “{name}”</translation>
    </message>
    <message>
        <source>Columns that stay out: {titles}</source>
        <translation>Kolom yang tidak ikut masuk: {titles}</translation>
    </message>
    <message>
        <source>What is refused stays out, the rest comes in. Mend the workbook and import it again: what is there is not added twice. You can undo all of it in one step.</source>
        <translation>Yang ditolak tidak masuk, sisanya masuk. Betulkan buku kerjanya lalu impor lagi: yang sudah ada tidak ditambahkan dua kali. Semuanya dapat diurungkan dalam satu langkah.</translation>
    </message>
    <message>
        <source>Rows of the workbook</source>
        <translation>Baris dalam buku kerja</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Masukkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are new</source>
        <translation>
            <numerusform>%n baris baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are there already</source>
        <translation>
            <numerusform>%n sudah ada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are refused</source>
        <translation>
            <numerusform>%n ditolak</numerusform>
        </translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Tidak ada baris</translation>
    </message>
    <message>
        <source>{sheet}, row {number}</source>
        <translation>{sheet}, baris {number}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>sudah ada</translation>
    </message>
    <message>
        <source>refused, column “{column}”: {why}</source>
        <translation>ditolak, kolom “{column}”: {why}</translation>
    </message>
</context>
<context>
    <name>RedactedCopies</name>
    <message>
        <source>Export redacted transcripts</source>
        <translation>Ekspor transkrip tersamar</translation>
    </message>
    <message>
        <source>Every transcript is written to a file of its own in which what you masked is replaced. The sources in the project stay as they are, and the key of pseudonyms is not among the files.</source>
        <translation>Setiap transkrip ditulis ke berkas tersendiri yang bagian tersamarnya sudah diganti. Sumber di proyek tetap apa adanya, dan kunci samaran tidak ikut ditulis.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation>Teks (.txt)</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>New or empty folder</source>
        <translation>Folder baru atau kosong</translation>
    </message>
</context>
<context>
    <name>RegenciesModel</name>
    <message>
        <source>{words} · in the study</source>
        <translation>{words} · sudah ada di studi</translation>
    </message>
</context>
<context>
    <name>RegencyDialog</name>
    <message>
        <source>Choose from Indonesia&apos;s kabupaten and kota</source>
        <translation>Pilih dari kabupaten/kota Indonesia</translation>
    </message>
    <message>
        <source>Tick one or several. Province, both codes and the place on the map come with them; outlines where the program has them.</source>
        <translation>Centang satu atau beberapa. Provinsi, kedua kode, dan letaknya di peta ikut serta; garis batas bila ada di program ini.</translation>
    </message>
    <message>
        <source>Name, province or code</source>
        <translation>Nama, provinsi, atau kode</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Kabupaten and kota that fit</source>
        <translation>Kabupaten/kota yang cocok</translation>
    </message>
    <message>
        <source>Names, codes (BPS: of 2017) and places: {credit}</source>
        <translation>Nama, kode (BPS: tahun 2017), dan letak: {credit}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message numerus="yes">
        <source>Add %n</source>
        <translation>
            <numerusform>Tambah %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Reading the sheet</source>
        <translation>Membaca lembar kerja</translation>
    </message>
    <message>
        <source>Facilitators</source>
        <translation>Pendamping</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Facilitators or districts</source>
        <translation>Pendamping atau kabupaten</translation>
    </message>
    <message>
        <source>Filter facilitators</source>
        <translation>Saring pendamping</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>Only active ones</source>
        <translation>Hanya yang aktif</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Tambah…</translation>
    </message>
    <message>
        <source>Add a facilitator</source>
        <translation>Tambah pendamping</translation>
    </message>
    <message>
        <source>From a sheet…</source>
        <translation>Dari lembar…</translation>
    </message>
    <message>
        <source>Take facilitators from a sheet</source>
        <translation>Ambil pendamping dari lembar kerja</translation>
    </message>
    <message>
        <source>Empty sheet…</source>
        <translation>Lembar kosong…</translation>
    </message>
    <message>
        <source>Write an empty sheet to fill in</source>
        <translation>Tulis lembar kosong untuk diisi</translation>
    </message>
    <message>
        <source>Districts with their caseload</source>
        <translation>Kabupaten dengan beban dampingannya</translation>
    </message>
    <message>
        <source>No facilitators in the register</source>
        <translation>Belum ada pendamping dalam register</translation>
    </message>
    <message>
        <source>Add them under code names, or take them from a sheet: NIK, names and phone numbers stay out.</source>
        <translation>Tambahkan dengan nama kode, atau ambil dari lembar kerja: NIK, nama, dan nomor telepon tidak ikut masuk.</translation>
    </message>
    <message>
        <source>Retire {code}</source>
        <translation>Nonaktifkan {code}</translation>
    </message>
    <message>
        <source>This facilitator serves no families any more. Cases and sessions stay as they are.</source>
        <translation>Pendamping ini tidak lagi mendampingi keluarga. Kasus dan sesi tetap seperti adanya.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Goes into the audit trail</source>
        <translation>Masuk ke jejak audit</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Nonaktifkan</translation>
    </message>
    <message>
        <source>{code} is not active any more.</source>
        <translation>{code} tidak aktif lagi.</translation>
    </message>
    <message>
        <source>{code} is active again.</source>
        <translation>{code} aktif lagi.</translation>
    </message>
    <message>
        <source>Facilitators from a sheet</source>
        <translation>Pendamping dari lembar kerja</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv *.tsv);;All files (*)</source>
        <translation>Lembar kerja (*.xlsx *.csv *.tsv);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Empty sheet for facilitators</source>
        <translation>Lembar kosong untuk pendamping</translation>
    </message>
    <message>
        <source>The sheet is written: {name}</source>
        <translation>Lembar sudah ditulis: {name}</translation>
    </message>
</context>
<context>
    <name>RegisterPreview</name>
    <message>
        <source>Facilitators from “{name}”</source>
        <translation>Pendamping dari “{name}”</translation>
    </message>
    <message>
        <source>Columns that stay out: {columns}</source>
        <translation>Kolom yang tidak diambil: {columns}</translation>
    </message>
    <message>
        <source>Facilitators are known by their code names; whoever has none gets the next free one. Empty cells change nothing. You can undo all of it in one step.</source>
        <translation>Pendamping dikenali dari nama kodenya; yang belum punya mendapat kode bebas berikutnya. Sel kosong tidak mengubah apa pun. Semuanya dapat diurungkan dalam satu langkah.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Code name</source>
        <translation>Nama kode</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Caseload</source>
        <translation>Beban dampingan</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>Baris lembar kerja</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message numerus="yes">
        <source>%n are new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>%n berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>%n tetap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are refused</source>
        <translation>
            <numerusform>%n ditolak</numerusform>
        </translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Tidak ada baris</translation>
    </message>
</context>
<context>
    <name>ResearchBorder</name>
    <message>
        <source>Partly research data: only what is said of cases with consent leaves for research.</source>
        <translation>Sebagian data penelitian: hanya catatan tentang kasus yang diizinkan yang keluar untuk penelitian.</translation>
    </message>
    <message>
        <source>Research data: consent is given. De-identified copies for research hold this.</source>
        <translation>Data penelitian: izin sudah diberikan. Salinan tanpa identitas untuk penelitian memuat ini.</translation>
    </message>
    <message>
        <source>Supervision only: no research data. Copies for research leave this out.</source>
        <translation>Hanya untuk supervisi: bukan data penelitian. Salinan untuk penelitian tidak memuat ini.</translation>
    </message>
</context>
<context>
    <name>ResemblanceWatch</name>
    <message>
        <source>“{name}” resembles “{path}”: {why}.</source>
        <translation>“{name}” mirip “{path}”: {why}.</translation>
    </message>
    <message>
        <source>Use the old one instead</source>
        <translation>Pakai kode yang lama</translation>
    </message>
    <message>
        <source>“{name}” is merged into “{into}”.</source>
        <translation>“{name}” digabungkan ke “{into}”.</translation>
    </message>
</context>
<context>
    <name>RetrievalPage</name>
    <message>
        <source>Finding codings</source>
        <translation>Mencari pengodean</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Pengodean</translation>
    </message>
    <message numerus="yes">
        <source>%n codes of this query are gone from the codebook: nothing is found for them.</source>
        <translation>
            <numerusform>%n kode dalam pencarian ini sudah tidak ada di buku kode: tidak ada yang ditemukan untuknya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Codings found</source>
        <translation>Pengodean yang ditemukan</translation>
    </message>
    <message>
        <source>Nothing answers this</source>
        <translation>Tidak ada yang memenuhi</translation>
    </message>
    <message>
        <source>Take a condition out, or let any of them do instead of all.</source>
        <translation>Keluarkan satu syarat, atau pilih “salah satu” sebagai ganti “semua”.</translation>
    </message>
    <message>
        <source>Nothing is coded yet</source>
        <translation>Belum ada yang dikode</translation>
    </message>
    <message>
        <source>Select words in a transcript and give them a code: here they are found again.</source>
        <translation>Pilih kata-kata di transkrip lalu beri kode: di sini semuanya ditemukan kembali.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Headings</source>
        <translation>Judul kelompok</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Menurut kode</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Menurut sumber</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>Tanpa judul</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>The surest first</source>
        <translation>Yang paling yakin dulu</translation>
    </message>
    <message>
        <source>Where a look tells most</source>
        <translation>Yang paling perlu dilihat</translation>
    </message>
    <message>
        <source>As in the texts</source>
        <translation>Urut teks</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Perbarui</translation>
    </message>
    <message>
        <source>The machine has learned since: show what it proposes now</source>
        <translation>Mesin sudah belajar lagi: tampilkan usulannya yang sekarang</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>(sudah tidak ada)</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Semua kode</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Semua sumber</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review what needs a place</source>
        <translation>Tinjau yang menunggu tempat</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Yang menunggu</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>Now: select other words here to place it on them</source>
        <translation>Sekarang: pilih kata-kata lain di sini untuk menempatkannya</translation>
    </message>
    <message>
        <source>&amp;Place here</source>
        <translation>&amp;Tempatkan di sini</translation>
    </message>
    <message>
        <source>&amp;Next proposal</source>
        <translation>&amp;Usulan berikut</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>&amp;Lepaskan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Nothing waits for a place any more</source>
        <translation>Tidak ada lagi yang menunggu tempat</translation>
    </message>
    <message>
        <source>Everything stands in the corrected words, or was let go.</source>
        <translation>Semuanya sudah ada di kata-kata yang diperbaiki, atau sudah dilepaskan.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a place</source>
        <translation>
            <numerusform>%n menunggu tempat</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Place on the selected words</source>
        <translation>&amp;Tempatkan pada kata-kata terpilih</translation>
    </message>
    <message>
        <source>These words were not found again. Select at the right what they became, or give up.</source>
        <translation>Kata-kata ini tidak ditemukan lagi. Pilih di kanan apa jadinya, atau lepaskan.</translation>
    </message>
    <message>
        <source>Proposal {number} of {count} is marked at the right.</source>
        <translation>Usulan {number} dari {count} ditandai di kanan.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>To decide</source>
        <translation>Perlu diputuskan</translation>
    </message>
    <message>
        <source>Suggestions in all sources</source>
        <translation>Saran di semua sumber</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <translation>
            <numerusform>%n saran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n sources</source>
        <translation>
            <numerusform>di %n sumber</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions are off</source>
        <translation>Saran dimatikan</translation>
    </message>
    <message>
        <source>Switched on, they are learned from your codings, on this computer alone.</source>
        <translation>Bila dinyalakan, saran dipelajari dari pengodean Anda, hanya di komputer ini.</translation>
    </message>
    <message>
        <source>Settings of suggestions…</source>
        <translation>Pengaturan saran…</translation>
    </message>
    <message>
        <source>Looking through all sources…</source>
        <translation>Menelusuri semua sumber…</translation>
    </message>
    <message>
        <source>Nothing here under these conditions</source>
        <translation>Tidak ada saran dengan syarat ini</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Tidak ada yang perlu diputuskan</translation>
    </message>
    <message>
        <source>No suggestion keeps the promise now. More codings, and codes that differ, bring more.</source>
        <translation>Belum ada saran yang memenuhi janji. Lebih banyak pengodean, dan kode yang jelas bedanya, mendatangkan saran.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Cari lagi</translation>
    </message>
</context>
<context>
    <name>ReviewPreview</name>
    <message>
        <source>The talk around the suggestion</source>
        <translation>Percakapan di sekitar saran</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>Buka (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n  A</source>
        <translation>
            <numerusform>Terima %n  A</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuse %n  X</source>
        <translation>
            <numerusform>Tolak %n  X</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept  A</source>
        <translation>Terima  A</translation>
    </message>
    <message>
        <source>Refuse  X</source>
        <translation>Tolak  X</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>Accept %n suggestions?</source>
        <translation>
            <numerusform>Terima %n saran?</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Terima</translation>
    </message>
    <message numerus="yes">
        <source>Refuse %n suggestions?</source>
        <translation>
            <numerusform>Tolak %n saran?</numerusform>
        </translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Tolak</translation>
    </message>
    <message numerus="yes">
        <source>and %n codes more</source>
        <translation>
            <numerusform>dan %n kode lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n sources. One step: it can be undone as one.</source>
        <translation>
            <numerusform>Di %n sumber. Satu langkah: dapat diurungkan sekaligus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saturation</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Memuat</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Rangkaian</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Yang baru</translation>
    </message>
    <message>
        <source>The place of the source in the order</source>
        <translation>Letak sumber dalam urutan</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>The day of the talk, where the head of its transcript says one</source>
        <translation>Hari percakapan, bila kepala transkrip mencantumkannya</translation>
    </message>
    <message>
        <source>How many codes or themes the source has</source>
        <translation>Berapa kode atau tema dalam sumber ini</translation>
    </message>
    <message>
        <source>How many of them no source before it has</source>
        <translation>Berapa di antaranya tidak ada dalam sumber sebelumnya</translation>
    </message>
    <message>
        <source>How many there are up to this source</source>
        <translation>Berapa seluruhnya sampai sumber ini</translation>
    </message>
    <message>
        <source>What is new in the run that ends here, by what the base holds</source>
        <translation>Yang baru dalam rangkaian yang berakhir di sini, dibagi isi basis</translation>
    </message>
    <message>
        <source>The codes or themes that are new in this source</source>
        <translation>Kode atau tema yang baru dalam sumber ini</translation>
    </message>
</context>
<context>
    <name>SaturationPage</name>
    <message>
        <source>Saturation</source>
        <translation>Kejenuhan</translation>
    </message>
    <message>
        <source>Reckoning saturation</source>
        <translation>Menghitung kejenuhan</translation>
    </message>
    <message>
        <source>By day of talk</source>
        <translation>Menurut tanggal</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>Menurut urutan impor</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Menurut nama</translation>
    </message>
    <message>
        <source>Order of sources</source>
        <translation>Urutan sumber</translation>
    </message>
    <message numerus="yes">
        <source>Base of %n sources</source>
        <translation>
            <numerusform>Basis %n sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Runs of %n sources</source>
        <translation>
            <numerusform>Rangkaian %n sumber</numerusform>
        </translation>
    </message>
    <message>
        <source>How many sources make the base</source>
        <translation>Berapa sumber menjadi basis</translation>
    </message>
    <message>
        <source>How many sources make the base, with which what is new is compared</source>
        <translation>Berapa sumber menjadi basis, yang dengannya hal baru dibandingkan</translation>
    </message>
    <message>
        <source>How many sources make a run</source>
        <translation>Berapa sumber menjadi satu rangkaian</translation>
    </message>
    <message>
        <source>How many sources in a row must bring hardly anything new</source>
        <translation>Berapa sumber berturut-turut yang harus nyaris tidak membawa hal baru</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Sources and what is new in each</source>
        <translation>Sumber dan yang baru di dalamnya</translation>
    </message>
    <message>
        <source>Curve and sources</source>
        <translation>Kurva dan sumber</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurva</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>No talk is coded here yet</source>
        <translation>Belum ada percakapan terkode di sini</translation>
    </message>
    <message>
        <source>Saturation asks of coded talks, one after the other, how many codes each brings anew.</source>
        <translation>Kejenuhan melihat percakapan terkode satu per satu: berapa kode baru yang dibawa masing-masing.</translation>
    </message>
</context>
<context>
    <name>SavedQueries</name>
    <message>
        <source>Save the query</source>
        <translation>Simpan pencarian</translation>
    </message>
    <message>
        <source>It finds anew each time: what is coded later is found too.</source>
        <translation>Pencarian ini dijalankan ulang setiap kali: yang dikode kemudian juga ditemukan.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Rename the query</source>
        <translation>Ganti nama pencarian</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Delete the query “{name}”?</source>
        <translation>Hapus pencarian “{name}”?</translation>
    </message>
    <message>
        <source>No coding is touched. You can undo this.</source>
        <translation>Tidak ada pengodean yang berubah. Ini dapat diurungkan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>No query is saved yet</source>
        <translation>Belum ada pencarian tersimpan</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Simpan sebagai…</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Ganti nama…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>Pencarian tersimpan</translation>
    </message>
    <message>
        <source>The query “{name}” is saved.</source>
        <translation>Pencarian “{name}” disimpan.</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (diubah)</translation>
    </message>
</context>
<context>
    <name>SavedTables</name>
    <message>
        <source>In blind mode your own codings are counted now; the kept numbers are not shown.</source>
        <translation>Dalam mode buta, yang dihitung sekarang hanya pengodean Anda; angka yang disimpan tidak ditampilkan.</translation>
    </message>
    <message>
        <source>Keep these numbers</source>
        <translation>Simpan angka ini</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Simpan tabel</translation>
    </message>
    <message>
        <source>They stay as they are today, whatever is coded later.</source>
        <translation>Angka tetap seperti hari ini, apa pun yang dikode kemudian.</translation>
    </message>
    <message>
        <source>It is counted anew each time: what is coded later is in it.</source>
        <translation>Dihitung ulang setiap kali: yang dikode kemudian ikut masuk.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Rename the table</source>
        <translation>Ganti nama tabel</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Delete the table “{name}”?</source>
        <translation>Hapus tabel “{name}”?</translation>
    </message>
    <message>
        <source>No coding is touched. You can undo this.</source>
        <translation>Tidak ada pengodean yang berubah. Ini dapat diurungkan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>The table “{name}” is deleted.</source>
        <translation>Tabel “{name}” dihapus.</translation>
    </message>
    <message>
        <source>No table is saved yet</source>
        <translation>Belum ada tabel tersimpan</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Ganti nama…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Sa&amp;ved tables</source>
        <translation>Tabel tersi&amp;mpan</translation>
    </message>
    <message>
        <source>Saved tables</source>
        <translation>Tabel tersimpan</translation>
    </message>
    <message>
        <source>The table “{name}” is saved.</source>
        <translation>Tabel “{name}” disimpan.</translation>
    </message>
</context>
<context>
    <name>ScannedText</name>
    <message>
        <source>Looking for personal data</source>
        <translation>Mencari data pribadi</translation>
    </message>
    <message>
        <source>May tell who somebody is ({kind}): write a code name instead</source>
        <translation>Mungkin menunjukkan siapa orangnya ({kind}): ganti dengan kode</translation>
    </message>
    <message numerus="yes">
        <source>%n places may tell who somebody is</source>
        <translation>
            <numerusform>%n tempat mungkin menunjukkan siapa orangnya</numerusform>
        </translation>
    </message>
    <message>
        <source>{told}: {kinds}. Write code names instead; {key} goes to the next.</source>
        <translation>{told}: {kinds}. Ganti dengan kode; {key} menuju yang berikutnya.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search transcripts, memos, codes and people</source>
        <translation>Cari di transkrip, memo, kode, dan orang</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Kata yang dicari</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Whole words, in any case; * at the end stands for any ending</source>
        <translation>Kata utuh, huruf besar-kecil tidak dibedakan; * di akhir berarti akhiran apa saja</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Persis</translation>
    </message>
    <message>
        <source>Letter for letter, also within words</source>
        <translation>Huruf demi huruf, juga di tengah kata</translation>
    </message>
    <message>
        <source>Stem</source>
        <translation>Kata dasar</translation>
    </message>
    <message>
        <source>All forms of a word: bantu finds membantu, dibantu, bantuan, bantu-bantu</source>
        <translation>Semua bentuk kata: bantu menemukan membantu, dibantu, bantuan, bantu-bantu</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>A regular expression, such as \b(capek|lelah)\w*</source>
        <translation>Ekspresi reguler, misalnya \b(capek|lelah)\w*</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Searching</source>
        <translation>Mencari</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation>Di mana ditemukan</translation>
    </message>
    <message>
        <source>Hits in their context</source>
        <translation>Temuan dalam konteksnya</translation>
    </message>
    <message>
        <source>Memos, codes and people</source>
        <translation>Memo, kode, dan orang</translation>
    </message>
    <message>
        <source>Order of the hits</source>
        <translation>Urutan temuan</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Menurut sumber</translation>
    </message>
    <message>
        <source>By the words before</source>
        <translation>Menurut kata sebelumnya</translation>
    </message>
    <message>
        <source>By the words after</source>
        <translation>Menurut kata sesudahnya</translation>
    </message>
    <message>
        <source>Code all…</source>
        <translation>Kodekan semua…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transkrip</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Orang</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln sources</source>
        <translation>
            <numerusform>di %Ln sumber</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Tidak ada temuan</translation>
    </message>
    <message>
        <source>Another mode may find more: Stem takes all forms of a word, Exact also parts of words.</source>
        <translation>Cara lain mungkin menemukan lebih banyak: Kata dasar mencari semua bentuk kata, Persis juga potongan kata.</translation>
    </message>
    <message>
        <source>Search while you type</source>
        <translation>Cari sambil mengetik</translation>
    </message>
    <message>
        <source>Hits come with the words around them. Enter opens one in its transcript, where all are marked.</source>
        <translation>Temuan tampil bersama kata di sekitarnya. Enter membuka temuan di transkripnya, tempat semuanya diberi tanda.</translation>
    </message>
    <message numerus="yes">
        <source>%n segments are coded.</source>
        <translation>
            <numerusform>%n segmen dikodekan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hits of “{words}”</source>
        <translation>Temuan “{words}”</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Show fewer</source>
        <translation>Tampilkan lebih sedikit</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Tampilkan semua (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentCommands</name>
    <message>
        <source>Put the caret between two words of a coded segment, where the second part is to begin.</source>
        <translation>Letakkan kursor di antara dua kata dalam segmen berkode, di tempat bagian kedua harus dimulai.</translation>
    </message>
    <message>
        <source>The segment is split. Its memo and its place as evidence stay with the first part.</source>
        <translation>Segmen dibagi. Memo dan kedudukannya sebagai bukti tetap pada bagian pertama.</translation>
    </message>
    <message>
        <source>No segment of the same code and coder follows in this source.</source>
        <translation>Setelah ini tidak ada segmen dengan kode dan pengode yang sama dalam sumber ini.</translation>
    </message>
    <message>
        <source>Two segments are one now, with the words between them.</source>
        <translation>Dua segmen kini menjadi satu, beserta kata di antaranya.</translation>
    </message>
    <message>
        <source>Join over a long way?</source>
        <translation>Gabungkan dari jarak jauh?</translation>
    </message>
    <message numerus="yes">
        <source>%n words between the two segments would be coded with them.</source>
        <translation>
            <numerusform>%n kata di antara kedua segmen akan ikut dikode.</numerusform>
        </translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Gabungkan</translation>
    </message>
</context>
<context>
    <name>SegmentPanel</name>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>What strikes you about this segment</source>
        <translation>Apa yang menarik dari segmen ini</translation>
    </message>
    <message>
        <source>Another code…</source>
        <translation>Kode lain…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>Langkah lain</translation>
    </message>
    <message>
        <source>Codes of this segment</source>
        <translation>Kode pada segmen ini</translation>
    </message>
    <message>
        <source>No segment chosen</source>
        <translation>Belum ada segmen dipilih</translation>
    </message>
    <message>
        <source>Click a coloured passage to see its codes. To code: select words and press C.</source>
        <translation>Klik bagian berwarna untuk melihat kodenya. Untuk mengode: pilih kata-kata, tekan C.</translation>
    </message>
    <message>
        <source>Write below: it becomes a memo on these words.</source>
        <translation>Tulis di bawah: tulisan itu menjadi memo pada kata-kata ini.</translation>
    </message>
    <message>
        <source>Give it a code…</source>
        <translation>Beri kode…</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manual</translation>
    </message>
    <message>
        <source>suggestion accepted</source>
        <translation>saran diterima</translation>
    </message>
</context>
<context>
    <name>SessionAddendum</name>
    <message>
        <source>Addendum to session {number}</source>
        <translation>Adendum untuk sesi {number}</translation>
    </message>
    <message>
        <source>What was finalised stays as it is; the addendum makes a new revision.</source>
        <translation>Yang sudah difinalkan tetap seperti adanya; adendum membentuk revisi baru.</translation>
    </message>
    <message>
        <source>What is to be added or put right, and why</source>
        <translation>Apa yang perlu ditambahkan atau diperbaiki, dan mengapa</translation>
    </message>
    <message>
        <source>Follow-ups agreed on since, for case</source>
        <translation>Tindak lanjut yang disepakati sesudahnya, untuk kasus</translation>
    </message>
    <message>
        <source>Why it may stand</source>
        <translation>Alasan ini boleh tercantum</translation>
    </message>
    <message>
        <source>Goes into the audit trail, without the words themselves</source>
        <translation>Masuk ke jejak audit, tanpa kata-katanya</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The addendum is kept.</source>
        <translation>Adendum tersimpan.</translation>
    </message>
</context>
<context>
    <name>SessionBalance</name>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
</context>
<context>
    <name>SessionCaseChoice</name>
    <message>
        <source>Open cases: take up what you talk about</source>
        <translation>Kasus terbuka: ambil yang dibahas</translation>
    </message>
    <message>
        <source>Add a case: type part of its code, then Enter</source>
        <translation>Tambah kasus: ketik sebagian kodenya, lalu Enter</translation>
    </message>
    <message>
        <source>Add a case</source>
        <translation>Tambah kasus</translation>
    </message>
</context>
<context>
    <name>SessionClosing</name>
    <message>
        <source>planned as {number}</source>
        <translation>direncanakan sebagai {number}</translation>
    </message>
    <message>
        <source>Plan this session</source>
        <translation>Rencanakan sesi ini</translation>
    </message>
    <message>
        <source>The supervisee agrees that summary, reflection and comment may be research data.</source>
        <translation>Yang disupervisi setuju bahwa ringkasan, refleksi, dan tanggapan boleh menjadi data penelitian.</translation>
    </message>
    <message>
        <source>What both agree on, in two or three sentences</source>
        <translation>Yang disepakati kedua pihak, dalam dua atau tiga kalimat</translation>
    </message>
</context>
<context>
    <name>SessionDay</name>
    <message>
        <source>Put session {number} off</source>
        <translation>Tunda sesi {number}</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Tunda</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Session {number} is on another day now.</source>
        <translation>Sesi {number} kini dijadwalkan pada hari lain.</translation>
    </message>
</context>
<context>
    <name>SessionDiscussion</name>
    <message>
        <source>Follow-ups agreed on</source>
        <translation>Tindak lanjut yang disepakati</translation>
    </message>
    <message>
        <source>What was brought up, what was weighed</source>
        <translation>Apa yang dikemukakan, apa yang ditimbang</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Apa yang diputuskan</translation>
    </message>
    <message>
        <source>Why this and not something else</source>
        <translation>Mengapa ini, bukan yang lain</translation>
    </message>
    <message>
        <source>What was done since last time</source>
        <translation>Apa yang sudah dilakukan sejak pertemuan lalu</translation>
    </message>
    <message>
        <source>What may be behind it, what else could be done</source>
        <translation>Apa yang mungkin melatarinya, pilihan lain apa yang ada</translation>
    </message>
    <message>
        <source>What goes well, on what one can build</source>
        <translation>Apa yang berjalan baik dan dapat dikembangkan</translation>
    </message>
    <message>
        <source>Ctrl+Enter goes on to the next field</source>
        <translation>Ctrl+Enter melanjutkan ke isian berikutnya</translation>
    </message>
    <message>
        <source>Add why: without its reason the session can&apos;t be finalised.</source>
        <translation>Tambahkan alasannya: tanpa alasan, sesi tidak dapat difinalkan.</translation>
    </message>
    <message>
        <source>As before: {risk}</source>
        <translation>Tetap: {risk}</translation>
    </message>
    <message>
        <source>It must not wait: finalising the session hands the case up.</source>
        <translation>Tidak boleh menunggu: saat sesi difinalkan, kasus ini dieskalasi.</translation>
    </message>
    <message>
        <source>Take {code} off this session</source>
        <translation>Keluarkan {code} dari sesi ini</translation>
    </message>
</context>
<context>
    <name>SessionEvidence</name>
    <message>
        <source>Evidence</source>
        <translation>Bukti pendukung</translation>
    </message>
    <message>
        <source>Filter quotations</source>
        <translation>Saring kutipan</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>Take the ticked ones</source>
        <translation>Ambil yang dicentang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Evidence from transcripts and earlier notes</source>
        <translation>Bukti dari transkrip dan catatan terdahulu</translation>
    </message>
    <message>
        <source>No quotations yet</source>
        <translation>Belum ada kutipan</translation>
    </message>
    <message>
        <source>Add a theme to the case first; what people said about it appears here.</source>
        <translation>Tambahkan tema pada kasus dahulu; yang dikatakan orang tentangnya muncul di sini.</translation>
    </message>
</context>
<context>
    <name>SessionFoot</name>
    <message>
        <source>Why the number may stand</source>
        <translation>Alasan nomor ini boleh tercantum</translation>
    </message>
    <message>
        <source>Goes into the audit trail, without the number itself</source>
        <translation>Masuk ke jejak audit, tanpa nomornya</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The draft stays and can be gone on with</source>
        <translation>Draf tetap ada dan dapat dilanjutkan</translation>
    </message>
    <message>
        <source>Plan this session</source>
        <translation>Rencanakan sesi ini</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Finalkan</translation>
    </message>
    <message>
        <source>Alt+Enter; afterwards it changes by addendum only</source>
        <translation>Alt+Enter; setelah itu hanya dapat diubah dengan adendum</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Not final yet: {what}</source>
        <translation>Belum dapat difinalkan: {what}</translation>
    </message>
    <message>
        <source>Session {number} is final.</source>
        <translation>Sesi {number} sudah final.</translation>
    </message>
    <message>
        <source>Session {number} is planned.</source>
        <translation>Sesi {number} direncanakan.</translation>
    </message>
    <message>
        <source>Throw away what could not be kept?</source>
        <translation>Buang yang tidak dapat disimpan?</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Tersimpan {time}</translation>
    </message>
    <message>
        <source>Kept as soon as somebody supervises</source>
        <translation>Tersimpan begitu supervisor diisi</translation>
    </message>
    <message>
        <source>A day to come: plan the session, or set the day on which it was held</source>
        <translation>Hari yang belum tiba: rencanakan sesi ini, atau isi hari pelaksanaannya</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Belum tersimpan</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesi</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Sesi baru</translation>
    </message>
    <message>
        <source>will be {number}</source>
        <translation>akan bernomor {number}</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Sessions</source>
        <translation>Sesi</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Belum ada sesi</translation>
    </message>
    <message>
        <source>A session keeps what was discussed of each case, what was decided, and why.</source>
        <translation>Sesi menyimpan apa yang dibahas tentang tiap kasus, apa yang diputuskan, dan alasannya.</translation>
    </message>
    <message>
        <source>Log a session</source>
        <translation>Catat sesi</translation>
    </message>
    <message>
        <source>No session fits</source>
        <translation>Tidak ada sesi yang cocok</translation>
    </message>
    <message>
        <source>Other words or fewer filters show more.</source>
        <translation>Kata lain atau saringan yang lebih sedikit menampilkan lebih banyak.</translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation>Tampilkan semua sesi</translation>
    </message>
</context>
<context>
    <name>SessionMeeting</name>
    <message>
        <source>Minutes</source>
        <translation>Menit</translation>
    </message>
    <message>
        <source>code name, such as KK-01</source>
        <translation>nama kode, misalnya KK-01</translation>
    </message>
    <message>
        <source>Who is met: code names; the arrow down lists them</source>
        <translation>Siapa yang ditemui: nama kode; panah bawah menampilkan daftarnya</translation>
    </message>
</context>
<context>
    <name>SessionNeeds</name>
    <message>
        <source>Add a need</source>
        <translation>Tambah kebutuhan</translation>
    </message>
    <message>
        <source>What is to be learned</source>
        <translation>Apa yang ingin dipelajari</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Terpenuhi</translation>
    </message>
    <message>
        <source>Take this need off</source>
        <translation>Keluarkan kebutuhan ini</translation>
    </message>
</context>
<context>
    <name>SessionNeedsSaid</name>
    <message>
        <source>say who supervises</source>
        <translation>isi supervisor</translation>
    </message>
    <message>
        <source>say who was met</source>
        <translation>isi siapa yang ditemui</translation>
    </message>
    <message numerus="yes">
        <source>look at %n follow-ups from before</source>
        <translation>
            <numerusform>tinjau %n tindak lanjut sebelumnya</numerusform>
        </translation>
    </message>
    <message>
        <source>{code}: add the reason for the decision</source>
        <translation>{code}: tambahkan dasar keputusan</translation>
    </message>
    <message>
        <source>{code}: say who does the follow-up</source>
        <translation>{code}: isi penanggung jawab tindak lanjut</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Edit the draft</source>
        <translation>Ubah draf</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Finalkan</translation>
    </message>
    <message>
        <source>Add addendum…</source>
        <translation>Tambah adendum…</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Tanda terima…</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>revisi {number}</translation>
    </message>
    <message>
        <source>An addendum came after the signature.</source>
        <translation>Ada adendum sesudah tanda terima.</translation>
    </message>
    <message>
        <source>What else can be done with the session</source>
        <translation>Langkah lain untuk sesi ini</translation>
    </message>
    <message>
        <source>It was held</source>
        <translation>Sudah terlaksana</translation>
    </message>
    <message>
        <source>Put off…</source>
        <translation>Tunda…</translation>
    </message>
    <message>
        <source>It did not take place…</source>
        <translation>Tidak terlaksana…</translation>
    </message>
    <message>
        <source>Call off…</source>
        <translation>Batalkan…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Buka kembali…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arsipkan</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versi…</translation>
    </message>
    <message>
        <source>Still to be reviewed before this session can be finalised</source>
        <translation>Masih harus ditinjau sebelum sesi ini dapat difinalkan</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Tampilkan kasus</translation>
    </message>
</context>
<context>
    <name>SessionProgress</name>
    <message>
        <source>This session</source>
        <translation>Sesi ini</translation>
    </message>
    <message>
        <source>Before it can be finalised:</source>
        <translation>Sebelum dapat difinalkan:</translation>
    </message>
    <message>
        <source>Nothing is missing: it can be finalised.</source>
        <translation>Tidak ada yang kurang: sesi dapat difinalkan.</translation>
    </message>
    <message>
        <source>still needed: {what}</source>
        <translation>masih diperlukan: {what}</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>terisi</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
</context>
<context>
    <name>SessionQuotes</name>
    <message>
        <source>Choose quotations…</source>
        <translation>Pilih kutipan…</translation>
    </message>
</context>
<context>
    <name>SessionReading</name>
    <message>
        <source>{supervisor} with {supervisees}</source>
        <translation>{supervisor} dengan {supervisees}</translation>
    </message>
    <message>
        <source>Reopened because: {reason}</source>
        <translation>Dibuka kembali karena: {reason}</translation>
    </message>
    <message>
        <source>Written down on {day}</source>
        <translation>Dicatat pada {day}</translation>
    </message>
    <message>
        <source>Acknowledged by {name} on {day}</source>
        <translation>Diterima oleh {name} pada {day}</translation>
    </message>
    <message>
        <source>met</source>
        <translation>terpenuhi</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Penutup</translation>
    </message>
    <message>
        <source>Addendum, revision {number}</source>
        <translation>Adendum, revisi {number}</translation>
    </message>
    <message>
        <source>Restricted: it leaves in no district or research copy and no summary.</source>
        <translation>Catatan rahasia: tidak ikut dalam salinan kabupaten, salinan penelitian, atau ringkasan mana pun.</translation>
    </message>
    <message>
        <source>Read it (this is noted down)</source>
        <translation>Baca (pembacaan ini dicatat)</translation>
    </message>
</context>
<context>
    <name>SessionReviews</name>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>What is in the way (may stay empty)</source>
        <translation>Apa yang menghambat (boleh kosong)</translation>
    </message>
    <message>
        <source>How far it is (may stay empty)</source>
        <translation>Sejauh mana (boleh kosong)</translation>
    </message>
    <message>
        <source>What shows it: a visit, a letter, a photo</source>
        <translation>Buktinya: kunjungan, surat, foto</translation>
    </message>
    <message>
        <source>Why it is given up</source>
        <translation>Mengapa dibatalkan</translation>
    </message>
    <message>
        <source>What has become of “{what}”</source>
        <translation>Perkembangan “{what}”</translation>
    </message>
    <message>
        <source>Note on “{what}”</source>
        <translation>Catatan tentang “{what}”</translation>
    </message>
</context>
<context>
    <name>SessionSheet</name>
    <message>
        <source>Keys: 1 done, 2 in progress, 3 carried over, 4 given up</source>
        <translation>Tombol: 1 selesai, 2 dikerjakan, 3 dibawa, 4 dibatalkan</translation>
    </message>
    <message>
        <source>The supervisee&apos;s own words; may stay empty</source>
        <translation>Kata-kata yang disupervisi sendiri; boleh kosong</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Penutup</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Apa yang terjadi?</translation>
    </message>
    <message>
        <source>How was it for you, what did you think?</source>
        <translation>Bagaimana rasanya, apa yang Anda pikirkan?</translation>
    </message>
    <message>
        <source>Why did it go like that?</source>
        <translation>Mengapa terjadi demikian?</translation>
    </message>
    <message>
        <source>What will you do next time?</source>
        <translation>Apa yang akan Anda lakukan lain kali?</translation>
    </message>
    <message>
        <source>Restricted: province, ministry and researchers never see this. It is left out of district and research copies, of summaries and tables; whoever opens or prints it is noted down.</source>
        <translation>Catatan rahasia: provinsi, kementerian, dan peneliti tidak pernah melihatnya. Bagian ini tidak ikut dalam salinan kabupaten dan penelitian, ringkasan, serta tabel; siapa yang membuka atau mencetaknya dicatat.</translation>
    </message>
</context>
<context>
    <name>SessionSteps</name>
    <message>
        <source>Session {number} is final.</source>
        <translation>Sesi {number} sudah final.</translation>
    </message>
    <message>
        <source>Session {number} is archived.</source>
        <translation>Sesi {number} diarsipkan.</translation>
    </message>
    <message>
        <source>Session {number} did not take place</source>
        <translation>Sesi {number} tidak terlaksana</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>It is kept that session {number} did not take place.</source>
        <translation>Tercatat bahwa sesi {number} tidak terlaksana.</translation>
    </message>
    <message>
        <source>Call session {number} off</source>
        <translation>Batalkan sesi {number}</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Session {number} is called off.</source>
        <translation>Sesi {number} dibatalkan.</translation>
    </message>
    <message>
        <source>Reopen session {number}</source>
        <translation>Buka kembali sesi {number}</translation>
    </message>
    <message>
        <source>What was final is kept as a version, with its signatures; what you write now is a new one.</source>
        <translation>Yang sudah final disimpan sebagai versi beserta tanda terimanya; yang ditulis sekarang menjadi versi baru.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>Session {number} is a draft again.</source>
        <translation>Sesi {number} kembali menjadi draf.</translation>
    </message>
    <message>
        <source>Acknowledge session {number}</source>
        <translation>Tanda terima sesi {number}</translation>
    </message>
    <message>
        <source>The supervisee signs by typing their code name; the day is kept with it.</source>
        <translation>Yang disupervisi menandatangani dengan mengetik nama kodenya; harinya ikut tersimpan.</translation>
    </message>
    <message>
        <source>Code name</source>
        <translation>Nama kode</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Session {number} is acknowledged.</source>
        <translation>Sesi {number} diterima.</translation>
    </message>
</context>
<context>
    <name>SessionVersions</name>
    <message>
        <source>Versions of session {number}</source>
        <translation>Versi sesi {number}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>The version that is marked</source>
        <translation>Versi yang ditandai</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draf</translation>
    </message>
    <message>
        <source>finalised</source>
        <translation>difinalkan</translation>
    </message>
    <message>
        <source>addendum</source>
        <translation>adendum</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>dibuka kembali</translation>
    </message>
    <message>
        <source>Revision {number}: {what}</source>
        <translation>Revisi {number}: {what}</translation>
    </message>
    <message>
        <source>Reopened because: {reason}</source>
        <translation>Dibuka kembali karena: {reason}</translation>
    </message>
    <message>
        <source>What changed against revision {number}</source>
        <translation>Yang berubah terhadap revisi {number}</translation>
    </message>
    <message>
        <source>Nothing but the sign-off.</source>
        <translation>Hanya pengesahannya.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <source>In the transcript</source>
        <translation>Di transkrip</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Ruang kerja</translation>
    </message>
    <message>
        <source>Go to a workspace</source>
        <translation>Ke ruang kerja</translation>
    </message>
</context>
<context>
    <name>ShownChoice</name>
    <message>
        <source>Choose which codings are shown: all, one code&apos;s, some themes&apos;</source>
        <translation>Pilih pengodean yang tampil: semua, dari satu kode, atau dari beberapa tema</translation>
    </message>
    <message>
        <source>Showing: all codes</source>
        <translation>Tampil: semua kode</translation>
    </message>
    <message>
        <source>Showing: {name}</source>
        <translation>Tampil: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Showing: %n themes</source>
        <translation>
            <numerusform>Tampil: %n tema</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing: some codes</source>
        <translation>Tampil: sebagian kode</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Semua kode</translation>
    </message>
    <message>
        <source>Only the code marked in the tree</source>
        <translation>Hanya kode yang ditandai di pohon</translation>
    </message>
    <message>
        <source>Only “{name}” and what is below it</source>
        <translation>Hanya “{name}” dan yang di bawahnya</translation>
    </message>
    <message>
        <source>Themes, one or several:</source>
        <translation>Tema, satu atau beberapa:</translation>
    </message>
</context>
<context>
    <name>SilencePage</name>
    <message>
        <source>Codes without suggestions, and why</source>
        <translation>Kode tanpa saran, dan sebabnya</translation>
    </message>
    <message>
        <source>Look at these next: a code here would teach most</source>
        <translation>Lihat ini berikutnya: kode di sini paling mengajari mesin</translation>
    </message>
</context>
<context>
    <name>Sitting</name>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Diurungkan: {step}</translation>
    </message>
    <message>
        <source>Redone: {step}</source>
        <translation>Diulangi: {step}</translation>
    </message>
</context>
<context>
    <name>SourceCodings</name>
    <message>
        <source>The coding is made, but the filter keeps it from sight.</source>
        <translation>Pengodean sudah dibuat, tetapi saringan menyembunyikannya.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message>
        <source>Rename the source</source>
        <translation>Ganti nama sumber</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>no district</source>
        <translation>tanpa kabupaten</translation>
    </message>
    <message>
        <source>District of “{name}”</source>
        <translation>Kabupaten “{name}”</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Tetapkan</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>Hapus “{name}”?</translation>
    </message>
    <message numerus="yes">
        <source>With it go %n codings. You can undo this, now or later.</source>
        <translation>
            <numerusform>%n pengodean ikut terhapus. Ini dapat diurungkan, sekarang atau nanti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>“{name}” is removed.</source>
        <translation>“{name}” dihapus.</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln kata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln pengodean</numerusform>
        </translation>
    </message>
    <message>
        <source>coded to its end</source>
        <translation>selesai dikodekan</translation>
    </message>
    <message>
        <source>Without a district</source>
        <translation>Tanpa kabupaten</translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Filter sources</source>
        <translation>Saring sumber</translation>
    </message>
    <message>
        <source>Sources by district</source>
        <translation>Sumber menurut kabupaten</translation>
    </message>
    <message>
        <source>Import sources</source>
        <translation>Impor sumber</translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>Belum ada sumber</translation>
    </message>
    <message>
        <source>Import transcripts, notes and surveys, or drop files or a folder here.</source>
        <translation>Impor transkrip, catatan, dan survei, atau jatuhkan berkas atau folder di sini.</translation>
    </message>
    <message>
        <source>Import sources…</source>
        <translation>Impor sumber…</translation>
    </message>
</context>
<context>
    <name>SpeakerRow</name>
    <message>
        <source>Tick {name}</source>
        <translation>Centang {name}</translation>
    </message>
    <message>
        <source>Code name of {name}</source>
        <translation>Nama kode {name}</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Peran {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n turns</source>
        <translation>
            <numerusform>%n giliran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n kata</numerusform>
        </translation>
    </message>
    <message>
        <source>role set by you</source>
        <translation>peran Anda tentukan</translation>
    </message>
    <message>
        <source>in the file: {names}</source>
        <translation>di berkas: {names}</translation>
    </message>
</context>
<context>
    <name>SpeakersPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Present, but silent: {names}</source>
        <translation>Hadir tetapi diam: {names}</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Satu orang</translation>
    </message>
    <message>
        <source>The ticked names are one person: the first of them</source>
        <translation>Nama-nama yang dicentang adalah satu orang: yang pertama</translation>
    </message>
    <message>
        <source>Part again</source>
        <translation>Pisahkan lagi</translation>
    </message>
    <message>
        <source>Make each name of the ticked person somebody by itself again</source>
        <translation>Jadikan setiap nama orang yang dicentang berdiri sendiri lagi</translation>
    </message>
    <message>
        <source>Not a speaker</source>
        <translation>Bukan penutur</translation>
    </message>
    <message>
        <source>The ticked labels are part of what somebody says</source>
        <translation>Label yang dicentang bagian dari ucapan</translation>
    </message>
    <message>
        <source>Add a label…</source>
        <translation>Tambah label…</translation>
    </message>
    <message>
        <source>Name a speaker whose label was not recognised</source>
        <translation>Sebut penutur yang labelnya tidak dikenali</translation>
    </message>
    <message>
        <source>No speakers were recognised. Choose another layout, or add a label.</source>
        <translation>Tidak ada penutur yang dikenali. Pilih tata letak lain atau tambah label.</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Tambah label</translation>
    </message>
    <message>
        <source>A name that begins lines of a speaker, as it stands in the file.</source>
        <translation>Nama yang mengawali baris penutur, seperti tertulis di berkas.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split “{name}”</source>
        <translation>Pecah “{name}”</translation>
    </message>
    <message>
        <source>Segments decided</source>
        <translation>Segmen yang sudah diputuskan</translation>
    </message>
    <message>
        <source>Segment with what stands around it</source>
        <translation>Segmen beserta teks di sekitarnya</translation>
    </message>
    <message>
        <source>Where the segment goes</source>
        <translation>Tujuan segmen</translation>
    </message>
    <message>
        <source>Press the key of a code for the segment to go there, 0 for it to stay, N for another code. Arrow keys go back and forth. Nothing is changed until the end.</source>
        <translation>Tekan tombol sebuah kode untuk memindahkan segmen ke sana, 0 bila tetap, N untuk kode lain. Panah kiri dan kanan untuk mundur dan maju. Tidak ada yang berubah sebelum selesai.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Mundur</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Another code… (N)</source>
        <translation>Kode lain… (N)</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Lanjutkan nanti</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Kerjakan</translation>
    </message>
    <message>
        <source>stays in “{name}”</source>
        <translation>tetap di “{name}”</translation>
    </message>
    <message>
        <source>Segment {number} of {all}</source>
        <translation>Segmen {number} dari {all}</translation>
    </message>
    <message numerus="yes">
        <source>Do it: %n go</source>
        <translation>
            <numerusform>Kerjakan: %n berpindah</numerusform>
        </translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Belum diputuskan</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>Goes to “{name}”</source>
        <translation>Ke “{name}”</translation>
    </message>
    <message>
        <source>{name} (new)</source>
        <translation>{name} (baru)</translation>
    </message>
    <message>
        <source>To which code? A new name makes one</source>
        <translation>Ke kode mana? Nama baru membuat kode baru</translation>
    </message>
    <message>
        <source>This can&apos;t be a name: it is empty or holds “ / ”.</source>
        <translation>Ini tidak dapat menjadi nama: kosong atau memuat “ / ”.</translation>
    </message>
</context>
<context>
    <name>SpreadWords</name>
    <message numerus="yes">
        <source>Take %Ln figures</source>
        <translation>
            <numerusform>Ambil %Ln angka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A row for each district (%Ln found)</source>
        <translation>
            <numerusform>Satu baris per kabupaten (%Ln ditemukan)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Workbench</source>
        <translation>Meja Kerja Kualitatif</translation>
    </message>
    <message>
        <source>Thematic coding and case supervision. Everything stays on this computer and is saved as you work.</source>
        <translation>Pengodean tematik dan supervisi kasus. Semuanya tetap di komputer ini dan tersimpan selagi Anda bekerja.</translation>
    </message>
    <message>
        <source>Example study</source>
        <translation>Studi contoh</translation>
    </message>
    <message>
        <source>See how everything works, on ten districts&apos; transcripts</source>
        <translation>Lihat cara kerjanya pada transkrip dari sepuluh kabupaten</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Proyek baru…</translation>
    </message>
    <message>
        <source>Start with the study&apos;s districts and starter codebook</source>
        <translation>Mulai dengan kabupaten dan buku kode awal studi</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Buka proyek…</translation>
    </message>
    <message>
        <source>Choose a .workbench file</source>
        <translation>Pilih berkas .workbench</translation>
    </message>
    <message>
        <source>The example is fiction: people, talk and numbers in it are invented and must not be cited.</source>
        <translation>Studi contoh ini fiksi: orang, percakapan, dan angkanya karangan dan tidak boleh dikutip.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyek terakhir</translation>
    </message>
    <message>
        <source>You can also drop a project file here.</source>
        <translation>Berkas proyek juga dapat dijatuhkan di sini.</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>sudah tidak ada</translation>
    </message>
    <message>
        <source>Take {name} off this list; the file stays</source>
        <translation>Keluarkan {name} dari daftar ini; berkasnya tetap ada</translation>
    </message>
</context>
<context>
    <name>StateQuestion</name>
    <message>
        <source>Why the words may stand</source>
        <translation>Mengapa kata-kata ini boleh tetap ada</translation>
    </message>
    <message>
        <source>Goes into the audit trail, without the number or name itself</source>
        <translation>Masuk ke jejak audit, tanpa nomor atau namanya</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Edit the statement about {code}</source>
        <translation>Ubah pernyataan tentang {code}</translation>
    </message>
    <message>
        <source>Take back the statement about {code}</source>
        <translation>Tarik kembali pernyataan tentang {code}</translation>
    </message>
    <message numerus="yes">
        <source>%n quotations as evidence</source>
        <translation>
            <numerusform>%n kutipan bukti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings here</source>
        <translation>
            <numerusform>%n pengodean di sini</numerusform>
        </translation>
    </message>
    <message>
        <source>No coding here supports this</source>
        <translation>Tak ada pengodean di sini yang mendukungnya</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Read only</source>
        <translation>Hanya baca</translation>
    </message>
    <message>
        <source>Coder: {name}</source>
        <translation>Pengode: {name}</translation>
    </message>
    <message>
        <source>Change who codes, and whose codings show (Ctrl+Shift+C)</source>
        <translation>Ganti pengode, dan pilih pengodean siapa yang tampak (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Blind mode: only codings of {name}</source>
        <translation>Mode buta: hanya pengodean {name}</translation>
    </message>
    <message>
        <source>Switch to Indonesian or English</source>
        <translation>Ganti ke bahasa Indonesia atau Inggris</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>tak seorang pun</translation>
    </message>
    <message>
        <source>Showing only codings of {names}  ×</source>
        <translation>Hanya menampilkan pengodean {names}  ×</translation>
    </message>
    <message>
        <source>Counts and lists hold everybody&apos;s codings. Click to show all again.</source>
        <translation>Hitungan dan daftar memuat pengodean semua orang. Klik untuk menampilkan semuanya lagi.</translation>
    </message>
</context>
<context>
    <name>StopWords</name>
    <message>
        <source>Stop words</source>
        <translation>Kata umum</translation>
    </message>
    <message>
        <source>Words that string talk together and say little. Lists of words leave them out; one word a line.</source>
        <translation>Kata yang merangkai pembicaraan dan sedikit artinya sendiri. Daftar kata tidak memuatnya; satu kata sebaris.</translation>
    </message>
    <message>
        <source>Stop words, one a line</source>
        <translation>Kata umum, satu sebaris</translation>
    </message>
    <message>
        <source>As they came</source>
        <translation>Seperti semula</translation>
    </message>
    <message>
        <source>Put the list back to the one that comes with the program</source>
        <translation>Kembalikan ke daftar bawaan program</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>StrengthButton</name>
    <message>
        <source>Strength: {word}. Click or press 1 to 3.</source>
        <translation>Kekuatan: {word}. Klik atau tekan 1 sampai 3.</translation>
    </message>
</context>
<context>
    <name>SuggestionDesk</name>
    <message>
        <source>Coded to its end. The machine may now learn from what bears no code here, too.</source>
        <translation>Selesai dikodekan. Mesin kini boleh belajar juga dari bagian yang tidak berkode di sini.</translation>
    </message>
</context>
<context>
    <name>SuggestionSettings</name>
    <message>
        <source>Settings of suggestions</source>
        <translation>Pengaturan saran</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Mati</translation>
    </message>
    <message>
        <source>Only in the code box, when I ask</source>
        <translation>Hanya di kotak kode, bila saya minta</translation>
    </message>
    <message>
        <source>By themselves, in every source that I open</source>
        <translation>Muncul sendiri, di setiap sumber yang saya buka</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>{share} benar</translation>
    </message>
    <message>
        <source>Learn from my own codings only</source>
        <translation>Belajar hanya dari pengodean saya</translation>
    </message>
    <message>
        <source>Never suggest codes for moderators&apos; talk</source>
        <translation>Jangan sarankan kode untuk ucapan moderator</translation>
    </message>
    <message>
        <source>Suggestions in this project</source>
        <translation>Saran dalam proyek ini</translation>
    </message>
    <message>
        <source>Learned on this computer from the codings of this project. Nothing leaves the machine.</source>
        <translation>Dipelajari di komputer ini dari pengodean proyek ini. Tidak ada yang keluar dari komputer.</translation>
    </message>
    <message>
        <source>Promised on sources that the machine had not seen: the more are to be right, the fewer there are, and a code that can&apos;t keep the promise stays silent.</source>
        <translation>Dijanjikan pada sumber yang belum pernah dilihat mesin: makin banyak yang harus benar, makin sedikit sarannya, dan kode yang tidak dapat memenuhi janji tetap diam.</translation>
    </message>
    <message>
        <source>How many suggestions are to be right</source>
        <translation>Berapa banyak saran yang harus benar</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Pasang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <source>Previous suggestion (Shift+N)</source>
        <translation>Saran sebelumnya (Shift+N)</translation>
    </message>
    <message>
        <source>Next suggestion (N)</source>
        <translation>Saran berikutnya (N)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Perbarui</translation>
    </message>
    <message>
        <source>The machine has learned since: show what it proposes now</source>
        <translation>Mesin sudah belajar lagi: tampilkan usulannya yang sekarang</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Mencari saran…</translation>
    </message>
    <message>
        <source>No suggestion reaches {share} here</source>
        <translation>Tidak ada saran di sini yang mencapai {share}</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions here</source>
        <translation>
            <numerusform>%n saran di sini</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>keyword “{text}”</source>
        <translation>kata kunci “{text}”</translation>
    </message>
    <message>
        <source>after “{text}”</source>
        <translation>setelah “{text}”</translation>
    </message>
    <message>
        <source>word of the definition “{text}”</source>
        <translation>kata dalam definisi “{text}”</translation>
    </message>
    <message>
        <source>like your segment “{text}”</source>
        <translation>mirip segmen Anda “{text}”</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>yakin</translation>
    </message>
    <message>
        <source>maybe</source>
        <translation>mungkin</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>tebakan</translation>
    </message>
    <message>
        <source>{band}, about {percent} in 100</source>
        <translation>{band}, kira-kira {percent} dari 100</translation>
    </message>
    <message>
        <source>{right} of {all}</source>
        <translation>{right} dari {all}</translation>
    </message>
    <message>
        <source>promised: {share} right</source>
        <translation>dijanjikan {share} benar</translation>
    </message>
    <message>
        <source>Suggestions are off</source>
        <translation>Saran dimatikan</translation>
    </message>
    <message>
        <source>Only in the code box</source>
        <translation>Hanya di kotak kode</translation>
    </message>
    <message>
        <source>archived: never suggested</source>
        <translation>diarsipkan: tidak pernah disarankan</translation>
    </message>
    <message>
        <source>a branch: the codes below it are suggested</source>
        <translation>cabang: yang disarankan kode di bawahnya</translation>
    </message>
    <message>
        <source>nothing to go by yet: a keyword, a definition or a coding would help</source>
        <translation>belum ada pegangan: kata kunci, definisi, atau satu pengodean akan membantu</translation>
    </message>
    <message>
        <source>not enough yet: {codings} codings in {sources} sources</source>
        <translation>belum cukup: {codings} pengodean dalam {sources} sumber</translation>
    </message>
    <message>
        <source>can&apos;t be told apart yet ({codings} codings in {sources} sources): try writing when to use it</source>
        <translation>belum terpisahkan ({codings} pengodean dalam {sources} sumber): coba tulis aturan kapan dipakai</translation>
    </message>
    <message>
        <source>word here</source>
        <translation>kata di sini</translation>
    </message>
    <message>
        <source>said just before</source>
        <translation>baru saja diucapkan</translation>
    </message>
    <message>
        <source>like your segment</source>
        <translation>mirip segmen Anda</translation>
    </message>
    <message>
        <source>in the definition</source>
        <translation>dalam definisi</translation>
    </message>
</context>
<context>
    <name>SuggestionsPanel</name>
    <message>
        <source>Accept  A</source>
        <translation>Terima  A</translation>
    </message>
    <message>
        <source>Other code…</source>
        <translation>Kode lain…</translation>
    </message>
    <message>
        <source>Refuse  X</source>
        <translation>Tolak  X</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Saran</translation>
    </message>
    <message numerus="yes">
        <source>%n codes are silent</source>
        <translation>
            <numerusform>%n kode diam</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous suggestion (Shift+N)</source>
        <translation>Saran sebelumnya (Shift+N)</translation>
    </message>
    <message>
        <source>Next suggestion (N)</source>
        <translation>Saran berikutnya (N)</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>sisa %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsWorkspace</name>
    <message>
        <source>Suggestions</source>
        <translation>Saran</translation>
    </message>
    <message>
        <source>The machine&apos;s suggestions</source>
        <translation>Saran dari mesin</translation>
    </message>
</context>
<context>
    <name>SummaryVersionsDialog</name>
    <message>
        <source>What the summary said before</source>
        <translation>Isi ringkasan sebelumnya</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versi sebelumnya</translation>
    </message>
    <message>
        <source>Words of the version</source>
        <translation>Isi versi</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Pakai isi ini</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>SupervisedLine</name>
    <message>
        <source>{code}, strength {number} of 3</source>
        <translation>{code}, kekuatan {number} dari 3</translation>
    </message>
    <message>
        <source>Sessions: {numbers}</source>
        <translation>Sesi: {numbers}</translation>
    </message>
    <message>
        <source>Case {code}</source>
        <translation>Kasus {code}</translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message>
        <source>Low risk</source>
        <translation>Risiko rendah</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>Risiko sedang</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Risiko tinggi</translation>
    </message>
    <message>
        <source>Critical risk</source>
        <translation>Risiko kritis</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Belum ditutup</translation>
    </message>
    <message>
        <source>With a flag up</source>
        <translation>Dengan tanda peringatan</translation>
    </message>
    <message>
        <source>Escalated, no answer yet</source>
        <translation>Dieskalasi, belum dijawab</translation>
    </message>
    <message>
        <source>Referred, no feedback yet</source>
        <translation>Dirujuk, belum ada umpan balik</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Menunggu persetujuan</translation>
    </message>
    <message>
        <source>Planned, but its day has passed</source>
        <translation>Direncanakan, tetapi harinya sudah lewat</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Final, not acknowledged</source>
        <translation>Final, belum ditandaterimakan</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Terlaksana</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Done, not verified</source>
        <translation>Selesai, belum diverifikasi</translation>
    </message>
    <message>
        <source>Carried forward three times</source>
        <translation>Terbawa tiga kali</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Minggu ini</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Bulan lalu</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 hari terakhir</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Tahun ini</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>sampai {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>sejak {day}</translation>
    </message>
    <message>
        <source>In follow-up</source>
        <translation>Dalam tindak lanjut</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Dieskalasi</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Stabil</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Dibuka kembali</translation>
    </message>
    <message>
        <source>Take into follow-up…</source>
        <translation>Tindak lanjuti…</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Eskalasi…</translation>
    </message>
    <message>
        <source>Call stable…</source>
        <translation>Nyatakan stabil…</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>Tutup kasus…</translation>
    </message>
    <message>
        <source>Reopen the case…</source>
        <translation>Buka kembali kasus…</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Direncanakan</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Diarsipkan</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Tidak terlaksana</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Terverifikasi</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Perorangan</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Case conference</source>
        <translation>Pembahasan kasus</translation>
    </message>
    <message>
        <source>Ad hoc</source>
        <translation>Sewaktu-waktu</translation>
    </message>
    <message>
        <source>Observation (P2K2 visit)</source>
        <translation>Observasi (kunjungan P2K2)</translation>
    </message>
    <message>
        <source>File review</source>
        <translation>Telaah berkas</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>Tatap muka</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Field visit</source>
        <translation>Kunjungan lapangan</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Prioritas rendah</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Prioritas biasa</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Prioritas tinggi</translation>
    </message>
    <message>
        <source>touched</source>
        <translation>disinggung</translation>
    </message>
    <message>
        <source>important</source>
        <translation>penting</translation>
    </message>
    <message>
        <source>central</source>
        <translation>pokok</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>tenggat hari ini</translation>
    </message>
    <message>
        <source>Code name</source>
        <translation>Nama kode</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Pendamping</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponen</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situasi</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Day of the meeting</source>
        <translation>Tanggal pertemuan</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Supervisees</source>
        <translation>Yang disupervisi</translation>
    </message>
    <message>
        <source>Discussed</source>
        <translation>Yang dibahas</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Keputusan</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Dasar keputusan</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Apa yang dilakukan</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Penanggung jawab</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil akhir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Why the number may stand</source>
        <translation>Mengapa nomor ini boleh ditulis</translation>
    </message>
    <message>
        <source>“{field}” holds a 16-digit number like a NIK or KK; take it out, or say below why it may stand.</source>
        <translation>“{field}” memuat nomor 16 angka seperti NIK atau KK; hapus nomor itu, atau tulis di bawah mengapa boleh ditulis.</translation>
    </message>
    <message>
        <source>Words may tell who somebody is: {places}; write code names instead, or say below why they may stand.</source>
        <translation>Ada kata yang mungkin menunjukkan siapa orangnya: {places}; ganti dengan kode, atau jelaskan di bawah mengapa boleh tetap ada.</translation>
    </message>
    <message>
        <source>“{field}” is empty; fill it in.</source>
        <translation>“{field}” kosong; isi dahulu.</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesi</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>No reason was written down.</source>
        <translation>Alasannya tidak ditulis.</translation>
    </message>
    <message>
        <source>Families per facilitator</source>
        <translation>KPM per pendamping</translation>
    </message>
    <message>
        <source>Cases not closed</source>
        <translation>Kasus belum ditutup</translation>
    </message>
    <message>
        <source>High and critical risk</source>
        <translation>Risiko tinggi dan kritis</translation>
    </message>
    <message>
        <source>Follow-ups overdue</source>
        <translation>Tindak lanjut terlambat</translation>
    </message>
    <message>
        <source>Sessions in 30 days</source>
        <translation>Sesi dalam 30 hari</translation>
    </message>
    <message>
        <source>caseload unknown</source>
        <translation>beban kerja tidak diketahui</translation>
    </message>
    <message>
        <source>within 1:150</source>
        <translation>dalam batas 1:150</translation>
    </message>
    <message>
        <source>above 1:150</source>
        <translation>di atas 1:150</translation>
    </message>
    <message>
        <source>above 1:200</source>
        <translation>di atas 1:200</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>Facilitators</source>
        <translation>Pendamping</translation>
    </message>
    <message>
        <source>Mentorship</source>
        <translation>Mentoring</translation>
    </message>
</context>
<context>
    <name>SupervisionBoard</name>
    <message>
        <source>Districts</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>What the tiles show</source>
        <translation>Yang ditampilkan kotak</translation>
    </message>
    <message>
        <source>Board of supervision</source>
        <translation>Papan supervisi</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>Nobody to show</source>
        <translation>Belum ada yang dapat ditampilkan</translation>
    </message>
    <message>
        <source>Districts come with the study; facilitators from their register and from cases.</source>
        <translation>Kabupaten datang bersama studi; pendamping dari daftar pendamping dan dari kasus.</translation>
    </message>
    <message>
        <source>Cases of {name}</source>
        <translation>Kasus {name}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Kasus</translation>
    </message>
</context>
<context>
    <name>SupervisionCases</name>
    <message>
        <source>By district</source>
        <translation>Per kabupaten</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>Per tema</translation>
    </message>
    <message>
        <source>Order of the cases</source>
        <translation>Urutan kasus</translation>
    </message>
    <message>
        <source>Cases by district</source>
        <translation>Kasus per kabupaten</translation>
    </message>
    <message>
        <source>Themes with their cases</source>
        <translation>Tema dengan kasusnya</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Kasus baru</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Belum ada kasus</translation>
    </message>
    <message>
        <source>Open a case under a code name. No names, no NIK, no KK numbers.</source>
        <translation>Buka kasus dengan nama kode. Tanpa nama orang, NIK, atau nomor KK.</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Kasus baru…</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>Tidak ada kasus yang cocok</translation>
    </message>
    <message>
        <source>Other words or fewer filters show more.</source>
        <translation>Kata lain atau saringan lebih sedikit menampilkan lebih banyak.</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Tampilkan semua kasus</translation>
    </message>
</context>
<context>
    <name>SupervisionCopy</name>
    <message>
        <source>Make a copy of supervision</source>
        <translation>Buat salinan supervisi</translation>
    </message>
    <message>
        <source>Code name, such as PD-07</source>
        <translation>Kode, misalnya PD-07</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Pendamping</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>For a facilitator</source>
        <translation>Untuk seorang pendamping</translation>
    </message>
    <message>
        <source>For the district or the study</source>
        <translation>Untuk kabupaten atau tim peneliti</translation>
    </message>
    <message>
        <source>For research or the province, de-identified</source>
        <translation>Untuk penelitian atau provinsi, tanpa identitas</translation>
    </message>
    <message>
        <source>Her cases, her sessions and her follow-ups. Of sessions with others only what is about her cases.</source>
        <translation>Kasus, sesi, dan tindak lanjutnya. Dari sesi bersama orang lain hanya bagian tentang kasusnya.</translation>
    </message>
    <message>
        <source>All records, so that the study can take them in. Never the restricted notes on well-being.</source>
        <translation>Semua catatan, agar dapat digabungkan ke proyek penelitian. Catatan rahasia tentang kesejahteraan tidak pernah ikut.</translation>
    </message>
    <message>
        <source>Only cases with consent to research. Other code names, months instead of days, and what looks like personal data is masked.</source>
        <translation>Hanya kasus yang diizinkan untuk penelitian. Kode diganti, hari menjadi bulan, dan yang tampak sebagai data pribadi disamarkan.</translation>
    </message>
</context>
<context>
    <name>SupervisionCounts</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n terlambat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups</source>
        <translation>
            <numerusform>%n tindak lanjut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups open</source>
        <translation>
            <numerusform>%n tindak lanjut terbuka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>terlambat %n hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n days</source>
        <translation>
            <numerusform>tenggat %n hari lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>carried forward %n times</source>
        <translation>
            <numerusform>terbawa %n kali</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flags up</source>
        <translation>
            <numerusform>%n tanda peringatan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; narrow the page to a district to see fewer</source>
        <translation>
            <numerusform>dan %n lagi; pilih satu kabupaten untuk mempersempitnya</numerusform>
        </translation>
    </message>
    <message>
        <source>last met {day}</source>
        <translation>terakhir bertemu {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n facilitators</source>
        <translation>
            <numerusform>%n pendamping</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n kasus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n sesi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupervisionEvidence</name>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>Double-click opens the quotation in its transcript.</source>
        <translation>Klik ganda membuka kutipan dalam transkripnya.</translation>
    </message>
    <message>
        <source>No case chosen</source>
        <translation>Belum ada kasus dipilih</translation>
    </message>
    <message>
        <source>Choose a case to see what transcripts say about it.</source>
        <translation>Pilih kasus untuk melihat apa kata transkrip tentangnya.</translation>
    </message>
    <message>
        <source>No quotations yet</source>
        <translation>Belum ada kutipan</translation>
    </message>
    <message>
        <source>Name the case&apos;s themes, or code transcripts with them: their quotations appear here.</source>
        <translation>Sebut tema kasus ini, atau kodekan transkrip dengan tema itu: kutipannya muncul di sini.</translation>
    </message>
    <message>
        <source>Cited in this case</source>
        <translation>Dikutip dalam kasus ini</translation>
    </message>
</context>
<context>
    <name>SupervisionFileCommands</name>
    <message>
        <source>Write the copy</source>
        <translation>Tulis salinan</translation>
    </message>
    <message>
        <source>Copies of supervision (*.zip)</source>
        <translation>Salinan supervisi (*.zip)</translation>
    </message>
    <message>
        <source>Take in a district&apos;s copy</source>
        <translation>Gabungkan salinan kabupaten</translation>
    </message>
    <message numerus="yes">
        <source>%n records were taken in.</source>
        <translation>
            <numerusform>%n catatan digabungkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The words of {name} are erased.</source>
        <translation>Isi {name} sudah dihapus.</translation>
    </message>
    <message numerus="yes">
        <source>The copy with %n records is written to {file}.</source>
        <translation>
            <numerusform>Salinan dengan %n catatan ditulis ke {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>copy {who} {day}.zip</source>
        <translation>salinan {who} {day}.zip</translation>
    </message>
    <message>
        <source>research copy {day}.zip</source>
        <translation>salinan penelitian {day}.zip</translation>
    </message>
</context>
<context>
    <name>SupervisionFilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Saring menurut kata</translation>
    </message>
    <message>
        <source>Filter by district, facilitator, theme, risk, state or period</source>
        <translation>Saring menurut kabupaten, pendamping, tema, risiko, status, atau periode</translation>
    </message>
    <message>
        <source>Drop the filter</source>
        <translation>Lepas saringan</translation>
    </message>
    <message>
        <source>State of the case</source>
        <translation>Status kasus</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Saringan tersimpan</translation>
    </message>
    <message>
        <source>Facilitator…</source>
        <translation>Pendamping…</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Pendamping</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Belum ada saringan tersimpan</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Simpan saringan ini…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Ganti nama…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Simpan saringan</translation>
    </message>
    <message>
        <source>It can be used over cases, sessions and follow-ups alike.</source>
        <translation>Dapat dipakai untuk kasus, sesi, maupun tindak lanjut.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>The filter “{name}” is saved.</source>
        <translation>Saringan “{name}” tersimpan.</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Ganti nama saringan</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>The filter “{name}” is deleted.</source>
        <translation>Saringan “{name}” dihapus.</translation>
    </message>
    <message>
        <source>Code name of the facilitator</source>
        <translation>Nama kode pendamping</translation>
    </message>
</context>
<context>
    <name>SupervisionHome</name>
    <message>
        <source>Log a session</source>
        <translation>Catat sesi</translation>
    </message>
    <message>
        <source>District of this page</source>
        <translation>Kabupaten pada halaman ini</translation>
    </message>
    <message>
        <source>Your day</source>
        <translation>Hari Anda</translation>
    </message>
    <message>
        <source>Your day as a coordinator starts here</source>
        <translation>Hari Anda sebagai koordinator dimulai di sini</translation>
    </message>
    <message>
        <source>Open a case under a code name, log the session about it, agree on follow-ups. This page then says each day what is planned, what is late, what waits for others, and which issues recur.</source>
        <translation>Buka kasus dengan nama kode, catat sesi supervisinya, sepakati tindak lanjut. Setiap hari halaman ini memberi tahu apa yang direncanakan, apa yang terlambat, apa yang menunggu pihak lain, dan masalah apa yang berulang.</translation>
    </message>
    <message>
        <source>Open the first case…</source>
        <translation>Buka kasus pertama…</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Hari ini, {day}</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Minggu ini</translation>
    </message>
    <message>
        <source>sessions planned</source>
        <translation>sesi direncanakan</translation>
    </message>
    <message>
        <source>follow-ups due</source>
        <translation>tindak lanjut jatuh tempo</translation>
    </message>
    <message>
        <source>sessions planned later</source>
        <translation>sesi direncanakan sesudahnya</translation>
    </message>
    <message>
        <source>drafts to finish</source>
        <translation>draf belum selesai</translation>
    </message>
    <message>
        <source>Late, or in need of attention</source>
        <translation>Terlambat atau perlu perhatian</translation>
    </message>
    <message>
        <source>follow-ups overdue</source>
        <translation>tindak lanjut terlambat</translation>
    </message>
    <message>
        <source>planned sessions not written down</source>
        <translation>sesi terencana belum dicatat</translation>
    </message>
    <message>
        <source>carried forward three times</source>
        <translation>terbawa tiga kali</translation>
    </message>
    <message>
        <source>cases with a flag up</source>
        <translation>kasus dengan tanda peringatan</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Menunggu pihak lain</translation>
    </message>
    <message>
        <source>escalated, no answer yet</source>
        <translation>dieskalasi, belum dijawab</translation>
    </message>
    <message>
        <source>referred, no feedback yet</source>
        <translation>dirujuk, belum ada umpan balik</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>menunggu persetujuan</translation>
    </message>
    <message>
        <source>final, not acknowledged</source>
        <translation>final, belum ditandaterimakan</translation>
    </message>
    <message>
        <source>done, not verified</source>
        <translation>selesai, belum diverifikasi</translation>
    </message>
    <message>
        <source>Cases that are not closed, by risk</source>
        <translation>Kasus yang belum ditutup, menurut tingkat risiko</translation>
    </message>
    <message>
        <source>Sessions of the last 30 days</source>
        <translation>Sesi 30 hari terakhir</translation>
    </message>
    <message>
        <source>held</source>
        <translation>terlaksana</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>terlewat</translation>
    </message>
    <message>
        <source>Nothing is planned or due this week. Plan a session, or look at the numbers.</source>
        <translation>Tidak ada rencana atau tenggat minggu ini. Rencanakan sesi, atau lihat angka-angkanya.</translation>
    </message>
    <message>
        <source>Recurring issues</source>
        <translation>Masalah berulang</translation>
    </message>
    <message>
        <source>When to warn…</source>
        <translation>Kapan diperingatkan…</translation>
    </message>
    <message>
        <source>No theme stands in {cases} cases of {facilitators} facilitators within {days} days.</source>
        <translation>Tidak ada tema yang muncul dalam {cases} kasus dari {facilitators} pendamping selama {days} hari.</translation>
    </message>
</context>
<context>
    <name>SupervisionPapers</name>
    <message>
        <source>Papers</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Each paper is written anew from the records. That it was written goes into the log of accesses.</source>
        <translation>Setiap dokumen ditulis baru dari catatan. Penulisannya dicatat dalam log akses.</translation>
    </message>
    <message>
        <source>Only those on which something is still to be done</source>
        <translation>Hanya yang masih harus dikerjakan</translation>
    </message>
    <message>
        <source>Code name; empty: all</source>
        <translation>Nama kode; kosong: semua</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Session number</source>
        <translation>Nomor sesi</translation>
    </message>
    <message>
        <source>Case code</source>
        <translation>Kode kasus</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Pendamping</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Copy for</source>
        <translation>Salinan untuk</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Tulis…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Code name; needed for a copy of a session with several</source>
        <translation>Nama kode; perlu untuk salinan sesi dengan beberapa orang</translation>
    </message>
    <message>
        <source>The coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>The facilitator, with well-being (restricted)</source>
        <translation>Pendamping, dengan catatan rahasia kesejahteraan</translation>
    </message>
    <message>
        <source>The ministry: nobody can be told</source>
        <translation>Kementerian: tidak ada orang yang dapat dikenali</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>Halaman web (.html)</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel (.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated values (.csv)</source>
        <translation>Nilai dipisahkan koma (.csv)</translation>
    </message>
    <message>
        <source>Picture (.png)</source>
        <translation>Gambar (.png)</translation>
    </message>
    <message>
        <source>Drawing (.svg)</source>
        <translation>Gambar vektor (.svg)</translation>
    </message>
</context>
<context>
    <name>SupervisionSteps</name>
    <message>
        <source>Review…</source>
        <translation>Tinjau…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Selesai…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifikasi</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Batalkan…</translation>
    </message>
    <message>
        <source>Review the follow-up</source>
        <translation>Tinjau tindak lanjut</translation>
    </message>
    <message>
        <source>How it stands, what is in the way</source>
        <translation>Bagaimana perkembangannya, apa hambatannya</translation>
    </message>
    <message>
        <source>Keep the review</source>
        <translation>Simpan tinjauan</translation>
    </message>
    <message>
        <source>The review is kept; the follow-up stays open.</source>
        <translation>Tinjauan disimpan; tindak lanjut tetap terbuka.</translation>
    </message>
    <message>
        <source>The follow-up is in progress.</source>
        <translation>Tindak lanjut sedang berjalan.</translation>
    </message>
    <message>
        <source>The follow-up is done</source>
        <translation>Tindak lanjut selesai</translation>
    </message>
    <message>
        <source>What shows it: a visit, a letter, a photo</source>
        <translation>Buktinya: kunjungan, surat, foto</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>The follow-up is done; the supervisor can verify it.</source>
        <translation>Tindak lanjut selesai; supervisor dapat memverifikasinya.</translation>
    </message>
    <message>
        <source>The follow-up is verified.</source>
        <translation>Tindak lanjut terverifikasi.</translation>
    </message>
    <message>
        <source>Give the follow-up up</source>
        <translation>Batalkan tindak lanjut</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>The follow-up is given up.</source>
        <translation>Tindak lanjut dibatalkan.</translation>
    </message>
    <message>
        <source>such as graduated, referred, moved away</source>
        <translation>misalnya graduasi, dirujuk, pindah</translation>
    </message>
    <message>
        <source>Change the state</source>
        <translation>Ubah status</translation>
    </message>
    <message>
        <source>The state of {code} is changed.</source>
        <translation>Status {code} diubah.</translation>
    </message>
</context>
<context>
    <name>SupervisionTheme</name>
    <message>
        <source>Looking through supervision</source>
        <translation>Menelusuri supervisi</translation>
    </message>
    <message>
        <source>No theme chosen</source>
        <translation>Belum ada tema dipilih</translation>
    </message>
    <message>
        <source>Choose a theme at the left to see its cases.</source>
        <translation>Pilih tema di kiri untuk melihat kasusnya.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Any risk</source>
        <translation>Semua risiko</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Kapan saja</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 hari terakhir</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 bulan terakhir</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Research data only</source>
        <translation>Hanya data penelitian</translation>
    </message>
    <message>
        <source>Final sessions about cases whose consent mark is on; how many are left out is said.</source>
        <translation>Sesi final tentang kasus dengan tanda persetujuan; berapa yang tidak ikut disebutkan.</translation>
    </message>
    <message>
        <source>What supervision says of the theme</source>
        <translation>Apa yang dikatakan supervisi tentang tema ini</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesi</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Tafsiran</translation>
    </message>
    <message>
        <source>These are the first {shown}. Choose a district, a risk or a period to see others.</source>
        <translation>Ini {shown} yang pertama. Pilih kabupaten, risiko, atau periode untuk melihat yang lain.</translation>
    </message>
    <message>
        <source>Nothing fits these choices.</source>
        <translation>Tidak ada yang cocok dengan pilihan ini.</translation>
    </message>
    <message>
        <source>No case names this theme yet.</source>
        <translation>Belum ada kasus dengan tema ini.</translation>
    </message>
    <message>
        <source>No session names this theme yet.</source>
        <translation>Belum ada sesi yang menyebut tema ini.</translation>
    </message>
    <message>
        <source>No follow-up came of this theme yet.</source>
        <translation>Belum ada tindak lanjut dari tema ini.</translation>
    </message>
    <message>
        <source>Open case {code}</source>
        <translation>Buka kasus {code}</translation>
    </message>
    <message>
        <source>Open session {number}</source>
        <translation>Buka sesi {number}</translation>
    </message>
</context>
<context>
    <name>SupervisionWorkspace</name>
    <message>
        <source>Supervision</source>
        <translation>Supervisi</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Papan</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesi</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Sesi baru</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Open answer</source>
        <translation>Jawaban terbuka</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Atribut</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Respondent&apos;s code</source>
        <translation>Kode responden</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Tidak diambil</translation>
    </message>
    <message>
        <source>texts of about {words} words</source>
        <translation>teks sekitar {words} kata</translation>
    </message>
    <message>
        <source>the title asks, and texts differ</source>
        <translation>judulnya bertanya, dan isinya beragam</translation>
    </message>
    <message>
        <source>{count} values over and over</source>
        <translation>{count} nilai yang berulang</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>angka</translation>
    </message>
    <message>
        <source>ticked from a list</source>
        <translation>dicentang dari daftar</translation>
    </message>
    <message>
        <source>short texts</source>
        <translation>teks pendek</translation>
    </message>
    <message>
        <source>names the study&apos;s districts</source>
        <translation>menyebut kabupaten studi ini</translation>
    </message>
    <message>
        <source>by its title</source>
        <translation>menurut judulnya</translation>
    </message>
    <message>
        <source>another column is the district</source>
        <translation>kabupaten ada di kolom lain</translation>
    </message>
    <message>
        <source>by its title; nearly all differ</source>
        <translation>menurut judulnya; hampir semua berbeda</translation>
    </message>
    <message>
        <source>codes that all differ</source>
        <translation>kode yang semuanya berbeda</translation>
    </message>
    <message>
        <source>another column is the code</source>
        <translation>kode ada di kolom lain</translation>
    </message>
    <message>
        <source>dates or times</source>
        <translation>tanggal atau jam</translation>
    </message>
    <message>
        <source>nothing in it</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>the same in every row</source>
        <translation>sama di setiap baris</translation>
    </message>
    <message>
        <source>points of a quiz</source>
        <translation>nilai kuis</translation>
    </message>
    <message>
        <source>personal data: tells who somebody is</source>
        <translation>data pribadi: mengungkap orangnya</translation>
    </message>
    <message>
        <source>links</source>
        <translation>tautan</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation>dipilih sendiri</translation>
    </message>
    <message>
        <source>too few cells</source>
        <translation>selnya kurang</translation>
    </message>
    <message>
        <source>too many cells</source>
        <translation>selnya berlebih</translation>
    </message>
    <message>
        <source>NUL characters</source>
        <translation>karakter NUL</translation>
    </message>
    <message>
        <source>broken characters</source>
        <translation>hurufnya rusak</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>respondent&apos;s code was there already</source>
        <translation>kode responden sudah ada</translation>
    </message>
</context>
<context>
    <name>SurveyDialog</name>
    <message>
        <source>Part of the column {title}</source>
        <translation>Bagian kolom {title}</translation>
    </message>
    <message>
        <source>Import a survey</source>
        <translation>Impor survei</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Nama sumber</translation>
    </message>
    <message>
        <source>Role of all respondents</source>
        <translation>Peran semua responden</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>Kolom lembar kerja</translation>
    </message>
    <message>
        <source>The first respondents</source>
        <translation>Responden pertama</translation>
    </message>
    <message>
        <source>Rows that can&apos;t be taken</source>
        <translation>Baris yang tidak dapat diambil</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows can&apos;t be taken</source>
        <translation>
            <numerusform>%Ln baris tidak dapat diambil</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {number}: {why}</source>
        <translation>Baris {number}: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln respondents</source>
        <translation>
            <numerusform>%Ln responden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open questions</source>
        <translation>
            <numerusform>%Ln pertanyaan terbuka</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is saved yet; check what each column is for.</source>
        <translation>Belum ada yang disimpan; periksa kegunaan setiap kolom.</translation>
    </message>
    <message>
        <source>No column is an open answer. Choose at least one; there would be nothing to code.</source>
        <translation>Belum ada kolom jawaban terbuka. Pilih sedikitnya satu; tanpa itu tidak ada yang dapat dikode.</translation>
    </message>
</context>
<context>
    <name>SurveyFigures</name>
    <message>
        <source>Figures from an imported survey</source>
        <translation>Angka dari survei yang diimpor</translation>
    </message>
    <message>
        <source>Counting answers</source>
        <translation>Menghitung jawaban</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Survei</translation>
    </message>
    <message>
        <source>Closed question</source>
        <translation>Pertanyaan tertutup</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>Dirinci menurut</translation>
    </message>
    <message>
        <source>not: all respondents</source>
        <translation>tidak: semua responden</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>This survey has no closed question with a few different answers.</source>
        <translation>Survei ini tidak punya pertanyaan tertutup dengan sedikit macam jawaban.</translation>
    </message>
</context>
<context>
    <name>SurveyGridPanel</name>
    <message>
        <source>Respondents and their answers</source>
        <translation>Responden dan jawabannya</translation>
    </message>
    <message>
        <source>Only rows with these words</source>
        <translation>Hanya baris dengan kata ini</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Atribut</translation>
    </message>
    <message>
        <source>Value of the attribute</source>
        <translation>Nilai atribut</translation>
    </message>
    <message>
        <source>Any attribute</source>
        <translation>Semua atribut</translation>
    </message>
    <message>
        <source>Any value</source>
        <translation>Semua nilai</translation>
    </message>
    <message numerus="yes">
        <source>%Ln respondents</source>
        <translation>
            <numerusform>%Ln responden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablesWorkspace</name>
    <message>
        <source>Tables</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Tables and pictures of the coding</source>
        <translation>Tabel dan gambar dari pengodean</translation>
    </message>
</context>
<context>
    <name>TakeFigures</name>
    <message>
        <source>Numbers from 0 to 1 are percentages</source>
        <translation>Bilangan 0 sampai 1 adalah persentase</translation>
    </message>
    <message>
        <source>All in this row</source>
        <translation>Semua di baris ini</translation>
    </message>
    <message>
        <source>Tick what is to be explained. Space ticks and unticks.</source>
        <translation>Centang yang hendak dijelaskan. Spasi mencentang dan melepas.</translation>
    </message>
    <message>
        <source>Only those that hold…</source>
        <translation>Hanya yang memuat…</translation>
    </message>
    <message>
        <source>Where the figures come from, for the table&apos;s note</source>
        <translation>Asal angka, untuk catatan tabel</translation>
    </message>
    <message>
        <source>Source of the figures</source>
        <translation>Sumber angka</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Centang semua</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Lepas semua</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>No district of the study: {groups}</source>
        <translation>Bukan kabupaten studi: {groups}</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>Templates…</source>
        <translation>Templat…</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>Tanpa templat</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Plain</source>
        <translation>Polos</translation>
    </message>
    <message>
        <source>Journal article (APA 7)</source>
        <translation>Artikel jurnal (APA 7)</translation>
    </message>
    <message>
        <source>Policy brief (A5)</source>
        <translation>Naskah kebijakan (A5)</translation>
    </message>
    <message>
        <source>Ministry report</source>
        <translation>Laporan kementerian</translation>
    </message>
    <message>
        <source>styles that the template lacks, built-in ones are used: {names}</source>
        <translation>gaya yang tidak dimiliki templat, gaya bawaan dipakai: {names}</translation>
    </message>
</context>
<context>
    <name>ThemeBoard</name>
    <message>
        <source>Counting themes</source>
        <translation>Menghitung tema</translation>
    </message>
    <message>
        <source>Drag a card, or press Alt+Left and Alt+Right, to say how far a theme has come. Enter opens it.</source>
        <translation>Seret kartu, atau tekan Alt+Kiri dan Alt+Kanan, untuk menyatakan sejauh mana sebuah tema. Enter membukanya.</translation>
    </message>
    <message>
        <source>No themes yet</source>
        <translation>Belum ada tema</translation>
    </message>
    <message>
        <source>A theme is a top branch of the codebook. Make one in the Coding workspace with Ctrl+Shift+T.</source>
        <translation>Tema adalah cabang teratas buku kode. Buatlah di ruang Pengodean dengan Ctrl+Shift+T.</translation>
    </message>
    <message>
        <source>“{theme}” is in the step {step} now.</source>
        <translation>“{theme}” kini di tahap {step}.</translation>
    </message>
</context>
<context>
    <name>ThemeEvidence</name>
    <message>
        <source>Counter evidence</source>
        <translation>Bukti tandingan</translation>
    </message>
    <message>
        <source>Key quotations</source>
        <translation>Kutipan kunci</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Tambah…</translation>
    </message>
    <message>
        <source>Add to: {list}</source>
        <translation>Tambah ke: {list}</translation>
    </message>
    <message>
        <source>Further up: {list}</source>
        <translation>Naikkan: {list}</translation>
    </message>
    <message>
        <source>Further down: {list}</source>
        <translation>Turunkan: {list}</translation>
    </message>
    <message>
        <source>Take off the list: {list}</source>
        <translation>Keluarkan dari daftar: {list}</translation>
    </message>
    <message>
        <source>What speaks against the theme, or does not fit it. It makes the interpretation stronger.</source>
        <translation>Yang menentang tema atau tidak cocok dengannya. Tafsiran menjadi lebih kuat karenanya.</translation>
    </message>
    <message>
        <source>The words that carry the theme, for the report. Add them here or from the transcript.</source>
        <translation>Kata-kata yang menopang tema, untuk laporan. Tambahkan di sini atau dari transkrip.</translation>
    </message>
</context>
<context>
    <name>ThemeFinder</name>
    <message>
        <source>Enter takes the theme · Esc closes</source>
        <translation>Enter mengambil tema · Esc menutup</translation>
    </message>
</context>
<context>
    <name>ThemePagePanel</name>
    <message>
        <source>‹ Board</source>
        <translation>‹ Papan</translation>
    </message>
    <message>
        <source>Back to the board (Esc)</source>
        <translation>Kembali ke papan (Esc)</translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>Kembali ke papan</translation>
    </message>
    <message>
        <source>Negative cases of the theme</source>
        <translation>Kasus negatif tema ini</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Interpretation</source>
        <translation>Tafsiran</translation>
    </message>
    <message>
        <source>What this theme comes to mean in the study, in running prose</source>
        <translation>Makna tema ini bagi studi, dalam uraian</translation>
    </message>
    <message>
        <source>Interpretation in English</source>
        <translation>Tafsiran dalam bahasa Inggris</translation>
    </message>
    <message>
        <source>For reports in English</source>
        <translation>Untuk laporan berbahasa Inggris</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n districts</source>
        <translation>
            <numerusform>%n kabupaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Counter evidence for “{theme}”</source>
        <translation>Bukti tandingan untuk “{theme}”</translation>
    </message>
    <message>
        <source>Key quotations for “{theme}”</source>
        <translation>Kutipan kunci untuk “{theme}”</translation>
    </message>
</context>
<context>
    <name>ThemesModel</name>
    <message numerus="yes">
        <source>%n codes</source>
        <translation>
            <numerusform>%n kode</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings</source>
        <translation>
            <numerusform>%n pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n sumber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n districts</source>
        <translation>
            <numerusform>%n kabupaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key quotations</source>
        <translation>
            <numerusform>%n kutipan kunci</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of counter evidence</source>
        <translation>
            <numerusform>%n bukti tandingan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open memos</source>
        <translation>
            <numerusform>%n memo terbuka</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TiesEditor</name>
    <message>
        <source>Take off “{name}”</source>
        <translation>Lepas “{name}”</translation>
    </message>
    <message>
        <source>Add theme…</source>
        <translation>Tambah tema…</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation>Linimasa</translation>
    </message>
    <message>
        <source>Laying a talk out in time</source>
        <translation>Menyusun linimasa percakapan</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Percakapan</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>A lane for every code</source>
        <translation>Satu lajur untuk setiap kode</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>A lane for every theme</source>
        <translation>Satu lajur untuk setiap tema</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Penutur</translation>
    </message>
    <message>
        <source>A lane for everybody who speaks</source>
        <translation>Satu lajur untuk setiap penutur</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Measure in words said before</source>
        <translation>Diukur dengan jumlah kata sejak awal</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Menit</translation>
    </message>
    <message>
        <source>Measure in minutes, where the transcript says times</source>
        <translation>Diukur dalam menit, bila transkrip mencantumkan waktu</translation>
    </message>
    <message>
        <source>Moderators&apos; talk counts</source>
        <translation>Hitung ucapan moderator</translation>
    </message>
    <message>
        <source>Nothing to show in this talk</source>
        <translation>Tidak ada yang dapat ditampilkan dari percakapan ini</translation>
    </message>
    <message>
        <source>Choose a talk with codings, or everybody who speaks.</source>
        <translation>Pilih percakapan yang sudah dikode, atau tampilkan penuturnya.</translation>
    </message>
    <message numerus="yes">
        <source>%n themes only</source>
        <translation>
            <numerusform>Hanya %n tema</numerusform>
        </translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Semua tema</translation>
    </message>
    <message>
        <source>Which themes, with their codes, have lanes</source>
        <translation>Tema mana, dengan kode-kodenya, yang mendapat lajur</translation>
    </message>
</context>
<context>
    <name>TimesEditor</name>
    <message>
        <source>From this time (minutes:seconds)</source>
        <translation>Dari waktu ini (menit:detik)</translation>
    </message>
    <message>
        <source>To this time (minutes:seconds)</source>
        <translation>Sampai waktu ini (menit:detik)</translation>
    </message>
    <message>
        <source>Minutes and seconds, 12:30, or hours too, 1:02:30</source>
        <translation>Menit dan detik, 12:30, atau dengan jam, 1:02:30</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Bersama</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Of places</source>
        <translation>Dari tempat</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>The one code or theme</source>
        <translation>Kode atau tema yang satu</translation>
    </message>
    <message>
        <source>The other code or theme</source>
        <translation>Kode atau tema yang lain</translation>
    </message>
    <message>
        <source>At how many places both stand. Codings that hang together make one place.</source>
        <translation>Di berapa tempat keduanya ada. Pengodean yang saling berkait membentuk satu tempat.</translation>
    </message>
    <message>
        <source>Jaccard: the places with both as a share of the places with either, 0 to 1</source>
        <translation>Jaccard: tempat keduanya sebagai bagian dari tempat salah satunya, 0 sampai 1</translation>
    </message>
    <message>
        <source>At how many places at least one of the two stands</source>
        <translation>Di berapa tempat sekurangnya salah satu ada</translation>
    </message>
    <message>
        <source>How many codings of the two there are at the places with both</source>
        <translation>Berapa pengodean keduanya di tempat-tempat bersama itu</translation>
    </message>
</context>
<context>
    <name>TogetherOptions</name>
    <message>
        <source>Sharing text</source>
        <translation>Berbagi teks</translation>
    </message>
    <message>
        <source>In the same turn</source>
        <translation>Dalam giliran bicara yang sama</translation>
    </message>
    <message>
        <source>Near each other</source>
        <translation>Berdekatan</translation>
    </message>
    <message>
        <source>In the same paragraph</source>
        <translation>Dalam paragraf yang sama</translation>
    </message>
    <message>
        <source>In the same source</source>
        <translation>Dalam sumber yang sama</translation>
    </message>
    <message>
        <source>When two codings are together</source>
        <translation>Kapan dua pengodean dianggap bersama</translation>
    </message>
    <message numerus="yes">
        <source>up to %n words apart</source>
        <translation>
            <numerusform>berjarak paling banyak %n kata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places or more</source>
        <translation>
            <numerusform>%n tempat atau lebih</numerusform>
        </translation>
    </message>
    <message>
        <source>At most so many words apart</source>
        <translation>Berjarak paling banyak sekian kata</translation>
    </message>
    <message>
        <source>Only pairs that are together at so many places</source>
        <translation>Hanya pasangan yang bersama di sekian tempat</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <source>Together</source>
        <translation>Bersama</translation>
    </message>
    <message>
        <source>Counting what stands together</source>
        <translation>Menghitung yang muncul bersama</translation>
    </message>
    <message>
        <source>Pairs of codes that stand together</source>
        <translation>Pasangan kode yang muncul bersama</translation>
    </message>
    <message>
        <source>Pairs, table and network</source>
        <translation>Pasangan, tabel, dan jaringan</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Pasangan</translation>
    </message>
    <message>
        <source>All by all</source>
        <translation>Semua dengan semua</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Nothing stands together</source>
        <translation>Tidak ada yang muncul bersama</translation>
    </message>
    <message>
        <source>Choose a wider relation, or more codings.</source>
        <translation>Pilih hubungan yang lebih longgar, atau lebih banyak pengodean.</translation>
    </message>
    <message>
        <source>What stands together</source>
        <translation>Yang muncul bersama</translation>
    </message>
    <message>
        <source>Choose a wider relation, more codings, or pairs of fewer places.</source>
        <translation>Pilih hubungan yang lebih longgar, lebih banyak pengodean, atau pasangan dengan lebih sedikit tempat.</translation>
    </message>
    <message>
        <source>Nothing is coded where you look. Code passages, or choose other codings.</source>
        <translation>Belum ada yang dikode di bagian yang Anda lihat. Kode beberapa bagian, atau pilih pengodean lain.</translation>
    </message>
</context>
<context>
    <name>TogetherQuotations</name>
    <message>
        <source>Gathering quotations</source>
        <translation>Mengumpulkan kutipan</translation>
    </message>
    <message>
        <source>Codings behind the pair</source>
        <translation>Pengodean di balik pasangan</translation>
    </message>
    <message>
        <source>No pair chosen</source>
        <translation>Belum ada pasangan yang dipilih</translation>
    </message>
    <message>
        <source>Choose a pair, a cell or a line to read what was said where both stand.</source>
        <translation>Pilih pasangan, sel, atau garis untuk membaca ucapan di tempat keduanya.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %Ln places</source>
        <translation>
            <numerusform>di %Ln tempat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln sources</source>
        <translation>
            <numerusform>dalam %Ln sumber</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingPlanPage</name>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Training plan</source>
        <translation>Rencana pelatihan</translation>
    </message>
    <message>
        <source>Nothing to plan yet</source>
        <translation>Belum ada yang direncanakan</translation>
    </message>
    <message>
        <source>The plan follows from the register: groups of performance, trainings, and learning needs.</source>
        <translation>Rencana disusun dari register: kelompok kinerja, pelatihan, dan kebutuhan belajar.</translation>
    </message>
    <message>
        <source>By group of performance</source>
        <translation>Menurut kelompok kinerja</translation>
    </message>
    <message>
        <source>Learning needs that were noted</source>
        <translation>Kebutuhan belajar yang dicatat</translation>
    </message>
    <message>
        <source>Without training since {day}</source>
        <translation>Tanpa pelatihan sejak {day}</translation>
    </message>
    <message>
        <source>{count} without training in two years</source>
        <translation>{count} tanpa pelatihan dalam dua tahun</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
</context>
<context>
    <name>TranscriptKeys</name>
    <message>
        <source>Go by words</source>
        <translation>Berjalan per kata</translation>
    </message>
    <message>
        <source>Go by sentences</source>
        <translation>Berjalan per kalimat</translation>
    </message>
    <message>
        <source>Go by turns</source>
        <translation>Berjalan per giliran bicara</translation>
    </message>
    <message>
        <source>Select on the way</source>
        <translation>Memilih sambil berjalan</translation>
    </message>
    <message>
        <source>Select the whole turn</source>
        <translation>Pilih seluruh giliran bicara</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Lepas pilihan</translation>
    </message>
    <message>
        <source>Take one of the codes used last</source>
        <translation>Pakai salah satu kode terakhir</translation>
    </message>
    <message>
        <source>Move the end of the marked segment</source>
        <translation>Geser akhir segmen yang ditandai</translation>
    </message>
    <message>
        <source>Move the start of the marked segment</source>
        <translation>Geser awal segmen yang ditandai</translation>
    </message>
</context>
<context>
    <name>TranscriptPage</name>
    <message>
        <source>Speakers are set off by</source>
        <translation>Penanda penutur</translation>
    </message>
    <message>
        <source>Next doubt</source>
        <translation>Keraguan berikut</translation>
    </message>
    <message>
        <source>The transcript as it will be</source>
        <translation>Transkrip sebagaimana jadinya</translation>
    </message>
    <message>
        <source>“{name}” is not a speaker</source>
        <translation>“{name}” bukan penutur</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>No source open</source>
        <translation>Belum ada sumber terbuka</translation>
    </message>
    <message>
        <source>Choose a source at the left. Select words in it and press C or Enter to code them.</source>
        <translation>Pilih sumber di sebelah kiri. Pilih kata-kata di dalamnya, lalu tekan C atau Enter untuk mengode.</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>Belum ada yang dibaca</translation>
    </message>
    <message>
        <source>Transcripts that you import, or drop anywhere in this window, are read and coded here.</source>
        <translation>Transkrip yang Anda impor, atau jatuhkan di mana saja di jendela ini, dibaca dan dikode di sini.</translation>
    </message>
    <message numerus="yes">
        <source>%n codings or memos need a place in the corrected words</source>
        <translation>
            <numerusform>%n pengodean atau memo menunggu tempat dalam kata-kata yang diperbaiki</numerusform>
        </translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Tinjau…</translation>
    </message>
    <message>
        <source>no district</source>
        <translation>tanpa kabupaten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln kata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turns</source>
        <translation>
            <numerusform>%Ln giliran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln pengodean</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transkrip</translation>
    </message>
    <message>
        <source>Segment: {words}</source>
        <translation>Segmen: {words}</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Tidak ada teks</translation>
    </message>
    <message>
        <source>Selected: {words}</source>
        <translation>Terpilih: {words}</translation>
    </message>
    <message>
        <source>Turn {number}: {who}</source>
        <translation>Giliran {number}: {who}</translation>
    </message>
    <message>
        <source>Coded: {names}</source>
        <translation>Dikodekan: {names}</translation>
    </message>
    <message>
        <source>Where the source is coded</source>
        <translation>Bagian sumber yang dikodekan</translation>
    </message>
</context>
<context>
    <name>TriangulationCard</name>
    <message>
        <source>Not judged yet</source>
        <translation>Belum dinilai</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>Apa implikasinya</translation>
    </message>
    <message>
        <source>Read it where it stands</source>
        <translation>Baca di tempatnya</translation>
    </message>
</context>
<context>
    <name>TriangulationPage</name>
    <message>
        <source>Setting strands beside each other</source>
        <translation>Menyandingkan sumber bukti</translation>
    </message>
    <message>
        <source>Triangulation</source>
        <translation>Triangulasi</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Themes by strands of evidence</source>
        <translation>Tema menurut sumber bukti</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Do FGDs, interviews and supervision say the same?</source>
        <translation>Apakah FGD, wawancara, dan supervisi mengatakan hal yang sama?</translation>
    </message>
    <message>
        <source>Once there are themes, they stand here with what each strand says of them; judge whether these agree, and write what follows.</source>
        <translation>Setelah ada tema, tema berdiri di sini bersama apa yang dikatakan tiap sumber; nilai apakah semuanya sejalan, lalu tulis implikasinya.</translation>
    </message>
    <message>
        <source>Whole study</source>
        <translation>Seluruh studi</translation>
    </message>
    <message>
        <source>Export the triangulation</source>
        <translation>Ekspor triangulasi</translation>
    </message>
</context>
<context>
    <name>TurnCommands</name>
    <message>
        <source>Nobody speaks at the caret. Select the words of the new turn first.</source>
        <translation>Tidak ada yang berbicara di kursor. Pilih dahulu kata-kata giliran baru itu.</translation>
    </message>
    <message>
        <source>“{name}” speaks here.</source>
        <translation>“{name}” berbicara di sini.</translation>
    </message>
    <message>
        <source>No turn can be split here. Put the caret between two words of a turn.</source>
        <translation>Tidak ada giliran yang dapat dipisah di sini. Letakkan kursor di antara dua kata suatu giliran.</translation>
    </message>
    <message>
        <source>The turn is split.</source>
        <translation>Giliran dipisah.</translation>
    </message>
    <message>
        <source>There is no turn here with another one after it.</source>
        <translation>Di sini tidak ada giliran yang diikuti giliran lain.</translation>
    </message>
    <message>
        <source>The two turns are one.</source>
        <translation>Kedua giliran menjadi satu.</translation>
    </message>
    <message>
        <source>There is no turn at the caret.</source>
        <translation>Tidak ada giliran di kursor.</translation>
    </message>
    <message>
        <source>These words belong to nobody now.</source>
        <translation>Kata-kata ini kini tanpa penutur.</translation>
    </message>
</context>
<context>
    <name>ValuesEditor</name>
    <message>
        <source>choose…</source>
        <translation>pilih…</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>(sudah tidak ada)</translation>
    </message>
</context>
<context>
    <name>VerdictChoice</name>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Dikerjakan</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Dibawa</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>{word}: key {key}</source>
        <translation>{word}: tombol {key}</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions of “{name}”</source>
        <translation>Versi terdahulu “{name}”</translation>
    </message>
    <message>
        <source>Each stayed until somebody corrected it. You can read and copy here; nothing changes.</source>
        <translation>Masing-masing berlaku sampai seseorang memperbaikinya. Di sini Anda dapat membaca dan menyalin; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Words of the version</source>
        <translation>Kata-kata versi ini</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>until {time}, replaced by {coder}</source>
        <translation>sampai {time}, diganti oleh {coder}</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versi {number}</translation>
    </message>
</context>
<context>
    <name>Wastebasket</name>
    <message>
        <source>Wastebasket</source>
        <translation>Keranjang</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>Yang dihapus</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Yang akan kembali</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>What was deleted in this project, the newest first. Bringing something back is a step of its own, which can be undone.</source>
        <translation>Yang dihapus di proyek ini, terbaru di atas. Mengembalikan adalah langkah tersendiri yang dapat diurungkan.</translation>
    </message>
    <message>
        <source>The wastebasket is empty</source>
        <translation>Keranjang kosong</translation>
    </message>
    <message>
        <source>What you delete can be brought back from here.</source>
        <translation>Yang Anda hapus dapat dikembalikan dari sini.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln codes</source>
        <translation>
            <numerusform>%Ln kode</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln codings</source>
        <translation>
            <numerusform>%Ln pengodean</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memos</source>
        <translation>
            <numerusform>%Ln memo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln summaries</source>
        <translation>
            <numerusform>%Ln ringkasan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln district links</source>
        <translation>
            <numerusform>%Ln tautan kabupaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participants</source>
        <translation>
            <numerusform>%Ln partisipan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for a place</source>
        <translation>
            <numerusform>%Ln menunggu tempat</numerusform>
        </translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Pengodean</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Partisipan</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>Pencarian tersimpan</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… dan %Ln lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>“{name}” sudah kembali.</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Sudah kembali.</translation>
    </message>
</context>
<context>
    <name>WhereBar</name>
    <message>
        <source>District</source>
        <translation>Kabupaten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Jenis sumber</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Penutur</translation>
    </message>
    <message>
        <source>Look everywhere</source>
        <translation>Cari di mana saja</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Semua kabupaten</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Semua peran</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Semua jenis</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Semua sumber</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>Semua penutur</translation>
    </message>
</context>
<context>
    <name>WhoIs</name>
    <message>
        <source>Who is…?</source>
        <translation>Siapa…?</translation>
    </message>
    <message>
        <source>Code name</source>
        <translation>Nama kode</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The key knows nobody of that code name.</source>
        <translation>Tidak ada orang dengan kode itu dalam kunci.</translation>
    </message>
    <message>
        <source>Who is this? (key of names)</source>
        <translation>Siapa ini? (kunci nama)</translation>
    </message>
</context>
<context>
    <name>WhoSpeaks</name>
    <message>
        <source>Who speaks here?</source>
        <translation>Siapa yang berbicara di sini?</translation>
    </message>
    <message>
        <source>Choose somebody of this source or of another one, or type the code name of somebody new.</source>
        <translation>Pilih seseorang dari sumber ini atau sumber lain, atau ketik nama kode orang baru.</translation>
    </message>
    <message>
        <source>Code name</source>
        <translation>Nama kode</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Tetapkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>Who codes?</source>
        <translation>Siapa yang mengode?</translation>
    </message>
    <message>
        <source>What you code from now on is kept under this name.</source>
        <translation>Yang Anda kodekan mulai sekarang disimpan atas nama ini.</translation>
    </message>
    <message>
        <source>Rename the coder</source>
        <translation>Ganti nama pengode</translation>
    </message>
    <message>
        <source>Everything that {name} coded stays theirs, under the new name.</source>
        <translation>Semua pengodean {name} tetap miliknya, dengan nama yang baru.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Blind mode: each coder sees only their own codings and memos.</source>
        <translation>Mode buta: setiap pengode hanya melihat pengodean dan memonya sendiri.</translation>
    </message>
    <message>
        <source>Blind mode is off: everybody&apos;s codings show.</source>
        <translation>Mode buta mati: pengodean semua orang tampak.</translation>
    </message>
    <message>
        <source>To compare, the project needs a source and two coders.</source>
        <translation>Untuk membandingkan, proyek memerlukan sebuah sumber dan dua pengode.</translation>
    </message>
    <message>
        <source>Blind mode keeps the others&apos; codings from sight; switch it off to compare.</source>
        <translation>Mode buta menyembunyikan pengodean rekan; matikan dahulu untuk membandingkan.</translation>
    </message>
    <message>
        <source>Switch blind mode off?</source>
        <translation>Matikan mode buta?</translation>
    </message>
    <message>
        <source>Everybody who opens this project then sees what all coders coded.</source>
        <translation>Setiap orang yang membuka proyek ini lalu melihat pengodean semua pengode.</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Matikan</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Tetapkan</translation>
    </message>
</context>
<context>
    <name>WishButton</name>
    <message>
        <source>Choose whether suggestions come, and how many of ten are to be right</source>
        <translation>Pilih apakah saran muncul, dan berapa dari sepuluh yang harus benar</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Mati</translation>
    </message>
    <message>
        <source>Only in the code box, when asked</source>
        <translation>Hanya di kotak kode, bila diminta</translation>
    </message>
    <message>
        <source>By themselves: {share} right</source>
        <translation>Muncul sendiri: {share} benar</translation>
    </message>
</context>
<context>
    <name>WordFileBar</name>
    <message numerus="yes">
        <source>Only what I changed myself (%Ln)</source>
        <translation>
            <numerusform>Hanya yang saya ubah sendiri (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Word file</source>
        <translation>Berkas Word</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Lihat lagi</translation>
    </message>
    <message>
        <source>Places where your words stand in place of the project&apos;s, and what you took out</source>
        <translation>Tempat yang kata-katanya Anda ganti, dan yang Anda hapus</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Belum ada berkas yang dipilih</translation>
    </message>
    <message>
        <source>{name} in {folder}</source>
        <translation>{name} di {folder}</translation>
    </message>
</context>
<context>
    <name>WordFileChange</name>
    <message>
        <source>Words that go and words that come</source>
        <translation>Kata-kata lama dan baru</translation>
    </message>
    <message>
        <source>Mark a line to read all of its words</source>
        <translation>Pilih satu baris untuk membaca seluruh kata-katanya</translation>
    </message>
    <message>
        <source>{place}: {what}</source>
        <translation>{place}: {what}</translation>
    </message>
</context>
<context>
    <name>WordFilePage</name>
    <message>
        <source>Reading the Word file</source>
        <translation>Membaca berkas Word</translation>
    </message>
    <message>
        <source>Word files</source>
        <translation>Berkas Word</translation>
    </message>
    <message>
        <source>Changes in the Word file</source>
        <translation>Perubahan di berkas Word</translation>
    </message>
    <message>
        <source>Refresh the file</source>
        <translation>Segarkan berkas</translation>
    </message>
    <message>
        <source>Write a refreshed copy…</source>
        <translation>Tulis salinan yang disegarkan…</translation>
    </message>
    <message>
        <source>The file as it is now stays beside it, under another name.</source>
        <translation>Berkas yang sekarang tetap disimpan di sampingnya dengan nama lain.</translation>
    </message>
    <message>
        <source>Word documents (*.docx *.dotx)</source>
        <translation>Dokumen Word (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Choose a Word file</source>
        <translation>Pilih berkas Word</translation>
    </message>
</context>
<context>
    <name>WordFileWords</name>
    <message numerus="yes">
        <source>%Ln tables</source>
        <translation>
            <numerusform>%Ln tabel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figures and texts</source>
        <translation>
            <numerusform>%Ln angka dan teks</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}: {ticked}</source>
        <translation>{found}: {ticked}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes ticked</source>
        <translation>
            <numerusform>%Ln perubahan dicentang</numerusform>
        </translation>
    </message>
    <message>
        <source>The project has changed since this file was read. Look again.</source>
        <translation>Proyek sudah berubah sejak berkas ini dibaca. Lihat lagi.</translation>
    </message>
    <message>
        <source>The file is open in Word or LibreOffice. Close it there before you refresh it.</source>
        <translation>Berkas ini sedang dibuka di Word atau LibreOffice. Tutup dulu di sana sebelum disegarkan.</translation>
    </message>
    <message>
        <source>This project knows none of the tables and quotations in this file: it may belong to another project. Tick the figures only if it doesn&apos;t.</source>
        <translation>Proyek ini tidak mengenal satu pun tabel atau kutipan di berkas ini; mungkin berkasnya milik proyek lain. Centang angkanya hanya bila bukan.</translation>
    </message>
    <message>
        <source>The kept table {name} can&apos;t be made: {why}</source>
        <translation>Tabel tersimpan {name} tidak dapat dibuat: {why}</translation>
    </message>
    <message>
        <source>Choose a Word file…</source>
        <translation>Pilih berkas Word…</translation>
    </message>
    <message>
        <source>Reading the Word file</source>
        <translation>Membaca berkas Word</translation>
    </message>
    <message>
        <source>This file can&apos;t be refreshed</source>
        <translation>Berkas ini tidak dapat disegarkan</translation>
    </message>
    <message>
        <source>Tables that stay true</source>
        <translation>Tabel yang tetap benar</translation>
    </message>
    <message>
        <source>Tables, figures and quotations that this app wrote to Word remember where they come from. Choose your file, or drag it here, to see what has changed since: only these places are renewed, and your own words and layout stay.</source>
        <translation>Tabel, angka, dan kutipan yang ditulis aplikasi ini ke Word ingat dari mana asalnya. Pilih berkas Anda, atau seret ke sini, untuk melihat apa yang berubah sejak itu: hanya tempat-tempat itu yang diperbarui, sedangkan kata-kata dan tata letak Anda sendiri tetap.</translation>
    </message>
    <message>
        <source>Nothing in this file follows the project</source>
        <translation>Tidak ada yang mengikuti proyek di berkas ini</translation>
    </message>
    <message>
        <source>Write a table to Word, copy it into your text, and it will be found here. A single figure is asked for by words that the command “Insert a number” gives you.</source>
        <translation>Tulis sebuah tabel ke Word, salin ke naskah Anda, dan tabel itu akan dikenali di sini. Satu angka diminta dengan kata-kata yang diberikan perintah “Sisipkan angka”.</translation>
    </message>
    <message>
        <source>Everything is as the project says</source>
        <translation>Semuanya sesuai dengan isi proyek</translation>
    </message>
    <message>
        <source>There is nothing to refresh.</source>
        <translation>Tidak ada yang perlu disegarkan.</translation>
    </message>
</context>
<context>
    <name>WordFileWriting</name>
    <message>
        <source>{name} refreshed</source>
        <translation>{name} (disegarkan)</translation>
    </message>
    <message>
        <source>Write a refreshed copy</source>
        <translation>Tulis salinan yang disegarkan</translation>
    </message>
    <message>
        <source>Word document (*{suffix})</source>
        <translation>Dokumen Word (*{suffix})</translation>
    </message>
    <message>
        <source>Refreshing the Word file</source>
        <translation>Menyegarkan berkas Word</translation>
    </message>
    <message numerus="yes">
        <source>{name} is refreshed in %n places. The old file is {old}.</source>
        <translation>
            <numerusform>{name} disegarkan di %n tempat. Berkas lamanya {old}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is written, refreshed in %n places.</source>
        <translation>
            <numerusform>{name} ditulis, disegarkan di %n tempat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Word</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Per 1,000</source>
        <translation>Tiap 1.000</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>any memo</source>
        <translation>memo apa pun</translation>
    </message>
    <message>
        <source>part of the words</source>
        <translation>sebagian kata</translation>
    </message>
</context>
<context>
    <name>WordsOptions</name>
    <message>
        <source>Word forms</source>
        <translation>Bentuk kata</translation>
    </message>
    <message>
        <source>Count every form by itself: bantuan, membantu</source>
        <translation>Hitung tiap bentuk sendiri: bantuan, membantu</translation>
    </message>
    <message>
        <source>Stems</source>
        <translation>Kata dasar</translation>
    </message>
    <message>
        <source>Count all forms of a word together, under the commonest</source>
        <translation>Hitung semua bentuk sebuah kata bersama, di bawah bentuk yang paling sering</translation>
    </message>
    <message>
        <source>Only under a code</source>
        <translation>Hanya di bawah satu kode</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Berdampingan</translation>
    </message>
    <message>
        <source>Letters at least</source>
        <translation>Huruf paling sedikit</translation>
    </message>
    <message>
        <source>Leave shorter words out</source>
        <translation>Kata yang lebih pendek tidak dimuat</translation>
    </message>
    <message numerus="yes">
        <source>%n letters or more</source>
        <translation>
            <numerusform>%n huruf atau lebih</numerusform>
        </translation>
    </message>
    <message>
        <source>Without stop words</source>
        <translation>Tanpa kata umum</translation>
    </message>
    <message>
        <source>With numbers</source>
        <translation>Dengan angka</translation>
    </message>
    <message>
        <source>Groups per 1,000 words</source>
        <translation>Kelompok tiap 1.000 kata</translation>
    </message>
    <message>
        <source>Fair where groups differ in size</source>
        <translation>Adil bila besar kelompok berbeda</translation>
    </message>
    <message>
        <source>Stop words…</source>
        <translation>Kata umum…</translation>
    </message>
    <message>
        <source>One column for all</source>
        <translation>Satu kolom untuk semua</translation>
    </message>
    <message>
        <source>By district</source>
        <translation>Per kabupaten</translation>
    </message>
    <message>
        <source>By role</source>
        <translation>Per peran</translation>
    </message>
    <message>
        <source>By kind of source</source>
        <translation>Per jenis sumber</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>Per tema</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Per kode</translation>
    </message>
    <message>
        <source>All talk</source>
        <translation>Semua pembicaraan</translation>
    </message>
</context>
<context>
    <name>WordsPage</name>
    <message>
        <source>Counting words</source>
        <translation>Menghitung kata</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Only words with these letters</source>
        <translation>Hanya kata dengan huruf ini</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Words by how often they are said</source>
        <translation>Kata menurut seringnya diucapkan</translation>
    </message>
    <message>
        <source>Word cloud; the table says the same</source>
        <translation>Awan kata; tabel memuat hal yang sama</translation>
    </message>
    <message>
        <source>Company and cloud</source>
        <translation>Teman kata dan awan</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Teman kata</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Awan kata</translation>
    </message>
    <message>
        <source>Save the cloud as a picture</source>
        <translation>Simpan awan kata sebagai gambar</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln words of talk.</source>
        <translation>
            <numerusform>Dari %Ln kata pembicaraan.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} sudah disimpan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words of talk</source>
        <translation>
            <numerusform>%Ln kata pembicaraan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different ones listed</source>
        <translation>
            <numerusform>%Ln kata berbeda dimuat</numerusform>
        </translation>
    </message>
    <message>
        <source>No words to count</source>
        <translation>Tidak ada kata untuk dihitung</translation>
    </message>
    <message>
        <source>Nothing is said where you look, or every word is left out. Choose more talk, or fewer stop words.</source>
        <translation>Tidak ada ucapan di tempat yang dicari, atau semua kata tidak dimuat. Pilih lebih banyak pembicaraan, atau kurangi kata umum.</translation>
    </message>
</context>
<context>
    <name>WritingWorkspace</name>
    <message>
        <source>Writing</source>
        <translation>Menulis</translation>
    </message>
    <message>
        <source>Tables for print, and files that follow the project</source>
        <translation>Tabel siap cetak, dan berkas yang mengikuti proyek</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>Where</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Yang tertulis</translation>
    </message>
</context>
<context>
    <name>_Ask</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Take the theme {name} (Alt+{number}); Delete refuses it</source>
        <translation>Ambil tema {name} (Alt+{number}); Delete menolaknya</translation>
    </message>
    <message>
        <source>Not this theme (Alt+Shift+{number})</source>
        <translation>Bukan tema ini (Alt+Shift+{number})</translation>
    </message>
    <message>
        <source>Alt+{number}</source>
        <translation>Alt+{number}</translation>
    </message>
    <message>
        <source>by the codebook&apos;s words</source>
        <translation>menurut kata-kata buku kode</translation>
    </message>
</context>
<context>
    <name>_Half</name>
    <message>
        <source>Close this half</source>
        <translation>Tutup paruh ini</translation>
    </message>
</context>
</TS>
