package vn.ntm.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a periodic report chooses.
 *
 * @param donVi the area; null for that of the person
 * @param ky the cycle, "quy"
 * @param so the period, "2021-Q3"; null for the last that is over
 * @param ngay a past day instead of the end of the period, as typed
 */
record PeriodParams(
        @Nullable Long donVi,
        @Nullable String ky,
        @Nullable String so,
        @Nullable String ngay) {

    /** Nothing chosen. */
    static final PeriodParams NONE = new PeriodParams(null, null, null, null);

    /** "?donVi=5&ky=quy&so=2021-Q3", for links to what the page shows. */
    static String query(long area, String cycle, String period, @Nullable String day) {
        return "?donVi=" + area + "&ky=" + cycle + "&so=" + period
                + (day == null ? "" : "&ngay=" + URLEncoder.encode(day, StandardCharsets.UTF_8));
    }
}
