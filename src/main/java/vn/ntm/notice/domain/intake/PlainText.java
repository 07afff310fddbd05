package vn.ntm.notice.domain.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A .txt file: UTF-8, UTF-16, Windows-1258 or one of the fonts of the time before Unicode. Its characters stay as they stand, the
 * mark at the beginning too: places in the text are places in the file.
 */
final class PlainText {

    private static final Charset WINDOWS_VIETNAMESE = Charset.forName("windows-1258");
    private static final String MARK = "\uFEFF";
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

    private PlainText() {}

    static DocumentText read(byte[] content, Limits limits) {
        if (isUtf16(content)) {
            String text =
                    strict(content, isLittleEndian(content) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
            if (text == null || text.codePoints().anyMatch(PlainText::isStray)) {
                throw new RefusedException(RefusalReason.NOT_TEXT, "neither UTF-8 nor UTF-16");
            }
            return text(text, List.of(), limits);
        }
        String unicode = strict(content, StandardCharsets.UTF_8);
        if (unicode != null) {
            return utf8(unicode, limits);
        }
        return singleByte(content, limits);
    }

    private static DocumentText utf8(String text, Limits limits) {
        String converted = OldFont.convert(text);
        return converted == null
                ? text(text, List.of(), limits)
                : text(converted, List.of(DocumentNote.OLD_FONT_CONVERTED), limits);
    }

    /** Eight bits: the reading whose words are Vietnamese syllables is the right one; none, and nothing is guessed. */
    private static DocumentText singleByte(byte[] content, Limits limits) {
        String vietnamese = strict(content, WINDOWS_VIETNAMESE);
        if (vietnamese != null && Syllables.share(vietnamese) >= OldFont.SURE) {
            return text(vietnamese, List.of(), limits);
        }
        String converted = OldFont.convert(new String(content, StandardCharsets.ISO_8859_1));
        if (converted == null) {
            converted = OldFont.convert(new String(content, WINDOWS_LATIN));
        }
        if (converted == null) {
            throw new RefusedException(RefusalReason.OLD_FONT, "");
        }
        return text(converted, List.of(DocumentNote.OLD_FONT_CONVERTED), limits);
    }

    private static DocumentText text(String text, List<DocumentNote> notes, Limits limits) {
        if (text.replace(MARK, "").isBlank()) {
            throw new RefusedException(RefusalReason.EMPTY, "");
        }
        if (text.length() > limits.characters()) {
            throw new RefusedException(RefusalReason.TOO_MUCH_TEXT, "more than " + limits.characters() + " characters");
        }
        return new DocumentText(text, DocumentKind.TXT, 0, notes);
    }

    /** With its mark, or without one where every other byte of the beginning is zero. */
    static boolean isUtf16(byte[] content) {
        if (content.length < 4 || content.length % 2 != 0) {
            return false;
        }
        int first = content[0] & 0xff;
        int second = content[1] & 0xff;
        if (first == 0xff && second == 0xfe || first == 0xfe && second == 0xff) {
            return true;
        }
        int even = 0;
        int odd = 0;
        int looked = Math.min(content.length, 400);
        for (int i = 0; i < looked; i++) {
            if (content[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        return Math.min(even, odd) == 0 && Math.max(even, odd) * 5 >= looked;
    }

    private static boolean isLittleEndian(byte[] content) {
        int first = content[0] & 0xff;
        if (first == 0xff || first == 0xfe) {
            return first == 0xff;
        }
        return content[1] == 0 || content[3] == 0;
    }

    private static boolean isStray(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B
                || Character.getType(c) == Character.UNASSIGNED
                || Character.getType(c) == Character.PRIVATE_USE;
    }

    private static @Nullable String strict(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
