package vn.ntm.report.domain.table;

import vn.ntm.task.Tasks.Board;
import vn.ntm.ui.Numbers;

/** The figures of duties in the words of the government's tracking system (domain 5.2). */
public final class DutyWords {

    /** Nothing had to be done yet. */
    public static final String NO_RATE = "–";

    static final String RULE =
            "Tỷ lệ đúng hạn = hoàn thành đúng hạn / (hoàn thành đúng hạn + hoàn thành quá hạn + quá hạn chưa"
                    + " hoàn thành); việc không thời hạn không tính.";

    private DutyWords() {}

    /** "39 việc: 15 hoàn thành (đúng hạn 13, quá hạn 2), 22 chưa hoàn thành (trong hạn 15, quá hạn 7), ...". */
    public static String sum(Board board) {
        return "%s việc: %s hoàn thành (đúng hạn %s, quá hạn %s); chưa hoàn thành: trong hạn %s, quá hạn %s; không thời hạn %s"
                .formatted(
                        Numbers.group(board.total()),
                        Numbers.group(board.done()),
                        Numbers.group(board.doneOnTime()),
                        Numbers.group(board.doneLate()),
                        Numbers.group(board.inTime()),
                        Numbers.group(board.overdue()),
                        Numbers.group(board.noDeadline()));
    }

    /** "59,1% = 13/22": of what had to be done by now. */
    public static String rate(long onTime, long late, long overdue) {
        long due = onTime + late + overdue;
        return due == 0 ? NO_RATE : Numbers.percent(onTime, due) + " = " + onTime + "/" + due;
    }

    static String lowerFirst(String words) {
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
