package vn.ntm.notification.domain;

/** Takes one message out of the house. Slow and unsure by nature: never called from a page, never in a transaction. */
public interface Delivery {

    Channel channel();

    /**
     * Delivers, or throws.
     *
     * @throws NobodyThere when the way as a whole is closed (no connection): the next messages need not try now
     * @throws NotWanted when nobody is left to receive it
     * @throws Exception when this message failed
     */
    void deliver(OutgoingMessage message) throws Exception;

    /** The way is closed for all messages. */
    final class NobodyThere extends Exception {
        private static final long serialVersionUID = 1L;

        public NobodyThere(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /** No address any more. */
    final class NotWanted extends Exception {
        private static final long serialVersionUID = 1L;

        public NotWanted(String reason) {
            super(reason);
        }
    }
}
