package vn.ntm.attachment.domain;

import java.util.Locale;
import vn.ntm.shared.VietnameseText;

/** A file's name as it is kept: NFC, one line, without folders, without characters that turn the reading direction. */
record FileName(String value) {

    private static final int LONGEST = 200;

    static FileName of(String sent) {
        StringBuilder kept = new StringBuilder();
        VietnameseText.clean(sent).codePoints().filter(FileName::isPrintable).forEach(kept::appendCodePoint);
        String name = kept.substring(Math.max(kept.lastIndexOf("/"), kept.lastIndexOf("\\")) + 1)
                .strip();
        if (name.isEmpty() || name.startsWith(".")) {
            name = "tep" + name;
        }
        return new FileName(shorten(name));
    }

    /** Lower case, without the dot; empty when there is none. */
    String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isPrintable(int character) {
        int kind = Character.getType(character);
        return kind != Character.CONTROL
                && kind != Character.FORMAT
                && kind != Character.SURROGATE
                && kind != Character.LINE_SEPARATOR
                && kind != Character.PARAGRAPH_SEPARATOR;
    }

    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
        int cut = LONGEST - end.length();
        if (Character.isHighSurrogate(name.charAt(cut - 1))) {
            cut--;
        }
        return name.substring(0, cut) + end;
    }
}
