package vn.ntm.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ntm.shared.Rejection;

/** Tells a program what went wrong (RFC 9457): a code it can act on, and Vietnamese words for whoever reads its log. */
@Component
public class Problems {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /**
     * The body of the answer.
     *
     * @param errors what is wrong with single fields; empty where it is about none
     */
    public record Problem(
            String type,
            String title,
            int status,
            String code,
            @Nullable String detail,
            List<FieldError> errors) {}

    /** What is wrong with one field or parameter; null for the whole. */
    public record FieldError(@Nullable String field, String message) {}

    public ResponseEntity<Problem> answer(ProblemCode code, @Nullable String detail) {
        return answer(code, detail, List.of());
    }

    public ResponseEntity<Problem> answer(ProblemCode code, @Nullable String detail, List<FieldError> errors) {
        return ResponseEntity.status(code.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(code, detail, errors));
    }

    /** A use case that said no. */
    public ResponseEntity<Problem> refused(List<Rejection> rejections) {
        List<FieldError> errors = rejections.stream()
                .map(rejection -> new FieldError(
                        rejection.field(),
                        text(rejection.messageKey(), rejection.arguments().toArray())))
                .toList();
        return answer(
                ProblemCode.REFUSED, errors.isEmpty() ? null : errors.get(0).message(), errors);
    }

    /** Outside the dispatcher, from a filter. */
    public void write(ProblemCode code, HttpServletResponse response) throws IOException {
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem(code, null, List.of())).getBytes(StandardCharsets.UTF_8));
    }

    /** By its key; the key itself where nobody wrote words for it. */
    public String text(String key, Object... arguments) {
        String text = messages.getMessage(key, arguments, key, VIETNAMESE);
        return text == null ? key : text;
    }

    private Problem problem(ProblemCode code, @Nullable String detail, List<FieldError> errors) {
        return new Problem("about:blank", text(code.messageKey()), code.status().value(), code.name(), detail, errors);
    }
}
