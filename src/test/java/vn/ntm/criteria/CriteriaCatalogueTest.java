package vn.ntm.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
class CriteriaCatalogueTest {

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everySetHasTheOfficialNumberOfCriteriaAndIndicators() {
        assertThat(catalogue.all())
                .extracting(SetSummary::code, SetSummary::criteria, SetSummary::indicators)
                .containsExactlyInAnyOrder(
                        tuple("xa-ntm-2016-2020", 19, 49),
                        tuple("xa-ntm-2021-2025", 19, 57),
                        tuple("xa-ntm-nang-cao-2021-2025", 19, 75),
                        tuple("xa-ntm-kieu-mau-2021-2025", 4, 4),
                        tuple("huyen-ntm-2021-2025", 9, 36),
                        tuple("huyen-ntm-nang-cao-2021-2025", 9, 38),
                        tuple("xa-ntm-2026-2030", 10, 47),
                        tuple("xa-ntm-hien-dai-2026-2030", 3, 3),
                        tuple("tinh-hoan-thanh-2026-2030", 13, 13),
                        tuple("khu-dan-cu-ntm-kieu-mau-ha-tinh-2014", 10, 10));
    }

    @Test
    @DisplayName("A001-08 on 01/9/2021 the commune set is 1980/QĐ-TTg, with its names of criteria")
    void theSetOfANoticeIsTheOneOfItsDay() {
        SetSummary set = communeSet("2021-09-01");

        assertThat(set.decision()).isEqualTo("1980/QĐ-TTg ngày 17/10/2016");
        assertThat(names(set, "16", "17", "18"))
                .isEqualTo(Map.of(
                        "16", "Văn hóa",
                        "17", "Môi trường và an toàn thực phẩm",
                        "18", "Hệ thống chính trị và tiếp cận pháp luật"));
    }

    @Test
    @DisplayName("A000-05 on 07/6/2018 the set is 1980/QĐ-TTg, with Bắc Giang's decision beside it")
    void theProvincialDecisionIsKnown() {
        SetSummary set = communeSet("2018-06-07");

        assertThat(set.code()).isEqualTo("xa-ntm-2016-2020");
        assertThat(jdbc.sql("select document from criteria_legal_basis where set_id = :set and kind = 'PROVINCIAL'")
                        .param("set", set.id())
                        .query(String.class)
                        .list())
                .containsExactly("07/2017/QĐ-UBND");
    }

    @Test
    @DisplayName("A001-06 A001-07 the committed criteria of the notice resolve to their names")
    void committedCriteriaResolve() {
        SetSummary set = communeSet("2021-09-01");
        List<String> codes = List.of("16", "17", "13", "3", "5", "6", "7", "8", "10", "2", "9", "18");

        Map<String, Item> items = catalogue.resolve(set.id(), codes);

        assertThat(items.keySet()).containsExactlyElementsOf(codes);
        assertThat(items.values()).allMatch(Item::isCriterion);
        assertThat(items.get("13")).extracting(Item::name).isEqualTo("Tổ chức sản xuất");
        assertThat(items.get("5")).extracting(Item::name).isEqualTo("Trường học");
    }

    @Test
    void oneDayLaterAnotherSetIsInForce() {
        assertThat(communeSet("2022-03-07").code()).isEqualTo("xa-ntm-2016-2020");
        assertThat(communeSet("2022-03-08").code()).isEqualTo("xa-ntm-2021-2025");
        assertThat(communeSet("2026-02-14").code()).isEqualTo("xa-ntm-2021-2025");
        assertThat(communeSet("2026-02-15").code()).isEqualTo("xa-ntm-2026-2030");
        assertThat(catalogue.inForce(ObjectLevel.XA, Tier.NTM, LocalDate.parse("2016-10-16")))
                .isEmpty();
        assertThat(catalogue.inForce(ObjectLevel.HUYEN, Tier.NANG_CAO, LocalDate.parse("2024-04-08")))
                .get()
                .extracting(SetSummary::indicators)
                .isEqualTo(38);
        assertThat(catalogue.inForce(ObjectLevel.HUYEN, Tier.NTM, LocalDate.parse("2025-07-01")))
                .isEmpty();
    }

    @Test
    void setsInForceComeBaseFirstAndOnlyNationalOnes() {
        assertThat(catalogue.inForce(LocalDate.parse("2024-04-08")))
                .extracting(SetSummary::code)
                .containsExactly(
                        "xa-ntm-2021-2025",
                        "xa-ntm-nang-cao-2021-2025",
                        "xa-ntm-kieu-mau-2021-2025",
                        "huyen-ntm-2021-2025",
                        "huyen-ntm-nang-cao-2021-2025");
    }

    @Test
    void codesAreTextAndUnknownOnesAreMissing() {
        SetSummary set = communeSet("2026-03-01");

        Map<String, Item> items = catalogue.resolve(set.id(), List.of("3.1", "3.10", "3.11", "17", " 8.1 "));

        assertThat(items.keySet()).containsExactly("3.1", "3.10", " 8.1 ");
        assertThat(items.get("3.1")).isNotEqualTo(items.get("3.10"));
        assertThat(catalogue.resolve(set.id(), List.of())).isEmpty();
    }

    @Test
    void itemsComeInPrintedOrderAndAreFoundById() {
        SetSummary set = communeSet("2026-03-01");
        List<Item> items = catalogue.itemsOf(set.id());

        assertThat(items).hasSize(57);
        assertThat(items.stream().map(Item::code).skip(11).limit(11))
                .containsExactly("3", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10");
        Item indicator = items.get(1);
        assertThat(indicator.isCriterion()).isFalse();
        assertThat(catalogue.findItems(List.of(indicator.id(), -1L))).isEqualTo(Map.of(indicator.id(), indicator));
    }

    @Test
    void theSetOf2026HasColumnsByGroupOfCommune() {
        assertThat(jdbc.sql("""
                                select distinct c.key from criteria_set s
                                  join threshold_column c on c.dimension = s.threshold_dimension
                                 where s.code = 'xa-ntm-2026-2030' order by c.key""").query(String.class).list()).containsExactly("national", "nhom_1", "nhom_2", "nhom_3");
    }

    @Test
    void theDatabaseRefusesTwoSetsForOneDay() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql("""
                                insert into criteria_set (code, name, object_level, tier, period, decision, valid_from,
                                                          threshold_dimension, checksum)
                                values ('xa-khac', 'Khác', 'XA', 'NTM', '2020', '1/QĐ', date '2020-01-01', 'NONE', 'x')""").update())
                .hasMessageContaining("criteria_set_one_per_day");
    }

    private SetSummary communeSet(String day) {
        return catalogue.inForce(ObjectLevel.XA, Tier.NTM, LocalDate.parse(day)).orElseThrow();
    }

    private Map<String, String> names(SetSummary set, String... codes) {
        Map<String, String> names = new java.util.HashMap<>();
        catalogue.resolve(set.id(), List.of(codes)).forEach((code, item) -> names.put(code, item.name()));
        return names;
    }
}
