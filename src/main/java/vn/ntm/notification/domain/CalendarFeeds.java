package vn.ntm.notification.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.UserId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.DueDays;
import vn.ntm.task.DueDays.DayDuty;
import vn.ntm.task.DueDays.OwnDuty;

/**
 * The deadlines of a person for a calendar program, under an address that only the person knows. It is shown once, can
 * be taken back at any time, and shows what the person's units owe now: who lost the post sees nothing more.
 */
@Service
public class CalendarFeeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DAYS_BACK = 60;
    private static final int WATCHED_BACK = 14;
    private static final int WATCHED_AHEAD = 92;
    private static final int MOST = 500;

    private final FeedStore store;
    private final Accounts accounts;
    private final List<DueDays> due;
    private final ApplicationClock clock;

    CalendarFeeds(FeedStore store, Accounts accounts, List<DueDays> due, ApplicationClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.due = due;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<FeedStore.Feed> of(Actor self) {
        return store.live(self.userId().value());
    }

    /** Makes an address in place of the one before; the secret is told once and kept nowhere. */
    @Transactional
    public String renew(Actor self) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.revoke(self.userId().value(), clock.instant());
        store.add(self.userId().value(), hash(token), clock.instant());
        return token;
    }

    @Transactional
    public boolean revoke(Actor self) {
        return store.revoke(self.userId().value(), clock.instant());
    }

    /** What the address shows; empty for an address that is not (any more) one. */
    @Transactional
    public Optional<List<OwnDuty>> read(String token) {
        return store.open(hash(token), clock.instant()).map(this::duties);
    }

    private List<OwnDuty> duties(UserId user) {
        LocalDate today = clock.today();
        Map<String, OwnDuty> duties = new LinkedHashMap<>();
        for (Actor actor : accounts.positionsOf(user, today)) {
            for (DueDays source : due) {
                source.ofOwnUnit(today.minusDays(DAYS_BACK), actor, MOST).forEach(duty -> duties.put(duty.key(), duty));
                if (actor.may(Right.LEAD_VIEW)) {
                    source.byDay(today.minusDays(WATCHED_BACK), today.plusDays(WATCHED_AHEAD), actor, false).stream()
                            .limit(MOST)
                            .map(duty -> watched(duty, today))
                            .forEach(duty -> duties.put(duty.key(), duty));
                }
            }
        }
        return new ArrayList<>(duties.values());
    }

    /** Whoever leads sees the duties of the territory, one for all its units. */
    private static OwnDuty watched(DayDuty duty, LocalDate today) {
        return new OwnDuty(
                "dia-ban" + duty.path().replaceAll("[^a-z0-9]+", "-") + "-" + duty.day(),
                duty.path(),
                duty.day(),
                duty.title(),
                duty.who(),
                "",
                duty.originLabel(),
                duty.open() == 0,
                0,
                today.atStartOfDay(ApplicationClock.ZONE).toInstant());
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
