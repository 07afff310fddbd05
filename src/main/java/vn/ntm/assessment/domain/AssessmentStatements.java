package vn.ntm.assessment.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssessmentStatements extends JpaRepository<AssessmentStatement, Long> {

    List<AssessmentStatement> findByAssessmentIdOrderById(long assessmentId);
}
