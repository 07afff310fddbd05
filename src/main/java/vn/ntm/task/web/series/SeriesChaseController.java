package vn.ntm.task.web.series;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.series.ReportSeries;
import vn.ntm.task.domain.series.SeriesChasing;
import vn.ntm.task.domain.series.SeriesRegister;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotFoundException;

/** One press for all who owe the report of a period. */
@Controller
class SeriesChaseController {

    private final SeriesRegister register;
    private final SeriesChasing chasing;

    SeriesChaseController(SeriesRegister register, SeriesChasing chasing) {
        this.register = register;
        this.chasing = chasing;
    }

    @PostMapping("/bao-cao-dinh-ky/{id}/don-doc")
    String chase(
            @PathVariable long id,
            @RequestParam String ky,
            @RequestParam(required = false) @Nullable String words,
            Actor actor,
            RedirectAttributes redirect) {
        ReportSeries series = register.find(id, actor).orElseThrow(() -> new NotFoundException("series", id));
        Outcome<Integer> outcome = chasing.chase(series, ky, words, actor);
        if (outcome.isRejected()) {
            Rejection first = outcome.rejections().get(0);
            Flash.warning(redirect, first.messageKey(), first.arguments().toArray());
        } else {
            Flash.success(redirect, "task.flash.seriesChased", outcome.value());
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath("/bao-cao-dinh-ky/" + id)
                        .queryParam("ky", "{ky}")
                        .encode()
                        .buildAndExpand(ky)
                        .toUriString();
    }
}
