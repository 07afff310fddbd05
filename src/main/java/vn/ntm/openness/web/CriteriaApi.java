package vn.ntm.openness.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitListing;
import vn.ntm.organisation.UnitListing.Wanted;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.NotFoundException;

/** Criteria for programs: the sets, and how the communes in sight stand against one of them on a day. */
@RestController
@RequestMapping(ApiRoutes.BASE)
class CriteriaApi {

    private final CriteriaCatalogue catalogue;
    private final Standings standings;
    private final Units units;
    private final UnitListing listing;
    private final ApplicationClock clock;

    CriteriaApi(
            CriteriaCatalogue catalogue,
            Standings standings,
            Units units,
            UnitListing listing,
            ApplicationClock clock) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.units = units;
        this.listing = listing;
        this.clock = clock;
    }

    @GetMapping("/criteria-sets")
    ApiPage<SetView> sets(@RequestParam(required = false) @Nullable LocalDate day) {
        List<SetSummary> sets = day == null ? catalogue.all() : catalogue.inForce(day);
        return ApiPage.whole(sets.stream().map(SetView::of).toList());
    }

    @GetMapping("/criteria-sets/{code}/items")
    ApiPage<ItemView> items(@PathVariable String code) {
        List<Item> items = catalogue.itemsOf(named(code).id());
        Map<Long, String> codes = items.stream().collect(Collectors.toMap(Item::id, Item::code));
        return ApiPage.whole(items.stream()
                .map(item -> new ItemView(
                        item.code(), item.name(), item.parentId() == null ? null : codes.get(item.parentId())))
                .toList());
    }

    @GetMapping("/criteria-states")
    ApiPage<StateView> states(StateQuery query, Actor actor) {
        LocalDate day = query.asOf() == null ? clock.today() : query.asOf();
        SetSummary set = set(query.set(), day);
        int size = query.communes();
        List<UnitSummary> communes = communes(query, actor, day, size + 1);
        boolean more = communes.size() > size;
        List<UnitSummary> shown = more ? communes.subList(0, size) : communes;
        String next = more ? Long.toString(shown.get(size - 1).id().value()) : null;
        return ApiPage.of(states(shown, set, query), next);
    }

    private List<StateView> states(List<UnitSummary> communes, SetSummary set, StateQuery query) {
        Map<UnitId, UnitSummary> byId = communes.stream().collect(Collectors.toMap(UnitSummary::id, unit -> unit));
        Map<Long, Item> items = catalogue.itemsOf(set.id()).stream().collect(Collectors.toMap(Item::id, item -> item));
        return standings.of(set.id(), byId.keySet(), query.asOf(), query.items()).stream()
                .filter(standing -> items.containsKey(standing.itemId()))
                .map(standing -> StateView.of(
                        standing,
                        Objects.requireNonNull(byId.get(standing.unit())),
                        Objects.requireNonNull(items.get(standing.itemId()))))
                .toList();
    }

    /** One unit, or the communes of an area in the order of their ids; what is out of sight does not exist. */
    private List<UnitSummary> communes(StateQuery query, Actor actor, LocalDate day, int limit) {
        Long unit = query.unit();
        if (unit != null) {
            return List.of(visible(unit, actor));
        }
        String path = query.area() == null
                ? actor.scopePath()
                : visible(query.area(), actor).path();
        String after = query.after();
        return listing.list(
                new Wanted(path, null, null, true, day), after == null ? 0 : BadParameterException.place(after), limit);
    }

    private UnitSummary visible(long id, Actor actor) {
        return units.find(new UnitId(id))
                .filter(unit -> actor.sees(unit.path()))
                .orElseThrow(() -> new NotFoundException("unit", id));
    }

    private SetSummary set(@Nullable String code, LocalDate day) {
        if (code != null) {
            return named(code);
        }
        Optional<SetSummary> usual = catalogue.inForce(ObjectLevel.XA, Tier.NTM, day);
        return usual.orElseThrow(() -> new NotFoundException("criteria set on", day));
    }

    private SetSummary named(String code) {
        return catalogue.all().stream()
                .filter(set -> set.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("criteria set", code));
    }
}
