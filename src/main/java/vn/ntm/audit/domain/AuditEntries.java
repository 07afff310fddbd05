package vn.ntm.audit.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.AuditableEvent;

/** The trail as stored: written once, read by page, never changed. */
public interface AuditEntries {

    void write(AuditableEvent event, Instant at, @Nullable String address);

    /** The newest entries that answer the question, one more than asked for when there are older ones. */
    List<Entry> find(Question question);

    /** The actions that occur, in no particular order. */
    List<String> actions();

    /**
     * What is asked for.
     *
     * @param path subtree that may be read; null for everything, also what belongs to no unit
     * @param who part of the person's name or position, folded; empty for everybody
     * @param what part of the subject's label, folded; empty for everything
     * @param from first moment; null for the beginning
     * @param before moment after the last; null for now
     * @param olderThan only entries with a smaller id; null for the first page
     */
    record Question(
            @Nullable String path,
            String who,
            @Nullable String action,
            String what,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable Long olderThan,
            int size) {}

    /** One entry. */
    record Entry(
            long id,
            Instant at,
            String action,
            String userName,
            @Nullable String position,
            String subjectType,
            @Nullable Long subjectId,
            String subjectLabel,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason,
            @Nullable String address) {}
}
