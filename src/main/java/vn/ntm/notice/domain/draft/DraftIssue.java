package vn.ntm.notice.domain.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticeSheets;
import vn.ntm.notice.domain.NoticeSheets.Head;
import vn.ntm.notice.domain.StepWork;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.ReadDeadline;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadUnit;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.notice.domain.review.DraftedDuties;
import vn.ntm.notice.domain.review.DraftedDuties.Drafted;
import vn.ntm.notice.domain.review.DraftedDuties.Meant;
import vn.ntm.notice.domain.review.DraftedDuties.Paper;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.Tasks;

/** A drafted notice goes to be signed only when its duties can be assigned; when it is issued they are. */
@Component
class DraftIssue implements StepWork {

    private final DraftStore store;
    private final NoticeSheets sheets;
    private final DraftedDuties duties;
    private final ObjectProvider<Tasks> tasks; // lazily: tasks ask this module for the items they start from

    DraftIssue(DraftStore store, NoticeSheets sheets, DraftedDuties duties, ObjectProvider<Tasks> tasks) {
        this.store = store;
        this.sheets = sheets;
        this.duties = duties;
        this.tasks = tasks;
    }

    @Override
    public Outcome<String> at(NoticeAction action, long noticeId, Actor by) {
        if (action != NoticeAction.SUBMIT && action != NoticeAction.ISSUE) {
            return Outcome.done("");
        }
        Optional<NoticeDraft> draft = store.find(noticeId).map(DraftStore.Kept::draft);
        if (draft.isEmpty()
                || draft.get().outline().items().stream()
                        .allMatch(item -> item.duties().isEmpty())) {
            return Outcome.done("");
        }
        Head head = sheets.find(noticeId).orElseThrow().head();
        return action == NoticeAction.SUBMIT ? check(head, draft.get()) : issue(head, draft.get(), by);
    }

    private Outcome<String> check(Head head, NoticeDraft draft) {
        List<Rejection> rejections = new ArrayList<>();
        Paper paper = NoticeDrafting.paper(head);
        for (DraftItem item : draft.outline().items()) {
            for (DraftDuty duty : item.duties()) {
                if (duties.meant(paper, duty.leads()).stream().noneMatch(Meant::isKnown)) {
                    rejections.add(Rejection.of("notice.error.draft.nobody", item.mark(), brief(duty.work())));
                }
            }
        }
        return rejections.isEmpty() ? Outcome.done("") : Outcome.rejected(rejections);
    }

    private Outcome<String> issue(Head head, NoticeDraft draft, Actor by) {
        NoticeExtraction read = NoticeExtractor.extract(head.rawText(), head.issued());
        List<@Nullable String> paths = DraftCheck.paths(draft, read);
        List<Drafted> all = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < draft.outline().items().size(); i++) {
            DraftItem item = draft.outline().items().get(i);
            for (DraftDuty duty : item.duties()) {
                Span span = place(head.rawText(), duty.quote(), item, from);
                from = span.start();
                all.add(new Drafted(
                        duty(head, duty, paths.get(i), span, read),
                        duty.deliverable().isBlank() ? List.of() : List.of(duty.deliverable()),
                        duty.sendTo().isBlank() ? null : duty.sendTo()));
            }
        }
        Outcome<Integer> made = duties.assign(NoticeDrafting.paper(head), all, by);
        return made.isRejected()
                ? Outcome.rejected(made.rejections())
                : Outcome.done("giao " + made.value() + " nhiệm vụ");
    }

    /** What the person entered; what he was not asked for as the reader reads it. */
    private ReadDuty duty(Head head, DraftDuty duty, @Nullable String path, Span span, NoticeExtraction read) {
        Optional<ReadDuty> alike = DraftCheck.match(duty, path, read);
        List<ReadUnit> assignees = new ArrayList<>();
        duty.leads().forEach(name -> assignees.add(unit(name, AssignmentRole.LEAD, span)));
        duty.supports().forEach(name -> assignees.add(unit(name, AssignmentRole.SUPPORTING, span)));
        return new ReadDuty(
                alike.map(ReadDuty::section).orElse("0"),
                path,
                span,
                duty.quote(),
                alike.map(ReadDuty::kind).orElse(TaskKind.EXECUTE),
                DirectiveVerb.in(duty.quote()),
                assignees,
                alike.map(ReadDuty::communes).orElse(List.of()),
                alike.map(ReadDuty::criteria).orElse(List.of()),
                deadline(duty, span, day(head)),
                false,
                List.of());
    }

    private @Nullable ReadDeadline deadline(DraftDuty duty, Span span, @Nullable LocalDate paperDay) {
        if (duty.phrase().isBlank()) {
            return null;
        }
        return tasks.getObject()
                .readDeadline(duty.phrase(), paperDay)
                .map(spec -> new ReadDeadline(span, duty.phrase(), spec, null, List.of()))
                .orElse(null);
    }

    private static @Nullable LocalDate day(Head head) {
        return head.issued() == null ? head.meetingOn() : head.issued().first();
    }

    private static ReadUnit unit(String name, AssignmentRole role, Span span) {
        return new ReadUnit(name, role, span, DraftedDuties.isGroup(name));
    }

    /** Where the words that order it stand; the item's own words where they were rewritten since. */
    private static Span place(String raw, String quote, DraftItem item, int from) {
        int at = quote.isEmpty() ? -1 : raw.indexOf(quote, from);
        if (at >= 0) {
            return new Span(at, at + quote.length());
        }
        int printed = Math.max(0, raw.indexOf(item.printed()));
        return new Span(printed, Math.min(raw.length(), printed + item.printed().length()));
    }

    private static String brief(String work) {
        return work.length() < 80 ? work : work.substring(0, 79) + "…";
    }
}
