package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.domain.LeadStore.NewLead;
import vn.ntm.criteria.domain.LeadStore.StoredLead;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Puts agencies in charge of criteria, ends that, and names their officials. */
@Service
@Transactional
public class LeadAssigning {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DOCUMENT = 300;

    private final LeadStore store;
    private final Units units;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher events;

    LeadAssigning(LeadStore store, Units units, ApplicationClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /** All of the items or none; how many were set. */
    public Outcome<Integer> assign(NewLead lead, Actor by) {
        UnitSummary area = units.find(lead.area()).orElseThrow();
        UnitSummary agency = units.find(lead.agency()).orElseThrow();
        Optional<Rejection> wrong = CatalogueAuthority.refuseLeads(by, area)
                .map(key -> Rejection.of(key))
                .or(() -> check(lead, area, agency));
        if (wrong.isPresent()) {
            return Outcome.rejected(wrong.get());
        }
        List<StoredLead> standing = store.overlapping(lead.area(), lead.items(), lead.from(), lead.to());
        List<Rejection> conflicts = standing.stream()
                .filter(other -> !lead.replace() || !startsBefore(other, lead.from()))
                .map(this::taken)
                .toList();
        if (!conflicts.isEmpty()) {
            return Outcome.rejected(conflicts);
        }
        standing.forEach(other -> {
            if (!store.end(other.lead().id(), other.version(), lead.from().minusDays(1))) {
                throw new OptimisticLockingFailureException(
                        "lead " + other.lead().id());
            }
        });
        lead.items().forEach(item -> store.insert(lead, item, by, clock.instant()));
        tell("CRITERION_LEAD_SET", area, inWords(lead, agency), lead.document(), by);
        return Outcome.done(lead.items().size());
    }

    private Optional<Rejection> check(NewLead lead, UnitSummary area, UnitSummary agency) {
        LocalDate to = lead.to();
        if (!area.kind().level().isAboveCommunes()) {
            return Optional.of(Rejection.onField("area", "criteria.error.leadArea"));
        }
        if (lead.items().isEmpty()) {
            return Optional.of(Rejection.onField("items", "criteria.error.leadItems"));
        }
        if (agency.kind().isAdministrative() || !agency.existsOn(lead.from())) {
            return Optional.of(Rejection.onField("agency", "criteria.error.leadAgency", agency.name()));
        }
        if (to != null && to.isBefore(lead.from())) {
            return Optional.of(Rejection.onField("to", "criteria.error.leadPeriod"));
        }
        return length("official", lead.official(), LONGEST_NAME)
                .or(() -> length("document", lead.document(), LONGEST_DOCUMENT));
    }

    private static Optional<Rejection> length(String field, @Nullable String text, int longest) {
        return text != null && text.length() > longest
                ? Optional.of(Rejection.onField(field, "criteria.error.goalTooLong", longest))
                : Optional.empty();
    }

    private static boolean startsBefore(StoredLead other, LocalDate day) {
        LocalDate from = other.lead().validFrom();
        return from == null || from.isBefore(day);
    }

    private Rejection taken(StoredLead other) {
        String agency = units.find(other.lead().agency()).map(UnitSummary::name).orElse("");
        LocalDate from = other.lead().validFrom();
        return Rejection.onField(
                "items",
                from == null ? "criteria.error.leadTaken" : "criteria.error.leadTakenFrom",
                other.itemCode(),
                agency,
                Dates.format(from));
    }

    public Optional<StoredLead> find(long id) {
        return store.find(id);
    }

    /** Its last day; the row stays as history. */
    public Outcome<StoredLead> end(StoredLead lead, int version, LocalDate lastDay, Actor by) {
        UnitSummary area = units.find(lead.lead().area()).orElseThrow();
        Optional<String> denied = CatalogueAuthority.refuseLeads(by, area);
        if (denied.isPresent()) {
            return Outcome.rejected(Rejection.of(denied.get()));
        }
        if (!startsBefore(lead, lastDay.plusDays(1))) {
            return Outcome.rejected(Rejection.onField(
                    "lastDay",
                    "criteria.error.leadEnd",
                    Dates.format(lead.lead().validFrom())));
        }
        if (!store.end(lead.lead().id(), version, lastDay)) {
            throw new OptimisticLockingFailureException("lead " + lead.lead().id());
        }
        tell(
                "CRITERION_LEAD_ENDED",
                area,
                lead.itemCode() + " " + lead.itemName() + ": hết ngày " + Dates.format(lastDay),
                null,
                by);
        return Outcome.done(lead);
    }

    /** Who in the agency answers for it; blank for nobody. */
    public Outcome<StoredLead> nameOfficial(StoredLead lead, int version, @Nullable String typed, Actor by) {
        UnitSummary area = units.find(lead.lead().area()).orElseThrow();
        UnitSummary agency = units.find(lead.lead().agency()).orElseThrow();
        String official = VietnameseText.cleanOrNull(typed);
        Optional<Rejection> wrong = CatalogueAuthority.refuseOfficial(by, area, agency)
                .map(key -> Rejection.of(key))
                .or(() -> length("official", official, LONGEST_NAME));
        if (wrong.isPresent()) {
            return Outcome.rejected(wrong.get());
        }
        if (!store.nameOfficial(lead.lead().id(), version, official)) {
            throw new OptimisticLockingFailureException("lead " + lead.lead().id());
        }
        tell(
                "CRITERION_OFFICIAL_NAMED",
                area,
                lead.itemCode() + " " + lead.itemName() + ": " + (official == null ? "chưa nêu" : official),
                null,
                by);
        return Outcome.done(lead);
    }

    /** Whether this person may name the official of that agency there. */
    @Transactional(readOnly = true)
    public boolean mayName(StoredLead lead, Actor by) {
        UnitId area = lead.lead().area();
        return units.find(area)
                .flatMap(place -> units.find(lead.lead().agency())
                        .map(agency -> CatalogueAuthority.refuseOfficial(by, place, agency)
                                .isEmpty()))
                .orElse(false);
    }

    private static String inWords(NewLead lead, UnitSummary agency) {
        return lead.items().size() + " tiêu chí, chỉ tiêu: " + agency.name() + ", từ " + Dates.format(lead.from());
    }

    private void tell(String action, UnitSummary area, String value, @Nullable String reason, Actor by) {
        events.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "CRITERION_LEAD",
                null,
                area.name(),
                area.id().value(),
                null,
                value,
                reason));
    }
}
