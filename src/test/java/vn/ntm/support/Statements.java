package vn.ntm.support;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Counts the SQL statements that go to the database; for tests that a page needs a constant number of them. Only those
 * of the asking thread: jobs in the background, such as the clearing of old sessions every minute, are not the page's.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    public static int count(Runnable work) {
        int before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof javax.sql.DataSource source && !(bean instanceof CountingDataSource)
                        ? new CountingDataSource(source, () -> COUNT.set(COUNT.get() + 1))
                        : bean;
            }
        };
    }
}
