package vn.ntm.task.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.Tasks.NewTask;
import vn.ntm.task.domain.Checklists.NewLine;

/** Writes the first checklist of each lead unit: its criteria, then the lines that are the same for all. */
@Component
class ChecklistDrafting {

    /** A form with more lines than this cannot be filled in. */
    static final int MOST_LINES = 150;

    static final int LONGEST_LINE = 300;
    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;

    private final Checklists checklists;
    private final CriteriaCatalogue catalogue;

    ChecklistDrafting(Checklists checklists, CriteriaCatalogue catalogue) {
        this.checklists = checklists;
        this.catalogue = catalogue;
    }

    static List<Rejection> check(NewTask asked) {
        List<Rejection> rejections = new ArrayList<>();
        Checklist checklist = asked.checklist();
        boolean codes =
                asked.lines().stream().anyMatch(line -> !line.criteriaCodes().isEmpty());
        // With codes, the missing set is already refused because they cannot be looked up.
        if (checklist.perCriterion() && asked.criteriaSetId() == null && !codes) {
            rejections.add(Rejection.onField("criteriaSetId", "task.error.checklistSetRequired"));
        }
        Integer year = checklist.forecastYear();
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            rejections.add(Rejection.onField("forecastYear", "task.error.forecastYear"));
        }
        if (year != null && (!checklist.perCriterion() || asked.criteriaSetId() == null)) {
            rejections.add(Rejection.onField("forecastYear", "task.error.forecastNeedsCriteria"));
        }
        if (checklist.lines().size() > MOST_LINES) {
            rejections.add(Rejection.onField("checklist", "task.error.checklistTooLong", MOST_LINES));
        }
        if (checklist.lines().stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            rejections.add(Rejection.onField("checklist", "task.error.checklistLineTooLong", LONGEST_LINE));
        }
        return rejections;
    }

    void create(NewTask asked, List<Assignment> given, Map<Long, Collection<Item>> items) {
        Checklist checklist = asked.checklist();
        if (!checklist.perCriterion() && checklist.lines().isEmpty()) {
            return;
        }
        Long setId = asked.criteriaSetId();
        List<Item> set = checklist.perCriterion() && setId != null ? catalogue.itemsOf(setId) : List.of();
        Map<Long, List<NewLine>> lines = new LinkedHashMap<>();
        for (Assignment assignment : given) {
            // As everywhere, whoever shares the lead answers like the lead; a supporter answers for nothing.
            if (assignment.role() != AssignmentRole.SUPPORTING) {
                lines.put(assignment.id(), linesOf(checklist, items.getOrDefault(assignment.id(), List.of()), set));
            }
        }
        checklists.create(lines);
    }

    /**
     * @param own criteria and indicators of the unit's codes
     * @param set all of the task's set, for a unit without codes
     */
    static List<NewLine> linesOf(Checklist checklist, Collection<Item> own, List<Item> set) {
        List<NewLine> lines = new ArrayList<>();
        if (checklist.perCriterion()) {
            Collection<Item> criteria =
                    own.isEmpty() ? set.stream().filter(Item::isCriterion).toList() : new LinkedHashSet<>(own);
            criteria.forEach(item -> lines.add(new NewLine(item.name(), item.id(), item.code())));
        }
        checklist.lines().stream()
                .map(VietnameseText::clean)
                .filter(line -> !line.isEmpty())
                .distinct()
                .forEach(line -> lines.add(NewLine.of(line)));
        return lines;
    }
}
