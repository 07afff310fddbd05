package vn.ntm.identity.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.ntm.identity.domain.Membership;
import vn.ntm.identity.domain.Memberships;

interface StoredMemberships extends Repository<Membership, Long>, Memberships {

    @Override
    @Query("""
            select new vn.ntm.identity.domain.Memberships$Holder(m.userId, u.displayName, m.title, m.role, m.unitId)
              from Membership m
              join UserAccount u on u.id = m.userId
             where m.unitId in :unitIds
               and u.enabled
               and (m.validFrom is null or m.validFrom <= :day)
               and (m.validTo is null or m.validTo >= :day)
             order by collate(u.displayName as `vi-x-icu`), m.id""")
    List<Holder> holdersIn(Collection<Long> unitIds, LocalDate day);
}
