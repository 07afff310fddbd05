package vn.ntm.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Gửi lại và chữ ký của tin ra ngoài")
class OutboxRulesTest {

    @Test
    void waitsGrowUntilSomebodyMustLook() {
        Duration before = Duration.ZERO;
        for (int failures = 1; failures <= 8; failures++) {
            Duration wait = Backoff.after(failures);
            assertThat(wait).isGreaterThan(before);
            before = wait;
        }
        assertThat(Backoff.after(9)).isNull();
    }

    /** Worked out with {@code printf '1682000000.{"a":1}' | openssl dgst -sha256 -hmac secret}. */
    @Test
    void theSignatureIsWhatAnyOtherProgramWorksOut() {
        assertThat(HookSignature.of("secret", 1682000000L, "{\"a\":1}"))
                .isEqualTo("t=1682000000,v1=a684e9e738ba513c8c743de1ec6f42b175dba59fedcd6fc8741c5afb220a9ffa");
    }
}
