package vn.ntm.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a personal token may be used for; never more than its owner may do. */
public enum TokenScope {
    READ_DUTIES("read:duties"),
    READ_NOTICES("read:notices"),
    READ_CRITERIA("read:criteria"),
    READ_UNITS("read:units"),
    READ_REPORTS("read:reports"),
    WRITE_PROGRESS("write:progress");

    private final String code;

    TokenScope(String code) {
        this.code = code;
    }

    /** As it is written in the description of the interface, "read:duties". */
    public String code() {
        return code;
    }

    /** As Spring Security's authority of a request that came with the token. */
    public String authority() {
        return "SCOPE_" + code;
    }

    public static Optional<TokenScope> ofCode(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
