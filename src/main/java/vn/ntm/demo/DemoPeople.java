package vn.ntm.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.DemoAccounts;
import vn.ntm.identity.MailAddresses;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;

/** The accounts of the demonstration: named after offices, never after people. One password, printed on the log-in page. */
@Component
@ConditionalOnProperty(name = "ntm.demo", havingValue = "true")
class DemoPeople implements DemoAccounts {

    static final String PASSWORD = "NongThonMoi-2021";

    private static final LocalDate FROM = LocalDate.of(2010, 1, 1);

    private final Accounts accounts;
    private final Units units;
    private final MailAddresses addresses;

    DemoPeople(Accounts accounts, Units units, MailAddresses addresses) {
        this.accounts = accounts;
        this.units = units;
        this.addresses = addresses;
    }

    /**
     * An account.
     *
     * @param unit key of the unit acted for
     * @param scope key of the subtree read; null = own unit; "/" = everything
     * @param note shown on the log-in page; null keeps it off the page
     */
    private record Person(
            String login,
            String title,
            Role role,
            String unit,
            @Nullable String scope,
            @Nullable String note) {}

    private static final List<Person> PEOPLE = List.of(
            new Person(
                    "lanhdao.trangdinh",
                    "Phó Chủ tịch UBND huyện Tràng Định",
                    Role.LD,
                    "u1-ubnd",
                    "d-trangdinh",
                    "Xem điều hành, việc quá hạn, nghiệm thu"),
            new Person(
                    "vp.trangdinh",
                    "Chuyên viên Phòng NN&PTNT huyện Tràng Định (cơ quan thường trực)",
                    Role.VPH,
                    "u1-nn",
                    "d-trangdinh",
                    "Nhập thông báo, giao việc, nghiệm thu"),
            new Person(
                    "vanthu.trangdinh",
                    "Văn thư Văn phòng HĐND và UBND huyện Tràng Định",
                    Role.VPH,
                    "u1-vp",
                    "d-trangdinh",
                    "Cấp số, phát hành thông báo"),
            new Person(
                    "kt.trangdinh",
                    "Cán bộ Phòng Kinh tế - Hạ tầng huyện Tràng Định",
                    Role.PB,
                    "u1-kt",
                    null,
                    "Việc của phòng, tiêu chí 2, 4, 7, 9"),
            new Person(
                    "ct.quockhanh",
                    "Chủ tịch UBND xã Quốc Khánh",
                    Role.CTX,
                    "c1-quockhanh",
                    null,
                    "Việc của xã, báo cáo trên điện thoại"),
            new Person(
                    "cb.quockhanh", "Công chức NTM xã Quốc Khánh", Role.CBX, "c1-quockhanh", null, "Cập nhật tiến độ"),
            new Person("ct.detham", "Chủ tịch UBND xã Đề Thám", Role.CTX, "c1-detham", null, "Việc của xã Đề Thám"),
            new Person(
                    "vpdp.tinh",
                    "Chuyên viên VPĐP NTM tỉnh Lạng Sơn",
                    Role.VPT,
                    "p-langson",
                    "p-langson",
                    "Toàn tỉnh Lạng Sơn"),
            new Person(
                    "doan.tpbg",
                    "Thành viên Đoàn đánh giá thành phố Bắc Giang",
                    Role.TV,
                    "u0-doan",
                    "d-tpbacgiang",
                    "Tiêu chí 17, thành phố Bắc Giang"),
            new Person(
                    "kiemtoan",
                    "Người xem (thanh tra, kiểm toán)",
                    Role.KT,
                    "p-langson",
                    "/",
                    "Xem cả năm địa phương, không sửa"),
            new Person(
                    "quantri",
                    "Quản trị hệ thống",
                    Role.QTHT,
                    "p-langson",
                    "/",
                    "Tài khoản, đơn vị, lịch nghỉ, bộ tiêu chí"),
            new Person(
                    "vp.tpbacgiang",
                    "Chuyên viên Văn phòng HĐND - UBND thành phố Bắc Giang",
                    Role.VPH,
                    "u0-vp",
                    "d-tpbacgiang",
                    "Thông báo 156/TB-UBND năm 2018"),
            new Person(
                    "lanhdao.tpbacgiang",
                    "Phó Chủ tịch UBND thành phố Bắc Giang",
                    Role.LD,
                    "u0-ubnd",
                    "d-tpbacgiang",
                    null),
            new Person("ct.songkhe", "Chủ tịch UBND xã Song Khê", Role.CTX, "c0-songkhe", null, null),
            new Person(
                    "vp.tinhbacgiang",
                    "Chuyên viên Văn phòng UBND tỉnh Bắc Giang",
                    Role.VPT,
                    "u2-vp",
                    "p-bacgiang",
                    "Kết luận về huyện Tân Yên năm 2024"),
            new Person(
                    "lanhdao.tinhbacgiang", "Phó Chủ tịch UBND tỉnh Bắc Giang", Role.LD, "u2-ubnd", "p-bacgiang", null),
            new Person("vp.tanyen", "Chuyên viên Văn phòng UBND huyện Tân Yên", Role.VPH, "u2-ubndh", "d-tanyen", null),
            new Person(
                    "vp.myloc",
                    "Chuyên viên Văn phòng HĐND - UBND huyện Mỹ Lộc",
                    Role.VPH,
                    "u3-vp",
                    "d-myloc",
                    "Nông thôn mới nâng cao, kiểu mẫu năm 2023"),
            new Person("lanhdao.myloc", "Phó Chủ tịch UBND huyện Mỹ Lộc", Role.LD, "u3-ubnd", "d-myloc", null),
            new Person("chutich.myloc", "Chủ tịch UBND huyện Mỹ Lộc", Role.LD, "u3-ubnd", "d-myloc", null),
            new Person("ct.myha", "Chủ tịch UBND xã Mỹ Hà", Role.CTX, "c3-myha", null, null),
            new Person("pct.myha", "Phó Chủ tịch UBND xã Mỹ Hà", Role.CBX, "c3-myha", null, null),
            new Person("vpdp.tinhbacgiang", "Chuyên viên VPĐP NTM tỉnh Bắc Giang", Role.PB, "u2-vpdp", null, null),
            new Person("ct.mythinh", "Chủ tịch UBND xã Mỹ Thịnh", Role.CTX, "c3-mythinh", null, null),
            new Person("ct.mythanh", "Chủ tịch UBND xã Mỹ Thành", Role.CTX, "c3-mythanh", null, null),
            new Person("nn.myloc", "Chuyên viên Phòng Nông nghiệp và PTNT huyện", Role.PB, "u3-nn", null, null),
            new Person(
                    "vp.thoxuan",
                    "Chuyên viên Văn phòng HĐND - UBND huyện Thọ Xuân",
                    Role.VPH,
                    "u4-vp",
                    "d-thoxuan",
                    "Kết luận ngày 20/4/2020"),
            new Person("lanhdao.thoxuan", "Phó Chủ tịch UBND huyện Thọ Xuân", Role.LD, "u4-ubnd", "d-thoxuan", null));

    void load() {
        for (Person person : PEOPLE) {
            if (accounts.byLogin(person.login()).isEmpty()) {
                enter(person);
            }
        }
    }

    private void enter(Person person) {
        UserId user = accounts.create(person.login(), displayName(person), PASSWORD, false)
                .value();
        String scope = person.scope();
        UnitId unit = unit(person.unit());
        UnitId reads = scope == null || scope.equals("/") ? null : unit(scope);
        accounts.addPosition(user, unit, person.role(), person.title(), reads, FROM, null)
                .value();
        // a name that no mail server of the world answers for; one's own test server does
        addresses
                .change(accounts.actorFor(person.login(), FROM).orElseThrow(), person.login() + "@ntm.example")
                .value();
    }

    private static String displayName(Person person) {
        int bracket = person.title().indexOf(" (");
        return bracket < 0 ? person.title() : person.title().substring(0, bracket);
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
    }

    @Override
    public List<Demo> list() {
        return PEOPLE.stream()
                .filter(person -> person.note() != null)
                .map(person -> new Demo(
                        person.login(), PASSWORD, displayName(person), String.valueOf(person.note()), initials(person)))
                .toList();
    }

    private static String initials(Person person) {
        return switch (person.role()) {
            case LD -> "LĐ";
            case VPH, VPT -> "VP";
            case PB -> "PB";
            case CTX -> "CT";
            case CBX -> "CB";
            case TV -> "ĐG";
            case KT -> "KT";
            case QTHT -> "QT";
        };
    }
}
