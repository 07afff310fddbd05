package vn.ntm.task.domain.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.domain.series.NewSeries.Reporter;
import vn.ntm.task.domain.series.SeriesRhythm.Turn;

/** Series as they are kept. Sees no viewer: whoever calls has asked whether he may. */
public interface SeriesStore {

    long insert(NewSeries series, String ownerPath, Actor by, Instant now, LocalDate today);

    Optional<ReportSeries> find(long id);

    /** Those that may still get, move or lose occurrences on that day. */
    List<Long> living(LocalDate day);

    void setSources(long id, Collection<Long> sources);

    /** The number of the new version. */
    int addTemplate(long id, List<TemplateField> fields, Actor by, Instant now);

    /** Ends it with that day; false when somebody changed it since. */
    boolean stop(long id, int version, LocalDate lastDay, String reason);

    /** Its end is the day of that milestone. */
    void endWith(long id, long milestoneId);

    List<Ending> endingWith(long milestoneId);

    /**
     * The milestone came, or its day changed; null when it was taken back. What was cancelled because of the day before and
     * is owed again comes back.
     *
     * @return false where the series was ended by hand
     */
    boolean endOn(long id, @Nullable LocalDate day, String milestone);

    /** A series that ends with a milestone. */
    record Ending(long id, String title) {}

    /** What a recurring duty orders; empty for any other duty. */
    Optional<RecurringDuty> duty(long taskId);

    List<Long> ofTask(long taskId);

    /** Series of the same paper, for a summary to sum up. */
    List<Long> ofSamePaper(long taskId, CycleUnit cycle);

    /** Takes in the units that the duty was given to since, and lets those go whose part has ended. */
    void followDuty(long id, LocalDate day);

    /** Makes what is missing, moves what the calendar moved, cancels what is no longer owed. */
    Made make(ReportSeries series, List<Turn> turns, LocalDate day, Instant now);

    /** Days up to which reports falling due were told. */
    LocalDate announcedThrough(long id);

    void announced(long id, LocalDate through);

    /** Who has sent nothing for what falls due on that day. */
    List<Owed> owed(long id, LocalDate dueDay);

    /** How many occurrences a run made, moved and cancelled. */
    record Made(int made, int moved, int cancelled) {}

    /** One unit's occurrence. */
    record Owed(long occurrenceId, long unitId, String period, LocalDate nominalDay) {}

    /** A duty with a recurring deadline, and its leads. */
    record RecurringDuty(
            long taskId,
            String originKind,
            long originId,
            long ownerUnitId,
            String ownerPath,
            String title,
            String content,
            DeadlineSpec deadline,
            @Nullable String sendTo,
            @Nullable String sendVia,
            @Nullable Long criteriaSetId,
            LocalDate givenOn,
            List<Reporter> leads) {}
}
