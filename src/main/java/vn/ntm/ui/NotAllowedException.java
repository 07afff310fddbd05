package vn.ntm.ui;

/** The viewer may see the thing but not do this to it (403). The message key tells who may. */
public class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowedException(String messageKey) {
        super(messageKey);
    }
}
