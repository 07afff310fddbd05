package vn.ntm.report.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Posts;
import vn.ntm.identity.Posts.Post;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.YearEvaluation.Line;
import vn.ntm.report.domain.YearEvaluation.Pair;
import vn.ntm.report.domain.YearEvaluation.Report;
import vn.ntm.task.AccountabilityClauses;
import vn.ntm.task.AccountabilityClauses.Clause;
import vn.ntm.task.UnitDuties;
import vn.ntm.task.UnitDuties.YearFigures;

/**
 * What the heads of units answer for (domain 8.4, 4.2): criteria in their charge that are not met, duties and dossiers
 * late; only heads of whom something is. Every figure is that of the year's evaluation or of a list of duties.
 */
@Service
@Transactional(readOnly = true)
public class AccountabilityReport {

    /** How papers call what is handed in: the words that the list of duties is searched for. */
    public static final String DOSSIER = "hồ sơ";

    private final YearEvaluation evaluation;
    private final UnitDuties duties;
    private final Posts posts;
    private final AccountabilityClauses clauses;

    AccountabilityReport(YearEvaluation evaluation, UnitDuties duties, Posts posts, AccountabilityClauses clauses) {
        this.evaluation = evaluation;
        this.duties = duties;
        this.posts = posts;
        this.clauses = clauses;
    }

    /**
     * One head.
     *
     * @param post null where nobody was entered as head of the unit
     * @param unmet criteria in charge that were judged and are not met, of which commune
     * @param dossiers the figures of those of its duties that are about dossiers; null where none is
     * @param lateDossiers dossiers of recognition with a stage or an opinion of the unit that was late
     */
    public record Head(
            UnitSummary unit,
            @Nullable Post post,
            List<Pair> unmet,
            long late,
            long overdue,
            @Nullable YearFigures dossiers,
            int lateDossiers) {

        /** What weighs most stands first. */
        long weight() {
            return overdue * 1_000 + (late + lateDossiers) * 10 + unmet.size();
        }
    }

    /** The report of a year; heads of whom nothing failed are only counted. */
    public record Sheet(Report report, List<Head> heads, long blameless, List<Clause> clauses) {}

    public Sheet of(int year, Actor actor) {
        Report report = evaluation.of(year, actor);
        Map<UnitId, YearFigures> dossiers = duties.ofYear(year, DOSSIER, actor).stream()
                .collect(Collectors.toMap(one -> new UnitId(one.unitId()), one -> one));
        List<Line> failing =
                report.lines().stream().filter(AccountabilityReport::fails).toList();
        Map<UnitId, Post> heads = heads(failing, report);
        List<Head> found = new ArrayList<>();
        for (Line line : failing) {
            YearFigures figures = line.duties();
            found.add(new Head(
                    line.unit(),
                    heads.get(line.unit().id()),
                    unmet(line),
                    figures == null ? 0 : figures.late(),
                    figures == null ? 0 : figures.overdue(),
                    dossiers.get(line.unit().id()),
                    line.dossiers().size()));
        }
        found.sort(Comparator.comparingLong(Head::weight).reversed());
        return new Sheet(report, found, report.lines().size() - found.size(), clauses.seenBy(actor));
    }

    private Map<UnitId, Post> heads(List<Line> lines, Report report) {
        Map<UnitId, Post> heads = new LinkedHashMap<>();
        posts.headsOf(lines.stream().map(line -> line.unit().id()).toList(), report.day())
                .forEach(post -> heads.merge(
                        post.unit(),
                        post,
                        (one, other) -> one.holder() == null && other.holder() != null ? other : one));
        return heads;
    }

    private static boolean fails(Line line) {
        YearFigures figures = line.duties();
        return figures != null && figures.late() + figures.overdue() > 0
                || !line.dossiers().isEmpty()
                || !unmet(line).isEmpty();
    }

    private static List<Pair> unmet(Line line) {
        return line.pairs().stream()
                .filter(pair -> !pair.status().isMet() && pair.status() != AchievementStatus.NOT_ASSESSED)
                .toList();
    }
}
