package vn.ntm.organisation.domain.rearrange;

import org.jspecify.annotations.Nullable;

/**
 * Lines of one rearrangement.
 *
 * @param holding only that kind
 * @param unit only of that unit
 * @param check only what is undecided, or where the program had to choose
 */
public record LineFilter(
        long id, @Nullable String holding, @Nullable Long unit, boolean check, int page, int size) {}
