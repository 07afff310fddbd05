package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DateRange;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** The accounts and positions that other modules may create and look up. */
@Service
class AccountRegister implements Accounts {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_TITLE = 160;

    private final UserAccounts accounts;
    private final Memberships memberships;
    private final ActingPositions positions;
    private final Units units;
    private final PasswordHashes passwords;
    private final ApplicationClock clock;

    AccountRegister(
            UserAccounts accounts,
            Memberships memberships,
            ActingPositions positions,
            Units units,
            PasswordHashes passwords,
            ApplicationClock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.positions = positions;
        this.units = units;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<UserId> create(String login, String displayName, String password, boolean mustChangePassword) {
        List<Rejection> rejections = new ArrayList<>();
        Optional<LoginName> name = LoginName.read(login);
        String display = VietnameseText.clean(displayName);
        if (name.isEmpty()) {
            rejections.add(Rejection.onField("login", "identity.error.loginShape"));
        } else if (accounts.existsByLogin(name.get().value())) {
            rejections.add(Rejection.onField("login", "identity.error.loginTaken"));
        }
        if (display.isEmpty() || display.length() > LONGEST_NAME) {
            rejections.add(Rejection.onField("displayName", "identity.error.displayName"));
        }
        if (password.isBlank()) {
            rejections.add(Rejection.onField("password", "identity.error.passwordRequired"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        UserAccount account = accounts.save(new UserAccount(
                name.orElseThrow(), display, passwords.hash(password), mustChangePassword, clock.instant()));
        return Outcome.done(account.id());
    }

    @Override
    @Transactional
    public Outcome<Long> addPosition(
            UserId user,
            UnitId unit,
            Role role,
            String title,
            @Nullable UnitId scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        List<Rejection> rejections = new ArrayList<>();
        String cleanTitle = VietnameseText.clean(title);
        if (accounts.findById(user.value()).isEmpty()) {
            rejections.add(Rejection.of("identity.error.noAccount"));
        }
        if (units.find(unit).isEmpty()) {
            rejections.add(Rejection.onField("unit", "identity.error.unitRequired"));
        }
        if (scope != null && units.find(scope).isEmpty()) {
            rejections.add(Rejection.onField("scope", "identity.error.scopeUnknown"));
        }
        if (cleanTitle.isEmpty() || cleanTitle.length() > LONGEST_TITLE) {
            rejections.add(Rejection.onField("title", "identity.error.title"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            rejections.add(Rejection.onField("to", "identity.error.periodOrder"));
        } else if (memberships.existsByUserIdAndUnitIdAndRoleAndTitleAndValidFrom(
                user.value(), unit.value(), role, cleanTitle, from)) {
            rejections.add(Rejection.of("identity.error.positionTwice"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Membership membership = memberships.save(
                new Membership(user, unit, role, cleanTitle, scopeOf(scope, role), new DateRange(from, to)));
        return Outcome.done(membership.id());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UserId> byLogin(String login) {
        return accounts.findByLogin(LoginName.normalise(login)).map(UserAccount::id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Actor> actorFor(String login, LocalDate day) {
        return accounts.findByLogin(LoginName.normalise(login))
                .filter(UserAccount::isEnabled)
                .flatMap(account -> positions.of(account, day).stream().findFirst())
                .map(ActingPositions.Position::actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Actor> positionsOf(UserId user, LocalDate day) {
        return accounts
                .findById(user.value())
                .filter(UserAccount::isEnabled)
                .map(account -> positions.of(account, day))
                .orElse(List.of())
                .stream()
                .map(ActingPositions.Position::actor)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> peopleIn(String unitPath, LocalDate day) {
        Map<Long, UnitSummary> scope = units.inScope(unitPath, day).stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), Function.identity()));
        if (scope.isEmpty()) {
            return List.of();
        }
        return memberships.holdersIn(scope.keySet(), day).stream()
                .map(holder -> person(holder, scope))
                .toList();
    }

    private static PositionScope scopeOf(@Nullable UnitId scope, Role role) {
        if (scope != null) {
            return PositionScope.subtreeOf(scope);
        }
        return role.readsEverywhere() ? PositionScope.everyUnit() : PositionScope.ownUnit();
    }

    private static Person person(Memberships.Holder holder, Map<Long, UnitSummary> scope) {
        UnitId unit = new UnitId(holder.unitId());
        UnitSummary summary = scope.get(holder.unitId());
        return new Person(
                new UserId(holder.userId()),
                holder.name(),
                holder.title(),
                holder.role(),
                unit,
                summary == null ? "" : summary.name());
    }
}
