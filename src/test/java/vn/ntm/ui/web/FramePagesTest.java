package vn.ntm.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.support.DatabaseTest;
import vn.ntm.ui.PageHelp;

/** What stands around every page: its help, the menu, large print. */
@DatabaseTest
class FramePagesTest {

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PageHelp help;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    private List<Actor> everybody() {
        return List.of(
                members.office(),
                members.leader(),
                members.department(),
                members.chairQuocKhanh(),
                members.auditor(),
                members.administrator());
    }

    @Test
    @DisplayName("every page of everybody's menu says what it is for, on the page and at /tro-giup")
    void menuPagesHaveHelp() throws Exception {
        for (Actor actor : everybody()) {
            Document page = page("/tro-giup", actor);
            List<String> menu = page.select(".side nav a").eachAttr("href");
            assertThat(menu).hasSizeGreaterThan(5).allSatisfy(path -> {
                assertThat(help.of(path)).as(path).isNotEmpty();
                assertThat(page.select("#content .body h3 a").eachAttr("href")).contains(path);
            });
        }
        Document mine = page("/viec-cua-toi", members.chairQuocKhanh());
        assertThat(mine.select("header.top .help-pop p").eachText()).isEqualTo(help.of("/viec-cua-toi"));
        assertThat(mine.select(".mtop .help-pop p").eachText()).isEqualTo(help.of("/viec-cua-toi"));
    }

    @Test
    @DisplayName("no help is left of a page that is no more")
    void helpIsOfPages() throws Exception {
        List<String> lost = new ArrayList<>();
        for (String page : help.pages()) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", page.replace("*", "1"));
            ServletRequestPathUtils.parseAndCache(request);
            if (requestMappingHandlerMapping.getHandler(request) == null) {
                lost.add(page);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    @DisplayName(
            "large print is a cookie of this browser; one comes back to the page one was on, never to another host")
    void largePrint() throws Exception {
        Document page = page("/nhiem-vu?xem=qua-han", members.office());
        assertThat(page.select("html").hasClass("large")).isFalse();
        assertThat(page.select("form[action=/chu-to] input[name=ve]").eachAttr("value"))
                .containsOnly("/nhiem-vu?xem=qua-han");
        var turned = turn("true", "/nhiem-vu?xem=qua-han");
        assertThat(turned).hasStatus(303).hasHeader("Location", "/nhiem-vu?xem=qua-han");
        Cookie cookie = Objects.requireNonNull(turned.getResponse().getCookie("ntm-chu-to"));
        assertThat(cookie.getMaxAge()).isGreaterThan(86_400 * 300);
        var large = mvc.get()
                .uri("/nhiem-vu")
                .cookie(cookie)
                .with(Cast.signedIn(members.office()))
                .exchange();
        assertThat(Jsoup.parse(large.getResponse().getContentAsString())
                        .select("html")
                        .hasClass("large"))
                .isTrue();
        var back = turn("false", "//la.example/x");
        assertThat(back).hasStatus(303).hasHeader("Location", "/");
        Cookie gone = Objects.requireNonNull(back.getResponse().getCookie("ntm-chu-to"));
        assertThat(gone.getMaxAge()).isZero();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult turn(String on, String back) {
        return mvc.post()
                .uri("/chu-to")
                .param("bat", on)
                .param("ve", back)
                .with(csrf())
                .with(Cast.signedIn(members.office()))
                .exchange();
    }

    private Document page(String path, Actor actor) throws Exception {
        var answer = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
