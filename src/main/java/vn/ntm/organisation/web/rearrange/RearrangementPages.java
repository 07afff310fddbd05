package vn.ntm.organisation.web.rearrange;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.organisation.domain.rearrange.NationalRunner;
import vn.ntm.organisation.domain.rearrange.Rearrangement;
import vn.ntm.organisation.domain.rearrange.RearrangementReading;
import vn.ntm.organisation.web.UnitEditors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.Pager;

/** The page of one rearrangement, and who may see and work on it. */
@Component
class RearrangementPages {

    private final RearrangementReading reading;
    private final NationalRunner runner;
    private final UnitEditors editors;

    RearrangementPages(RearrangementReading reading, NationalRunner runner, UnitEditors editors) {
        this.reading = reading;
        this.runner = runner;
        this.editors = editors;
    }

    Rearrangement readable(long id) {
        if (!editors.mayReadRearrangements()) {
            throw new NotAllowedException("organisation.denied.rearrange");
        }
        Rearrangement plan = reading.find(id).orElseThrow(() -> new NotFoundException("rearrangement", id));
        String scope = editors.readScope();
        boolean inSight = scope.equals("/")
                || (!plan.kind().isNational()
                        && reading.giving(id).stream()
                                .anyMatch(unit -> unit.path().startsWith(scope)));
        if (!inSight) {
            throw new NotFoundException("rearrangement", id);
        }
        return plan;
    }

    void requireWork(long id) {
        if (readable(id).kind().isNational()) {
            editors.require();
        } else {
            editors.requireInside(reading.giving(id));
        }
    }

    boolean mayWork(long id) {
        try {
            requireWork(id);
            return true;
        } catch (NotAllowedException e) {
            return false;
        }
    }

    String show(long id, LineParams params, DecisionForm form, Model model) {
        RearrangementReading.Page page = reading.page(id).orElseThrow(() -> new NotFoundException("rearrangement", id));
        model.addAttribute("page", page);
        model.addAttribute("atWork", runner.isAtWork(id));
        model.addAttribute("mayWork", mayWork(id));
        if (!page.plan().state().isRunning()) {
            RearrangementReading.Lines lines = reading.lines(params.filter(id));
            model.addAttribute("lines", lines);
            model.addAttribute(
                    "pager",
                    Pager.of(params.page(), LineParams.SIZE, lines.total(), "/don-vi/sap-xep/" + id, params.query()));
        }
        model.addAttribute("loc", params);
        model.addAttribute("form", form);
        model.addAttribute("back", "/don-vi/sap-xep");
        return "organisation/rearrange/show";
    }
}
