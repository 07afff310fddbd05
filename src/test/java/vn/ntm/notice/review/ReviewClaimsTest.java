package vn.ntm.notice.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Results;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.assessment.Results.Result;
import vn.ntm.assessment.Tallies;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.organisation.SampleOrganisations;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;

/** Figures that the real notices tell, held against our own data of their day on the review screen. */
@DatabaseTest
@Import({ReviewPeople.class, Statements.class})
class ReviewClaimsTest {

    private static final LocalDate SEPTEMBER_2021 = LocalDate.of(2021, 9, 15);

    @Autowired
    SampleOrganisations sample;

    @Autowired
    ReviewPeople people;

    @Autowired
    Units units;

    @Autowired
    Results results;

    @Autowired
    Tallies tallies;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void enter() {
        sample.load();
    }

    private MvcTestResult get(String path, Actor actor) {
        entities.flush();
        entities.clear();
        return mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document review(long id, Actor actor) {
        MvcTestResult result = get("/doc-thong-bao/" + id, actor);
        assertThat(result).hasStatusOk();
        return html(result);
    }

    private static String figure(Document page, String words) {
        return page.select(".rv-figures li").stream()
                .map(Element::text)
                .filter(text -> text.contains("“" + words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.select(".rv-figures").text()));
    }

    /** Gives the communes of Tràng Định so many met criteria together. */
    private void met(int sum, Actor office, int assessed) {
        LocalDate day = LocalDate.of(2021, 8, 31);
        long set =
                catalogue.inForce(ObjectLevel.XA, Tier.NTM, day).orElseThrow().id();
        List<Item> items = catalogue.itemsOf(set);
        List<Item> criteria = items.stream().filter(Item::isCriterion).toList();
        List<UnitSummary> communes = units.programmeCommunesOf(
                units.find(units.byKey("d-trangdinh").orElseThrow())
                        .map(UnitSummary::path)
                        .orElseThrow(),
                day);
        assertThat(communes).hasSize(21);
        List<Result> all = new ArrayList<>();
        int left = sum;
        for (int i = 0; i < assessed; i++) {
            int share = Math.min(left, (left + assessed - i - 1) / (assessed - i));
            left -= share;
            for (int c = 0; c < criteria.size(); c++) {
                AchievementStatus status = c < share ? AchievementStatus.MET : AchievementStatus.NOT_MET;
                UnitId commune = communes.get(i).id();
                long criterion = criteria.get(c).id();
                List<Item> parts = items.stream()
                        .filter(item -> Objects.equals(item.parentId(), criterion))
                        .toList();
                (parts.isEmpty() ? List.of(criteria.get(c)) : parts)
                        .forEach(item -> all.add(new Result(commune, item.id(), status, null, null, "theo báo cáo")));
            }
        }
        people.on(
                SEPTEMBER_2021,
                () -> results.record(new Cut(set, day, "BC 9/BC-UBND", all), office)
                        .value());
    }

    @Test
    @DisplayName("\"bình quân 13 tiêu chí/xã\": khác, số liệu có 12,95 for 272 over 21; khớp for 273")
    void average() {
        Actor office = people.person("u1-vp", Role.VPH, "d-trangdinh");
        long id = people.on(SEPTEMBER_2021, () -> people.open(SeedTexts.of("001"), office));
        assertThat(figure(people.on(SEPTEMBER_2021, () -> review(id, office)), "bình quân"))
                .as("nothing is assessed")
                .startsWith("chưa có số liệu");
        met(272, office, 21);
        String told = figure(people.on(SEPTEMBER_2021, () -> review(id, office)), "bình quân");
        assertThat(told).contains("13 tiêu chí/xã", "khác: số liệu có 12,95", "mục tiêu");
        Document page = people.on(SEPTEMBER_2021, () -> review(id, office));
        String link = page.select(".rv-figures a:contains(Xem số liệu)").attr("href");
        assertThat(link).startsWith("/ma-tran?donVi=");
        assertThat(people.on(SEPTEMBER_2021, () -> get(link, office))).hasStatusOk();
        assertThat(figure(page, "01 tiêu chí/xã"))
                .as("\"ít nhất 01 tiêu chí/xã\" tells no state")
                .startsWith("chưa có số liệu");
    }

    @Test
    @DisplayName("khớp where the average is reached exactly; told partial while communes are missing")
    void averageReached() {
        Actor office = people.person("u1-vp", Role.VPH, "d-trangdinh");
        long id = people.on(SEPTEMBER_2021, () -> people.open(SeedTexts.of("001"), office));
        met(39, office, 3);
        assertThat(figure(people.on(SEPTEMBER_2021, () -> review(id, office)), "bình quân"))
                .contains("chưa có số liệu: mới đánh giá 3/21 xã");
        met(273, office, 21);
        assertThat(figure(people.on(SEPTEMBER_2021, () -> review(id, office)), "bình quân"))
                .contains("khớp")
                .doesNotContain("khác");
    }

    @Test
    @DisplayName(
            "\"29/38 chỉ tiêu\": nothing known, recorded from the review in one press, then khớp; another figure differs")
    void countOfTheDistrict() {
        LocalDate day = LocalDate.of(2024, 4, 8);
        Actor office = people.person("u2-vp", Role.VPT, "p-bacgiang");
        long id = people.on(day, () -> people.open(SeedTexts.of("002"), office));
        Document page = people.on(day, () -> review(id, office));
        assertThat(figure(page, "29/38 chỉ tiêu")).contains("chưa có số liệu", "Ghi làm số tổng hợp");
        String entry =
                page.select(".rv-figures a:contains(Ghi làm số tổng hợp)").attr("href");
        Document form = html(people.on(
                day,
                () -> mvc.get()
                        .uri(UriComponentsBuilder.fromUriString(entry)
                                .build(true)
                                .toUri())
                        .with(Cast.signedIn(office))
                        .exchange()));
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("form[method=post]:has(#f-met) input[name], form:has(#f-met) select")
                .forEach(field -> {
                    if (!field.attr("type").equals("radio") || field.hasAttr("checked")) {
                        Element chosen = field.selectFirst("option[selected]");
                        fields.put(field.attr("name"), chosen == null ? field.val() : chosen.val());
                    }
                });
        assertThat(fields)
                .containsEntry("met", "29")
                .containsEntry("total", "38")
                .containsEntry("day", "05/04/2024");
        assertThat(fields.get("source")).contains("UBND tỉnh Bắc Giang");
        String action = form.select("form:has(#f-met)").attr("action");
        assertThat(action).contains("/xa/" + units.byKey("d-tanyen").orElseThrow() + "/");
        people.on(day, () -> {
            var request = mvc.post().uri(action).with(csrf()).with(Cast.signedIn(office));
            fields.forEach(request::param);
            assertThat(request.exchange()).hasStatus3xxRedirection();
            return 0;
        });
        Document again = people.on(day, () -> review(id, office));
        assertThat(figure(again, "29/38 chỉ tiêu")).contains("khớp số đã ghi").doesNotContain("Ghi làm");
        assertThat(figure(again, "09 chỉ tiêu")).as("29 + 9 = 38").contains("khớp số đã ghi");
        long other = people.on(
                day,
                () -> people.open(
                        SeedTexts.of("002").replace("29/38", "31/38").replace("còn lại 09", "còn lại 07"), office));
        assertThat(figure(people.on(day, () -> review(other, office)), "31/38 chỉ tiêu"))
                .contains("khác: số đã ghi là 29/38", "Ghi làm số tổng hợp");
    }

    @Test
    @DisplayName("\"14/20 Sở\": offered as a count by name; \"02 xã (Song Khê, Dĩnh Trì)\" matches the directory")
    void countsByName() {
        LocalDate day = LocalDate.of(2020, 4, 24);
        Actor office = people.person("u4-vp", Role.VPH, "d-thoxuan");
        long id = people.on(day, () -> people.open(SeedTexts.of("004"), office));
        Document page = people.on(day, () -> review(id, office));
        assertThat(figure(page, "14/20 Sở")).contains("chưa có số liệu", "Ghi làm số tổng hợp");
        people.on(
                day,
                () -> tallies.record(
                                new Tallies.NewTally(
                                        units.byKey("d-thoxuan").orElseThrow(),
                                        vn.ntm.assessment.TallyKind.OTHER,
                                        null,
                                        "Sở, ngành đánh giá đạt",
                                        LocalDate.of(2020, 4, 20),
                                        14,
                                        20,
                                        "Kết luận ngày 20/4/2020"),
                                office)
                        .value());
        assertThat(figure(people.on(day, () -> review(id, office)), "14/20 Sở")).contains("khớp số đã ghi");

        LocalDate june = LocalDate.of(2018, 6, 8);
        Actor city = people.person("u0-vp", Role.VPH, "d-tpbacgiang");
        long city156 = people.on(june, () -> people.open(SeedTexts.of("000"), city));
        assertThat(figure(people.on(june, () -> review(city156, city)), "02 xã"))
                .contains("khớp tên kể ra");
        long wrong = people.on(
                june, () -> people.open(SeedTexts.of("000").replace("02 xã (Song Khê,", "03 xã (Song Khê,"), city));
        assertThat(figure(people.on(june, () -> review(wrong, city)), "03 xã")).contains("khác: danh mục có 2 xã");
    }

    @Test
    @DisplayName("One figure and forty need the same number of statements")
    void constantStatements() {
        Actor office = people.person("u1-vp", Role.VPH, "d-trangdinh");
        people.on(SEPTEMBER_2021, () -> statements(2, office)); // fills what is kept between requests
        int few = people.on(SEPTEMBER_2021, () -> statements(1, office));
        int many = people.on(SEPTEMBER_2021, () -> statements(40, office));
        assertThat(many).isEqualTo(few);
    }

    private int statements(int figures, Actor office) {
        List<UnitSummary> communes = units.programmeCommunesOf(
                units.find(units.byKey("d-trangdinh").orElseThrow())
                        .map(UnitSummary::path)
                        .orElseThrow(),
                SEPTEMBER_2021);
        StringBuilder text = new StringBuilder("THÔNG BÁO\nKết luận tại cuộc họp\nNgày 01/9/2021, UBND huyện họp.\n");
        text.append("1. Yêu cầu UBND xã Quốc Khánh thực hiện tiêu chí số 17 trước ngày 14/9/2021.\n2. Kết quả: ");
        text.append("bình quân 13 tiêu chí/xã; 14/20 Sở đánh giá đạt; 5/21 xã đạt chuẩn nông thôn mới; ");
        for (int i = 0; i < figures; i++) {
            text.append(communes.get(i % communes.size()).name())
                    .append(" đạt ")
                    .append(1 + i % 19)
                    .append("/19 tiêu chí; ");
        }
        long id = people.open(text.append(".\n").toString(), office);
        entities.flush();
        entities.clear();
        return Statements.count(() -> {
            Document page = html(mvc.get()
                    .uri("/doc-thong-bao/" + id)
                    .with(Cast.signedIn(office))
                    .exchange());
            assertThat(page.select(".rv-figures").text()).contains("1/19 tiêu chí");
        });
    }
}
