package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.NoticeHeader;
import vn.ntm.notice.domain.NoticeKind;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.RecipientList;
import vn.ntm.notice.domain.RecipientPurpose;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.ReadRecipient;
import vn.ntm.shared.Dates;

/** The record of a notice as plain words, one entry per field of the form, and back. */
public final class RecordText {

    public static final String RECIPIENTS = "recipients";
    public static final String ELECTRONIC = "electronic";

    private RecordText() {}

    static Map<String, String> of(NoticeReading reading) {
        NoticeHeader header = NoticeHeader.of(reading);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", header.kind().name());
        values.put("number", number(header.number(), header.series()));
        values.put("issued", header.issued() == null ? "" : header.issued().typed());
        values.put("place", text(header.place()));
        values.put("subject", header.subject());
        values.put("meetingOn", Dates.format(header.meetingOn()));
        values.put("meetingKind", text(header.meetingKind()));
        values.put("chairName", text(header.chairName()));
        values.put("chairTitles", String.join("\n", header.chairTitles()));
        values.put("signatureLines", String.join("\n", header.signatureLines()));
        values.put("signer", text(header.signer()));
        values.put("source", text(header.source()));
        values.put("postedOn", Dates.format(header.postedOn()));
        values.put("publisher", text(header.publisher()));
        values.put(RECIPIENTS, recipients(reading.recipients(), RecipientList.PAPER));
        values.put(ELECTRONIC, recipients(reading.recipients(), RecipientList.ELECTRONIC));
        return values;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String number(@Nullable String number, @Nullable String series) {
        if (series == null) {
            return "";
        }
        return number == null ? "/" + series : new DocumentNumber(number, series).toString();
    }

    private static String recipients(List<ReadRecipient> all, RecipientList list) {
        return all.stream()
                .filter(one -> one.list() == list)
                .map(one -> (one.depth() > 0 ? "+ " : "") + one.text())
                .collect(Collectors.joining("\n"));
    }

    /** The values were checked when they were typed. */
    static NoticeHeader header(Map<String, String> values) {
        String typed = value(values, "number");
        DocumentNumber number = typed.isEmpty() || typed.startsWith("/")
                ? null
                : DocumentNumber.parse(typed, DocumentNumber.DEFAULT_SERIES);
        String series = number != null
                ? number.series()
                : typed.startsWith("/") ? typed.substring(1).strip() : null;
        String issued = value(values, "issued");
        return new NoticeHeader(
                value(values, "kind").isEmpty() ? NoticeKind.THONG_BAO : NoticeKind.valueOf(value(values, "kind")),
                number == null ? null : number.value(),
                series,
                issued.isEmpty() ? null : PartialDate.parse(issued),
                orNull(values, "place"),
                value(values, "subject"),
                Dates.parse(value(values, "meetingOn")),
                orNull(values, "meetingKind"),
                orNull(values, "chairName"),
                lines(values, "chairTitles"),
                lines(values, "signatureLines"),
                orNull(values, "signer"),
                orNull(values, "source"),
                Dates.parse(value(values, "postedOn")),
                orNull(values, "publisher"));
    }

    /** The day the paper speaks from: issue, else posting, else the meeting. */
    static @Nullable LocalDate paperDay(Map<String, String> values) {
        NoticeHeader header = header(values);
        PartialDate issued = header.issued();
        LocalDate exact = issued == null ? null : issued.exact();
        if (exact != null) {
            return exact;
        }
        return header.postedOn() != null ? header.postedOn() : header.meetingOn();
    }

    /** The lines of both lists; one that was read keeps what was read of it. */
    static List<ReadRecipient> recipients(Map<String, String> values, List<ReadRecipient> read) {
        List<ReadRecipient> all = new ArrayList<>();
        for (RecipientList list : RecipientList.values()) {
            for (String line : lines(values, list == RecipientList.PAPER ? RECIPIENTS : ELECTRONIC)) {
                int depth = line.startsWith("+") ? 1 : 0;
                String words = line.replaceFirst("^[-+]\\s*", "");
                all.add(read.stream()
                        .filter(one -> one.list() == list && one.text().equals(words) && one.depth() == depth)
                        .findFirst()
                        .orElse(new ReadRecipient(list, depth, words, RecipientPurpose.NONE, null)));
            }
        }
        return all;
    }

    private static List<String> lines(Map<String, String> values, String field) {
        return value(values, field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String value(Map<String, String> values, String field) {
        return values.getOrDefault(field, "");
    }

    private static @Nullable String orNull(Map<String, String> values, String field) {
        String value = value(values, field);
        return value.isEmpty() ? null : value;
    }
}
