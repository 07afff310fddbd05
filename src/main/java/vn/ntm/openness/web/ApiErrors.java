package vn.ntm.openness.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.ProblemCode;
import vn.ntm.ui.Problems;
import vn.ntm.ui.Problems.FieldError;
import vn.ntm.ui.Problems.Problem;

/** Whatever goes wrong behind the interface for programs is told in its own form, never as a page. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<Problem> notFound() {
        return problems.answer(ProblemCode.NOT_FOUND, null);
    }

    @ExceptionHandler(NotAllowedException.class)
    ResponseEntity<Problem> notAllowed(NotAllowedException problem) {
        return problems.answer(ProblemCode.NOT_ALLOWED, problems.text(String.valueOf(problem.getMessage())));
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Problem> denied() {
        return problems.answer(ProblemCode.NOT_ALLOWED, null);
    }

    @ExceptionHandler(BadParameterException.class)
    ResponseEntity<Problem> badParameter(BadParameterException problem) {
        return badParameter(problem.parameter(), problem.messageKey());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Problem> badParameter(MethodArgumentTypeMismatchException problem) {
        return badParameter(problem.getName(), "openness.error.value");
    }

    /** Of a handler that takes its parameters as one record. */
    @ExceptionHandler({MethodArgumentNotValidException.class, BindException.class})
    ResponseEntity<Problem> badParameters(BindException problem) {
        List<FieldError> errors = problem.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), problems.text("openness.error.value")))
                .toList();
        return problems.answer(ProblemCode.BAD_PARAMETER, null, errors);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, HttpMediaTypeNotSupportedException.class})
    ResponseEntity<Problem> badBody() {
        return problems.answer(ProblemCode.BAD_BODY, null);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ResponseEntity<Problem> raced() {
        return problems.answer(ProblemCode.CONFLICT, null);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Problem> broken(Exception problem) {
        log.error("the interface for programs", problem);
        return problems.answer(ProblemCode.BROKEN, null);
    }

    private ResponseEntity<Problem> badParameter(@Nullable String name, String messageKey) {
        String words = problems.text(messageKey);
        return problems.answer(ProblemCode.BAD_PARAMETER, words, List.of(new FieldError(name, words)));
    }
}
