package vn.ntm.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.support.DatabaseTest;

/** The units of the five notices. */
@DatabaseTest
class SampleOrganisationsTest {

    private static final LocalDate SEPTEMBER_2021 = LocalDate.of(2021, 9, 1);
    private static final LocalDate APRIL_2023 = LocalDate.of(2023, 4, 6);
    private static final LocalDate APRIL_2020 = LocalDate.of(2020, 4, 24);

    @Autowired
    SampleOrganisations samples;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        samples.load();
    }

    @Test
    void loadingAgainChangesNothing() {
        String state =
                "select count(*) || ' ' || sum(version) || ' ' || (select count(*) from unit_external_key) || ' ' || (select count(*) from unit_event) || ' ' || (select count(*) from unit_alias) from organisation_unit";
        String before = jdbc.sql(state).query(String.class).single();

        samples.load();

        assertThat(jdbc.sql(state).query(String.class).single()).isEqualTo(before);
    }

    @Test
    void bodiesHangWhereTheyBelong() {
        assertThat(unit("u1-ubnd").parentId()).isEqualTo(unit("d-trangdinh").id());
        assertThat(unit("u1-nn").parentId()).isEqualTo(unit("u1-ubnd").id());
        assertThat(unit("u1-bcd").parentId()).isEqualTo(unit("u1-ubnd").id());
        assertThat(unit("u1-huyenuy").parentId()).isEqualTo(unit("d-trangdinh").id());
        assertThat(unit("u1-sonn").parentId()).isEqualTo(unit("p-langson").id());
        assertThat(unit("u2-nn").parentId()).isEqualTo(unit("u2-ubnd").id());
        assertThat(unit("u2-bcdh").parentId()).isEqualTo(unit("u2-ubndh").id());
        assertThat(unit("u2-ubndh").parentId()).isEqualTo(unit("d-tanyen").id());
        assertThat(unit("u0-ubndtinh").id())
                .as("one unit, named in two notices")
                .isEqualTo(unit("u2-ubnd").id());
        assertThat(unit("u4-tinh-cong-an-tinh").parentId())
                .isEqualTo(unit("p-thanhhoa").id());
        assertThat(unit("u1-huyenuy").subordinate()).isFalse();
        assertThat(unit("u1-nn").subordinate()).isTrue();
        assertThat(unit("c1-quockhanh").parentId())
                .isEqualTo(unit("d-trangdinh").id());
    }

    @Test
    void departmentsJoinedIn2025() {
        assertThat(units.successorsOf(unit("u2-tnmt").id(), LocalDate.of(2025, 4, 1)))
                .extracting(UnitSummary::name)
                .containsExactly("Sở Nông nghiệp và Môi trường");
    }

    @Test
    void flagsTheCommunesOfTheNotices() {
        assertThat(flags("BIEN_GIOI")).containsExactlyInAnyOrder("Xã Quốc Khánh", "Xã Tân Minh", "Xã Đào Viên");
        assertThat(flags("XA_TRONG_DIEM_ANTT")).containsExactlyInAnyOrder("Xã Song Khê", "Xã Dĩnh Trì");
    }

    @Test
    @DisplayName(
            "A003-04 The ten agencies present exist, with Ban Chỉ huy Quân sự and the statistics office of two districts")
    void agenciesOfMyLoc() {
        List<String> present = List.of(
                "Ban Chỉ huy Quân sự huyện",
                "Công an huyện",
                "Phòng Nội vụ",
                "Phòng Tài chính - Kế hoạch",
                "Phòng Giáo dục và Đào tạo",
                "Phòng Kinh tế - Hạ tầng",
                "Phòng Tài nguyên và Môi trường",
                "Phòng LĐ-TB&XH",
                "Phòng Nông nghiệp và PTNT",
                "Chi cục Thống kê khu vực Vụ Bản - Mỹ Lộc");
        assertThat(present)
                .allSatisfy(
                        name -> assertThat(units.search(name, unit("d-myloc").path(), APRIL_2023, 1))
                                .extracting(UnitSummary::name)
                                .containsExactly(name));
    }

    @Test
    @DisplayName("A003-19 Every spelling of Phòng Nông nghiệp và PTNT leads to the one unit of the district")
    void spellingsOfOneOffice() {
        UnitId office = unit("u3-nn").id();
        for (String spelling : List.of(
                "Phòng Nông nghiệp & PTNT",
                "phòng Nông nghiệp và PTNT",
                "Phòng nông nghiệp & PTNT",
                "Phòng NN&PTNT",
                "Phòng Nông nghiệp và Phát triển nông thôn",
                "phong nong nghiep ptnt")) {
            assertThat(units.search(spelling, unit("d-myloc").path(), APRIL_2023, 5))
                    .as(spelling)
                    .extracting(UnitSummary::id)
                    .containsExactly(office);
        }
    }

    @Test
    @DisplayName("A004-22 Names of the NTM office lead to the right tier")
    void officesOfTwoTiers() {
        String district = unit("d-thoxuan").path();
        String province = unit("p-thanhhoa").path();
        for (String name : List.of("Văn phòng Nông thôn mới", "Văn phòng NTM", "VP NTM huyện")) {
            assertThat(first(name, district)).as(name).isEqualTo("Văn phòng NTM huyện");
        }
        for (String name : List.of("VPNTM tỉnh", "Văn phòng NTM tỉnh", "Văn phòng điều phối NTM tỉnh")) {
            assertThat(first(name, province)).as(name).isEqualTo("Văn phòng điều phối NTM tỉnh");
        }
    }

    @Test
    @DisplayName("A001-22 xã Tân Tiến of Tràng Định, not of TP Bắc Giang; xã Chi Lăng is not huyện Chi Lăng")
    void homonymsOfTheNotices() {
        assertThat(units.search("xã Tân tiến", unit("d-trangdinh").path(), SEPTEMBER_2021, 5))
                .extracting(UnitSummary::id)
                .containsExactly(unit("c1-tantien").id());
        assertThat(units.search("xã Tân tiến", "/", SEPTEMBER_2021, 20))
                .extracting(UnitSummary::nameWithParent)
                .contains("Xã Tân Tiến (Huyện Tràng Định)", "Xã Tân Tiến (Thành phố Bắc Giang)");
        assertThat(units.search("xã Chi Lăng (huyện Tràng Định)", "/", SEPTEMBER_2021, 5))
                .extracting(UnitSummary::id)
                .containsExactly(unit("c1-chilang").id());
        assertThat(units.search("huyện Chi Lăng", "/", SEPTEMBER_2021, 5).get(0).kind())
                .isEqualTo(UnitKind.HUYEN);
    }

    @Test
    @DisplayName("AX-05 \"de tham\" and \"hoa\" are found without tone marks")
    void withoutToneMarks() {
        assertThat(units.search("de tham", unit("p-langson").path(), SEPTEMBER_2021, 5)
                        .get(0)
                        .id())
                .isEqualTo(unit("c1-detham").id());
        assertThat(units.search("phuc hoa", unit("d-tanyen").path(), LocalDate.of(2024, 4, 5), 5))
                .extracting(UnitSummary::id)
                .contains(unit("c2-phuchoa").id());
    }

    private String first(String text, String scope) {
        return units.search(text, scope, APRIL_2020, 1).get(0).name();
    }

    private List<String> flags(String kind) {
        return jdbc.sql(
                        "select u.name from unit_flag f join organisation_unit u on u.id = f.unit_id where f.kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private UnitSummary unit(String key) {
        return units.find(units.byKey(key).orElseThrow(() -> new AssertionError(key)))
                .orElseThrow();
    }
}
