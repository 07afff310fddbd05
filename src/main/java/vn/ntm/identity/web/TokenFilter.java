package vn.ntm.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ntm.identity.domain.TokenService;
import vn.ntm.identity.domain.TokenService.Opened;
import vn.ntm.ui.ProblemCode;
import vn.ntm.ui.Problems;

/** "Authorization: Bearer ntm_…" on requests to the interface for programs; a session counts for nothing there. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final TokenService tokens;
    private final RequestRate rate;
    private final Problems problems;

    TokenFilter(TokenService tokens, RequestRate rate, Problems problems) {
        this.tokens = tokens;
        this.rate = rate;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            Optional<Opened> opened =
                    tokens.open(header.substring(BEARER.length()).strip());
            if (opened.isEmpty()) {
                problems.write(ProblemCode.TOKEN_REFUSED, response);
                return;
            }
            if (!rate.admits(opened.get().tokenId())) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(RequestRate.WINDOW.toSeconds()));
                problems.write(ProblemCode.TOO_MANY_REQUESTS, response);
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new TokenAuthentication(opened.get()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
