package vn.ntm.notice.domain.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadUnit;
import vn.ntm.notice.domain.extraction.words.NamedUnit;
import vn.ntm.notice.domain.extraction.words.UnitFinder;
import vn.ntm.notice.domain.extraction.words.UnitFinder.Told;
import vn.ntm.task.reading.DeadlineReader;
import vn.ntm.task.reading.DeadlineReader.Found;

/** A short name for lists: the first sentence of the order without its mark, its verb of command and its assignee. */
final class DutyTitle {

    private static final int LONGEST = 160;
    private static final int SHORT = 70;
    private static final Pattern VERB = Pattern.compile(
            "thực hiện|hoàn thành|tập trung|chỉ đạo|triển khai|xây dựng|đạt|báo cáo|rà soát|phối hợp|tham mưu",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:[IVX]+\\.|\\d+(?:\\.\\d+)*[.)]?|[a-zđ]\\)|[-+*•])\\s*");
    private static final Pattern COMMAND = Pattern.compile(
            "^(?:(?:Giao|Yêu cầu|Đề nghị|Đối với|Giao cho|Mời)\\s+)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AFTER_NAME = Pattern.compile("^\\s*[:,;-]?\\s*");

    private static final Pattern JOINS = Pattern.compile("[\\s,;]*(?:và)?\\s*");
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[;,:](?= \\p{L})");

    /** Words that want another behind them, and marks: no name ends with them. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:[\\s,;:]+(?:và|hoặc|với|của|về|cho|tại|vào|trong|trước|sau|đến|từ|theo|để|bằng|các|những|ngay))*[\\s,;:]*$");

    private static final DeadlineReader DEADLINES = new DeadlineReader();

    private DutyTitle() {}

    /** A duty that says nothing but who and which criteria: "Tân Minh tiêu chí số 16,17". */
    static String of(ReadDuty duty) {
        String title = of(duty.text(), duty.assignees());
        List<String> codes = duty.criteria().stream()
                .flatMap(one -> one.codes().stream())
                .distinct()
                .toList();
        boolean bare = !codes.isEmpty()
                && title.length() < SHORT
                && !VERB.matcher(title).find();
        return bare ? "Thực hiện tiêu chí " + String.join(", ", codes) : title;
    }

    static String of(String text, List<ReadUnit> assignees) {
        String words = text.replaceAll("[*_]{2,}", "").replaceAll("\\s+", " ").strip();
        words = withoutAssignee(MARK.matcher(words).replaceFirst(""), assignees);
        String sentence = shortened(firstSentence(words));
        sentence = sentence.replaceFirst("(?:\\./)?[.;:,]+$", "").strip();
        return sentence.isEmpty() ? "…" : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String withoutAssignee(String words, List<ReadUnit> assignees) {
        int end = endOfLeads(words, assignees);
        String rest = end > 0 ? words.substring(end) : withoutName(words, assignees);
        String order = AFTER_NAME.matcher(rest).replaceFirst("");
        return order.length() > 15 ? order : words;
    }

    /** "UBND xã A, UBND xã B hoàn thiện …": where the list of those told ends; 0 when the words open with no such list. */
    private static int endOfLeads(String words, List<ReadUnit> assignees) {
        Told told = UnitFinder.in(words);
        boolean known = told.hasLead()
                && told.leads().stream()
                        .allMatch(lead -> assignees.stream()
                                .anyMatch(unit ->
                                        unit.name().equalsIgnoreCase(lead.name().strip())));
        if (!known || told.weak() || told.opens() > 0) {
            return 0;
        }
        int end = told.leads().get(0).end();
        for (NamedUnit lead : told.leads()) {
            boolean listed = lead.start() <= end
                    || JOINS.matcher(words.substring(end, lead.start())).matches();
            if (!listed) {
                return 0;
            }
            end = Math.max(end, lead.end());
        }
        return end;
    }

    private static String withoutName(String words, List<ReadUnit> assignees) {
        Matcher command = COMMAND.matcher(words);
        String order = command.lookingAt() ? words.substring(command.end()) : words;
        return assignees.stream()
                .map(ReadUnit::name)
                .filter(name -> order.regionMatches(true, 0, name, 0, name.length()))
                .max(Comparator.comparingInt(String::length))
                .map(name -> order.substring(name.length()))
                .orElse(words);
    }

    /** Cut where a clause ends, else at a word; never inside a bracket or inside words about time. */
    private static String shortened(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        List<Found> times = DEADLINES.findAll(sentence, null);
        int cut = 0;
        Matcher clause = CLAUSE_ENDS.matcher(sentence);
        while (clause.find() && clause.start() < LONGEST) {
            if (whole(sentence, times, clause.start()) == clause.start()) {
                cut = clause.start();
            }
        }
        if (cut < LONGEST / 2) {
            int space = sentence.lastIndexOf(' ', LONGEST - 2);
            int word = space < LONGEST / 2 ? LONGEST - 2 : space;
            int before = whole(sentence, times, word);
            cut = before < LONGEST / 2 ? word : before;
        }
        return UNFINISHED.matcher(sentence.substring(0, cut)).replaceFirst("") + "…";
    }

    /** The place itself, or where the bracket or the words about time begin that it would cut apart. */
    private static int whole(String sentence, List<Found> times, int place) {
        int open = sentence.lastIndexOf('(', place - 1);
        int start = open > 0 && sentence.indexOf(')', open) >= place ? open : place;
        for (Found time : times) {
            if (time.start() > 0 && time.start() < start && start < time.end()) {
                start = time.start();
            }
        }
        return start;
    }

    private static String firstSentence(String words) {
        int end = words.indexOf(". ");
        return end > 30 ? words.substring(0, end) : words;
    }
}
