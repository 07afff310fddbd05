package vn.ntm.assessment.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Voice;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.assessment.domain.AssessmentAction;
import vn.ntm.assessment.domain.AssessmentDesk;
import vn.ntm.assessment.domain.AssessmentReading;
import vn.ntm.assessment.domain.AssessmentStatement;
import vn.ntm.assessment.domain.EvidenceReading;
import vn.ntm.assessment.domain.EvidenceReading.Proof;
import vn.ntm.assessment.domain.SetStructure;
import vn.ntm.assessment.domain.WorkReading;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.criteria.Requirements.ValueType;
import vn.ntm.identity.Actor;

/** Everything around one indicator's form. */
@Component
class CellPage {

    /** The three of the report form, then the finer ones. */
    private static final List<AchievementStatus> FIRST =
            List.of(AchievementStatus.MET, AchievementStatus.MET_LOW, AchievementStatus.NOT_MET);

    private static final List<AchievementStatus> OTHERS =
            List.of(AchievementStatus.PARTLY_MET, AchievementStatus.MET_AT_RISK, AchievementStatus.NOT_APPLICABLE);

    private final AssessmentReading reading;
    private final EvidenceReading evidence;
    private final WorkReading work;

    CellPage(AssessmentReading reading, EvidenceReading evidence, WorkReading work) {
        this.reading = reading;
        this.evidence = evidence;
        this.work = work;
    }

    /** The last word of one voice. */
    public record Word(Voice voice, AssessmentStatement statement, String value) {}

    /** Puts the page together; the cell as stored. */
    @Nullable Assessment show(Desks.OpenItem open, Actor actor, Model model) {
        AssessmentDesk desk = open.desk();
        Item item = open.item();
        Assessment cell = reading.cell(desk, item);
        Requirement requirement = desk.requirement(item);
        ValueType type = requirement == null ? ValueType.YES_NO : requirement.type();
        Set<AssessmentAction> actions = desk.actionsFor(item, cell);
        List<AssessmentStatement> statements = cell == null ? List.of() : reading.statements(cell);
        List<Proof> proofs = evidence.of(desk.unit().id());
        Standing standing = reading.standings(desk).get(item.id());
        model.addAttribute("unit", desk.unit());
        model.addAttribute("item", item);
        model.addAttribute("criterion", desk.set().partOf(item).criterion());
        model.addAttribute("cell", cell);
        model.addAttribute("requirement", requirement);
        model.addAttribute("type", type);
        model.addAttribute("standing", standing);
        model.addAttribute("words", words(statements, requirement));
        model.addAttribute("mayEnter", actions.contains(AssessmentAction.ENTER) && desk.applies(item));
        model.addAttribute(
                "maySend",
                // A chair may type and send in one press; the cell need not say anything yet.
                actions.contains(AssessmentAction.SUBMIT)
                        || actions.contains(AssessmentAction.ENTER) && actor.may(vn.ntm.identity.Right.HEAD_OF_UNIT));
        model.addAttribute("mayWithdraw", actions.contains(AssessmentAction.WITHDRAW));
        model.addAttribute("isReturned", cell != null && cell.step() == AssessmentStep.RETURNED);
        model.addAttribute("value", CellWords.value(cell == null ? null : cell.finding(), requirement));
        model.addAttribute(
                "proofs", proofs.stream().filter(proof -> proof.proves(item)).toList());
        model.addAttribute(
                "others", proofs.stream().filter(proof -> !proof.proves(item)).toList());
        model.addAttribute("works", work.about(List.of(desk.unit().id()), item, List.of(), actor));
        model.addAttribute("first", FIRST);
        model.addAttribute("finer", OTHERS);
        model.addAttribute("path", CellController.path(open));
        model.addAttribute("next", after(open));
        model.addAttribute(
                "back",
                "/danh-gia/" + desk.unit().id() + "?bo=" + item.setId() + "#tc"
                        + desk.set().partOf(item).criterion().code());
        model.addAttribute("memory", actor.login() + ":" + desk.unit().id() + ":" + item.id());
        return cell;
    }

    /** Begins the form with what a finished piece of work came to; nothing is kept until the person saves. */
    void refer(FindingForm form, long workId, Desks.OpenItem open, Actor actor, Model model) {
        work.reference(workId, open.desk().unit().id(), actor).ifPresent(reference -> {
            form.refer(reference);
            model.addAttribute("reference", reference);
        });
    }

    /** The next indicator that applies to the unit. */
    @Nullable Item after(Desks.OpenItem open) {
        boolean found = false;
        for (SetStructure.Part part : open.desk().set().parts()) {
            for (Item item : part.assessed()) {
                if (found && open.desk().applies(item)) {
                    return item;
                }
                found = found || item.id() == open.item().id();
            }
        }
        return null;
    }

    private static List<Word> words(List<AssessmentStatement> statements, @Nullable Requirement requirement) {
        return java.util.Arrays.stream(Voice.values())
                .flatMap(voice -> statements.stream()
                        .filter(statement -> statement.voice() == voice && statement.finding() != null)
                        .reduce((earlier, later) -> later)
                        .map(statement -> new Word(voice, statement, CellWords.value(statement.finding(), requirement)))
                        .stream())
                .toList();
    }
}
