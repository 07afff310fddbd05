package vn.ntm.dossier.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Rejection;

/**
 * Which stages make a procedure (domain 3.4): it begins with the registration, if there is one; from the stage a dossier is
 * given back to it only rises, each time by a submission; it ends with the decision and its announcement.
 */
final class StageOrder {

    /** Kinds there is at most one stage of. */
    private static final Set<StageRule> SINGLE = EnumSet.of(
            StageRule.REGISTRATION, StageRule.OPINIONS, StageRule.DECISION, StageRule.ANNOUNCEMENT);

    static final int MOST = 40;

    private StageOrder() {}

    /** What is wrong with them in that order; nothing where a dossier can go through them. */
    static List<Rejection> check(List<Stage> stages) {
        List<Rejection> rejections = new ArrayList<>();
        if (stages.size() > MOST) {
            rejections.add(Rejection.of("dossier.error.orderMost", MOST));
        }
        for (StageRule rule : SINGLE) {
            if (stages.stream().filter(stage -> stage.rule() == rule).count() > 1) {
                rejections.add(Rejection.of("dossier.error.orderTwice", rule.label()));
            }
        }
        int decision = indexOf(stages, StageRule.DECISION);
        int announcement = indexOf(stages, StageRule.ANNOUNCEMENT);
        boolean last = decision >= 0 && decision == stages.size() - (announcement < 0 ? 1 : 2);
        if (!last || announcement >= 0 && announcement < decision) {
            rejections.add(Rejection.of("dossier.error.orderDecision"));
        }
        if (indexOf(stages, StageRule.REGISTRATION) > 0) {
            rejections.add(Rejection.of("dossier.error.orderRegistration"));
        }
        rejections.addAll(rising(stages.subList(0, decision + 1)));
        return rejections;
    }

    private static List<Rejection> rising(List<Stage> toTheDecision) {
        List<Rejection> rejections = new ArrayList<>();
        Stage before = null;
        for (Stage stage : toTheDecision) {
            Rejection wrong = before == null ? null : between(before, stage);
            if (wrong != null) {
                rejections.add(wrong);
            }
            if (before != null || stage.returnTarget()) {
                before = stage;
            }
        }
        if (before == null) {
            rejections.add(Rejection.of("dossier.error.orderTarget"));
        }
        return rejections;
    }

    private static @Nullable Rejection between(Stage before, Stage stage) {
        int rise = stage.level().compareTo(before.level());
        if (rise < 0) {
            return Rejection.of("dossier.error.orderLevel", stage.name(), before.name());
        }
        return rise > 0 && before.rule() != StageRule.SUBMISSION
                ? Rejection.of("dossier.error.orderSubmission", stage.name(), before.level().label())
                : null;
    }

    private static int indexOf(List<Stage> stages, StageRule rule) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).rule() == rule) {
                return i;
            }
        }
        return -1;
    }
}
