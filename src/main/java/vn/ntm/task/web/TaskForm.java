package vn.ntm.task.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.ItemReading.Suggestion;
import vn.ntm.task.TaskKind;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.Tasks.NewTask;
import vn.ntm.task.Urgency;

/** "Giao việc": what, from which words, until when, to whom with which criteria. */
public class TaskForm {

    /** Kind and id of the item it comes from, "NOTICE_ITEM:12"; null for a duty outside any paper. */
    private @Nullable String nguon;

    private @Nullable Long owner;

    @NotBlank(message = "{task.error.titleRequired}") @Size(max = 300, message = "{task.error.titleTooLong}") private @Nullable String title;

    @NotBlank(message = "{task.error.contentRequired}") @Size(max = 20000, message = "{task.error.textTooLong}") private @Nullable String content;

    private TaskKind kind = TaskKind.EXECUTE;
    private DirectiveVerb verb = DirectiveVerb.GIAO;
    private Urgency urgency = Urgency.THUONG;

    @Size(max = 300, message = "{task.error.phraseTooLong}") private @Nullable String phrase;

    /** Way to compute: AUTO reads the phrase; BY, BEFORE take {@link #day}; EVENT; ONGOING; NONE. */
    private String rule = "AUTO";

    private @Nullable LocalDate day;
    private @Nullable LocalDate internalDay;

    @Size(max = 300, message = "{task.error.textTooLong}") private @Nullable String event;

    private boolean eventAfter;
    private @Nullable LocalDate eventDay;
    private boolean noDeadline;
    private @Nullable Long criteriaSetId;
    private List<LineForm> lines = new ArrayList<>();
    private @Nullable String deliverables;
    private @Nullable String sendTo;
    private @Nullable String sendVia;
    private @Nullable String places;
    private @Nullable String follower;
    private @Nullable String leaderInCharge;
    private @Nullable String citedDocuments;
    private @Nullable String note;
    private @Nullable String them;
    private boolean perCriterion;
    /** "Sẽ đạt trong năm 2021: có/không", asked of every criterion that is not met. */
    private @Nullable Integer forecastYear;

    private @Nullable String checklist;

    /** One unit of the table. */
    public static class LineForm {
        private long unit;
        private @Nullable String role;

        @Size(max = 200, message = "{task.error.textTooLong}") private @Nullable String codes;

        public LineForm() {}

        LineForm(long unit, @Nullable String role, @Nullable String codes) {
            this.unit = unit;
            this.role = role;
            this.codes = codes;
        }

        List<String> codeList() {
            List<String> list = new ArrayList<>();
            if (codes != null) {
                for (String code : codes.split("[,;\\s]+")) {
                    String plain = code.replaceAll("\\.$", "");
                    if (!plain.isEmpty() && !list.contains(plain)) {
                        list.add(plain);
                    }
                }
            }
            return list;
        }

        public long getUnit() {
            return unit;
        }

        public void setUnit(long unit) {
            this.unit = unit;
        }

        public @Nullable String getRole() {
            return role;
        }

        public void setRole(@Nullable String role) {
            this.role = role;
        }

        public @Nullable String getCodes() {
            return codes;
        }

        public void setCodes(@Nullable String codes) {
            this.codes = codes;
        }
    }

    /** The first filling, which a person checks. */
    void suggest(Suggestion read) {
        title = read.title();
        kind = read.kind();
        verb = read.verb();
        phrase = read.phrase();
        places = read.places();
        for (Line line : read.lines()) {
            lines.add(new LineForm(line.unit().value(), line.role().name(), String.join(", ", line.criteriaCodes())));
        }
    }

    NewTask toCommand(TaskOrigin origin, UnitId ownerUnit, DeadlineSpec deadline) {
        return new NewTask(
                origin,
                ownerUnit,
                title == null ? "" : title,
                content == null ? "" : content,
                kind,
                verb,
                urgency,
                deadline,
                chosenLines(),
                criteriaSetId,
                rows(deliverables),
                sendTo,
                sendVia,
                places,
                follower,
                leaderInCharge,
                rows(citedDocuments),
                note,
                new Checklist(perCriterion, rows(checklist), forecastYear));
    }

    List<Line> chosenLines() {
        List<Line> chosen = new ArrayList<>();
        for (LineForm line : lines) {
            String role = line.getRole();
            if (role != null) {
                chosen.add(new Line(new UnitId(line.getUnit()), AssignmentRole.valueOf(role), line.codeList()));
            }
        }
        return chosen;
    }

    /** The deadline as the form states it; AUTO is read from the phrase by the caller. */
    DeadlineSpec explicitDeadline() {
        String words = phrase == null ? "" : phrase;
        return switch (rule) {
            case "BY" -> DeadlineSpec.of(DeadlineKind.BY, words, day);
            case "BEFORE" -> DeadlineSpec.of(DeadlineKind.BEFORE, words, day);
            case "EVENT" -> DeadlineSpec.event(words, event == null ? words : event, eventAfter, eventDay);
            case "ONGOING" -> DeadlineSpec.of(DeadlineKind.ONGOING, words, null);
            default -> DeadlineSpec.of(DeadlineKind.NONE, words, null);
        };
    }

    private static List<String> rows(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
    }

    public @Nullable String getNguon() {
        return nguon;
    }

    public void setNguon(@Nullable String nguon) {
        this.nguon = nguon;
    }

    public @Nullable Long getOwner() {
        return owner;
    }

    public void setOwner(@Nullable Long owner) {
        this.owner = owner;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getContent() {
        return content;
    }

    public void setContent(@Nullable String content) {
        this.content = content;
    }

    public TaskKind getKind() {
        return kind;
    }

    public void setKind(TaskKind kind) {
        this.kind = kind;
    }

    public DirectiveVerb getVerb() {
        return verb;
    }

    public void setVerb(DirectiveVerb verb) {
        this.verb = verb;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public @Nullable String getPhrase() {
        return phrase;
    }

    public void setPhrase(@Nullable String phrase) {
        this.phrase = phrase;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalDate getInternalDay() {
        return internalDay;
    }

    public void setInternalDay(@Nullable LocalDate internalDay) {
        this.internalDay = internalDay;
    }

    public @Nullable String getEvent() {
        return event;
    }

    public void setEvent(@Nullable String event) {
        this.event = event;
    }

    public boolean isEventAfter() {
        return eventAfter;
    }

    public void setEventAfter(boolean eventAfter) {
        this.eventAfter = eventAfter;
    }

    public @Nullable LocalDate getEventDay() {
        return eventDay;
    }

    public void setEventDay(@Nullable LocalDate eventDay) {
        this.eventDay = eventDay;
    }

    public boolean isNoDeadline() {
        return noDeadline;
    }

    public void setNoDeadline(boolean noDeadline) {
        this.noDeadline = noDeadline;
    }

    public @Nullable Long getCriteriaSetId() {
        return criteriaSetId;
    }

    public void setCriteriaSetId(@Nullable Long criteriaSetId) {
        this.criteriaSetId = criteriaSetId;
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public void setLines(List<LineForm> lines) {
        this.lines = lines;
    }

    public @Nullable String getDeliverables() {
        return deliverables;
    }

    public void setDeliverables(@Nullable String deliverables) {
        this.deliverables = deliverables;
    }

    public @Nullable String getSendTo() {
        return sendTo;
    }

    public void setSendTo(@Nullable String sendTo) {
        this.sendTo = sendTo;
    }

    public @Nullable String getSendVia() {
        return sendVia;
    }

    public void setSendVia(@Nullable String sendVia) {
        this.sendVia = sendVia;
    }

    public @Nullable String getPlaces() {
        return places;
    }

    public void setPlaces(@Nullable String places) {
        this.places = places;
    }

    public @Nullable String getFollower() {
        return follower;
    }

    public void setFollower(@Nullable String follower) {
        this.follower = follower;
    }

    public @Nullable String getLeaderInCharge() {
        return leaderInCharge;
    }

    public void setLeaderInCharge(@Nullable String leaderInCharge) {
        this.leaderInCharge = leaderInCharge;
    }

    public @Nullable String getCitedDocuments() {
        return citedDocuments;
    }

    public void setCitedDocuments(@Nullable String citedDocuments) {
        this.citedDocuments = citedDocuments;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getThem() {
        return them;
    }

    public void setThem(@Nullable String them) {
        this.them = them;
    }

    public boolean isPerCriterion() {
        return perCriterion;
    }

    public void setPerCriterion(boolean perCriterion) {
        this.perCriterion = perCriterion;
    }

    public @Nullable Integer getForecastYear() {
        return forecastYear;
    }

    public void setForecastYear(@Nullable Integer forecastYear) {
        this.forecastYear = forecastYear;
    }

    public @Nullable String getChecklist() {
        return checklist;
    }

    public void setChecklist(@Nullable String checklist) {
        this.checklist = checklist;
    }
}
