package vn.ntm.report.domain.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.WorkingDays;

/** The five definitions of an area: its own, else those of the nearest area above, else the usual rule. */
@Service
public class Definitions {

    private static final int LONGEST = 60;

    private final DefinitionStore store;
    private final WorkingDays workingDays;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    Definitions(
            DefinitionStore store,
            WorkingDays workingDays,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.store = store;
        this.workingDays = workingDays;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** By cycle, weekly first. */
    @Transactional(readOnly = true)
    public Map<Cycle, ReportDefinition> of(UnitSummary area) {
        List<UnitId> nearestLast = UnitId.ofPath(area.path());
        List<ReportDefinition> known = store.of(nearestLast);
        Map<Cycle, ReportDefinition> found = new EnumMap<>(Cycle.class);
        for (Cycle cycle : Cycle.values()) {
            found.put(cycle, nearest(cycle, nearestLast, known));
        }
        return found;
    }

    private static ReportDefinition nearest(Cycle cycle, List<UnitId> path, List<ReportDefinition> known) {
        List<UnitId> nearestFirst = new ArrayList<>(path);
        Collections.reverse(nearestFirst);
        return nearestFirst.stream()
                .flatMap(unit -> known.stream().filter(one -> one.cycle() == cycle && one.isOf(unit)))
                .findFirst()
                .orElse(ReportDefinition.usual(cycle));
    }

    /** The day a period's report is due: the day named, or the next one on which somebody works. */
    public LocalDate due(ReportDefinition definition, ReportPeriod period) {
        LocalDate day = definition.nominalDue(period);
        return workingDays.isWorkingDay(day) ? day : workingDays.after(day, 1);
    }

    public boolean mayChange(Actor actor, UnitSummary area) {
        return actor.may(Right.ASSIGN_TASK) && actor.sees(area.path());
    }

    /**
     * Sets the definition of an area.
     *
     * @param version of the definition the person looked at; 0 for one that is not the area's own
     */
    @Transactional
    public Outcome<Cycle> change(
            UnitSummary area, Cycle cycle, CutRule rule, DayOfWeek weekDay, int dueDays, int version, Actor by) {
        if (!mayChange(by, area)) {
            return Outcome.rejected(List.of(Rejection.of("report.error.definitionNotYours")));
        }
        if (dueDays < 1 || dueDays > LONGEST) {
            return Outcome.rejected(List.of(Rejection.onField("dueDays", "report.error.dueDays", LONGEST)));
        }
        ReportDefinition changed = new ReportDefinition(area.id(), new Cut(cycle, rule, weekDay), dueDays, version);
        if (!store.save(changed, by, clock.instant())) {
            return Outcome.rejected(List.of(Rejection.of("report.error.definitionChanged")));
        }
        publisher.publishEvent(new AuditableEvent(
                "REPORT_DEFINITION_CHANGED",
                by.userId().value(),
                by.name(),
                by.position(),
                "REPORT_DEFINITION",
                area.id().value(),
                cycle.label(),
                area.id().value(),
                null,
                changed.rule() + ", hạn gửi sau " + dueDays + " ngày",
                null));
        return Outcome.done(cycle);
    }
}
