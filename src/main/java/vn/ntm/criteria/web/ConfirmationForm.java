package vn.ntm.criteria.web;

import org.jspecify.annotations.Nullable;

/** Where the row was compared with the decision. */
public class ConfirmationForm {

    private @Nullable String source;

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }
}
