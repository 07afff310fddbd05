package vn.ntm.assessment.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssessmentFlags extends JpaRepository<AssessmentFlag, Long> {

    List<AssessmentFlag> findByUnitIdAndItemIdOrderByIdDesc(long unitId, long itemId);
}
