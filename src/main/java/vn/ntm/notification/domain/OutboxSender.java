package vn.ntm.notification.domain;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.ntm.notification.domain.OutboxStore.Taken;
import vn.ntm.shared.ApplicationClock;

/**
 * Sends what is due, on every node at once: each takes its own messages. A message is begun, delivered and ended in three
 * short steps with no transaction over the wire. A node that dies leaves its lease, and another node goes on when it has
 * run out; only where it died between the receiver's "yes" and our note of it will the receiver get the message again,
 * under the same id, by which mail stores and gateways know it.
 */
@Component
public class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final int AT_ONCE = 50;
    private static final Duration LEASE = Duration.ofMinutes(3);
    /** A closed way is tried again after this, not with every message. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final OutboxStore store;
    private final Map<Channel, Delivery> ways = new EnumMap<>(Channel.class);
    private final Map<Channel, Long> closedSince = new ConcurrentHashMap<>();
    private final ApplicationClock clock;
    private final Duration lease;

    @Autowired
    OutboxSender(OutboxStore store, List<Delivery> deliveries, ApplicationClock clock) {
        this(store, deliveries, clock, LEASE);
    }

    /** With another lease; it must be longer than any delivery may take. */
    public OutboxSender(OutboxStore store, List<Delivery> deliveries, ApplicationClock clock, Duration lease) {
        this.store = store;
        this.clock = clock;
        this.lease = lease;
        deliveries.forEach(delivery -> ways.put(delivery.channel(), delivery));
    }

    /** Sends until nothing is due that has an open way; how many were sent. */
    public int sendDue() {
        int sent = 0;
        List<Channel> open = open();
        while (!open.isEmpty()) {
            String holder = UUID.randomUUID().toString();
            List<Taken> taken = store.take(holder, open, clock.instant(), lease, AT_ONCE);
            sent += sendAll(taken, holder);
            if (taken.size() < AT_ONCE) {
                break;
            }
            open = open();
        }
        return sent;
    }

    /** Lets every way be tried at once again, because somebody asked for it. */
    public void tryAgainNow() {
        closedSince.clear();
    }

    private List<Channel> open() {
        long now = System.nanoTime();
        closedSince.values().removeIf(since -> now - since > PAUSE.toNanos());
        return ways.keySet().stream()
                .filter(channel -> !closedSince.containsKey(channel))
                .toList();
    }

    private int sendAll(List<Taken> taken, String holder) {
        int sent = 0;
        try {
            for (Taken one : taken) {
                if (!closedSince.containsKey(one.channel()) && send(one, holder)) {
                    sent++;
                }
            }
        } finally {
            if (!taken.isEmpty()) {
                store.release(holder);
            }
        }
        return sent;
    }

    private boolean send(Taken one, String holder) {
        OutgoingMessage message = store.begin(one.id(), holder, lease);
        Delivery way = ways.get(one.channel());
        if (message == null || way == null) {
            return false;
        }
        try {
            way.deliver(message);
            store.sent(one.id(), holder, clock.instant());
            return true;
        } catch (Delivery.NotWanted e) {
            store.dropped(one.id(), holder, reason(e), clock.instant());
        } catch (Delivery.NobodyThere e) {
            closedSince.put(one.channel(), System.nanoTime());
            log.warn("no way out by {}: {}", one.channel(), reason(e));
            store.postponed(one.id(), holder, reason(e));
        } catch (Exception e) {
            Duration wait = Backoff.after(message.attempts());
            log.warn("message {} not delivered, attempt {}: {}", one.id(), message.attempts(), reason(e));
            store.failed(
                    one.id(),
                    holder,
                    reason(e),
                    wait == null ? null : clock.instant().plus(wait));
        }
        return false;
    }

    private static String reason(Exception e) {
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return words.length() > 500 ? words.substring(0, 500) : words;
    }
}
