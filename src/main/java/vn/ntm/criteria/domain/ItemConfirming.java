package vn.ntm.criteria.domain;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.domain.SetBrowsing.ItemToConfirm;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** A row written down from memory becomes official when somebody compared it with the decision and says where. */
@Service
public class ItemConfirming {

    private static final int LONGEST_SOURCE = 500;

    private final SetBrowsing sets;
    private final Confirmations confirmations;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher events;

    ItemConfirming(
            SetBrowsing sets, Confirmations confirmations, ApplicationClock clock, ApplicationEventPublisher events) {
        this.sets = sets;
        this.confirmations = confirmations;
        this.clock = clock;
        this.events = events;
    }

    /** Writes confirmations. */
    public interface Confirmations {
        /** @return false when the row is confirmed already */
        boolean confirm(long itemId, String source, Actor by, java.time.Instant at);
    }

    @Transactional(readOnly = true)
    public Optional<ItemToConfirm> find(String setCode, long itemId) {
        return sets.itemToConfirm(setCode, itemId);
    }

    @Transactional
    public Outcome<ItemToConfirm> confirm(ItemToConfirm item, String source, Actor by) {
        String where = VietnameseText.clean(source);
        if (where.isEmpty()) {
            return Outcome.rejected(Rejection.onField("source", "criteria.error.sourceRequired"));
        }
        if (where.length() > LONGEST_SOURCE) {
            return Outcome.rejected(Rejection.onField("source", "criteria.error.sourceTooLong", LONGEST_SOURCE));
        }
        if (!confirmations.confirm(item.id(), where, by, clock.instant())) {
            return Outcome.rejected(Rejection.of("criteria.error.alreadyConfirmed"));
        }
        events.publishEvent(new AuditableEvent(
                "CRITERIA_ITEM_CONFIRMED",
                by.userId().value(),
                by.name(),
                by.position(),
                "CRITERIA_ITEM",
                item.id(),
                "Chỉ tiêu " + item.code() + ", " + item.setName(),
                null,
                null,
                where,
                null));
        return Outcome.done(item);
    }
}
