package vn.ntm.notice.domain.extraction;

import org.jspecify.annotations.Nullable;

/**
 * An item of the body.
 *
 * @param path address inside the notice, unique: "2.a.-3", "4.1.-2", "2(2)"
 * @param parentPath path of the item it lies under, null at the top
 * @param depth 0 at the top
 * @param label exactly as printed: "1", "1.1", "a)", "đ)", "-", "+"
 * @param mark label with its dot: "1.", "1.1."
 * @param text words without the mark, line breaks inside sentences joined; further paragraphs after a line feed
 * @param start place in the raw text, mark included
 */
public record ReadItem(
        String path,
        @Nullable String parentPath,
        int depth,
        ItemKind kind,
        String label,
        String mark,
        String text,
        int start,
        int end) {

    /** The printed path without dashes, "2.a", "4.1"; a number printed twice is "2#2"; "0" where none is printed. */
    public String section() {
        return ItemPath.section(path);
    }
}
