package vn.ntm.assessment.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.assessment.Recognitions.Recognition;
import vn.ntm.assessment.domain.ConditionEntry;
import vn.ntm.assessment.domain.PredecessorReading;
import vn.ntm.assessment.domain.RecognitionReadiness;
import vn.ntm.assessment.domain.RecognitionReading;
import vn.ntm.assessment.domain.RecognitionReading.Line;
import vn.ntm.assessment.domain.RecognitionRecording;
import vn.ntm.assessment.domain.SetChoice;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.RecognitionGoals.Goal;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;

/** What the page of a unit's recognition shows: what it holds and keeps up, its goals, the conditions of the next step. */
@Component
class RecognitionPage {

    private final RecognitionReading reading;
    private final RecognitionReadiness readiness;
    private final RecognitionRecording recording;
    private final ConditionEntry entry;
    private final RecognitionGoals goals;
    private final SetChoice choice;
    private final PredecessorReading predecessors;
    private final ApplicationClock clock;

    RecognitionPage(
            RecognitionReading reading,
            RecognitionReadiness readiness,
            RecognitionRecording recording,
            ConditionEntry entry,
            RecognitionGoals goals,
            SetChoice choice,
            PredecessorReading predecessors,
            ApplicationClock clock) {
        this.reading = reading;
        this.readiness = readiness;
        this.recording = recording;
        this.entry = entry;
        this.goals = goals;
        this.choice = choice;
        this.predecessors = predecessors;
        this.clock = clock;
    }

    /** An open goal with the set that it is measured by today; null where none is in force. */
    public record Aim(Goal goal, @Nullable SetSummary set) {}

    /** What the unit holds and what it aims at; for the panel on its page too. */
    List<Line> summary(UnitSummary unit, Model model) {
        List<Line> lines = reading.linesOf(unit);
        model.addAttribute("unit", unit);
        model.addAttribute("awaited", predecessors.isAwaited(unit));
        model.addAttribute(
                "held",
                lines.stream().filter(line -> isHeld(line.recognition())).toList());
        model.addAttribute(
                "aims",
                goals.of(unit.id()).stream()
                        .filter(goal -> goal.isOpen() && !isReached(goal, lines))
                        .map(goal -> new Aim(
                                goal,
                                choice.of(unit, goal.tier(), clock.today()).orElse(null)))
                        .toList());
        return lines;
    }

    void show(UnitSummary unit, @Nullable Tier wished, Actor actor, Model model) {
        List<Line> lines = summary(unit, model);
        List<Tier> tiers = goals.tiersOf(unit.kind());
        model.addAttribute("lines", lines);
        model.addAttribute("tiers", tiers);
        model.addAttribute("mayRecord", recording.mayRecord(unit, actor));
        model.addAttribute("mayEnter", entry.mayEnter(unit, actor));
        if (!tiers.isEmpty()) {
            Tier tier = wished != null && tiers.contains(wished) ? wished : next(unit, tiers, lines);
            model.addAttribute("tier", tier);
            model.addAttribute("verdict", readiness.verdict(unit, tier, clock.today()));
        }
    }

    /** The tier aimed at and not held yet; else the first not held; else the highest. */
    private Tier next(UnitSummary unit, List<Tier> tiers, List<Line> lines) {
        Set<Tier> held = EnumSet.noneOf(Tier.class);
        lines.stream()
                .filter(line -> isHeld(line.recognition()))
                .forEach(line -> held.add(line.recognition().tier()));
        return goals.of(unit.id()).stream()
                .filter(Goal::isOpen)
                .map(Goal::tier)
                .filter(tier -> tiers.contains(tier) && !held.contains(tier))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> tiers.stream()
                        .filter(tier -> !held.contains(tier))
                        .findFirst()
                        .orElse(tiers.get(tiers.size() - 1)));
    }

    /** Whether a decision in force is of that tier and of its plan year or a later one; the goal itself is ended by hand. */
    private boolean isReached(Goal goal, List<Line> lines) {
        return lines.stream()
                .map(Line::recognition)
                .anyMatch(one -> isHeld(one) && one.tier() == goal.tier() && one.planYear() >= goal.planYear());
    }

    private boolean isHeld(Recognition one) {
        return one.isInForceOn(clock.today());
    }
}
