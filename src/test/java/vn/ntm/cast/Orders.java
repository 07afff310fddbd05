package vn.ntm.cast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.Tasks.NewTask;
import vn.ntm.task.Urgency;

/** Duties for tests that do not care about the rest of the form. */
public final class Orders {

    private Orders() {}

    public static NewTask order(UnitId owner, String title, DirectiveVerb verb, DeadlineSpec deadline, Line... lines) {
        return order(null, owner, title, verb, deadline, Checklist.NONE, lines);
    }

    /** About criteria of a set. */
    public static NewTask about(long set, UnitId owner, String title, DeadlineSpec deadline, Line... lines) {
        return order(set, owner, title, DirectiveVerb.GIAO, deadline, Checklist.NONE, lines);
    }

    /** About criteria of a set, with a checklist. */
    public static NewTask order(
            @Nullable Long set,
            UnitId owner,
            String title,
            DirectiveVerb verb,
            DeadlineSpec deadline,
            Checklist checklist,
            Line... lines) {
        return new NewTask(
                TaskOrigin.none(),
                owner,
                title,
                "Nội dung giao: " + title,
                TaskKind.EXECUTE,
                verb,
                Urgency.THUONG,
                deadline,
                List.of(lines),
                set,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                checklist);
    }
}
