package vn.ntm.task.web.series;

import java.util.ArrayList;
import java.util.List;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.series.OccurrenceStore.HistoryLine;
import vn.ntm.task.web.TaskHistory.LineView;

/** What happened to an occurrence, as a time line prints it. */
final class OccurrenceHistory {

    private OccurrenceHistory() {}

    static List<LineView> of(List<HistoryLine> lines, List<StoredFile> files) {
        List<LineView> views = new ArrayList<>();
        boolean newest = true;
        for (HistoryLine line : lines) {
            boolean sent = line.action().equals("SEND");
            views.add(new LineView(
                    icon(line.action()),
                    tone(line.action()),
                    title(line),
                    who(line) + " · " + Dates.format(line.at()),
                    null,
                    line.reason(),
                    sent && newest ? files : List.of()));
            newest &= !sent;
        }
        return views;
    }

    private static String who(HistoryLine line) {
        String who = line.position().isEmpty() ? "Hệ thống" : line.position();
        return line.onBehalf() ? who + ", ghi thay đơn vị" : who;
    }

    private static String title(HistoryLine line) {
        return switch (line.action()) {
            case "SEND" -> "Gửi báo cáo, tính ngày " + Dates.format(line.day());
            case "RETURN" -> "Yêu cầu làm lại";
            case "COVER" -> "Được gộp vào báo cáo sau";
            case "CANCEL" -> "Không còn phải gửi";
            case "CHASE" -> "Đôn đốc gửi báo cáo";
            default -> "Đổi hạn gửi";
        };
    }

    private static String icon(String action) {
        return switch (action) {
            case "SEND" -> "send";
            case "RETURN" -> "arrow-counterclockwise";
            case "COVER" -> "link-45deg";
            case "CANCEL" -> "slash-circle";
            case "CHASE" -> "megaphone";
            default -> "calendar3";
        };
    }

    private static String tone(String action) {
        return switch (action) {
            case "SEND" -> "vio";
            case "RETURN", "CHASE" -> "amb";
            default -> "";
        };
    }
}
