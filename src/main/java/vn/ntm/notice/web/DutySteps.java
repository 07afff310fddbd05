package vn.ntm.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.review.Cutting;
import vn.ntm.notice.domain.review.ProposalState;
import vn.ntm.notice.domain.review.ReviewCutting;
import vn.ntm.notice.domain.review.ReviewEditing;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;

/** The buttons of the open proposal beyond "Lưu" and "Nhận": "bo", "mo", "them", "tach:place", "gop:other", "nhom:line", "chu:line". */
@Component
class DutySteps {

    private final ReviewEditing editing;
    private final ReviewCutting cutting;

    DutySteps(ReviewEditing editing, ReviewCutting cutting) {
        this.editing = editing;
        this.cutting = cutting;
    }

    /** Returns the proposal to show. */
    Outcome<Long> take(
            String button,
            long id,
            int version,
            Duty duty,
            DutyForm form,
            List<Long> ticked,
            Actor actor,
            RedirectAttributes redirect) {
        int colon = button.indexOf(':');
        String step = colon < 0 ? button : button.substring(0, colon);
        String about = colon < 0 ? "" : button.substring(colon + 1);
        return switch (step) {
            case "bo" -> decide(id, version, duty, ProposalState.REJECTED, actor);
            case "mo" -> decide(id, version, duty, ProposalState.WAITING, actor);
            case "them" -> add(id, version, duty, form.getThem(), actor);
            case "tach" -> split(id, version, duty, about, form.getTu(), actor, redirect);
            case "gop" -> merge(id, version, duty, about.isEmpty() ? form.getVoi() : number(about), actor, redirect);
            case "nhom" ->
                editing.expand(
                        id,
                        version,
                        line(about),
                        ticked.stream().map(UnitId::new).toList(),
                        actor);
            case "chu" -> Outcome.done(editing.link(id, version, line(about), null, actor));
            default -> Outcome.done(duty.id());
        };
    }

    private Outcome<Long> decide(long id, int version, Duty duty, ProposalState decision, Actor actor) {
        editing.decide(id, version, duty.id(), decision, null, actor);
        return Outcome.done(duty.id());
    }

    private Outcome<Long> add(long id, int version, Duty duty, @Nullable String words, Actor actor) {
        if (words == null) {
            return Outcome.rejected(Rejection.onField("them", "notice.review.error.unitWords"));
        }
        editing.addLine(id, version, duty.id(), words, actor);
        return Outcome.done(duty.id());
    }

    private Outcome<Long> split(
            long id,
            int version,
            Duty duty,
            String place,
            @Nullable String words,
            Actor actor,
            RedirectAttributes redirect) {
        Long at = number(place);
        Outcome<Long> done = at == null && words != null
                ? cutting.splitBefore(id, version, duty.id(), Cutting.words(words), actor)
                : cutting.split(id, version, duty.id(), at == null ? -1 : at.intValue(), actor);
        if (!done.isRejected()) {
            Flash.success(redirect, "notice.review.flash.split", duty.number());
        }
        return done;
    }

    private Outcome<Long> merge(
            long id, int version, Duty duty, @Nullable Long other, Actor actor, RedirectAttributes redirect) {
        if (other == null) {
            return Outcome.rejected(Rejection.onField("voi", "notice.review.error.mergeWith"));
        }
        Outcome<Long> done = cutting.merge(id, version, duty.id(), other, actor);
        if (!done.isRejected()) {
            Flash.success(redirect, "notice.review.flash.merged");
        }
        return done;
    }

    private static long line(String about) {
        Long id = number(about);
        return id == null ? 0 : id;
    }

    private static @Nullable Long number(String digits) {
        return digits.matches("\\d{1,15}") ? Long.valueOf(digits) : null;
    }
}
