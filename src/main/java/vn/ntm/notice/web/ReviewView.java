package vn.ntm.notice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.review.OpenedGroup;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.notice.domain.review.ReviewSheet.Line;
import vn.ntm.organisation.UnitSummary;

/**
 * The review screen: the paper, the open proposal, and the others by state.
 *
 * @param members units that each group line of the open proposal may mean, by line
 * @param opened what the same phrase was opened into at an earlier proposal, by line
 * @param cuts places where the open proposal can be split
 */
public record ReviewView(
        ReviewSheet sheet,
        PaperView paper,
        @Nullable Duty current,
        Map<Long, List<UnitSummary>> members,
        Map<Long, OpenedGroup> opened,
        List<Cut> cuts) {

    private static final int SHOWN = 60;
    private static final int LONGEST_HEADING = 56;
    private static final Pattern MEETING = Pattern.compile(
            "(?:tại|về)\\s+((?:buổi|cuộc|hội nghị|phiên|kỳ)\\s.+)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A place to split at, and how the second part begins. */
    public record Cut(int at, String words) {
        static Cut at(String raw, int place, int end) {
            String words = raw.substring(place, Math.min(end, place + SHOWN)).replaceAll("[*\\s]+", " ");
            return new Cut(place, end - place > SHOWN ? words + "…" : words);
        }
    }

    public List<Duty> accepted() {
        return others(Duty::isAccepted);
    }

    public List<Duty> waiting() {
        List<Duty> list = new ArrayList<>();
        for (Duty duty : sheet.duties()) {
            if (duty.isWaiting() || Objects.equals(duty, current)) {
                list.add(duty);
            }
        }
        return list;
    }

    public List<Duty> rejected() {
        return others(Duty::isRejected);
    }

    private List<Duty> others(java.util.function.Predicate<Duty> which) {
        return sheet.duties().stream()
                .filter(which)
                .filter(duty -> !Objects.equals(duty, current))
                .toList();
    }

    public boolean isCurrent(Duty duty) {
        return Objects.equals(duty, current);
    }

    /** The proposal before the open one, null at the beginning. */
    public @Nullable Duty previous() {
        return neighbour(-1);
    }

    public @Nullable Duty next() {
        return neighbour(1);
    }

    private @Nullable Duty neighbour(int step) {
        Duty open = current;
        int at = open == null ? -1 : sheet.duties().indexOf(open) + step;
        return at >= 0 && at < sheet.duties().size() ? sheet.duties().get(at) : null;
    }

    /** Everything but the open one, to join it with. */
    public List<Duty> mergeable() {
        return sheet.duties().stream()
                .filter(duty -> !Objects.equals(duty, current))
                .toList();
    }

    public List<UnitSummary> membersOf(Line line) {
        return members.getOrDefault(line.id(), List.of());
    }

    /** The earlier proposal where the same phrase was opened, null if none. */
    public @Nullable OpenedGroup openedBefore(Line line) {
        return opened.get(line.id());
    }

    /** Whether a member of the group is ticked from the start: only those that a person chose for the same phrase. */
    public boolean isTicked(Line line, UnitSummary unit) {
        OpenedGroup before = opened.get(line.id());
        return before != null && before.units().contains(unit.id());
    }

    /** Phrases of time of the whole text, to choose from. */
    public List<String> phrases() {
        return sheet.read().deadlines().stream()
                .map(deadline -> deadline.spec().phrase())
                .filter(phrase -> !phrase.isBlank())
                .distinct()
                .toList();
    }

    public int acceptedPercent() {
        return percent(sheet.accepted());
    }

    public int rejectedPercent() {
        return percent(sheet.rejected());
    }

    private int percent(long part) {
        return sheet.duties().isEmpty() ? 0 : (int) (100 * part / sheet.duties().size());
    }

    /** "buổi làm việc với huyện Tân Yên về …": the meeting of the subject line, cut for the heading. */
    public String shortSubject() {
        String subject = sheet.value("subject");
        Matcher meeting = MEETING.matcher(subject);
        String words = meeting.find() ? meeting.group(1) : subject;
        if (words.length() <= LONGEST_HEADING) {
            return words;
        }
        int cut = words.lastIndexOf(' ', LONGEST_HEADING - 2);
        return words.substring(0, cut < LONGEST_HEADING / 2 ? LONGEST_HEADING - 2 : cut) + "…";
    }
}
