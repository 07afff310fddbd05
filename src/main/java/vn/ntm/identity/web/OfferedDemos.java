package vn.ntm.identity.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.ntm.identity.DemoAccounts;

/** The accounts that one press signs in with: in a demonstration only, whoever offers them. */
@Component
class OfferedDemos {

    private final ObjectProvider<DemoAccounts> offers;
    private final boolean demo;

    OfferedDemos(ObjectProvider<DemoAccounts> offers, @Value("${ntm.demo:false}") boolean demo) {
        this.offers = offers;
        this.demo = demo;
    }

    List<DemoAccounts.Demo> list() {
        DemoAccounts offered = demo ? offers.getIfAvailable() : null;
        return offered == null ? List.of() : offered.list();
    }
}
