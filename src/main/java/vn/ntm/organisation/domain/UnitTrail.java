package vn.ntm.organisation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Viewer;
import vn.ntm.ui.ViewerSource;

/** Tells the audit trail what changed in the directory, and who did it. */
@Component
public class UnitTrail {

    private final ApplicationEventPublisher publisher;
    private final ViewerSource viewers;

    UnitTrail(ApplicationEventPublisher publisher, ViewerSource viewers) {
        this.publisher = publisher;
        this.viewers = viewers;
    }

    void entered(OrganisationUnit unit) {
        publish("UNIT_ENTERED", unit.id().value(), unit.name(), unit.id().value(), null, text(unit), null);
    }

    void corrected(OrganisationUnit unit, String before) {
        publish("UNIT_CHANGED", unit.id().value(), unit.name(), unit.id().value(), before, text(unit), null);
    }

    void closed(OrganisationUnit unit, @Nullable String reason) {
        publish("UNIT_CLOSED", unit.id().value(), unit.name(), unit.id().value(), null, text(unit), reason);
    }

    void recorded(UnitEvent event, String label, @Nullable String document) {
        publish("UNIT_EVENT_RECORDED", event.id(), label, null, null, Dates.format(event.effectiveOn()), document);
    }

    /** A rearrangement is carried out, or its hand-over begins. */
    public void rearranged(String document, LocalDate day) {
        publish("UNIT_REARRANGED", null, "Sắp xếp đơn vị theo " + document, null, null, Dates.format(day), document);
    }

    void loaded(String label, String result) {
        publish("UNIT_DIRECTORY_LOADED", null, label, null, null, result, null);
    }

    /** One line that says everything a correction may change. */
    static String text(OrganisationUnit unit) {
        return unit.kind() + "; " + unit.name() + "; " + unit.shortName()
                + "; mã " + (unit.code() == null ? "–" : unit.code())
                + "; cấp trên " + (unit.parentId() == null ? "–" : unit.parentId())
                + "; từ " + (unit.validFrom() == null ? "–" : Dates.format(unit.validFrom()))
                + " đến " + (unit.validTo() == null ? "–" : Dates.format(unit.validTo()))
                + "; " + (unit.subordinate() ? "trực thuộc UBND" : "không trực thuộc UBND")
                + (unit.countsInAverage() ? "; tính bình quân" : "")
                + (unit.aliases().isEmpty() ? "" : "; tên khác " + unit.aliases())
                + (unit.flags().isEmpty() ? "" : "; " + unit.flags());
    }

    private void publish(
            String action,
            @Nullable Long subjectId,
            String label,
            @Nullable Long unitId,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        Viewer viewer = viewers.current();
        publisher.publishEvent(new AuditableEvent(
                action,
                viewer == null ? null : viewers.currentUserId(),
                viewer == null ? "Hệ thống" : viewer.name(),
                viewer == null ? null : viewer.position(),
                action.equals("UNIT_EVENT_RECORDED") ? "UNIT_EVENT" : "UNIT",
                subjectId,
                label,
                unitId,
                before,
                after,
                reason));
    }
}
