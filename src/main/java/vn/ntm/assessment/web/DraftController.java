package vn.ntm.assessment.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.assessment.domain.AssessmentReading;
import vn.ntm.assessment.domain.AssessmentService;
import vn.ntm.assessment.domain.AssessmentService.Seen;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.FormErrors;

/** Keeps what is being typed, sent by the page itself after a pause or when the connection is back. */
@Controller
class DraftController {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Desks desks;
    private final AssessmentService service;
    private final AssessmentReading reading;
    private final MessageSource messages;
    private final ApplicationClock clock;

    DraftController(
            Desks desks,
            AssessmentService service,
            AssessmentReading reading,
            MessageSource messages,
            ApplicationClock clock) {
        this.desks = desks;
        this.service = service;
        this.reading = reading;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What the page is told.
     *
     * @param version of the cell as it now is
     * @param savedAt "08:14"; null if nothing was kept
     * @param by who changed it meanwhile; null without a conflict
     * @param stored the fields as stored, for the person to choose; empty without a conflict
     * @param errors by field
     */
    public record Answer(
            @Nullable Integer version,
            @Nullable String savedAt,
            @Nullable String by,
            Map<String, String> stored,
            Map<String, String> errors) {}

    @PostMapping("/danh-gia/{unitId}/{itemId}/nhap")
    ResponseEntity<Answer> keep(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @ModelAttribute("form") FindingForm form,
            BindingResult binding,
            Actor actor) {
        Desks.OpenItem open = desks.item(unitId, itemId, actor);
        Finding finding = form.toFinding(binding);
        if (!binding.hasErrors()) {
            try {
                Seen seen = new Seen(itemId, form.getVersion());
                Outcome<Assessment> outcome = service.enter(open.desk(), seen, finding, actor);
                if (!outcome.isRejected()) {
                    return kept(outcome.value());
                }
                FormErrors.reject(binding, outcome.rejections());
            } catch (OptimisticLockingFailureException raced) {
                return conflict(reading.cell(open.desk(), open.item()), finding);
            }
        }
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Answer(form.getVersion(), null, null, Map.of(), errors(binding)));
    }

    private ResponseEntity<Answer> kept(Assessment cell) {
        Instant now = clock.instant();
        return ResponseEntity.ok(
                new Answer(cell.version(), CLOCK.format(now.atZone(ApplicationClock.ZONE)), null, Map.of(), Map.of()));
    }

    /** The same words already stored are no conflict: an answer got lost on the way. */
    private ResponseEntity<Answer> conflict(@Nullable Assessment stored, Finding typed) {
        Assessment cell = Objects.requireNonNull(stored, "a cell is never deleted");
        if (cell.finding().isSameAs(typed.cleaned())) {
            return kept(cell);
        }
        String who = cell.enteredByName() + ", " + Dates.format(cell.enteredAt());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new Answer(cell.version(), null, who, fields(FindingForm.of(cell)), Map.of()));
    }

    private static Map<String, String> fields(FindingForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("status", form.getStatus() == null ? "" : form.getStatus().name());
        fields.put("value", text(form.getValue()));
        fields.put("part", text(form.getPart()));
        fields.put("whole", text(form.getWhole()));
        fields.put("valueText", text(form.getValueText()));
        fields.put("note", text(form.getNote()));
        fields.put("measures", text(form.getMeasures()));
        fields.put("measuresDue", Dates.format(form.getMeasuresDue()));
        fields.put("planned", Dates.format(form.getPlanned()));
        fields.put("overrideReason", text(form.getOverrideReason()));
        fields.put("overrideDocument", text(form.getOverrideDocument()));
        return fields;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private Map<String, String> errors(BindingResult binding) {
        Map<String, String> errors = new LinkedHashMap<>();
        binding.getAllErrors()
                .forEach(error -> errors.put(
                        error instanceof FieldError field ? field.getField() : "",
                        messages.getMessage(error, java.util.Locale.forLanguageTag("vi"))));
        return errors;
    }
}
