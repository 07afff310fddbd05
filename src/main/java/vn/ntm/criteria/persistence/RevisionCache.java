package vn.ntm.criteria.persistence;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what is laid down for everybody (sets, items, levels, decisions) for exactly as long as none of it changes: the
 * database counts the changes, on whatever node they are made. A transaction that may write reads for itself, since what
 * it sees may never be committed; one that only reads asks for the number once.
 */
@Component
class RevisionCache {

    private static final int MOST = 500;

    private final JdbcTemplate jdbc;
    private final Map<Object, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long revision, Object answer) {}

    RevisionCache(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The answer to a question, asked anew if anything laid down has changed since.
     *
     * @param question equal for equal questions: all that the answer depends on but the database
     * @param ask its answer is shared and must not be changed by anybody
     */
    @SuppressWarnings("unchecked") // whoever asks the same question gets what the same code made of it
    <T> T answer(Object question, Supplier<T> ask) {
        boolean mayWrite = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (mayWrite) {
            return ask.get();
        }
        long now = revision();
        Kept known = kept.get(question);
        if (known != null && known.revision() == now) {
            return (T) known.answer();
        }
        T answer = ask.get();
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(question, new Kept(now, answer));
        return answer;
    }

    private long revision() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read();
        }
        Long known = (Long) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        long read = read();
        TransactionSynchronizationManager.bindResource(this, read);
        TransactionSynchronizationManager.registerSynchronization(new OneTransaction(read));
        return read;
    }

    private long read() {
        return Objects.requireNonNull(jdbc.queryForObject("select number from criteria_revision", Long.class));
    }

    /** The number stays with the transaction that asked for it. */
    private final class OneTransaction implements TransactionSynchronization {

        private final long revision;

        OneTransaction(long revision) {
            this.revision = revision;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(RevisionCache.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(RevisionCache.this, revision);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(RevisionCache.this);
        }
    }
}
