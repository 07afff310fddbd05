package vn.ntm.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The installation's database for a command that is not the program itself: the one that is configured, or the bundled
 * one, started for as long as the command needs it. A bundled one that already serves is shared.
 */
public final class OpenDatabase implements AutoCloseable {

    private static final int LINE_OF_PORT = 3;

    private final String url;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable PostgresServer own;

    private OpenDatabase(String url, @Nullable String user, @Nullable String password, @Nullable PostgresServer own) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.own = own;
    }

    /** @throws IOException when the bundled database can neither be started nor reached */
    public static OpenDatabase of(Environment environment) throws IOException, InterruptedException {
        if (!DatabaseDefaults.isEmbedded(environment)) {
            return new OpenDatabase(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"),
                    null);
        }
        Path home = StartingPostgres.home(environment);
        try {
            PostgresServer server = PostgresServer.start(home, Map.of());
            return new OpenDatabase(server.jdbcUrl("postgres"), server.user(), server.password(), server);
        } catch (HomeInUseException serving) {
            List<String> pid = Files.readAllLines(home.resolve("data-18/postmaster.pid"), StandardCharsets.ISO_8859_1);
            return new OpenDatabase(
                    "jdbc:postgresql://127.0.0.1:" + pid.get(LINE_OF_PORT).strip() + "/postgres",
                    PostgresServer.USER,
                    Files.readString(home.resolve("password")).strip(),
                    null);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
