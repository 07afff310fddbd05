package vn.ntm.works.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.VietnameseText;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.Pager;
import vn.ntm.works.WorkForm;
import vn.ntm.works.domain.AreaChoice;
import vn.ntm.works.domain.AreaChoice.Area;
import vn.ntm.works.domain.WorkRules;
import vn.ntm.works.domain.WorkStore;
import vn.ntm.works.domain.WorkStore.Question;
import vn.ntm.works.domain.WorkStore.State;
import vn.ntm.works.domain.WorksReading;
import vn.ntm.works.domain.WorksReading.Listed;

/** "Công trình, mô hình" of an area. */
@Controller
class WorkListController {

    static final String PATH = "/cong-trinh";
    private static final int SIZE = 50;

    private final WorksReading reading;
    private final WorkStore store;
    private final AreaChoice areas;
    private final ApplicationClock clock;

    WorkListController(WorksReading reading, WorkStore store, AreaChoice areas, ApplicationClock clock) {
        this.reading = reading;
        this.store = store;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable Long donVi,
            @RequestParam(required = false) @Nullable WorkForm hinhThuc,
            @RequestParam(required = false) @Nullable String loai,
            @RequestParam(required = false) @Nullable State tinhTrang,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int trang,
            Actor actor,
            Model model) {
        Area area =
                areas.choose(donVi, actor, clock.today()).orElseThrow(() -> new NotFoundException("area", donVi + ""));
        Question question = new Question(
                area.unit().path(),
                hinhThuc,
                VietnameseText.cleanOrNull(loai),
                tinhTrang,
                VietnameseText.cleanOrNull(q),
                clock.today());
        int page = Math.max(1, trang);
        Listed listed = reading.list(question, page, SIZE);
        model.addAttribute("area", area);
        model.addAttribute("rows", listed.rows());
        model.addAttribute("total", listed.total());
        model.addAttribute("forms", WorkForm.values());
        model.addAttribute("states", State.values());
        model.addAttribute("kinds", store.kinds());
        model.addAttribute("hinhThuc", hinhThuc);
        model.addAttribute("loai", loai);
        model.addAttribute("tinhTrang", tinhTrang);
        model.addAttribute("q", q);
        model.addAttribute("mayEnter", WorkRules.mayEdit(area.unit(), actor));
        model.addAttribute("pager", Pager.of(page, SIZE, listed.total(), PATH, query(area, question)));
        return "works/list";
    }

    private static String query(Area area, Question question) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance()
                .queryParam("donVi", area.unit().id());
        if (question.form() != null) {
            query.queryParam("hinhThuc", question.form());
        }
        if (question.kind() != null) {
            query.queryParam("loai", question.kind());
        }
        if (question.state() != null) {
            query.queryParam("tinhTrang", question.state());
        }
        if (question.text() != null) {
            query.queryParam("q", question.text());
        }
        String written = query.build().encode().getQuery();
        return written == null ? "" : written;
    }
}
