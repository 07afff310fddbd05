package vn.ntm.dossier.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.dossier.domain.DossierBoard.Line;
import vn.ntm.dossier.domain.DossierStatus;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.dossier.domain.StageClock.Place;
import vn.ntm.dossier.domain.StageClock.Time;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Html;
import vn.ntm.ui.Piece;

/** How the time of a stage is said: a cell of the board, a line under a step. */
public class StageCells {

    /** Symbol, word, day. */
    public Piece cell(Time time) {
        return out -> write(time, out);
    }

    private void write(Time time, Html out) {
        out.raw("<div><span class=\"tag ")
                .raw(tone(time))
                .raw("\">")
                .icon(icon(time))
                .text(word(time))
                .raw("</span>");
        String line = line(time);
        if (!line.isEmpty()) {
            out.raw("<small class=\"d-block muted\">").text(line).raw("</small>");
        }
        out.raw("</div>");
    }

    /** The cells of a dossier's line on the board: whose, how it stands, each stage, the opinions. */
    public Piece row(Line line, String tier) {
        return out -> {
            String path = line.dossier().path();
            out.raw("<td class=\"p-l\"><a class=\"b\" href=\"").text(path).raw("\">");
            out.text(line.unitName()).raw("</a><small class=\"d-block muted\">");
            out.text(line.parentName() == null ? "" : line.parentName() + " · ");
            out.text(tier + " năm " + line.dossier().planYear()).raw("</small></td>");
            DossierStatus status = line.dossier().status();
            out.raw("<td class=\"p-n\"><span class=\"tag wrap ").raw(status.tone()).raw("\">");
            out.icon(status.icon()).text(line.state()).raw("</span></td>");
            for (Time time : line.cells()) {
                String name = time.stage().boardName();
                out.raw("<td data-l=\"").text(name == null ? "" : name).raw("\">");
                write(time, out);
                out.raw("</td>");
            }
            out.raw("<td data-l=\"Ý kiến sở, ngành\">");
            if (line.opinions().isEmpty()) {
                out.raw("<span class=\"muted\">chưa ghi</span></td>");
            } else {
                out.raw("<a href=\"").text(path).raw("#y-kien\">");
                out.text(line.opinions() + " đạt").raw("</a></td>");
            }
        };
    }

    static String word(Time time) {
        if (time.place() == Place.DONE) {
            return time.late() > 0 ? "trễ " + time.late() + " ngày" : "xong";
        }
        if (time.isOverdue()) {
            return "quá hạn " + time.late() + " ngày";
        }
        if (time.isEndangered()) {
            return "có nguy cơ trễ";
        }
        return time.place() == Place.NOW ? "đang làm" : "chưa tới";
    }

    /** "20/09/2020"; "hết 29/09/2020"; what the lateness of an earlier stage means. */
    public String line(Time time) {
        if (time.place() == Place.DONE) {
            return time.done() == null ? "" : Dates.format(time.done().day());
        }
        Due due = time.due();
        String words = due == null ? "" : due.words();
        return time.isEndangered() ? words + ", bước trước trễ " + time.carried() + " ngày" : words;
    }

    /** The words of the paper behind the last day, in quotes; empty without. */
    public String phrase(Time time) {
        Due due = time.due();
        String phrase = due == null || due.day() == null ? null : due.phrase();
        return phrase == null ? "" : "“" + phrase + "”";
    }

    public String tone(Time time) {
        if (time.place() == Place.DONE) {
            return time.late() > 0 ? "t-late" : "t-done";
        }
        if (time.isOverdue()) {
            return "t-bad";
        }
        return time.isEndangered() ? "t-soon" : time.place() == Place.NOW ? "t-wait" : "t-none";
    }

    static String icon(Time time) {
        if (time.place() == Place.DONE) {
            return "check-lg";
        }
        if (time.isOverdue() || time.isEndangered()) {
            return "exclamation-triangle";
        }
        return time.place() == Place.NOW ? "hourglass-split" : "dash-lg";
    }

    /** Class of a step in the strip of stages. */
    public String step(Time time) {
        return switch (time.place()) {
            case DONE -> "ok";
            case NOW -> "now";
            case AHEAD -> "";
        };
    }

    /** "còn 7 ngày", "hôm nay là ngày cuối"; empty where nothing runs. */
    public String rest(Time time, LocalDate today) {
        Due due = time.due();
        @Nullable LocalDate day = due == null ? null : due.day();
        if (day == null || time.place() != Place.NOW || day.isBefore(today)) {
            return "";
        }
        long left = today.until(day, java.time.temporal.ChronoUnit.DAYS);
        return left == 0 ? "hôm nay là ngày cuối" : "còn " + left + " ngày";
    }
}
