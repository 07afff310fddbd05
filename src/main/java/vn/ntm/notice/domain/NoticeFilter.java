package vn.ntm.notice.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the list shows; all of it lives in the address.
 *
 * @param words folded words that must all occur in number, subject, people or text
 * @param month of issue as far as it is known: drafts are found by it
 * @param withoutNumber only notices whose number or day is blank
 */
public record NoticeFilter(
        String words,
        @Nullable Long issuerId,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable NoticeState state,
        boolean withoutNumber) {

    public static final NoticeFilter NONE = new NoticeFilter("", null, null, null, null, false);

    public static NoticeFilter withoutNumberOnly() {
        return new NoticeFilter("", null, null, null, null, true);
    }
}
