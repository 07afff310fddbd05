package vn.ntm.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.domain.Holiday;
import vn.ntm.task.domain.HolidayCalendar;
import vn.ntm.task.domain.WorkingCalendars;

/** The calendar on screen: everybody reads it, an administrator keeps it. */
@DatabaseTest
@RecordApplicationEvents
class HolidayPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    HolidayCalendar calendar;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    ApplicationEvents events;

    @Test
    void theDeliveredCalendarIsTheOneTheRulesWereTestedOn() {
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2024, 4, 29))).isFalse();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
        assertThat(calendars
                        .rules()
                        .resolve(DeadlineSpec.of(
                                DeadlineKind.IN_MONTH, "ngay trong tháng 4/2024", LocalDate.of(2024, 4, 1)))
                        .lastDay())
                .isEqualTo("2024-05-02");
    }

    @Test
    void everybodySeesTheYearButOnlyTheAdministratorMayEdit() {
        MvcTestResult commune = get("/lich-nghi?nam=2024", Role.CBX);
        assertThat(commune).hasStatusOk();
        assertThat(text(commune, 200))
                .contains("Lịch nghỉ năm 2024", "Giỗ Tổ Hùng Vương", "29/04/2024", "Làm bù cho thứ Hai 29/4/2024")
                .contains("Cuối tuần làm bù", "Chưa đối chiếu văn bản", "Hết ngày D-1", "Thứ Sáu")
                .doesNotContain("Thêm ngày", "/sua", "??");
        assertThat(text(get("/lich-nghi?nam=2024", Role.QTHT), 200)).contains("Thêm ngày", "/sua", "/xoa");
        assertThat(get("/lich-nghi/moi", Role.CBX)).hasStatus(403);
        assertThat(get("/lich-nghi/cach-tinh-han", Role.LD)).hasStatus(403);
        assertThat(post("/lich-nghi/moi", Role.VPH, day("12/11/2031"))).hasStatus(403);
        assertThat(text(get("/lich-nghi?nam=2040", Role.CBX), 200)).contains("Chưa nhập lịch nghỉ của năm này");
    }

    @Test
    void theMenuOffersItToTheAdministrator() {
        assertThat(text(get("/lich-nghi", Role.QTHT), 200)).contains("<span>Lịch nghỉ</span>");
        assertThat(text(get("/lich-nghi", Role.CBX), 200)).doesNotContain("<span>Lịch nghỉ</span>");
    }

    @Test
    void aDayThatMovesNothingIsSavedAtOnceAndRecorded() {
        MvcTestResult saved = post("/lich-nghi/moi", Role.QTHT, day("12/11/2031"));
        assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl("/lich-nghi?nam=2031");
        assertThat(calendar.ofYear(2031)).singleElement().satisfies(holiday -> {
            assertThat(holiday.day()).isEqualTo("2031-11-12");
            assertThat(holiday.confidence()).isEqualTo(Holiday.Confidence.VERIFIED);
        });
        assertThat(events.stream(AuditableEvent.class)
                        .filter(event -> event.action().equals("HOLIDAY_ADDED")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.reason()).isEqualTo("Thông báo mới");
                    assertThat(event.newValue()).contains("12/11/2031", "Ngày thử");
                });
    }

    @Test
    @DisplayName("Ngày nghỉ làm dời hạn: hỏi lại trước, lưu sau khi đồng chí xác nhận")
    void aDayThatMovesADeadlineIsConfirmedFirst() {
        MvcTestResult asked = post("/lich-nghi/moi", Role.QTHT, day("14/11/2031"));
        assertThat(asked).hasStatusOk();
        assertThat(text(asked, 200))
                .contains("1 thời hạn của việc đang mở sẽ thay đổi", "14/11/2031", "17/11/2031", "Việc thử hạn")
                .contains("Lưu và tính lại 1 thời hạn", "Ngày thử");
        assertThat(calendar.ofYear(2031)).isEmpty();

        Map<String, String> confirmed = new HashMap<>(day("14/11/2031"));
        confirmed.put("confirmed", "true");
        assertThat(post("/lich-nghi/moi", Role.QTHT, confirmed)).hasStatus3xxRedirection();
        assertThat(calendar.ofYear(2031)).hasSize(1);
    }

    @Test
    void wrongDaysAreRefusedBesideTheFieldAndNothingTypedIsLost() {
        assertThat(text(post("/lich-nghi/moi", Role.QTHT, day("15/11/2031")), 422))
                .contains("đã được nghỉ hằng tuần", "15/11/2031", "Ngày thử");
        assertThat(text(post("/lich-nghi/moi", Role.QTHT, day("31/02/2031")), 422))
                .contains("Ngày không đúng", "31/02/2031");
        assertThat(text(post("/lich-nghi/moi", Role.QTHT, day("30/04/2024")), 422))
                .contains("Ngày 30/04/2024 đã có trong lịch: Ngày Chiến thắng");
        Map<String, String> made = new HashMap<>(day("12/11/2031"));
        made.put("kind", "LAM_BU");
        assertThat(text(post("/lich-nghi/moi", Role.QTHT, made), 422)).contains("vốn là ngày làm việc");
        Map<String, String> silent = new HashMap<>(day("12/11/2031"));
        silent.remove("reason");
        assertThat(text(post("/lich-nghi/moi", Role.QTHT, silent), 422)).contains("Nhập lý do thay đổi");
        assertThat(calendar.ofYear(2031)).isEmpty();
    }

    @Test
    void aDayIsCorrectedAndAStaleFormIsNot() {
        Holiday holiday = calendar.ofYear(2027).stream()
                .filter(day -> day.day().equals(LocalDate.of(2027, 9, 3)))
                .findFirst()
                .orElseThrow();
        String path = "/lich-nghi/" + holiday.id() + "/sua";
        assertThat(text(get(path, Role.QTHT), 200)).contains("03/09/2027", "Quốc khánh", "Dự kiến");

        Map<String, String> changed = new HashMap<>(day("01/09/2027"));
        changed.put("version", Integer.toString(holiday.version()));
        assertThat(post(path, Role.QTHT, changed)).hasStatus3xxRedirection();
        assertThat(calendar.find(holiday.id()).orElseThrow().day()).isEqualTo("2027-09-01");

        changed.put("name", "Gõ lại");
        assertThat(text(post(path, Role.QTHT, changed), 409)).contains("Gõ lại");
        assertThat(get("/lich-nghi/999999/sua", Role.QTHT)).hasStatus(404);
    }

    @Test
    void aDayIsRemovedWithAReason() {
        Holiday holiday = calendar.ofYear(2027).get(0);
        String path = "/lich-nghi/" + holiday.id() + "/xoa";
        String version = Integer.toString(holiday.version());
        assertThat(text(get(path, Role.QTHT), 200)).contains("01/01/2027, Tết Dương lịch", "Không có thời hạn nào");
        assertThat(text(post(path, Role.QTHT, Map.of("version", version)), 422)).contains("Nhập lý do");
        assertThat(post(path, Role.QTHT, Map.of("version", version, "reason", "Nhập nhầm")))
                .hasStatus3xxRedirection();
        assertThat(calendar.find(holiday.id())).isEmpty();
        assertThat(events.stream(AuditableEvent.class).map(AuditableEvent::action))
                .contains("HOLIDAY_REMOVED");
    }

    @Test
    void theSwitchesAreKeptAndRecorded() {
        assertThat(text(get("/lich-nghi/cach-tinh-han", Role.QTHT), 200)).contains("hết ngày D-1", "value=\"15\"");
        Map<String, String> changed = Map.of(
                "version", Integer.toString(calendar.switches().version()),
                "beforeMeansDayBefore", "false",
                "rollForward", "true",
                "eventDefaultDays", "20",
                "weeklyReportDay", "4",
                "reason", "Quy chế mới");
        assertThat(post("/lich-nghi/cach-tinh-han", Role.QTHT, changed)).hasStatus3xxRedirection();
        assertThat(calendar.switches().settings())
                .extracting("beforeMeansDayBefore", "rollForward", "eventDefaultDays")
                .containsExactly(false, true, 20);
        assertThat(events.stream(AuditableEvent.class).filter(e -> e.action().equals("DEADLINE_SETTINGS_CHANGED")))
                .singleElement()
                .satisfies(event -> assertThat(event.oldValue()).contains("D-1"));

        Map<String, String> wrong = new HashMap<>(changed);
        wrong.put("version", Integer.toString(calendar.switches().version()));
        wrong.put("eventDefaultDays", "nhiều");
        assertThat(text(post("/lich-nghi/cach-tinh-han", Role.QTHT, wrong), 422))
                .contains("Nhập số ngày từ 1 đến 365", "nhiều");
    }

    private static Map<String, String> day(String day) {
        return Map.of(
                "day",
                day,
                "name",
                "Ngày thử",
                "kind",
                "LE",
                "confidence",
                "VERIFIED",
                "source",
                "",
                "reason",
                "Thông báo mới");
    }

    /** The page's source with its entities resolved, as Thymeleaf writes "Ng&agrave;y" into attributes. */
    private static String text(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return HtmlUtils.htmlUnescape(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(path).with(user(person(role))).exchange();
    }

    private MvcTestResult post(String path, Role role, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(user(person(role))).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static SignedInUser person(Role role) {
        Actor actor = new Actor(
                new UserId(1), "thu", "Người thử", 1, role, new UnitId(1), "/1/", "Đơn vị thử", "/", "Chức vụ thử");
        return new SignedInUser(1, "thu", "Người thử", null, actor, 0, true, false, false);
    }
}
