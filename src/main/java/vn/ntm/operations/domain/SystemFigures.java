package vn.ntm.operations.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the database says of itself. */
public interface SystemFigures {

    Database read();

    /**
     * @param now by the database's own clock: a demonstration's day does not matter here
     * @param bytes on disk
     * @param connections open now
     * @param mostConnections the server allows
     * @param lastMigration when the structure last changed
     * @param sessions that have not run out
     */
    record Database(
            Instant now,
            String version,
            long bytes,
            int connections,
            int mostConnections,
            int migrations,
            @Nullable Instant lastMigration,
            int sessions,
            List<Table> largest) {}

    /** @param rows as the database estimates */
    record Table(String name, long bytes, long rows) {}
}
