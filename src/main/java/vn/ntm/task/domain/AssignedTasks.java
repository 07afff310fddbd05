package vn.ntm.task.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AssignedTasks extends JpaRepository<AssignedTask, Long> {

    /** Duties with a part still open: the only ones whose deadline may still move. */
    @Query("select t from AssignedTask t where exists (select 1 from Assignment a where a.task = t"
            + " and a.status not in (DONE, CANCELLED)) order by t.id")
    List<AssignedTask> withOpenParts();

    @Query("select t from AssignedTask t where t.milestoneId = :milestone order by t.id")
    List<AssignedTask> hangingOn(long milestone);
}
