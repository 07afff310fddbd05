package vn.ntm.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.identity.Actor;
import vn.ntm.report.domain.SearchEverywhere;
import vn.ntm.report.domain.SearchEverywhere.Found;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.Tasks.BoardRow;
import vn.ntm.ui.Passage;

/** One search over everything, without tone marks; each part leads to its own full list. */
@Controller
class SearchController {

    private static final int EACH = 8;

    private final SearchEverywhere everywhere;

    SearchController(SearchEverywhere everywhere) {
        this.everywhere = everywhere;
    }

    /** A duty found, with the words that were found in it. */
    public record DutyHit(BoardRow row, Passage passage) {}

    /** An item of a notice found. */
    public record ItemHit(String place, String label, String path, Passage passage) {}

    /** A file found by the words in it. */
    public record FileHit(StoredFile file, Passage passage) {}

    @GetMapping("/tim-kiem")
    String search(@RequestParam(required = false) @Nullable String q, Actor actor, Model model) {
        String words = VietnameseText.clean(q);
        model.addAttribute("words", words);
        boolean asked = VietnameseText.fold(words).length() >= 2;
        model.addAttribute("asked", asked);
        if (asked) {
            Found found = everywhere.search(words, actor, EACH);
            List<String> marked = found.terms().marked();
            model.addAttribute("found", found);
            model.addAttribute(
                    "tasks",
                    found.duties().stream()
                            .map(hit -> new DutyHit(hit.row(), new Passage(hit.content(), marked)))
                            .toList());
            model.addAttribute(
                    "items",
                    found.notices().items().stream()
                            .map(item -> new ItemHit(
                                    item.place(), item.label(), item.path(), new Passage(item.text(), marked)))
                            .toList());
            model.addAttribute(
                    "files",
                    found.files().stream()
                            .map(hit -> new FileHit(hit.file(), new Passage(hit.passage(), marked)))
                            .toList());
            String looked = found.corrected() == null ? words : found.terms().phrase();
            model.addAttribute("query", URLEncoder.encode(looked, StandardCharsets.UTF_8));
        }
        return "report/search";
    }
}
