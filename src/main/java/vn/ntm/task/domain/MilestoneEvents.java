package vn.ntm.task.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface MilestoneEvents extends JpaRepository<MilestoneEvent, Long> {}
