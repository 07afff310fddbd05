package vn.ntm;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The module graph of the architecture: no cycle, no reach into another module's inside. */
class ModularityTest {

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        ApplicationModules.of(NtmApplication.class).verify();
    }
}
