package vn.ntm.ui.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Chữ to": letters a quarter larger, as this person wants them in this browser; a phone may want what a desk does not. */
@Controller
class LargePrint {

    private static final String COOKIE = "ntm-chu-to";
    private static final Duration KEPT = Duration.ofDays(365);

    /** Whether the pages of this browser are in large print. */
    static boolean isOn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @param back the page to return to */
    @PostMapping("/chu-to")
    ResponseEntity<Void> turn(
            @RequestParam(name = "bat", defaultValue = "false") boolean on,
            @RequestParam(name = "ve", defaultValue = "/") String back,
            HttpServletRequest request) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, "1")
                .path("/")
                .maxAge(on ? KEPT : Duration.ZERO)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(303)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, isOurs(back) ? back : "/")
                .build();
    }

    /** A path of this program, nothing that a browser takes for another host. */
    private static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }
}
