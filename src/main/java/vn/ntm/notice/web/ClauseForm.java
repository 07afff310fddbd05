package vn.ntm.notice.web;

import org.jspecify.annotations.Nullable;

/** The words to be shown for a passage. */
public class ClauseForm {

    private int version;
    private @Nullable String text;

    public int getVersion() {
        return version;
    }

    public void setVersion(int value) {
        version = value;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String value) {
        text = value;
    }
}
