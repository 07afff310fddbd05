package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.review.NoticeReview.Source;
import vn.ntm.notice.domain.review.ReviewAccess;
import vn.ntm.notice.domain.review.ReviewOpening;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.Flash;

/** Where a reading begins: a file or pasted words; and the readings of the office that are not finished. */
@Controller
class ReviewEntryController {

    private final ReviewPages pages;
    private final ReviewOpening opening;

    ReviewEntryController(ReviewPages pages, ReviewOpening opening) {
        this.pages = pages;
        this.opening = opening;
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
            RedirectAttributes redirect)
            throws IOException {
        ReviewAccess.requireRight(actor);
        String pasted = NoticeEntryController.rawText(request);
        Source source = file != null && !file.isEmpty()
                ? new Source(new String(file.getBytes(), StandardCharsets.UTF_8), name(file), null)
                : pasted == null ? null : new Source(pasted, "", null);
        if (source == null) {
            model.addAttribute("error", "notice.review.error.nothing");
            response.setStatus(422);
            return form(actor, model);
        }
        long id = opening.open(source, actor);
        int found = pages.sheet(id, actor).duties().size();
        Flash.success(redirect, "notice.review.flash.read", found);
        return "redirect:/doc-thong-bao/" + id;
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
