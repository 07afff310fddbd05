package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DateRange;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Handing out posts and ending them. */
@Service
public class PositionAdministration {

    private final AccountScope scope;
    private final Memberships memberships;
    private final Units units;
    private final Sessions sessions;
    private final AccountTrail trail;
    private final ApplicationClock clock;

    PositionAdministration(
            AccountScope scope,
            Memberships memberships,
            Units units,
            Sessions sessions,
            AccountTrail trail,
            ApplicationClock clock) {
        this.scope = scope;
        this.memberships = memberships;
        this.units = units;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Long> add(Actor by, long userId, NewPosition position) {
        UserAccount account = scope.visible(by, userId);
        Outcome<UnitId> allowed = check(by, position);
        return allowed.isRejected() ? Outcome.rejected(allowed.rejections()) : give(by, account, position);
    }

    /**
     * Ends a post; from the day after it gives nothing.
     *
     * @param version of the post as the manager saw it
     */
    @Transactional
    public Outcome<Long> end(Actor by, long userId, long membershipId, int version, LocalDate lastDay, String reason) {
        UserAccount account = scope.visible(by, userId);
        Membership post = memberships
                .findById(membershipId)
                .filter(found -> found.userId().equals(account.id()))
                .orElseThrow(() -> new NotFoundException("position", membershipId));
        UnitSummary unit = units.find(post.unitId()).orElseThrow();
        if (!scope.mayGrant(by, unit, post.role(), post.scope())) {
            throw new NotAllowedException("identity.denied.otherPosts");
        }
        if (post.version() != version) {
            throw new OptimisticLockingFailureException("position " + membershipId + " was changed meanwhile");
        }
        List<Rejection> rejections = new ArrayList<>();
        if (membershipId == by.membershipId() && lastDay.isBefore(clock.today().plusDays(1))) {
            rejections.add(Rejection.of("identity.error.notYourOwnPost"));
        }
        LocalDate from = post.period().from();
        if (from != null && lastDay.isBefore(from)) {
            rejections.add(Rejection.onField("lastDay", "identity.error.endBeforeStart", Dates.format(from)));
        }
        String why = VietnameseText.clean(reason);
        if (why.isEmpty() || why.length() > 500) {
            rejections.add(Rejection.onField("reason", "identity.error.reason"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String before = describe(post, unit);
        post.endOn(lastDay);
        sessions.endOf(account.login(), null);
        trail.managed("POSITION_ENDED", by, account, unit.id(), before, describe(post, unit), why);
        return Outcome.done(post.id());
    }

    /** Whether the actor may hand out this post, and whether it is one; gives its unit. */
    Outcome<UnitId> check(Actor by, NewPosition position) {
        List<Rejection> rejections = new ArrayList<>();
        Optional<UnitSummary> unit = units.find(position.unit());
        String title = VietnameseText.clean(position.title());
        if (unit.isEmpty() || !unit.get().path().startsWith(AccountScope.managedPath(by))) {
            rejections.add(Rejection.onField("unit", "identity.error.unitRequired"));
        } else if (!by.role().grantable().contains(position.role())) {
            rejections.add(Rejection.onField("role", "identity.error.roleNotYours"));
        } else if (!scope.mayGrant(by, unit.get(), position.role(), position.scope())) {
            rejections.add(Rejection.onField("scope", "identity.error.scopeNotYours"));
        }
        if (title.isEmpty() || title.length() > AccountRegister.LONGEST_TITLE) {
            rejections.add(Rejection.onField("title", "identity.error.title"));
        }
        LocalDate from = position.from();
        LocalDate to = position.to();
        if (from != null && to != null && to.isBefore(from)) {
            rejections.add(Rejection.onField("to", "identity.error.periodOrder"));
        }
        return rejections.isEmpty() ? Outcome.done(position.unit()) : Outcome.rejected(rejections);
    }

    /** Hands out a post that was checked. */
    Outcome<Long> give(Actor by, UserAccount account, NewPosition position) {
        String title = VietnameseText.clean(position.title());
        if (memberships.existsByUserIdAndUnitIdAndRoleAndTitleAndValidFrom(
                account.id().value(), position.unit().value(), position.role(), title, position.from())) {
            return Outcome.rejected(Rejection.of("identity.error.positionTwice"));
        }
        Membership post = memberships.save(new Membership(
                account.id(),
                position.unit(),
                position.role(),
                title,
                position.scope(),
                new DateRange(position.from(), position.to())));
        UnitSummary unit = units.find(position.unit()).orElseThrow();
        trail.managed("POSITION_ADDED", by, account, unit.id(), null, describe(post, unit), null);
        return Outcome.done(post.id());
    }

    /** The unit in whose scope a change of the account is to be read: that of its latest post. */
    @Nullable UnitId mainUnit(UserAccount account) {
        List<Membership> posts = memberships.findByUserIdOrderById(account.id().value());
        return posts.isEmpty() ? null : posts.get(posts.size() - 1).unitId();
    }

    private String describe(Membership post, UnitSummary unit) {
        LocalDate from = post.period().from();
        LocalDate to = post.period().to();
        UnitId reach = post.scope().unit();
        String reads = post.scope().everything()
                ? trail.text("identity.scope.everything")
                : reach == null
                        ? trail.text("identity.scope.ownUnit")
                        : units.find(reach).map(UnitSummary::nameWithParent).orElse("");
        return trail.text(
                "identity.trail.position",
                PositionName.of(post.title(), unit.nameWithParent()),
                trail.text("identity.role." + post.role()),
                reads,
                from == null ? "…" : Dates.format(from),
                to == null ? "…" : Dates.format(to));
    }
}
