package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Delegating;
import vn.ntm.identity.DelegationGiven;
import vn.ntm.identity.DelegationScope;
import vn.ntm.identity.UserId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Letting a deputy of the same unit act in one's post while away, and taking that back (domain 7). */
@Service
public class DelegationService implements Delegating {

    private static final int LONGEST_DOCUMENT = 300;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DAYS = 366;

    private final Delegations delegations;
    private final Memberships memberships;
    private final UserAccounts accounts;
    private final Sessions sessions;
    private final AccountTrail trail;
    private final DelegationContext context;

    DelegationService(
            Delegations delegations,
            Memberships memberships,
            UserAccounts accounts,
            Sessions sessions,
            AccountTrail trail,
            DelegationContext context) {
        this.delegations = delegations;
        this.memberships = memberships;
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.context = context;
    }

    /** The day, and who hears of it. */
    @org.springframework.stereotype.Component
    record DelegationContext(ApplicationClock clock, ApplicationEventPublisher publisher) {}

    /** Whether this person may delegate the post acted in: the holder of a head's or leader's post, not his delegate. */
    public static boolean mayGive(Actor by) {
        return by.delegated() == null
                && !by.readOnly()
                && !DelegationScope.offeredTo(by.role()).isEmpty();
    }

    @Transactional
    public Outcome<Long> give(NewDelegation asked, Actor by) {
        if (by.delegated() != null) {
            throw new NotAllowedException("identity.denied.subDelegation");
        }
        if (!mayGive(by)) {
            throw new NotAllowedException("identity.denied.delegate");
        }
        List<Rejection> rejections = check(asked, by);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Membership own = memberships.findById(by.membershipId()).orElseThrow();
        Membership deputy = memberships.findById(asked.toMembership()).orElseThrow();
        Delegation given = delegations.save(
                new Delegation(own, deputy, asked, by.name(), context.clock().instant()));
        delegations.flush();
        UserAccount delegate = accounts.findById(deputy.userId().value()).orElseThrow();
        String position = PositionName.of(deputy.title(), by.unitName());
        trail.managed("DELEGATION_GIVEN", by, delegate, by.unitId(), null, describe(given, position), null);
        context.publisher()
                .publishEvent(new DelegationGiven(
                        given.id(),
                        by.unitId(),
                        by.position(),
                        delegate.id(),
                        position,
                        given.scope(),
                        given.validFrom(),
                        given.validTo()));
        return Outcome.done(given.id());
    }

    @Override
    @Transactional
    public Outcome<Long> delegate(
            UserId deputy, DelegationScope part, LocalDate from, LocalDate to, @Nullable String document, Actor by) {
        return deputiesOf(by).stream()
                .filter(post -> post.userId().equals(deputy))
                .findFirst()
                .map(post -> give(new NewDelegation(post.id(), part, from, to, document), by))
                .orElseGet(() -> Outcome.rejected(Rejection.onField("to", "identity.error.delegate")));
    }

    /** Takes it back before its last day; what the delegate did stays. */
    @Transactional
    public Outcome<Long> end(long id, int version, String reason, Actor by) {
        Delegation delegation = delegations
                .findById(id)
                .filter(found -> found.fromMembershipId() == by.membershipId() && by.delegated() == null)
                .orElseThrow(() -> new NotFoundException("delegation", id));
        if (delegation.version() != version) {
            throw new OptimisticLockingFailureException("delegation " + id);
        }
        LocalDate today = context.clock().today();
        if (!delegation.isOpenOn(today)) {
            return Outcome.rejected(Rejection.of("identity.error.delegationOver"));
        }
        String why = VietnameseText.clean(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Outcome.rejected(Rejection.onField("reason", "identity.error.reason"));
        }
        Membership deputy = memberships.findById(delegation.toMembershipId()).orElseThrow();
        UserAccount delegate = accounts.findById(deputy.userId().value()).orElseThrow();
        String before = describe(delegation, PositionName.of(deputy.title(), by.unitName()));
        boolean inForce = delegation.inForceOn(today);
        delegation.end(by.name(), why, context.clock().instant());
        if (inForce) {
            // Whoever is at work in the other's post right now must choose anew.
            sessions.endOf(delegate.login(), null);
        }
        trail.managed("DELEGATION_ENDED", by, delegate, by.unitId(), before, null, why);
        return Outcome.done(id);
    }

    private List<Rejection> check(NewDelegation asked, Actor by) {
        List<Rejection> rejections = new ArrayList<>();
        boolean known = deputiesOf(by).stream().anyMatch(post -> post.id() == asked.toMembership());
        if (!known) {
            rejections.add(Rejection.onField("to", "identity.error.delegate"));
        }
        if (!DelegationScope.offeredTo(by.role()).contains(asked.scope())) {
            rejections.add(Rejection.onField("scope", "identity.error.delegationScope"));
        }
        if (asked.from().isBefore(context.clock().today())) {
            rejections.add(Rejection.onField("from", "identity.error.delegationPast"));
        }
        if (asked.to().isBefore(asked.from())) {
            rejections.add(Rejection.onField("until", "identity.error.periodOrder"));
        } else if (asked.to().isAfter(asked.from().plusDays(LONGEST_DAYS))) {
            rejections.add(Rejection.onField("until", "identity.error.delegationLong"));
        }
        String document = asked.document();
        if (document != null && document.length() > LONGEST_DOCUMENT) {
            rejections.add(Rejection.onField("document", "identity.error.delegationDocument"));
        }
        boolean overlaps = delegations.findByFromMembershipIdInOrderByIdDesc(List.of(by.membershipId())).stream()
                .anyMatch(other ->
                        other.toMembershipId() == asked.toMembership() && other.overlaps(asked.from(), asked.to()));
        if (known && overlaps) {
            rejections.add(Rejection.onField("from", "identity.error.delegationOverlaps"));
        }
        return rejections;
    }

    /** Posts of deputies in the own unit, of other people whose accounts are in use. */
    List<Membership> deputiesOf(Actor by) {
        LocalDate today = context.clock().today();
        return memberships.findByUnitIdOrderById(by.unitId().value()).stream()
                .filter(post -> !post.userId().equals(by.userId()) && Deputies.isDeputy(post.title()))
                .filter(post -> {
                    LocalDate last = post.period().to();
                    return last == null || !last.isBefore(today);
                })
                .filter(post -> accounts.findById(post.userId().value())
                        .filter(UserAccount::isEnabled)
                        .isPresent())
                .toList();
    }

    private String describe(Delegation delegation, String position) {
        String document = delegation.document();
        return trail.text(
                "identity.trail.delegation",
                position,
                trail.text("identity.delegation.scope." + delegation.scope()),
                Dates.format(delegation.validFrom()),
                Dates.format(delegation.validTo()),
                document == null ? "–" : document);
    }
}
