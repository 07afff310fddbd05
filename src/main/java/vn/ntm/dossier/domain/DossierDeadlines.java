package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ntm.dossier.domain.DeadlineStore.Deadline;
import vn.ntm.dossier.domain.DossierClocks.Clocked;
import vn.ntm.dossier.domain.OpinionBoard.Line;
import vn.ntm.dossier.domain.StageClock.Time;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.WorkingDays;

/** What dossiers wait for on a day, and whose business it is: the stage each has come to, and opinions asked for. */
@Component
class DossierDeadlines {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final DossierClocks clocks;
    private final OpinionStore opinions;
    private final Units units;
    private final WorkingDays calendar;
    private final MessageSource messages;

    DossierDeadlines(
            DossierClocks clocks, OpinionStore opinions, Units units, WorkingDays calendar, MessageSource messages) {
        this.clocks = clocks;
        this.opinions = opinions;
        this.units = units;
        this.calendar = calendar;
        this.messages = messages;
    }

    /** Those with a last day up to that one; a constant number of statements. */
    List<Deadline> of(Collection<Dossier> dossiers, LocalDate day, LocalDate until) {
        Map<UnitId, UnitSummary> known =
                units.findAll(dossiers.stream().map(Dossier::unit).collect(Collectors.toSet()));
        Map<Long, List<Line>> lines =
                opinions.linesOf(dossiers.stream().map(Dossier::id).toList());
        List<Deadline> deadlines = new ArrayList<>();
        for (Clocked one : clocks.of(dossiers, day)) {
            UnitSummary unit = Objects.requireNonNull(known.get(one.dossier().unit()));
            one.now().flatMap(time -> stage(one, time, unit)).ifPresent(deadlines::add);
            if (one.dossier().status().isOpen()) {
                for (Line line : lines.getOrDefault(one.dossier().id(), List.of())) {
                    opinion(one, line, unit).ifPresent(deadlines::add);
                }
            }
        }
        deadlines.removeIf(one -> one.reminder().isAfter(until));
        return deadlines;
    }

    private Optional<Deadline> stage(Clocked one, Time time, UnitSummary unit) {
        LocalDate day = time.lastDay();
        if (day == null) {
            return Optional.empty();
        }
        StageLevel level = time.stage().level();
        boolean own = level == StageLevel.COMMUNE;
        return Optional.of(new Deadline(
                one.dossier().id(),
                null,
                unit.id(),
                own ? unit.id() : null,
                own ? null : level == StageLevel.DISTRICT ? Role.VPH : Role.VPT,
                owner(level, unit),
                words("dossier.deadline.stage", unit, one, time.stage().name()),
                one.dossier().path(),
                day,
                reminder(day)));
    }

    /** One that was asked for and did not come: by the day it was asked for, else that of the stage. */
    private Optional<Deadline> opinion(Clocked one, Line line, UnitSummary unit) {
        LocalDate day = line.wantedBy(one.lastDayOf(StageRule.OPINIONS));
        if (day == null || line.asked() == 0 || line.answeredOn() != null || line.unit() == null) {
            return Optional.empty();
        }
        return Optional.of(new Deadline(
                one.dossier().id(),
                line.id(),
                unit.id(),
                line.unit(),
                null,
                owner(StageLevel.PROVINCE, unit),
                words("dossier.deadline.opinion", unit, one, ""),
                one.dossier().path() + "#y-kien",
                day,
                reminder(day)));
    }

    private String words(String key, UnitSummary unit, Clocked one, String stage) {
        String tier = messages.getMessage("criteria.tier." + one.dossier().tier(), null, VIETNAMESE);
        return messages.getMessage(
                key,
                new Object[] {unit.name(), tier, Integer.toString(one.dossier().planYear()), stage},
                VIETNAMESE);
    }

    private LocalDate reminder(LocalDate day) {
        return calendar.isWorkingDay(day) ? day : calendar.before(day);
    }

    /** The leader of whoever acts: above a commune, of the district itself, of the province. */
    private static String owner(StageLevel level, UnitSummary unit) {
        return switch (level) {
            case COMMUNE -> Areas.above(unit);
            case DISTRICT -> Areas.district(unit);
            case PROVINCE, CENTRAL -> Areas.province(unit);
        };
    }
}
