package vn.ntm.task.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface CommitmentEvents extends JpaRepository<CommitmentEvent, Long> {}
