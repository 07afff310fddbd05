package vn.ntm.criteria.domain.intake;

import org.jspecify.annotations.Nullable;

/**
 * A level a province lays down.
 *
 * @param year the year it holds for, null for all
 */
public record ProvincialLevel(
        long itemId, String code, String column, @Nullable Integer year, String printed) {}
