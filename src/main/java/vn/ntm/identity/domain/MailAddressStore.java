package vn.ntm.identity.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.UserId;

/** The mail addresses as stored. */
public interface MailAddressStore {

    Optional<String> find(UserId user);

    void change(UserId user, @Nullable String address);
}
