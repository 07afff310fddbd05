package vn.ntm.notice.domain.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader's time grows with the length of the text and with nothing else, whatever the text is made of. */
class ReaderSpeedTest {

    private static final LocalDate PAPER = LocalDate.of(2024, 1, 1);
    private static final int LONG = 200_000;
    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "12 ",
                "1/2 ",
                "1.1.",
                "a) ",
                "a) X\n",
                "- ",
                "- x\n",
                "(",
                "[",
                "*",
                "* a",
                "| a ",
                "\t",
                "\n",
                "x\n",
                ".",
                "…",
                "_",
                "ngày ",
                "ngày 1/1/2020, ",
                "từ ngày 1 ",
                "trước ",
                "trong ",
                "trong tháng ",
                "tháng 1, ",
                "hàng tháng, ",
                "hàng ",
                "10 ngày ",
                "sau khi ",
                "theo thời gian ",
                "phấn đấu ",
                "đến ",
                "thời gian ",
                "Số: ",
                "số 1/A-B ",
                "Kính gửi: ",
                "Nơi nhận: ",
                "Nguyễn Văn ",
                "đồng chí Nguyễn Văn A, Chủ tịch ",
                "CỘNG HÒA ",
                "Độc lập - ",
                "tỉnhỦy",
                "Hà, ngày ",
                "THÔNG BÁO\n",
                "V/v ",
                "xã ",
                "02 xã ",
                "bình quân ",
                "nghe Kế hoạch ",
                "Quyết định số 1/A ",
                "a\u0301",
                "\u00ad",
                "\uD83D\uDE00",
                "chủ trì ",
                "họp "
            })
    void lengthIsAllThatCounts(String unit) {
        assertThat(cpuTime(unit.repeat(LONG / unit.length()))).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aMillionCharactersOfRealText() {
        StringBuilder real = new StringBuilder();
        while (real.length() < MILLION) {
            real.append(SeedTexts.of("001"))
                    .append('\n')
                    .append(SeedTexts.of("002"))
                    .append('\n');
        }
        assertThat(cpuTime(real.toString())).isLessThan(Duration.ofSeconds(6));
        assertThat(cpuTime(real.toString().replace('\n', ' '))).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void aWarmNoticeIsReadInMilliseconds() {
        String raw = SeedTexts.of("002");
        for (int i = 0; i < 150; i++) {
            read(raw);
        }
        long start = cpu();
        for (int i = 0; i < 50; i++) {
            read(raw);
        }
        Duration one = Duration.ofNanos((cpu() - start) / 50);
        assertThat(one).isLessThan(Duration.ofMillis(30));
    }

    private static Duration cpuTime(String raw) {
        long start = cpu();
        read(raw);
        return Duration.ofNanos(cpu() - start);
    }

    private static void read(String raw) {
        for (Zones.Block block : NoticeText.zones(raw).blocks()) {
            DeadlineFinder.find(block.words(), PAPER);
            ClaimFinder.find(block.words());
        }
    }

    /** Of this thread, so that other work on the machine does not count. */
    private static long cpu() {
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return nanos >= 0 ? nanos : TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }
}
