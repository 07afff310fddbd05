package vn.ntm.attachment.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.attachment.Attachments.Signature;

/**
 * Finds the digital signatures of a .pdf by their byte ranges. A signature's dictionary lies open in the file and its
 * range says where the signed bytes are (ISO 32000-1, 12.8), so no part of a stranger's file has to be unpacked for it.
 */
final class PdfSignatures {

    /** More than anybody signs; a hostile file may name thousands. */
    private static final int MOST = 10;

    private static final Pattern RANGE = Pattern.compile(
            "/ByteRange\\s{0,9}\\[\\s{0,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{1,9}(\\d{1,9})\\s{0,9}]");

    private PdfSignatures() {}

    static List<Signature> of(byte[] pdf) {
        List<Signature> signatures = new ArrayList<>();
        Matcher range = RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        while (signatures.size() < MOST && range.find()) {
            int[] places = new int[4];
            for (int i = 0; i < places.length; i++) {
                places[i] = Integer.parseInt(range.group(i + 1));
            }
            Range found = Range.of(places, pdf);
            if (found != null) {
                signatures.add(PdfSignature.read(found.signed(pdf), found.contents(pdf), found.end() >= pdf.length));
            }
        }
        return signatures;
    }

    /** The signed bytes are those before and after the signature itself, which stands in hexadecimal in the gap. */
    private record Range(int first, int gap, int end) {

        static @Nullable Range of(int[] places, byte[] pdf) {
            long end = (long) places[2] + places[3];
            boolean sound = places[0] == 0
                    && places[1] + 1 < places[2]
                    && end <= pdf.length
                    && pdf[places[1]] == '<'
                    && pdf[places[2] - 1] == '>';
            return sound ? new Range(places[1], places[2], (int) end) : null;
        }

        byte[] signed(byte[] pdf) {
            byte[] signed = Arrays.copyOf(pdf, first + end - gap);
            System.arraycopy(pdf, gap, signed, first, end - gap);
            return signed;
        }

        byte[] contents(byte[] pdf) {
            byte[] contents = new byte[(gap - first - 2) / 2];
            int length = 0;
            int high = -1;
            for (int i = first + 1; i < gap - 1; i++) {
                int digit = Character.digit(pdf[i], 16);
                if (digit >= 0 && high < 0) {
                    high = digit;
                } else if (digit >= 0) {
                    contents[length++] = (byte) (high << 4 | digit);
                    high = -1;
                }
            }
            return Arrays.copyOf(contents, length);
        }
    }
}
