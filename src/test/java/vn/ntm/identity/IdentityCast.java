package vn.ntm.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;

/** Two districts with a commune each and people in them, for the tests of this module; gone with the rollback. */
public final class IdentityCast {

    public static final LocalDate DAY = LocalDate.of(2021, 9, 16);
    public static final LocalDate END = LocalDate.of(2025, 6, 30);
    public static final String PASSWORD = "mat-khau-thu-1";

    public final UnitId province;
    public final UnitId trangDinh;
    public final UnitId quocKhanh;
    public final UnitId locBinh;
    public final UnitId dongBuc;

    private final Units units;
    private final Accounts accounts;

    public IdentityCast(Units units, Accounts accounts) {
        this.units = units;
        this.accounts = accounts;
        province = unit(UnitKind.TINH, "Tỉnh Lạng Sơn Thử", null, null);
        trangDinh = unit(UnitKind.HUYEN, "Huyện Tràng Định", province, END);
        quocKhanh = unit(UnitKind.XA, "Xã Quốc Khánh", trangDinh, END);
        locBinh = unit(UnitKind.HUYEN, "Huyện Lộc Bình", province, END);
        dongBuc = unit(UnitKind.XA, "Xã Đông Bục", locBinh, END);
    }

    public UserId person(String login, String name, UnitId unit, Role role, String title) {
        UserId id = accounts.create(login, name, PASSWORD, false).value();
        accounts.addPosition(id, unit, role, title, null, null, null).value();
        return id;
    }

    public UserId administrator() {
        return person("thu.quantri", "Quản trị thử", province, Role.QTHT, "Quản trị hệ thống");
    }

    public UserId office() {
        return person("thu.vp.trangdinh", "Chuyên viên thử", trangDinh, Role.VPH, "Chuyên viên Văn phòng huyện");
    }

    public UserId chair() {
        return person("thu.ct.quockhanh", "Chủ tịch thử", quocKhanh, Role.CTX, "Chủ tịch UBND xã");
    }

    public UserId otherChair() {
        return person("thu.ct.dongbuc", "Chủ tịch Đông Bục", dongBuc, Role.CTX, "Chủ tịch UBND xã");
    }

    /** The person as signed in on the day. */
    public SignedInUser signedIn(String login) {
        Actor actor = accounts.actorFor(login, DAY).orElseThrow();
        return new SignedInUser(actor.userId().value(), login, actor.name(), null, actor, 0, true, false, false);
    }

    private UnitId unit(UnitKind kind, String name, @Nullable UnitId parent, @Nullable LocalDate to) {
        return units.register(new Units.NewUnit(
                        null, kind, name, null, null, parent, LocalDate.of(1997, 1, 1), to, true, true, List.of()))
                .value();
    }
}
