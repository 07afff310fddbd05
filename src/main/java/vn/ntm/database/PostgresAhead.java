package vn.ntm.database;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Begins to start the embedded database while the program still reads its own classes: making a new one takes some
 * seconds that need not be waited for one after the other. Does nothing where a database is configured.
 */
class PostgresAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (DatabaseDefaults.isEmbedded(context.getEnvironment())) {
            StartingPostgres postgres = new StartingPostgres(context.getEnvironment());
            ((DefaultListableBeanFactory) context.getBeanFactory())
                    .registerBeanDefinition(
                            "startingPostgres", new RootBeanDefinition(StartingPostgres.class, () -> postgres));
            // Where the context fails before it knew that bean, nobody else would stop the server.
            context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) failed -> postgres.close());
            postgres.begin();
        }
    }
}
