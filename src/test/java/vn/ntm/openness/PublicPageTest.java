package vn.ntm.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Results;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
@DisplayName("Trang công khai: mặc định tắt, văn phòng bật, không có gì về người")
class PublicPageTest {

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Results results;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    ApplicationClock clock;

    Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    private String address() {
        return "/cong-khai/" + members.district().value();
    }

    private MvcTestResult change(boolean open, Actor by) {
        return mvc.post()
                .uri("/trang-cong-khai")
                .param("mo", Boolean.toString(open))
                .with(csrf())
                .with(Cast.signedIn(by))
                .exchange();
    }

    @Test
    void offUntilTheOfficeOpensItAndOffAgain() throws Exception {
        LocalDate today = clock.today();
        SetSummary set = catalogue.inForce(ObjectLevel.XA, Tier.NTM, today).orElseThrow();
        List<Item> items = catalogue.itemsOf(set.id());
        Item criterion = items.stream().filter(Item::isCriterion).findFirst().orElseThrow();
        results.record(
                        new Results.Cut(
                                set.id(),
                                today,
                                "BC 1",
                                items.stream()
                                        .filter(item -> criterion
                                                .code()
                                                .equals(item.code().split("\\.")[0]))
                                        .filter(item -> !item.isCriterion()
                                                || items.stream()
                                                        .noneMatch(one -> Long.valueOf(item.id())
                                                                .equals(one.parentId())))
                                        .map(item -> new Results.Result(
                                                members.quocKhanh(),
                                                item.id(),
                                                AchievementStatus.MET,
                                                null,
                                                null,
                                                null))
                                        .toList()),
                        members.office())
                .value();

        assertThat(mvc.get().uri(address())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(change(true, members.chairQuocKhanh())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(change(true, members.leader())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(address())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(change(true, members.office())).hasStatus3xxRedirection();

        MvcTestResult shown = mvc.get().uri(address()).exchange();
        assertThat(shown).hasStatusOk().hasHeader("Cache-Control", "max-age=300, public");
        assertThat(shown.getRequest().getSession(false))
                .as("no session for a passer-by")
                .isNull();
        Document page = Jsoup.parse(shown.getResponse().getContentAsString());
        assertThat(page.select("section[aria-labelledby=xa] tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Xã Quốc Khánh 1/" + set.criteria()))
                .anySatisfy(row -> assertThat(row).contains("Xã Tân Minh 0/" + set.criteria()))
                .hasSize(3);
        assertThat(page.select("section[aria-labelledby=tc] tbody tr:first-child")
                        .text())
                .contains("1/3");
        assertThat(page.text()).doesNotContain("Chuyên viên", "Chủ tịch", "BC 1");
        assertThat(page.select("form, input, script")).isEmpty();
        assertThat(mvc.get().uri("/cong-khai")).bodyText().contains("Huyện Tràng Định");

        assertThat(change(false, members.stranger())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(address()))
                .as("a neighbour closes only his own")
                .hasStatusOk();
        assertThat(change(false, members.office())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(address())).hasStatus(HttpStatus.NOT_FOUND);
    }
}
