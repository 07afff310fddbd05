package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The delegations as stored. */
interface Delegations extends Repository<Delegation, Long> {

    Optional<Delegation> findById(Long id);

    Delegation save(Delegation delegation);

    void flush();

    List<Delegation> findByFromMembershipIdInOrderByIdDesc(Collection<Long> memberships);

    List<Delegation> findByToMembershipIdInOrderByIdDesc(Collection<Long> memberships);

    @Query("select d from Delegation d where d.toMembershipId in :memberships and d.endedAt is null"
            + " and d.validFrom <= :day and d.validTo >= :day order by d.id")
    List<Delegation> inForce(Collection<Long> memberships, LocalDate day);
}
