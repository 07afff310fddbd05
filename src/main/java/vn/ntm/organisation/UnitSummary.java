package vn.ntm.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as other modules need it.
 *
 * @param name official name ("Xã Quốc Khánh", "Phòng Kinh tế - Hạ tầng huyện")
 * @param shortName for tables ("Quốc Khánh")
 * @param code GSO code, null for bodies
 * @param path ids from the root to this unit, "/1/5/20/"; scope = all units whose path starts with it
 * @param parentName official name of the unit above, null at the top: tells homonyms apart
 * @param subordinate whether the People's Committee may give it orders (domain 1.7); a request to others is never overdue
 */
public record UnitSummary(
        UnitId id,
        UnitKind kind,
        String name,
        String shortName,
        @Nullable String code,
        @Nullable UnitId parentId,
        @Nullable String parentName,
        String path,
        boolean subordinate,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** "Xã Tân Tiến (Huyện Tràng Định)". */
    public String nameWithParent() {
        return parentName == null ? name : name + " (" + parentName + ")";
    }

    /** Id of the administrative ancestors and self, outermost first. */
    public List<Long> ancestorIds() {
        return UnitId.ofPath(path).stream().map(UnitId::value).toList();
    }
}
