package vn.ntm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.organisation.UnitId;

/** The table of domain section 7. */
class RoleTest {

    @ParameterizedTest(name = "{0} may {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    QTHT | MANAGE_ACCOUNTS MANAGE_UNITS MANAGE_CRITERIA MANAGE_HOLIDAYS MANAGE_JOBS READ_AUDIT READ_ALL
                    VPT  | MANAGE_CRITERIA DRAFT_NOTICE ISSUE_NOTICE ASSIGN_TASK ACCEPT_RESULT CHASE REPORT_OWN HEAD_OF_UNIT LEAD_VIEW READ_AUDIT
                    VPH  | MANAGE_ACCOUNTS DRAFT_NOTICE ISSUE_NOTICE ASSIGN_TASK ACCEPT_RESULT CHASE REPORT_OWN HEAD_OF_UNIT LEAD_VIEW READ_AUDIT
                    PB   | REPORT_OWN HEAD_OF_UNIT
                    CTX  | MANAGE_ACCOUNTS REPORT_OWN HEAD_OF_UNIT READ_AUDIT
                    CBX  | REPORT_OWN
                    LD   | ISSUE_NOTICE ASSIGN_TASK ACCEPT_RESULT CHASE CANCEL_TASK LEAD_VIEW READ_AUDIT
                    TV   | REPORT_OWN
                    KT   | READ_AUDIT LEAD_VIEW
                    """)
    void hasExactlyTheRightsOfTheTable(Role role, String rights) {
        Set<Right> expected = EnumSet.noneOf(Right.class);
        Arrays.stream(rights.split(" ")).map(Right::valueOf).forEach(expected::add);
        Set<Right> actual = EnumSet.noneOf(Right.class);
        Arrays.stream(Right.values()).filter(role::has).forEach(actual::add);
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void anAdministratorTakesNoBusinessDecision() {
        assertThat(EnumSet.of(Right.ASSIGN_TASK, Right.ACCEPT_RESULT, Right.CANCEL_TASK, Right.ISSUE_NOTICE))
                .noneMatch(Role.QTHT::has);
    }

    @Test
    void anOfficeMakesNoAdministratorsAndACommuneNoLeaders() {
        assertThat(Role.VPH.grantable()).doesNotContain(Role.QTHT, Role.VPT, Role.KT);
        assertThat(Role.CTX.grantable()).containsExactlyInAnyOrder(Role.CTX, Role.CBX);
        assertThat(Role.LD.grantable()).isEmpty();
    }

    @Test
    @DisplayName("1.3.7 people of a closed unit read on and change nothing")
    void aReadOnlyPositionKeepsReadingRightsOnly() {
        Actor actor = new Actor(
                new UserId(1),
                "vp",
                "Văn phòng",
                1,
                Role.VPH,
                new UnitId(5),
                "/1/5/",
                "Huyện Tràng Định",
                "/1/5/",
                "Văn phòng",
                true);
        assertThat(Arrays.stream(Right.values()).filter(actor::may))
                .containsExactlyInAnyOrder(Right.READ_AUDIT, Right.LEAD_VIEW);
        assertThat(actor.sees("/1/5/20/")).isTrue();
    }
}
