package vn.ntm.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.ntm.identity.DemoAccounts;

class OfferedDemosTest {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final DemoAccounts.Demo chair =
            new DemoAccounts.Demo("ct.quockhanh", "xyz", "Chủ tịch UBND xã Quốc Khánh", "Tràng Định", "CT");

    @Test
    void neverOffersAnAccountOutsideADemonstration() {
        beans.addBean("offer", (DemoAccounts) () -> List.of(chair));
        assertThat(offered(false)).isEmpty();
        assertThat(offered(true)).containsExactly(chair);
    }

    @Test
    void offersNothingWhenNobodyLoadedTheDemonstration() {
        assertThat(offered(true)).isEmpty();
    }

    private List<DemoAccounts.Demo> offered(boolean demo) {
        return new OfferedDemos(beans.getBeanProvider(DemoAccounts.class), demo).list();
    }
}
