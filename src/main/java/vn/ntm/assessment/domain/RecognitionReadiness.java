package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.RecognitionChecks;
import vn.ntm.assessment.domain.RecognitionConditions.Facts;
import vn.ntm.assessment.domain.RecognitionConditions.Owed;
import vn.ntm.assessment.domain.RecognitionConditions.Verdict;
import vn.ntm.assessment.domain.UnitCriteria.Sheet;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.criteria.RecognitionGoals.Goal;
import vn.ntm.organisation.UnitFlagKind;
import vn.ntm.organisation.UnitFlags;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;

/** Gathers what is known of a unit on a day and has {@link RecognitionConditions} judge it. */
@Service
@Transactional(readOnly = true)
public class RecognitionReadiness implements RecognitionChecks {

    private final SetChoice choice;
    private final UnitCriteria criteria;
    private final RecognitionGoals goals;
    private final UnitFlags flags;
    private final RecognitionStore store;

    RecognitionReadiness(
            SetChoice choice, UnitCriteria criteria, RecognitionGoals goals, UnitFlags flags, RecognitionStore store) {
        this.choice = choice;
        this.criteria = criteria;
        this.goals = goals;
        this.flags = flags;
        this.store = store;
    }

    @Override
    public List<Check> of(UnitSummary unit, Tier tier, LocalDate day) {
        return verdict(unit, tier, day).conditions().stream()
                .map(one -> new Check(
                        one.kind().name(),
                        one.kind().label(),
                        RecognitionChecks.State.valueOf(one.state().name()),
                        one.messageKey(),
                        one.arguments(),
                        mending(one.kind(), unit)))
                .toList();
    }

    private static String mending(RecognitionConditions.Kind kind, UnitSummary unit) {
        return switch (kind) {
            case CRITERIA -> "/xa/" + unit.id() + "/tieu-chi";
            case REGISTERED -> "/don-vi-muc-tieu/" + unit.id();
            case LOWER_TIER -> "/don-vi-cong-nhan/" + unit.id();
            case SATISFACTION, DEBT, SECURITY -> "/don-vi-cong-nhan/" + unit.id() + "/dieu-kien";
        };
    }

    /** Of the unit, tier and day of a sheet that is read already. */
    public Verdict of(Sheet sheet) {
        return judge(sheet.unit(), sheet.set().tier(), sheet.day(), sheet);
    }

    /** By the set of that tier in force on the day. */
    public Verdict verdict(UnitSummary unit, Tier tier, LocalDate day) {
        Optional<SetSummary> set = choice.of(unit, tier, day);
        return judge(
                unit,
                tier,
                day,
                set.flatMap(found -> criteria.read(unit, found.id(), day)).orElse(null));
    }

    private Verdict judge(UnitSummary unit, Tier tier, LocalDate day, @Nullable Sheet sheet) {
        Set<Tier> held = EnumSet.noneOf(Tier.class);
        store.of(List.of(unit.id())).stream()
                .filter(one -> one.isInForceOn(day))
                .forEach(one -> held.add(one.tier()));
        List<RecognitionFigure> figures = store.figures(unit.id(), day);
        return RecognitionConditions.judge(new Facts(
                tier,
                day,
                unit.kind().isCommune(),
                sheet == null ? 0 : sheet.parts().size(),
                sheet == null ? List.of() : owed(sheet),
                goals.of(unit.id()).stream().anyMatch(goal -> goal.tier() == tier && stoodOn(goal, day)),
                held,
                latest(figures, RecognitionFigure.Kind.SATISFACTION),
                latest(figures, RecognitionFigure.Kind.DEBT),
                flags.of(unit.id()).stream()
                        .filter(flag -> flag.kind() == UnitFlagKind.XA_TRONG_DIEM_ANTT && flag.holdsOn(day))
                        .findFirst()
                        .orElse(null)));
    }

    private static List<Owed> owed(Sheet sheet) {
        return sheet.owed().stream()
                .map(part -> new Owed(
                        part.criterion().id(),
                        part.criterion().code(),
                        part.criterion().name(),
                        part.status()))
                .toList();
    }

    private static boolean stoodOn(Goal goal, LocalDate day) {
        LocalDate set = LocalDate.ofInstant(goal.createdAt(), ApplicationClock.ZONE);
        return !set.isAfter(day)
                && (goal.endedAt() == null
                        || LocalDate.ofInstant(goal.endedAt(), ApplicationClock.ZONE)
                                .isAfter(day));
    }

    private static @Nullable RecognitionFigure latest(List<RecognitionFigure> figures, RecognitionFigure.Kind kind) {
        return figures.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
    }
}
