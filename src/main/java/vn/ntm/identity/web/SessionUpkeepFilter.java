package vn.ntm.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ntm.identity.domain.OwnAccount;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.shared.ApplicationClock;

/**
 * A session outlives the day it began on: on another day the positions are looked up anew, so that one that ended, or
 * whose unit was closed, is gone. Whoever must choose a password gets no further than that page.
 */
@Component
class SessionUpkeepFilter extends OncePerRequestFilter {

    static final String PASSWORD_PAGE = "/tai-khoan/mat-khau";

    private final OwnAccount account;
    private final SessionEntry sessions;
    private final ApplicationClock clock;

    SessionUpkeepFilter(OwnAccount account, SessionEntry sessions, ApplicationClock clock) {
        this.account = account;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/error");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedInUser user = user();
        if (user != null && user.day() != null && !user.day().equals(clock.today())) {
            Optional<SignedInUser> today = account.asOfToday(user);
            if (today.isEmpty()) {
                end(request);
                response.sendRedirect("/dang-nhap");
                return;
            }
            user = today.get();
            sessions.update(user, request, response);
        }
        if (user != null && user.mustChangePassword() && !mayPass(request.getRequestURI())) {
            response.sendRedirect(PASSWORD_PAGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean mayPass(String path) {
        return path.equals(PASSWORD_PAGE)
                || path.equals("/dang-xuat")
                || path.startsWith("/dang-nhap")
                || path.startsWith("/actuator/health");
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static @Nullable SignedInUser user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user ? user : null;
    }
}
