package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ReadPassage.Use;
import vn.ntm.notice.domain.extraction.words.UnitFinder;
import vn.ntm.notice.domain.extraction.words.UnitFinder.Told;
import vn.ntm.task.DeadlineKind;

/** Cuts a paragraph into clauses that stand for themselves: by sentences, by who is told, by deadlines. */
final class ClauseReader {

    private static final int FAR = 400;
    private static final Pattern SEMICOLON = Pattern.compile(";\\s*");
    private static final Pattern CONNECTOR =
            Pattern.compile("\\s*[,;.]\\s*(?:và |đồng thời,? )?|\\s+(?:và|đồng thời,?)\\s+");

    /** What goes on behind the deadline as an instruction without one. */
    private static final Pattern FURTHER = Pattern.compile(
            "(?iu)(\\s*[,;]\\s*)(?:đồng thời(?! gửi)|tiếp tục|tăng cường|đẩy mạnh|ngoài ra)(?!\\p{L}).{30,}",
            Pattern.DOTALL);

    /** "tiêu chí đạt trong năm": says which criteria, not until when. */
    private static final Pattern WHICH = Pattern.compile(
            "(?iu).*(?:tiêu chí|chỉ tiêu)(?: nào)?(?: sẽ)?(?: thực hiện)? đạt(?: chuẩn)? *", Pattern.DOTALL);

    private final @Nullable LocalDate paperDay;

    ClauseReader(@Nullable LocalDate paperDay) {
        this.paperDay = paperDay;
    }

    List<Clause> read(Slice words) {
        List<Clause> clauses = new ArrayList<>();
        for (Span sentence : Sentences.of(words.text())) {
            for (Slice part : parts(words.sub(sentence.start(), sentence.end()))) {
                byDeadline(part, clauses);
            }
        }
        return clauses;
    }

    /** At a semicolon a new clause begins when somebody else is told, or when accountability ends. */
    static List<Slice> parts(Slice sentence) {
        List<Slice> parts = new ArrayList<>();
        String text = sentence.text();
        Matcher semicolon = SEMICOLON.matcher(text);
        int from = 0;
        while (semicolon.find()) {
            if (semicolon.end() >= text.length()) {
                break;
            }
            String before = text.substring(from, semicolon.start());
            String behind = text.substring(semicolon.end(), Math.min(text.length(), semicolon.end() + FAR));
            Told told = UnitFinder.in(behind);
            boolean other = told.hasLead() && !told.heading() && !told.weak() && acts(UnitFinder.in(before))
                    || told.verb() != null && told.opens() == 0 && told.hasLead();
            boolean capital = Character.isUpperCase(behind.charAt(0)) && UnitFinder.opensWithAction(behind);
            if (other || capital || ClauseWords.ACCOUNTABLE.matcher(before).lookingAt()) {
                parts.add(sentence.sub(from, semicolon.start()));
                from = semicolon.end();
            }
        }
        parts.add(sentence.sub(from, text.length()));
        return parts;
    }

    private static boolean acts(Told told) {
        return told.hasLead() && !told.heading();
    }

    /** Two deadlines in one sentence are two instructions, when a connector stands between them. */
    private void byDeadline(Slice part, List<Clause> clauses) {
        List<ReadDeadline> deadlines = DeadlineFinder.find(part, paperDay).stream()
                .filter(deadline -> !WHICH.matcher(part.text()
                                .substring(0, part.place(deadline.span().start())))
                        .matches())
                .toList();
        int from = 0;
        List<ReadDeadline> open = new ArrayList<>();
        for (int i = 0; i < deadlines.size(); i++) {
            open.add(deadlines.get(i));
            if (i + 1 < deadlines.size() && !same(deadlines.get(i), deadlines.get(i + 1))) {
                int end = part.place(deadlines.get(i).span().end());
                int next = part.place(deadlines.get(i + 1).span().start());
                Matcher connector = CONNECTOR.matcher(part.text());
                if (end < next && connector.region(end, next).find() && connector.end() < next) {
                    clauses.add(clause(part.sub(from, connector.start()), open));
                    from = connector.end();
                    open = new ArrayList<>();
                }
            }
        }
        if (!open.isEmpty()) {
            int end = part.place(open.get(open.size() - 1).span().end());
            Matcher further = FURTHER.matcher(part.text());
            if (further.region(end, part.text().length()).lookingAt()) {
                clauses.add(clause(part.sub(from, end), open));
                from = further.end(1);
                open = List.of();
            }
        }
        clauses.add(clause(part.sub(from, part.text().length()), open));
    }

    static boolean same(ReadDeadline one, ReadDeadline other) {
        SchemaDeadline a = SchemaDeadline.of(one);
        SchemaDeadline b = SchemaDeadline.of(other);
        return a.equals(b);
    }

    private static Clause clause(Slice words, List<ReadDeadline> deadlines) {
        Told told = UnitFinder.in(words.text());
        return new Clause(words, told, List.copyOf(deadlines), Use.INFORMATION, told.hasLead() ? told.opens() : 0);
    }

    /** A goal in passing ("đạt chuẩn vào năm 2025") gives way to a day that is set beside it. */
    static boolean isGoal(ReadDeadline deadline) {
        return deadline.spec().kind() == DeadlineKind.TARGET;
    }
}
