package vn.ntm.notice.domain.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A figure that the text states and that our own data can be held against on that day: "29/38 chỉ tiêu", "02 xã",
 * "bình quân 13 tiêu chí/xã".
 *
 * @param of what is counted, as printed: "chỉ tiêu", "xã", "tiêu chí/xã"
 * @param value the count or the mean
 * @param total the whole of a fraction, null without one
 */
public record ReadClaim(
        Span span,
        Kind kind,
        String of,
        double value,
        @Nullable Integer total) {

    /** Sort of figure. */
    public enum Kind {
        COUNT,
        FRACTION,
        MEAN,
        PERCENT
    }
}
