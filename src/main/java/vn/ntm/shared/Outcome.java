package vn.ntm.shared;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What came of a use case: a value, or the rejections that stopped it before anything was changed.
 *
 * @param <T> what is done when nothing was rejected
 */
public record Outcome<T>(@Nullable T valueOrNull, List<Rejection> rejections) {

    public static <T> Outcome<T> done(T value) {
        return new Outcome<>(value, List.of());
    }

    public static <T> Outcome<T> rejected(Rejection... rejections) {
        return new Outcome<>(null, List.of(rejections));
    }

    public static <T> Outcome<T> rejected(List<Rejection> rejections) {
        return new Outcome<>(null, List.copyOf(rejections));
    }

    public boolean isRejected() {
        return !rejections.isEmpty();
    }

    /**
     * The value of a use case that went through.
     *
     * @throws NoSuchElementException when it was rejected
     */
    public T value() {
        if (valueOrNull == null) {
            throw new NoSuchElementException("rejected: " + rejections);
        }
        return valueOrNull;
    }
}
