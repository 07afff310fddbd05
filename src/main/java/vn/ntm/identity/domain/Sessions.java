package vn.ntm.identity.domain;

import org.jspecify.annotations.Nullable;

/** The open sessions of a person, in the database for all nodes. */
public interface Sessions {

    /**
     * Ends them, in the transaction of the change that makes them void.
     *
     * @param except id of the one that goes on; null to end all
     */
    void endOf(String login, @Nullable String except);
}
