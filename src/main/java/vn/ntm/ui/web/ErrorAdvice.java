package vn.ntm.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;

/** Turns what went wrong into a Vietnamese page that says what to do next. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final LayoutAdvice layout;

    ErrorAdvice(LayoutAdvice layout) {
        this.layout = layout;
    }

    /** A parameter of the wrong type, or one missing, makes an address that leads nowhere. */
    @ExceptionHandler({
        NotFoundException.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        BindException.class,
        ServletRequestBindingException.class
    })
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(Exception problem, HttpServletRequest request, Model model) {
        return page("error/404", request, model);
    }

    @ExceptionHandler({NotAllowedException.class, AccessDeniedException.class})
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String notAllowed(Exception problem, HttpServletRequest request, Model model) {
        if (problem instanceof NotAllowedException) {
            model.addAttribute("reasonKey", problem.getMessage());
        }
        return page("error/403", request, model);
    }

    @ExceptionHandler(StaleException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String stale(StaleException problem, HttpServletRequest request, Model model) {
        model.addAttribute("typed", problem.typed());
        model.addAttribute("backPath", problem.backPath());
        model.addAttribute("because", problem.because());
        return page("error/409", request, model);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String raced(OptimisticLockingFailureException problem, HttpServletRequest request, Model model) {
        log.info("two people at once: {}", problem.getMessage());
        return page("error/409", request, model);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    String tooLarge(HttpServletRequest request, Model model) {
        return page("error/413", request, model);
    }

    private String page(String view, HttpServletRequest request, Model model) {
        model.addAttribute("frame", layout.frame(request));
        return view;
    }
}
