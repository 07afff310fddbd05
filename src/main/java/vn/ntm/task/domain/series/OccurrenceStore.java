package vn.ntm.task.domain.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** Occurrences with their reports, one by one. */
public interface OccurrenceStore {

    /** As the actor may see it; empty out of sight. */
    Optional<SeriesOccurrence> find(long id, Actor actor);

    /** For the program itself, whoever may see it. */
    Optional<SeriesOccurrence> byId(long id);

    /** Of a duty's series, by period. Sees no viewer. */
    Optional<SeriesOccurrence> ofDuty(long taskId, long unitId, String period);

    /** Keeps a report; the id of it. Throws OptimisticLockingFailureException when somebody was faster. */
    long send(
            SeriesOccurrence occurrence, long templateId, Sending sending, ReportValues values, Actor by, Instant now);

    void giveBack(SeriesOccurrence occurrence, String reason, Actor by, Instant now, LocalDate today);

    /** Marks that the report of one also covers another; the other stays what it is. */
    void cover(SeriesOccurrence missed, SeriesOccurrence by, Actor actor, Instant now, LocalDate today);

    /** Of the same unit and series, missed by that day, not covered yet, before this one. */
    List<SeriesOccurrence> coverable(SeriesOccurrence occurrence, LocalDate today);

    /** Those that its report was said to cover. */
    List<SeriesOccurrence> coveredBy(long id);

    Optional<ReportTemplate> latestTemplate(long seriesId);

    List<ReportTemplate> templates(long seriesId);

    /** Templates by id. */
    Map<Long, ReportTemplate> templatesOf(List<Long> ids);

    /** The template each report was written on, by report. */
    Map<Long, ReportTemplate> templatesOfReports(List<Long> reportIds);

    /** Values by report. */
    Map<Long, ReportValues> values(List<Long> reportIds);

    Optional<SentReport> report(long reportId);

    /** The last report of the same unit in the same series for an earlier period. */
    Optional<SentReport> before(SeriesOccurrence occurrence);

    List<HistoryLine> history(long occurrenceId);

    /** Reports of the sources of a summary for the same period. */
    RollUp rollUp(SeriesOccurrence summary, LocalDate today);

    /** How a report came. */
    record Sending(LocalDate on, @Nullable String number, boolean unchanged, boolean onBehalf) {}

    /** A report without its values. */
    record SentReport(
            long id,
            long occurrenceId,
            long templateId,
            String period,
            LocalDate nominalDay,
            LocalDate sentOn,
            @Nullable String number,
            boolean unchanged) {

        public String periodName() {
            return PeriodNames.of(period, nominalDay);
        }
    }

    /** One line of the history of an occurrence. */
    record HistoryLine(
            long id,
            Instant at,
            LocalDate day,
            String action,
            @Nullable Long reportId,
            String userName,
            String position,
            boolean onBehalf,
            @Nullable String reason) {}
}
