package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/**
 * Whose accounts a manager may see and change (domain 7): an administrator all, a district office those of its
 * district, a commune chair those of his commune. An account that also has a post elsewhere, or a higher one, is seen
 * but not touched: its password would open that other door too.
 */
@Component
class AccountScope {

    private final UserAccounts accounts;
    private final Memberships memberships;
    private final Units units;
    private final ApplicationClock clock;

    AccountScope(UserAccounts accounts, Memberships memberships, Units units, ApplicationClock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.units = units;
        this.clock = clock;
    }

    /** The subtree whose accounts the actor manages. */
    static String managedPath(Actor by) {
        if (!by.may(Right.MANAGE_ACCOUNTS)) {
            throw new NotAllowedException("identity.denied.manageAccounts");
        }
        return by.role() == Role.CTX ? by.unitPath() : by.scopePath();
    }

    static boolean managesEverything(Actor by) {
        return by.role() == Role.QTHT && managedPath(by).equals("/");
    }

    /** The account, if the actor manages at least one unit it ever had a post in. */
    UserAccount visible(Actor by, long id) {
        UserAccount account = accounts.findById(id).orElseThrow(() -> new NotFoundException("account", id));
        String path = managedPath(by);
        if (!managesEverything(by)
                && unitsOf(memberships.findByUserIdOrderById(id)).values().stream()
                        .noneMatch(unit -> unit.path().startsWith(path))) {
            throw new NotFoundException("account", id);
        }
        return account;
    }

    /** The account, if the actor may change it as a whole (name, password, access). */
    UserAccount changeable(Actor by, long id) {
        UserAccount account = visible(by, id);
        if (!mayChange(by, account)) {
            throw new NotAllowedException("identity.denied.otherPosts");
        }
        return account;
    }

    boolean mayChange(Actor by, UserAccount account) {
        if (managesEverything(by)) {
            return true;
        }
        LocalDate today = clock.today();
        List<Membership> live = memberships.findByUserIdOrderById(account.id().value()).stream()
                .filter(membership -> membership.period().to() == null
                        || !Objects.requireNonNull(membership.period().to()).isBefore(today))
                .toList();
        Map<UnitId, UnitSummary> known = unitsOf(live);
        return live.stream().allMatch(membership -> manages(by, membership, known));
    }

    /** Whether the actor may hand out or end a post of this role and reach in this unit. */
    boolean mayGrant(Actor by, UnitSummary unit, Role role, PositionScope scope) {
        String path = managedPath(by);
        if (!by.role().grantable().contains(role) || !unit.path().startsWith(path)) {
            return false;
        }
        if (scope.everything()) {
            return managesEverything(by);
        }
        UnitId reach = scope.unit();
        return reach == null
                || units.find(reach)
                        .filter(root -> root.path().startsWith(path))
                        .isPresent();
    }

    private boolean manages(Actor by, Membership membership, Map<UnitId, UnitSummary> known) {
        return Optional.ofNullable(known.get(membership.unitId()))
                .filter(unit -> mayGrant(by, unit, membership.role(), membership.scope()))
                .isPresent();
    }

    private Map<UnitId, UnitSummary> unitsOf(List<Membership> posts) {
        return units.findAll(posts.stream()
                .flatMap(post -> Stream.of(post.unitId()))
                .distinct()
                .toList());
    }
}
