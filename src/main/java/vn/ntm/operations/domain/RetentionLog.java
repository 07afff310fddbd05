package vn.ntm.operations.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What was removed, night by night. */
public interface RetentionLog {

    /** Adds to what the same night removed before. */
    void removed(String kind, LocalDate day, int keptDays, long removed, Instant at);

    Map<String, Sum> sums();

    /** Of one kind: the last night, what it removed, and what went in all. */
    record Sum(Instant lastAt, long lastRemoved, long removed) {}
}
