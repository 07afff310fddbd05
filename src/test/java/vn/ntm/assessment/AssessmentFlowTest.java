package vn.ntm.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ntm.assessment.AchievementStatus.MET;
import static vn.ntm.assessment.AchievementStatus.NOT_MET;
import static vn.ntm.cast.Cells.finding;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.assessment.Standings.Kind;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.assessment.domain.AssessmentAction;
import vn.ntm.assessment.domain.AssessmentDesk;
import vn.ntm.assessment.domain.AssessmentService;
import vn.ntm.assessment.domain.AssessmentService.Seen;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.support.DatabaseTest;

/** From the commune's word to the verified standing, on real PostgreSQL. */
@DatabaseTest
class AssessmentFlowTest {

    private static final LocalDate EARLIER = LocalDate.of(2021, 9, 14);
    private static final LocalDate LATER = LocalDate.of(2021, 9, 16);
    private static final List<String> CRITERION_17 =
            List.of("17.1", "17.2", "17.3", "17.4", "17.5", "17.6", "17.7", "17.8");

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    AssessmentService service;

    @Autowired
    AssessmentDesk.Opening desks;

    @Autowired
    Standings standings;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    UnitId commune;
    Actor chair;
    Actor staff;
    Actor office;

    @BeforeEach
    void enter() {
        clock.fixDate(EARLIER);
        members = cast.enter();
        commune = members.quocKhanh();
        chair = members.chairQuocKhanh();
        staff = members.staffQuocKhanh();
        office = members.office();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private @Nullable Standing standing(String code, @Nullable LocalDate day) {
        entities.flush();
        long item = cells.item(code).id();
        return standings.of(cells.set(), List.of(commune), day, Kind.ALL).stream()
                .filter(standing -> standing.itemId() == item)
                .findFirst()
                .orElse(null);
    }

    private Standing known(String code, @Nullable LocalDate day) {
        return Objects.requireNonNull(standing(code, day));
    }

    @Test
    @DisplayName("AX-07 Quốc Khánh, tiêu chí 17: chưa đạt becomes đạt when verified; as of the earlier day it does not")
    void theStandingFollowsTheVerifierAndKeepsThePast() {
        for (String code : CRITERION_17) {
            AchievementStatus status = code.equals("17.5") ? NOT_MET : MET;
            cells.settle(commune, code, status, chair, office);
        }
        assertThat(known("17", null).status()).isEqualTo(NOT_MET);

        clock.fixDate(LATER);
        cells.enter(commune, "17.5", finding(MET), staff);
        assertThat(known("17.5", null).waiting())
                .as("a draft is nobody's business")
                .isFalse();
        cells.submit(commune, chair, "17.5");
        Standing waiting = known("17.5", null);
        assertThat(waiting.waiting()).isTrue();
        assertThat(waiting.self()).isEqualTo(MET);
        assertThat(waiting.status()).as("what was verified stays in force").isEqualTo(NOT_MET);
        assertThat(known("17", null).waiting()).isTrue();

        cells.verify(commune, "17.5", finding(MET), office);
        assertThat(known("17.5", null).status()).isEqualTo(MET);
        assertThat(known("17", null)).satisfies(criterion -> {
            assertThat(criterion.status()).isEqualTo(MET);
            assertThat(criterion.waiting()).isFalse();
            assertThat(criterion.since()).isEqualTo(LATER);
        });
        assertThat(known("17", LATER.minusDays(1)).status()).isEqualTo(NOT_MET);
        assertThat(known("17.5", EARLIER).status()).isEqualTo(NOT_MET);
        assertThat(standing("17", EARLIER.minusDays(1)))
                .as("nobody had said anything")
                .isNull();
        assertThat(standings.historyOf(commune, cells.item("17").id()))
                .extracting(Standing::status)
                .containsExactly(NOT_MET, MET);
        assertThat(standings.changedSince(cells.set(), List.of(commune), EARLIER))
                .extracting(Standing::itemId)
                .containsExactlyInAnyOrder(
                        cells.item("17").id(), cells.item("17.5").id());
    }

    @Test
    @DisplayName("saving a verified cell without a change leaves it verified; a changed one is a draft again")
    void savingTheSameLeavesItVerified() {
        cells.settle(commune, "17.1", MET, chair, office);
        assertThat(cells.enter(commune, "17.1", finding(MET), staff).step()).isEqualTo(AssessmentStep.CONFIRMED);
        assertThat(cells.enter(commune, "17.1", finding(NOT_MET), staff).step()).isEqualTo(AssessmentStep.DRAFT);
    }

    @Test
    void whatIsReturnedCarriesTheReasonAndLeavesTheStandingAsItWas() {
        cells.settle(commune, "17.5", NOT_MET, chair, office);
        clock.fixDate(LATER);
        cells.enter(commune, "17.5", finding(MET), staff);
        cells.submit(commune, chair, "17.5");
        Seen seen = cells.seen(commune, "17.5", office);

        assertThat(keys(service.giveBack(cells.desk(commune, office), seen, "  ", office)))
                .containsExactly("assessment.error.reasonRequired");
        Assessment back = service.giveBack(cells.desk(commune, office), seen, "Thiếu ảnh bãi rác", office)
                .value();

        assertThat(back.step()).isEqualTo(AssessmentStep.RETURNED);
        assertThat(back.returnReason()).isEqualTo("Thiếu ảnh bãi rác");
        assertThat(known("17.5", null)).satisfies(standing -> {
            assertThat(standing.status()).isEqualTo(NOT_MET);
            assertThat(standing.waiting()).isFalse();
        });
        cells.submit(commune, chair, "17.5");
        assertThat(known("17.5", null).waiting()).isTrue();
    }

    @Test
    void theChairTakesBackWhatNobodyVerified() {
        cells.enter(commune, "17.5", finding(MET), staff);
        cells.submit(commune, chair, "17.5");
        Seen seen = cells.seen(commune, "17.5", chair);
        assertThat(keys(service.withdraw(cells.desk(commune, staff), seen, staff)))
                .containsExactly("assessment.denied.withdraw");

        service.withdraw(cells.desk(commune, chair), seen, chair).value();

        assertThat(standing("17.5", null)).as("nothing was ever verified").isNull();
        assertThat(cells.cell(commune, "17.5", chair))
                .isNotNull()
                .satisfies(cell -> assertThat(cell.step()).isEqualTo(AssessmentStep.DRAFT));
    }

    @Test
    void whoeverEnteredOrSentCannotVerify() {
        cells.enter(commune, "17.5", finding(MET), staff);
        cells.submit(commune, chair, "17.5");
        for (Actor own : List.of(staff, chair)) {
            // The same person in a second position, at the office.
            Actor atOffice = new Actor(
                    own.userId(),
                    own.login(),
                    own.name(),
                    office.membershipId(),
                    Role.VPH,
                    office.unitId(),
                    office.unitPath(),
                    office.unitName(),
                    office.scopePath(),
                    office.position());
            assertThat(actions("17.5", atOffice)).doesNotContain(AssessmentAction.VERIFY, AssessmentAction.RETURN);
            Outcome<Assessment> outcome = service.verify(
                    cells.desk(commune, atOffice), cells.seen(commune, "17.5", atOffice), finding(MET), null, atOffice);
            assertThat(keys(outcome)).containsExactly("assessment.denied.verify");
        }
        assertThat(actions("17.5", office)).contains(AssessmentAction.VERIFY, AssessmentAction.RETURN);
    }

    @Test
    void aDepartmentVerifiesItsCriteriaOnly() {
        for (String code : List.of("17.5", "2.1")) {
            cells.enter(commune, code, finding(MET), staff);
        }
        cells.submit(commune, chair, "17.5", "2.1");
        Actor department = members.department();
        assertThat(actions("2.1", department))
                .as("it answers for nothing there")
                .isEmpty();

        leads("2");

        assertThat(actions("2.1", department)).contains(AssessmentAction.VERIFY, AssessmentAction.RETURN);
        assertThat(actions("17.5", department)).isEmpty();
        Outcome<Assessment> other = service.giveBack(
                cells.desk(commune, department), cells.seen(commune, "17.5", department), "Không rõ", department);
        assertThat(keys(other)).containsExactly("assessment.denied.return");
    }

    @Test
    void anotherDistrictSeesNothingAndAnAuditorChangesNothing() {
        cells.enter(commune, "17.5", finding(MET), staff);
        assertThat(desks.open(commune, cells.set(), members.stranger())).isEmpty();
        assertThat(desks.open(commune, cells.set(), members.chairTanMinh())).isEmpty();
        cells.submit(commune, chair, "17.5");
        assertThat(actions("17.5", members.auditor())).isEmpty();
        assertThat(actions("17.5", members.leader())).isEmpty();
    }

    @Test
    void whoeverSawAnOlderStateOverwritesNothing() {
        cells.enter(commune, "17.5", finding(MET), staff);
        Seen empty = new Seen(cells.item("17.5").id(), null);
        Finding other = finding(NOT_MET);
        assertThatThrownBy(() -> service.enter(cells.desk(commune, chair), empty, other, chair))
                .isInstanceOf(OptimisticLockingFailureException.class);
        cells.submit(commune, chair, "17.5");
        Seen submitted = cells.seen(commune, "17.5", office);
        cells.verify(commune, "17.5", finding(MET), office);

        assertThatThrownBy(() -> service.giveBack(cells.desk(commune, office), submitted, "Muộn", office))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(known("17.5", null).verified()).isEqualTo(MET);
    }

    @Test
    void anotherFindingNeedsAReasonAndAgainstTheLevelAPaper() {
        cells.enter(commune, "17.1", finding(MET, "96"), staff);
        cells.submit(commune, chair, "17.1");
        Seen seen = cells.seen(commune, "17.1", office);
        AssessmentDesk desk = cells.desk(commune, office);
        assertThat(keys(service.verify(desk, seen, finding(MET, "91"), null, office)))
                .containsExactly("assessment.error.differenceReason");
        assertThat(keys(service.verify(desk, seen, finding(MET, "20"), null, office)))
                .contains("assessment.error.valueBelow");
    }

    @Test
    void statementsAreNeverChanged() {
        cells.settle(commune, "17.5", MET, chair, office);
        entities.flush();
        assertThat(jdbc.sql("select action from assessment_statement where unit_id = ? order by id")
                        .param(commune.value())
                        .query(String.class)
                        .list())
                .containsExactly("SUBMIT", "VERIFY");
        assertThatThrownBy(() -> jdbc.sql("update assessment_statement set status = 'NOT_MET' where unit_id = ?")
                        .param(commune.value())
                        .update())
                .hasMessageContaining("assessment_statement");
    }

    private void leads(String code) {
        jdbc.sql("insert into criterion_lead (area_id, item_id, agency_id, created_at, created_by, created_by_name)"
                        + " values (?, ?, ?, now(), ?, 'Văn phòng')")
                .params(
                        members.district().value(),
                        cells.item(code).id(),
                        members.infrastructure().value(),
                        office.userId().value())
                .update();
    }

    private java.util.Set<AssessmentAction> actions(String code, Actor actor) {
        return cells.desk(commune, actor).actionsFor(cells.item(code), cells.cell(commune, code, actor));
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::messageKey).toList();
    }
}
