package vn.ntm.notification.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notification.domain.DigestLine;
import vn.ntm.notification.domain.Inbox;
import vn.ntm.notification.domain.InboxEntry;
import vn.ntm.notification.domain.LetterWriter;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotFoundException;

/** "Tin báo": what one was told, the newest first; opening a line leads to its thing. */
@Controller
@RequestMapping("/tin-bao")
class InboxController {

    private static final String UNREAD = "chua-doc";

    private final Inbox inbox;
    private final LetterWriter letters;

    InboxController(Inbox inbox, LetterWriter letters) {
        this.inbox = inbox;
        this.letters = letters;
    }

    /** A group of a digest. */
    public record Section(String id, String heading, List<Line> lines, String rest) {}

    /** A duty in it. */
    public record Line(String title, String note, String path, boolean fresh) {}

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String xem,
            @RequestParam(required = false) @Nullable Long truoc,
            Model model) {
        boolean unreadOnly = UNREAD.equals(xem);
        Inbox.Page page = inbox.list(actor, unreadOnly, truoc);
        String base = "/tin-bao?" + (unreadOnly ? "xem=" + UNREAD + "&" : "");
        model.addAttribute(
                "rows",
                page.entries().stream()
                        .map(entry -> InboxRow.of(entry, letters))
                        .toList());
        model.addAttribute("unreadOnly", unreadOnly);
        model.addAttribute("unread", inbox.unread(actor.userId().value()));
        model.addAttribute(
                "newest",
                page.entries().isEmpty() ? null : page.entries().get(0).id());
        model.addAttribute("newestPath", truoc == null ? null : base);
        model.addAttribute("olderPath", page.older() == null ? null : base + "truoc=" + page.older());
        return "notification/inbox";
    }

    @GetMapping("/{id}")
    String open(Actor actor, @PathVariable long id, Model model) {
        Inbox.Opened opened = inbox.open(actor, id).orElseThrow(() -> new NotFoundException("inbox entry", id));
        InboxEntry entry = opened.entry();
        if (entry.path() != null) {
            return "redirect:" + entry.path();
        }
        model.addAttribute("row", InboxRow.of(entry, letters));
        model.addAttribute("sections", sections(entry, opened.lines()));
        model.addAttribute("back", "/tin-bao");
        return "notification/digest";
    }

    @PostMapping("/{id}/chua-doc")
    String unread(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        inbox.markUnread(actor, id);
        Flash.success(redirect, "notification.flash.unread");
        return "redirect:/tin-bao";
    }

    @PostMapping("/da-doc")
    String allRead(Actor actor, @RequestParam long den, RedirectAttributes redirect) {
        Flash.success(redirect, "notification.flash.allRead", inbox.markAllRead(actor, den));
        return "redirect:/tin-bao";
    }

    private List<Section> sections(InboxEntry entry, List<DigestLine> lines) {
        List<Section> sections = new ArrayList<>();
        LetterWriter.grouped(lines)
                .forEach((group, some) -> sections.add(new Section(
                        "g-" + group.name().toLowerCase(java.util.Locale.ROOT),
                        letters.heading(group),
                        some.stream()
                                .map(line -> new Line(
                                        line.title(), letters.note(line), LetterWriter.path(line), line.fresh()))
                                .toList(),
                        letters.rest(entry, group, some.size()))));
        return sections;
    }
}
