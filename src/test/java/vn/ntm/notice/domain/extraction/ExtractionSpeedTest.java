package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reading costs time in proportion to its length, whatever stands in it. Bounds are generous: the machine is shared. */
class ExtractionSpeedTest {

    private static final int MEGABYTE = 1_000_000;
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void aNoticeIsReadAtOnce() {
        List<String> notices = List.of(SeedTexts.of("000"), SeedTexts.of("001"), SeedTexts.of("002"));
        for (int i = 0; i < 10; i++) {
            notices.forEach(raw -> NoticeExtractor.extract(raw, null));
        }
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            notices.forEach(raw -> NoticeExtractor.extract(raw, null));
        }
        assertThat(Duration.ofNanos((System.nanoTime() - start) / 30)).isLessThan(Duration.ofMillis(150));
    }

    @Test
    void aMegabyteOfNoticesTakesSeconds() {
        expectShort(repeat(SeedTexts.of("004") + "\n\n"));
    }

    @Test
    void nothingThatRepeatsExplodes() {
        for (String piece : List.of(
                "UBND các xã A, ",
                "tiêu chí số 1, 2, 3, ",
                "giao Sở Tài chính chủ trì, phối hợp với ",
                "; yêu cầu UBND xã ",
                "trước ngày 1/1/2021 và ",
                "Đối với xã ",
                "các phòng, ban, ngành, ",
                "( ( ",
                "1. - a) ",
                "Trên cơ sở của các xã ",
                "tiêu chí về môi trường, y tế, ",
                "xã Mỹ Hà và ",
                "đã đã đã ",
                "ooooooooo",
                "- ",
                "* ** ")) {
            expectShort(piece.repeat(200_000 / piece.length()));
        }
    }

    private static void expectShort(String raw) {
        long start = System.nanoTime();
        NoticeExtractor.extract(raw, null);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as(raw.substring(0, 20))
                .isLessThan(LONG);
    }

    private static String repeat(String text) {
        return text.repeat(MEGABYTE / text.length());
    }
}
