package vn.ntm.report.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Posts.Post;
import vn.ntm.report.domain.YearEvaluation.Line;
import vn.ntm.report.domain.YearEvaluation.Report;
import vn.ntm.shared.Dates;
import vn.ntm.task.UnitDuties.YearFigures;
import vn.ntm.ui.Numbers;

/** One unit on the page of the year, with where each figure leads. */
record YearRow(
        String unit,
        String icon,
        @Nullable String head,
        @Nullable YearFigures duties,
        String rate,
        String originalRate,
        String listPath,
        int dossiers,
        String dossierPath,
        String criteria,
        @Nullable String criteriaPath) {

    /** "Nông Văn A", or that the post is vacant. */
    private static String named(Post head) {
        String holder = head.holder();
        return holder == null ? head.title() + ": khuyết" : holder;
    }

    static YearRow of(Line line, Report report, @Nullable Post head) {
        YearFigures duties = line.duties();
        long unit = line.unit().id().value();
        int pairs = line.pairs().size();
        String path = line.unit().kind().isCommune()
                ? "/xa/" + unit + "/tieu-chi?ngay=" + Dates.format(report.day())
                : "/bao-cao/danh-gia-nam/" + unit + "?nam=" + report.year();
        return new YearRow(
                line.unit().name(),
                line.unit().kind().icon(),
                head == null ? null : named(head),
                duties,
                duties == null || duties.due() == 0
                        ? "–"
                        : Numbers.percent(duties.onTime(), duties.due()) + " = " + duties.onTime() + "/" + duties.due(),
                original(duties),
                "/nhiem-vu?donVi=" + unit + "&tu=01/01/" + report.year() + "&den=31/12/" + report.year() + "&xem=",
                line.dossiers().size(),
                "/ho-so/tre-han?nam=" + report.year() + "&donVi=" + unit,
                pairs == 0 ? "–" : line.met() + "/" + pairs,
                pairs == 0 ? null : path);
    }

    /** Against the last days first given, where an extension makes a difference. */
    private static String original(@Nullable YearFigures duties) {
        boolean same =
                duties == null || duties.onTimeOriginal() == duties.onTime() && duties.dueOriginal() == duties.due();
        return same || duties == null
                ? ""
                : "theo hạn ban đầu " + Numbers.percent(duties.onTimeOriginal(), duties.dueOriginal()) + " = "
                        + duties.onTimeOriginal() + "/" + duties.dueOriginal();
    }
}
