package vn.ntm.notice.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.ExtractionJson;
import vn.ntm.notice.domain.intake.DocumentReading;
import vn.ntm.notice.domain.intake.DocumentText;
import vn.ntm.notice.domain.intake.Refusal;
import vn.ntm.notice.domain.review.ReviewAccess;
import vn.ntm.notice.domain.review.ReviewOpening;

/**
 * The reader for other programs: a text in, the JSON of the command {@code extract} out, nothing kept. The signed-in
 * session with the right to draft notices is the authorised client; the CSRF token goes into the header of its name.
 */
@RestController
class ExtractApi {

    private final ReviewOpening opening;
    private final MessageSource messages;

    ExtractApi(ReviewOpening opening, MessageSource messages) {
        this.opening = opening;
        this.messages = messages;
    }

    @PostMapping(
            path = "/api/notices/extract",
            consumes = MediaType.TEXT_PLAIN_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> text(
            @RequestBody String text,
            @RequestParam(name = "date", required = false) @Nullable String date,
            Actor actor) {
        return answer("", text, date, actor);
    }

    @PostMapping(
            path = "/api/notices/extract",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> file(
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "date", required = false) @Nullable String date,
            Actor actor)
            throws IOException {
        ReviewAccess.requireRight(actor);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        DocumentReading reading = DocumentText.read(file.getBytes(), name);
        if (reading instanceof DocumentText document) {
            return answer(name, document.text(), date, actor);
        }
        Refusal refusal = (Refusal) reading;
        return refused(messages.getMessage(refusal.reason().messageKey(), new Object[] {name}, Locale.ROOT));
    }

    private ResponseEntity<String> answer(String file, String text, @Nullable String date, Actor actor) {
        PartialDate day;
        try {
            day = date == null || date.isBlank() ? null : PartialDate.parse(turned(date));
        } catch (DateTimeException e) {
            return refused("Ngày viết như 2021-09-14, 2021-09 hoặc 2021.");
        }
        if (text.isBlank()) {
            return refused("Không có chữ nào để đọc.");
        }
        ObjectNode json = ExtractionJson.of(opening.read(text, day, actor), text);
        json.put("file", file);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.toString());
    }

    /** 2021-09-14 as people write it: 14-09-2021. */
    private static String turned(String iso) {
        String[] parts = iso.strip().split("-");
        StringBuilder turned = new StringBuilder();
        for (int i = parts.length - 1; i >= 0; i--) {
            turned.append(turned.isEmpty() ? "" : "-").append(parts[i]);
        }
        return turned.toString();
    }

    private static ResponseEntity<String> refused(String why) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("error", why);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_JSON)
                .body(problem.toString());
    }
}
