package vn.ntm.attachment.web;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The header that names a download: an ASCII name for old programs, the true one as RFC 5987 UTF-8. */
final class DispositionHeader {

    private static final String ATTR_CHARS = "!#$&+-.^_`|~";

    private DispositionHeader() {}

    static String of(boolean inline, String name) {
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''"
                + percentEncoded(name);
    }

    private static String ascii(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return plain.replaceAll("[^A-Za-z0-9._() -]", "_");
    }

    private static String percentEncoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (plain || ATTR_CHARS.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(String.format("%02X", (int) c));
            }
        }
        return out.toString();
    }
}
