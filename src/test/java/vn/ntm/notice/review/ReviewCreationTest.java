package vn.ntm.notice.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.notice.domain.review.ReviewConfirmation;
import vn.ntm.notice.domain.review.ReviewConfirmation.Made;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.organisation.SampleOrganisations;
import vn.ntm.shared.Outcome;
import vn.ntm.support.DatabaseTest;

/** The five notices through the screen's services, against the directory of their own units: what is created of them. */
@DatabaseTest
@Import(ReviewPeople.class)
class ReviewCreationTest {

    @Autowired
    SampleOrganisations sample;

    @Autowired
    ReviewPeople people;

    @Autowired
    ReviewPages pages;

    @Autowired
    ReviewConfirmation confirmation;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void enter() {
        sample.load();
    }

    /** A duty as created. */
    record Created(
            String title,
            String item,
            String kind,
            String places,
            @Nullable LocalDate lastDay,
            String units) {}

    /** What came of a notice. */
    record Result(ReviewSheet sheet, Made made, List<Created> duties) {
        Map<String, Long> kinds() {
            return duties.stream()
                    .collect(Collectors.groupingBy(Created::kind, java.util.TreeMap::new, Collectors.counting()));
        }

        long dated() {
            return duties.stream().filter(duty -> duty.lastDay() != null).count();
        }

        Created containing(String words) {
            return duties.stream()
                    .filter(duty -> duty.title().contains(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(words + " in " + duties));
        }
    }

    private Result create(String seed, Actor actor, LocalDate day) {
        return people.on(day, () -> {
            long id = people.open(SeedTexts.of(seed), actor);
            entities.flush();
            entities.clear();
            ReviewSheet sheet = people.decideAll(id, actor);
            Outcome<Made> outcome = confirmation.confirm(id, sheet.version(), actor);
            assertThat(outcome.rejections()).isEmpty();
            entities.flush();
            entities.clear();
            return new Result(
                    pages.sheet(id, actor),
                    outcome.value(),
                    created(outcome.value().noticeId()));
        });
    }

    private List<Created> created(long notice) {
        return jdbc.sql("""
                        select t.title, t.origin_label, t.deadline_kind, coalesce(t.places, ''), t.last_day,
                               string_agg(u.name || case when a.role = 'SUPPORTING' then ' (PH)' else '' end, '; ' order by a.position) as units
                          from assigned_task t join assignment a on a.task_id = t.id join organisation_unit u on u.id = a.unit_id
                         where t.origin_parent_id = :notice group by t.id order by t.id""")
                .param("notice", notice)
                .query((row, n) -> new Created(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getString(6)))
                .list();
    }

    private String state(Result result) {
        return jdbc.sql("select state from notice where id = :id")
                .param("id", result.made().noticeId())
                .query(String.class)
                .single();
    }

    /** Codes by unit, in the order of the list. */
    private Map<String, String> criteria(Result result) {
        Map<String, String> codes = new java.util.TreeMap<>();
        jdbc.sql("""
                        select u.name, string_agg(distinct c.code, ',') as codes
                          from assignment_criterion c join assignment a on a.id = c.assignment_id
                          join assigned_task t on t.id = a.task_id join organisation_unit u on u.id = a.unit_id
                         where t.origin_parent_id = :notice group by u.name""")
                .param("notice", result.made().noticeId())
                .query((row, n) -> codes.put(
                        row.getString(1),
                        java.util.Arrays.stream(row.getString(2).split(","))
                                .sorted(java.util.Comparator.comparingDouble(Double::parseDouble))
                                .collect(Collectors.joining(","))))
                .list();
        return codes;
    }

    private void isWhatWasAccepted(Result result) {
        List<Duty> accepted =
                result.sheet().duties().stream().filter(Duty::isAccepted).toList();
        assertThat(result.made().duties())
                .isEqualTo(accepted.size())
                .isEqualTo(result.duties().size());
        assertThat(result.made().assignments())
                .isEqualTo((int) accepted.stream().mapToLong(Duty::units).sum());
        assertThat(result.duties())
                .extracting(Created::title)
                .containsExactlyElementsOf(accepted.stream().map(Duty::title).toList());
        assertThat(accepted).allSatisfy(duty -> assertThat(duty.taskId()).isNotNull());
        assertThat(result.sheet().noticeId()).isEqualTo(result.made().noticeId());
    }

    @Test
    @DisplayName("AX-06, A000-14, A000-16 notice 156/TB-UBND")
    void seed000() {
        Actor office = people.person("u0-vp", Role.VPH, "d-tpbacgiang");
        Result result = create("000", office, LocalDate.of(2018, 6, 8));
        isWhatWasAccepted(result);
        assertThat(result.dated()).as("dated").isEqualTo(3);
        assertThat(result.kinds()).containsEntry("EVENT", 1L);
        Created dossier = result.containing("02 xã (Song Khê, Dĩnh Trì)");
        assertThat(dossier.units()).isEqualTo("Công an thành phố");
        assertThat(dossier.lastDay()).isEqualTo("2018-07-31");
        assertThat(dossier.places()).isEqualTo("Song Khê, Dĩnh Trì");
        Created post = result.containing("kiện toàn chức danh Trưởng Công an");
        assertThat(post.units()).isEqualTo("Công an thành phố; Phòng Nội vụ thành phố (PH)");
        assertThat(post.kind()).isEqualTo("EVENT");
        assertThat(post.lastDay()).isNull();
        assertThat(state(result))
                .as("number and day are printed: it is an issued paper")
                .isEqualTo("DA_PHAT_HANH");
    }

    @Test
    @DisplayName("AX-06, A001-05..07 the notice of Tràng Định")
    void seed001() {
        Actor office = people.person("u1-nn", Role.VPH, "d-trangdinh");
        Result result = create("001", office, LocalDate.of(2021, 9, 3));
        isWhatWasAccepted(result);
        assertThat(result.kinds()).containsEntry("BEFORE", 6L);
        assertThat(state(result)).as("without a number").isEqualTo("DU_THAO");
        assertThat(result.containing("thôn NTM").units()).startsWith("Xã Tân Minh; Xã Đào Viên; Xã Quốc Khánh");
        assertThat(criteria(result))
                .containsEntry("Xã Tân Minh", "16,17")
                .containsEntry("Xã Đào Viên", "13,17")
                .containsEntry("Xã Quốc Khánh", "3,5,6,7,8,10,17")
                .containsEntry("Xã Đề Thám", "2,9")
                .containsEntry("Xã Tân Tiến", "17,18");
        assertThat(result.duties()).extracting(Created::item).noneMatch(item -> item.startsWith("Mục 1,"));
    }

    @Test
    @DisplayName("AX-06, A002-06, A002-10, A002-15, A002-16, A002-18 the notice on Tân Yên")
    void seed002() {
        Actor office = people.person("u2-vp", Role.VPT, "p-bacgiang");
        Result result = create("002", office, LocalDate.of(2024, 4, 8));
        isWhatWasAccepted(result);
        assertThat(result.dated()).isGreaterThanOrEqualTo(5);
        assertThat(result.kinds()).containsEntry("RECURRING", 1L);
        assertThat(result.containing("Đối với 04 xã nông thôn mới nâng cao").lastDay())
                .isEqualTo("2024-09-30");
        assertThat(result.containing("Trình UBND tỉnh thẩm định").lastDay()).isEqualTo("2024-10-31");
        assertThat(result.containing("đi học tập kinh nghiệm").lastDay()).isEqualTo("2024-05-02");
        assertThat(result.containing("trình Hội đồng thẩm định").lastDay()).isEqualTo("2025-03-31");
        Created seven = result.containing("tạo điều kiện tháo gỡ khó khăn");
        assertThat(seven.units().split("; ")).hasSize(7).contains("Công an tỉnh", "Sở Nội vụ");
        assertThat(seven.item()).startsWith("Mục 2 (lần 2)");
        assertThat(criteria(result).get("UBND huyện Tân Yên")).contains("2.3", "8.1", "8.2", "8.9");
        Created rules = result.containing("tham mưu UBND tỉnh ban hành quy định");
        assertThat(rules.kind()).isEqualTo("URGENT_NO_DATE");
    }

    @Test
    @DisplayName("AX-06, A003-09, A003-16, A003-17, A003-19 the notice of Mỹ Lộc")
    void seed003() {
        Actor office = people.person("u3-vp", Role.VPH, "d-myloc");
        Result result = create("003", office, LocalDate.of(2023, 4, 20));
        isWhatWasAccepted(result);
        assertThat(result.dated()).isEqualTo(3);
        assertThat(result.kinds()).containsEntry("RECURRING", 3L);
        Created model = result.containing("mô hình nổi trội");
        assertThat(model.units()).startsWith("Công an huyện");
        assertThat(model.places()).contains("Mỹ Thịnh", "Mỹ Thành").doesNotContain("Mỹ Hà");
        assertThat(result.duties().stream()
                        .flatMap(duty -> java.util.Arrays.stream(duty.units().split("; ")))
                        .map(unit -> unit.replace(" (PH)", ""))
                        .filter(unit -> unit.toLowerCase(java.util.Locale.ROOT).contains("nông nghiệp"))
                        .distinct())
                .as("three spellings, one unit")
                .containsExactly("Phòng Nông nghiệp và PTNT");
    }

    @Test
    @DisplayName("AX-06, A004-01, A004-08, A004-09, A004-14, A004-18, A004-22 the report of Thọ Xuân")
    void seed004() {
        Actor office = people.person("u4-vp", Role.VPH, "d-thoxuan");
        Result result = create("004", office, LocalDate.of(2020, 4, 25));
        isWhatWasAccepted(result);
        assertThat(state(result))
                .as("a report on a portal has no number and is in force")
                .isEqualTo("DA_PHAT_HANH");
        assertThat(result.containing("Hoàn thiện báo cáo kết quả thẩm tra").lastDay())
                .isEqualTo("2020-04-29");
        Created verification = result.containing("huyện tổ chức thẩm tra");
        assertThat(verification.lastDay()).isEqualTo("2020-10-19");
        assertThat(verification.units()).isEqualTo("UBND huyện Thọ Xuân");
        assertThat(result.containing("gửi VPNTM tỉnh trước").lastDay()).isEqualTo("2020-10-29");
        assertThat(result.containing("thẩm định trong quý IV").lastDay()).isEqualTo("2020-12-31");
        Created groups = result.containing("Bắt đầu triển khai");
        assertThat(groups.kind()).isEqualTo("START");
        assertThat(groups.lastDay()).isNull();
        assertThat(groups.units())
                .as("the working groups begin on 15/5/2020: in April nobody can tick them")
                .doesNotContain("Tổ công tác số");
        Created lessons = result.containing("Sau khi thẩm định hai xã");
        assertThat(lessons.kind()).isEqualTo("EVENT");
        assertThat(lessons.units()).startsWith("Văn phòng NTM huyện");
    }
}
