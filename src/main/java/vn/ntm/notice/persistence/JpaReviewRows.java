package vn.ntm.notice.persistence;

import org.springframework.data.jpa.repository.JpaRepository;
import vn.ntm.notice.domain.review.NoticeReview;

interface JpaReviewRows extends JpaRepository<NoticeReview, Long> {}
