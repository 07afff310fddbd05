package vn.ntm.notice.web;

import org.jspecify.annotations.Nullable;

/** Rows of a plan's table as typed or pasted, one on a line. */
public class PlanRowsForm {

    private @Nullable String rows;

    public @Nullable String getRows() {
        return rows;
    }

    public void setRows(@Nullable String value) {
        rows = value;
    }
}
