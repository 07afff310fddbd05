package vn.ntm.dossier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Rejection;

/** Who may do what with a dossier (domain 7), and what a stage must say. */
class DossierRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 9, 15);
    private static final Stage SUBMIT = stage(1, StageLevel.COMMUNE, StageRule.SUBMISSION, null);
    private static final Stage VERIFY = stage(2, StageLevel.DISTRICT, StageRule.PAPER, null);
    private static final Stage BALLOT = stage(3, StageLevel.PROVINCE, StageRule.VOTE, BigDecimal.valueOf(90));
    private static final Procedure PROCEDURE = new Procedure(
            1,
            "P",
            "P",
            "P",
            ObjectLevel.XA,
            LocalDate.of(2016, 12, 30),
            true,
            true,
            null,
            0,
            List.of(SUBMIT, VERIFY, BALLOT));

    private static Stage stage(int position, StageLevel level, StageRule rule, @Nullable BigDecimal threshold) {
        return new Stage(
                position,
                position,
                "S",
                "S",
                "S",
                "",
                level,
                rule,
                "Báo cáo",
                null,
                threshold,
                null,
                position == 1,
                false);
    }

    private static UnitSummary commune(@Nullable LocalDate validTo) {
        return new UnitSummary(
                new UnitId(3),
                UnitKind.XA,
                "Xã Song Khê",
                "Song Khê",
                null,
                new UnitId(2),
                "Thành phố Bắc Giang",
                "/1/2/3/",
                true,
                null,
                validTo);
    }

    private static Actor actor(Role role, String unitPath, String scope) {
        return new Actor(new UserId(9), "x", "X", 1, role, new UnitId(7), unitPath, "Đơn vị", scope, role.name());
    }

    private static Dossier dossier(int done, DossierStatus status) {
        return new Dossier(
                1,
                new UnitId(3),
                Tier.NTM,
                2021,
                1,
                null,
                null,
                null,
                done,
                status,
                status == DossierStatus.UNDER_WAY ? null : 5L,
                null,
                Instant.EPOCH,
                "X",
                0);
    }

    private static Set<DossierAction> actions(Actor actor, int done, DossierStatus status) {
        return DossierRules.actionsFor(actor, commune(null), dossier(done, status), PROCEDURE, false, TODAY);
    }

    @Test
    @DisplayName("Each stage by its level: the chair submits, the district verifies, the province votes; nobody else")
    void eachStageByItsLevel() {
        Actor chair = actor(Role.CTX, "/1/2/3/", "/1/2/3/");
        Actor staff = actor(Role.CBX, "/1/2/3/", "/1/2/3/");
        Actor district = actor(Role.VPH, "/1/2/8/", "/1/2/");
        Actor province = actor(Role.VPT, "/1/6/", "/1/");
        assertThat(actions(chair, 0, DossierStatus.UNDER_WAY))
                .containsExactlyInAnyOrder(DossierAction.ADVANCE, DossierAction.STOP);
        assertThat(actions(staff, 0, DossierStatus.UNDER_WAY)).isEmpty();
        assertThat(actions(district, 0, DossierStatus.UNDER_WAY)).containsExactly(DossierAction.KEEP_OPINIONS);
        assertThat(actions(district, 1, DossierStatus.UNDER_WAY))
                .containsExactlyInAnyOrder(
                        DossierAction.ADVANCE, DossierAction.RETURN, DossierAction.STOP, DossierAction.KEEP_OPINIONS);
        assertThat(actions(district, 2, DossierStatus.UNDER_WAY)).containsExactly(DossierAction.KEEP_OPINIONS);
        assertThat(actions(province, 2, DossierStatus.UNDER_WAY)).contains(DossierAction.ADVANCE);
        assertThat(actions(actor(Role.LD, "/1/2/8/", "/1/2/"), 1, DossierStatus.UNDER_WAY))
                .containsExactlyInAnyOrder(DossierAction.RETURN, DossierAction.STOP);
        assertThat(actions(actor(Role.LD, "/1/2/8/", "/1/2/"), 2, DossierStatus.UNDER_WAY))
                .as("a district's leader does not judge for the province")
                .isEmpty();
        assertThat(actions(actor(Role.VPH, "/1/4/8/", "/1/4/"), 1, DossierStatus.UNDER_WAY))
                .as("of another district")
                .isEmpty();
        for (Role role : List.of(Role.QTHT, Role.KT, Role.TV, Role.PB)) {
            assertThat(actions(actor(role, "/1/2/8/", "/"), 1, DossierStatus.UNDER_WAY))
                    .as(role.name())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName(
            "Whoever wrote down what the unit says of itself does not confirm it; a closed unit (A000-21) is history")
    void dutiesAreSeparated() {
        Actor district = actor(Role.VPH, "/1/2/8/", "/1/2/");
        assertThat(DossierRules.actionsFor(
                        district, commune(null), dossier(1, DossierStatus.UNDER_WAY), PROCEDURE, true, TODAY))
                .doesNotContain(DossierAction.ADVANCE);
        assertThat(DossierRules.actionsFor(
                        district,
                        commune(LocalDate.of(2020, 12, 31)),
                        dossier(1, DossierStatus.UNDER_WAY),
                        PROCEDURE,
                        false,
                        TODAY))
                .isEmpty();
    }

    @Test
    @DisplayName("A recognition is reviewed before it is revoked, by the provincial office alone")
    void reviewComesBeforeRevocation() {
        Actor province = actor(Role.VPT, "/1/6/", "/1/");
        assertThat(actions(province, 3, DossierStatus.RECOGNISED)).containsExactly(DossierAction.OPEN_REVIEW);
        assertThat(actions(province, 3, DossierStatus.UNDER_REVIEW))
                .containsExactlyInAnyOrder(DossierAction.CLOSE_REVIEW, DossierAction.REVOKE);
        assertThat(actions(actor(Role.VPH, "/1/2/8/", "/1/2/"), 3, DossierStatus.RECOGNISED))
                .isEmpty();
    }

    @Test
    @DisplayName("A vote says how many of how many; 90% of 52 is 47")
    void aVoteIsCounted() {
        assertThat(BALLOT.isReached(46, 52)).isFalse();
        assertThat(BALLOT.isReached(47, 52)).isTrue();
        assertThat(DossierRules.check(BALLOT, StepEntry.vote(TODAY, "BB", 53, 52), null, TODAY))
                .extracting(Rejection::field)
                .containsExactly("votesFor");
        assertThat(DossierRules.check(VERIFY, StepEntry.of(TODAY.plusDays(1), null), null, TODAY))
                .extracting(Rejection::field)
                .containsExactly("day", "document");
    }
}
