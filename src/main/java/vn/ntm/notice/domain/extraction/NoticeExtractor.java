package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeReading.Passage;
import vn.ntm.notice.domain.extraction.ReadDuty.Doubt;
import vn.ntm.notice.domain.extraction.ReadPassage.Use;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.reading.DeadlineReader;
import vn.ntm.task.reading.DeadlineReader.Found;

/** Reads a notice as a whole: its record, its items, and the duties in them. Pure: the same text, the same proposal. */
public final class NoticeExtractor {

    private static final Pattern UNIT = Pattern.compile(
            "(?:^|(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị) )((?:các )?(?:UBND|Ủy ban nhân dân|Sở|Phòng|phòng|Công an|Văn phòng|Ban [Cc]hỉ đạo)(?: (?:\\p{Lu}[\\p{L}&-]*|và|xã|huyện|tỉnh|các|-))*)");

    private NoticeExtractor() {}

    /**
     * Proposes what a text asks for.
     *
     * @param raw the text as it came, marks and line breaks and all
     * @param paperDay stands for the date of a text that prints none
     */
    public static NoticeExtraction extract(String raw, @Nullable PartialDate paperDay) {
        NoticeReading notice = NoticeText.read(raw);
        PartialDate printed = notice.header().issued();
        LocalDate day = day(printed != null ? printed : paperDay);
        List<ReadDuty> duties = new ArrayList<>();
        List<ReadPassage> passages = new ArrayList<>();
        notice.opening().forEach(passage -> passages.add(passage(passage, Use.OPENING)));
        for (ReadItem item : notice.items()) {
            boolean heading =
                    notice.items().stream().anyMatch(child -> item.path().equals(child.parentPath()));
            passages.add(new ReadPassage(new Span(item.start(), item.end()), heading ? Use.HEADING : Use.DUTY));
            if (!heading) {
                duties.add(duty(item, raw, day));
            }
        }
        notice.closing().forEach(passage -> passages.add(passage(passage, Use.CLOSING)));
        return new NoticeExtraction(
                notice,
                List.copyOf(duties),
                duties.stream()
                        .flatMap(duty -> java.util.stream.Stream.ofNullable(duty.deadline()))
                        .toList(),
                duties.stream().flatMap(duty -> duty.assignees().stream()).toList(),
                List.of(),
                List.of(),
                List.copyOf(passages));
    }

    static @Nullable LocalDate day(@Nullable PartialDate date) {
        if (date == null) {
            return null;
        }
        Integer month = date.month();
        Integer day = date.day();
        return LocalDate.of(date.year(), month == null ? 1 : month, day == null ? 1 : day);
    }

    private static ReadPassage passage(Passage passage, Use use) {
        return new ReadPassage(new Span(passage.start(), passage.end()), use);
    }

    private static ReadDuty duty(ReadItem item, String raw, @Nullable LocalDate day) {
        Span span = new Span(item.start(), item.end());
        List<ReadUnit> units = new ArrayList<>();
        Matcher match = UNIT.matcher(item.text());
        if (match.find()) {
            units.add(new ReadUnit(
                    match.group(1), AssignmentRole.LEAD, span, match.group(1).startsWith("các")));
        }
        List<Found> found = new DeadlineReader().findAll(span.of(raw), day);
        return new ReadDuty(
                item.path(),
                item.path(),
                span,
                item.text(),
                TaskKind.EXECUTE,
                DirectiveVerb.in(item.text()),
                List.copyOf(units),
                List.of(),
                List.of(),
                found.isEmpty() ? null : deadline(found.get(0), item.start()),
                false,
                units.isEmpty() ? List.of(Doubt.NO_ASSIGNEE) : List.of());
    }

    private static ReadDeadline deadline(Found found, int start) {
        return new ReadDeadline(
                new Span(start + found.start(), start + found.end()),
                found.phrase(),
                found.spec(),
                found.startDay(),
                found.alsoEvery());
    }
}
