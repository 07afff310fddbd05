package vn.ntm.audit.domain;

import org.jspecify.annotations.Nullable;

/** Where the request at hand comes from. */
public interface RequestAddress {

    /** The network address; null when the program acts by itself. */
    @Nullable String current();
}
