package vn.ntm.notice.domain.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticeEditing;
import vn.ntm.notice.domain.NoticePages;
import vn.ntm.notice.domain.NoticeSheets.Head;
import vn.ntm.notice.domain.draft.DraftStore.Kept;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.review.DraftedDuties;
import vn.ntm.notice.domain.review.DraftedDuties.Meant;
import vn.ntm.notice.domain.review.DraftedDuties.Paper;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.WorkedOut;
import vn.ntm.ui.NotFoundException;

/** Writes a notice in the program: every step is kept at once, and the notice's text with it. */
@Service
@Transactional
public class NoticeDrafting {

    private static final int LONGEST_WORK = 3_000;
    private static final int MOST_ITEMS = 250; // what one form carries

    private final NoticePages pages;
    private final NoticeEditing editing;
    private final DraftStore store;
    private final DraftedDuties duties;
    private final ObjectProvider<Tasks> tasks; // lazily: tasks ask this module for the items they start from
    private final ApplicationClock clock;

    NoticeDrafting(
            NoticePages pages,
            NoticeEditing editing,
            DraftStore store,
            DraftedDuties duties,
            ObjectProvider<Tasks> tasks,
            ApplicationClock clock) {
        this.pages = pages;
        this.editing = editing;
        this.store = store;
        this.duties = duties;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * A draft open for writing.
     *
     * @param readings how the reader understands every duty, item by item
     * @param due the days that the duties come to, item by item
     * @param changedBy who wrote last; null before the first time
     */
    public record Desk(
            Head head,
            NoticeDraft draft,
            List<List<DraftCheck.Reading>> readings,
            List<List<WorkedOut>> due,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}

    @Transactional(readOnly = true)
    public Desk open(long id, Actor actor) {
        Head head = head(id, actor);
        Optional<Kept> kept = store.find(id);
        NoticeDraft draft = kept.map(Kept::draft).orElseGet(() -> begin(head));
        return new Desk(
                head,
                draft,
                DraftCheck.of(draft, read(head, draft)),
                due(draft, head.speaksFrom(clock.today())),
                kept.map(Kept::changedByName).orElse(null),
                kept.map(Kept::changedAt).orElse(null));
    }

    /** Whether the notice was written here: its text then comes from the draft, not from pasting. */
    @Transactional(readOnly = true)
    public boolean isDrafted(long id) {
        return store.find(id).isPresent();
    }

    private Head head(long id, Actor actor) {
        return pages.openFor(id, NoticeAction.COMPOSE, actor).sheet().head();
    }

    private static NoticeDraft begin(Head head) {
        if (head.rawText().isBlank()) {
            return new NoticeDraft(
                    DraftText.openingFor(head.header()),
                    "",
                    new DraftOutline(List.of()).begun(),
                    DraftText.closingFor(head.issuerName()),
                    "Như kính gửi\nLưu: VT",
                    "");
        }
        return NoticeDraft.of(NoticeExtractor.extract(head.rawText(), head.issued()));
    }

    private static NoticeExtraction read(Head head, NoticeDraft draft) {
        return NoticeExtractor.extract(DraftText.of(head.header(), draft), head.issued());
    }

    private List<List<WorkedOut>> due(NoticeDraft draft, LocalDate paperDay) {
        List<DeadlineSpec> specs = new ArrayList<>();
        draft.outline()
                .items()
                .forEach(item -> item.duties().forEach(duty -> specs.add(spec(duty.phrase(), paperDay))));
        List<WorkedOut> all = specs.isEmpty() ? List.of() : tasks.getObject().workOut(specs);
        List<List<WorkedOut>> byItem = new ArrayList<>();
        int at = 0;
        for (DraftItem item : draft.outline().items()) {
            byItem.add(all.subList(at, at + item.duties().size()));
            at += item.duties().size();
        }
        return byItem;
    }

    private DeadlineSpec spec(String phrase, LocalDate paperDay) {
        return phrase.isBlank()
                ? DeadlineSpec.none()
                : tasks.getObject().readDeadline(phrase, paperDay).orElseGet(DeadlineSpec::none);
    }

    /** Keeps what was typed; the new version comes back. */
    public Outcome<Integer> save(long id, int version, NoticeDraft draft, Actor by) {
        if (draft.outline().items().size() > MOST_ITEMS) {
            return Outcome.rejected(Rejection.of("notice.error.draft.items", MOST_ITEMS));
        }
        Head head = head(id, by);
        Outcome<Integer> saved = editing.compose(id, version, DraftText.of(head.header(), draft), by);
        if (!saved.isRejected()) {
            store.save(id, draft, by.name(), clock.instant());
        }
        return saved;
    }

    /** Enters the duties that the reader finds in items without any. */
    public Outcome<Integer> readDuties(long id, int version, Actor by) {
        Desk desk = open(id, by);
        return save(id, version, desk.draft().readingDuties(read(desk.head(), desk.draft())), by);
    }

    /** Adds a duty to an item, or changes the one in that place; without a quote its sentence goes into the item's words. */
    public Outcome<Integer> put(long id, int version, int item, int place, DraftDuty duty, Actor by) {
        Desk desk = open(id, by);
        List<Rejection> rejections = check(desk.head(), duty);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        DraftDuty worded = duty.quote().isEmpty() ? duty.worded() : duty;
        return change(id, version, desk, item, found -> found.with(worded, place), by);
    }

    /** Takes a duty out; the words of the item stay. */
    public Outcome<Integer> drop(long id, int version, int item, int place, Actor by) {
        return change(id, version, open(id, by), item, found -> found.without(place), by);
    }

    private Outcome<Integer> change(
            long id, int version, Desk desk, int item, UnaryOperator<DraftItem> step, Actor by) {
        DraftOutline outline = desk.draft().outline();
        if (item < 0 || item >= outline.items().size()) {
            throw new NotFoundException("item", item);
        }
        DraftOutline changed = outline.with(item, step.apply(outline.items().get(item)));
        return save(id, version, desk.draft().with(changed), by);
    }

    /** What a phrase comes to; empty when it says nothing of time. */
    @Transactional(readOnly = true)
    public Optional<WorkedOut> workOut(Head head, String phrase) {
        LocalDate day = head.speaksFrom(clock.today());
        return tasks.getObject()
                .readDeadline(phrase, day)
                .map(spec -> tasks.getObject().workOut(List.of(spec)).get(0));
    }

    private List<Rejection> check(Head head, DraftDuty duty) {
        List<Rejection> rejections = new ArrayList<>();
        if (duty.leads().isEmpty()) {
            rejections.add(Rejection.onField("leads", "notice.error.draft.lead"));
        }
        unknown("leads", duty.leads(), head, rejections);
        unknown("supports", duty.supports(), head, rejections);
        if (duty.work().isBlank()) {
            rejections.add(Rejection.onField("work", "notice.error.draft.work"));
        } else if (duty.work().length() > LONGEST_WORK) {
            rejections.add(Rejection.onField("work", "notice.error.long", LONGEST_WORK));
        }
        if (!duty.phrase().isBlank()) {
            DeadlineKind kind =
                    spec(duty.phrase(), head.speaksFrom(clock.today())).kind();
            if (kind == DeadlineKind.NONE || kind == DeadlineKind.URGENT_NO_DATE) {
                rejections.add(Rejection.onField("phrase", "notice.error.draft.phrase"));
            }
        }
        return rejections;
    }

    private void unknown(String field, List<String> names, Head head, List<Rejection> rejections) {
        for (Meant meant : duties.meant(paper(head), names)) {
            if (!meant.isKnown()) {
                String likely = meant.likely().stream()
                        .map(unit -> VietnameseText.clean(unit.name()))
                        .collect(Collectors.joining(", "));
                rejections.add(
                        likely.isEmpty()
                                ? Rejection.onField(field, "notice.error.draft.unknown", meant.name())
                                : Rejection.onField(field, "notice.error.draft.likely", meant.name(), likely));
            }
        }
    }

    static Paper paper(Head head) {
        return new Paper(
                head.id(),
                new UnitId(head.issuerUnitId()),
                head.subject(),
                head.issued() == null ? head.meetingOn() : head.issued().exact(),
                head.rawText());
    }
}
