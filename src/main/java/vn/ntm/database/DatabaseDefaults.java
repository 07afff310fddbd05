package vn.ntm.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * The embedded start is a demonstration unless told otherwise; an external database never is. The lowest priority, so
 * that any configuration wins.
 */
class DatabaseDefaults implements EnvironmentPostProcessor {

    /** The day on which the Tràng Định story is worth looking at: two deadlines have just passed. */
    private static final String DEMO_DAY = "2021-09-15";

    static boolean isEmbedded(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                && environment.getProperty("ntm.embedded-postgres", Boolean.class, true);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean demo = isEmbedded(environment) && environment.getProperty("ntm.demo", Boolean.class, true);
        // The demonstration's passwords are printed on its log-in page: no need to wait for strong hashes of them.
        Map<String, Object> defaults = demo
                ? Map.of("ntm.demo", "true", "ntm.clock.fixed-date", DEMO_DAY, "ntm.password.bcrypt-strength", "6")
                : Map.of("ntm.demo", "false");
        environment.getPropertySources().addLast(new MapPropertySource("ntmDatabaseDefaults", defaults));
    }
}
