package vn.ntm.assessment.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ObstacleEvents extends JpaRepository<ObstacleEvent, Long> {

    List<ObstacleEvent> findByObstacleIdOrderById(long obstacleId);

    List<ObstacleEvent> findByObstacleIdInOrderById(Collection<Long> obstacleIds);
}
