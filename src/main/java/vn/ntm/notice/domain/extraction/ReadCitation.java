package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another paper that the text names.
 *
 * @param type "Quyết định", "Nghị quyết", "Kế hoạch", ...
 * @param number "1980/QĐ-TTg", null for a paper named by its title only
 * @param path item that names it, null outside the items
 */
public record ReadCitation(
        String type,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable String title,
        @Nullable String path) {}
