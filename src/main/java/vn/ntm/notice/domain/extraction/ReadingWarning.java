package vn.ntm.notice.domain.extraction;

import java.util.List;

/** A slip that the reader noticed and left as it is. The wording is {@code notice.warning.CODE}. */
public record ReadingWarning(Code code, List<String> arguments) {

    /** Kinds of slip (domain 4.5). */
    public enum Code {
        /** "thiếu mục 9, 10". */
        GAP,
        /** "trùng số mục 2". */
        DUPLICATE,
        /** Printed after a higher number. */
        OUT_OF_ORDER,
        /** "02 xã" but three names. */
        COUNT,
        /** 29/38 and "còn lại 8". */
        FRACTION,
        /** A deadline before the paper's own day. */
        EARLY_DEADLINE
    }

    static ReadingWarning of(Code code, String... arguments) {
        return new ReadingWarning(code, List.of(arguments));
    }
}
