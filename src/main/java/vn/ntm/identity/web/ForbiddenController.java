package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages for what the filters refuse: a form whose session is over, a path of another role. */
@Controller
class ForbiddenController {

    /** The fields of {@link PasswordForm}, and what proves a first set-up. */
    private static final Set<String> SECRET = Set.of("current", "fresh", "repeated", "token");

    @RequestMapping("/error/403")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String show(HttpServletRequest request, Model model) {
        if (!(request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException)) {
            return "error/403";
        }
        model.addAttribute("again", formPage(request));
        model.addAttribute("typed", typed(request.getParameterMap()));
        String type = request.getContentType();
        model.addAttribute("files", type != null && type.startsWith("multipart/"));
        return "error/expired";
    }

    /** The page that the form stood on; the first page if the browser does not tell, or tells of another place. */
    private static String formPage(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI page = referer == null ? URI.create("/") : URI.create(referer);
            String path = page.getRawPath();
            boolean ours = request.getServerName().equals(page.getHost());
            if (!ours || path == null || path.startsWith("//")) {
                return "/";
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }

    private static boolean isSecret(String field) {
        return field.contains("password") || SECRET.contains(field);
    }

    /** What a person wrote: words and numbers with their spaces and strokes; not keys, and nothing secret. */
    private static List<String> typed(Map<String, String @Nullable []> fields) {
        return fields.entrySet().stream()
                .filter(field -> !isSecret(field.getKey().toLowerCase(Locale.ROOT)))
                .flatMap(field -> field.getValue() == null ? null : Arrays.stream(field.getValue()))
                .map(String::strip)
                .filter(value -> value.chars().anyMatch(c -> c == ' ' || c == '/' || c > 127))
                .distinct()
                .toList();
    }
}
