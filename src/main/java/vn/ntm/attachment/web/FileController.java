package vn.ntm.attachment.web;

import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.attachment.domain.FileReading;
import vn.ntm.attachment.domain.FileReading.OpenFile;
import vn.ntm.identity.Actor;
import vn.ntm.ui.NotFoundException;

/** Downloads. What a stranger uploaded never runs under our address, even if a browser guesses its type wrongly. */
@Controller
class FileController {

    private static final Set<String> VIEWABLE = Set.of("application/pdf", "image/png", "image/jpeg");
    private static final String CLOSED =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    /** Browsers show no PDF at all inside a sandbox; their viewer runs no script of the page. */
    private static final String CLOSED_PDF = "default-src 'none'; object-src 'self'; frame-ancestors 'none'";

    private final FileReading files;

    FileController(FileReading files) {
        this.files = files;
    }

    @GetMapping(path = "/tep/{id}", params = "!xem")
    ResponseEntity<Resource> download(@PathVariable long id, Actor actor) {
        return answer(open(id, actor), false);
    }

    @GetMapping(path = "/tep/{id}", params = "xem")
    ResponseEntity<Resource> view(@PathVariable long id, Actor actor) {
        OpenFile open = open(id, actor);
        return answer(open, VIEWABLE.contains(open.file().contentType()));
    }

    private OpenFile open(long id, Actor actor) {
        return files.open(id, actor).orElseThrow(() -> new NotFoundException("attachment", id));
    }

    private static ResponseEntity<Resource> answer(OpenFile open, boolean inline) {
        StoredFile file = open.file();
        boolean pdfViewer = inline && file.contentType().equals("application/pdf");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, DispositionHeader.of(inline, file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", pdfViewer ? CLOSED_PDF : CLOSED)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + file.sha256() + "\"")
                .body(new ByteArrayResource(open.content()));
    }
}
