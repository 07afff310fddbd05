package vn.ntm.criteria.domain.intake;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.CriteriaSetIssued;
import vn.ntm.criteria.domain.CatalogueAuthority;
import vn.ntm.criteria.domain.PrintedSet.Basis;
import vn.ntm.criteria.domain.PrintedSet.Header;
import vn.ntm.criteria.domain.SetBrowsing;
import vn.ntm.criteria.domain.SetBrowsing.Sheet;
import vn.ntm.criteria.domain.intake.DraftStore.NewSet;
import vn.ntm.criteria.domain.intake.DraftStore.StoredSet;
import vn.ntm.identity.Actor;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** New sets and new versions: a draft first, issued when it is complete; the version before stays as it was. */
@Service
@Transactional
public class SetDrafting {

    private final DraftStore store;
    private final SetBrowsing sets;
    private final ApplicationEventPublisher events;

    SetDrafting(DraftStore store, SetBrowsing sets, ApplicationEventPublisher events) {
        this.store = store;
        this.sets = sets;
        this.events = events;
    }

    public Outcome<Long> create(NewSet set, Actor by) {
        Optional<String> denied = CatalogueAuthority.refuseSets(by);
        if (denied.isPresent()) {
            return Outcome.rejected(Rejection.of(denied.get()));
        }
        if (!set.code().matches("[a-z0-9-]{3,60}")) {
            return Outcome.rejected(Rejection.onField("code", "criteria.error.setCode"));
        }
        if (store.set(set.code()).isPresent()) {
            return Outcome.rejected(Rejection.onField("code", "criteria.error.setCodeTaken", set.code()));
        }
        if (set.validTo() != null && set.validTo().isBefore(set.validFrom())) {
            return Outcome.rejected(Rejection.onField("validTo", "criteria.error.leadPeriod"));
        }
        Optional<StoredSet> amended = Optional.ofNullable(set.copyOf()).flatMap(store::set);
        if (amended.isPresent()
                && !set.validFrom().isAfter(amended.get().header().validFrom())) {
            return Outcome.rejected(Rejection.onField("validFrom", "criteria.error.amendmentDay"));
        }
        long id = store.insertDraft(
                header(set, amended), amended.map(StoredSet::id).orElse(null));
        amended.ifPresent(old -> store.copy(old.id(), id));
        store.addBasis(
                id,
                new Basis(
                        amended.isPresent() ? "AMENDMENT" : "ISSUE",
                        set.decision(),
                        set.issuedOn(),
                        set.name(),
                        set.province(),
                        null));
        tell("CRITERIA_SET_DRAFTED", id, set.name(), by);
        return Outcome.done(id);
    }

    /** A new version measures by the same columns and keeps level and tier. */
    private static Header header(NewSet set, Optional<StoredSet> amended) {
        Header old = amended.map(StoredSet::header).orElse(null);
        return new Header(
                set.code(),
                set.name(),
                old == null ? ObjectLevel.valueOf(set.level()) : old.level(),
                old == null ? Tier.valueOf(set.tier()) : old.tier(),
                set.period(),
                set.decision(),
                null,
                set.issuedOn(),
                set.validFrom(),
                set.validTo(),
                old == null ? set.dimension() : old.dimension(),
                old == null ? set.province() : old.province(),
                null);
    }

    /** From now on it is in force in its time. The database refuses a second set for one day. */
    public Outcome<Long> issue(String code, Actor by) {
        Optional<String> denied = CatalogueAuthority.refuseSets(by);
        if (denied.isPresent()) {
            return Outcome.rejected(Rejection.of(denied.get()));
        }
        StoredSet draft = store.set(code).orElseThrow();
        if (!draft.draft()) {
            return Outcome.rejected(Rejection.of("criteria.error.notDraft"));
        }
        if (sets.sheet(code).map(sheet -> sheet.rows().isEmpty()).orElse(true)) {
            return Outcome.rejected(Rejection.of("criteria.error.draftEmpty"));
        }
        store.issue(draft);
        tell("CRITERIA_SET_ISSUED", draft.id(), draft.header().name(), by);
        Header header = draft.header();
        events.publishEvent(new CriteriaSetIssued(
                draft.id(),
                header.name(),
                header.decision(),
                header.level(),
                header.tier(),
                header.validTo(),
                header.province(),
                by.name()));
        return Outcome.done(draft.id());
    }

    @Transactional(readOnly = true)
    public Optional<StoredSet> find(String code) {
        return store.set(code);
    }

    /** This version beside another; beside the one it amends where none is named. */
    @Transactional(readOnly = true)
    public Optional<Remapping> compare(StoredSet set, String with) {
        Sheet after = sets.sheet(set.header().code()).orElseThrow();
        boolean amends = with.equals(set.amendsCode());
        return sets.sheet(with).map(before -> Remapping.of(before, after, store.replaced(set.id()), amends));
    }

    private void tell(String action, long id, String name, Actor by) {
        events.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "CRITERIA_SET",
                id,
                name,
                null,
                null,
                null,
                null));
    }
}
