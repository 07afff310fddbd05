package vn.ntm.notice.domain.intake;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The numbers of the lists of a .doc, counted as Word counts them. */
final class DocLists {

    private static final int LEVELS = 9;

    private final Map<Integer, int[]> counts = new HashMap<>();

    /** Counts this paragraph, if it is in a list; its label or nothing. A broken list gives no label, the words stay. */
    String label(Paragraph paragraph) {
        try {
            return paragraph.isInList() ? label(paragraph.getList(), paragraph.getIlvl()) : "";
        } catch (RuntimeException e) {
            return "";
        }
    }

    private String label(HWPFList list, int level) {
        if (level < 0 || level >= LEVELS) {
            return "";
        }
        int[] count = counts.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
        count[level] = count[level] == 0 ? Math.max(1, list.getStartAt((char) level)) : count[level] + 1;
        java.util.Arrays.fill(count, level + 1, LEVELS, 0);
        String pattern = list.getNumberText((char) level);
        if (pattern == null) {
            return "";
        }
        if (style(list, level) == NumberStyle.BULLET) {
            boolean underDash = level > 0 && style(list, level - 1) == NumberStyle.BULLET;
            return Bullets.of(pattern, underDash);
        }
        StringBuilder label = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            label.append(c < LEVELS ? style(list, c).print(Math.max(1, count[c])) : String.valueOf(c));
        }
        return label.toString().strip();
    }

    /** The codes of the binary format ([MS-OSHARED] MSONFC). */
    private static NumberStyle style(HWPFList list, int level) {
        return switch (list.getNumberFormat((char) level)) {
            case 1 -> NumberStyle.UPPER_ROMAN;
            case 2 -> NumberStyle.LOWER_ROMAN;
            case 3 -> NumberStyle.UPPER_LETTER;
            case 4 -> NumberStyle.LOWER_LETTER;
            case 22 -> NumberStyle.DECIMAL_ZERO;
            case 23 -> NumberStyle.BULLET;
            case 255 -> NumberStyle.NONE;
            default -> NumberStyle.DECIMAL;
        };
    }
}
