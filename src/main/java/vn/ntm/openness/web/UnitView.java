package vn.ntm.openness.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;

/** A unit of the directory. */
record UnitView(
        long id,
        UnitKind kind,
        AdministrativeLevel level,
        String name,
        @Nullable String code,
        @Nullable Long parentId,
        @Nullable String parentName,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static UnitView of(UnitSummary unit) {
        return new UnitView(
                unit.id().value(),
                unit.kind(),
                unit.kind().level(),
                unit.name(),
                unit.code(),
                unit.parentId() == null ? null : unit.parentId().value(),
                unit.parentName(),
                unit.validFrom(),
                unit.validTo());
    }
}
