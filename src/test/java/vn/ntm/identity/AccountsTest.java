package vn.ntm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.Units;
import vn.ntm.shared.Rejection;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    IdentityCast cast;

    @BeforeEach
    void people() {
        cast = new IdentityCast(units, accounts);
    }

    @Test
    void findsAPersonWhateverTheCaseOfTheLogin() {
        UserId chair = cast.chair();
        assertThat(accounts.byLogin(" THU.CT.QuocKhanh ")).contains(chair);
        assertThat(accounts.byLogin("thu.khong.co")).isEmpty();
    }

    @Test
    void refusesALoginThatExistsAndNamesEveryWrongField() {
        cast.chair();
        assertThat(accounts.create("THU.ct.quockhanh", "Người khác", "mat-khau-khac", false)
                        .rejections())
                .extracting(Rejection::messageKey)
                .containsExactly("identity.error.loginTaken");
        assertThat(accounts.create("có dấu", " ", "", false).rejections())
                .extracting(Rejection::field)
                .containsExactly("login", "displayName", "password");
    }

    @Test
    void keepsOnlyAHashOfThePassword() {
        UserId chair = cast.chair();
        String hash = jdbc.sql("select password_hash from user_account where id = :id")
                .param("id", chair.value())
                .query(String.class)
                .single();
        assertThat(hash).startsWith("{bcrypt}$2").doesNotContain(IdentityCast.PASSWORD);
    }

    @Test
    void actsInTheFirstPositionOfTheDayWithItsUnitAsScope() {
        cast.chair();
        Actor actor = accounts.actorFor("thu.ct.quockhanh", IdentityCast.DAY).orElseThrow();
        assertThat(actor.position()).isEqualTo("Chủ tịch UBND xã Quốc Khánh");
        assertThat(actor.unitId()).isEqualTo(cast.quocKhanh);
        assertThat(actor.scopePath()).isEqualTo(actor.unitPath()).endsWith("/" + cast.quocKhanh.value() + "/");
        assertThat(actor.readOnly()).isFalse();
        assertThat(actor.may(Right.REPORT_OWN)).isTrue();
    }

    @Test
    void readsAsFarAsTheScopeGoes() {
        UserId office = cast.office();
        accounts.addPosition(office, cast.quocKhanh, Role.PB, "Cán bộ tăng cường", cast.trangDinh, null, null)
                .value();
        cast.administrator();
        assertThat(accounts.actorFor("thu.quantri", IdentityCast.DAY)
                        .orElseThrow()
                        .scopePath())
                .isEqualTo("/");
        Actor actor = accounts.actorFor("thu.vp.trangdinh", IdentityCast.DAY).orElseThrow();
        assertThat(actor.sees(units.find(cast.quocKhanh).orElseThrow().path())).isTrue();
        assertThat(actor.sees(units.find(cast.dongBuc).orElseThrow().path())).isFalse();
    }

    @Test
    @DisplayName("1.3.7 from the day after its unit ended a position reads only")
    void losesWritingWhenTheUnitIsClosed() {
        cast.chair();
        assertThat(accounts.actorFor("thu.ct.quockhanh", IdentityCast.END)
                        .orElseThrow()
                        .may(Right.REPORT_OWN))
                .isTrue();
        Actor after = accounts.actorFor("thu.ct.quockhanh", IdentityCast.END.plusDays(1))
                .orElseThrow();
        assertThat(after.readOnly()).isTrue();
        assertThat(after.may(Right.REPORT_OWN)).isFalse();
        assertThat(after.may(Right.READ_AUDIT)).isTrue();
    }

    @Test
    @DisplayName("1.3.7 a position in a unit that exists goes before one in a closed unit")
    void prefersAUnitThatExists() {
        UserId chair = cast.chair();
        accounts.addPosition(chair, cast.province, Role.VPT, "Chuyên viên", null, LocalDate.of(2025, 7, 1), null)
                .value();
        assertThat(accounts.actorFor("thu.ct.quockhanh", IdentityCast.END.plusDays(1))
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.VPT);
    }

    @Test
    void hasNoActorOutsideThePeriod() {
        UserId user = accounts.create("thu.moi", "Người mới", IdentityCast.PASSWORD, false)
                .value();
        accounts.addPosition(
                        user,
                        cast.quocKhanh,
                        Role.CBX,
                        "Công chức xã",
                        null,
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2021, 6, 30))
                .value();
        assertThat(accounts.actorFor("thu.moi", LocalDate.of(2021, 6, 30))).isPresent();
        assertThat(accounts.actorFor("thu.moi", LocalDate.of(2021, 7, 1))).isEmpty();
        assertThat(accounts.actorFor("thu.moi", LocalDate.of(2020, 12, 31))).isEmpty();
    }

    @Test
    void refusesThePositionTwiceAndAPeriodThatEndsBeforeItBegins() {
        UserId chair = cast.chair();
        assertThat(accounts.addPosition(chair, cast.quocKhanh, Role.CTX, "Chủ tịch UBND xã", null, null, null)
                        .rejections())
                .extracting(Rejection::messageKey)
                .containsExactly("identity.error.positionTwice");
        assertThat(accounts.addPosition(
                                chair,
                                cast.quocKhanh,
                                Role.CBX,
                                "",
                                null,
                                LocalDate.of(2021, 2, 1),
                                LocalDate.of(2021, 1, 1))
                        .rejections())
                .extracting(Rejection::field)
                .containsExactly("title", "to");
    }

    @Test
    void listsThePeopleOfASubtreeOnTheDay() {
        cast.office();
        cast.chair();
        cast.otherChair();
        String district = units.find(cast.trangDinh).orElseThrow().path();
        assertThat(accounts.peopleIn(district, IdentityCast.DAY))
                .extracting(Accounts.Person::name, Accounts.Person::unitName)
                .containsExactly(tuple("Chủ tịch thử", "Xã Quốc Khánh"), tuple("Chuyên viên thử", "Huyện Tràng Định"));
        assertThat(accounts.peopleIn(district, IdentityCast.END.plusDays(1))).isEmpty();
    }
}
