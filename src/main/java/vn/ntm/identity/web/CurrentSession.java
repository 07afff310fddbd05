package vn.ntm.identity.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.ntm.identity.Actor;
import vn.ntm.identity.CurrentUser;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.ui.Viewer;
import vn.ntm.ui.ViewerSource;

/** The signed-in person of this request: as {@code Actor} parameter of handlers, as frame of the page, for menus. */
@Component
class CurrentSession implements CurrentUser, ViewerSource, HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public Optional<Actor> actor() {
        SignedInUser user = user();
        return user == null ? Optional.empty() : Optional.ofNullable(user.actor());
    }

    @Override
    public @Nullable Viewer current() {
        SignedInUser user = user();
        if (user == null) {
            return null;
        }
        Actor actor = user.actor();
        if (actor == null) {
            return new Viewer(
                    user.displayName(), initials(user.displayName()), "Chưa có chức vụ", "", null, Set.of(), 0);
        }
        return new Viewer(
                user.displayName(),
                initials(user.displayName()),
                actor.readOnly() ? actor.position() + " (đơn vị đã kết thúc, chỉ xem)" : actor.position(),
                actor.unitName(),
                user.parentUnit(),
                Set.of(actor.role().name()),
                user.otherPositions());
    }

    @Override
    public @Nullable Long currentUserId() {
        SignedInUser user = user();
        return user == null ? null : user.userId();
    }

    @Override
    public String currentScope() {
        return actor().map(Actor::scopePath).orElse("/-");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return actor().orElseThrow(() -> new AccessDeniedException("no position"));
    }

    private static @Nullable SignedInUser user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser signedIn
                ? signedIn
                : null;
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("\\s+")) {
            if (!word.isEmpty() && letters.length() < 3 && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.isEmpty() ? "?" : letters.toString();
    }
}
