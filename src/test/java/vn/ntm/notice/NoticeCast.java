package vn.ntm.notice;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.notice.Notices.NewNotice;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.TaskOriginSource;
import vn.ntm.task.Tasks;
import vn.ntm.task.Urgency;

/** Units of the five notices and people in them, for the tests of this module; gone with the rollback. */
public final class NoticeCast {

    private static final String PASSWORD = "mat-khau-thu-1";

    public final UnitId langSon;
    public final UnitId trangDinh;
    public final UnitId ubndTrangDinh;
    public final UnitId quocKhanh;
    public final UnitId deTham;
    public final UnitId bacGiang;
    public final UnitId ubndBacGiang;
    public final UnitId tpBacGiang;
    public final UnitId ubndTpBacGiang;
    public final UnitId songKhe;
    public final UnitId doan;
    public final UnitId ubndMyLoc;
    public final UnitId ubndThoXuan;

    private final Units units;
    private final Notices notices;
    private final Actor office;
    private long nextUser = 900_000;

    public NoticeCast(Units units, Notices notices, Accounts accounts) {
        this.units = units;
        this.notices = notices;
        langSon = unit(UnitKind.TINH, "Tỉnh Lạng Sơn Thử", null);
        trangDinh = unit(UnitKind.HUYEN, "Huyện Tràng Định Thử", langSon);
        ubndTrangDinh = unit(UnitKind.UBND, "UBND huyện Tràng Định", trangDinh);
        quocKhanh = unit(UnitKind.XA, "Xã Quốc Khánh Thử", trangDinh);
        deTham = unit(UnitKind.XA, "Xã Đề Thám Thử", trangDinh);
        bacGiang = unit(UnitKind.TINH, "Tỉnh Bắc Giang Thử", null);
        ubndBacGiang = unit(UnitKind.UBND, "UBND tỉnh Bắc Giang", bacGiang);
        tpBacGiang = unit(UnitKind.THANH_PHO_TINH, "Thành phố Bắc Giang Thử", bacGiang);
        ubndTpBacGiang = unit(UnitKind.UBND, "UBND thành phố Bắc Giang", tpBacGiang);
        songKhe = unit(UnitKind.XA, "Xã Song Khê Thử", tpBacGiang);
        doan = unit(UnitKind.DOAN, "Đoàn đánh giá kết quả xây dựng NTM thành phố", tpBacGiang);
        UnitId namDinh = unit(UnitKind.TINH, "Tỉnh Nam Định Thử", null);
        ubndMyLoc = unit(UnitKind.UBND, "UBND huyện Mỹ Lộc", unit(UnitKind.HUYEN, "Huyện Mỹ Lộc Thử", namDinh));
        UnitId thanhHoa = unit(UnitKind.TINH, "Tỉnh Thanh Hóa Thử", null);
        ubndThoXuan = unit(UnitKind.UBND, "UBND huyện Thọ Xuân", unit(UnitKind.HUYEN, "Huyện Thọ Xuân Thử", thanhHoa));
        UserId user = accounts.create("thu.vp.trangdinh", "Chuyên viên thử", PASSWORD, false)
                .value();
        Actor made = actor(Role.VPH, ubndTrangDinh, trangDinh);
        office = new Actor(
                user,
                "thu.vp.trangdinh",
                "Chuyên viên thử",
                made.membershipId(),
                made.role(),
                made.unitId(),
                made.unitPath(),
                made.unitName(),
                made.scopePath(),
                made.position());
    }

    public UnitId unit(UnitKind kind, String name, @Nullable UnitId parent) {
        return units.register(
                        new Units.NewUnit(null, kind, name, null, null, parent, null, null, true, true, List.of()))
                .value();
    }

    /** A person of a unit whose scope is the given subtree. */
    public Actor actor(Role role, UnitId unit, UnitId scope) {
        UnitSummary own = units.find(unit).orElseThrow();
        String path = units.find(scope).orElseThrow().path();
        long id = nextUser++;
        return new Actor(
                new UserId(id),
                "thu." + id,
                "Người thử " + id,
                id,
                role,
                unit,
                own.path(),
                own.name(),
                path,
                role + ", " + own.name());
    }

    /** The office of huyện Tràng Định: with an account, as whoever assigns a duty must have one. */
    public Actor office() {
        return office;
    }

    public Actor leader() {
        return actor(Role.LD, ubndTrangDinh, trangDinh);
    }

    public Actor commune() {
        return actor(Role.CTX, quocKhanh, quocKhanh);
    }

    public Actor officeOf(UnitId issuer) {
        UnitSummary own = units.find(issuer).orElseThrow();
        UnitId territory = own.parentId();
        return actor(Role.VPH, issuer, territory == null ? issuer : territory);
    }

    /** A duty from an item, "trước ngày 14/9/2021", one assignment per unit. */
    public static long assign(Tasks tasks, TaskOriginSource origins, long item, Actor by, UnitId... leads) {
        TaskOriginSource.Details details = origins.find(item, by).orElseThrow();
        return tasks.assign(
                        new Tasks.NewTask(
                                details.origin(),
                                details.issuer(),
                                "Rà soát thực trạng các tiêu chí",
                                details.text(),
                                TaskKind.REPORT,
                                DirectiveVerb.YEU_CAU,
                                Urgency.THUONG,
                                tasks.readDeadline("trước ngày 14/9/2021", details.paperDay())
                                        .orElseThrow(),
                                Arrays.stream(leads).map(Tasks.Line::lead).toList(),
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                Tasks.Checklist.NONE),
                        by)
                .value();
    }

    public static SignedInUser signedIn(Actor actor) {
        return new SignedInUser(
                actor.userId().value(), actor.login(), actor.name(), null, actor, 0, true, false, false);
    }

    public long seed(String number) {
        return seed(number, number.equals("000"));
    }

    public long seed(String number, boolean issued) {
        UnitId issuer = switch (number) {
            case "000" -> ubndTpBacGiang;
            case "001" -> ubndTrangDinh;
            case "002" -> ubndBacGiang;
            case "003" -> ubndMyLoc;
            default -> ubndThoXuan;
        };
        return notices.register(
                        new NewNotice(
                                null, issuer, SeedTexts.of(number), null, null, null, null, null, List.of(), issued),
                        officeOf(issuer))
                .value();
    }
}
