package vn.ntm.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule said no: the form field it concerns (null for the form as a whole), a message key and its arguments. The
 * web layer shows it beside the field; it is an answer, never an exception.
 */
public record Rejection(@Nullable String field, String messageKey, List<Object> arguments) {

    public static Rejection of(String messageKey, Object... arguments) {
        return new Rejection(null, messageKey, List.of(arguments));
    }

    public static Rejection onField(String field, String messageKey, Object... arguments) {
        return new Rejection(field, messageKey, List.of(arguments));
    }
}
