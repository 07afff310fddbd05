package vn.ntm.notice.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 3, "Hostile input": each of these ends in a clear refusal, in bounded time and memory, and the reader lives on. */
class HostileFilesTest {

    /** Above what any of them may take on a slow and busy machine. */
    private static final Duration QUICK = Duration.ofSeconds(12);

    private long begun;

    @TempDir
    @org.jspecify.annotations.Nullable Path folder;

    @BeforeEach
    void begin() {
        begun = System.nanoTime();
    }

    @AfterEach
    void itWasQuickAndTheNextFileIsRead() {
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICK);
        assertThat(DocumentText.read(SampleFiles.docx("003"), "tb.docx")).isInstanceOf(DocumentText.class);
    }

    private static RefusalReason refusal(byte[] content) {
        DocumentReading reading = DocumentText.read(content, "tep.docx");
        assertThat(reading).isInstanceOf(Refusal.class);
        return ((Refusal) reading).reason();
    }

    private static byte[] docx(String documentXml) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", documentXml);
        return ZipSample.of(parts);
    }

    @Test
    void aZipBomb() {
        String zeros = "<w:document xmlns:w='w'><w:body>" + " ".repeat(60 * 1024 * 1024);

        assertThat(refusal(docx(zeros))).isEqualTo(RefusalReason.ZIP_BOMB);
    }

    /** Forty layers of zip in zip: the inner ones are never opened. */
    @Test
    void aZipInAZip() throws IOException {
        byte[] inner = docx("x");
        for (int i = 0; i < 40; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("word/inner.zip"));
                zip.write(inner);
                zip.closeEntry();
            }
            inner = out.toByteArray();
        }
        assertThat(refusal(inner)).isEqualTo(RefusalReason.UNSUPPORTED);
    }

    @Test
    void aZipOfCountlessEntries() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", DocxSample.document(DocxSample.plain("x")));
        for (int i = 0; i < 6_000; i++) {
            parts.put("word/" + i, "");
        }
        assertThat(refusal(ZipSample.of(parts))).isEqualTo(RefusalReason.ZIP_BOMB);
    }

    @Test
    void namesThatLeadOutOfTheFolder() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("../../../../tmp/ntm-da-thoat", "x");
        parts.put("/etc/ntm", "x");
        parts.put("word/document.xml", DocxSample.document(DocxSample.plain("Nội dung")));

        assertThat(SamePaperTest.read(ZipSample.of(parts), "../../a.docx").text())
                .isEqualTo("Nội dung");
        assertThat(Path.of("/tmp/ntm-da-thoat")).doesNotExist();
        assertThat(Path.of("/etc/ntm")).doesNotExist();
    }

    @Test
    void entitiesFromOutside() throws IOException {
        Path secret = folder().resolve("mat.txt");
        Files.writeString(secret, "BÍ MẬT");
        String xml = "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
                + DocxSample.document(DocxSample.plain("A"))
                        .replace(DocxSample.XML, "")
                        .replace(">A<", ">&x;<");

        assertThat(refusal(docx(xml))).isEqualTo(RefusalReason.BROKEN);
    }

    @Test
    void entitiesThatGrow() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" '&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";'>");
        }
        String page =
                entities + "]><html><body><p>&a29;</p><p>&nbsp;&lt;b&gt; &#x110;&#1114112; &khongco;</p></body></html>";

        assertThat(refusal(docx(entities + "]><w:document xmlns:w='w'>&a29;</w:document>")))
                .isEqualTo(RefusalReason.BROKEN);
        assertThat(SamePaperTest.read(page.getBytes(StandardCharsets.UTF_8), "a.html")
                        .text())
                .contains("<b> Đ")
                .hasSizeLessThan(2_000);
    }

    @Test
    void nestedWithoutEnd() {
        String deepXml = "<w:document xmlns:w='w'><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(100_000);
        String deepPage = "<html><body>" + "<div><b><table><tr><td>".repeat(80_000) + "đáy";

        assertThat(refusal(docx(deepXml))).isIn(RefusalReason.BROKEN, RefusalReason.ZIP_BOMB);
        assertThat(SamePaperTest.read(deepPage.getBytes(StandardCharsets.UTF_8), "a.html")
                        .text())
                .isEqualTo("đáy");
        assertThat(refusal(pdf("<< /Type /Catalog /Pages 2 0 R /X " + "[".repeat(200_000), "<< >>")))
                .isEqualTo(RefusalReason.BROKEN);
    }

    @Test
    void macrosAreReadOverAndNeverRun() throws IOException {
        DocumentText read = SamePaperTest.read(SampleFiles.docm("000"), "a.docm");

        assertThat(read.text()).isEqualTo("THÔNG BÁO");
        assertThat(read.notes()).containsExactly(DocumentNote.MACROS_NOT_RUN);

        ByteArrayOutputStream doc = new ByteArrayOutputStream();
        try (POIFSFileSystem files =
                new POIFSFileSystem(new java.io.ByteArrayInputStream(OtherFilesTest.resource("003.doc")))) {
            files.getRoot().createDirectory("Macros").createDirectory("VBA");
            files.writeFilesystem(doc);
        }
        assertThat(SamePaperTest.read(doc.toByteArray(), "a.doc").notes()).containsExactly(DocumentNote.MACROS_NOT_RUN);
    }

    @Test
    void filesUnderAPassword() throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(SampleFiles.pdf("000"))) {
            document.protect(new StandardProtectionPolicy("chu", "khoa", new AccessPermission()));
            document.save(pdf);
        }
        assertThat(refusal(pdf.toByteArray())).isEqualTo(RefusalReason.ENCRYPTED);

        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[64]), "EncryptionInfo");
            files.createDocument(new java.io.ByteArrayInputStream(new byte[64]), "EncryptedPackage");
            files.writeFilesystem(docx);
        }
        assertThat(refusal(docx.toByteArray())).isEqualTo(RefusalReason.ENCRYPTED);

        byte[] doc = OtherFilesTest.resource("003.doc");
        int head = 0;
        while (doc[head] != (byte) 0xec || doc[head + 1] != (byte) 0xa5) {
            head++; // of the WordDocument stream ([MS-DOC] FibBase)
        }
        doc[head + 11] |= 0x01; // fEncrypted
        assertThat(refusal(doc)).isEqualTo(RefusalReason.ENCRYPTED);
    }

    @Test
    void onlyForPrinting() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(SampleFiles.pdf("003"))) {
            document.protect(new StandardProtectionPolicy("chu", "", new AccessPermission()));
            document.save(pdf);
        }
        SamePaperTest.assertSame("003", SamePaperTest.read(pdf.toByteArray(), "a.pdf"), DocumentKind.PDF);
    }

    @Test
    void cutOffAnywhere() {
        for (byte[] whole :
                new byte[][] {SampleFiles.docx("003"), SampleFiles.pdf("003"), OtherFilesTest.resource("003.doc")}) {
            for (int i = 1; i < 20; i++) {
                DocumentReading reading = DocumentText.read(Arrays.copyOf(whole, whole.length * i / 20), "a");
                assertThat(reading).isNotNull();
            }
            assertThat(refusal(Arrays.copyOf(whole, whole.length / 2)))
                    .isIn(RefusalReason.BROKEN, RefusalReason.NO_TEXT, RefusalReason.UNSUPPORTED);
        }
    }

    @Test
    void fiftyMegabytesAreRefusedUnread() throws IOException {
        Path large = folder().resolve("lon.pdf");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        long used = usedMemory();

        assertThat(DocumentText.read(large))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(RefusalReason.TOO_LARGE));
        assertThat(usedMemory() - used).isLessThan(10L * 1024 * 1024);
        assertThat(refusal(new byte[20 * 1024 * 1024 + 1])).isEqualTo(RefusalReason.TOO_LARGE);
    }

    @Test
    void aProgramNamedText() {
        byte[] program = new byte[100_000];
        new Random(1).nextBytes(program);
        program[0] = 'M';
        program[1] = 'Z';

        assertThat(DocumentText.read(program, "thong-bao.txt")).isEqualTo(new Refusal(RefusalReason.NOT_TEXT, ""));
        assertThat(DocumentText.read(new byte[0], "a.txt")).isEqualTo(new Refusal(RefusalReason.EMPTY, ""));
        assertThat(DocumentText.read(" \r\n\t ".getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo(new Refusal(RefusalReason.EMPTY, ""));
    }

    @Test
    void aTextOfFifteenMegabytes() {
        byte[] text = "Thông báo kết luận\n".repeat(700_000).getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(text)).isEqualTo(RefusalReason.TOO_MUCH_TEXT);
    }

    @Test
    void aPdfWhoseStreamsUnpackToGigabytes() {
        byte[] packed = packed(200);

        assertThat(refusal(pdf("/Filter /FlateDecode", packed))).isEqualTo(RefusalReason.ZIP_BOMB);
        assertThat(refusal(pdf("/Filter [/FlateDecode /FlateDecode]", packed))).isEqualTo(RefusalReason.ZIP_BOMB);
        assertThat(refusal(pdf("/Filter [/#46lateDecode /ASCIIHexDecode]", packed)))
                .isEqualTo(RefusalReason.ZIP_BOMB);
    }

    /** Found by the mutated files: each code of a range is written into memory. */
    @Test
    void aPdfWithAnEndlessTableOfLetters() {
        for (String codes : new String[] {"<00000000> <7FFFFFFF>", "<80000000> <00000000>", "<0092B289E0> <01AE>"}) {
            byte[] table =
                    ("1 beginbfrange % <00>\n" + codes + " <0041> endbfrange").getBytes(StandardCharsets.US_ASCII);
            assertThat(CodeRanges.isTable(table)).isTrue();
            assertThatThrownBy(() -> CodeRanges.refuseEndless(table)).isInstanceOf(RefusedException.class);
        }
        CodeRanges.refuseEndless("1 beginbfrange <0000> <FFFF> <0000> endbfrange".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aPdfThatDrawsItselfWithoutEnd() {
        String pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        String page =
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9e9 9e9] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>";
        String form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>";
        String calls = "/F Do ".repeat(20);
        String body = "%PDF-1.4\n" + object(1, "<< /Type /Catalog /Pages 2 0 R >>") + object(2, pages) + object(3, page)
                + object(4, "<< /Length " + calls.length() + " >>\nstream\n" + calls + "\nendstream")
                + object(5, "<< " + form + " /Length " + calls.length() + " >>\nstream\n" + calls + "\nendstream")
                + "trailer << /Root 1 0 R /Size 6 >>\n%%EOF";
        Limits short_ = limits(Duration.ofSeconds(2));

        DocumentReading reading = DocumentReader.read(body.getBytes(StandardCharsets.ISO_8859_1), "a.pdf", short_);

        assertThat(reading).isInstanceOf(Refusal.class);
    }

    @Test
    void aPdfWhosePagesGoRoundInACircle() {
        String body = "%PDF-1.4\n" + object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                + object(2, "<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 2000000000 /Parent 3 0 R >>")
                + object(3, "<< /Type /Pages /Kids [2 0 R] /Count 2000000000 /Parent 2 0 R >>")
                + "trailer << /Root 1 0 R /Size 4 /Prev 9 >>\nstartxref\n9\n%%EOF";

        assertThat(refusal(body.getBytes(StandardCharsets.ISO_8859_1))).isNotNull();
    }

    @Test
    void aPictureOfAGigapixel() {
        byte[] png = java.util.HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d49484452" + "00010000" + "00010000" + "0802000000" + "00000000");

        assertThat(refusal(png)).isIn(RefusalReason.SCAN_NEEDS_OCR, RefusalReason.TOO_LARGE, RefusalReason.BROKEN);
    }

    /** Parsers that never listen hold their places, not the server: one is borne, many make the others wait. */
    @Test
    void parsersThatNeverEnd() {
        CountDownLatch end = new CountDownLatch(1);
        Limits limits = limits(Duration.ofMillis(50));
        try {
            assertThat(runaway(limits, end)).isEqualTo(new Refusal(RefusalReason.TOO_SLOW, ""));
            assertThat(DocumentText.read(SampleFiles.docx("000"), "a.docx")).isInstanceOf(DocumentText.class);

            DocumentReading last = runaway(limits, end);
            for (int i = 0; i < 100 && last.equals(new Refusal(RefusalReason.TOO_SLOW, "")); i++) {
                last = runaway(limits, end);
            }
            assertThat(last).isEqualTo(new Refusal(RefusalReason.BUSY, ""));
        } finally {
            end.countDown();
        }
    }

    private static DocumentReading runaway(Limits limits, CountDownLatch end) {
        return BoundedRun.run(limits, progress -> {
            while (true) {
                try {
                    end.await();
                    return new Refusal(RefusalReason.BROKEN, "");
                } catch (InterruptedException e) {
                    continue; // does not listen
                }
            }
        });
    }

    @Test
    void errorsOfTheMachineAreAnswersToo() {
        assertThat(BoundedRun.run(limits(QUICK), progress -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo(new Refusal(RefusalReason.BROKEN, "nested too deeply"));
        assertThat(BoundedRun.run(limits(QUICK), progress -> {
                    throw new OutOfMemoryError();
                }))
                .isEqualTo(new Refusal(RefusalReason.TOO_LARGE, "memory"));
    }

    private static Limits limits(Duration time) {
        return Limits.USUAL.lettersOnly(time);
    }

    /** So many megabytes of blanks, packed twice. */
    private static byte[] packed(int megabytes) {
        try {
            ByteArrayOutputStream once = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(once, new Deflater(9))) {
                byte[] blanks = new byte[1024 * 1024];
                Arrays.fill(blanks, (byte) '4');
                for (int i = 0; i < megabytes; i++) {
                    out.write(blanks);
                }
            }
            return once.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] pdf(String filter, byte[] stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String head = "%PDF-1.4\n" + object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                + object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                + object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>")
                + "4 0 obj\n<< " + filter + " /Length " + stream.length + " >>\nstream\n";
        out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(stream);
        out.writeBytes(
                "\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] pdf(String catalog, String pages) {
        String body = "%PDF-1.4\n" + object(1, catalog) + object(2, pages) + "trailer << /Root 1 0 R /Size 3 >>\n%%EOF";
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String object(int number, String content) {
        return number + " 0 obj\n" + content + "\nendobj\n";
    }

    private Path folder() {
        Path made = folder;
        if (made == null) {
            throw new IllegalStateException();
        }
        return made;
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
