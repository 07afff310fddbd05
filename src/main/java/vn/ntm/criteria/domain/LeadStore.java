package vn.ntm.criteria.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriterionLeads.Lead;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Leads as stored. */
public interface LeadStore {

    /** Leads of the set in force on the day in any of these areas. */
    List<Lead> inForce(long setId, Collection<Long> areaIds, LocalDate day);

    /** Leads of an agency in force on the day, of all sets and areas. */
    List<OwnLead> ofAgency(UnitId agency, LocalDate day);

    /** Leads of these items in the area whose time touches the period. */
    List<StoredLead> overlapping(
            UnitId area, Collection<Long> itemIds, @Nullable LocalDate from, @Nullable LocalDate to);

    Optional<StoredLead> find(long id);

    void insert(NewLead lead, long itemId, Actor by, Instant at);

    /** @return false when somebody else changed the row since */
    boolean end(long id, int version, LocalDate lastDay);

    boolean nameOfficial(long id, int version, @Nullable String official);

    /** Criterion by indicator, for the whole set; sub-points lead to their criterion, too. */
    Map<Long, Long> criterionOf(long setId);

    /** A lead with what an editor needs. */
    record StoredLead(Lead lead, int version, String itemCode, String itemName, String kind, long setId) {}

    /** A lead of one agency with the set it belongs to. */
    record OwnLead(StoredLead stored, String setCode, String setName, String decision) {}

    /**
     * Leads to set: one agency, one or more items.
     *
     * @param replace whether a lead in force ends the day before
     */
    record NewLead(
            UnitId area,
            List<Long> items,
            UnitId agency,
            @Nullable String official,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String document,
            boolean replace) {}
}
