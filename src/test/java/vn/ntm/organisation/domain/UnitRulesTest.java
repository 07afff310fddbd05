package vn.ntm.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.organisation.UnitKind;

class UnitRulesTest {

    @ParameterizedTest
    @CsvSource({
        "XA, Xã Quốc Khánh, Quốc Khánh",
        "THI_TRAN, Thị trấn Thất Khê, Thất Khê",
        "PHUONG, Phường 5, Phường 5",
        "THANH_PHO_TINH, Thành phố Bắc Giang, Bắc Giang",
        "PHONG, Phòng Nội vụ, Phòng Nội vụ",
        "XA, Xã, Xã"
    })
    void theShortNameLeavesTheKindOut(UnitKind kind, String name, String expected) {
        assertThat(UnitRules.withoutKindWord(kind, name)).isEqualTo(expected);
    }
}
