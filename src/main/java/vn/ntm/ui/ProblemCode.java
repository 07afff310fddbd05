package vn.ntm.ui;

import org.springframework.http.HttpStatus;

/** What can go wrong for a program that asks; the codes are part of the interface and never change their meaning. */
public enum ProblemCode {
    BAD_PARAMETER(HttpStatus.BAD_REQUEST),
    BAD_BODY(HttpStatus.BAD_REQUEST),
    TOKEN_MISSING(HttpStatus.UNAUTHORIZED),
    TOKEN_REFUSED(HttpStatus.UNAUTHORIZED),
    SCOPE_MISSING(HttpStatus.FORBIDDEN),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    CONFLICT(HttpStatus.CONFLICT),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Of its title in words. */
    public String messageKey() {
        return "ui.problem." + name();
    }
}
