package vn.ntm.notice.domain.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.NoticeHeader;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.shared.Dates;

/** The whole text of a draft, in the order of its parts, as the reader of notices takes it. */
public final class DraftText {

    private static final String GAP = "\n\n";

    private DraftText() {}

    public static String of(NoticeHeader header, NoticeDraft draft) {
        List<String> parts = new ArrayList<>();
        DocumentNumber number = number(header);
        String series = header.series();
        parts.add("Số: " + (number == null ? "/" + (series == null ? DocumentNumber.DEFAULT_SERIES : series) : number));
        parts.add(placeAndDay(header.place(), header.issued()));
        parts.add("THÔNG BÁO");
        parts.add(header.subject());
        parts.addAll(opening(header, draft));
        draft.outline().items().stream()
                .map(item -> item.printed().replace("\n", GAP))
                .forEach(parts::add);
        parts.addAll(lines(draft.closing()));
        parts.addAll(copies("Nơi nhận:", draft.recipients()));
        parts.addAll(copies("Bản điện tử:", draft.electronic()));
        parts.add(String.join("\n", header.signatureLines()));
        parts.add(header.signer() == null ? "" : header.signer());
        parts.removeIf(String::isBlank);
        return String.join(GAP, parts) + "\n";
    }

    /** The meeting in official words, for a paper that begins empty. */
    public static String openingFor(NoticeHeader header) {
        String chair = chair(header);
        String meeting = header.meetingKind() == null ? "cuộc họp" : lower(header.meetingKind());
        String day = header.meetingOn() == null ? "" : "Ngày " + Dates.format(header.meetingOn()) + ", ";
        return day + chair + " đã chủ trì " + meeting + ".\nSau khi nghe báo cáo và ý kiến của các đại biểu, " + chair
                + " kết luận như sau:";
    }

    private static String chair(NoticeHeader header) {
        String name = header.chairName();
        if (name == null) {
            return "đồng chí chủ trì";
        }
        return "đồng chí " + name
                + (header.chairTitles().isEmpty() ? "" : " - " + String.join(" - ", header.chairTitles()));
    }

    public static String closingFor(String issuer) {
        return "Trên đây là kết luận của đồng chí chủ trì cuộc họp, " + issuer
                + " thông báo để các cơ quan, đơn vị biết và thực hiện./.";
    }

    private static List<String> opening(NoticeHeader header, NoticeDraft draft) {
        List<String> lines = new ArrayList<>(lines(draft.opening()));
        if (!draft.attendees().isBlank()) {
            String meeting = header.meetingKind() == null ? "cuộc họp" : lower(header.meetingKind());
            String who =
                    draft.attendees().strip().replaceAll("\\s*\\R\\s*", ", ").replaceFirst("[.;]+$", "");
            lines.add(Math.min(1, lines.size()), "Tham dự " + meeting + " có " + who + ".");
        }
        return lines;
    }

    private static List<String> copies(String heading, String lines) {
        List<String> all = lines(lines);
        if (all.isEmpty()) {
            return List.of();
        }
        StringBuilder list = new StringBuilder(heading);
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).replaceFirst("^-\\s*", "").replaceFirst("[;.]+$", "");
            list.append('\n').append(line.startsWith("+") ? line : "- " + line);
            list.append(i == all.size() - 1 ? '.' : ';');
        }
        return List.of(list.toString());
    }

    private static String placeAndDay(@Nullable String place, @Nullable PartialDate day) {
        String before = place == null ? "" : place + ", ";
        String printedDay = day == null ? null : day.printedDay();
        String printedMonth = day == null ? null : day.printedMonth();
        if (day == null) {
            return "";
        }
        return before + "ngày " + (printedDay == null ? "   " : printedDay) + " tháng "
                + (printedMonth == null ? "   " : printedMonth) + " năm " + day.year();
    }

    private static @Nullable DocumentNumber number(NoticeHeader header) {
        String value = header.number();
        String series = header.series();
        return value == null || series == null ? null : new DocumentNumber(value, series);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
