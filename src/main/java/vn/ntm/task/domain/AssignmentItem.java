package vn.ntm.task.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
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
    private @Nullable Long itemId;
    private @Nullable String code;

    @Enumerated(EnumType.STRING)
    private ChecklistState state = ChecklistState.CHUA;

    private @Nullable String counterpart;
    private @Nullable String person;
    private @Nullable LocalDate due;
    private @Nullable Instant updatedAt;
    private @Nullable String updatedBy;

    protected AssignmentItem() {}

    /** A line that a unit adds to its own list. */
    static AssignmentItem add(long assignmentId, int position, Timetable.Row row) {
        AssignmentItem item = new AssignmentItem();
        item.assignmentId = assignmentId;
        item.position = position;
        item.label = row.label();
        item.itemId = row.itemId();
        item.code = row.code();
        return item;
    }

    boolean isPlannedOtherwise(@Nullable String otherPerson, @Nullable LocalDate otherDue) {
        return !Objects.equals(person, otherPerson) || !Objects.equals(due, otherDue);
    }

    void plan(@Nullable String who, @Nullable LocalDate until) {
        person = who;
        due = until;
    }

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

    String label() {
        return label;
    }

    @Nullable Long itemId() {
        return itemId;
    }

    int position() {
        return position;
    }

    @Nullable String person() {
        return person;
    }

    @Nullable LocalDate due() {
        return due;
    }

    @Nullable String code() {
        return code;
    }

    ChecklistState state() {
        return state;
    }
}
