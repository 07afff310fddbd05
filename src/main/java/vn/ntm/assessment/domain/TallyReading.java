package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
import vn.ntm.assessment.LinkableDuties.Duty;
import vn.ntm.assessment.Tallies.Named;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.assessment.TallyKind;
import vn.ntm.assessment.domain.TallySheet.Computed;
import vn.ntm.assessment.domain.TallySheet.Line;
import vn.ntm.assessment.domain.TallySheet.Row;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.criteria.CriterionLeads.Lead;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/** Told counts as a screen shows them: beside our own results, with who answers for what is not met. */
@Service
@Transactional(readOnly = true)
public class TallyReading {

    private final TallyStore store;
    private final SetCounting counting;
    private final CriteriaCatalogue catalogue;
    private final CriterionLeads leads;
    private final TallyNaming naming;
    private final Units units;

    TallyReading(
            TallyStore store,
            SetCounting counting,
            CriteriaCatalogue catalogue,
            CriterionLeads leads,
            TallyNaming naming,
            Units units) {
        this.store = store;
        this.counting = counting;
        this.catalogue = catalogue;
        this.leads = leads;
        this.naming = naming;
        this.units = units;
    }

    /** The counts of that set and those of no set, as known at the end of the day. */
    public TallySheet sheet(UnitSummary unit, @Nullable Long setId, LocalDate day, Actor actor) {
        List<Tally> wanted = store.of(List.of(unit.id()), day).stream()
                .filter(tally -> !tally.kind().isOfSet() || Objects.equals(tally.setId(), setId))
                .toList();
        boolean mayRecord = !TallyRules.actionsFor(actor, unit).isEmpty();
        if (wanted.isEmpty()) {
            return new TallySheet(unit, List.of(), List.of(), mayRecord);
        }
        List<List<Tally>> counts = counts(wanted);
        List<Duty> duties = naming.dutiesOf(unit);
        Known known = known(unit, setId, day, counts, duties);
        List<Line> lines =
                counts.stream().map(count -> line(unit, count, known)).toList();
        return new TallySheet(unit, lines, duties, mayRecord);
    }

    /**
     * One snapshot on a page of its own.
     *
     * @param line the count up to that snapshot, which is its newest
     */
    public record Opened(UnitSummary unit, Line line, List<Duty> duties, boolean mayRecord) {
        public Tally tally() {
            return line.newest();
        }
    }

    /** Empty where there is no such snapshot of that unit, or the actor does not see the unit. */
    public Optional<Opened> open(long unitId, long tallyId, Actor actor) {
        Tally tally = store.find(tallyId).orElse(null);
        UnitSummary unit = tally == null || tally.unit().value() != unitId
                ? null
                : units.find(tally.unit())
                        .filter(found -> actor.sees(found.path()))
                        .orElse(null);
        if (tally == null || unit == null) {
            return Optional.empty();
        }
        List<Tally> count = new ArrayList<>(store.of(List.of(unit.id()), tally.day()).stream()
                .filter(other -> other.isSameCount(tally) && other.id() != tallyId)
                .filter(other -> other.day().isBefore(tally.day()) || other.id() < tallyId)
                .toList());
        count.add(tally);
        List<Duty> duties = naming.dutiesOf(unit);
        Known known = known(unit, tally.setId(), tally.day(), List.of(count), duties);
        return Optional.of(new Opened(
                unit,
                line(unit, count, known),
                duties,
                !TallyRules.actionsFor(actor, unit).isEmpty()));
    }

    private static List<List<Tally>> counts(List<Tally> tallies) {
        List<List<Tally>> counts = new ArrayList<>();
        for (Tally tally : tallies) {
            counts.stream()
                    .filter(count -> count.get(0).isSameCount(tally))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Tally> count = new ArrayList<>();
                        counts.add(count);
                        return count;
                    })
                    .add(tally);
        }
        return counts;
    }

    /** What all lines need, read once. */
    private record Known(
            Map<Long, Item> items,
            Map<Long, UnitId> agencies,
            Map<UnitId, UnitSummary> units,
            Map<Long, Duty> duties) {}

    private Known known(
            UnitSummary unit, @Nullable Long setId, LocalDate day, List<List<Tally>> counts, List<Duty> duties) {
        Map<Long, Item> items = new LinkedHashMap<>();
        Map<Long, UnitId> agencies = new LinkedHashMap<>();
        if (setId != null) {
            catalogue.itemsOf(setId).forEach(item -> items.put(item.id(), item));
            Map<Long, UnitId> led = leads.of(setId, unit.id(), day).stream()
                    .collect(Collectors.toMap(Lead::itemId, Lead::agency, (one, other) -> one));
            items.forEach((id, item) -> {
                UnitId own = led.get(id);
                UnitId agency = own == null && item.parentId() != null ? led.get(item.parentId()) : own;
                if (agency != null) {
                    agencies.put(id, agency);
                }
            });
        }
        Set<UnitId> wanted = new HashSet<>(agencies.values());
        for (List<Tally> count : counts) {
            Tally newest = count.get(count.size() - 1);
            wanted.add(newest.enteredUnit());
            newest.names().stream().map(Named::agency).filter(Objects::nonNull).forEach(wanted::add);
        }
        return new Known(
                items,
                agencies,
                units.findAll(wanted),
                duties.stream().collect(Collectors.toMap(Duty::id, Function.identity())));
    }

    private Line line(UnitSummary unit, List<Tally> count, Known known) {
        Tally newest = count.get(count.size() - 1);
        return new Line(
                List.copyOf(count), rows(newest, true, known), rows(newest, false, known), computed(unit, newest));
    }

    private static List<Row> rows(Tally tally, boolean met, Known known) {
        List<Row> rows = new ArrayList<>();
        for (Named named : tally.named(met)) {
            Long item = named.itemId();
            UnitId agency = named.agency() != null
                    ? named.agency()
                    : item == null ? null : known.agencies().get(item);
            Long task = named.taskId();
            rows.add(new Row(
                    named,
                    item == null ? null : known.items().get(item),
                    1,
                    agency == null ? null : known.units().get(agency),
                    task == null ? null : known.duties().get(task)));
        }
        int rest = tally.unnamed(met);
        if (rest > 0) {
            rows.add(new Row(null, null, rest, known.units().get(tally.enteredUnit()), null));
        }
        return rows;
    }

    /** Our own count on the day of the told one, where everything that applies has been assessed. */
    private @Nullable Computed computed(UnitSummary unit, Tally tally) {
        SetSummary set =
                tally.setId() == null ? null : catalogue.find(tally.setId()).orElse(null);
        SetCounting.Counted counted = set == null
                ? null
                : counting.count(set, List.of(unit.id()), tally.day()).get(unit.id());
        if (counted == null || !counted.complete()) {
            return null;
        }
        return tally.kind() == TallyKind.CRITERIA
                ? new Computed(counted.criteriaMet(), counted.criteria(), tally.day())
                : new Computed(counted.indicatorsMet(), counted.indicators(), tally.day());
    }
}
