package vn.ntm.assessment.domain;

import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.AuditableEvent;

/** What the audit trail is told of a statement. */
final class AssessmentTrail {

    private AssessmentTrail() {}

    static AuditableEvent event(AssessmentStatement statement, Item item, UnitSummary unit, Actor by) {
        Finding finding = statement.finding();
        return new AuditableEvent(
                "ASSESSMENT_" + statement.action(),
                by.userId().value(),
                by.name(),
                by.position(),
                "ASSESSMENT",
                item.id(),
                "%s, %s %s".formatted(unit.name(), item.isCriterion() ? "tiêu chí" : "chỉ tiêu", item.code()),
                unit.id().value(),
                null,
                finding == null ? null : inWords(finding),
                statement.reason());
    }

    private static @Nullable String inWords(Finding finding) {
        String value = finding.value() == null
                ? ""
                : "; " + finding.value().toPlainString().replace('.', ',');
        return finding.status().label() + value;
    }
}
