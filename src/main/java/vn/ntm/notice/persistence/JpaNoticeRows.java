package vn.ntm.notice.persistence;

import org.springframework.data.jpa.repository.JpaRepository;
import vn.ntm.notice.domain.ConclusionNotice;

interface JpaNoticeRows extends JpaRepository<ConclusionNotice, Long> {}
