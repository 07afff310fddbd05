package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.DelegationScope;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** What a person gave to deputies, and what was given to him. */
@Service
@Transactional(readOnly = true)
public class DelegationReading {

    private final Delegations delegations;
    private final DelegationService service;
    private final Memberships memberships;
    private final UserAccounts accounts;
    private final Units units;
    private final ApplicationClock clock;

    DelegationReading(
            Delegations delegations,
            DelegationService service,
            Memberships memberships,
            UserAccounts accounts,
            Units units,
            ApplicationClock clock) {
        this.delegations = delegations;
        this.service = service;
        this.memberships = memberships;
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    /** How a delegation stands on a day. */
    public enum State {
        COMING,
        IN_FORCE,
        OVER,
        ENDED
    }

    /**
     * One delegation.
     *
     * @param other the position on its other side, with the person's name
     * @param membershipId the post delegated: choosing it is acting in it
     */
    public record Row(
            long id,
            String other,
            DelegationScope scope,
            LocalDate from,
            LocalDate to,
            @Nullable String document,
            State state,
            @Nullable String endReason,
            long membershipId,
            int version) {
        public boolean isOpen() {
            return state == State.COMING || state == State.IN_FORCE;
        }
    }

    /** A deputy to choose. */
    public record Choice(long value, String label) {}

    /** The page of one person in one position. */
    public record Sheet(
            List<Row> given,
            List<Row> received,
            List<Choice> deputies,
            List<DelegationScope> scopes,
            boolean mayGive) {}

    public Sheet sheet(Actor actor) {
        boolean mayGive = DelegationService.mayGive(actor);
        List<Row> given = mayGive
                ? delegations.findByFromMembershipIdInOrderByIdDesc(List.of(actor.membershipId())).stream()
                        .map(each -> row(each, each.toMembershipId()))
                        .toList()
                : List.of();
        List<Long> own = memberships.findByUserIdOrderById(actor.userId().value()).stream()
                .map(Membership::id)
                .toList();
        List<Row> received = own.isEmpty()
                ? List.of()
                : delegations.findByToMembershipIdInOrderByIdDesc(own).stream()
                        .map(each -> row(each, each.fromMembershipId()))
                        .toList();
        return new Sheet(
                given,
                received,
                mayGive ? choices(service.deputiesOf(actor)) : List.of(),
                DelegationScope.offeredTo(actor.role()),
                mayGive);
    }

    private List<Choice> choices(List<Membership> posts) {
        Map<UnitId, UnitSummary> known =
                units.findAll(posts.stream().map(Membership::unitId).distinct().toList());
        return posts.stream()
                .map(post -> new Choice(post.id(), label(post, known)))
                .toList();
    }

    private Row row(Delegation each, long other) {
        Membership post = memberships.findById(other).orElseThrow();
        return new Row(
                each.id(),
                label(
                        post,
                        units.find(post.unitId()).stream()
                                .collect(Collectors.toMap(UnitSummary::id, Function.identity()))),
                each.scope(),
                each.validFrom(),
                each.validTo(),
                each.document(),
                state(each),
                each.endReason(),
                each.fromMembershipId(),
                each.version());
    }

    private String label(Membership post, Map<UnitId, UnitSummary> known) {
        UnitSummary unit = known.get(post.unitId());
        String position = PositionName.of(post.title(), unit == null ? "" : unit.name());
        String name = accounts.findById(post.userId().value())
                .map(UserAccount::displayName)
                .orElse("");
        // Accounts of offices are often named after the post.
        return name.isEmpty() || position.startsWith(name) || name.startsWith(position)
                ? position
                : name + ", " + position;
    }

    private State state(Delegation each) {
        LocalDate today = clock.today();
        if (each.inForceOn(today)) {
            return State.IN_FORCE;
        }
        if (each.endReason() != null) {
            return State.ENDED;
        }
        return each.isOpenOn(today) ? State.COMING : State.OVER;
    }
}
