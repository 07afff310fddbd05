package vn.ntm.notice.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper that a person ties to a notice: by number, or by its title where the number is not known. */
public record Citation(
        String type,
        @Nullable String number,
        @Nullable LocalDate dated,
        @Nullable String issuer,
        @Nullable String title,
        CitationLink link) {}
