package vn.ntm.identity.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.shared.ApplicationClock;

/** The accounts a manager sees. */
@Service
public class AccountDirectory {

    private static final int PAGE = 50;

    private final AccountQueries queries;
    private final AccountScope scope;
    private final ApplicationClock clock;

    AccountDirectory(AccountQueries queries, AccountScope scope, ApplicationClock clock) {
        this.queries = queries;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * One account with its posts.
     *
     * @param changeable whether this manager may change it as a whole
     */
    public record Shown(AccountQueries.Account account, List<AccountQueries.Post> posts, boolean changeable) {}

    public static int pageSize() {
        return PAGE;
    }

    @Transactional(readOnly = true)
    public AccountQueries.Found list(
            Actor by, String text, @Nullable Role role, AccountQueries.@Nullable State state, int page) {
        return queries.list(new AccountQueries.Filter(
                AccountScope.managedPath(by),
                AccountScope.managesEverything(by),
                text,
                role,
                state,
                clock.today(),
                clock.instant(),
                page,
                PAGE));
    }

    /** Out of the manager's charge is not found. */
    @Transactional(readOnly = true)
    public Shown show(Actor by, long id) {
        UserAccount account = scope.visible(by, id);
        return new Shown(
                queries.account(id, clock.instant()), queries.posts(id, clock.today()), scope.mayChange(by, account));
    }

    /** Subtree whose units the manager may hand posts out in. */
    public String managedPath(Actor by) {
        return AccountScope.managedPath(by);
    }
}
