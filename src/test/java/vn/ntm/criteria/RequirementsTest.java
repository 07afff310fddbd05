package vn.ntm.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.criteria.Requirements.Source;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;

@DatabaseTest
@Import(Statements.class)
class RequirementsTest {

    private static final LocalDate NOTICE_DAY = LocalDate.of(2021, 9, 1);

    @Autowired
    Requirements requirements;

    @Autowired
    CriterionLeads leads;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    Units units;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    @Test
    @DisplayName("A001-08 a commune of Lạng Sơn is measured by the mountain column of 1980/QĐ-TTg")
    void theRegionOfTheProvinceBinds() {
        long set = set(NOTICE_DAY);

        Requirement water = of(set, members.quocKhanh(), NOTICE_DAY, "17.1");

        assertThat(water.printed()).isEqualTo("≥90% (trong đó nước sạch ≥50%)");
        assertThat(water.source()).isEqualTo(Source.NATIONAL_GROUP);
        assertThat(water.decision()).isEqualTo("1980/QĐ-TTg");
        assertThat(water.bound()).isEqualByComparingTo("90");
        assertThat(requirements.of(set, members.quocKhanh(), NOTICE_DAY)).hasSize(49);
    }

    @Test
    void aCommunesOwnEntryWinsOverTheRegionOfItsProvince() {
        long set = set(NOTICE_DAY);
        group(members.quocKhanh(), "REGION7", "dong_bang_song_hong", "2020-01-01");

        assertThat(of(set, members.quocKhanh(), NOTICE_DAY, "17.1").printed())
                .isEqualTo("≥98% (trong đó nước sạch ≥65%)");
        assertThat(of(set, members.quocKhanh(), LocalDate.of(2019, 12, 31), "17.1")
                        .printed())
                .isEqualTo("≥90% (trong đó nước sạch ≥50%)");
    }

    @Test
    @DisplayName("A000-05 a level left to the province rests on the province's decision of that day")
    void theDecisionOfTheProvinceIsTheBasis() {
        long set = set(NOTICE_DAY);
        long decision = decision(set, members.province(), "07/2017/QĐ-UBND", "NONE", "2017-03-31");

        assertThat(of(set, members.tanMinh(), NOTICE_DAY, "2.1"))
                .extracting(Requirement::printed, Requirement::source, Requirement::decision)
                .containsExactly("UBND tỉnh quy định", Source.PROVINCE, "07/2017/QĐ-UBND");
        assertThat(of(set, members.tanMinh(), LocalDate.of(2017, 3, 30), "2.1").decision())
                .isEqualTo("1980/QĐ-TTg");

        level(set, "2.1", decision, "NONE", "national", null, "100%");
        Requirement road = of(set, members.tanMinh(), NOTICE_DAY, "2.1");
        assertThat(road.printed()).isEqualTo("100%");
        assertThat(road.bound()).isEqualByComparingTo("100");
        assertThat(road.source()).isEqualTo(Source.PROVINCE);
    }

    @Test
    void theSetOf2026AsksByGroupOfCommuneAndYear() {
        LocalDate day = LocalDate.of(2027, 6, 1);
        long set = set(day);
        assertThat(of(set, members.quocKhanh(), day, "6.1").printed()).isEqualTo("≤2%");

        group(members.quocKhanh(), "COMMUNE_GROUP3", "nhom_3", "2026-06-01");
        assertThat(of(set, members.quocKhanh(), day, "6.1"))
                .extracting(Requirement::printed, Requirement::source)
                .containsExactly("≤13%", Source.NATIONAL_GROUP);
        assertThat(of(set, members.quocKhanh(), day, "1.2").required()).isFalse();

        long decision = decision(set, members.province(), "09/2026/QĐ-UBND", "COMMUNE_GROUP3", "2026-05-01");
        level(set, "6.1", decision, "COMMUNE_GROUP3", "nhom_3", 2027, "≤9%");
        assertThat(of(set, members.quocKhanh(), day, "6.1"))
                .extracting(Requirement::printed, Requirement::source, Requirement::decision)
                .containsExactly("≤9%", Source.PROVINCE_GROUP_YEAR, "09/2026/QĐ-UBND");
        assertThat(of(set, members.quocKhanh(), LocalDate.of(2026, 12, 31), "6.1")
                        .printed())
                .isEqualTo("≤13%");
    }

    @Test
    @DisplayName("in a province joined from two regions a commune keeps the region it came from")
    void aMergedProvinceKeepsTheRegionsOfItsCommunes() {
        LocalDate day = LocalDate.of(2025, 9, 1);
        LocalDate reform = LocalDate.of(2025, 7, 1);
        UnitId oldProvince = unit(UnitKind.TINH, "Tỉnh Bắc Giang", null, null, reform.minusDays(1));
        UnitId oldCommune = unit(UnitKind.XA, "Xã Phúc Hòa", oldProvince, null, reform.minusDays(1));
        UnitId delta = unit(UnitKind.TINH, "Tỉnh Bắc Ninh", null, null, reform.minusDays(1));
        UnitId deltaCommune = unit(UnitKind.XA, "Xã Đại Đồng", delta, null, reform.minusDays(1));
        UnitId newProvince = unit(UnitKind.TINH, "Tỉnh Bắc Ninh", null, reform, null);
        UnitId fromHills = unit(UnitKind.XA, "Xã Phúc Hòa", newProvince, reform, null);
        UnitId fromDelta = unit(UnitKind.XA, "Xã Đại Đồng", newProvince, reform, null);
        became(oldCommune, fromHills, reform);
        became(deltaCommune, fromDelta, reform);
        long set = set(NOTICE_DAY);

        assertThat(of(set, fromHills, day, "17.1").bound()).isEqualByComparingTo("90");
        assertThat(of(set, fromDelta, day, "17.1").bound()).isEqualByComparingTo("98");
        assertThat(of(set, deltaCommune, NOTICE_DAY, "17.1").bound()).isEqualByComparingTo("98");
    }

    @Test
    void twoHundredUnitsNeedNoMoreStatementsThanTwo() {
        long set = set(NOTICE_DAY);
        List<UnitId> many = new ArrayList<>(List.of(members.quocKhanh(), members.tanMinh()));
        int few = statements(set, many);
        for (int i = 0; i < 198; i++) {
            many.add(unit(UnitKind.XA, "Xã số " + i, members.district(), null, null));
        }

        assertThat(statements(set, many)).isEqualTo(few).isLessThanOrEqualTo(9);
        Map<UnitId, Map<Long, Requirement>> all = requirements.of(set, many, NOTICE_DAY);
        assertThat(all).hasSize(200);
        assertThat(all.values()).allSatisfy(one -> assertThat(one).hasSize(49));
    }

    @Test
    void theNearestAreasLeadWinsPerItem() {
        long set = set(NOTICE_DAY);
        lead(members.province(), set, "17", members.electricity(), null);
        lead(members.province(), set, "4", members.electricity(), null);
        lead(members.district(), set, "17", members.agriculture(), null);

        assertThat(leads.of(set, members.quocKhanh(), NOTICE_DAY))
                .extracting(lead -> code(lead.itemId()), CriterionLeads.Lead::agency)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("17", members.agriculture()),
                        org.assertj.core.groups.Tuple.tuple("4", members.electricity()));
    }

    @Test
    @DisplayName(
            "A000-12 an agency answers for its criteria with their indicators, but for those with a lead of their own")
    void anIndicatorMayHaveALeadOfItsOwn() {
        long set = set(NOTICE_DAY);
        lead(members.district(), set, "19", members.agriculture(), null);
        lead(members.district(), set, "19.2", members.infrastructure(), null);
        lead(members.district(), set, "4", members.agriculture(), LocalDate.of(2021, 8, 31));

        assertThat(codes(leads.itemsOf(members.agriculture(), set, members.quocKhanh(), NOTICE_DAY)))
                .containsExactlyInAnyOrder("19", "19.1");
        assertThat(codes(leads.itemsOf(members.infrastructure(), set, members.quocKhanh(), NOTICE_DAY)))
                .containsExactly("19.2");
        assertThat(leads.itemsOf(members.infrastructure(), set, members.province(), NOTICE_DAY))
                .isEmpty();
    }

    private int statements(long set, List<UnitId> of) {
        return Statements.count(() -> requirements.of(set, of, NOTICE_DAY));
    }

    private long set(LocalDate day) {
        return catalogue.inForce(ObjectLevel.XA, Tier.NTM, day).orElseThrow().id();
    }

    private Requirement of(long set, UnitId unit, LocalDate day, String code) {
        return Objects.requireNonNull(requirements.of(set, unit, day).get(item(set, code)));
    }

    private long item(long set, String code) {
        return jdbc.sql("select id from criteria_item where set_id = :set and code = :code order by position limit 1")
                .param("set", set)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private String code(long item) {
        return Objects.requireNonNull(catalogue.findItems(List.of(item)).get(item))
                .code();
    }

    private List<String> codes(Set<Long> items) {
        return items.stream().map(this::code).toList();
    }

    private void lead(UnitId area, long set, String code, UnitId agency, @Nullable LocalDate until) {
        jdbc.sql("""
                        insert into criterion_lead (area_id, item_id, agency_id, valid_from, valid_to, created_at,
                                                    created_by, created_by_name)
                        values (:area, :item, :agency, date '2020-01-01', :until, now(), :by, 'x')""")
                .param("area", area.value())
                .param("item", item(set, code))
                .param("agency", agency.value())
                .param("until", until, java.sql.Types.DATE)
                .param("by", members.office().userId().value())
                .update();
    }

    private void group(UnitId unit, String dimension, String column, String from) {
        jdbc.sql("""
                        insert into commune_group (unit_id, dimension, column_key, valid_from, document, created_at,
                                                   created_by, created_by_name)
                        values (:unit, :dimension, :column, :from, 'QĐ', now(), :by, 'x')""")
                .param("unit", unit.value())
                .param("dimension", dimension)
                .param("column", column)
                .param("from", LocalDate.parse(from))
                .param("by", members.administrator().userId().value())
                .update();
    }

    private long decision(long set, UnitId province, String document, String dimension, String from) {
        return jdbc.sql("""
                        insert into provincial_decision (set_id, province_unit_id, document, dimension, valid_from,
                                                         created_at, created_by, created_by_name)
                        values (:set, :province, :document, :dimension, :from, now(), :by, 'x') returning id""")
                .param("set", set)
                .param("province", province.value())
                .param("document", document)
                .param("dimension", dimension)
                .param("from", LocalDate.parse(from))
                .param("by", members.administrator().userId().value())
                .query(Long.class)
                .single();
    }

    private void level(
            long set,
            String code,
            long decision,
            String dimension,
            String column,
            @Nullable Integer year,
            String printed) {
        jdbc.sql("""
                        insert into criteria_threshold (item_id, dimension, column_key, printed, year, province_unit_id,
                                                        decision_id)
                        values (:item, :dimension, :column, :printed, :year, :province, :decision)""")
                .param("item", item(set, code))
                .param("dimension", dimension)
                .param("column", column)
                .param("printed", printed)
                .param("year", year, java.sql.Types.INTEGER)
                .param("province", members.province().value())
                .param("decision", decision)
                .update();
    }

    private UnitId unit(
            UnitKind kind, String name, @Nullable UnitId parent, @Nullable LocalDate from, @Nullable LocalDate to) {
        return units.register(new Units.NewUnit(
                        "r:" + name + from + parent, kind, name, null, null, parent, from, to, true, true, List.of()))
                .value();
    }

    private void became(UnitId from, UnitId to, LocalDate on) {
        units.recordEvent(new Units.NewUnitEvent(
                        "r:" + from,
                        UnitEventKind.THANH_LAP_MOI,
                        on,
                        null,
                        null,
                        null,
                        List.of(new Units.Lineage(from, to, Units.Share.WHOLE))))
                .value();
    }
}
