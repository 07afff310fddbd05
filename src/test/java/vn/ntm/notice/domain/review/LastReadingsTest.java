package vn.ntm.notice.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.ntm.notice.domain.extraction.NoticeExtraction;

class LastReadingsTest {

    private static final String TEXT =
            "UBND XÃ ĐÔNG HOÀNG\n\nTHÔNG BÁO\n\nKết luận cuộc họp\n\n" + "1. UBND các xã báo cáo trước ngày 30/5.\n";

    private final LastReadings readings = new LastReadings();

    @Test
    void theSameTextOfTheSameDayIsReadOnce() {
        LocalDate day = LocalDate.of(2022, 5, 2);
        NoticeExtraction first = readings.of(TEXT, day);
        assertThat(readings.of(new String(TEXT.toCharArray()), day)).isSameAs(first);
    }

    @Test
    void anotherDayIsAnotherReading() {
        NoticeExtraction first = readings.of(TEXT, LocalDate.of(2022, 5, 2));
        NoticeExtraction later = readings.of(TEXT, LocalDate.of(2023, 5, 2));
        assertThat(first.deadlines().get(0).spec().day()).isEqualTo(LocalDate.of(2022, 5, 30));
        assertThat(later.deadlines().get(0).spec().day()).isEqualTo(LocalDate.of(2023, 5, 30));
    }

    @Test
    void whatWasNotAskedForLongIsForgotten() {
        NoticeExtraction first = readings.of(TEXT, null);
        for (int i = 0; i < 12; i++) {
            readings.of(TEXT + i, null);
        }
        assertThat(readings.of(TEXT, null)).isNotSameAs(first);
    }
}
