package vn.ntm.openness.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.task.Tasks;
import vn.ntm.ui.NotAllowedException;

/** The figures of the board for programs; for whoever sees the board. */
@RestController
class FigureApi {

    private final Tasks tasks;

    FigureApi(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping(ApiRoutes.BASE + "/figures")
    Figures figures(@RequestParam(required = false) @Nullable LocalDate asOf, Actor actor) {
        if (!actor.may(Right.LEAD_VIEW)) {
            throw new NotAllowedException("openness.error.leadersOnly");
        }
        return Figures.of(tasks.board(actor, asOf));
    }
}
