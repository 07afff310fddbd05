package vn.ntm.identity;

import java.io.Serializable;

/** Identity of an account. */
public record UserId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
