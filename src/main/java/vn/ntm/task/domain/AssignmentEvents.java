package vn.ntm.task.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface AssignmentEvents extends JpaRepository<AssignmentEvent, Long> {}
