package vn.ntm.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Outcome;

/** Where people's mail goes. */
public interface MailAddresses {

    Optional<String> of(UserId user);

    /** A person changes the own address; null or blank takes it away. */
    Outcome<UserId> change(Actor self, @Nullable String address);
}
