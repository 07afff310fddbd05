package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.task.domain.Occurrence;
import vn.ntm.task.domain.WorkingCalendars;
import vn.ntm.task.domain.series.SeriesRegister.Cell;
import vn.ntm.task.domain.series.SeriesRegister.UnitTally;
import vn.ntm.task.domain.series.SeriesRhythm.Turn;

/** A series as a table of units and periods, and what the units reported for one of the periods. */
@Service
public class SeriesGrid {

    public static final int UNITS = 60;
    private static final int PERIODS = 10;

    private final SeriesRegister register;
    private final OccurrenceStore store;
    private final WorkingCalendars calendars;

    SeriesGrid(SeriesRegister register, OccurrenceStore store, WorkingCalendars calendars) {
        this.register = register;
        this.store = store;
        this.calendars = calendars;
    }

    /** One column. */
    public record Period(String key, LocalDate nominalDay, LocalDate dueDay, boolean dayOff, LocalDate opensOn) {
        public String name() {
            return PeriodNames.of(key, nominalDay);
        }

        public String shortName() {
            return PeriodNames.shortly(key, nominalDay);
        }
    }

    /** What a unit reported for the chosen period. */
    public record Reported(ReportTemplate template, ReportValues values) {}

    /**
     * The table.
     *
     * @param periods the columns, a window of all
     * @param chosen the period looked at closely; null while the series has none
     * @param cells by unit, then by period
     * @param states how the units stand in the chosen period
     * @param reported by unit, only what the viewer may read
     * @param readsAll whether the viewer reads the reports of every unit
     * @param ownUnit the viewer's unit, whose reports he reads in any case
     */
    public record Table(
            ReportSeries series,
            String rhythm,
            List<Period> periods,
            @Nullable Period chosen,
            @Nullable Period before,
            @Nullable Period after,
            List<UnitTally> units,
            int unitCount,
            Map<Long, Map<String, Cell>> cells,
            Map<OccurrenceState, Integer> states,
            Map<Long, Reported> reported,
            ReportTemplate template,
            boolean readsAll,
            long ownUnit) {

        public boolean reads(long unit) {
            return readsAll || unit == ownUnit;
        }

        public @Nullable Cell cell(long unit, Period period) {
            return cells.getOrDefault(unit, Map.of()).get(period.key());
        }
    }

    @Transactional(readOnly = true)
    public Table of(ReportSeries series, @Nullable String period, LocalDate asOf, int page, Actor actor) {
        List<Period> all = periods(series, asOf);
        int at = chosen(all, period, asOf);
        return table(series, all, at, window(all, at), asOf, page, actor);
    }

    /** A page of units with every period, for an export. */
    @Transactional(readOnly = true)
    public Table whole(ReportSeries series, List<Period> all, LocalDate asOf, int page, Actor actor) {
        return table(series, all, -1, all, asOf, page, actor);
    }

    private Table table(
            ReportSeries series, List<Period> all, int at, List<Period> window, LocalDate asOf, int page, Actor actor) {
        List<UnitTally> units = register.units(series.id(), asOf, UNITS, (page - 1) * UNITS);
        List<Cell> cells = window.isEmpty()
                ? List.of()
                : register.cells(
                        series.id(),
                        units.stream().map(UnitTally::unitId).toList(),
                        window.get(0).nominalDay(),
                        window.get(window.size() - 1).nominalDay(),
                        asOf);
        Period chosen = at < 0 ? null : all.get(at);
        boolean readsAll = actor.sees(series.ownerPath())
                || Objects.equals(series.viaUnitId(), actor.unitId().value());
        return new Table(
                series,
                series.rhythm().words(calendars.rules()),
                window,
                chosen,
                at > 0 ? all.get(at - 1) : null,
                at >= 0 && at + 1 < all.size() ? all.get(at + 1) : null,
                units,
                register.countUnits(series.id()),
                byUnit(cells),
                chosen == null ? Map.of() : register.states(series.id(), chosen.key(), asOf),
                chosen == null ? Map.of() : reported(cells, chosen, readsAll, actor),
                store.latestTemplate(series.id()).orElseThrow(),
                readsAll,
                actor.unitId().value());
    }

    /** All columns. */
    public List<Period> periods(ReportSeries series, LocalDate asOf) {
        LocalDate last = series.lastDay();
        return series.rhythm().turns(calendars.rules(), asOf).stream()
                .filter(turn -> last == null || !turn.occurrence().nominalDay().isAfter(last))
                .map(SeriesGrid::period)
                .toList();
    }

    private static Period period(Turn turn) {
        Occurrence one = turn.occurrence();
        return new Period(one.period(), one.nominalDay(), one.dueDay(), one.dayOff(), turn.opensOn());
    }

    /** The one asked for, else the last that has begun, else the first. */
    private static int chosen(List<Period> all, @Nullable String asked, LocalDate asOf) {
        int begun = all.isEmpty() ? -1 : 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(asked)) {
                return i;
            }
            boolean open = !all.get(i).dayOff() && !all.get(i).opensOn().isAfter(asOf);
            begun = open ? i : begun;
        }
        return begun;
    }

    private static List<Period> window(List<Period> all, int at) {
        int from = Math.max(0, Math.min(at - PERIODS + 3, all.size() - PERIODS));
        return all.subList(from, Math.min(all.size(), from + PERIODS));
    }

    private static Map<Long, Map<String, Cell>> byUnit(List<Cell> cells) {
        Map<Long, Map<String, Cell>> byUnit = new LinkedHashMap<>();
        cells.forEach(cell ->
                byUnit.computeIfAbsent(cell.unitId(), key -> new HashMap<>()).put(cell.period(), cell));
        return byUnit;
    }

    /** Of other units a commune sees the state, not the report. */
    private Map<Long, Reported> reported(List<Cell> cells, Period chosen, boolean readsAll, Actor actor) {
        Map<Long, Long> reports = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Long report = cell.reportId();
            boolean own = cell.unitId() == actor.unitId().value();
            if (cell.period().equals(chosen.key()) && report != null && (readsAll || own)) {
                reports.put(cell.unitId(), report);
            }
        }
        List<Long> ids = List.copyOf(reports.values());
        Map<Long, ReportValues> values = store.values(ids);
        Map<Long, ReportTemplate> templates = store.templatesOfReports(ids);
        Map<Long, Reported> found = new LinkedHashMap<>();
        reports.forEach((unit, report) -> {
            ReportTemplate template = templates.get(report);
            if (template != null) {
                found.put(unit, new Reported(template, values.getOrDefault(report, ReportValues.EMPTY)));
            }
        });
        return found;
    }
}
