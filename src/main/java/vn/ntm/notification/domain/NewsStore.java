package vn.ntm.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
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
}
