package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.Standings.Kind;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets.Target;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** Targets of a district and a year beside what is reached, with a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class TargetReading {

    private final AssessmentScope scope;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final TargetStore store;
    private final Standings standings;
    private final ApplicationClock clock;

    TargetReading(
            AssessmentScope scope,
            Units units,
            CriteriaCatalogue catalogue,
            TargetStore store,
            Standings standings,
            ApplicationClock clock) {
        this.scope = scope;
        this.units = units;
        this.catalogue = catalogue;
        this.store = store;
        this.standings = standings;
        this.clock = clock;
    }

    /** Null for the person's own area and the current year. */
    public Optional<TargetSheet> sheet(@Nullable Long areaId, @Nullable Integer wantedYear, Actor actor) {
        LocalDate today = clock.today();
        int year = wantedYear == null ? today.getYear() : wantedYear;
        LocalDate yearEnd = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate day = yearEnd.isBefore(today) ? yearEnd : today;
        String territory = scope.pathOf(actor);
        List<UnitSummary> areas = areas(territory, day);
        Optional<UnitSummary> area = areas.stream()
                .filter(unit -> areaId == null || unit.id().value() == areaId)
                .findFirst();
        Optional<SetSummary> set = catalogue.inForce(ObjectLevel.XA, Tier.NTM, day);
        if (area.isEmpty() || set.isEmpty()) {
            return Optional.empty();
        }
        List<UnitSummary> communes = units.programmeCommunesOf(area.get().path(), day).stream()
                .filter(unit -> unit.path().startsWith(territory))
                .toList();
        List<UnitId> ids = communes.stream().map(UnitSummary::id).toList();
        List<UnitId> all = new ArrayList<>(ids);
        all.add(area.get().id());
        List<Target> targets = store.of(all, year);
        LocalDate base = LocalDate.of(year - 1, Month.DECEMBER, 31);
        Map<UnitId, Map<Long, Standing>> before =
                Standing.byUnit(standings.of(set.get().id(), ids, base, Kind.CRITERIA));
        Map<UnitId, Map<Long, Standing>> now =
                Standing.byUnit(standings.of(set.get().id(), ids, day, Kind.CRITERIA));
        List<Item> items = catalogue.itemsOf(set.get().id());
        Map<Long, Item> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        BigDecimal common = amount(targets, area.get().id(), TargetKind.GAIN);
        List<Item> criteria = items.stream().filter(Item::isCriterion).toList();
        List<TargetSheet.Line> lines = communes.stream()
                .map(commune -> TargetSheet.Line.of(
                        commune,
                        before.get(commune.id()),
                        now.get(commune.id()),
                        common,
                        criteria.size(),
                        targets,
                        byId))
                .toList();
        return Optional.of(new TargetSheet(
                area.get(),
                areas,
                year,
                base,
                day,
                set.get(),
                criteria,
                lines,
                targets.stream()
                        .filter(target -> target.unit().equals(area.get().id()))
                        .toList(),
                amount(targets, area.get().id(), TargetKind.AVERAGE)));
    }

    /** Districts and provinces of the territory, outermost first; of a commune the area it lies in. */
    private List<UnitSummary> areas(String territory, LocalDate day) {
        List<UnitSummary> inside = units.areasOf(territory, day).stream()
                .sorted(Comparator.comparingInt(unit -> unit.path().length()))
                .toList();
        if (!inside.isEmpty()) {
            return inside;
        }
        return units.findAll(UnitId.ofPath(territory)).values().stream()
                .filter(unit -> unit.kind().level().isAboveCommunes())
                .max(Comparator.comparingInt(unit -> unit.path().length()))
                .map(List::of)
                .orElse(List.of());
    }

    private static @Nullable BigDecimal amount(List<Target> targets, UnitId unit, TargetKind kind) {
        return targets.stream()
                .filter(target -> target.unit().equals(unit) && target.kind() == kind)
                .map(Target::amount)
                .findFirst()
                .orElse(null);
    }
}
