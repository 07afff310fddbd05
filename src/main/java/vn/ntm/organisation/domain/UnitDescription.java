package vn.ntm.organisation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.DateRange;

/** What is written down about a unit, checked and cleaned. */
public record UnitDescription(
        UnitKind kind,
        String name,
        String shortName,
        @Nullable String code,
        @Nullable Long parentId,
        DateRange valid,
        boolean subordinate,
        boolean countsInAverage,
        List<String> aliases) {}
