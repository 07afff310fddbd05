package vn.ntm.assessment.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Voice;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.assessment.domain.AssessmentAction;
import vn.ntm.assessment.domain.AssessmentDesk;
import vn.ntm.assessment.domain.AssessmentReading;
import vn.ntm.assessment.domain.AssessmentStatement;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.criteria.Requirements.ValueType;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotFoundException;

/** Lays one cell on the verifier's table and shows it. */
@Component
class VerificationPage {

    private static final List<Choice> STATUSES = Arrays.stream(AchievementStatus.values())
            .filter(AchievementStatus::isSaid)
            .map(status -> new Choice(status.name(), status.label()))
            .toList();

    private final AssessmentDesk.Opening desks;
    private final AssessmentReading reading;
    private final CriteriaCatalogue catalogue;

    VerificationPage(AssessmentDesk.Opening desks, AssessmentReading reading, CriteriaCatalogue catalogue) {
        this.desks = desks;
        this.reading = reading;
        this.catalogue = catalogue;
    }

    /** One thing to choose. */
    public record Choice(String value, String label) {}

    /** A cell with its desk. */
    record Table(AssessmentDesk desk, Item item, Assessment cell, Set<AssessmentAction> actions) {

        /** Whether its value is a number. */
        boolean isNumber() {
            Requirement requirement = desk.requirement(item);
            return requirement == null
                    || requirement.type() == ValueType.PERCENT
                    || requirement.type() == ValueType.NUMBER;
        }

        String path() {
            return "/tham-tra/" + desk.unit().id() + "/" + item.id();
        }
    }

    Table lay(long unitId, long itemId, Actor actor) {
        Item item = catalogue.findItems(List.of(itemId)).get(itemId);
        AssessmentDesk desk = item == null
                ? null
                : desks.open(new UnitId(unitId), item.setId(), actor).orElse(null);
        Assessment cell =
                item == null || desk == null || desk.set().assessed(itemId) == null ? null : reading.cell(desk, item);
        if (item == null || desk == null || cell == null) {
            throw new NotFoundException("assessment", unitId + "/" + itemId);
        }
        return new Table(desk, item, cell, desk.actionsFor(item, cell));
    }

    String show(Table table, Model model) {
        Assessment cell = table.cell();
        Requirement requirement = table.desk().requirement(table.item());
        model.addAttribute("unit", table.desk().unit());
        model.addAttribute("item", table.item());
        model.addAttribute("cell", cell);
        model.addAttribute("value", CellWords.value(cell.finding(), requirement));
        model.addAttribute("level", CellWords.level(requirement));
        model.addAttribute("unitOfValue", requirement == null ? null : requirement.unit());
        model.addAttribute("was", was(cell, requirement));
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("mayVerify", table.actions().contains(AssessmentAction.VERIFY));
        model.addAttribute("mayReturn", table.actions().contains(AssessmentAction.RETURN));
        model.addAttribute("mayAppraise", table.actions().contains(AssessmentAction.APPRAISE));
        model.addAttribute("back", "/tham-tra");
        if (!model.containsAttribute("verdict")) {
            model.addAttribute("verdict", VerdictForm.of(cell.version(), cell.finding()));
        }
        if (!model.containsAttribute("giveBack")) {
            GiveBackForm form = new GiveBackForm();
            form.setVersion(cell.version());
            model.addAttribute("giveBack", form);
        }
        return "assessment/verify";
    }

    private @Nullable String was(Assessment cell, @Nullable Requirement requirement) {
        String was = null;
        for (AssessmentStatement statement : reading.statements(cell)) {
            if (statement.voice() == Voice.VERIFIER && statement.finding() != null) {
                String value = CellWords.value(statement.finding(), requirement);
                was = statement.finding().status().label() + (value.isEmpty() ? "" : ", " + value) + " ("
                        + Dates.format(statement.day()) + ", " + statement.position() + ")";
            }
        }
        return was;
    }
}
