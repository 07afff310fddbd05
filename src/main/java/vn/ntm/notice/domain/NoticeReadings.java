package vn.ntm.notice.domain;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;

/** Notes who of the receiving units has read an issued notice, once per person. */
@Service
public class NoticeReadings {

    private final NoticeStore store;
    private final NoticeRegister register;
    private final ApplicationClock clock;

    NoticeReadings(NoticeStore store, NoticeRegister register, ApplicationClock clock) {
        this.store = store;
        this.register = register;
        this.clock = clock;
    }

    @Transactional
    public void note(long noticeId, Actor reader) {
        if (register.isRecipient(noticeId, reader.unitId().value(), reader.unitPath())) {
            store.noteReading(noticeId, reader, clock.instant());
        }
    }
}
