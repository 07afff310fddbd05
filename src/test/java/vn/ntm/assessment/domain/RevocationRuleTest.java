package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.domain.RevocationRule.Failing;
import vn.ntm.organisation.AdministrativeLevel;

/** Domain 3.7: of 19 criteria 6 to 9 with a weighty one, or 10; of 9 of a district 3 or 4 with one, or 5. */
class RevocationRuleTest {

    private static List<Failing> failing(int light, String... weighty) {
        List<Failing> failing = new ArrayList<>();
        for (int i = 1; i <= light; i++) {
            failing.add(new Failing("" + i, "Giao thông"));
        }
        for (String name : weighty) {
            failing.add(new Failing("w", name));
        }
        return failing;
    }

    private static boolean warns(AdministrativeLevel level, int criteria, List<Failing> failing) {
        return RevocationRule.judge(level, criteria, failing).isPresent();
    }

    @Test
    void communes() {
        AdministrativeLevel commune = AdministrativeLevel.COMMUNE;
        assertThat(warns(commune, 19, failing(4, "Thu nhập"))).isFalse();
        assertThat(warns(commune, 19, failing(5, "Thu nhập"))).isTrue();
        assertThat(warns(commune, 19, failing(6))).isFalse();
        assertThat(warns(commune, 19, failing(9))).isFalse();
        assertThat(warns(commune, 19, failing(10))).isTrue();
        assertThat(warns(commune, 19, failing(5, "Quốc phòng và An ninh"))).isTrue();
        assertThat(RevocationRule.judge(commune, 19, failing(9, "Môi trường và an toàn thực phẩm")))
                .hasValueSatisfying(one -> assertThat(one.isHalf()).isTrue());
    }

    @Test
    void districts() {
        AdministrativeLevel district = AdministrativeLevel.DISTRICT;
        assertThat(warns(district, 9, failing(2))).isFalse();
        assertThat(warns(district, 9, failing(4))).isFalse();
        assertThat(warns(district, 9, failing(2, "Kinh tế"))).isTrue();
        assertThat(warns(district, 9, failing(2, "An ninh trật tự - Hành chính công")))
                .isTrue();
        assertThat(warns(district, 9, failing(2, "Thu nhập"))).isFalse();
        assertThat(warns(district, 9, failing(5))).isTrue();
        assertThat(warns(district, 0, List.of())).isFalse();
    }

    @Test
    void aDistrictFallsWithItsCommunes() {
        assertThat(RevocationRule.isDistrictLost(10, 2)).isFalse();
        assertThat(RevocationRule.isDistrictLost(10, 3)).isTrue();
        assertThat(RevocationRule.isDistrictLost(0, 0)).isFalse();
    }
}
