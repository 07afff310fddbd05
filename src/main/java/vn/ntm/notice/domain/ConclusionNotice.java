package vn.ntm.notice.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.extraction.NoticeReading;
import vn.ntm.notice.domain.extraction.NoticeReading.Passage;
import vn.ntm.notice.domain.extraction.ReadItem;
import vn.ntm.notice.domain.extraction.ReadRecipient;
import vn.ntm.shared.VietnameseText;

/** A notice of conclusions from its draft to what replaces it (domain 4). Guards its own states and its locked text. */
@Entity
@Table(name = "notice")
public class ConclusionNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "outside_key")
    private @Nullable String outsideKey;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    @Embedded
    private NoticeRecord entry;

    @Column(name = "raw_text")
    private String rawText = "";

    @Column(name = "superseding_document")
    private @Nullable String supersedingDocument;

    @Column(name = "superseding_notice_id")
    private @Nullable Long supersedingNoticeId;

    @Column(name = "search_key")
    private String searchKey = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private long createdBy;

    /** Moves with every change, also of what hangs on the notice, so that the version does. */
    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @OneToMany(mappedBy = "notice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Clause> clauses = new ArrayList<>();

    @OneToMany(mappedBy = "notice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Recipient> recipients = new ArrayList<>();

    @OneToMany(mappedBy = "notice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CitedDocument> citations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "notice_warning", joinColumns = @JoinColumn(name = "notice_id"))
    @OrderColumn(name = "position")
    private List<NoticeWarning> warnings = new ArrayList<>();

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    private List<NoticeEvent> events = new ArrayList<>();

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    private List<TextCorrection> corrections = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ConclusionNotice() {}

    /** Registers a draft. */
    ConclusionNotice(@Nullable String outsideKey, Issuer issuer, NoticeHeader header, Actor by, Instant at) {
        this.outsideKey = outsideKey;
        this.state = NoticeState.DU_THAO;
        this.entry = new NoticeRecord(issuer, header);
        this.createdAt = at;
        this.changedAt = at;
        this.createdBy = by.userId().value();
        refreshSearchKey();
        note("REGISTER", null, null, by, at);
    }

    /** Takes over the text with its tree, recipients and citations; what was there is replaced. */
    void takeText(String raw, NoticeReading reading) {
        requireUnlocked();
        rawText = raw;
        clauses.clear();
        recipients.clear();
        citations.clear();
        warnings.clear();
        paragraphs(ClausePart.OPENING, reading.opening());
        Map<String, Clause> byPath = new HashMap<>();
        for (ReadItem item : reading.items()) {
            String parent = item.parentPath();
            String slice = raw.substring(item.start(), item.end());
            Clause clause = Clause.item(this, clauses.size(), item, parent == null ? null : byPath.get(parent), slice);
            byPath.put(item.path(), clause);
            clauses.add(clause);
        }
        paragraphs(ClausePart.CLOSING, reading.closing());
        reading.recipients().forEach(read -> recipients.add(new Recipient(this, recipients.size(), read)));
        reading.citations().forEach(read -> citations.add(new CitedDocument(this, citations.size(), read)));
        reading.warnings().forEach(read -> warnings.add(new NoticeWarning(read)));
        refreshSearchKey();
    }

    /** The recipients as a person put them right. */
    void takeRecipients(List<ReadRecipient> lines) {
        requireUnlocked();
        recipients.clear();
        lines.forEach(read -> recipients.add(new Recipient(this, recipients.size(), read)));
    }

    private void paragraphs(ClausePart part, List<Passage> passages) {
        int number = 1;
        for (Passage passage : passages) {
            String slice = rawText.substring(passage.start(), passage.end());
            clauses.add(Clause.paragraph(this, part, clauses.size(), number++, slice, passage.text()));
        }
    }

    /** The one place that says who may do what now: buttons, guards and tests read it. */
    public Set<NoticeAction> actionsFor(Actor actor) {
        Set<NoticeAction> actions = EnumSet.noneOf(NoticeAction.class);
        if (!actor.sees(entry.issuerPath())) {
            return actions;
        }
        for (NoticeAction action : NoticeAction.values()) {
            boolean mayCorrect = action == NoticeAction.CORRECT_TEXT || action == NoticeAction.LINK_RECIPIENTS;
            boolean right = actor.may(action.right()) || mayCorrect && actor.may(Right.ISSUE_NOTICE);
            if (right && possible(action)) {
                actions.add(action);
            }
        }
        return actions;
    }

    private boolean possible(NoticeAction action) {
        boolean paper = entry.kind() == NoticeKind.THONG_BAO;
        return switch (action) {
            case EDIT -> !state.isIssued();
            case COMPOSE, SUBMIT -> paper && state == NoticeState.DU_THAO;
            case SEND_BACK, SIGN -> state == NoticeState.TRINH_KY;
            // The clerk may note the number of a paper that was signed by hand, whatever the program knew of it.
            case NUMBER -> paper && !state.isIssued();
            case ISSUE -> paper ? state == NoticeState.DA_CAP_SO : state == NoticeState.DU_THAO;
            case CORRECT -> state == NoticeState.DA_PHAT_HANH;
            case REPLACE, WITHDRAW -> state == NoticeState.DA_PHAT_HANH || state == NoticeState.DINH_CHINH;
            case CORRECT_TEXT, LINK_RECIPIENTS, ASSIGN -> state.isInForce();
        };
    }

    void edit(NoticeHeader header, Actor by, Instant at) {
        requireUnlocked();
        entry.describe(header);
        refreshSearchKey();
        note("EDIT", state, null, by, at);
    }

    /** Văn thư gives number and day (Nghị định 30/2020/NĐ-CP, điều 15). */
    void giveNumber(DocumentNumber number, LocalDate day, Actor by, Instant at) {
        requireUnlocked();
        entry.number(number, day);
        refreshSearchKey();
        move(
                NoticeAction.NUMBER,
                NoticeState.DA_CAP_SO,
                number + " ngày " + PartialDate.of(day).brief(),
                by,
                at);
    }

    /** A step without more to say than a reason or the paper that stands behind it. */
    void step(NoticeAction action, @Nullable String detail, @Nullable Long byNotice, Actor by, Instant at) {
        NoticeState to = action.leadsTo();
        if (to == null || !possible(action)) {
            throw new IllegalStateException(action + " in " + state);
        }
        if (to == NoticeState.DA_PHAT_HANH) {
            issuedAt = at;
        }
        if (to.ordinal() > NoticeState.DA_PHAT_HANH.ordinal()) {
            supersedingDocument = detail;
            supersedingNoticeId = byNotice;
        }
        move(action, to, detail, by, at);
    }

    /** Shows other words for a passage; the raw text and the words before are kept. */
    void correct(Clause clause, String text, Actor by, Instant at) {
        String old = clause.correct(text);
        corrections.add(new TextCorrection(this, clause, old, by, at));
        changedAt = at;
        refreshSearchKey();
    }

    /** Ties another paper to the notice; the text itself does not change. */
    void cite(Citation citation, Actor by, Instant at) {
        int next = citations.stream().mapToInt(CitedDocument::position).max().orElse(-1) + 1;
        CitedDocument cited = new CitedDocument(this, next, citation);
        citations.add(cited);
        note("CITE", state, cited.label(), by, at);
    }

    void uncite(long citationId, Actor by, Instant at) {
        citations.stream().filter(cited -> cited.hasId(citationId)).findFirst().ifPresent(cited -> {
            citations.remove(cited);
            note("UNCITE", state, cited.label(), by, at);
        });
    }

    /** The text was written on; only the first time is told in the history. */
    void composed(boolean first, Actor by, Instant at) {
        changedAt = at;
        if (first) {
            note("COMPOSE", state, null, by, at);
        }
    }

    boolean hasHappened(String action) {
        return events.stream().anyMatch(event -> event.is(action));
    }

    private void move(NoticeAction action, NoticeState to, @Nullable String detail, Actor by, Instant at) {
        NoticeState from = state;
        state = to;
        note(action.name(), from, detail, by, at);
    }

    private void note(String action, @Nullable NoticeState from, @Nullable String detail, Actor by, Instant at) {
        events.add(new NoticeEvent(this, action, from, state, detail, by, at));
        changedAt = at;
    }

    private void requireUnlocked() {
        if (state.isIssued()) {
            throw new IllegalStateException("notice " + id + " is issued: its text is locked");
        }
    }

    private void refreshSearchKey() {
        String words = clauses.stream().map(Clause::text).collect(Collectors.joining(" "));
        searchKey = SearchWords.of("Thông báo kết luận " + entry.searchText() + " " + words);
    }

    Optional<Clause> clause(long clauseId) {
        return clauses.stream().filter(clause -> clause.id() == clauseId).findFirst();
    }

    Optional<Recipient> recipient(long recipientId) {
        return recipients.stream().filter(r -> r.hasId(recipientId)).findFirst();
    }

    List<Clause> clauses() {
        return List.copyOf(clauses);
    }

    List<Clause> items() {
        return clauses.stream().filter(Clause::isItem).toList();
    }

    List<Recipient> recipients() {
        return List.copyOf(recipients);
    }

    public long id() {
        Long known = id;
        if (known == null) {
            throw new IllegalStateException("not saved");
        }
        return known;
    }

    public int version() {
        return version;
    }

    public NoticeState state() {
        return state;
    }

    NoticeRecord entry() {
        return entry;
    }

    String rawText() {
        return rawText;
    }

    /** "156/TB-UBND", "Chưa có số", "Tin trên cổng". */
    String paperLabel() {
        return entry.paperLabel();
    }

    /** What the paper's clauses are called in tasks, "Mục 7, kết luận ngày 01/9/2021". */
    String labelOf(Clause clause) {
        return VietnameseText.clean(ClauseLabel.of(clause.path(), entry.meetingOn(), entry.paperLabel()));
    }
}
