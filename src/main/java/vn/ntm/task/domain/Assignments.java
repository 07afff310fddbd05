package vn.ntm.task.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Assignments extends JpaRepository<Assignment, Long> {

    @Query("select a from Assignment a join fetch a.task t where a.id = :id and t.id = :taskId")
    Optional<Assignment> findWithTask(long taskId, long id);

    @Query("select a from Assignment a join fetch a.task where a.id in :ids")
    List<Assignment> findAllWithTask(Collection<Long> ids);

    @Query("select a from Assignment a join fetch a.task t where t.id in :tasks order by t.id, a.position, a.id")
    List<Assignment> ofTasks(Collection<Long> tasks);

    @Query("select a from Assignment a where a.task.id = :taskId order by a.position, a.id")
    List<Assignment> ofTask(long taskId);

    @Query("select a from Assignment a join fetch a.task where a.suspension.milestoneId = :milestone"
            + " and a.status = SUSPENDED order by a.id")
    List<Assignment> restingUntil(long milestone);
}
