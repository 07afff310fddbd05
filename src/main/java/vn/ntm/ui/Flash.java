package vn.ntm.ui;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message on the next page: what was done, or what needs attention. Rendered once, by the layout. */
public record Flash(Kind kind, String messageKey, Object[] arguments) implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String ATTRIBUTE = "flash";

    /** How it looks. */
    public enum Kind {
        SUCCESS,
        WARNING,
        FAILURE
    }

    /** Call as {@code Flash.success(redirect, "module.flash.what", unitName)}; arguments must be serializable. */
    public static void success(RedirectAttributes redirect, String messageKey, @Nullable Object... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.SUCCESS, messageKey, arguments));
    }

    public static void warning(RedirectAttributes redirect, String messageKey, @Nullable Object... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.WARNING, messageKey, arguments));
    }

    /** Takes a message along where a page only sends on to another. */
    public static void carry(Model model, RedirectAttributes redirect) {
        Object message = model.getAttribute(ATTRIBUTE);
        if (message != null) {
            redirect.addFlashAttribute(ATTRIBUTE, message);
        }
    }

    public static void failure(RedirectAttributes redirect, String messageKey, @Nullable Object... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Flash(Kind.FAILURE, messageKey, arguments));
    }
}
