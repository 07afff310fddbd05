package vn.ntm.assessment.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Obstacles extends JpaRepository<Obstacle, Long> {

    List<Obstacle> findByUnitIdInOrderByIdDesc(Collection<Long> unitIds);

    Optional<Obstacle> findByUnitIdAndFormKey(long unitId, String formKey);
}
