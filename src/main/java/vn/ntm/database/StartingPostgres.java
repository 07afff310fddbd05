package vn.ntm.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The embedded database on its way: made, started and brought up to date on a thread of its own. Whoever wants a
 * connection waits for it; nobody else does. Stopped with the context.
 */
class StartingPostgres implements SmartInitializingSingleton, AutoCloseable {

    private static final Executor THREAD = work -> new Thread(work, "postgres-start").start();

    private final Environment environment;
    private final CompletableFuture<PostgresServer> started = new CompletableFuture<>();
    private volatile CompletableFuture<PostgresServer> ready = started;
    private final AtomicBoolean closed = new AtomicBoolean();

    StartingPostgres(Environment environment) {
        this.environment = environment;
    }

    static Path home(Environment environment) {
        return Path.of(environment.getRequiredProperty("ntm.home")).resolve("postgres");
    }

    void begin() {
        THREAD.execute(() -> {
            try {
                started.complete(PostgresServer.start(home(environment), Map.of()));
            } catch (IOException | InterruptedException | RuntimeException failed) {
                started.completeExceptionally(failed);
            }
        });
    }

    /** Its tables are brought up to date, as the context configured it, before anyone gets a connection. */
    void migrate(Flyway flyway) {
        ready = started.thenApplyAsync(
                server -> {
                    Flyway.configure()
                            .configuration(flyway.getConfiguration())
                            .dataSource(server.jdbcUrl("postgres"), server.user(), server.password())
                            .load()
                            .migrate();
                    return server;
                },
                THREAD);
    }

    /** Waits until it is ready; fails as the start failed. */
    PostgresServer server() {
        try {
            return ready.get();
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
                started.get().close();
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
        private volatile int loginSeconds;

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
            Properties login = new Properties();
            login.setProperty("user", user);
            login.setProperty("password", password);
            login.setProperty("loginTimeout", Integer.toString(loginSeconds));
            return DriverManager.getConnection(postgres.server().jdbcUrl("postgres"), login);
        }

        /** Seconds for one log-in at the database, not for its start; 0 = no limit. */
        @Override
        public void setLoginTimeout(int seconds) {
            loginSeconds = seconds;
        }

        @Override
        public int getLoginTimeout() {
            return loginSeconds;
        }
    }
}
