package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.domain.ProvincialStore.CommuneGroup;
import vn.ntm.criteria.domain.ProvincialStore.Decision;
import vn.ntm.criteria.domain.ProvincialStore.Dimension;
import vn.ntm.criteria.domain.ProvincialStore.NewDecision;
import vn.ntm.criteria.domain.ProvincialStore.NewGroup;
import vn.ntm.criteria.domain.SetBrowsing.Column;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** What a province lays down: its decision over a set, and the group each of its communes is in. */
@Service
@Transactional
public class ProvincialRuling {

    private final ProvincialStore store;
    private final Units units;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher events;

    ProvincialRuling(ProvincialStore store, Units units, ApplicationClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    public Outcome<Long> enter(NewDecision decision, Actor by) {
        UnitSummary province = units.find(decision.province()).orElseThrow();
        Optional<String> denied = CatalogueAuthority.refuseProvince(by, province);
        if (denied.isPresent()) {
            return Outcome.rejected(Rejection.of(denied.get()));
        }
        if (province.kind().level() != AdministrativeLevel.PROVINCE) {
            return Outcome.rejected(Rejection.onField("province", "criteria.error.provinceOnly"));
        }
        LocalDate to = decision.validTo();
        if (to != null && to.isBefore(decision.validFrom())) {
            return Outcome.rejected(Rejection.onField("validTo", "criteria.error.leadPeriod"));
        }
        boolean known = store.decisions(decision.setId()).stream()
                .anyMatch(other -> other.provinceId() == province.id().value()
                        && other.document().equals(decision.document()));
        if (known) {
            return Outcome.rejected(Rejection.onField("document", "criteria.error.decisionKnown", decision.document()));
        }
        long id = store.insert(decision, by, clock.instant());
        tell("PROVINCIAL_DECISION_ENTERED", province, decision.document(), by);
        return Outcome.done(id);
    }

    /** Puts the communes in the group from that day on; all or none. */
    public Outcome<Integer> group(UnitSummary province, List<UnitId> communes, NewGroup group, Actor by) {
        Optional<String> denied = CatalogueAuthority.refuseProvince(by, province);
        if (denied.isPresent()) {
            return Outcome.rejected(Rejection.of(denied.get()));
        }
        Map<UnitId, UnitSummary> found = units.findAll(communes);
        boolean strange = found.size() != communes.size()
                || found.values().stream()
                        .anyMatch(unit -> !unit.path().startsWith(province.path())
                                || !unit.kind().isCommune());
        if (communes.isEmpty() || strange) {
            return Outcome.rejected(Rejection.onField("communes", "criteria.error.groupCommunes"));
        }
        if (store.groupsOf(group.dimension()).stream()
                .noneMatch(column -> column.key().equals(group.column()))) {
            return Outcome.rejected(Rejection.onField("column", "criteria.error.groupRequired"));
        }
        communes.forEach(commune -> store.setGroup(commune, group, by, clock.instant()));
        tell(
                "COMMUNE_GROUP_SET",
                province,
                communes.size() + " xã: " + group.column() + " từ " + Dates.format(group.from()) + ", "
                        + group.document(),
                by);
        return Outcome.done(communes.size());
    }

    @Transactional(readOnly = true)
    public List<Decision> decisions(long setId) {
        return store.decisions(setId);
    }

    @Transactional(readOnly = true)
    public Optional<Decision> decision(long id) {
        return store.decision(id);
    }

    @Transactional(readOnly = true)
    public List<Dimension> dimensions() {
        return store.dimensions();
    }

    @Transactional(readOnly = true)
    public List<Column> groupsOf(String dimension) {
        return store.groupsOf(dimension);
    }

    @Transactional(readOnly = true)
    public Map<Long, CommuneGroup> groups(List<UnitSummary> communes, String dimension, LocalDate day) {
        return store
                .groups(communes.stream().map(commune -> commune.id().value()).toList(), dimension, day)
                .stream()
                .collect(Collectors.toMap(CommuneGroup::unitId, group -> group));
    }

    private void tell(String action, UnitSummary province, String value, Actor by) {
        events.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "CRITERIA_SET",
                null,
                province.name(),
                province.id().value(),
                null,
                value,
                null));
    }
}
