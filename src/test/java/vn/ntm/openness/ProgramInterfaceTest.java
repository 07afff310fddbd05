package vn.ntm.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.identity.TokenScope;
import vn.ntm.identity.domain.AccountAdministration;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.identity.domain.TokenService;
import vn.ntm.identity.domain.TokenService.Wanted;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** Other programs with a personal token: what they get, what they do not, and who may take it away. */
@DatabaseTest
@DisplayName("Kết nối dữ liệu: mã truy cập, phạm vi, đọc từng phần, báo lỗi")
class ProgramInterfaceTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    TokenService tokens;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationClock clock;

    Cast.Members members;
    long duty;

    @BeforeEach
    void assign() {
        members = cast.enter();
        duty = give("Báo cáo thực trạng tiêu chí", LocalDate.of(2021, 9, 14));
        give("Rà soát hộ nghèo", LocalDate.of(2021, 9, 10));
        give("Việc năm sau", clock.today().plusYears(1));
    }

    private long give(String title, LocalDate lastDay) {
        return tasks.assign(
                        Orders.order(
                                members.committee(),
                                title,
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BY, "", lastDay),
                                Tasks.Line.lead(members.quocKhanh())),
                        members.office())
                .value();
    }

    private static SignedInUser user(Actor actor) {
        return new SignedInUser(
                actor.userId().value(), actor.login(), actor.name(), null, actor, 0, true, false, false);
    }

    private String token(Actor owner, TokenScope... scopes) {
        return tokens.issue(
                        new Wanted("Cổng tỉnh", Set.of(scopes), clock.today().plusDays(30)), user(owner))
                .value();
    }

    private MvcTestResult get(String address, String token) {
        return mvc.get()
                .uri(URI.create(address))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static <T> T read(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path);
    }

    private static void assertProblem(MvcTestResult answer, HttpStatus status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(ProgramInterfaceTest.<String>read(answer, "$.code")).isEqualTo(code);
        assertThat(ProgramInterfaceTest.<String>read(answer, "$.title"))
                .isNotBlank()
                .doesNotContain("problem");
    }

    @Test
    @DisplayName("Đọc việc quá hạn từng phần, đúng như trên màn hình")
    void overdueDutiesPortionByPortion() {
        String token = token(members.office(), TokenScope.READ_DUTIES);
        MvcTestResult first = get("/api/v1/duties?view=overdue&limit=1", token);
        assertThat(first).hasStatusOk();
        assertThat(ProgramInterfaceTest.<List<String>>read(first, "$.items[*].title"))
                .containsExactly("Rà soát hộ nghèo");
        MvcTestResult second = get(read(first, "$.next"), token);
        assertThat(ProgramInterfaceTest.<List<String>>read(second, "$.items[*].title"))
                .containsExactly("Báo cáo thực trạng tiêu chí");
        assertThat(ProgramInterfaceTest.<String>read(second, "$.next")).isNull();
        assertThat(ProgramInterfaceTest.<String>read(second, "$.items[0].lastDay"))
                .isEqualTo("2021-09-14");
        assertThat(ProgramInterfaceTest.<String>read(second, "$.items[0].timeliness"))
                .isEqualTo("OVERDUE");
        assertThat(second.getResponse().getCookies()).as("no session").isEmpty();

        MvcTestResult unchanged = mvc.get()
                .uri("/api/v1/duties/" + duty)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(
                        HttpHeaders.IF_NONE_MATCH,
                        String.valueOf(get("/api/v1/duties/" + duty, token)
                                .getResponse()
                                .getHeader("ETag")))
                .exchange();
        assertThat(unchanged).hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    @DisplayName("Huyện khác không thấy gì; mã thiếu quyền bị từ chối")
    void whatIsOutOfSightDoesNotExist() {
        String stranger = token(members.stranger(), TokenScope.READ_DUTIES, TokenScope.READ_CRITERIA);
        MvcTestResult all = get("/api/v1/duties?role=all", stranger);
        assertThat(ProgramInterfaceTest.<List<Object>>read(all, "$.items")).isEmpty();
        assertProblem(get("/api/v1/duties/" + duty, stranger), HttpStatus.NOT_FOUND, "NOT_FOUND");
        assertProblem(
                get("/api/v1/criteria-states?unit=" + members.quocKhanh().value(), stranger),
                HttpStatus.NOT_FOUND,
                "NOT_FOUND");
        assertProblem(get("/api/v1/notices", stranger), HttpStatus.FORBIDDEN, "SCOPE_MISSING");
        assertProblem(get("/api/v1/khong-co", stranger), HttpStatus.NOT_FOUND, "NOT_FOUND");

        String department = token(members.department(), TokenScope.READ_DUTIES);
        assertProblem(get("/api/v1/figures", department), HttpStatus.FORBIDDEN, "NOT_ALLOWED");
        String leader = token(members.leader(), TokenScope.READ_DUTIES);
        assertThat(ProgramInterfaceTest.<Integer>read(get("/api/v1/figures", leader), "$.overdue"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Tham số sai tên, sai dạng, sai giá trị đều bị báo, không lặng lẽ bỏ qua")
    void slipsInParametersAreTold() {
        String token = token(members.office(), TokenScope.READ_DUTIES);
        for (String slip : List.of("veiw=overdue", "view=qua-han", "dueFrom=31/02/2021", "after=x", "role=chu-tri")) {
            MvcTestResult answer = get("/api/v1/duties?" + slip, token);
            assertProblem(answer, HttpStatus.BAD_REQUEST, "BAD_PARAMETER");
            assertThat(ProgramInterfaceTest.<String>read(answer, "$.errors[0].field"))
                    .isEqualTo(slip.substring(0, slip.indexOf('=')));
        }
    }

    @Test
    @DisplayName("Không mã, mã lạ, mã thu hồi, mã hết hạn, tài khoản ngừng dùng: từ chối")
    void whoeverHasNoTokenInForceStaysOutside() throws UnsupportedEncodingException {
        assertProblem(mvc.get().uri("/api/v1/duties").exchange(), HttpStatus.UNAUTHORIZED, "TOKEN_MISSING");
        assertThat(mvc.get().uri("/api/v1/duties").with(Cast.signedIn(members.office())))
                .as("a session is no token")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertProblem(get("/api/v1/duties", "ntm_sai"), HttpStatus.UNAUTHORIZED, "TOKEN_REFUSED");

        String token = token(members.office(), TokenScope.READ_DUTIES);
        ZonedDateTime later = clock.today().plusDays(31).atStartOfDay(ApplicationClock.ZONE);
        assertProblem(clock.at(later, () -> get("/api/v1/duties", token)), HttpStatus.UNAUTHORIZED, "TOKEN_REFUSED");

        Document page = Jsoup.parse(mvc.get()
                .uri("/tai-khoan/ma-truy-cap")
                .with(Cast.signedIn(members.office()))
                .exchange()
                .getResponse()
                .getContentAsString());
        String revoke = page.select("form[action$=/thu-hoi]").attr("action");
        assertThat(mvc.post().uri(revoke).with(csrf()).with(Cast.signedIn(members.leader())))
                .as("somebody else's token")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/v1/duties", token)).hasStatusOk();
        assertThat(mvc.post().uri(revoke).with(csrf()).with(Cast.signedIn(members.office())))
                .hasStatus3xxRedirection();
        assertProblem(get("/api/v1/duties", token), HttpStatus.UNAUTHORIZED, "TOKEN_REFUSED");
        assertThat(jdbc.sql("select string_agg(action, ' ' order by id) from audit_entry where action like 'TOKEN%'")
                        .query(String.class)
                        .single())
                .isEqualTo("TOKEN_ISSUED TOKEN_USED TOKEN_REVOKED");

        String other = token(members.leader(), TokenScope.READ_DUTIES);
        assertThat(jdbc.sql("select count(*) from access_token where sha256 = ? or name = ?")
                        .param(other)
                        .param(other)
                        .query(Long.class)
                        .single())
                .as("the secret is kept nowhere")
                .isZero();
        accounts.disable(
                        members.administrator(),
                        members.leader().userId().value(),
                        jdbc.sql("select version from user_account where id = ?")
                                .param(members.leader().userId().value())
                                .query(Integer.class)
                                .single(),
                        "Nghỉ hưu")
                .value();
        assertProblem(get("/api/v1/duties", other), HttpStatus.UNAUTHORIZED, "TOKEN_REFUSED");
    }

    @Test
    @DisplayName("Mã tạo trên trang hiện đúng một lần; thiếu quyền, thiếu tên thì báo bên ô")
    void aTokenIsShownOnce() throws UnsupportedEncodingException {
        MvcTestResult made = mvc.post()
                .uri("/tai-khoan/ma-truy-cap")
                .param("name", "Phần mềm của xã")
                .param("scopes", "READ_DUTIES", "WRITE_PROGRESS")
                .param("until", clock.today().plusDays(10).toString())
                .with(csrf())
                .with(Cast.signedIn(members.chairQuocKhanh()))
                .exchange();
        assertThat(made).hasStatusOk();
        String secret = Jsoup.parse(made.getResponse().getContentAsString())
                .select("code.once")
                .text();
        assertThat(secret).startsWith("ntm_").hasSizeGreaterThan(40);
        assertThat(get("/api/v1/duties/" + duty, secret)).hasStatusOk();
        assertThat(mvc.get().uri("/tai-khoan/ma-truy-cap").with(Cast.signedIn(members.chairQuocKhanh())))
                .bodyText()
                .contains("Phần mềm của xã")
                .doesNotContain(secret);

        MvcTestResult wrong = mvc.post()
                .uri("/tai-khoan/ma-truy-cap")
                .param("until", "1/1/2000")
                .with(csrf())
                .with(Cast.signedIn(members.chairQuocKhanh()))
                .exchange();
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Jsoup.parse(wrong.getResponse().getContentAsString());
        assertThat(page.select("#e-name, #e-scopes, #e-until")).hasSize(3);
        assertThat(page.select("#f-until").val()).isEqualTo("01/01/2000");
    }

    @Test
    @DisplayName("Gửi báo cáo tiến độ qua phần mềm: đúng đơn vị, ghi rõ là phần mềm")
    void aProgramReportsForItsUnit() {
        String address =
                "/api/v1/duties/" + duty + "/units/" + members.quocKhanh().value() + "/reports";
        String token = token(members.chairQuocKhanh(), TokenScope.READ_DUTIES, TokenScope.WRITE_PROGRESS);
        MvcTestResult sent = post(address, token, "{\"percent\": 60, \"text\": \"Đã xong 3/5 thôn\"}");
        assertThat(sent).hasStatus(HttpStatus.CREATED);
        assertThat(ProgramInterfaceTest.<Integer>read(sent, "$.parts[0].progress"))
                .isEqualTo(60);
        assertThat(jdbc.sql("select position from assignment_event where task_id = ? order by id desc limit 1")
                        .param(duty)
                        .query(String.class)
                        .single())
                .contains("qua phần mềm “Cổng tỉnh”");

        assertProblem(post(address, token, "{}"), HttpStatus.UNPROCESSABLE_CONTENT, "REFUSED");
        assertProblem(post(address, token, "{\"percent\":"), HttpStatus.BAD_REQUEST, "BAD_BODY");
        String reader = token(members.chairQuocKhanh(), TokenScope.READ_DUTIES);
        assertProblem(post(address, reader, "{\"percent\": 70}"), HttpStatus.FORBIDDEN, "SCOPE_MISSING");
        String neighbour = token(members.chairTanMinh(), TokenScope.READ_DUTIES, TokenScope.WRITE_PROGRESS);
        assertProblem(post(address, neighbour, "{\"percent\": 70}"), HttpStatus.NOT_FOUND, "NOT_FOUND");
    }

    private MvcTestResult post(String address, String token, String body) {
        return mvc.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    @Test
    @DisplayName("Danh mục đơn vị, thông báo, báo cáo định kỳ đọc được cả trang")
    void theOtherLists() {
        String token = token(
                members.office(),
                TokenScope.READ_UNITS,
                TokenScope.READ_NOTICES,
                TokenScope.READ_REPORTS,
                TokenScope.READ_CRITERIA);
        MvcTestResult units = get(
                "/api/v1/units?level=COMMUNE&limit=2&parent="
                        + members.district().value(),
                token);
        assertThat(ProgramInterfaceTest.<List<String>>read(units, "$.items[*].name"))
                .containsExactly("Xã Quốc Khánh", "Xã Tân Minh");
        assertThat(ProgramInterfaceTest.<List<String>>read(get(read(units, "$.next"), token), "$.items[*].name"))
                .containsExactly("Xã Đào Viên", "Thị trấn Thất Khê");
        for (String list :
                List.of("/notices", "/reports?lacking=true", "/criteria-sets", "/criteria-states?kind=all")) {
            MvcTestResult answer = get("/api/v1" + list, token);
            assertThat(answer).as(list).hasStatusOk();
            assertThat(ProgramInterfaceTest.<List<Object>>read(answer, "$.items"))
                    .isNotNull();
        }
    }
}
