package vn.ntm.notice.domain.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.ReadDeadline;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadDuty.Doubt;
import vn.ntm.notice.domain.extraction.ReadUnit;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;

/** A duty that the text may hold: its exact words, who, what, until when. It creates nothing before it is accepted. */
@Entity
@Table(name = "notice_proposal")
class DutyProposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "review_id")
    private NoticeReview review;

    @Enumerated(EnumType.STRING)
    private ProposalState state = ProposalState.WAITING;

    @Enumerated(EnumType.STRING)
    private ProposalOrigin origin;

    @Column(name = "source_ids")
    private Long[] sourceIds = {};

    private String section;

    @Column(name = "item_path")
    private @Nullable String itemPath;

    @Column(name = "span_start")
    private int start;

    @Column(name = "span_end")
    private int end;

    private String title;
    private String content;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Enumerated(EnumType.STRING)
    private DirectiveVerb verb;

    private boolean general;
    private String[] doubts;
    private String[] communes;

    @Column(name = "criteria_codes")
    private String[] criteriaCodes;

    @Column(name = "criteria_names")
    private String[] criteriaNames;

    @Column(name = "criteria_set_id")
    private @Nullable Long criteriaSetId;

    @Column(name = "each_leads")
    private boolean eachLeads;

    @Embedded
    private ProposedDeadline deadline;

    @Column(name = "reject_reason")
    private @Nullable String rejectReason;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    @Column(name = "task_id")
    private @Nullable Long taskId;

    @OneToMany(mappedBy = "proposal", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ProposedLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected DutyProposal() {}

    DutyProposal(NoticeReview review, ReadDuty read, ProposalOrigin origin, List<DutyProposal> sources) {
        this.review = review;
        this.origin = origin;
        this.sourceIds = sources.stream().map(DutyProposal::id).toArray(Long[]::new);
        this.section = read.section();
        this.itemPath = read.itemPath();
        this.start = read.span().start();
        this.end = read.span().end();
        this.title = DutyTitle.of(read);
        this.content = read.text();
        this.kind = read.kind();
        this.verb = read.verb();
        this.general = read.general();
        this.doubts = read.doubts().stream().map(Enum::name).toArray(String[]::new);
        this.communes = read.communes().toArray(String[]::new);
        this.criteriaCodes = distinct(
                read.criteria().stream().flatMap(one -> one.codes().stream()).toList());
        this.criteriaNames = distinct(
                read.criteria().stream().flatMap(one -> one.names().stream()).toList());
        this.deadline = ProposedDeadline.of(read.deadline());
        for (ReadUnit unit : read.assignees()) {
            addLine(unit);
        }
    }

    private static String[] distinct(List<String> values) {
        return values.stream().distinct().toArray(String[]::new);
    }

    final ProposedLine addLine(ReadUnit unit) {
        ProposedLine line = new ProposedLine(
                this,
                nextPosition(),
                unit.name(),
                unit.role(),
                unit.group() && !NameSpellings.isBareTier(unit.name()),
                unit.span());
        lines.add(line);
        return line;
    }

    private int nextPosition() {
        return lines.stream().mapToInt(ProposedLine::position).max().orElse(-1) + 1;
    }

    void takeLines(List<ProposedLine> others) {
        for (ProposedLine other : others) {
            boolean known = lines.stream()
                    .anyMatch(line -> line.name().equalsIgnoreCase(other.name())
                            || line.unit() != null && line.unit().equals(other.unit()));
            if (!known) {
                lines.add(other.copyFor(this, nextPosition()));
            }
        }
    }

    /** A group of the text becomes the units that a person ticked; the first group line gives the role. */
    void expand(ProposedLine group, List<UnitNamed> members) {
        lines.remove(group);
        for (UnitNamed member : members) {
            boolean known = lines.stream().anyMatch(line -> member.unit().equals(line.unit()));
            if (!known) {
                ProposedLine line =
                        new ProposedLine(this, nextPosition(), member.name(), group.role(), false, group.span());
                line.choose(member.unit());
                lines.add(line);
            }
        }
    }

    void apply(DutyEdit edit, @Nullable Long setId) {
        title = edit.title();
        content = edit.content();
        kind = edit.kind();
        verb = edit.verb();
        communes = edit.communes().toArray(String[]::new);
        eachLeads = edit.eachLeads();
        criteriaCodes = distinct(edit.criteriaCodes());
        criteriaSetId = setId;
        if (!edit.deadline().equals(deadline.spec())) {
            boolean sameWords = edit.deadline().phrase().equals(deadline.spec().phrase());
            deadline = ProposedDeadline.of(edit.deadline(), sameWords ? deadline.span() : null);
        }
        lines.removeIf(line -> edit.lines().stream().noneMatch(kept -> line.hasId(kept.id())));
        for (DutyEdit.LineEdit change : edit.lines()) {
            lines.stream().filter(line -> line.hasId(change.id())).forEach(line -> {
                line.play(change.role());
                if (change.words()) {
                    line.leaveAsWords();
                } else if (change.unit() != null) {
                    line.choose(change.unit());
                }
            });
        }
    }

    /** The same phrase under another day of the paper; what a person set stays. */
    void deadlineAnew(Map<Span, ReadDeadline> read) {
        Span span = deadline.span();
        ReadDeadline now = span == null ? null : read.get(span);
        if (now != null && !deadline.spec().internal()) {
            deadline = ProposedDeadline.of(now);
        }
    }

    void hurry(DeadlineSpec urgent) {
        deadline = ProposedDeadline.of(urgent, null);
    }

    void decide(ProposalState decision, @Nullable String reason, Actor by, Instant at) {
        state = decision;
        rejectReason = reason;
        boolean open = decision == ProposalState.WAITING;
        decidedAt = open ? null : at;
        decidedByName = open ? null : by.name();
    }

    void created(long task) {
        taskId = task;
    }

    void useSet(@Nullable Long setId) {
        criteriaSetId = setId;
    }

    /** Read with no doubt, and everybody named is known. */
    boolean isCertain() {
        return doubts().stream().allMatch(DutyProposal::isHarmless)
                && !general
                && !lines.isEmpty()
                && lines.stream().noneMatch(line -> line.isOpen() || line.isGroup())
                && leads() > 0
                && LeadQuestion.of(this).isEmpty()
                && deadline.spec().kind() != DeadlineKind.URGENT_NO_DATE;
    }

    /** A heading's unit for the dashes under it, and the paper's own year: told to the person, but no reason to doubt. */
    static boolean isHarmless(Doubt doubt) {
        return doubt == Doubt.INHERITED_ASSIGNEE || doubt == Doubt.YEAR_ASSUMED;
    }

    long leads() {
        return lines.stream()
                .filter(line ->
                        line.role() == AssignmentRole.LEAD && line.link().isUnit())
                .count();
    }

    void eachLeads() {
        eachLeads = true;
    }

    /** Whether a person said that each of those who lead leads a part of its own. */
    boolean isEachLeads() {
        return eachLeads;
    }

    String rawText() {
        return review.rawText();
    }

    @Nullable LocalDate paperDay() {
        return review.paperDay();
    }

    boolean isLive() {
        return state != ProposalState.REPLACED;
    }

    Optional<ProposedLine> line(long lineId) {
        return lines.stream().filter(line -> line.hasId(lineId)).findFirst();
    }

    List<ProposedLine> lines() {
        return List.copyOf(lines);
    }

    List<Doubt> doubts() {
        return Arrays.stream(doubts).map(Doubt::valueOf).toList();
    }

    long id() {
        Long known = id;
        if (known == null) {
            throw new IllegalStateException("not saved");
        }
        return known;
    }

    boolean hasId(long wanted) {
        Long known = id;
        return known != null && known == wanted;
    }

    ProposalState state() {
        return state;
    }

    ProposalOrigin origin() {
        return origin;
    }

    List<Long> sourceIds() {
        return List.of(sourceIds);
    }

    String section() {
        return section;
    }

    @Nullable String itemPath() {
        return itemPath;
    }

    Span span() {
        return new Span(start, end);
    }

    String title() {
        return title;
    }

    String content() {
        return content;
    }

    TaskKind kind() {
        return kind;
    }

    DirectiveVerb verb() {
        return verb;
    }

    boolean isGeneral() {
        return general;
    }

    List<String> communes() {
        return List.of(communes);
    }

    List<String> criteriaCodes() {
        return List.of(criteriaCodes);
    }

    List<String> criteriaNames() {
        return List.of(criteriaNames);
    }

    @Nullable Long criteriaSetId() {
        return criteriaSetId;
    }

    ProposedDeadline deadline() {
        return deadline;
    }

    @Nullable String rejectReason() {
        return rejectReason;
    }

    @Nullable String decidedByName() {
        return decidedByName;
    }

    @Nullable Long taskId() {
        return taskId;
    }
}
