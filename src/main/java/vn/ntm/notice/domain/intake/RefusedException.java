package vn.ntm.notice.domain.intake;

/** Leaves the reading of a hostile or hopeless file from any depth; becomes a {@link Refusal} at the border. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    RefusedException(RefusalReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Refusal refusal() {
        String detail = getMessage();
        return new Refusal(reason, detail == null ? "" : detail);
    }
}
