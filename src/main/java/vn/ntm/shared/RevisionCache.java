package vn.ntm.shared;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps what is read by everybody and seldom changed for exactly as long as none of it changes: the database counts the
 * changes in a table of one row, on whatever node they are made. A transaction that may write reads for itself, since what
 * it sees may never be committed; one that only reads asks for the number once.
 */
public class RevisionCache {

    private final JdbcTemplate jdbc;
    private final String number;
    private final int most;
    private final Map<Object, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long revision, Object answer) {}

    /**
     * @param table whose only row counts the changes
     * @param most how many answers to keep
     */
    protected RevisionCache(JdbcTemplate jdbc, String table, int most) {
        this.jdbc = jdbc;
        this.number = "select number from " + table;
        this.most = most;
    }

    /**
     * The answer to a question, asked anew if anything laid down has changed since.
     *
     * @param question equal for equal questions: all that the answer depends on but the database
     * @param ask its answer is shared and must not be changed by anybody
     */
    @SuppressWarnings("unchecked") // whoever asks the same question gets what the same code made of it
    public <T> T answer(Object question, Supplier<T> ask) {
        if (OncePerRead.mayWrite()) {
            return ask.get();
        }
        long now = OncePerRead.kept(this, this::read);
        Kept known = kept.get(question);
        if (known != null && known.revision() == now) {
            return (T) known.answer();
        }
        T answer = ask.get();
        if (kept.size() >= most) {
            kept.clear();
        }
        kept.put(question, new Kept(now, answer));
        return answer;
    }

    private long read() {
        return Objects.requireNonNull(jdbc.queryForObject(number, Long.class));
    }
}
