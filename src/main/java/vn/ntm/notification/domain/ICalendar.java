package vn.ntm.notification.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.ntm.task.DueDays.OwnDuty;

/**
 * Deadlines as an iCalendar object (RFC 5545): one all-day event on each last day. Lines end with CR LF and are folded
 * at 75 octets, never inside a letter; commas, semicolons, backslashes and line breaks in text are escaped.
 */
public final class ICalendar {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private ICalendar() {}

    /**
     * Writes the calendar.
     *
     * @param name its name in the calendar program
     * @param done what stands before the title of a duty that is done
     * @param host right side of the ids, so that two installations never share one
     */
    public static String write(
            String name, String done, String host, List<OwnDuty> duties, UnaryOperator<String> absolute) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//NTM Tracker//Deadlines//VI");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + text(name));
        calendar.line("X-WR-TIMEZONE:Asia/Ho_Chi_Minh");
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        calendar.zone();
        for (OwnDuty duty : duties) {
            calendar.event(duty, done, host, absolute);
        }
        calendar.line("END:VCALENDAR");
        return calendar.out.toString();
    }

    /** UTC+7 without summer time. */
    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:Asia/Ho_Chi_Minh");
        line("BEGIN:STANDARD");
        line("DTSTART:19750613T000000");
        line("TZOFFSETFROM:+0700");
        line("TZOFFSETTO:+0700");
        line("TZNAME:+07");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(OwnDuty duty, String done, String host, UnaryOperator<String> absolute) {
        String address = absolute.apply(duty.path());
        line("BEGIN:VEVENT");
        line("UID:ntm-" + duty.key() + "@" + host);
        line("DTSTAMP:" + moment(duty.updatedAt()));
        line("LAST-MODIFIED:" + moment(duty.updatedAt()));
        line("SEQUENCE:" + duty.version());
        line("DTSTART;VALUE=DATE:" + day(duty.day()));
        line("DTEND;VALUE=DATE:" + day(duty.day().plusDays(1)));
        line("SUMMARY:" + text(duty.done() ? done + " " + duty.title() : duty.title()));
        line("DESCRIPTION:" + text(described(duty, address)));
        if (address.startsWith("http")) {
            line("URL:" + address);
        }
        line("TRANSP:TRANSPARENT");
        if (!duty.done()) {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line("DESCRIPTION:" + text(duty.title()));
            line("TRIGGER:-PT16H");
            line("END:VALARM");
        }
        line("END:VEVENT");
    }

    private static String described(OwnDuty duty, String address) {
        StringBuilder words = new StringBuilder(duty.unitName());
        if (!duty.phrase().isBlank()) {
            words.append("\n“").append(duty.phrase()).append('”');
        }
        if (!duty.originLabel().isBlank()) {
            words.append('\n').append(duty.originLabel());
        }
        return words.append('\n').append(address).toString();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** 3.3.11: TEXT. */
    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** 3.1: content lines of at most 75 octets; what follows begins with a blank. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int letter = content.codePointAt(i);
            String one = Character.toString(letter);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(one);
            octets += length;
            i += one.length();
        }
        out.append("\r\n");
    }
}
