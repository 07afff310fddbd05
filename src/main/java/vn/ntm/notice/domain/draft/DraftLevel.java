package vn.ntm.notice.domain.draft;

import java.util.List;
import vn.ntm.notice.domain.extraction.ItemKind;
import vn.ntm.notice.domain.extraction.ItemPath;
import vn.ntm.notice.domain.extraction.ReadItem;

/** How an item is marked, widest first; an item lies under the nearest one before it of a wider level (domain 4.3). */
public enum DraftLevel {
    PART,
    NUMBER,
    SUBNUMBER,
    LETTER,
    DASH,
    PLUS;

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /**
     * The mark of the nth item of its heading, with its dot or bracket.
     *
     * @param heading the mark of the item it lies under, "2."; only a sub-number repeats it
     */
    String mark(int nth, String heading) {
        return switch (this) {
            case PART -> ROMAN.get((nth - 1) % ROMAN.size()) + ".";
            case NUMBER -> nth + ".";
            case SUBNUMBER -> (heading.matches("\\d.*") ? heading.replaceFirst("[.)]*$", "") + "." : "1.") + nth + ".";
            case LETTER -> ItemPath.letter(nth) + ")";
            case DASH -> "-";
            case PLUS -> "+";
        };
    }

    /** One step narrower: under a number come letters unless sub-numbers are asked for. */
    DraftLevel deeper() {
        return switch (this) {
            case PART -> NUMBER;
            case NUMBER, SUBNUMBER -> LETTER;
            case LETTER -> DASH;
            case DASH, PLUS -> PLUS;
        };
    }

    DraftLevel wider() {
        return switch (this) {
            case PART, NUMBER -> PART;
            case SUBNUMBER, LETTER -> NUMBER;
            case DASH -> LETTER;
            case PLUS -> DASH;
        };
    }

    /** The level of an item as it was read. */
    static DraftLevel of(ReadItem item) {
        if (item.kind() == ItemKind.NUMBER) {
            return item.label().indexOf('.') > 0 ? SUBNUMBER : NUMBER;
        }
        return switch (item.kind()) {
            case ROMAN -> PART;
            case LETTER -> LETTER;
            case PLUS -> PLUS;
            default -> DASH;
        };
    }
}
