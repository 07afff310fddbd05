package vn.ntm.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How much of a post is delegated (domain 7). Handing out accounts and posts never is. */
public enum DelegationScope {
    ALL(EnumSet.complementOf(EnumSet.of(Right.MANAGE_ACCOUNTS))),
    /** Ký, trình, gửi. */
    SUBMIT(EnumSet.of(Right.REPORT_OWN, Right.HEAD_OF_UNIT, Right.DRAFT_NOTICE, Right.ISSUE_NOTICE)),
    /** Giao, duyệt, nghiệm thu. */
    APPROVE(EnumSet.of(Right.ASSIGN_TASK, Right.ACCEPT_RESULT, Right.CHASE, Right.CANCEL_TASK));

    private final Set<Right> rights;

    DelegationScope(Set<Right> rights) {
        this.rights = rights;
    }

    /** Whether the delegate has that right of the post. What only reads always goes along: he must see what he decides. */
    public boolean allows(Right right) {
        return right.onlyReads() || rights.contains(right);
    }

    /** The parts that make sense for a post: those of which it holds a right; an office is delegated as a whole. */
    public static List<DelegationScope> offeredTo(Role role) {
        boolean delegates = role.has(Right.HEAD_OF_UNIT) || role == Role.LD;
        if (!delegates) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(scope -> scope == ALL
                        || !role.isOffice() && scope.rights.stream().anyMatch(role::has))
                .toList();
    }
}
