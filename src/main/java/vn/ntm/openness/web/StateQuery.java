package vn.ntm.openness.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Standings.Kind;

/** Whose states in which set, on which day. */
record StateQuery(
        @Nullable String set,
        @Nullable Long unit,
        @Nullable Long area,
        @Nullable String kind,
        @Nullable LocalDate asOf,
        @Nullable Integer limit,
        @Nullable String after) {

    static final List<String> KINDS = List.of("criteria", "indicators", "all");

    /** Communes in a portion; each has some sixty states. */
    private static final int USUAL = 20;

    private static final int MOST = 100;

    Kind items() {
        return switch (kind == null ? "criteria" : kind) {
            case "criteria" -> Kind.CRITERIA;
            case "indicators" -> Kind.INDICATORS;
            case "all" -> Kind.ALL;
            default -> throw new BadParameterException("kind", "openness.error.choice");
        };
    }

    int communes() {
        return limit == null ? USUAL : Math.max(1, Math.min(limit, MOST));
    }
}
