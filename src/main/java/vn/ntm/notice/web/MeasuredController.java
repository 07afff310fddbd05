package vn.ntm.notice.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewPages.Measured;
import vn.ntm.notice.domain.review.ReviewStore.Score;
import vn.ntm.ui.NotAllowedException;

/** How often the reader was right at once, counted from what people left and what they put right. */
@Controller
class MeasuredController {

    private final ReviewPages pages;
    private final MessageSource messages;

    MeasuredController(ReviewPages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/doc-thong-bao/do-dung")
    String page(Actor actor, Model model) {
        model.addAttribute("measured", measured(actor));
        model.addAttribute("mayDraft", actor.may(Right.DRAFT_NOTICE));
        return "notice/review/measured";
    }

    @GetMapping("/doc-thong-bao/do-dung.csv")
    ResponseEntity<byte[]> csv(Actor actor) {
        StringBuilder out = new StringBuilder("\uFEFFTrường;Đề xuất;Đúng ngay;Tỷ lệ\r\n");
        for (Map.Entry<String, Score> field : measured(actor).fields().entrySet()) {
            Score score = field.getValue();
            String name = messages.getMessage("notice.review.field." + field.getKey(), null, java.util.Locale.ROOT);
            out.append(name).append(';').append(score.proposed()).append(';').append(score.kept());
            out.append(';').append(score.percent()).append("%\r\n");
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"do-dung-doc-thong-bao.csv\"")
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Measured measured(Actor actor) {
        if (!actor.may(Right.READ_AUDIT)) {
            throw new NotAllowedException("notice.review.error.measured");
        }
        return pages.measured(actor);
    }
}
