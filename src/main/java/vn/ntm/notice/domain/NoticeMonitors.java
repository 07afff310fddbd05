package vn.ntm.notice.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Which units follow which notices as a whole, as stored. */
public interface NoticeMonitors {

    /** One that follows. */
    record Monitor(UnitId unit, String unitName, String setBy, Instant setAt) {}

    List<Monitor> of(long noticeId);

    void add(long noticeId, UnitId unit, Actor by, Instant at);

    void remove(long noticeId, UnitId unit);

    /** Whether the actor's unit or a part of it follows the notice. */
    boolean follows(long noticeId, Actor actor);

    /** The notices that the actor's unit or a part of it follows. */
    Set<Long> followedBy(Actor actor);
}
