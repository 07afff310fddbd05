package vn.ntm.assessment.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.assessment.domain.CellHistory;
import vn.ntm.identity.Actor;
import vn.ntm.ui.NotFoundException;

/** The history of a cell, for everybody in whose territory the unit lies. */
@Controller
class CellHistoryController {

    private final CellHistory history;
    private final HistoryPage page;

    CellHistoryController(CellHistory history, HistoryPage page) {
        this.history = history;
        this.page = page;
    }

    @GetMapping("/danh-gia/{unitId}/{itemId}/lich-su")
    String show(@PathVariable long unitId, @PathVariable long itemId, Actor actor, Model model) {
        return history.page(unitId, itemId, actor)
                .map(found -> page.show(found, actor, model))
                .orElseThrow(() -> new NotFoundException("assessment", unitId + "/" + itemId));
    }
}
