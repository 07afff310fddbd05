package vn.ntm.organisation.web.rearrange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.organisation.domain.rearrange.RearrangementReading;
import vn.ntm.organisation.domain.rearrange.RearrangementState;
import vn.ntm.paper.OfficialPaper;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.ViewerSource;

/** The report of a finished rearrangement as a Word file, for whoever reads its page. */
@Controller
class HandoverReportController {

    private final RearrangementReading reading;
    private final RearrangementPages pages;
    private final HandoverReport report;
    private final ViewerSource viewers;
    private final ApplicationClock clock;

    HandoverReportController(
            RearrangementReading reading,
            RearrangementPages pages,
            HandoverReport report,
            ViewerSource viewers,
            ApplicationClock clock) {
        this.reading = reading;
        this.pages = pages;
        this.report = report;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GetMapping("/don-vi/sap-xep/{id:\\d+}/bao-cao.docx")
    void docx(@PathVariable long id, HttpServletResponse response) throws IOException {
        pages.readable(id);
        RearrangementReading.Page page = reading.page(id)
                .filter(found -> found.plan().state() == RearrangementState.DONE)
                .orElseThrow(() -> new NotFoundException("report of rearrangement", id));
        response.setContentType(OfficialPaper.DOCX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bao-cao-ban-giao-" + id + ".docx")
                        .build()
                        .toString());
        report.write(page, reading.ended(id), viewers.current(), clock.today(), response.getOutputStream());
    }
}
