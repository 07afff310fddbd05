package vn.ntm.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;

/** A program of its own for {@link PostgresServerTest}: starts the server, commits a row, waits to be killed. */
final class CrashProbe {

    private CrashProbe() {}

    public static void main(String[] args) throws Exception {
        PostgresServer server = PostgresServer.start(Path.of(args[0]), Map.of());
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (at timestamptz default now())");
            statement.execute("insert into kept default values");
        }
        System.out.println("committed");
        Thread.sleep(120_000);
    }
}
