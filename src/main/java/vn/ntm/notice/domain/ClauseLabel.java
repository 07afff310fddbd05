package vn.ntm.notice.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ItemPath;
import vn.ntm.shared.Dates;

/** How an item is named outside its notice: "Mục 7, kết luận ngày 01/9/2021". */
final class ClauseLabel {

    private ClauseLabel() {}

    static String of(String path, @Nullable LocalDate meetingOn, String paperLabel) {
        String words = path.startsWith(Clause.OPENING)
                ? "phần mở đầu"
                : path.startsWith(Clause.CLOSING) ? "phần kết" : ItemPath.inWords(path);
        String place = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return meetingOn == null ? place + ", " + paperLabel : place + ", kết luận ngày " + printed(meetingOn);
    }

    /** As papers print it: days below ten with a zero, months 1 and 2 too. */
    private static String printed(LocalDate day) {
        return Dates.twoDigits(day.getDayOfMonth()) + "/" + Dates.monthInWords(day.getMonthValue()) + "/"
                + day.getYear();
    }
}
