package vn.ntm.notice.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.notice.domain.extraction.ReadRecipient;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.NotAllowedException;

/** Enters a notice: its record as a person confirmed it, its text as the reader splits it. */
@Service
public class NoticeRegistration {

    private final NoticeStore store;
    private final NoticeRules rules;
    private final Issuers issuers;
    private final NoticeTrail trail;
    private final ApplicationClock clock;

    NoticeRegistration(
            NoticeStore store, NoticeRules rules, Issuers issuers, NoticeTrail trail, ApplicationClock clock) {
        this.store = store;
        this.rules = rules;
        this.issuers = issuers;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Registers.
     *
     * @param key outside key for idempotent loading, null by hand
     * @param text the whole text; null or blank for a record without text
     * @param issued whether it is known to be issued; else it begins as a draft
     */
    @Transactional
    public Outcome<Long> register(
            @Nullable String key,
            @Nullable UnitId issuerId,
            NoticeHeader header,
            @Nullable String text,
            boolean issued,
            Actor by) {
        return register(key, issuerId, header, text, null, issued, by);
    }

    /**
     * Registers as {@link #register}.
     *
     * @param recipients the recipients as a person put them right; null for those that the text names
     */
    @Transactional
    public Outcome<Long> register(
            @Nullable String key,
            @Nullable UnitId issuerId,
            NoticeHeader header,
            @Nullable String text,
            @Nullable List<ReadRecipient> recipients,
            boolean issued,
            Actor by) {
        if (!by.may(Right.DRAFT_NOTICE)) {
            throw new NotAllowedException("notice.error.notAllowed.draft");
        }
        Issuer issuer = issuerId == null ? null : issuers.find(issuerId, by).orElse(null);
        List<Rejection> rejections = rules.check(issuer, header, text, null);
        if (issuer == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        boolean paper = header.kind() == NoticeKind.THONG_BAO;
        PartialDate date = header.issued();
        DocumentNumber number = header.documentNumber();
        if (issued && paper && (number == null || date == null || date.exact() == null)) {
            return Outcome.rejected(Rejection.onField("number", "notice.error.issuedNeedsNumber"));
        }
        ConclusionNotice notice = new ConclusionNotice(key, issuer, header, by, clock.instant());
        if (text != null && !text.isBlank()) {
            var reading = NoticeText.read(text);
            notice.takeText(text, reading);
            if (recipients != null) {
                notice.takeRecipients(recipients);
            }
            issuers.linkRecipients(notice, reading);
        }
        store.save(notice);
        store.flush();
        trail.audit(notice, "REGISTER", by, null, notice.state().name(), null);
        if (issued) {
            if (paper && number != null && date != null && date.exact() != null) {
                notice.giveNumber(number, date.exact(), by, clock.instant());
            }
            notice.step(NoticeAction.ISSUE, null, null, by, clock.instant());
            store.flush();
        }
        return Outcome.done(notice.id());
    }
}
