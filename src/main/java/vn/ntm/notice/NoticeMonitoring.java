package vn.ntm.notice;

import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** Asks a unit to follow a whole notice ("theo dõi chung"), for other modules. */
public interface NoticeMonitoring {

    /** Asking again changes nothing. */
    Outcome<Long> ask(long noticeId, UnitId unit, Actor by);
}
