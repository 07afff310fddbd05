package vn.ntm.task.domain.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** Who is pressed for a report: it has begun, can still be sent, and nobody pressed for it that day. */
public interface OccurrenceChases {

    int count(long seriesId, String period, LocalDate today);

    /** Counts a chase for each of them, with a line of history; one statement for all units. */
    List<SeriesStore.Owed> chase(
            long seriesId, String period, LocalDate today, @Nullable String words, Actor by, Instant now);
}
