package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Rejection;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.ItemReading;
import vn.ntm.task.ItemReading.Suggestion;
import vn.ntm.task.TaskOriginSource;
import vn.ntm.task.TaskOriginSource.Details;

/** What the form "Giao việc" needs to know: the item, who can be given work, what a phrase comes to. */
@Service
public class AssigningForm {

    private final Units units;
    private final Territory territory;
    private final CriteriaCatalogue catalogue;
    private final WorkingCalendars calendars;
    private final List<TaskOriginSource> sources;
    private final List<ItemReading> readings;
    private final ApplicationClock clock;
    private final InternalDay internal;

    AssigningForm(
            Units units,
            Territory territory,
            CriteriaCatalogue catalogue,
            WorkingCalendars calendars,
            List<TaskOriginSource> sources,
            List<ItemReading> readings,
            ApplicationClock clock) {
        this.units = units;
        this.territory = territory;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.sources = sources;
        this.readings = readings;
        this.clock = clock;
        internal = new InternalDay(calendars, clock);
    }

    /** The item "KIND:id" of the address; empty when unknown or out of the actor's sight. */
    @Transactional(readOnly = true)
    public Optional<Details> origin(String reference, Actor actor) {
        return item(reference)
                .flatMap(item -> sources.stream()
                        .filter(source -> source.kind().equals(item.kind()))
                        .findFirst()
                        .flatMap(source -> source.find(item.id(), actor)));
    }

    /** What the owner of the paper reads in that item. */
    @Transactional(readOnly = true)
    public Optional<Suggestion> suggestion(String reference, Actor actor) {
        return item(reference)
                .flatMap(item -> readings.stream()
                        .filter(reading -> reading.kind().equals(item.kind()))
                        .findFirst()
                        .flatMap(reading -> reading.read(item.id(), actor)));
    }

    private record ItemReference(String kind, long id) {}

    private static Optional<ItemReference> item(String reference) {
        int colon = reference.indexOf(':');
        try {
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ItemReference(
                            reference.substring(0, colon), Long.parseLong(reference.substring(colon + 1))));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }

    /** The authority a person without a paper assigns for: the People's Committee of the own territory. */
    @Transactional(readOnly = true)
    public UnitId ownAuthority(Actor actor) {
        UnitSummary home = territory.of(actor.unitId());
        return units.inScope(home.path(), clock.today()).stream()
                .filter(unit -> unit.kind() == UnitKind.UBND && home.id().equals(unit.parentId()))
                .findFirst()
                .map(UnitSummary::id)
                .orElse(actor.unitId());
    }

    /**
     * Units that the authority can give work to: communes and bodies of its territory; of a province also the
     * committees of its districts. Communes first.
     */
    @Transactional(readOnly = true)
    public List<UnitSummary> candidates(UnitId owner) {
        UnitSummary home = territory.of(owner);
        List<UnitSummary> inside = units.inScope(home.path(), clock.today());
        Map<UnitId, UnitSummary> byId = new HashMap<>();
        inside.forEach(unit -> byId.put(unit.id(), unit));
        List<UnitSummary> communes = new ArrayList<>();
        List<UnitSummary> bodies = new ArrayList<>();
        for (UnitSummary unit : inside) {
            if (unit.kind().isCommune() && home.id().equals(unit.parentId())) {
                communes.add(unit);
            } else if (!unit.kind().isAdministrative() && !unit.id().equals(owner)) {
                boolean direct = home.id().equals(nearest(unit, byId));
                if (direct || unit.kind() == UnitKind.UBND) {
                    bodies.add(unit);
                }
            }
        }
        communes.addAll(bodies);
        return communes;
    }

    private static @Nullable UnitId nearest(UnitSummary unit, Map<UnitId, UnitSummary> byId) {
        UnitSummary current = unit;
        while (current != null && !current.kind().isAdministrative()) {
            UnitId parent = current.parentId();
            current = parent == null ? null : byId.get(parent);
        }
        return current == null ? null : current.id();
    }

    @Transactional(readOnly = true)
    public Map<UnitId, UnitSummary> unitsOf(Collection<UnitId> ids) {
        return units.findAll(ids);
    }

    /** Further units by name, from everywhere: companies, provincial bodies. */
    @Transactional(readOnly = true)
    public List<UnitSummary> search(String text) {
        return units.search(text, "/", clock.today(), 5);
    }

    /** The commune set in force on the paper's day; the usual one for duties of communes. */
    @Transactional(readOnly = true)
    public Optional<SetSummary> usualSet(@Nullable LocalDate paperDay) {
        return catalogue.inForce(ObjectLevel.XA, Tier.NTM, paperDay == null ? clock.today() : paperDay);
    }

    @Transactional(readOnly = true)
    public List<SetSummary> sets(@Nullable LocalDate paperDay) {
        return catalogue.inForce(paperDay == null ? clock.today() : paperDay);
    }

    /** A deadline that ended before this day was over when the paper came: accepted, but told. */
    public LocalDate firstPossibleDay(@Nullable LocalDate paperDay) {
        LocalDate today = clock.today();
        return paperDay != null && paperDay.isAfter(today) ? paperDay : today;
    }

    /** Why the office may not set that day of its own beside what the paper says. */
    @Transactional(readOnly = true)
    public Optional<Rejection> internalRefusal(LocalDate day, DeadlineSpec printed, @Nullable LocalDate paperDay) {
        return internal.refusal(day, printed, paperDay);
    }

    /** What a deadline comes to, for the preview under the field. */
    public Deadline preview(DeadlineSpec spec) {
        return calendars.rules().resolve(spec);
    }
}
