package vn.ntm.assessment.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.FlagKind;

/** A flag to raise on a cell, or the reason to end one. */
public class FlagForm {

    private @Nullable FlagKind kind;
    private @Nullable String from;
    private @Nullable String reason;
    private @Nullable String document;

    public @Nullable FlagKind getKind() {
        return kind;
    }

    public void setKind(@Nullable FlagKind kind) {
        this.kind = kind;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }
}
