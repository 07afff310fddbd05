package vn.ntm.task.persistence;

import org.springframework.data.jpa.repository.JpaRepository;
import vn.ntm.task.domain.DeadlineSwitches;

interface JpaSwitchRows extends JpaRepository<DeadlineSwitches, Integer> {}
