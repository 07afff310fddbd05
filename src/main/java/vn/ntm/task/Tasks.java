package vn.ntm.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Html;
import vn.ntm.ui.Piece;

/** Tasks, for the modules above: assigning from a paper, counting, and the figures of the boards. */
public interface Tasks {

    /** Creates a task with its assignments in the caller's transaction; refused with rejections per field. */
    Outcome<Long> assign(NewTask task, Actor by);

    /**
     * Reports for a unit's part: progress, or "done, please accept".
     *
     * @param on day of the report when an office records a paper; null = today
     */
    Outcome<Long> report(long taskId, UnitId unit, UnitReport report, Actor by);

    /** Accepts the result of a unit's part. */
    Outcome<Long> accept(long taskId, UnitId unit, @Nullable String remark, Actor by);

    /** Sends the result of a unit's part back, with a reason. */
    Outcome<Long> sendBack(long taskId, UnitId unit, String reason, Actor by);

    /** Đôn đốc a unit's part; {@code letter} is the number of the letter, where one goes out. */
    Outcome<Long> chase(long taskId, UnitId unit, @Nullable String words, @Nullable String letter, Actor by);

    /** A unit answers the last chase. */
    Outcome<Long> answerChase(long taskId, UnitId unit, String words, Actor by);

    /** A unit's head asks for a later last day. */
    Outcome<Long> askExtension(long taskId, UnitId unit, LocalDate until, String reason, Actor by);

    /** Grants the last day asked for, or another; null refuses, and then the words say why. */
    Outcome<Long> decideExtension(
            long taskId, UnitId unit, @Nullable LocalDate until, @Nullable String words, Actor by);

    /** A unit says who does which line of its part by when; lines by code or by their words. */
    Outcome<Long> plan(long taskId, UnitId unit, List<PlannedLine> lines, Actor by);

    /** The duty has to be done after another one. */
    Outcome<Long> follow(long taskId, long previousTaskId, Actor by);

    /** A line of a unit's timetable. */
    record PlannedLine(
            String codeOrWords,
            @Nullable String person,
            @Nullable LocalDate due) {}

    /**
     * What a unit reports; see {@link #report}.
     *
     * @param lines lines of its checklist by code or by their words, only those that changed
     * @param states the real state of criteria by code, where the duty asks for it ({@link Checklist#forecastYear})
     */
    record UnitReport(
            boolean done,
            @Nullable Integer percent,
            @Nullable String text,
            @Nullable String number,
            @Nullable LocalDate on,
            Map<String, LineState> lines,
            Map<String, CriterionState> states) {

        /** A report that says nothing of the state of criteria. */
        public UnitReport(
                boolean done,
                @Nullable Integer percent,
                @Nullable String text,
                @Nullable String number,
                @Nullable LocalDate on,
                Map<String, LineState> lines) {
            this(done, percent, text, number, on, lines, Map.of());
        }

        /** A report that says nothing of the checklist. */
        public UnitReport(
                boolean done,
                @Nullable Integer percent,
                @Nullable String text,
                @Nullable String number,
                @Nullable LocalDate on) {
            this(done, percent, text, number, on, Map.of());
        }
    }

    /** How a criterion stands, and whether it will be met in the year asked about; null where it is met. */
    record CriterionState(
            AchievementStatus status, @Nullable Boolean willReach) {}

    /** Where a line of the checklist stands, and with whom. */
    record LineState(ChecklistState state, @Nullable String counterpart) {}

    /** What a printed phrase says of time, "trước ngày 14/9/2021"; {@code paperDay} gives a missing year. */
    Optional<DeadlineSpec> readDeadline(String phrase, @Nullable LocalDate paperDay);

    /** Why the office may not set that internal day beside the printed phrase, on the field "internalDay". */
    Optional<Rejection> internalRefusal(DeadlineSpec deadline, @Nullable LocalDate paperDay);

    /** The days that deadlines come to under the calendar and settings in force, in the same order. */
    List<WorkedOut> workOut(List<DeadlineSpec> deadlines);

    /**
     * A deadline worked out.
     *
     * @param dueLine "hết 13/09/2021"; empty without a date
     * @param note the rule that made the date, or why there is none
     */
    record WorkedOut(String dueLine, String note, @Nullable LocalDate lastDay) {}

    /**
     * Open duties that these units already lead on one of these criteria and that the actor may see, the newest first:
     * so that nobody orders the same thing twice.
     */
    List<OpenDuty> openOn(Collection<UnitId> units, Collection<String> criteriaCodes, Actor actor);

    /** A duty that a unit still has to do on a criterion. */
    record OpenDuty(long taskId, UnitId unit, String code, String title, String originLabel, String dueLine) {}

    /** Tasks of a paper that the actor may see, in order of its items. */
    List<OfOrigin> ofPaper(String originKind, long paperId, Actor actor);

    /** The lead units of a paper's duties with their figures, most overdue first; what the actor may see. */
    List<UnitFigures> unitsOfPaper(String originKind, long paperId, Actor actor);

    /** Progress of several papers at once, for their list. Counts lead assignments. */
    Map<Long, Progress> progressOfPapers(String originKind, Collection<Long> paperIds, Actor actor);

    /** How many tasks came from each paper, for their list; papers without tasks are missing. */
    Map<Long, Integer> countByPaper(String originKind, Collection<Long> paperIds, Actor actor);

    /** Papers of that kind of which the actor's unit (or a part of it) holds an assignment: they become readable to it. */
    Set<Long> papersVisibleTo(String originKind, Actor actor);

    /** A paper got its number or date: labels change, nothing else. */
    void relabelPaper(String originKind, long paperId, Map<Long, TaskOrigin> byItem);

    /**
     * A task to create.
     *
     * @param owner the authority that assigns; its territory sees the task
     * @param title short, for lists
     * @param content the order in full, quoted
     * @param criteriaSetId the set that the codes of the lines are looked up in; null = no criteria
     */
    record NewTask(
            TaskOrigin origin,
            UnitId owner,
            String title,
            String content,
            TaskKind kind,
            DirectiveVerb verb,
            Urgency urgency,
            DeadlineSpec deadline,
            List<Line> lines,
            @Nullable Long criteriaSetId,
            List<String> deliverables,
            @Nullable String sendTo,
            @Nullable String sendVia,
            @Nullable String places,
            @Nullable String follower,
            @Nullable String leaderInCharge,
            List<String> citedDocuments,
            @Nullable String note,
            Checklist checklist) {}

    /**
     * What each lead unit will account for line by line.
     *
     * @param perCriterion one line per criterion or indicator of the unit's codes; of a unit without codes, per
     *     criterion of the task's set
     * @param lines further lines, the same for each unit: names of sở, communes, villages
     * @param forecastYear with perCriterion: reports tell the real state of every criterion, and of those not met whether
     *     they will be met in that year; null to ask nothing of the kind
     */
    record Checklist(
            boolean perCriterion,
            List<String> lines,
            @Nullable Integer forecastYear) {
        public static final Checklist NONE = new Checklist(false, List.of());

        /** Lines to follow, without the question about the year. */
        public Checklist(boolean perCriterion, List<String> lines) {
            this(perCriterion, lines, null);
        }
    }

    /** One unit's part; criteria by code of the task's set. */
    record Line(UnitId unit, AssignmentRole role, List<String> criteriaCodes) {
        public static Line lead(UnitId unit, String... codes) {
            return new Line(unit, AssignmentRole.LEAD, List.of(codes));
        }

        public static Line supporting(UnitId unit) {
            return new Line(unit, AssignmentRole.SUPPORTING, List.of());
        }
    }

    /** A task beside the item it came from. */
    record OfOrigin(
            long taskId,
            int number,
            long originId,
            String originLabel,
            String title,
            String leads,
            String leadIcon,
            @Nullable String supporters,
            List<String> criteriaCodes,
            StatusChip chip,
            @Nullable String dueLine,
            @Nullable String phrase,
            boolean internal,
            @Nullable String deadlineNote,
            Progress progress) {}

    /** The two halves of a status chip: css class, icon and word of the work state and of the deadline state. */
    record StatusChip(
            String workClass, String workIcon, String workLabel, String dueClass, String dueIcon, String dueLabel)
            implements Piece {

        /** Body of an element of class "st". */
        @Override
        public void writeTo(Html out) {
            half(out, workClass, workIcon, workLabel);
            if (!dueLabel.isEmpty()) {
                writeDue(out);
            }
        }

        /** Only how it stands to its deadline, for lists that are about nothing else. */
        public Piece due() {
            return this::writeDue;
        }

        private void writeDue(Html out) {
            half(out, dueClass, dueIcon, dueLabel);
        }

        private static void half(Html out, String css, String icon, String label) {
            out.raw("<span class=\"")
                    .text(css)
                    .raw("\">")
                    .icon(icon)
                    .text(label)
                    .raw("</span>");
        }
    }

    /** The figures of the leader's board at the end of a day; lead assignments in the actor's scope. */
    Board board(Actor actor, @Nullable LocalDate asOf);

    /** Rows of a view for a panel of a board, in the order of its list. {@code viewCode} as in the list's address. */
    List<BoardRow> rows(String viewCode, Actor actor, @Nullable LocalDate asOf, boolean ownUnitOnly, int limit);

    /** How many lead assignments are overdue now, in scope or of the own unit. */
    long overdue(Actor actor, boolean ownUnitOnly);

    /**
     * Figures of the 2 x 2 grid (domain 5.2) and its fifth column.
     *
     * @param total all lead assignments but the cancelled
     * @param longestDays days of the oldest overdue
     * @param onTimeOriginal of the done with a deadline, those reported by the last day first given
     * @param units the same figures by lead unit, most overdue first
     */
    record Board(
            long total,
            long overdue,
            long overdueUnits,
            long longestDays,
            long dueSoon,
            long waiting,
            long returned,
            long inTime,
            long noDeadline,
            long doneOnTime,
            long doneLate,
            long done,
            long onTimeOriginal,
            List<UnitFigures> units) {}

    /**
     * Figures of one unit.
     *
     * @param onTimeOriginal of the done with a deadline, those reported by the last day first given
     * @param dueOriginal had to be done by now by the last day first given
     */
    record UnitFigures(
            long unitId,
            String unitName,
            String icon,
            long total,
            long overdue,
            long dueSoon,
            long inTime,
            long noDeadline,
            long doneOnTime,
            long doneLate,
            long waiting,
            long done,
            long onTimeOriginal,
            long dueOriginal) {}

    /**
     * One row of a panel.
     *
     * @param chases how often somebody pressed for it
     * @param asked the last day asked for while nobody has decided; null without a request
     */
    record BoardRow(
            long taskId,
            String title,
            String originLabel,
            String unitName,
            String unitIcon,
            long unitId,
            StatusChip chip,
            String dueLine,
            String phrase,
            boolean internal,
            String criteriaCodes,
            int chases,
            @Nullable LocalDate asked) {}

    /** Counts of lead assignments. */
    record Progress(int total, int done, int overdue, int waiting) {
        public static final Progress EMPTY = new Progress(0, 0, 0, 0);
    }
}
