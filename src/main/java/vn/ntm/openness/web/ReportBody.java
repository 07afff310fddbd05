package vn.ntm.openness.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.task.Tasks.UnitReport;

/**
 * A unit's report as a program sends it.
 *
 * @param done "done, please accept"; else progress
 */
record ReportBody(
        @Nullable Boolean done,
        @Nullable Integer percent,
        @Nullable String text,
        @Nullable String number) {

    UnitReport toReport() {
        return new UnitReport(Boolean.TRUE.equals(done), percent, text, number, null);
    }
}
