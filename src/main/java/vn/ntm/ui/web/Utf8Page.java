package vn.ntm.ui.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;

/** Text kept as UTF-8. A {@link PrintWriter} only because the interface of servlets demands one. */
final class Utf8Page extends PrintWriter {

    /** The most bytes a char, or half of a pair, takes. */
    private static final int WIDEST = 3;

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private char high;

    Utf8Page() {
        super(Writer.nullWriter());
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int from, int count) {
        room(count);
        byte[] to = bytes;
        int at = length;
        int i = from;
        int end = from + count;
        char c;
        while (i < end && (c = text.charAt(i)) < 0x80) {
            to[at++] = (byte) c;
            i++;
        }
        length = at;
        for (; i < end; i++) {
            add(text.charAt(i));
        }
    }

    @Override
    public void write(char[] text, int from, int count) {
        room(count);
        for (int i = from; i < from + count; i++) {
            add(text[i]);
        }
    }

    @Override
    public void write(int character) {
        room(1);
        add((char) character);
    }

    @Override
    public void flush() {
        // It goes out when it is whole.
    }

    private void room(int chars) {
        int needed = length + chars * WIDEST;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
    }

    private void add(char c) {
        if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            int point = Character.toCodePoint(high, c);
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | point & 0x3F);
        } else {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        }
    }
}
