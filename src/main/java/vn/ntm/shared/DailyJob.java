package vn.ntm.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Work that the program does by itself once for every day. A bean of this type is all a module offers: the scheduler of
 * the notification module finds it, runs it on one node only, keeps when it ran and what it said, runs the days missed
 * after a stop in order (all jobs of one day by their {@link #time} before the next day), and tries a failed day again.
 *
 * <p>A run may be repeated for the same day, after a node died in the middle of it: what is already done must be left
 * alone. The scheduler opens no transaction; the job opens its own, short ones.
 */
public interface DailyJob {

    /** The name kept in the database, such as {@code task-occurrences}; never changes. */
    String name();

    /** Key of the message that names the job on the administrators' page. */
    String label();

    /** The hour in Vietnam from which the day's run may start. */
    default LocalTime time() {
        return LocalTime.of(5, 0);
    }

    /** Does the work of that day; the rules look at this day and not at the clock. */
    Result run(LocalDate day);

    /** What a run did, in one short sentence: a message key and its arguments. */
    record Result(String messageKey, List<Object> arguments) {

        public Result {
            arguments = List.copyOf(arguments);
        }

        public static Result of(String messageKey, Object... arguments) {
            return new Result(messageKey, List.of(arguments));
        }
    }
}
