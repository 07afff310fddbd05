package vn.ntm.task.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.domain.SavedFilters;
import vn.ntm.ui.Flash;

/** Keeps a list as it is filtered under a name, for oneself. The address is read as filters, never taken as it came. */
@Controller
@RequestMapping("/nhiem-vu/bo-loc")
class SavedFilterController {

    private final SavedFilters filters;

    SavedFilterController(SavedFilters filters) {
        this.filters = filters;
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String ten,
            @ModelAttribute("loc") TaskListParams params,
            Actor actor,
            RedirectAttributes redirect) {
        String query = params.query();
        Outcome<Long> outcome = filters.save(VietnameseText.clean(ten), query, actor);
        if (outcome.isRejected()) {
            Rejection first = outcome.rejections().get(0);
            List<Object> arguments = first.arguments();
            Flash.failure(redirect, first.messageKey(), arguments.toArray());
        } else {
            Flash.success(redirect, "task.flash.filterSaved", VietnameseText.clean(ten));
        }
        return "redirect:/nhiem-vu" + (query.isEmpty() ? "" : "?" + query);
    }

    @PostMapping("/{id}/xoa")
    String remove(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
        filters.remove(id, actor);
        Flash.success(redirect, "task.flash.filterRemoved");
        return "redirect:/nhiem-vu";
    }
}
