package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.dossier.DossierTables.Late;
import vn.ntm.dossier.DossierTables.Missed;
import vn.ntm.dossier.domain.BoardStore.Row;
import vn.ntm.dossier.domain.DossierClocks.Clocked;
import vn.ntm.dossier.domain.OpinionBoard.Line;
import vn.ntm.dossier.domain.StageClock.Place;
import vn.ntm.dossier.domain.StageClock.Time;
import vn.ntm.identity.Offices;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** Last days of a year that were missed, by the unit that answers for them (domain 8.4, 4.2). */
@Component
class LateLines {

    /** Plan years whose dossiers may have a last day in the year: a plan is made the year before, its work goes on after. */
    private static final int BACK = 2;

    private final PastStore store;
    private final DossierClocks clocks;
    private final OpinionStore opinions;
    private final Units units;
    private final Offices offices;
    private final ApplicationClock clock;

    LateLines(
            PastStore store,
            DossierClocks clocks,
            OpinionStore opinions,
            Units units,
            Offices offices,
            ApplicationClock clock) {
        this.store = store;
        this.clocks = clocks;
        this.opinions = opinions;
        this.units = units;
        this.offices = offices;
        this.clock = clock;
    }

    private record Key(UnitId charged, long dossier) {}

    List<Late> of(String path, int year) {
        LocalDate today = clock.today();
        Map<Long, Row> rows = new LinkedHashMap<>();
        store.ofYears(path, year - BACK, year + 1)
                .forEach(row -> rows.put(row.dossier().id(), row));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UnitId, UnitSummary> known = units.findAll(
                rows.values().stream().map(row -> row.dossier().unit()).collect(Collectors.toSet()));
        Map<String, UnitId> serving = offices.of(
                known.values().stream()
                        .flatMap(unit -> Stream.of(Areas.district(unit), Areas.province(unit)))
                        .collect(Collectors.toSet()),
                today);
        Map<Long, List<Line>> lines = opinions.linesOf(rows.keySet());
        Map<Key, List<Missed>> missed = new LinkedHashMap<>();
        for (Clocked one : clocks.of(rows.values().stream().map(Row::dossier).toList(), today)) {
            UnitSummary unit = Objects.requireNonNull(known.get(one.dossier().unit()));
            for (Time time : one.times()) {
                Missed stage = stage(time, year);
                if (stage != null) {
                    UnitId charged = charged(time.stage().level(), unit, serving);
                    add(missed, new Key(charged, one.dossier().id()), stage);
                }
            }
            LocalDate last = one.lastDayOf(StageRule.OPINIONS);
            for (Line line : lines.getOrDefault(one.dossier().id(), List.of())) {
                Missed opinion = opinion(line, last, year, today);
                UnitId body = line.unit();
                if (opinion != null && body != null) {
                    add(missed, new Key(body, one.dossier().id()), opinion);
                }
            }
        }
        List<Late> late = new ArrayList<>();
        missed.forEach((key, days) -> {
            Row row = Objects.requireNonNull(rows.get(key.dossier()));
            days.sort(Comparator.comparing(Missed::due));
            late.add(new Late(
                    key.charged(),
                    key.dossier(),
                    row.unitName(),
                    row.dossier().tier(),
                    row.dossier().planYear(),
                    List.copyOf(days)));
        });
        return late;
    }

    private static void add(Map<Key, List<Missed>> all, Key key, Missed one) {
        all.computeIfAbsent(key, each -> new ArrayList<>()).add(one);
    }

    /** Of a stage that was done, and of the one that is waited for; those after it are not late by themselves. */
    private static @Nullable Missed stage(Time time, int year) {
        LocalDate due = time.lastDay();
        boolean counts = time.place() != Place.AHEAD && time.late() > 0 && due != null && due.getYear() == year;
        StageClock.Done done = time.done();
        return !counts || due == null
                ? null
                : new Missed(time.stage().name(), due, done == null ? null : done.day(), time.late());
    }

    private static @Nullable Missed opinion(Line line, @Nullable LocalDate ofStage, int year, LocalDate today) {
        LocalDate due = line.wantedBy(ofStage);
        LocalDate answered = line.answeredOn();
        LocalDate end = answered == null ? today : answered;
        if (line.asked() == 0 || due == null || due.getYear() != year || !end.isAfter(due)) {
            return null;
        }
        return new Missed("Cho ý kiến", due, answered, ChronoUnit.DAYS.between(due, end));
    }

    /** The unit itself, or the office of its area; where that has none, the area. */
    private static UnitId charged(StageLevel level, UnitSummary unit, Map<String, UnitId> serving) {
        if (level == StageLevel.COMMUNE) {
            return unit.id();
        }
        String area = level == StageLevel.DISTRICT ? Areas.district(unit) : Areas.province(unit);
        UnitId office = serving.get(area);
        List<UnitId> ids = UnitId.ofPath(area);
        return office == null ? ids.get(ids.size() - 1) : office;
    }
}
