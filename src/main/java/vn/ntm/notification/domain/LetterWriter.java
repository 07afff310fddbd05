package vn.ntm.notification.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ntm.shared.Dates;

/** Writes what a person is told as a letter: one entry, or a digest in its groups. */
@Component
public class LetterWriter {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    public LetterWriter(MessageSource messages) {
        this.messages = messages;
    }

    public Letter write(OutgoingMessage message) {
        InboxEntry entry = message.entry();
        boolean digest = entry.digest() != null;
        return new Letter(
                digest ? subject(entry) : entry.title(),
                text("notification.mail.greeting", message.name()),
                digest ? "" : entry.body(),
                digest ? parts(entry, message.lines()) : List.of(),
                entry.target(),
                text("notification.mail.why"));
    }

    /** "2 việc bắt đầu, 1 việc sắp đến hạn"; what there is none of is not said. */
    public String summary(InboxEntry entry) {
        InboxEntry.Figures figures = entry.digest();
        if (figures == null) {
            return entry.body();
        }
        boolean weekly = entry.kind() == NotificationKind.WEEKLY;
        List<String> said = new ArrayList<>();
        say(said, weekly ? "notification.weekly.overdue" : "notification.digest.overdue", figures.overdue());
        say(said, weekly ? "notification.weekly.soon" : "notification.digest.soon", figures.soon());
        say(said, "notification.digest.starting", figures.starting());
        return String.join(", ", said);
    }

    /** What stands behind a line's name. */
    public String note(DigestLine line) {
        return switch (line.group()) {
            case OVERDUE ->
                line.count() > 1
                        ? text("notification.line.overdueUnits", Dates.format(line.day()), line.days(), line.count())
                        : text("notification.line.overdue", Dates.format(line.day()), line.days(), line.unit());
            case SOON ->
                line.days() == 0
                        ? text("notification.line.today", Dates.format(line.day()), line.unit())
                        : text("notification.line.soon", Dates.format(line.day()), line.days(), line.unit());
            case STARTING ->
                line.day() == null
                        ? text("notification.line.startingOpen", line.unit())
                        : text("notification.line.starting", Dates.format(line.day()), line.unit());
            case UNIT ->
                text(
                        line.path() == null ? "notification.line.unit" : "notification.line.unitReports",
                        line.count(),
                        line.days());
        };
    }

    /** Where a line leads. */
    public static String path(DigestLine line) {
        String own = line.path();
        if (own != null) {
            return own;
        }
        return line.group() == DigestLine.Group.UNIT
                ? "/nhiem-vu?xem=qua-han&donVi=" + line.taskId()
                : "/nhiem-vu/" + line.taskId();
    }

    /** The name of a group. */
    public String heading(DigestLine.Group group) {
        return text(group.labelKey());
    }

    /** The lines by group, in the order of the groups. */
    public static Map<DigestLine.Group, List<DigestLine>> grouped(List<DigestLine> lines) {
        Map<DigestLine.Group, List<DigestLine>> groups = new EnumMap<>(DigestLine.Group.class);
        lines.forEach(line ->
                groups.computeIfAbsent(line.group(), group -> new ArrayList<>()).add(line));
        return groups;
    }

    /** "và 12 việc khác"; empty when all are listed. */
    public String rest(InboxEntry entry, DigestLine.Group group, int listed) {
        InboxEntry.Figures figures = entry.digest();
        if (figures == null || group == DigestLine.Group.UNIT) {
            return "";
        }
        int all = switch (group) {
            case OVERDUE -> figures.overdue();
            case SOON -> figures.soon();
            default -> figures.starting();
        };
        return all > listed ? text("notification.line.more", all - listed) : "";
    }

    private String subject(InboxEntry entry) {
        return entry.title() + ": " + summary(entry);
    }

    private List<Letter.Part> parts(InboxEntry entry, List<DigestLine> lines) {
        List<Letter.Part> parts = new ArrayList<>();
        grouped(lines).forEach((group, some) -> {
            List<Letter.Line> written = new ArrayList<>();
            some.forEach(line -> written.add(new Letter.Line(line.title(), note(line), path(line))));
            String rest = rest(entry, group, some.size());
            if (!rest.isEmpty()) {
                written.add(new Letter.Line(rest, "", entry.target()));
            }
            parts.add(new Letter.Part(heading(group), written));
        });
        return parts;
    }

    private void say(List<String> said, String key, int count) {
        if (count > 0) {
            said.add(text(key, count));
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
