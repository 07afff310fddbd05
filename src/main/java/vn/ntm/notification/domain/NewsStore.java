package vn.ntm.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes news for people, each with the messages that have to leave the house, in the caller's transaction. */
public interface NewsStore {

    DutyFacts facts(long taskId, @Nullable Long assignmentId);

    /**
     * Writes the news for everybody of the audience but the one who did it.
     *
     * @return how many people are told
     */
    int tell(News news, Audience audience, long exceptUser, LocalDate day, Instant at);

    /**
     * Writes the news for the people of each of these units, each with its own path, in one statement.
     *
     * @param paths by unit
     * @param once whether who has news of this kind with this path does not get them again
     */
    int tellUnits(News news, Map<Long, String> paths, boolean once, LocalDate day, Instant at);

    /** Writes the news for one person. */
    int tellPerson(News news, long user, Instant at);
}
