package vn.ntm.report.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Posts;
import vn.ntm.identity.Posts.Post;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.report.domain.YearEvaluation;
import vn.ntm.report.domain.YearEvaluation.Line;
import vn.ntm.report.domain.YearEvaluation.Pair;
import vn.ntm.report.domain.YearEvaluation.Report;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** "Đánh giá năm": duties and criteria of each unit in a year; every figure opens its list. */
@Controller
@RequestMapping("/bao-cao/danh-gia-nam")
class YearController {

    private static final int FIRST_YEAR = 2010;

    private final YearEvaluation evaluation;
    private final Posts posts;
    private final ApplicationClock clock;

    YearController(YearEvaluation evaluation, Posts posts, ApplicationClock clock) {
        this.posts = posts;
        this.evaluation = evaluation;
        this.clock = clock;
    }

    /** One criterion or indicator an agency is in charge of. */
    public record ItemLine(Item item, List<Pair> met, List<Pair> owed) {}

    @GetMapping
    String show(@RequestParam(name = "nam", required = false) @Nullable Integer year, Actor actor, Model model) {
        Report report = report(year, actor, model);
        Map<UnitId, Post> heads = new HashMap<>();
        posts.headsOf(report.lines().stream().map(line -> line.unit().id()).toList(), report.day())
                .forEach(post -> heads.merge(post.unit(), post, (one, other) -> one.holder() == null ? other : one));
        model.addAttribute(
                "rows",
                report.lines().stream()
                        .map(line ->
                                YearRow.of(line, report, heads.get(line.unit().id())))
                        .toList());
        model.addAttribute("place", actor.unitName());
        return "report/year";
    }

    @GetMapping("/{unitId}")
    String unit(
            @PathVariable long unitId,
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            Actor actor,
            Model model) {
        Report report = report(year, actor, model);
        Line line = report.lines().stream()
                .filter(one -> one.unit().id().value() == unitId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit in report", unitId));
        Map<Long, ItemLine> items = new TreeMap<>();
        line.pairs().forEach(pair -> {
            ItemLine item = items.computeIfAbsent(
                    pair.item().id(), id -> new ItemLine(pair.item(), new ArrayList<>(), new ArrayList<>()));
            (pair.status().isMet() ? item.met() : item.owed()).add(pair);
        });
        model.addAttribute("line", line);
        model.addAttribute("items", items.values());
        return "report/year-unit";
    }

    private Report report(@Nullable Integer asked, Actor actor, Model model) {
        if (!actor.may(Right.LEAD_VIEW)) {
            throw new NotAllowedException("report.error.leadersOnly");
        }
        int thisYear = clock.today().getYear();
        int year = asked == null ? thisYear : asked;
        if (year < FIRST_YEAR || year > thisYear) {
            throw new NotFoundException("year", year);
        }
        Report report = evaluation.of(year, actor);
        model.addAttribute("report", report);
        model.addAttribute("day", Dates.format(report.day()));
        model.addAttribute("today", Dates.format(clock.today()));
        return report;
    }
}
