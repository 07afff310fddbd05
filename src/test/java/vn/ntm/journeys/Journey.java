package vn.ntm.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import vn.ntm.support.TestDatabase;

/**
 * The running application with the demonstration in it, on 15/09/2021, used through a real browser. What a journey
 * writes stays, and all journeys share one application (loading the demonstration is dear): each works on rows of its
 * own and none depends on another's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        useMainMethod = UseMainMethod.ALWAYS,
        properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@Import({TestDatabase.class, Duties.class})
@ExtendWith(Chromium.class)
public @interface Journey {}
