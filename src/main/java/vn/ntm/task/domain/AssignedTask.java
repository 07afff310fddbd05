package vn.ntm.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks.NewTask;
import vn.ntm.task.Urgency;

/**
 * One duty as the leader ordered it: the words, the source, the deadline. Each lead unit has its own {@link Assignment}
 * with its own state; the duty is done when all of them are.
 */
@Entity
@Table(name = "assigned_task")
class AssignedTask {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String originKind = "";
    private long originId;
    private @Nullable Long originParentId;
    private String originLabel = "";
    private String paperLabel = "";
    private @Nullable String originPath;

    private long ownerUnitId;
    private String ownerPath = "";

    private String title = "";
    private String content = "";

    @Enumerated(EnumType.STRING)
    private TaskKind kind = TaskKind.EXECUTE;

    @Enumerated(EnumType.STRING)
    private DirectiveVerb verb = DirectiveVerb.GIAO;

    @Enumerated(EnumType.STRING)
    private Urgency urgency = Urgency.THUONG;

    @Embedded
    private DeadlineColumns deadline = new DeadlineColumns();

    private @Nullable Long milestoneId;
    private @Nullable Long criteriaSetId;
    private @Nullable String sendTo;
    private @Nullable String sendVia;
    private @Nullable String places;
    private @Nullable String follower;
    private @Nullable String leaderInCharge;
    private String[] deliverables = {};
    private String[] citedDocuments = {};
    private @Nullable String note;
    private @Nullable Integer forecastYear;
    private @Nullable Long afterTaskId;
    private String searchKey = "";

    private Instant createdAt = Instant.EPOCH;
    private long createdBy;

    @Column(name = "created_by_label")
    private String createdByLabel = "";

    @Version
    private int version;

    protected AssignedTask() {}

    static AssignedTask from(NewTask asked, String ownerPath, Deadline deadline, Actor by, Instant now) {
        AssignedTask task = new AssignedTask();
        task.takeOrigin(asked.origin());
        task.ownerUnitId = asked.owner().value();
        task.ownerPath = ownerPath;
        task.title = asked.title();
        task.content = asked.content();
        task.kind = asked.kind();
        task.verb = asked.verb();
        task.urgency = asked.urgency();
        task.deadline = DeadlineColumns.of(deadline);
        task.criteriaSetId = asked.criteriaSetId();
        task.sendTo = asked.sendTo();
        task.sendVia = asked.sendVia();
        task.places = asked.places();
        task.follower = asked.follower();
        task.leaderInCharge = asked.leaderInCharge();
        task.deliverables = asked.deliverables().toArray(String[]::new);
        task.citedDocuments = asked.citedDocuments().toArray(String[]::new);
        task.note = asked.note();
        task.forecastYear = asked.checklist().forecastYear();
        task.createdAt = now;
        task.createdBy = by.userId().value();
        task.createdByLabel = by.position();
        task.index();
        return task;
    }

    /** What the search finds besides the unit: title, words, source, in folded form. */
    private void index() {
        searchKey = VietnameseText.fold(String.join(" ", title, content, originLabel, paperLabel));
    }

    private void takeOrigin(TaskOrigin origin) {
        originKind = origin.kind();
        originId = origin.id();
        originParentId = origin.parentId();
        originLabel = origin.label();
        paperLabel = origin.paperLabel();
        originPath = origin.path();
    }

    /** Its days come from that milestone. */
    void hangOn(long milestone) {
        milestoneId = milestone;
    }

    @Nullable Long milestoneId() {
        return milestoneId;
    }

    /** The calendar changed: the same words give other days. */
    void recompute(Deadline computed) {
        deadline = DeadlineColumns.of(computed);
    }

    /** The duty that has to be finished before this one; null for none. */
    void follow(@Nullable Long previous) {
        afterTaskId = previous;
    }

    @Nullable Long afterTaskId() {
        return afterTaskId;
    }

    long id() {
        return java.util.Objects.requireNonNull(id, "not saved yet");
    }

    String originKind() {
        return originKind;
    }

    @Nullable Long originParentId() {
        return originParentId;
    }

    long originId() {
        return originId;
    }

    String title() {
        return title;
    }

    String ownerPath() {
        return ownerPath;
    }

    long ownerUnitId() {
        return ownerUnitId;
    }

    DirectiveVerb verb() {
        return verb;
    }

    DeadlineColumns deadline() {
        return deadline;
    }

    @Nullable LocalDate lastDay() {
        return deadline.lastDay();
    }

    String originLabel() {
        return originLabel;
    }
}
