package vn.ntm.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The embedded database on its way: made, started and brought up to date on a thread of its own. Whoever wants a
 * connection waits for it; nobody else does. Stopped with the context.
 */
class StartingPostgres implements SmartInitializingSingleton, AutoCloseable {

    private final FutureTask<PostgresServer> starting;
    private final AtomicBoolean closed = new AtomicBoolean();

    StartingPostgres(Environment environment) {
        starting = new FutureTask<>(() -> startMigrated(environment));
    }

    static Path home(Environment environment) {
        return Path.of(environment.getRequiredProperty("ntm.home")).resolve("postgres");
    }

    void begin() {
        new Thread(starting, "postgres-start").start();
    }

    private static PostgresServer startMigrated(Environment environment) throws IOException, InterruptedException {
        PostgresServer server = PostgresServer.start(home(environment), Map.of());
        try {
            Flyway.configure()
                    .dataSource(server.jdbcUrl("postgres"), server.user(), server.password())
                    .outOfOrder(environment.getProperty("spring.flyway.out-of-order", Boolean.class, false))
                    .load()
                    .migrate();
            return server;
        } catch (FlywayException failed) {
            server.close();
            throw failed;
        }
    }

    /** Waits until it is ready; fails as the start failed. */
    PostgresServer server() {
        try {
            return starting.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database starts", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the embedded database did not start", failed.getCause());
        }
    }

    /** All beans are made: what went wrong with the database is told before anything that went wrong without it. */
    @Override
    public void afterSingletonsInstantiated() {
        server();
    }

    /** Stops the server if it was started. */
    @Override
    public void close() {
        try {
            if (!closed.getAndSet(true)) {
                starting.get().close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException neverStarted) {
            // Told to whoever waited for it; there is nothing to stop.
        }
    }

    /** Its connections, for a pool to keep. */
    static final class Connections extends AbstractDataSource {

        private final StartingPostgres postgres;

        Connections(StartingPostgres postgres) {
            this.postgres = postgres;
        }

        @Override
        public Connection getConnection() throws SQLException {
            PostgresServer server = postgres.server();
            return getConnection(server.user(), server.password());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return DriverManager.getConnection(postgres.server().jdbcUrl("postgres"), user, password);
        }
    }
}
