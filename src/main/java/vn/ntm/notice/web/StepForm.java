package vn.ntm.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.ui.StaleException.Typed;

/** A step of a notice's life with its reason or the paper behind it. */
public class StepForm {

    private int version;
    private @Nullable String detail;
    private @Nullable Long byNotice;

    List<Typed> typed() {
        return detail == null ? List.of() : List.of(new Typed("Lý do, văn bản", detail));
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int value) {
        version = value;
    }

    public @Nullable String getDetail() {
        return detail;
    }

    public void setDetail(@Nullable String value) {
        detail = value;
    }

    public @Nullable Long getByNotice() {
        return byNotice;
    }

    public void setByNotice(@Nullable Long value) {
        byNotice = value;
    }
}
