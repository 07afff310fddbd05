package vn.ntm.startup;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.cfg.ManagedBeanSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * Lets the context come up without waiting and without searching: Hibernate builds its model on its own thread while
 * the other beans are made, repositories are made when first used, and our own beans are found by the index of {@link
 * OwnBeans} instead of asking every definition for every constructor argument. Only the program's {@code main} does so:
 * journeys run with it, all other tests wire in Spring's plain way.
 */
public final class QuickWiring implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(QuickWiring.class);

    /** The first page goes before what it does not need. */
    private static final int FIRST_PAGE_SECONDS = 5;

    private static final String ENTITY_MANAGER_FACTORY = "entityManagerFactory";
    private static final String WEB_SERVER_FACTORY = "tomcatServletWebServerFactory";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(factory -> prepare((DefaultListableBeanFactory) factory, context));
    }

    /** All definitions are registered, no bean of ours is made yet. */
    private static void prepare(DefaultListableBeanFactory factory, ConfigurableApplicationContext context) {
        OwnBeans own = OwnBeans.of(factory);
        factory.setAutowireCandidateResolver(own);
        Set<String> repositories = own.repositories();
        repositories.forEach(name -> factory.getBeanDefinition(name).setLazyInit(true));
        context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>)
                ready -> CompletableFuture.delayedExecutor(FIRST_PAGE_SECONDS, TimeUnit.SECONDS)
                        .execute(() -> makeAll(repositories, context)));
        if (factory.containsBeanDefinition(WEB_SERVER_FACTORY)
                && factory.containsBeanDefinition(ENTITY_MANAGER_FACTORY)) {
            // The first bean that is made after all processors are there.
            factory.getBeanDefinition(WEB_SERVER_FACTORY).setDependsOn(ENTITY_MANAGER_FACTORY);
            factory.addBeanPostProcessor(new HibernateAhead(factory));
        }
    }

    /** What no page has asked for yet, so that a wrong query is in the log of the start and not in someone's work. */
    private static void makeAll(Set<String> repositories, ConfigurableApplicationContext context) {
        for (String repository : repositories) {
            try {
                context.getBeanFactory().getBean(repository);
            } catch (BeanCreationNotAllowedException | IllegalStateException closing) {
                return;
            } catch (BeansException wrong) {
                log.error("repository {} cannot be made", repository, wrong);
            }
        }
    }

    /** Hands the building of the session factory to a thread; whoever needs it waits for it there. */
    private record HibernateAhead(ConfigurableListableBeanFactory factory) implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof LocalContainerEntityManagerFactoryBean entities) {
                // Else Hibernate, which needs none, asks Spring for beans from its thread while Spring waits for it.
                entities.getJpaPropertyMap().put(ManagedBeanSettings.BEAN_CONTAINER, null);
                entities.setBootstrapExecutor(build -> new Thread(build::run, "hibernate-start").start());
                factory.freezeConfiguration();
            }
            return bean;
        }
    }
}
