package vn.ntm.openness.web;

/** A parameter says something that cannot be. */
final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String messageKey;

    BadParameterException(String parameter, String messageKey) {
        super(parameter);
        this.parameter = parameter;
        this.messageKey = messageKey;
    }

    String parameter() {
        return parameter;
    }

    String messageKey() {
        return messageKey;
    }

    /** Of a place in a list that is only a number. */
    static long place(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException notAPlace) {
            throw new BadParameterException("after", "openness.error.after");
        }
    }
}
