package vn.ntm.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.BoardFigures.Narrowing;

/**
 * What the address of the board chooses.
 *
 * @param ngay a past day as typed
 * @param lanhDao only duties with this leader in charge
 * @param linhVuc only duties on this criterion
 * @param donVi only duties of this unit
 * @param soNgay days of the span that is compared with the one before
 * @param lon large letters, for a meeting
 */
record BoardParams(
        @Nullable String ngay,
        @Nullable String lanhDao,
        @Nullable String linhVuc,
        @Nullable Long donVi,
        @Nullable Integer soNgay,
        @Nullable Boolean lon) {

    private static final int MONTH = 30;
    /** How long the compared spans may be. */
    static final List<Integer> SPANS = List.of(7, MONTH, 90, 180, 365);

    Narrowing narrowing() {
        return new Narrowing(blank(lanhDao), blank(linhVuc), donVi);
    }

    int days() {
        return soNgay != null && SPANS.contains(soNgay) ? soNgay : MONTH;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** "&ngay=..&lanhDao=..": what a list must know to show the same duties. */
    String forLists(@Nullable String day) {
        return part("ngay", day)
                + part("lanhDao", blank(lanhDao))
                + part("tieuChi", blank(linhVuc))
                + part("donVi", donVi);
    }

    /** The same without the unit, for lines that have one of their own. */
    String forUnits(@Nullable String day) {
        return part("ngay", day) + part("lanhDao", blank(lanhDao)) + part("tieuChi", blank(linhVuc));
    }

    /** The board itself with large letters, or without. */
    String enlarged(@Nullable String day, boolean large) {
        String rest = part("ngay", day)
                + part("lanhDao", blank(lanhDao))
                + part("linhVuc", blank(linhVuc))
                + part("donVi", donVi)
                + part("soNgay", soNgay)
                + (large ? "&lon=true" : "");
        return "/dieu-hanh" + (rest.isEmpty() ? "" : "?" + rest.substring(1));
    }

    /** Whether it is shown to a room. */
    boolean large() {
        return Boolean.TRUE.equals(lon);
    }

    boolean isNarrowed() {
        return !narrowing().equals(Narrowing.NONE);
    }

    private static String part(String name, @Nullable Object value) {
        return value == null
                ? ""
                : "&" + name + "="
                        + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
                                .replace("+", "%20");
    }
}
