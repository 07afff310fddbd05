package vn.ntm.report.domain.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.shared.Dates;

/** The lines under a table's title: where, by which set, as of when. */
public final class Contexts {

    private Contexts() {}

    public static List<String> of(TableQuestion question, @Nullable SetSummary set) {
        List<String> lines = new ArrayList<>();
        lines.add(question.area().name());
        if (set != null) {
            lines.add(set.name() + " (" + set.decision() + ")");
        }
        lines.add(days(question));
        return lines;
    }

    private static String days(TableQuestion question) {
        String cut = "Số liệu đến hết ngày " + Dates.format(question.day());
        String since = question.before() == null ? "" : ", so với ngày " + Dates.format(question.before());
        return cut + since;
    }
}
