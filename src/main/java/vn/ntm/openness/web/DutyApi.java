package vn.ntm.openness.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.task.DutyListing;
import vn.ntm.task.DutyListing.Duty;
import vn.ntm.task.DutyListing.Listed;
import vn.ntm.task.DutyListing.Portion;
import vn.ntm.task.DutyListing.Wanted;
import vn.ntm.task.Tasks;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.Problems;

/** Duties for programs: the register, one duty, and a unit's report about its part. */
@RestController
@RequestMapping(ApiRoutes.BASE + "/duties")
class DutyApi {

    private final DutyListing duties;
    private final Tasks tasks;
    private final Problems problems;

    DutyApi(DutyListing duties, Tasks tasks, Problems problems) {
        this.duties = duties;
        this.tasks = tasks;
        this.problems = problems;
    }

    @GetMapping
    ApiPage<Listed> list(DutyQuery query, Actor actor) {
        Wanted wanted = query.toWanted();
        if (!duties.views().contains(wanted.view())) {
            throw new BadParameterException("view", "openness.error.choice");
        }
        Portion portion = duties.list(wanted, query.after(), ApiPage.limit(query.limit()), actor)
                .orElseThrow(() -> new BadParameterException("after", "openness.error.after"));
        return ApiPage.of(portion.duties(), portion.next());
    }

    @GetMapping("/{id}")
    Duty find(@PathVariable long id, Actor actor) {
        return duties.find(id, actor).orElseThrow(() -> new NotFoundException("duty", id));
    }

    @PostMapping("/{id}/units/{unit}/reports")
    ResponseEntity<?> report(
            @PathVariable long id, @PathVariable long unit, @RequestBody ReportBody body, Actor actor) {
        Duty before = find(id, actor);
        Outcome<Long> reported = tasks.report(before.id(), new UnitId(unit), body.toReport(), actor);
        return reported.isRejected()
                ? problems.refused(reported.rejections())
                : ResponseEntity.status(HttpStatus.CREATED).body(find(id, actor));
    }
}
