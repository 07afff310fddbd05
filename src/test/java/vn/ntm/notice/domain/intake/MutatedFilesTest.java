package vn.ntm.notice.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Thousands of damaged files of each kind, always the same ones: each gives text or a refusal, within its time; never an
 * error, and never more memory than there is.
 */
class MutatedFilesTest {

    private static final int FILES = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final Limits LIMITS = Limits.USUAL.lettersOnly(LONGEST);
    private static final String[] WORDS = {
        "<w:p>",
        "</w:tbl>",
        "w:numId",
        "endobj",
        "stream",
        "/Kids",
        "/Length 99999999",
        "<<",
        ">>",
        "-1",
        "4294967295",
        "<table>",
        "&#x0;",
        "\u0000\u0000",
        "%PDF-",
        "PK\u0003\u0004",
        "9".repeat(40)
    };

    /** A file to damage. */
    enum Sample {
        TXT,
        HTML,
        DOCX_PACKED,
        DOCX_INSIDE,
        DOC,
        PDF;

        byte[] whole() {
            SamplePaper paper = SampleFiles.shortPaper();
            return switch (this) {
                case TXT -> String.join("\n\n", paper.body()).getBytes(StandardCharsets.UTF_8);
                case HTML -> HtmlSample.of(paper).getBytes(StandardCharsets.UTF_8);
                case DOCX_PACKED, DOCX_INSIDE -> DocxSample.of(paper);
                case DOC -> OtherFilesTest.resource("003.doc");
                case PDF -> PdfSample.of(paper);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachGivesTextOrARefusal(Sample sample) {
        byte[] whole = sample.whole();
        Random random = new Random(20261126 + sample.ordinal());
        Map<RefusalReason, Integer> refused = new EnumMap<>(RefusalReason.class);
        int read = 0;
        long longest = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] damaged = sample == Sample.DOCX_INSIDE ? insideOut(whole, random) : damage(whole, random);
            long begun = System.nanoTime();
            DocumentReading reading = DocumentReader.read(damaged, "tep-" + i, LIMITS);
            long taken = System.nanoTime() - begun;
            longest = Math.max(longest, taken);
            if (reading instanceof Refusal refusal) {
                refused.merge(refusal.reason(), 1, Integer::sum);
            } else {
                read++;
                assertThat(((DocumentText) reading).text()).isNotBlank();
            }
        }
        assertThat(Duration.ofNanos(longest)).as("the slowest of " + sample).isLessThan(LONGEST);
        assertThat(read + refused.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(FILES);
        assertThat(refused).as(sample + " " + read + " read").doesNotContainKey(RefusalReason.TOO_SLOW);
    }

    /** The parts are damaged before they are packed, else the packing hides them from the reader. */
    private static byte[] insideOut(byte[] docx, Random random) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names = List.of("word/document.xml", "word/numbering.xml");
        String name = names.get(random.nextInt(names.size()));
        parts.computeIfPresent(
                name, (key, part) -> random.nextBoolean() ? damage(part, random) : otherNumbers(part, random));
        return ZipSample.pack(parts);
    }

    /** Well formed, but what the numbers of lists and levels say is wrong. */
    private static byte[] otherNumbers(byte[] part, Random random) {
        String[] numbers = {"-1", "0", "9", "99", "2147483648", "", "x", "٣"};
        return Pattern.compile("(?<=\")\\d+(?=\")")
                .matcher(new String(part, StandardCharsets.UTF_8))
                .replaceAll(number -> random.nextInt(6) == 0 ? numbers[random.nextInt(numbers.length)] : number.group())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        int wounds = 1 + random.nextInt(random.nextInt(8) == 0 ? 60 : 6);
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(6)) {
                case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> damaged[at] = (byte) random.nextInt(256);
                case 2 -> damaged = Arrays.copyOf(damaged, Math.max(16, at));
                case 3 -> {
                    byte[] word = WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.ISO_8859_1);
                    System.arraycopy(word, 0, damaged, at, Math.min(word.length, damaged.length - at));
                }
                case 4 -> {
                    int length = Math.min(random.nextInt(200), damaged.length - at);
                    int to = random.nextInt(damaged.length - length + 1);
                    System.arraycopy(damaged, at, damaged, to, length);
                }
                default -> {
                    for (int k = at; k < Math.min(at + 4, damaged.length); k++) {
                        damaged[k] = (byte) (random.nextBoolean() ? 0xff : 0);
                    }
                }
            }
        }
        return damaged;
    }
}
