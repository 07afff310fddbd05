package vn.ntm.cast;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.NewUnit;

/**
 * The people and units of the tests: huyện Tràng Định in Lạng Sơn as the notice of 9/2021 knows it, and a neighbour that
 * must see nothing of it. Entered through the application's own services.
 */
@Component
public class Cast {

    private final Units units;
    private final Accounts accounts;

    Cast(Units units, Accounts accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    /** Everybody, ready to act. */
    public record Members(
            UnitId province,
            UnitId district,
            UnitId committee,
            UnitId agriculture,
            UnitId infrastructure,
            UnitId quocKhanh,
            UnitId tanMinh,
            UnitId daoVien,
            UnitId town,
            UnitId electricity,
            Actor office,
            Actor clerk,
            Actor leader,
            Actor department,
            Actor chairQuocKhanh,
            Actor staffQuocKhanh,
            Actor chairTanMinh,
            Actor auditor,
            Actor administrator,
            Actor stranger) {}

    public Members enter() {
        UnitId province = unit(UnitKind.TINH, "Tỉnh Lạng Sơn", null, true);
        UnitId district = unit(UnitKind.HUYEN, "Huyện Tràng Định", province, true);
        UnitId committee = unit(UnitKind.UBND, "UBND huyện Tràng Định", district, true);
        UnitId agriculture = unit(UnitKind.PHONG, "Phòng Nông nghiệp và PTNT", committee, true);
        UnitId infrastructure = unit(UnitKind.PHONG, "Phòng Kinh tế - Hạ tầng huyện", committee, true);
        UnitId quocKhanh = unit(UnitKind.XA, "Xã Quốc Khánh", district, true);
        UnitId tanMinh = unit(UnitKind.XA, "Xã Tân Minh", district, true);
        UnitId daoVien = unit(UnitKind.XA, "Xã Đào Viên", district, true);
        UnitId town = unit(UnitKind.THI_TRAN, "Thị trấn Thất Khê", district, true);
        UnitId electricity = unit(UnitKind.DOANH_NGHIEP, "Điện lực Tràng Định", district, false);
        UnitId neighbour = unit(UnitKind.HUYEN, "Huyện Văn Lãng", province, true);
        UnitId neighbourCommittee = unit(UnitKind.UBND, "UBND huyện Văn Lãng", neighbour, true);
        return new Members(
                province,
                district,
                committee,
                agriculture,
                infrastructure,
                quocKhanh,
                tanMinh,
                daoVien,
                town,
                electricity,
                person("t.vanphong", "Chuyên viên Phòng NN&PTNT", agriculture, Role.VPH, district),
                person("t.vanthu", "Văn thư VP HĐND-UBND", committee, Role.VPH, district),
                person("t.lanhdao", "Phó Chủ tịch UBND huyện", committee, Role.LD, district),
                person("t.kinhte", "Cán bộ Phòng Kinh tế - Hạ tầng", infrastructure, Role.PB, null),
                person("t.quockhanh", "Chủ tịch UBND xã Quốc Khánh", quocKhanh, Role.CTX, null),
                person("t.cbquockhanh", "Công chức NTM xã Quốc Khánh", quocKhanh, Role.CBX, null),
                person("t.tanminh", "Chủ tịch UBND xã Tân Minh", tanMinh, Role.CTX, null),
                person("t.kiemtoan", "Người xem", province, Role.KT, province),
                person("t.quantri", "Quản trị hệ thống", province, Role.QTHT, province),
                person("t.vanlang", "Chuyên viên huyện Văn Lãng", neighbourCommittee, Role.VPH, neighbour));
    }

    private UnitId unit(UnitKind kind, String name, @Nullable UnitId parent, boolean subordinate) {
        return units.register(new NewUnit(
                        "test:" + name, kind, name, null, null, parent, null, null, subordinate, true, List.of()))
                .value();
    }

    private Actor person(String login, String title, UnitId unit, Role role, @Nullable UnitId scope) {
        UserId user =
                accounts.create(login, title, "Mat-khau-thu-nghiem-1", false).value();
        accounts.addPosition(user, unit, role, title, scope, LocalDate.of(2000, 1, 1), null)
                .value();
        return accounts.actorFor(login, LocalDate.of(2021, 9, 3)).orElseThrow();
    }

    /** The person, signed in, for MockMvc. */
    public static RequestPostProcessor signedIn(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.user(new SignedInUser(
                actor.userId().value(), actor.login(), actor.name(), null, actor, 0, true, false, false));
    }
}
