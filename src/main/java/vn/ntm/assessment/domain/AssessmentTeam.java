package vn.ntm.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;

/**
 * "Đoàn đánh giá" of a district or province for one set.
 *
 * @param document the decision or notice that names it
 */
public record AssessmentTeam(
        long id,
        UnitId area,
        long setId,
        String name,
        @Nullable String document,
        @Nullable Instant endedAt) {

    public boolean isOpen() {
        return endedAt == null;
    }

    /**
     * A member: a person by account, or an office.
     *
     * @param criteria ids of the criteria he checks
     * @param communes where he checks them
     */
    public record Member(
            long id,
            long teamId,
            @Nullable Long userId,
            @Nullable Long officeId,
            String name,
            @Nullable String title,
            Set<Long> criteria,
            Set<Long> communes,
            boolean removed) {

        /** Whether this person is the member, or acts for the office that is. */
        public boolean is(Actor actor) {
            return !removed
                    && (Objects.equals(userId, actor.userId().value())
                            || Objects.equals(officeId, actor.unitId().value()));
        }

        public boolean covers(long unit, long criterion) {
            return communes.contains(unit) && criteria.contains(criterion);
        }

        public int pairs() {
            return criteria.size() * communes.size();
        }
    }

    /** One check; the last one of a member, commune and criterion counts. */
    public record Check(
            long memberId,
            long unitId,
            long itemId,
            LocalDate day,
            CheckResult result,
            @Nullable String note,
            Instant at,
            String userName,
            String position) {}

    /** Who sets teams up and watches them: the office of the area. */
    public static boolean mayKeep(Actor actor, UnitSummary area) {
        return actor.role().isOffice() && !actor.readOnly() && actor.sees(area.path());
    }

    /** Only members record, only for their criteria and communes, and nobody for the commune he answers for. */
    public boolean mayRecord(Actor actor, Member member, UnitSummary commune, long criterion) {
        boolean acts = !actor.readOnly() && (actor.may(Right.REPORT_OWN) || actor.role() == Role.LD);
        return isOpen()
                && acts
                && member.is(actor)
                && member.covers(commune.id().value(), criterion)
                && !AssessmentRules.isOwn(actor, commune);
    }
}
