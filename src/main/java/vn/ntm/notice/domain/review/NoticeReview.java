package vn.ntm.notice.domain.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.organisation.UnitId;

/**
 * One reading of a notice in the hands of an office: the text, its record, its proposals. Its version moves with every
 * action, so that two people cannot overwrite each other; it ends as a notice with duties, or is put away.
 */
@Entity
@Table(name = "notice_review")
public class NoticeReview {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.OPEN;

    @Column(name = "office_path")
    private String officePath;

    @Column(name = "issuer_unit_id")
    private @Nullable Long issuerUnitId;

    @Column(name = "raw_text")
    private String rawText;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "intake_id")
    private @Nullable Long intakeId;

    @Column(name = "paper_day")
    private @Nullable LocalDate paperDay;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private long openedBy;

    @Column(name = "opened_by_name")
    private String openedByName;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by_name")
    private String changedByName;

    @Column(name = "notice_id")
    private @Nullable Long noticeId;

    @ElementCollection
    @CollectionTable(name = "notice_review_field", joinColumns = @JoinColumn(name = "review_id"))
    private List<RecordField> fields = new ArrayList<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.ALL)
    private List<DutyProposal> proposals = new ArrayList<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST)
    private List<ReviewCorrection> corrections = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected NoticeReview() {}

    NoticeReview(Source source, @Nullable UnitId issuer, @Nullable LocalDate paperDay, Actor by, Instant at) {
        this.officePath = by.unitPath();
        this.rawText = source.text();
        this.fileName = source.fileName();
        this.intakeId = source.intakeId();
        this.issuerUnitId = issuer == null ? null : issuer.value();
        this.paperDay = paperDay;
        this.openedAt = at;
        this.openedBy = by.userId().value();
        this.openedByName = by.name();
        this.changedAt = at;
        this.changedByName = by.name();
    }

    /**
     * What came in.
     *
     * @param fileName empty for pasted words
     * @param intakeId the document kept with its file, null for pasted words
     */
    public record Source(
            String text, String fileName, @Nullable Long intakeId) {}

    void record(Map<String, String> proposed) {
        proposed.forEach((field, value) -> fields.add(new RecordField(field, value)));
    }

    DutyProposal propose(ReadDuty read) {
        return propose(read, ProposalOrigin.READ, List.of());
    }

    DutyProposal propose(ReadDuty read, ProposalOrigin origin, List<DutyProposal> sources) {
        DutyProposal proposal = new DutyProposal(this, read, origin, sources);
        proposals.add(proposal);
        return proposal;
    }

    /** A person chose other values; what was proposed is kept beside them. */
    void choose(Map<String, String> values, Actor by, Instant at) {
        for (RecordField field : fields) {
            String value = values.getOrDefault(field.field(), field.chosen());
            if (!value.equals(field.chosen())) {
                note(null, field.field(), field.chosen(), value, by, at);
                field.choose(value);
            }
        }
        touch(by, at);
    }

    void issueBy(@Nullable UnitId issuer, @Nullable LocalDate day) {
        issuerUnitId = issuer == null ? null : issuer.value();
        paperDay = day;
    }

    void note(@Nullable DutyProposal proposal, String field, String proposed, String chosen, Actor by, Instant at) {
        if (!proposed.equals(chosen)) {
            corrections.add(new ReviewCorrection(this, proposal, field, proposed, chosen, by, at));
        }
    }

    /** The value first proposed for a field, whatever it was changed to since. */
    String firstProposed(DutyProposal proposal, String field, String now) {
        return corrections.stream()
                .filter(correction -> correction.concerns(proposal, field))
                .findFirst()
                .map(ReviewCorrection::proposed)
                .orElse(now);
    }

    void touch(Actor by, Instant at) {
        changedAt = at;
        changedByName = by.name();
    }

    void confirm(long notice, Actor by, Instant at) {
        state = ReviewState.CONFIRMED;
        noticeId = notice;
        touch(by, at);
    }

    void discard(Actor by, Instant at) {
        state = ReviewState.DISCARDED;
        touch(by, at);
    }

    /** The proposals that stand, in the order of the text. */
    List<DutyProposal> live() {
        return proposals.stream()
                .filter(DutyProposal::isLive)
                .sorted(Comparator.comparingInt((DutyProposal one) -> one.span().start())
                        .thenComparingInt(one -> one.span().end())
                        .thenComparingLong(DutyProposal::id))
                .toList();
    }

    Optional<DutyProposal> proposal(long proposalId) {
        return proposals.stream()
                .filter(one -> one.hasId(proposalId) && one.isLive())
                .findFirst();
    }

    Optional<DutyProposal> holderOf(long lineId) {
        return proposals.stream()
                .filter(one -> one.isLive() && one.line(lineId).isPresent())
                .findFirst();
    }

    Map<String, String> chosen() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.field(), field.chosen()));
        return values;
    }

    List<RecordField> fields() {
        return List.copyOf(fields);
    }

    public long id() {
        return Objects.requireNonNull(id, "not saved");
    }

    public int version() {
        return version;
    }

    public ReviewState state() {
        return state;
    }

    String officePath() {
        return officePath;
    }

    @Nullable UnitId issuer() {
        Long known = issuerUnitId;
        return known == null ? null : new UnitId(known);
    }

    String rawText() {
        return rawText;
    }

    String fileName() {
        return fileName;
    }

    @Nullable Long intakeId() {
        return intakeId;
    }

    @Nullable LocalDate paperDay() {
        return paperDay;
    }

    String openedByName() {
        return openedByName;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedByName() {
        return changedByName;
    }

    @Nullable Long noticeId() {
        return noticeId;
    }
}
