package vn.ntm.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps counts for exactly as long as nobody has written anything. The database itself says so: its snapshot names the
 * transactions that one can see, so two questions under the same snapshot have the same answer, on whatever node they
 * are asked. Nothing is older than the transaction that reads it, nothing needs to be thrown away by hand; whoever is
 * writing gets no kept answer.
 */
@Component
public class SnapshotCache {

    private static final String SNAPSHOT =
            "select case when pg_current_xact_id_if_assigned() is null then pg_current_snapshot()::text end";
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final Map<Object, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(String snapshot, Object answer) {}

    SnapshotCache(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The answer to a question, asked anew if anything has been written since.
     *
     * @param question equal for equal questions: all that the answer depends on but the database
     */
    @SuppressWarnings("unchecked") // whoever asks the same question gets what the same code made of it
    public <T> T answer(Object question, Supplier<T> ask) {
        String now = OncePerRead.kept(this, this::snapshot);
        if (now == null) {
            return ask.get();
        }
        Kept known = kept.get(question);
        if (known != null && known.snapshot().equals(now)) {
            return (T) known.answer();
        }
        T answer = ask.get();
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(question, new Kept(now, answer));
        return answer;
    }

    private @Nullable String snapshot() {
        return jdbc.sql(SNAPSHOT).query(String.class).optional().orElse(null);
    }
}
