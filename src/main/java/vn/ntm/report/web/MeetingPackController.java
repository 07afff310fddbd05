package vn.ntm.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.paper.Letterhead;
import vn.ntm.paper.OfficialPaper;
import vn.ntm.report.domain.MeetingPack;
import vn.ntm.report.domain.MeetingPackFile;
import vn.ntm.report.domain.MeetingPackFile.Office;
import vn.ntm.report.domain.MeetingPacks;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotAllowedException;

/** "Tài liệu họp": what the steering committee has before it, on screen, on paper and as a Word file. */
@Controller
class MeetingPackController {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MeetingPacks packs;
    private final Units units;
    private final MessageSource messages;

    MeetingPackController(MeetingPacks packs, Units units, MessageSource messages) {
        this.packs = packs;
        this.units = units;
        this.messages = messages;
    }

    @GetMapping("/bao-cao/cuoc-hop")
    String show(
            @RequestParam(name = "tb", required = false) @Nullable Long notice,
            @RequestParam(name = "tu", required = false) @Nullable String since,
            Actor actor,
            Model model) {
        requireRight(actor);
        LocalDate day = null;
        try {
            day = Dates.parse(since);
        } catch (DateTimeException notADate) {
            model.addAttribute("badDay", since);
        }
        MeetingPack pack = packs.of(notice, day, actor);
        model.addAttribute("pack", pack);
        model.addAttribute(
                "tb", pack.previous() == null ? null : pack.previous().id());
        model.addAttribute("since", Dates.format(pack.since()));
        model.addAttribute("today", Dates.format(pack.today()));
        model.addAttribute("place", actor.unitName());
        return "report/meeting";
    }

    @GetMapping("/bao-cao/cuoc-hop.docx")
    void file(
            @RequestParam(name = "tb", required = false) @Nullable Long notice,
            @RequestParam(name = "tu", required = false) @Nullable String since,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        requireRight(actor);
        LocalDate day;
        try {
            day = Dates.parse(since);
        } catch (DateTimeException notADate) {
            day = null;
        }
        MeetingPack pack = packs.of(notice, day, actor);
        response.setContentType(OfficialPaper.DOCX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("tai-lieu-hop-" + pack.today() + ".docx")
                        .build()
                        .toString());
        MeetingPackFile.write(
                pack, office(actor), key -> messages.getMessage(key, null, VIETNAMESE), response.getOutputStream());
    }

    private static void requireRight(Actor actor) {
        if (!actor.may(Right.LEAD_VIEW)) {
            throw new NotAllowedException("report.error.leadersOnly");
        }
    }

    private Office office(Actor actor) {
        UnitSummary own = units.find(actor.unitId()).orElseThrow();
        UnitSummary home = own.parentId() == null
                ? own
                : units.find(own.parentId())
                        .filter(above -> above.kind().isAdministrative())
                        .orElse(own);
        return new Office(null, Letterhead.issuerLines(own.name()), home.shortName());
    }
}
