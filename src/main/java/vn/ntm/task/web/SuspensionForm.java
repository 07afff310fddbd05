package vn.ntm.task.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a part of a duty rests, and until what comes. */
public class SuspensionForm extends ReasonForm {

    @Size(max = 300, message = "{task.error.textTooLong}") private @Nullable String awaited;

    public @Nullable String getAwaited() {
        return awaited;
    }

    public void setAwaited(@Nullable String awaited) {
        this.awaited = awaited;
    }
}
