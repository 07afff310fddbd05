package vn.ntm.assessment.web;

import java.util.List;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.domain.Matrix;
import vn.ntm.assessment.domain.Matrix.Cell;
import vn.ntm.assessment.domain.Matrix.Row;
import vn.ntm.ui.Html;
import vn.ntm.ui.Piece;

/** The body of a matrix in one go: two hundred communes by fifty-seven indicators are eleven thousand cells. */
final class MatrixPieces {

    private static final String[] OPENED = opened("");
    private static final String[] CLOSED = closed("");
    private static final String[] MARKED_OPENED = opened(" dk");
    private static final String[] MARKED_CLOSED = closed(", đã giao việc hoặc có chỉ tiêu năm");

    private final Matrix matrix;
    private final List<Row> rows;
    private final boolean[][] marks;

    /**
     * @param rows the page that is shown
     * @param marks by row and column: an open duty or a target of the year is about the cell
     */
    MatrixPieces(Matrix matrix, List<Row> rows, boolean[][] marks) {
        this.matrix = matrix;
        this.rows = rows;
        this.marks = marks;
    }

    /** Rows of the table. A criterion leads to its place on the commune's page, an indicator to its history. */
    Piece table() {
        boolean ofIndicators = matrix.isOfIndicators();
        String address = ofIndicators ? "/danh-gia/" : "/xa/";
        String[] places = matrix.columns().stream()
                .map(item -> ofIndicators ? "/" + item.id() + "/lich-su" : "/tieu-chi#c" + item.id())
                .toArray(String[]::new);
        return out -> {
            for (int r = 0; r < rows.size(); r++) {
                Row row = rows.get(r);
                String unit = row.unit().id().toString();
                out.raw("<tr><th class=\"r-h\" scope=\"row\"><a class=\"plain\" href=\"/xa/" + unit + "/tieu-chi\">")
                        .text(row.unit().shortName())
                        .raw("</a></th>");
                Cell[] cells = row.cells();
                for (int i = 0; i < cells.length; i++) {
                    int kind = cells[i].number();
                    out.raw((marks[r][i] ? MARKED_OPENED : OPENED)[kind])
                            .raw(address)
                            .raw(unit)
                            .raw(places[i])
                            .raw((marks[r][i] ? MARKED_CLOSED : CLOSED)[kind]);
                }
                out.raw("<td class=\"tot\">");
                total(out, row);
                out.raw("</td></tr>");
            }
        };
    }

    /** One block for each commune: for the phone. */
    Piece blocks() {
        return out -> {
            for (Row row : rows) {
                out.raw("<a class=\"mxb plain\" href=\"/xa/" + row.unit().id() + "/tieu-chi\"><b class=\"b\">")
                        .text(row.unit().shortName())
                        .raw("</b><b class=\"b\">");
                total(out, row);
                out.raw("</b><span class=\"hm\" aria-hidden=\"true\">");
                for (Cell cell : row.cells()) {
                    out.raw("<i class=\"").raw(strip(cell.status())).raw("\"></i>");
                }
                out.raw("</span></a>");
            }
        };
    }

    private void total(Html out, Row row) {
        Integer change = row.change();
        if (change != null && change != 0) {
            out.raw("<small class=\"" + (change > 0 ? "up" : "down") + "\">")
                    .raw((change > 0 ? "+" : "−") + Math.abs(change))
                    .raw("</small> ");
        }
        out.raw(row.met() + "/" + row.cells().length);
        if (row.nearly() > 0 && !matrix.isOfIndicators()) {
            out.raw(" <small>(+" + row.nearly() + ")</small>");
        }
    }

    private static String[] opened(String mark) {
        return Cell.all().stream()
                .map(cell -> "<td><a class=\"cc " + CellWords.style(cell.status()) + (cell.waiting() ? " cho" : "")
                        + (cell.changed() ? " doi" : "") + mark + "\" href=\"")
                .toArray(String[]::new);
    }

    private static String[] closed(String words) {
        return Cell.all().stream()
                .map(cell -> "\"><b>" + cell.status().label() + (cell.waiting() ? ", chờ thẩm tra" : "") + words
                        + "</b></a></td>")
                .toArray(String[]::new);
    }

    private static String strip(AchievementStatus status) {
        return switch (status) {
            case MET, MET_LOW, MET_AT_RISK, NOT_APPLICABLE -> "y";
            case PARTLY_MET -> "h";
            case NOT_MET -> "n";
            case NOT_KEPT -> "r";
            case NOT_ASSESSED -> "";
        };
    }
}
