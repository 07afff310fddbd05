package vn.ntm.notification.persistence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ntm.notification.domain.OneNode;
import vn.ntm.shared.ApplicationClock;

/**
 * One node at a time by a row of the database, held by the database's clock. As long as the node lives the lock is
 * prolonged, however long the work takes; when it dies another may take over within the time kept.
 */
@Component
public class ShedLockNode implements OneNode, DisposableBean {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ScheduledExecutorService prolonging = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "keeps-lock");
        thread.setDaemon(true);
        return thread;
    });
    private final LockProvider locks;
    private final ApplicationClock clock;
    private final Duration kept;

    @Autowired
    ShedLockNode(DataSource database, ApplicationClock clock) {
        this.locks = new KeepAliveLockProvider(provider(database), prolonging);
        this.clock = clock;
        this.kept = KEPT;
    }

    /** Without prolonging, for work that is known to be shorter. */
    public ShedLockNode(DataSource database, ApplicationClock clock, Duration kept) {
        this.locks = provider(database);
        this.clock = clock;
        this.kept = kept;
    }

    private static JdbcTemplateLockProvider provider(DataSource database) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(database))
                .usingDbTime()
                .build());
    }

    @Override
    public boolean alone(String name, Runnable work) {
        Optional<SimpleLock> lock = locks.lock(new LockConfiguration(clock.instant(), name, kept, Duration.ZERO));
        if (lock.isEmpty()) {
            return false;
        }
        try {
            work.run();
        } finally {
            lock.get().unlock();
        }
        return true;
    }

    @Override
    public void destroy() {
        prolonging.shutdownNow();
    }
}
