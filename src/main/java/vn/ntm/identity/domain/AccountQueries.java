package vn.ntm.identity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Role;

/** What the screens of accounts show, in a constant number of statements. */
public interface AccountQueries {

    Found list(Filter filter);

    Account account(long id, Instant now);

    /** All posts of a person, those that are valid on the day first, then the newest. */
    List<Post> posts(long userId, LocalDate day);

    /** State of an account as a manager asks for it. */
    enum State {
        ACTIVE,
        LOCKED,
        DISABLED,
        /** no valid post today */
        IDLE
    }

    /** What the list is asked for. */
    record Filter(
            String path,
            boolean everything,
            String text,
            @Nullable Role role,
            @Nullable State state,
            LocalDate day,
            Instant now,
            int page,
            int size) {}

    /** A page of the list. */
    record Found(List<Row> rows, long total) {}

    /** A line of the list; the post is the first valid one, else the newest. */
    record Row(
            long id,
            String login,
            String name,
            State state,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastLogin,
            @Nullable String title,
            @Nullable Role role,
            @Nullable String unit,
            @Nullable String parent,
            int validPosts) {}

    /** Head of the page of one account. */
    record Account(
            long id,
            String login,
            String name,
            boolean enabled,
            boolean mustChangePassword,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastLogin,
            Instant createdAt,
            int version) {}

    /** A post. */
    record Post(
            long id,
            String title,
            Role role,
            long unitId,
            String unit,
            @Nullable String parent,
            String unitPath,
            @Nullable String scope,
            boolean everything,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean valid,
            boolean unitClosed,
            int version) {}
}
