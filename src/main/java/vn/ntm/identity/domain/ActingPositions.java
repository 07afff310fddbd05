package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/**
 * The positions in which a person may act on a day. A position whose unit does not exist then is kept for reading and
 * comes last (domain 1.3 rule 7).
 */
@Component
public class ActingPositions {

    private final Memberships memberships;
    private final Units units;
    private final Deputies deputies;

    ActingPositions(Memberships memberships, Units units, Deputies deputies) {
        this.memberships = memberships;
        this.units = units;
        this.deputies = deputies;
    }

    /**
     * A position to act in.
     *
     * @param parentName the unit above, for the frame of the page
     */
    public record Position(Actor actor, @Nullable String parentName) {}

    /** The valid positions, the one that signing in gives first: own posts, then those of others delegated to the person. */
    public List<Position> of(UserAccount account, LocalDate day) {
        List<Membership> valid = memberships.findByUserIdOrderById(account.id().value()).stream()
                .filter(membership -> membership.period().contains(day))
                .toList();
        Map<UnitId, UnitSummary> known = units.findAll(valid.stream()
                .flatMap(membership ->
                        Stream.of(membership.unitId(), membership.scope().unit()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Position> positions = new ArrayList<>();
        for (Membership membership : valid) {
            UnitSummary unit = known.get(membership.unitId());
            if (unit != null) {
                positions.add(new Position(actor(account, membership, unit, known, day), unit.parentName()));
            }
        }
        positions.addAll(deputies.delegatedTo(account, valid, day));
        positions.sort(
                Comparator.comparing((Position position) -> position.actor().readOnly()));
        return positions;
    }

    static Actor actor(
            UserAccount account,
            Membership membership,
            UnitSummary unit,
            Map<UnitId, UnitSummary> known,
            LocalDate day) {
        return new Actor(
                account.id(),
                account.login(),
                account.displayName(),
                membership.id(),
                membership.role(),
                unit.id(),
                unit.path(),
                unit.name(),
                scopePath(membership.scope(), unit, known),
                PositionName.of(membership.title(), unit.name()),
                // an administrator serves the whole installation: it must not lose its last one with a province
                membership.role() != Role.QTHT && !unit.existsOn(day));
    }

    private static String scopePath(PositionScope scope, UnitSummary unit, Map<UnitId, UnitSummary> known) {
        if (scope.everything()) {
            return "/";
        }
        UnitId scopeUnit = scope.unit();
        UnitSummary root = scopeUnit == null ? null : known.get(scopeUnit);
        return root == null ? unit.path() : root.path();
    }
}
