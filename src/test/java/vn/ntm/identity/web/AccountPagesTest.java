package vn.ntm.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.IdentityCast;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
class AccountPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    IdentityCast cast;
    UserId chair;
    UserId otherChair;
    UserId administrator;

    @BeforeEach
    void people() {
        clock.fixDate(IdentityCast.DAY);
        cast = new IdentityCast(units, accounts);
        administrator = cast.administrator();
        cast.office();
        chair = cast.chair();
        otherChair = cast.otherChair();
        cast.person("thu.pb", "Cán bộ phòng", cast.trangDinh, Role.PB, "Cán bộ Phòng");
    }

    @AfterEach
    void timeGoesOn() {
        clock.fixDate(null);
    }

    @Test
    void anOfficeSeesThePeopleOfItsDistrictOnly() {
        Document page = html(get("thu.vp.trangdinh", "/nguoi-dung"));
        assertThat(page.select("td .ttl").eachText())
                .containsExactly("Cán bộ phòng", "Chủ tịch thử", "Chuyên viên thử");
        assertThat(html(get("thu.ct.quockhanh", "/nguoi-dung"))
                        .select("td .ttl")
                        .eachText())
                .containsExactly("Chủ tịch thử");
        assertThat(html(get("thu.quantri", "/nguoi-dung")).select("td .ttl").eachText())
                .contains("Quản trị thử", "Chủ tịch Đông Bục");
    }

    @Test
    void searchesWithoutToneMarksByNameTitleAndUnit() {
        assertThat(names("/nguoi-dung?q=chu tich dong")).containsExactly("Chủ tịch Đông Bục");
        assertThat(names("/nguoi-dung?q=xa quoc khanh")).containsExactly("Chủ tịch thử");
        assertThat(names("/nguoi-dung?q=50%25")).isEmpty();
        assertThat(names("/nguoi-dung?vai-tro=VPH")).containsExactly("Chuyên viên thử");
        assertThat(names("/nguoi-dung?vai-tro=XX&q=thu.pb")).containsExactly("Cán bộ phòng");
        jdbc.sql("update user_account set enabled = false where id = :id")
                .param("id", chair.value())
                .update();
        assertThat(names("/nguoi-dung?trang-thai=DISABLED")).containsExactly("Chủ tịch thử");
        assertThat(names("/nguoi-dung?trang-thai=ACTIVE")).doesNotContain("Chủ tịch thử");
        assertThat(names("/nguoi-dung?trang-thai=LOCKED")).isEmpty();
    }

    @Test
    void anAccountOfAnotherDistrictIsNotFound() {
        assertThat(get("thu.vp.trangdinh", "/nguoi-dung/" + otherChair)).hasStatus(404);
        assertThat(post("thu.vp.trangdinh", "/nguoi-dung/" + otherChair + "/ngung", "version", "0", "reason", "x"))
                .hasStatus(404);
        assertThat(post("thu.vp.trangdinh", "/nguoi-dung/" + otherChair + "/dat-lai-mat-khau", "version", "0"))
                .hasStatus(404);
        assertThat(get("thu.vp.trangdinh", "/nguoi-dung/999999999")).hasStatus(404);
        assertThat(get("thu.vp.trangdinh", "/nguoi-dung/" + chair)).hasStatusOk();
    }

    @Test
    void theWrongRoleIsToldWhoMay() {
        MvcTestResult page = get("thu.pb", "/nguoi-dung");
        assertThat(page).hasStatus(403).bodyText().contains("do người quản trị hệ thống", "Cán bộ Phòng");
        assertThat(get("thu.pb", "/nguoi-dung/moi")).hasStatus(403);
        assertThat(get("thu.pb", "/nguoi-dung/" + chair)).hasStatus(403);
    }

    @Test
    void withoutTheTokenOfTheFormNothingChanges() {
        assertThat(mvc.post()
                        .uri("/nguoi-dung/" + chair + "/ngung")
                        .with(user(cast.signedIn("thu.quantri")))
                        .param("version", "0")
                        .param("reason", "x")
                        .exchange())
                .hasStatus(403);
        assertThat(enabled(chair)).isTrue();
    }

    @Test
    void entersAPersonWithAPasswordShownOnce() {
        MvcTestResult page = post(
                "thu.vp.trangdinh",
                "/nguoi-dung/moi",
                "displayName",
                "Công chức mới",
                "login",
                "Thu.CB.QuocKhanh",
                "unit",
                "quoc khanh",
                "title",
                "Công chức xã",
                "role",
                "CBX",
                "from",
                "1/9/2021");
        assertThat(page).hasStatusOk();
        String password = html(page).select("code.once").text();
        assertThat(password).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(accounts.actorFor("thu.cb.quockhanh", IdentityCast.DAY))
                .hasValueSatisfying(actor -> assertThat(actor.unitId()).isEqualTo(cast.quocKhanh));
        assertThat(trail("ACCOUNT_CREATED", "POSITION_ADDED")).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from audit_entry where new_value like '%' || :p || '%'")
                        .param("p", password)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anOfficeGivesNoHigherRoleAndNoUnitElsewhere() {
        Document higher = html(post(
                "thu.vp.trangdinh",
                "/nguoi-dung/moi",
                "displayName",
                "A",
                "login",
                "thu.a1",
                "unit",
                "Huyện Tràng Định",
                "title",
                "T",
                "role",
                "QTHT"));
        assertThat(higher.select("#e-role").text()).contains("do người quản trị hệ thống giao");
        Document elsewhere = html(post(
                "thu.vp.trangdinh",
                "/nguoi-dung/moi",
                "displayName",
                "A",
                "login",
                "thu.a1",
                "unit",
                "Đông Bục",
                "title",
                "T",
                "role",
                "CBX"));
        assertThat(elsewhere.select("#e-unit").text()).contains("Không tìm thấy đơn vị");
        Document wider = html(post(
                "thu.vp.trangdinh",
                "/nguoi-dung/moi",
                "displayName",
                "A",
                "login",
                "thu.a1",
                "unit",
                "Huyện Tràng Định",
                "title",
                "T",
                "role",
                "PB",
                "reach",
                "ALL"));
        assertThat(wider.select("#e-scope").text()).contains("vượt quá phạm vi");
        assertThat(wider.select("#f-displayName").val()).isEqualTo("A");
        assertThat(accounts.byLogin("thu.a1")).isEmpty();
    }

    @Test
    void asksWhichOneWhenANameFitsSeveralUnits() {
        MvcTestResult page =
                post("thu.quantri", "/nguoi-dung/" + chair + "/chuc-vu", "unit", "huyen", "title", "T", "role", "PB");
        assertThat(page).hasStatus(422);
        Document html = html(page);
        assertThat(html.select("input[name=unitId][type=radio]").eachAttr("value"))
                .contains(cast.trangDinh.toString(), cast.locBinh.toString());
        MvcTestResult chosen = post(
                "thu.quantri",
                "/nguoi-dung/" + chair + "/chuc-vu",
                "unit",
                "huyen",
                "unitAsked",
                "huyen",
                "unitId",
                cast.locBinh.toString(),
                "title",
                "Cán bộ biệt phái",
                "role",
                "PB");
        assertThat(chosen).hasStatus(302).hasRedirectedUrl("/nguoi-dung/" + chair);
        assertThat(html(get("thu.quantri", "/nguoi-dung/" + chair)).text()).contains("Cán bộ biệt phái");
    }

    @Test
    void tellsWrongDatesBesideTheFieldAndKeepsWhatWasTyped() {
        Document html = html(post(
                "thu.quantri",
                "/nguoi-dung/" + chair + "/chuc-vu",
                "unit",
                "Huyện Lộc Bình",
                "title",
                "T",
                "role",
                "PB",
                "from",
                "31/2/2021"));
        assertThat(html.select("#e-from").text()).contains("Ngày chưa đúng");
        assertThat(html.select("#f-from").val()).isEqualTo("31/2/2021");
        assertThat(html.select("#f-title").val()).isEqualTo("T");
    }

    @Test
    void anAccountWithAPostElsewhereIsSeenButNotTaken() {
        accounts.addPosition(chair, cast.province, Role.VPT, "Chuyên viên VPĐP", null, null, null)
                .value();
        assertThat(html(get("thu.vp.trangdinh", "/nguoi-dung/" + chair)).text())
                .contains("ngoài phạm vi đồng chí quản lý");
        assertThat(post("thu.vp.trangdinh", "/nguoi-dung/" + chair + "/dat-lai-mat-khau", "version", "0"))
                .hasStatus(403);
        assertThat(post("thu.quantri", "/nguoi-dung/" + chair + "/dat-lai-mat-khau", "version", "0"))
                .hasStatusOk();
    }

    @Test
    void whoeverComesSecondGets409AndKeepsWhatHeTyped() {
        String path = "/nguoi-dung/" + chair;
        assertThat(post("thu.quantri", path + "/ten", "version", "0", "displayName", "Tên mới"))
                .hasStatus(302);
        MvcTestResult second = post("thu.vp.trangdinh", path + "/ten", "version", "0", "displayName", "Tên khác hẳn");
        assertThat(second).hasStatus(409).bodyText().contains("Tên khác hẳn", path);
        assertThat(html(get("thu.quantri", path)).select("h1").text()).isEqualTo("Tên mới");
    }

    @Test
    void disablingEndsSessionsAndNeedsAReason() {
        jdbc.sql("""
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                               max_inactive_interval, expiry_time, principal_name)
                        values ('thu-1', 'thu-1', 0, 0, 60, 0, 'thu.ct.quockhanh')""").update();
        String path = "/nguoi-dung/" + chair;
        post("thu.vp.trangdinh", path + "/ngung", "version", "0", "reason", " ");
        assertThat(enabled(chair)).isTrue();
        assertThat(post("thu.vp.trangdinh", path + "/ngung", "version", "0", "reason", "Nghỉ hưu"))
                .hasStatus(302);
        assertThat(enabled(chair)).isFalse();
        assertThat(accounts.actorFor("thu.ct.quockhanh", IdentityCast.DAY)).isEmpty();
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = 'thu.ct.quockhanh'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("""
                                select old_value || '|' || new_value || '|' || reason || '|' || position
                                  from audit_entry where action = 'ACCOUNT_DISABLED'""").query(String.class).single())
                .isEqualTo("Đang dùng|Ngừng sử dụng|Nghỉ hưu|Chuyên viên Văn phòng huyện Tràng Định");
    }

    @Test
    void nobodySwitchesHimselfOff() {
        String path = "/nguoi-dung/" + administrator;
        post("thu.quantri", path + "/ngung", "version", "0", "reason", "thử");
        assertThat(enabled(administrator)).isTrue();
        long post = jdbc.sql("select id from membership where user_id = :id")
                .param("id", administrator.value())
                .query(Long.class)
                .single();
        post(
                "thu.quantri",
                path + "/chuc-vu/" + post + "/ket-thuc",
                "version",
                "0",
                "lastDay",
                "15/9/2021",
                "reason",
                "x");
        assertThat(accounts.actorFor("thu.quantri", IdentityCast.DAY)).isPresent();
    }

    @Test
    void endsAPostFromTheDayAfter() {
        long post = jdbc.sql("select id from membership where user_id = :id")
                .param("id", chair.value())
                .query(Long.class)
                .single();
        String path = "/nguoi-dung/" + chair + "/chuc-vu/" + post + "/ket-thuc";
        post("thu.vp.trangdinh", path, "version", "0", "lastDay", "hôm qua", "reason", "Chuyển công tác");
        assertThat(accounts.actorFor("thu.ct.quockhanh", IdentityCast.DAY)).isPresent();
        assertThat(post("thu.vp.trangdinh", path, "version", "0", "lastDay", "15-9-2021", "reason", "Chuyển công tác"))
                .hasStatus(302);
        assertThat(accounts.actorFor("thu.ct.quockhanh", IdentityCast.DAY.minusDays(1)))
                .isPresent();
        assertThat(accounts.actorFor("thu.ct.quockhanh", IdentityCast.DAY)).isEmpty();
        assertThat(trail("POSITION_ENDED")).isEqualTo(1);
    }

    @Test
    void unlocksAPersonWhoTypedWrongTooOften() {
        jdbc.sql("update user_account set failed_attempts = 5, locked_until = :until where id = :id")
                .param("until", OffsetDateTime.ofInstant(clock.instant().plusSeconds(600), ApplicationClock.ZONE))
                .param("id", chair.value())
                .update();
        String path = "/nguoi-dung/" + chair;
        assertThat(html(get("thu.vp.trangdinh", path)).text()).contains("Tạm khóa đến", "Mở khóa");
        assertThat(post("thu.vp.trangdinh", path + "/mo-khoa")).hasStatus(302);
        assertThat(html(get("thu.vp.trangdinh", path)).text()).doesNotContain("Tạm khóa");
        assertThat(trail("ACCOUNT_UNLOCKED")).isEqualTo(1);
    }

    @Test
    void offersTheMenuByRole() {
        assertThat(html(get("thu.vp.trangdinh", "/chao")).select(".side nav a").eachText())
                .contains("Người dùng", "Nhật ký");
        assertThat(html(get("thu.pb", "/chao")).select(".side nav a").eachText())
                .doesNotContain("Người dùng", "Nhật ký");
        assertThat(get("thu.quantri", "/")).hasStatus(302).hasRedirectedUrl("/nguoi-dung");
    }

    private List<String> names(String path) {
        return html(get("thu.quantri", path)).select("td .ttl").eachText();
    }

    private MvcTestResult get(String login, String path) {
        return mvc.get()
                .uri(URI.create(path.replace(" ", "%20")))
                .with(user(cast.signedIn(login)))
                .exchange();
    }

    private MvcTestResult post(String login, String path, String... parameters) {
        var request = mvc.post().uri(path).with(user(cast.signedIn(login))).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private boolean enabled(UserId id) {
        entities.flush();
        return jdbc.sql("select enabled from user_account where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private long trail(String... actions) {
        return jdbc.sql("select count(*) from audit_entry where action in (:actions)")
                .param("actions", List.of(actions))
                .query(Long.class)
                .single();
    }

    private static Document html(MvcTestResult page) {
        try {
            return Jsoup.parse(page.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
