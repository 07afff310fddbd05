package vn.ntm.identity.domain;

import org.springframework.stereotype.Component;
import vn.ntm.identity.UserId;
import vn.ntm.shared.ApplicationClock;

/** Whoever takes an account out of somebody's hands takes the tokens made with it along. */
@Component
class TokenEnding {

    private final AccessTokens tokens;
    private final ApplicationClock clock;

    TokenEnding(AccessTokens tokens, ApplicationClock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    void allOf(UserId user) {
        tokens.revokeAll(user, clock.instant());
    }
}
