package vn.ntm.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Begins to start the embedded database while the program still reads its own classes: making a new one takes some
 * seconds that need not be waited for one after the other. Does nothing where a database is configured.
 */
public final class PostgresAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (DatabaseDefaults.isEmbedded(context.getEnvironment())) {
            Starting starting = new Starting(() -> start(context.getEnvironment()));
            context.getBeanFactory().registerSingleton("postgresStarting", starting);
            context.addApplicationListener(starting);
            new Thread(starting.server, "postgres-start").start();
        }
    }

    static PostgresServer start(Environment environment) throws Exception {
        return PostgresServer.start(home(environment), Map.of());
    }

    static Path home(Environment environment) {
        return Path.of(environment.getRequiredProperty("ntm.home")).resolve("postgres");
    }

    /** A server on its way. If the program fails before it asked for it, the server is stopped again. */
    static final class Starting implements ApplicationListener<ApplicationFailedEvent> {

        private final FutureTask<PostgresServer> server;
        private volatile boolean taken;

        Starting(Callable<PostgresServer> start) {
            server = new FutureTask<>(start);
        }

        /** Waits for it; fails as the start failed. */
        PostgresServer take() throws Exception {
            taken = true;
            try {
                return server.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw failed;
            }
        }

        @Override
        public void onApplicationEvent(ApplicationFailedEvent event) {
            if (!taken) {
                try {
                    server.get().close();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException neverStarted) {
                    // The failure that is reported came first; there is nothing to stop.
                }
            }
        }
    }
}
