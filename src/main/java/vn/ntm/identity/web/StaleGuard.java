package vn.ntm.identity.web;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.ntm.ui.StaleException;

/** Gives back what was typed when somebody else was faster. */
final class StaleGuard {

    private StaleGuard() {}

    static <T> T run(String backPath, List<StaleException.Typed> typed, Supplier<T> change) {
        try {
            return change.get();
        } catch (OptimisticLockingFailureException e) {
            throw new StaleException(String.valueOf(e.getMessage()), backPath, typed);
        }
    }
}
