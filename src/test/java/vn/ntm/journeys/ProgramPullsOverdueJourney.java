package vn.ntm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A colleague makes a token in the browser; his program pulls the overdue duties over the wire, until he revokes it. */
@Journey
@DisplayName("Phần mềm khác lấy nhiệm vụ quá hạn bằng mã truy cập")
class ProgramPullsOverdueJourney {

    @LocalServerPort
    int port;

    @Autowired
    Duties duties;

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(String address, String token) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void pullsUntilRevoked(Visitors visitors) throws IOException, InterruptedException {
        String title = "Việc quá hạn cho phần mềm khác đọc";
        duties.give(title, "c1-quockhanh", Duties.TODAY.minusDays(3));
        Page page = visitors.signedIn("vp.trangdinh");
        page.navigate("/tai-khoan/ma-truy-cap");
        page.getByLabel("Dùng cho").fill("Cổng thông tin tỉnh");
        page.getByLabel("đọc nhiệm vụ").check();
        page.getByText("Tạo mã", new Page.GetByTextOptions().setExact(true)).click();
        String token = page.locator("code.once").innerText();

        List<String> titles = new ArrayList<>();
        @Nullable String next = "http://localhost:" + port + "/api/v1/duties?view=overdue&limit=2";
        while (next != null) {
            HttpResponse<String> answer = get(next, token);
            assertThat(answer.statusCode()).isEqualTo(200);
            titles.addAll(JsonPath.<List<String>>read(answer.body(), "$.items[*].title"));
            next = JsonPath.read(answer.body(), "$.next");
        }
        assertThat(titles).containsOnlyOnce(title);
        page.navigate("/nhiem-vu?xem=qua-han");
        assertThat(page.locator("main").innerText()).contains(title);

        page.navigate("/tai-khoan/ma-truy-cap");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thu hồi mã Cổng thông tin tỉnh"))
                .click();
        HttpResponse<String> refused = get("http://localhost:" + port + "/api/v1/duties?view=overdue", token);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(JsonPath.<String>read(refused.body(), "$.code")).isEqualTo("TOKEN_REFUSED");
    }
}
