package vn.ntm.notice.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.NoticeIntake;
import vn.ntm.notice.domain.review.ClaimCheck;
import vn.ntm.notice.domain.review.OpenedGroup;
import vn.ntm.notice.domain.review.ProposalState;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.notice.domain.review.ReviewSheet.Line;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;

/** Fills the review screen, after a look and after a refused step alike. */
@Component
class ReviewScreen {

    private final ReviewPages pages;
    private final NoticeIntake intake;
    private final ClaimCheck claims;
    private final ApplicationClock clock;

    ReviewScreen(ReviewPages pages, NoticeIntake intake, ClaimCheck claims, ApplicationClock clock) {
        this.pages = pages;
        this.intake = intake;
        this.claims = claims;
        this.clock = clock;
    }

    /** The screen with one proposal open: the one asked for, else the first that waits. */
    String show(ReviewSheet sheet, @Nullable Long wanted, @Nullable DutyForm typed, Actor actor, Model model) {
        Duty current = current(sheet, wanted);
        Map<Long, List<UnitSummary>> members = new HashMap<>();
        Map<Long, OpenedGroup> opened = new HashMap<>();
        if (current != null && sheet.isOpen()) {
            for (Line line : current.lines()) {
                if (line.group() && line.isOpen()) {
                    members.put(line.id(), pages.members(sheet.id(), line.id(), actor));
                    OpenedGroup.before(sheet, current, line).ifPresent(group -> opened.put(line.id(), group));
                }
            }
        }
        List<ReviewView.Cut> cuts = current == null
                ? List.of()
                : pages.cuts(sheet, current).stream()
                        .map(at -> ReviewView.Cut.at(
                                sheet.rawText(), at, current.span().end()))
                        .toList();
        if (typed == null) {
            DutyForm form = new DutyForm();
            if (current != null) {
                form.fill(current, sheet.version());
            }
            model.addAttribute("form", form);
        }
        model.addAttribute("view", new ReviewView(sheet, PaperView.of(sheet, current), current, members, opened, cuts));
        model.addAttribute("sheet", sheet);
        Long document = sheet.intakeId();
        model.addAttribute(
                "document",
                document == null ? null : intake.find(document, actor).orElse(null));
        model.addAttribute("known", pages.known(sheet, actor).orElse(null));
        model.addAttribute("claims", claims.check(sheet, actor));
        model.addAttribute("ahead", sheet.isOpen() && pages.isAhead(sheet));
        model.addAttribute("today", Dates.format(clock.today()));
        model.addAttribute("kinds", TaskKind.values());
        model.addAttribute("verbs", DirectiveVerb.values());
        model.addAttribute("mayCreate", actor.may(Right.MANAGE_UNITS));
        model.addAttribute("mayAssign", actor.may(Right.ASSIGN_TASK));
        model.addAttribute("zone", ApplicationClock.ZONE);
        model.addAttribute("back", "/doc-thong-bao");
        return "notice/review/page";
    }

    private static @Nullable Duty current(ReviewSheet sheet, @Nullable Long wanted) {
        Duty asked = wanted == null ? null : sheet.duty(wanted).orElse(null);
        if (asked != null) {
            return asked;
        }
        return sheet.duties().stream()
                .filter(Duty::isWaiting)
                .findFirst()
                .orElseGet(
                        () -> sheet.duties().isEmpty() ? null : sheet.duties().get(0));
    }

    /** Where to go on after a decision: the next that waits, from there round to the beginning; else stay. */
    static String after(ReviewSheet sheet, long decided) {
        int number = sheet.duty(decided).map(Duty::number).orElse(0);
        Duty next = sheet.duties().stream()
                .filter(duty -> duty.state() == ProposalState.WAITING && duty.number() > number)
                .findFirst()
                .or(() -> sheet.duties().stream().filter(Duty::isWaiting).findFirst())
                .orElse(null);
        return at(sheet.id(), next == null ? decided : next.id());
    }

    static String at(long review, long proposal) {
        return "redirect:/doc-thong-bao/" + review + "?de-xuat=" + proposal + "#dx" + proposal;
    }
}
