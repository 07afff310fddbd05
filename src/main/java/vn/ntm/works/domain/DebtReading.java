package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.works.Works.Work;
import vn.ntm.works.domain.DebtSheet.Line;
import vn.ntm.works.domain.DebtSheet.OfUnit;
import vn.ntm.works.domain.LedgerStore.Figure;
import vn.ntm.works.domain.LedgerStore.Plan;
import vn.ntm.works.domain.LedgerStore.Question;
import vn.ntm.works.domain.LedgerStore.Sums;
import vn.ntm.works.domain.WorkStore.Source;

/** Table B4 of an area, with a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class DebtReading {

    private final AreaChoice areas;
    private final LedgerStore ledger;
    private final WorkStore works;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final ApplicationClock clock;

    DebtReading(
            AreaChoice areas,
            LedgerStore ledger,
            WorkStore works,
            Units units,
            CriteriaCatalogue catalogue,
            ApplicationClock clock) {
        this.areas = areas;
        this.ledger = ledger;
        this.works = works;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What the page asks for.
     *
     * @param area null for the person's own
     * @param day null for today; a day ahead is today
     */
    public record Wanted(@Nullable Long area, @Nullable LocalDate day, boolean onlyOwing, int page, int size) {}

    /** Empty where the area lies outside the person's territory. */
    public Optional<DebtSheet> sheet(Wanted wanted, Actor actor) {
        LocalDate today = clock.today();
        LocalDate day = wanted.day() == null || wanted.day().isAfter(today) ? today : wanted.day();
        return areas.choose(wanted.area(), actor, day).map(area -> sheet(area, day, wanted));
    }

    private DebtSheet sheet(AreaChoice.Area area, LocalDate day, Wanted wanted) {
        String path = area.unit().path();
        Map<UnitId, Sums> sums = ledger.sums(path, day);
        Question question = new Question(path, day, wanted.onlyOwing());
        long total = ledger.count(question);
        List<Long> ids = total == 0 ? List.of() : ledger.works(question, wanted.page(), wanted.size());
        List<Line> lines = lines(ids, day);
        Set<String> paying = lines.stream()
                .flatMap(line -> line.account().paid().keySet().stream())
                .collect(Collectors.toSet());
        List<Source> sources = works.sources().stream()
                .filter(source -> paying.contains(source.code()))
                .toList();
        return new DebtSheet(
                area,
                day,
                sums.values().stream().reduce(Sums.NONE, DebtReading::plus),
                units(path, day, sums),
                lines,
                total,
                sources);
    }

    private List<OfUnit> units(String path, LocalDate day, Map<UnitId, Sums> sums) {
        Map<UnitId, LocalDate> declared = ledger.declared(path, day);
        Map<UnitId, UnitSummary> shown = new LinkedHashMap<>();
        units.programmeCommunesOf(path, day).forEach(unit -> shown.put(unit.id(), unit));
        List<UnitId> others =
                sums.keySet().stream().filter(id -> !shown.containsKey(id)).toList();
        if (!others.isEmpty()) {
            shown.putAll(units.findAll(others));
        }
        return shown.values().stream()
                .map(unit -> new OfUnit(unit, sums.getOrDefault(unit.id(), Sums.NONE), declared.get(unit.id())))
                .toList();
    }

    private List<Line> lines(List<Long> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Work> found = works.all(ids).stream().collect(Collectors.toMap(Work::id, Function.identity()));
        Map<Long, List<Figure>> figures =
                ledger.figures(ids, day).stream().collect(Collectors.groupingBy(Figure::workId));
        Map<Long, Plan> plans = new HashMap<>();
        ledger.plans(ids, day).forEach(plan -> plans.put(plan.workId(), plan));
        Map<UnitId, UnitSummary> known =
                units.findAll(found.values().stream().map(Work::unit).collect(Collectors.toSet()));
        Map<Long, Item> items = catalogue.findItems(found.values().stream()
                .map(Work::itemIds)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
        List<Line> lines = new ArrayList<>();
        for (Long id : ids) {
            Work work = Objects.requireNonNull(found.get(id));
            lines.add(new Line(
                    work,
                    Objects.requireNonNull(known.get(work.unit())),
                    work.itemIds().stream()
                            .map(item -> Objects.requireNonNull(items.get(item)))
                            .toList(),
                    Account.of(figures.getOrDefault(id, List.of()), plans.get(id))));
        }
        return lines;
    }

    private static Sums plus(Sums one, Sums other) {
        return new Sums(
                one.works() + other.works(),
                one.owing() + other.owing(),
                one.investment().plus(other.investment()),
                one.volume().plus(other.volume()),
                one.paid().plus(other.paid()),
                one.owed().plus(other.owed()),
                one.ahead().plus(other.ahead()));
    }
}
