package vn.ntm.task.domain.series;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** Occurrences by the day they fall due. */
public interface DueReports {

    List<DueReport> within(LocalDate after, LocalDate upTo, LocalDate asOf, Actor actor);

    /** One, without its answers; {@code reportId} is null while nothing was sent. */
    record DueReport(
            long id,
            long seriesId,
            String seriesTitle,
            long unitId,
            String unitName,
            String unitIcon,
            String period,
            LocalDate due,
            OccurrenceState state,
            boolean summary,
            @Nullable Long reportId) {}
}
