package vn.ntm.report.domain.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.CriteriaAverage;
import vn.ntm.assessment.CriteriaTrend;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitLineage.Break;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.board.CriteriaPanel.BandCount;
import vn.ntm.report.domain.board.CriteriaPanel.Fewest;
import vn.ntm.report.domain.table.CommuneStates;
import vn.ntm.report.domain.table.CommuneStates.State;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.SnapshotCache;

/** Reads how the criteria of an area go on: the day, the months of its year, the target. */
@Component
class CriteriaProgress {

    private static final int FEWEST = 6;
    private static final int MONTHS = 12;

    private final CommuneStates states;
    private final CriteriaTrend trend;
    private final AreaBreaks breaks;
    private final Targets targets;
    private final SnapshotCache panels;
    private final ApplicationClock clock;

    /** All that a panel depends on but the database. */
    private record Question(UnitId area, LocalDate day, LocalDate today) {}

    CriteriaProgress(
            CommuneStates states,
            CriteriaTrend trend,
            AreaBreaks breaks,
            Targets targets,
            SnapshotCache panels,
            ApplicationClock clock) {
        this.states = states;
        this.trend = trend;
        this.breaks = breaks;
        this.targets = targets;
        this.panels = panels;
        this.clock = clock;
    }

    /** Empty where no commune of the area takes part, or no set is in force. */
    Optional<CriteriaPanel> of(UnitSummary area, LocalDate day) {
        return panels.answer(new Question(area.id(), day, clock.today()), () -> read(area, day));
    }

    private Optional<CriteriaPanel> read(UnitSummary area, LocalDate day) {
        State state = states.of(area, day);
        SetSummary set = state.set();
        if (set == null || state.communes().isEmpty()) {
            return Optional.empty();
        }
        List<Break> changes = breaks.between(area, day.minusYears(1), day);
        List<CriteriaPanel.Month> line = months(area, set.id(), day, state.communes(), changes);
        LocalDate firstMonth = day.withDayOfMonth(1).minusMonths(MONTHS - 1);
        return Optional.of(new CriteriaPanel(
                area.id().value(),
                day,
                state.criteria(),
                state.communes().size(),
                state.unknown(),
                state.average(),
                line.get(0).average(),
                state.bands().stream()
                        .map(band -> new BandCount(band, state.in(band).size()))
                        .toList(),
                state.criteria().stream()
                        .map(item -> new Fewest(item, state.meeting(item).size()))
                        .sorted(Comparator.comparingInt(Fewest::met))
                        .limit(FEWEST)
                        .toList(),
                line.subList(1, line.size()),
                changes.stream()
                        .filter(change -> !change.day().isBefore(firstMonth))
                        .toList(),
                target(area, day.getYear())));
    }

    /** Of each stretch between two changes the communes that were there then. */
    private List<CriteriaPanel.Month> months(
            UnitSummary area, long set, LocalDate day, List<UnitSummary> now, List<Break> changes) {
        List<CriteriaPanel.Month> months = new ArrayList<>();
        List<LocalDate> waiting = new ArrayList<>(days(day));
        for (Break change : changes) {
            List<LocalDate> before =
                    waiting.stream().filter(one -> one.isBefore(change.day())).toList();
            if (!before.isEmpty()) {
                months.addAll(averages(set, breaks.communesOn(area, change.day().minusDays(1)), before));
                waiting.removeAll(before);
            }
        }
        months.addAll(averages(set, now, waiting));
        return months;
    }

    private List<CriteriaPanel.Month> averages(long set, List<UnitSummary> communes, List<LocalDate> days) {
        List<UnitId> ids = communes.stream().map(UnitSummary::id).toList();
        return trend.of(set, ids, days).stream()
                .map(point -> new CriteriaPanel.Month(
                        point.day(),
                        point.known() && !ids.isEmpty() ? new CriteriaAverage(point.met(), ids.size()) : null))
                .toList();
    }

    private @Nullable BigDecimal target(UnitSummary area, int year) {
        for (Targets.Target target : targets.of(List.of(area.id()), year)) {
            if (target.kind() == TargetKind.AVERAGE && target.amount() != null) {
                return target.amount();
            }
        }
        return null;
    }

    /** The same day of the year before; the last days of the months of the year before the day, and the day. */
    private static List<LocalDate> days(LocalDate day) {
        List<LocalDate> days = new ArrayList<>();
        days.add(day.minusYears(1));
        for (Month month = Month.JANUARY; month.compareTo(day.getMonth()) < 0; month = month.plus(1)) {
            days.add(YearMonth.of(day.getYear(), month).atEndOfMonth());
        }
        days.add(day);
        return days;
    }
}
