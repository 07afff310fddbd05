package vn.ntm.ui;

/** The thing does not exist, or lies outside the viewer's scope: both look the same (404). */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what, Object id) {
        super(what + " " + id);
    }
}
