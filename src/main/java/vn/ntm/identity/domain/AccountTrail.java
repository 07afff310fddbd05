package vn.ntm.identity.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.AuditableEvent;

/** Tells the audit trail what happens to accounts and who signs in. */
@Component
class AccountTrail {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final ApplicationEventPublisher events;
    private final MessageSource messages;

    AccountTrail(ApplicationEventPublisher events, MessageSource messages) {
        this.events = events;
        this.messages = messages;
    }

    /** A person did something to the own account. */
    void own(String action, SignedInUser user, @Nullable String before, @Nullable String after) {
        Actor actor = user.actor();
        events.publishEvent(new AuditableEvent(
                action,
                user.userId(),
                user.displayName(),
                actor == null ? null : actor.position(),
                "ACCOUNT",
                user.userId(),
                user.login(),
                actor == null ? null : actor.unitId().value(),
                before,
                after,
                null));
    }

    /** Somebody, or nobody known, knocked in vain. */
    void refused(String action, @Nullable UserId account, String login, @Nullable UnitId unit, String reasonKey) {
        events.publishEvent(new AuditableEvent(
                action,
                null,
                text("identity.trail.unknownPerson"),
                null,
                "ACCOUNT",
                account == null ? null : account.value(),
                login,
                unit == null ? null : unit.value(),
                null,
                null,
                text(reasonKey)));
    }

    /** An administrator changed somebody's account. */
    void managed(
            String action,
            Actor by,
            UserAccount account,
            @Nullable UnitId unit,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        events.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "ACCOUNT",
                account.id().value(),
                account.login() + " – " + account.displayName(),
                unit == null ? null : unit.value(),
                before,
                after,
                reason));
    }

    /** The program itself did it. */
    void bySystem(String action, UserAccount account, UnitId unit, @Nullable String after) {
        events.publishEvent(new AuditableEvent(
                action,
                null,
                text("identity.trail.system"),
                null,
                "ACCOUNT",
                account.id().value(),
                account.login() + " – " + account.displayName(),
                unit.value(),
                null,
                after,
                null));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
