package vn.ntm.ui;

import java.util.List;

/**
 * Somebody changed the thing since the form was opened (409). The page shows what the other person changed and gives
 * back what was typed.
 */
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String backPath;
    private final transient List<Typed> typed;

    /** One field of the form as the person typed it. */
    public record Typed(String label, String value) {}

    public StaleException(String what, String backPath, List<Typed> typed) {
        super(what);
        this.backPath = backPath;
        this.typed = List.copyOf(typed);
    }

    public String backPath() {
        return backPath;
    }

    public List<Typed> typed() {
        return typed == null ? List.of() : typed;
    }
}
