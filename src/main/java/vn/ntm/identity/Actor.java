package vn.ntm.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/**
 * The person at work in one acting position. Small and serializable: it lives in the session.
 *
 * @param membershipId the position (user x unit x role x period)
 * @param unitId the unit acted for ("own unit")
 * @param unitPath path of that unit
 * @param unitName official name of that unit
 * @param scopePath the subtree that may be read; "/" for everything
 * @param position printed with every action: "Chủ tịch UBND xã Quốc Khánh"
 * @param delegated how much of somebody else's post this person acts in; null in a post of one's own
 * @param readOnly the unit does not exist (any more): its people read on, and change nothing (domain 1.3 rule 7)
 */
public record Actor(
        UserId userId,
        String login,
        String name,
        long membershipId,
        Role role,
        UnitId unitId,
        String unitPath,
        String unitName,
        String scopePath,
        String position,
        boolean readOnly,
        @Nullable DelegationScope delegated)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A position in a unit that exists. */
    public Actor(
            UserId userId,
            String login,
            String name,
            long membershipId,
            Role role,
            UnitId unitId,
            String unitPath,
            String unitName,
            String scopePath,
            String position) {
        this(userId, login, name, membershipId, role, unitId, unitPath, unitName, scopePath, position, false);
    }

    /** A post of one's own. */
    public Actor(
            UserId userId,
            String login,
            String name,
            long membershipId,
            Role role,
            UnitId unitId,
            String unitPath,
            String unitName,
            String scopePath,
            String position,
            boolean readOnly) {
        this(userId, login, name, membershipId, role, unitId, unitPath, unitName, scopePath, position, readOnly, null);
    }

    /**
     * The same post acted in for somebody else.
     *
     * @param words "Phó Chủ tịch UBND xã Quốc Khánh thay Chủ tịch UBND xã Quốc Khánh (ủy quyền ...)"
     */
    public Actor standingIn(String words, DelegationScope part) {
        return new Actor(
                userId, login, name, membershipId, role, unitId, unitPath, unitName, scopePath, words, readOnly, part);
    }

    /** The same person reading another subtree, and changing nothing there. */
    public Actor readingOnly(String path) {
        return new Actor(
                userId, login, name, membershipId, role, unitId, unitPath, unitName, path, position, true, delegated);
    }

    public boolean may(Right right) {
        return role.has(right) && (!readOnly || right.onlyReads()) && (delegated == null || delegated.allows(right));
    }

    /** Whether this person decides about the work of others: not where only signing and sending were delegated. */
    public boolean decides() {
        return !readOnly && delegated != DelegationScope.SUBMIT;
    }

    /** Whether a unit with this path lies in the subtree the actor may read. */
    public boolean sees(String path) {
        return path.startsWith(scopePath);
    }

    /** Whether the unit is the actor's own or a part of it. */
    public boolean actsFor(String path) {
        return path.startsWith(unitPath);
    }
}
