package vn.ntm.dossier.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.dossier.domain.DossierReading;
import vn.ntm.identity.Actor;

/** One dossier. */
@Controller
class DossierController {

    private final DossierReading reading;
    private final DossierPage page;

    DossierController(DossierReading reading, DossierPage page) {
        this.reading = reading;
        this.page = page;
    }

    @GetMapping("/ho-so/{id:\\d+}")
    String show(@PathVariable long id, Actor actor, Model model) {
        return page.show(reading.opened(id, actor), actor, model);
    }
}
