package vn.ntm.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.ntm.identity.Actor;
import vn.ntm.notification.domain.CalendarFeeds;
import vn.ntm.notification.domain.ICalendar;
import vn.ntm.notification.domain.MailSettings;
import vn.ntm.ui.Flash;

/** The secret calendar address: made, taken back, and read by calendar programs without signing in. */
@Controller
class FeedController {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final MailSettings settings;
    private final MessageSource messages;

    FeedController(CalendarFeeds feeds, MailSettings settings, MessageSource messages) {
        this.feeds = feeds;
        this.settings = settings;
        this.messages = messages;
    }

    /** Answers with a page, not a redirect: the address is shown once and stored nowhere. */
    @PostMapping("/tin-bao/lich-rieng")
    String renew(Actor actor, HttpServletRequest request, Model model) {
        String path = "/lich-rieng/" + feeds.renew(actor) + ".ics";
        model.addAttribute("address", absolute(request).apply(path));
        model.addAttribute("back", "/tin-bao/cach-nhan");
        return "notification/feed";
    }

    @PostMapping("/tin-bao/lich-rieng/thu-hoi")
    String revoke(Actor actor, RedirectAttributes redirect) {
        feeds.revoke(actor);
        Flash.success(redirect, "notification.flash.feedRevoked");
        return "redirect:/tin-bao/cach-nhan";
    }

    @GetMapping("/lich-rieng/{token}.ics")
    ResponseEntity<String> read(@PathVariable String token, HttpServletRequest request) {
        Optional<String> calendar = feeds.read(token)
                .map(duties -> ICalendar.write(
                        text("notification.feed.name"),
                        text("notification.feed.done"),
                        request.getServerName(),
                        duties,
                        absolute(request)));
        return calendar.map(body -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Disposition", "inline; filename=\"han-viec.ics\"")
                        .body(body))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** As configured; else as this request came. */
    private UnaryOperator<String> absolute(HttpServletRequest request) {
        if (!settings.publicUrl().isEmpty()) {
            return settings::absolute;
        }
        String base =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return path -> base + path;
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
