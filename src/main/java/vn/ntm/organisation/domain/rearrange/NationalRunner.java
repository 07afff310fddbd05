package vn.ntm.organisation.domain.rearrange;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Runs through the directory in the background, and takes up at start what the last process left undone. */
@Component
public class NationalRunner {

    private static final Logger log = LoggerFactory.getLogger(NationalRunner.class);

    private final NationalRun run;
    private final RearrangementStore store;
    private final TaskExecutor executor;
    private final Set<Long> atWork = ConcurrentHashMap.newKeySet();

    NationalRunner(
            NationalRun run, RearrangementStore store, @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.run = run;
        this.store = store;
        this.executor = executor;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        store.running().forEach(one -> launch(one.id()));
    }

    public void launch(long id) {
        if (atWork.add(id)) {
            executor.execute(() -> work(id));
        }
    }

    public boolean isAtWork(long id) {
        return atWork.contains(id);
    }

    private void work(long id) {
        try {
            while (run.advance(id)) {
                log.debug("rearrangement {}: next step", id);
            }
        } catch (RuntimeException e) {
            log.error("rearrangement {} stopped, it can be taken up again", id, e);
            run.stopped(id, String.valueOf(e.getMessage()));
        } finally {
            atWork.remove(id);
        }
    }
}
