package vn.ntm.openness.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.openness.domain.PublicPages.Open;
import vn.ntm.openness.domain.PublicProgress.Commune;
import vn.ntm.openness.domain.PublicProgress.Criterion;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Shows the progress of an area to everybody, where its office wants that; counted anew every ten minutes at most. */
@Service
public class PublicShowing {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final PublicPages pages;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final Standings standings;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher events;
    private final Map<UnitId, PublicProgress> counted = new ConcurrentHashMap<>();

    PublicShowing(
            PublicPages pages,
            Units units,
            CriteriaCatalogue catalogue,
            Standings standings,
            ApplicationClock clock,
            ApplicationEventPublisher events) {
        this.pages = pages;
        this.units = units;
        this.catalogue = catalogue;
        this.standings = standings;
        this.clock = clock;
        this.events = events;
    }

    /** The area whose office the person works in; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<UnitSummary> areaOf(Actor actor) {
        List<UnitId> scope = UnitId.ofPath(actor.scopePath());
        return !actor.role().isOffice() || actor.readOnly() || scope.isEmpty()
                ? Optional.empty()
                : units.find(scope.get(scope.size() - 1))
                        .filter(unit -> unit.kind().level().isAboveCommunes());
    }

    @Transactional(readOnly = true)
    public Optional<Open> state(UnitId area) {
        return pages.find(area);
    }

    /** Opens or closes the page of the person's own area. */
    @Transactional
    public Outcome<UnitId> show(boolean open, Actor by) {
        Optional<UnitSummary> area = areaOf(by);
        if (area.isEmpty()) {
            return Outcome.rejected(Rejection.of("openness.error.officeOnly"));
        }
        UnitSummary unit = area.get();
        if (open) {
            pages.open(unit.id(), by, clock.instant());
        } else {
            pages.close(unit.id());
            counted.remove(unit.id());
        }
        events.publishEvent(new AuditableEvent(
                open ? "PUBLIC_PAGE_OPENED" : "PUBLIC_PAGE_CLOSED",
                by.userId().value(),
                by.name(),
                by.position(),
                "UNIT",
                unit.id().value(),
                unit.name(),
                unit.id().value(),
                null,
                null,
                null));
        return Outcome.done(unit.id());
    }

    /** Every area that is open, by name. */
    @Transactional(readOnly = true)
    public List<UnitSummary> open() {
        return units.findAll(pages.all().stream().map(Open::area).toList()).values().stream()
                .sorted(Comparator.comparing(UnitSummary::name))
                .toList();
    }

    /** Empty where nobody opened it. */
    @Transactional(readOnly = true)
    public Optional<PublicProgress> read(UnitId area) {
        if (pages.find(area).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        PublicProgress known = counted.get(area);
        if (known != null && Duration.between(known.at(), now).abs().compareTo(KEPT) < 0) {
            return Optional.of(known);
        }
        Optional<PublicProgress> fresh = count(area, now);
        fresh.ifPresent(progress -> counted.put(area, progress));
        return fresh;
    }

    private Optional<PublicProgress> count(UnitId id, Instant now) {
        LocalDate today = clock.today();
        Optional<SetSummary> set = catalogue.inForce(ObjectLevel.XA, Tier.NTM, today);
        Optional<UnitSummary> area = units.find(id);
        if (set.isEmpty() || area.isEmpty()) {
            return Optional.empty();
        }
        List<UnitSummary> communes = units.programmeCommunesOf(area.get().path(), today);
        Map<UnitId, Map<Long, Standing>> stands = Standing.byUnit(standings.of(
                set.get().id(), communes.stream().map(UnitSummary::id).toList(), null, Standings.Kind.CRITERIA));
        List<Commune> lines = new ArrayList<>();
        for (UnitSummary commune : communes) {
            var own = stands.getOrDefault(commune.id(), Map.of()).values();
            lines.add(new Commune(
                    commune.name(),
                    (int) own.stream().filter(one -> one.status().isMet()).count(),
                    (int) own.stream().filter(Standing::isConfirmedMet).count()));
        }
        List<Criterion> criteria = catalogue.itemsOf(set.get().id()).stream()
                .filter(Item::isCriterion)
                .map(item -> new Criterion(
                        item.code(),
                        item.name(),
                        count(stands, item, one -> one.status().isMet()),
                        count(stands, item, Standing::isConfirmedMet)))
                .toList();
        return Optional.of(new PublicProgress(area.get(), set.get(), now, lines, criteria));
    }

    private static int count(Map<UnitId, Map<Long, Standing>> stands, Item item, Predicate<Standing> wanted) {
        return (int) stands.values().stream()
                .map(own -> own.get(item.id()))
                .filter(Objects::nonNull)
                .filter(wanted)
                .count();
    }
}
