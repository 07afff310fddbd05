package vn.ntm.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Results;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.assessment.Results.Result;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** How the communes of Tràng Định stand, invented but in keeping with the notice; entered by the office on two days. */
@Component
class DemoResults {

    private static final String FILE = "reference/demo/results-trangdinh.csv";
    private static final String CLERK = "vp.trangdinh";
    private static final String DOCUMENT = "Số liệu minh họa của bản dùng thử";
    private static final LocalDate LAST_YEAR = LocalDate.of(2020, 12, 31);
    private static final LocalDate THIS_YEAR = LocalDate.of(2021, 8, 31);
    private static final Map<Character, AchievementStatus> MARKS = Map.of(
            'x', AchievementStatus.MET,
            'b', AchievementStatus.MET_AT_RISK,
            'c', AchievementStatus.PARTLY_MET,
            '0', AchievementStatus.NOT_MET,
            'r', AchievementStatus.NOT_KEPT,
            'k', AchievementStatus.NOT_APPLICABLE);

    private final Results results;
    private final Standings standings;
    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoResults(
            Results results,
            Standings standings,
            CriteriaCatalogue catalogue,
            Units units,
            DemoClerks clerks,
            ApplicationClock clock) {
        this.results = results;
        this.standings = standings;
        this.catalogue = catalogue;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    private record Line(UnitId unit, String lastYear, String thisYear) {}

    /** Enters both days, unless anything of these communes is known. */
    void load() {
        SetSummary set = catalogue
                .inForce(ObjectLevel.XA, Tier.NTM, LAST_YEAR)
                .orElseThrow(() -> new IllegalStateException("no set on " + LAST_YEAR));
        List<Line> lines = lines();
        List<UnitId> communes = lines.stream().map(Line::unit).toList();
        if (standings.of(set.id(), communes, null, Standings.Kind.CRITERIA).isEmpty()) {
            List<Item> items = catalogue.itemsOf(set.id());
            List<Result> before = new ArrayList<>();
            List<Result> now = new ArrayList<>();
            for (Line line : lines) {
                before.addAll(results(line.unit(), line.lastYear(), items));
                now.addAll(results(line.unit(), line.thisYear(), items));
            }
            enter(set, LAST_YEAR, before);
            enter(set, THIS_YEAR, now);
        }
    }

    private void enter(SetSummary set, LocalDate day, List<Result> cells) {
        Actor clerk = clerks.on(day, CLERK);
        clock.at(
                day.atTime(16, 0).atZone(ApplicationClock.ZONE),
                () -> results.record(new Cut(set.id(), day, DOCUMENT, cells), clerk)
                        .value());
    }

    /** A criterion's mark on its first indicator; the others are met, or do not apply with it. */
    private static List<Result> results(UnitId unit, String marks, List<Item> items) {
        List<Result> cells = new ArrayList<>();
        List<Item> criteria = items.stream().filter(Item::isCriterion).toList();
        for (int i = 0; i < criteria.size(); i++) {
            long criterion = criteria.get(i).id();
            AchievementStatus mark = MARKS.get(marks.charAt(i));
            if (mark == null) {
                throw new IllegalStateException("no mark " + marks.charAt(i));
            }
            List<Item> indicators = items.stream()
                    .filter(item -> Long.valueOf(criterion).equals(item.parentId()))
                    .toList();
            List<Item> assessed = indicators.isEmpty() ? List.of(criteria.get(i)) : indicators;
            for (int j = 0; j < assessed.size(); j++) {
                AchievementStatus status =
                        j == 0 || mark == AchievementStatus.NOT_APPLICABLE ? mark : AchievementStatus.MET;
                cells.add(new Result(unit, assessed.get(j).id(), status, null, null, null));
            }
        }
        return cells;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(",", -1);
                    UnitId unit =
                            units.byKey(parts[0]).orElseThrow(() -> new IllegalStateException("no unit " + parts[0]));
                    lines.add(new Line(unit, parts[1], parts[2]));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines;
    }
}
