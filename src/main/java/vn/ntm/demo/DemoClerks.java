package vn.ntm.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;

/** The people who enter the demonstration, as they were on the day. */
@Component
class DemoClerks {

    private final Accounts accounts;

    DemoClerks(Accounts accounts) {
        this.accounts = accounts;
    }

    Actor on(LocalDate day, String login) {
        return accounts.actorFor(login, day).orElseThrow(() -> new IllegalStateException("no position: " + login));
    }
}
