package vn.ntm.notice.domain.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What the first bytes say a file is. Its name says nothing: a program renamed to .txt is no text. */
enum FileContent {
    PDF(ascii("%PDF-")),
    ZIP(hex("504b0304")),
    EMPTY_ZIP(hex("504b0506")),
    OLE2(hex("d0cf11e0a1b11ae1")),
    PNG(hex("89504e470d0a1a0a")),
    JPEG(hex("ffd8ff")),
    TIFF(hex("49492a00"), hex("4d4d002a")),
    RTF(ascii("{\\rtf")),
    TEXT,
    BINARY;

    /** PDF viewers accept a file whose first kilobyte holds the mark somewhere. */
    private static final int PDF_MARK_WITHIN = 1024;

    private final byte[][] marks;

    FileContent(byte[]... marks) {
        this.marks = marks;
    }

    static FileContent of(byte[] content) {
        for (FileContent kind : values()) {
            for (byte[] mark : kind.marks) {
                if (stands(mark, content, 0)) {
                    return kind;
                }
            }
        }
        if (!isBinary(content)) {
            return TEXT;
        }
        for (int i = 1; i < Math.min(PDF_MARK_WITHIN, content.length); i++) {
            if (stands(PDF.marks[0], content, i)) {
                return PDF;
            }
        }
        return BINARY;
    }

    /** Control characters make a file binary, unless they are the halves of UTF-16. */
    private static boolean isBinary(byte[] content) {
        if (PlainText.isUtf16(content)) {
            return false;
        }
        int controls = 0;
        for (byte b : content) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B;
            if (b == 0) {
                return true;
            }
            controls += control ? 1 : 0;
        }
        return controls * 100L > content.length;
    }

    private static boolean stands(byte[] mark, byte[] content, int at) {
        if (content.length < at + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String mark) {
        return mark.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String mark) {
        return HexFormat.of().parseHex(mark);
    }
}
