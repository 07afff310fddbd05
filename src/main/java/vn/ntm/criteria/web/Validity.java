package vn.ntm.criteria.web;

import java.time.LocalDate;
import vn.ntm.criteria.domain.SetBrowsing.Listed;
import vn.ntm.shared.Dates;

/** How long a set holds, in words. */
final class Validity {

    private Validity() {}

    /** "17/10/2016 – 07/03/2022", "từ 15/02/2026", "từ năm 2014". */
    static String of(Listed set) {
        if (set.issuedOn() == null) {
            return "từ năm " + set.validFrom().getYear();
        }
        LocalDate end = set.validTo();
        return end == null
                ? "từ " + Dates.format(set.validFrom())
                : Dates.format(set.validFrom()) + " – " + Dates.format(end);
    }
}
