package vn.ntm.task.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.TaskRegister.Follow;
import vn.ntm.ui.Html;
import vn.ntm.ui.Piece;

/** What follow-up says of a part, in tags and under its deadline: the same on the list, the cards and the duty's page. */
public record FollowTags(Follow follow) implements Piece {

    /** Of work that is not followed up part by part. */
    public static final FollowTags NONE = new FollowTags(new Follow(0, null, null, false, 0, false, null, 0));

    /** "gia hạn lần 2"; empty where nothing was put off. */
    public String extended() {
        return follow.extensions() == 0 ? "" : "gia hạn lần " + follow.extensions();
    }

    /** "hết 13/09/2021", the last day first given, where another is in force. */
    public String original() {
        return follow.extensions() == 0 || follow.originalLastDay() == null
                ? ""
                : "hết " + Dates.format(follow.originalLastDay());
    }

    public boolean isEmpty() {
        return follow.asked() == null && follow.chases() == 0 && follow.repeats() == 0 && follow.person() == null;
    }

    /** Body of the deadline: the day first given struck through, and how often it was put off. */
    void writeExtension(Html out) {
        if (follow.extensions() > 0) {
            String original = original();
            if (!original.isEmpty()) {
                out.raw("<s title=\"Hạn ban đầu\">").text(original).raw("</s>");
            }
            out.raw("<span class=\"in\">").text(extended()).raw("</span>");
        }
    }

    @Override
    public void writeTo(Html out) {
        if (follow.asked() != null) {
            String late = follow.askedLate() ? ", xin muộn" : "";
            tag(out, "t-wait", "calendar-plus", "xin gia hạn đến " + Dates.format(follow.asked()) + late, null);
        }
        if (follow.chases() > 0) {
            String open = follow.chaseOpen() ? ", chưa trả lời" : "";
            tag(out, "t-soon", "megaphone", "đôn đốc " + follow.chases() + " lần" + open, null);
        }
        if (follow.repeats() > 0) {
            tag(
                    out,
                    "t-bad",
                    "arrow-repeat",
                    "nhắc lần " + follow.times(),
                    "Khi giao việc này, " + follow.repeats() + " việc trước về cùng tiêu chí còn chưa xong");
        }
        if (follow.person() != null) {
            tag(out, "t-none", "person-check", follow.person(), null);
        }
    }

    private static void tag(Html out, String tone, String icon, String words, @Nullable String title) {
        out.raw(" <span class=\"tag ").raw(tone).raw("\"");
        if (title != null) {
            out.raw(" title=\"").text(title).raw("\"");
        }
        out.raw(">").icon(icon).text(words).raw("</span>");
    }
}
