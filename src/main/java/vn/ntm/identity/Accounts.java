package vn.ntm.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** Accounts and positions, for other modules (the demonstration's loader, later the people pages). */
public interface Accounts {

    /** Creates an account that may sign in; a login that exists is refused. */
    Outcome<UserId> create(String login, String displayName, String password, boolean mustChangePassword);

    /**
     * Gives a position.
     *
     * @param scope subtree the position may read; null = the unit's own subtree, for QTHT and KT everything
     * @param title printed title, "Chủ tịch UBND xã"
     */
    Outcome<Long> addPosition(
            UserId user,
            UnitId unit,
            Role role,
            String title,
            @Nullable UnitId scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to);

    Optional<UserId> byLogin(String login);

    /** The acting person for a login, as signing in would give it on that day (first valid position). */
    Optional<Actor> actorFor(String login, LocalDate day);

    /** Every position of an enabled account that is valid on the day; empty for others. */
    List<Actor> positionsOf(UserId user, LocalDate day);

    /** People with a position in the unit's subtree on the day, for "người theo dõi", "lãnh đạo phụ trách". */
    List<Person> peopleIn(String unitPath, LocalDate day);

    /** A person in a position. */
    record Person(UserId userId, String name, String title, Role role, UnitId unitId, String unitName) {}
}
