package vn.ntm.notice.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.notice.domain.review.ReviewConfirmation;
import vn.ntm.notice.domain.review.ReviewConfirmation.Made;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.notice.domain.review.ReviewSheet.Line;
import vn.ntm.organisation.SampleOrganisations;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.AssignmentRole;

/** What the office must say before a duty is made: who leads of two named side by side, and until when if "ngay". */
@DatabaseTest
@Import(ReviewPeople.class)
class WhoLeadsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 8);
    private static final String ADVISE = "211/QĐ-TTg";

    @Autowired
    SampleOrganisations sample;

    @Autowired
    ReviewPeople people;

    @Autowired
    ReviewPages pages;

    @Autowired
    ReviewConfirmation confirmation;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private Actor office;
    private long id;

    @BeforeEach
    void enter() {
        sample.load();
        office = people.person("u2-vp", Role.VPT, "p-bacgiang");
        id = people.on(DAY, () -> people.open(SeedTexts.of("002"), office));
    }

    private ReviewSheet sheet() {
        entities.flush();
        entities.clear();
        return people.on(DAY, () -> pages.sheet(id, office));
    }

    private Duty duty() {
        return sheet().duties().stream()
                .filter(one -> one.content().contains(ADVISE))
                .findFirst()
                .orElseThrow();
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document open(Duty duty) {
        entities.flush();
        entities.clear();
        MvcTestResult result = people.on(
                DAY,
                () -> mvc.get()
                        .uri("/doc-thong-bao/" + id + "?de-xuat=" + duty.id())
                        .with(Cast.signedIn(office))
                        .exchange());
        assertThat(result).hasStatusOk();
        return html(result);
    }

    /** Presses a button of the open proposal as the form stands, but for the changes. */
    private MvcTestResult press(Duty duty, String button, Map<String, String> changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : open(duty).select("form.card-t.cur [name]")) {
            boolean ticks =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (field.tagName().equals("button") || ticks && !field.hasAttr("checked")) {
                continue;
            }
            Element chosen = field.selectFirst("option[selected]");
            Element first = field.selectFirst("option");
            fields.put(
                    field.attr("name"),
                    !field.tagName().equals("select")
                            ? field.tagName().equals("textarea") ? field.wholeText() : field.val()
                            : chosen != null ? chosen.val() : first == null ? "" : first.val());
        }
        fields.putAll(changes);
        fields.put("nut", button);
        return people.on(DAY, () -> {
            var request = mvc.post()
                    .uri("/doc-thong-bao/" + id + "/de-xuat/" + duty.id())
                    .with(Cast.signedIn(office))
                    .with(csrf());
            fields.forEach(request::param);
            return request.exchange();
        });
    }

    private static List<AssignmentRole> roles(Duty duty) {
        return duty.lines().stream().map(Line::role).toList();
    }

    @Test
    @DisplayName("A002-19 two leads side by side: the screen asks who leads, and nothing is accepted before the answer")
    void whoLeads() {
        Duty duty = duty();
        assertThat(duty.asked())
                .extracting(line -> line.unit() == null ? "" : line.unit().name())
                .containsExactly("Sở Nông nghiệp và Phát triển nông thôn", "Văn phòng Điều phối nông thôn mới tỉnh");
        assertThat(open(duty).select("#f-lead label").eachText())
                .hasSize(3)
                .last()
                .isEqualTo("mỗi cơ quan chủ trì phần việc của mình");
        MvcTestResult refused = press(duty, "nhan", Map.of("noDeadline", "true"));
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#e-lead").text()).contains("ai chủ trì");
        assertThat(duty().isAccepted()).isFalse();

        String office2 = Long.toString(duty.asked().get(1).id());
        assertThat(press(duty(), "nhan", Map.of("noDeadline", "true", "lead", office2)))
                .hasStatus3xxRedirection();
        Duty decided = duty();
        assertThat(decided.isAccepted()).isTrue();
        assertThat(decided.asked()).isEmpty();
        assertThat(decided.lines())
                .filteredOn(line -> line.role() == AssignmentRole.LEAD)
                .extracting(Line::id)
                .containsExactly(duty.asked().get(1).id());
        assertThat(roles(decided)).contains(AssignmentRole.CO_LEAD);
        assertThat(sheet().duties())
                .as("answered once for every proposal that names the same two; others are still asked")
                .filteredOn(one -> !one.asked().isEmpty())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.asked())
                        .extracting(Line::name)
                        .doesNotContain(duty.asked().get(0).name()));
    }

    @Test
    @DisplayName("A002-19 each may lead a part of its own, when the person says so; the answer is remembered")
    void eachLeads() {
        assertThat(press(duty(), "nhan", Map.of("noDeadline", "true", "lead", "moi")))
                .hasStatus3xxRedirection();
        Duty decided = duty();
        assertThat(decided.isAccepted()).isTrue();
        assertThat(decided.eachLeads()).isTrue();
        assertThat(roles(decided))
                .filteredOn(role -> role == AssignmentRole.LEAD)
                .hasSize(2);
        assertThat(press(decided, "luu", Map.of())).hasStatus3xxRedirection();
        assertThat(duty().eachLeads()).isTrue();
    }

    @Test
    @DisplayName("A002-19 seven agencies named one after another are a list, nobody is asked; communes never are")
    void listsAreNotAsked() {
        assertThat(sheet().duties())
                .filteredOn(one -> one.lines().size() >= 7)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.asked()).isEmpty());
        Actor myLoc = people.person("u3-vp", Role.VPH, "d-myloc");
        LocalDate april = LocalDate.of(2023, 4, 28);
        long other = people.on(april, () -> people.open(SeedTexts.of("003"), myLoc));
        assertThat(people.on(april, () -> pages.sheet(other, myLoc)).duties())
                .filteredOn(
                        one -> one.lines().stream().anyMatch(line -> line.name().contains(" xã ")))
                .allSatisfy(one -> assertThat(one.asked()).isEmpty());
    }

    @Test
    @DisplayName(
            "A002-18 \"khẩn trương\" without a date: creation is refused until the office sets an internal day or confirms none")
    void urgentWithoutDate() {
        Duty duty = duty();
        assertThat(duty.isUrgent()).isTrue();
        String lead = Long.toString(duty.asked().get(0).id());
        MvcTestResult refused = press(duty, "nhan", Map.of("lead", lead));
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#e-internalDay").text()).contains("đặt hạn nội bộ", "xác nhận không đặt hạn");
        assertThat(duty().isAccepted()).isFalse();

        ReviewSheet all = people.on(DAY, () -> {
            ReviewSheet decided = people.decideAll(id, office);
            entities.flush();
            entities.clear();
            return decided;
        });
        assertThat(all.waiting()).isZero();
        // The decision of the office is taken back in the database, as if the rule had not been asked.
        jdbc.sql("update notice_proposal set deadline_internal = false where id = ?")
                .param(duty.id())
                .update();
        entities.clear();
        Outcome<Made> made = people.on(DAY, () -> confirmation.confirm(id, sheet().version(), office));
        assertThat(made.rejections()).extracting(Rejection::messageKey).containsExactly("notice.review.error.notReady");

        assertThat(press(duty(), "nhan", Map.of("internalDay", "19/4/2024"))).hasStatus3xxRedirection();
        Made done = people.on(DAY, () -> confirmation.confirm(id, sheet().version(), office))
                .value();
        entities.flush();
        assertThat(jdbc.sql("select last_day from assigned_task where origin_parent_id = ? and content like ?")
                        .params(done.noticeId(), "%" + ADVISE + "%")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2024, 4, 19));
    }

    @Test
    @DisplayName(
            "an internal day lies between the paper's own day and the day that its words give, and is shown as such")
    void internalDay() {
        Duty dated = sheet().duties().stream()
                .filter(one -> one.deadline().day() != null && one.hasDate())
                .findFirst()
                .orElseThrow();
        MvcTestResult early = press(dated, "luu", Map.of("internalDay", "01/01/2020"));
        assertThat(early).hasStatus(422);
        assertThat(html(early).select("#e-internalDay").text()).contains("trước ngày của văn bản");
        assertThat(html(early).select("#f-internalDay").val()).isEqualTo("01/01/2020");

        MvcTestResult late = press(duty(dated.id()), "luu", Map.of("internalDay", "20/12/2029"));
        assertThat(late).hasStatus(422);
        assertThat(html(late).select("#e-internalDay").text()).contains("Văn bản đặt hạn " + dated.dueLine());

        assertThat(press(duty(dated.id()), "luu", Map.of("internalDay", "19/4/2024")))
                .hasStatus3xxRedirection();
        assertThat(open(duty()).select(".card-t .dl").eachText())
                .anySatisfy(due -> assertThat(due)
                        .contains("hết 19/04/2024", dated.deadline().phrase(), "Hạn nội bộ"));
    }

    private Duty duty(long proposal) {
        return sheet().duty(proposal).orElseThrow();
    }
}
