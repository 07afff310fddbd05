package vn.ntm.openness.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A portion of a list.
 *
 * @param next address of the next portion; null at the end of the list
 */
record ApiPage<T>(List<T> items, @Nullable String next) {

    static final int USUAL = 100;
    private static final int MOST = 500;

    /** What was asked for, within bounds. */
    static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL : Math.max(1, Math.min(asked, MOST));
    }

    /** The whole list, which has no further portions. */
    static <T> ApiPage<T> whole(List<T> items) {
        return new ApiPage<>(items, null);
    }

    /** With the place where the list goes on, null at its end. */
    static <T> ApiPage<T> of(List<T> items, @Nullable String after) {
        String next = after == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("after", after)
                        .build()
                        .toUriString();
        return new ApiPage<>(items, next);
    }

    /** Out of one row more than asked for, each with an id to go on from. */
    static <T> ApiPage<T> cut(List<T> rows, int limit, Function<T, Long> id) {
        if (rows.size() <= limit) {
            return whole(rows);
        }
        List<T> items = rows.subList(0, limit);
        return of(items, Long.toString(id.apply(items.get(limit - 1))));
    }
}
