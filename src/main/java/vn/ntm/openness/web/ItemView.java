package vn.ntm.openness.web;

import org.jspecify.annotations.Nullable;

/**
 * A criterion or an indicator.
 *
 * @param criterion code of the criterion an indicator belongs to; null for a criterion
 */
record ItemView(String code, String name, @Nullable String criterion) {}
