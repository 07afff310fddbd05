package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.domain.BulkVerification;
import vn.ntm.assessment.domain.BulkVerification.Chosen;
import vn.ntm.assessment.domain.BulkVerification.Result;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.ui.Flash;

/** Verifies or gives back what was ticked in the list; the list then tells of each what became of it. */
@Controller
class BulkVerificationController {

    private final BulkVerification bulk;

    BulkVerificationController(BulkVerification bulk) {
        this.bulk = bulk;
    }

    @PostMapping("/tham-tra/nhieu")
    String take(
            @RequestParam(required = false) @Nullable List<String> chon,
            @RequestParam String viec,
            @RequestParam(required = false) @Nullable String loi,
            @RequestParam(required = false) @Nullable String vanBan,
            @RequestParam(required = false) @Nullable String ve,
            Actor actor,
            RedirectAttributes redirect) {
        String back = ve != null && ve.matches("/tham-tra(\\?[^\\s\\\\]*)?") ? ve : "/tham-tra";
        List<Chosen> chosen = chosen(chon == null ? List.of() : chon);
        if (chosen.isEmpty()) {
            Flash.warning(redirect, "assessment.flash.nothingChosen");
            return "redirect:" + back;
        }
        boolean isReturn = viec.equals("tra-lai");
        if (isReturn && (loi == null || loi.isBlank())) {
            Flash.failure(redirect, "assessment.error.reasonRequired");
            redirect.addFlashAttribute("ticked", chon);
            return "redirect:" + back;
        }
        List<Result> results = isReturn ? bulk.giveBack(chosen, loi, actor) : bulk.verify(chosen, vanBan, actor);
        long done = results.stream().filter(Result::isDone).count();
        redirect.addFlashAttribute("results", new ArrayList<>(results));
        String key = isReturn ? "assessment.flash.returnedMany" : "assessment.flash.verifiedMany";
        if (done == chosen.size()) {
            Flash.success(redirect, key, done, chosen.size());
        } else {
            Flash.warning(redirect, key, done, chosen.size());
        }
        return "redirect:" + back;
    }

    /** "unit:item:version"; what is none is left out. */
    private static List<Chosen> chosen(List<String> keys) {
        List<Chosen> chosen = new ArrayList<>();
        for (String key : keys) {
            if (key.matches("\\d{1,18}:\\d{1,18}:\\d{1,9}")) {
                String[] parts = key.split(":");
                chosen.add(new Chosen(
                        new UnitId(Long.parseLong(parts[0])), Long.parseLong(parts[1]), Integer.parseInt(parts[2])));
            }
        }
        return chosen;
    }
}
