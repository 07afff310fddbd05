package vn.ntm.cast;

import java.util.List;
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
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                Checklist.NONE);
    }
}
