package vn.ntm.openness.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.ntm.ui.ProblemCode;
import vn.ntm.ui.Problems;

/**
 * Lets a request to a route through if its token has the route's scope. A parameter the route does not know is refused:
 * a filter with a slip in its name would silently let everything through.
 */
@Component
class ApiGuard implements HandlerInterceptor {

    private final ApiRoutes routes;
    private final Problems problems;

    ApiGuard(ApiRoutes routes, Problems problems) {
        this.routes = routes;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (OpenApiController.isOpen(pattern)) {
            return true;
        }
        Optional<ApiRoute> route = routes.of(request.getMethod(), pattern);
        if (route.isEmpty()) {
            problems.write(ProblemCode.NOT_FOUND, response);
            return false;
        }
        if (!isAllowed(route.get())) {
            problems.write(ProblemCode.SCOPE_MISSING, response);
            return false;
        }
        for (String name : request.getParameterMap().keySet()) {
            if (!route.get().queryNames().contains(name)) {
                throw new BadParameterException(name, "openness.error.unknownParameter");
            }
        }
        return true;
    }

    private static boolean isAllowed(ApiRoute route) {
        Authentication asking = SecurityContextHolder.getContext().getAuthentication();
        return asking != null
                && asking.getAuthorities().stream()
                        .anyMatch(authority -> route.scope().authority().equals(authority.getAuthority()));
    }
}
