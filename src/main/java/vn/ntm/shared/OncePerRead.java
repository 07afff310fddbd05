package vn.ntm.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Answers that stay with the transaction that asked for them, as long as it only reads. */
public final class OncePerRead {

    private static final Object KEY = new Object();

    private OncePerRead() {}

    /** Whether the caller is in a transaction that may change what it reads. */
    public static boolean mayWrite() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /**
     * What the owner keeps for this transaction; made for each call where there is none or where it may write.
     *
     * @param owner compared by identity
     * @param make the first answer; it may be changed by its owner
     */
    @SuppressWarnings("unchecked") // an owner keeps one kind of answer
    public static <T> T kept(Object owner, Supplier<T> make) {
        if (mayWrite() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return make.get();
        }
        Map<Object, Object> known = (Map<Object, Object>) TransactionSynchronizationManager.getResource(KEY);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(KEY, known);
            TransactionSynchronizationManager.registerSynchronization(new OneTransaction(known));
        }
        return (T) known.computeIfAbsent(owner, any -> make.get());
    }

    private record OneTransaction(Map<Object, Object> known) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
