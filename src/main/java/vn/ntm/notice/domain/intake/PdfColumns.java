package vn.ntm.notice.domain.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Two columns side by side, as in a letterhead and at the foot: lines between which one blank strip runs down. The left
 * column is read before the right one.
 */
final class PdfColumns {

    private static final float STRIP = 6;
    private static final float NEAR = 2.5f;

    private final List<PdfLine> lines;
    private float left;
    private float right;

    private PdfColumns(List<PdfLine> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** Lines that belong together, in reading order, and whether they are a column. */
    record Block(boolean isColumn, List<PdfLine> lines) {}

    static List<Block> of(List<PdfLine> lines) {
        return new PdfColumns(lines).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isTwo()) {
                left = lines.get(i).parts().get(0).end();
                right = lines.get(i).parts().get(1).x();
                int end = i + 1;
                while (end < lines.size() && fits(end)) {
                    end++;
                }
                int start = i;
                while (start > done && isNear(start) && fits(start - 1)) {
                    start--;
                }
                while (start < i && isLeft(lines.get(start))) {
                    start++; // in its place already
                }
                add(blocks, false, lines.subList(done, start));
                add(blocks, true, column(start, end, true));
                add(blocks, true, column(start, end, false));
                done = end;
                i = end - 1;
            }
        }
        add(blocks, false, lines.subList(done, lines.size()));
        return blocks;
    }

    private static void add(List<Block> blocks, boolean column, List<PdfLine> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block(column, List.copyOf(lines)));
        }
    }

    private boolean isNear(int line) {
        PdfLine here = lines.get(line);
        return here.base() - lines.get(line - 1).base() < NEAR * here.size();
    }

    /** Also where the left column comes so near that the line looked whole. */
    private boolean fits(int at) {
        PdfLine line = lines.get(at);
        if (fits(line)) {
            return true;
        }
        List<PdfPart> cut = line.isWhole() ? line.parts().get(0).cut(left, right, STRIP) : null;
        if (cut != null) {
            PdfLine halves = new PdfLine(line.base(), line.size(), cut);
            lines.set(at, halves);
            return fits(halves);
        }
        return false;
    }

    /** Whether the strip stays open at this line; it becomes as narrow as the line asks. */
    private boolean fits(PdfLine line) {
        if (line.parts().size() > 2) {
            return false;
        }
        float from = left;
        float to = right;
        if (line.isTwo()) {
            from = Math.max(from, line.parts().get(0).end());
            to = Math.min(to, line.parts().get(1).x());
        } else if (line.end() <= to - STRIP) {
            from = Math.max(from, line.end());
        } else if (line.x() >= from + STRIP) {
            to = Math.min(to, line.x());
        } else {
            return false;
        }
        if (to - from < STRIP) {
            return false;
        }
        left = from;
        right = to;
        return true;
    }

    private boolean isLeft(PdfLine line) {
        return line.isWhole() && line.end() <= right - STRIP;
    }

    private List<PdfLine> column(int start, int end, boolean first) {
        float middle = (left + right) / 2;
        List<PdfLine> column = new ArrayList<>();
        for (PdfLine line : lines.subList(start, end)) {
            for (PdfPart part : line.parts()) {
                if (part.x() < middle == first) {
                    column.add(new PdfLine(line.base(), line.size(), List.of(part)));
                }
            }
        }
        return column;
    }
}
