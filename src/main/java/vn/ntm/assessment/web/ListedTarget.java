package vn.ntm.assessment.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets.Target;
import vn.ntm.assessment.domain.TargetService;
import vn.ntm.assessment.domain.TargetSheet;
import vn.ntm.identity.Actor;

/** A target that the person may give up or count. */
record ListedTarget(long id, String unit, String words, String source, boolean counted) {

    static List<ListedTarget> of(TargetSheet sheet, Actor actor) {
        List<ListedTarget> listed = new ArrayList<>();
        for (Target target : sheet.own()) {
            if (TargetService.maySet(sheet.area(), target.kind(), actor)) {
                listed.add(of(target, sheet.area().name(), ""));
            }
        }
        for (TargetSheet.Line line : sheet.lines()) {
            if (TargetService.maySet(line.unit(), TargetKind.CRITERION, actor)) {
                line.commitments()
                        .forEach(one -> listed.add(of(
                                one.target(),
                                line.unit().name(),
                                one.item().code() + ". " + one.item().name())));
                Target villages = line.villages();
                if (villages != null) {
                    listed.add(of(villages, line.unit().name(), ""));
                }
            }
        }
        return listed;
    }

    private static ListedTarget of(Target target, String unit, String criterion) {
        BigDecimal amount = target.amount();
        String number = amount == null ? "" : CellWords.number(amount);
        String words = switch (target.kind()) {
            case GAIN -> "ít nhất " + number + " tiêu chí/xã tăng thêm";
            case AVERAGE -> "bình quân " + number + " tiêu chí/xã";
            case CRITERION -> "đạt tiêu chí " + criterion;
            case VILLAGES -> number + " thôn nông thôn mới";
        };
        return new ListedTarget(
                target.id(),
                unit,
                words,
                (target.document() == null ? "không ghi văn bản" : target.document()) + "; " + target.setBy(),
                target.kind() == TargetKind.VILLAGES);
    }
}
