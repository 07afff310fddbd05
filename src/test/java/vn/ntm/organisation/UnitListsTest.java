package vn.ntm.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;

/** Lists of the directory are kept while nobody changes it, and never a moment longer. */
@DatabaseTest
@Import(Statements.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class UnitListsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 15);

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("a commune that comes, is renamed or goes is seen at once, one rolled back never by others")
    void followsEveryChange() {
        int before = communes();
        assertThat(Statements.count(this::communes)).as("only the number").isEqualTo(1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            add();
            assertThat(communes()).isEqualTo(before + 1);
            status.setRollbackOnly();
        });
        assertThat(communes()).isEqualTo(before);
        add();
        try {
            assertThat(communes()).isEqualTo(before + 1);
            jdbc.sql("update organisation_unit set name = 'Xã Thử khác' where code = '99998'")
                    .update();
            assertThat(units.communesOf("/", DAY)).extracting(UnitSummary::name).contains("Xã Thử khác");
        } finally {
            jdbc.sql("delete from organisation_unit where code = '99998'").update();
        }
        assertThat(communes()).isEqualTo(before);
    }

    private int communes() {
        return units.communesOf("/", DAY).size();
    }

    private void add() {
        jdbc.sql(
                        "insert into organisation_unit (kind, name, short_name, code, path, search_key, subordinate, counts_in_average) "
                                + "values ('XA', 'Xã Thử', 'Thử', '99998', '/9999999/', 'xa thu', true, true)")
                .update();
    }
}
