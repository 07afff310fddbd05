package vn.ntm.report.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.RaisedMatters.Matter;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.notice.Notices.Concluded;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.task.Tasks.BoardRow;
import vn.ntm.task.Tasks.OfOrigin;
import vn.ntm.task.Tasks.Progress;
import vn.ntm.task.Tasks.UnitFigures;

/**
 * What the steering committee has before it at its next meeting.
 *
 * @param since the last meeting; criteria are told from the evening of that day
 * @param previous the conclusions of the last meeting; null where there is none yet
 * @param choices other notices that may be looked at instead
 * @param duties the duties of {@code previous} with their state now
 * @param earlier notices before it of which something is still to be done
 * @param late units with something overdue, the worst first
 * @param overdue what is overdue
 * @param extensions later days asked for and not decided
 * @param set the criteria set that {@code moved} counts in
 * @param moved criteria that stand otherwise than at the last meeting
 * @param matters obstacles and proposals that nobody decided
 */
public record MeetingPack(
        LocalDate today,
        LocalDate since,
        @Nullable Concluded previous,
        List<Concluded> choices,
        List<OfOrigin> duties,
        List<Earlier> earlier,
        List<UnitFigures> late,
        List<BoardRow> overdue,
        List<BoardRow> extensions,
        @Nullable SetSummary set,
        List<Moved> moved,
        List<Matter> matters) {

    /** An earlier notice with what is left of it. */
    public record Earlier(Concluded notice, Progress progress) {
        public int left() {
            return progress.total() - progress.done();
        }
    }

    /** A criterion of a commune; {@code before} is how it stood at the last meeting. */
    public record Moved(
            UnitSummary commune, Item criterion, AchievementStatus before, AchievementStatus now, LocalDate on) {
        public boolean isGain() {
            return now.isMet() && !before.isMet();
        }

        public boolean isLoss() {
            return before.isMet() && !now.isMet();
        }
    }

    public long gained() {
        return moved.stream().filter(Moved::isGain).count();
    }

    public long lost() {
        return moved.stream().filter(Moved::isLoss).count();
    }

    public int parts() {
        return duties.stream().mapToInt(duty -> duty.progress().total()).sum();
    }

    public int partsDone() {
        return duties.stream().mapToInt(duty -> duty.progress().done()).sum();
    }

    public int partsOverdue() {
        return duties.stream().mapToInt(duty -> duty.progress().overdue()).sum();
    }
}
