package vn.ntm.identity.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The accounts as stored. */
public interface UserAccounts {

    Optional<UserAccount> findById(Long id);

    List<UserAccount> findByIdIn(Collection<Long> ids);

    /** By the lower-case login. */
    Optional<UserAccount> findByLogin(String login);

    boolean existsByLogin(String login);

    long count();

    UserAccount save(UserAccount account);

    void flush();

    /** Closes the race of two first administrators: held to the end of the transaction. */
    void lockFirst();
}
