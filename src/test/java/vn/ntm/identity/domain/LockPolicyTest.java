package vn.ntm.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockPolicyTest {

    @Test
    void locksAtEveryFifthWrongPasswordAndLongerEachTime() {
        assertThat(LockPolicy.lockAfter(0)).isEmpty();
        assertThat(LockPolicy.lockAfter(4)).isEmpty();
        assertThat(LockPolicy.lockAfter(5)).contains(Duration.ofMinutes(15));
        assertThat(LockPolicy.lockAfter(6)).isEmpty();
        assertThat(LockPolicy.lockAfter(10)).contains(Duration.ofMinutes(30));
        assertThat(LockPolicy.lockAfter(15)).contains(Duration.ofHours(1));
        assertThat(LockPolicy.lockAfter(1000)).contains(Duration.ofHours(4));
    }
}
