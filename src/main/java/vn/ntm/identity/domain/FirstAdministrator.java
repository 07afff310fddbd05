package vn.ntm.identity.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/**
 * The one-time set-up of an empty installation: whoever reads the token in the log, or sets the environment, becomes
 * the administrator. Closed for ever once any account exists.
 */
@Service
public class FirstAdministrator {

    private final UserAccounts stored;
    private final Accounts accounts;
    private final Units units;
    private final AccountTrail trail;
    private final ApplicationClock clock;
    private final boolean demo;
    private final SetUpToken token;

    FirstAdministrator(
            UserAccounts stored,
            Accounts accounts,
            Units units,
            AccountTrail trail,
            ApplicationClock clock,
            SetUpToken token,
            @Value("${ntm.demo:false}") boolean demo) {
        this.stored = stored;
        this.accounts = accounts;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
        this.token = token;
        this.demo = demo;
    }

    /**
     * What is asked.
     *
     * @param unitName the top unit, a province; an existing one of that name is taken
     */
    public record Request(String login, String displayName, String password, String unitName) {}

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return !demo && stored.count() == 0;
    }

    @Transactional
    public Outcome<UserId> setUp(String typedToken, Request request) {
        if (!token.equalsTyped(typedToken)) {
            return Outcome.rejected(Rejection.onField("token", "identity.error.token"));
        }
        return create(request);
    }

    /** For the one who sets the environment of the process, who needs no token. */
    @Transactional
    Outcome<UserId> create(Request request) {
        stored.lockFirst();
        if (stored.count() > 0) {
            return Outcome.rejected(Rejection.of("identity.error.setUpClosed"));
        }
        String login = LoginName.normalise(request.login());
        List<Rejection> rejections = new ArrayList<>(PasswordPolicy.check(request.password(), login, "password"));
        String unitName = VietnameseText.clean(request.unitName());
        if (unitName.isEmpty()) {
            rejections.add(Rejection.onField("unitName", "identity.error.topUnit"));
        }
        if (LoginName.read(login).isEmpty()) {
            rejections.add(Rejection.onField("login", "identity.error.loginShape"));
        }
        if (VietnameseText.clean(request.displayName()).isEmpty()) {
            rejections.add(Rejection.onField("displayName", "identity.error.displayName"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Outcome<UnitId> unit = topUnit(unitName);
        if (unit.isRejected()) {
            return Outcome.rejected(unit.rejections().stream()
                    .map(r -> new Rejection("unitName", r.messageKey(), r.arguments()))
                    .toList());
        }
        Outcome<UserId> user = accounts.create(login, request.displayName(), request.password(), false);
        if (!user.isRejected()) {
            String title = trail.text("identity.role.QTHT");
            accounts.addPosition(user.value(), unit.value(), Role.QTHT, title, null, null, null)
                    .value();
            UserAccount account = stored.findById(user.value().value()).orElseThrow();
            trail.bySystem("FIRST_ADMINISTRATOR", account, unit.value(), title);
        }
        return user;
    }

    private Outcome<UnitId> topUnit(String name) {
        return units.search(name, "/", clock.today(), 20).stream()
                .filter(unit -> unit.parentId() == null)
                .filter(unit -> VietnameseText.fold(unit.name()).equals(VietnameseText.fold(name)))
                .findFirst()
                .map(UnitSummary::id)
                .map(Outcome::done)
                .orElseGet(() -> units.register(new Units.NewUnit(
                        null, UnitKind.TINH, name, null, null, null, null, null, true, false, List.of())));
    }
}
