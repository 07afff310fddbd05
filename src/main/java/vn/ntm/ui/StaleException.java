package vn.ntm.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thing was changed since the form was opened, by somebody else or in another tab (409). The page says what it is now,
 * where that is known, and gives back what was typed.
 */
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String backPath;
    private final transient List<Typed> typed;
    private final transient @Nullable Because because;

    /** One field of the form as the person typed it. */
    public record Typed(String label, String value) {}

    /** What stands in the way now, as the page prints it. */
    public record Because(String key, String argument) {}

    public StaleException(String what, String backPath, List<Typed> typed) {
        this(what, backPath, typed, null);
    }

    public StaleException(String what, String backPath, List<Typed> typed, @Nullable Because because) {
        super(what);
        this.backPath = backPath;
        this.typed = List.copyOf(typed);
        this.because = because;
    }

    public String backPath() {
        return backPath;
    }

    public List<Typed> typed() {
        return typed == null ? List.of() : typed;
    }

    public @Nullable Because because() {
        return because;
    }
}
