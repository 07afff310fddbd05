package vn.ntm.task.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface CommitmentLedger extends JpaRepository<Commitment, Long> {}
