package vn.ntm.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.shared.Rejection;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
                    NULL, passwordRequired
                    '   ', passwordRequired
                    'ngắn quá1', passwordShort
                    'ct.quockhanh-2021', passwordIsLogin
                    'CT.QuocKhanh', passwordIsLogin
                    'password123', passwordCommon
                    'Mật khẩu 123', passwordCommon
                    'Nông thôn mới', passwordCommon
                    '1111111111111', passwordCommon
                    'mười hai con giáp đi qua cánh đồng lúa chín vàng ươm cả một vùng quê', passwordLong
                    """)
    void refuses(String password, String why) {
        assertThat(keys(password)).contains("identity.error." + why);
    }

    @ParameterizedTest
    @CsvSource({"con trâu đi trước", "k7mq-w3xz-9rtn", "Đường 228 qua đèo"})
    void takes(String password) {
        assertThat(keys(password)).isEmpty();
    }

    @Test
    void speaksBesideTheField() {
        assertThat(PasswordPolicy.check("x", "ai", "fresh"))
                .extracting(Rejection::field)
                .containsOnly("fresh");
    }

    private static List<String> keys(String password) {
        return PasswordPolicy.check(password, "ct.quockhanh", "fresh").stream()
                .map(Rejection::messageKey)
                .toList();
    }
}
