package vn.ntm.report.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.report.domain.table.Cell;
import vn.ntm.report.domain.table.Column;
import vn.ntm.report.domain.table.TableCopy.Kind;
import vn.ntm.report.domain.table.TableCopy.Line;
import vn.ntm.report.domain.table.TableHead;
import vn.ntm.ui.Html;
import vn.ntm.ui.Piece;

/**
 * Head and rows of a report's table; of a frozen one with what stands there now.
 *
 * @param changed by line, then by column: what the live table says
 * @param gone lines that the live table has no more
 */
record TableHtml(TableHead head, List<Line> lines, Map<Integer, Map<Integer, String>> changed, Set<Integer> gone)
        implements Piece {

    private static final int MOST_FOR_CARDS = 10;

    TableHtml(TableHead head, List<Line> lines) {
        this(head, lines, Map.of(), Set.of());
    }

    /** Whether a phone shows rows as cards; a table of many columns is scrolled. */
    boolean asCards() {
        return head.columns().size() <= MOST_FOR_CARDS;
    }

    @Override
    public void writeTo(Html out) {
        out.raw("<thead>");
        if (head.hasGroups()) {
            groups(out);
        } else {
            out.raw("<tr>");
            for (Column column : head.columns()) {
                out.raw("<th scope=\"col\" class=\"" + css(column) + "\">")
                        .text(column.head())
                        .raw("</th>");
            }
            out.raw("</tr>");
        }
        out.raw("</thead><tbody>");
        for (int i = 0; i < lines.size(); i++) {
            line(out, i);
        }
        out.raw("</tbody>");
    }

    private void groups(Html out) {
        out.raw("<tr>");
        for (int i = 0; i < head.columns().size(); i++) {
            Column column = head.columns().get(i);
            String group = column.group();
            int span = head.span(i);
            if (group == null) {
                out.raw("<th scope=\"col\" rowspan=\"2\" class=\"" + css(column) + "\">")
                        .text(column.head())
                        .raw("</th>");
            } else if (span > 0) {
                out.raw("<th scope=\"colgroup\" class=\"c\" colspan=\"" + span + "\">")
                        .text(group)
                        .raw("</th>");
            }
        }
        out.raw("</tr><tr>");
        for (Column column : head.columns()) {
            if (column.group() != null) {
                out.raw("<th scope=\"col\" class=\"" + css(column) + "\">")
                        .text(column.head())
                        .raw("</th>");
            }
        }
        out.raw("</tr>");
    }

    private void line(Html out, int index) {
        Line line = lines.get(index);
        if (line.kind() == Kind.BAND) {
            out.raw("<tr><th class=\"rt-band\" colspan=\"" + head.columns().size() + "\">")
                    .text(line.cells().get(0).text())
                    .raw("</th></tr>");
            return;
        }
        boolean total = line.kind() == Kind.TOTAL;
        out.raw(gone.contains(index) ? "<tr class=\"over\">" : total ? "<tr class=\"rt-sum\">" : "<tr>");
        Map<Integer, String> now = changed.getOrDefault(index, Map.of());
        for (int i = 0; i < head.columns().size(); i++) {
            Cell cell = i < line.cells().size() ? line.cells().get(i) : Cell.EMPTY;
            cell(out, head.columns().get(i), cell, now.get(i));
        }
        out.raw("</tr>");
    }

    private static void cell(Html out, Column column, Cell cell, @Nullable String now) {
        out.raw("<td class=\"" + css(column) + (now == null ? "" : " rt-new") + "\" data-l=\"")
                .text(column.group() == null ? column.head() : column.group() + ": " + column.head())
                .raw("\">");
        String path = cell.path();
        if (path == null) {
            out.text(cell.text());
        } else {
            out.raw("<a href=\"").text(path).raw("\">").text(cell.text()).raw("</a>");
        }
        if (now != null) {
            out.raw(" <span class=\"src\">nay: ")
                    .text(now.isEmpty() ? "trống" : now)
                    .raw("</span>");
        }
        out.raw("</td>");
    }

    private static String css(Column column) {
        return switch (column.kind()) {
            case TEXT -> "rt-t";
            case MARK -> "c";
            case NUMBER -> "num";
        };
    }
}
