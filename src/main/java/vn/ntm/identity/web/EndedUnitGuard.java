package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.ntm.identity.Actor;
import vn.ntm.identity.CurrentUser;
import vn.ntm.ui.NotAllowedException;

/**
 * People of a unit that has ended read on and change nothing (domain 1.3 rule 7): whatever a screen might forget to ask,
 * a write is refused here, with the reason. What concerns the person alone stays open.
 */
@Component
class EndedUnitGuard implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** One's own account, session, inbox and saved lists; the day of a demonstration. */
    private static final List<String> PERSONAL =
            List.of("/tai-khoan/", "/dang-", "/tin-bao", "/nhiem-vu/bo-loc", "/dung-thu/", "/thiet-lap", "/error");

    private final CurrentUser user;

    EndedUnitGuard(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI();
        if (!READING.contains(request.getMethod())
                && PERSONAL.stream().noneMatch(path::startsWith)
                && user.actor().filter(Actor::readOnly).isPresent()) {
            throw new NotAllowedException("identity.denied.unitEnded");
        }
        return true;
    }
}
