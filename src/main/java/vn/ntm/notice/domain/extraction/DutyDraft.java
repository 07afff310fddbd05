package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ReadDuty.Doubt;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;

/** A duty while its clauses are put together. */
final class DutyDraft {

    private static final Pattern LAST_MARKS = Pattern.compile("[\\s./;,:]*$");
    private static final Pattern WORDS_OF_KIND = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:(báo cáo|gửi|trình|nộp)|(tham mưu|đề xuất)|(hướng dẫn)|(kiểm tra|đôn đốc|giám"
                    + " sát|theo dõi))(?![\\p{L}])");
    private static final Pattern EVERYBODY = Pattern.compile("(?iu)(?:các )?(?:cấp|ngành|địa phương|phòng ban).*");

    private final List<Clause> clauses = new ArrayList<>();
    private final List<ReadUnit> units;
    private final DutyContext context;
    private final @Nullable ReadItem item;
    private final String section;
    private final int start;
    private final boolean own;
    private @Nullable ReadDeadline deadline;

    /**
     * Opens a draft.
     *
     * @param own whether its words name who is told
     * @param start raw place of its first character
     */
    DutyDraft(
            Clause first,
            List<ReadUnit> units,
            boolean own,
            DutyContext context,
            @Nullable ReadItem item,
            String section,
            int start) {
        this.units = new ArrayList<>(units);
        this.own = own;
        this.context = context;
        this.item = item;
        this.section = section;
        this.start = start;
        add(first);
    }

    void add(Clause clause) {
        clauses.add(clause);
        for (ReadDeadline said : clause.deadlines()) {
            if (deadline == null || ClauseReader.isGoal(deadline) && !ClauseReader.isGoal(said)) {
                deadline = said;
            }
        }
    }

    void support(List<ReadUnit> more) {
        for (ReadUnit unit : more) {
            if (units.stream().noneMatch(known -> known.name().equals(unit.name()))) {
                units.add(unit);
            }
        }
    }

    @Nullable ReadDeadline deadline() {
        return deadline;
    }

    void setDeadline(ReadDeadline common) {
        deadline = common;
    }

    Clause last() {
        return clauses.get(clauses.size() - 1);
    }

    Clause removeLast() {
        return clauses.remove(clauses.size() - 1);
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    List<ReadUnit> units() {
        return units;
    }

    DutyContext context() {
        return context;
    }

    @Nullable ReadItem item() {
        return item;
    }

    int start() {
        return start;
    }

    ReadDuty build() {
        String text = String.join(" ", clauses.stream().map(Clause::text).toList());
        Slice last = last().words();
        int end = last.raw(0, lastLetter(last.text())).end();
        Span span = new Span(Math.min(start, end), end);
        ReadDeadline said = deadline == null ? context.deadline() : deadline;
        List<ReadCriteria> criteria = criteria();
        Set<String> communes = new LinkedHashSet<>();
        units.stream().map(unit -> Communes.ofUnit(unit.name())).forEach(communes::addAll);
        Communes.in(text).stream()
                .filter(name -> communes.stream().noneMatch(known -> known.startsWith(name + " ")))
                .forEach(communes::add);
        if (communes.isEmpty()) {
            communes.addAll(context.communes());
        }
        return new ReadDuty(
                section,
                item == null ? null : item.path(),
                span,
                text,
                kind(text),
                verb(),
                List.copyOf(units),
                List.copyOf(communes),
                criteria,
                said,
                general(text, said, criteria, communes),
                doubts(said, span));
    }

    /** The most specific only: with 2.3 beside it, "Tiêu chí số 2" says where, not what. */
    private List<ReadCriteria> criteria() {
        List<ReadCriteria> all = clauses.stream()
                .flatMap(clause -> SentenceReading.criteria(clause.words()).stream())
                .toList();
        List<String> codes = all.stream().flatMap(one -> one.codes().stream()).toList();
        return all.stream()
                .map(one -> new ReadCriteria(
                        one.commune(),
                        one.codes().stream()
                                .filter(code -> codes.stream().noneMatch(other -> other.startsWith(code + ".")))
                                .toList(),
                        one.names(),
                        one.span()))
                .filter(one -> !one.codes().isEmpty() || !one.names().isEmpty())
                .toList();
    }

    private static int lastLetter(String text) {
        var marks = LAST_MARKS.matcher(text);
        return marks.find() && text.endsWith("/.") ? marks.start() : text.length();
    }

    private static TaskKind kind(String text) {
        var word = WORDS_OF_KIND.matcher(text);
        if (!word.find()) {
            return TaskKind.EXECUTE;
        }
        return word.group(1) != null
                ? TaskKind.REPORT
                : word.group(2) != null ? TaskKind.ADVISE : word.group(3) != null ? TaskKind.GUIDE : TaskKind.INSPECT;
    }

    private DirectiveVerb verb() {
        String word = Stream.concat(clauses.stream().map(clause -> clause.told().verb()), Stream.of(context.verb()))
                .filter(verb -> verb != null)
                .findFirst()
                .orElse("giao");
        return switch (word) {
            case "yêu cầu" -> DirectiveVerb.YEU_CAU;
            case "đề nghị", "kiến nghị" -> DirectiveVerb.DE_NGHI;
            case "mời" -> DirectiveVerb.MOI;
            default -> DirectiveVerb.GIAO;
        };
    }

    private boolean general(
            String text, @Nullable ReadDeadline said, List<ReadCriteria> criteria, Set<String> communes) {
        if (said != null
                || !criteria.isEmpty()
                        && criteria.stream().anyMatch(one -> !one.codes().isEmpty())) {
            return false;
        }
        boolean everybody = !units.isEmpty()
                && units.stream()
                        .allMatch(unit -> EVERYBODY.matcher(unit.name()).matches());
        String action = text.substring(
                        Math.min(text.length(), clauses.get(0).told().does()))
                .strip();
        boolean standing = ClauseWords.STANDING_FIRST.matcher(action).lookingAt();
        return everybody || standing && communes.isEmpty();
    }

    private List<Doubt> doubts(@Nullable ReadDeadline said, Span span) {
        List<Doubt> doubts = new ArrayList<>();
        if (units.stream().noneMatch(unit -> unit.role() != AssignmentRole.SUPPORTING)) {
            doubts.add(Doubt.NO_ASSIGNEE);
        } else if (units.stream().anyMatch(unit -> unit.group() && unit.role() != AssignmentRole.SUPPORTING)) {
            doubts.add(Doubt.GROUP_ASSIGNEE);
        }
        if (!own && !units.isEmpty()) {
            doubts.add(Doubt.INHERITED_ASSIGNEE);
        }
        long values =
                clauses.stream().mapToLong(clause -> clause.deadlines().size()).sum();
        if (values > 1) {
            doubts.add(Doubt.SEVERAL_DEADLINES);
        }
        if (said != null && !span.overlaps(said.span())) {
            doubts.add(Doubt.DEADLINE_ELSEWHERE);
        }
        return List.copyOf(doubts);
    }
}
