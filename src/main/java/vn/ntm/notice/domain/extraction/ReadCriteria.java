package vn.ntm.notice.domain.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Criteria and indicators named in one expression; counts ("04 tiêu chí", 29/38) are none.
 *
 * @param commune the commune they are named for, bare name; null where the expression has none
 * @param codes "8", "8.1", the most specific
 * @param names those named without a number, as written
 */
public record ReadCriteria(@Nullable String commune, List<String> codes, List<String> names, Span span) {}
