package vn.ntm.task.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.ntm.notification.domain.Crowd;
import vn.ntm.support.TestDatabase;

/** Two clerks write a step of one part at the same time, around midnight: its past has no gap and nothing twice. */
@DisplayName("Hai người cùng ghi một việc")
class StepsTogetherTest {

    private final JdbcConnectionDetails database = TestDatabase.newDatabase();

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                String.valueOf(database.getJdbcUrl()), database.getUsername(), database.getPassword());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void step(Connection connection, String day, String status) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into assignment_event (assignment_id, task_id, at, action, to_status, user_name, position)"
                            + " select id, task_id, timestamptz '" + day + " 08:00+07', 'UPDATE', '" + status
                            + "', 'x', 'x' from assignment");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("người sau chờ người trước, lịch sử theo ngày vẫn liền mạch")
    void theSecondWaitsForTheFirst() throws Exception {
        try (Connection first = connect();
                Connection second = connect()) {
            SingleConnectionDataSource source = new SingleConnectionDataSource(first, true);
            JdbcClient jdbc = JdbcClient.create(source);
            Crowd.make(jdbc, 1, 1, LocalDate.of(2021, 9, 1));
            step(first, "2021-09-01", "ASSIGNED");
            first.commit();

            step(first, "2021-09-05", "IN_PROGRESS");
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> step(second, "2021-09-06", "SUBMITTED"));
            awaitLock(jdbc);
            first.commit();
            waiting.get(30, TimeUnit.SECONDS);
            second.commit();

            assertThat(jdbc.sql(
                                    "select concat_ws(' ', status, from_day, until_day) from assignment_state order by from_day")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "ASSIGNED 2021-09-01 2021-09-05",
                            "IN_PROGRESS 2021-09-05 2021-09-06",
                            "SUBMITTED 2021-09-06 infinity");
        }
    }

    /** Until the database says that somebody waits for the first. */
    private static void awaitLock(JdbcClient jdbc) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            long waiters = jdbc.sql("select count(*) from pg_locks where not granted")
                    .query(Long.class)
                    .single();
            if (waiters > 0) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("nobody waits");
    }
}
