package vn.ntm.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.ntm.dossier.domain.DossierAction;
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.domain.OpinionBoard.Line;
import vn.ntm.dossier.domain.OpinionService;
import vn.ntm.dossier.domain.StageRule;
import vn.ntm.identity.Actor;
import vn.ntm.identity.LetterHeads;
import vn.ntm.identity.LetterHeads.LetterHead;
import vn.ntm.paper.Letterhead;
import vn.ntm.paper.OfficialPaper;
import vn.ntm.paper.Signing;
import vn.ntm.paper.Signing.Copy;
import vn.ntm.paper.Signing.CopyList;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.NotAllowedException;

/** The letter that asks bodies for their opinion; asking is noted. */
@Controller
class OpinionLetterController {

    private final DossierReading reading;
    private final OpinionService service;
    private final DossierPage page;
    private final LetterHeads heads;
    private final MessageSource messages;
    private final ApplicationClock clock;

    OpinionLetterController(
            DossierReading reading,
            OpinionService service,
            DossierPage page,
            LetterHeads heads,
            MessageSource messages,
            ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.page = page;
        this.heads = heads;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/ho-so/{id:\\d+}/y-kien/van-ban.docx")
    @Nullable ModelAndView letter(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Set<Long> giver,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Opened opened = reading.opened(id, actor);
        if (!opened.actions().contains(DossierAction.KEEP_OPINIONS)) {
            throw new NotAllowedException("dossier.denied.opinion");
        }
        Set<Long> chosen = giver == null ? new HashSet<>() : giver;
        List<Line> asked = opened.opinions().missing().stream()
                .filter(line -> chosen.contains(line.id()))
                .toList();
        LocalDate day;
        Outcome<Integer> outcome;
        try {
            day = Dates.parse(until);
            outcome = service.ask(id, chosen, day, null, actor);
        } catch (DateTimeException notADay) {
            day = null;
            outcome = Outcome.rejected(Rejection.onField("until", "dossier.error.day"));
        }
        if (outcome.isRejected()) {
            model.addAttribute("askError", outcome.rejections().get(0));
            model.addAttribute("until", until);
            model.addAttribute("chosen", chosen);
            return new ModelAndView(
                    page.show(opened, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        response.setContentType(OfficialPaper.DOCX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("de-nghi-cho-y-kien-" + clock.today() + ".docx")
                        .build()
                        .toString());
        write(opened, asked, day == null ? due(opened) : day, heads.of(actor), response.getOutputStream());
        return null;
    }

    private void write(
            Opened opened, List<Line> asked, @Nullable LocalDate due, LetterHead head, OutputStream out)
            throws IOException {
        try (OfficialPaper paper = new OfficialPaper(false)) {
            paper.head(new Letterhead(
                    head.superior(),
                    Letterhead.issuerLines(head.issuer()),
                    "/",
                    "V/v đề nghị có văn bản đánh giá hồ sơ nông thôn mới",
                    head.place() + ", " + Dates.inWords(clock.today())));
            paper.addressees(asked.stream().map(Line::name).toList());
            String tier =
                    messages.getMessage("criteria.goal.tier." + opened.dossier().tier(), null, java.util.Locale.ROOT);
            paper.text("Hồ sơ đề nghị xét, công nhận " + opened.unit().name() + " " + tier + " năm "
                    + opened.dossier().planYear() + " đã có "
                    + opened.opinions().met() + "/"
                    + opened.opinions().total()
                    + " sở, ngành có văn bản đánh giá đạt. Các cơ quan sau chưa có văn bản đánh giá:");
            List<List<String>> rows = new ArrayList<>();
            for (Line line : asked) {
                String codes = line.codes();
                rows.add(List.of(
                        Integer.toString(rows.size() + 1), line.name(), codes == null ? "" : "Tiêu chí " + codes));
            }
            paper.table(List.of("TT", "Cơ quan", "Nội dung đánh giá"), List.of(8, 52, 40), rows);
            String until = due == null ? "" : ", chậm nhất " + Dates.inWords(due);
            paper.text(Character.toUpperCase(head.issuer().charAt(0))
                    + head.issuer().substring(1) + " đề nghị các cơ quan có văn bản đánh giá các tiêu chí phụ trách"
                    + until + "./.");
            paper.foot(new Signing(
                    List.of(new CopyList(
                            "Nơi nhận:",
                            List.of(
                                    new Copy(0, "Như trên"),
                                    new Copy(0, "Lãnh đạo " + head.issuer() + " (để b/c)"),
                                    new Copy(0, "Lưu: VT")))),
                    head.signing(),
                    null));
            paper.write(out);
        }
    }

    /** The last day for the opinions, if it is not over. */
    private @Nullable LocalDate due(Opened opened) {
        LocalDate day = opened.lastDayOf(StageRule.OPINIONS);
        return day == null || day.isBefore(clock.today()) ? null : day;
    }
}
