package vn.ntm.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.paper.OfficialPaper;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.domain.letter.ChaseLetter;
import vn.ntm.task.domain.letter.LetterFile;
import vn.ntm.task.domain.letter.LetterWriting;
import vn.ntm.ui.NotFoundException;

/** Công văn đôn đốc as a Word file, about the chosen duties as they stand now; asking for it changes nothing. */
@Controller
class LetterController {

    private final LetterWriting letters;
    private final ApplicationClock clock;

    LetterController(LetterWriting letters, ApplicationClock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** By address, or as the second button of the form that chases: so nothing is typed twice. */
    @RequestMapping(
            path = "/nhiem-vu/cong-van-don-doc.docx",
            method = {RequestMethod.GET, RequestMethod.POST})
    void letter(
            @RequestParam(required = false) @Nullable Set<Long> chon,
            @RequestParam(name = "number", required = false) @Nullable String number,
            @RequestParam(name = "reason", required = false) @Nullable String words,
            @RequestParam(name = "until", required = false) @Nullable LocalDate answerBy,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        ChaseLetter letter = letters.chase(
                        chon == null ? Set.of() : chon,
                        VietnameseText.cleanOrNull(number),
                        VietnameseText.cleanOrNull(words),
                        answerBy,
                        actor)
                .orElseThrow(() -> new NotFoundException("open duties", "chosen"));
        response.setContentType(OfficialPaper.DOCX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("cong-van-don-doc-" + clock.today() + ".docx")
                        .build()
                        .toString());
        LetterFile.write(letter, response.getOutputStream());
    }
}
