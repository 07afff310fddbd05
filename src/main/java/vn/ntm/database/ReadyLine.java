package vn.ntm.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** One clear line when the program is ready: where to open it, which database it uses. */
@Component
class ReadyLine {

    private static final Logger log = LoggerFactory.getLogger("vn.ntm");

    private final Environment environment;
    private final ObjectProvider<DataSource> dataSource;
    private final ObjectProvider<StartingPostgres> embedded;

    ReadyLine(
            Environment environment, ObjectProvider<DataSource> dataSource, ObjectProvider<StartingPostgres> embedded) {
        this.environment = environment;
        this.dataSource = dataSource;
        this.embedded = embedded;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() throws SQLException {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        StartingPostgres own = embedded.getIfAvailable();
        String database;
        if (own != null) {
            database = "PostgreSQL kèm theo, dữ liệu ở " + own.server().dataDirectory();
        } else {
            try (Connection connection = dataSource.getObject().getConnection()) {
                database = connection.getMetaData().getURL();
            }
        }
        log.info("NTM Tracker đã sẵn sàng: mở http://localhost:{}/  (cơ sở dữ liệu: {})", port, database);
    }
}
