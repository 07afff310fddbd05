package vn.ntm.notice.domain.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeSheets.Cited;
import vn.ntm.shared.Dates;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.ReferredPapers;

/** Leads from a duty "theo kế hoạch số 46/KH-UBND" to that plan's table of criteria. */
@Component
public class PlanReferences implements ReferredPapers {

    private static final int MOST_DAYS = 30;
    private static final int MOST_PLANS = 5;

    private final ActionPlans plans;

    PlanReferences(ActionPlans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Paper> find(String words, String ownerPath, Actor viewer) {
        List<String> numbers = PaperNumber.in(words);
        List<ActionPlan> found = plans.numbered(numbers, viewer).stream()
                .filter(plan -> binds(plan, ownerPath))
                .toList();
        if (!found.isEmpty()) {
            ActionPlan plan = found.get(0);
            return Optional.of(new Paper(plan.name() + ": bảng phân công tiêu chí", "/ke-hoach/" + plan.id()));
        }
        return numbers.stream()
                .filter(PaperNumber::isOfPlan)
                .findFirst()
                .flatMap(number -> entry(number, null, viewer));
    }

    @Override
    public List<PlannedDay> daysOf(String words, String ownerPath, Actor viewer) {
        List<PlannedDay> days = new ArrayList<>();
        for (ActionPlan named : meant(words, ownerPath, viewer)) {
            ActionPlan plan = plans.find(named.id(), viewer).orElse(named);
            for (ActionPlan.Line line : plan.lines()) {
                LocalDate due = line.due();
                if (due != null) {
                    days.add(new PlannedDay("tiêu chí " + line.code() + ", " + line.agencyName(), due, plan.name()));
                }
            }
        }
        return days.stream().limit(MOST_DAYS).toList();
    }

    /** "như dự thảo Kế hoạch": a draft has no number yet, so the office chooses among the plans of its territory. */
    private List<ActionPlan> meant(String words, String ownerPath, Actor viewer) {
        List<String> numbers = PaperNumber.in(words);
        boolean unnumbered = numbers.isEmpty() && VietnameseText.fold(words).contains("ke hoach");
        List<ActionPlan> found = unnumbered ? plans.list(viewer) : plans.numbered(numbers, viewer);
        return found.stream()
                .filter(plan -> !unnumbered || binds(plan, ownerPath))
                .limit(MOST_PLANS)
                .toList();
    }

    /** Paths to the plans that the notice cites, by citation; to the entry of a plan that nobody entered yet. */
    public Map<Long, Paper> ofCitations(List<Cited> citations, String ownerPath, Actor viewer) {
        List<String> numbers = citations.stream()
                .filter(PlanReferences::isPlan)
                .map(Cited::number)
                .filter(Objects::nonNull)
                .toList();
        List<ActionPlan> known = plans.numbered(numbers, viewer);
        Map<Long, Paper> links = new HashMap<>();
        for (Cited cited : citations) {
            String number = cited.number();
            if (number != null && isPlan(cited)) {
                known.stream()
                        .filter(plan -> PaperNumber.key(number).equals(PaperNumber.key(plan.number()))
                                && binds(plan, ownerPath)
                                && (cited.dated() == null || cited.dated().equals(plan.dated())))
                        .findFirst()
                        .map(plan -> new Paper("Xem bảng phân công", "/ke-hoach/" + plan.id()))
                        .or(() -> entry(number, cited.dated(), viewer))
                        .ifPresent(link -> links.put(cited.id(), link));
            }
        }
        return links;
    }

    private static boolean isPlan(Cited cited) {
        return VietnameseText.fold(cited.type()).equals("ke hoach");
    }

    private static Optional<Paper> entry(String number, @Nullable LocalDate dated, Actor viewer) {
        return ActionPlans.mayEnter(viewer)
                ? Optional.of(new Paper(
                        "Nhập bảng phân công",
                        "/ke-hoach/moi?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8)
                                + (dated == null ? "" : "&dated=" + Dates.format(dated))))
                : Optional.empty();
    }

    /** A plan of the same line of territory: two districts may have used one number in one year. */
    static boolean binds(ActionPlan plan, String path) {
        return path.startsWith(plan.territory()) || plan.territory().startsWith(path);
    }
}
