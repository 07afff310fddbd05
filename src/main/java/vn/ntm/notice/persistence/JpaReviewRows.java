package vn.ntm.notice.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import vn.ntm.notice.domain.review.NoticeReview;

/** Rows come with the collection that the query names: one statement each, however many there are. */
interface JpaReviewRows extends JpaRepository<NoticeReview, Long> {

    @Query("select r from NoticeReview r left join fetch r.fields where r.id = :id")
    Optional<NoticeReview> withFields(long id);

    @Query("select r from NoticeReview r left join fetch r.proposals where r.id = :id")
    Optional<NoticeReview> withProposals(long id);

    @Query("select p from DutyProposal p left join fetch p.lines where p.review.id = :id")
    List<?> proposalsWithLines(long id);

    /** Locked with its first reading: who waited here sees what the other one committed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from NoticeReview r where r.id = :id")
    Optional<NoticeReview> lock(long id);
}
