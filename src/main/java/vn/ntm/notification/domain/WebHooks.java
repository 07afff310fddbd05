package vn.ntm.notification.domain;

import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** An administrator connects other systems: a gateway to Zalo, the office's portal. */
@Service
public class WebHooks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final WebHookStore store;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher events;

    WebHooks(WebHookStore store, ApplicationClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** What is entered. */
    public record Entry(@Nullable String name, @Nullable String url, Set<NotificationKind> kinds, boolean enabled) {}

    @Transactional(readOnly = true)
    public List<WebHook> all(Actor by) {
        check(by);
        return store.all();
    }

    @Transactional(readOnly = true)
    public WebHook find(long id, Actor by) {
        check(by);
        return store.find(id).orElseThrow(() -> new NotFoundException("web hook", id));
    }

    /** Connects a system; the secret is made here and shown on its page. */
    @Transactional
    public Outcome<Long> add(Entry entry, Actor by) {
        check(by);
        List<Rejection> rejections = rejections(entry);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String name = text(entry.name());
        long id = store.add(
                name, text(entry.url()), newSecret(), entry.kinds(), by.userId().value(), clock.instant());
        trail("WEB_HOOK_ADDED", id, name, text(entry.url()), by);
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<Long> change(long id, int version, Entry entry, Actor by) {
        check(by);
        List<Rejection> rejections = rejections(entry);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (!store.change(id, version, text(entry.name()), text(entry.url()), entry.kinds(), entry.enabled())) {
            throw new OptimisticLockingFailureException("web hook " + id);
        }
        trail("WEB_HOOK_CHANGED", id, text(entry.name()), text(entry.url()), by);
        return Outcome.done(id);
    }

    /** A new secret; what is signed with the old one is worth nothing from now on. */
    @Transactional
    public void renewSecret(long id, int version, Actor by) {
        check(by);
        WebHook hook = find(id, by);
        if (!store.changeSecret(id, version, newSecret())) {
            throw new OptimisticLockingFailureException("web hook " + id);
        }
        trail("WEB_HOOK_SECRET_CHANGED", id, hook.name(), null, by);
    }

    private static List<Rejection> rejections(Entry entry) {
        List<Rejection> rejections = new ArrayList<>();
        String name = text(entry.name());
        if (name.isEmpty() || name.length() > 120) {
            rejections.add(Rejection.onField("name", "notification.error.hookName"));
        }
        if (!isAddress(text(entry.url()))) {
            rejections.add(Rejection.onField("url", "notification.error.hookUrl"));
        }
        return rejections;
    }

    /** An office's gateway may stand beside the program, without a certificate of its own. */
    private static boolean isAddress(String url) {
        try {
            URI uri = URI.create(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && url.length() <= 500;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String newSecret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void check(Actor by) {
        if (!by.may(Right.MANAGE_JOBS)) {
            throw new NotAllowedException("notification.denied.jobs");
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private void trail(String action, long id, String name, @Nullable String url, Actor by) {
        events.publishEvent(new AuditableEvent(
                action, by.userId().value(), by.name(), by.position(), "WEB_HOOK", id, name, null, null, url, null));
    }
}
