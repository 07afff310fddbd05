package vn.ntm.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.IdentityCast;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
class AuditTrailTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationClock clock;

    IdentityCast cast;

    @BeforeEach
    void people() {
        cast = new IdentityCast(units, accounts);
        cast.administrator();
        cast.office();
        cast.chair();
        cast.otherChair();
        cast.person("thu.kiemtoan", "Kiểm toán", cast.province, Role.KT, "Kiểm toán viên");
        cast.person("thu.pb", "Cán bộ phòng", cast.trangDinh, Role.PB, "Cán bộ");
        cast.person("thu.lanhdao", "Lãnh đạo", cast.trangDinh, Role.LD, "Phó Chủ tịch UBND huyện");
        happened("TASK_ACCEPTED", "Chủ tịch thử", "Nhiệm vụ Quốc Khánh", cast.quocKhanh, 14);
        happened("TASK_RETURNED", "Chủ tịch Đông Bục", "Nhiệm vụ Đông Bục", cast.dongBuc, 15);
        happened("SETTING_CHANGED", "Hệ thống", "Cài đặt chung", null, 16);
    }

    @Test
    void keepsEverythingItIsTold() {
        Document page = html(get("thu.quantri", "/nhat-ky?doi-tuong=quoc khanh&viec=TASK_ACCEPTED"));
        assertThat(page.select("tbody tr").eachText()).hasSize(1);
        assertThat(page.select("tbody tr").text())
                .contains("08:00 14/09/2021")
                .contains("Chủ tịch thử", "Chủ tịch UBND xã", "Nhiệm vụ Quốc Khánh")
                .contains("cũ", "mới", "Lý do: vì thế");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = 'khác'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_entry set at = at where action = 'TASK_ACCEPTED'"
            })
    void theDatabaseRefusesToChangeOrForget(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("table audit_entry is append-only");
    }

    @Test
    void eachReadsAsFarAsHisScopeGoes() {
        assertThat(subjects("thu.quantri")).contains("Nhiệm vụ Quốc Khánh", "Nhiệm vụ Đông Bục", "Cài đặt chung");
        assertThat(subjects("thu.kiemtoan")).contains("Nhiệm vụ Quốc Khánh", "Nhiệm vụ Đông Bục", "Cài đặt chung");
        assertThat(subjects("thu.lanhdao"))
                .contains("Nhiệm vụ Quốc Khánh")
                .doesNotContain("Nhiệm vụ Đông Bục", "Cài đặt chung");
        assertThat(subjects("thu.ct.quockhanh"))
                .contains("Nhiệm vụ Quốc Khánh")
                .doesNotContain("Nhiệm vụ Đông Bục", "Cài đặt chung");
    }

    @Test
    void othersAreToldWhoReadsIt() {
        assertThat(get("thu.pb", "/nhat-ky")).hasStatus(403).bodyText().contains("Nhật ký dành cho người quản trị");
    }

    @Test
    void filtersByPersonActionAndDayBothEndsIncluded() {
        assertThat(subjects("thu.quantri", "tu-ngay=14/9/2021&den-ngay=15-9-2021"))
                .containsExactly("Nhiệm vụ Đông Bục", "Nhiệm vụ Quốc Khánh");
        assertThat(subjects("thu.quantri", "ai=dong buc&tu-ngay=1/9/2021&den-ngay=30/9/2021"))
                .containsExactly("Nhiệm vụ Đông Bục");
        assertThat(subjects("thu.quantri", "viec=SETTING_CHANGED")).containsExactly("Cài đặt chung");
        Document wrong = html(get("thu.quantri", "/nhat-ky?tu-ngay=31/2/2021"));
        assertThat(wrong.select("#tn-e").text()).isEqualTo("Ngày chưa đúng");
        assertThat(wrong.select("#tn").val()).isEqualTo("31/2/2021");
    }

    @Test
    void goesOnToOlderEntriesWithTheSameFilters() {
        for (int i = 0; i < 55; i++) {
            happened("TASK_NOTED", "Chủ tịch thử", "Dòng " + i, cast.quocKhanh, 20);
        }
        Document first = html(get("thu.quantri", "/nhat-ky?viec=TASK_NOTED"));
        assertThat(first.select("tbody tr")).hasSize(50);
        String older = first.select(".pager a").attr("href");
        assertThat(older).startsWith("/nhat-ky?viec=TASK_NOTED&truoc=");
        Document second = html(get("thu.quantri", older));
        assertThat(second.select("tbody tr")).hasSize(5);
        assertThat(second.select(".pager a").eachText()).containsExactly("Mới nhất");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOTICE|DA_CAP_SO|DA_PHAT_HANH|Đã cấp số|Đã phát hành",
                "OBSTACLE|NEW|ADVISING|Mới|Đang tham mưu",
                "UNIT|PHONG; Phòng A; mã –|PHONG; Phòng B; mã –|Phòng chuyên môn; Phòng A|Phòng chuyên môn; Phòng B"
            })
    void codesOfTheTrailAreSaidInWords(String subject, String before, String after, String was, String is) {
        events.publishEvent(new AuditableEvent(
                "NOTICE_ISSUE", 7L, "Văn thư", "Văn thư", subject, 3L, "Việc có mã", null, before, after, null));

        String row = html(get("thu.quantri", "/nhat-ky?doi-tuong=viec co ma"))
                .select("tbody tr")
                .text();
        assertThat(row).contains(was, is).doesNotContain(before, after);
    }

    private void happened(String action, String who, String what, @Nullable UnitId unit, int dayOfSeptember) {
        clock.at(
                IdentityCast.DAY
                        .withDayOfMonth(dayOfSeptember)
                        .atTime(LocalTime.of(8, 0))
                        .atZone(ApplicationClock.ZONE),
                () -> {
                    events.publishEvent(new AuditableEvent(
                            action,
                            7L,
                            who,
                            "Chủ tịch UBND xã",
                            "TASK",
                            3L,
                            what,
                            unit == null ? null : unit.value(),
                            "cũ",
                            "mới",
                            "vì thế"));
                    return what;
                });
    }

    private List<String> subjects(String login, String... filter) {
        String query = filter.length == 0 ? "" : "?" + filter[0];
        return html(get(login, "/nhat-ky" + query))
                .select("td[data-l='Đối tượng'] div > span:first-child")
                .eachText();
    }

    private MvcTestResult get(String login, String path) {
        return mvc.get()
                .uri(URI.create(path.replace(" ", "%20")))
                .with(user(cast.signedIn(login)))
                .exchange();
    }

    private static Document html(MvcTestResult page) {
        try {
            return Jsoup.parse(page.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
