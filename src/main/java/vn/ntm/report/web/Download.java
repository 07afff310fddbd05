package vn.ntm.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Files that a page gives out. */
enum Download {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    private final String type;
    private final String ending;

    Download(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** Where to write it. */
    OutputStream to(HttpServletResponse response, String name) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ending).build().toString());
        return response.getOutputStream();
    }
}
