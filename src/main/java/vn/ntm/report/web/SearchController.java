package vn.ntm.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.notice.Notices;
import vn.ntm.organisation.Units;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.Tasks;

/** One search over duties, notices and units, without tone marks; each part leads to its own full list. */
@Controller
class SearchController {

    private static final int EACH = 8;

    private final Tasks tasks;
    private final Notices notices;
    private final Units units;

    SearchController(Tasks tasks, Notices notices, Units units) {
        this.tasks = tasks;
        this.notices = notices;
        this.units = units;
    }

    @GetMapping("/tim-kiem")
    String search(@RequestParam(required = false) @Nullable String q, Actor actor, Model model) {
        String words = VietnameseText.clean(q);
        model.addAttribute("words", words);
        boolean asked = VietnameseText.fold(words).length() >= 2;
        model.addAttribute("asked", asked);
        if (asked) {
            model.addAttribute("tasks", tasks.search(words, actor, EACH));
            model.addAttribute("notices", notices.search(words, actor, EACH));
            model.addAttribute("units", units.search(words, "/", null, EACH));
            model.addAttribute("query", URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        return "report/search";
    }
}
