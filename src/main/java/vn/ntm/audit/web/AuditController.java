package vn.ntm.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.ntm.audit.domain.AuditEntries;
import vn.ntm.audit.domain.AuditTrail;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.shared.VietnameseText;

/** The page of the trail; everything that filters is in the address. */
@Controller
class AuditController {

    /** Where a value of the trail begins with a code, the messages that say it in words, by kind of subject. */
    private static final Map<String, String> CODES =
            Map.of("NOTICE", "notice.state.", "OBSTACLE", "assessment.obstacle.state.", "UNIT", "organisation.kind.");

    private static final Pattern LEADING_CODE = Pattern.compile("^[A-Z]+(?:_[A-Z]+)*(?=;|$)");

    private final AuditTrail trail;
    private final MessageSource messages;

    AuditController(AuditTrail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    /** An entry as printed. */
    public record Row(
            String at,
            String who,
            String position,
            String action,
            String subjectType,
            String subject,
            String before,
            String after,
            String reason,
            String address) {}

    /** An action to choose. */
    public record Option(String value, String label) {}

    @GetMapping("/nhat-ky")
    String show(Actor actor, @ModelAttribute("question") AuditQuestion question, Model model) {
        LocalDate from = day(question.from(), "from", model);
        LocalDate to = day(question.to(), "to", model);
        AuditTrail.Page page = trail.read(
                actor,
                new AuditTrail.Search(
                        text(question.who()),
                        question.action(),
                        text(question.what()),
                        from,
                        to,
                        question.olderThan()));
        model.addAttribute("rows", page.entries().stream().map(this::row).toList());
        model.addAttribute("actions", options(page.actions()));
        Long older = page.older();
        String query = query(question);
        model.addAttribute("olderPath", older == null ? null : "/nhat-ky?" + query + "truoc=" + older);
        model.addAttribute("newestPath", question.olderThan() == null ? null : "/nhat-ky?" + query);
        model.addAttribute("asks", !query.isEmpty());
        return "audit/entries";
    }

    private Row row(AuditEntries.Entry entry) {
        return new Row(
                Dates.format(entry.at()),
                entry.userName(),
                text(entry.position()),
                label("audit.action." + entry.action(), entry.action()),
                label("audit.subject." + entry.subjectType(), entry.subjectType()),
                entry.subjectLabel(),
                words(entry.subjectType(), text(entry.oldValue())),
                words(entry.subjectType(), text(entry.newValue())),
                text(entry.reason()),
                text(entry.address()));
    }

    /** Rows already written keep their codes for ever; only the page says them in words. */
    private String words(String subjectType, String value) {
        String prefix = CODES.get(subjectType);
        return prefix == null
                ? value
                : LEADING_CODE
                        .matcher(value)
                        .replaceFirst(code -> Matcher.quoteReplacement(label(prefix + code.group(), code.group())));
    }

    private List<Option> options(List<String> actions) {
        return actions.stream()
                .map(action -> new Option(action, label("audit.action." + action, action)))
                .sorted(Comparator.comparing(option -> VietnameseText.fold(option.label())))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable String typed, String field, Model model) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeParseException e) {
            model.addAttribute(field + "Wrong", true);
            return null;
        }
    }

    private static String query(AuditQuestion question) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("ai", text(question.who()));
        given.put("viec", text(question.action()));
        given.put("doi-tuong", text(question.what()));
        given.put("tu-ngay", text(question.from()));
        given.put("den-ngay", text(question.to()));
        return given.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    private String label(String key, String otherwise) {
        String label = messages.getMessage(key, null, otherwise, Locale.forLanguageTag("vi-VN"));
        return label == null ? otherwise : label;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
