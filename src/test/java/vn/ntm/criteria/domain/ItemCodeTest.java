package vn.ntm.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemCodeTest {

    @Test
    void codesAreOrderedAsPeopleCount() {
        assertThat(Stream.of("10", "3.10", "3.e", "2", "3.2", "3.đ", "3", "3.d", "17.1", "3.1")
                        .map(ItemCode::new)
                        .sorted()
                        .map(ItemCode::text))
                .containsExactly("2", "3", "3.1", "3.2", "3.10", "3.d", "3.đ", "3.e", "10", "17.1");
    }

    @Test
    void threePointOneIsNotThreePointTen() {
        assertThat(new ItemCode("3.1")).isNotEqualTo(new ItemCode("3.10"));
    }
}
