package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.attachment.Uploads;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.NoticeIntake;
import vn.ntm.notice.domain.ReceivedDocument;
import vn.ntm.notice.domain.review.NoticeReview.Source;
import vn.ntm.notice.domain.review.ReviewAccess;
import vn.ntm.notice.domain.review.ReviewOpening;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;

/** Where a reading begins: a file or pasted words; and the readings of the office that are not finished. */
@Controller
class ReviewEntryController {

    private final ReviewPages pages;
    private final ReviewOpening opening;
    private final NoticeIntake intake;

    ReviewEntryController(ReviewPages pages, ReviewOpening opening, NoticeIntake intake) {
        this.pages = pages;
        this.opening = opening;
        this.intake = intake;
    }

    @GetMapping("/doc-thong-bao")
    String form(Actor actor, Model model) {
        model.addAttribute("open", pages.open(actor));
        model.addAttribute("mayMeasure", actor.may(Right.READ_AUDIT));
        model.addAttribute("zone", ApplicationClock.ZONE);
        return "notice/review/list";
    }

    @PostMapping("/doc-thong-bao")
    String read(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ReviewAccess.requireRight(actor);
        String pasted = NoticeEntryController.rawText(request);
        Outcome<ReceivedDocument> received = received(file, pasted, actor);
        if (received.isRejected()) {
            Rejection why = received.rejections().get(0);
            model.addAttribute("error", why.messageKey());
            model.addAttribute("errorArguments", why.arguments().toArray());
            model.addAttribute("errorField", why.field());
            model.addAttribute("pasted", pasted);
            response.setStatus(422);
            return form(actor, model);
        }
        ReceivedDocument document = received.value();
        long id = opening.open(new Source(document.text(), document.fileName(), document.id()), actor);
        int found = pages.sheet(id, actor).duties().size();
        Flash.success(redirect, "notice.review.flash.read", found);
        return "redirect:/doc-thong-bao/" + id;
    }

    private Outcome<ReceivedDocument> received(@Nullable MultipartFile file, @Nullable String pasted, Actor actor) {
        List<Upload> uploads = Uploads.from(file == null ? null : List.of(file));
        if (!uploads.isEmpty()) {
            return intake.receive(uploads.get(0), actor);
        }
        return pasted == null
                ? Outcome.rejected(Rejection.onField("file", "notice.review.error.nothing"))
                : intake.receiveText(pasted, actor);
    }
}
