package vn.ntm.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.task.DueDays.OwnDuty;

@DisplayName("Lịch iCalendar theo RFC 5545")
class ICalendarTest {

    private static final String TITLE =
            "Báo cáo tiến độ; hồ sơ, minh chứng \\ nợ xây dựng cơ bản của từng tiêu chí gửi Phòng NN&PTNT trước thứ Tư";

    private static String calendar(boolean done) {
        OwnDuty duty = new OwnDuty(
                "7",
                "/nhiem-vu/3",
                LocalDate.of(2023, 4, 24),
                TITLE,
                "Xã Mỹ Hà",
                "xong trước ngày 25/4/2023",
                "Mục 1.3",
                done,
                4,
                Instant.parse("2023-04-07T01:02:03Z"));
        return ICalendar.write(
                "Hạn việc", "(đã báo cáo)", "ntm.example", List.of(duty), path -> "https://ntm.example" + path);
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    @Test
    void everyLineEndsWithCrLfAndHasAtMost75Octets() {
        String calendar = calendar(false);
        assertThat(calendar.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(calendar).endsWith("END:VCALENDAR\r\n");
        assertThat(Arrays.stream(calendar.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void noLetterIsCutByAFold() {
        byte[] bytes = calendar(false).getBytes(StandardCharsets.UTF_8);
        for (int i = 2; i < bytes.length - 1; i++) {
            if (bytes[i - 2] == '\r' && bytes[i - 1] == '\n' && bytes[i] == ' ') {
                assertThat(bytes[i + 1] & 0xC0)
                        .as("continuation byte after a fold")
                        .isNotEqualTo(0x80);
            }
        }
        assertThat(unfolded(calendar(false)))
                .contains("SUMMARY:Báo cáo tiến độ\\; hồ sơ\\, minh chứng \\\\ nợ xây dựng cơ bản của từng tiêu chí gửi"
                        + " Phòng NN&PTNT trước thứ Tư\r\n");
    }

    @Test
    void aDeadlineIsAWholeDayWithAStableIdAndAnAlarmWhileItIsOpen() {
        assertThat(unfolded(calendar(false)))
                .contains("UID:ntm-7@ntm.example\r\n")
                .contains("DTSTART;VALUE=DATE:20230424\r\nDTEND;VALUE=DATE:20230425\r\n")
                .contains("DTSTAMP:20230407T010203Z\r\n")
                .contains("SEQUENCE:4\r\n")
                .contains("URL:https://ntm.example/nhiem-vu/3\r\n")
                .contains(
                        "DESCRIPTION:Xã Mỹ Hà\\n“xong trước ngày 25/4/2023”\\nMục 1.3\\nhttps://ntm.example/nhiem-vu/3")
                .contains("TZID:Asia/Ho_Chi_Minh\r\n")
                .contains("BEGIN:VALARM");
        assertThat(unfolded(calendar(true)))
                .contains("SUMMARY:(đã báo cáo) Báo")
                .doesNotContain("VALARM");
    }
}
