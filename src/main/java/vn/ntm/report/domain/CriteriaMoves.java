package vn.ntm.report.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.report.domain.MeetingPack.Moved;

/** How criteria moved between two days. */
@Component
class CriteriaMoves {

    private static final String EVERYWHERE = "/";

    private final CriteriaCatalogue catalogue;
    private final Standings standings;
    private final Units units;

    CriteriaMoves(CriteriaCatalogue catalogue, Standings standings, Units units) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.units = units;
    }

    /** The communes' set in force; none for who looks at the whole country. */
    Optional<SetSummary> set(Actor actor, LocalDate day) {
        return actor.scopePath().equals(EVERYWHERE)
                ? Optional.empty()
                : catalogue.inForce(ObjectLevel.XA, Tier.NTM, day);
    }

    List<Moved> since(SetSummary set, LocalDate day, Actor actor) {
        Map<UnitId, UnitSummary> communes = units.programmeCommunesOf(actor.scopePath(), day).stream()
                .collect(Collectors.toMap(UnitSummary::id, Function.identity(), (one, same) -> one));
        if (communes.isEmpty()) {
            return List.of();
        }
        Map<Long, Item> criteria = catalogue.itemsOf(set.id()).stream()
                .filter(Item::isCriterion)
                .collect(Collectors.toMap(Item::id, Function.identity()));
        Map<UnitId, Map<Long, Standing>> before =
                Standing.byUnit(standings.of(set.id(), communes.keySet(), day, Standings.Kind.CRITERIA));
        return standings.changedSince(set.id(), communes.keySet(), day).stream()
                .filter(now -> criteria.containsKey(now.itemId()))
                .map(now -> moved(now, communes, criteria, before))
                .filter(one -> one.before() != one.now())
                .sorted(Comparator.comparing((Moved one) -> one.commune().name())
                        .thenComparing(one -> one.criterion().id()))
                .toList();
    }

    private static Moved moved(
            Standing now,
            Map<UnitId, UnitSummary> communes,
            Map<Long, Item> criteria,
            Map<UnitId, Map<Long, Standing>> before) {
        Standing then = before.getOrDefault(now.unit(), Map.of()).get(now.itemId());
        return new Moved(
                Objects.requireNonNull(communes.get(now.unit())),
                Objects.requireNonNull(criteria.get(now.itemId())),
                then == null ? AchievementStatus.NOT_ASSESSED : then.status(),
                now.status(),
                now.since());
    }
}
