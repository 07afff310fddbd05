package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import vn.ntm.identity.domain.SignIn;
import vn.ntm.identity.domain.SignedInUser;

/** Writes down who signed out. */
@Component
class SignOutTrail implements LogoutHandler {

    private final SignIn signIn;

    SignOutTrail(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            signIn.leave(user);
        }
    }
}
