package vn.ntm.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.criteria.domain.PrintedSet.Criterion;
import vn.ntm.criteria.domain.PrintedSet.Indicator;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
class CatalogueLoadingTest {

    private static final String CODE = "xa-ntm-2016-2020";

    @Autowired
    CatalogueReader reader;

    @Autowired
    CatalogueLoading loading;

    @Autowired
    JdbcClient jdbc;

    @Test
    void loadingAgainChangesNothing() {
        List<Map<String, Object>> before = rows();

        assertThat(reader.readAll()).hasSize(10).noneMatch(loading::load);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aChangedRowKeepsItsIdAndLosesItsConfirmationWhileOthersKeepTheirs() {
        jdbc.sql("""
                        update criteria_item set confirmed_source = 'Công báo', confirmed_by = 1, confirmed_by_name = 'A',
                               confirmed_at = now()
                         where kind = 'INDICATOR' and code in ('1.1', '1.2')
                           and set_id = (select id from criteria_set where code = :code)""").param("code", CODE).update();
        long id = idOf("1.1");

        assertThat(loading.load(withFirstIndicatorNamed("Có quy hoạch"))).isTrue();

        assertThat(idOf("1.1")).isEqualTo(id);
        assertThat(jdbc.sql("""
                                select i.code from criteria_item i join criteria_set s on s.id = i.set_id
                                 where s.code = :code and i.confirmed_at is not null""").param("code", CODE).query(String.class).list()).containsExactly("1.2");
    }

    @Test
    void aLevelForAColumnTheSetDoesNotHaveIsRefused() {
        PrintedSet set = reader.readAll().get(0);
        Indicator wrong = new Indicator(
                "1.1", null, "Sai", "boolean", null, null, Map.of("nhom_1", "Đạt"), null, null, null, null, true, null);
        PrintedSet broken = new PrintedSet(
                set.header(), set.bases(), List.of(new Criterion("1", "Quy hoạch", null, List.of(wrong))), "broken");

        assertThatThrownBy(() -> loading.load(broken)).hasMessageContaining("criteria_threshold");
    }

    private PrintedSet withFirstIndicatorNamed(String name) {
        PrintedSet set = reader.readAll().get(0);
        List<Criterion> criteria = new java.util.ArrayList<>(set.criteria());
        Criterion first = criteria.get(0);
        Indicator old = first.indicators().get(0);
        Indicator renamed = new Indicator(
                old.code(),
                null,
                name,
                old.valueType(),
                old.unit(),
                old.comparator(),
                old.levels(),
                old.leadMinistry(),
                null,
                null,
                null,
                old.verified(),
                old.source());
        criteria.set(
                0,
                new Criterion(
                        first.code(),
                        first.name(),
                        first.group(),
                        List.of(renamed, first.indicators().get(1))));
        return new PrintedSet(set.header(), set.bases(), criteria, "changed");
    }

    private long idOf(String code) {
        return jdbc.sql("""
                        select i.id from criteria_item i join criteria_set s on s.id = i.set_id
                         where s.code = :set and i.kind = 'INDICATOR' and i.code = :code""")
                .param("set", CODE)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("""
                        select i.id, i.code, i.name, i.position, t.id as level_id, t.printed, t.column_key
                          from criteria_item i left join criteria_threshold t on t.item_id = i.id order by i.id, t.id""").query().listOfRows();
    }
}
