package vn.ntm.task.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.ChecklistState;

/** One line of a unit's checklist; part of its assignment, whose version guards it. Created by {@link Checklists}. */
@Entity
@Table(name = "assignment_item")
class AssignmentItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long assignmentId;
    private int position;
    private String label = "";
    private @Nullable String code;

    @Enumerated(EnumType.STRING)
    private ChecklistState state = ChecklistState.CHUA;

    private @Nullable String counterpart;
    private @Nullable Instant updatedAt;
    private @Nullable String updatedBy;

    protected AssignmentItem() {}

    boolean differsFrom(ChecklistState other, @Nullable String otherCounterpart) {
        return state != other || !Objects.equals(counterpart, otherCounterpart);
    }

    void become(ChecklistState next, @Nullable String with, String by, Instant now) {
        state = next;
        counterpart = with;
        updatedAt = now;
        updatedBy = by;
    }

    /** The state as the history says it: "đã gửi Phòng Văn hóa - Thông tin". */
    String words() {
        return switch (state) {
            case CHUA -> counterpart == null ? "chưa xong" : "chưa gửi " + counterpart;
            case DA_GUI -> counterpart == null ? "đã gửi" : "đã gửi " + counterpart;
            case XONG -> counterpart == null ? "xong" : "xong (" + counterpart + ")";
        };
    }

    String name() {
        return Checklists.nameOf(label, code);
    }

    /** Whether somebody means this line by its code or its words. */
    boolean isCalled(String codeOrLabel) {
        return codeOrLabel.equals(code) || codeOrLabel.equals(label);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    @Nullable String code() {
        return code;
    }

    ChecklistState state() {
        return state;
    }
}
