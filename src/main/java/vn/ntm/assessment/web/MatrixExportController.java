package vn.ntm.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.ntm.assessment.domain.Matrix;
import vn.ntm.assessment.domain.MatrixReading;
import vn.ntm.assessment.domain.MatrixReading.Question;
import vn.ntm.identity.Actor;
import vn.ntm.ui.NotFoundException;

/** The matrix as it is filtered, as the tables of a report. */
@Controller
class MatrixExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MatrixReading reading;

    MatrixExportController(MatrixReading reading) {
        this.reading = reading;
    }

    @GetMapping(MatrixController.PATH + "/xuat.xlsx")
    void workbook(@ModelAttribute("loc") MatrixParams params, Actor actor, HttpServletResponse response)
            throws IOException {
        // B1 counts criteria, whichever of the two the page shows.
        Question criteria = params.toQuestion().ofCriteria();
        Matrix matrix = reading.read(criteria, actor)
                .orElseThrow(() -> new NotFoundException("matrix of", String.valueOf(params.getDonVi())));
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bieu-tieu-chi-" + matrix.day() + ".xlsx")
                        .build()
                        .toString());
        new MatrixWorkbook(matrix, reading.lines(matrix)).writeTo(response.getOutputStream());
    }
}
