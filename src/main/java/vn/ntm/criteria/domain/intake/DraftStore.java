package vn.ntm.criteria.domain.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.domain.PrintedSet.Basis;
import vn.ntm.criteria.domain.PrintedSet.Header;
import vn.ntm.criteria.domain.SetBrowsing.Column;
import vn.ntm.identity.Actor;

/** Drafts of sets, and files waiting to be confirmed. */
public interface DraftStore {

    Optional<StoredSet> set(String code);

    List<Basis> bases(long setId);

    /** Columns of a dimension in printed order, the common one first. */
    List<Column> columns(String dimension);

    long insertDraft(Header header, @Nullable Long amends);

    /** Copies criteria, indicators, national levels and legal bases; each copy remembers what it was. */
    void copy(long fromSet, long toSet);

    void addBasis(long setId, Basis basis);

    /** Ends the draft's being one, and the amended set the day before. */
    void issue(StoredSet draft);

    /** Item of the draft to the item it replaces. */
    Map<Long, Long> replaced(long setId);

    /** Levels of a provincial decision as text, by "code|column label|year". */
    Map<String, String> levelsOf(long decisionId);

    void writeLevels(long decisionId, long provinceId, String dimension, List<ProvincialLevel> levels);

    long keep(Waiting waiting, Actor by, Instant at);

    Optional<Waiting> waiting(long id);

    /** @return false when it was applied already */
    boolean apply(long id, Instant at);

    /** A set with what a page of sets does not show. */
    record StoredSet(
            long id,
            Header header,
            boolean draft,
            @Nullable Long amendsId,
            @Nullable String amendsCode) {}

    /** A file looked at. */
    record Waiting(
            long setId, @Nullable Long decisionId, String fileName, byte[] content, String fingerprint, long userId) {}

    /** What a new set begins with. */
    record NewSet(
            String code,
            String name,
            String level,
            String tier,
            String period,
            String decision,
            @Nullable LocalDate issuedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String dimension,
            @Nullable String province,
            @Nullable String copyOf) {}
}
