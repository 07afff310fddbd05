package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeFile;
import vn.ntm.notice.domain.NoticePages;
import vn.ntm.notice.domain.PrintedNotice;
import vn.ntm.paper.OfficialPaper;

/** A notice as a Word file in the form of Nghị định 30/2020/NĐ-CP. */
@Controller
class NoticeFileController {

    private final NoticePages pages;

    NoticeFileController(NoticePages pages) {
        this.pages = pages;
    }

    @GetMapping("/thong-bao/{id}.docx")
    void file(@PathVariable("id") long id, Actor actor, HttpServletResponse response) throws IOException {
        PrintedNotice notice = pages.printed(id, actor);
        response.setContentType(OfficialPaper.DOCX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(notice.fileName() + ".docx")
                        .build()
                        .toString());
        NoticeFile.write(notice, response.getOutputStream());
    }
}
