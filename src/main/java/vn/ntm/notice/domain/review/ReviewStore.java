package vn.ntm.notice.domain.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where readings are kept. */
public interface ReviewStore {

    NoticeReview save(NoticeReview review);

    /** Sends what changed to the database, so that ids and versions are known. */
    void flush();

    /** With its fields, proposals and lines, in a constant number of statements. */
    Optional<NoticeReview> find(long id);

    /** As {@link #find}, and nobody else may touch it before this transaction ends. */
    Optional<NoticeReview> lock(long id);

    /** Readings still open whose office lies in the scope, the last touched first. */
    List<OpenReview> open(String scopePath);

    Optional<Made> ofNotice(long noticeId);

    /** The reading that a notice was made of, and the document that was read. */
    record Made(long reviewId, String officePath, @Nullable Long intakeId) {}

    void keepScores(long reviewId, Map<String, Score> scores);

    /** Sums over the confirmed readings of the scope, by field. */
    Map<String, Score> scores(String scopePath);

    /** How many confirmed readings stand behind {@link #scores}. */
    int confirmed(String scopePath);

    /** How many values were proposed, how many of them stood. */
    record Score(int proposed, int kept) {

        Score plus(boolean stood) {
            return new Score(proposed + 1, kept + (stood ? 1 : 0));
        }

        public int percent() {
            return proposed == 0 ? 0 : Math.round(100f * kept / proposed);
        }
    }

    /** A row of the list. */
    record OpenReview(
            long id,
            String subject,
            String number,
            String fileName,
            String issuerName,
            int proposals,
            int accepted,
            int rejected,
            Instant changedAt,
            String changedByName) {

        public int waiting() {
            return proposals - accepted - rejected;
        }

        public int acceptedPercent() {
            return proposals == 0 ? 0 : 100 * accepted / proposals;
        }

        public int rejectedPercent() {
            return proposals == 0 ? 0 : 100 * rejected / proposals;
        }
    }
}
