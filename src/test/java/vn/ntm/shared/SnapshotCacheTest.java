package vn.ntm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ntm.support.DatabaseTest;

/** What is kept is never stale: the next question after any commit is asked anew. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SnapshotCacheTest {

    private static final String COUNT = "select count(*) from spring_session where principal_name = 'snapshot'";
    private static final String ADD = "insert into spring_session (primary_id, session_id, creation_time,"
            + " last_access_time, max_inactive_interval, expiry_time, principal_name)"
            + " values (gen_random_uuid(), gen_random_uuid(), 0, 0, 60, 9e15, 'snapshot')";

    @Autowired
    SnapshotCache cache;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void remove() {
        jdbc.update("delete from spring_session where principal_name = 'snapshot'");
    }

    private long count() {
        return cache.answer("sessions of this test", () -> {
            asked.incrementAndGet();
            return jdbc.queryForObject(COUNT, Long.class);
        });
    }

    @Test
    void isAskedAnewAfterACommitAndOnlyThen() {
        assertThat(count()).isZero();
        assertThat(count()).isZero();
        // other tests' jobs may write in between, so the first answers may have been asked twice
        int before = asked.get();
        jdbc.update(ADD);
        assertThat(count()).isEqualTo(1);
        assertThat(asked.get()).isGreaterThan(before);
    }

    @Test
    void isKeptWhileNobodyWrites() {
        int tries = 200;
        for (int i = 0; i < tries; i++) {
            count();
        }
        assertThat(asked.get()).isLessThan(tries / 2);
    }

    @Test
    void aPageStaysWithWhatItBeganWithAndTheNextIsNew() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        reading.executeWithoutResult(page -> {
            assertThat(count()).isZero();
            int before = asked.get();
            apart.executeWithoutResult(other -> jdbc.update(ADD));
            assertThat(count()).isZero();
            assertThat(asked.get()).isEqualTo(before);
        });
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whoWritesSeesTheOwnRowsAndNobodyElseDoes() {
        assertThat(count()).isZero();
        new TransactionTemplate(transactions).executeWithoutResult(writing -> {
            jdbc.update(ADD);
            assertThat(count()).isEqualTo(1);
            jdbc.update(ADD);
            assertThat(count()).isEqualTo(2);
            writing.setRollbackOnly();
        });
        assertThat(count()).isZero();
    }
}
