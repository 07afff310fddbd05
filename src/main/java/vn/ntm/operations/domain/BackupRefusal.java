package vn.ntm.operations.domain;

/** A backup or restore that was not begun or not finished, and why; nothing was changed. */
public class BackupRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefusal(String reason) {
        super(reason);
    }
}
