package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.VietnameseText;

/** Who is a deputy of whom, and in which posts of others a person may act on a day. */
@Component
class Deputies {

    private final Delegations delegations;
    private final Memberships memberships;
    private final Units units;
    private final AccountTrail words;

    Deputies(Delegations delegations, Memberships memberships, Units units, AccountTrail words) {
        this.delegations = delegations;
        this.memberships = memberships;
        this.units = units;
        this.words = words;
    }

    /** "Phó Chủ tịch UBND xã", "Phó Trưởng phòng": whoever's title says so. */
    static boolean isDeputy(String title) {
        return VietnameseText.fold(title).startsWith("pho ");
    }

    /** The posts of others that this person acts in on that day, through the own posts given. */
    List<ActingPositions.Position> delegatedTo(UserAccount account, List<Membership> own, LocalDate day) {
        if (own.isEmpty()) {
            return List.of();
        }
        Map<Long, Membership> byId = own.stream().collect(Collectors.toMap(Membership::id, post -> post));
        List<ActingPositions.Position> positions = new ArrayList<>();
        for (Delegation delegation : delegations.inForce(byId.keySet(), day)) {
            Membership post = memberships
                    .findById(delegation.fromMembershipId())
                    .filter(found -> found.period().contains(day))
                    .orElse(null);
            Membership deputy = byId.get(delegation.toMembershipId());
            if (post != null && deputy != null) {
                Map<UnitId, UnitSummary> known = units.findAll(
                        Stream.of(post.unitId(), deputy.unitId(), post.scope().unit())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
                UnitSummary unit = known.get(post.unitId());
                if (unit != null) {
                    positions.add(position(account, delegation, post, deputy, unit, known, day));
                }
            }
        }
        return positions;
    }

    private ActingPositions.Position position(
            UserAccount account,
            Delegation delegation,
            Membership post,
            Membership deputy,
            UnitSummary unit,
            Map<UnitId, UnitSummary> known,
            LocalDate day) {
        UnitSummary own = known.getOrDefault(deputy.unitId(), unit);
        String document = delegation.document();
        String standsIn = words.text(
                document == null ? "identity.delegation.standsIn" : "identity.delegation.standsInBy",
                PositionName.of(deputy.title(), own.name()),
                PositionName.of(post.title(), unit.name()),
                words.text("identity.delegation.scope." + delegation.scope()),
                document == null ? "" : document);
        Actor actor = ActingPositions.actor(account, post, unit, known, day).standingIn(standsIn, delegation.scope());
        return new ActingPositions.Position(actor, unit.parentName());
    }
}
