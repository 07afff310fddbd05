package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitKind;

/**
 * What one unit owes for one period of a series.
 *
 * @param ownerPath territory that ordered it
 * @param viaUnitId the unit that the reports go through: it reads them and may send them back
 * @param reportedBy who sent the report that stands; null without one
 * @param coveredBy the later occurrence whose report was said to cover this one too ("gộp"); it stays missed
 */
public record SeriesOccurrence(
        long id,
        long seriesId,
        String ownerPath,
        @Nullable Long viaUnitId,
        long unitId,
        String unitName,
        UnitKind unitKind,
        String unitPath,
        String period,
        LocalDate opensOn,
        LocalDate nominalDay,
        LocalDate dueDay,
        @Nullable LocalDate overdueFrom,
        @Nullable LocalDate missedFrom,
        OccurrenceStatus status,
        @Nullable LocalDate sentOn,
        @Nullable Long reportId,
        @Nullable Long reportedBy,
        @Nullable Long coveredBy,
        int version) {

    public OccurrenceState state(LocalDate today) {
        return OccurrenceState.of(status, sentOn, dueDay, overdueFrom, missedFrom, today);
    }

    /** Days after the due day, of the report or, without one, of that day; 0 in time. */
    public long daysLate(LocalDate today) {
        LocalDate end = sentOn == null ? today : sentOn;
        return overdueFrom == null || !end.isAfter(dueDay) ? 0 : ChronoUnit.DAYS.between(dueDay, end);
    }

    public String periodName() {
        return PeriodNames.of(period, nominalDay);
    }

    /** Of other units a commune sees the state, not the report. */
    public boolean isReadableBy(Actor actor) {
        return actor.sees(unitPath) || isReceivedBy(actor);
    }

    private boolean isReceivedBy(Actor actor) {
        return actor.sees(ownerPath) || Objects.equals(viaUnitId, actor.unitId().value());
    }

    /** Everything this person may do to it on that day. */
    public Set<OccurrenceAction> actionsFor(Actor actor, LocalDate today) {
        Set<OccurrenceAction> actions = EnumSet.noneOf(OccurrenceAction.class);
        boolean ownUnit = actor.unitId().value() == unitId;
        if (isOpenOn(today) && ownUnit && actor.may(Right.REPORT_OWN) && !isMissed(today)) {
            actions.add(OccurrenceAction.SEND);
        }
        if (isOpenOn(today) && !ownUnit && actor.may(Right.ASSIGN_TASK) && actor.sees(ownerPath)) {
            actions.add(OccurrenceAction.RECORD);
        }
        boolean judges = actor.may(Right.ACCEPT_RESULT) && actor.sees(ownerPath);
        boolean via = actor.may(Right.REPORT_OWN)
                && Objects.equals(viaUnitId, actor.unitId().value());
        // Whoever reported does not judge it: domain 7, separation of duties.
        boolean own = ownUnit || Objects.equals(reportedBy, actor.userId().value());
        if (status == OccurrenceStatus.SENT && (judges || via) && !own) {
            actions.add(OccurrenceAction.RETURN);
        }
        return actions;
    }

    private boolean isOpenOn(LocalDate today) {
        return (status == OccurrenceStatus.OWED || status == OccurrenceStatus.RETURNED) && !opensOn.isAfter(today);
    }

    /** Missed stays missed; what was sent back may still come again. */
    boolean isMissed(LocalDate day) {
        return status == OccurrenceStatus.OWED && missedFrom != null && !missedFrom.isAfter(day);
    }
}
