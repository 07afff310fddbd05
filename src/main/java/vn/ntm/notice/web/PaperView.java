package vn.ntm.notice.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ReadItem;
import vn.ntm.notice.domain.extraction.ReadPassage;
import vn.ntm.notice.domain.extraction.ReadPassage.Use;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;

/** The text beside its proposals: paragraphs with pins, and units, deadlines and criteria marked where they stand. */
public record PaperView(List<Block> blocks) {

    private static final Pattern HIDDEN = Pattern.compile("\\*+|(?m)^#+|\\u00AD|\\uFEFF");
    private static final Set<Use> BY_LINES = Set.of(Use.HEADER, Use.RECIPIENTS, Use.SIGNATURE, Use.PORTAL);

    /**
     * A paragraph.
     *
     * @param use what the reader takes it for; null for characters it left out
     * @param depth indentation of the item
     * @param current whether the open proposal lies in it
     */
    public record Block(
            int start,
            int end,
            @Nullable Use use,
            int depth,
            boolean current,
            List<Duty> pins,
            List<Segment> segments) {

        public boolean isByLines() {
            return use == null || BY_LINES.contains(use);
        }

        /** Whether no proposal that stands was made of it. */
        public boolean isUnused() {
            return pins.stream().allMatch(Duty::isRejected);
        }

        public String words() {
            return segments.stream()
                    .map(Segment::text)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        /** Message key of why nothing came of it. */
        public String whyKey() {
            String reason = !pins.isEmpty() ? "REJECTED" : use == null ? "NONE" : use.name();
            return "notice.review.why." + reason;
        }
    }

    /**
     * Characters of the raw text in a row.
     *
     * @param start place of the first one, so that a selection leads back
     * @param css kind of mark, empty for none
     */
    public record Segment(int start, String text, String css) {}

    private record Mark(int start, int end, String css, int weight) {}

    static PaperView of(ReviewSheet sheet, @Nullable Duty current) {
        String raw = sheet.rawText();
        List<Mark> marks = marks(sheet);
        List<Block> blocks = new ArrayList<>();
        int done = 0;
        List<ReadPassage> passages = sheet.read().passages().stream()
                .sorted(Comparator.comparingInt(one -> one.span().start()))
                .toList();
        for (ReadPassage passage : passages) {
            Span span = passage.span();
            if (span.start() < done) {
                continue;
            }
            gap(sheet, done, span.start(), marks, current, blocks);
            blocks.add(block(sheet, span, passage.use(), marks, current));
            done = span.end();
        }
        gap(sheet, done, raw.length(), marks, current, blocks);
        return new PaperView(blocks);
    }

    private static void gap(
            ReviewSheet sheet, int from, int to, List<Mark> marks, @Nullable Duty current, List<Block> blocks) {
        int start = from;
        int end = to;
        String raw = sheet.rawText();
        while (start < end && isFiller(raw.charAt(start))) {
            start++;
        }
        while (end > start && isFiller(raw.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            blocks.add(block(sheet, new Span(start, end), null, marks, current));
        }
    }

    /** Signs without a letter between paragraphs say nothing to a reader. */
    private static boolean isFiller(char c) {
        return !Character.isLetterOrDigit(c) && c != '(' && c != '“';
    }

    private static Block block(
            ReviewSheet sheet, Span span, @Nullable Use use, List<Mark> marks, @Nullable Duty current) {
        List<Duty> pins = sheet.duties().stream()
                .filter(duty ->
                        span.start() <= duty.span().start() && duty.span().start() < span.end())
                .toList();
        boolean inside = current != null && span.overlaps(current.span());
        int depth = sheet.read().notice().items().stream()
                .filter(item -> item.start() <= span.start() && span.start() < item.end())
                .mapToInt(ReadItem::depth)
                .max()
                .orElse(0);
        return new Block(
                span.start(),
                span.end(),
                use,
                Math.min(depth, 4),
                inside,
                pins,
                segments(sheet.rawText(), span, marks));
    }

    private static List<Segment> segments(String raw, Span span, List<Mark> marks) {
        List<Segment> segments = new ArrayList<>();
        int at = span.start();
        for (Mark mark : marks) {
            if (mark.start() < at || mark.end() > span.end()) {
                continue;
            }
            plain(raw, at, mark.start(), "", segments);
            plain(raw, mark.start(), mark.end(), mark.css(), segments);
            at = mark.end();
        }
        plain(raw, at, span.end(), "", segments);
        return segments;
    }

    /** Signs of markup are left out; what is shown stands character by character as in the raw text. */
    private static void plain(String raw, int from, int to, String css, List<Segment> segments) {
        int at = from;
        Matcher hidden = HIDDEN.matcher(raw).region(from, to);
        while (hidden.find()) {
            if (hidden.start() > at) {
                segments.add(new Segment(at, raw.substring(at, hidden.start()), css));
            }
            at = hidden.end();
        }
        if (at < to) {
            segments.add(new Segment(at, raw.substring(at, to), css));
        }
    }

    /** No two overlap: a deadline before a criterion before a unit. */
    private static List<Mark> marks(ReviewSheet sheet) {
        List<Mark> all = new ArrayList<>();
        sheet.read().deadlines().forEach(one -> all.add(mark(one.span(), "h-d", 0)));
        sheet.read().criteria().forEach(one -> all.add(mark(one.span(), "h-c", 1)));
        for (Duty duty : sheet.duties()) {
            duty.lines().stream()
                    .filter(line -> !line.span().equals(duty.span()))
                    .forEach(line -> all.add(mark(line.span(), line.isOpen() && !line.group() ? "h-x" : "h-u", 2)));
            if (duty.deadlineSpan() != null) {
                all.add(mark(duty.deadlineSpan(), "h-d", 0));
            }
        }
        sheet.read().units().forEach(one -> all.add(mark(one.span(), "h-u", 3)));
        all.sort(Comparator.comparingInt(Mark::weight)
                .thenComparing(mark -> mark.css().equals("h-x") ? 0 : 1)
                .thenComparingInt(Mark::start));
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : all) {
            boolean free = mark.end() > mark.start()
                    && kept.stream().noneMatch(other -> mark.start() < other.end() && other.start() < mark.end());
            if (free) {
                kept.add(mark);
            }
        }
        kept.sort(Comparator.comparingInt(Mark::start));
        return kept;
    }

    private static Mark mark(Span span, String css, int weight) {
        return new Mark(span.start(), span.end(), css, weight);
    }

    public List<Block> unused() {
        return blocks.stream()
                .filter(Block::isUnused)
                .filter(block -> !block.words().isEmpty())
                .toList();
    }
}
