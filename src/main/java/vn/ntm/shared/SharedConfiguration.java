package vn.ntm.shared;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    /** {@code ntm.clock.fixed-date} (yyyy-MM-dd) is honoured in a demonstration only. */
    @Bean
    ApplicationClock applicationClock(@Value("${ntm.clock.fixed-date:}") String fixedDate, Environment environment) {
        boolean demo = environment.getProperty("ntm.demo", Boolean.class, false);
        @Nullable LocalDate day = demo && !fixedDate.isBlank() ? LocalDate.parse(fixedDate.strip()) : null;
        return new ApplicationClock(Clock.systemUTC(), day);
    }
}
