package vn.ntm.notice.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.notice.domain.review.DutyEdit;
import vn.ntm.notice.domain.review.DutyEdit.LineEdit;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.notice.domain.review.ReviewSheet.Line;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.Tasks;
import vn.ntm.ui.StaleException.Typed;

/** One proposal as it lies open on the review screen. */
public class DutyForm {

    /** Choice of a line that stays words. */
    static final String WORDS = "W";

    /** Answer to who leads: each a part of its own. */
    static final String EACH = "moi";

    private int version;
    private @Nullable String title;
    private @Nullable String content;
    private TaskKind kind = TaskKind.EXECUTE;
    private DirectiveVerb verb = DirectiveVerb.GIAO;
    private @Nullable String phrase;
    private @Nullable String internalDay;
    private @Nullable String eventDay;
    private boolean noDeadline;
    private @Nullable String communes;
    private @Nullable String codes;
    private @Nullable Long criteriaSetId;
    private List<LineForm> lines = new ArrayList<>();
    private @Nullable String lead;
    private @Nullable String them;
    private @Nullable String tu;
    private @Nullable Long voi;

    /** One assignee. */
    public static class LineForm {
        private long id;
        private @Nullable String role;
        private @Nullable String unit;

        public long getId() {
            return id;
        }

        public void setId(long value) {
            id = value;
        }

        public @Nullable String getRole() {
            return role;
        }

        public void setRole(@Nullable String value) {
            role = value;
        }

        public @Nullable String getUnit() {
            return unit;
        }

        public void setUnit(@Nullable String value) {
            unit = value;
        }
    }

    void fill(Duty duty, int currentVersion) {
        version = currentVersion;
        title = duty.title();
        content = duty.content();
        kind = duty.kind();
        verb = duty.verb();
        phrase = duty.deadline().phrase();
        boolean set = duty.deadline().internal() && duty.deadline().day() != null;
        internalDay = set ? Dates.format(duty.deadline().day()) : null;
        eventDay = Dates.format(duty.deadline().eventDay());
        noDeadline = duty.deadline().internal() && duty.deadline().kind() == DeadlineKind.URGENT_NO_DATE;
        communes = String.join(", ", duty.communes());
        codes = String.join(", ", duty.codes());
        criteriaSetId = duty.set() == null ? null : duty.set().id();
        lines = new ArrayList<>();
        for (Line line : duty.lines()) {
            LineForm row = new LineForm();
            row.setId(line.id());
            row.setRole(line.role().name());
            row.setUnit(line.unit() != null ? line.unit().id().toString() : line.isWords() ? WORDS : null);
            lines.add(row);
        }
    }

    DutyEdit toEdit(Duty duty, @Nullable LocalDate paperDay, Tasks tasks, BindingResult binding) {
        return new DutyEdit(
                title == null ? "" : title,
                content == null ? "" : content,
                kind,
                verb,
                deadline(duty.deadline(), paperDay, tasks, binding),
                words(communes, ",|\n"),
                words(codes, "[,;\\s]+"),
                criteriaSetId,
                lineEdits(duty),
                EACH.equals(lead) || lead == null && duty.eachLeads());
    }

    private List<LineEdit> lineEdits(Duty duty) {
        List<LineEdit> edits = new ArrayList<>();
        for (LineForm row : lines) {
            String role = row.getRole();
            Optional<Line> line =
                    duty.lines().stream().filter(one -> one.id() == row.getId()).findFirst();
            if (role != null && line.isPresent()) {
                String choice = row.getUnit();
                boolean words = WORDS.equals(choice);
                boolean offered = choice != null
                        && line.get().candidates().stream()
                                .anyMatch(unit -> unit.id().toString().equals(choice));
                UnitId unit = offered && choice != null ? new UnitId(Long.parseLong(choice)) : null;
                edits.add(new LineEdit(row.getId(), role(line.get(), AssignmentRole.valueOf(role), duty), unit, words));
            }
        }
        return edits;
    }

    /** Of two who were asked about the one chosen leads; the other leads with it, unless it was set to support. */
    private AssignmentRole role(Line line, AssignmentRole typed, Duty duty) {
        boolean asked = duty.asked().stream().anyMatch(one -> one.id() == line.id());
        if (!asked || lead == null || lead.equals(EACH) || typed != AssignmentRole.LEAD) {
            return typed;
        }
        return lead.equals(Long.toString(line.id())) ? AssignmentRole.LEAD : AssignmentRole.CO_LEAD;
    }

    private DeadlineSpec deadline(DeadlineSpec now, @Nullable LocalDate paperDay, Tasks tasks, BindingResult binding) {
        String said = phrase == null ? "" : phrase;
        LocalDate own = day("internalDay", internalDay, binding);
        if (own != null) {
            return DeadlineSpec.of(DeadlineKind.BY, said, own).asInternal();
        }
        DeadlineSpec spec = now;
        boolean wasOwn = now.internal() && now.day() != null;
        if (!said.equals(now.phrase().strip()) || wasOwn) {
            spec = said.isEmpty()
                    ? DeadlineSpec.none()
                    : tasks.readDeadline(said, paperDay).orElse(null);
            if (spec == null) {
                binding.rejectValue("phrase", "task.error.phraseUnread");
                return now;
            }
        }
        if (spec.kind() == DeadlineKind.EVENT) {
            String event = spec.event();
            return DeadlineSpec.event(
                    spec.phrase(),
                    event == null ? spec.phrase() : event,
                    spec.eventAfter(),
                    day("eventDay", eventDay, binding));
        }
        if (spec.kind() == DeadlineKind.URGENT_NO_DATE) {
            DeadlineSpec urgent = DeadlineSpec.of(DeadlineKind.URGENT_NO_DATE, spec.phrase(), null);
            return noDeadline ? urgent.asInternal() : urgent;
        }
        return spec;
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, BindingResult binding) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeException e) {
            binding.rejectValue(field, "notice.error.day");
            return null;
        }
    }

    private static List<String> words(@Nullable String typed, String separator) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split(separator))
                        .map(word -> word.strip().replaceAll("\\.$", ""))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Everything typed, to be given back when somebody else was quicker. */
    List<Typed> typed() {
        List<Typed> all = new ArrayList<>();
        add(all, "Tên nhiệm vụ", title);
        add(all, "Nội dung", content);
        add(all, "Thời hạn", phrase);
        add(all, "Hạn nội bộ", internalDay);
        add(all, "Tiêu chí, chỉ tiêu", codes);
        add(all, "Địa bàn", communes);
        add(all, "Thêm đơn vị", them);
        return all;
    }

    private static void add(List<Typed> all, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.add(new Typed(label, value));
        }
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int value) {
        version = value;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String value) {
        title = value;
    }

    public @Nullable String getContent() {
        return content;
    }

    public void setContent(@Nullable String value) {
        content = value;
    }

    public TaskKind getKind() {
        return kind;
    }

    public void setKind(TaskKind value) {
        kind = value;
    }

    public DirectiveVerb getVerb() {
        return verb;
    }

    public void setVerb(DirectiveVerb value) {
        verb = value;
    }

    public @Nullable String getPhrase() {
        return phrase;
    }

    public void setPhrase(@Nullable String value) {
        phrase = value;
    }

    public @Nullable String getInternalDay() {
        return internalDay;
    }

    public void setInternalDay(@Nullable String value) {
        internalDay = value;
    }

    public @Nullable String getEventDay() {
        return eventDay;
    }

    public void setEventDay(@Nullable String value) {
        eventDay = value;
    }

    public boolean isNoDeadline() {
        return noDeadline;
    }

    public void setNoDeadline(boolean value) {
        noDeadline = value;
    }

    public @Nullable String getCommunes() {
        return communes;
    }

    public void setCommunes(@Nullable String value) {
        communes = value;
    }

    public @Nullable String getCodes() {
        return codes;
    }

    public void setCodes(@Nullable String value) {
        codes = value;
    }

    public @Nullable Long getCriteriaSetId() {
        return criteriaSetId;
    }

    public void setCriteriaSetId(@Nullable Long value) {
        criteriaSetId = value;
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public void setLines(List<LineForm> value) {
        lines = value;
    }

    public @Nullable String getLead() {
        return lead;
    }

    public void setLead(@Nullable String value) {
        lead = value;
    }

    public @Nullable String getThem() {
        return them;
    }

    public void setThem(@Nullable String value) {
        them = value;
    }

    public @Nullable String getTu() {
        return tu;
    }

    public void setTu(@Nullable String value) {
        tu = value;
    }

    public @Nullable Long getVoi() {
        return voi;
    }

    public void setVoi(@Nullable Long value) {
        voi = value;
    }
}
