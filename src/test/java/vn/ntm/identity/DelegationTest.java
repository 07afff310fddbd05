package vn.ntm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.domain.DelegationReading;
import vn.ntm.identity.domain.DelegationService;
import vn.ntm.identity.domain.NewDelegation;
import vn.ntm.identity.domain.OwnAccount;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.identity.domain.SignedInUsers;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskService;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.ui.NotAllowedException;

/** Ủy quyền khi vắng mặt (domain 7): from day to day, a part of the post, logged as "B thay A", ending by itself. */
@DatabaseTest
class DelegationTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 9, 6);

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    DelegationService service;

    @Autowired
    DelegationReading reading;

    @Autowired
    SignedInUsers users;

    @Autowired
    OwnAccount own;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService steps;

    @Autowired
    TaskRegister register;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    Actor chair;
    Actor deputy;

    @BeforeEach
    void enter() {
        members = cast.enter();
        chair = members.chairQuocKhanh();
        UserId second = accounts.create("t.pho", "Nông Văn Thử", "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(
                        second,
                        members.quocKhanh(),
                        Role.CBX,
                        "Phó Chủ tịch UBND xã",
                        null,
                        LocalDate.of(2020, 1, 1),
                        null)
                .value();
        deputy = accounts.actorFor("t.pho", TODAY).orElseThrow();
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return clock.at(day.atTime(10, 0).atZone(ApplicationClock.ZONE), work);
    }

    private NewDelegation asked(DelegationScope scope, LocalDate from, LocalDate to) {
        return new NewDelegation(deputy.membershipId(), scope, from, to, "12/UQ-UBND");
    }

    private List<Actor> positionsOn(LocalDate day) {
        return on(day, () -> own.positionsOf(users.loadUserByUsername("t.pho")));
    }

    private Actor standingIn(LocalDate day) {
        SignedInUser user = on(day, () -> users.loadUserByUsername("t.pho"));
        return java.util.Objects.requireNonNull(
                on(day, () -> own.actAs(user, chair.membershipId())).value().actor());
    }

    @Test
    @DisplayName("The deputy acts in the post on its days only, keeps his own, and the history says who acted for whom")
    void actsFromDayToDay() {
        on(
                TODAY,
                () -> service.give(asked(DelegationScope.ALL, TODAY.plusDays(1), TODAY.plusDays(5)), chair)
                        .value());
        assertThat(positionsOn(TODAY)).extracting(Actor::role).containsExactly(Role.CBX);
        assertThat(positionsOn(TODAY.plusDays(1))).extracting(Actor::role).containsExactly(Role.CBX, Role.CTX);
        assertThat(positionsOn(TODAY.plusDays(6))).as("it ends by itself").hasSize(1);

        Actor acting = standingIn(TODAY.plusDays(2));
        assertThat(acting.may(Right.HEAD_OF_UNIT)).isTrue();
        assertThat(acting.may(Right.MANAGE_ACCOUNTS))
                .as("posts are not handed on")
                .isFalse();
        long task = tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Rà soát",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.none(),
                                Tasks.Line.lead(members.quocKhanh())),
                        members.office())
                .value();
        var part = register.parts(task).get(0);
        Target target = new Target(task, part.id(), part.version());
        assertThat(steps.giveBack(target, "Không đúng chức năng", deputy).isRejected())
                .as("in his own post he heads nothing")
                .isTrue();
        steps.giveBack(target, "Không đúng chức năng", acting).value();
        String words =
                "Phó Chủ tịch UBND xã Quốc Khánh thay Chủ tịch UBND xã Quốc Khánh (ủy quyền toàn bộ, 12/UQ-UBND)";
        assertThat(register.history(task, members.office()).get(0)).satisfies(line -> {
            assertThat(line.position()).isEqualTo(words);
            assertThat(line.userName()).isEqualTo("Nông Văn Thử");
        });
        assertThat(jdbc.sql("select position from audit_entry where action = 'TASK_RETURN' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(words);
    }

    @Test
    @DisplayName("Only signing and sending were delegated: nothing else goes along, and nothing is delegated on")
    void partOfAPost() {
        on(
                TODAY,
                () -> service.give(asked(DelegationScope.SUBMIT, TODAY, TODAY.plusDays(5)), chair)
                        .value());
        Actor acting = standingIn(TODAY);
        assertThat(acting.may(Right.REPORT_OWN)).isTrue();
        assertThat(acting.may(Right.READ_AUDIT))
                .as("what only reads goes along")
                .isTrue();
        assertThat(acting.may(Right.ACCEPT_RESULT)).isFalse();
        assertThat(acting.decides()).isFalse();
        assertThatThrownBy(() -> service.give(asked(DelegationScope.SUBMIT, TODAY, TODAY), acting))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    @DisplayName("Only to a deputy of the same unit, not backwards, not twice; only by the head of a unit or a leader")
    void refusals() {
        NewDelegation toStaff =
                new NewDelegation(members.staffQuocKhanh().membershipId(), DelegationScope.ALL, TODAY, TODAY, null);
        assertThat(on(TODAY, () -> service.give(toStaff, chair)).rejections())
                .extracting("field")
                .containsExactly("to");
        assertThat(on(TODAY, () -> service.give(asked(DelegationScope.ALL, TODAY.minusDays(1), TODAY), chair))
                        .rejections())
                .extracting("messageKey")
                .containsExactly("identity.error.delegationPast");
        assertThat(on(TODAY, () -> service.give(asked(DelegationScope.ALL, TODAY, TODAY), members.chairTanMinh()))
                        .rejections())
                .as("a deputy of another commune")
                .extracting("field")
                .containsExactly("to");
        on(
                TODAY,
                () -> service.give(asked(DelegationScope.ALL, TODAY, TODAY.plusDays(3)), chair)
                        .value());
        assertThat(on(
                                TODAY,
                                () -> service.give(
                                        asked(DelegationScope.SUBMIT, TODAY.plusDays(2), TODAY.plusDays(9)), chair))
                        .rejections())
                .extracting("messageKey")
                .containsExactly("identity.error.delegationOverlaps");
        assertThatThrownBy(() -> service.give(asked(DelegationScope.ALL, TODAY, TODAY), deputy))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    @DisplayName("Taken back early it gives nothing any more; both sides see it with its reason")
    void endsEarly() {
        long id = on(
                TODAY,
                () -> service.give(asked(DelegationScope.ALL, TODAY, TODAY.plusDays(5)), chair)
                        .value());
        assertThat(positionsOn(TODAY)).hasSize(2);
        assertThat(on(TODAY, () -> service.end(id, 0, " ", chair)).rejections())
                .extracting("field")
                .containsExactly("reason");
        on(TODAY, () -> service.end(id, 0, "Đã về", chair).value());
        assertThat(positionsOn(TODAY)).hasSize(1);
        assertThat(on(TODAY, () -> reading.sheet(deputy)).received())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(DelegationReading.State.ENDED);
                    assertThat(row.endReason()).isEqualTo("Đã về");
                    assertThat(row.other()).startsWith("Chủ tịch UBND xã Quốc Khánh");
                });
    }
}
