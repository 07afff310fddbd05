package vn.ntm.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;

/** What is laid down is kept while nobody changes it, and never a moment longer. */
@DatabaseTest
@Import(Statements.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CriteriaRevisionsTest {

    private static final String CODE = "xa-ntm-2016-2020";

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName(
            "a change is seen at once, one that is rolled back never by others, and an unchanged set is not read again")
    void followsEveryChange() {
        String before = name();
        try {
            assertThat(Statements.count(this::name)).as("only the number").isEqualTo(1);
            TransactionTemplate reading = new TransactionTemplate(transactions);
            reading.setReadOnly(true);
            assertThat(Statements.count(() -> reading.executeWithoutResult(status -> List.of(name(), name(), name()))))
                    .as("one number for a transaction that only reads")
                    .isEqualTo(1);
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                rename("Bộ tiêu chí đổi tên");
                assertThat(name()).isEqualTo("Bộ tiêu chí đổi tên");
                status.setRollbackOnly();
            });
            assertThat(name()).isEqualTo(before);
            rename("Bộ tiêu chí khác");
            assertThat(name()).isEqualTo("Bộ tiêu chí khác");
        } finally {
            rename(before);
        }
        assertThat(name()).isEqualTo(before);
    }

    private void rename(String name) {
        jdbc.sql("update criteria_set set name = ? where code = ?")
                .params(name, CODE)
                .update();
    }

    private String name() {
        return catalogue.all().stream()
                .filter(set -> set.code().equals(CODE))
                .map(SetSummary::name)
                .findFirst()
                .orElseThrow();
    }
}
