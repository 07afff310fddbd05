package vn.ntm.notice.domain.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.ReadCriteria;
import vn.ntm.notice.domain.extraction.ReadDeadline;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadUnit;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;

/** A stretch of the text seen as a duty: the parts that were read inside it, and nothing else. */
public final class Cutting {

    /** Where a paragraph can be cut: behind a sentence, a clause, or before a second verb. */
    private static final Pattern PLACE = Pattern.compile(
            "(?<=[.;:])\\s+(?=\\S)|(?<=,)\\s+(?=đồng thời\\b)|\\s+(?=(?:và|đồng thời)\\s+(?:trình|báo cáo|hoàn thành|tham mưu|tổ chức|gửi|phối hợp|lập|xây dựng)\\b)|\\n\\s*(?=[-+•]\\s|\\d+[.)]\\s|[a-zđ]\\)\\s)");

    private Cutting() {}

    /** Places inside the span where it may be cut, each the first character of the second part. */
    static List<Integer> places(String raw, Span span) {
        List<Integer> places = new ArrayList<>();
        Matcher place = PLACE.matcher(span.of(raw));
        while (place.find()) {
            int at = span.start() + place.end();
            boolean abbreviation = raw.substring(Math.max(0, at - 5), at).matches("(?s).*\\b(?:TP|TT|Tp|\\d)\\.\\s+");
            if (!abbreviation && at - span.start() > 8 && span.end() - at > 8) {
                places.add(at);
            }
        }
        return places;
    }

    /** A duty of these words, with the assignees given; times, criteria and communes are those that stand in them. */
    static ReadDuty duty(
            NoticeExtraction read, String raw, Span span, String section, @Nullable String itemPath, Order order) {
        ReadDeadline own = read.deadlines().stream()
                .filter(deadline -> span.contains(deadline.span()))
                .findFirst()
                .orElse(order.otherwiseUntil());
        List<ReadCriteria> criteria = read.criteria().stream()
                .filter(one -> span.contains(one.span()))
                .toList();
        String words = words(span.of(raw));
        List<String> communes = read.duties().stream()
                .filter(duty -> duty.span().overlaps(span))
                .flatMap(duty -> duty.communes().stream())
                .distinct()
                .filter(words::contains)
                .toList();
        return new ReadDuty(
                section,
                itemPath,
                span,
                words,
                order.kind(),
                order.verb(),
                order.assignees(),
                communes,
                criteria,
                own,
                false,
                List.of());
    }

    /** What a stretch takes over from where it was cut out. */
    record Order(
            TaskKind kind,
            DirectiveVerb verb,
            List<ReadUnit> assignees,
            @Nullable ReadDeadline otherwiseUntil) {}

    /** Where these words begin inside the span, whatever marks and line breaks stand between them; -1 if nowhere. */
    public static int find(String raw, Span span, String words) {
        Span found = spanOf(raw, span, words);
        return found == null ? -1 : found.start();
    }

    /** Where these words end inside the span; -1 if they do not stand there. */
    public static int findEnd(String raw, Span span, String words) {
        Span found = spanOf(raw, span, words);
        return found == null ? -1 : found.end();
    }

    private static @Nullable Span spanOf(String raw, Span span, String words) {
        String plain = words(words);
        if (plain.isEmpty()) {
            return null;
        }
        String inside = span.of(raw);
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            String pattern = Arrays.stream(Normalizer.normalize(plain, form).split(" "))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[\\s*]+"));
            Matcher match = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(inside);
            if (match.find()) {
                return new Span(span.start() + match.start(), span.start() + match.end());
            }
        }
        return null;
    }

    /** The words without marks and line breaks. */
    public static String words(String slice) {
        return Normalizer.normalize(slice, Normalizer.Form.NFC)
                .replaceAll("\\*+|\\u00AD", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The span without blanks at both ends. */
    static Span tight(String raw, int start, int end) {
        int from = Math.max(0, start);
        int to = Math.min(raw.length(), end);
        while (from < to && Character.isWhitespace(raw.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(raw.charAt(to - 1))) {
            to--;
        }
        return new Span(from, Math.max(from, to));
    }
}
