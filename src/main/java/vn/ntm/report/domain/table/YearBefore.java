package vn.ntm.report.domain.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.report.domain.table.CommuneStates.State;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Numbers;

/** "Cùng kỳ năm trước": the same communes at the end of the same period of the year before, in words. */
public final class YearBefore {

    private YearBefore() {}

    /**
     * Under a table: "Cùng kỳ năm trước (đến hết ngày 14/09/2020): 2 lượt tiêu chí đạt, bình quân 0,67 tiêu chí/xã; kỳ này
     * tăng 1."
     *
     * @param day the last day of that period; null where a period has none
     * @param then null where nothing was known then
     */
    static @Nullable String note(State now, @Nullable LocalDate day, @Nullable State then) {
        if (day == null || now.set() == null) {
            return null;
        }
        if (then == null) {
            return "Không có số liệu cùng kỳ năm trước (đến hết ngày " + Dates.format(day)
                    + ") của bộ tiêu chí này để so.";
        }
        return "Cùng kỳ năm trước (đến hết ngày " + Dates.format(day) + "): " + Numbers.group(then.met())
                + " lượt tiêu chí đạt, bình quân " + then.average().shown() + " tiêu chí/xã; kỳ này "
                + change(now.met() - then.met()) + ".";
    }

    private static String change(int change) {
        return change == 0 ? "không đổi" : (change > 0 ? "tăng " : "giảm ") + Numbers.group(Math.abs(change));
    }
}
