package vn.ntm.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Recognitions;
import vn.ntm.assessment.Results;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.assessment.Results.Result;
import vn.ntm.assessment.domain.ConditionEntry;
import vn.ntm.assessment.domain.RecognitionFigure;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.dossier.domain.DossierAction;
import vn.ntm.dossier.domain.DossierOpening;
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.domain.DossierService;
import vn.ntm.dossier.domain.DossierService.Advance;
import vn.ntm.dossier.domain.DossierStatus;
import vn.ntm.dossier.domain.OpinionService;
import vn.ntm.dossier.domain.OpinionService.Body;
import vn.ntm.dossier.domain.Stage;
import vn.ntm.dossier.domain.Step;
import vn.ntm.dossier.domain.StepEntry;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.support.DatabaseTest;
import vn.ntm.ui.NotFoundException;

/** A dossier's way through all stages of P2016, only in order, by who may, under the conditions of the day. */
@DatabaseTest
class DossierFlowTest {

    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    RecognitionGoals goals;

    @Autowired
    Results results;

    @Autowired
    ConditionEntry conditions;

    @Autowired
    Recognitions recognitions;

    @Autowired
    DossierOpening opening;

    @Autowired
    DossierReading reading;

    @Autowired
    DossierService service;

    @Autowired
    OpinionService opinions;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    Cast.Members members;
    Actor province;
    UnitId commune;

    @BeforeEach
    void enter() {
        clock.fixDate(DAY);
        members = cast.enter();
        commune = members.quocKhanh();
        UserId user = accounts.create("t.vpdp", "Chuyên viên VPĐP tỉnh", "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(
                        user,
                        members.province(),
                        Role.VPT,
                        "Chuyên viên VPĐP tỉnh",
                        members.province(),
                        LocalDate.of(2000, 1, 1),
                        null)
                .value();
        province = accounts.actorFor("t.vpdp", DAY).orElseThrow();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private long open(@Nullable Tier tier) {
        return opening.open(
                        new DossierOpening.NewDossier(commune, tier, 2021, null, null, null, null),
                        members.chairQuocKhanh())
                .value();
    }

    private Opened opened(long id, Actor actor) {
        entities.flush();
        return reading.opened(id, actor);
    }

    private Stage next(long id) {
        Opened opened = opened(id, members.office());
        return opened.procedure().after(opened.dossier().done()).orElseThrow();
    }

    private Outcome<Advance> step(long id, Actor by, StepEntry entry) {
        entities.flush();
        return service.advance(id, opened(id, by).dossier().version(), entry, by);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::messageKey).toList();
    }

    /** Every criterion of the set met, but these. */
    private void cut(Set<String> failing) {
        long set =
                catalogue.inForce(ObjectLevel.XA, Tier.NTM, DAY).orElseThrow().id();
        List<Item> items = catalogue.itemsOf(set);
        Set<Long> parents = new HashSet<>();
        items.forEach(item -> {
            if (item.parentId() != null) {
                parents.add(item.parentId());
            }
        });
        List<Result> cells = new ArrayList<>();
        for (Item item : items) {
            if (!parents.contains(item.id())) {
                boolean fails = failing.stream()
                        .anyMatch(
                                code -> item.code().equals(code) || item.code().startsWith(code + "."));
                cells.add(new Result(
                        commune,
                        item.id(),
                        fails ? AchievementStatus.NOT_MET : AchievementStatus.MET,
                        null,
                        null,
                        null));
            }
        }
        results.record(new Cut(set, LocalDate.of(2021, 9, 1), "Báo cáo 01/BC-UBND", cells), members.office())
                .value();
        entities.flush();
    }

    private UnitSummary unit() {
        return units.find(commune).orElseThrow();
    }

    private void debtFree() {
        conditions
                .figure(
                        unit(),
                        RecognitionFigure.Kind.DEBT,
                        BigDecimal.ZERO,
                        LocalDate.of(2021, 9, 1),
                        "Báo cáo nợ",
                        members.office())
                .value();
        entities.flush();
    }

    private void registered() {
        clock.at(
                LocalDate.of(2021, 1, 5).atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> goals.set(new NewGoal(commune, Tier.NTM, 2021, null, null, null), members.office())
                        .value());
    }

    private static StepEntry paper(int month, int day) {
        return StepEntry.of(LocalDate.of(2021, month, day), "01/VB ngày " + day + "/" + month + "/2021");
    }

    private void toTheDistrict(long id) {
        Actor chair = members.chairQuocKhanh();
        assertThat(step(id, chair, paper(1, 10)).value()).isEqualTo(Advance.DONE);
        assertThat(step(id, members.office(), paper(1, 15)).value()).isEqualTo(Advance.DONE);
        assertThat(step(id, chair, paper(9, 2)).value()).isEqualTo(Advance.DONE);
        step(id, chair, StepEntry.shown(LocalDate.of(2021, 9, 3), LocalDate.of(2021, 9, 22), "Thông báo"))
                .value();
        step(id, chair, paper(9, 23)).value();
        step(id, chair, StepEntry.vote(LocalDate.of(2021, 9, 24), "BB", 50, 52)).value();
    }

    @Test
    @DisplayName("A004-10, -17: only in order, to the decision, which is refused while a criterion is owed")
    void walksToTheDecisionOnlyInOrder() {
        registered();
        long id = open(Tier.NTM);
        Actor chair = members.chairQuocKhanh();
        Actor office = members.office();
        assertThat(opened(id, office).procedure().code()).isEqualTo("P2016");
        assertThat(keys(step(id, office, paper(1, 10))))
                .as("the commune registers first")
                .containsExactly("dossier.denied.step");
        assertThat(keys(step(id, members.staffQuocKhanh(), paper(1, 10))))
                .as("the chair signs")
                .containsExactly("dossier.denied.step");
        assertThat(opened(id, members.leader()).actions()).doesNotContain(DossierAction.ADVANCE);
        assertThat(opened(id, members.administrator()).actions()).isEmpty();
        assertThat(opened(id, members.auditor()).actions()).isEmpty();

        step(id, chair, paper(1, 10)).value();
        step(id, office, paper(1, 15)).value();
        assertThat(next(id).code()).isEqualTo("SELF_ASSESS");
        assertThat(keys(step(id, office, paper(9, 1))))
                .as("thẩm tra needs the self-assessment")
                .containsExactly("dossier.denied.step");
        assertThat(keys(step(id, chair, paper(1, 1)))).containsExactly("dossier.error.beforeLast");
        step(id, chair, paper(9, 2)).value();
        assertThat(keys(step(
                        id, chair, StepEntry.shown(LocalDate.of(2021, 9, 3), LocalDate.of(2021, 9, 21), "Thông báo"))))
                .containsExactly("dossier.error.leastDays");
        step(id, chair, StepEntry.shown(LocalDate.of(2021, 9, 3), LocalDate.of(2021, 9, 22), "Thông báo"))
                .value();
        step(id, chair, paper(9, 23)).value();
        assertThat(step(id, chair, StepEntry.vote(LocalDate.of(2021, 9, 24), "BB", 46, 52))
                        .value())
                .as("88,5% is not 90%")
                .isEqualTo(Advance.VOTE_FAILED);
        assertThat(next(id).code()).isEqualTo("VOTE_COMMUNE");
        step(id, chair, StepEntry.vote(LocalDate.of(2021, 9, 25), "BB", 47, 52)).value();

        cut(Set.of("17"));
        assertThat(keys(step(id, chair, paper(9, 28))))
                .as("what is not fulfilled, all at once")
                .contains("assessment.condition.owed", "assessment.condition.debtUnknown");
        cut(Set.of());
        debtFree();
        conditions
                .list(unit(), LocalDate.of(2021, 9, 1), "Thông báo 05/TB-CA", office)
                .value();
        assertThat(keys(step(id, chair, paper(9, 28))))
                .as("A000-15: the list of xã trọng điểm blocks")
                .containsExactly("assessment.condition.listed");
        conditions
                .unlist(unit(), LocalDate.of(2021, 9, 20), "Quyết định 9/QĐ", office)
                .value();
        step(id, chair, paper(9, 28)).value();

        step(id, office, paper(9, 29)).value();
        step(id, office, paper(10, 5)).value();
        step(id, office, StepEntry.shown(LocalDate.of(2021, 10, 6), LocalDate.of(2021, 10, 20), "Cổng"))
                .value();
        step(id, office, paper(10, 25)).value();
        step(id, office, StepEntry.vote(LocalDate.of(2021, 10, 26), "BB", 20, 20))
                .value();
        step(id, office, paper(10, 28)).value();
        assertThat(keys(step(id, office, paper(10, 29))))
                .as("the province's stage")
                .containsExactly("dossier.denied.step");
        assertThat(keys(step(id, province, paper(11, 1)))).containsExactly("dossier.error.noOpinionBodies");
        opinions.name(List.of(id), Body.read("Sở Nội vụ: 18\nSở Xây dựng: 1, 9"), false, province)
                .value();
        favour(id, "Sở Nội vụ");
        assertThat(keys(step(id, province, paper(11, 1)))).containsExactly("dossier.error.opinionsMissing");
        favour(id, "Sở Xây dựng");
        step(id, province, paper(11, 1)).value();
        step(id, province, paper(11, 10)).value();
        step(id, province, StepEntry.vote(LocalDate.of(2021, 11, 12), "BB", 11, 12))
                .value();

        cut(Set.of("17"));
        assertThat(keys(step(id, province, StepEntry.of(LocalDate.of(2021, 11, 20), "99/QĐ-UBND"))))
                .as("A004-17: không để nợ tiêu chí")
                .contains("assessment.condition.owed");
        assertThat(recognitions.of(List.of(commune))).isEmpty();
        cut(Set.of());
        step(id, province, StepEntry.of(LocalDate.of(2021, 11, 20), "99/QĐ-UBND"))
                .value();
        assertThat(recognitions.of(List.of(commune)))
                .singleElement()
                .satisfies(one -> assertThat(one.planYear()).isEqualTo(2021));
        step(id, province, StepEntry.of(LocalDate.of(2021, 12, 1), null)).value();
        Opened all = opened(id, province);
        assertThat(all.dossier().status()).isEqualTo(DossierStatus.RECOGNISED);
        assertThat(all.stateLabel()).isEqualTo("đã công bố");
        assertThat(recognitions.of(List.of(commune)).get(0).announcedOn()).isEqualTo(LocalDate.of(2021, 12, 1));
        assertThat(all.steps())
                .filteredOn(step -> step.kind() == Step.Kind.DONE)
                .hasSize(18);
        isRevokedOnlyByADecision(id);
    }

    private void isRevokedOnlyByADecision(long id) {
        int version = opened(id, province).dossier().version();
        StepEntry why = new StepEntry(
                LocalDate.of(2021, 12, 20), null, null, null, "Rà soát năm: 10 tiêu chí", null, null, List.of());
        assertThat(keys(service.openReview(id, version, why, members.office()))).containsExactly("dossier.denied.step");
        service.openReview(id, version, why, province).value();
        assertThat(opened(id, province).dossier().status()).isEqualTo(DossierStatus.UNDER_REVIEW);
        assertThat(recognitions.of(List.of(commune)).get(0).revocation())
                .as("a review revokes nothing")
                .isNull();
        assertThat(keys(service.revoke(id, version + 1, why, province)))
                .as("the number of the decision")
                .containsExactly("dossier.error.returnDocument");
        StepEntry decision = new StepEntry(
                LocalDate.of(2021, 12, 28), null, "7/QĐ-UBND", null, "Không duy trì", null, null, List.of());
        service.revoke(id, version + 1, decision, province).value();
        entities.flush();
        assertThat(opened(id, province).dossier().status()).isEqualTo(DossierStatus.REVOKED);
        Recognitions.Recognition both = recognitions.of(List.of(commune)).get(0);
        assertThat(both.revocation())
                .extracting(Recognitions.Revocation::number)
                .isEqualTo("7/QĐ-UBND");
        assertThat(both.number()).as("both decisions stay").isEqualTo("99/QĐ-UBND");
    }

    private void favour(long id, String body) {
        entities.flush();
        long giver = opened(id, province).opinions().lines().stream()
                .filter(line -> line.name().equals(body))
                .findFirst()
                .orElseThrow()
                .id();
        opinions.record(
                        id,
                        giver,
                        new OpinionService.NewOpinion(
                                vn.ntm.dossier.domain.Opinion.Result.DAT,
                                "12/CV",
                                LocalDate.of(2021, 10, 30),
                                null,
                                null),
                        List.of(),
                        province)
                .value();
    }

    @Test
    @DisplayName(
            "Given back with all that is missing at once; then done anew from there; revocation only by a decision")
    void isGivenBackWithReasons() {
        registered();
        cut(Set.of());
        debtFree();
        long id = open(Tier.NTM);
        toTheDistrict(id);
        step(id, members.chairQuocKhanh(), paper(9, 28)).value();
        long target = opened(id, members.office()).procedure().targets(7).stream()
                .filter(stage -> stage.code().equals("SELF_ASSESS"))
                .findFirst()
                .orElseThrow()
                .id();
        int version = opened(id, members.office()).dossier().version();
        StepEntry why =
                new StepEntry(LocalDate.of(2021, 9, 30), null, "15/PNN", null, "Hồ sơ chưa đủ", null, null, List.of());
        assertThat(keys(service.giveBack(id, version, target, why, " ", members.office())))
                .containsExactly("dossier.error.missing");
        assertThat(keys(service.giveBack(id, version, target, why, "x", members.chairQuocKhanh())))
                .containsExactly("dossier.denied.step");
        assertThat(keys(service.giveBack(id, version - 1, target, why, "x", members.office())))
                .as("somebody was faster")
                .containsExactly("dossier.error.stale");
        service.giveBack(id, version, target, why, "Thiếu biên bản họp\nThiếu ảnh tiêu chí 2", members.office())
                .value();
        Opened back = opened(id, members.chairQuocKhanh());
        assertThat(back.dossier().status()).isEqualTo(DossierStatus.RETURNED);
        assertThat(next(id).code()).isEqualTo("SELF_ASSESS");
        assertThat(back.steps().get(back.steps().size() - 1).missing())
                .containsExactly("Thiếu biên bản họp", "Thiếu ảnh tiêu chí 2");
        step(id, members.chairQuocKhanh(), paper(10, 2)).value();
        assertThat(opened(id, members.office()).dossier().status()).isEqualTo(DossierStatus.UNDER_WAY);

        assertThatThrownBy(() -> reading.opened(id, members.stranger())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reading.opened(id, members.chairTanMinh())).isInstanceOf(NotFoundException.class);
        assertThat(keys(opening.open(
                        new DossierOpening.NewDossier(commune, Tier.NTM, 2021, null, null, null, null),
                        members.chairQuocKhanh())))
                .containsExactly("dossier.error.twice");
        assertThat(keys(opening.open(
                        new DossierOpening.NewDossier(members.tanMinh(), Tier.NTM, 2021, null, null, null, null),
                        members.chairQuocKhanh())))
                .containsExactly("dossier.error.unit");
    }
}
