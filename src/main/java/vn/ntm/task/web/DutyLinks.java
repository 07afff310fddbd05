package vn.ntm.task.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitLineage;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.domain.HintService;
import vn.ntm.task.domain.StatusSummarising;
import vn.ntm.task.domain.TaskReading.Opened;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.task.domain.UpdateOffers;
import vn.ntm.task.domain.series.SeriesRegister;

/** What ties a duty's page to the criteria: proposals, offers to bring them up to date, reported states, evidence; and to the series it set going. */
@Component
class DutyLinks {

    private final HintService hints;
    private final UpdateOffers offers;
    private final StatusSummarising summarising;
    private final DutyNotes notes;
    private final SeriesRegister series;
    private final UnitLineage lineage;
    private final ApplicationClock clock;

    DutyLinks(
            HintService hints,
            UpdateOffers offers,
            StatusSummarising summarising,
            DutyNotes notes,
            SeriesRegister series,
            UnitLineage lineage,
            ApplicationClock clock) {
        this.hints = hints;
        this.offers = offers;
        this.summarising = summarising;
        this.notes = notes;
        this.series = series;
        this.lineage = lineage;
        this.clock = clock;
    }

    /** A commune whose criteria may be brought up to date. */
    public record OfferView(String unitName, boolean own, List<ItemLink> items) {}

    /** A criterion or indicator, and the form or the history it leads to. */
    public record ItemLink(String label, String name, String path) {}

    void show(Opened opened, Actor actor, Model model) {
        long id = opened.duty().id();
        model.addAttribute(
                "hints",
                hints.of(id, actor).stream()
                        .map(shown -> HintView.of(id, shown))
                        .toList());
        model.addAttribute(
                "offers",
                offers.of(opened, actor).stream().map(DutyLinks::offer).toList());
        summarising.of(opened, actor).ifPresent(summary -> {
            model.addAttribute("review", summary);
            model.addAttribute("maySetTargets", StatusSummarising.maySetTargets(opened, actor));
        });
        model.addAttribute("evidencePath", evidence(opened));
        notes.show(opened, actor, model);
        model.addAttribute("nowCalled", nowCalled(opened));
        if (opened.duty().deadlineKind() == DeadlineKind.RECURRING) {
            model.addAttribute("series", series.ofTask(id, actor));
        }
    }

    /** What ended units are today, by the path of their page: the duty itself keeps the old names. */
    private Map<String, String> nowCalled(Opened opened) {
        Map<String, String> called = new HashMap<>();
        lineage.nowCalled(
                        opened.parts().stream()
                                .map(part -> new UnitId(part.unitId()))
                                .toList(),
                        clock.today())
                .forEach((unit, words) -> called.put("/don-vi/" + unit, words));
        return called;
    }

    private static OfferView offer(UpdateOffers.Offer offer) {
        String base = "/danh-gia/" + offer.part().unitId() + "/";
        List<ItemLink> links = new ArrayList<>();
        for (Item item : offer.items()) {
            links.add(new ItemLink(
                    (item.isCriterion() ? "tiêu chí " : "chỉ tiêu ") + item.code(),
                    item.name(),
                    offer.own() ? base + item.id() + "?nhiemVu=" + offer.part().id() : base + item.id() + "/lich-su"));
        }
        return new OfferView(offer.part().unitName(), offer.own(), links);
    }

    /** The page of the evidence of the duty's communes; empty where it is about no criteria of communes. */
    private static String evidence(Opened opened) {
        Long set = opened.duty().criteriaSetId();
        StringBuilder path = new StringBuilder("/minh-chung?bo=").append(set);
        boolean any = false;
        for (Part part : opened.parts()) {
            boolean linked =
                    !opened.criteria().getOrDefault(part.id(), List.of()).isEmpty()
                            || opened.checklists().getOrDefault(part.id(), List.of()).stream()
                                    .anyMatch(line -> line.itemId() != null);
            if (part.unitKind().isInProgramme() && linked) {
                path.append("&xa=").append(part.unitId());
                any = true;
            }
        }
        return set == null || !any ? "" : path.toString();
    }
}
