package vn.ntm.notice.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.notice.domain.extraction.ItemPath;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.ReadDuty.Doubt;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.Tasks.OpenDuty;

/**
 * A reading as one person sees it.
 *
 * @param read what the reader says of the text today: marks, warnings, claims, what came of each paragraph
 * @param record the chosen values of the record by field
 * @param corrected fields of the record that a person changed
 */
public record ReviewSheet(
        long id,
        int version,
        ReviewState state,
        String rawText,
        String fileName,
        @Nullable Long intakeId,
        @Nullable UnitSummary issuer,
        @Nullable LocalDate paperDay,
        Instant changedAt,
        String changedByName,
        @Nullable Long noticeId,
        Map<String, String> record,
        List<String> corrected,
        NoticeExtraction read,
        List<SetSummary> sets,
        List<Duty> duties) {

    private static final Pattern DAY = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");

    /**
     * A proposal.
     *
     * @param number the pin in the margin: its place among the proposals that stand
     * @param asked two who are named side by side, of whom the person is to say who leads; empty where there is no question
     * @param eachLeads the person said that each leads a part of its own
     * @param unknownCodes codes that the chosen set does not have
     * @param earlier open duties of the same units on the same criteria
     */
    public record Duty(
            long id,
            int number,
            ProposalState state,
            ProposalOrigin origin,
            List<Long> sourceIds,
            String section,
            @Nullable String itemPath,
            Span span,
            String title,
            String content,
            TaskKind kind,
            DirectiveVerb verb,
            boolean general,
            List<Doubt> doubts,
            List<String> communes,
            List<String> codes,
            List<String> unknownCodes,
            List<String> criteriaNames,
            @Nullable SetSummary set,
            DeadlineSpec deadline,
            @Nullable Span deadlineSpan,
            String dueLine,
            String dueNote,
            List<Line> lines,
            List<Line> asked,
            boolean eachLeads,
            List<OpenDuty> earlier,
            boolean certain,
            @Nullable String rejectReason,
            @Nullable String decidedByName,
            @Nullable Long taskId) {

        /** "Mục 2 (lần 1), gạch đầu dòng 8". */
        public String place() {
            String path = itemPath;
            if (path == null) {
                return section.equals("0") ? "Ngoài các mục" : "Mục " + section;
            }
            String words = ItemPath.inWords(path);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        /** 1 (guess) to 5 (certain): the reader's doubts, and what is still unknown of units and codes. */
        public int confidence() {
            long open = lines.stream().filter(Line::isOpen).count();
            long doubtful = doubts.stream()
                    .filter(doubt -> !DutyProposal.isHarmless(doubt))
                    .count();
            long less = doubtful
                    + Math.min(2, open)
                    + (unknownCodes.isEmpty() ? 0 : 1)
                    + (general ? 1 : 0)
                    + (asked.isEmpty() ? 0 : 1)
                    + (isUrgent() ? 1 : 0);
            return (int) Math.max(1, 5 - less);
        }

        public boolean isWaiting() {
            return state == ProposalState.WAITING;
        }

        public boolean isAccepted() {
            return state == ProposalState.ACCEPTED;
        }

        public boolean isRejected() {
            return state == ProposalState.REJECTED;
        }

        public boolean hasDate() {
            return !dueLine.isEmpty();
        }

        public boolean isUrgent() {
            return deadline.kind() == DeadlineKind.URGENT_NO_DATE && !deadline.internal();
        }

        public long units() {
            return lines.stream().filter(line -> line.unit() != null).count();
        }

        /** Units that lead: what lists and boards count. */
        public long leads() {
            return lines.stream()
                    .filter(line -> line.unit() != null && line.role() != AssignmentRole.SUPPORTING)
                    .count();
        }
    }

    /** An assignee; {@code unit} where it is known, else those it may be. */
    public record Line(
            long id,
            String name,
            AssignmentRole role,
            boolean group,
            Span span,
            LineLink link,
            @Nullable UnitSummary unit,
            List<UnitSummary> candidates) {

        public boolean isOpen() {
            return link == LineLink.NONE;
        }

        public boolean isWords() {
            return link == LineLink.WORDS;
        }
    }

    public boolean isOpen() {
        return state == ReviewState.OPEN;
    }

    public long count(ProposalState wanted) {
        return duties.stream().filter(duty -> duty.state() == wanted).count();
    }

    public long waiting() {
        return count(ProposalState.WAITING);
    }

    public long accepted() {
        return count(ProposalState.ACCEPTED);
    }

    public long rejected() {
        return count(ProposalState.REJECTED);
    }

    public long certain() {
        return duties.stream()
                .filter(duty -> duty.isWaiting()
                        && duty.certain()
                        && duty.unknownCodes().isEmpty())
                .count();
    }

    public String value(String field) {
        return record.getOrDefault(field, "");
    }

    /** A day of the record as all days are shown, "07/06/2018"; a partial one as it was typed. */
    public String day(String field) {
        LocalDate whole = DAY.matcher(value(field)).matches() ? Dates.parse(value(field)) : null;
        return whole == null ? value(field) : Dates.format(whole);
    }

    public Optional<Duty> duty(long proposalId) {
        return duties.stream().filter(duty -> duty.id() == proposalId).findFirst();
    }

    public Optional<Line> line(long lineId) {
        return duties.stream()
                .flatMap(duty -> duty.lines().stream())
                .filter(line -> line.id() == lineId)
                .findFirst();
    }

    public Optional<Duty> holderOf(long lineId) {
        return duties.stream()
                .filter(duty -> duty.lines().stream().anyMatch(line -> line.id() == lineId))
                .findFirst();
    }
}
