package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.security.web.authentication.SpringSessionRememberMeServices;
import org.springframework.stereotype.Component;
import vn.ntm.identity.domain.SignedInUser;

/** Puts a person into the session. */
@Component
class SessionEntry {

    static final String REMEMBER = "remember-me";
    private static final int REMEMBERED_SECONDS = 14 * 24 * 60 * 60;

    private final SecurityContextRepository contexts;
    private final SpringSessionRememberMeServices remembering = new SpringSessionRememberMeServices();

    SessionEntry(SecurityContextRepository contexts) {
        this.contexts = contexts;
        remembering.setRememberMeParameterName(REMEMBER);
        remembering.setValiditySeconds(REMEMBERED_SECONDS);
    }

    /** Begins a session: a new one, so that nothing put into an old one beforehand (its id least of all) lives on. */
    void begin(SignedInUser user, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true);
        remembering.loginSuccess(request, response, keep(user, request, response));
    }

    /** The same session goes on with what has changed about the person. */
    void update(SignedInUser user, HttpServletRequest request, HttpServletResponse response) {
        keep(user, request, response);
    }

    private Authentication keep(SignedInUser user, HttpServletRequest request, HttpServletResponse response) {
        SignedInUser small = user.withoutPassword();
        Authentication authentication =
                UsernamePasswordAuthenticationToken.authenticated(small, null, small.getAuthorities());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return authentication;
    }
}
