package vn.ntm.dossier.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;

/**
 * "Đợt xét công nhận": dossiers that go the same way to the same days.
 *
 * @param areaPath of the district or province whose communes it is about
 * @param quotas how many dossiers of each tier are planned, named or not
 * @param dues last days by stage
 */
public record Campaign(
        long id,
        String name,
        UnitId area,
        String areaName,
        String areaPath,
        long procedureId,
        int planYear,
        @Nullable String source,
        Map<Tier, Integer> quotas,
        Map<Long, Due> dues,
        List<Shift> shifts,
        int version) {

    /** All days moved together. */
    public record Shift(int days, String reason, Instant at, String userName, String position) {}

    /** The office of the area plans. */
    public static boolean mayPlan(Actor actor, String areaPath) {
        return (actor.role() == Role.VPH || actor.role() == Role.VPT) && !actor.readOnly() && actor.sees(areaPath);
    }

    public String path() {
        return "/dot-cong-nhan/" + id;
    }

    /** The last day set for a stage, if any. */
    public @Nullable Due due(Stage stage) {
        return dues.get(stage.id());
    }

    /** The target: the latest of its days. */
    public @Nullable LocalDate end() {
        return dues.values().stream()
                .map(Due::day)
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
