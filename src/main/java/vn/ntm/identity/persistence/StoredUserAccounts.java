package vn.ntm.identity.persistence;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.ntm.identity.domain.UserAccount;
import vn.ntm.identity.domain.UserAccounts;

interface StoredUserAccounts extends Repository<UserAccount, Long>, UserAccounts {

    @Override
    default void lockFirst() {
        advisoryLock();
    }

    @Query(nativeQuery = true, value = "select cast(pg_advisory_xact_lock(20) as text)")
    String advisoryLock();
}
