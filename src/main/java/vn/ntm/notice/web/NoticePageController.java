package vn.ntm.notice.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticeIntake;
import vn.ntm.notice.domain.NoticePages;
import vn.ntm.notice.domain.NoticePages.Opened;
import vn.ntm.notice.domain.NoticeReadings;
import vn.ntm.notice.domain.NoticeSheets.Head;
import vn.ntm.notice.domain.NoticeSheets.RecipientLine;
import vn.ntm.notice.domain.plan.PlanReferences;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitLineage;
import vn.ntm.shared.ApplicationClock;

/** The notice beside its tasks, and the notice as it is printed. */
@Controller
class NoticePageController {

    private final NoticePages pages;
    private final NoticeReadings readings;
    private final ReviewPages reviews;
    private final NoticeIntake intake;
    private final PlanReferences plans;
    private final UnitLineage lineage;
    private final ApplicationClock clock;

    NoticePageController(
            NoticePages pages,
            NoticeReadings readings,
            ReviewPages reviews,
            NoticeIntake intake,
            PlanReferences plans,
            UnitLineage lineage,
            ApplicationClock clock) {
        this.pages = pages;
        this.readings = readings;
        this.reviews = reviews;
        this.intake = intake;
        this.plans = plans;
        this.lineage = lineage;
        this.clock = clock;
    }

    @GetMapping("/thong-bao/{id}")
    String page(
            @PathVariable("id") long id,
            @RequestParam(name = "cong-cu", required = false) @Nullable String tools,
            Actor actor,
            Model model) {
        Opened opened = pages.open(id, actor);
        readings.note(id, actor);
        Head head = opened.sheet().head();
        model.addAttribute("sheet", opened.sheet());
        model.addAttribute("head", head);
        model.addAttribute("view", NoticeView.of(opened, pages.tasks(id, actor)));
        model.addAttribute("mayEdit", opened.may(NoticeAction.EDIT));
        model.addAttribute("mayCompose", opened.may(NoticeAction.COMPOSE));
        model.addAttribute("mayCorrect", opened.may(NoticeAction.CORRECT_TEXT));
        model.addAttribute("mayLink", opened.may(NoticeAction.LINK_RECIPIENTS));
        model.addAttribute("mayAssign", opened.may(NoticeAction.ASSIGN));
        model.addAttribute("plans", plans.ofCitations(opened.sheet().citations(), head.ownerPath(), actor));
        model.addAttribute("nowCalled", nowCalled(opened));
        model.addAttribute("tools", tools != null);
        model.addAttribute("zone", ApplicationClock.ZONE);
        reviews.ofNotice(id, actor).ifPresent(origin -> {
            Long document = origin.intakeId();
            model.addAttribute("review", origin.reviewId());
            model.addAttribute(
                    "document",
                    document == null ? null : intake.find(document, actor).orElse(null));
        });
        model.addAttribute(
                "supersedes",
                opened.sheet().supersedes().stream()
                        .filter(other -> pages.sees(other.id(), actor))
                        .toList());
        Long by = head.supersedingNoticeId();
        model.addAttribute("supersedingVisible", by != null && pages.sees(by, actor));
        model.addAttribute("back", "/thong-bao");
        return "notice/page";
    }

    /** What ended units are today: the paper keeps the names of its day. */
    private Map<Long, String> nowCalled(Opened opened) {
        Stream<Long> recipients =
                opened.sheet().recipients().stream().map(RecipientLine::unitId).filter(Objects::nonNull);
        Map<Long, String> called = new HashMap<>();
        lineage.nowCalled(
                        Stream.concat(Stream.of(opened.sheet().head().issuerUnitId()), recipients)
                                .distinct()
                                .map(UnitId::new)
                                .toList(),
                        clock.today())
                .forEach((unit, words) -> called.put(unit.value(), words));
        return called;
    }

    @GetMapping("/thong-bao/{id}/in")
    String print(@PathVariable("id") long id, Actor actor, Model model) {
        Opened opened = pages.open(id, actor);
        model.addAttribute("sheet", opened.sheet());
        model.addAttribute("head", opened.sheet().head());
        model.addAttribute("back", "/thong-bao/" + id);
        return "notice/print";
    }
}
