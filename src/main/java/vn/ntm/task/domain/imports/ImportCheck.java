package vn.ntm.task.domain.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.task.Tasks.NewTask;

/**
 * What confirming would do.
 *
 * @param duties what would be given, in the order of the list
 * @param problems rows that would be left out because something in them is wrong
 * @param ended rows that the list says are done or cancelled: nothing to follow any more
 * @param unknown names of units that nobody has matched yet
 */
public record ImportCheck(List<Planned> duties, List<Problem> problems, int ended, List<UnknownUnit> unknown) {

    /** A duty, from the rows that belong to it. */
    public record Planned(List<Integer> rows, NewTask task, String units, String due) {}

    /** What is wrong with a row; a message key with its arguments. */
    public record Problem(int row, @Nullable String column, String messageKey, List<Object> arguments) {

        static Problem of(int row, ImportField field, String messageKey, Object... arguments) {
            return new Problem(row, field.label(), messageKey, List.of(arguments));
        }
    }

    /** A name as the list writes it, how often, and the units it may mean. */
    public record UnknownUnit(String name, int rows, List<UnitSummary> proposals) {}
}
