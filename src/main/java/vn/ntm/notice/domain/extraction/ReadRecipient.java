package vn.ntm.notice.domain.extraction;

import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.RecipientList;
import vn.ntm.notice.domain.RecipientPurpose;

/**
 * A line of "Nơi nhận" or "Bản điện tử".
 *
 * @param depth 0 for "-", 1 for "+" under it
 * @param text as printed, without dash and final mark
 * @param printedPurpose "để B/c" as printed, null if none
 */
public record ReadRecipient(
        RecipientList list,
        int depth,
        String text,
        RecipientPurpose purpose,
        @Nullable String printedPurpose) {}
