package vn.ntm.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Chủ tịch UBND xã | Xã Quốc Khánh | Chủ tịch UBND xã Quốc Khánh
                    Chủ tịch UBND xã | UBND xã Quốc Khánh | Chủ tịch UBND xã Quốc Khánh
                    Chủ tịch UBND xã Quốc Khánh | Xã Quốc Khánh | Chủ tịch UBND xã Quốc Khánh
                    Chủ tịch | Xã Quốc Khánh | Chủ tịch, Xã Quốc Khánh
                    Trưởng phòng | Phòng Tư pháp | Trưởng phòng Tư pháp
                    """)
    void saysTheUnitOnce(String title, String unit, String printed) {
        assertThat(PositionName.of(title, unit)).isEqualTo(printed);
    }
}
