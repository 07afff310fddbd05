package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.FlagKind;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Voice;
import vn.ntm.assessment.domain.CellHistory;
import vn.ntm.assessment.domain.CellHistory.Page;
import vn.ntm.assessment.domain.FlagService;
import vn.ntm.assessment.domain.WorkReading;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;

/** Shows the history of a cell: three voices side by side, every statement, how it stood, what binds it, its flags. */
@Component
class HistoryPage {

    private final FlagService flags;
    private final WorkReading work;
    private final SeriesBreaks breaks;

    HistoryPage(FlagService flags, WorkReading work, SeriesBreaks breaks) {
        this.flags = flags;
        this.work = work;
        this.breaks = breaks;
    }

    /** What one voice says now, with its last statement. */
    public record Said(
            Voice voice,
            CommuneRow.@Nullable Sign sign,
            @Nullable StatementRow last) {}

    /**
     * How it stood from a day on.
     *
     * @param breaks what lies between it and the one after it
     */
    public record Stood(
            String since, CommuneRow.Sign sign, String value, boolean waiting, List<SeriesBreaks.Mark> breaks) {}

    /** An indicator of the criterion. */
    public record Part(String path, String code, String name, CommuneRow.Sign sign, boolean waiting) {}

    String show(Page page, Actor actor, Model model) {
        long unitId = page.desk().unit().id().value();
        Requirement requirement = page.requirement();
        List<StatementRow> statements = new ArrayList<>(page.statements().stream()
                .map(statement -> StatementRow.of(statement, requirement))
                .toList());
        Collections.reverse(statements);
        List<SeriesBreaks.Mark> marks = new ArrayList<>(breaks.of(page.desk().unit()));
        List<Stood> stood = new ArrayList<>();
        for (int i = page.standings().size() - 1; i >= 0; i--) {
            Standing standing = page.standings().get(i);
            List<SeriesBreaks.Mark> after = marks.stream()
                    .filter(mark -> mark.day().isAfter(standing.since()))
                    .toList();
            marks.removeAll(after);
            stood.add(new Stood(
                    Dates.format(standing.since()),
                    CommuneRow.Sign.of(standing.status(), ""),
                    CellWords.value(standing.value(), standing.valueText(), requirement),
                    standing.waiting(),
                    after));
        }
        List<Part> parts = page.indicators().stream()
                .map(one -> new Part(
                        "/danh-gia/" + unitId + "/" + one.item().id() + "/lich-su",
                        one.item().code(),
                        one.item().name(),
                        CommuneRow.Sign.of(
                                one.standing() == null ? null : one.standing().status(), ""),
                        one.standing() != null && one.standing().waiting()))
                .toList();
        model.addAttribute("page", page);
        model.addAttribute("unit", page.desk().unit());
        model.addAttribute("voices", voices(page, statements));
        model.addAttribute("statements", statements);
        model.addAttribute("stood", stood);
        model.addAttribute("earlier", marks);
        model.addAttribute("parts", parts);
        model.addAttribute("flags", flags.of(page.desk(), page.item()));
        model.addAttribute("kinds", FlagKind.values());
        List<Item> indicators =
                page.indicators().stream().map(CellHistory.Indicator::item).toList();
        model.addAttribute("works", work.about(List.of(page.desk().unit().id()), page.item(), indicators, actor));
        model.addAttribute("mayFlag", flags.mayFlag(page.desk(), page.item(), actor));
        model.addAttribute("back", "/tieu-chi/" + page.item().id() + "/cac-xa");
        if (!model.containsAttribute("flag")) {
            model.addAttribute("flag", new FlagForm());
        }
        return "assessment/history";
    }

    private static List<Said> voices(Page page, List<StatementRow> newestFirst) {
        Standing now = page.standings().isEmpty()
                ? null
                : page.standings().get(page.standings().size() - 1);
        Map<Voice, StatementRow> last = new EnumMap<>(Voice.class);
        newestFirst.stream().filter(row -> row.sign() != null).forEach(row -> last.putIfAbsent(row.voice(), row));
        List<Said> voices = new ArrayList<>();
        for (Voice voice : Voice.values()) {
            AchievementStatus status = now == null ? null : now.of(voice);
            voices.add(new Said(
                    voice,
                    status == null ? null : CommuneRow.Sign.of(status, ""),
                    status == null ? null : last.get(voice)));
        }
        return voices;
    }
}
