package vn.ntm.organisation.persistence;

import org.springframework.data.jpa.repository.JpaRepository;
import vn.ntm.organisation.domain.UnitEvent;

interface JpaEventRows extends JpaRepository<UnitEvent, Long> {}
