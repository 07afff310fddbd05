package vn.ntm.task.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssignmentItems extends JpaRepository<AssignmentItem, Long> {

    List<AssignmentItem> findByAssignmentIdOrderByPosition(long assignmentId);
}
