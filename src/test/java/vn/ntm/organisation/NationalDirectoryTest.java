package vn.ntm.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.NationalDirectory.LoadReport;
import vn.ntm.support.DatabaseTest;

/** The national list in the directory: counts as published, and the changes that the five notices meet. */
@DatabaseTest
class NationalDirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);

    @Autowired
    NationalDirectory directory;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theWholeCountryHasThePublishedNumbersOfUnits() {
        LoadReport report = directory.loadAll();

        assertThat(kindsOn(TODAY))
                .containsEntry("TINH", 27L)
                .containsEntry("THANH_PHO_TW", 7L)
                .containsEntry("XA", 2611L)
                .containsEntry("PHUONG", 697L)
                .containsEntry("DAC_KHU", 13L)
                .doesNotContainKeys("HUYEN", "QUAN", "THI_TRAN");
        assertThat(kindsOn(LocalDate.of(2025, 7, 1))).containsEntry("XA", 2621L).containsEntry("PHUONG", 687L);
        assertThat(count(EVE, "XA", "PHUONG", "THI_TRAN")).isEqualTo(10_035);
        assertThat(count(EVE, "HUYEN", "QUAN", "THI_XA", "THANH_PHO_TINH", "THANH_PHO_TW_CON"))
                .isEqualTo(696);
        assertThat(count(EVE, "TINH", "THANH_PHO_TW")).isEqualTo(63);
        assertThat(report.unitsEntered()).isGreaterThan(14_000);
        assertThat(jdbc.sql("""
                                select count(*) from organisation_unit u where u.code ~ '^.{5}$' and u.valid_to = date '2025-06-30'
                                and not exists (select 1 from unit_lineage l where l.from_unit_id = u.id and l.to_unit_id is not null)
                                """).query(Long.class).single())
                .as("every commune of 2025 has a successor")
                .isZero();
        assertThat(directory.loadAll()).isEqualTo(new LoadReport(0, report.unitsEntered(), 0));
    }

    @Test
    void everyUnitLivesInsideTheTimeOfItsParent() {
        directory.loadProvinces(Set.of("20", "36", "38", "24"));

        assertThat(jdbc.sql("""
                                select u.name || ' ' || p.name from organisation_unit u join organisation_unit p on p.id = u.parent_id
                                where coalesce(u.valid_to, 'infinity') > coalesce(p.valid_to, 'infinity')
                                   or coalesce(u.valid_from, p.valid_from, '-infinity') < coalesce(p.valid_from, '-infinity')
                                """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                                select u.name from organisation_unit u join organisation_unit p on p.id = u.parent_id
                                where u.path <> p.path || u.id || '/'
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void loadsAllThatBecameOneProvince() {
        directory.loadProvinces(Set.of("24"));

        assertThat(units.byKey("2024:27")).as("the old Bắc Ninh too").isPresent();
        assertThat(units.byKey("2024:20")).isEmpty();
        UnitSummary old = unit("2024:24");
        assertThat(units.successorsOf(old.id(), TODAY))
                .extracting(UnitSummary::name)
                .containsExactly("Tỉnh Bắc Ninh");
    }

    @Test
    void aProvinceThatDidNotChangeIsOneUnit() {
        directory.loadProvinces(Set.of("20"));

        assertThat(units.byKey("2024:20")).isEqualTo(units.byKey("2025:20"));
        assertThat(unit("2025:20").validTo()).isNull();
        assertThat(units.communesOf(unit("2025:20").path(), TODAY)).hasSize(65);
    }

    @Test
    void theDistrictsOfTheNoticesHadTheirCommunesOnTheDay() {
        directory.loadProvinces(Set.of("20", "38", "36"));

        assertThat(kinds("2024:180", LocalDate.of(2021, 9, 1)))
                .isEqualTo(Map.of(UnitKind.XA, 21L, UnitKind.THI_TRAN, 1L));
        assertThat(kinds("2024:395", LocalDate.of(2020, 4, 24)))
                .isEqualTo(Map.of(UnitKind.XA, 27L, UnitKind.THI_TRAN, 3L));
        assertThat(kinds("former:358:2024-08-31", LocalDate.of(2023, 4, 6)))
                .isEqualTo(Map.of(UnitKind.XA, 10L, UnitKind.THI_TRAN, 1L));
    }

    @Test
    @DisplayName("A001-23 On 22/11/2026 the communes of notice 001 are known under what they became")
    void communesOfTrangDinhToday() {
        directory.loadProvinces(Set.of("20"));

        assertThat(became("2024:06046")).containsExactly("Xã Tràng Định");
        assertThat(became("2024:06028")).containsExactly("Xã Kháng Chiến");
        assertThat(became("2024:06043")).containsExactly("Xã Quốc Việt");
        assertThat(became("2024:06034")).containsExactly("Xã Thất Khê");
        for (String code : List.of("06004", "06019")) {
            UnitSummary old = unit("2024:" + code);
            UnitSummary now = unit("2025:" + code);
            assertThat(now.name()).isEqualTo(old.name());
            assertThat(now.id()).as("a new unit with the old name").isNotEqualTo(old.id());
            assertThat(units.successorsOf(old.id(), TODAY))
                    .extracting(UnitSummary::id)
                    .containsExactly(now.id());
        }
    }

    @Test
    @DisplayName("A004-24 On 22/11/2026: Thọ Long, Lam Sơn, the new Xuân Hòa; Xuân Hòa of Như Xuân is another commune")
    void communesOfThoXuanToday() {
        directory.loadProvinces(Set.of("38"));

        assertThat(became("2024:15502")).containsExactly("Xã Thọ Long");
        assertThat(became("2024:15523")).containsExactly("Xã Thọ Long");
        assertThat(became("2024:15547")).containsExactly("Xã Lam Sơn");
        assertThat(became("2024:15517")).containsExactly("Xã Xuân Hòa");
        assertThat(became("2024:15568")).containsExactly("Xã Thọ Lập");
        assertThat(units.search("xã Xuân Hòa (huyện Như Xuân)", "/", LocalDate.of(2020, 4, 24), 5))
                .extracting(UnitSummary::nameWithParent)
                .containsExactly("Xã Xuân Hòa (Huyện Như Xuân)");
        assertThat(units.search("xuan hoa", unit("2024:395").path(), LocalDate.of(2020, 4, 24), 5))
                .extracting(UnitSummary::code)
                .containsExactly("15517");
    }

    @Test
    void aTownThatTookAnotherCodeStaysTheSameUnit() {
        directory.loadProvinces(Set.of("20"));

        UnitSummary town = unit("2024:06040");
        assertThat(town.name()).isEqualTo("Thị trấn Thất Khê");
        assertThat(town.existsOn(LocalDate.of(2021, 9, 1))).isTrue();
        UnitSummary commune = unit("former:06040:2024-11-30");
        assertThat(commune.name()).isEqualTo("Xã Đại Đồng");
        assertThat(units.successorsOf(commune.id(), LocalDate.of(2025, 1, 1)))
                .extracting(UnitSummary::name)
                .containsExactly("Xã Đội Cấn", "Thị trấn Thất Khê");
        assertThat(became("former:06007:2024-11-30")).containsExactly("Xã Đoàn Kết");
    }

    private List<String> became(String key) {
        return units.successorsOf(unit(key).id(), TODAY).stream()
                .map(UnitSummary::name)
                .toList();
    }

    private UnitSummary unit(String key) {
        return units.find(units.byKey(key).orElseThrow(() -> new AssertionError(key)))
                .orElseThrow();
    }

    private Map<UnitKind, Long> kinds(String key, LocalDate day) {
        return units.communesOf(unit(key).path(), day).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        UnitSummary::kind, java.util.stream.Collectors.counting()));
    }

    private long count(LocalDate day, String... kinds) {
        Map<String, Long> all = kindsOn(day);
        return List.of(kinds).stream()
                .mapToLong(kind -> all.getOrDefault(kind, 0L))
                .sum();
    }

    private Map<String, Long> kindsOn(LocalDate day) {
        Map<String, Long> counts = new java.util.HashMap<>();
        jdbc.sql("""
                        select kind, count(*) from organisation_unit
                        where (valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day) group by kind
                        """).param("day", day).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
