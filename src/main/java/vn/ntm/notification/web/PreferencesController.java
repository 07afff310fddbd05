package vn.ntm.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notification.domain.CalendarFeeds;
import vn.ntm.notification.domain.FeedStore;
import vn.ntm.notification.domain.MailSettings;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.PreferenceService;
import vn.ntm.notification.domain.Preferences;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;

/** "Cách nhận tin": which news, by which way, at which hour. */
@Controller
@RequestMapping("/tin-bao/cach-nhan")
class PreferencesController {

    private static final String VIEW = "notification/preferences";

    private final PreferenceService preferences;
    private final CalendarFeeds feeds;
    private final MailSettings mail;

    PreferencesController(PreferenceService preferences, CalendarFeeds feeds, MailSettings mail) {
        this.preferences = preferences;
        this.feeds = feeds;
        this.mail = mail;
    }

    /** A kind to choose. */
    public record Kind(NotificationKind kind, String value, String labelKey, String icon, boolean maySleep) {}

    @ModelAttribute
    void frame(Actor actor, Model model) {
        model.addAttribute(
                "kinds",
                List.of(NotificationKind.values()).stream()
                        .map(kind -> new Kind(kind, kind.name(), kind.labelKey(), kind.icon(), kind.maySleep()))
                        .toList());
        model.addAttribute(
                "hours",
                IntStream.rangeClosed(Preferences.FIRST_HOUR, Preferences.LAST_HOUR)
                        .boxed()
                        .toList());
        model.addAttribute("mailWorks", mail.works());
        FeedStore.Feed feed = feeds.of(actor).orElse(null);
        model.addAttribute("feed", feed);
        model.addAttribute("feedMade", feed == null ? "" : Dates.format(feed.createdAt()));
        model.addAttribute("feedRead", feed == null ? "" : Dates.format(feed.lastReadAt()));
        model.addAttribute("back", "/tin-bao");
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("form", PreferencesForm.of(preferences.of(actor)));
        return VIEW;
    }

    @PostMapping
    String change(
            Actor actor,
            @ModelAttribute("form") PreferencesForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            Outcome<Preferences> outcome = preferences.change(actor, form.toPreferences(), form.getEmail());
            if (!outcome.isRejected()) {
                Flash.success(redirect, "notification.flash.preferencesSaved");
                return "redirect:/tin-bao/cach-nhan";
            }
            FormErrors.reject(errors, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }
}
