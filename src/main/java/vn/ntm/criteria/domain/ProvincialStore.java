package vn.ntm.criteria.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Decisions of provinces over sets, and the groups of communes, as stored. */
public interface ProvincialStore {

    /** Of a set, by province, the newest first. */
    List<Decision> decisions(long setId);

    Optional<Decision> decision(long id);

    long insert(NewDecision decision, Actor by, Instant at);

    /** The choices: dimension code and name, those a provincial decision may use with that set. */
    List<Dimension> dimensions();

    /** Columns of a dimension but for the common one. */
    List<SetBrowsing.Column> groupsOf(String dimension);

    List<CommuneGroup> groups(Collection<Long> unitIds, String dimension, LocalDate day);

    /** Ends what is in force before {@code from} and sets the group from then on. */
    void setGroup(UnitId unit, NewGroup group, Actor by, Instant at);

    /** A decision over a set. */
    record Decision(
            long id,
            long setId,
            long provinceId,
            String document,
            @Nullable LocalDate dated,
            @Nullable String title,
            String dimension,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String note,
            int levels) {}

    /** A decision to enter. */
    record NewDecision(
            long setId,
            UnitId province,
            String document,
            @Nullable LocalDate dated,
            @Nullable String title,
            String dimension,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String note) {}

    /** What levels may differ by. */
    record Dimension(String code, String name) {}

    /** A commune's group in force. */
    record CommuneGroup(
            long unitId,
            String column,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String document) {}

    /** A group for communes from a day on. */
    record NewGroup(String dimension, String column, LocalDate from, String document) {}
}
